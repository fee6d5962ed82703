"""The state of one turn: what was said, what is kept, what is spent. Knows no tool by name and no model."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, ParamSpec, TypeVar

from agent.briefing import briefing
from agent.budget import Budget
from agent.history import History
from agent.model import CallRequested, FailureReason, ModelCutOff, ModelEvent, TextDelta, Usage
from agent.toolbox import Toolbox
from agent.window import unknown_outcome, window
from domain.conversation import Message, ToolCall
from domain.errors import Unavailable
from tools.envelope import Envelope

Reason = Literal["answered", "too_many_calls", "too_many_failures", "too_many_tokens", "still_running"] | FailureReason

_FOR_THE_USER = frozenset({"ambiguous", "confirmation_required", "infeasible"})
"""Error codes that are questions to the user, not failures of the model."""

_ANEW = "Tell me what to change and I try again."

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ending:
    """Why a turn ended; `sentence` tells the user what to do now, empty where the answer itself is the end."""

    reason: Reason
    sentence: str = ""


class Turn:
    """Begun by the user's words and ended by one Ending; everything in between is kept as soon as it is whole."""

    def __init__(self, history: History, budget: Budget) -> None:
        self.answer = ""
        self.usage = Usage()
        self._history = history
        self._budget = budget
        self._conversation: list[Message] = []
        self._draft = ""
        self._calls: tuple[ToolCall, ...] = ()
        self._whole = False
        self._running: ToolCall | None = None
        self._replies = 0
        self._failures = 0
        self._heard: set[tuple[str, str, str]] = set()
        self._last: tuple[str, str] | None = None
        self._stuck: Ending | None = None

    async def begin(self, user_text: str) -> None:
        """Keep what the user said, before anybody is asked to answer it."""
        self._conversation = list(await _uninterrupted(self._history.messages))
        await self._keep(Message(role="user", content=user_text))

    def messages(self, today: date, language: str | None) -> tuple[Message, ...]:
        """What the model is to read now."""
        return (briefing(today, language), *window(self._conversation, self._budget.window_characters))

    def hear(self, event: ModelEvent) -> str:
        """Take in one event of a reply; gives the text to show, a new paragraph for each reply."""
        match event:
            case TextDelta(text):
                return self._say(text, paragraph=not self._draft)
            case CallRequested(id=call_id, name=name, arguments=arguments):
                self._calls += (ToolCall(id=call_id, name=name, arguments=arguments),)
            case _:
                self._whole = True
                self.usage += event.usage
        return ""

    async def keep_reply(self) -> tuple[ToolCall, ...]:
        """Keep the reply just heard and give the calls it asks for. Raises ModelCutOff when it was not whole."""
        if not self._whole:
            raise ModelCutOff("The answer broke off.", hint="Say “continue” and I go on from there.")
        if not self._calls and not self._draft.strip():
            raise ModelCutOff("The model gave no answer.", hint="Ask again, perhaps in other words.")
        calls = self._calls
        self._replies += 1
        await self._keep_draft()
        return calls

    async def call(self, toolbox: Toolbox, call: ToolCall) -> Envelope:
        """Run one tool in a thread, for no longer than the budget says, and keep its answer.

        A thread cannot be stopped, and a tool commits once, at its end: one that takes too long is left to finish.
        """
        self._running = call
        seconds = self._budget.tool_seconds
        try:
            async with asyncio.timeout(seconds):
                envelope = await asyncio.to_thread(toolbox.call, call.name, call.arguments)
        except TimeoutError:
            envelope = _overdue(seconds)
            self._stuck = Ending("still_running", f"{_spoken(envelope)} What was done before that stands.")
        self._running = None
        content = envelope.for_model()
        self._count(call, envelope, content)
        await self._keep(Message(role="tool", content=content, tool_call_id=call.id, envelope=envelope.as_json()))
        return envelope

    @property
    def stuck(self) -> bool:
        """No further tool may be called in this turn."""
        return self._stuck is not None

    def exhausted(self) -> Ending | None:
        """The ending that is due when the budget is spent, else None."""
        if self._stuck:
            return self._stuck
        if self._replies >= self._budget.model_calls:
            return Ending(
                "too_many_calls",
                "I stopped here because this takes more steps than one turn may have. What was done so far stands; "
                "say “continue” and I go on from there.",
            )
        if self.usage.tokens >= self._budget.tokens:
            return Ending(
                "too_many_tokens",
                "I stopped here because this is more to read than one turn may take. What was done so far stands; "
                "say “continue”, or ask for a smaller part of it.",
            )
        return None

    async def end(self, ending: Ending) -> str:
        """Keep what is left together with the ending's sentence; gives the text still to show."""
        self._calls = ()
        shown = self._say(ending.sentence, paragraph=True)
        if self._draft.strip():
            await self._keep_draft()
        return shown

    async def keep_unfinished(self) -> None:
        """The turn was stopped from outside: keep what was said, and that a running tool's end was not seen."""
        unseen = [unknown_outcome(self._running.id)] if self._running else []
        partial = [Message(role="assistant", content=self._draft)] if self._draft.strip() else []
        self._running, self._draft = None, ""
        if unseen or partial:
            await self._keep(*unseen, *partial)

    def _say(self, text: str, *, paragraph: bool) -> str:
        if not text:
            return ""
        shown = f"\n\n{text}" if paragraph and self.answer else text
        self._draft += shown if self._draft else text
        self.answer += shown
        return shown

    async def _keep_draft(self) -> None:
        message = Message(role="assistant", content=self._draft, tool_calls=self._calls)
        self._draft, self._calls, self._whole = "", (), False
        await self._keep(message)

    async def _keep(self, *messages: Message) -> None:
        self._conversation.extend(messages)
        await _uninterrupted(self._history.append, messages)

    def _count(self, call: ToolCall, envelope: Envelope, content: str) -> None:
        """A failure is one, and so is the same question with the same answer, or the same call twice running: whoever makes it
        again goes in circles.
        """
        failed = envelope.error is not None and envelope.error["code"] not in _FOR_THE_USER
        asked = (call.name, call.arguments)
        again = envelope.ok and ((*asked, content) in self._heard or asked == self._last)
        self._heard.add((*asked, content))
        self._last = asked
        self._failures = self._failures + 1 if failed or again else 0
        if self._failures >= self._budget.failures_in_row and not self._stuck:
            why = f"The last attempt said: {_spoken(envelope)}" if failed else "I kept asking for the same thing."
            self._stuck = Ending("too_many_failures", f"I could not get this done. {why} {_ANEW}")


def _spoken(envelope: Envelope) -> str:
    """The message and hint of a failed envelope as a person reads them."""
    error = envelope.error or {}
    return f"{error['message']} {error['hint']}".strip()


def _overdue(seconds: float) -> Envelope:
    return Envelope.failed(
        Unavailable(
            f"This takes longer than {seconds:g} seconds and may still be running; it was not interrupted.",
            hint="Ask in a minute what came of it, before asking for it again.",
        )
    )


async def _uninterrupted(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run in a thread and see the end of it, even when cancelled meanwhile: the next write must not overtake it."""
    task = asyncio.ensure_future(asyncio.to_thread(function, *args, **kwargs))
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise
