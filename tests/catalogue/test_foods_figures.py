"""The figures of every food: do they agree with themselves, and with the table they were taken from?"""

import csv
import functools
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue import load_catalogue
from domain.food import Food
from domain.nutrition import NUTRIENTS
from engine.lookup import phrase

FOODS = list(load_catalogue().foods.values())

TABLE = Path(__file__).parents[3] / "shared" / "reference" / "usda_sr_check.csv"
COLUMNS = {
    "calories": "kcal", "protein": "protein_g", "carbs": "carb_g", "fat": "fat_g", "fiber": "fiber_g",
    "sodium": "sodium_mg", "saturated_fat": "sat_fat_g", "sugars": "sugars_g", "cholesterol": "cholesterol_mg",
    "potassium": "potassium_mg", "phosphorus": "phosphorus_mg", "calcium": "calcium_mg", "iron": "iron_mg",
    "magnesium": "magnesium_mg", "zinc": "zinc_mg", "vitamin_a": "vit_a_rae_ug", "vitamin_d": "vit_d_ug",
    "vitamin_k": "vit_k_ug", "vitamin_b12": "vit_b12_ug", "folate": "folate_ug", "vitamin_c": "vit_c_mg",
}  # fmt: skip

ACIDS_AND_SALTS = {"cider_vinegar", "distilled_vinegar", "red_wine_vinegar"}
"""Acetic acid brings 3.5 kcal/g and is counted neither as carbohydrate nor as anything else of ours."""
LEAVENING = {"baking_powder", "baking_powder_low_sodium"}
"""What is left when minerals are subtracted is booked as carbohydrate and is none."""


def every_food(check: Callable[[Food], None]) -> Callable[[], None]:
    """One test over all foods that names each for which the check fails."""

    @functools.wraps(check)
    def test() -> None:
        failed = []
        for food in FOODS:
            try:
                check(food)
            except AssertionError as off:
                failed.append(f"{food.id}: {str(off).splitlines()[0] if str(off) else 'does not hold'}")
        assert failed == []

    del test.__wrapped__  # pytest would ask for a fixture `food`
    return test


def macros(food: Food) -> tuple[float, float, float, float]:
    per = food.per100g
    protein, carbs, fat, fibre = per.protein, per.carbs, per.fat, per.fiber
    assert protein is not None
    assert carbs is not None
    assert fat is not None
    assert fibre is not None
    return float(protein), float(carbs), float(fat), float(fibre)


@every_food
def test_what_every_plan_needs_is_known(food: Food):
    for nutrient in ("calories", "protein", "carbs", "fat", "fiber", "sodium"):
        assert food.per100g.of(nutrient) is not None


@every_food
def test_energy_agrees_with_protein_carbohydrate_and_fat(food: Food):
    """4/4/9 within what USDA's specific factors explain: fibre may bring nothing, vegetable protein and carbohydrate a
    quarter less (factors 2.4 to 4.4, Atwater), and figures are rounded. Alcohol brings 7 kcal/g and shows up as more.
    """
    protein, carbs, fat, fibre = macros(food)
    kcal = float(food.per100g.calories or 0)
    general = 4 * protein + 4 * carbs + 9 * fat
    if food.id not in LEAVENING:
        assert kcal >= 0.75 * general - 4 * fibre - 10
    if "alcohol" not in food.facts and food.id not in ACIDS_AND_SALTS:
        assert kcal <= 1.1 * general + 10


@every_food
def test_a_hundred_grams_hold_no_more_than_a_hundred_grams(food: Food):
    protein, carbs, fat, _ = macros(food)
    spirits = max(0.0, (float(food.per100g.calories or 0) - 4 * protein - 4 * carbs - 9 * fat) / 7)
    alcohol = spirits if "alcohol" in food.facts else 0
    # carbohydrate is by difference, so that rounding is all that may be over
    assert protein + carbs + fat + alcohol <= 100.5


@every_food
def test_parts_are_not_larger_than_their_whole(food: Food):
    per = food.per100g
    assert float(per.fiber or 0) <= float(per.carbs or 0) + 0.5
    # sugars are measured and carbohydrate is what is left over: light cream has 0.85 g more of the one than of the other
    assert float(per.sugars or 0) <= float(per.carbs or 0) + 1
    assert float(per.saturated_fat or 0) <= float(per.fat or 0) + 0.1


@every_food
def test_figures_are_in_range_and_have_at_most_three_decimals(food: Food):
    for nutrient in NUTRIENTS:
        value = food.per100g.of(nutrient)
        if value is not None:
            assert value >= 0, nutrient
            assert round(value * 1000) == pytest.approx(value * 1000, abs=1e-6), nutrient
    assert float(food.per100g.calories or 0) <= 902
    # table salt is 38.8% sodium, and nothing has more
    assert float(food.per100g.sodium or 0) <= 39_000


@every_food
def test_portions_pieces_and_packs_are_sound(food: Food):
    for portion in (*food.portions, *([food.piece] if food.piece else [])):
        assert 0 < portion.grams <= 2500, portion.name
        assert portion.name.strip()
    assert 0 < food.pack.grams <= 25_000
    assert set(food.allergens).isdisjoint(food.may_contain)
    assert len(set(food.facts)) == len(food.facts)


def test_no_name_or_synonym_means_two_foods():
    owners: dict[str, set[str]] = defaultdict(set)
    for food in FOODS:
        for name in (food.name, food.id.replace("_", " "), *food.synonyms):
            owners[phrase(name)].add(food.id)
    assert {name: sorted(foods) for name, foods in owners.items() if len(foods) > 1} == {}


@pytest.mark.skipif(not TABLE.exists(), reason="the USDA table is not part of the product")
def test_every_figure_is_the_one_of_the_usda_table():
    with TABLE.open(newline="", encoding="utf-8") as file:
        table = {int(row["fdc_id"]): row for row in csv.DictReader(file)}
    off = []
    for food in FOODS:
        row = table[food.fdc_id]
        for nutrient, column in COLUMNS.items():
            ours, theirs = food.per100g.of(nutrient), row[column]  # type: ignore[arg-type]
            known = ours is not None and theirs != ""
            if not known and (ours is not None or theirs != ""):
                off.append((food.id, nutrient, ours, theirs))
            if known and abs(float(ours or 0) - float(theirs)) > max(0.02 * float(theirs), 0.0005):
                off.append((food.id, nutrient, ours, theirs))
    assert off == []
