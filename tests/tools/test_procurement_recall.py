"""A food that is gone or changed: whom it reaches, what could stand there instead, and that nothing changes before a yes."""

from typing import Any

import pytest

from catalogue import recognise
from engine.plan.compile import compile_rules
from engine.procure.replace import replaced


def foods_of(plan: dict[str, Any], day_from: str = "") -> set[str]:
    return {
        part["foodId"]
        for day in plan["days"]
        if day["date"] >= day_from
        for meal in (day["breakfast"], day["lunch"], day["dinner"], *day["snacks"])
        for part in meal["components"]
    }


def a_food_of(clinic, plan: str, fewest: int = 1, most: int = 2) -> str:
    """A food in few of the plan's meals, the first by name."""
    items = clinic.data("aggregate_ingredients", plans=[plan])["items"]
    return min(i["foodId"] for i in items if fewest <= len(i["usedBy"]) <= most and i["grams"] > 20)


def test_a_proposal_changes_nothing_and_the_plans_it_makes_hold(planned):
    before = planned.everything()
    food = a_food_of(planned, "plan_of_rowan")
    data = planned.data("substitute_food", food=food)
    assert planned.everything() == before
    changes = [c for one in data["affected"] for c in one["changes"]]
    assert changes
    assert data["order"]["gramsBefore"] > data["order"]["gramsAfter"] == 0 or data["stuck"]
    compact = planned.call("substitute_food", food=food).compact
    assert len(compact["changes"]) == len(changes)

    done = planned.data("apply_substitution", proposal=data["proposalId"])
    assert {one["planId"] for one in done["plans"]} == {one["planId"] for one in data["affected"]}
    for one in data["affected"]:
        plan = planned.data("get_plan", plan=one["planId"])
        assert plan["verdict"]["valid"]
        assert plan["version"] == 2
        assert food not in foods_of(plan) or any(s["planId"] == one["planId"] for s in data["stuck"])
    again = planned.error("apply_substitution", proposal=data["proposalId"])
    assert again["code"] == "conflict"
    assert planned.error("apply_substitution", proposal="sub_nobody")["code"] == "not_found"


def test_in_a_conversation_the_user_is_asked_first(planned):
    food = a_food_of(planned, "plan_of_rowan")
    (proposed,) = planned.said("we have none of it", ("substitute_food", {"food": food}))
    act = ("apply_substitution", {"proposal": proposed.data["proposalId"]})
    before = planned.everything()
    (asked,) = planned.said("apply it if it is good", act)
    assert asked.error["code"] == "confirmation_required"
    assert planned.everything() == before
    (done,) = planned.said("yes", act)
    assert done.ok, done.error
    assert planned.everything() != before


def test_a_food_to_prefer_is_taken_where_a_dish_has_it(planned):
    food = a_food_of(planned, "plan_of_rowan")
    data = planned.data("substitute_food", food=food, instead="rice", plans=["plan_of_rowan"])
    assert data["proposalId"]
    names = {c["after"]["recipeId"] for one in data["affected"] for c in one["changes"]}
    recipes = planned.context().catalogue.recipes
    assert all(food not in {c.food for c in recipes[name].components} for name in names)


def test_locked_meals_and_days_gone_by_stay(planned):
    data = planned.data("get_plan", plan="plan_of_rowan")
    day = data["days"][3]
    food = day["lunch"]["components"][0]["foodId"]
    planned.data("lock_meal", plan="plan_of_rowan", date=day["date"], meal="lunch")
    found = planned.data("substitute_food", food=food, plans=["plan_of_rowan"], since=day["date"])
    assert {"date": day["date"], "meal": "lunch", "why": "it is locked"}.items() <= found["stuck"][0].items()
    assert all(c["date"] >= day["date"] for one in found["affected"] for c in one["changes"])
    assert planned.call("substitute_food", food=food, plans=["plan_of_rowan"]).compact["stuck"]


