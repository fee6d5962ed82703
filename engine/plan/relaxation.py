"""A week with its days forgotten: only how often each serving is eaten counts. No week can cost less than this does, and
any prices put on bounds, repetition and foods give a number below it: a proof in integers, whatever found the prices.

Knows one board; a bound on the day is held to by the mean day, evenness is left out, nothing costs less than nothing.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from domain.calendar import WEEK_DAYS
from engine.plan.board import Board
from engine.plan.shelf import Flags, Ints

DAYS = (5, 2)
"""Workdays and the others: what a meal costs by itself differs."""
SCALE = 2**20
"""Prices are whole numbers of this fraction of a point."""
_STEEPEST = 10**5
"""Hard bounds are dearer still; a bound needs no more than this."""
_OPEN = 2**40
_MOST_USES = 4 * WEEK_DAYS

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Prices:
    """In `SCALE`ths of a point: `rows[q, row]` per grain (above 0: of an upper end), for workdays and the others; `codes`
    for each use of a dish, protein or cuisine; `nodes` for each use of a recipe; `foods` for each link of a food with a
    recipe, paid with every use too.
    """

    rows: Ints
    codes: Ints
    nodes: Ints
    foods: Ints


@dataclass(frozen=True, eq=False)
class Relaxation:
    """Servings of all occasions in one row, occasion k from `starts[k]` to `starts[k + 1]`. A node is a recipe as one kind
    of meal; `codes[t, node]` are its dish, protein and cuisine as that kind. `repeats[node, n]` is what n uses cost,
    `code_prices` what a pair of uses costs, `food_of` and `node_of` are the links and `food_prices` what a food costs.
    """

    starts: Ints
    own: Ints
    brings: Ints
    lo: Ints
    hi: Ints
    weight: Ints
    weekly: Flags
    node: Ints
    nodes: int
    codes: Ints
    code_prices: Ints
    repeats: Ints
    food_of: Ints
    node_of: Ints
    food_prices: Ints

    @property
    def least(self) -> Ints:
        """The lowest price a row's grain can have: below 0 where it has a lower end."""
        return np.where(self.lo > -_OPEN, -self.weight, 0)

    @property
    def most(self) -> Ints:
        """The highest price a row's grain can have: above 0 where it has an upper end."""
        return np.where(self.hi < _OPEN, self.weight, 0)

    def bound(self, prices: Prices) -> int:
        """Points no week can cost less than. Prices beyond what they may be are cut."""
        rows = np.clip(prices.rows, self.least * SCALE, self.most * SCALE)
        rows[:, self.weekly] = rows[0, self.weekly]
        foods = np.maximum(prices.foods, 0)
        by_node = np.bincount(self.node_of, foods, self.nodes).astype(np.int64)
        codes, nodes = np.maximum(prices.codes, 0), np.maximum(prices.nodes, 0) + by_node
        beside = (nodes + codes[self.codes].sum(axis=0))[self.node]
        total = 0
        for q, days in enumerate(DAYS):
            cost = self.own[q] * SCALE + rows[q] @ self.brings + beside
            total += days * int(np.minimum.reduceat(cost, self.starts[:-1]).sum())
            ends = rows[q] * np.where(rows[q] > 0, np.minimum(self.hi, _OPEN), np.maximum(self.lo, -_OPEN))
            total -= days * int(ends[~self.weekly].sum())
            total -= int(ends[self.weekly].sum()) if q == 0 else 0
        uses = np.arange(_MOST_USES, dtype=np.int64)
        pairs = self.code_prices[:, None] * (uses * (uses - 1) // 2) * SCALE - codes[:, None] * uses
        total += int(pairs.min(axis=1).sum())
        again = self.repeats[:, 1:] * SCALE + by_node[:, None] - nodes[:, None] * uses[1:]
        total += int(np.minimum(again.min(axis=1), 0).sum())
        charged = np.bincount(self.food_of, foods, len(self.food_prices)).astype(np.int64)
        total += int(np.minimum(self.food_prices * SCALE - charged, 0).sum())
        return max(0, total // SCALE)


def relaxation(board: Board) -> Relaxation:
    """The relaxation of a board."""
    rows, variety, kinds = board.measures, board.variety, list(board.kinds)
    sizes = [len(one) for one in board.servings]
    kind = np.concatenate(
        [np.full(n, next(i for i, name in enumerate(kinds) if k in board.kinds[name])) for k, n in enumerate(sizes)]
    )
    recipe = np.concatenate(board.recipes)
    every = len(board.shelf.recipes)
    nodes, node = np.unique(kind * every + recipe, return_inverse=True)
    node_kind, node_recipe = nodes // every, nodes % every
    pair = np.array([variety.prices[name].min(axis=0) for name in kinds])  # [kind, trait]
    codes, code_prices = _codes(variety.traits[1:, node_recipe], node_kind, pair[:, 1:])
    uses = np.arange(_MOST_USES, dtype=np.int64)
    over = np.maximum(uses - variety.limit, 0) * min(variety.over_limit, _STEEPEST * 10)
    repeats = pair[node_kind, 0][:, None] * (uses * (uses - 1) // 2)
    repeats = repeats + np.where((np.array(kinds) == "main")[node_kind][:, None], over, 0)
    food_of, node_of, food_prices = _foods(board, node_recipe)
    brings = np.concatenate(board.brings, axis=1)
    return Relaxation(
        starts=np.concatenate([[0], np.cumsum(sizes)]),
        own=np.array([np.concatenate(board.workday), np.concatenate(board.own)]),
        brings=brings,
        lo=np.array([row.lo for row in rows.rows], dtype=np.int64),
        hi=np.array([row.hi for row in rows.rows], dtype=np.int64),
        weight=np.minimum(rows.weight, _STEEPEST),
        weekly=rows.weekly,
        node=node,
        nodes=len(nodes),
        codes=codes,
        code_prices=code_prices,
        repeats=np.minimum(repeats, _STEEPEST * 1000),
        food_of=food_of,
        node_of=node_of,
        food_prices=food_prices,
    )


def _codes(traits: Ints, kind: Ints, pair: Ints) -> tuple[Ints, Ints]:
    """[trait, node]: a code for every trait as one kind of meal, and what two uses of each code cost."""
    codes, prices, base = [], [], 0
    for t, words in enumerate(traits):
        own, code = np.unique(kind * (int(words.max()) + 1) + words, return_inverse=True)
        codes.append(code + base)
        prices.append(pair[own // (int(words.max()) + 1), t])
        base += len(own)
    return np.array(codes), np.concatenate(prices)


def _foods(board: Board, recipes: Ints) -> tuple[Ints, Ints, Ints]:
    """The links of priced foods with the nodes that hold them, and the prices."""
    bits = np.arange(64, dtype=np.uint64)
    held = (board.basket.foods[recipes][:, :, None] >> bits) & np.uint64(1)  # [node, word, bit]
    flat = held.reshape(len(recipes), -1)
    present = np.flatnonzero(flat.any(axis=0))
    node_of, food_of = np.nonzero(flat[:, present])
    return food_of, node_of, board.basket.prices[present // 64]
