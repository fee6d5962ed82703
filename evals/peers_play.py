"""Plays one other planner over people, inside that planner's own environment: run as a script there, never imported.

Reads a JSON list of people on standard input and writes one record a week: seconds, and per day what it aimed at and
what it served. Knows nothing of this house, which is not installed there.
"""

import json
import random
import sys
import time
from collections.abc import Iterator
from typing import Any

_GOALS = {"type 2 diabetes": "diabetes", "obesity": "weight_loss"}
_DAYS = 7

Person = dict[str, Any]
Day = dict[str, Any]


def smartplate(person: Person) -> Iterator[Day]:
    """Its rule engine makes single days and adds no energy up; its own daily target is what it says it aims at."""
    from smartplate.meal_planner import MealPlanner  # noqa: PLC0415

    goal = next((_GOALS[c] for c in person["medicalConditions"] if c in _GOALS), "general")
    planner = MealPlanner(goal, person["gender"], person["age"], "light", use_llm=False)
    for _ in range(_DAYS):
        day = planner.generate_daily_plan_rule()
        items = [item for meal in day["meals"].values() for item in meal]
        aim, served = day["daily_target"], sum(item["calories"] for item in items)
        foods = sorted({item["name"] for item in items})
        yield {
            "kcal": served, "kcalAim": aim["calories"], "foods": foods,
            "protein": sum(item["protein"] for item in items), "proteinAim": aim["protein_g"],
        }  # fmt: skip


def ckdnutri(person: Person) -> Iterator[Day]:
    """It takes energy, protein and three limits, here the patient's own; 0 is no limit."""
    from CKDNutri_nutrition_mcp.mealplan import generate_meal_plan  # noqa: PLC0415

    most = {key: float(value.get("max") or 0) for key, value in person["limits"].items()}
    kcal, protein = float(person["calorieTarget"]), float(person["macroTargets"]["protein"])
    limits = (most.get("potassium", 0.0), most.get("phosphorus", 0.0), most.get("sodium", 0.0))
    vegetarian = any(r["type"] in ("vegetarian", "vegan") for r in person["dietaryRestrictions"])
    for day in generate_meal_plan(kcal, protein, *limits, days=_DAYS, vegetarian=vegetarian)["days"]:
        totals = day["day_totals"]
        foods = sorted({item["food"] for meal in day["meals"] for item in meal["items"]})
        yield {
            "kcal": totals["energy_kcal"], "kcalAim": kcal, "foods": foods,
            "protein": totals["protein_g"], "proteinAim": protein,
        }  # fmt: skip


def main() -> None:
    random.seed(1)
    play = {"smartplate": smartplate, "ckdnutri": ckdnutri}[sys.argv[1]]
    people = json.load(sys.stdin)
    list(play(people[0]))  # warms up
    weeks = []
    for person in people:
        begun = time.perf_counter()
        days = list(play(person))
        weeks.append({"seconds": time.perf_counter() - begun, "days": days})
    json.dump(weeks, sys.stdout)


if __name__ == "__main__":
    main()
