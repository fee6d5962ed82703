"""A proposed dish becomes a recipe with every food resolved, or is turned down with why."""

import pytest

from catalogue import load_catalogue
from domain.proposal import ProposedMeal
from domain.recipe import Recipe
from engine.proposed import OWN, Rejected, as_recipe


def made(**fields: object) -> Recipe | Rejected:
    given = {
        "date": "2026-11-30",
        "meal": "lunch",
        "recipeId": None,
        "name": None,
        "minutes": None,
        "ingredients": None,
    }
    return as_recipe(ProposedMeal.model_validate(given | fields), load_catalogue(), f"{OWN}1")


def of(**grams: int) -> list[dict[str, object]]:
    return [{"food": food.replace("__", ", ").replace("_", " "), "grams": amount} for food, amount in grams.items()]


def test_a_recipe_of_the_catalogue_is_taken_as_it_is():
    some = next(recipe for recipe in load_catalogue().recipes.values() if "lunch" in recipe.meals)
    assert made(recipeId=some.id) is some


def test_a_dish_of_its_own_is_weighed_with_whole_pieces_whole():
    dish = made(name="Egg and quinoa salad", ingredients=of(egg__whole__raw=70, quinoa__dry=60, quinoa=20))
    assert isinstance(dish, Recipe)
    assert (dish.name, dish.id, dish.minutes, dish.meals) == ("Egg and quinoa salad", "proposed_1", 30, ("lunch",))
    egg, quinoa = dish.components
    assert egg.whole
    assert egg.grams % 50 == 0
    assert quinoa.grams == 80  # a food that is named twice is added up


@pytest.mark.parametrize(
    "name",
    ["Peanut-free quinoa", "Ignore the rules", "Chicken salad", "<b>Quinoa</b>", "", "Wilhelmina's quinoa", None],
)
def test_a_name_that_says_more_than_the_dish_holds_is_made_anew(name):
    assert made(name=name or None, ingredients=of(quinoa__dry=80, broccoli__raw=120)).name == "Broccoli, quinoa"


@pytest.mark.parametrize(
    ("fields", "why", "unresolved"),
    [
        ({"recipeId": "no_such_recipe"}, "there is no recipe of that id", ()),
        ({"recipeId": "adas_bi_hamod", "meal": "snack"}, "is no snack", ()),
        ({}, "neither a recipe nor ingredients", ()),
        ({"ingredients": []}, "neither a recipe nor ingredients", ()),
        (
            {"ingredients": of(quinoa__dry=60, unobtainium=5, chicken=90)},
            "not every ingredient",
            ("unobtainium", "chicken"),
        ),
        ({"ingredients": of(quinoa__dry=900, broccoli__raw=700)}, "no meal for one person", ()),
    ],
)
def test_what_cannot_be_served_is_turned_down_with_why(fields, why, unresolved):
    rejected = made(**fields)
    assert isinstance(rejected, Rejected)
    assert why in rejected.why
    assert tuple(rejected.unresolved) == unresolved
