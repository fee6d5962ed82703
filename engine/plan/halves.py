"""Two or more occasions of a day taken together: every combination of their servings with what it brings and costs.

Knows sums and bounds; knows nothing of where in the week a day stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.plan.shelf import Ints

CAP = 24_000
"""Combinations kept of one half; beyond it they are sampled at an even stride."""
_CLOSE = 320
"""Combinations that are looked at in full after the steep bounds have spoken."""


@dataclass(frozen=True, eq=False)
class Half:
    """`picks[k]`: positions in occasion `occasions[k]`'s shortlist; `brings[row, combination]`, sorted by energy."""

    occasions: tuple[int, ...]
    picks: tuple[Ints, ...]
    brings: Ints
    cost: Ints
    energy: Ints


def halve(
    occasions: Sequence[int],
    brings: Sequence[Ints],
    own: Sequence[Ints],
    recipes: Sequence[Ints],
    same_day: Ints,
    energy_row: int,
) -> Half:
    """All combinations of the occasions' servings. Lists are indexed by occasion; `recipes` are positions in play,
    `same_day` their prices on one day. Equal occasions (snacks) are taken in one order only.
    """
    sizes = [len(recipes[k]) for k in occasions]
    picks = _combinations(sizes)
    keep = np.ones(len(picks[0]), dtype=np.bool_)
    for a in range(len(occasions)):
        for b in range(a + 1, len(occasions)):
            first, second = recipes[occasions[a]][picks[a]], recipes[occasions[b]][picks[b]]
            keep &= first != second
            if a:  # the second occasion on are snacks, alike among themselves
                keep &= first < second
    picks = [pick[keep] for pick in picks]
    energy = sum((brings[k][energy_row][pick] for k, pick in zip(occasions, picks, strict=True)), np.zeros(1, np.int64))
    order = np.argsort(energy, kind="stable")
    picks = [pick[order] for pick in picks]
    cost = sum((own[k][pick] for k, pick in zip(occasions, picks, strict=True)), np.zeros(1, np.int64))
    for a in range(len(occasions)):
        for b in range(a + 1, len(occasions)):
            cost = cost + same_day[recipes[occasions[a]][picks[a]], recipes[occasions[b]][picks[b]]]
    return Half(
        occasions=tuple(occasions),
        picks=tuple(picks),
        brings=np.add.reduce([brings[k][:, pick] for k, pick in zip(occasions, picks, strict=True)]),
        cost=cost,
        energy=energy[order],
    )


def _combinations(sizes: Sequence[int]) -> list[Ints]:
    """Indexes of every combination, or of an evenly strided sample of them."""
    whole = int(np.prod([int(n) for n in sizes]))
    if whole <= CAP:
        ranks = np.arange(whole, dtype=np.int64)
    else:
        stride = whole // CAP * 618 // 1000 * 2 + 1
        while np.gcd(stride, whole) != 1:
            stride += 2
        ranks = np.sort(np.arange(CAP, dtype=np.int64) * stride % whole)
    picks = []
    for size in reversed(sizes):
        picks.append(ranks % size)
        ranks = ranks // size
    return picks[::-1]
