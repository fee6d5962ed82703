"""Requirements as rows of integers a search can add up: what each serving brings to every bound, and what missing a
bound costs. Knows servings and days; knows no variety and no search.

A bound is scaled so that its reference is `GRAIN`; what a serving brings is rounded down and a hard upper end is
tightened by the most that rounding can hide, so a day that fits here fits exactly.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from domain.calendar import WEEK_DAYS
from domain.recipe import SLOTS, Slot
from engine.plan.compile import MAIN_MEALS, Count, Requirements
from engine.plan.lines import ENERGY, Line
from engine.plan.shelf import Flags, Ints, Shelf

GRAIN = 100_000
HARD = 10**9
"""What a grain beyond a hard bound costs: more than every wish together."""
_INSIDE = GRAIN // 200
"""Soft bounds are aimed at from half a percent inside: what lies a hair beyond one is a warning all the same."""
PRESCRIBED, _WISHED, _SPLIT = 50, 2, 2
"""Points per grain: the prescription itself, other soft bounds, the split of a day into meals."""
_QUOTA, _DAILY_QUOTA = 30_000, 10_000
"""Points for half a meal (`_MEAL`) beyond a quota of a week or of a day."""
_AVOIDED = 150_000
"""Points for a serving that a soft exclusion or a dislike is against."""
_YIELDING = 200
"""A bound that may give way, but no farther than it must."""
_UNKNOWN = 6_000
"""Points for a serving whose amount of a softly bounded nutrient is not known."""
_FAR, _OPEN = 2**48, 2**62
"""No sum of grains and no sum of parts comes near these."""
_MEAL = 2
"""Meals are counted twice, so that the middle of a quota is whole."""


@dataclass(frozen=True, eq=False)
class Row:
    """One measure: per occasion what a serving (by shelf index) brings, and how far from `middle` a day's or a week's
    sum may be (one comparison is half the work of two). `split`: it is about one meal's share of its day.
    """

    rule: str
    brings: tuple[Ints, ...]
    middle: int
    reach: int
    weight: int
    weekly: bool
    split: bool = False

    @property
    def lo(self) -> int:
        return self.middle - self.reach

    @property
    def hi(self) -> int:
        return self.middle + self.reach


@dataclass(frozen=True, eq=False)
class Measures:
    """All rows of one patient for days of the given occasions. `energy` is the row that bounds a day's energy hard.

    `own[k]`: what serving o costs by itself on occasion k. `fits[k]`: no hard rule of one meal is against it there.
    """

    occasions: tuple[Slot, ...]
    rows: tuple[Row, ...]
    energy: int | None
    own: tuple[Ints, ...]
    fits: tuple[Flags, ...]

    @property
    def middle(self) -> Ints:
        return np.array([row.middle for row in self.rows], dtype=np.int64)

    @property
    def reach(self) -> Ints:
        return np.array([row.reach for row in self.rows], dtype=np.int64)

    @property
    def weight(self) -> Ints:
        return np.array([row.weight for row in self.rows], dtype=np.int64)

    @property
    def weekly(self) -> Flags:
        return np.array([row.weekly for row in self.rows], dtype=np.bool_)

    def brings(self, occasion: int, servings: Ints) -> Ints:
        """[row, serving]: what the servings bring on an occasion."""
        return np.array([row.brings[occasion][servings] for row in self.rows], dtype=np.int64).reshape(
            -1, len(servings)
        )


def measure(requirements: Requirements, snacks: int) -> Measures:
    """The rows for days of three main meals and so many snacks."""
    shelf = requirements.shelf
    occasions: tuple[Slot, ...] = (*SLOTS[:MAIN_MEALS], *(SLOTS[MAIN_MEALS:] * snacks))
    rows = [row for line in requirements.lines for row in _rows(line, occasions, shelf)]
    for count in requirements.counts:
        member = count.recipes[shelf.recipe_of] * np.int64(_MEAL)
        lo, hi = (None if end is None else end * _MEAL for end in (count.lo, count.hi))
        rows.append(_row(count.rule, (member,) * len(occasions), lo, hi, _count_weight(count), weekly=not count.daily))
    rows.sort(key=lambda row: -row.weight)
    energy = [i for i, row in enumerate(rows) if row.rule == _energy_rule(requirements.lines)]
    usable = requirements.usable[shelf.recipe_of] & _known(requirements.lines, shelf)
    meal_lines = [line for line in requirements.lines if line.scope == "meal" and line.share is None]
    own = _by_itself(requirements)
    slots = {slot: (own + _at(meal_lines, slot, shelf), _meal_fits(meal_lines, slot, shelf)) for slot in occasions}
    return Measures(
        occasions=occasions,
        rows=tuple(rows),
        energy=energy[0] if energy else None,
        own=tuple(slots[slot][0] for slot in occasions),
        fits=tuple(usable & shelf.slots[shelf.recipe_of, SLOTS.index(slot)] & slots[slot][1] for slot in occasions),
    )


def _energy_rule(lines: Sequence[Line]) -> str:
    """The hard rule that keeps a day's energy near the target, the narrowest where there are several."""
    bounds = [
        (line.hi - line.lo, line.rule)
        for line in lines
        if line.hard
        and line.scope == "day"
        and line.nutrient == "calories"
        and line.lo is not None
        and line.hi is not None
    ]
    return min(bounds)[1] if bounds else ""


