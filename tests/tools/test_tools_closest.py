"""Where no week conforms: how short each rule falls on which day, and the nearest week only for whoever asks for it."""

import pytest

from catalogue import load_catalogue, recognise
from domain.builders import A_MONDAY, a_patient
from engine.plan.closest import closest
from engine.plan.compile import compile_rules

WEEK = "2026-11-30"


@pytest.fixture
def impossible(planned):
    """Rowan with an order no day of our recipes can meet."""
    planned.data("update_patient", patient="rowan", changes={"limits": {"fiber": {"min": 150}}})
    return planned


def test_a_refusal_says_how_short_each_rule_falls_on_which_day(impossible):
    details = impossible.error("generate_plan", patient="rowan", weekStart="2026-12-07")["details"]
    assert details["stage"] == "catalogue"
    assert "ordered_limit" in details["conflict"]
    assert len(details["relaxations"]) <= 3
    short = [one for one in details["shortfalls"] if one["rule"] == "ordered_limit"]
    assert min(one["date"] for one in short) >= "2026-12-07"
    assert all(one["observed"] < 150 and one["unit"] == "g" and "150" in one["bound"] for one in short)


def test_the_nearest_week_is_marked_kept_nowhere_and_cannot_be_approved(impossible):
    before = impossible.everything()
    envelope = impossible.call("closest_week", patient="rowan", weekStart=WEEK)
    data = envelope.data
    assert data["conforming"] is False
    assert "does NOT conform" in data["notice"]
    assert len(data["days"]) == 7
    assert data["shortfalls"]
    assert "id" not in data
    assert envelope.compact["notice"] == data["notice"]
    assert envelope.compact["breaks"][0].endswith("]")
    assert impossible.everything() == before
    plans = impossible.data("find_plans", patient="rowan")["plans"]
    assert [plan["id"] for plan in plans] == ["plan_of_rowan"]
    assert impossible.error("approve_plan", plan="nonconforming_1")["code"] == "not_found"


def test_the_nearest_week_serves_nothing_that_is_kept_away(impossible):
    impossible.data("update_patient", patient="rowan", changes={"allergies": ["milk", "wheat"]})
    data = impossible.data("closest_week", patient="rowan")
    assert not {one["rule"] for one in data["shortfalls"]} & {"no_declared_allergen"}


def test_there_is_no_nearest_week_where_a_week_exists_or_none_may_be_made(planned):
    assert planned.error("closest_week", patient="rowan")["code"] == "conflict"
    planned.data("update_patient", patient="ash", changes={"allergies": ["zorblax root"]})
    assert planned.error("closest_week", patient="ash")["code"] == "unavailable"
    assert planned.error("generate_plan", patient="ash")["details"]["shortfalls"] == []


def test_where_a_meal_has_no_recipe_left_there_is_no_nearest_week():
    catalogue = load_catalogue()
    breakfasts = {key: one for key, one in catalogue.recipes.items() if one.meals == ("breakfast",)}
    catalogue = catalogue.model_copy(update={"recipes": breakfasts})
    patient = a_patient()
    requirements = compile_rules(patient, recognise(patient, catalogue.foods), catalogue)
    assert closest(requirements, A_MONDAY, catalogue) is None
