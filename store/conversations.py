"""The conversations of one user, with what waits for the user's yes. Knows neither a model nor what was talked about.

Messages are only ever appended, so a conversation has no version: its entries are themselves the record of who said
what. The audit notes its beginning, its renaming and its end.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, func, insert, select, update

from domain.actor import Actor
from domain.conversation import Conversation, Message, PendingAct
from domain.errors import Conflict, InvalidInput
from store.audit import Action, record
from store.database import Clock, Database
from store.rows import document, missing
from store.tables import conversations, messages, pending_acts


class ConversationRepository:
    """Every method works on the actor's own conversations; anybody else's do not exist."""

    def __init__(self, database: Database, actor: Actor, clock: Clock) -> None:
        self._database = database
        self._actor = actor
        self._clock = clock

    def start(self, conversation_id: str, title: str) -> Conversation:
        """Begin an empty one. Raises InvalidInput unless the id is a UUID in lower case, Conflict where it is taken."""
        if not _is_uuid(conversation_id):
            raise InvalidInput("The id of a conversation is a UUID, in lower case with hyphens.")
        now = self._clock()
        begun = Conversation(id=conversation_id, title=title, created_at=now, updated_at=now)
        with self._database.transaction() as connection:
            if connection.scalar(select(conversations.c.id).where(self._is(conversation_id))) is not None:
                raise Conflict(f"There is a conversation {conversation_id} already.", details={"id": conversation_id})
            owner = {"clinic_id": self._actor.clinic_id, "user_id": self._actor.user_id}
            connection.execute(insert(conversations).values(owner | begun.model_dump()))
            self._record(connection, now, "created", conversation_id)
        return begun

    def append(self, conversation_id: str, entries: Sequence[Message]) -> None:
        """Keep all of these or, with an exception, none; an entry without `at` is stamped now. Raises NotFound."""
        now = self._clock()
        with self._database.transaction() as connection:
            self._hold(connection, conversation_id)
            theirs = self._belongs(messages, conversation_id)
            kept = connection.execute(select(func.count()).select_from(messages).where(theirs)).scalar_one()
            written = [
                {
                    "role": entry.role,
                    "content": entry.content,
                    "tool_calls": [document(call) for call in entry.tool_calls],
                    "tool_call_id": entry.tool_call_id,
                    "envelope": entry.envelope,
                    "at": entry.at or now,
                }
                for entry in entries
            ]
            self._insert_parts(connection, messages, conversation_id, kept, written)
            connection.execute(update(conversations).where(self._is(conversation_id)).values(updated_at=now))

    def messages(self, conversation_id: str) -> tuple[Message, ...]:
        """Oldest first. Raises NotFound."""
        return tuple(
            Message.model_validate(row) for row in self._parts(messages, conversation_id, Message.model_fields)
        )

    def list(self) -> tuple[Conversation, ...]:
        """The one last written to first."""
        theirs = (
            select(*(conversations.c[name] for name in Conversation.model_fields))
            .where(conversations.c.clinic_id == self._actor.clinic_id, conversations.c.user_id == self._actor.user_id)
            .order_by(conversations.c.updated_at.desc(), conversations.c.id)
        )
        with self._database.snapshot() as connection:
            rows = connection.execute(theirs).mappings().all()
        return tuple(Conversation.model_validate(row) for row in rows)

    def rename(self, conversation_id: str, title: str) -> None:
        """The last title given stands. Raises NotFound."""
        now = self._clock()
        with self._database.transaction() as connection:
            self._hold(connection, conversation_id)
            connection.execute(update(conversations).where(self._is(conversation_id)).values(title=title))
            self._record(connection, now, "changed", conversation_id, changed=["title"])

    def delete(self, conversation_id: str) -> None:
        """Remove it with its messages and pending acts. Raises NotFound."""
        now = self._clock()
        with self._database.transaction() as connection:
            self._hold(connection, conversation_id)
            connection.execute(delete(conversations).where(self._is(conversation_id)))
            self._record(connection, now, "deleted", conversation_id)

    def pending(self, conversation_id: str) -> tuple[PendingAct, ...]:
        """What waits for a yes, in the order it was asked. Raises NotFound."""
        rows = self._parts(pending_acts, conversation_id, PendingAct.model_fields)
        return tuple(PendingAct.model_validate(row) for row in rows)

    def replace_pending(self, conversation_id: str, acts: Sequence[PendingAct]) -> None:
        """These acts wait from now on and no others. Raises NotFound."""
        with self._database.transaction() as connection:
            self._hold(connection, conversation_id)
            connection.execute(delete(pending_acts).where(self._belongs(pending_acts, conversation_id)))
            written = [act.model_dump() for act in acts]
            self._insert_parts(connection, pending_acts, conversation_id, 0, written)

    def _is(self, conversation_id: str) -> ColumnElement[bool]:
        return and_(
            conversations.c.clinic_id == self._actor.clinic_id,
            conversations.c.user_id == self._actor.user_id,
            conversations.c.id == conversation_id,
        )

    def _belongs(self, table: Table, conversation_id: str) -> ColumnElement[bool]:
        return and_(
            table.c.clinic_id == self._actor.clinic_id,
            table.c.user_id == self._actor.user_id,
            table.c.conversation_id == conversation_id,
        )

    def _hold(self, connection: Connection, conversation_id: str) -> None:
        """Lock its row until the commit, so that two writers take turns. Raises NotFound."""
        row = select(conversations.c.id).where(self._is(conversation_id)).with_for_update()
        if connection.scalar(row) is None:
            raise missing("conversation", conversation_id)

    def _parts(self, table: Table, conversation_id: str, names: Iterable[str]) -> Sequence[Any]:
        """The named columns of the conversation's rows in that table, in order. Raises NotFound."""
        rows = (
            select(*(table.c[name] for name in names))
            .where(self._belongs(table, conversation_id))
            .order_by(table.c.position)
        )
        with self._database.snapshot() as connection:
            if connection.scalar(select(conversations.c.id).where(self._is(conversation_id))) is None:
                raise missing("conversation", conversation_id)
            return connection.execute(rows).mappings().all()

    def _insert_parts(
        self, connection: Connection, table: Table, conversation_id: str, first: int, written: Sequence[dict[str, Any]]
    ) -> None:
        place = {
            "clinic_id": self._actor.clinic_id,
            "user_id": self._actor.user_id,
            "conversation_id": conversation_id,
        }
        if written:
            rows = [place | {"position": position} | part for position, part in enumerate(written, first)]
            connection.execute(insert(table), rows)

    def _record(
        self, connection: Connection, at: datetime, action: Action, conversation_id: str, **details: Any
    ) -> None:
        record(connection, self._actor, at, action, "conversation", rows=[(conversation_id, None)], **details)


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
