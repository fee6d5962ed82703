"""One open tab: its conversation, the room it shares with other tabs, and the buttons that still count."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from uuid import uuid4

import chainlit as cl

from app.chat import visitors
from app.chat.answer import Weeks
from app.chat.rooms import Room, Rooms
from app.house import House
from app.talk import Talk
from store.conversations import is_conversation_id

_PAGE = "page"


@dataclass
class Page:
    """Lives as long as Chainlit's session."""

    talk: Talk
    room: Room
    offered: list[cl.Action] = field(default_factory=list)
    weeks: Weeks = field(default_factory=dict)

    @asynccontextmanager
    async def begin_turn(self) -> AsyncIterator[None]:
        """Wait for the turn before, and take away the buttons it left."""
        async with self.room.turn():
            for button in self.offered:
                await button.remove()
            self.offered = []
            yield


class Pages:
    """Finds the page of the session that is served right now."""

    def __init__(self, house: House, rooms: Rooms) -> None:
        self._house = house
        self._rooms = rooms

    def here(self) -> Page:
        """It begins with the first look at it; its conversation begins with the first sentence."""
        page: Page | None = cl.user_session.get(_PAGE)
        if page is None:
            session, actor = cl.context.session, visitors.actor()
            if not is_conversation_id(session.thread_id):  # it came from the browser
                session.thread_id = str(uuid4())
            talk = Talk(self._house, actor, session.thread_id)
            page = Page(talk, self._rooms.enter(actor, talk.id))
            cl.user_session.set(_PAGE, page)
        return page
