"""A week for one patient, or why there is none. Knows the order of the steps; each step stands in its own module."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import numpy as np

from catalogue.loader import Catalogue
from domain.calendar import days_of_week
from domain.nutrition import NUTRIENTS, PARTS
from domain.patient import PatientFields
from domain.plan import DailyMeals
from domain.profile import Profile
from domain.recipe import Slot
from domain.rule import RuleId, Steady
from engine.assemble import Menu, Serving, inputs_digest, serve, settle
from engine.plan.compile import Requirements, compile_rules
from engine.plan.compose import Board, Draft, Even, compose
from engine.plan.infeasible import Infeasibility, contradiction, explain_failure
from engine.plan.lines import ENERGY
from engine.plan.measures import GRAIN, HARD, Measures, measure
from engine.plan.shelf import Ints, Shelf
from engine.plan.shortlist import draw, shortlist
from engine.plan.variety import variety

_SNACKS_ABOVE = (2200, 3000)
"""A second snack above this many kcal a day, a third above that: portions stay what one sits down to."""
_CAPS: dict[Slot, int] = {"breakfast": 110, "lunch": 150, "dinner": 150, "snack": 110}
_SWEEPS, _KICKS = 6, 14
_TASTE = 900
"""Points by which a recipe may be favoured in one week and not in another."""


@dataclass(frozen=True)
class Week:
    """Seven settled days. `cost` is the search's own, in points (lower is better); `not_evaluable` are the hard rules
    that could not be looked at, each with the patient field it lacks."""

    days: tuple[DailyMeals, ...]
    inputs_digest: str
    choices: tuple[tuple[tuple[Slot, Serving], ...], ...]
    cost: int
    not_evaluable: tuple[tuple[RuleId, str], ...]


def plan_week(
    patient: PatientFields, profile: Profile, week_start: date, catalogue: Catalogue, variant: int = 0
) -> Week | Infeasibility:
    """Plans the week from `week_start` (a Monday). The same arguments give the same week, byte for byte; another
    `variant` gives another week of the same quality.

    Every hard rule that can be evaluated holds in the week returned; otherwise there is no week and the answer names
    a minimal set of rules in conflict.
    """
    requirements = compile_rules(patient, profile, catalogue)
    refused = contradiction(requirements)
    if refused is not None:
        return refused
    digest = inputs_digest(patient, week_start, variant)
    draft = search(requirements, int(digest[:16], 16))
    if draft is None or draft.total() >= HARD:
        return explain_failure(requirements, lambda without: _finds(patient, profile, catalogue, digest, without))
    choices = choices_of(draft)
    menus: list[Menu] = [
        (day, tuple((slot, serve(catalogue.recipes[s.recipe], s.quarters, catalogue)) for slot, s in chosen))
        for day, chosen in zip(days_of_week(week_start), choices, strict=True)
    ]
    return Week(
        days=settle(menus, catalogue),
        inputs_digest=digest,
        choices=choices,
        cost=draft.total(),
        not_evaluable=requirements.not_evaluable,
    )


def search(requirements: Requirements, seed: int) -> Draft | None:
    """The best week found for a seed; None where an occasion has no serving that fits."""
    board = board_of(requirements, seed, snacks_for(requirements))
    return None if board is None else compose(board, _SWEEPS, _KICKS)


def snacks_for(requirements: Requirements) -> int:
    """How many snacks a day: one, more for much energy or where a rule asks for more occasions, none where no recipe
    fits and no rule asks."""
    shelf = requirements.shelf
    asked = requirements.occasions - 3
    if not asked and not (requirements.usable & shelf.slots[:, 3]).any():
        return 0
    by_energy = 1 + sum(requirements.patient.calorie_target > limit for limit in _SNACKS_ABOVE)
    return max(by_energy, asked)


def board_of(requirements: Requirements, seed: int, snacks: int) -> Board | None:
    """Everything a search needs for days with so many snacks; None where an occasion has no serving that fits."""
    shelf = requirements.shelf
    measures = measure(requirements, snacks)
    energy = shelf.amounts[:, ENERGY] * GRAIN // (requirements.patient.calorie_target * PARTS)
    caps = [_CAPS[slot] for slot in measures.occasions]
    shortlists = shortlist(shelf, measures, energy, seed, caps)
    if not all(len(chosen) for chosen in shortlists):
        return None
    in_play = np.unique(np.concatenate([shelf.recipe_of[chosen] for chosen in shortlists]))
    repeats = [(check.week, check.gap, hard) for _, check, hard in requirements.repeats]
    return Board(
        shelf=shelf,
        measures=measures,
        shortlists=shortlists,
        recipes=tuple(np.searchsorted(in_play, shelf.recipe_of[chosen]) for chosen in shortlists),
        own=tuple(
            measures.own[k][chosen] + draw(seed, 0, shelf.recipe_of[chosen]) % _TASTE
            for k, chosen in enumerate(shortlists)
        ),
        variety=variety(shelf, in_play, repeats, 7),
        evens=tuple(even for _, steady, hard in requirements.steady for even in _evens(steady, hard, measures, shelf)),
    )


def choices_of(draft: Draft) -> tuple[tuple[tuple[Slot, Serving], ...], ...]:
    """The draft in words: per day the servings in the order of its meals."""
    board, shelf = draft.board, draft.board.shelf
    return tuple(
        tuple((slot, shelf.serving(int(board.shortlists[k][day[k]]))) for k, slot in enumerate(board.occasions))
        for day in draft.picks.tolist()
    )


def _evens(steady: Steady, hard: bool, measures: Measures, shelf: Shelf) -> list[Even]:
    brings: Ints = shelf.amounts[:, NUTRIENTS.index(steady.nutrient)] // (PARTS // 1000)
    units, percent = int(steady.units * 1000), int(steady.percent)
    every = tuple(range(len(measures.occasions)))
    if not steady.by_slot:
        return [Even(brings, units, percent, every, hard)]
    by_slot = {slot: tuple(k for k in every if measures.occasions[k] == slot) for slot in measures.occasions}
    return [Even(brings, units, percent, occasions, hard) for occasions in by_slot.values()]


def _finds(
    patient: PatientFields, profile: Profile, catalogue: Catalogue, digest: str, without: Collection[RuleId]
) -> bool:
    requirements = compile_rules(patient, profile, catalogue, without)
    draft = search(requirements, int(digest[:16], 16))
    return draft is not None and draft.total() < HARD
