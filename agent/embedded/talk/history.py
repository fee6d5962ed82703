"""The conversation as turns: what the user said, and what tools were asked and answered. Knows no meaning."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from agent.embedded.language.lexicon import Language
from agent.embedded.people.memory import Json, Request
from domain.conversation import Message

_ANSWERS = re.compile(r"^Answer in (\w+), whatever language", re.MULTILINE)
_SPOKEN: Mapping[str, Language] = {
    "English": "en",
    "German": "de",
    "Spanish": "es",
    "French": "fr",
    "Turkish": "tr",
}
_TODAY = re.compile(r"Today is \w+, (\d{4}-\d{2}-\d{2})")


@dataclass
class Spoken:
    """One turn: the user's text and every call with its envelope, in order."""

    text: str
    calls: list[tuple[Request, Json]] = field(default_factory=list)


def turns_of(messages: Sequence[Message]) -> list[Spoken]:
    """The turns, oldest first; the last one is being answered."""
    turns: list[Spoken] = []
    asked: dict[str, Request] = {}
    for message in messages:
        if message.role == "user":
            turns.append(Spoken(message.content))
        asked |= dict(_requests(message))
        request = asked.get(message.tool_call_id or "")
        if message.role == "tool" and request is not None and turns:
            turns[-1].calls.append((request, message.envelope or {"ok": False, "error": _LOST}))
    return turns


_LOST = {"code": "unavailable", "message": "The answer of this call was lost.", "hint": "", "details": {}}


def _requests(message: Message) -> Iterator[tuple[str, Request]]:
    for call in message.tool_calls:
        yield call.id, Request(call.name, _parsed(call.arguments))


def _parsed(arguments: str) -> dict[str, Any]:
    try:
        parsed = json.loads(arguments or "{}")
    except ValueError:
        return {}
    return parsed if isinstance(parsed, dict) else {}


def today_of(messages: Sequence[Message]) -> date:
    """The day the briefing names. Raises ValueError when there is none: nothing can be dated then."""
    for message in messages:
        if message.role == "system" and (match := _TODAY.search(message.content)):
            return date.fromisoformat(match[1])
    raise ValueError("the briefing does not say what day it is")


def language_set(messages: Sequence[Message]) -> Language | None:
    """The language the briefing asks for answers in; None where it asks for none that is spoken here."""
    found = next((match[1] for m in messages if m.role == "system" and (match := _ANSWERS.search(m.content))), "")
    return _SPOKEN.get(found)
