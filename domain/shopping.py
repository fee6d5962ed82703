"""A shopping list in which every gram has an owner. Weights are whole milligrams until they are shown.

`edible` is what is eaten; `bought` what is weighed in the shop, with peel and bones.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.ledger import Dish, Use
from domain.nutrition import MILLI
from domain.value import Value


def grams(milligrams: int) -> int | float:
    """Grams with at most three decimals; a whole number has no fraction."""
    whole, rest = divmod(milligrams, MILLI)
    return milligrams / MILLI if rest else whole


@dataclass(frozen=True, slots=True)
class Purchase:
    """Whole packs to buy, and what of them is left over (as purchased). `text` is how a buyer says it."""

    packs: int
    pack_mg: int
    unit: str
    leftover_mg: int
    text: str

    def as_json(self) -> dict[str, Any]:
        """`{packs, packSize, unit, leftover, text}`; sizes in grams."""
        return {
            "packs": self.packs,
            "packSize": grams(self.pack_mg),
            "unit": self.unit,
            "leftover": grams(self.leftover_mg),
            "text": self.text,
        }


@dataclass(frozen=True, slots=True)
class Conversion:
    """The same food in another state, as much of it as brings the same amount to the plate; None where no factor is
    known.
    """

    food_id: str
    food: str
    state: str
    edible_mg: int | None

    def as_json(self) -> dict[str, Any]:
        """`{foodId, food, state, grams}`; grams edible, null where the factor is unknown."""
        amount = None if self.edible_mg is None else grams(self.edible_mg)
        return {"foodId": self.food_id, "food": self.food, "state": self.state, "grams": amount}


@dataclass(frozen=True, slots=True)
class ShoppingItem:
    """One food. `dishes` use it, each so much as `amounts` say at the same position; the amounts sum exactly to
    `edible_mg`. `bought_g` are whole grams to weigh as purchased.
    """

    food_id: str
    food: str
    aisle: str
    edible_mg: int
    bought_g: int
    purchase: Purchase
    conversions: tuple[Conversion, ...]
    dishes: Sequence[Dish]
    amounts: Sequence[int]

    @property
    def uses(self) -> list[Use]:
        """Every use, by week, patient and date."""
        return list(map(Use, self.dishes, self.amounts))

    @property
    def patients(self) -> dict[str, str]:
        """Who eats it: names by id."""
        return {dish.patient_id: dish.patient_name for dish in self.dishes}

    @property
    def first_needed(self) -> date:
        return min(dish.date for dish in self.dishes)

    def as_json(self) -> dict[str, Any]:
        """The contract's item."""
        return {
            "foodId": self.food_id,
            "food": self.food,
            "quantity": self.bought_g,
            "unit": "g",
            "grams": grams(self.edible_mg),
            "aisle": self.aisle,
            "purchase": self.purchase.as_json(),
            "conversions": [one.as_json() for one in self.conversions],
            "usedBy": [
                {
                    "patientId": patient_id,
                    "patientName": name,
                    "planId": plan_id,
                    "date": day.isoformat(),
                    "meal": meal,
                    "recipeId": recipe_id,
                    "recipe": recipe,
                    "grams": milligrams / MILLI if milligrams % MILLI else milligrams // MILLI,
                }
                for (patient_id, name, plan_id, day, meal, recipe_id, recipe, _, _), milligrams in zip(
                    self.dishes, self.amounts, strict=True
                )
            ],
        }


@dataclass(frozen=True, slots=True)
class ShoppingList:
    """The list, ordered by aisle and food, and for how many it is."""

    items: tuple[ShoppingItem, ...]
    plans: int
    patients: int

    @property
    def edible_mg(self) -> int:
        return sum(item.edible_mg for item in self.items)

    def totals(self) -> dict[str, Any]:
        """`{items, grams, plans, patients}`; grams edible."""
        return {
            "items": len(self.items),
            "grams": grams(self.edible_mg),
            "plans": self.plans,
            "patients": self.patients,
        }

    def as_json(self) -> dict[str, Any]:
        """The contract's `{items[], totals}`."""
        return {"items": [item.as_json() for item in self.items], "totals": self.totals()}


class Insights(Value):
    """Advice for the buyer; every number in it comes from the list."""

    summary: str
    notes: tuple[str, ...]
    basis: str
