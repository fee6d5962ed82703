"""A plan is held to its own words: whatever it states that its components do not bear out is found."""

from datetime import timedelta
from typing import Any

import pytest

from engine.validate import validate_week

FIGURES = {"calories": 133, "protein": 4.321, "sodium": 12.5}


@pytest.fixture
def larder(kit):
    foods = [kit.food("gruel", FIGURES), kit.food("mystery", {"potassium": None})]
    return kit.catalogue(foods, [kit.dish("gruel", "gruel"), kit.dish("stew", "gruel", "mystery", max_servings=1.5)])


@pytest.fixture
def plan(kit, larder):
    return kit.week(larder, ["gruel", "gruel", "stew", "gruel"], quarters=3)


def findings(kit, larder, plan):
    return [(f.rule, f.severity) for f in validate_week(plan, kit.patient(), larder).findings]


def with_day(plan, index=2, **changes: Any):
    days = list(plan.days)
    days[index] = days[index].model_copy(update=changes)
    return plan.model_copy(update={"days": tuple(days)})


def with_dinner(plan, index=2, **changes: Any):
    return with_day(plan, index, dinner=plan.days[index].dinner.model_copy(update=changes))


def with_component(plan, **changes: Any):
    first, *rest = plan.days[2].dinner.components
    return with_dinner(plan, components=(first.model_copy(update=changes), *rest))


def test_a_plan_whose_words_hold_has_no_finding_and_counts_what_was_looked_at(kit, larder, plan):
    verdict = validate_week(plan, kit.patient(), larder)
    assert (verdict.valid, verdict.findings) == (True, ())
    assert verdict.checked == {"meals": 28, "components": 35, "rules": 0}


def test_a_week_that_starts_on_tuesday_is_found(kit, larder, plan):
    late = plan.model_copy(update={"week_start": plan.week_start + timedelta(days=1)})
    assert findings(kit, larder, late) == [("plan_dates", "blocker")] * 8


def test_a_day_out_of_order_is_found(kit, larder, plan):
    assert findings(kit, larder, with_day(plan, date=plan.days[3].date)) == [("plan_dates", "blocker")]


def test_a_food_the_catalogue_does_not_have_is_a_blocker(kit, larder, plan):
    stray = with_component(plan, food_id="unheard_of")
    verdict = validate_week(stray, kit.patient(), larder)
    assert ("plan_foods", "unheard_of") in [(f.rule, f.food) for f in verdict.findings]
    assert not verdict.valid
    assert verdict.checked["components"] == 35


def test_a_recipe_the_catalogue_does_not_have_is_a_blocker(kit, larder, plan):
    assert findings(kit, larder, with_dinner(plan, recipe_id="unheard_of")) == [("plan_recipes", "blocker")]


def test_a_meal_without_a_recipe_is_judged_by_its_components(kit, larder, plan):
    assert findings(kit, larder, with_dinner(plan, recipe_id=None)) == []


@pytest.mark.parametrize(
    ("servings", "rules"),
    [(0.75, set()), (0.25, {"plan_servings", "plan_recipes"}), (0.7, {"plan_servings", "plan_recipes"})],
)
def test_servings_are_quarters_within_the_recipes_range(kit, larder, plan, servings, rules):
    found = findings(kit, larder, with_dinner(plan, servings=servings))
    assert {rule for rule, _ in found} == rules
    assert {severity for _, severity in found} <= {"warning"}


# 75 g due: a kitchen scale shows whole grams from 10 g
@pytest.mark.parametrize(
    ("grams", "edited"), [(75, False), (75.5, False), (75.501, True), (74.5, False), (74.499, True)]
)
def test_an_edited_recipe_is_a_warning(kit, larder, plan, grams, edited):
    found = findings(kit, larder, with_component(plan, grams=grams))
    assert (("plan_recipes", "warning") in found) is edited


@pytest.mark.parametrize(
    ("grams_in_recipe", "grams", "edited"),
    [(10, 7.25, False), (10, 7.251, False), (10, 7.749, False), (10, 7.751, True), (1, 0.85, False), (1, 0.851, True)],
)
def test_small_amounts_are_rounded_finer(kit, grams_in_recipe, grams, edited):
    dish = kit.dish("spice", components=[{"food": "gruel", "grams": grams_in_recipe}])
    larder = kit.catalogue([kit.food("gruel", FIGURES)], [dish])
    plan = with_component(kit.week(larder, ["spice"] * 3, quarters=3), grams=grams)
    assert (("plan_recipes", "warning") in findings(kit, larder, plan)) is edited


def test_a_component_more_or_less_than_the_recipe_is_an_edit(kit, larder, plan):
    fewer = with_dinner(plan, components=plan.days[2].dinner.components[:1])
    assert ("plan_recipes", "warning") in findings(kit, larder, fewer)


