"""One turn of the conversation: the model speaks or asks for tools until it has answered.

Knows no tool by name, no vendor, no page and no table.
"""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from datetime import date

from agent.budget import Budget
from agent.history import History
from agent.model import Model, ModelFailure, TextDelta, Usage
from agent.toolbox import Toolbox
from agent.turn import Ending, Reason, Turn
from tools.envelope import Envelope


@dataclass(frozen=True, slots=True)
class ToolStarted:
    """A tool begins; `arguments` as the model wrote them."""

    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class ToolFinished:
    """A tool has answered, and the answer is kept."""

    name: str
    arguments: str
    envelope: Envelope


@dataclass(frozen=True, slots=True)
class TurnEnded:
    """The last event. `answer` is all text of the turn, exactly the deltas put together, and is kept already."""

    answer: str
    reason: Reason
    usage: Usage


TurnEvent = TextDelta | ToolStarted | ToolFinished | TurnEnded


async def run_turn(
    user_text: str,
    history: History,
    model: Model,
    toolbox: Toolbox,
    budget: Budget,
    *,
    today: date,
    language: str | None = None,
) -> AsyncGenerator[TurnEvent, None]:
    """Answer the user: text as it comes, tools as they run, at last TurnEnded.

    What is shown as done is kept first. When the turn is stopped (cancelled, closed, a fault), what was said so far
    is kept and the exception goes on; a model that fails ends the turn with a sentence instead. `language`: see `briefing`.
    """
    turn = Turn(history, budget)
    await turn.begin(user_text)
    try:
        while (ending := turn.exhausted()) is None:
            async with aclosing(model.stream(turn.messages(today, language), toolbox.specs)) as events:
                async for event in events:
                    if text := turn.hear(event):
                        yield TextDelta(text)
            calls = await turn.keep_reply()
            if not calls:
                ending = Ending("answered")
                break
            for call in calls:
                if turn.stuck:
                    break
                yield ToolStarted(call.name, call.arguments)
                envelope = await turn.call(toolbox, call)
                yield ToolFinished(call.name, call.arguments, envelope)
    except ModelFailure as failure:
        ending = Ending(failure.reason, f"{failure.message} {failure.hint}".strip())
    except BaseException:
        await turn.keep_unfinished()
        raise
    if text := await turn.end(ending):
        yield TextDelta(text)
    yield TurnEnded(turn.answer, ending.reason, turn.usage)
