"""A shopping list in which every gram has an owner."""

from datetime import date

from domain.recipe import Slot
from domain.value import Amount, Value


class Use(Value):
    """Where some of a food goes."""

    patient_id: str
    patient_name: str
    plan_id: str
    date: date
    meal: Slot
    recipe: str
    grams: Amount


class Purchase(Value):
    """Whole packs to buy; `leftover` in grams as purchased."""

    packs: int
    pack_size: Amount
    unit: str
    leftover: Amount


class ShoppingItem(Value):
    """One food. `grams` is the edible amount all uses sum to; `quantity` in `unit` is what to weigh as purchased."""

    food_id: str
    food: str
    quantity: Amount
    unit: str
    grams: Amount
    aisle: str
    purchase: Purchase
    used_by: tuple[Use, ...]


class ShoppingTotals(Value):
    """Sums over the list, in grams."""

    items: int
    grams: Amount
    plans: int
    patients: int


class ShoppingList(Value):
    """The list, ordered by aisle and food."""

    items: tuple[ShoppingItem, ...]
    totals: ShoppingTotals


class Insights(Value):
    """Advice for the buyer; every number in it comes from the list."""

    summary: str
    notes: tuple[str, ...]
    basis: str
