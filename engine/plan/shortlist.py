"""Which servings are tried in combination: for every occasion the ones that suit the day's share best, in the
order of how well they do. Where one stops differs for every patient and week, so that weeks differ. Knows no days.
"""

import numpy as np

from domain.recipe import Slot
from engine.plan.measures import GRAIN, HARD, Measures
from engine.plan.shelf import Ints, Shelf

SHARES: dict[Slot, tuple[int, int]] = {"breakfast": (18, 32), "lunch": (25, 40), "dinner": (25, 40), "snack": (5, 18)}
"""Percent of the day's energy a meal is looked for in, a little wider than the usual split of a day."""
_SERVINGS_A_RECIPE = 3
_STEEP = 60
"""Points per grain when a serving, scaled up to a whole day, would break a hard bound."""
_OFF_SHARE = 40
_LUCK = 15_000
"""Points the draw can add to a serving's misfit."""


def ranked(shelf: Shelf, measures: Measures, occasion: int, servings: Ints, energy: Ints, luck: Ints) -> Ints:
    """Positions among the `servings` (shelf indexes) of an occasion, the best suited first, a few of every recipe.

    `energy[o]` is a serving's energy in grains of the day's target; `luck[o]` comes from `draw`.
    """
    score = _misfit(measures, occasion, servings, energy) + luck[servings] % _LUCK
    by_recipe = np.lexsort((score, shelf.recipe_of[servings]))
    recipe = shelf.recipe_of[servings][by_recipe]
    rank = np.arange(len(recipe)) - np.searchsorted(recipe, recipe, side="left")
    best = by_recipe[rank < _SERVINGS_A_RECIPE]
    chosen: Ints = best[np.lexsort((best, score[best]))]
    return chosen


def draw(seed: int, keys: Ints) -> Ints:
    """A number below 2³¹ for every key, the same everywhere: modular arithmetic, no generator's state."""
    with np.errstate(over="ignore"):
        x = np.uint64(seed % 2**64) ^ (keys.astype(np.uint64) + np.uint64(1)) * np.uint64(0xD1B54A32D192ED03)
        for _ in range(2):
            x = x * np.uint64(6_364_136_223_846_793_005) + np.uint64(1_442_695_040_888_963_407)
            x ^= x >> np.uint64(29)
    drawn: Ints = (x >> np.uint64(33)).astype(np.int64)
    return drawn


def _misfit(measures: Measures, occasion: int, servings: Ints, energy: Ints) -> Ints:
    """How badly a day made only of this serving would do, in points, and how far its energy is from the meal's share."""
    share = np.maximum(energy[servings], 1)
    cost = measures.own[occasion][servings].copy()
    for row in measures.rows:
        if not (row.weekly or row.split):
            over = np.maximum(np.abs(row.brings[occasion][servings] * GRAIN // share - row.middle) - row.reach, 0)
            cost += np.minimum(over, 4 * GRAIN) * (_STEEP if row.weight == HARD else row.weight) // 8
    low, high = (GRAIN * percent // 100 for percent in SHARES[measures.occasions[occasion]])
    misfit: Ints = cost + np.maximum(np.maximum(low - share, share - high), 0) * _OFF_SHARE
    return misfit
