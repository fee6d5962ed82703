"""Seven days out of a shortlist: half a day at a time is replaced by the best of its combinations, given all the rest.

Every price is exact for the change at hand, so each step lowers the week's cost or leaves it. Knows integers only.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from domain.calendar import WEEK_DAYS
from domain.recipe import Slot
from engine.plan.compile import MAIN_MEALS
from engine.plan.halves import Half, halve
from engine.plan.measures import GRAIN, HARD, Measures
from engine.plan.shelf import Ints, Shelf
from engine.plan.variety import Variety, kind_of

_CLOSE = 320
"""Combinations looked at in full after the steep bounds have spoken."""
_STEEP = 20
_OPEN = 2**60


@dataclass(frozen=True, eq=False)
class Even:
    """A nutrient that stays near the week's mean: amounts per serving in thousandths of its unit."""

    brings: Ints
    units: int
    percent: int
    occasions: tuple[int, ...]
    hard: bool


@dataclass(frozen=True, eq=False)
class Board:
    """What is played with: shortlists (shelf indexes) per occasion, what their servings bring and cost, and prices."""

    shelf: Shelf
    measures: Measures
    shortlists: tuple[Ints, ...]
    recipes: tuple[Ints, ...]
    own: tuple[Ints, ...]
    variety: Variety
    evens: tuple[Even, ...]

    @property
    def occasions(self) -> tuple[Slot, ...]:
        return self.measures.occasions

    @cached_property
    def brings(self) -> tuple[Ints, ...]:
        return tuple(self.measures.brings(k, chosen) for k, chosen in enumerate(self.shortlists))

    @cached_property
    def rows(self) -> tuple[Ints, Ints, Ints, Ints]:
        """lo, hi, weight and whether weekly (0 or 1), per row."""
        m = self.measures
        return m.lo, m.hi, m.weight, m.weekly.astype(np.int64)

    @cached_property
    def steep(self) -> int:
        """Rows are sorted by weight; so many of them are hard or the prescription itself."""
        return int((self.measures.weight >= _STEEP).sum())

    @cached_property
    def halves(self) -> tuple[tuple[Half, Half], ...]:
        """Two ways to cut a day: main meals from the rest, and the first two meals from the rest."""
        snacks = tuple(range(MAIN_MEALS, len(self.occasions)))
        cuts = (((1, 2), (0, *snacks)), ((0, 1), (2, *snacks)))
        return tuple((self._half(first), self._half(second)) for first, second in cuts)

    def _half(self, occasions: tuple[int, ...]) -> Half:
        return halve(occasions, self.brings, self.own, self.recipes, self.variety.same_day, self.measures.energy or 0)


