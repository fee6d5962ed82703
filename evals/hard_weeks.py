"""Ten weeks for people who are hard to plan for, from real runs: `python -m evals.hard_weeks > docs/hard_weeks.md`.

Every dish and figure is the product's own; what is written by hand here are the records.
"""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app.house import House
from app.settings import Settings
from catalogue import load_catalogue

WEEK = "2026-11-30"
_STRICT = "strict"


def _diets(*types: str) -> list[dict[str, str]]:
    return [{"type": one, "severity": _STRICT} for one in types]


def _macros(protein: int, carbs: int, fat: int) -> dict[str, int]:
    return {"protein": protein, "carbs": carbs, "fat": fat}


PEOPLE: tuple[dict[str, Any], ...] = (
    {
        "name": "Alder Voss", "age": 58, "gender": "male", "weightKg": 78, "heightCm": 176, "activityLevel": "light",
        "medicalConditions": ["haemodialysis", "type 2 diabetes"], "medications": ["insulin glargine"],
        "dietaryRestrictions": _diets("low potassium", "low phosphorus"),
        "calorieTarget": 2200, "macroTargets": _macros(95, 275, 80),
    },
    {
        "name": "Brisa Holm", "age": 66, "gender": "female", "weightKg": 64, "heightCm": 163, "activityLevel": "light",
        "medicalConditions": ["chronic kidney disease stage 4", "type 2 diabetes", "hypertension"],
        "calorieTarget": 1750, "macroTargets": _macros(52, 240, 64),
    },
    {
        "name": "Corin Ashdown", "age": 55, "gender": "male", "weightKg": 70, "heightCm": 174, "activityLevel": "light",
        "medicalConditions": ["cirrhosis", "ascites", "malnutrition"], "dietaryRestrictions": _diets("low sodium"),
        "calorieTarget": 2300, "macroTargets": _macros(100, 285, 84),
    },
    {
        "name": "Dunja Perl", "age": 79, "gender": "female", "weightKg": 55, "heightCm": 158, "activityLevel": "sedentary",
        "medicalConditions": ["dysphagia", "type 2 diabetes"], "dietaryRestrictions": _diets("pureed"),
        "calorieTarget": 1600, "macroTargets": _macros(72, 192, 60),
    },
    {
        "name": "Emrys Lark", "age": 31, "gender": "male", "weightKg": 74, "heightCm": 181, "activityLevel": "active",
        "allergies": ["tree nuts", "peanuts", "soy"], "dietaryRestrictions": _diets("vegan"),
        "calorieTarget": 2400, "macroTargets": _macros(85, 345, 76),
    },
    {
        "name": "Fenja Adler", "age": 62, "gender": "female", "weightKg": 68, "heightCm": 166, "activityLevel": "light",
        "medicalConditions": ["coeliac disease", "hypertension", "osteoporosis"], "dietaryRestrictions": _diets("kosher"),
        "calorieTarget": 1800, "macroTargets": _macros(88, 212, 66),
    },
    {
        "name": "Giulietta Saar", "age": 34, "gender": "female", "weightKg": 79, "heightCm": 168, "activityLevel": "light",
        "medicalConditions": ["pregnancy (third trimester)", "gestational diabetes"], "allergies": ["egg", "milk"],
        "calorieTarget": 2150, "macroTargets": _macros(110, 215, 94),
    },
    {
        "name": "Hesper Quint", "age": 29, "gender": "female", "weightKg": 60, "heightCm": 170, "activityLevel": "moderate",
        "medicalConditions": ["irritable bowel syndrome"],
        "dietaryRestrictions": _diets("low FODMAP", "vegetarian"),
        "calorieTarget": 1900, "macroTargets": _macros(80, 235, 70),
    },
    {
        "name": "Idris Vane", "age": 71, "gender": "male", "weightKg": 84, "heightCm": 178, "activityLevel": "light",
        "medicalConditions": ["heart failure", "gout"], "medications": ["warfarin", "furosemide"],
        "dietaryRestrictions": _diets("low sodium"), "calorieTarget": 2000, "macroTargets": _macros(92, 248, 70),
    },
    {
        "name": "Juno Marsh", "age": 8, "gender": "female", "weightKg": 26, "heightCm": 128, "activityLevel": "moderate",
        "allergies": ["milk", "egg", "peanuts", "tree nuts", "wheat"],
        "calorieTarget": 1600, "macroTargets": _macros(58, 215, 57),
    },
)  # fmt: skip


def written() -> Iterator[str]:
    """The page, line by line."""
    yield "# Ten weeks for people who are hard to plan for"
    yield ""
    made_with = load_catalogue()
    yield (
        f"Written by `.venv/bin/python -m evals.hard_weeks > docs/hard_weeks.md` from real runs over {len(made_with.recipes)} recipes; "
        "invented people. The bound is the quick one (docs/bench.md): an estimate, and a loose one."
    )
    with tempfile.TemporaryDirectory() as folder:
        house = House.open(Settings(DATABASE_URL=f"sqlite:///{Path(folder) / 'weeks.db'}"))
        for number, person in enumerate(PEOPLE, 1):
            yield from _one(number, person, house)
        house.database.dispose()


def _one(number: int, person: Mapping[str, Any], house: House) -> Iterator[str]:
    macros = person["macroTargets"]
    yield from ("", f"## {number}. {person['name']}, {person['age']}", "")
    told = [*person.get("medicalConditions", ()), *(d["type"] for d in person.get("dietaryRestrictions", ()))]
    told += [f"allergic to {one}" for one in person.get("allergies", ())] + list(person.get("medications", ()))
    yield f"{', '.join(told)}; {person['calorieTarget']} kcal, {macros['protein']}/{macros['carbs']}/{macros['fat']} g."
    patient = _data(house, "create_patient", dict(person))
    outcome = house.call("generate_plan", {"patient": patient["id"], "weekStart": WEEK})
    yield ""
    if not outcome.ok:
        error = outcome.error or {}
        yield f"No plan: {error['message']} {error.get('hint') or ''}".strip()
        return
    plan = outcome.data or {}
    verdict = plan["verdict"]
    counts = {
        level: sum(f["severity"] == level for f in verdict["findings"]) for level in ("blocker", "warning", "info")
    }
    quality = _data(house, "explain_plan", {"plan": plan["id"]})["quality"]
    yield (
        f"{counts['blocker']} blockers, {counts['warning']} warnings, {counts['info']} notes; at most "
        f"{quality['atMostPercent']}% above the bound."
    )
    yield from ("", "| day | kcal | protein / carbs / fat | breakfast, lunch, dinner, snacks |", "|---|---|---|---|")
    for day in plan["days"]:
        total = day["totalNutrition"]
        dishes = " · ".join(meal["name"] for meal in _meals(day))
        yield f"| {day['date']} | {total['calories']} | {total['protein']:.0f} / {total['carbs']:.0f} / {total['fat']:.0f} | {dishes} |"
    warned = dict.fromkeys(f["message"] for f in verdict["findings"] if f["severity"] == "warning")
    if warned:
        yield from ("", *(f"- {message}" for message in warned))


def _meals(day: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [day["breakfast"], day["lunch"], day["dinner"], *day["snacks"]]


def _data(house: House, tool: str, args: dict[str, Any]) -> Any:
    outcome = house.call(tool, args)
    if not outcome.ok:
        raise RuntimeError(f"{tool}: {outcome.error}")
    return outcome.data


if __name__ == "__main__":
    print("\n".join(written()))
