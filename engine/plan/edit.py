"""Changes to a plan that is there: another dish for one meal, other dishes for one day, the fewest for a changed record.

The same rows and prices as when a week is made, with most of the week fixed. Knows places and prices; knows no words.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from domain.calendar import WEEK_DAYS
from engine.assemble import Serving
from engine.plan.draft import Draft
from engine.plan.edit_board import Bench, joined
from engine.plan.edit_days import Place
from engine.plan.edit_measure import Direction, amounts, held, noticed
from engine.plan.measures import HARD
from engine.plan.parts import Part
from engine.plan.shelf import Flags, Ints
from engine.plan.variety import kind_of

SHOWN = 4
"""The dish that is taken and three more."""
_TIRED = 150_000
"""Points for a dish that stood there in an earlier version: whoever asks again wants to see another one."""
_MOVED, _RESIZED = 2_000_000, 400_000
"""Points, when a record changed, for another dish and for another portion: more than any wish, less than any rule."""
_PERCENT = 4_000
"""Points for a percent of a day's price, minutes or grams: worth other dishes, not a macro out of its band."""
_COMBINATIONS = 6_000
_ROUNDS, _KICKS = 6, 14


@dataclass(frozen=True)
class Option:
    """A serving for a place, and the portions of the same day that move with it: none, wherever that is possible.

    `holds`: every hard rule of its day and of the week is kept. `near`: it goes the way that was asked for, but hardly.
    `cost` is in points beside what stands there now.
    """

    place: Place
    serving: Serving
    portions: tuple[tuple[Place, Serving], ...]
    holds: bool
    near: bool
    cost: int

    @property
    def put(self) -> dict[Place, Serving]:
        """Everything it changes."""
        return {self.place: self.serving, **dict(self.portions)}


@dataclass(frozen=True)
class Swaps:
    """`options` keep every hard rule of the day and week, best first, each another dish; `nearest` is the best that
    keeps them or not, None where no dish is what was asked for.
    """

    options: tuple[Option, ...]
    nearest: Option | None


def swap(
    bench: Bench,
    places: Sequence[Place],
    wanted: Flags,
    directions: Sequence[Direction] = (),
    tired: Collection[int] = (),
) -> Swaps:
    """Other dishes for one of the places (several are the snacks of one day). `wanted[r]`: recipe r is what is asked for;
    `tired` recipes come last.
    """
    every = sorted((one for place in places for one in _options(bench, place, wanted, directions, tired)), key=_rank)
    options = _one_a_dish([one for one in every if one.holds])
    if len(options) < SHOWN:
        moved = sorted(
            (one for place in places for one in _resized(bench, place, wanted, directions, tired)), key=_rank
        )
        options = _one_a_dish([*options, *moved])
    return Swaps(tuple(options[:SHOWN]), every[0] if every else None)


def unlike_the_week(bench: Bench, place: Place) -> Flags:
    """The recipes that are new: not this meal's, not another of its day, and not a main dish of the week already."""
    day, k = place
    served = {bench.recipe((day, other)) for other in range(len(bench.board.occasions))}
    if kind_of(bench.board.occasions[k]) == "main":
        mains = bench.board.kinds["main"]
        served |= {bench.recipe((d, other)) for d in range(WEEK_DAYS) for other in mains}
    new = np.ones(len(bench.shelf.recipes), dtype=np.bool_)
    new[sorted(r for r in served if r is not None)] = False
    return new


def regenerate(
    bench: Bench,
    day: int,
    tired: Mapping[int, Collection[int]],
    wanted: Mapping[int, Flags] | None = None,
    directions: Sequence[Direction] = (),
) -> dict[Place, Serving] | None:
    """Other dishes for every meal of a day that isn't locked; None where none were found that keep every hard rule.

    `tired` recipes, by occasion, only come back where nothing else is nearly as good. `wanted[k][r]`: recipe r is what is
    asked for on occasion k. The day as a whole goes the `directions`, and dishes that do so already may stay.
    """
    free = [(day, k) for k in range(len(bench.board.occasions)) if not bench.locked[day, k]]
    today = [] if directions else [r for place in free if (r := bench.recipe(place)) is not None]
    dear = {}
    for place in free:
        recipes = bench.board.recipes[place[1]]
        barred = np.isin(recipes, today)
        if wanted is not None:
            barred |= ~wanted[place[1]][recipes]
        seen = () if directions else tired.get(place[1], ())
        dear[place] = barred * HARD + _dear(bench, place[1], seen) + _away(bench, place, free, directions)
    draft = bench.draft(free, dear)
    _polish(draft, [day], {day: draft.board.parts})
    goes = all((_brought(draft, free, way) - _present(bench, free, way)) * way.sign > 0 for way in directions)
    return bench.changes(draft.picks) if draft.total() < HARD and goes else None


