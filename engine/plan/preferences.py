"""What a record prefers, as points: cuisines, foods to use up, minutes on workdays, a small budget. Entries are free, so a
key is known by its words; one that is not known changes nothing. Knows one patient's record; knows no days.
"""

from collections.abc import Mapping

import numpy as np
from pydantic import JsonValue
from pydantic.alias_generators import to_snake

from domain.recipe import Slot
from domain.text import fold
from engine.plan.edit_measure import prices_of
from engine.plan.shelf import Flags, Ints, Shelf
from engine.plan.variety import kind_of
from engine.plan.wishes import read_wishes

_STRANGE, _AVOIDED = 4_000, 12_000
"""Points for a main meal of another cuisine than those preferred, or of one to avoid."""
_USED_UP = -3_000
"""Points for a serving that uses up what is there."""
_PER_MINUTE, _PER_CENT = 600, 12
_CENT = 1_000


def preferred(preferences: Mapping[str, JsonValue], shelf: Shelf, slot: Slot, *, workday: bool) -> Ints:
    """Points for every serving (by shelf index) on an occasion; 0 throughout where nothing is preferred."""
    recipes = np.zeros(len(shelf.recipes), dtype=np.int64)
    thrifty = False
    for key, value in sorted(preferences.items()):
        words = set(fold(to_snake(key).replace("_", " ")).split())
        if words & {"cuisine", "cuisines"} and kind_of(slot) == "main":
            named = _named(value, shelf)
            if named.any():
                recipes += named * _AVOIDED if words & {"avoid", "avoided", "disliked"} else ~named * _STRANGE
        elif {"use", "up"} <= words:
            recipes += _named(value, shelf) * _USED_UP
        elif words & {"minutes"} and workday and isinstance(value, int | float):
            recipes += np.maximum(shelf.minutes - int(value), 0) * _PER_MINUTE
        elif "budget" in words:
            thrifty = fold(str(value)) in ("low", "small", "tight")
    points: Ints = recipes[shelf.recipe_of]
    return points + np.maximum(prices_of(shelf), 0) // _CENT * _PER_CENT if thrifty else points


def _named(value: JsonValue, shelf: Shelf) -> Flags:
    """The recipes that any of the words name."""
    written = value if isinstance(value, list) else [value]
    wishes = [wish for one in written for wish in read_wishes(str(one), shelf.catalogue).wishes]
    named: Flags = np.logical_or.reduce([np.zeros(len(shelf.recipes), np.bool_), *(wish.recipes for wish in wishes)])
    return named
