"""How SQLite and PostgreSQL are opened so that both keep the same promises. Knows nothing of tables.

Each opener gives two engines over one pool: the first reads one consistent state, the second writes.
"""

import json
import sqlite3
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine import URL

WAIT_SECONDS = 30
"""For the write lock of SQLite, or for a free connection."""
_CONNECT_SECONDS = 5


def dump_json(value: Any) -> str:
    """JSON text with keys in the order given, the same bytes on both databases; ASCII, so that no text is refused."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def open_sqlite(url: URL) -> tuple[Engine, Engine]:
    """A file; without one, memory that lives as long as its only connection."""
    in_memory = url.database in {None, "", ":memory:"}
    engine = create_engine(
        url,
        json_serializer=dump_json,
        connect_args={"timeout": WAIT_SECONDS, "check_same_thread": False},
        poolclass=QueuePool,
        pool_timeout=WAIT_SECONDS,
        **({"pool_size": 1, "max_overflow": 0} if in_memory else {}),
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    # a writer takes the lock before its first read: upgraded later, it would fail instead of waiting
    return engine.execution_options(begin="BEGIN"), engine.execution_options(begin="BEGIN IMMEDIATE")


def open_postgresql(url: URL) -> tuple[Engine, Engine]:
    """A server, through psycopg."""
    engine = create_engine(
        url,
        json_serializer=dump_json,
        connect_args={} if "connect_timeout" in url.query else {"connect_timeout": _CONNECT_SECONDS},
        pool_pre_ping=True,
        pool_timeout=WAIT_SECONDS,
    )
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True), engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by `_begin_sqlite`, not guessed by the driver
    connection.execute("PRAGMA foreign_keys=ON")
    # It is the file that changes mode, once and for good. Whoever finds it locked meets somebody else doing just
    # that, or writing; both modes are safe, WAL only lets readers and a writer work side by side.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode=WAL")


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options()["begin"])
