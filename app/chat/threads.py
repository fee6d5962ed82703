"""A kept conversation as the page shows it again: the same messages, steps and drawings as when it was spoken.

Pure: reads what the store keeps and gives Chainlit's dictionaries. Ids follow from the conversation and the place in it,
so that what is shown twice is the same thing twice.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from app.chat.drawings import Redrawn
from app.chat.results import LookedUp, Offer, Shown, offers, question_of, shown, still_wanted
from app.chat.words import AT_WORK, CONFIRM, LOOKUPS, UNSEEN, failed, label_of, outcome
from domain.conversation import Conversation, Feedback, Message, ToolCall
from tools.envelope import Envelope

Step = dict[str, Any]


@dataclass
class Thread:
    """A conversation to be shown: Chainlit's steps and elements, and what is offered under the last message."""

    steps: list[Step] = field(default_factory=list)
    elements: list[dict[str, Any]] = field(default_factory=list)
    offers: tuple[Offer, ...] = ()
    offered_under: str = ""
    weeks: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By plan, the one of the elements that draws its week."""


def turn_id(conversation_id: str, turn: int) -> str:
    """The id of a turn on the page, counted from 0; what a user thinks of an answer comes back under it."""
    return _id(conversation_id, f"turn {turn}")


def action_id(conversation_id: str, label: str) -> str:
    """The id of a button offered at the end, the same however often it is offered."""
    return _id(conversation_id, f"action {label}")


def thread_of(
    conversation: Conversation, messages: Sequence[Message], opinions: Sequence[Feedback], *, at_work: bool = False
) -> Thread:
    """Everything that was said, shown again; `at_work` while the last turn still goes on."""
    thread = Thread()
    by_turn = {opinion.turn: opinion for opinion in opinions}
    turns = list(_turns(messages))
    for number, (position, turn) in enumerate(turns):
        goes_on = at_work and number == len(turns) - 1
        _Replay(thread, conversation.id, number, by_turn.get(number), goes_on=goes_on).turn(position, turn)
    return thread


def instant(at: datetime | None) -> str | None:
    """A moment as the page expects it."""
    return None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _turns(messages: Sequence[Message]) -> Iterator[tuple[int, Sequence[Message]]]:
    """Where each turn begins, and its messages; the first is the user's."""
    begins = [place for place, message in enumerate(messages) if message.role == "user"]
    for begin, end in zip(begins, [*begins[1:], len(messages)], strict=True):
        yield begin, messages[begin:end]


