"""A buyer's week over REST: prices and stock in, an order out, a recall, a proposal and its application."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.house import House
from app.server import build_rest
from app.settings import Settings

ROWAN = {
    "name": "Rowan Birch",
    "age": 40,
    "gender": "female",
    "calorieTarget": 1900,
    "macroTargets": {"protein": 95, "carbs": 230, "fat": 65},
}


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    house = House.open(Settings(DATABASE_URL=f"sqlite:///{tmp_path / 'wavy.db'}", WAVY_TODAY="2026-11-25"))
    with TestClient(build_rest(house), raise_server_exceptions=False) as opened:
        yield opened
    house.database.dispose()


def test_a_buyers_week(client: TestClient):
    client.post("/patients", json=ROWAN)
    plan = client.post("/plans/generate", json={"patient": "Rowan"}).json()["id"]
    items = client.post("/procurement/aggregate", json={}).json()["items"]
    food = min(item["foodId"] for item in items if len(item["usedBy"]) == 1)

    prices = f"supplier,food,pack,price\nThe Mill,{food},500 g,1.23\n"
    assert client.post("/procurement/import", json={"content": prices}).json()["suppliers"] == ["The Mill"]
    assert client.post("/procurement/stock", json={"food": food, "quantity": 0, "par": 100}).status_code == 200
    assert client.get("/procurement/stock", params={"belowPar": "true"}).json()["total"] == 1
    order = client.post("/procurement/order", json={"budget": 1}).json()
    line = next(one for one in order["lines"] if one["foodId"] == food)
    assert (line["supplier"], line["priceCents"], line["restockGrams"]) == ("The Mill", 123, 100)
    assert order["warnings"]

    assert client.post("/procurement/trace", json={"food": food}).json()["uses"][0]["planId"] == plan
    assert client.post("/procurement/facts", json={"about": "waste"}).json()["total"] > 0
    assert client.post("/procurement/compare", json={"without": "rowan"}).json()["plansAfter"] == 0
    assert client.post("/procurement/recall", json={"food": food, "draftFixes": False}).json()["found"]
    proposed = client.post("/procurement/substitute", json={"food": food}).json()
    applied = client.post(f"/procurement/substitute/{proposed['proposalId']}/apply", json={})
    assert applied.json()["plans"][0]["planId"] == plan
    again = client.post(f"/procurement/substitute/{proposed['proposalId']}/apply", json={})
    assert (again.status_code, again.json()["code"]) == (409, "conflict")
