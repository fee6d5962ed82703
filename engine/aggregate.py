"""From plans to a shopping list in which every gram has an owner. Knows no stock and no price.

Amounts are whole milligrams until they are shown; packs are rounded up once a line, after summing.
"""

from collections.abc import Sequence
from typing import get_args

from catalogue import Catalogue
from domain.errors import Conflict
from domain.food import Aisle, Food
from domain.ledger import Demand, Dish
from domain.nutrition import MILLI
from domain.shopping import Purchase, ShoppingItem, ShoppingList
from engine.procure.packs import as_purchased, ceiling, pack_mg, packs_text
from engine.procure.states import conversions

_AISLES: tuple[str, ...] = get_args(Aisle)


def aggregate(demands: Sequence[Demand], catalogue: Catalogue) -> ShoppingList:
    """One line a food, by aisle and name; the uses of a line sum exactly to it. Order of plans changes nothing.

    Raises Conflict for a food the catalogue no longer has.
    """
    lines: dict[str, tuple[list[Dish], list[int]]] = {}
    for demand in sorted(demands, key=lambda d: (d.week_start, d.patient_name, d.plan_id)):
        for dish in demand.dishes:
            for food_id, milligrams in zip(dish.foods, dish.milligrams, strict=True):
                line = lines.get(food_id)
                if line is None:
                    line = lines[food_id] = ([], [])
                line[0].append(dish)
                line[1].append(milligrams)
    gone = sorted(lines.keys() - catalogue.foods.keys())
    if gone:
        raise Conflict(
            f"The catalogue no longer has {', '.join(gone)}.", hint="Make the plans that hold it anew, then shop."
        )
    items = [
        _line(catalogue.foods[food_id], dishes, amounts, catalogue) for food_id, (dishes, amounts) in lines.items()
    ]
    items.sort(key=lambda item: (_AISLES.index(item.aisle), item.food, item.food_id))
    return ShoppingList(tuple(items), plans=len(demands), patients=len({demand.patient_id for demand in demands}))


def _line(food: Food, dishes: Sequence[Dish], amounts: Sequence[int], catalogue: Catalogue) -> ShoppingItem:
    edible = sum(amounts)
    bought_g = as_purchased(food, edible)
    return ShoppingItem(
        food_id=food.id,
        food=food.name,
        aisle=food.aisle,
        edible_mg=edible,
        bought_g=bought_g,
        purchase=purchase(food, bought_g * MILLI),
        conversions=conversions(food, edible, catalogue),
        dishes=dishes,
        amounts=amounts,
    )


def purchase(food: Food, bought_mg: int) -> Purchase:
    """Whole packs for so much as purchased."""
    size = pack_mg(food)
    packs = ceiling(bought_mg, size)
    return Purchase(packs, size, food.pack.unit, packs * size - bought_mg, packs_text(food, packs))
