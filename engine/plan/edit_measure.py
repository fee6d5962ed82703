"""Lighter, cheaper, quicker: which servings go the way that is asked for, beside the meal they would replace.

Knows amounts, prices and minutes; knows no words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np

from domain.food import Food
from domain.nutrition import NUTRIENTS, Nutrient
from domain.plan import Meal
from engine.assemble import exact_of, weighed
from engine.plan.shelf import Flags, Ints, Shelf

Measured = Nutrient | Literal["price", "minutes"]
_PLAINLY = 15
"""Percent from which one would say that a meal has less, or more, of something."""
_WHOLE = 100


@dataclass(frozen=True)
class Direction:
    """More (1) or less (-1) of something than the meal has now."""

    of: Measured
    sign: Literal[1, -1]


def noticed(direction: Direction, meal: Meal | None, servings: Ints, shelf: Shelf) -> tuple[Flags, Flags]:
    """Of servings (shelf indexes): which go the way at all, and which plainly. Unknown amounts go nowhere; beside a meal
    that is not there, or whose own amount is unknown, everything known goes.
    """
    brought, known = amounts(direction.of, servings, shelf)
    now = None if meal is None else held(direction.of, meal, shelf)
    if now is None:
        return known, known
    goes = known & ((brought - now) * direction.sign > 0)
    plainly = goes & ((brought * _WHOLE - now * (_WHOLE + _PLAINLY * direction.sign)) * direction.sign >= 0)
    return goes, plainly


def amounts(of: Measured, servings: Ints, shelf: Shelf) -> tuple[Ints, Flags]:
    """How much of it each serving (shelf index) has, and whether that is known."""
    if of == "price":
        prices = prices_of(shelf)[servings]
        return prices, prices >= 0
    if of == "minutes":
        return shelf.minutes[shelf.recipe_of[servings]], np.ones(len(servings), dtype=np.bool_)
    n = NUTRIENTS.index(of)
    return shelf.amounts[servings, n], ~shelf.unknown[servings, n]


def held(of: Measured, meal: Meal, shelf: Shelf) -> int | None:
    """How much of it a meal has; None where that is not known."""
    if of == "price":
        return _cost((shelf.catalogue.foods[c.food_id], c.milligrams) for c in meal.components)
    if of == "minutes":
        return meal.preparation_time
    return exact_of(meal, shelf.catalogue)[NUTRIENTS.index(of)]


@lru_cache(maxsize=4)
def prices_of(shelf: Shelf) -> Ints:
    """Thousandths of a cent: what the ingredients of every serving cost; -1 where a price is not known."""
    foods = shelf.catalogue.foods
    costs = [
        _cost((foods[c.food], weighed(c, quarters)) for c in shelf.recipes[r].components)
        for r, quarters in zip(shelf.recipe_of.tolist(), shelf.quarters.tolist(), strict=True)
    ]
    return np.array([-1 if cost is None else cost for cost in costs], dtype=np.int64)


def _cost(amounts: Iterable[tuple[Food, int]]) -> int | None:
    """Thousandths of a cent for so many milligrams of edible food, of packs as they are sold."""
    cost = 0
    for food, milligrams in amounts:
        if food.pack.price_cents is None:
            return None
        cost += round(food.pack.price_cents * milligrams * _WHOLE / (food.pack.grams * (_WHOLE - food.refuse_pct)))
    return cost
