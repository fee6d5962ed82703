"""A model that is never given a patient's name or a note: what it reads is masked, what it writes is put back.

Wraps any model; knows no vendor and no store. What can and cannot be recognised stands in docs/privacy.md.
"""

import asyncio
import json
import re
from collections.abc import AsyncGenerator, Callable, Collection, Iterator, Mapping, Sequence
from contextlib import aclosing
from typing import Any

import prompts
from agent.model import CallRequested, Model, ModelEvent, ModelFailure, TextDelta
from agent.privacy_mask import NOTES, Mask, Secrets
from agent.privacy_names import likely_names, names_told, notes_told, without_notes
from agent.privacy_words import Placeholders, held_back
from agent.toolbox import ToolSpec
from domain.conversation import Message

_GIVEN_ID = re.compile(r"[a-z]+_[0-9a-f]{16}")
_PEOPLE = frozenset({"patientName", "patient", "patients", "author"})
_OF_A_PATIENT = frozenset({"calorieTarget", "gender", "medicalConditions", "age"})

Clinic = Callable[[], Secrets]
"""Whom the records name and what they note. Blocks; called in a thread, once a turn."""


class PrivateModel:
    """The model as one turn of one clinic may use it. `key` makes the clinic's placeholders its own."""

    def __init__(self, model: Model, clinic: Clinic, key: bytes) -> None:
        self._model = model
        self._clinic = clinic
        self._key = key
        self._records: Secrets | None = None

    @property
    def name(self) -> str:
        return self._model.name

    async def stream(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> AsyncGenerator[ModelEvent, None]:
        """As the model's own; a text that may end in the middle of a placeholder waits for its rest."""
        if self._records is None:
            self._records = await asyncio.to_thread(self._clinic)
        mask = mask_for(messages, self._records, self._key)
        waiting = ""
        try:
            async with aclosing(self._model.stream([masked(m, mask) for m in messages], tools)) as events:
                async for event in events:
                    if isinstance(event, TextDelta):
                        heard = waiting + event.text
                        ready = len(heard) - held_back(heard)
                        waiting = heard[ready:]
                        if text := mask.restored(heard[:ready]):
                            yield TextDelta(text)
                        continue
                    if waiting:
                        yield TextDelta(waiting)
                        waiting = ""
                    if isinstance(event, CallRequested):
                        yield CallRequested(event.id, mask.restored(event.name), mask.restored_json(event.arguments))
                    else:
                        yield event
        except ModelFailure:
            if waiting:
                yield TextDelta(waiting)
            raise


def mask_for(messages: Sequence[Message], records: Secrets, key: bytes) -> Mask:
    """The mask of a conversation: the records' names and notes, and those that were only spoken of."""
    told = [message.content for message in messages if message.role == "user"]
    spoken = Secrets(
        names=tuple(name for text in told for name in names_told(text)),
        likely=tuple(name for text in told for name in likely_names(text)),
        notes=tuple(note for text in told for note in notes_told(text)),
    )
    return Mask(records + _kept(messages, frozenset(records.ids)) + spoken, Placeholders(key), told)


def masked(message: Message, mask: Mask) -> Message:
    """The entry as a model may read it; the envelope, which no model reads, is left out."""
    if message.role == "system":
        return message.model_copy(update={"content": f"{message.content}\n\n{prompts.load('privacy').text}"})
    calls = tuple(call.model_copy(update={"arguments": mask.json_text(call.arguments)}) for call in message.tool_calls)
    if message.role == "tool":
        return message.model_copy(update={"content": mask.json_text(message.content), "envelope": None})
    content = message.content
    if message.role == "user":
        content = without_notes(content, lambda note: mask.placeholders.written_as(note, note))
    return message.model_copy(update={"content": mask.text(content), "tool_calls": calls})


def _kept(messages: Sequence[Message], ids: Collection[str]) -> Secrets:
    """Names and notes in what tools were asked and answered: of patients deleted or renamed meanwhile, too."""
    values = [value for message in messages for value in _values(message)]
    named = (text for value in values for text in _names(value))
    return Secrets(
        names=tuple(text for text in named if text not in ids and not _GIVEN_ID.fullmatch(text)),
        notes=tuple(text for value in values for text in _notes(value)),
    )


def _notes(value: Any) -> Iterator[str]:
    """Texts that are notes; a list under such a name is something else's."""
    if isinstance(value, list):
        for item in value:
            yield from _notes(item)
    elif isinstance(value, dict):
        yield from (item for key, item in value.items() if key in NOTES and isinstance(item, str))
        for item in value.values():
            yield from _notes(item)


def _values(message: Message) -> Iterator[Any]:
    if message.envelope is not None:
        yield message.envelope
    for call in message.tool_calls:
        try:
            yield {call.name: json.loads(call.arguments or "{}")}
        except (ValueError, RecursionError):
            continue


def _is_name(key: str, holder: Mapping[str, Any]) -> bool:
    """Is what stands under this key a person's name? Foods and dishes have names too."""
    return key in _PEOPLE or (key == "name" and (not _OF_A_PATIENT.isdisjoint(holder) or set(holder) == {"id", "name"}))


def _names(value: Any, *, taken: bool = False) -> Iterator[str]:
    """Every text under the key of a name, in lists too."""
    if isinstance(value, str) and taken:
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _names(item, taken=taken)
    elif isinstance(value, dict):
        changes = value.get("changes")
        if isinstance(changes, dict) and isinstance(changes.get("name"), str):
            yield changes["name"]
        for key, item in value.items():
            yield from _names(item, taken=_is_name(key, value))
