"""The nutrients we track, their units, and the exact integers sums are made of.

Figures per 100 g have at most three decimals, amounts are whole milligrams of food; so every sum is an integer
number of `PARTS` of a nutrient's unit and nothing is rounded until it is shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, get_args

from domain.value import Amount, Value

Nutrient = Literal[
    "calories", "protein", "carbs", "fat", "fiber", "sodium",
    "saturated_fat", "sugars", "cholesterol", "potassium", "phosphorus", "calcium", "iron", "magnesium", "zinc",
    "vitamin_a", "vitamin_d", "vitamin_k", "vitamin_b12", "folate", "vitamin_c",
]  # fmt: skip
NUTRIENTS: tuple[Nutrient, ...] = get_args(Nutrient)
"""In the order of the contract; calories to sodium are known for every food of the catalogue."""

_GRAMS: tuple[Nutrient, ...] = ("protein", "carbs", "fat", "fiber", "saturated_fat", "sugars")
_MICROGRAMS: tuple[Nutrient, ...] = ("vitamin_a", "vitamin_d", "vitamin_k", "vitamin_b12", "folate")
UNITS: Mapping[Nutrient, str] = {
    name: "kcal" if name == "calories" else "g" if name in _GRAMS else "µg" if name in _MICROGRAMS else "mg"
    for name in NUTRIENTS
}

MILLI = 1_000
"""Figures per 100 g are kept as whole thousandths of the nutrient's unit."""
MG_PER_100G = 100_000
PARTS = MILLI * MG_PER_100G
"""One unit (a kcal, a gram of protein, a mg of sodium ...) is this many parts in an exact sum."""


class Nutrition(Value):
    """Nutrient amounts in the units of `UNITS`; None is unknown, never zero."""

    calories: Amount | None = None
    protein: Amount | None = None
    carbs: Amount | None = None
    fat: Amount | None = None
    fiber: Amount | None = None
    sodium: Amount | None = None
    saturated_fat: Amount | None = None
    sugars: Amount | None = None
    cholesterol: Amount | None = None
    potassium: Amount | None = None
    phosphorus: Amount | None = None
    calcium: Amount | None = None
    iron: Amount | None = None
    magnesium: Amount | None = None
    zinc: Amount | None = None
    vitamin_a: Amount | None = None
    vitamin_d: Amount | None = None
    vitamin_k: Amount | None = None
    vitamin_b12: Amount | None = None
    folate: Amount | None = None
    vitamin_c: Amount | None = None

    def of(self, nutrient: Nutrient) -> int | float | None:
        """The amount of one nutrient."""
        amount: int | float | None = getattr(self, nutrient)
        return amount


Exact = tuple[int | None, ...]
"""One integer in `PARTS` per nutrient of `NUTRIENTS`, None where unknown."""

NOTHING: Exact = (0,) * len(NUTRIENTS)


def thousandths(per_100g: Nutrition) -> Exact:
    """Figures per 100 g as whole thousandths of their unit, in the order of `NUTRIENTS`."""
    return tuple(None if (v := per_100g.of(n)) is None else round(v * MILLI) for n in NUTRIENTS)


def scaled(per_100g: Exact, milligrams: int) -> Exact:
    """What `milligrams` of a food bring, in `PARTS`; exact, because thousandths times milligrams are the parts."""
    return tuple(None if v is None else v * milligrams for v in per_100g)


def total(amounts: Iterable[Sequence[int | None]]) -> Exact:
    """The exact sum; unknown as soon as one part is unknown, because a partial sum is not a total."""
    sums: list[int | None] = list(NOTHING)
    for amount in amounts:
        sums = [None if a is None or b is None else a + b for a, b in zip(sums, amount, strict=True)]
    return tuple(sums)


def shown(exact: Exact, calories: int) -> Nutrition:
    """An exact sum in units. `calories` comes rounded already, see `whole_calories`, so that shown sums add up."""
    values: dict[str, int | float | None] = {
        name: None if parts is None else parts / PARTS for name, parts in zip(NUTRIENTS, exact, strict=True)
    }
    return Nutrition.model_validate(values | {"calories": calories})


def whole_calories(target: int, parts: Sequence[int]) -> tuple[int, ...]:
    """Whole kcal for each part that add up to `target`, each the floor or the ceiling of its exact value.

    `parts` are exact kcal in `PARTS` and `target` the floor or the ceiling of their exact sum; the largest
    remainders are rounded up (controlled rounding), ties to the earlier part.
    """
    floors = [part // PARTS for part in parts]
    missing = target - sum(floors)
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(parts[i] % PARTS), i))
    for i in by_remainder[:missing]:
        floors[i] += 1
    return tuple(floors)
