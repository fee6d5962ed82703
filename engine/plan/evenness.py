"""Nutrients that should be alike from day to day: what straying from the week's mean costs. Knows amounts only."""

from dataclasses import dataclass

import numpy as np

from engine.plan.measures import GRAIN, HARD
from engine.plan.shelf import Ints

_WISHED = 2


@dataclass(frozen=True, eq=False)
class Even:
    """A nutrient to be within `units` or `percent` (whichever is larger) of the week's mean on certain occasions.

    `brings[o]`: what serving o brings, in thousandths of the nutrient's unit, as `units` is.
    """

    brings: Ints
    units: int
    percent: int
    occasions: tuple[int, ...]
    hard: bool

    @property
    def rule(self) -> tuple[int, int, int, int]:
        """Units, percent, what a grain beyond them costs, and how many grains the mean is."""
        return self.units, self.percent, HARD if self.hard else _WISHED, GRAIN


def uneven(even: Even, amounts: Ints, days: Ints, day: int) -> Ints:
    """What each of `amounts` would cost on a day in place of what `days` has there: how far every day of the week would
    then be from the mean, beyond what is allowed, in grains of the mean.
    """
    week = amounts + int(days.sum() - days[day])
    allowed = np.maximum(week * even.percent // 100, even.units * len(days))
    off = days[:, None] * len(days) - week
    off[day] = amounts * len(days) - week
    np.abs(off, out=off)
    off -= allowed
    np.maximum(off, 0, out=off)
    cost: Ints = off.sum(axis=0) * GRAIN // np.maximum(week, 1) * (HARD if even.hard else _WISHED)
    return cost
