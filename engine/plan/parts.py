"""Some occasions of a day taken together: combinations of their servings with what they bring and cost.

Knows sums; knows nothing of where in the week a day stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.plan.basket import Basket, Bits
from engine.plan.shelf import Ints
from engine.plan.variety import Variety

_CAP = 24_000
"""Combinations kept of one part; beyond it they are sampled evenly."""


@dataclass(frozen=True, eq=False)
class Part:
    """`picks[i]`: positions among the servings of occasion `occasions[i]`; `steep[row, combination]`: what they bring
    to the steep rows; `cost`: beside each other; `foods`: what they are made of. Combinations are sorted by `energy`.
    """

    occasions: tuple[int, ...]
    picks: tuple[Ints, ...]
    steep: Ints
    cost: Ints
    energy: Ints
    foods: Bits


def combine(
    occasions: Sequence[int],
    shortlists: Sequence[Ints],
    brings: Sequence[Ints],
    recipes: Sequence[Ints],
    variety: Variety,
    basket: Basket,
    *,
    energy_row: int | None,
) -> Part:
    """The combinations of some occasions' shortlisted servings. Lists are indexed by occasion; `brings` holds the
    steep rows. A recipe stands once in a combination, and occasions that are alike (snacks) are taken in one order.
    """
    picks = [
        shortlists[k][ranks]
        for k, ranks in zip(occasions, _ranks([len(shortlists[k]) for k in occasions]), strict=True)
    ]
    chosen = [recipes[k][pick] for k, pick in zip(occasions, picks, strict=True)]
    keep = np.ones(len(picks[0]), dtype=np.bool_)
    for a, first in enumerate(chosen):
        for second in chosen[a + 1 :]:
            keep &= first < second if a else first != second  # from the second on they are snacks
    energy = np.zeros(len(picks[0]), dtype=np.int64)
    if energy_row is not None:
        energy = np.add.reduce([brings[k][energy_row][pick] for k, pick in zip(occasions, picks, strict=True)])
    order = np.argsort(energy, kind="stable")
    order = order[keep[order]]
    cost = np.zeros(len(order), dtype=np.int64)
    for a, first in enumerate(chosen):
        for second in chosen[a + 1 :]:
            cost += variety.between("main", first[order], second[order], 0)
    picks = [pick[order] for pick in picks]
    steep = brings[occasions[0]][:, picks[0]]
    for k, pick in zip(occasions[1:], picks[1:], strict=True):
        steep += brings[k][:, pick]
    foods = basket.union([recipes[k][pick] for k, pick in zip(occasions, picks, strict=True)])
    return Part(tuple(occasions), tuple(picks), steep, cost, energy[order], foods)


def _ranks(sizes: Sequence[int]) -> list[Ints]:
    """Indexes of every combination, or of an even sample of them."""
    whole = int(np.prod([int(n) for n in sizes]))
    if whole <= _CAP:
        ranks = np.arange(whole, dtype=np.int64)
    else:
        stride = whole * 618 // 1000  # the golden section spreads multiples evenly, however few are taken
        while np.gcd(stride, whole) != 1:
            stride += 1
        ranks = np.sort(np.arange(_CAP, dtype=np.int64) * stride % whole)
    picks = []
    for size in reversed(sizes):
        picks.append(ranks % size)
        ranks = ranks // size
    return picks[::-1]
