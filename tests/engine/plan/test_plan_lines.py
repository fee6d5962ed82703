"""Bounds become exact integers: just in, exactly on and just out are told apart."""

import pytest

from domain.nutrition import NUTRIENTS, PARTS
from domain.rule import Bound
from engine.plan.lines import lines_of, yields


def lines(library, bound, scope="day"):
    patient = library.patient(weight_kg=64.5)
    return lines_of(Bound.model_validate(bound), "r", scope, patient, hard=True)


def value(line, amounts):
    """The line's sum for amounts in the nutrients' units."""
    both = line.share or (0,) * len(NUTRIENTS)
    return sum((line.coefs[i] + both[i]) * round(amounts.get(n, 0) * PARTS) for i, n in enumerate(NUTRIENTS))


@pytest.mark.parametrize(
    ("bound", "lo", "hi"),
    [
        ({"nutrient": "sodium", "hi": 2300}, None, 2300),
        ({"nutrient": "protein", "per": "kg", "lo": 0.55, "hi": 0.6}, 35.475, 38.7),
        ({"nutrient": "calories", "per": "percent_target", "lo": 95, "hi": 105}, 1900, 2100),
        ({"nutrient": "fat", "per": "percent_target", "lo": 90, "hi": 110, "floor": 5}, 60.3, 73.7),
        ({"nutrient": "fat", "per": "percent_target", "lo": 90, "hi": 110, "floor": 10}, 57, 77),
        ({"nutrient": "fat", "per": "percent_target", "lo": 90, "floor": 10}, 57, None),
        ({"nutrient": "fat", "per": "percent_target", "hi": 110, "floor": 10}, None, 77),
    ],
)
def test_an_amount_bound_lies_exactly_where_it_is_written(library, bound, lo, hi):
    (line,) = lines(library, bound)
    assert line.lo == (None if lo is None else round(lo * PARTS))
    assert line.hi == (None if hi is None else round(hi * PARTS))
    assert line.touches == (NUTRIENTS.index(bound["nutrient"]),)


@pytest.mark.parametrize(
    ("bound", "inside", "outside"),
    [
        ({"nutrient": "fiber", "per": "1000_kcal", "lo": 14}, {"fiber": 28}, {"fiber": 27.999}),
        (
            {"nutrient": "saturated_fat", "per": "percent_energy", "hi": 10},
            {"saturated_fat": 22},
            {"saturated_fat": 22.3},
        ),
        ({"nutrient": "protein", "per": "percent_energy", "lo": 10.5}, {"protein": 52.5}, {"protein": 52.4}),
        ({"nutrient": "phosphorus", "per": "g_protein", "hi": 12.5}, {"phosphorus": 1250}, {"phosphorus": 1251}),
    ],
)
def test_a_proportion_is_a_line_without_division(library, bound, inside, outside):
    (line,) = lines(library, bound)
    base = {"calories": 2000, "protein": 100}
    for amounts, holds in ((inside, True), (outside, False)):
        total = value(line, base | amounts)
        assert ((line.lo is None or total >= line.lo) and (line.hi is None or total <= line.hi)) is holds


def test_a_proportion_with_two_ends_is_two_lines(library):
    low, high = lines(library, {"nutrient": "fat", "per": "percent_energy", "lo": 20, "hi": 35})
    assert (low.lo, low.hi, high.lo, high.hi) == (0, None, None, 0)


def test_a_meals_share_of_its_day_is_a_line_over_the_day(library):
    bound = {"nutrient": "calories", "per": "percent_energy", "lo": 20, "hi": 30, "slots": ["breakfast"]}
    low, high = lines(library, bound, "meal")
    assert low.share is not None
    breakfast, rest = 500 * PARTS, 1500 * PARTS
    energy = NUTRIENTS.index("calories")
    total = high.coefs[energy] * breakfast + high.share[energy] * (breakfast + rest)
    assert total == (100 * 500 - 30 * 2000) * PARTS


def test_a_bound_of_nothing_still_has_a_measure(library):
    (line,) = lines(library, {"nutrient": "cholesterol", "hi": 0})
    assert line.reference == PARTS


@pytest.mark.parametrize(
    ("bound", "yielding"),
    [
        ({"nutrient": "protein", "per": "kg", "hi": 1.3}, True),
        ({"nutrient": "protein", "per": "kg", "hi": 1.6}, False),
        ({"nutrient": "carbs", "per": "percent_energy", "lo": 51}, True),
        ({"nutrient": "carbs", "per": "percent_energy", "lo": 45, "hi": 65}, False),
        ({"nutrient": "carbs", "hi": 130}, True),
        ({"nutrient": "sodium", "hi": 1}, False),
        ({"nutrient": "protein", "per": "percent_target", "hi": 50}, False),
    ],
)
def test_a_bound_yields_where_the_target_lies_outside_it(library, bound, yielding):
    assert yields(Bound.model_validate(bound), library.patient(weight_kg=64.5)) is yielding
