"""A plan that is there, laid out for the search: its meals as picks of a draft, and which of them no longer fit.

Knows plans and boards; knows nothing of why a meal is changed.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from domain.calendar import WEEK_DAYS
from domain.plan import Meal, WeeklyPlan
from domain.recipe import QUARTERS, Slot
from domain.rule import RuleId
from engine.assemble import Serving, inputs_digest, weighed
from engine.plan.board import Board
from engine.plan.compile import MAIN_MEALS, Requirements
from engine.plan.draft import Draft
from engine.plan.edit_days import Place
from engine.plan.generate import board_of
from engine.plan.parts import Part
from engine.plan.shelf import Flags, Ints, Shelf

_CAPS: Mapping[Slot, int] = {"breakfast": 80, "lunch": 100, "dinner": 100, "snack": 80}
"""Servings tried in combination, as when a week is made anew."""
_STEP = 2
"""A portion that gives way moves by at most so many quarters."""


@dataclass(frozen=True, eq=False)
class Bench:
    """`picks[d, k]` are positions among the board's servings; `misfits` are the places whose meal none of them is."""

    plan: WeeklyPlan
    requirements: Requirements
    board: Board
    digest: str
    picks: Ints
    misfits: frozenset[Place]

    @property
    def shelf(self) -> Shelf:
        return self.board.shelf

    @cached_property
    def locked(self) -> Flags:
        """[day, occasion]: the meals that stay whatever is changed."""
        flags = np.zeros(self.picks.shape, dtype=np.bool_)
        for d, day in enumerate(self.plan.days):
            for k, (_, meal) in enumerate(day.meals()):
                flags[d, k] = meal.locked
        return flags

    def meal(self, place: Place) -> Meal | None:
        """What stands there now; None for an occasion the plan does not have yet."""
        meals = self.plan.days[place[0]].meals()
        return meals[place[1]][1] if place[1] < len(meals) else None

    def recipe(self, place: Place) -> int | None:
        """The shelf index of what stands there now."""
        meal = self.meal(place)
        return None if meal is None or meal.recipe_id is None else self.shelf.recipe_at.get(meal.recipe_id)

    def draft(self, free: Collection[Place], dear: Mapping[Place, Ints] | None = None) -> Draft:
        """The week with everything fixed but some places."""
        fixed = np.ones(self.picks.shape, dtype=np.bool_)
        for place in free:
            fixed[place] = False
        return Draft(self.board, self.picks, fixed, dear)

    def serving(self, place: Place, pick: int) -> Serving:
        """The serving at a position."""
        return self.shelf.serving(int(self.board.servings[place[1]][pick]))

    def portions(self, place: Place) -> Ints:
        """The positions of the same dish in nearly the same portion, the present one among them."""
        day, k = place
        options = self.board.servings[k]
        now = options[self.picks[day, k]]
        same = self.shelf.recipe_of[options] == self.shelf.recipe_of[now]
        near = np.abs(self.shelf.quarters[options] - self.shelf.quarters[now]) <= _STEP
        found: Ints = np.flatnonzero(same & near)
        return found

    def changes(self, picks: Ints) -> dict[Place, Serving]:
        """What other picks would put in the plan, and where."""
        moved = [(int(d), int(k)) for d, k in np.argwhere(picks != self.picks)]
        return {place: self.serving(place, int(picks[place])) for place in sorted({*moved, *self.misfits})}


def lay_out(plan: WeeklyPlan, requirements: Requirements, least_snacks: int = 0) -> Bench | None:
    """The plan on a board; None where an occasion has no serving that fits the record. `least_snacks` makes room."""
    snacks = max([least_snacks, *(len(day.snacks) for day in plan.days)])
    digest = inputs_digest(requirements.patient, plan.week_start)
    board = board_of(requirements, int(digest[:16], 16), snacks, _CAPS)
    if board is None:
        return None
    picks = np.zeros((WEEK_DAYS, MAIN_MEALS + snacks), dtype=np.int64)
    misfits: set[Place] = set()
    for d, day in enumerate(plan.days):
        meals = day.meals()
        for k in range(picks.shape[1]):
            pick = _pick(meals[k][1], board, k) if k < len(meals) else None
            if pick is None:
                misfits.add((d, k))
            else:
                picks[d, k] = pick
    return Bench(plan, requirements, _with_present(board, picks), digest, picks, frozenset(misfits))


def _pick(meal: Meal, board: Board, k: int) -> int | None:
    """The position of a meal among the servings of an occasion; None unless it is exactly one of them."""
    shelf, options = board.shelf, board.servings[k]
    r, quarters = shelf.recipe_at.get(meal.recipe_id or ""), round(meal.servings * QUARTERS)
    if r is None:
        return None
    found = np.flatnonzero((board.recipes[k] == r) & (shelf.quarters[options] == quarters))
    due = [(c.food, weighed(c, quarters)) for c in shelf.recipes[r].components]
    same = due == [(c.food_id, c.milligrams) for c in meal.components]
    return int(found[0]) if same and len(found) else None


def _with_present(board: Board, picks: Ints) -> Board:
    """The board with the meals of the plan on its shortlists, so that one may stay while its neighbour changes."""
    return replace(board, shortlists=tuple(np.union1d(s, picks[:, k]) for k, s in enumerate(board.shortlists)))


def joined(board: Board, occasions: Sequence[int], lists: Sequence[Ints]) -> Part:
    """Every combination of these positions as a part."""
    grid = [axis.ravel() for axis in np.meshgrid(*lists, indexing="ij")]
    brings = np.add.reduce([board.brings[k][:, pick] for k, pick in zip(occasions, grid, strict=True)])
    cost = np.zeros(len(grid[0]), dtype=np.int64)
    chosen = [board.recipes[k][pick] for k, pick in zip(occasions, grid, strict=True)]
    for a, first in enumerate(chosen):
        for second in chosen[a + 1 :]:
            cost += board.variety.between("main", first, second, 0)
    row = board.measures.energy
    energy = np.zeros(len(cost), dtype=np.int64) if row is None else brings[row]
    order = np.argsort(energy, kind="stable")
    return Part(
        tuple(occasions),
        tuple(pick[order] for pick in grid),
        brings[: board.steep, order],
        cost[order],
        energy[order],
        board.basket.union([one[order] for one in chosen]),
    )


def against(bench: Bench, recipe: int) -> tuple[RuleId, ...]:
    """The hard rules that take a recipe (shelf index) off the shelf."""
    return tuple(one.rule for one in bench.requirements.against if one.hard and one.recipes[recipe])