def test_a_week_that_no_longer_fits_is_mended_first(planned):
    food = a_food_of(planned, "plan_of_rowan")
    everything = [i["foodId"] for i in planned.data("aggregate_ingredients", plans=["plan_of_rowan"])["items"]]
    allergen = next(
        a
        for a in ("milk", "egg", "fish", "wheat", "soy")
        if any(a in planned.context().catalogue.foods[f].allergens for f in everything)
    )
    planned.data("update_patient", patient="rowan", changes={"allergies": {"add": [allergen]}})
    data = planned.data("substitute_food", food=food, plans=["plan_of_rowan"])
    assert data["proposalId"] is None
    assert data["stuck"]


def test_where_no_dish_is_left_the_meal_is_stuck(planned):
    ctx = planned.context()
    plan, patient = ctx.plans.get("plan_of_rowan").value, ctx.patients.get("rowan").value
    requirements = compile_rules(patient, recognise(patient, ctx.catalogue.foods), ctx.catalogue)
    found = replaced(plan, requirements, set(ctx.catalogue.foods), (), plan.days[6].date)
    assert found.put == {}
    assert set(found.stuck) == {(6, k) for k in range(len(plan.days[6].meals()))}
    assert all("every hard rule" in why for why in found.stuck.values())


def test_what_nobody_eats_needs_no_proposal(planned):
    eaten = {i["foodId"] for i in planned.data("aggregate_ingredients")["items"]}
    food = min(planned.context().catalogue.foods.keys() - eaten)
    data = planned.data("substitute_food", food=food)
    assert (data["proposalId"], data["affected"], data["stuck"]) == (None, [], [])
    assert data["order"]["costBeforeCents"] == data["order"]["costAfterCents"]
    recalled = planned.data("recall_food", food=food)
    assert (recalled["found"], recalled["patients"], recalled["proposalId"]) == (False, [], None)


def test_a_changed_product_reaches_some_and_endangers_fewer(planned):
    shared = next(
        i for i in planned.data("aggregate_ingredients")["items"]
        if {u["patientId"] for u in i["usedBy"]} == {"rowan", "ash"} and len(i["usedBy"]) < 6
    )  # fmt: skip
    data = planned.data("recall_food", food=shared["foodId"], nowContains=["peanut"])
    assert (data["safe"], data["unsafe"]) == (["Rowan Birch"], ["Ash Thorn"])
    meals = [m for p in data["patients"] for m in p["meals"]]
    assert len(meals) == len(shared["usedBy"])
    assert data["gramsEdible"] == pytest.approx(sum(m["grams"] for m in meals))
    assert {one["patientName"] for one in (*data["affected"], *data["stuck"])} == {"Ash Thorn"}
    looked = planned.data("recall_food", food=shared["foodId"], nowContains=["peanut"], draftFixes=False)
    assert (looked["proposalId"], looked["unsafe"]) == (None, ["Ash Thorn"])
    plain = planned.data("recall_food", food=shared["foodId"], draftFixes=False)
    assert (plain["safe"], plain["unsafe"]) == ([], ["Ash Thorn", "Rowan Birch"])
    late = planned.data("recall_food", food=shared["foodId"], since="2026-12-07")
    assert late["found"] is False


def test_an_allergy_to_one_food_and_words_nobody_understood_count_as_danger(planned):
    food = a_food_of(planned, "plan_of_rowan")
    planned.data("update_patient", patient="rowan", changes={"allergies": {"add": ["kiwi fruit"]}})
    data = planned.data("recall_food", food=food, nowContains=["kiwi fruit"], draftFixes=False)
    assert "Rowan Birch" in data["unsafe"]
    assert any("kiwi" in said for p in data["patients"] for said in p["danger"])


@pytest.mark.parametrize("strange", [["zorblax"], ["peanut", "zorblax"]])
def test_what_nobody_knows_is_refused(planned, strange):
    error = planned.error("recall_food", food="rolled oats", nowContains=strange)
    assert error["code"] == "invalid_input"
    assert "zorblax" in error["message"]
    assert planned.error("recall_food", food="zorblax")["code"] == "not_found"