def _away(bench: Bench, place: Place, free: Sequence[Place], directions: Sequence[Direction]) -> Ints:
    """What each serving costs for what it adds to the wrong side of the day: a percent of the day costs `_PERCENT`. Never less
    than nothing: no gain may make up for a dish that is barred.
    """
    servings = bench.board.servings[place[1]]
    points = np.zeros(len(servings), dtype=np.int64)
    for way in directions:
        brought, known = amounts(way.of, servings, bench.shelf)
        now = max(1, _present(bench, free, way))
        points -= way.sign * brought * 100 * _PERCENT // now - ~known * HARD
    points -= points.min(initial=0)
    return points


def _present(bench: Bench, free: Sequence[Place], way: Direction) -> int:
    """How much the meals that stand there have of what a direction is about; what is not known counts as nothing."""
    meals = [meal for place in free if (meal := bench.meal(place)) is not None]
    return sum(held(way.of, meal, bench.shelf) or 0 for meal in meals)


def _brought(draft: Draft, free: Sequence[Place], way: Direction) -> int:
    """The same of the meals of a draft."""
    board = draft.board
    servings = np.array([board.servings[place[1]][draft.picks[place]] for place in free])
    return int(amounts(way.of, servings, board.shelf)[0].sum())


def update(bench: Bench) -> dict[Place, Serving] | None:
    """The fewest changes after which every hard rule holds, other portions before other dishes; None where none were
    found. Locked meals stay.
    """
    places = [(d, k) for d in range(WEEK_DAYS) for k in range(len(bench.board.occasions))]
    free = [place for place in places if not bench.locked[place]]
    draft = bench.draft(free, {place: _loyal(bench, place) for place in free if place not in bench.misfits})
    singles = draft.board.singles
    for _ in range(2):
        for d, k in sorted(bench.misfits):
            draft.improve(d, singles[k])
    parts = {d: [*_portion_part(bench, d), *singles, *draft.board.parts] for d in range(WEEK_DAYS)}
    _polish(draft, range(WEEK_DAYS), parts)
    return bench.changes(draft.picks) if draft.total() < HARD else None


def _rank(option: Option) -> tuple[bool, int, int, str, Place]:
    return option.near, len(option.portions), option.cost, option.serving.recipe, option.place


def _one_a_dish(options: Sequence[Option]) -> list[Option]:
    """The first of every dish."""
    first: dict[str, Option] = {}
    for option in options:
        first.setdefault(option.serving.recipe, option)
    return list(first.values())


def _options(
    bench: Bench, place: Place, wanted: Flags, directions: Sequence[Direction], tired: Collection[int]
) -> list[Option]:
    """The best serving of every dish wanted, everything else as it is."""
    day, k = place
    part = bench.board.singles[k]
    fit, near = _asked_for(bench, place, part.picks[0], wanted, directions)
    prices = bench.draft(()).prices(day, part) + _dear(bench, k, tired)[part.picks[0]]
    holds, cost = prices < HARD, prices - _now(bench, place)
    chosen = fit[np.lexsort((cost[fit], near[fit]))]
    _, first = np.unique(bench.board.recipes[k][part.picks[0][chosen]], return_index=True)
    return [
        Option(place, bench.serving(place, int(part.picks[0][i])), (), bool(holds[i]), bool(near[i]), int(cost[i]))
        for i in chosen[np.sort(first)].tolist()
    ]


def _now(bench: Bench, place: Place) -> int:
    """What the present meal costs but for the rules it breaks, so that snacks of a day can be compared."""
    part = bench.board.singles[place[1]]
    prices = bench.draft(()).prices(place[0], part)[part.picks[0] == bench.picks[place]]
    return 0 if place in bench.misfits else int(prices[0]) % HARD


