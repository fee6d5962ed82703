"""Who did what to which row, and when: written in the same commit as the write it describes, and never changed.

Holds names of fields, never their contents.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, insert, select

from domain.actor import Actor
from domain.value import Value
from store.database import Database
from store.tables import audit

Action = Literal["created", "changed", "superseded", "deleted"]
Entity = Literal[
    "patient", "plan", "conversation", "preferences", "stock", "supplier", "price", "budget", "substitution"
]


class AuditEntry(Value):
    """One write. `version` is the row's after it (of a deleted row: its last); `details` may name `changed` fields."""

    id: int
    user_id: str
    at: datetime
    action: Action
    entity: Entity
    entity_id: str
    version: int | None
    details: dict[str, Any]


class AuditLog:
    """The entries of the actor's clinic, to be read."""

    def __init__(self, database: Database, actor: Actor) -> None:
        self._database = database
        self._actor = actor

    def entries(self, entity: Entity | None = None, entity_id: str | None = None) -> tuple[AuditEntry, ...]:
        """Oldest first; of one kind of row, or of one row, where given."""
        wanted = select(audit).where(audit.c.clinic_id == self._actor.clinic_id).order_by(audit.c.id)
        if entity is not None:
            wanted = wanted.where(audit.c.entity == entity)
        if entity_id is not None:
            wanted = wanted.where(audit.c.entity_id == entity_id)
        with self._database.snapshot() as connection:
            rows = connection.execute(wanted).mappings().all()
        return tuple(AuditEntry.model_validate({name: row[name] for name in AuditEntry.model_fields}) for row in rows)


def record(
    connection: Connection,
    actor: Actor,
    at: datetime,
    action: Action,
    entity: Entity,
    *,
    rows: Sequence[tuple[str, int | None]],
    **details: Any,
) -> None:
    """Note one write for each (id, version) of `rows`, on the connection and in the transaction that makes it."""
    common = {"clinic_id": actor.clinic_id, "user_id": actor.user_id, "at": at, "details": details}
    common |= {"action": action, "entity": entity}
    if rows:
        connection.execute(
            insert(audit), [common | {"entity_id": row_id, "version": version} for row_id, version in rows]
        )
