"""What a week's shopping costs a kitchen in attention: every food that is opened has its price, however often it is
used. Sets of foods are bits, so that a thousand combinations are looked at together. Knows foods; knows no days.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from domain.food import Food
from engine.plan.shelf import Ints, Shelf

Bits = npt.NDArray[np.uint64]
_WORD = 64
_FRESH_DAYS, _OPEN_DAYS = 14, 90
"""Up to so many days food is fresh, or does not keep once it is opened; beyond that it stands on a shelf."""
_FRESH, _OPEN, _STORED, _SEASONING, _STAPLE = 4_500, 3_200, 2_200, 800, 0
"""Points for one more food of a week: what is thrown away when it is not used up costs most."""
_FOR_EVERYBODY = 2
"""How much dearer a new food is where a whole kitchen shares."""
_WEIGHED = {"meat", "fish"}
"""Sold by weight for the meal it is meant for: nothing is left over."""


@dataclass(frozen=True, eq=False)
class Basket:
    """`foods[r]`: the foods of recipe r (shelf index) as bits, foods of one price in words of their own; `prices[w]`:
    what each food of word w costs.
    """

    foods: Bits
    prices: Ints

    def union(self, recipes: Sequence[Ints]) -> Bits:
        """[combination, word]: the foods of recipes taken together."""
        bits = self.foods[recipes[0]]
        for one in recipes[1:]:
            bits |= self.foods[one]
        return bits

    def used(self, recipes: Ints) -> Bits:
        """The foods of any of these recipes."""
        bits: Bits = np.bitwise_or.reduce(self.foods[recipes], axis=0)
        return bits

    def price(self, foods: Bits) -> Ints:
        """[...]: what sets of foods [..., word] cost."""
        points: Ints = np.bitwise_count(foods) @ self.prices
        return points


@lru_cache(maxsize=4)
def basket_of(shelf: Shelf, opened: frozenset[str] | None = None) -> Basket:
    """The basket of a shelf. `opened` foods somebody uses already, or has in the house, cost nothing more; where they are
    given, opening another one costs the whole kitchen and not one cook, and is dearer.
    """
    times = 1 if opened is None else _FOR_EVERYBODY
    already = opened or frozenset()
    prices = np.array([0 if food.id in already else times * _price(food) for food in shelf.foods], dtype=np.int64)
    words, costs = [], []
    for price in (times * one for one in (_FRESH, _OPEN, _STORED, _SEASONING)):
        alike = np.flatnonzero((prices == price) & shelf.holds.any(axis=0))
        for start in range(0, len(alike), _WORD):
            chosen = alike[start : start + _WORD]
            bits = np.uint64(1) << np.arange(len(chosen), dtype=np.uint64)
            words.append((shelf.holds[:, chosen] * bits).sum(axis=1, dtype=np.uint64))
            costs.append(price)
    return Basket(np.array(words, dtype=np.uint64).T.copy(), np.array(costs, dtype=np.int64))


def _price(food: Food) -> int:
    if food.aisle == "herbs_spices" or food.id == "water":
        return _STAPLE
    if food.aisle == "oils_condiments" or "herb_spice" in food.facts or food.aisle in _WEIGHED:
        return _SEASONING
    if food.keeps_days <= _FRESH_DAYS:
        return _FRESH
    return _OPEN if food.keeps_days <= _OPEN_DAYS else _STORED
