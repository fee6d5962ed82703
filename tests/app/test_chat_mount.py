"""The page as it is served: nothing of another host in it, and headers that keep it so."""

import re
from pathlib import Path

import pytest
from chainlit import config
from chainlit.data import get_data_layer
from starlette.testclient import TestClient

from app.house import House
from app.server import build_app, build_rest, close_to_strangers
from app.settings import Settings


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """The whole application; one for all, because Chainlit can be mounted only once in a process."""
    url = f"sqlite:///{tmp_path_factory.mktemp('page') / 'wavy.db'}"
    with pytest.MonkeyPatch.context() as environment:
        # what Chainlit would take for its own tables and for leave to send conversations away
        environment.setenv("DATABASE_URL", url)
        environment.setenv("LITERAL_API_KEY", "not-to-be-used")
        with TestClient(build_app(House.open(Settings(database_url=url)))) as client:
            yield client


@pytest.fixture
def rest(sqlite_url):
    return build_rest(House.open(Settings(database_url=sqlite_url, cors_origins="https://clinic.example")))


def test_the_page_names_no_other_host_and_may_ask_none(page):
    answer = page.get("/")
    assert answer.status_code == 200
    assert "<title>WAVY</title>" in answer.text
    assert re.findall(r"(?:src|href)=\"(?:https?:)?//", answer.text) == []
    assert "default-src 'self'" in answer.headers["content-security-policy"]


def test_chainlit_keeps_no_conversation_and_no_file_of_its_own(page):
    assert page.get("/project/settings").json()["dataPersistence"] is False
    assert get_data_layer() is None
    uploads = config.FILES_DIRECTORY
    assert Path(__file__).parents[2] not in uploads.parents
    assert uploads.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("host", "status"),
    [("127.0.0.1", 200), ("localhost:8080", 200), ("clinic.example", 200), ("stranger.example", 400)],
)
def test_on_a_laptop_only_names_that_are_ours_lead_here(rest, host, status):
    close_to_strangers(rest, "127.0.0.1", ("https://clinic.example",))
    with TestClient(rest) as client:
        assert client.get("/health", headers={"Host": host}).status_code == status


def test_behind_a_door_of_its_own_any_name_leads_here(rest):
    close_to_strangers(rest, "0.0.0.0", ())  # noqa: S104 - a container's port
    with TestClient(rest) as client:
        assert client.get("/health", headers={"Host": "anything.example"}).status_code == 200


def test_a_fault_nobody_expected_leaves_no_trace_of_itself(rest):
    def broken() -> None:
        raise RuntimeError("secret")

    rest.add_api_route("/broken", broken)
    with TestClient(rest, raise_server_exceptions=False) as client:
        answer = client.get("/broken")
    assert answer.status_code == 500
    assert answer.json()["code"] == "internal"
    assert "secret" not in answer.text
