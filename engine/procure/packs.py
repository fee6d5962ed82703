"""From grams on a plate to what stands on a shelf in the shop: peel and bones, whole packs, and how a buyer says them."""

from domain.food import Food
from domain.nutrition import MILLI
from engine.household import plural

_WHOLE = 100
_KILO = 1_000
_COUNTED = frozenset({"bunch", "head", "loaf", "bulb", "cob"})
"""Units that are counted and not weighed: a bunch is a bunch."""
_DOZEN = 12


def ceiling(dividend: int, divisor: int) -> int:
    return -(-dividend // divisor)


def as_purchased(food: Food, edible_mg: int) -> int:
    """Whole grams to buy so that the edible part is enough: what is thrown away has to be bought too."""
    return ceiling(edible_mg * _WHOLE, (_WHOLE - food.refuse_pct) * MILLI)


def edible_part(food: Food, bought_mg: int) -> int:
    """What is eaten of so much as purchased, in whole milligrams, rounded down."""
    return bought_mg * (_WHOLE - food.refuse_pct) // _WHOLE


def raw_for_cooked(food: Food, cooked_mg: int) -> int | None:
    """How much of the food, as it is bought, gives so much when it is cooked; None where its yield is unknown."""
    return None if food.cooked_yield_pct is None else ceiling(cooked_mg * _WHOLE, food.cooked_yield_pct)


def pack_mg(food: Food) -> int:
    """The weight of a pack as purchased."""
    return round(food.pack.grams * MILLI)


def packs_text(food: Food, packs: int) -> str:
    """`4 × 500 g bag`, `2 × carton of 10 eggs`, `1 dozen eggs`, `3 bunches`."""
    if food.piece is not None:
        pieces = edible_part(food, pack_mg(food)) // round(food.piece.grams * MILLI)
        if pieces:
            return _pieces(food.piece.name, food.pack.unit, packs, pieces)
    return packs_of(food.pack.grams, food.pack.unit, packs)


def packs_of(grams: float, unit: str, packs: int) -> str:
    """Packs of a size, whatever is in them."""
    if unit in _COUNTED:
        return f"{packs} {plural(unit) if packs > 1 else unit}"
    if unit.startswith(("box of", "litre", *"123456789")):  # it says how much is in it
        return f"{packs} × {unit}"
    return f"{packs} × {weight_text(grams)} {unit}"


def weight_text(grams: float) -> str:
    """`500 g`, `1.5 kg`."""
    return f"{grams / _KILO:g} kg" if grams >= _KILO else f"{grams:g} g"


def _pieces(piece: str, unit: str, packs: int, pieces: int) -> str:
    every = packs * pieces
    if every % _DOZEN == 0 and pieces % _DOZEN == 0:
        return f"{every // _DOZEN} dozen {plural(piece)}"
    return f"{packs} × {unit} of {pieces} {plural(piece) if pieces > 1 else piece}"
