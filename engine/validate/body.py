"""What a body is expected to need: basal and total energy from published equations. An estimate, never a rule."""

from fractions import Fraction

from domain.patient import ActivityLevel, Gender, PatientFields
from domain.profile import Profile
from engine.validate.report import exact

ADULT = 18

_FACTORS: dict[ActivityLevel, Fraction] = {
    "sedentary": Fraction("1.2"),
    "light": Fraction("1.375"),
    "moderate": Fraction("1.55"),
    "active": Fraction("1.725"),
    "very_active": Fraction("1.9"),
}
_MIFFLIN: dict[Gender, int] = {"male": 5, "female": -161, "other": -78}
"""Mifflin-St Jeor 1990; for `other` the middle of both."""

_CHILD: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "male": (
        ("-447.51", "3.68", "13.01", "13.15"),
        ("19.12", "3.68", "8.62", "20.28"),
        ("-388.19", "3.68", "12.66", "20.28"),
        ("-671.75", "3.68", "15.38", "23.25"),
    ),
    "female": (
        ("55.59", "-22.25", "8.43", "17.07"),
        ("-297.54", "-22.25", "12.77", "14.73"),
        ("-189.55", "-22.25", "11.74", "18.34"),
        ("-709.59", "-22.25", "18.22", "14.25"),
    ),
}
"""NASEM 2023, estimated energy requirement at 3–18 years: constant, per year, per cm, per kg, by activity (M)."""
_CHILD_LEVEL: dict[ActivityLevel, int] = {"sedentary": 0, "light": 1, "moderate": 1, "active": 2, "very_active": 3}
_CHILD_FROM = 3

_EXTRA = {"trimester:2": 340, "trimester:3": 452, "condition:lactation": 330}
"""kcal a day on top, IOM 2005."""


def basal(patient: PatientFields) -> Fraction | None:
    """Basal kcal a day of an adult; None without weight or height, and for children."""
    if patient.weight_kg is None or patient.height_cm is None or patient.age < ADULT:
        return None
    by_body = 10 * exact(patient.weight_kg) + Fraction(25, 4) * exact(patient.height_cm)
    return by_body - 5 * patient.age + _MIFFLIN[patient.gender]


def expected(patient: PatientFields, profile: Profile) -> Fraction | None:
    """Total kcal a day; None without weight, height or activity, and under three years."""
    if patient.activity_level is None:
        return None
    rest = basal(patient)
    if rest is None:
        return _child(patient, patient.activity_level)
    return rest * _FACTORS[patient.activity_level] + sum(_EXTRA.get(tag, 0) for tag in profile.tags)


def _child(patient: PatientFields, activity: ActivityLevel) -> Fraction | None:
    if patient.weight_kg is None or patient.height_cm is None or patient.age < _CHILD_FROM:
        return None
    tables = list(_CHILD.values()) if patient.gender == "other" else [_CHILD[patient.gender]]
    needs = [
        Fraction(constant)
        + Fraction(per_year) * patient.age
        + Fraction(per_cm) * exact(patient.height_cm)
        + Fraction(per_kg) * exact(patient.weight_kg)
        for constant, per_year, per_cm, per_kg in (table[_CHILD_LEVEL[activity]] for table in tables)
    ]
    return sum(needs, Fraction(0)) / len(needs)
