"""What a week is composed from: the servings that fit each occasion, what they bring and cost, and the parts of a day
that are replaced together. Knows nothing of a week's days.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from domain.recipe import Slot
from engine.plan.basket import Basket
from engine.plan.compile import MAIN_MEALS
from engine.plan.evenness import Even
from engine.plan.measures import PRESCRIBED, Measures
from engine.plan.parts import Part, combine
from engine.plan.shelf import Ints, Shelf
from engine.plan.variety import Variety, kind_of


@dataclass(frozen=True, eq=False)
class Board:
    """`fields[k]` and `wide[k]` are positions too, of more servings, by energy: the ones a meal is chosen from by itself, at
    first and later on.

    `servings[k]` (shelf indexes) fit occasion k; `recipes[k]` (shelf indexes) are theirs and `own[k]` is what they
    cost by themselves, `workday[k]` is the same from Monday to Friday. `shortlists[k]` are positions among them: the ones that are tried in combination.
    """

    shelf: Shelf
    measures: Measures
    servings: tuple[Ints, ...]
    recipes: tuple[Ints, ...]
    own: tuple[Ints, ...]
    workday: tuple[Ints, ...]
    shortlists: tuple[Ints, ...]
    fields: tuple[Ints, ...]
    wide: tuple[Ints, ...]
    variety: Variety
    basket: Basket
    evens: tuple[Even, ...]

    @property
    def occasions(self) -> tuple[Slot, ...]:
        return self.measures.occasions

    @cached_property
    def kinds(self) -> dict[str, list[int]]:
        """The kinds of meals in which repetition counts, each with its occasions."""
        kinds: dict[str, list[int]] = {}
        for k, slot in enumerate(self.occasions):
            kinds.setdefault(kind_of(slot), []).append(k)
        return kinds

    @cached_property
    def brings(self) -> tuple[Ints, ...]:
        """[row, serving] for every occasion."""
        return tuple(self.measures.brings(k, chosen) for k, chosen in enumerate(self.servings))

    @cached_property
    def steep(self) -> int:
        """Rows are sorted by weight; so many of them are hard or the prescription itself."""
        return int((self.measures.weight >= PRESCRIBED).sum())

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What is replaced at a time: the main meals, the rest, every occasion alone, breakfast with lunch."""
        snacks = tuple(range(MAIN_MEALS, len(self.occasions)))
        main, rest, early = (self._part(occasions, self.shortlists) for occasions in ((1, 2), (0, *snacks), (0, 1)))
        return (main, rest, *self.singles, early)

    @cached_property
    def singles(self) -> tuple[Part, ...]:
        """Every occasion alone, with all of its servings."""
        every = [np.arange(len(fitting), dtype=np.int64) for fitting in self.servings]
        return tuple(self._part((k,), every) for k in range(len(self.occasions)))

    def _part(self, occasions: tuple[int, ...], lists: Sequence[Ints]) -> Part:
        steep = [brings[: self.steep] for brings in self.brings]
        return combine(
            occasions, lists, steep, self.recipes, self.variety, self.basket, energy_row=self.measures.energy
        )
