"""Other ways to the same week, on the same board and counted in the same points: a search of many seconds, and the whole
week as one model for HiGHS.
"""

import time

import highspy
import numpy as np

from domain.calendar import WEEK_DAYS
from engine.plan.board import Board
from engine.plan.compose import compose
from engine.plan.draft import Draft
from engine.plan.measures import HARD
from engine.plan.shelf import Ints

_LONG_ROUNDS = 4000
_GRAINS = 1e5


def long_search(board: Board, seconds: float) -> int:
    """Points of the best week that longer searches from other beginnings find in so many seconds of the processor."""
    begun, best, seed = time.process_time(), HARD * HARD, 0
    while time.process_time() - begun < seconds:
        seed += 1
        best = min(best, compose(board, seed, _LONG_ROUNDS).total())
    return best


def one_model(board: Board, seconds: float) -> tuple[int | None, float]:
    """Points of the week HiGHS finds for the whole of it as one model over the shortlisted servings, None where it finds
    none; and the gap it gives itself, in percent. Dishes, proteins and cuisines are priced by the week.
    """
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in (("output_flag", False), ("time_limit", seconds), ("threads", 1)):
        solver.setOptionValue(option, value)
    chosen = _variables(solver, board)
    _bounds(solver, board, chosen)
    _repetition(solver, board, chosen)
    solver.run()
    if solver.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return None, 100.0
    values = np.array(solver.getSolution().col_value)
    picks = np.array(
        [
            [int(board.shortlists[k][np.argmax(values[chosen[d][k]])]) for k in range(len(board.occasions))]
            for d in range(WEEK_DAYS)
        ]
    )
    return Draft(board, picks).total(), 100 * float(solver.getInfo().mip_gap)


_Chosen = list[list[Ints]]


def _variables(solver: highspy.Highs, board: Board, workdays: int = 5) -> _Chosen:
    """A yes or no for each serving of each meal, one of them yes."""
    chosen: _Chosen = []
    for day in range(WEEK_DAYS):
        costs = board.workday if day < workdays else board.own
        chosen.append([])
        for k, shortlist in enumerate(board.shortlists):
            first = solver.getNumCol()
            for cost in costs[k][shortlist].tolist():
                solver.addCol(float(cost), 0.0, 1.0, 0, [], [])
            places = np.arange(first, first + len(shortlist))
            for place in places.tolist():
                solver.changeColIntegrality(place, highspy.HighsVarType.kInteger)
            solver.addRow(1.0, 1.0, len(places), places, np.ones(len(places)))
            chosen[-1].append(places)
    return chosen


def _bounds(solver: highspy.Highs, board: Board, chosen: _Chosen) -> None:
    brings = [own[:, shortlist] / _GRAINS for own, shortlist in zip(board.brings, board.shortlists, strict=True)]
    for r, row in enumerate(board.measures.rows):
        ends = [end / _GRAINS if abs(end) < 2**40 else np.sign(end) * highspy.kHighsInf for end in (row.lo, row.hi)]
        groups = [range(WEEK_DAYS)] if row.weekly else [(day,) for day in range(WEEK_DAYS)]
        for days in groups:
            beyond = solver.getNumCol()
            for _ in range(2):
                solver.addCol(min(row.weight, 10**5) * _GRAINS, 0.0, highspy.kHighsInf, 0, [], [])
            places = np.concatenate([place for d in days for place in chosen[d]] + [np.array([beyond, beyond + 1])])
            values = np.concatenate([own[r] for _ in days for own in brings] + [np.array([-1.0, 1.0])])
            solver.addRow(ends[0], ends[1], len(places), places, values)


def _repetition(solver: highspy.Highs, board: Board, chosen: _Chosen) -> None:
    """What using a dish, protein or cuisine again costs, and every food that is bought."""
    variety, basket = board.variety, board.basket
    opened: dict[tuple[int, int], int] = {}
    for kind, mine in board.kinds.items():
        price = variety.prices[kind].min(axis=0).tolist()
        recipes = np.concatenate([board.recipes[k][board.shortlists[k]] for _ in chosen for k in mine])
        places = np.concatenate([chosen[d][k] for d in range(WEEK_DAYS) for k in mine])
        for trait, pair in enumerate(price):
            codes = variety.traits[trait, recipes]
            for code in np.unique(codes).tolist() if pair else []:
                uses = places[codes == code]
                first = solver.getNumCol()
                for n in range(6):
                    over = min(variety.over_limit, 10**6) if trait == 0 and kind == "main" and n >= variety.limit else 0
                    solver.addCol(float(pair * n + over), 0.0, 1.0 if n < 5 else highspy.kHighsInf, 0, [], [])  # noqa: PLR2004
                steps = np.arange(first, first + 6)
                where, values = np.concatenate([uses, steps]), np.concatenate([np.ones(len(uses)), -np.ones(6)])
                solver.addRow(-highspy.kHighsInf, 0.0, len(where), where, values)
                if trait == 0:
                    _foods(solver, basket.foods[code], basket.prices, first, opened)


def _foods(solver: highspy.Highs, words: Ints, prices: Ints, used: int, opened: dict[tuple[int, int], int]) -> None:
    """Whoever uses a recipe buys its foods."""
    for word, price in enumerate(prices.tolist()):
        for bit in range(64):
            if int(words[word]) >> bit & 1:
                if (word, bit) not in opened:
                    opened[word, bit] = solver.getNumCol()
                    solver.addCol(float(price), 0.0, 1.0, 0, [], [])
                solver.addRow(-highspy.kHighsInf, 0.0, 2, np.array([used, opened[word, bit]]), np.array([1.0, -1.0]))
