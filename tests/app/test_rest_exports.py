"""Files over HTTP: the export itself as an attachment, links that serve what was exported, nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.exports import MEDIA_TYPES
from app.files import ClinicFiles, exports_beside
from app.house import LOCAL, House
from app.server import build_rest
from app.settings import Settings
from domain.actor import Actor
from domain.builders import a_patient, a_plan
from tools.consent import Consent


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A clinic with a plan of oats, read only by the tests."""
    url = f"sqlite:///{tmp_path_factory.mktemp('rest') / 'wavy.db'}"
    house = House.open(Settings(DATABASE_URL=url, WAVY_TODAY="2026-11-25"))
    context = house.context(LOCAL, Consent())
    patient = a_patient(id="rowan")
    context.patients.add(patient)
    context.plans.add(a_plan(patient, id="plan_of_rowan"))
    return house


@pytest.fixture(scope="module")
def client(house: House) -> Iterator[TestClient]:
    with TestClient(build_rest(house), raise_server_exceptions=False) as opened:
        yield opened


@pytest.mark.parametrize("format_", ["pdf", "xlsx", "csv", "ics"])
def test_a_plan_is_answered_as_the_file_itself(client: TestClient, format_: str):
    answer = client.get("/plans/plan_of_rowan/export", params={"format": format_})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == MEDIA_TYPES[format_]
    assert answer.headers["content-disposition"].startswith('attachment; filename="plan-rowan-2026-11-30-v1-')
    assert answer.headers["content-disposition"].endswith(f'.{format_}"')
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "query", [{}, {"format": "csv"}, {"plans": ["plan_of_rowan"]}, {"patients": ["rowan", "rowan"], "format": "pdf"}]
)
def test_a_shopping_list_is_answered_as_the_file_itself(client: TestClient, query: dict[str, str | list[str]]):
    answer = client.get("/procurement/export", params={"weekStart": "2026-11-30", **query})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == MEDIA_TYPES[str(query.get("format", "xlsx"))]


def test_the_link_of_an_export_serves_its_bytes(client: TestClient):
    exported = client.post("/tools/export_plan", json={"plan": "plan_of_rowan", "format": "csv"}).json()["data"]
    answer = client.get(exported["url"])
    assert answer.content == Path(exported["path"]).read_bytes()
    assert exported["fileName"] in answer.headers["content-disposition"]


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/plans/plan_none/export", 404, "not_found"),
        ("/plans/plan_of_rowan/export?format=docx", 422, "invalid_input"),
        ("/procurement/export?weekStart=2027-01-04", 404, "not_found"),
        ("/procurement/export?nonsense=1", 422, "invalid_input"),
        ("/exports/none.pdf", 404, "not_found"),
        ("/exports/..%2F..%2Fwavy.db", 404, "not_found"),
        ("/exports/%2e%2e", 404, "not_found"),
    ],
)
def test_what_there_is_not_is_a_problem_and_no_file(client: TestClient, path: str, status: int, code: str):
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.json()["code"] == code


def test_another_clinics_file_is_not_served(client: TestClient, house: House):
    theirs = ClinicFiles(exports_beside(house.settings.database_url), Actor(user_id="eve", clinic_id="hill"))
    theirs.keep("shopping-2026-11-30-0a1b2c3d.csv", b"theirs")
    assert client.get("/exports/shopping-2026-11-30-0a1b2c3d.csv").status_code == 404


def test_the_exports_are_in_the_openapi_document(client: TestClient):
    paths = client.get("/openapi.json").json()["paths"]
    assert {p["name"] for p in paths["/procurement/export"]["get"]["parameters"]} == {
        "weekStart",
        "format",
        "sheet",
        "plans",
        "patients",
    }
    assert "application/pdf" in paths["/plans/{id}/export"]["get"]["responses"]["200"]["content"]
