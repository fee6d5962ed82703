"""What repetition costs: the same dish, protein or cuisine too soon. Knows recipes and days apart; knows no nutrients."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from domain.recipe import Slot
from engine.plan.measures import HARD
from engine.plan.shelf import Flags, Ints, Shelf

WEEK_LIMIT = 2
"""No main dish more than twice a week, whatever the rules say; a record of kind `repeats` may only narrow it."""
_TOO_OFTEN = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """Points when two meals of one kind share the recipe, dish family, main protein or cuisine."""

    recipe: int
    dish: int
    protein: int
    cuisine: int


_SAME_DAY = Price(recipe=_TOO_OFTEN, dish=15_000, protein=8_000, cuisine=1_000)
_NEXT_DAY = {
    "main": Price(recipe=_TOO_OFTEN, dish=10_000, protein=4_000, cuisine=2_000),
    "breakfast": Price(recipe=150_000, dish=8_000, protein=0, cuisine=0),
    "snack": Price(recipe=60_000, dish=5_000, protein=0, cuisine=0),
}
_SAME_WEEK = {
    "main": Price(recipe=60_000, dish=2_500, protein=1_000, cuisine=500),
    "breakfast": Price(recipe=25_000, dish=1_500, protein=0, cuisine=0),
    "snack": Price(recipe=15_000, dish=1_000, protein=0, cuisine=0),
}


def kind_of(slot: Slot) -> str:
    """Lunch and dinner are both main meals: a dish is a repetition whichever of the two it was."""
    return slot if slot in ("breakfast", "snack") else "main"


@dataclass(frozen=True, eq=False)
class Variety:
    """Prices between recipes (by shelf index): `same_day[a, b]`, and by kind of meal `apart[kind][days][a, b]`."""

    recipes: Ints
    same_day: Ints
    apart: dict[str, Ints]
    limit: int
    over_limit: int


def variety(shelf: Shelf, recipes: Ints, repeats: Sequence[tuple[int, int, bool]], days: int) -> Variety:
    """The prices between the recipes in play. `repeats` are (times a week, gap in days, hard) of the rules in force."""
    same = {
        "recipe": recipes[:, None] == recipes[None, :],
        "dish": _alike(shelf.dish[recipes]),
        "protein": _alike(shelf.protein[recipes]),
        "cuisine": _alike(shelf.cuisine[recipes]),
    }
    apart = {}
    for kind, next_day in _NEXT_DAY.items():
        near, far = _priced(same, next_day), _priced(same, _SAME_WEEK[kind])
        by_days = [near if gap == 1 else far for gap in range(1, days)]
        if kind == "main":
            by_days = [
                matrix + np.where(same["recipe"], _gap_price(gap, repeats), 0) for gap, matrix in enumerate(by_days, 1)
            ]
        apart[kind] = np.array(by_days)
    hard = [week for week, _, is_hard in repeats if is_hard]
    return Variety(
        recipes=recipes,
        same_day=_priced(same, _SAME_DAY),
        apart=apart,
        limit=min([WEEK_LIMIT, *(week for week, _, _ in repeats)]),
        over_limit=HARD if hard and min(hard) <= WEEK_LIMIT else _TOO_OFTEN,
    )


def _gap_price(gap: int, repeats: Sequence[tuple[int, int, bool]]) -> int:
    return sum(HARD if hard else _TOO_OFTEN for _, within, hard in repeats if gap <= within)


def _alike(codes: Ints) -> Flags:
    alike: Flags = codes[:, None] == codes[None, :]
    return alike


def _priced(same: dict[str, Flags], price: Price) -> Ints:
    cost = np.where(same["recipe"], price.recipe, 0).astype(np.int64)
    for what in ("dish", "protein", "cuisine"):
        cost += np.where(same[what], getattr(price, what), 0)
    return cost
