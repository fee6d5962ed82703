"""Which diets a food fits: by what plans are held to, and by nothing else."""

import pytest

from catalogue import load_catalogue
from catalogue.diets import diets_by_exclusion, food_json

CATALOGUE = load_catalogue()
DIETS = diets_by_exclusion(CATALOGUE.rules)


def diets_of(food: str) -> set[str]:
    return set(food_json(CATALOGUE.foods[food], DIETS)["diets"])


@pytest.mark.parametrize(
    ("food", "fits", "not_"),
    [
        ("rolled_oats", {"vegan", "vegetarian", "halal", "kosher", "dairy_free"}, {"gluten_free"}),
        ("butter", {"vegetarian", "gluten_free", "halal"}, {"vegan", "dairy_free"}),
        ("egg", {"vegetarian", "dairy_free"}, {"vegan", "egg_free"}),
        ("peanut_butter", {"vegan", "gluten_free"}, {"peanut_free", "nut_free", "tree_nut_free"}),
        ("salmon", {"pescatarian", "halal"}, {"vegetarian", "vegan", "fish_free"}),
        ("red_wine", set(), {"halal", "no_alcohol"}),
        ("apple", {"vegan", "gluten_free", "halal", "kosher", "jain", "nut_free"}, {"low_fodmap"}),
        ("coconut_milk", {"vegan", "dairy_free"}, set()),
        ("honey", {"vegetarian"}, {"vegan"}),
        ("buckwheat", {"vegan"}, {"gluten_free", "wheat_free"}),
    ],
)
def test_a_food_fits_the_diets_it_fits(food: str, fits: set[str], not_: set[str]):
    assert food in CATALOGUE.foods
    assert fits <= diets_of(food)
    assert not_.isdisjoint(diets_of(food))


def test_a_diet_of_a_days_amounts_is_no_property_of_a_food():
    assert {"low_sodium", "keto", "dash", "renal", "high_protein", "low_phosphorus"}.isdisjoint(DIETS)
    assert {"vegan", "vegetarian", "halal", "kosher", "gluten_free", "pescatarian"} <= set(DIETS)


def test_a_stricter_diet_excludes_whatever_a_milder_one_does():
    for stricter, milder in (("vegan", "vegetarian"), ("vegetarian", "pescatarian"), ("kosher_passover", "kosher")):
        for food in CATALOGUE.foods:
            diets = diets_of(food)
            assert stricter not in diets or milder in diets, (food, stricter, milder)


def test_the_shape_is_the_contracts_and_diets_are_in_order():
    shown = food_json(CATALOGUE.foods["rolled_oats"], DIETS)
    assert shown["diets"] == sorted(shown["diets"])
    assert "per100g" in shown
    assert shown["mayContain"] == list(CATALOGUE.foods["rolled_oats"].may_contain)
