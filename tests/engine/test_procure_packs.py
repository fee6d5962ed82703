"""What stands on the shelf: packs in a buyer's words, what is thrown away, and one food in its other states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue import load_catalogue
from engine.procure.packs import as_purchased, edible_part, packs_text, raw_for_cooked
from engine.procure.states import conversions

CATALOGUE = load_catalogue()
FOODS = CATALOGUE.foods


@pytest.mark.parametrize(
    ("food", "packs", "said"),
    [
        ("rolled_oats", 4, "4 × 500 g bag"),
        ("basil_fresh", 1, "1 bunch"),
        ("basil_fresh", 3, "3 bunches"),
        ("egg", 2, "2 × carton of 10 eggs"),
        ("egg_quail", 1, "1 dozen quail eggs"),
        ("bagel", 1, "1 × packet of 4 bagels"),
        ("coffee", 2, "2 × 250 g packet of ground coffee (about 19 cups)"),
        ("acorn_squash", 2, "2 × 600 g piece"),
        ("baking_potato", 1, packs_text(FOODS["baking_potato"], 1)),
    ],
)
def test_packs_are_said_as_a_buyer_says_them(food: str, packs: int, said: str):
    assert packs_text(FOODS[food], packs) == said


def test_large_packs_are_said_in_kilograms():
    food = FOODS["rolled_oats"]
    pack = food.pack.model_copy(update={"grams": 2500})
    assert packs_text(food.model_copy(update={"pack": pack}), 2) == "2 × 2.5 kg bag"


def test_a_pack_smaller_than_a_piece_is_weighed():
    egg = FOODS["egg"]
    pack = egg.pack.model_copy(update={"grams": 30, "unit": "tub"})
    assert packs_text(egg.model_copy(update={"pack": pack}), 1) == "1 × 30 g tub"


@given(st.sampled_from(sorted(FOODS)), st.integers(1, 10**8))
def test_what_is_bought_holds_what_is_eaten_and_no_gram_more(food_id: str, edible: int):
    food = FOODS[food_id]
    bought = as_purchased(food, edible)
    assert edible_part(food, bought * 1000) >= edible
    assert edible_part(food, (bought - 1) * 1000) < edible


def test_cooked_weight_becomes_raw_by_the_foods_own_yield():
    rice = FOODS["basmati_rice"]
    assert rice.cooked_yield_pct == 280
    assert raw_for_cooked(rice, 280_000) == 100_000
    assert raw_for_cooked(rice, 280_001) == 100_001
    assert raw_for_cooked(FOODS["olive_oil"], 1000) is None


def converted(food: str, milligrams: int) -> dict[str, int | None]:
    return {one.food_id: one.edible_mg for one in conversions(FOODS[food], milligrams, CATALOGUE)}


def test_drained_and_dried_pulses_convert_by_the_yield():
    assert converted("chickpeas_canned", 230_000) == {"chickpeas_dried": 100_000}
    assert converted("chickpeas_dried", 100_000) == {"chickpeas_canned": 230_000}


def test_fresh_and_frozen_are_the_same_gram_for_gram():
    assert converted("broccoli", 500) == {"broccoli_frozen": 500}


def test_where_no_factor_is_known_none_is_said():
    assert converted("basil_fresh", 500) == {"basil_dried": None}
    assert converted("black_beans_canned", 500) == {"black_beans_dried": None}  # with its liquid
    assert converted("black_beans_dried", 500) == {"black_beans_canned": None}


def test_a_pulse_of_unknown_yield_is_not_converted():
    dried = FOODS["chickpeas_dried"].model_copy(update={"cooked_yield_pct": None})
    catalogue = CATALOGUE.model_copy(update={"foods": FOODS | {"chickpeas_dried": dried}})
    assert [one.edible_mg for one in conversions(dried, 500, catalogue)] == [None]
    assert [one.edible_mg for one in conversions(FOODS["chickpeas_canned"], 500, catalogue)] == [None]


def test_most_foods_have_one_state_only():
    assert converted("olive_oil", 500) == {}


def test_a_conversion_is_shown_in_grams_or_as_unknown():
    shown = [one.as_json() for one in conversions(FOODS["basil_fresh"], 500, CATALOGUE)]
    assert shown == [{"foodId": "basil_dried", "food": FOODS["basil_dried"].name, "state": "dried", "grams": None}]
    assert conversions(FOODS["broccoli"], 1500, CATALOGUE)[0].as_json()["grams"] == 1.5
