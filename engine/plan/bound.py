"""How far a plan may be from the best possible: a bound below every week's cost, found in a moment and therefore loose.

The search for prices is in floating point; what they prove is added up in integers (`Relaxation.bound`), so a machine
that rounds otherwise proves a little more or less, and nothing that is not so.
"""

import numpy as np

from domain.plan import WeeklyPlan
from domain.value import Value
from engine.plan.board import Board
from engine.plan.compile import Requirements
from engine.plan.draft import Draft
from engine.plan.edit_board import lay_out
from engine.plan.relaxation import DAYS, SCALE, Floats, Prices, Relaxation, relaxation

_ROUNDS = 80
_STEP, _LAST_STEP = 0.3, 0.01
_WARM, _COOL = 2000.0, 100.0
"""Points: a choice that much dearer than the cheapest still counts for a third of it."""
_PER_GRAIN = 0.003
_SLOW, _SLOWER = 0.9, 0.99


class Quality(Value):
    """`points` is what the plan costs by the planner's soft goals, `at_least` what no week can go below. The best possible
    is at most `at_most_percent` cheaper; how much of that is the bound's own slack is not known: an estimate.
    """

    kind: str = "estimate"
    points: int
    at_least: int
    at_most_percent: int

    def said(self) -> str:
        """In a sentence."""
        return (
            f"An estimate: the week costs {self.points} points by the soft goals and no week can cost less than"
            f" {self.at_least}, so the best possible is at most {self.at_most_percent}% better. The bound is quick and loose;"
            " how far long searches and proofs get is in docs/bench.md."
        )


def quality(plan: WeeklyPlan, requirements: Requirements) -> Quality | None:
    """The estimate for a plan; None where one of its meals no longer fits the record."""
    bench = lay_out(plan, requirements)
    if bench is None or bench.misfits:
        return None
    points, least = Draft(bench.board, bench.picks).total(), lower_bound(bench.board)
    return Quality(points=points, at_least=least, at_most_percent=-(-100 * (points - least) // max(points, 1)))


def lower_bound(board: Board) -> int:
    """Points no week on this board can cost less than."""
    relaxed = relaxation(board)
    return relaxed.bound(prices(relaxed))


def prices(relaxed: Relaxation, rounds: int = _ROUNDS) -> Prices:
    """Good prices for the bound: what the relaxed week breaks grows dearer, what it leaves alone cheaper (Adam's steps on
    a smooth minimum that sharpens round by round).
    """
    state = _State(relaxed)
    for number in range(rounds):
        state.step(number / rounds)
    return state.prices()


class _State:
    """Prices in the making."""

    def __init__(self, relaxed: Relaxation) -> None:
        self._of = relaxed
        self._brings = relaxed.brings.astype(np.float64)
        self._tight = np.minimum(relaxed.weight, _PER_GRAIN)
        self._rows = np.zeros((len(DAYS), len(relaxed.lo)))
        self._codes = np.zeros(len(relaxed.code_prices))
        self._shares = np.zeros(len(relaxed.food_of))
        self._first = [np.zeros_like(one) for one in (self._rows, self._codes, self._shares)]
        self._second = [np.zeros_like(one) for one in (self._rows, self._codes, self._shares)]
        self._steps = 0

    def prices(self) -> Prices:
        """As whole numbers."""
        scaled = (self._rows, self._codes, np.zeros(self._of.nodes), self._charges()[0])
        return Prices(*(np.floor(one * SCALE).astype(np.int64) for one in scaled))

    def step(self, share: float) -> None:
        """One round; `share` of them are done."""
        of, codes = self._of, self._codes
        charged, part = self._charges()
        beside = np.bincount(of.node_of, charged, of.nodes) + codes[of.codes].sum(axis=0)
        warmth = _WARM * (_COOL / _WARM) ** share
        by_row, uses = np.empty_like(self._rows), np.zeros(of.nodes)
        for q, days in enumerate(DAYS):
            eaten = self._eaten(of.own[q] + self._rows[q] @ self._brings + beside[of.node], warmth)
            by_row[q] = days * (self._brings @ eaten)
            uses += days * np.bincount(of.node, eaten, of.nodes)
        pull_rows = self._row_pull(by_row)
        used = np.bincount(of.codes.ravel(), np.tile(uses, len(of.codes)), len(codes))
        borne = np.floor(codes / np.maximum(of.code_prices, 1) + 0.5)
        pull_codes = np.where(of.code_prices > 0, used - borne, 0.0)
        wanted = uses[of.node_of]
        fair = np.bincount(of.food_of, part * wanted, len(of.food_prices))[of.food_of]
        moves = self._moves((pull_rows, pull_codes, of.food_prices[of.food_of] * part * (wanted - fair)))
        pace = _STEP * (1 - share) + _LAST_STEP
        rows = np.clip(self._rows + pace * self._tight * moves[0], of.least, of.most)
        self._rows = np.where(rows * self._rows < 0, 0.0, rows)
        self._codes = np.maximum(codes + pace * np.maximum(of.code_prices, 1) / 2 * moves[1], 0.0)
        self._shares += pace * moves[2]

    def _charges(self) -> tuple[Floats, Floats]:
        """What each recipe is charged for each of its foods, and that as a part of the food's price."""
        of, grown = self._of, np.exp(self._shares)
        part = grown / np.bincount(of.food_of, grown, len(of.food_prices))[of.food_of]
        return of.food_prices[of.food_of] * part, part

    def _eaten(self, cost: Floats, warmth: float) -> Floats:
        """How much of each serving is eaten on a day: most of the cheapest of an occasion, little of what is dearer."""
        sizes, starts = np.diff(self._of.starts), self._of.starts[:-1]
        eaten = np.exp((np.minimum.reduceat(cost, starts).repeat(sizes) - cost) / warmth)
        shares: Floats = eaten / np.add.reduceat(eaten, starts).repeat(sizes)
        return shares

    def _row_pull(self, by_row: Floats) -> Floats:
        """How far each row's sum is beyond the end its price is of; beyond either where it has none yet."""
        of = self._of
        days = np.array(DAYS, dtype=np.float64)[:, None]
        sums = np.where(of.weekly, by_row.sum(axis=0), by_row)
        times = np.where(of.weekly, 1.0, days)
        above, below = sums - of.hi * times, sums - of.lo * times
        nearest = np.where(above > 0, above, np.where(below < 0, below, 0.0))
        pull: Floats = np.where(self._rows > 0, above, np.where(self._rows < 0, below, nearest))
        return pull

    def _moves(self, pulls: tuple[Floats, ...]) -> list[Floats]:
        """Each pull in proportion to its own usual size."""
        self._steps += 1
        moves = []
        for i, pull in enumerate(pulls):
            self._first[i] = _SLOW * self._first[i] + (1 - _SLOW) * pull
            self._second[i] = _SLOWER * self._second[i] + (1 - _SLOWER) * pull * pull
            mean = self._first[i] / (1 - _SLOW**self._steps)
            size = np.sqrt(self._second[i] / (1 - _SLOWER**self._steps))
            moves.append(mean / (size + 1e-9))
        return moves
