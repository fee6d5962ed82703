"""The conversations that are open now, and the turn each is in. Lives in the process, like the turns themselves.

A conversation may be open in several tabs, and a tab may go away and come back while its turn goes on.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from weakref import WeakValueDictionary

from domain.actor import Actor


class Room:
    """One conversation: its turns follow one another, whichever tab they come from."""

    def __init__(self) -> None:
        self._turns = asyncio.Lock()
        self._running: asyncio.Task[Any] | None = None

    @property
    def busy(self) -> bool:
        """Does a turn go on?"""
        return self._running is not None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for the turn before and hold the conversation for this one."""
        async with self._turns:
            self._running = asyncio.current_task()
            try:
                yield
            finally:
                self._running = None

    async def quiet(self, *, stopping: bool) -> None:
        """Wait until the turn that goes on has ended; where `stopping`, whoever cancels the waiting cancels the turn."""
        task = self._running
        if task is None:
            return
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError:
            if stopping:
                task.cancel()
                await asyncio.wait([task])
            raise


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
