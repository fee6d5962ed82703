"""A week for one patient, or why there is none. Knows the order of the steps; each step stands in its own module."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import product

import numpy as np

from catalogue.loader import Catalogue
from domain.calendar import days_of_week
from domain.nutrition import NUTRIENTS, PARTS
from domain.patient import PatientFields
from domain.plan import DailyMeals, Meal
from domain.profile import Profile
from domain.recipe import SLOTS, Slot
from domain.rule import RuleId, Steady, Texture
from engine.assemble import Menu, Serving, inputs_digest, serve, settle
from engine.plan.anneal import anneal
from engine.plan.basket import basket_of
from engine.plan.board import Board
from engine.plan.compile import MAIN_MEALS, Requirements, compile_rules
from engine.plan.compose import compose
from engine.plan.draft import Draft
from engine.plan.evenness import Even
from engine.plan.infeasible import Infeasibility, Relaxation, Stage, candidates, contradiction, explain, minimal, report
from engine.plan.lines import ENERGY
from engine.plan.measures import GRAIN, HARD, Measures, measure
from engine.plan.preferences import preferred
from engine.plan.proof import proves_none
from engine.plan.relax import reached, yielding
from engine.plan.shelf import Ints, Shelf
from engine.plan.shortlist import draw, ranked
from engine.plan.taste import unwelcome
from engine.plan.variety import variety

_SNACKS_ABOVE = (2200, 3000)
"""A second snack above this many kcal a day, a third above that: portions stay what one sits down to."""


@dataclass(frozen=True, eq=False)
class Effort:
    """How much a search looks at: servings per occasion in combination, and rounds of annealing."""

    caps: Mapping[Slot, int]
    rounds: int


_USUAL = Effort({"breakfast": 60, "lunch": 80, "dinner": 80, "snack": 60}, rounds=200)
_HARD = Effort({"breakfast": 80, "lunch": 110, "dinner": 110, "snack": 80}, rounds=800)
_SHORT = Effort(_USUAL.caps, rounds=100)
_FIELD, _WIDE = 120, 240
"""Recipes of an occasion among which a meal is chosen by itself: at first in the portions that suit, later in all of them."""
_FANCY = 300
"""Points by which a recipe may be favoured in one week and not in another."""


@dataclass(frozen=True)
class Week:
    """Seven settled days. `cost` is the search's own, in points (lower is better); `not_evaluable` are the hard rules
    that could not be looked at, each with the patient field it lacks.
    """

    days: tuple[DailyMeals, ...]
    inputs_digest: str
    choices: tuple[tuple[tuple[Slot, Serving], ...], ...]
    cost: int
    not_evaluable: tuple[tuple[RuleId, str], ...]


def plan_week(
    patient: PatientFields,
    profile: Profile,
    week_start: date,
    catalogue: Catalogue,
    variant: int = 0,
    opened: frozenset[str] | None = None,
) -> Week | Infeasibility:
    """Plans the week from `week_start` (a Monday). The same arguments give the same week, byte for byte; another
    `variant` gives another week of the same quality. `opened` are foods a kitchen that cooks for several uses already
    (see `basket_of`): bounds and targets stay the same, the taste for them grows.

    Every hard rule that can be evaluated holds in the week returned; otherwise there is no week and the answer names
    a minimal set of rules in conflict.
    """
    requirements = compile_rules(patient, profile, catalogue)
    refused = contradiction(requirements)
    if refused is not None:
        return refused
    digest = inputs_digest(patient, week_start, variant)
    draft = search(requirements, int(digest[:16], 16), opened)
    if draft is None:
        return _why_not(requirements)
    menus: list[Menu] = [
        (day, tuple((slot, _meal(requirements.shelf, option)) for slot, option in chosen))
        for day, chosen in zip(days_of_week(week_start), _options(draft), strict=True)
    ]
    return Week(
        days=settle(menus, catalogue),
        inputs_digest=digest,
        choices=choices_of(draft),
        cost=draft.total(),
        not_evaluable=requirements.not_evaluable,
    )


def search(requirements: Requirements, seed: int, opened: frozenset[str] | None = None) -> Draft | None:
    """The best week found for a seed; None where none was found that meets every hard rule.

    Other numbers of snacks are tried, and then more of everything, before that is said; unless it can be proven.
    """
    for (attempt, effort), snacks in product(enumerate((_USUAL, _HARD, _HARD)), snack_counts(requirements)):
        board = board_of(requirements, seed + attempt, snacks, effort.caps, opened)
        draft = (
            None if board is None else compose(board, seed + attempt, effort.rounds, lambda: _may_exist(requirements))
        )
        if draft is not None and draft.total() < HARD:
            return draft
        if not _may_exist(requirements):
            return None
    return None


def snack_counts(requirements: Requirements) -> tuple[int, ...]:
    """How many snacks a day, the usual number first: one, more for much energy or where a rule asks for more
    occasions; none only where no recipe fits and no rule asks.
    """
    shelf = requirements.shelf
    asked = requirements.occasions - MAIN_MEALS
    if not asked and not (requirements.usable & shelf.slots[:, SLOTS.index("snack")]).any():
        return (0,)
    by_energy = 1 + sum(requirements.patient.calorie_target > limit for limit in _SNACKS_ABOVE)
    usual = max(by_energy, asked)
    return (usual, *(n for n in range(max(1, asked), len(_SNACKS_ABOVE) + 2) if n != usual))


@lru_cache(maxsize=2)
def _may_exist(requirements: Requirements) -> bool:
    """False only where it is proven that no number of snacks gives a week."""
    return not all(proves_none(requirements, snacks) for snacks in snack_counts(requirements))


def _why_not(requirements: Requirements) -> Infeasibility:
    """A minimal conflict: by proof where there is one, else by what a short search does not find."""
    rules = candidates(requirements)

    def only(kept: Sequence[RuleId]) -> Requirements:
        return requirements.without(set(rules) - set(kept))

    def proven(kept: Sequence[RuleId]) -> bool:
        return not _may_exist(only(kept))

    def missed(kept: Sequence[RuleId]) -> bool:
        return _hasty(only(kept)) is None

    stage: Stage = "search" if _may_exist(requirements) else "catalogue"
    conflict = minimal(rules, missed if stage == "search" else proven)
    found = report(requirements, stage, conflict, explain(requirements, stage, conflict))
    return found.model_copy(update={"relaxations": tuple(_measured(way, requirements) for way in found.relaxations)})


def _measured(way: Relaxation, requirements: Requirements) -> Relaxation:
    """The way out with the mildest bound a short search finds a week for; unchanged where there is none to say."""
    milder = yielding(requirements, way.rule)
    if milder is None:
        return way
    draft = _hasty(milder)
    if draft is None:
        return way.model_copy(update={"change": f"{way.change} By itself that was not found to be enough."})
    return way.model_copy(update={"change": f"{way.change} Enough would be {reached(milder, way.rule, draft)}."})


def _hasty(requirements: Requirements) -> Draft | None:
    """A week that meets every hard rule, None where a short search finds none."""
    board = board_of(requirements, 0, snack_counts(requirements)[0], _SHORT.caps)
    draft = None if board is None else anneal(board, 0, _SHORT.rounds)
    return None if draft is None or draft.total() >= HARD else draft


def board_of(
    requirements: Requirements,
    seed: int,
    snacks: int,
    caps: Mapping[Slot, int],
    opened: frozenset[str] | None = None,
) -> Board | None:
    """Everything a search needs for days with so many snacks; None where an occasion has no serving that fits."""
    shelf = requirements.shelf
    measures = measure(requirements, snacks)
    servings = tuple(np.flatnonzero(fits) for fits in measures.fits)
    if not all(len(fitting) for fitting in servings):
        return None
    energy = shelf.amounts[:, ENERGY] * GRAIN // (requirements.patient.calorie_target * PARTS)
    luck = draw(seed, shelf.recipe_of)
    chews = not any(isinstance(rule.check, Texture) for rule in requirements.rules)
    ranks = [ranked(shelf, measures, k, fitting, energy, luck) for k, fitting in enumerate(servings)]
    own = [measures.own[k][fitting] + luck[fitting] % _FANCY for k, fitting in enumerate(servings)]
    free, work = (
        tuple(
            cost
            + unwelcome(shelf, slot, chews=chews, workday=day)[shelf.recipe_of[fitting]]
            + preferred(requirements.patient.preferences, shelf, slot, workday=day)[fitting]
            for cost, slot, fitting in zip(own, measures.occasions, servings, strict=True)
        )
        for day in (False, True)
    )
    repeats = [(check.week, check.gap, hard) for _, check, hard in requirements.repeats]
    return Board(
        shelf=shelf,
        measures=measures,
        servings=servings,
        recipes=tuple(shelf.recipe_of[fitting] for fitting in servings),
        own=free,
        workday=work,
        shortlists=tuple(np.sort(rank[: caps[slot]]) for rank, slot in zip(ranks, measures.occasions, strict=True)),
        fields=tuple(_field(rank, fitting, shelf) for rank, fitting in zip(ranks, servings, strict=True)),
        wide=tuple(_wide(rank, fitting, shelf) for rank, fitting in zip(ranks, servings, strict=True)),
        variety=variety(shelf, repeats),
        basket=basket_of(shelf, opened),
        evens=tuple(even for _, steady, hard in requirements.steady for even in _evens(steady, hard, measures, shelf)),
    )


def _field(rank: Ints, servings: Ints, shelf: Shelf) -> Ints:
    """The ranked servings of the best suited recipes, by energy."""
    best = _suited(rank, servings, shelf, _FIELD)
    return _by_energy(rank[np.isin(shelf.recipe_of[servings[rank]], best)], servings, shelf)


def _wide(rank: Ints, servings: Ints, shelf: Shelf) -> Ints:
    """All servings of the best suited recipes, by energy."""
    best = _suited(rank, servings, shelf, _WIDE)
    return _by_energy(np.flatnonzero(np.isin(shelf.recipe_of[servings], best)), servings, shelf)


def _suited(rank: Ints, servings: Ints, shelf: Shelf, count: int) -> Ints:
    recipes = shelf.recipe_of[servings[rank]]
    _, first = np.unique(recipes, return_index=True)
    best: Ints = recipes[np.sort(first)[:count]]
    return best


def _by_energy(chosen: Ints, servings: Ints, shelf: Shelf) -> Ints:
    ordered: Ints = chosen[np.argsort(shelf.amounts[servings[chosen], ENERGY], kind="stable")]
    return ordered


def choices_of(draft: Draft) -> tuple[tuple[tuple[Slot, Serving], ...], ...]:
    """The draft in words: per day the servings in the order of its meals."""
    shelf = draft.board.shelf
    return tuple(tuple((slot, shelf.serving(option)) for slot, option in day) for day in _options(draft))


def _options(draft: Draft) -> list[list[tuple[Slot, int]]]:
    """By day and meal the serving as the shelf counts it."""
    board = draft.board
    return [
        [(slot, int(board.servings[k][day[k]])) for k, slot in enumerate(board.occasions)]
        for day in draft.picks.tolist()
    ]


@lru_cache(maxsize=4096)
def _meal(shelf: Shelf, option: int) -> Meal:
    """A serving as a meal, written out once for all patients."""
    return serve(shelf.recipes[shelf.recipe_of[option]], int(shelf.quarters[option]), shelf.catalogue)


def _evens(steady: Steady, hard: bool, measures: Measures, shelf: Shelf) -> list[Even]:
    brings: Ints = shelf.amounts[:, NUTRIENTS.index(steady.nutrient)] // (PARTS // 1000)
    units, percent = int(steady.units * 1000), int(steady.percent)
    every = tuple(range(len(measures.occasions)))
    if not steady.by_slot:
        return [Even(brings, units, percent, every, hard)]
    by_slot = {slot: tuple(k for k in every if measures.occasions[k] == slot) for slot in measures.occasions}
    return [Even(brings, units, percent, occasions, hard) for occasions in by_slot.values()]
