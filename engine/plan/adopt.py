"""Puts proposed dishes into a week that holds, and portions around them; what cannot stay gives way to dishes that can.

Knows places, portions and prices; knows nothing of who proposed a dish.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np

from catalogue.loader import Catalogue
from domain.calendar import WEEK_DAYS
from domain.patient import PatientFields
from domain.plan import DailyMeals, WeeklyPlan
from domain.profile import Profile
from domain.recipe import Recipe
from domain.rule import RuleId
from engine.assemble import Serving
from engine.plan.compile import Requirements, compile_rules
from engine.plan.edit import update
from engine.plan.edit_board import Bench, joined, lay_out
from engine.plan.edit_days import Place, with_meals
from engine.plan.parts import Part
from engine.plan.shelf import Ints

_COMBINATIONS = 8_000
"""So many portionings of one day are compared."""
_ROUNDS = 2


@dataclass(frozen=True, eq=False)
class Trial:
    """A week with proposed dishes in it; whether it holds is for a validator to say.

    `extended` is the catalogue with the dishes that are in none. `refused` names the hard rules against a dish, by its
    place: it was not put there.
    """

    days: tuple[DailyMeals, ...]
    extended: Catalogue
    requirements: Requirements
    refused: Mapping[Place, tuple[RuleId, ...]]


def adopt(
    plan: WeeklyPlan, dishes: Mapping[Place, Recipe], patient: PatientFields, profile: Profile, catalogue: Catalogue
) -> Trial:
    """The plan's week with these dishes, in portions that suit the day and the week best."""
    recipes = dict(sorted({**catalogue.recipes, **{one.id: one for one in dishes.values()}}.items()))
    extended = catalogue.model_copy(update={"recipes": recipes})
    requirements = compile_rules(patient, profile, extended)
    shelf = requirements.shelf
    refused: dict[Place, tuple[RuleId, ...]] = {}
    put: dict[Place, Serving] = {}
    for place, dish in dishes.items():
        r = shelf.recipe_at[dish.id]
        if not requirements.usable[r]:
            refused[place] = tuple(one.rule for one in requirements.against if one.hard and one.recipes[r])
        else:
            put[place] = _nearest(requirements, r, plan, place)
    days = with_meals(plan.days, put, extended)
    portioned = _portioned(_laid_out(plan, days, requirements), days, extended)
    return Trial(portioned, extended, requirements, refused)


def mended(plan: WeeklyPlan, trial: Trial) -> tuple[DailyMeals, ...] | None:
    """The trial's days with the fewest changes after which every hard rule holds; None where none were found."""
    put = update(_laid_out(plan, trial.days, trial.requirements))
    return None if put is None else with_meals(trial.days, put, trial.extended)


def _laid_out(plan: WeeklyPlan, days: Sequence[DailyMeals], requirements: Requirements) -> Bench:
    # a plan was made with these recipes and more: no occasion is without one
    return cast("Bench", lay_out(plan.model_copy(update={"days": tuple(days)}), requirements))


def _nearest(requirements: Requirements, recipe: int, plan: WeeklyPlan, place: Place) -> Serving:
    """The serving whose energy comes nearest to that of the meal it replaces."""
    shelf = requirements.shelf
    options = np.flatnonzero(shelf.recipe_of == recipe)
    before = plan.days[place[0]].meals()[place[1]][1].recipe_id or ""
    replaced = np.flatnonzero(shelf.recipe_of == shelf.recipe_at[before])
    wanted = int(np.median(shelf.amounts[replaced, 0]))
    return shelf.serving(int(options[np.argmin(np.abs(shelf.amounts[options, 0] - wanted))]))


def _portioned(bench: Bench, days: Sequence[DailyMeals], extended: Catalogue) -> tuple[DailyMeals, ...]:
    """The same dishes in other portions."""
    occasions = range(len(bench.board.occasions))
    draft = bench.draft([(d, k) for d in range(WEEK_DAYS) for k in occasions])
    parts = [_portions(bench, d) for d in range(WEEK_DAYS)]
    for _ in range(_ROUNDS):
        for d, part in enumerate(parts):
            draft.improve(d, part)
    return with_meals(days, bench.changes(draft.picks), extended)


def _portions(bench: Bench, day: int) -> Part:
    """Every portioning of a day's dishes; with many occasions, of each dish only the portions near the present one."""
    occasions = range(len(bench.board.occasions))
    lists = [_all_portions(bench, (day, k)) for k in occasions]
    if int(np.prod([len(one) for one in lists])) > _COMBINATIONS:
        lists = [bench.portions((day, k)) for k in occasions]
    while int(np.prod([len(one) for one in lists])) > _COMBINATIONS:
        longest = max(occasions, key=lambda k: (len(lists[k]), k))
        lists[longest] = np.array([bench.picks[day, longest]], dtype=np.int64)
    return joined(bench.board, list(occasions), lists)


def _all_portions(bench: Bench, place: Place) -> Ints:
    day, k = place
    recipes = bench.board.recipes[k]
    found: Ints = np.flatnonzero(recipes == recipes[bench.picks[day, k]])
    return found
