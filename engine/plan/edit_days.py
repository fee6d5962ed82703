"""The days of a plan with some of its meals replaced: every other meal stays as it was, to the kcal that is shown for it.

Knows meals and sums; knows no rule and no search.
"""

from collections.abc import Mapping, Sequence
from itertools import product

from catalogue.loader import Catalogue
from domain.nutrition import PARTS
from domain.plan import DailyMeals, Meal, WeeklyPlan
from domain.recipe import Slot
from engine.assemble import Menu, Serving, serve, settle

Place = tuple[int, int]
"""A day of the week and an eating occasion of it, both from 0; occasions are in the order of `DailyMeals.meals()`."""


def occasions_of(plan: WeeklyPlan, day: int, slot: Slot) -> list[int]:
    """The occasions of a day that are of this slot: one, or all its snacks."""
    return [k for k, (own, _) in enumerate(plan.days[day].meals()) if own == slot]


def with_meals(
    days: Sequence[DailyMeals], put: Mapping[Place, Serving], catalogue: Catalogue
) -> tuple[DailyMeals, ...]:
    """The days with these servings in place of what stood there; an occasion that was not there yet is a snack.

    Raises Conflict for a food the catalogue no longer has.
    """
    menus: list[Menu] = []
    shown: list[list[int | None]] = []
    for d, day in enumerate(days):
        meals = list(day.meals())
        new = sorted(k for one, k in put if one == d)
        meals += [("snack", meals[-1][1])] * (max([*new, len(meals) - 1]) + 1 - len(meals))
        kcal = [_shown(meal) for _, meal in meals]
        for k in new:
            serving = put[d, k]
            meals[k] = (meals[k][0], serve(catalogue.recipes[serving.recipe], serving.quarters, catalogue))
            kcal[k] = None
        menus.append((day.date, tuple(meals)))
        shown.append(kcal)
    return settle(menus, catalogue, lambda parts: round_beside(parts, shown))


def _shown(meal: Meal) -> int | None:
    return None if meal.nutrition.calories is None else int(meal.nutrition.calories)


def round_beside(parts: Sequence[Sequence[int]], shown: Sequence[Sequence[int | None]]) -> list[Sequence[int]]:
    """Whole kcal, each the floor or the ceiling of its exact value (`parts`, in `PARTS`), as are the sums of the days and
    of the week; of all such roundings the one that changes the fewest of the kcal `shown` so far (None: a new meal).
    """
    options = [_roundings(day, kept) for day, kept in zip(parts, shown, strict=True)]
    exact = sum(map(sum, parts))
    near, far = _nearest(exact)
    best = min(
        (sum(moved for moved, _ in chosen), {near: 0, far: 1}[kcal], i, chosen)
        for i, chosen in enumerate(product(*options))
        if (kcal := sum(sum(day) for _, day in chosen)) in (near, far)
    )
    return [day for _, day in best[-1]]


def _roundings(parts: Sequence[int], shown: Sequence[int | None]) -> list[tuple[int, Sequence[int]]]:
    """A day rounded to the nearer and to the farther of its whole sums: how many shown figures change, and the figures."""
    return [_rounded_to(kcal, parts, shown) for kcal in dict.fromkeys(_nearest(sum(parts)))]


def _rounded_to(kcal: int, parts: Sequence[int], shown: Sequence[int | None]) -> tuple[int, Sequence[int]]:
    """Figures that add up to `kcal`: what is shown stays if at all possible, else the largest remainders go up."""
    floors = [part // PARTS for part in parts]
    up = kcal - sum(floors)

    def eagerness(i: int) -> tuple[int, int, int]:
        was = shown[i]
        wish = 0 if was is None else 1 if was > floors[i] else -1
        return (-wish, -(parts[i] % PARTS), i)

    risen = set(sorted((i for i in range(len(parts)) if parts[i] % PARTS), key=eagerness)[:up])
    figures = [floor + (i in risen) for i, floor in enumerate(floors)]
    return sum(was is not None and was != now for was, now in zip(shown, figures, strict=True)), figures


def _nearest(exact: int) -> tuple[int, int]:
    """The nearer and the farther of the floor and the ceiling."""
    floor, ceiling = exact // PARTS, -(-exact // PARTS)
    return (ceiling, floor) if 2 * (exact % PARTS) >= PARTS else (floor, ceiling)
