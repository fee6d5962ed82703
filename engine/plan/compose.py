"""Seven days out of all servings that fit: a part of a day is replaced by its best combination, given all the rest.

Every price is exact for the change at hand, so each step lowers the week's cost or leaves it. Knows integers only.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from domain.calendar import WEEK_DAYS
from engine.plan.board import Board
from engine.plan.evenness import Even, uneven
from engine.plan.measures import HARD
from engine.plan.parts import Part
from engine.plan.shelf import Flags, Ints

_CLOSE = 300
"""Combinations looked at in full where the steep bounds leave more in doubt."""

_PAIRS = [np.triu_indices(n, 1) for n in range(WEEK_DAYS)]


class Draft:
    """A week in the making: `picks[d, k]` is a position among the servings of occasion k.

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
        self._settled: dict[tuple[int, tuple[int, ...]], bytes] = {}
        # a part is looked at again when a day within sight has changed; a hard bound of the week makes all of it matter
        bound = (self._weekly & (self._weight >= HARD)).any() or any(even.hard for even in board.evens)
        self._sight = WEEK_DAYS if bound else 1
        self.replace(picks)

    def replace(self, picks: Ints) -> None:
        """Puts the whole week anew."""
        board = self.board
        self.picks = picks.copy()
        self._recipes = np.array([own[self.picks[:, k]] for k, own in enumerate(board.recipes)]).T
        self._by_day = np.add.reduce([brings[:, self.picks[:, k]] for k, brings in enumerate(board.brings)])

    def improve(self, day: int, part: Part, taboo: Sequence[int] = ()) -> bool:
        """Replaces a part of a day by its best combination. `taboo` recipes are kept out if at all possible.

        True when something changed: for the better, or because of the taboo.
        """
        if self.fixed[day, list(part.occasions)].any():
            return False
        seen = self.picks[max(0, day - self._sight) : day + 1 + self._sight].tobytes()
        if not taboo and self._settled.get((day, part.occasions)) == seen:
            return False
        base, extra = self._base(day, part.occasions), self._extras(day, part.occasions)
        if taboo:
            for k, prices in zip(part.occasions, extra, strict=True):
                prices[np.isin(self.board.recipes[k], taboo)] += HARD // 2
        now = HARD * HARD if taboo else self._cost_now(day, part, base, extra)
        found = self._best(day, part, base, extra, now)
        if found is None:
            self._settled[day, part.occasions] = seen
            return False
        self._put(day, part, found)
        return True

    def prices(self, day: int, part: Part) -> Ints:
        """What each combination would cost: all of the week's cost but what no combination can change."""
        base, extra = self._base(day, part.occasions), self._extras(day, part.occasions)
        cost = part.cost.copy()
        for pick, dearer in zip(part.picks, extra, strict=True):
            cost += dearer[pick]
        steep = slice(self.board.steep)
        beyond = np.abs(part.steep + (base - self._middle)[steep, None]) - self._reach[steep, None]
        cost += self._weight[steep] @ np.maximum(beyond, 0)
        return self._in_full(day, part, base, np.arange(len(cost)), cost)

    def recipes_of(self, day: int, occasions: Sequence[int]) -> list[int]:
        """The recipes (shelf indexes) of some occasions of a day."""
        return [int(recipe) for recipe in self._recipes[day, list(occasions)]]

    def broken_days(self) -> list[int]:
        """The days that break a hard bound of a day, or repeat a main dish that must not be repeated so soon."""
        broken = self._beyond(self._by_day)[~self._weekly].sum(axis=0) >= HARD
        recipes, days, first, second = self._pairs("main")
        prices = self.board.variety.between("main", recipes[first], recipes[second], days[second] - days[first])
        broken[days[second[prices >= HARD]]] = True
        return [int(day) for day in np.flatnonzero(broken)]

    def total(self) -> int:
        """The cost of the whole week."""
        board, variety = self.board, self.board.variety
        cost = int(self._beyond(self._by_day)[~self._weekly].sum())
        cost += int(self._beyond(self._by_day.sum(axis=1, keepdims=True))[self._weekly].sum())
        cost += sum(int(own[self.picks[:, k]].sum()) for k, own in enumerate(board.own))
        cost += sum(int(dearer[self.picks[place]]) for place, dearer in self._dear.items())
        for day in self._recipes:
            first, second = _PAIRS[len(day)]
            cost += int(variety.between("main", day[first], day[second], 0).sum())
        for kind in board.kinds:
            recipes, days, first, second = self._pairs(kind)
            cost += int(variety.between(kind, recipes[first], recipes[second], days[second] - days[first]).sum())
        served = np.bincount(self._recipes[:, board.kinds["main"]].ravel())
        cost += int(np.maximum(served - variety.limit, 0).sum()) * variety.over_limit
        for even in board.evens:
            amounts = self._amounts(even)
            cost += int(uneven(even, amounts[:1], amounts[1:])[0])
        return cost

    def _pairs(self, kind: str) -> tuple[Ints, Ints, Ints, Ints]:
        """The recipes of a kind and their days, and the positions of all pairs of different days."""
        mine = self.board.kinds[kind]
        days = np.repeat(np.arange(WEEK_DAYS), len(mine))
        first, second = np.nonzero(days[:, None] < days[None, :])
        return self._recipes[:, mine].ravel(), days, first, second

    def _put(self, day: int, part: Part, found: int) -> None:
        for k, pick in zip(part.occasions, part.picks, strict=True):
            brings = self.board.brings[k]
            self._by_day[:, day] += brings[:, pick[found]] - brings[:, self.picks[day, k]]
            self.picks[day, k] = pick[found]
            self._recipes[day, k] = self.board.recipes[k][pick[found]]

    def _beyond(self, sums: Ints) -> Ints:
        """[row, ...]: what sums cost that lie beyond the rows' reach."""
        beyond: Ints = np.maximum(np.abs(sums - self._middle[:, None]) - self._reach[:, None], 0)
        beyond *= self._weight[:, None]
        return beyond

    def _base(self, day: int, occasions: Sequence[int]) -> Ints:
        """What is there without these occasions of the day: for daily rows the day's rest, for weekly the week's."""
        base: Ints = np.where(self._weekly, self._by_day.sum(axis=1), self._by_day[:, day])
        for k in occasions:
            base -= self.board.brings[k][:, self.picks[day, k]]
        return base

    def _extras(self, day: int, occasions: Sequence[int]) -> list[Ints]:
        """Per occasion what each of its servings costs beside the rest of the day and of the week."""
        board, variety = self.board, self.board.variety
        today = [k for k in range(len(board.occasions)) if k not in occasions]
        extras: dict[int, Ints] = {}
        for kind, mine in board.kinds.items():
            if not any(k in occasions for k in mine):
                continue
            gaps = np.abs(np.arange(WEEK_DAYS) - day).repeat(len(mine))
            elsewhere = self._recipes[:, mine].ravel()[gaps > 0]
            price = variety.beside(kind, elsewhere, gaps[gaps > 0], self._recipes[day, today])
            if kind == "main":
                served = np.bincount(elsewhere, minlength=len(price))
                price[served >= variety.limit] += variety.over_limit
            extras |= dict.fromkeys(mine, price)
        return [extras[k][board.recipes[k]] + self._dear.get((day, k), 0) for k in occasions]

    def _best(self, day: int, part: Part, base: Ints, extra: Sequence[Ints], now: int) -> int | None:
        """The cheapest combination that costs less than `now`, the first of equals; None where there is none.

        The steep rows alone rule most combinations out; only what they leave in doubt is looked at in full.
        """
        window = self._window(part, base)
        start = window.start
        cost = part.cost[window].copy()
        for pick, prices in zip(part.picks, extra, strict=True):
            cost += prices[pick[window]]
        steep = slice(self.board.steep)
        beyond = part.steep[:, window] + (base - self._middle)[steep, None]
        np.abs(beyond, out=beyond)
        beyond -= self._reach[steep, None]
        np.maximum(beyond, 0, out=beyond)
        cost += self._weight[steep] @ beyond
        near = np.flatnonzero(cost < now)
        if len(near) > _CLOSE:
            near = near[cost[near] <= np.partition(cost[near], _CLOSE)[_CLOSE]]
        if not len(near):
            return None
        full = self._in_full(day, part, base, start + near, cost[near])
        best = int(np.argmin(full))
        return start + int(near[best]) if full[best] < now else None

    def _in_full(self, day: int, part: Part, base: Ints, chosen: Ints, cost: Ints) -> Ints:
        """The cost of some combinations, the gentle rows and steadiness added to what the steep rows cost."""
        board = self.board
        gentle = slice(board.steep, None)
        picks = {k: pick[chosen] for k, pick in zip(part.occasions, part.picks, strict=True)}
        beyond = np.repeat((base - self._middle)[gentle, None], len(chosen), axis=1)
        for k, pick in picks.items():
            beyond += board.brings[k][gentle, pick]
        np.abs(beyond, out=beyond)
        beyond -= self._reach[gentle, None]
        np.maximum(beyond, 0, out=beyond)
        full: Ints = cost + self._weight[gentle] @ beyond
        for even in board.evens:
            if any(k in even.occasions for k in picks):
                amounts, days = np.zeros_like(cost), self._amounts(even)
                for k in even.occasions:
                    amounts += even.brings[board.servings[k][picks.get(k, self.picks[day, k])]]
                full += uneven(even, amounts, np.delete(days, day))
        return full

    def _window(self, part: Part, base: Ints) -> slice:
        """The combinations that keep the day's energy within its hard bounds; all of them where none does."""
        row = self.board.measures.energy
        if row is not None:
            centre = self._middle[row] - base[row]
            start = int(np.searchsorted(part.energy, centre - self._reach[row], side="left"))
            end = int(np.searchsorted(part.energy, centre + self._reach[row], side="right"))
            if start < end:
                return slice(start, end)
        return slice(0, len(part.energy))

    def _cost_now(self, day: int, part: Part, base: Ints, extra: Sequence[Ints]) -> int:
        """What the part costs as it stands, in the terms of `_best`."""
        board, now = self.board, self.picks[day].tolist()
        cost = sum(int(prices[now[k]] + board.own[k][now[k]]) for k, prices in zip(part.occasions, extra, strict=True))
        if len(part.occasions) > 1:
            today = self._recipes[day, list(part.occasions)]
            first, second = _PAIRS[len(today)]
            cost += int(board.variety.between("main", today[first], today[second], 0).sum())
        brought = base[:, None].copy()
        for k in part.occasions:
            brought[:, 0] += board.brings[k][:, now[k]]
        cost += int(self._beyond(brought).sum())
        for even in board.evens:
            if any(k in even.occasions for k in part.occasions):
                days = self._amounts(even)
                cost += int(uneven(even, days[day : day + 1], np.delete(days, day))[0])
        return cost

    def _amounts(self, even: Even) -> Ints:
        """What should stay even, on every day."""
        parts = [even.brings[self.board.servings[k][self.picks[:, k]]] for k in even.occasions]
        amounts: Ints = np.add.reduce(parts)
        return amounts