def _resized(
    bench: Bench, place: Place, wanted: Flags, directions: Sequence[Direction], tired: Collection[int]
) -> list[Option]:
    """The same, with portions of the day's other unlocked meals moving along; only the likeliest servings are tried."""
    day, k = place
    others = [o for o in range(len(bench.board.occasions)) if o != k and not bench.locked[day, o]]
    lists = [bench.portions((day, o)) for o in others]
    draft, single = bench.draft(()), bench.board.singles[k]
    fit, _ = _asked_for(bench, place, single.picks[0], wanted, directions)
    many = max(4, _COMBINATIONS // int(np.prod([len(one) for one in lists], initial=1)))
    likely = fit[np.argsort(draft.prices(day, single)[fit], kind="stable")][:many]
    part = joined(bench.board, (k, *others), [single.picks[0][likely], *lists])
    _, near = _asked_for(bench, place, part.picks[0], wanted, directions)
    prices = draft.prices(day, part) + _dear(bench, k, tired)[part.picks[0]]
    moved = np.add.reduce(
        [pick != bench.picks[day, o] for o, pick in zip(others, part.picks[1:], strict=True)],
        initial=0,
        dtype=np.int64,
    ) * np.ones(len(prices), dtype=np.int64)
    holds = np.flatnonzero(prices < HARD)
    chosen = holds[np.lexsort((prices[holds], moved[holds], near[holds]))]
    _, first = np.unique(bench.board.recipes[k][part.picks[0][chosen]], return_index=True)
    now = _now(bench, place)
    return [
        _moving(bench, place, others, part, i, near=bool(near[i]), cost=int(prices[i]) - now)
        for i in chosen[np.sort(first)].tolist()
    ]


def _moving(bench: Bench, place: Place, others: Sequence[int], part: Part, i: int, *, near: bool, cost: int) -> Option:
    day = place[0]
    picks = {(day, o): int(pick[i]) for o, pick in zip(others, part.picks[1:], strict=True)}
    portions = tuple((one, bench.serving(one, pick)) for one, pick in picks.items() if pick != bench.picks[one])
    return Option(place, bench.serving(place, int(part.picks[0][i])), portions, holds=True, near=near, cost=cost)


def _asked_for(
    bench: Bench, place: Place, picks: Ints, wanted: Flags, directions: Sequence[Direction]
) -> tuple[Ints, Flags]:
    """Which of these positions are wanted and go every way asked for, and which of all go it only just."""
    k = place[1]
    fits, near = wanted[bench.board.recipes[k][picks]], np.zeros(len(picks), dtype=np.bool_)
    for direction in directions:
        goes, plainly = noticed(direction, bench.meal(place), bench.board.servings[k][picks], bench.shelf)
        fits, near = fits & goes, near | ~plainly
    return np.flatnonzero(fits), near


def _dear(bench: Bench, k: int, tired: Collection[int]) -> Ints:
    points: Ints = np.isin(bench.board.recipes[k], sorted(tired)) * np.int64(_TIRED)
    return points


def _loyal(bench: Bench, place: Place) -> Ints:
    """What leaving the present meal costs, for every serving."""
    k, pick = place[1], bench.picks[place]
    recipes = bench.board.recipes[k]
    points = np.where(recipes == recipes[pick], np.int64(_RESIZED), np.int64(_MOVED))
    points[pick] = 0
    return points


def _portion_part(bench: Bench, day: int) -> list[Part]:
    """Other portions of a day's dishes, all together."""
    same = [k for k in range(len(bench.board.occasions)) if not bench.locked[day, k] and (day, k) not in bench.misfits]
    return [joined(bench.board, same, [bench.portions((day, k)) for k in same])] if same else []


def _polish(draft: Draft, days: Sequence[int], parts: Mapping[int, Sequence[Part]]) -> None:
    """Settles the days, then again and again takes some dishes of one of them away and settles what is left, keeping what
    helps.
    """
    _settle(draft, days, parts)
    cost = draft.total()
    for kick in range(_KICKS):
        before, day = draft.picks.copy(), days[kick % len(days)]
        part = parts[day][kick // len(days) % len(parts[day])]
        draft.improve(day, part, draft.recipes_of(day, part.occasions))
        _settle(draft, days, parts)
        shaken = draft.total()
        if shaken < cost:
            cost = shaken
        else:
            draft.replace(before)


def _settle(draft: Draft, days: Sequence[int], parts: Mapping[int, Sequence[Part]]) -> None:
    """Improves every part of the days in turn, until a whole round changes nothing or the rounds are used up."""
    rounds = 0
    while rounds < _ROUNDS and sum(draft.improve(day, part) for day in days for part in parts[day]):
        rounds += 1
