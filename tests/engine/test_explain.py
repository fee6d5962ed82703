"""Why a food is there or not: only what rules, record and plan say."""

from datetime import date
from typing import Any

import pytest

from catalogue import load_catalogue, recognise
from domain.builders import A_MONDAY, a_patient
from domain.plan import WeeklyPlan
from engine.assemble import weekly_plan
from engine.explain import explain
from engine.plan.generate import plan_week
from engine.plan.infeasible import Infeasibility

CATALOGUE = load_catalogue()
PATIENT = a_patient(
    calorie_target=1900,
    macro_targets={"protein": 95, "carbs": 230, "fat": 65},
    allergies=("peanuts", "Meeresfrüchte"),
    dislikes=("olives",),
    dietary_restrictions=({"type": "no pork"},),
    medications=("warfarin",),
)


@pytest.fixture(scope="module")
def plan() -> WeeklyPlan:
    made = plan_week(PATIENT, recognise(PATIENT, CATALOGUE.foods), A_MONDAY, CATALOGUE)
    assert not isinstance(made, Infeasibility), made
    return weekly_plan(
        made.days, CATALOGUE, digest=made.inputs_digest, plan_id="plan_1", patient_id=PATIENT.id,
        patient_name=PATIENT.name, generated_at=PATIENT.created_at, strategy="rule_based",
    )  # fmt: skip


def why(plan: WeeklyPlan, patient: Any = PATIENT, **asked: Any) -> dict[str, Any]:
    about = {"day": None, "slot": None, "food": None} | asked
    return explain(plan, patient, recognise(patient, CATALOGUE.foods), CATALOGUE, **about)


def rules(answer: dict[str, Any]) -> list[str]:
    return [reason["rule"] for reason in answer["reasons"]]


def test_a_declared_allergy_is_named_in_the_words_of_the_record(plan):
    answer = why(plan, food="peanut butter")
    assert answer["known"]
    assert answer["served"] == []
    reason = answer["reasons"][0]
    assert reason["rule"] == "no_declared_allergen"
    assert reason["level"] == "hard"
    assert "peanuts" in reason["text"]
    assert "eeresfr" not in reason["text"]
    assert reason["source"]
    assert "Meeresfrüchte" in why(plan, food="prawns")["reasons"][0]["text"]


def test_of_many_foods_ruled_out_three_are_named(plan):
    text = why(plan, food="peanuts")["reasons"][0]["text"]
    assert " more." in text


def test_a_diet_that_rules_a_food_out_is_named_with_its_source(plan):
    answer = why(plan, food="bacon")
    assert "diet_no_pork" in rules(answer)
    assert all(reason["source"] for reason in answer["reasons"])


def test_a_dislike_is_said_in_the_words_of_the_record(plan):
    answer = why(plan, food="olives")
    assert "not_chosen" not in rules(answer)
    disliked = next(reason for reason in answer["reasons"] if reason["text"] == "Disliked: olives.")
    assert disliked["level"] == "soft"


def test_a_food_that_is_served_is_told_with_day_meal_and_grams(plan):
    part = plan.days[0].lunch.components[0]
    answer = why(plan, food=part.name)
    assert {"date": "2026-11-30", "meal": "lunch", "foodId": part.food_id}.items() <= {
        (key, value)
        for served in answer["served"]
        for key, value in served.items()
        if served["date"] == "2026-11-30" and served["meal"] == "lunch" and served["foodId"] == part.food_id
    }
    assert rules(answer)[-1] == "on_the_menu"
    assert "no rule is against that" in answer["reasons"][-1]["text"]


def test_a_day_and_a_meal_narrow_what_is_looked_at(plan):
    part = plan.days[0].lunch.components[0]
    on_the_day = why(plan, food=part.name, day=plan.days[0].date, slot="lunch")
    assert {(s["date"], s["meal"]) for s in on_the_day["served"]} == {("2026-11-30", "lunch")}
    assert on_the_day["date"] == "2026-11-30"
    assert on_the_day["meal"] == "lunch"


