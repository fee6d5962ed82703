"""A clinic's week planned together: whoever comes later finds the foods of the others cheap, then everybody is planned
anew beside all the others. Each plan keeps the limits and targets it would have alone.

Knows plans, foods and packs of the catalogue; knows no store. The same orders give the same plans, whatever their order.
"""

from collections.abc import Collection, Generator, Sequence

from catalogue.loader import Catalogue
from domain.ledger import demand_of
from domain.plan import WeeklyPlan
from engine.aggregate import aggregate
from engine.making import Order, Outcome, outcome_of

_ROUNDS = 2
"""After the first; more of them change little."""


def together(
    orders: Sequence[Order], catalogue: Catalogue, in_house: Collection[str] = ()
) -> Generator[tuple[int, Outcome]]:
    """Like `outcomes`, for all orders as one kitchen. `in_house` foods need not be bought: stock, leftovers.

    An outcome is given once it is final, in the last round. A patient who cannot be planned stands in nobody's way.
    """
    turns = sorted(range(len(orders)), key=lambda i: orders[i].patient.id)
    used: dict[int, frozenset[str]] = {}
    found: dict[int, Outcome] = {}
    for i in turns:
        found[i] = outcome_of(orders[i], catalogue, _opened(used, in_house))
        used[i] = _foods(found[i])
    for last in (False,) * (_ROUNDS - 1) + (True,):
        for i in turns:
            if found[i].plan is not None:
                others = {k: foods for k, foods in used.items() if k != i}
                again = outcome_of(orders[i], catalogue, _opened(others, in_house))
                found[i] = _thriftier((found[i], again), [found[k] for k in turns if k != i], catalogue, in_house)
                used[i] = _foods(found[i])
            if last:
                yield i, found[i]


def _opened(used: dict[int, frozenset[str]], in_house: Collection[str]) -> frozenset[str]:
    return frozenset(in_house).union(*used.values())


def _foods(outcome: Outcome) -> frozenset[str]:
    if outcome.plan is None:
        return frozenset()
    return frozenset(food for dish in demand_of(outcome.plan).dishes for food in dish.foods)


def _thriftier(
    choice: Sequence[Outcome], others: Sequence[Outcome], catalogue: Catalogue, in_house: Collection[str]
) -> Outcome:
    """The one beside which the kitchen opens fewer foods, or as many and throws less away; the earlier one of equals."""
    rest = [demand_of(one.plan) for one in others if one.plan is not None]

    def waste(one: tuple[WeeklyPlan, Outcome]) -> tuple[int, int]:
        """Distinct foods to buy, and milligrams their packs leave over."""
        items = aggregate([*rest, demand_of(one[0])], catalogue).items
        bought = [item for item in items if item.food_id not in in_house]
        return len(bought), sum(item.purchase.leftover_mg for item in bought)

    return min(((one.plan, one) for one in choice if one.plan is not None), key=waste)[1]
