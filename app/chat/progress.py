"""A long piece of work as a list on the page, growing while it is done, in every tab that shows the conversation."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import chainlit as cl

from app.work import Work

_PACE = 0.25
"""Seconds between two looks."""

PLANNED = "planned"


@asynccontextmanager
async def shown(work: Work) -> AsyncIterator[None]:
    """Show how far the work is for as long as the block runs, and once more how far it came."""
    progress = _List(work)
    painting = asyncio.ensure_future(progress.paint())
    try:
        yield
    finally:
        painting.cancel()
        await asyncio.wait([painting])
        await progress.draw(over=True)


class _List:
    """One list in one tab; there from the first step on."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._id = str(uuid4())
        self._message: cl.Message | None = None

    async def paint(self) -> None:
        drawn = -1
        while True:
            if (done := len(self._work.steps)) != drawn:
                drawn = done
                await self.draw(over=False)
            await asyncio.sleep(_PACE)

    async def draw(self, *, over: bool) -> None:
        if not self._work.steps:
            return
        if self._message is None:
            self._message = cl.Message(content="")
            await self._message.send()
        # past Chainlit's own element, which writes a file for every change
        await cl.context.emitter.send_element(
            {
                "id": self._id,
                "threadId": self._message.thread_id,
                "forId": self._message.id,
                "type": "custom",
                "mime": "application/json",
                "display": "inline",
                "name": "Progress",
                "props": _props(self._work, over=over),
            }
        )


def _props(work: Work, *, over: bool) -> dict[str, Any]:
    return {
        "total": work.total,
        "secondsLeft": work.seconds_left(),
        "ending": work.ending(),
        "over": over,
        "steps": [{"name": step.name, "outcome": step.outcome, "done": step.outcome == PLANNED} for step in work.steps],
    }
