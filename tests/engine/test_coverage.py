"""Floors for every diet: a data edit that starves one fails here, with the diet and the slot in the message."""

import pytest

from catalogue import load_catalogue
from catalogue.recognise import recognise
from domain.food import Food
from domain.recipe import SLOTS, Slot
from engine.coverage import DIETS, Diet, Within, as_table, coverage, somebody_on

CATALOGUE = load_catalogue()
COVERED = coverage(CATALOGUE)

FLOOR: dict[Slot, int] = {"breakfast": 14, "lunch": 20, "dinner": 20, "snack": 14}
"""Two weeks of breakfasts and snacks without a repetition, and ten days of lunches and dinners."""


@pytest.mark.parametrize("diet", DIETS, ids=lambda diet: diet.name)
def test_no_diet_is_starved(diet: Diet):
    starved = {slot: left for slot, left in COVERED[diet.name].items() if left < FLOOR[slot]}
    assert starved == {}


@pytest.mark.parametrize("diet", DIETS, ids=lambda diet: diet.name)
def test_every_diet_is_written_in_words_that_are_understood(diet: Diet):
    assert recognise(somebody_on(diet), CATALOGUE.foods).not_understood == ()


def test_nothing_is_taken_from_somebody_who_eats_everything():
    for slot in SLOTS:
        assert COVERED["everything"][slot] == sum(slot in recipe.meals for recipe in CATALOGUE.recipes.values())


def test_two_restrictions_leave_no_more_than_each_of_them():
    for slot in SLOTS:
        both = COVERED["vegan, soy-free"][slot]
        assert both <= COVERED["vegan"][slot]
        assert both <= COVERED["soy-free"][slot]


def test_a_rule_that_only_advises_against_a_food_counts_like_one_that_forbids_it():
    gout = COVERED["low-purine"]
    assert gout["dinner"] < COVERED["everything"]["dinner"]


def test_figures_of_one_serving_narrow_a_slot():
    lean = Diet("lean", within=Within(snack=(("fat", 0, 2),)))
    found = coverage(CATALOGUE, (lean,))["lean"]
    assert 0 < found["snack"] < COVERED["everything"]["snack"]
    assert found["dinner"] == COVERED["everything"]["dinner"]


def test_a_figure_that_is_not_known_lies_in_no_range():
    butter = CATALOGUE.foods["butter"]
    blind = butter.model_copy(update={"per100g": butter.per100g.model_copy(update={"potassium": None})})
    known = Diet("known", within=Within((("potassium", 0, 1e9),), (("potassium", 0, 1e9),), (("potassium", 0, 1e9),)))
    darker = CATALOGUE.model_copy(update={"foods": CATALOGUE.foods | {"butter": _fresh(blind)}})
    before, after = coverage(CATALOGUE, (known,))["known"], coverage(darker, (known,))["known"]
    with_butter = [r for r in CATALOGUE.recipes.values() if "butter" in {c.food for c in r.components}]
    for slot in SLOTS:
        assert before[slot] - after[slot] == sum(slot in recipe.meals for recipe in with_butter)


def test_the_table_has_a_line_for_every_diet_and_a_column_for_every_slot():
    lines = as_table(COVERED).splitlines()
    assert len(lines) == len(DIETS) + 1
    assert lines[0].split() == ["diet", *SLOTS]
    assert lines[1].split() == ["everything", *(str(COVERED["everything"][slot]) for slot in SLOTS)]


def _fresh(food: Food) -> Food:
    """A copy without the exact figures the original has already worked out."""
    return Food.model_validate(food.model_dump())
