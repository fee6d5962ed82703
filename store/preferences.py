"""What one user has set for the page. Knows no setting by name; who reads them says what they mean."""

from typing import Any

from sqlalchemy import ColumnElement, and_, insert, select, update

from domain.actor import Actor
from store.audit import record
from store.database import Clock, Database
from store.tables import preferences


class PreferenceRepository:
    """The actor's own settings; anybody else's do not exist."""

    def __init__(self, database: Database, actor: Actor, clock: Clock) -> None:
        self._database = database
        self._actor = actor
        self._clock = clock

    def get(self) -> dict[str, Any]:
        """Everything set so far; empty where nothing was."""
        with self._database.snapshot() as connection:
            return dict(connection.scalar(select(preferences.c.document).where(self._own())) or {})

    def change(self, **settings: Any) -> None:
        """Set these and leave the others; the last word counts."""
        now = self._clock()
        with self._database.transaction() as connection:
            before = connection.scalar(select(preferences.c.document).where(self._own()).with_for_update())
            after = {"document": (before or {}) | settings, "updated_at": now}
            if before is None:
                owner = {"clinic_id": self._actor.clinic_id, "user_id": self._actor.user_id}
                connection.execute(insert(preferences).values(owner | after))
            else:
                connection.execute(update(preferences).where(self._own()).values(after))
            changed = sorted(settings)
            record(
                connection,
                self._actor,
                now,
                "changed",
                "preferences",
                rows=[(self._actor.user_id, None)],
                changed=changed,
            )

    def _own(self) -> ColumnElement[bool]:
        return and_(preferences.c.clinic_id == self._actor.clinic_id, preferences.c.user_id == self._actor.user_id)
