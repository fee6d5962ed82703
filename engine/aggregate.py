"""From plans to a shopping list in which every gram has an owner. Knows no stock and no price.

Amounts are whole milligrams until they are shown; packs are rounded up once a line, after summing.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import get_args

from catalogue import Catalogue
from domain.errors import Conflict
from domain.food import Aisle, Food
from domain.nutrition import MILLI
from domain.plan import WeeklyPlan
from domain.shopping import Purchase, ShoppingItem, ShoppingList, ShoppingTotals, Use

_AISLES: tuple[str, ...] = get_args(Aisle)
_WHOLE = 100


def aggregate(plans: Sequence[WeeklyPlan], catalogue: Catalogue) -> ShoppingList:
    """One line a food, by aisle and name; the uses of a line sum exactly to its grams. Order of plans changes nothing.

    Raises Conflict for a food the catalogue no longer has.
    """
    uses: dict[str, list[tuple[Use, int]]] = defaultdict(list)
    for plan in sorted(plans, key=lambda p: (p.week_start, p.patient_name, p.id)):
        for day in plan.days:
            for slot, meal in day.meals():
                for part in meal.components:
                    use = Use(
                        patient_id=plan.patient_id,
                        patient_name=plan.patient_name,
                        plan_id=plan.id,
                        date=day.date,
                        meal=slot,
                        recipe=meal.name,
                        grams=part.grams,
                    )
                    uses[part.food_id].append((use, part.milligrams))
    gone = sorted(uses.keys() - catalogue.foods.keys())
    if gone:
        raise Conflict(
            f"The catalogue no longer has {', '.join(gone)}.", hint="Make the plans that hold it anew, then shop."
        )
    items = [_line(catalogue.foods[food_id], entries) for food_id, entries in uses.items()]
    items.sort(key=lambda item: (_AISLES.index(item.aisle), item.food, item.food_id))
    milligrams = sum(mg for entries in uses.values() for _, mg in entries)
    return ShoppingList(
        items=tuple(items),
        totals=ShoppingTotals(
            items=len(items),
            grams=milligrams / MILLI,
            plans=len(plans),
            patients=len({plan.patient_id for plan in plans}),
        ),
    )


def _line(food: Food, entries: Sequence[tuple[Use, int]]) -> ShoppingItem:
    milligrams = sum(mg for _, mg in entries)
    # edible portion to as purchased: what is thrown away has to be bought too
    to_buy = _ceiling(milligrams * _WHOLE, (_WHOLE - food.refuse_pct) * MILLI)
    packs = _ceiling(to_buy * MILLI, round(food.pack.grams * MILLI))
    return ShoppingItem(
        food_id=food.id,
        food=food.name,
        quantity=to_buy,
        unit="g",
        grams=milligrams / MILLI,
        aisle=food.aisle,
        purchase=Purchase(
            packs=packs,
            pack_size=food.pack.grams,
            unit=food.pack.unit,
            leftover=round(packs * food.pack.grams - to_buy, 3),
        ),
        used_by=tuple(use for use, _ in entries),
    )


def _ceiling(dividend: int, divisor: int) -> int:
    return -(-dividend // divisor)
