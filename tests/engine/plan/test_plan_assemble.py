"""Meals, days and plans whose sums add up, and what identifies a plan."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.builders import A_MOMENT, A_MONDAY, a_patient
from domain.calendar import days_of_week
from domain.errors import Conflict
from domain.food import Portion
from domain.nutrition import NUTRIENTS, PARTS
from domain.plan import Component
from domain.recipe import RecipeComponent
from engine.assemble import (
    ENGINE,
    exact_of,
    fingerprint,
    ingredient_line,
    inputs_digest,
    provenance,
    serve,
    settle,
    weekly_plan,
    weekly_totals,
    weighed,
)


def menu(catalogue, day, quarters=(4, 4, 4), snacks=1):
    meals = [
        (slot, serve(catalogue.recipes[recipe], q, catalogue))
        for slot, recipe, q in zip(
            ("breakfast", "lunch", "dinner"), ("breakfast_01", "main_03", "main_04"), quarters, strict=True
        )
    ]
    meals += [("snack", serve(catalogue.recipes[f"snack_0{n}"], 4, catalogue)) for n in range(snacks)]
    return (day, tuple(meals))


@pytest.mark.parametrize(
    ("grams", "quarters", "milligrams"),
    [
        (120, 4, 120_000),
        (90, 3, 68_000),
        (10, 4, 10_000),
        (9, 4, 9_000),
        (5, 3, 4_000),
        (2.5, 6, 4_000),
        (1, 2, 500),
        (0.1, 2, 100),
    ],
)
def test_components_are_weighed_as_a_kitchen_scale_shows_them(grams, quarters, milligrams):
    assert weighed(RecipeComponent(food="oil", grams=grams), quarters) == milligrams


def test_whole_pieces_are_never_rounded():
    assert weighed(RecipeComponent(food="eggs", grams=57.5, whole=True), 6) == 86_250


def test_a_meal_is_what_its_components_bring(library):
    catalogue = library.catalogue()
    meal = serve(catalogue.recipes["main_03"], 6, catalogue)
    assert meal.servings == 1.5
    assert meal.recipe_id == "main_03"
    assert meal.preparation_time == 23
    assert meal.description == "main_03, described"
    assert [c.grams for c in meal.components] == [180, 120, 150, 12]
    assert meal.ingredients[0] == "180 g salmon"
    by_hand = sum(catalogue.foods[c.food_id].per100g.protein * c.grams / 100 for c in meal.components)
    assert meal.nutrition.protein == pytest.approx(by_hand)


def test_an_ingredient_line_reads_like_a_recipe(library):
    assert ingredient_line(library.food("stuff", name="chicken breast, raw"), 120_000) == "120 g chicken breast, raw"


@given(st.lists(st.tuples(*[st.integers(2, 8)] * 3), min_size=7, max_size=7), st.integers(0, 3))
@settings(max_examples=25, deadline=None)
def test_shown_calories_add_up_everywhere(library, quarters, snacks):
    catalogue = library.catalogue()
    dates = days_of_week(A_MONDAY)
    days = settle([menu(catalogue, day, q, snacks) for day, q in zip(dates, quarters, strict=True)], catalogue)
    total = weekly_totals(days, catalogue)
    exact = sum(exact_of(meal, catalogue)[0] for day in days for _, meal in day.meals())
    assert total.calories == sum(day.total_calories for day in days) == (2 * exact + PARTS) // (2 * PARTS)
    for day in days:
        assert day.total_calories == day.total_nutrition.calories == sum(m.nutrition.calories for _, m in day.meals())
        for _, meal in day.meals():
            assert abs(meal.nutrition.calories - exact_of(meal, catalogue)[0] / PARTS) < 1
    for nutrient in NUTRIENTS[1:6]:
        parts = sum(exact_of(m, catalogue)[NUTRIENTS.index(nutrient)] for day in days for _, m in day.meals())
        assert getattr(total, nutrient) == parts / PARTS


def test_settling_again_changes_nothing(library):
    catalogue = library.catalogue()
    days = settle([menu(catalogue, day) for day in days_of_week(A_MONDAY)], catalogue)
    assert settle([(day.date, day.meals()) for day in days], catalogue) == days


def test_an_unknown_part_leaves_the_total_unknown_and_is_counted(library):
    known = [library.food("oil", protein=0, vitamin_k=3), library.food("oats")]
    recipes = [
        library.recipe("porridge", {"oats": 30, "oil": 10}),
        library.recipe("dressing", {"oil": 20}),
    ]
    catalogue = library.catalogue(foods=known, recipes=recipes)
    half = serve(catalogue.recipes["porridge"], 4, catalogue)
    whole = serve(catalogue.recipes["dressing"], 4, catalogue)
    (day,) = settle([(A_MONDAY, (("breakfast", half), ("lunch", whole), ("dinner", whole)))], catalogue)
    assert day.breakfast.nutrition.vitamin_k is None
    assert day.lunch.nutrition.vitamin_k == pytest.approx(0.6)
    assert day.total_nutrition.vitamin_k is None
    assert day.coverage["vitaminK"] == 62
    assert day.coverage["vitaminD"] == 0
    assert "protein" not in day.coverage


def test_a_food_the_catalogue_no_longer_has_is_named(library):
    catalogue = library.catalogue()
    meal = serve(catalogue.recipes["main_03"], 4, catalogue)
    gone = meal.model_copy(update={"components": (Component(food_id="dodo", name="Dodo", grams=10, household="10 g"),)})
    with pytest.raises(Conflict, match="Dodo"):
        exact_of(gone, catalogue)


def test_a_meal_of_unknown_energy_is_refused_not_counted_as_nothing(library):
    foods = [library.food("mystery", calories=None)]
    catalogue = library.catalogue(foods=foods, recipes=[library.recipe("dish", {"mystery": 100})])
    with pytest.raises(Conflict, match="energy is unknown"):
        serve(catalogue.recipes["dish"], 4, catalogue)


def plan_of(library, plan_id="plan_1", patient_id="pat_1", patient_name="Rowan Birch", generated_at=A_MOMENT):
    catalogue = library.catalogue()
    days = settle([menu(catalogue, day) for day in days_of_week(A_MONDAY)], catalogue)
    return weekly_plan(
        days,
        catalogue,
        digest="d" * 64,
        plan_id=plan_id,
        patient_id=patient_id,
        patient_name=patient_name,
        generated_at=generated_at,
        strategy="rule_based",
    )


def test_a_plan_carries_its_days_totals_and_provenance(library):
    plan = plan_of(library)
    assert plan.week_start == A_MONDAY
    assert plan.weekly_totals.calories == sum(day.total_calories for day in plan.days)
    assert plan.provenance.engine == ENGINE
    assert (plan.provenance.catalogue, plan.provenance.rules) == ("catalogue-1", "rules-1")
    assert plan.provenance.fingerprint == fingerprint(plan.days, plan.provenance)


def test_id_name_and_time_leave_the_fingerprint_alone(library):
    other = plan_of(library, plan_id="plan_2", patient_id="x", patient_name="Y", generated_at=A_MOMENT + timedelta(1))
    assert other.provenance == plan_of(library).provenance


def test_another_meal_catalogue_or_input_is_another_fingerprint(library):
    catalogue = library.catalogue()
    days = settle([menu(catalogue, day) for day in days_of_week(A_MONDAY)], catalogue)
    one = provenance(days, catalogue, "digest").fingerprint
    assert provenance(days[:6], catalogue, "digest").fingerprint != one
    assert provenance(days, catalogue.model_copy(update={"version": "2"}), "digest").fingerprint != one
    assert provenance(days, catalogue, "other").fingerprint != one


def test_the_inputs_digest_depends_on_what_a_plan_depends_on():
    patient = a_patient(allergies=("milk", "egg"), limits={"sodium": {"max": 2000}})
    digest = inputs_digest(patient, A_MONDAY)
    same = {"id": "other", "name": "Somebody Else", "notes": "likes the window open", "allergies": ("egg", "milk")}
    assert inputs_digest(a_patient(limits={"sodium": {"max": 2000}}, **same), A_MONDAY) == digest
    assert inputs_digest(patient.model_copy(update={"calorie_target": 1801}), A_MONDAY) != digest
    assert inputs_digest(patient, A_MONDAY + timedelta(7)) != digest
    assert inputs_digest(patient, A_MONDAY, variant=1) != digest


def test_eggs_come_as_eggs(library):
    foods = [library.food("eggs", piece=Portion(name="egg", grams=50))]
    recipe = library.recipe("omelette", {}, components=[{"food": "eggs", "grams": 100, "whole": True}])
    catalogue = library.catalogue(foods=foods, recipes=[recipe])
    assert serve(catalogue.recipes["omelette"], 6, catalogue).components[0].household == "3 eggs"
