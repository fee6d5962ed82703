"""Changes of a plan at the contract's addresses."""

from pathlib import Path

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
TUESDAY = {"date": "2026-12-01", "meal": "dinner"}


def test_a_plan_is_changed_at_its_own_addresses(tmp_path: Path):
    house = House.open(Settings(DATABASE_URL=f"sqlite:///{tmp_path / 'wavy.db'}", WAVY_TODAY="2026-11-25"))
    with TestClient(build_rest(house)) as client:
        client.post("/patients", json=ROWAN)
        made = client.post("/plans/generate", json={"patient": "rowan", "weekStart": "2026-11-30"}).json()
        plan = f"/plans/{made['id']}"
        swapped = client.post(f"{plan}/swap", json={**TUESDAY, "request": "vegetarian"})
        assert swapped.status_code == 200
        assert len(swapped.json()["alternatives"]) == 3
        assert client.post(f"{plan}/days/2026-12-02/regenerate").json()["version"] == 3
        locked = client.post(f"{plan}/lock", json=TUESDAY).json()
        assert locked["days"][1]["dinner"]["locked"] is True
        assert client.post(f"{plan}/undo").json()["days"][1]["dinner"]["locked"] is False
        assert client.post(f"{plan}/undo", json={"version": 1}).json()["days"] == made["days"]
        assert client.post(f"{plan}/update").json()["changes"] == []
        strange = client.post(f"{plan}/swap", json={**TUESDAY, "request": "something spicy"})
        assert (strange.status_code, strange.json()["code"]) == (422, "invalid_input")
