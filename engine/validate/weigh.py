"""Weighs a plan again from its components: exact sums, made with none of the code that made the plan.

Knows foods and nutrients; knows no rule.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache

from domain.food import Food, FoodId
from domain.nutrition import NUTRIENTS, Nutrient, Nutrition
from domain.plan import Component, DailyMeals, Meal, WeeklyPlan
from domain.recipe import Slot

_PER_UNIT = 1_000_000
_MG_PER_GRAM = 1_000
_MG_PER_100G = 100_000
_SCALE = _PER_UNIT * _MG_PER_100G
"""Sums are whole numbers of millionths of a unit per 100 g times milligrams."""
_INDEX = {nutrient: i for i, nutrient in enumerate(NUTRIENTS)}
_NOTHING = (0,) * len(NUTRIENTS)


@dataclass(frozen=True, slots=True)
class Sum:
    """What some foods bring together: per nutrient the part that is known, and the milligrams it is unknown for."""

    known: tuple[int, ...]
    unknown: tuple[int, ...]
    weight: int

    def part(self, nutrient: Nutrient) -> Fraction:
        """The known part, in the nutrient's unit; the whole amount where `is_whole`."""
        return Fraction(self.known[_INDEX[nutrient]], _SCALE)

    def known_of(self, nutrient: Nutrient) -> int:
        """`part` in a unit that all nutrients of all sums share: whole, and quick to add and to compare."""
        return self.known[_INDEX[nutrient]]

    def near(self, nutrient: Nutrient) -> float:
        """`part` as the nearest float, for a comparison that has a tolerance anyway."""
        return self.known[_INDEX[nutrient]] / _SCALE

    def is_whole(self, nutrient: Nutrient) -> bool:
        """Whether the nutrient is known of every food."""
        return not self.unknown[_INDEX[nutrient]]

    def coverage(self, nutrient: Nutrient) -> int:
        """Percent of the weight for which the nutrient is known, rounded down."""
        return 100 * (self.weight - self.unknown[_INDEX[nutrient]]) // self.weight if self.weight else 100


@dataclass(frozen=True, slots=True)
class Item:
    """One food on a plate, and what it brings there."""

    food: Food
    sum: Sum


@dataclass(frozen=True, slots=True)
class Served:
    """A meal of the plan at its place, weighed."""

    date: date
    slot: Slot
    meal: Meal
    items: tuple[Item, ...]
    sum: Sum


@dataclass(frozen=True)
class Day:
    """A day of the plan, weighed."""

    written: DailyMeals
    meals: tuple[Served, ...]
    sum: Sum

    @cached_property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for served in self.meals for item in served.items)


@dataclass(frozen=True, slots=True)
class Stranger:
    """A component whose food the catalogue does not have; it is in no sum."""

    date: date
    slot: Slot
    component: Component


@dataclass(frozen=True)
class Week:
    """The plan, weighed. `foods` are those on its plates, each once."""

    days: tuple[Day, ...]
    sum: Sum
    foods: tuple[Food, ...]
    strangers: tuple[Stranger, ...]

    @cached_property
    def meals(self) -> tuple[Served, ...]:
        return tuple(served for day in self.days for served in day.meals)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for day in self.days for item in day.items)


@lru_cache(maxsize=4096)
def milligrams(grams: float) -> int:
    """The weight as it is written, in whole milligrams."""
    return round(Decimal(str(grams)) * _MG_PER_GRAM)


def weigh(plan: WeeklyPlan, foods: dict[FoodId, Food]) -> Week:
    """Every component of the plan against the catalogue's figures."""
    figures: dict[FoodId, tuple[int | None, ...]] = {}
    strangers: list[Stranger] = []
    days: list[Day] = []
    for written in plan.days:
        meals: list[Served] = []
        for slot, meal in written.meals():
            items: list[Item] = []
            for component in meal.components:
                food = foods.get(component.food_id)
                if food is None:
                    strangers.append(Stranger(written.date, slot, component))
                    continue
                if food.id not in figures:
                    figures[food.id] = _figures(food.per100g)
                items.append(Item(food, _bring(figures[food.id], milligrams(component.grams))))
            meals.append(Served(written.date, slot, meal, tuple(items), _add(item.sum for item in items)))
        days.append(Day(written, tuple(meals), _add(served.sum for served in meals)))
    return Week(tuple(days), _add(day.sum for day in days), tuple(foods[food] for food in figures), tuple(strangers))


@lru_cache(maxsize=4096)
def _figures(per_100g: Nutrition) -> tuple[int | None, ...]:
    figures = (per_100g.of(nutrient) for nutrient in NUTRIENTS)
    return tuple(None if figure is None else round(Decimal(str(figure)) * _PER_UNIT) for figure in figures)


def _bring(figures: tuple[int | None, ...], mg: int) -> Sum:
    if None not in figures:
        return Sum(tuple([figure * mg for figure in figures if figure is not None]), _NOTHING, mg)
    known = tuple([0 if figure is None else figure * mg for figure in figures])
    return Sum(known, tuple([mg if figure is None else 0 for figure in figures]), mg)


def _add(sums: Iterable[Sum]) -> Sum:
    added = list(sums)
    if not added:
        return Sum(_NOTHING, _NOTHING, 0)
    known = tuple(map(sum, zip(*(one.known for one in added), strict=True)))
    unknown = tuple(map(sum, zip(*(one.unknown for one in added), strict=True)))
    return Sum(known, unknown, sum(one.weight for one in added))
