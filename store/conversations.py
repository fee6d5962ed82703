"""The conversations of one user, with what waits for the user's yes and what the user thought of the answers. Knows neither
a model nor what was talked about.

Messages are only ever appended, so a conversation has no version: its entries are themselves the record of who said
what. The audit notes its beginning, its renaming and its end.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, delete, func, insert, or_, select, update

from domain.actor import Actor
from domain.conversation import Conversation, Feedback, Message, PendingAct
from domain.errors import InvalidInput
from store.audit import Action, record
from store.database import Clock, Database
from store.rows import document, missing
from store.tables import conversations, feedback, messages, pending_acts


class ConversationRepository:
    """Every method works on the actor's own conversations; anybody else's do not exist."""

    def __init__(self, database: Database, actor: Actor, clock: Clock) -> None:
        self._database = database
        self._actor = actor
        self._clock = clock

    def start(self, conversation_id: str, title: str) -> Conversation:
        """Begin an empty one; one that is there stays, and takes the title while nothing was said in it.

        Raises InvalidInput unless the id is a UUID in lower case.
        """
        if not is_conversation_id(conversation_id):
            raise InvalidInput("The id of a conversation is a UUID, in lower case with hyphens.")
        now = self._clock()
        begun = Conversation(id=conversation_id, title=title, created_at=now, updated_at=now)
        with self._database.transaction() as connection:
            there = connection.execute(self._headers(conversation_id).with_for_update()).mappings().one_or_none()
            if there is not None:
                return self._retitled(connection, Conversation.model_validate(there), title)
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

    def turns(self, conversation_id: str) -> int:
        """How many times the user has spoken in it; 0 where there is none."""
        with self._database.snapshot() as connection:
            return connection.execute(self._spoken(conversation_id)).scalar_one()

    def find(self, conversation_id: str) -> Conversation:
        """Its title and times. Raises NotFound."""
        with self._database.snapshot() as connection:
            row = connection.execute(self._headers(conversation_id)).mappings().one_or_none()
        if row is None:
            raise missing("conversation", conversation_id)
        return Conversation.model_validate(row)

    def list(self, first: int = 50, after: str | None = None, search: str = "") -> tuple[Conversation, ...]:
        """At most `first`, the one last written to first; those that follow the conversation `after` in that order; those
        with the words of `search` in their title or in what was said.
        """
        theirs = self._headers().order_by(conversations.c.updated_at.desc(), conversations.c.id)
        with self._database.snapshot() as connection:
            if after is not None:
                last = connection.execute(self._headers(after)).mappings().one_or_none()
                if last is None:
                    return ()
                older = conversations.c.updated_at < last["updated_at"]
                beside = and_(conversations.c.updated_at == last["updated_at"], conversations.c.id > after)
                theirs = theirs.where(or_(older, beside))
            if not search:
                rows = connection.execute(theirs.limit(first)).mappings().all()
            else:
                said = self._saying(connection, search)
                rows = [row for row in connection.execute(theirs).mappings() if row["id"] in said][:first]
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

    def keep_feedback(self, conversation_id: str, opinion: Feedback) -> None:
        """Keep what the user thinks of one answer, in place of an earlier opinion. Raises NotFound, for the turn too."""
        now = self._clock()
        with self._database.transaction() as connection:
            self._hold(connection, conversation_id)
            if not 0 <= opinion.turn < connection.execute(self._spoken(conversation_id)).scalar_one():
                raise missing("turn", f"{conversation_id}:{opinion.turn}")
            self._forget_feedback(connection, conversation_id, opinion.turn)
            row = self._place(conversation_id) | opinion.model_dump() | {"at": now}
            connection.execute(insert(feedback).values(row))
            self._record(connection, now, "changed", conversation_id, changed=["feedback"])

    def forget_feedback(self, conversation_id: str, turn: int) -> None:
        """Take an opinion back; harmless where there is none. Raises NotFound."""
        now = self._clock()
        with self._database.transaction() as connection:
            self._hold(connection, conversation_id)
            if self._forget_feedback(connection, conversation_id, turn):
                self._record(connection, now, "changed", conversation_id, changed=["feedback"])

    def feedback(self, conversation_id: str) -> tuple[Feedback, ...]:
        """What the user thought of the answers, by turn."""
        theirs = (
            select(*(feedback.c[name] for name in Feedback.model_fields))
            .where(self._belongs(feedback, conversation_id))
            .order_by(feedback.c.turn)
        )
        with self._database.snapshot() as connection:
            rows = connection.execute(theirs).mappings().all()
        return tuple(Feedback.model_validate(row) for row in rows)

    def _retitled(self, connection: Connection, there: Conversation, title: str) -> Conversation:
        if there.title == title or connection.execute(self._spoken(there.id)).scalar_one():
            return there
        connection.execute(update(conversations).where(self._is(there.id)).values(title=title))
        self._record(connection, self._clock(), "changed", there.id, changed=["title"])
        return there.model_copy(update={"title": title})

    def _forget_feedback(self, connection: Connection, conversation_id: str, turn: int) -> bool:
        theirs = and_(self._belongs(feedback, conversation_id), feedback.c.turn == turn)
        return connection.execute(delete(feedback).where(theirs)).rowcount > 0

    def _headers(self, conversation_id: str | None = None) -> Select[Any]:
        """The user's conversations without what was said in them, or one of them."""
        theirs = select(*(conversations.c[name] for name in Conversation.model_fields))
        if conversation_id is not None:
            return theirs.where(self._is(conversation_id))
        return theirs.where(
            conversations.c.clinic_id == self._actor.clinic_id, conversations.c.user_id == self._actor.user_id
        )

    def _spoken(self, conversation_id: str) -> Select[int]:
        return (
            select(func.count())
            .select_from(messages)
            .where(self._belongs(messages, conversation_id), messages.c.role == "user")
        )

    def _saying(self, connection: Connection, words: str) -> set[str]:
        """The conversations with these words in title or talk. Read here and not in SQL: they may lie there sealed."""
        titles = select(conversations.c.id, conversations.c.title).where(
            conversations.c.clinic_id == self._actor.clinic_id, conversations.c.user_id == self._actor.user_id
        )
        talk = select(messages.c.conversation_id, messages.c.content).where(
            messages.c.clinic_id == self._actor.clinic_id,
            messages.c.user_id == self._actor.user_id,
            messages.c.role.in_(("user", "assistant")),
        )
        sought = words.casefold()
        return {
            conversation_id
            for wanted in (titles, talk)
            for conversation_id, text in connection.execute(wanted)
            if sought in text.casefold()
        }

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
        if written:
            place = self._place(conversation_id)
            rows = [place | {"position": position} | part for position, part in enumerate(written, first)]
            connection.execute(insert(table), rows)

    def _place(self, conversation_id: str) -> dict[str, Any]:
        owner = {"clinic_id": self._actor.clinic_id, "user_id": self._actor.user_id}
        return owner | {"conversation_id": conversation_id}

    def _record(
        self, connection: Connection, at: datetime, action: Action, conversation_id: str, **details: Any
    ) -> None:
        record(connection, self._actor, at, action, "conversation", rows=[(conversation_id, None)], **details)


def is_conversation_id(text: str) -> bool:
    """Is it a UUID as we write them? Anything else is nobody's conversation."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
