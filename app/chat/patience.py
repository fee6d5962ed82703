"""A model that lets its user wait is said to, in the place where its answer will stand."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import chainlit as cl

from agent.loop import ToolStarted, TurnEvent
from app.chat.words import waiting

_SILENCE = 6
"""Seconds without a word that nobody wonders about."""


class Patience:
    """Counts the seconds of silence; a tool at work counts its own."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._counting: asyncio.Task[None] | None = None
        self._step: cl.Step | None = None

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """From the question to the end of the answer."""
        self._begin()
        try:
            yield
        finally:
            await self._end()

    async def heard(self, event: TurnEvent) -> None:
        """The model, or a tool, gave a sign of life."""
        await self._end()
        if not isinstance(event, ToolStarted):
            self._begin()

    def _begin(self) -> None:
        self._counting = asyncio.ensure_future(self._count())

    async def _end(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
            await asyncio.wait([self._counting])
            self._counting = None
        if self._step is not None:
            step, self._step = self._step, None
            await step.remove()

    async def _count(self) -> None:
        await asyncio.sleep(_SILENCE)
        run = cl.context.current_run
        self._step = cl.Step(name="", type="tool", icon="hourglass", parent_id=run.id if run else None)
        seconds = _SILENCE
        while True:
            self._step.name = waiting(self._model, seconds)
            await (self._step.send() if seconds == _SILENCE else self._step.update())
            await asyncio.sleep(1)
            seconds += 1