def _rows(line: Line, occasions: Sequence[Slot], shelf: Shelf) -> list[Row]:
    if line.scope in ("day", "week"):
        brought = _scaled(line.coefs, line, shelf)
        return [_line_row(line, (brought,) * len(occasions))]
    if line.share is None:
        return []
    own = _scaled(tuple(a + b for a, b in zip(line.coefs, line.share, strict=True)), line, shelf)
    rest = _scaled(line.share, line, shelf)
    return [
        _line_row(line, tuple(own if other == i else rest for other in range(len(occasions))))
        for i, slot in enumerate(occasions)
        if not line.slots or slot in line.slots
    ]


def _unit(line: Line) -> int:
    return max(1, line.reference // GRAIN)


def _scaled(coefs: Sequence[int], line: Line, shelf: Shelf) -> Ints:
    scaled: Ints = _brought(coefs, shelf) // _unit(line)
    return scaled


def _brought(coefs: Sequence[int], shelf: Shelf) -> Ints:
    """What every serving brings, from the few nutrients that count."""
    own = np.array(coefs, dtype=np.int64)
    touched = np.flatnonzero(own)
    brought: Ints = shelf.amounts[:, touched] @ own[touched]
    return brought


def _line_row(line: Line, brings: tuple[Ints, ...]) -> Row:
    days = WEEK_DAYS if line.scope == "week" else 1
    hidden = len(brings) * days if line.hard else 0
    lo = None if line.lo is None else -(-line.lo * days // _unit(line))
    hi = None if line.hi is None else line.hi * days // _unit(line) - hidden
    inside = 0 if line.hard else _INSIDE * days
    if lo is not None and hi is not None:
        inside = min(inside, (hi - lo) // 4)
    lo, hi = (None if lo is None else lo + inside), (None if hi is None else hi - inside)
    row = _row(line.rule, brings, lo, hi, weight_of(line), weekly=line.scope == "week")
    return replace(row, split=line.share is not None)


def _row(rule: str, brings: tuple[Ints, ...], lo: int | None, hi: int | None, weight: int, *, weekly: bool) -> Row:
    """An open end lies too far away to matter; an odd span loses its last grain, never gains one."""
    if lo is None:
        lo = (0 if hi is None else hi) - 2 * _FAR
    if hi is None:
        hi = lo + 2 * _FAR
    reach = (hi - lo) // 2
    return Row(rule, brings, lo + reach, reach, weight, weekly)


def _count_weight(count: Count) -> int:
    if count.hard:
        return HARD
    return _DAILY_QUOTA if count.daily else _QUOTA


def weight_of(line: Line) -> int:
    """Points per grain beyond the bound."""
    if line.hard:
        return HARD
    if line.yields:
        return _YIELDING
    if line.share is not None:
        return _SPLIT
    return PRESCRIBED if line.per == "percent_target" else _WISHED


def _known(lines: Sequence[Line], shelf: Shelf) -> Flags:
    """The servings of which every nutrient with a hard bound is known: an unknown is never a pass."""
    bounded = sorted({i for line in lines if line.hard for i in line.touches})
    known: Flags = ~np.logical_or.reduce(shelf.unknown[:, bounded], axis=1)
    return known


def _meal_fits(lines: Sequence[Line], slot: Slot, shelf: Shelf) -> Flags:
    fits = np.ones(len(shelf.recipe_of), dtype=np.bool_)
    for line in lines:
        if line.hard and (not line.slots or slot in line.slots):
            brought = _brought(line.coefs, shelf)
            lo, hi = (-_OPEN if line.lo is None else line.lo), (_OPEN if line.hi is None else line.hi)
            np.logical_and(fits, (lo <= brought) & (brought <= hi), out=fits)
    return fits


def _by_itself(requirements: Requirements) -> Ints:
    """Dislikes and other soft exclusions, and figures that are not known."""
    shelf = requirements.shelf
    cost = np.zeros(len(shelf.recipe_of), dtype=np.int64)
    for one in requirements.against:
        if not one.hard:
            cost += np.where(one.recipes[shelf.recipe_of], _AVOIDED, 0)
    wished = sorted({i for line in requirements.lines if not line.hard for i in line.touches} - {ENERGY})
    cost += shelf.unknown[:, wished].sum(axis=1) * _UNKNOWN
    return cost


def _at(meal_lines: Sequence[Line], slot: Slot, shelf: Shelf) -> Ints:
    """Soft bounds of one meal."""
    cost = np.zeros(len(shelf.recipe_of), dtype=np.int64)
    for line in meal_lines:
        if not line.hard and (not line.slots or slot in line.slots):
            brought = _scaled(line.coefs, line, shelf)
            row = _line_row(line, (brought,))
            cost += np.maximum(np.abs(brought - row.middle) - row.reach, 0) * _WISHED
    return cost
