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
from engine.plan.evenness import Even, uneven
from engine.plan.halves import Half, halve
from engine.plan.measures import HARD, Measures
from engine.plan.shelf import Flags, Ints, Shelf
from engine.plan.variety import Variety, kind_of

_CLOSE = 160
"""Combinations looked at in full after the steep bounds have spoken."""
_STEEP = 20


@dataclass(frozen=True, eq=False)
class Board:
    """What is played with: shortlists (shelf indexes) per occasion, what their servings bring and cost, and prices.

    `recipes[k]` are the shortlist's recipes as positions in `variety.recipes`.
    """

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
    def kinds(self) -> tuple[str, ...]:
        return tuple(kind_of(slot) for slot in self.occasions)

    @cached_property
    def brings(self) -> tuple[Ints, ...]:
        return tuple(self.measures.brings(k, chosen) for k, chosen in enumerate(self.shortlists))

    @cached_property
    def steep(self) -> int:
        """Rows are sorted by weight; so many of them are hard or the prescription itself."""
        return int((self.measures.weight >= _STEEP).sum())

    @cached_property
    def cuts(self) -> tuple[tuple[Half, Half], ...]:
        """Two ways to cut a day: main meals from the rest, and the first two meals from the rest."""
        snacks = tuple(range(MAIN_MEALS, len(self.occasions)))
        cuts = (((1, 2), (0, *snacks)), ((0, 1), (2, *snacks)))
        return tuple((self._half(first), self._half(second)) for first, second in cuts)

    def _half(self, occasions: tuple[int, ...]) -> Half:
        return halve(occasions, self.brings, self.own, self.recipes, self.variety.same_day, self.measures.energy or 0)


