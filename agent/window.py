"""How much of a kept conversation a model is given to read. Knows no model and no store."""

from collections.abc import Iterator, Sequence

from domain.conversation import Message
from domain.errors import Unavailable
from tools.envelope import Envelope

_OUTCOME_UNKNOWN = Envelope.failed(
    Unavailable(
        "This call was interrupted: whether it was carried out is not known.",
        hint="Look up what stands now before asking for it again.",
    )
)


def window(messages: Sequence[Message], characters: int) -> tuple[Message, ...]:
    """The last turn whole and, before it, the newest whole turns within so many characters, oldest first.

    The last turn does not count: while it grows, the model goes on reading the same conversation before it.
    Every call of an assistant entry is followed by its answer, as model servers insist: an answer that was never kept
    (the process died) becomes an `unavailable` one, an answer to nothing is left out.
    """
    kept: list[Message] = []
    room = characters
    for turn in reversed(_turns(messages)):
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
