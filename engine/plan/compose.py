"""Seven days out of all servings that fit: annealed, swept until nothing improves, and shaken as long as a hard bound is
broken. Knows drafts; budgets are counted, never timed.
"""

from collections.abc import Iterable

from domain.calendar import WEEK_DAYS
from engine.plan.anneal import anneal
from engine.plan.board import Board
from engine.plan.draft import Draft
from engine.plan.measures import HARD
from engine.plan.parts import Part

_SWEEPS = 3
_STRAINED = 400_000
"""Points of a week in which some wish is far from met: two meals changed together may meet it."""


def compose(board: Board, seed: int, rounds: int, kicks: int) -> Draft:
    """A week of low cost after so many rounds of annealing; `kicks` are for weeks that still break a hard bound."""
    draft = Draft(board, anneal(board, seed, rounds))
    _sweep(draft, board.singles)
    cost = draft.total()
    if cost >= _STRAINED:
        _sweep(draft, board.parts)
        cost = draft.total()
    for kick in range(kicks):
        if cost < HARD:
            break
        before = draft.picks.copy()
        _shake(draft, kick)
        shaken = draft.total()
        if shaken // HARD <= cost // HARD:  # a plateau may lead down elsewhere
            cost = shaken
        else:
            draft.replace(before)
    return draft


def _sweep(draft: Draft, parts: Iterable[Part]) -> None:
    """Improves every part of every day in turn, until a whole round changes nothing or the rounds are used up."""
    for _ in range(_SWEEPS):
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
