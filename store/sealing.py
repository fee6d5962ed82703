"""Encryption at rest: what is said of patients and by users lies sealed in the database where the deployment has keys.

Columns of these types seal what is written and open what is read; the engine's dialect carries the seal, since a type is one
object for every database of a process. Ids, dates, states and amounts stay as they are: the database searches and guards them.
"""

import json
from collections.abc import Sequence
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import JSON, Connection, Dialect, Engine, Table, Text, TypeDecorator, and_, bindparam, select, update

from domain.errors import InvalidInput, Unavailable
from store.engines import dump_json

_SEALED = "sealed:"
_CLEAR = "clear:"
"""Before a text that is not sealed and only begins as if it were marked."""


class Seal:
    """Fernet keys (AES-128-CBC with HMAC-SHA256; 32 bytes in URL-safe base64): the first one seals, each of them opens.

    Without keys texts stay as they are. Raises InvalidInput for what is no key, without repeating it.
    """

    def __init__(self, keys: Sequence[str] = ()) -> None:
        try:
            self._keys = MultiFernet([Fernet(key) for key in keys]) if keys else None
        except ValueError:
            raise InvalidInput(
                "WAVY_ENCRYPTION_KEYS holds something that is no key.",
                hint="A key is 32 random bytes in URL-safe base64; `wavy key` makes one. Several stand with commas between.",
            ) from None

    def close(self, text: str) -> str:
        """The text as it is to lie in the database."""
        if self._keys is not None:
            return _SEALED + self._keys.encrypt(text.encode()).decode()
        return _CLEAR + text if text.startswith((_SEALED, _CLEAR)) else text

    def open(self, kept: str) -> str:
        """The text that was kept, sealed or not. Raises Unavailable where none of the keys opens it."""
        if not kept.startswith(_SEALED):
            return kept.removeprefix(_CLEAR)
        try:
            if self._keys is not None:
                return self._keys.decrypt(kept.removeprefix(_SEALED)).decode()
        except InvalidToken:
            pass
        raise Unavailable(
            "The data are sealed, and no key of WAVY_ENCRYPTION_KEYS opens them.",
            hint="Start with the key they were sealed with; it may stand after a newer one.",
        ) from None


def seal_with(engine: Engine, seal: Seal) -> None:
    """From now on sealed columns of this engine's database are closed and opened with it."""
    vars(engine.dialect)["seal"] = seal


def _of(dialect: Dialect) -> Seal:
    seal: Seal = vars(dialect)["seal"]
    return seal


class SealedText(TypeDecorator[str]):
    """Words of a user or of a record."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _of(dialect).close(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _of(dialect).open(value)


class SealedDocument(TypeDecorator[Any]):
    """A JSON object or list; sealed, it lies there as one JSON string."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if value is None:
            return None
        text = dump_json(value)
        closed = _of(dialect).close(text)
        return value if closed == text else closed

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return json.loads(_of(dialect).open(value)) if isinstance(value, str) else value


def reseal(connection: Connection, table: Table) -> int:
    """Write the sealed columns of every row anew, with the first key; gives the number of rows."""
    sealed = [column for column in table.c if isinstance(column.type, SealedText | SealedDocument)]
    if not sealed:
        return 0
    ids = list(table.primary_key)
    rows = connection.execute(select(*ids, *sealed)).mappings().all()
    if rows:
        place = and_(*(column == bindparam(f"at_{column.name}") for column in ids))
        changed = update(table).where(place).values({column.name: bindparam(f"new_{column.name}") for column in sealed})
        connection.execute(
            changed,
            [
                {f"at_{one.name}": row[one] for one in ids} | {f"new_{one.name}": row[one] for one in sealed}
                for row in rows
            ],
        )
    return len(rows)


def new_key() -> str:
    """A key nobody else has."""
    return Fernet.generate_key().decode()


def opened(raw: str, engine: Engine) -> str:
    """The JSON text of a document read as text, for who wants less than the whole of it. Raises Unavailable."""
    return _of(engine.dialect).open(json.loads(raw)) if raw.startswith('"') else raw