def test_a_food_the_record_rules_out_since_is_said_to_have_to_go(plan):
    part = next(
        part
        for day in plan.days
        for _, meal in day.meals()
        for part in meal.components
        if CATALOGUE.foods[part.food_id].state_of("milk") == "contains"
    )
    now = PATIENT.model_copy(update={"allergies": ("milk",)})
    answer = why(plan, now, food=part.name)
    assert answer["served"]
    assert "no_declared_allergen" in rules(answer)
    assert "has to change" in answer["reasons"][-1]["text"]


def test_an_unknown_food_is_said_to_be_unknown(plan):
    answer = why(plan, food="zorblax")
    assert answer["known"] is False
    assert rules(answer) == ["unknown_food"]
    assert answer["served"] == []


def test_a_food_that_simply_was_not_chosen_is_said_so(plan):
    served = {part.food_id for d in plan.days for _, meal in d.meals() for part in meal.components}
    used = {c.food for r in CATALOGUE.recipes.values() for c in r.components}
    free = [
        food
        for food in CATALOGUE.foods.values()
        if food.id in used - served and food.aisle == "produce" and not food.facts.count("grapefruit")
    ]
    answers = [(why(plan, food=food.name), food) for food in free[:25]]
    assert any(rules(answer)[0] == "not_chosen" for answer, _ in answers)


def test_a_food_no_recipe_uses_is_said_so(plan):
    used = {c.food for r in CATALOGUE.recipes.values() for c in r.components}
    lonely = CATALOGUE.foods["rolled_oats"].model_copy(
        update={"id": "moon_oats", "name": "Moonish grain", "synonyms": ()}
    )
    assert "moon_oats" not in used
    catalogue = CATALOGUE.model_copy(update={"foods": CATALOGUE.foods | {"moon_oats": lonely}})
    answer = explain(
        plan, PATIENT, recognise(PATIENT, catalogue.foods), catalogue, day=None, slot=None, food="moonish grain"
    )
    assert rules(answer) == ["no_recipe"]


def test_a_meal_is_explained_by_its_share_and_by_what_narrowed_the_choice(plan):
    answer = why(plan, day=date(2026, 12, 1), slot="dinner")
    meal = plan.days[1].dinner
    assert rules(answer)[0] == "share_of_day"
    assert f"{meal.nutrition.calories} kcal" in answer["reasons"][0]["text"]
    assert f"{plan.days[1].total_calories} kcal" in answer["reasons"][0]["text"]
    assert "no_declared_allergen" in rules(answer)
    assert [s["foodId"] for s in answer["served"]] == [c.food_id for c in meal.components]


def test_a_week_is_explained_by_the_rules_in_force(plan):
    answer = why(plan)
    assert {"no_declared_allergen", "energy_target"} <= set(rules(answer))
    assert answer["planId"] == "plan_1"
    assert answer["weekStart"] == "2026-11-30"
    told = [reason for reason in answer["reasons"] if reason["rule"] != "distance_to_best"]
    assert {reason["level"] for reason in told} <= {"hard", "soft"}
    assert all(reason["source"].endswith("]") for reason in told)


def test_a_meal_tells_what_the_next_best_would_have_changed(plan):
    answer = why(plan, day=date(2026, 12, 1), slot="dinner")
    told = next(reason["text"] for reason in answer["reasons"] if reason["rule"] == "next_best")
    assert " kcal" in told
    assert "servings" in told
    assert "worse" in told
    served = {meal.name for day in plan.days for _, meal in day.meals()}
    assert not any(told.startswith(f"Next best: {name} (") for name in served)
    assert all(f"recipes for {slot}" in text for slot, text in [("dinner", answer["reasons"][1]["text"])])


def test_a_meal_that_no_longer_fits_the_record_has_no_next_best(plan):
    part = plan.days[1].dinner.components[0]
    now = PATIENT.model_copy(update={"allergies": (CATALOGUE.foods[part.food_id].name,)})
    answer = why(plan, now, day=date(2026, 12, 1), slot="dinner")
    assert "next_best" not in rules(answer)


