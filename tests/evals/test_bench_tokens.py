"""What ten typical requests cost stays within what one turn may take, and a week reaches the model in few words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from agent import tokens
from agent.budget import Budget
from app.house import House
from app.settings import Settings
from evals.bench_tokens import REQUESTS, run

MOST_A_REQUEST = 25_000
MOST_A_WEEK = 2_000


def test_ten_typical_requests_are_counted_and_affordable():
    turns = run()
    assert list(turns) == [said for said, _ in REQUESTS]
    assert len(turns) == 10
    for turn in turns.values():
        assert turn["tokensIn"] < MOST_A_REQUEST * turn["requests"] < Budget().tokens
        assert 0 < turn["usd"] < 0.25


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = House.open(Settings(DATABASE_URL=f"sqlite:///{tmp_path / 'wavy.db'}", WAVY_TODAY="2026-11-25"))
    opened.call("load_demo_clinic", {})
    yield opened
    opened.database.dispose()


def test_a_week_reaches_the_model_in_under_two_thousand_tokens(house: House):
    patients = house.call("find_patients", {}).data["patients"]
    most_to_say = sorted(patients, key=lambda p: (-len(p["medicalConditions"] + p["allergies"]), p["id"]))[:4]
    for patient in most_to_say:
        made = house.call("generate_plan", {"patient": patient["id"]})
        assert made.ok
        assert tokens.count(made.for_model()) < MOST_A_WEEK
        assert tokens.count(house.call("get_plan", {"plan": made.data["id"]}).for_model()) < MOST_A_WEEK
