"""`wavy bench turns`: how long the embedded assistant itself thinks about a turn, its tools and the store left out.

Plays conversations of `evals/conversations/dev2.jsonl` on one store after the other; the clock runs only inside the
assistant's own stream, which stands still while a tool works.
"""

import asyncio
import statistics
import time
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from agent.embedded.talk.assistant import warm
from agent.model import Model, ModelEvent
from agent.toolbox import ToolSpec
from app.house import LOCAL, House
from app.settings import Settings
from app.talk import Talk
from domain.conversation import Message
from evals.expectation import conversations
from evals.play import with_houses

_FOLDER = Path(__file__).parent / "conversations"
_TODAY = date(2027, 2, 25)
_SHARE = 2
"""Every second conversation: a minute's work."""


@dataclass
class _Timed:
    """A model whose own processor time is counted, in seconds a turn."""

    model: Model
    name: str = "timed"
    turns: list[float] = field(default_factory=list)

    async def stream(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> AsyncGenerator[ModelEvent, None]:
        events = aiter(self.model.stream(messages, tools))
        while True:
            begun = time.thread_time()
            event = await anext(events, None)
            self.turns[-1] += time.thread_time() - begun
            if event is None:
                return
            yield event


def run(share: int = _SHARE) -> dict[str, Any]:
    """Turns, and milliseconds of processor time of one: median, p95, p99, longest."""
    played = list(conversations(_FOLDER / "dev2.jsonl"))[::share]
    seconds: list[float] = []
    warm()  # as the server does before its first user
    with asyncio.Runner() as runner:
        for house, conversation in with_houses(played, _FOLDER / "clinic.json", Settings(WAVY_TODAY=_TODAY), runner):
            seconds += runner.run(_timed(house, conversation.turns))
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    figures = {"median": statistics.median(seconds), "p95": cuts[94], "p99": cuts[98], "longest": max(seconds)}
    return {"turns": len(seconds)} | {f"{name}Ms": round(value * 1000, 1) for name, value in figures.items()}


async def _timed(house: House, turns: Sequence[str]) -> list[float]:
    model, talk = _Timed(house.model), Talk(house, LOCAL)
    for user_text in turns:
        model.turns.append(0.0)
        async for _ in talk.turn(user_text, model=model):
            pass
    return model.turns
