"""A shopping list turned four ways: what to order, what each day needs, what each patient needs, where every gram goes.

Knows no format. Sums are of whole milligrams, so every table adds up to the same.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from domain.ledger import Demand, Dish
from domain.shopping import ShoppingItem, ShoppingList, grams
from tools.documents.cells import Cell
from tools.documents.paper import Sheet
from tools.documents.wording import aisle_label, week_of

ORDER = (
    "aisle",
    "food_id",
    "food",
    "quantity_g",
    "packs",
    "pack_size_g",
    "pack_unit",
    "leftover_g",
    "edible_g",
    "first_needed",
    "patients",
    "purchase",
    "from_stock_g",
    "order_packs",
    "supplier",
    "cost",
    "deliver_on",
    "label_check",
)
BY_DAY = ("date", "aisle", "food_id", "food", "edible_g")
BY_PATIENT = ("patient_id", "patient_name", "aisle", "food_id", "food", "edible_g")
DELIVERIES = ("deliver_on", "supplier", "food_id", "food", "packs", "bought_g", "for_days")
TRACE = ("food_id", "food", "patient_id", "patient_name", "plan_id", "date", "meal", "dish", "grams")
"""Columns are described in docs/exports.md. New ones go to the end; none is renamed or dropped."""


_NO_DAY = "no fitting day"

Key = TypeVar("Key", date, tuple[str, str])


@dataclass(frozen=True)
class Buying:
    """What is really ordered of a food: after stock, from whom, for how much (None: unknown), when, and whose label has to
    be read. `deliveries` are (day or None, packs, grams, days fed).
    """

    from_stock_g: int | float
    packs: int
    supplier: str
    cost: float | None
    label_check: str
    deliveries: Sequence[tuple[date | None, int, int | float, Sequence[date]]]


_EATEN = Buying(0, 0, "", 0, "", ())
"""A food that was needed on days gone by only."""


@dataclass(frozen=True)
class Errand:
    """A list, the plans it was made from, and what is ordered of each food."""

    shopping: ShoppingList
    plans: Sequence[Demand]
    buying: Mapping[str, Buying]
    sheet: Sheet = "A4"

    @property
    def title(self) -> str:
        """`Shopping list, 30 November – 6 December 2026`; every week where there are several."""
        weeks = sorted({plan.week_start for plan in self.plans})
        return f"Shopping list, {'; '.join(map(week_of, weeks))}"

    @property
    def scope(self) -> str:
        """For how many it is, and whether everything in it is decided."""
        shopping = self.shopping
        undecided = sum(plan.status != "approved" for plan in self.plans)
        open_plans = f", {undecided} of them not approved" if undecided else ", all approved"
        return f"{len(shopping.items)} foods; patients: {shopping.patients}; plans: {shopping.plans}{open_plans}."

    @property
    def made(self) -> datetime:
        """When the newest of its plans was made: the only moment its files know."""
        return max(plan.generated_at for plan in self.plans)


def order_rows(errand: Errand) -> list[tuple[Cell, ...]]:
    """One row a food, by aisle."""
    return [
        (
            aisle_label(item.aisle),
            item.food_id,
            item.food,
            item.bought_g,
            item.purchase.packs,
            grams(item.purchase.pack_mg),
            item.purchase.unit,
            grams(item.purchase.leftover_mg),
            grams(item.edible_mg),
            item.first_needed.isoformat(),
            ", ".join(names(item)),
            item.purchase.text,
            *_bought(errand.buying.get(item.food_id, _EATEN)),
        )
        for item in errand.shopping.items
    ]


def _bought(one: Buying) -> tuple[Cell, ...]:
    days = "; ".join(f"{_day(on)} ({packs})" for on, packs, _, _ in one.deliveries)
    return one.from_stock_g, one.packs, one.supplier, one.cost, days, one.label_check


def delivery_rows(errand: Errand) -> list[tuple[Cell, ...]]:
    """One row a delivery of a food, by day; what no delivery fits comes first."""
    rows = [
        (_day(on), one.supplier, item.food_id, item.food, packs, weight, ", ".join(day.isoformat() for day in fed))
        for item in errand.shopping.items
        for one in (errand.buying.get(item.food_id, _EATEN),)
        for on, packs, weight, fed in one.deliveries
    ]
    return sorted(rows, key=lambda row: (row[0] != _NO_DAY, row[0], row[1]))


def _day(on: date | None) -> str:
    return _NO_DAY if on is None else on.isoformat()


def rows_by_day(shopping: ShoppingList) -> list[tuple[Cell, ...]]:
    """One row a day and food."""
    return [
        (day.isoformat(), aisle_label(item.aisle), item.food_id, item.food, grams(milligrams))
        for day, item, milligrams in _summed(shopping, lambda dish: dish.date)
    ]


def rows_by_patient(shopping: ShoppingList) -> list[tuple[Cell, ...]]:
    """One row a patient and food."""
    return [
        (patient, name, aisle_label(item.aisle), item.food_id, item.food, grams(milligrams))
        for (name, patient), item, milligrams in _summed(shopping, lambda dish: (dish.patient_name, dish.patient_id))
    ]


def trace_rows(shopping: ShoppingList) -> list[tuple[Cell, ...]]:
    """One row for every use of every food."""
    return [
        (
            item.food_id,
            item.food,
            dish.patient_id,
            dish.patient_name,
            dish.plan_id,
            dish.date.isoformat(),
            dish.meal,
            dish.recipe,
            grams(milligrams),
        )
        for item in shopping.items
        for dish, milligrams in item.uses
    ]


def names(item: ShoppingItem) -> list[str]:
    """Who needs it, each patient once."""
    return sorted(item.patients.values())


def _summed(shopping: ShoppingList, key: Callable[[Dish], Key]) -> list[tuple[Key, ShoppingItem, int]]:
    """The edible milligrams of each food by `key`, keys in their own order and foods in the order of the list."""
    sums: dict[Key, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for position, item in enumerate(shopping.items):
        for dish, milligrams in item.uses:
            sums[key(dish)][position] += milligrams
    return [
        (one, shopping.items[position], milligrams)
        for one in sorted(sums)
        for position, milligrams in sorted(sums[one].items())
    ]
