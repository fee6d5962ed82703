"""Reads of a kept plan only what it needs from the shop; the whole plan takes five times as long to build."""

from datetime import date, datetime
from typing import Any

from pydantic_core import from_json

from domain.ledger import Demand, Dish
from domain.nutrition import MILLI
from domain.recipe import Slot

_MAIN: tuple[Slot, ...] = ("breakfast", "lunch", "dinner")


def demand_read(document: str) -> Demand:
    """The demand of a plan's document, which the repository wrote and so need not be validated again."""
    plan = from_json(document, cache_strings="all")
    owner = (plan["patientId"], plan["patientName"], plan["id"])
    return Demand(
        plan_id=plan["id"],
        patient_id=plan["patientId"],
        patient_name=plan["patientName"],
        week_start=date.fromisoformat(plan["weekStart"]),
        status=plan["status"],
        generated_at=datetime.fromisoformat(plan["generatedAt"]),
        dishes=tuple([dish for day in plan["days"] for dish in _dishes(owner, day)]),
    )


def _dishes(owner: tuple[str, str, str], day: dict[str, Any]) -> list[Dish]:
    on = date.fromisoformat(day["date"])
    meals: list[tuple[Slot, Any]] = [(slot, day[slot]) for slot in _MAIN]
    meals += [("snack", snack) for snack in day["snacks"]]
    return [
        Dish(
            *owner,
            on,
            slot,
            meal["recipeId"],
            meal["name"],
            tuple([part["foodId"] for part in meal["components"]]),
            tuple([round(part["grams"] * MILLI) for part in meal["components"]]),
        )
        for slot, meal in meals
    ]
