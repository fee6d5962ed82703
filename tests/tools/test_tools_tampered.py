"""A plan somebody edited, imported or made up: whatever it says that is not so is found, and nobody can approve it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select, update

from domain.plan import Component, DailyMeals, Meal, WeeklyPlan
from store.tables import plans

Change = Callable[[WeeklyPlan], WeeklyPlan]

PEANUTS = Component(food_id="peanut_butter", name="Peanut butter, without salt", grams=20, household="1 tbsp")


def on_day(plan: WeeklyPlan, index: int = 2, **changes: Any) -> WeeklyPlan:
    days: list[DailyMeals] = list(plan.days)
    days[index] = days[index].model_copy(update=changes)
    return plan.model_copy(update={"days": tuple(days)})


def at_dinner(plan: WeeklyPlan, **changes: Any) -> WeeklyPlan:
    return on_day(plan, dinner=plan.days[2].dinner.model_copy(update=changes))


def with_component(plan: WeeklyPlan, **changes: Any) -> WeeklyPlan:
    first, *rest = plan.days[2].dinner.components
    return at_dinner(plan, components=(first.model_copy(update=changes), *rest))


def served_as_well(meal: Meal, extra: Component) -> dict[str, Any]:
    line = f"{extra.grams} g {extra.name}"
    return {"components": (*meal.components, extra), "ingredients": (*meal.ingredients, line)}


def stated(plan: WeeklyPlan, **figures: Any) -> WeeklyPlan:
    return at_dinner(plan, nutrition=plan.days[2].dinner.nutrition.model_copy(update=figures))


TAMPERED: dict[str, tuple[Change, str]] = {
    "twice the amount": (lambda p: with_component(p, grams=999), "plan_nutrition"),
    "another food under the same line": (lambda p: with_component(p, food_id="butter"), "plan_ingredients"),
    "a food nobody knows": (lambda p: with_component(p, food_id="moon_dust"), "plan_foods"),
    "a food taken away": (lambda p: at_dinner(p, components=p.days[2].dinner.components[1:]), "plan_ingredients"),
    "an allergen added": (lambda p: at_dinner(p, **served_as_well(p.days[2].dinner, PEANUTS)), "no_declared_allergen"),
    "a line that hides a food": (lambda p: at_dinner(p, ingredients=("1 g air",)), "plan_ingredients"),
    "a sodium figure made small": (lambda p: stated(p, sodium=1), "plan_nutrition"),
    "an unknown figure stated as nothing": (lambda p: stated(p, vitamin_k=0), "plan_nutrition"),
    "a total that is no sum": (lambda p: on_day(p, total_calories=p.days[2].total_calories + 1), "plan_sums"),
    "a week that is no sum": (
        lambda p: p.model_copy(update={"weekly_totals": p.weekly_totals.model_copy(update={"protein": 1})}),
        "plan_nutrition",
    ),
    "a coverage made up": (lambda p: on_day(p, coverage={"vitaminK": 99}), "plan_coverage"),
    "a recipe nobody wrote": (lambda p: at_dinner(p, recipe_id="made_up_by_a_model"), "plan_recipes"),
    "a day missing, another there twice": (
        lambda p: p.model_copy(update={"days": (*p.days[:2], p.days[3], *p.days[3:])}),
        "plan_dates",
    ),
    "days in another order": (lambda p: p.model_copy(update={"days": p.days[::-1]}), "plan_dates"),
}


@pytest.mark.parametrize("what", TAMPERED)
@pytest.mark.parametrize("way", ["edited", "brought in"])
def test_a_plan_that_was_tampered_with_cannot_be_approved(planned, what: str, way: str):
    change, rule = TAMPERED[what]
    repository = planned.context().plans
    good = repository.get("plan_of_ash")
    bad = change(good.value)
    assert bad != good.value
    if way == "edited":
        kept = repository.save(bad.model_copy(update={"version": 2}), expected_version=1).value
    else:
        kept = repository.add(bad.model_copy(update={"id": "plan_from_elsewhere"})).value
    before = planned.everything()
    verdict = planned.data("validate_plan", plan=kept.id)
    assert not verdict["valid"]
    blockers = [f for f in verdict["findings"] if f["severity"] == "blocker"]
    assert rule in {f["rule"] for f in blockers}
    assert all(f["repair"] for f in blockers)
    error = planned.error("approve_plan", plan=kept.id)
    assert error["code"] == "conflict"
    assert rule in {f["rule"] for f in error["details"]["findings"]}
    assert planned.everything() == before


def test_a_plan_tampered_with_in_the_database_itself_cannot_be_approved(planned):
    _rewrite(planned, lambda plan: plan["days"][2]["dinner"]["components"][0].update(grams=999))
    error = planned.error("approve_plan", plan="plan_of_ash")
    assert error["code"] == "conflict"
    assert "plan_nutrition" in {f["rule"] for f in error["details"]["findings"]}


def test_a_week_of_six_days_is_no_plan_and_cannot_be_approved(planned):
    _rewrite(planned, lambda plan: plan["days"].pop())
    envelope = planned.call("approve_plan", plan="plan_of_ash")
    assert not envelope.ok
    with planned.database.snapshot() as connection:
        assert "draft" in connection.scalars(select(plans.c.status).where(plans.c.id == "plan_of_ash")).all()


def _rewrite(planned: Any, change: Callable[[dict[str, Any]], Any]) -> None:
    """Change the stored document behind everybody's back."""
    with planned.database.transaction() as connection:
        kept = connection.scalar(select(plans.c.document).where(plans.c.id == "plan_of_ash"))
        document = json.loads(json.dumps(kept))
        change(document)
        connection.execute(update(plans).where(plans.c.id == "plan_of_ash").values(document=document))


def test_an_untouched_plan_is_approved(planned):
    assert planned.data("approve_plan", plan="plan_of_ash")["status"] == "approved"