class Draft:
    """A week in the making: `picks[d, k]` is a position in occasion k's shortlist."""

    def __init__(self, board: Board, picks: Ints) -> None:
        self.board = board
        self.picks = picks
        self._weekly = board.measures.weekly
        self._middle, self._reach, self._weight = board.measures.middle, board.measures.reach, board.measures.weight
        self._settled: dict[tuple[int, tuple[int, ...]], bytes] = {}

    def improve(self, day: int, half: Half, taboo: Sequence[int] = ()) -> bool:
        """Replaces half a day by its best combination. `taboo` recipes (in play) are kept out if at all possible.

        True when something changed: for the better, or because of the taboo.
        """
        seen = self.picks.tobytes()
        if not taboo and self._settled.get((day, half.occasions)) == seen:
            return False
        base, extra = self._base(day, half.occasions), self._extras(day, half.occasions)
        if taboo:
            for k, prices in zip(half.occasions, extra, strict=True):
                prices[np.isin(self.board.recipes[k], taboo)] += HARD // 2
        index, cost = self._best(day, half, base, extra)
        if not taboo and self._cost_now(day, half, base, extra) <= cost:
            self._settled[day, half.occasions] = seen
            return False
        self.picks[day, list(half.occasions)] = [int(pick[index]) for pick in half.picks]
        return True

    def total(self) -> int:
        """The cost of the whole week."""
        board = self.board
        by_day = sum((board.brings[k][:, self.picks[:, k]] for k in range(len(board.occasions))), np.zeros(1, np.int64))
        cost = int(self._beyond(by_day, ~self._weekly).sum())
        cost += int(self._beyond(by_day.sum(axis=1, keepdims=True), self._weekly).sum())
        cost += sum(int(own[self.picks[:, k]].sum()) for k, own in enumerate(board.own))
        cost += sum(self._repetition(kind) for kind in sorted(set(board.kinds)))
        for first, mine in enumerate(board.recipes):
            for second, other in enumerate(board.recipes[first + 1 :], first + 1):
                cost += int(board.variety.same_day[mine[self.picks[:, first]], other[self.picks[:, second]]].sum())
        return cost + sum(int(uneven(even, days[:1], days[1:])[0]) for even, days in self._evens())

    def _beyond(self, sums: Ints, rows: Flags) -> Ints:
        beyond: Ints = np.maximum(np.abs(sums[rows] - self._middle[rows, None]) - self._reach[rows, None], 0)
        weighed: Ints = beyond * self._weight[rows, None]
        return weighed

    def _of_kind(self, kind: str) -> tuple[Ints, Ints]:
        """Days and recipes (in play) of all meals of a kind."""
        board = self.board
        mine = [k for k, other in enumerate(board.kinds) if other == kind]
        days = np.tile(np.arange(WEEK_DAYS), len(mine))
        return days, np.concatenate([board.recipes[k][self.picks[:, k]] for k in mine])

    def _repetition(self, kind: str) -> int:
        """Prices between meals of different days, and for main dishes served more often than the limit."""
        variety = self.board.variety
        days, recipes = self._of_kind(kind)
        first, second = np.nonzero(days[:, None] < days[None, :])
        cost = int(variety.apart[kind][days[second] - days[first] - 1, recipes[first], recipes[second]].sum())
        if kind == "main":
            cost += int(np.maximum(np.bincount(recipes) - variety.limit, 0).sum()) * variety.over_limit
        return cost

    def _base(self, day: int, occasions: Sequence[int]) -> Ints:
        """What is there without these occasions of the day: for daily rows the day's rest, for weekly the week's."""
        board = self.board
        rest = [board.brings[k][:, self.picks[day, k]] for k in range(len(board.occasions)) if k not in occasions]
        base: Ints = np.add.reduce(rest)
        if self._weekly.any():
            rows = self._weekly
            for other in range(WEEK_DAYS):
                if other != day:
                    for k in range(len(board.occasions)):
                        base[rows] += board.brings[k][rows, self.picks[other, k]]
        return base

    def _extras(self, day: int, occasions: Sequence[int]) -> list[Ints]:
        """Per occasion what each of its servings costs beside the rest of the week."""
        board, variety = self.board, self.board.variety
        beside = np.zeros(len(variety.recipes), dtype=np.int64)
        for k, pick in enumerate(self.picks[day].tolist()):
            if k not in occasions:
                beside += variety.same_day[board.recipes[k][pick]]
        prices: dict[str, Ints] = {}
        for kind in {board.kinds[k]: None for k in occasions}:
            days, recipes = self._of_kind(kind)
            elsewhere = days != day
            gaps = np.abs(days[elsewhere] - day) - 1
            prices[kind] = beside + variety.apart[kind][gaps, recipes[elsewhere]].sum(axis=0)
            if kind == "main":
                used = np.bincount(recipes[elsewhere], minlength=len(beside))
                prices[kind][used >= variety.limit] += variety.over_limit
        return [prices[board.kinds[k]][board.recipes[k]] for k in occasions]

    def _best(self, day: int, half: Half, base: Ints, extra: Sequence[Ints]) -> tuple[int, int]:
        """The cheapest combination of a half and its cost; the first of equals."""
        board, energy = self.board, self.board.measures.energy
        start, end, inside = self._window(half, base)
        window = slice(start, end)
        cost = half.cost[window].copy()
        for pick, prices in zip(half.picks, extra, strict=True):
            cost += prices[pick[window]]
        for row in range(board.steep):
            if row == energy and inside:
                continue
            beyond = half.brings[row, window] + (base[row] - self._middle[row])
            np.abs(beyond, out=beyond)
            beyond -= self._reach[row]
            np.maximum(beyond, 0, out=beyond)
            beyond *= self._weight[row]
            cost += beyond
        for even in board.evens:
            cost += self._evenness(even, day, half, window)
        near = np.arange(end - start)
        if len(near) > _CLOSE:
            near = np.flatnonzero(cost <= np.partition(cost, _CLOSE)[_CLOSE])
        gentle = slice(board.steep, None)
        beyond = half.brings[gentle, start + near] + (base - self._middle)[gentle, None]
        beyond = np.maximum(np.abs(beyond) - self._reach[gentle, None], 0) * self._weight[gentle, None]
        full = cost[near] + beyond.sum(axis=0)
        best = int(np.argmin(full))
        return start + int(near[best]), int(full[best])

    def _window(self, half: Half, base: Ints) -> tuple[int, int, bool]:
        """The combinations that keep the day's energy within its hard bounds; all of them where none does."""
        row = self.board.measures.energy
        if row is not None:
            centre = self._middle[row] - base[row]
            start = int(np.searchsorted(half.energy, centre - self._reach[row], side="left"))
            end = int(np.searchsorted(half.energy, centre + self._reach[row], side="right"))
            if start < end:
                return start, end, True
        return 0, len(half.energy), False

    def _cost_now(self, day: int, half: Half, base: Ints, extra: Sequence[Ints]) -> int:
        """What the half costs as it stands, in the terms of `_best`."""
        board, now = self.board, self.picks[day].tolist()
        cost = sum(int(prices[now[k]] + board.own[k][now[k]]) for k, prices in zip(half.occasions, extra, strict=True))
        today = [board.recipes[k][now[k]] for k in half.occasions]
        cost += sum(int(board.variety.same_day[a, b]) for i, a in enumerate(today) for b in today[i + 1 :])
        brought = base + np.add.reduce([board.brings[k][:, now[k]] for k in half.occasions])
        cost += int((np.maximum(np.abs(brought - self._middle) - self._reach, 0) * self._weight).sum())
        return cost + sum(
            int(uneven(even, days[day : day + 1], np.delete(days, day))[0]) for even, days in self._evens()
        )

    def _evens(self) -> list[tuple[Even, Ints]]:
        """What should stay even, with its amount on every day."""
        zero = np.zeros(WEEK_DAYS, dtype=np.int64)
        return [
            (even, sum((even.brings[self.board.shortlists[k][self.picks[:, k]]] for k in even.occasions), zero))
            for even in self.board.evens
        ]

    def _evenness(self, even: Even, day: int, half: Half, window: slice) -> Ints:
        """What each combination of the window costs in steadiness of one nutrient."""
        amounts = np.zeros(window.stop - window.start, dtype=np.int64)
        days = np.zeros(WEEK_DAYS, dtype=np.int64)
        for k in even.occasions:
            brought = even.brings[self.board.shortlists[k]]
            days += brought[self.picks[:, k]]
            if k in half.occasions:
                amounts += brought[half.picks[half.occasions.index(k)][window]]
            else:
                amounts += brought[self.picks[day, k]]
        return uneven(even, amounts, np.delete(days, day))


