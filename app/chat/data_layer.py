"""What Chainlit asks of a data layer, answered from our own conversations.

It reads and never writes what was said: `app.talk` keeps that, before it is shown. Whoever asks sees their own
conversations only; Chainlit hands on ids as browsers send them, so each is checked here.
"""

import asyncio
from typing import Any, cast

from chainlit.data.base import BaseDataLayer
from chainlit.element import Element, ElementDict
from chainlit.step import StepDict
from chainlit.types import Feedback as Opinion
from chainlit.types import PageInfo, PaginatedResponse, Pagination, ThreadDict, ThreadFilter
from chainlit.user import PersistedUser, User

from app.chat import visitors
from app.chat.choices import read_as_set
from app.chat.rooms import Rooms
from app.chat.threads import Thread, instant, thread_of, turn_id
from app.house import House
from domain.conversation import Conversation, Feedback
from domain.errors import NotFound
from store.conversations import ConversationRepository

_MOST = 100


class Conversations(BaseDataLayer):
    """The conversations of whoever asks; see `app.chat.visitors`."""

    def __init__(self, house: House, rooms: Rooms) -> None:
        self._house = house
        self._rooms = rooms

    async def get_user(self, identifier: str) -> PersistedUser | None:
        """Every token Chainlit has checked is one that `visitors` made for the same request."""
        begun = instant(self._house.now())
        return PersistedUser(id=identifier, identifier=identifier, createdAt=str(begun))

    async def create_user(self, user: User) -> PersistedUser | None:
        return await self.get_user(user.identifier)

    async def get_thread_author(self, thread_id: str) -> str:
        """The user who asks where it is theirs, else nobody: another's answers like a missing one."""
        try:
            await asyncio.to_thread(self._own().find, thread_id)
        except NotFound:
            return ""
        return visitors.actor().user_id

    async def list_threads(self, pagination: Pagination, filters: ThreadFilter) -> PaginatedResponse[ThreadDict]:
        """Titles alone, the conversation last written to first."""
        wanted = max(1, min(pagination.first, _MOST))
        found = await asyncio.to_thread(self._own().list, wanted + 1, pagination.cursor, filters.search or "")
        page = found[:wanted]
        last = page[-1].id if page else None
        more = PageInfo(
            hasNextPage=len(found) > wanted,
            startCursor=pagination.cursor,
            endCursor=last if len(found) > wanted else None,
        )
        return PaginatedResponse(pageInfo=more, data=[_header(conversation) for conversation in page])

    async def get_thread(self, thread_id: str) -> ThreadDict | None:
        """The whole conversation as it was shown, or None where it is nobody's or another's."""
        await read_as_set(self._house)
        at_work = self._rooms.busy(visitors.actor(), thread_id)
        read = await asyncio.to_thread(read_thread, self._own(), thread_id, at_work=at_work)
        if read is None:
            return None
        conversation, thread = read
        shown = {**_header(conversation), "steps": thread.steps, "elements": thread.elements}
        return cast("ThreadDict", shown)

    async def update_thread(
        self,
        thread_id: str,
        name: str | None = None,
        user_id: str | None = None,
        metadata: dict[str, Any] | None = None,  # noqa: ARG002 - Chainlit's own state; ours is in our tables
        tags: list[str] | None = None,  # noqa: ARG002
    ) -> None:
        """A new name from the side bar. With `user_id` it is Chainlit's word that somebody began to speak, which `app.talk`
        notes by itself.
        """
        if name is not None and user_id is None:
            await asyncio.to_thread(self._own().rename, thread_id, name[:200])
        elif name:
            await asyncio.to_thread(self._own().start, thread_id, name[:80])

    async def delete_thread(self, thread_id: str) -> None:
        await asyncio.to_thread(self._own().delete, thread_id)

    async def upsert_feedback(self, feedback: Opinion) -> str:
        """Keep it with the turn it is about. Raises NotFound for any other step than an answer of the asker's own."""
        conversation_id = feedback.threadId or ""
        turn = await asyncio.to_thread(_turn_of, self._own(), conversation_id, feedback.forId)
        opinion = Feedback(turn=turn, helpful=feedback.value == 1, comment=feedback.comment)
        await asyncio.to_thread(self._own().keep_feedback, conversation_id, opinion)
        return f"{conversation_id}:{turn}"

    async def delete_feedback(self, feedback_id: str) -> bool:
        conversation_id, _, turn = feedback_id.partition(":")
        if not turn.isdigit():
            return False
        await asyncio.to_thread(self._own().forget_feedback, conversation_id, int(turn))
        return True

    async def get_element(self, thread_id: str, element_id: str) -> ElementDict | None:
        thread = await self.get_thread(thread_id)
        elements = thread["elements"] if thread else None
        return next((element for element in elements or [] if element["id"] == element_id), None)

    async def create_element(self, element: Element) -> None:
        """Drawn anew from the result it belongs to."""

    async def delete_element(self, element_id: str, thread_id: str | None = None) -> None:
        """See `create_element`."""

    async def create_step(self, step_dict: StepDict) -> None:
        """Kept by `app.talk` before it was shown."""

    async def update_step(self, step_dict: StepDict) -> None:
        """See `create_step`."""

    async def delete_step(self, step_id: str) -> None:
        """See `create_step`."""

    async def get_favorite_steps(self, user_id: str) -> list[StepDict]:  # noqa: ARG002 - there are none
        return []

    async def build_debug_url(self) -> str:
        return ""

    async def close(self) -> None:
        """The house closes the database."""

    def _own(self) -> ConversationRepository:
        return self._house.conversations(visitors.actor())


def read_thread(
    conversations: ConversationRepository, conversation_id: str, *, at_work: bool
) -> tuple[Conversation, Thread] | None:
    """A conversation and how it is shown; None where there is none of that id. `at_work` while its last turn goes on."""
    try:
        conversation = conversations.find(conversation_id)
        messages = conversations.messages(conversation_id)
    except NotFound:
        return None
    opinions = conversations.feedback(conversation_id)
    return conversation, thread_of(conversation, messages, opinions, at_work=at_work)


def _turn_of(conversations: ConversationRepository, conversation_id: str, step_id: str) -> int:
    for turn in range(conversations.turns(conversation_id)):
        if turn_id(conversation_id, turn) == step_id:
            return turn
    raise NotFound("There is no such answer.", details={"id": step_id})


def _header(conversation: Conversation) -> ThreadDict:
    # the side bar sorts and groups by this moment, and what counts there is the last word
    spoken = str(instant(conversation.updated_at))
    user_id = visitors.actor().user_id
    return {
        "id": conversation.id,
        "createdAt": spoken,
        "name": conversation.title,
        "userId": user_id,
        "userIdentifier": user_id,
        "tags": [],
        "metadata": {},
        "steps": [],
        "elements": [],
    }
