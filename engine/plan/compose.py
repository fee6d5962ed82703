"""Seven days out of all servings that fit: annealed, and where that is not enough, annealed from another beginning
too and the better one swept until nothing improves. Knows drafts; budgets are counted, never timed.
"""

from collections.abc import Callable, Sequence

from domain.calendar import WEEK_DAYS
from engine.plan.anneal import anneal
from engine.plan.board import Board
from engine.plan.draft import Draft
from engine.plan.measures import HARD
from engine.plan.parts import Part

_SWEEPS = 3
_STRAINED = 400_000
"""Points of a week in which some wish is far from met: another beginning, or two meals changed together, may meet it."""


def compose(board: Board, seed: int, rounds: int, may_exist: Callable[[], bool] = lambda: True) -> Draft:
    """A week of low cost after so many rounds of annealing. Where that breaks a hard rule, `may_exist` says whether to go on."""
    draft = anneal(board, seed, rounds)
    if _STRAINED <= draft.total() < HARD:
        draft = min(draft, anneal(board, seed + 1, rounds), key=Draft.total)
    if draft.total() >= _STRAINED and (draft.total() < HARD or may_exist()):
        _sweep(draft, board.parts)
    return draft


def _sweep(draft: Draft, parts: Sequence[Part]) -> None:
    """Improves every part of every day in turn, until a whole round changes nothing or the rounds are used up."""
    left = _SWEEPS
    while left and sum(draft.improve(day, part) for part in parts for day in range(WEEK_DAYS)):
        left -= 1
