"""Advice for the buyer, worded by rules: every figure is computed from the list and nothing else is said."""

from collections.abc import Sequence
from datetime import date

from catalogue import Catalogue
from domain.nutrition import MILLI
from domain.shopping import Insights, ShoppingItem, ShoppingList

_SHORT_LIVED_DAYS = 3
_NAMED = 5
_BULK_GRAMS = 1_000
_WASTE_PERCENT = 40
_KILO = 1_000


def advise(shopping: ShoppingList, catalogue: Catalogue) -> Insights:
    """What is shared, what can be bought in bulk, what must be bought late, what is left over, what one patient needs."""
    if not shopping.items:
        return Insights(summary="There is nothing to buy: no plan was found.", notes=(), basis="rules")
    summary = (
        f"{len(shopping.items)} ingredients, {_weight(shopping.edible_mg / MILLI)} edible, for "
        f"{_count(shopping.patients, 'patient')} and {_count(shopping.plans, 'plan')}."
    )
    notes = (
        _shared(shopping.items, shopping.patients),
        _bulk(shopping.items),
        _late(shopping.items, catalogue),
        _leftovers(shopping.items),
        _single(shopping.items, shopping.patients),
    )
    return Insights(summary=summary, notes=tuple(note for note in notes if note), basis="rules")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _weight(grams: float) -> str:
    return f"{grams / _KILO:.1f} kg" if grams >= _KILO else f"{grams:.0f} g"


def _patients(item: ShoppingItem) -> int:
    return len(item.patients)


def _first_use(item: ShoppingItem) -> date:
    return item.first_needed


def _most(items: Sequence[ShoppingItem]) -> list[ShoppingItem]:
    return sorted(items, key=lambda i: (-i.bought_g, i.food_id))[:_NAMED]


def _shared(items: Sequence[ShoppingItem], patients: int) -> str:
    shared = [item for item in items if _patients(item) > 1]
    if patients < 2 or not shared:  # noqa: PLR2004 - sharing takes two
        return ""
    named = ", ".join(f"{i.food} ({_patients(i)} patients, {_weight(i.bought_g)})" for i in _most(shared))
    return f"{_count(len(shared), 'ingredient')} shared by several patients; the largest: {named}."


def _bulk(items: Sequence[ShoppingItem]) -> str:
    large = [i for i in items if i.bought_g >= _BULK_GRAMS and i.purchase.packs > 1]
    if not large:
        return ""
    named = ", ".join(f"{i.food} ({_weight(i.bought_g)}, {i.purchase.packs} packs)" for i in _most(large))
    return f"Worth buying in bulk: {named}."


def _late(items: Sequence[ShoppingItem], catalogue: Catalogue) -> str:
    short = [i for i in items if catalogue.foods[i.food_id].keeps_days <= _SHORT_LIVED_DAYS]
    if not short:
        return ""
    short.sort(key=lambda i: (_first_use(i), i.food_id))
    named = ", ".join(
        f"{i.food} (first used {_first_use(i):%A}, keeps {_count(catalogue.foods[i.food_id].keeps_days, 'day')})"
        for i in short[:_NAMED]
    )
    return f"{_count(len(short), 'ingredient')} to buy close to the day: {named}."


def _leftovers(items: Sequence[ShoppingItem]) -> str:
    wasteful = [
        i for i in items if i.purchase.leftover_mg * 100 > _WASTE_PERCENT * i.purchase.packs * i.purchase.pack_mg
    ]
    if not wasteful:
        return ""
    wasteful.sort(key=lambda i: (-i.purchase.leftover_mg, i.food_id))
    named = ", ".join(f"{i.food} ({_weight(i.purchase.leftover_mg / MILLI)})" for i in wasteful[:_NAMED])
    return (
        f"{_count(len(wasteful), 'ingredient')} leave more than {_WASTE_PERCENT}% of the packs over; the most: {named}."
    )


def _single(items: Sequence[ShoppingItem], patients: int) -> str:
    lonely = [i for i in items if _patients(i) == 1]
    if patients < 2 or not lonely:  # noqa: PLR2004 - with one patient everything is theirs
        return ""
    named = ", ".join(f"{i.food} ({i.dishes[0].patient_name})" for i in _most(lonely))
    return f"{_count(len(lonely), 'ingredient')} needed by one patient only; the largest: {named}."
