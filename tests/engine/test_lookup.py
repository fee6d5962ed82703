"""A food is found by the names people use, never by part of a word and never by guess."""

import pytest

from catalogue import load_catalogue
from engine.lookup import find_food, find_recipes, names_meant, names_of, phrase, singular

CATALOGUE = load_catalogue()
RECIPES = list(CATALOGUE.recipes.values())


@pytest.mark.parametrize(
    ("written", "food"),
    [
        ("coconut milk", "coconut_milk"),
        ("butternut squash", "butternut_squash"),
        ("Buckwheat", "buckwheat"),
        ("nutmeg", "nutmeg_ground"),
        ("peanut", "peanuts"),
        ("PEANUTS", "peanuts"),
        ("peanut butter", "peanut_butter"),
        ("egg", "egg"),
        ("eggs", "egg"),
        ("eggplant", "aubergine"),
        ("aubergines", "aubergine"),
        ("tomatoes", "tomato"),
        ("rolled_oats", "rolled_oats"),
        ("Rolled oats, dry", "rolled_oats"),
        ("cream of tartar", "cream_of_tartar"),
        ("chestnuts", "chestnuts"),
    ],
)
def test_a_food_is_found_as_people_write_it(written: str, food: str):
    found, near = find_food(written, CATALOGUE)
    assert found is not None
    assert found.id == food
    assert near == ()


@pytest.mark.parametrize("written", ["zorblax", "", "   ", "!?", "milkfish powder deluxe", "nu", "x" * 5_000])
def test_what_nobody_knows_is_no_food(written: str):
    found, near = find_food(written, CATALOGUE)
    assert found is None
    assert near == ()


@pytest.mark.parametrize("written", ["nut", "bread", "chicken", "cheese", "nuts"])
def test_a_word_that_fits_several_is_none_of_them_and_offers_some(written: str):
    found, near = find_food(written, CATALOGUE)
    assert found is None
    assert 1 < len(near) <= 5


def test_the_plainest_names_are_offered_first():
    _, near = find_food("cheese", CATALOGUE)
    assert [len(name.split()) for name in near] == sorted(len(name.split()) for name in near)


def test_a_slip_of_the_pen_is_offered_and_not_taken():
    found, near = find_food("auberginne raw", CATALOGUE)
    assert found is None
    assert any("aubergine" in name for name in near)


def test_two_foods_of_one_name_are_offered_both():
    apple = CATALOGUE.foods["rolled_oats"]
    twin = apple.model_copy(update={"id": "twin_oats"})
    catalogue = CATALOGUE.model_copy(update={"foods": {"rolled_oats": apple, "twin_oats": twin}})
    found, near = find_food(apple.name, catalogue)
    assert found is None
    assert near == (apple.name, apple.name)


@pytest.mark.parametrize(
    ("written", "one"),
    [
        ("berries", "berry"), ("tomatoes", "tomato"), ("glasses", "glass"), ("peaches", "peach"), ("radishes", "radish"),
        ("oats", "oat"), ("gas", "gas"), ("cress", "cress"), ("as", "as"), ("peas", "pea"),
    ],
)  # fmt: skip
def test_plurals_are_compared_in_the_singular(written: str, one: str):
    assert singular(written) == one


def test_a_food_answers_to_its_name_id_synonyms_and_head():
    oats = CATALOGUE.foods["rolled_oats"]
    assert {"rolled oat dry", "rolled oat"} <= set(names_of(oats))


@pytest.mark.parametrize(
    ("written", "holds", "lacks"),
    [
        ("peanuts", "peanut_butter", "butternut_squash"),
        ("milk", "cheddar", "coconut_milk"),
        ("egg", "mayonnaise", "aubergine"),
        ("nuts", "macadamias", "nutmeg_ground"),
        ("nuts", "walnuts", "coconut_milk"),
        ("nuts", "peanut_butter", "water_chestnuts_canned"),
        ("dairy", "cheddar", "coconut_milk"),
        ("gluten", "bread_flour", "buckwheat"),
        ("shellfish", "squid", "cod"),
        ("almonds", "almonds", "walnuts"),
        ("salmon", "salmon", "cod"),
        ("wheat", "bread_flour", "buckwheat"),
        ("squash", "butternut_squash", "peanuts"),
    ],
)
def test_what_words_may_mean_is_wide_but_no_false_friend(written: str, holds: str, lacks: str):
    meant = names_meant(written, CATALOGUE)
    assert holds in meant
    assert lacks not in meant


@pytest.mark.parametrize("written", ["", "  ", "zorblax"])
def test_strange_words_mean_nothing(written: str):
    assert names_meant(written, CATALOGUE) == frozenset()


def test_recipes_are_found_by_words_meal_and_time_the_best_first():
    found = find_recipes(CATALOGUE, RECIPES, "lentil soups", None, None)
    assert found
    titles = [set(phrase(r.name).split()) for r in found]
    hits = [len({"lentil", "soup"} & title) for title in titles]
    assert hits == sorted(hits, reverse=True)
    quick = find_recipes(CATALOGUE, RECIPES, "", "breakfast", 5)
    assert quick
    assert all("breakfast" in r.meals and r.minutes <= 5 for r in quick)
    assert [r.minutes for r in quick] == sorted(r.minutes for r in quick)
    assert find_recipes(CATALOGUE, RECIPES, "zorblax", None, None) == []
    assert len(find_recipes(CATALOGUE, RECIPES, "", None, None)) == len(RECIPES)


def test_a_recipe_is_found_by_an_ingredient():
    assert all(
        any("tofu" in " ".join(names_of(CATALOGUE.foods[c.food])) for c in r.components)
        or "tofu" in r.description.lower()
        for r in find_recipes(CATALOGUE, RECIPES, "tofu", None, None)
    )
