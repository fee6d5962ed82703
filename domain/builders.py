"""Small valid values for tests. Knows no catalogue: the meals are tiny and their figures made up, but their sums hold."""

from datetime import UTC, date, datetime
from typing import Any

from domain.calendar import days_of_week
from domain.nutrition import Nutrition
from domain.patient import Patient
from domain.plan import Component, DailyMeals, Meal, WeeklyPlan

A_MOMENT = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
"""When built values say they were made."""
A_MONDAY = date(2026, 11, 30)

_MEALS_A_DAY = 3
_DAYS = 7


def a_patient(**changes: Any) -> Patient:
    """An adult without conditions; `changes` by field name."""
    given = {
        "id": "pat_rowan",
        "name": "Rowan Birch",
        "age": 40,
        "gender": "female",
        "calorie_target": 1800,
        "macro_targets": {"protein": 90, "carbs": 225, "fat": 60},
        "created_at": A_MOMENT,
        "updated_at": A_MOMENT,
    }
    return Patient.model_validate(given | changes)


def a_meal(**changes: Any) -> Meal:
    """50 g of oats of round figures."""
    given = {
        "name": "Oats",
        "description": "A bowl of oats",
        "ingredients": ("50 g rolled oats",),
        "nutrition": _times(1),
        "preparation_time": 5,
        "difficulty": "easy",
        "servings": 1,
        "components": (Component(food_id="rolled_oats", name="Rolled oats", grams=50, household="1/2 cup"),),
    }
    return Meal.model_validate(given | changes)


def a_day(day: date, **changes: Any) -> DailyMeals:
    """Oats three times."""
    given = {
        "date": day,
        "breakfast": a_meal(),
        "lunch": a_meal(),
        "dinner": a_meal(),
        "total_calories": _times(_MEALS_A_DAY).calories,
        "total_nutrition": _times(_MEALS_A_DAY),
    }
    return DailyMeals.model_validate(given | changes)


def a_plan(patient: Patient, week_start: date = A_MONDAY, **changes: Any) -> WeeklyPlan:
    """A draft week of oats for the patient; its id is made of the patient's and the week."""
    given = {
        "id": f"plan_{patient.id}_{week_start}",
        "patient_id": patient.id,
        "patient_name": patient.name,
        "week_start": week_start,
        "strategy": "rule_based",
        "status": "draft",
        "version": 1,
        "days": tuple(a_day(day) for day in days_of_week(week_start)),
        "weekly_totals": _times(_MEALS_A_DAY * _DAYS),
        "generated_at": A_MOMENT,
        "provenance": {
            "engine": "1",
            "catalogue": "c0ffee",
            "rules": "bead",
            "inputs_digest": "0" * 16,
            "fingerprint": "f" * 16,
        },
    }
    return WeeklyPlan.model_validate(given | changes)


def _times(meals: int) -> Nutrition:
    # iron is unknown on purpose: null has to survive wherever a plan goes
    return Nutrition(
        calories=200 * meals, protein=7 * meals, carbs=34 * meals, fat=3.5 * meals, fiber=5 * meals, sodium=meals
    )
