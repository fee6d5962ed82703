"""One food in its other states: raw, frozen, canned, dried. They stay lines of their own; this says what one would be as
another, where a factor is known. Knows no plan.
"""

from functools import cache

from catalogue import Catalogue
from domain.food import Food
from domain.shopping import Conversion
from engine.procure.packs import raw_for_cooked

_STATES = ("_canned_juice", "_canned", "_dried", "_frozen", "_fresh", "_peeled", "_smoked", "_ground")
_AS_IS = frozenset({"raw", "frozen"})
"""Fresh and frozen are the same gram for gram."""
_DRAINED = "drained"
_WHOLE = 100


def conversions(food: Food, edible_mg: int, catalogue: Catalogue) -> tuple[Conversion, ...]:
    """What the amount would be in each of the food's other states, by id."""
    kin = _families(tuple(catalogue.foods)).get(_root(food.id), ())
    others = [catalogue.foods[one] for one in kin if one != food.id]
    return tuple(Conversion(other.id, other.name, other.state, _factor(food, other, edible_mg)) for other in others)


def _factor(food: Food, other: Food, edible_mg: int) -> int | None:
    """Milligrams of the other for so much of the food; None where nobody could say."""
    if {food.state, other.state} <= _AS_IS:
        return edible_mg
    if food.state == "canned" and other.state == "dried" and _DRAINED in food.name and other.aisle == "legumes":
        return raw_for_cooked(other, edible_mg)
    if food.state == "dried" and other.state == "canned" and _DRAINED in other.name and food.aisle == "legumes":
        return None if food.cooked_yield_pct is None else edible_mg * food.cooked_yield_pct // _WHOLE
    return None


@cache
def _families(foods: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for food in foods:
        found.setdefault(_root(food), []).append(food)
    return {root: tuple(kin) for root, kin in found.items() if len(kin) > 1}


@cache
def _root(food_id: str) -> str:
    """`chickpeas_canned` and `chickpeas_dried` are `chickpeas`: the catalogue writes a food's state last."""
    for ending in _STATES:
        if food_id.endswith(ending):
            return food_id.removesuffix(ending)
    return food_id
