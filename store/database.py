"""The one place where transactions begin, commit and roll back. Knows engines and files, and no patient or plan."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Generic, TypeVar

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    IntegrityError,
    InterfaceError,
    OperationalError,
)
from sqlalchemy.exc import (
    TimeoutError as PoolExhausted,
)

from domain.errors import Conflict, InvalidInput, Unavailable
from store.engines import open_postgresql, open_sqlite
from store.sealing import Seal, reseal, seal_with
from store.tables import metadata

Clock = Callable[[], datetime]
"""Gives the time as an aware UTC datetime."""

T = TypeVar("T")

_MIGRATION_LOCK = 0x57415659
"""The key of PostgreSQL's advisory lock ("WAVY"): two processes that start at once migrate one after the other."""


@dataclass(frozen=True)
class Stored(Generic[T]):
    """A value as it was read, and the version a change of it has to name."""

    value: T
    version: int


class Database:
    """SQLite or PostgreSQL at `url` (sqlite:///..., postgresql://..., postgres://...). Raises InvalidInput for others.

    Opening it connects to nothing. Safe to share between threads. `keys` are those of `store.sealing.Seal`.
    """

    def __init__(self, url: str, keys: Sequence[str] = ()) -> None:
        self._url = _normalised(url)
        self._sqlite = self._url.get_backend_name() == "sqlite"
        self._reading, self._writing = (open_sqlite if self._sqlite else open_postgresql)(self._url)
        seal_with(self._writing, Seal(keys))

    @property
    def engine(self) -> Engine:
        """For tools that inspect the database, such as Alembic; repositories use `transaction` and `snapshot`."""
        return self._writing

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All of what happens inside is committed at its end, or with an exception none of it.

        Raises Unavailable when the database does not answer, Conflict when what was written got there meanwhile and
        InvalidInput for text the database cannot hold. Writers on SQLite queue. Transactions do not nest.
        """
        with _in_our_words(), self._writing.begin() as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Every read inside sees the same state; nothing may be written. Raises Unavailable."""
        with _in_our_words(), self._reading.begin() as connection:
            yield connection

    def migrate(self) -> None:
        """Bring the tables up to this version of the product; harmless when they are. Creates an SQLite file's folder.

        Raises Unavailable, also when a newer version of the product has been here: its data are not ours to touch.
        """
        self._make_folder()
        settings = Config()
        settings.set_main_option("script_location", "store:migrations")
        with self.transaction() as connection:
            # SQLite's write lock is held already
            if not self._sqlite:
                connection.execute(select(func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
            settings.attributes["connection"] = connection
            try:
                command.upgrade(settings, "head")
            except CommandError as unknown_revision:
                raise Unavailable(
                    "The database was written by a newer version of WAVY.",
                    hint="Start that version, or restore a backup from before it.",
                ) from unknown_revision

    def reseal(self) -> int:
        """Seal every row with the first key, whatever sealed it before or nothing; gives their number. Raises Unavailable."""
        with self.transaction() as connection:
            return sum(reseal(connection, table) for table in metadata.sorted_tables)

    def ping(self) -> None:
        """Raises Unavailable unless the database answers."""
        with self.snapshot() as connection:
            connection.execute(select(1))

    def dispose(self) -> None:
        """Close every connection; the next use opens new ones."""
        self._writing.dispose()

    def _make_folder(self) -> None:
        if self._sqlite and self._url.database:
            try:
                # patients' records: nobody else's to read
                Path(self._url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as refused:
                raise Unavailable("The folder of the database cannot be made.", hint="Check DATABASE_URL.") from refused


def _normalised(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        # the text may hold a password: neither shown nor chained
        parsed = URL.create("unreadable")
    match parsed.get_backend_name():
        case "sqlite":
            return parsed.set(drivername="sqlite")
        case "postgresql" | "postgres":
            return parsed.set(drivername="postgresql+psycopg")
        case _:
            raise InvalidInput(
                "DATABASE_URL names no database we know.",
                hint="Write sqlite:///data/wavy.db or postgresql://host/name.",
            )


@contextmanager
def _in_our_words() -> Iterator[None]:
    """Drivers' failures as ours. Their texts hold statements and parameters, so none of them is repeated."""
    try:
        yield
    except IntegrityError as taken:
        raise Conflict("Something else was stored there meanwhile.", hint="Read it again and repeat.") from taken
    except DataError as unfit:
        raise InvalidInput("There is a character in the text that the database cannot hold.") from unfit
    except (OperationalError, InterfaceError, PoolExhausted) as down:
        raise Unavailable("The database does not answer.", hint="Try again; if it stays, check the database.") from down
