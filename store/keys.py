"""The key of a clinic's placeholders: made once, never sent. Knows no cipher."""

from collections.abc import Callable

from sqlalchemy import insert, select

from domain.actor import Actor
from domain.errors import Conflict
from store.database import Database
from store.tables import clinic_keys


class KeyRepository:
    """The actor's clinic's key. `made` gives new key material, as hexadecimal text."""

    def __init__(self, database: Database, actor: Actor, made: Callable[[], str]) -> None:
        self._database = database
        self._actor = actor
        self._made = made

    def key(self) -> bytes:
        """The clinic's key, made when it is first asked for; whoever comes second takes the first one's."""
        return self._kept() or self._begun()

    def _begun(self) -> bytes:
        row = {"clinic_id": self._actor.clinic_id, "key": self._made()}
        try:
            with self._database.transaction() as connection:
                connection.execute(insert(clinic_keys).values(row))
        except Conflict:
            pass
        return self._kept() or b""

    def _kept(self) -> bytes | None:
        mine = select(clinic_keys.c.key).where(clinic_keys.c.clinic_id == self._actor.clinic_id)
        with self._database.snapshot() as connection:
            kept: str | None = connection.scalar(mine)
        return None if kept is None else bytes.fromhex(kept)
