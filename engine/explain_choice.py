"""Why this dish and not another: what the next best would have changed, and where a food that is absent came nearest.

Asks the planner's own prices of a plan that is laid out; knows no words of a record.
"""

from dataclasses import dataclass

import numpy as np

from domain.calendar import WEEK_DAYS
from domain.nutrition import NUTRIENTS, PARTS, UNITS, Nutrient
from domain.rule import RuleId
from engine.assemble import Serving
from engine.plan.edit_board import Bench
from engine.plan.edit_days import Place
from engine.plan.measures import HARD
from engine.plan.shelf import Flags, Ints

_TOLD: tuple[Nutrient, ...] = ("calories", "protein", "carbs", "fat", "sodium")
_MOST_RULES = 3


@dataclass(frozen=True)
class Instead:
    """A serving in place of one meal, all else as it is. `points` is how much dearer the week would be to the planner
    (negative: cheaper), `holds` whether every hard rule still would; `rules` are those it would do worse by, the worst
    first, and `besides` the points that no rule accounts for: repetition, foods bought for it alone, time, taste.
    """

    place: Place
    serving: Serving
    points: int
    holds: bool
    rules: tuple[RuleId, ...]
    besides: int
    difference: dict[Nutrient, float]

    def figures(self) -> str:
        """`+120 kcal, -4 g protein ...`."""
        return ", ".join(
            f"{round(amount):+d} {UNITS[name]}{'' if name == 'calories' else f' {name}'}"
            for name, amount in self.difference.items()
        )


def instead(bench: Bench, place: Place, recipes: Flags) -> Instead | None:
    """The best of these recipes (by shelf index) in a place; None where none fits there, or where the meal that stands
    there no longer fits the record.
    """
    day, k = place
    if place in bench.misfits:
        return None
    part = bench.board.singles[k]
    picks, now = part.picks[0], int(bench.picks[place])
    prices = bench.draft([place]).prices(day, part)
    chosen = np.flatnonzero(recipes[bench.board.recipes[k][picks]] & (picks != now))
    if not len(chosen):
        return None
    best = int(chosen[np.argmin(prices[chosen])])
    return _told(bench, place, int(picks[best]), int(prices[best] - prices[picks == now][0]))


def anywhere(bench: Bench, recipes: Flags) -> Instead | None:
    """The best of these recipes in any meal that is not locked."""
    places = [(d, k) for d in range(WEEK_DAYS) for k in range(len(bench.board.occasions)) if not bench.locked[d, k]]
    found = [one for place in places if (one := instead(bench, place, recipes)) is not None]
    return min(found, key=lambda one: (one.points, one.place), default=None)


def _told(bench: Bench, place: Place, pick: int, points: int) -> Instead:
    worse = _worse(bench, place, pick)
    shelf, servings = bench.shelf, bench.board.servings[place[1]]
    now, then = (shelf.amounts[servings[one]] for one in (bench.picks[place], pick))
    open_: Flags = np.logical_or(*(shelf.unknown[servings[one]] for one in (bench.picks[place], pick)))
    return Instead(
        place=place,
        serving=bench.serving(place, pick),
        points=points,
        holds=points < HARD,
        rules=tuple(rule for rule, more in sorted(worse.items(), key=lambda pair: (-pair[1], pair[0])) if more > 0)[
            :_MOST_RULES
        ],
        besides=points - sum(worse.values()),
        difference={
            name: (int(then[i]) - int(now[i])) / PARTS for name in _TOLD if not open_[i := NUTRIENTS.index(name)]
        },
    )


def _worse(bench: Bench, place: Place, pick: int) -> dict[RuleId, int]:
    """By rule, how many points more its bounds on day and week would cost."""
    day, k = place
    measures = bench.board.measures
    days = [
        np.add.reduce([brings[:, bench.picks[d, o]] for o, brings in enumerate(bench.board.brings)])
        for d in range(WEEK_DAYS)
    ]
    sums = np.where(measures.weekly, np.add.reduce(days), days[day])
    brings = bench.board.brings[k]
    moved = sums + brings[:, pick] - brings[:, bench.picks[place]]

    def cost(amounts: Ints) -> Ints:
        beyond: Ints = np.maximum(np.abs(amounts - measures.middle) - measures.reach, 0) * measures.weight
        return beyond

    worse: dict[RuleId, int] = {}
    for row, more in zip(measures.rows, (cost(moved) - cost(sums)).tolist(), strict=True):
        worse[row.rule] = worse.get(row.rule, 0) + more
    return worse
