"""Who an order is for, in money: whole packs shared out by what each eats, to the cent and none lost."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from domain.ledger import Dish
from engine.procure.order import OrderLine

Key = TypeVar("Key", bound=Hashable)


def total(lines: Iterable[OrderLine]) -> int | None:
    """Cents of the whole order; None as soon as one price is unknown, because a partial sum is not a total."""
    cents = [line.cents for line in lines]
    return None if None in cents else sum(one or 0 for one in cents)


def shared(lines: Iterable[OrderLine], key: Callable[[Dish], Key]) -> dict[Key, int]:
    """Cents by patient, plan or day. Lines without a price and what only fills the cupboard are nobody's."""
    sums: dict[Key, int] = {}
    for line in lines:
        weights: dict[Key, int] = {}
        for dish, milligrams in line.uses:
            weights[key(dish)] = weights.get(key(dish), 0) + milligrams
        if weights and line.cents:
            for one, cents in zip(weights, split(line.cents, list(weights.values())), strict=True):
                sums[one] = sums.get(one, 0) + cents
    return sums


def split(cents: int, weights: Sequence[int]) -> list[int]:
    """Whole cents by weight that add up exactly: the largest remainders are rounded up, ties to the earlier one."""
    whole = sum(weights)
    parts = [cents * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(cents * weights[i] % whole), i))
    for i in by_remainder[: cents - sum(parts)]:
        parts[i] += 1
    return parts
