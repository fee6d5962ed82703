"""Which dishes cost most, and which others of the same meal would cost less with every rule kept. Knows prices by weight;
what a swap really saves, whole packs counted, is the order's business.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from domain.plan import WeeklyPlan
from engine.plan.compile import Requirements
from engine.plan.edit import Option, swap, unlike_the_week
from engine.plan.edit_board import Bench, lay_out
from engine.plan.edit_days import Place
from engine.plan.shelf import Flags
from engine.procure.market import Market

_MICRO = 1_000_000
_CHEAPER_PERCENT = 70
"""Another dish is tried where a serving of it costs at most so much of this one's."""


@dataclass(frozen=True)
class Dear:
    """A meal and what its food costs by weight, in millionths of a cent."""

    plan: WeeklyPlan
    place: Place
    cost: int


def unit_costs(market: Market, requirements: Requirements) -> dict[str, int]:
    """Millionths of a cent for an edible milligram of each food; foods of unknown price are left out."""
    costs = {}
    for food in requirements.shelf.foods:
        offer = market.best(food, 1)
        if offer is not None and offer.cents is not None:
            costs[food.id] = offer.cents * _MICRO * 100 // (offer.pack_mg * (100 - food.refuse_pct))
    return costs


def dearest_meals(plan: WeeklyPlan, costs: Mapping[str, int]) -> list[Dear]:
    """The plan's meals that are not locked, the dearest first."""
    meals = [
        Dear(plan, (d, k), sum(costs.get(part.food_id, 0) * part.milligrams for part in meal.components))
        for d, day in enumerate(plan.days)
        for k, (_, meal) in enumerate(day.meals())
        if not meal.locked
    ]
    return sorted(meals, key=lambda one: (-one.cost, one.place))


def cheaper(dear: Dear, requirements: Requirements, costs: Mapping[str, int]) -> tuple[Option, ...]:
    """Swaps of one meal for a cheaper dish, best first; none where the week no longer fits the record."""
    bench = lay_out(dear.plan, requirements)
    if bench is None or bench.misfits:
        return ()
    wanted = unlike_the_week(bench, dear.place) & _below(bench, dear.cost, costs)
    return swap(bench, [dear.place], wanted).options


def _below(bench: Bench, cost: int, costs: Mapping[str, int]) -> Flags:
    """The recipes of which one serving is clearly cheaper, and of which every price is known."""
    found = np.zeros(len(bench.shelf.recipes), dtype=np.bool_)
    for r, recipe in enumerate(bench.shelf.recipes):
        known = [costs.get(one.food) for one in recipe.components]
        if None not in known:
            total = sum((c or 0) * round(one.grams * 1000) for c, one in zip(known, recipe.components, strict=True))
            found[r] = total * 100 <= cost * _CHEAPER_PERCENT
    return found
