"""A plan as a table with one row a component: the same rows in CSV and XLSX. The columns are a promise."""

from tools.documents.cells import Cell
from tools.documents.dossier import Dossier

COLUMNS = (
    "plan_id",
    "plan_version",
    "plan_status",
    "valid",
    "patient_id",
    "patient_name",
    "date",
    "meal",
    "sitting",
    "dish",
    "recipe_id",
    "servings",
    "food_id",
    "food",
    "grams",
    "household",
)
"""Described in docs/exports.md. New ones go to the end; none is renamed or dropped."""


def component_rows(dossier: Dossier) -> list[tuple[Cell, ...]]:
    """One row a component, in the order of the week. `sitting` counts the meals of a day from 1."""
    plan, patient = dossier.plan, dossier.patient
    valid = "yes" if dossier.verdict.valid else "no"
    return [
        (
            plan.id,
            plan.version,
            plan.status,
            valid,
            patient.id,
            patient.name,
            day.date.isoformat(),
            slot,
            sitting,
            meal.name,
            meal.recipe_id,
            meal.servings,
            part.food_id,
            part.name,
            part.grams,
            part.household,
        )
        for day in plan.days
        for sitting, (slot, meal) in enumerate(day.meals(), 1)
        for part in meal.components
    ]
