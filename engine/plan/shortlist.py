"""Which servings a search looks at: for every occasion the ones that suit the day's share best, in a bounded number.

What the bound keeps out is drawn differently for every patient and week, so that weeks differ. Knows no days.
"""

from collections.abc import Sequence

import numpy as np

from domain.recipe import Slot
from engine.plan.measures import GRAIN, HARD, Measures
from engine.plan.shelf import Ints, Shelf

SHARES: dict[Slot, tuple[int, int]] = {"breakfast": (18, 32), "lunch": (25, 40), "dinner": (25, 40), "snack": (5, 18)}
"""Percent of the day's energy a meal is looked for in, a little wider than the usual split of a day."""
_SERVINGS_A_RECIPE = 3
_STEEP = 20
"""Points per grain when a serving, scaled up to a whole day, would break a hard bound."""
_OFF_SHARE = 40
_TASTE = 1_500
"""Points the draw can add, about what one serving in two differs by anyway."""
_MULTIPLIER, _INCREMENT, _MODULUS = 6_364_136_223_846_793_005, 1_442_695_040_888_963_407, 2**64


def shortlist(shelf: Shelf, measures: Measures, energy: Ints, seed: int, caps: Sequence[int]) -> tuple[Ints, ...]:
    """For each occasion the chosen servings (shelf indexes, ascending), at most `caps[k]` of them.

    `energy[o]` is the serving's energy in grains of the day's target. Empty where nothing fits.
    """
    chosen = []
    for k, slot in enumerate(measures.occasions):
        fitting = np.flatnonzero(measures.fits[k])
        score = _misfit(measures, k, slot, fitting, energy) + draw(seed, k, shelf.recipe_of[fitting]) % _TASTE * 10
        best = _best_servings(fitting, score, shelf)
        order = np.lexsort((fitting[best], score[best]))[: caps[k]]
        chosen.append(np.sort(fitting[best][order]))
    return tuple(chosen)


def draw(seed: int, salt: int, keys: Ints) -> Ints:
    """A number from 0 to 2³¹ for every key, the same everywhere: plain modular arithmetic, no generator's state."""
    drawn = []
    for key in keys.tolist():
        x = (seed ^ (salt * 0x9E3779B97F4A7C15) ^ (key + 1) * 0xD1B54A32D192ED03) % _MODULUS
        for _ in range(2):
            x = (x * _MULTIPLIER + _INCREMENT) % _MODULUS
            x ^= x >> 29
        drawn.append(x >> 33)
    return np.array(drawn, dtype=np.int64)


def _misfit(measures: Measures, occasion: int, slot: Slot, servings: Ints, energy: Ints) -> Ints:
    """How badly a day made only of this serving would do, in points, and how far its energy is from the meal's share."""
    share = np.maximum(energy[servings], 1)
    cost = measures.own[occasion][servings].copy()
    brought = measures.brings(occasion, servings)
    for row, amount in zip(measures.rows, brought, strict=True):
        if row.weekly or row.split:
            continue
        over = np.maximum(np.abs(amount * GRAIN // share - row.middle) - row.reach, 0)
        cost += np.minimum(over, 4 * GRAIN) * (_STEEP if row.weight == HARD else row.weight) // 8
    low, high = (GRAIN * percent // 100 for percent in SHARES[slot])
    off: Ints = np.maximum(np.maximum(low - share, share - high), 0)
    misfit: Ints = cost + off * _OFF_SHARE
    return misfit


def _best_servings(fitting: Ints, score: Ints, shelf: Shelf) -> Ints:
    """Positions of the best few servings of every recipe."""
    order = np.lexsort((fitting, score))
    kept: list[int] = []
    seen: dict[int, int] = {}
    for position in order.tolist():
        recipe = int(shelf.recipe_of[fitting[position]])
        seen[recipe] = seen.get(recipe, 0) + 1
        if seen[recipe] <= _SERVINGS_A_RECIPE:
            kept.append(position)
    return np.array(kept, dtype=np.int64)
