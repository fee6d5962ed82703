"""A week in the making and what it costs. A part of a day is replaced by its best combination, given all the rest: every
price is exact for the change at hand, so each step lowers the week's cost or leaves it. Knows integers only.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from domain.calendar import WEEK_DAYS
from engine.plan.basket import Bits
from engine.plan.board import Board
from engine.plan.evenness import Even, uneven
from engine.plan.measures import HARD
from engine.plan.parts import Part
from engine.plan.shelf import Flags, Ints

_CLOSE = 200
"""Combinations looked at in full: the ones that seem cheapest by the steep bounds."""
_WORKDAYS = 5
_PAIRS = [np.triu_indices(n, 1) for n in range(WEEK_DAYS)]


class Draft:
    """`picks[d, k]` is a position among the servings of occasion k.

    `fixed[d, k]`: the meal stays as it is. `dear[d, k]` is what every serving costs there besides, such as the price of
    leaving what had been planned.
    """

    def __init__(
        self,
        board: Board,
        picks: Ints,
        fixed: Flags | None = None,
        dear: Mapping[tuple[int, int], Ints] | None = None,
    ) -> None:
        self.board = board
        self.fixed = np.zeros(picks.shape, dtype=np.bool_) if fixed is None else fixed
        self._dear = dear or {}
        rows = board.measures
        self._weekly, self._middle, self._reach, self._weight = rows.weekly, rows.middle, rows.reach, rows.weight
        self.replace(picks)

    def replace(self, picks: Ints) -> None:
        """Puts the whole week anew."""
        board = self.board
        self.picks = picks.copy()
        self.recipes = np.array([own[self.picks[:, k]] for k, own in enumerate(board.recipes)]).T
        self._by_day = np.add.reduce([brings[:, self.picks[:, k]] for k, brings in enumerate(board.brings)])

    def improve(self, day: int, part: Part, taboo: Sequence[int] = ()) -> bool:
        """Replaces a part of a day by its best combination. `taboo` recipes are kept out if at all possible.

        True when something changed: for the better, or because of the taboo.
        """
        if self.fixed[day, list(part.occasions)].any():
            return False
        base, extra, spare = self._around(day, part.occasions)
        if taboo:
            for k, prices in zip(part.occasions, extra, strict=True):
                prices[np.isin(self.board.recipes[k], taboo)] += HARD // 2
        near = self._near(part, base, extra, spare)
        now = self.picks[day]
        picks = [np.append(pick[near], now[k]) for k, pick in zip(part.occasions, part.picks, strict=True)]
        cost = self._cost(day, part.occasions, picks, base, extra, spare)
        if len(cost) == 1:  # no combination at all, where two occasions have but one dish between them
            return False
        best = int(np.argmin(cost[:-1]))
        if cost[best] >= cost[-1]:
            return False
        self._put(day, part.occasions, [int(pick[best]) for pick in picks])
        return True

    def prices(self, day: int, part: Part) -> Ints:
        """What each combination would cost: all of the week's cost but what no combination can change."""
        return self._cost(day, part.occasions, part.picks, *self._around(day, part.occasions))

    def recipes_of(self, day: int, occasions: Sequence[int]) -> list[int]:
        """The recipes (shelf indexes) of some occasions of a day."""
        return [int(recipe) for recipe in self.recipes[day, list(occasions)]]

    def total(self) -> int:
        """The cost of the whole week."""
        board, variety = self.board, self.board.variety
        cost = int(self._beyond(self._by_day)[~self._weekly].sum())
        cost += int(self._beyond(self._by_day.sum(axis=1, keepdims=True))[self._weekly].sum())
        cost += sum(int(own[self.picks[_WORKDAYS:, k]].sum()) for k, own in enumerate(board.own))
        cost += sum(int(own[self.picks[:_WORKDAYS, k]].sum()) for k, own in enumerate(board.workday))
        cost += sum(int(dearer[self.picks[place]]) for place, dearer in self._dear.items())
        cost += int(board.basket.price(board.basket.used(self.recipes.ravel())))
        for day in self.recipes:
            first, second = _PAIRS[len(day)]
            cost += int(variety.between("main", day[first], day[second], 0).sum())
        for kind in board.kinds:
            recipes, days, first, second = self._pairs(kind)
            cost += int(variety.between(kind, recipes[first], recipes[second], days[second] - days[first]).sum())
        served = np.bincount(self.recipes[:, board.kinds["main"]].ravel())
        cost += int(np.maximum(served - variety.limit, 0).sum()) * variety.over_limit
        for even in board.evens:
            amounts = self._amounts(even)
            cost += int(uneven(even, amounts[:1], amounts, 0)[0])
        return cost

    def _pairs(self, kind: str) -> tuple[Ints, Ints, Ints, Ints]:
        """The recipes of a kind and their days, and the positions of all pairs of different days."""
        mine = self.board.kinds[kind]
        days = np.repeat(np.arange(WEEK_DAYS), len(mine))
        first, second = np.nonzero(days[:, None] < days[None, :])
        return self.recipes[:, mine].ravel(), days, first, second

    def _put(self, day: int, occasions: Sequence[int], picks: Sequence[int]) -> None:
        for k, pick in zip(occasions, picks, strict=True):
            brings = self.board.brings[k]
            self._by_day[:, day] += brings[:, pick] - brings[:, self.picks[day, k]]
            self.picks[day, k] = pick
            self.recipes[day, k] = self.board.recipes[k][pick]

    def _beyond(self, sums: Ints) -> Ints:
        """[row, ...]: what sums cost that lie beyond the rows' reach."""
        beyond: Ints = np.maximum(np.abs(sums - self._middle[:, None]) - self._reach[:, None], 0)
        beyond *= self._weight[:, None]
        return beyond

    def _around(self, day: int, occasions: Sequence[int]) -> tuple[Ints, list[Ints], Bits]:
        """What is there without these occasions of the day: how far the rows' sums are from their middle (for daily rows
        the day's, for weekly the week's), what every serving costs beside the rest, and which foods the rest lacks.
        """
        base: Ints = np.where(self._weekly, self._by_day.sum(axis=1), self._by_day[:, day]) - self._middle
        for k in occasions:
            base -= self.board.brings[k][:, self.picks[day, k]]
        rest = np.ones(self.picks.shape, dtype=np.bool_)
        rest[day, list(occasions)] = False
        return base, self._extras(day, occasions), ~self.board.basket.used(self.recipes[rest])

    def _extras(self, day: int, occasions: Sequence[int]) -> list[Ints]:
        """Per occasion what each of its servings costs beside the rest of the day and of the week."""
        board, variety = self.board, self.board.variety
        today = [k for k in range(len(board.occasions)) if k not in occasions]
        extras: dict[int, Ints] = {}
        for kind, mine in board.kinds.items():
            if not any(k in occasions for k in mine):
                continue
            gaps = np.abs(np.arange(WEEK_DAYS) - day).repeat(len(mine))
            elsewhere = self.recipes[:, mine].ravel()[gaps > 0]
            price = variety.beside(kind, elsewhere, gaps[gaps > 0], self.recipes[day, today])
            if kind == "main":
                served = np.bincount(elsewhere, minlength=len(price))
                price[served >= variety.limit] += variety.over_limit
            extras |= dict.fromkeys(mine, price)
        own = board.workday if day < _WORKDAYS else board.own
        return [extras[k][board.recipes[k]] + own[k] + self._dear.get((day, k), 0) for k in occasions]

    def _near(self, part: Part, base: Ints, extra: Sequence[Ints], spare: Bits) -> Ints:
        """The combinations that seem cheapest, by all but the gentle bounds."""
        window = self._window(part, base)
        cost = part.cost[window].copy()
        for pick, prices in zip(part.picks, extra, strict=True):
            cost += prices[pick[window]]
        cost += self.board.basket.price(part.foods[window] & spare)
        steep = slice(self.board.steep)
        beyond = part.steep[:, window] + base[steep, None]
        np.abs(beyond, out=beyond)
        beyond -= self._reach[steep, None]
        np.maximum(beyond, 0, out=beyond)
        cost += self._weight[steep] @ beyond
        if len(cost) <= _CLOSE:
            return np.arange(window.start, window.stop)
        near: Ints = window.start + np.flatnonzero(cost <= np.partition(cost, _CLOSE)[_CLOSE])
        return near

    def _cost(
        self, day: int, occasions: Sequence[int], picks: Sequence[Ints], base: Ints, extra: Sequence[Ints], spare: Bits
    ) -> Ints:
        """What combinations of servings cost on some occasions of a day, in full."""
        board, n = self.board, len(picks[0])
        recipes = [board.recipes[k][pick] for k, pick in zip(occasions, picks, strict=True)]
        cost: Ints = board.basket.price(board.basket.union(recipes) & spare)
        beyond = np.repeat(base[:, None], n, axis=1)
        for k, pick, dearer in zip(occasions, picks, extra, strict=True):
            cost += dearer[pick]
            beyond += board.brings[k][:, pick]
        np.abs(beyond, out=beyond)
        beyond -= self._reach[:, None]
        np.maximum(beyond, 0, out=beyond)
        cost += self._weight @ beyond
        for a, first in enumerate(recipes):
            for second in recipes[a + 1 :]:
                cost += board.variety.between("main", first, second, 0)
        for even in board.evens:
            if any(k in even.occasions for k in occasions):
                amounts, days = np.zeros_like(cost), self._amounts(even)
                mine = dict(zip(occasions, picks, strict=True))
                for k in even.occasions:
                    amounts += even.brings[board.servings[k][mine.get(k, self.picks[day, k])]]
                cost += uneven(even, amounts, days, day)
        return cost

    def _window(self, part: Part, base: Ints) -> slice:
        """The combinations that keep the day's energy within its hard bounds; all of them where none does."""
        row = self.board.measures.energy
        if row is not None:
            start = int(np.searchsorted(part.energy, -base[row] - self._reach[row], side="left"))
            end = int(np.searchsorted(part.energy, -base[row] + self._reach[row], side="right"))
            if start < end:
                return slice(start, end)
        return slice(0, len(part.energy))

    def _amounts(self, even: Even) -> Ints:
        """What should stay even, on every day."""
        parts = [even.brings[self.board.servings[k][self.picks[:, k]]] for k in even.occasions]
        amounts: Ints = np.add.reduce(parts)
        return amounts
