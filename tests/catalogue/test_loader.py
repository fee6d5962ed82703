"""The catalogue is whole before anybody reads it."""

import pytest
from pydantic import ValidationError

from catalogue import load_catalogue
from catalogue.loader import BrokenCatalogue, assemble
from domain.food import Food
from domain.recipe import Recipe
from domain.rule import Rule

CATALOGUE = load_catalogue()
OATS = CATALOGUE.foods["rolled_oats"]
RECIPE = next(r for r in CATALOGUE.recipes.values() if not any(c.whole for c in r.components))
RULE = CATALOGUE.rules[0]


def put_together(foods: list[Food], recipes: list[Recipe], rules: list[Rule]):
    return assemble(foods, recipes, rules, version="v", rules_version="r")


def test_the_catalogue_is_read_once_and_ordered_by_id():
    assert load_catalogue() is CATALOGUE
    assert list(CATALOGUE.foods) == sorted(CATALOGUE.foods)
    assert list(CATALOGUE.recipes) == sorted(CATALOGUE.recipes)
    assert [rule.id for rule in CATALOGUE.rules] == sorted(rule.id for rule in CATALOGUE.rules)
    assert all(key == food.id for key, food in CATALOGUE.foods.items())
    assert len(CATALOGUE.version) == len(CATALOGUE.rules_version) == 16


@pytest.mark.parametrize(
    ("foods", "recipes", "rules", "says"),
    [
        ([OATS, OATS], [], [], "food ids used twice: rolled_oats"),
        (list(CATALOGUE.foods.values()), [RECIPE, RECIPE], [], f"recipe ids used twice: {RECIPE.id}"),
        ([], [], [RULE, RULE], f"rule ids used twice: {RULE.id}"),
        ([OATS], [RECIPE], [], f"recipe {RECIPE.id} uses unknown foods"),
    ],
)
def test_data_that_contradict_each_other_are_refused(foods, recipes, rules, says: str):
    with pytest.raises(BrokenCatalogue, match=says):
        put_together(foods, recipes, rules)


def test_a_whole_piece_of_a_food_without_a_piece_is_refused():
    whole = RECIPE.components[0].model_copy(update={"food": "rolled_oats", "whole": True})
    recipe = RECIPE.model_copy(update={"components": (whole,)})
    with pytest.raises(BrokenCatalogue, match="whole pieces"):
        put_together([OATS.model_copy(update={"piece": None})], [recipe], [])


def test_parts_that_fit_are_put_in_order():
    foods = sorted(CATALOGUE.foods.values(), key=lambda f: f.id, reverse=True)
    catalogue = put_together(foods, [RECIPE], list(reversed(CATALOGUE.rules[:3])))
    assert list(catalogue.foods) == sorted(CATALOGUE.foods)
    assert catalogue.rules == CATALOGUE.rules[:3]
    assert (catalogue.version, catalogue.rules_version) == ("v", "r")


def test_a_food_without_figures_is_no_food():
    with pytest.raises(ValidationError):
        Food.model_validate({"id": "air", "name": "Air"})
