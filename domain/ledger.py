"""What plans ask of the kitchen and the shop, down to the milligram. Knows no food's facts, no pack and no price.

Plain tuples instead of validated values, and no object for each use: a clinic's month is a quarter of a million uses.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from domain.food import FoodId
from domain.nutrition import MILLI
from domain.plan import PlanStatus, WeeklyPlan
from domain.recipe import Slot


class Dish(NamedTuple):
    """One meal of one plan: whose, when, which recipe, and whole milligrams (edible) of each of its foods."""

    patient_id: str
    patient_name: str
    plan_id: str
    date: date
    meal: Slot
    recipe_id: str | None
    recipe: str
    foods: tuple[FoodId, ...]
    milligrams: tuple[int, ...]


class Use(NamedTuple):
    """Where some of a food goes. Milligrams are of the edible portion, in the food's own state."""

    dish: Dish
    milligrams: int


@dataclass(frozen=True, slots=True)
class Demand:
    """What one plan needs; its dishes in the order of the week."""

    plan_id: str
    patient_id: str
    patient_name: str
    week_start: date
    status: PlanStatus
    generated_at: datetime
    dishes: tuple[Dish, ...]


def demand_of(plan: WeeklyPlan) -> Demand:
    """The plan's demand."""
    return Demand(
        plan_id=plan.id,
        patient_id=plan.patient_id,
        patient_name=plan.patient_name,
        week_start=plan.week_start,
        status=plan.status,
        generated_at=plan.generated_at,
        dishes=tuple(
            Dish(
                plan.patient_id,
                plan.patient_name,
                plan.id,
                day.date,
                slot,
                meal.recipe_id,
                meal.name,
                tuple([part.food_id for part in meal.components]),
                tuple([round(part.grams * MILLI) for part in meal.components]),
            )
            for day in plan.days
            for slot, meal in day.meals()
        ),
    )
