"""The conversations that are open now, and the turn each is in. Lives in the process, like the turns themselves.

A conversation may be open in several tabs, and a tab may go away and come back while its turn goes on.
"""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any
from weakref import WeakValueDictionary

from app.work import Work
from domain.actor import Actor


class Room:
    """One conversation: its turns follow one another, whichever tab they come from."""

    def __init__(self) -> None:
        self.work = Work(monotonic)
        self._turns = asyncio.Lock()
        self._running: asyncio.Task[Any] | None = None

    @property
    def busy(self) -> bool:
        """Does a turn go on?"""
        return self._running is not None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[Work]:
        """Wait for the turn before and hold the conversation for this one; gives what its long work is told to."""
        async with self._turns:
            self.work = Work(monotonic)
            self._running = asyncio.current_task()
            try:
                yield self.work
            finally:
                self._running = None

    async def see_through(self, turn: Coroutine[Any, Any, None]) -> None:
        """Run a turn in a task of its own. Whoever cancels this stops the turn, see `stop`, and still sees its end."""
        task = asyncio.ensure_future(turn)
        while not task.done():
            try:
                await asyncio.wait([task])
            except asyncio.CancelledError:
                self._stop(task)
        await task

    async def quiet(self, *, stopping: bool) -> None:
        """Wait for the end of the turn that goes on; where `stopping`, whoever cancels the waiting stops the turn."""
        task = self._running
        while task is not None and not task.done():
            try:
                await asyncio.wait([task])
            except asyncio.CancelledError:
                if not stopping:
                    raise
                self._stop(task)

    def _stop(self, task: asyncio.Task[Any]) -> None:
        """A long piece of work ends after its present step and tells how far it came; asked twice, and anything else, a
        turn breaks off where it is. One that waits for the turn before never begins.
        """
        if task is self._running and self.work.goes_on and not self.work.ending():
            self.work.end()
        else:
            task.cancel()


class Rooms:
    """Every open conversation, for as long as a tab or a turn holds on to it."""

    def __init__(self) -> None:
        self._open: WeakValueDictionary[tuple[str, str], Room] = WeakValueDictionary()

    def enter(self, actor: Actor, conversation_id: str) -> Room:
        """The room of this user's conversation."""
        key = (actor.user_id, conversation_id)
        room = self._open.get(key)
        if room is None:
            room = self._open[key] = Room()
        return room

    def busy(self, actor: Actor, conversation_id: str) -> bool:
        """Does a turn of it go on?"""
        room = self._open.get((actor.user_id, conversation_id))
        return room is not None and room.busy
