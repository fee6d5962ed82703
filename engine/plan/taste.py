"""What makes a dish less welcome though no rule is against it: long cooking, and purées for people who can chew.

Knows recipes and meals; knows no patient. A convention of this kitchen, not of any guideline.
"""

import numpy as np

from domain.recipe import Slot
from engine.plan.shelf import Ints, Shelf

_QUICK: dict[Slot, int] = {"breakfast": 20, "lunch": 45, "dinner": 45, "snack": 15}
"""Minutes nobody minds."""
_PER_MINUTE: dict[Slot, int] = {"breakfast": 400, "lunch": 250, "dinner": 250, "snack": 300}
_WORKDAY: dict[Slot, int] = {"breakfast": 12, "lunch": 30, "dinner": 40, "snack": 10}
"""Minutes nobody minds on a workday."""
_PER_WORKDAY_MINUTE = 150
_PUREE: dict[Slot, int] = {"breakfast": 15_000, "lunch": 60_000, "dinner": 60_000, "snack": 5_000}


def unwelcome(shelf: Shelf, slot: Slot, *, chews: bool, workday: bool) -> Ints:
    """Points for every recipe (by shelf index) on an occasion; `chews`: no texture has been ordered."""
    points = np.maximum(shelf.minutes - _QUICK[slot], 0) * _PER_MINUTE[slot]
    if workday:
        points = points + np.maximum(shelf.minutes - _WORKDAY[slot], 0) * _PER_WORKDAY_MINUTE
    if chews:
        points = points + shelf.soft * _PUREE[slot]
    return points
