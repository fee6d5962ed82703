"""The page as it is served: nothing of another host in it, and headers that keep it so."""

import re
from contextvars import Context
from pathlib import Path

import pytest
from chainlit import config
from chainlit.data import get_data_layer
from starlette.testclient import TestClient

from app.chat.data_layer import Conversations
from app.chat.visitors import Visitors, actor
from app.house import House
from app.server import build_app, build_rest, close_to_strangers
from app.settings import Settings
from domain.errors import NotPermitted


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    return House.open(Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('page') / 'wavy.db'}"))


@pytest.fixture(scope="module")
def page(house):
    """The whole application; one for all, because Chainlit can be mounted only once in a process."""
    with pytest.MonkeyPatch.context() as environment:
        # what Chainlit would take for its own tables and for leave to send conversations away
        environment.setenv("DATABASE_URL", house.settings.database_url)
        environment.setenv("LITERAL_API_KEY", "not-to-be-used")
        # whoever asked for it in this process before the page was mounted was told that there is none
        environment.setattr("chainlit.data._data_layer_initialized", False)
        with TestClient(build_app(house)) as client:
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


def test_chainlit_keeps_nothing_of_its_own(page):
    assert page.get("/project/settings").json()["dataPersistence"] is True
    assert isinstance(get_data_layer(), Conversations)
    uploads = config.FILES_DIRECTORY
    assert Path(__file__).parents[2] not in uploads.parents
    assert uploads.stat().st_mode & 0o077 == 0


def test_the_welcome_says_who_answers_and_what_to_say_to_each_of_two_people(page, house):
    settings = page.get("/project/settings").json()
    dietitian, buyer = settings["chatProfiles"]
    assert (dietitian["name"], dietitian["default"]) == ("Dietitian", True)
    assert "embedded assistant" in dietitian["markdown_description"]
    assert [s["label"] for s in dietitian["starters"]] == ["Load the demo clinic", "Import my patients"]
    assert dietitian["starters"][0]["command"] == "demo"
    house.call("load_demo_clinic", {})
    dietitian, buyer = page.get("/project/settings").json()["chatProfiles"]
    assert "**24 patients**" in buyer["markdown_description"]
    assert dietitian["starters"][0]["message"] == "generate next week for Anneke Visser"
    assert buyer["starters"][0]["message"] == "what do we need to buy for next week?"


def test_a_store_that_does_not_answer_is_a_sentence_on_the_first_page(page, house):
    with house.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE patients RENAME TO mislaid")
    (dietitian, _) = page.get("/project/settings").json()["chatProfiles"]
    with house.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE mislaid RENAME TO patients")
    assert "The database does not answer." in dietitian["markdown_description"]
    assert dietitian["starters"] == []


def test_scripts_are_packed_once_and_kept_by_the_browser(page):
    script = re.search(r"/assets/index-[^\"]+\.js", page.get("/").text)
    assert script is not None
    plain, packed = (page.get(script[0], headers={"Accept-Encoding": how}) for how in ("identity", "gzip"))
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert plain.content == packed.content
    assert "immutable" in packed.headers["cache-control"]
    assert page.get("/assets/nothing.js").status_code == 404
    assert page.get("/assets/..%2Findex.html").status_code == 400


def test_the_user_of_this_machine_is_signed_in_whatever_token_comes_along(page):
    for cookie in ("", "access_token=forged", "access_token_0=forged; a=b"):
        answer = page.get("/user", headers={"Cookie": cookie})
        assert answer.json()["identifier"] == "local"
        assert "set-cookie" not in answer.headers


def test_elsewhere_every_browser_has_conversations_of_its_own():
    async def told(scope, receive, send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": actor().user_id.encode()})

    one, other = (TestClient(Visitors(told, alone=False)) for _ in range(2))
    first = one.get("/")
    assert "HttpOnly; SameSite=Lax" in first.headers["set-cookie"]
    again = one.get("/")
    assert again.text == first.text
    assert "set-cookie" not in again.headers
    assert other.get("/").text not in {first.text, "local"}


def test_without_a_visitor_nobody_acts():
    with pytest.raises(NotPermitted):
        Context().run(actor)


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
