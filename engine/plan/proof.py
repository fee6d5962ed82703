"""Proofs that no day can exist: sums that cannot meet, whatever is served. Claims nothing it has not shown in integers.

A proof is a set of weights on the hard bounds such that even the servings that suit those weights best stay beyond
them; it holds for a week's mean day too, so bounds on the week count. Knows no search.
"""

import numpy as np

from domain.calendar import WEEK_DAYS
from engine.plan.compile import Requirements
from engine.plan.measures import GRAIN, HARD, Measures, measure
from engine.plan.shelf import Ints
from engine.plan.variety import kind_of

_FAR = 2**47
"""An end beyond this is open."""
_ROUNDS = 600
"""At most so many times a weight grows, by at most some ten thousand grains: far from the end of 64 bits."""


def proves_none(requirements: Requirements, snacks: int) -> bool:
    """True only when no week of days with so many snacks can meet the hard rules; False means nothing."""
    measures = measure(requirements, snacks)
    if not all(fits.any() for fits in measures.fits):
        return True
    return _too_few_mains(requirements, measures) or _separates(measures)


def _too_few_mains(requirements: Requirements, measures: Measures) -> bool:
    """Fewer main dishes than a hard limit on repeats needs for the lunches and dinners of a week."""
    limits = [min(check.week, -(-WEEK_DAYS // (check.gap + 1))) for _, check, hard in requirements.repeats if hard]
    if not limits:
        return False
    mains = np.any(
        [fits for fits, slot in zip(measures.fits, measures.occasions, strict=True) if kind_of(slot) == "main"], axis=0
    )
    dishes = len(np.unique(requirements.shelf.recipe_of[mains]))
    return dishes * min(limits) < 2 * WEEK_DAYS


def _separates(measures: Measures) -> bool:
    """Looks for the weights: what the best answer to the present weights still breaks gains weight."""
    sides = _sides(measures)
    if sides is None:
        return False
    tables, bounds = sides
    weights = np.zeros(len(bounds), dtype=np.int64)
    for _ in range(_ROUNDS):
        answers = [int(np.argmin(weights @ table)) for table in tables]
        beyond = np.add.reduce([table[:, best] for table, best in zip(tables, answers, strict=True)]) - bounds
        if int(weights @ beyond) > 0:
            return True
        weights = np.maximum(weights + beyond, 0)
    return False


def _sides(measures: Measures) -> tuple[list[Ints], Ints] | None:
    """Every hard end as `sum ≤ bound`, a table [end, serving] per occasion; bounds are loosened by all that rounding
    may hide, so that what is separated here is separated exactly.
    """
    occasions = range(len(measures.occasions))
    servings = [np.flatnonzero(fits) for fits in measures.fits]
    tables: list[list[Ints]] = [[] for _ in occasions]
    bounds: list[int] = []
    for row in measures.rows:
        if row.weight != HARD:
            continue
        hidden, days = len(occasions), WEEK_DAYS if row.weekly else 1
        scale = max(1, GRAIN // max(1, *(int(abs(row.brings[k]).max()) for k in occasions)))
        for sign, end in ((1, row.hi), (-1, -row.lo)):
            if abs(end) >= _FAR:
                continue
            bounds.append(scale * (-(-end // days) + 2 * hidden))
            for k in occasions:
                tables[k].append(sign * scale * row.brings[k][servings[k]])
    if not bounds:
        return None
    return [np.array(table, dtype=np.int64) for table in tables], np.array(bounds, dtype=np.int64)
