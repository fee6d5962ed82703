"""Who answers a turn: behind a mask and a meter; within a month's money; the embedded assistant while nobody does."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from agent.model import ModelUnavailable, Usage
from agent.scripted_model import Call, Fail, Say, ScriptedModel, Step
from app.ask import converse
from app.house import LOCAL, House
from app.settings import Settings
from domain.errors import InvalidInput

ROWAN = {
    "name": "Rowan Birch",
    "age": 40,
    "gender": "female",
    "calorieTarget": 1900,
    "macroTargets": {"protein": 95, "carbs": 230, "fat": 65},
    "notes": "widowed",
    "preferences": {"list": ["moved here from the coast in May"], "soup": "yes"},
}
Scripted = Callable[..., House]


@pytest.fixture
def settings(tmp_path: Path) -> Callable[..., Settings]:
    return lambda **more: Settings(DATABASE_URL=f"sqlite:///{tmp_path / 'wavy.db'}", WAVY_TODAY="2026-11-25", **more)


def house_with(settings: Settings, *replies: list[Step], usage: Usage | None = None) -> House:
    house = House.open(settings)
    house.call("create_patient", ROWAN)
    return replace(house, model=ScriptedModel(*replies, name="gpt-4o", usage=usage or Usage(1_000, 100)))


def talked(house: House, *said: str) -> list[dict[str, Any]]:
    return asyncio.run(converse(house, LOCAL, said))["turns"]


def test_tokens_and_cost_of_every_request_are_kept_with_their_turn(settings):
    house = house_with(settings(), [Call("find_patients")], [Say("One.")], [Say("Yes.")])
    talked(house, "who is there?", "sure?")
    (thread,) = house.conversations(LOCAL).list()
    kept = house.usage(LOCAL).of_conversation(thread.id)
    assert [(use.turn, use.model, use.tokens_in, use.cost) for use in kept] == [
        (1, "gpt-4o", 1_000, 3_500_000),
        (1, "gpt-4o", 1_000, 3_500_000),
        (2, "gpt-4o", 1_000, 3_500_000),
    ]
    assert house.usage(LOCAL).this_month().cost == 10_500_000


def test_past_the_months_money_the_embedded_assistant_goes_on_and_says_so(settings):
    house = house_with(settings(WAVY_MONTHLY_CAP_USD="0.003"), [Say("One.")], [Say("Two.")])
    first, second = talked(house, "who is there?", "who are my patients?")
    assert first["answer"] == "One."
    assert second["answer"].startswith("This month's money for the language model is spent. The embedded assistant")
    assert "Rowan Birch" in second["answer"] or second["calls"][0]["tool"] == "find_patients"


def test_while_the_service_is_down_the_conversation_goes_on(settings):
    away = [Fail(ModelUnavailable("The language model cannot be reached."))]
    house = house_with(settings(), away, away, [Say("never asked")])
    turns = talked(house, *["show Rowan Birch"] * 3)
    for turn in turns:
        assert "The embedded assistant answers meanwhile." in turn["answer"]
        assert turn["calls"][-1]["result"]["name"] == "Rowan Birch"
    assert len(house.model.read) == 2


def test_what_is_noted_in_a_clinics_own_fields_is_hidden_too(settings):
    house = house_with(settings(), [Say("Yes.")], [Say("Yes.")])
    talked(house, "Rowan, widowed, moved here from the coast in May. soup?")
    read = house.model.read[0][-1].content
    assert all(word not in read for word in ("Rowan", "widowed", "coast"))
    assert "soup" in read


def test_an_override_with_its_reason_is_hidden(settings):
    house = house_with(settings(), [Say("Yes.")])
    rule = {"patient": "Rowan Birch", "rule": "sodium", "max": 2600, "reason": "her cardiologist wrote so"}
    found = house.call("override_rule", rule)
    assert found.ok, found.error
    talked(house, "Her cardiologist wrote so, again")
    assert "cardiologist" not in house.model.read[0][-1].content


def test_a_cap_needs_a_price(settings):
    with pytest.raises(InvalidInput, match="our-model"):
        House.open(settings(OPENAI_API_KEY="k", WAVY_MODEL="our-model", WAVY_MONTHLY_CAP_USD="5"))
    house = House.open(
        settings(OPENAI_API_KEY="k", WAVY_MODEL="our-model", WAVY_MONTHLY_CAP_USD="5", WAVY_MODEL_PRICE="1/2")
    )
    assert house.settings.monthly_cap_usd == Decimal(5)
    asyncio.run(house.close())


def test_an_unknown_price_is_an_unknown_cost(settings):
    house = house_with(settings(), [Say("Yes.")])
    house = replace(house, model=ScriptedModel([Say("Yes.")], name="our-model", usage=Usage(5, 5)))
    talked(house, "well?")
    assert house.usage(LOCAL).this_month().model_dump(include={"cost", "unpriced"}) == {"cost": 0, "unpriced": 1}
