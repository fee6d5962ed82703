"""What a food takes of a day's limits: only where a limit stands, only upper ones, only what is worth a word."""

from typing import Any

import pytest

from catalogue import load_catalogue, recognise
from domain.builders import a_patient
from engine.explain_limits import limits_used
from engine.plan.compile import compile_rules

CATALOGUE = load_catalogue()


def used(foods: set[str], limits: dict[str, Any]) -> dict[str, str]:
    patient = a_patient(limits=limits)
    requirements = compile_rules(patient, recognise(patient, CATALOGUE.foods), CATALOGUE)
    return {rule.id: text for rule, text in limits_used(foods, requirements, CATALOGUE)}


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({"potassium": {"max": 2000}}, "17% of the 2,000 mg a day"),
        ({"potassium": {"max": 3580}}, "10% of the 3,580 mg a day"),
        ({"potassium": {"max": 3590}}, None),
        ({"potassium": {"min": 2000}}, None),
        ({}, None),
    ],
)
def test_a_banana_counts_from_a_tenth_of_a_days_potassium_on(limits, said: str | None):
    texts = [text for text in used({"banana"}, limits).values() if "potassium" in text]
    assert [said in text for text in texts] == [True] * (said is not None)


def test_of_several_foods_the_richest_is_told():
    texts = used({"banana", "strawberry"} & set(CATALOGUE.foods), {"potassium": {"max": 1000}}).values()
    assert any("100 g of banana" in text and "358 mg potassium, 35%" in text for text in texts)


def test_of_no_food_nothing_is_told():
    assert used(set(), {"potassium": {"max": 1000}}) == {}
