"""What repetition costs: the same dish, protein or cuisine too soon. Knows recipes and days apart; knows no nutrients."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from domain.calendar import WEEK_DAYS
from domain.recipe import Slot
from engine.plan.measures import HARD
from engine.plan.shelf import Ints, Shelf

WEEK_LIMIT = 2
"""No main dish more than twice a week, whatever the rules say; a record of kind `repeats` may only narrow it."""
_TOO_OFTEN = 1_000_000

# Points when two meals of one kind share the recipe, the dish family, the main protein, the cuisine.
_SAME_DAY = (_TOO_OFTEN, 25_000, 8_000, 1_000)
_NEXT_DAY = {"main": (_TOO_OFTEN, 10_000, 6_000, 2_000), "light": (100_000, 6_000, 0, 0)}
_SAME_WEEK = {"main": (90_000, 3_000, 2_500, 500), "light": (22_000, 1_200, 0, 0)}


def kind_of(slot: Slot) -> str:
    """Lunch and dinner are both main meals, breakfast and snacks both light ones: a dish is a repetition whichever of
    the two it was.
    """
    return "main" if slot in ("lunch", "dinner") else "light"


@dataclass(frozen=True, eq=False)
class Variety:
    """`traits[t, r]`: recipe r itself, its dish, protein and cuisine as codes, of which there are `codes` in all;
    `prices[kind][gap, t]`: what sharing a trait costs so many days apart (0: the same day). Recipes are shelf indexes.
    """

    traits: Ints
    codes: int
    prices: dict[str, Ints]
    limit: int
    over_limit: int

    def between(self, kind: str, first: Ints, second: Ints, gaps: Ints | int) -> Ints:
        """The price of each pair of recipes, so many days apart."""
        alike = self.traits[:, first] == self.traits[:, second]
        price: Ints = (alike * self.prices[kind][gaps].T.reshape(len(alike), -1)).sum(axis=0)
        return price

    def beside(self, kind: str, others: Ints, gaps: Ints, today: Ints) -> Ints:
        """For every recipe what it costs beside all the others of its kind, so many days apart, and beside today's."""
        by_code = np.zeros(self.codes, dtype=np.int64)
        np.add.at(by_code, self.traits[:, others], self.prices[kind][gaps].T)
        np.add.at(by_code, self.traits[:, today], self.prices[kind][0][:, None])
        price: Ints = by_code[self.traits].sum(axis=0)
        return price


def variety(shelf: Shelf, repeats: Sequence[tuple[int, int, bool]]) -> Variety:
    """The prices for one patient. `repeats` are (times a week, gap in days, hard) of the rules in force."""
    prices = {
        kind: np.array([_SAME_DAY, next_day, *([_SAME_WEEK[kind]] * (WEEK_DAYS - 2))], dtype=np.int64)
        for kind, next_day in _NEXT_DAY.items()
    }
    for _, within, hard in repeats:
        prices["main"][: within + 1, 0] += HARD if hard else _TOO_OFTEN
    traits, codes = [], 0
    for words in (np.arange(len(shelf.recipes), dtype=np.int64), shelf.dish, shelf.protein, shelf.cuisine):
        traits.append(words + codes)
        codes += int(words.max()) + 1
    hard_limits = [week for week, _, is_hard in repeats if is_hard]
    return Variety(
        traits=np.array(traits),
        codes=codes,
        prices=prices,
        limit=min([WEEK_LIMIT, *(week for week, _, _ in repeats)]),
        over_limit=HARD if hard_limits and min(hard_limits) <= WEEK_LIMIT else _TOO_OFTEN,
    )
