"""A plan as XLSX: the week, one row a component, nutrients, findings."""

from pydantic.alias_generators import to_camel

from domain.nutrition import NUTRIENTS, UNITS
from tools.documents.cells import Cell
from tools.documents.dossier import Dossier, cautions, prepared_without
from tools.documents.plan_rows import COLUMNS, component_rows
from tools.documents.wording import nutrient_label, short_date, state, week_of
from tools.documents.workbook import Sheet, workbook

_MACROS = ("protein", "carbs", "fat")
_FULL = 100


def plan_xlsx(dossier: Dossier) -> bytes:
    """Sheets `Week`, `Meals`, `Nutrients` and `Findings`."""
    sheets = [
        _week(dossier),
        Sheet("Meals", COLUMNS, component_rows(dossier)),
        _nutrients(dossier),
        _findings(dossier),
    ]
    title = f"Meal plan, {dossier.patient.name}, {week_of(dossier.plan.week_start)}"
    return workbook(sheets, title, dossier.plan.generated_at)


def _week(dossier: Dossier) -> Sheet:
    plan, patient = dossier.plan, dossier.patient
    rows: list[list[Cell]] = []
    for day in plan.days:
        dishes = [meal.name for slot, meal in day.meals() if slot != "snack"]
        macros = [getattr(day.total_nutrition, macro) for macro in _MACROS]
        snacks = "; ".join(snack.name for snack in day.snacks)
        rows.append([short_date(day.date), *dishes, snacks, day.total_calories, *map(_rounded, macros)])
    wanted = [getattr(patient.macro_targets, macro) for macro in _MACROS]
    rows.append(["Target", None, None, None, None, patient.calorie_target, *wanted])
    above = (
        f"{patient.name} ({patient.id}), {week_of(plan.week_start)}",
        *cautions(dossier),
        prepared_without(dossier),
        f"{plan.id}, {state(plan).lower()}, made {plan.generated_at:%Y-%m-%d %H:%M %Z}",
        f"Fingerprint {plan.provenance.fingerprint}",
    )
    columns = ("Day", "Breakfast", "Lunch", "Dinner", "Snacks", "kcal", "Protein g", "Carbs g", "Fat g")
    return Sheet("Week", columns, rows, above)


def _nutrients(dossier: Dossier) -> Sheet:
    days = dossier.plan.days
    columns = ("Nutrient", "Unit", *(day.date.isoformat() for day in days), "Mean", "Known % (lowest day)")
    rows = [
        (
            nutrient_label(name),
            UNITS[name],
            *(_rounded(day.total_nutrition.of(name)) for day in days),
            _rounded(dossier.mean(name)),
            min(day.coverage.get(to_camel(name), _FULL) for day in days),
        )
        for name in NUTRIENTS
    ]
    return Sheet("Nutrients", columns, rows)


def _findings(dossier: Dossier) -> Sheet:
    columns = (
        "Severity", "Rule", "Scope", "Date", "Meal", "Food", "Observed", "Allowed", "Unit", "Message", "Source",
    )  # fmt: skip
    rows = [
        (
            f.severity,
            f.rule,
            f.scope,
            f.date.isoformat() if f.date else None,
            f.meal,
            f.food,
            f.observed,
            f.bound,
            f.unit,
            f.message,
            f.source,
        )
        for f in dossier.findings()
    ]
    return Sheet("Findings", columns, rows)


def _rounded(amount: float | None) -> float | None:
    return None if amount is None else round(amount, 3)
