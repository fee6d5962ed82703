"""Exact sums, and whole kcal that add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.nutrition import (
    MILLI,
    NOTHING,
    NUTRIENTS,
    PARTS,
    UNITS,
    Nutrition,
    scaled,
    shown,
    thousandths,
    total,
    whole_calories,
)


def test_every_nutrient_is_a_field_with_a_unit():
    assert tuple(Nutrition.model_fields) == NUTRIENTS
    assert UNITS["calories"] == "kcal"
    assert UNITS["fiber"] == "g"
    assert UNITS["vitamin_b12"] == "µg"
    assert UNITS["vitamin_c"] == "mg"


def test_a_hundred_grams_bring_the_figures_per_hundred_grams():
    food = Nutrition(calories=52, protein=0.26, carbs=13.81, fat=0.17, fiber=2.4, sodium=1)
    brought = shown(scaled(thousandths(food), 100 * MILLI), 52)
    assert brought == food


def test_unknown_is_never_zero():
    known = thousandths(Nutrition(calories=10, iron=0))
    iron, zinc = NUTRIENTS.index("iron"), NUTRIENTS.index("zinc")
    assert known[iron] == 0
    assert known[zinc] is None
    assert total([known, NOTHING])[zinc] is None
    assert scaled(known, 5)[zinc] is None
    assert shown(known, 10).of("zinc") is None


def test_nothing_added_up_is_nothing():
    assert total([]) == NOTHING


exact = st.tuples(*[st.one_of(st.none(), st.integers(0, 10**12))] * len(NUTRIENTS))


@given(st.lists(exact, max_size=6), st.randoms())
def test_the_order_of_a_sum_changes_nothing(amounts, random):
    shuffled = list(amounts)
    random.shuffle(shuffled)
    assert total(amounts) == total(shuffled)


@given(st.lists(st.integers(0, 10**6 * PARTS), min_size=1, max_size=8), st.booleans())
def test_whole_calories_add_up_and_each_is_a_floor_or_a_ceiling(parts: list[int], up: bool):
    exact_sum = sum(parts)
    target = -(-exact_sum // PARTS) if up else exact_sum // PARTS
    whole = whole_calories(target, parts)
    assert sum(whole) == target
    assert all(part // PARTS <= kcal <= -(-part // PARTS) for kcal, part in zip(whole, parts, strict=True))


@pytest.mark.parametrize(("target", "expected"), [(1, (0, 0, 1)), (2, (1, 0, 1))])
def test_the_largest_remainder_is_rounded_up_and_ties_go_to_the_earlier(target: int, expected: tuple[int, ...]):
    assert whole_calories(target, [PARTS // 3, PARTS // 3, PARTS // 2]) == expected
