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


def uneven(even: Even, amounts: Ints, others: Ints) -> Ints:
    """What each of `amounts` would cost on a day beside the other days' amounts: how far every day of the week would
    then be from the mean, beyond what is allowed, in grains of the mean.
    """
    days = len(others) + 1
    week = amounts + others.sum()
    allowed = np.maximum(even.units * days, week * even.percent // 100)
    off = np.abs(
        np.concatenate([amounts[None, :], np.broadcast_to(others[:, None], (len(others), len(amounts)))]) * days - week
    )
    beyond = np.maximum(off - allowed, 0).sum(axis=0)
    cost: Ints = beyond * GRAIN // np.maximum(week, 1) * (HARD if even.hard else _WISHED)
    return cost