def compose(board: Board, sweeps: int, kicks: int) -> Draft:
    """A week of low cost: swept until nothing improves, then shaken day by day, keeping what helps."""
    start = [
        [int(chosen[(7 * day + 3 * k) * 31 % len(chosen)]) for k, chosen in enumerate(board.shortlists)]
        for day in range(WEEK_DAYS)
    ]
    draft = Draft(board, np.array(start, dtype=np.int64))
    _sweep(draft, board.parts[:2], sweeps)
    _sweep(draft, board.parts, sweeps)
    cost = draft.total()
    for kick in range(kicks):
        before = draft.picks.copy()
        _shake(draft, kick)
        shaken = draft.total()
        if shaken < cost or (shaken >= HARD and shaken // HARD <= cost // HARD):  # a plateau may lead down elsewhere
            cost = shaken
        else:
            draft.replace(before)
    _sweep(draft, board.parts, sweeps)
    return draft


def _sweep(draft: Draft, parts: Iterable[Part], sweeps: int) -> None:
    """Improves every part of every day in turn, until a whole round changes nothing or the rounds are used up."""
    for _ in range(sweeps):
        changed = [draft.improve(day, part) for part in parts for day in range(WEEK_DAYS)]
        if not any(changed):
            return


def _shake(draft: Draft, kick: int) -> None:
    """Takes some dishes of one day away, of one that breaks a hard bound if there is any, and lets the day settle anew
    around others: what was left alone moves first, for the day would only fall back into its old place otherwise.
    """
    parts = draft.board.parts
    days = draft.broken_days() or [3 * d % WEEK_DAYS for d in range(WEEK_DAYS)]
    day, part = days[kick % len(days)], parts[kick // len(days) % len(parts)]
    draft.improve(day, part, draft.recipes_of(day, part.occasions))
    untouched = [other for other in parts if not set(other.occasions) & set(part.occasions)]
    for other in (*untouched, *parts):
        draft.improve(day, other)