@pytest.mark.parametrize(
    "line", ["75 g mystery", "74 g gruel", "75 gruel", "a bowl of gruel", "75 g gruel, boiled", "x g gruel"]
)
def test_an_ingredient_line_that_names_something_else_is_found(kit, larder, plan, line):
    changed = with_dinner(plan, ingredients=(line, plan.days[2].dinner.ingredients[1]))
    assert findings(kit, larder, changed) == [("plan_ingredients", "blocker")]


def test_a_missing_line_a_false_name_and_an_empty_measure_are_found(kit, larder, plan):
    fewer = with_dinner(plan, ingredients=plan.days[2].dinner.ingredients[:1])
    assert findings(kit, larder, fewer) == [("plan_ingredients", "blocker")]
    renamed = with_component(plan, name="porridge")
    assert findings(kit, larder, renamed) == [("plan_ingredients", "blocker")] * 2
    assert findings(kit, larder, with_component(plan, household=" ")) == [("plan_ingredients", "warning")]


def stated(nutrition, **changes: Any):
    return nutrition.model_copy(update=changes)


# three quarters of 100 g: 3.24075 g protein
@pytest.mark.parametrize(
    ("protein", "rules"), [(3.24075, []), (3.2407509, []), (3.240752, [("plan_nutrition", "blocker")])]
)
def test_a_stated_figure_is_exact_to_a_millionth(kit, larder, plan, protein, rules):
    lunch = plan.days[2].lunch
    changed = with_day(plan, lunch=lunch.model_copy(update={"nutrition": stated(lunch.nutrition, protein=protein)}))
    assert findings(kit, larder, changed) == rules


# three quarters of 133 kcal: 99.75
@pytest.mark.parametrize(("kcal", "wrong"), [(98, True), (99, False), (100, False), (101, True)])
def test_stated_energy_is_the_floor_or_the_ceiling(kit, larder, plan, kcal, wrong):
    lunch = plan.days[2].lunch
    changed = with_day(plan, lunch=lunch.model_copy(update={"nutrition": stated(lunch.nutrition, calories=kcal)}))
    assert (("plan_nutrition", "blocker") in findings(kit, larder, changed)) is wrong


@pytest.mark.parametrize(
    "changes", [{"potassium": 5}, {"sodium": None}, {"sodium": 0}, {"fiber": 2.5}], ids=lambda c: next(iter(c.items()))
)
def test_days_and_week_state_what_their_components_bring(kit, larder, plan, changes):
    day = with_day(plan, total_nutrition=stated(plan.days[2].total_nutrition, **changes))
    assert findings(kit, larder, day) == [("plan_nutrition", "blocker")]
    week = plan.model_copy(update={"weekly_totals": stated(plan.weekly_totals, **changes)})
    assert findings(kit, larder, week) == [("plan_nutrition", "blocker")]


def test_stated_kcal_add_up_from_meals_to_days_to_the_week(kit, larder, plan):
    lunch = plan.days[2].lunch
    other = 99 if lunch.nutrition.calories == 100 else 100
    day = with_day(plan, lunch=lunch.model_copy(update={"nutrition": stated(lunch.nutrition, calories=other)}))
    assert findings(kit, larder, day) == [("plan_sums", "blocker")] * 2
    total = plan.days[2].total_calories
    assert findings(kit, larder, with_day(plan, total_calories=total + 1)) == [("plan_sums", "blocker")]
    week = plan.model_copy(
        update={"weekly_totals": stated(plan.weekly_totals, calories=plan.weekly_totals.calories + 1)}
    )
    assert ("plan_sums", "blocker") in findings(kit, larder, week)


def test_energy_left_open_is_found_but_not_counted_as_nothing(kit, larder, plan):
    week = plan.model_copy(update={"weekly_totals": stated(plan.weekly_totals, calories=None)})
    assert findings(kit, larder, week) == [("plan_nutrition", "blocker")]


def test_stated_coverage_is_recomputed(kit, larder, plan):
    assert plan.days[2].coverage["potassium"] == 80
    assert findings(kit, larder, with_day(plan, coverage={"potassium": 99})) == [("plan_coverage", "blocker")]


def test_an_empty_meal_weighs_nothing_and_covers_everything(kit, larder, plan):
    empty = plan.days[2].dinner.model_copy(update={"components": (), "ingredients": (), "recipe_id": None})
    day = with_day(plan, dinner=empty)
    assert {rule for rule, _ in findings(kit, larder, day)} >= {"plan_nutrition"}
    nothing = plan.model_copy(
        update={
            "days": tuple(
                d.model_copy(update={"breakfast": empty, "lunch": empty, "dinner": empty, "snacks": ()})
                for d in plan.days
            )
        }
    )
    assert ("plan_coverage", "blocker") in findings(kit, larder, nothing)
