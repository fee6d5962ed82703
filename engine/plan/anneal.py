"""A week by annealing: one meal after another is chosen anew among all that could stand there, by its exact price and a
noise that fades. What a choice costs is kept up to date rather than added up, so that a step takes microseconds.

Knows one board; promises nothing beyond a good start for the draft that finishes the week.
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache

import numpy as np

from domain.calendar import WEEK_DAYS
from engine.plan.board import Board
from engine.plan.evenness import uneven
from engine.plan.shelf import Ints
from engine.plan.shortlist import draw

_WORKDAYS = 5
_QUANTILES, _SCALE = 4096, 1000
_NOISE: Ints = np.rint(_SCALE * np.log(-np.log((np.arange(_QUANTILES) + 0.5) / _QUANTILES))).astype(np.int64)
"""Quantiles of the noise that makes the cheapest of noisy prices a fair draw (Gumbel's, turned over)."""
_HOT, _COLD = 12_000, 400
"""Points: at first any dish may go where it is not too dear, at last a few hundred points decide."""
_FINE = 1000
_LENGTH = 2**15
_ALL = ~np.uint64(0)


class Heat:
    """The state of one search. A node is a recipe as one kind of meal; `picks[d, k]` are positions on `board.fields`."""

    def __init__(self, board: Board, seed: int) -> None:
        self.board = board
        self._lay_rows()
        self._lay_nodes()
        self._raw = _NOISE[draw(seed, np.arange(_LENGTH, dtype=np.int64)) % _QUANTILES]
        self._noise, self._at = np.zeros_like(self._raw), 0
        self._start()

    def _lay_rows(self) -> None:
        """The rows that can be missed at all, those of a week last."""
        board, rows = self.board, self.board.measures
        brings = [own[:, field] for own, field in zip(board.brings, board.fields, strict=True)]
        days = np.where(rows.weekly, WEEK_DAYS, 1)
        low = np.add.reduce([own.min(axis=1) for own in brings]) * days
        high = np.add.reduce([own.max(axis=1) for own in brings]) * days
        matters = np.flatnonzero((low < rows.middle - rows.reach) | (high > rows.middle + rows.reach))
        order = matters[np.argsort(rows.weekly[matters], kind="stable")]
        self._daily = int((~rows.weekly[order]).sum())
        self._middle, self._reach, self._weight = rows.middle[order], rows.reach[order, None], rows.weight[order]
        self._brings = [np.ascontiguousarray(own[order]) for own in brings]
        self._columns = [np.ascontiguousarray(own.T) for own in self._brings]
        self._energy = None if rows.energy is None else next(iter(np.flatnonzero(order == rows.energy)), None)
        self._slack = 0 if rows.energy is None else int(rows.reach[rows.energy])
        self._kcal = [[] if self._energy is None else own[self._energy].tolist() for own in self._brings]

    def _lay_nodes(self) -> None:
        """What every pair of nodes costs, by the days between them, and what every choice costs by itself."""
        board = self.board
        recipes: list[Ints] = []
        self._nodes = [np.zeros(0, np.int64)] * len(board.occasions)
        for mine in board.kinds.values():
            held = [board.recipes[k][board.fields[k]] for k in mine]
            own = np.unique(np.concatenate(held))
            for k, one in zip(mine, held, strict=True):
                self._nodes[k] = sum(len(one) for one in recipes) + np.searchsorted(own, one)
            recipes.append(own)
        recipe = np.concatenate(recipes)
        kind = np.repeat(np.arange(len(recipes)), [len(own) for own in recipes])
        self._main = (kind == list(board.kinds).index("main")).tolist()
        self._pairs = self._priced(recipe, kind)
        self._node = [nodes.tolist() for nodes in self._nodes]
        self._foods = board.basket.foods[recipe]
        self._prices = board.basket.prices
        costs = (board.workday if day < _WORKDAYS else board.own for day in range(WEEK_DAYS))
        self._own = [[one[field] for one, field in zip(cost, board.fields, strict=True)] for cost in costs]

    def _priced(self, recipe: Ints, kind: Ints) -> Ints:
        """[node, class of gap, node]: what two meals cost beside each other; gaps that cost the same are one class."""
        variety, n = self.board.variety, len(recipe)
        costs = [np.concatenate([variety.prices[name][gap] for name in self.board.kinds]) for gap in range(WEEK_DAYS)]
        known = [next(g for g in range(1, WEEK_DAYS) if (costs[g] == costs[gap]).all()) for gap in range(1, WEEK_DAYS)]
        classes = [0, *sorted(set(known))]
        of_gap = [0, *(classes.index(gap) for gap in known)]
        self._class = np.array([[of_gap[abs(a - b)] for b in range(WEEK_DAYS)] for a in range(WEEK_DAYS)])
        tables = np.zeros((n, len(classes), n), dtype=np.int64)
        for trait, codes in enumerate(variety.traits[:, recipe]):
            alike = codes[:, None] == codes[None, :]
            tables[:, 0] += alike * variety.prices["main"][0, trait]
            for i, name in enumerate(self.board.kinds):
                mine = slice(*np.searchsorted(kind, [i, i + 1]))
                for c, gap in enumerate(classes[1:], 1):
                    tables[mine, c, mine] += alike[mine, mine] * variety.prices[name][gap, trait]
        return tables

    def _start(self) -> None:
        board = self.board
        fields = board.fields
        self.picks = [[-1] * len(fields) for _ in range(WEEK_DAYS)]
        self._lacks = np.full((WEEK_DAYS * len(fields), self._foods.shape[1]), ~np.uint64(0))
        self._beside = np.zeros((WEEK_DAYS, len(self._foods)), dtype=np.int64)
        self._served = [0] * len(self._foods)
        self._base = np.repeat(-self._middle[None, :], WEEK_DAYS, axis=0)
        self._even = []
        for even in board.evens:
            brings = [even.brings[board.servings[k][f]] for k, f in enumerate(fields)]
            self._even.append((even, brings, np.zeros(WEEK_DAYS, dtype=np.int64)))
        for day in range(WEEK_DAYS):
            for k, field in enumerate(fields):
                self._put(day, k, (7 * day + 3 * k) * 31 % len(field))

    def _put(self, day: int, k: int, pick: int) -> None:
        """Puts a meal in its place, instead of the one that stands there."""
        old, self.picks[day][k] = self.picks[day][k], pick
        node = self._node[k][pick]
        brought = self._columns[k][pick]
        gaps = self._class[day]
        if old >= 0:
            gone = self._node[k][old]
            brought = brought - self._columns[k][old]
            self._beside -= self._pairs[gone, gaps]
            self._serve(gone, -1)
            for even, brings, amounts in self._even:
                if k in even.occasions:
                    amounts[day] -= brings[k][old]
        self._beside += self._pairs[node, gaps]
        self._serve(node, 1)
        self._lacks[day * len(self._nodes) + k] = ~self._foods[node]
        self._base[day, : self._daily] += brought[: self._daily]
        self._base[:, self._daily :] += brought[self._daily :]
        for even, brings, amounts in self._even:
            if k in even.occasions:
                amounts[day] += brings[k][pick]

    def _serve(self, node: int, times: int) -> None:
        """Counts a main dish; one more than the week may have is dear on every day."""
        if self._main[node]:
            variety = self.board.variety
            before = self._served[node]
            self._served[node] = after = before + times
            if (before >= variety.limit) != (after >= variety.limit):
                self._beside[:, node] += times * variety.over_limit

    def cool(self, temperature: int) -> None:
        """Sets the noise: so many points."""
        self._noise = self._raw * temperature // _SCALE

    def step(self, day: int, k: int) -> None:
        """Chooses one meal anew."""
        pick, place = self.picks[day][k], day * len(self._nodes) + k
        node = self._node[k][pick]
        base = self._base[day] - self._columns[k][pick]
        first, last = self._window(k, base)
        beyond = self._brings[k][:, first:last] + base[:, None]
        np.abs(beyond, out=beyond)
        beyond -= self._reach
        np.maximum(beyond, 0, out=beyond)
        cost = self._weight @ beyond
        cost += self._own[day][k][first:last]
        beside = self._beside[day] - self._pairs[node, 0]
        if self._main[node] and self._served[node] == self.board.variety.limit:
            beside[node] -= self.board.variety.over_limit
        self._lacks[place] = _ALL
        spare = np.bitwise_and.reduce(self._lacks, axis=0)
        beside += np.bitwise_count(self._foods & spare) @ self._prices
        cost += beside[self._nodes[k][first:last]]
        for even, brings, amounts in self._even:
            if k in even.occasions:
                now = amounts[day] - brings[k][pick]
                cost += uneven(even, now + brings[k][first:last], amounts, day)
        if self._at + last - first > _LENGTH:
            self._at = self._at * 31 % 997
        cost += self._noise[self._at : self._at + last - first]
        self._at += last - first
        best = first + int(cost.argmin())
        if best == pick:
            self._lacks[place] = ~self._foods[node]
        else:
            self._put(day, k, best)

    def _window(self, k: int, base: Ints) -> tuple[int, int]:
        """The servings that keep the day's energy within its hard bounds; all of them where none does."""
        if self._energy is not None:
            kcal, at = self._kcal[k], -int(base[self._energy])
            first, last = bisect_left(kcal, at - self._slack), bisect_right(kcal, at + self._slack)
            if first < last:
                return first, last
        return 0, len(self._node[k])


def anneal(board: Board, seed: int, rounds: int) -> Ints:
    """[day, occasion]: positions among the board's servings, after so many rounds of the week from hot to cold."""
    heat = Heat(board, seed)
    occasions = range(len(board.occasions))
    for temperature in temperatures(rounds):
        heat.cool(temperature)
        for k in occasions:
            for day in range(WEEK_DAYS):
                heat.step(day, k)
    return np.array([[board.fields[k][heat.picks[day][k]] for k in occasions] for day in range(WEEK_DAYS)])


@lru_cache(maxsize=16)
def temperatures(rounds: int) -> tuple[int, ...]:
    """Points of noise for each round, every round about the same share less than the one before; whole numbers, so that
    no machine's logarithm is asked.
    """
    falls = rounds - 1
    share = next(n for n in range(1, _FINE + 1) if _HOT * n**falls >= _COLD * _FINE**falls)
    falling, left = [], _HOT * _FINE
    for _ in range(rounds):
        falling.append(left // _FINE)
        left = left * share // _FINE
    return tuple(falling)
