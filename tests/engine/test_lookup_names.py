"""A name typed by anybody is answered with the food it means, or with what its words hold; never free by guess."""

import json
from pathlib import Path

import pytest

from catalogue import load_catalogue
from catalogue.loader import _digest
from domain.food import ALLERGENS
from engine.ingredients import look_up

CATALOGUE = load_catalogue()
SAMPLE = Path(__file__).parents[2].parent / "shared" / "reference" / "allergen_traps.json"


def states(name: str) -> dict[str, str]:
    return dict(look_up(name, CATALOGUE).states)


@pytest.mark.parametrize(
    ("written", "not_of"),
    [
        ("coconut milk", "milk"),
        ("butternut squash", "tree_nut"),
        ("butternut squash", "milk"),
        ("nutmeg", "tree_nut"),
        ("nutmeg", "peanut"),
        ("eggplant", "egg"),
        ("cream of tartar", "milk"),
        ("peanut", "milk"),
        ("peanut butter", "milk"),
    ],
)
def test_a_false_friend_does_not_contain_what_its_name_holds(written: str, not_of: str):
    assert states(written)[not_of] == "free"


def test_buckwheat_is_not_wheat_but_may_have_met_it():
    assert states("buckwheat")["wheat"] == "may"


@pytest.mark.parametrize("written", ["zorblax", "", "   ", "!?", "nu", "x" * 5_000])
def test_what_nobody_knows_is_unknown_for_every_allergen(written: str):
    assert states(written) == dict.fromkeys(ALLERGENS, "unknown")


@pytest.mark.parametrize(("written", "allergen"), [("Milk", "milk"), ("tree nuts", "tree_nut"), ("eggs", "egg")])
def test_a_food_named_after_an_allergen_contains_it_whichever_is_meant(written: str, allergen: str):
    assert states(written)[allergen] == "contains"


def test_a_food_of_the_catalogue_answers_with_its_figures():
    found = look_up("200 g of fresh spinach", CATALOGUE)
    assert found.food is not None
    assert found.food.id == "spinach"
    assert found.suggestions == ()
    assert list(found.states) == list(ALLERGENS)


def test_a_state_that_changes_the_figures_gives_no_figures():
    found = look_up("boiled spinach", CATALOGUE)
    assert found.known
    assert found.food is None


def test_a_name_wider_than_our_own_food_is_answered_for_all_it_may_mean():
    oil = look_up("vegetable oil", CATALOGUE)
    assert oil.food is not None
    assert oil.food.state_of("soy") == "free"
    assert oil.states["soy"] == "may"


@pytest.mark.parametrize("food", CATALOGUE.foods.values(), ids=CATALOGUE.foods)
def test_no_food_of_the_catalogue_is_told_safer_than_it_is(food):
    found = look_up(food.name, CATALOGUE)
    assert found.food == food
    assert all(found.states[allergen] == "contains" for allergen in food.allergens)
    assert all(found.states[allergen] in {"may", "contains"} for allergen in food.may_contain)


def test_several_foods_of_one_name_are_offered_and_their_allergen_is_told():
    milk = look_up("milk", CATALOGUE)
    assert milk.known
    assert milk.food is None
    assert milk.states["milk"] == "contains"
    assert milk.suggestions


def test_a_slip_of_the_pen_is_offered_and_not_taken():
    found = look_up("buttter chicken", CATALOGUE)
    assert not found.known
    assert "butter chicken" in found.suggestions
    assert set(found.states.values()) == {"unknown"}


def test_what_nobody_knows_is_unknown_and_says_which_word():
    found = look_up("zorblax with bread", CATALOGUE)
    assert not found.known
    assert found.states["wheat"] == "contains"
    assert found.states["milk"] == "unknown"
    assert "zorblax" in found.note


def test_a_claim_asks_for_the_label():
    found = look_up("dairy-free cheese", CATALOGUE)
    assert found.known
    assert found.states["milk"] == "unknown"
    assert "label" in found.note


def test_the_names_count_in_the_version():
    assert CATALOGUE.version == _digest("foods", "recipes", "names") != _digest("foods", "recipes")


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample of traps is kept outside the repository")
def test_no_trap_of_the_sample_catches():
    caught = []
    for trap in json.loads(SAMPLE.read_text(encoding="utf-8")) if SAMPLE.exists() else ():
        told = states(trap["name"])
        caught += [(trap["name"], a, told[a]) for a in trap["contains"] if told[a] != "contains"]
        caught += [(trap["name"], a, told[a]) for a in trap["may"] if told[a] not in {"may", "contains"}]
        if "false friends" in trap["section"]:
            named = {"MILK": "milk", "EGG": "egg", "GLUTEN": "gluten", "NUT": "tree_nut"}[trap["section"].split(" ")[0]]
            caught += [(trap["name"], named, told[named])] if told[named] == "contains" and not trap["contains"] else []
    assert caught == []


def test_a_food_as_it_is_served_is_near_the_one_that_is_bought():
    assert look_up("cooked rice", CATALOGUE).suggestions == ("white rice, long-grain, raw",)
    assert "potato, flesh and skin, raw" in look_up("boiled potatoes", CATALOGUE).suggestions
    assert look_up("cooked moon dust", CATALOGUE).suggestions == ()
