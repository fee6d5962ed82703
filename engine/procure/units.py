"""From how people say an amount to milligrams as purchased: grams, packs, pieces, the food's own household measures.

Never by a density of water: a cup of a food is what the food says, or it is refused.
"""

from fractions import Fraction

from domain.errors import InvalidInput
from domain.food import Food
from domain.nutrition import MILLI
from domain.text import fold
from engine.household import measure_of
from engine.lookup import singular
from engine.procure.packs import as_purchased, pack_mg

_WEIGHTS = {"mg": 1, "g": MILLI, "gram": MILLI, "kg": MILLI**2, "kilo": MILLI**2, "kilogram": MILLI**2}
_PACKS = ("pack", "packet", "package", "unit")
_DOZEN = ("dozen", 12)


def bought_mg(food: Food, quantity: float, unit: str) -> int:
    """So much as purchased. Raises InvalidInput for a unit the food does not have, with those it has."""
    asked = " ".join(singular(word) for word in fold(unit).split())
    one = _units(food).get(asked)
    if one is None:
        raise InvalidInput(f"{food.name} is not measured in {unit[:40]!r}.", hint=f"Say {', '.join(_spoken(food))}.")
    return round(Fraction(str(quantity)) * one)


def _units(food: Food) -> dict[str, Fraction]:
    """Milligrams as purchased of one of each unit. Household measures are of the edible part."""
    units = {name: Fraction(mg) for name, mg in _WEIGHTS.items()}
    for portion in food.portions:
        one, name, _ = measure_of(portion)
        units.setdefault(singular(fold(name)), Fraction(as_purchased(food, one) * MILLI))
    pack = Fraction(pack_mg(food))
    units |= dict.fromkeys((*_PACKS, singular(fold(food.pack.unit.split("(")[0]))), pack)
    if food.piece is not None:
        piece = Fraction(as_purchased(food, round(food.piece.grams * MILLI)) * MILLI)
        name, dozen = _DOZEN
        units |= {singular(fold(food.piece.name)): piece, "piece": piece, name: dozen * piece}
    return units


def _spoken(food: Food) -> list[str]:
    """The units a buyer would use."""
    portions = [measure_of(portion)[1] for portion in food.portions]
    return list(dict.fromkeys(["g", "kg", "packs", *([food.piece.name] if food.piece else []), *portions]))