class _Replay:
    """One turn, in the order a running one shows it."""

    def __init__(
        self, thread: Thread, conversation_id: str, number: int, opinion: Feedback | None, *, goes_on: bool
    ) -> None:
        self._goes_on = goes_on
        self._thread = thread
        self._conversation_id = conversation_id
        self._run = turn_id(conversation_id, number)
        self._number = number
        self._opinion = opinion
        self._looked_up: list[tuple[LookedUp, str, datetime | None]] = []
        self._question = ""
        self._offers: tuple[Offer, ...] = ()
        self._last = ""

    def turn(self, position: int, messages: Sequence[Message]) -> None:
        said, *answers = messages
        question = self._step(str(position), said.at, type="user_message", name="User", output=said.content)
        question["parentId"] = None
        self._thread.steps.append(question)
        run = self._step("run", said.at, type="run", name="on_message", output="")
        run |= {"id": self._run, "parentId": question["id"]}
        run["end"] = None if self._goes_on else instant(messages[-1].at)
        if self._opinion is not None:
            run["feedback"] = self._feedback(self._opinion)
        self._thread.steps.append(run)
        results = {answer.tool_call_id: answer for answer in answers if answer.role == "tool"}
        for place, answer in enumerate(answers, position + 1):
            if answer.role == "assistant":
                self._answered(str(place), answer, results)
        self._end(position, messages[-1].at)

    def _answered(self, place: str, message: Message, results: Mapping[str | None, Message]) -> None:
        if message.content.strip():
            self._flush()
            self._say(place, message.at, message.content.strip())
        for call in message.tool_calls:
            wanted = still_wanted([one for one, *_ in self._looked_up], call.name)
            self._looked_up = [held for held in self._looked_up if held[0] in wanted]
            self._called(f"{place}.{call.id}", message.at, call, results.get(call.id))

    def _called(self, place: str, at: datetime | None, call: ToolCall, result: Message | None) -> None:
        envelope = None if result is None or result.envelope is None else Envelope.model_validate(result.envelope)
        unseen = AT_WORK if self._goes_on else UNSEEN
        came_of_it = unseen if envelope is None else outcome(envelope)
        step = self._step(place, at, type="tool", name=f"{label_of(call.name)} – {came_of_it}", output="")
        step |= {
            "input": call.arguments,
            "isError": came_of_it == UNSEEN or (envelope is not None and failed(envelope)),
            "showInput": "json",
        }
        step |= {"metadata": {"icon": "wrench"}, "end": instant(result.at if result else at)}
        self._thread.steps.append(step)
        self._last = ""
        if envelope is None:
            return
        self._question = question_of(envelope) or self._question
        self._offers = CONFIRM if self._question else offers(call.name, envelope, call.arguments)
        message = shown(call.name, envelope, self._thread.weeks)
        if message is not None and call.name in LOOKUPS:
            self._looked_up.append(((call.name, message), f"{place}.view", at))
        elif message is not None:
            self._show(f"{place}.view", at, message)

    def _end(self, position: int, at: datetime | None) -> None:
        if self._goes_on:
            return
        self._flush()
        if not self._last and (self._question or self._offers):
            self._say(f"{position}.end", at, self._question)
        self._thread.offers, self._thread.offered_under = self._offers, self._last

    def _flush(self) -> None:
        for (_, message), place, at in self._looked_up:
            self._show(place, at, message)
        self._looked_up.clear()

    def _show(self, place: str, at: datetime | None, message: Shown) -> None:
        if message.redrawn is not None:
            self._redraw(message.redrawn)
        if not message.text and not message.elements:
            return
        step = self._say(place, at, message.text)
        self._last = ""
        for number, drawn in enumerate(message.elements):
            element = {
                "id": _id(self._conversation_id, f"{place}.{number}"),
                "threadId": self._conversation_id,
                "forId": step["id"],
                "type": "custom",
                "mime": "application/json",
                "display": "inline",
                "name": drawn.name,
                "props": dict(drawn.props),
            }
            self._thread.elements.append(element)
            if drawn.plan:
                self._thread.weeks[drawn.plan] = element

    def _redraw(self, redrawn: Redrawn) -> None:
        weeks = self._thread.weeks
        element = weeks.pop(redrawn.plan) if redrawn.gone else weeks[redrawn.plan]
        element["props"] = dict(redrawn.props)

    def _say(self, place: str, at: datetime | None, text: str) -> Step:
        step = self._step(place, at, type="assistant_message", name="WAVY", output=text)
        self._thread.steps.append(step)
        self._last = step["id"]
        return step

    def _step(self, place: str, at: datetime | None, **shown_as: str) -> Step:
        moment = instant(at)
        return {
            "id": _id(self._conversation_id, place),
            "threadId": self._conversation_id,
            "parentId": self._run,
            "createdAt": moment,
            "start": moment,
            "end": moment,
            "input": "",
            "isError": False,
            "streaming": False,
            "metadata": {},
            **shown_as,
        }

    def _feedback(self, opinion: Feedback) -> dict[str, Any]:
        return {
            "id": f"{self._conversation_id}:{self._number}",
            "forId": self._run,
            "value": int(opinion.helpful),
            "comment": opinion.comment,
        }


def _id(conversation_id: str, place: str) -> str:
    return str(uuid5(UUID(conversation_id), place))
