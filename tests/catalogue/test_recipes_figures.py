"""Every recipe can be cooked and portioned, and there are enough of them."""

import functools
from collections import Counter
from collections.abc import Callable

import pytest

from catalogue import load_catalogue
from domain.nutrition import MILLI
from domain.recipe import QUARTERS, SLOTS, Recipe
from domain.text import fold
from engine.assemble import serve
from engine.plan.shelf import servings_of

CATALOGUE = load_catalogue()
RECIPES = list(CATALOGUE.recipes.values())
FEWEST = {"breakfast": 80, "lunch": 150, "dinner": 150, "snack": 80}
"""A week repeats no main dish; after a diet and an allergy have taken their share, dozens have to be left."""


def every_recipe(check: Callable[[Recipe], None]) -> Callable[[], None]:
    """One test over all recipes that names each for which the check fails."""

    @functools.wraps(check)
    def test() -> None:
        failed = []
        for recipe in RECIPES:
            try:
                check(recipe)
            except AssertionError as off:
                failed.append(f"{recipe.id}: {str(off).splitlines()[0] if str(off) else 'does not hold'}")
        assert failed == []

    del test.__wrapped__  # pytest would ask for a fixture `recipe`
    return test


def kcal(recipe: Recipe) -> float:
    return sum(float(CATALOGUE.foods[c.food].per100g.calories or 0) * c.grams / 100 for c in recipe.components)


@pytest.mark.parametrize("slot", SLOTS)
def test_there_are_enough_recipes_for_every_meal(slot: str):
    assert sum(slot in recipe.meals for recipe in RECIPES) >= FEWEST[slot]


@every_recipe
def test_a_whole_serving_is_offered_and_pieces_stay_whole(recipe: Recipe):
    offered = servings_of(recipe, CATALOGUE)
    assert QUARTERS in offered
    for quarters in offered:
        meal = serve(recipe, quarters, CATALOGUE)
        for component, part in zip(recipe.components, meal.components, strict=True):
            piece = CATALOGUE.foods[component.food].piece
            if component.whole:
                assert piece is not None
                assert part.milligrams % round(piece.grams * MILLI) == 0, (part.name, quarters)


@every_recipe
def test_a_serving_is_a_meal_a_person_eats(recipe: Recipe):
    # the lightest snack and the heaviest main of one serving; the planner scales from there
    low, high = (50, 450) if recipe.meals == ("snack",) else (120, 850)
    assert low <= kcal(recipe) <= high
    assert sum(c.grams for c in recipe.components) <= 1200


@every_recipe
def test_a_recipe_says_how_it_is_made_of_foods_named_once(recipe: Recipe):
    foods = [c.food for c in recipe.components]
    assert len(set(foods)) == len(foods)
    assert len(set(recipe.meals)) == len(recipe.meals)
    assert all(step.strip() for step in recipe.method)
    assert recipe.description.strip()
    assert recipe.min_servings <= 1 <= recipe.max_servings


def test_no_two_recipes_share_a_name():
    names = Counter(fold(recipe.name) for recipe in RECIPES)
    assert [name for name, times in names.items() if times > 1] == []
