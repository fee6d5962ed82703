"""A shopping list turned four ways: what to order, what each day needs, what each patient needs, where every gram goes.

Knows no format. Sums are of whole milligrams, so every table adds up to the same.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from domain.nutrition import MILLI
from domain.plan import WeeklyPlan
from domain.shopping import ShoppingItem, ShoppingList, Use
from tools.documents.cells import Cell
from tools.documents.wording import label, week_of

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
)
BY_DAY = ("date", "aisle", "food_id", "food", "edible_g")
BY_PATIENT = ("patient_id", "patient_name", "aisle", "food_id", "food", "edible_g")
TRACE = ("food_id", "food", "patient_id", "patient_name", "plan_id", "date", "meal", "dish", "grams")
"""Columns are described in docs/exports.md. New ones go to the end; none is renamed or dropped."""


Key = TypeVar("Key", date, tuple[str, str])


@dataclass(frozen=True)
class Errand:
    """A list and the plans it was made from."""

    shopping: ShoppingList
    plans: Sequence[WeeklyPlan]

    @property
    def title(self) -> str:
        """`Shopping list, 30 November – 6 December 2026`; every week where there are several."""
        weeks = sorted({plan.week_start for plan in self.plans})
        return f"Shopping list, {'; '.join(map(week_of, weeks))}"

    @property
    def scope(self) -> str:
        """For how many it is, and whether everything in it is decided."""
        totals = self.shopping.totals
        undecided = sum(plan.status != "approved" for plan in self.plans)
        open_plans = f", {undecided} of them not approved" if undecided else ", all approved"
        return f"{totals.items} foods; patients: {totals.patients}; plans: {totals.plans}{open_plans}."

    @property
    def made(self) -> datetime:
        """When the newest of its plans was made: the only moment its files know."""
        return max(plan.generated_at for plan in self.plans)


def order_rows(shopping: ShoppingList) -> list[tuple[Cell, ...]]:
    """One row a food, by aisle."""
    return [
        (
            label(item.aisle),
            item.food_id,
            item.food,
            item.quantity,
            item.purchase.packs,
            item.purchase.pack_size,
            item.purchase.unit,
            item.purchase.leftover,
            item.grams,
            min(use.date for use in item.used_by).isoformat(),
            ", ".join(names(item)),
        )
        for item in shopping.items
    ]


def rows_by_day(shopping: ShoppingList) -> list[tuple[Cell, ...]]:
    """One row a day and food."""
    return [
        (day.isoformat(), label(item.aisle), item.food_id, item.food, grams)
        for day, item, grams in _summed(shopping, lambda use: use.date)
    ]


def rows_by_patient(shopping: ShoppingList) -> list[tuple[Cell, ...]]:
    """One row a patient and food."""
    return [
        (patient, name, label(item.aisle), item.food_id, item.food, grams)
        for (name, patient), item, grams in _summed(shopping, lambda use: (use.patient_name, use.patient_id))
    ]


def trace_rows(shopping: ShoppingList) -> list[tuple[Cell, ...]]:
    """One row for every use of every food."""
    return [
        (
            item.food_id,
            item.food,
            use.patient_id,
            use.patient_name,
            use.plan_id,
            use.date.isoformat(),
            use.meal,
            use.recipe,
            use.grams,
        )
        for item in shopping.items
        for use in item.used_by
    ]


def names(item: ShoppingItem) -> list[str]:
    """Who needs it, each patient once."""
    return sorted({use.patient_id: use.patient_name for use in item.used_by}.values())


def _summed(shopping: ShoppingList, key: Callable[[Use], Key]) -> list[tuple[Key, ShoppingItem, float]]:
    """The edible grams of each food by `key`, keys in their own order and foods in the order of the list."""
    sums: dict[Key, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for position, item in enumerate(shopping.items):
        for use in item.used_by:
            sums[key(use)][position] += round(use.grams * MILLI)
    return [
        (one, shopping.items[position], milligrams / MILLI)
        for one in sorted(sums)
        for position, milligrams in sorted(sums[one].items())
    ]
