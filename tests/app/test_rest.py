"""Every address of the contract: statuses, problem details, the OpenAPI document, pages without outside hosts."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.house import House
from app.rest import ROUTES, STATUS
from app.server import build_rest
from app.settings import Settings
from domain.errors import WavyError

ROWAN = {
    "name": "Rowan Birch",
    "age": 40,
    "gender": "female",
    "calorieTarget": 1900,
    "macroTargets": {"protein": 95, "carbs": 230, "fat": 65},
}
WEEK = {"weekStart": "2026-11-30"}


@pytest.fixture
def house(tmp_path: Path) -> House:
    url = f"sqlite:///{tmp_path / 'wavy.db'}"
    return House.open(Settings(DATABASE_URL=url, WAVY_TODAY="2026-11-25", WAVY_CORS_ORIGINS="https://clinic.example"))


@pytest.fixture
def client(house: House) -> Iterator[TestClient]:
    with TestClient(build_rest(house), raise_server_exceptions=False) as opened:
        yield opened


def failed(answer: Any, status: int, code: str) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == status
    assert body["code"] == code
    assert body.keys() >= {"type", "title", "status", "detail", "code", "message", "hint", "details"}
    return body


def test_the_life_of_a_patient_and_a_plan(client: TestClient):
    made = client.post("/patients", json=ROWAN)
    assert made.status_code == 201
    patient = made.json()["id"]
    assert client.get(f"/patients/{patient}").json()["name"] == "Rowan Birch"
    assert client.get("/patients/rowan").json()["id"] == patient
    assert client.get("/patients", params={"query": "rowan", "limit": 5}).json()["total"] == 1
    changed = client.patch(f"/patients/{patient}", json={"allergies": {"add": ["peanut"]}})
    assert changed.json()["allergies"] == ["peanut"]

    planned = client.post("/plans/generate", json={"patient": patient, **WEEK})
    assert planned.status_code == 201
    plan = planned.json()["id"]
    assert len(planned.json()["days"]) == 7
    assert client.get(f"/plans/{plan}").json()["id"] == plan
    assert client.get("/plans", params={"patient": "rowan", "status": "draft", **WEEK}).json()["total"] == 1
    assert client.post(f"/plans/{plan}/validate").json()["valid"]
    why = client.get(f"/plans/{plan}/explain", params={"food": "peanuts", "date": "2026-12-01"}).json()
    assert why["reasons"][0]["rule"] == "no_declared_allergen"
    assert client.post(f"/plans/{plan}/approve").json()["status"] == "approved"

    batch = client.post("/plans/batch", json={"all": True, "weekStart": "2026-12-07"})
    assert batch.status_code == 201
    assert [p["patientName"] for p in batch.json()["plans"]] == ["Rowan Birch"]

    bought = client.post("/procurement/aggregate", json={"plans": [plan]}).json()
    assert bought["items"]
    advice = client.post("/llm/procurement", json={"planIds": [plan]}).json()
    assert advice["summary"]
    assert isinstance(advice["notes"], list)

    assert client.delete(f"/plans/{plan}").json()["deleted"] == plan
    failed(client.get(f"/plans/{plan}"), 404, "not_found")
    assert client.delete(f"/patients/{patient}").json()["deleted"] == patient
    failed(client.get(f"/patients/{patient}"), 404, "not_found")


def test_every_code_of_the_contract_has_its_status():
    assert set(STATUS) == {kind.code for kind in WavyError.__subclasses__()}


def test_failures_are_problem_details(client: TestClient):
    client.post("/patients", json=ROWAN)
    client.post("/patients", json=ROWAN | {"name": "Rowan Ash"})
    failed(client.post("/patients", json=ROWAN), 409, "conflict")
    body = failed(client.post("/patients", json={}), 422, "invalid_input")
    assert {p["field"] for p in body["details"]["problems"]} >= {"name", "age"}
    assert len(failed(client.get("/patients/Rowan"), 409, "ambiguous")["details"]["candidates"]) == 2
    failed(client.get("/patients/nobody"), 404, "not_found")
    failed(client.get("/patients", params={"limit": 0}), 422, "invalid_input")
    failed(client.get("/patients", params={"shoe": 44}), 422, "invalid_input")
    wednesday = client.post("/plans/generate", json={"patient": "Rowan Ash", "weekStart": "2026-12-02"})
    assert "2026-11-30" in failed(wednesday, 422, "invalid_input")["hint"]
    client.patch("/patients/Rowan Ash", json={"allergies": ["zorblax root"]})
    starved = client.post("/plans/generate", json={"patient": "Rowan Ash"})
    assert failed(starved, 422, "infeasible")["details"]["stage"] == "input"
    failed(client.post("/procurement/aggregate", json={}), 404, "not_found")
    llm = client.post("/plans/generate", json={"patient": "Rowan Birch", "strategy": "llm"})
    assert (llm.status_code, llm.json()["strategy"], llm.json()["proposal"]["fromModel"]) == (201, "rule_based", 0)


def test_any_tool_can_be_called_by_name_and_answers_the_envelope(client: TestClient):
    answer = client.post("/tools/create_patient", json=ROWAN)
    assert answer.status_code == 200
    assert answer.json()["ok"] is True
    assert answer.json()["data"]["name"] == "Rowan Birch"
    assert client.post("/tools/find_patients").json()["data"]["total"] == 1
    failed(client.post("/tools/no_such_tool", json={}), 404, "not_found")
    failed(client.post("/tools/create_patient", json=ROWAN), 409, "conflict")


@pytest.mark.parametrize("path", ["/patients", "/plans/generate", "/tools/create_patient", "/procurement/aggregate"])
@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (json.dumps(ROWAN), "text/plain"),
        (json.dumps(ROWAN), "application/x-www-form-urlencoded"),
        ("name=Rowan", "multipart/form-data"),
        (json.dumps(ROWAN), ""),
        ("{", "application/json"),
        ("[]", "application/json"),
        ("3", "application/json; charset=utf-8"),
        ("[" * 100_000, "application/json"),
        ('{"name": "\\u0000"}', "application/json"),
        ('{"name": "\\ud800"}', "application/json"),
        (" " * 5_000_001, "application/json"),
    ],
    ids=range(11),
)
def test_what_is_not_a_json_object_is_refused(client: TestClient, path: str, body: str, kind: str):
    failed(client.post(path, content=body, headers={"content-type": kind}), 422, "invalid_input")
    assert client.get("/patients").json()["total"] == 0


def test_a_page_of_another_site_cannot_make_us_do_anything(client: TestClient):
    for headers in ({"origin": "https://evil.example"}, {"origin": "null"}):
        failed(client.post("/tools/load_demo_clinic", headers=headers), 403, "not_permitted")
        failed(client.post("/plans/batch", headers=headers), 403, "not_permitted")
    for origin in ("http://testserver", "https://clinic.example"):
        assert client.get("/patients", headers={"origin": origin}).json()["total"] == 0


def test_a_site_that_was_named_may_ask_and_others_may_not(client: TestClient):
    asked = {"access-control-request-method": "POST", "access-control-request-headers": "content-type"}
    allowed = client.options("/patients", headers={"origin": "https://clinic.example", **asked})
    assert allowed.headers["access-control-allow-origin"] == "https://clinic.example"
    refused = client.options("/patients", headers={"origin": "https://evil.example", **asked})
    assert "access-control-allow-origin" not in refused.headers


def test_without_named_sites_no_other_site_may_ask(tmp_path: Path):
    house = House.open(Settings(DATABASE_URL=f"sqlite:///{tmp_path / 'other.db'}"))
    with TestClient(build_rest(house)) as client:
        answer = client.get("/health", headers={"origin": "https://clinic.example"})
        assert "access-control-allow-origin" not in answer.headers


def test_an_address_that_is_not_there_is_a_problem_too(client: TestClient):
    failed(client.get("/nowhere"), 404, "not_found")
    failed(client.put("/patients", json={}), 405, "not_found")


def test_health_and_readiness(client: TestClient, house: House):
    assert client.get("/health").json() == {
        "status": "ok",
        "model": "embedded",
        "catalogue": house.catalogue.version,
    }
    assert client.get("/ready").json() == {"status": "ready"}


def test_without_its_database_it_is_not_ready_and_says_no_more(client: TestClient, house: House, tmp_path: Path):
    house.database.dispose()
    (tmp_path / "wavy.db").unlink()
    (tmp_path / "wavy.db").mkdir()
    answer = client.get("/ready")
    assert answer.status_code == 503
    assert answer.json() == {"status": "database does not answer"}
    failed(client.get("/patients"), 503, "unavailable")


def test_a_fault_of_ours_shows_an_incident_and_no_trace(house: House):
    app = build_rest(house)

    async def broken() -> None:
        raise RuntimeError("a patient's words")

    app.add_api_route("/broken", broken)
    with TestClient(app, raise_server_exceptions=False) as client:
        answer = client.get("/broken")
        failed(answer, 500, "internal")
        assert "words" not in answer.text


def test_the_openapi_document_knows_every_route_and_points_at_nothing_missing(client: TestClient):
    document = client.get("/openapi.json").json()
    assert document["openapi"].startswith("3.")
    for route in ROUTES:
        operation = document["paths"][route.path][route.method.lower()]
        assert operation["operationId"] == route.tool
        assert operation["description"]
        assert str(route.status) in operation["responses"]
        named = {p["name"] for p in operation.get("parameters", []) if p["in"] == "path"}
        assert named == set(re.findall(r"{(\w+)}", route.path))
        assert ("requestBody" in operation) == (route.method not in {"GET", "DELETE"})
    ids = [op["operationId"] for path in document["paths"].values() for op in path.values()]
    assert len(ids) == len(set(ids))
    text = json.dumps(document)
    for target in re.findall(r'"\$ref": "([^"]+)"', text):
        assert target.startswith("#/components/schemas/")
        assert target.rsplit("/", 1)[-1] in document["components"]["schemas"]
    assert "planIds" in json.dumps(document["paths"]["/llm/procurement"])


def test_the_documentation_asks_no_other_host(client: TestClient):
    page = client.get("/docs")
    assert page.status_code == 200
    assert re.findall(r"(?:src|href)\s*=\s*[\"']?(?:https?:)?//[^\"'\s>]+", page.text) == []
    for asset in re.findall(r"(?:src|href)=\"(/[^\"]+)\"", page.text):
        assert client.get(asset).status_code == 200, asset


def test_a_bound_is_overridden_at_its_own_address(client: TestClient):
    patient = client.post("/patients", json=ROWAN).json()["id"]
    decided = {"rule": "sodium", "max": 2600, "reason": "Faints when she stands up"}
    answer = client.post(f"/patients/{patient}/overrides", json=decided)
    assert answer.status_code == 200
    assert answer.json()["overrides"][0]["author"] == "local"
    failed(client.post(f"/patients/{patient}/overrides", json=decided | {"min": 2700}), 422, "invalid_input")
    failed(client.post("/patients/nobody/overrides", json=decided), 404, "not_found")
    cleared = client.post(f"/patients/{patient}/overrides", json={"rule": "sodium", "clear": True})
    assert cleared.json()["overrides"] == []


def test_figures_tell_paths_as_declared_and_no_name_or_id(client: TestClient):
    before = client.get("/metrics")
    assert before.headers["content-type"].startswith("text/plain")
    client.get("/plans/Anneke-Visser")
    client.get("/nowhere/Anneke-Visser")
    after = client.get("/metrics").text
    assert 'wavy_request_seconds_count{method="GET",path="/plans/{id}",status="404"} 1.0' in after
    assert 'wavy_request_seconds_count{method="GET",path="other",status="404"} 1.0' in after
    assert 'path="/metrics",status="200"} 1.0' in after
    assert "process_resident_memory_bytes" in after
    assert "Anneke" not in after


def test_an_answer_that_broke_is_counted_as_a_fault(house: House):
    app = build_rest(house)

    async def broken() -> None:
        raise RuntimeError

    app.add_api_route("/broken", broken)
    with TestClient(app, raise_server_exceptions=False) as client:
        client.get("/broken")
        assert 'path="/broken",status="500"} 1.0' in client.get("/metrics").text
