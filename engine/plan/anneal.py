"""A week by annealing: lays a board out as the arrays of the compiled search and says how that search goes, from hot to
cold. Bounds weigh little at first and more with every round; food that hardly anything else uses is dearer than it will be.

Knows one board; promises nothing beyond a good week.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from domain.calendar import WEEK_DAYS
from engine.plan.arrays import Course, Narrow, Places, Short, State, Table
from engine.plan.basket import Basket
from engine.plan.board import Board
from engine.plan.draft import Draft
from engine.plan.measures import PRESCRIBED
from engine.plan.shelf import Flags, Ints
from engine.plan.shortlist import draw

_QUANTILES, _SCALE = 4096, 1024
_NOISE: Short = np.rint(_SCALE * np.log(-np.log((np.arange(_QUANTILES) + 0.5) / _QUANTILES))).astype(np.int16)
"""Quantiles of the noise that makes the cheapest of noisy prices a fair draw (Gumbel's, turned over)."""
_LENGTH = 2**15
_HOT, _COLD = 12_000, 400
"""Points: at first any dish may go where it is not too dear, at last a few hundred points decide."""
_LIGHT, _HEAVY = 5, 10**6
"""Points a grain beyond a bound costs at most, in the first round and in the last."""
_LATER_USES, _WHOLE = (25, 15), 1024
"""Percent of a food's price that its second and third use bear in the first round; less and less, and at last the first
bears all.
"""
_SHAPED_PERCENT = 80
"""After this part of the rounds every use costs what it really does."""
_AGAIN, _SHORTER, _WARM = 6, 5, 2_000
"""A week is warmed again so many times, for so many times fewer rounds than at first, to so many points."""
_PAIRS = 10
_FINE = 20
_OPEN = 2**62
_SETTLING = 12
"""At most so many rounds without noise; a week settles in two or three."""


def anneal(board: Board, seed: int, rounds: int) -> Draft:
    """A week after so many rounds among the board's fields and, from then on among its wide ones, after being warmed and
    cooled again some times; what that made worse is taken back.
    """
    begun = [
        [field[(7 * day + 3 * k) * 31 % len(field)] for k, field in enumerate(board.fields)] for day in range(WEEK_DAYS)
    ]
    hot = _Stage(board, board.fields).run(np.array(begun), seed, _course(rounds)).last
    best = _Stage(board, board.wide).run(hot, seed + 1, _afterwards(1 + rounds // _SHORTER)).best
    return Draft(board, best)


class _Ended(NamedTuple):
    """The week that a course ends with, and the best of those that were kept on the way."""

    last: Ints
    best: Ints


@lru_cache(maxsize=2)
def _noise(length: int) -> Short:
    """So much noise, the same for everybody: where in it one reads is drawn."""
    return _NOISE[draw(0, np.arange(length, dtype=np.int64)) % _QUANTILES]


class _Stage:
    """Some servings of every occasion (`chosen[k]`: positions, by energy) as the compiled search reads them."""

    def __init__(self, board: Board, chosen: Sequence[Ints]) -> None:
        self._board, self._chosen = board, chosen
        self._recipes = [own[mine] for own, mine in zip(board.recipes, chosen, strict=True)]
        self._basket = _contents(board.basket)
        self._order = self._rows()
        self._table = self._laid()

    def run(self, picks: Ints, seed: int, course: Course) -> _Ended:
        """Weeks (positions among the board's servings) after a course."""
        from engine.plan import kernel  # noqa: PLC0415 - whoever makes no plan does not wait for compiled code

        table, starts = self._table, self._table.starts
        places = picks.copy()
        for k, mine in enumerate(self._chosen):
            place = np.zeros(len(self._board.servings[k]), dtype=np.int64)
            place[mine] = np.arange(starts[k], starts[k + 1])
            places[:, k] = place[picks[:, k]]
        state = self._state(places, seed)
        kernel.run(table, state, course)
        ended = (
            [mine[week[:, k] - starts[k]] for k, mine in enumerate(self._chosen)] for week in (state.picks, state.best)
        )
        return _Ended(*(np.array(week).T for week in ended))

    def _rows(self) -> Ints:
        """The rows that can be missed at all: first those that most servings miss, which spares a look at the others; those of
        a week last.
        """
        rows = self._board.measures
        brings = [own[:, mine] for own, mine in zip(self._board.brings, self._chosen, strict=True)]
        days = np.where(rows.weekly, WEEK_DAYS, 1)
        low = np.add.reduce([own.min(axis=1) for own in brings]) * days
        high = np.add.reduce([own.max(axis=1) for own in brings]) * days
        matters = np.flatnonzero((low < rows.middle - rows.reach) | (high > rows.middle + rows.reach))
        first = np.where(rows.weekly, 2, np.where(rows.weight == PRESCRIBED, 0, 1))
        order: Ints = matters[np.argsort(first[matters], kind="stable")]
        return order

    def _laid(self) -> Table:
        board, chosen, order, variety = self._board, self._chosen, self._order, self._board.variety
        rows, recipe = board.measures, np.concatenate(self._recipes)
        by_occasion = [own[np.ix_(order, mine)] for own, mine in zip(board.brings, chosen, strict=True)]
        brings = np.concatenate(by_occasion, axis=1)
        servings = np.concatenate([own[mine] for own, mine in zip(board.servings, chosen, strict=True)])
        own, workday = (
            np.concatenate([cost[mine] for cost, mine in zip(costs, chosen, strict=True)])
            for costs in (board.own, board.workday)
        )
        offered = [np.unique(recipes) for recipes in self._recipes]
        holders = self._basket.held[np.unique(recipe)].T
        pairs = np.array([variety.prices["main"], variety.prices["light"]])
        pairs[:, 0] = pairs[0, 0]
        energy = -1 if rows.energy is None else next(iter(np.flatnonzero(order == rows.energy).tolist()), -1)
        return Table(
            starts=_starts([len(mine) for mine in chosen]),
            kinds=np.array([int(k not in board.kinds["main"]) for k in range(len(chosen))]),
            recipe=_places(recipe),
            offers=_starts([len(mine) for mine in offered]),
            offered=_places(np.concatenate(offered)),
            own=_narrow(np.array([workday, own])),
            columns=_narrow(brings.T),
            lows=np.array([own.min(axis=1) for own in by_occasion]),
            highs=np.array([own.max(axis=1) for own in by_occasion]),
            daily=int((~rows.weekly[order]).sum()),
            reach=rows.reach[order],
            weight=rows.weight[order],
            energy=energy,
            traits=_places(variety.traits.T),
            pairs=pairs,
            limit=variety.limit,
            over_limit=variety.over_limit,
            food_starts=self._basket.starts,
            foods=_places(self._basket.foods),
            food_prices=self._basket.prices,
            holder_starts=_starts(holders.sum(axis=1)),
            holders=_places(np.unique(recipe)[np.nonzero(holders)[1]]),
            even_brings=np.array([even.brings[servings] for even in board.evens], dtype=np.int64).reshape(
                -1, len(servings)
            ),
            even_on=np.array(
                [[k in even.occasions for k in range(len(chosen))] for even in board.evens], dtype=np.int64
            ).reshape(-1, len(chosen)),
            even_rules=np.array([even.rule for even in board.evens], dtype=np.int64).reshape(-1, 4),
        )

    def _state(self, picks: Ints, seed: int) -> State:
        """An empty week; `picks` are what the search begins with."""
        table, basket = self._table, self._basket
        away = -self._board.measures.middle[self._order]
        recipes = len(basket.held)

        def zeros(*shape: int) -> Ints:
            return np.zeros(shape, dtype=np.int64)

        return State(
            picks=picks,
            sums=np.tile(away[: table.daily], (WEEK_DAYS, 1)),
            week=away[table.daily :].copy(),
            beside=zeros(WEEK_DAYS, 2, self._board.variety.codes),
            served=zeros(recipes),
            uses=zeros(len(basket.prices)),
            spare=zeros(len(basket.prices)),
            opening=zeros(recipes),
            price=zeros(recipes),
            floor=zeros(len(table.weight)),
            weight=zeros(len(table.weight)),
            shape=zeros(4),
            evens=zeros(len(table.even_rules), WEEK_DAYS),
            noise=_noise(_LENGTH + int(np.diff(table.starts).max())),
            lot=np.array([seed % 2**31]),
            best=picks.copy(),
            least=np.array([_OPEN]),
        )


def _narrow(numbers: Ints) -> Narrow:
    """What does not fit is beyond every bound as far as it can be told."""
    limits = np.iinfo(np.int32)
    return np.ascontiguousarray(np.clip(numbers, limits.min, limits.max), dtype=np.int32)


def _places(numbers: Ints) -> Places:
    return np.ascontiguousarray(numbers, dtype=np.uint32)


def _starts(sizes: Sequence[int] | Ints) -> Ints:
    """Where each of several lists begins when they stand one after another, and where the last one ends."""
    return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(np.asarray(sizes, dtype=np.int64))])


@dataclass(frozen=True, eq=False)
class _Contents:
    """`held[recipe, food]`, the same as a list for every recipe, and what each food costs; foods as a basket orders them."""

    held: Flags
    starts: Ints
    foods: Ints
    prices: Ints


@lru_cache(maxsize=4)
def _contents(basket: Basket) -> _Contents:
    bits = (basket.foods[:, :, None] >> np.arange(64, dtype=np.uint64)) & np.uint64(1)
    held = bits.astype(np.bool_).reshape(len(bits), -1)
    return _Contents(
        held, _starts(held.sum(axis=1)), np.ascontiguousarray(np.nonzero(held)[1]), np.repeat(basket.prices, 64)
    )


@lru_cache(maxsize=8)
def _course(rounds: int) -> Course:
    """From hot to cold, from light to heavy, from shared prices of foods to the true ones."""
    shapes = []
    for number in range(rounds):
        still = max(0, _SHAPED_PERCENT * rounds - 100 * number)
        later = [share * _WHOLE * still // (_SHAPED_PERCENT * rounds * 100) for share in _LATER_USES]
        shapes.append([_WHOLE - sum(later), *later, 0])
    return Course(
        temperatures=np.array(gradually(_HOT, _COLD, rounds)),
        caps=np.array(gradually(_LIGHT, _HEAVY, rounds)),
        shapes=np.array(shapes),
        pairs=_PAIRS,
    )


@lru_cache(maxsize=8)
def _afterwards(rounds: int) -> Course:
    """Without noise until the week settles, then so many rounds from warm to cold and the same again; all at true prices."""
    still, open_ = [0] * _SETTLING, [_OPEN] * _SETTLING
    warm = [*gradually(_WARM, _COLD, rounds), *still] * _AGAIN
    heavy = [*([_HEAVY] * rounds), *open_] * _AGAIN
    return Course(
        temperatures=np.array(still + warm),
        caps=np.array(open_ + heavy),
        shapes=np.array([[_WHOLE, 0, 0, 0]] * len(still + warm)),
        pairs=_PAIRS,
    )


@lru_cache(maxsize=16)
def gradually(first: int, last: int, rounds: int) -> tuple[int, ...]:
    """From the first number towards the last, by about the same factor every round; whole numbers, so that no machine's
    logarithm is asked.
    """
    steps = max(1, rounds - 1)
    low, high = 0, 2 << _FINE
    while high - low > 1:  # the largest factor that does not lead beyond the last
        middle = (low + high) // 2
        low, high = (middle, high) if first * middle**steps <= last << (_FINE * steps) else (low, middle)
    numbers, now = [], first << _FINE
    for _ in range(rounds):
        numbers.append(now >> _FINE)
        now = now * low >> _FINE
    return tuple(numbers)
