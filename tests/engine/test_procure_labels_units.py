"""Whose label has to be read, and what a cup, a dozen or a pack of a food weighs."""

import pytest

from catalogue import load_catalogue
from domain.errors import InvalidInput
from engine.procure.labels import checks
from engine.procure.packs import edible_part
from engine.procure.units import bought_mg

CATALOGUE = load_catalogue()
FOODS = CATALOGUE.foods
EATERS = {"r": "Rowan", "a": "Ash"}


def looked_at(food: str, **declared: tuple[str, ...]) -> list[tuple[str, str, str]]:
    return [(c.patient_name, c.allergen, c.state) for c in checks(FOODS[food], EATERS, declared, CATALOGUE)]


def test_a_plain_food_has_no_label_to_read():
    assert looked_at("apple", r=("peanut", "milk")) == []
    assert looked_at("salmon", r=("milk",)) == []
    assert looked_at("white_rice", r=("peanut",)) == []


def test_a_food_that_holds_the_allergen_or_may_is_named():
    assert looked_at("salmon", a=("fish",)) == [("Ash", "fish", "contains")]


def test_what_is_packed_beside_others_is_read_by_whoever_declares_them():
    assert looked_at("hazelnuts", r=("sesame", "sesame"), a=("celery",)) == [("Rowan", "sesame", "free")]


def test_what_is_another_thing_in_another_shop_is_read():
    assert looked_at("mustard", a=("peanut",)) == [("Ash", "peanut", "free")] if "mustard" in FOODS else True
    named = [f for f in FOODS if checks(FOODS[f], EATERS, {"r": ("soy",)}, CATALOGUE)]
    assert "apple" not in named
    assert len(named) > 10


def test_patients_come_by_name():
    assert [who for who, _, _ in looked_at("hazelnuts", r=("sesame",), a=("sesame",))] == ["Ash", "Rowan"]


@pytest.mark.parametrize(
    ("food", "quantity", "unit", "grams"),
    [
        ("rolled_oats", 1.5, "kg", 1500),
        ("rolled_oats", 250, "g", 250),
        ("rolled_oats", 2, "packs", 1000),
        ("rolled_oats", 2, "Bags", 1000),
        ("rolled_oats", 1, "cup", 81),
        ("egg", 1, "dozen", 684),
        ("egg", 3, "eggs", 171),
        ("egg", 2, "cartons", 1140),
        ("rolled_oats", 0, "kg", 0),
    ],
)
def test_amounts_are_weighed_as_the_food_is_bought(food: str, quantity: float, unit: str, grams: int):
    assert bought_mg(FOODS[food], quantity, unit) == grams * 1000


def test_a_household_measure_is_of_the_edible_part():
    assert edible_part(FOODS["egg"], bought_mg(FOODS["egg"], 1, "piece")) >= 50_000


def test_a_measure_the_food_does_not_have_is_refused_with_those_it_has():
    with pytest.raises(InvalidInput, match="furlong") as refused:
        bought_mg(FOODS["egg"], 1, "furlong")
    assert "egg" in refused.value.hint
    with pytest.raises(InvalidInput):
        bought_mg(FOODS["salt"], 1, "dozen")
