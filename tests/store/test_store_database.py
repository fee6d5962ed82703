"""One place begins, commits and rolls back, and says in our words what went wrong."""

import threading
from datetime import datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import func, insert, select

from domain.builders import A_MOMENT
from domain.errors import Conflict, InvalidInput, Unavailable
from store.database import Database
from store.tables import audit

CLOSED_PORT = "postgresql://wavy:secret@127.0.0.1:1/wavy"


def an_entry(**changes: object):
    given = {"clinic_id": "harbour", "user_id": "ada", "at": A_MOMENT, "action": "created", "entity": "patient"}
    return given | {"entity_id": "pat_rowan", "details": {}} | changes


def entries(database: Database) -> int:
    with database.snapshot() as connection:
        return connection.execute(select(func.count()).select_from(audit)).scalar_one()


def test_what_a_transaction_wrote_is_there_afterwards(database):
    with database.transaction() as connection:
        connection.execute(insert(audit).values(an_entry()))
    assert entries(database) == 1


def test_an_exception_leaves_nothing_of_its_transaction(database):
    def write_and_fail() -> None:
        with database.transaction() as connection:
            connection.execute(insert(audit).values(an_entry()))
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()
    assert entries(database) == 0


def test_a_snapshot_does_not_see_what_is_committed_after_it_began(database):
    number = select(func.count()).select_from(audit)
    with database.snapshot() as reading:
        before = reading.execute(number).scalar_one()
        with database.transaction() as writing:
            writing.execute(insert(audit).values(an_entry()))
        assert reading.execute(number).scalar_one() == before == 0


def test_the_same_row_twice_is_a_conflict(database):
    with pytest.raises(Conflict), database.transaction() as connection:
        connection.execute(insert(audit), [an_entry(id=7), an_entry(id=7)])


def test_a_character_postgresql_cannot_hold_is_invalid_input(postgresql_url):
    database = Database(postgresql_url)
    database.migrate()
    with pytest.raises(InvalidInput), database.transaction() as connection:
        connection.execute(insert(audit).values(an_entry(entity_id="nul\0")))
    database.dispose()


def test_an_instant_comes_back_in_utc_and_a_naive_one_is_refused(database):
    with database.transaction() as connection:
        connection.execute(
            insert(audit).values(an_entry(at=datetime.fromisoformat("2026-11-23T10:30:00.000123+02:00")))
        )
        kept = connection.execute(select(audit.c.at)).scalar_one()
    assert kept.isoformat() == "2026-11-23T08:30:00.000123+00:00"
    with pytest.raises(Exception, match="without a zone"), database.transaction() as connection:
        connection.execute(insert(audit).values(an_entry(at=A_MOMENT.replace(tzinfo=None))))


def test_writers_queue_and_lose_nothing(database):
    together = threading.Barrier(2)
    failures: list[Exception] = []

    def write() -> None:
        together.wait()
        try:
            for _ in range(20):
                with database.transaction() as connection:
                    connection.execute(insert(audit).values(an_entry()))
        except Exception as failure:  # noqa: BLE001 - reported by the assertion below
            failures.append(failure)

    threads = [threading.Thread(target=write) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert entries(database) == 40


def test_a_writer_on_sqlite_holds_the_lock_before_it_reads(sqlite_url):
    """Two that overlapped would see the same number, or one of them would fail."""
    database = Database(sqlite_url)
    database.migrate()
    together = threading.Barrier(4)

    def count_up() -> None:
        together.wait()
        for _ in range(10):
            with database.transaction() as connection:
                seen = connection.execute(select(func.count()).select_from(audit)).scalar_one()
                connection.execute(insert(audit).values(an_entry(version=seen)))

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.snapshot() as connection:
        seen = connection.scalars(select(audit.c.version).order_by(audit.c.id)).all()
    assert list(seen) == list(range(40))
    database.dispose()


def test_an_sqlite_file_is_in_wal_mode_and_guards_its_references(sqlite_url):
    database = Database(sqlite_url)
    database.migrate()
    with database.snapshot() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2  # FULL: a commit survives a power cut
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 30_000
    database.dispose()


def test_memory_is_one_database_for_every_thread():
    database = Database("sqlite:///:memory:")
    database.migrate()
    with database.transaction() as connection:
        connection.execute(insert(audit).values(an_entry()))
    seen: list[int] = []
    reader = threading.Thread(target=lambda: seen.append(entries(database)))
    reader.start()
    reader.join()
    assert seen == [1]
    database.dispose()


def test_the_folder_of_an_sqlite_file_is_made_and_is_its_owners_alone(tmp_path: Path):
    database = Database(f"sqlite:///{tmp_path}/data/deep/wavy.db")
    database.migrate()
    database.dispose()
    assert (tmp_path / "data" / "deep" / "wavy.db").is_file()
    assert (tmp_path / "data" / "deep").stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path: Path):
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(Unavailable):
        Database(f"sqlite:///{tmp_path}/data/wavy.db").migrate()


@pytest.mark.parametrize("use", [Database.ping, Database.migrate])
def test_a_postgresql_that_is_down_is_unavailable_and_its_password_is_not_told(use):
    with pytest.raises(Unavailable) as told:
        use(Database(CLOSED_PORT))
    assert "secret" not in str(told.value.as_error())


def test_an_sqlite_file_that_is_no_database_is_unavailable(tmp_path: Path):
    (tmp_path / "wavy.db").mkdir()
    with pytest.raises(Unavailable):
        Database(f"sqlite:///{tmp_path}/wavy.db").ping()


def test_a_database_that_answers_can_be_pinged_and_used_again_after_it_was_disposed(database):
    database.ping()
    database.dispose()
    database.ping()


def test_a_connection_the_server_closed_is_replaced(postgresql_url, postgresql_server):
    database = Database(postgresql_url)
    with database.snapshot() as connection:
        backend = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    with psycopg.connect(postgresql_server, autocommit=True) as server:
        server.execute("SELECT pg_terminate_backend(%s, 5000)", (backend,))
    database.ping()
    database.dispose()


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg", "postgresql+asyncpg"])
def test_postgresql_is_reached_through_psycopg_however_its_url_begins(scheme):
    engine = Database(f"{scheme}://wavy@db.invalid/wavy?connect_timeout=9").engine
    assert engine.url.drivername == "postgresql+psycopg"
    assert engine.url.query["connect_timeout"] == "9"


@pytest.mark.parametrize(
    "url", ["", "data/wavy.db", "mysql://wavy:secret@db/wavy", "postgresql://wavy:secret@db:port/x"]
)
def test_another_url_is_refused_without_repeating_it(url):
    with pytest.raises(InvalidInput) as told:
        Database(url)
    assert "secret" not in str(told.value.as_error())
    assert told.value.__cause__ is None
