"""The migrations make exactly the tables the code knows, once, whoever starts first."""

import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from domain.errors import Unavailable
from store.database import Database
from store.tables import metadata

MIGRATE = "import sys; from store.database import Database; Database(sys.argv[1]).migrate()"


def test_an_empty_database_gets_every_table(database_url):
    database = Database(database_url)
    assert inspect(database.engine).get_table_names() == []
    database.migrate()
    assert set(inspect(database.engine).get_table_names()) == {*metadata.tables, "alembic_version"}
    database.dispose()


def test_migrating_again_changes_nothing(database):
    before = inspect(database.engine).get_multi_columns()
    database.migrate()
    assert str(inspect(database.engine).get_multi_columns()) == str(before)


def test_the_migrations_make_what_the_tables_say(database):
    with database.snapshot() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_keys_and_references_are_the_ones_the_tables_say(database):
    """What Alembic's comparison leaves out."""
    found = inspect(database.engine)
    for table in metadata.sorted_tables:
        assert found.get_pk_constraint(table.name)["constrained_columns"] == [c.name for c in table.primary_key]
        said = {
            (str(key.name), key.referred_table.name, tuple(key.column_keys), key.ondelete)
            for key in table.foreign_key_constraints
        }
        made = {
            (key["name"], key["referred_table"], tuple(key["constrained_columns"]), key["options"].get("ondelete"))
            for key in found.get_foreign_keys(table.name)
        }
        assert made == said


def test_every_table_names_the_clinic_of_its_rows():
    assert all("clinic_id" in table.c for table in metadata.sorted_tables)


def test_two_processes_that_start_at_once_both_find_their_tables(database_url):
    starting = [subprocess.Popen([sys.executable, "-c", MIGRATE, database_url]) for _ in range(2)]
    assert [process.wait(timeout=60) for process in starting] == [0, 0]
    database = Database(database_url)
    assert set(inspect(database.engine).get_table_names()) == {*metadata.tables, "alembic_version"}
    database.dispose()


def test_a_database_of_a_newer_version_is_left_alone(database):
    with database.transaction() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Unavailable, match="newer version"):
        database.migrate()


def test_a_migration_that_fails_leaves_nothing(database_url):
    database = Database(database_url)
    with database.transaction() as connection:
        connection.execute(text("CREATE TABLE messages (in_the_way INTEGER)"))
    with pytest.raises(Exception, match=r"messages|does not answer"):
        database.migrate()
    assert inspect(database.engine).get_table_names() == ["messages"]
    database.dispose()
