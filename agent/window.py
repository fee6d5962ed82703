"""How much of a kept conversation a model is given to read. Knows no model and no store."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from domain.conversation import Message
from domain.errors import Unavailable
from tools.envelope import Envelope

_OUTCOME_UNKNOWN = Envelope.failed(
    Unavailable(
        "This call was interrupted: whether it was carried out is not known.",
        hint="Look up what stands now before asking for it again.",
    )
)


_LONG = 800
"""Characters of a result that is left as it is."""
_LONG_TEXT, _ITEMS, _DEPTH = 160, 5, 2


def window(messages: Sequence[Message], characters: int) -> tuple[Message, ...]:
    """The last turn whole and, before it, the newest whole turns within so many characters, oldest first.

    The last turn does not count: while it grows, the model goes on reading the same conversation before it.
    Results of tools in earlier turns are stamped with when they were fetched, and long ones are cut down: what was read
    then may have changed since. Every call of an assistant entry is followed by its answer, as model servers insist: an answer that was never kept
    (the process died) becomes an `unavailable` one, an answer to nothing is left out.
    """
    kept: list[Message] = []
    room = characters
    for turn in reversed(_turns(messages)):
        turn = [_aged(message) for message in turn] if kept else turn  # noqa: PLW2901 - the same turn as it is read
        room -= sum(_size(message) for message in turn) if kept else 0
        if room < 0:
            break
        kept = turn + kept
    return tuple(_answered(kept))


def unknown_outcome(call_id: str) -> Message:
    """The tool entry for a call nobody saw the end of."""
    return Message(
        role="tool",
        content=_OUTCOME_UNKNOWN.for_model(),
        tool_call_id=call_id,
        envelope=_OUTCOME_UNKNOWN.as_json(),
    )


def _turns(messages: Sequence[Message]) -> list[list[Message]]:
    turns: list[list[Message]] = []
    for message in messages:
        if message.role == "user" or not turns:
            turns.append([])
        turns[-1].append(message)
    return turns


def _aged(message: Message) -> Message:
    """A tool's answer as an earlier turn leaves it behind; the envelope stays whole."""
    if message.role != "tool":
        return message
    result = json.loads(message.content)
    if len(message.content) > _LONG:
        result = {key: _cut(value, 0) for key, value in result.items()}
    stamp = {"fetched": message.at.strftime("%Y-%m-%d %H:%M UTC")} if message.at else {}
    content = json.dumps(stamp | result, ensure_ascii=False, separators=(",", ":"))
    return message.model_copy(update={"content": content})


def _cut(value: Any, depth: int) -> Any:
    """The same with long texts, long lists and what is nested deep left out, each saying so."""
    if isinstance(value, str):
        return value if len(value) <= _LONG_TEXT else f"{value[:_LONG_TEXT]}…"
    if isinstance(value, list):
        kept = [_cut(item, depth) for item in value[:_ITEMS]]
        return kept if len(value) <= _ITEMS else [*kept, f"{len(value) - _ITEMS} more, left out here"]
    if isinstance(value, dict):
        if depth >= _DEPTH:
            return f"{len(value)} entries, left out here"
        return {key: _cut(item, depth + 1) for key, item in value.items()}
    return value


def _size(message: Message) -> int:
    return len(message.content) + sum(len(call.arguments) for call in message.tool_calls)


def _answered(messages: Sequence[Message]) -> Iterator[Message]:
    waiting: list[str] = []
    for message in messages:
        if message.role == "tool":
            if message.tool_call_id in waiting:
                waiting.remove(message.tool_call_id)
                yield message
            continue
        yield from map(unknown_outcome, waiting)
        waiting = [call.id for call in message.tool_calls]
        yield message
    yield from map(unknown_outcome, waiting)
