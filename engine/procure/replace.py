"""Other dishes for the meals that hold a food, one after another, each as a swap that keeps the whole week valid.

Knows one plan at a time; knows no stock, no price and no product.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from domain.plan import WeeklyPlan
from engine.assemble import Serving
from engine.plan.compile import Requirements
from engine.plan.edit import swap, unlike_the_week
from engine.plan.edit_board import lay_out
from engine.plan.edit_days import Place, with_meals

Why = str


@dataclass(frozen=True)
class Replaced:
    """`put` is what would stand where; `plan` has its days, everything else as before. `stuck` meals keep the food, each
    with the reason.
    """

    plan: WeeklyPlan
    put: dict[Place, Serving]
    stuck: dict[Place, Why]


def places_with(plan: WeeklyPlan, foods: Collection[str], since: date) -> list[Place]:
    """The meals from that day on that hold any of the foods."""
    return [
        (d, k)
        for d, day in enumerate(plan.days)
        for k, (_, meal) in enumerate(day.meals())
        if day.date >= since and any(part.food_id in foods for part in meal.components)
    ]


def replaced(
    plan: WeeklyPlan, requirements: Requirements, foods: Collection[str], preferred: Collection[str], since: date
) -> Replaced:
    """The plan without the foods from that day on. Dishes with a preferred food are taken where one fits.

    Every hard rule of each day and of the week holds after each swap; portions of the same day may move along.
    """
    shelf = requirements.shelf
    without = ~shelf.recipes_with(shelf.foods_with(foods=foods))
    liked = shelf.recipes_with(shelf.foods_with(foods=preferred)) if preferred else None
    put: dict[Place, Serving] = {}
    stuck: dict[Place, Why] = {}
    for place in places_with(plan, foods, since):
        if plan.days[place[0]].meals()[place[1]][1].locked:
            stuck[place] = "it is locked"
            continue
        bench = lay_out(plan, requirements)
        if bench is None or bench.misfits:
            stuck[place] = "the week no longer fits the record: update_plan mends it first"
            continue
        wanted = unlike_the_week(bench, place) & without
        options = swap(bench, [place], wanted & liked).options if liked is not None else ()
        options = options or swap(bench, [place], wanted).options
        if not options:
            stuck[place] = "no other dish keeps the day and the week within every hard rule"
            continue
        put |= options[0].put
        plan = plan.model_copy(update={"days": with_meals(plan.days, options[0].put, requirements.shelf.catalogue)})
    return Replaced(plan, put, stuck)