class Draft:
    """A week in the making: `picks[d][k]` is a position in occasion k's shortlist, -1 while the day is open."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.kinds = [kind_of(slot) for slot in board.occasions]
        self.picks = np.full((WEEK_DAYS, len(board.occasions)), -1, dtype=np.int64)

    def brought(self, day: int, without: Sequence[int] = ()) -> Ints:
        """What a day's meals bring to every row, some occasions left out."""
        board = self.board
        total = np.zeros(len(board.measures.rows), dtype=np.int64)
        for k, pick in enumerate(self.picks[day].tolist()):
            if k not in without and pick >= 0:
                total += board.brings[k][:, pick]
        return total

    def improve(self, day: int, half: Half, taboo: Iterable[int] = ()) -> bool:
        """Replaces half a day by its best combination. `taboo` recipes (in play) are kept out if at all possible.

        True when something changed for the better (or had to change).
        """
        base = self._base(day, half.occasions)
        extra = self._extras(day, half.occasions)
        banned = tuple(taboo)
        if banned:
            for k, prices in zip(half.occasions, extra, strict=True):
                prices += np.where(np.isin(self.board.recipes[k], banned), HARD // 2, 0)
        index, cost = self._best(day, half, base, extra)
        now = self.picks[day, list(half.occasions)]
        if (now >= 0).all() and not banned and self._cost_now(day, half, base, extra) <= cost:
            return False
        self.picks[day, list(half.occasions)] = [int(pick[index]) for pick in half.picks]
        return True

    def total(self) -> int:
        """The cost of the whole week."""
        board, cost = self.board, 0
        lo, hi, weight, weekly = board.rows
        week = np.zeros_like(lo)
        for day in range(WEEK_DAYS):
            brought = self.brought(day)
            week += brought
            cost += int((np.maximum(np.maximum(lo - brought, brought - hi), 0) * weight * (1 - weekly)).sum())
            cost += sum(int(board.own[k][pick]) for k, pick in enumerate(self.picks[day].tolist()))
            cost += self._pairs(day)
        cost += int((np.maximum(np.maximum(lo - week, week - hi), 0) * weight * weekly).sum())
        mains = self._recipes_of("main")
        cost += sum(max(0, mains.count(r) - board.variety.limit) for r in set(mains)) * board.variety.over_limit
        return cost + sum(int(_uneven(even, v[:1], v[1:])[0]) for even in board.evens for v in self._even_values(even))

    def _pairs(self, day: int) -> int:
        """Prices between this day's meals, and between them and those of later days."""
        variety, cost = self.board.variety, 0
        today = [self.board.recipes[k][pick] for k, pick in enumerate(self.picks[day].tolist())]
        for a in range(len(today)):
            cost += sum(int(variety.same_day[today[a], other]) for other in today[a + 1 :])
            for later in range(day + 1, WEEK_DAYS):
                for b, pick in enumerate(self.picks[later].tolist()):
                    if self.kinds[a] == self.kinds[b]:
                        other = self.board.recipes[b][pick]
                        cost += int(variety.apart[self.kinds[a]][later - day - 1][today[a], other])
        return cost

    def _recipes_of(self, kind: str, without_day: int = -1) -> list[int]:
        return [
            int(self.board.recipes[k][pick])
            for day in range(WEEK_DAYS)
            if day != without_day
            for k, pick in enumerate(self.picks[day].tolist())
            if pick >= 0 and self.kinds[k] == kind
        ]

    def _base(self, day: int, occasions: Sequence[int]) -> Ints:
        """What is there without these occasions of the day: for daily rows the day's rest, for weekly the week's.

        An open occasion counts as an average serving, an open day as an even share of the week.
        """
        board = self.board
        weekly = board.rows[3]
        rest = self.brought(day, occasions)
        for k, pick in enumerate(self.picks[day].tolist()):
            if k not in occasions and pick < 0:
                rest += board.brings[k].sum(axis=1) // max(1, board.brings[k].shape[1])
        others = [self.brought(other) for other in range(WEEK_DAYS) if other != day and self.picks[other, 0] >= 0]
        week = np.add.reduce(others) * (WEEK_DAYS - 1) // len(others) if others else np.zeros_like(rest)
        return rest + weekly * week

    def _extras(self, day: int, occasions: Sequence[int]) -> list[Ints]:
        """Per occasion what each of its servings costs beside the rest of the week."""
        board, variety = self.board, self.board.variety
        prices: dict[str, Ints] = {}
        for kind in sorted({self.kinds[k] for k in occasions}):
            price = np.zeros(len(variety.recipes), dtype=np.int64)
            for other in range(WEEK_DAYS):
                for k, pick in enumerate(self.picks[other].tolist()):
                    if other != day and pick >= 0 and self.kinds[k] == kind:
                        price += variety.apart[kind][abs(other - day) - 1][board.recipes[k][pick]]
            if kind == "main":
                used = np.bincount(np.array(self._recipes_of("main", day), dtype=np.int64), minlength=len(price))
                price += np.where(used >= variety.limit, variety.over_limit, 0)
            prices[kind] = price
        beside = np.zeros(len(variety.recipes), dtype=np.int64)
        for k, pick in enumerate(self.picks[day].tolist()):
            if k not in occasions and pick >= 0:
                beside += variety.same_day[board.recipes[k][pick]]
        return [(prices[self.kinds[k]] + beside)[board.recipes[k]] for k in occasions]

    def _best(self, day: int, half: Half, base: Ints, extra: Sequence[Ints]) -> tuple[int, int]:
        board = self.board
        lo, hi, weight, _ = board.rows
        start, end = self._window(half, base)
        window = slice(start, end)
        cost = half.cost[window].copy()
        for pick, prices in zip(half.picks, extra, strict=True):
            cost += prices[pick[window]]
        for row in range(board.steep):
            brought = half.brings[row, window] + base[row]
            cost += np.maximum(np.maximum(lo[row] - brought, brought - hi[row]), 0) * weight[row]
        for even in board.evens:
            cost += self._evenness(even, day, half, window)
        near = np.arange(end - start)
        if len(near) > _CLOSE:
            near = np.flatnonzero(cost <= np.partition(cost, _CLOSE)[_CLOSE])
        gentle = slice(board.steep, None)
        brought = half.brings[gentle, start + near] + base[gentle, None]
        beyond = np.maximum(np.maximum(lo[gentle, None] - brought, brought - hi[gentle, None]), 0)
        full = cost[near] + (beyond * weight[gentle, None]).sum(axis=0)
        best = int(np.argmin(full))
        return start + int(near[best]), int(full[best])

    def _window(self, half: Half, base: Ints) -> tuple[int, int]:
        """The combinations that keep the day's energy within its hard bounds; all of them where none does."""
        row = self.board.measures.energy
        if row is not None:
            lo, hi, _, _ = self.board.rows
            start = int(np.searchsorted(half.energy, lo[row] - base[row], side="left"))
            end = int(np.searchsorted(half.energy, hi[row] - base[row], side="right"))
            if start < end:
                return start, end
        return 0, len(half.energy)

    def _cost_now(self, day: int, half: Half, base: Ints, extra: Sequence[Ints]) -> int:
        """What the half costs as it stands, in the terms of `_best`."""
        board = self.board
        lo, hi, weight, _ = board.rows
        now = self.picks[day].tolist()
        cost = sum(
            int(prices[now[k]]) + int(board.own[k][now[k]]) for k, prices in zip(half.occasions, extra, strict=True)
        )
        today = [board.recipes[k][now[k]] for k in half.occasions]
        cost += sum(int(board.variety.same_day[a, b]) for i, a in enumerate(today) for b in today[i + 1 :])
        brought = base + np.add.reduce([board.brings[k][:, now[k]] for k in half.occasions])
        cost += int((np.maximum(np.maximum(lo - brought, brought - hi), 0) * weight).sum())
        for even in board.evens:
            cost += sum(int(_uneven(even, v[day : day + 1], np.delete(v, day))[0]) for v in self._even_values(even))
        return cost

    def _evenness(self, even: Even, day: int, half: Half, window: slice) -> Ints:
        """What each combination of the window costs in steadiness of one nutrient."""
        cost = np.zeros(window.stop - window.start, dtype=np.int64)
        mine = [k for k in half.occasions if k in even.occasions]
        if not mine:
            return cost
        amounts = sum(
            (
                even.brings[self.board.shortlists[k]][pick[window]]
                for k, pick in zip(half.occasions, half.picks, strict=True)
                if k in mine
            ),
            np.zeros_like(cost),
        )
        set_already = [k for k in even.occasions if k not in mine and self.picks[day, k] >= 0]
        amounts = amounts + sum(self._amount(even, day, k) for k in set_already)
        others = [
            sum(self._amount(even, other, k) for k in even.occasions)
            for other in range(WEEK_DAYS)
            if other != day and self.picks[other, 0] >= 0
        ]
        return _uneven(even, amounts, np.array(others, dtype=np.int64)) if others else cost

    def _even_values(self, even: Even) -> list[Ints]:
        """The day's amounts that should stay even, over the week."""
        return [
            np.array(
                [sum(self._amount(even, day, k) for k in even.occasions) for day in range(WEEK_DAYS)], dtype=np.int64
            )
        ]

    def _amount(self, even: Even, day: int, occasion: int) -> int:
        return int(even.brings[self.board.shortlists[occasion][self.picks[day, occasion]]])


def _uneven(even: Even, amounts: Ints, others: Ints) -> Ints:
    """What each of `amounts` would cost beside the other days' amounts: every day's distance from the mean beyond what
    is allowed. In grains of the mean, times the weight of a hard or a soft bound.
    """
    days = len(others) + 1
    week = amounts + int(others.sum())
    allowed = np.maximum(even.units * days, week * even.percent // 100)
    beyond = np.maximum(np.abs(amounts * days - week) - allowed, 0)
    for other in others.tolist():
        beyond += np.maximum(np.abs(other * days - week) - allowed, 0)
    cost: Ints = beyond * GRAIN // np.maximum(week, 1) * (HARD if even.hard else 2)
    return cost


def compose(board: Board, sweeps: int, kicks: int) -> Draft:
    """A week of low cost: built day by day, swept until nothing improves, then shaken out of its worst days."""
    draft = Draft(board)
    first = board.halves[0]
    for day in range(WEEK_DAYS):
        for half in (first[0], first[1], first[0]):
            draft.improve(day, half)
    _sweep(draft, range(WEEK_DAYS), sweeps)
    best, cost = draft.picks.copy(), draft.total()
    for kick in range(kicks):
        _shake(draft, kick)
        _sweep(draft, range(WEEK_DAYS), sweeps)
        total = draft.total()
        if total < cost:
            best, cost = draft.picks.copy(), total
        else:
            draft.picks = best.copy()
    return draft


def _sweep(draft: Draft, days: Iterable[int], sweeps: int) -> None:
    """Improves every half of the days in turn, until a whole round changes nothing or the rounds are used up."""
    days = tuple(days)
    for turn in range(sweeps):
        cut = draft.board.halves[turn % 2]
        changed = [draft.improve(day, half) for day in days for half in cut]
        if turn and not any(changed):
            return


def _shake(draft: Draft, kick: int) -> None:
    """Throws the main meals of one day out and lets the day find others."""
    day = kick * 3 % WEEK_DAYS
    cut = draft.board.halves[kick // WEEK_DAYS % 2]
    for half in cut:
        taboo = [int(draft.board.recipes[k][draft.picks[day, k]]) for k in half.occasions]
        draft.improve(day, half, taboo)