def compose(board: Board, sweeps: int, kicks: int) -> Draft:
    """A week of low cost: swept until nothing improves, then shaken day by day, keeping what helps."""
    start = [
        [(7 * day + 3 * k) * 31 % len(chosen) for k, chosen in enumerate(board.shortlists)] for day in range(WEEK_DAYS)
    ]
    draft = Draft(board, np.array(start, dtype=np.int64))
    _sweep(draft, range(WEEK_DAYS), sweeps)
    cost = draft.total()
    for kick in range(kicks):
        before = draft.picks.copy()
        _shake(draft, kick)
        shaken = draft.total()
        if shaken < cost:
            _sweep(draft, range(WEEK_DAYS), sweeps)
            cost = draft.total()
        else:
            draft.picks = before
    return draft


def _sweep(draft: Draft, days: Iterable[int], sweeps: int) -> None:
    """Improves every half of the days in turn, until a whole round changes nothing or the rounds are used up."""
    days = tuple(days)
    for _ in range(sweeps):
        changed = [draft.improve(day, half) for day in days for cut in draft.board.cuts for half in cut]
        if not any(changed):
            return


def _shake(draft: Draft, kick: int) -> None:
    """Takes half the dishes of one day away and lets the day settle anew around others."""
    day, cuts = kick * 3 % WEEK_DAYS, draft.board.cuts
    cut = cuts[kick // WEEK_DAYS % 2]
    first = cut[kick // (2 * WEEK_DAYS) % 2]
    taboo = [int(draft.board.recipes[k][draft.picks[day, k]]) for k in first.occasions]
    draft.improve(day, first, taboo)
    for _ in range(2):
        for half in (*cuts[1], *cuts[0]):
            draft.improve(day, half)