def test_a_food_that_lost_says_where_it_came_nearest_and_on_what_it_lost(plan):
    served = {part.food_id for d in plan.days for _, meal in d.meals() for part in meal.components}
    used = {c.food for r in CATALOGUE.recipes.values() for c in r.components}
    answers = [why(plan, food=CATALOGUE.foods[food].name) for food in sorted(used - served)[:40]]
    lost = [answer for answer in answers if rules(answer)[:1] == ["not_chosen"]]
    assert lost
    assert {rules(answer)[1] for answer in lost} <= {"lost_on_cost", "lost_on_rules"}
    told = [answer["reasons"][1]["text"] for answer in lost if rules(answer)[1] == "lost_on_cost"]
    assert told
    assert all("came nearest at" in text and "points worse" in text for text in told)


def with_moon_dish(*others: tuple[str, int]) -> Any:
    """The catalogue with a food of its own, in one dish beside these foods."""
    moon = CATALOGUE.foods["rolled_oats"].model_copy(
        update={"id": "moon_oats", "name": "Moonish grain", "synonyms": ()}
    )
    dish = next(recipe for recipe in CATALOGUE.recipes.values() if "dinner" in recipe.meals)
    parts = [dish.components[0].model_copy(update={"food": f, "grams": g, "whole": False}) for f, g in others]
    moonish = dish.components[0].model_copy(update={"food": "moon_oats", "grams": 50, "whole": False})
    dish = dish.model_copy(update={"id": "moon_dish", "name": "Moon dish", "components": (moonish, *parts)})
    return CATALOGUE.model_copy(
        update={
            "foods": CATALOGUE.foods | {"moon_oats": moon},
            "recipes": CATALOGUE.recipes | {"moon_dish": dish},
        }
    )


@pytest.mark.parametrize(
    ("others", "rule", "text"),
    [
        ((("butter", 700),), "lost_on_rules", "it would break"),
        ((("peanut_butter", 20),), "lost_on_rules", "None of those recipes is left"),
        ((("olive_oil", 5), ("apple", 100)), "lost_on_cost", "came nearest at"),
    ],
)
def test_a_dish_that_breaks_a_bound_is_told_from_one_that_only_costs(plan, others, rule: str, text: str):
    catalogue = with_moon_dish(*others)
    profile = recognise(PATIENT, catalogue.foods)
    answer = explain(plan, PATIENT, profile, catalogue, day=None, slot=None, food="moonish grain")
    assert rules(answer) == ["not_chosen", rule]
    assert text in answer["reasons"][1]["text"]


def test_without_a_dish_for_a_meal_nothing_is_compared(plan):
    left = {key: recipe for key, recipe in CATALOGUE.recipes.items() if "snack" not in recipe.meals}
    catalogue = CATALOGUE.model_copy(update={"recipes": left})
    profile = recognise(PATIENT, catalogue.foods)
    about = {"day": date(2026, 12, 1), "slot": "dinner", "food": None}
    assert "next_best" not in rules(explain(plan, PATIENT, profile, catalogue, **about))
    used = {c.food for r in left.values() for c in r.components}
    served = {part.food_id for d in plan.days for _, meal in d.meals() for part in meal.components}
    answers = [
        explain(plan, PATIENT, profile, catalogue, day=None, slot=None, food=CATALOGUE.foods[food].name)
        for food in sorted(used - served)[:30]
    ]
    assert ["not_chosen"] in [rules(answer) for answer in answers]


def test_a_week_is_told_how_far_from_the_best_it_may_be(plan):
    answer = why(plan)
    assert rules(answer)[-1] == "distance_to_best"
    assert answer["quality"]["kind"] == "estimate"
    assert answer["quality"]["atLeast"] <= answer["quality"]["points"]
    part = plan.days[1].dinner.components[0]
    now = PATIENT.model_copy(update={"allergies": (CATALOGUE.foods[part.food_id].name,)})
    assert why(plan, now)["quality"] is None
