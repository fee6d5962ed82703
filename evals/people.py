"""Patients for benchmarks, made by arithmetic: varied, always the same, and nobody's.

Of every twenty, fourteen are as they come, four have ordered limits near the edge, one is nearly impossible, and for one
no week exists at all.
"""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from domain.patient import PatientFields

_CONDITIONS: tuple[tuple[str, ...], ...] = (
    (), (), (), ("type 2 diabetes",), ("hypertension",), ("chronic kidney disease stage 3",),
    ("chronic kidney disease stage 4", "type 2 diabetes"), ("celiac disease",), ("obesity",), ("gout",),
    ("osteoporosis",), ("heart failure",), ("hyperlipidemia",), ("irritable bowel syndrome",),
    ("hemodialysis", "end-stage renal disease"), ("malnutrition",),
)  # fmt: skip
_DIETS = (
    "", "", "", "vegetarian", "vegan", "gluten_free", "halal", "low_sodium", "lactose_free", "low_fodmap", "kosher",
    "dairy_free", "pescatarian",
)  # fmt: skip
_ALLERGIES: tuple[tuple[str, ...], ...] = (
    (), (), (), ("peanuts",), ("tree nuts",), ("milk",), ("egg",), ("soy",), ("shellfish",), ("fish", "sesame"),
)  # fmt: skip
_MEDICINES = ("", "", "", "metformin", "warfarin", "simvastatin", "lisinopril", "insulin glargine")
_KCAL_PER_GRAM = {"protein": 4, "carbs": 4, "fat": 9}

_TIGHT: tuple[dict[str, dict[str, int]], ...] = (
    {"sodium": {"max": 1500}}, {"sodium": {"max": 1800}, "potassium": {"max": 2500}},
    {"phosphorus": {"max": 900}, "sodium": {"max": 2000}}, {"fiber": {"min": 32}, "sodium": {"max": 1700}},
    {"potassium": {"min": 4000}, "calcium": {"min": 1100}},
)  # fmt: skip
_NARROW: tuple[dict[str, Any], ...] = (
    {"dietaryRestrictions": [{"type": "vegan"}, {"type": "gluten_free"}], "allergies": ["soy", "tree nuts"]},
    {"dietaryRestrictions": [{"type": "kosher"}], "allergies": ["egg", "fish", "sesame"], "limits": {"sodium": {"max": 1300}}},
    {"dietaryRestrictions": [{"type": "vegetarian"}, {"type": "low_fodmap"}], "allergies": ["milk", "egg"]},
    {"allergies": ["milk", "egg", "wheat", "soy", "peanuts", "tree nuts", "fish", "shellfish"]},
)  # fmt: skip
_IMPOSSIBLE: tuple[dict[str, Any], ...] = (
    {"limits": {"protein": {"max": 8}}}, {"limits": {"sodium": {"max": 15}}}, {"limits": {"potassium": {"max": 500}}},
    {"dietaryRestrictions": [{"type": "vegan"}], "limits": {"cholesterol": {"min": 250}}},
    {"limits": {"fiber": {"min": 150}}},
)  # fmt: skip

_LEVELS = (*["ordinary"] * 14, *["tight"] * 4, "narrow", "impossible")

_T = TypeVar("_T")


def people(count: int) -> list[PatientFields]:
    """So many adults. Macros always add up to the energy; protein follows the kidneys where those are ill."""
    numbers = _numbers()
    return [_person(i, numbers) for i in range(count)]


def _numbers() -> Iterator[int]:
    state = 12_345
    while True:
        state = (state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**64
        yield state >> 33


def _person(i: int, numbers: Iterator[int]) -> PatientFields:
    def one_of(options: Sequence[_T]) -> _T:
        return options[next(numbers) % len(options)]

    kcal, weight = one_of(range(1200, 3300, 100)), one_of(range(50, 100))
    conditions = one_of(_CONDITIONS)
    protein = kcal * one_of((14, 16, 18, 20, 22, 25)) // 400
    if "hemodialysis" in conditions:
        protein = weight * 11 // 10
    elif any("kidney" in condition for condition in conditions):
        protein = min(protein, weight * 3 // 4)
    fat = kcal * one_of((25, 28, 30, 33, 35)) // 900
    carbs = (kcal - _KCAL_PER_GRAM["fat"] * fat - _KCAL_PER_GRAM["protein"] * protein) // _KCAL_PER_GRAM["carbs"]
    diet, medicine = one_of(_DIETS), one_of(_MEDICINES)
    person: dict[str, Any] = {
        "name": f"Person {i}",
        "age": one_of(range(20, 80)),
        "gender": one_of(("female", "male")),
        "weightKg": weight,
        "heightCm": one_of(range(150, 190)),
        "activityLevel": "light",
        "calorieTarget": kcal,
        "macroTargets": {"protein": protein, "carbs": carbs, "fat": fat},
        "medicalConditions": conditions,
        "allergies": one_of(_ALLERGIES),
        "dietaryRestrictions": [{"type": diet}] if diet else [],
        "medications": [medicine] if medicine else [],
    }
    return PatientFields.model_validate(person | _harder(i))


def level(i: int) -> str:
    """How hard person i is: ordinary, tight, narrow or impossible."""
    return _LEVELS[i % len(_LEVELS)]


def _harder(i: int) -> dict[str, Any]:
    """What makes person i harder than they came."""
    options = {"tight": _TIGHT, "narrow": _NARROW, "impossible": _IMPOSSIBLE}.get(level(i))
    if options is None:
        return {}
    given = options[(i // len(_LEVELS) + i) % len(options)]
    return {"limits": given} if level(i) == "tight" else dict(given)
