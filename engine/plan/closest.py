"""The week that comes nearest where none conforms: no bound on day, meal or week is hard, each gives way no farther than it
must. What keeps a food away stays hard. Knows that its weeks do not conform; whoever shows one has to say so.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from catalogue.loader import Catalogue
from domain.calendar import days_of_week
from domain.plan import DailyMeals
from domain.recipe import Slot
from engine.assemble import Menu, inputs_digest, serve, settle
from engine.plan.compile import Requirements
from engine.plan.compose import compose
from engine.plan.generate import board_of, choices_of, snack_counts

_CAPS: Mapping[Slot, int] = {"breakfast": 60, "lunch": 80, "dinner": 80, "snack": 60}
_ROUNDS = 100


def closest(requirements: Requirements, week_start: date, catalogue: Catalogue) -> tuple[DailyMeals, ...] | None:
    """Seven settled days; None where no plan may be made at all, or where a meal has no recipe left."""
    if requirements.refusals:
        return None
    lines = tuple(replace(line, hard=False, yields=line.hard or line.yields) for line in requirements.lines)
    milder = replace(requirements, lines=lines)
    seed = int(inputs_digest(requirements.patient, week_start)[:16], 16)
    board = board_of(milder, seed, snack_counts(milder)[0], _CAPS)
    if board is None:
        return None
    chosen = choices_of(compose(board, seed, _ROUNDS))
    menus: list[Menu] = [
        (day, tuple((slot, serve(catalogue.recipes[s.recipe], s.quarters, catalogue)) for slot, s in meals))
        for day, meals in zip(days_of_week(week_start), chosen, strict=True)
    ]
    return settle(menus, catalogue)
