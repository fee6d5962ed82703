"""A plan as the page's week shows it: words, bars and badges, ready to be drawn. Computes no figure of its own.

Knows the shape of a tool's result; knows neither Chainlit nor a rule.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from app.chat.units import beside
from app.markdown import counted, long_date, short_date
from app.plan_views import MARKS, Data, in_order

Props = dict[str, Any]

FIGURES: tuple[tuple[str, str, str], ...] = (
    ("calories", "Energy", "kcal"),
    ("protein", "Protein", "g"),
    ("carbs", "Carbohydrate", "g"),
    ("fat", "Fat", "g"),
    ("fiber", "Fibre", "g"),
    ("sodium", "Sodium", "mg"),
    ("saturatedFat", "Saturated fat", "g"),
    ("sugars", "Sugars", "g"),
    ("cholesterol", "Cholesterol", "mg"),
    ("potassium", "Potassium", "mg"),
    ("phosphorus", "Phosphorus", "mg"),
    ("calcium", "Calcium", "mg"),
    ("iron", "Iron", "mg"),
    ("magnesium", "Magnesium", "mg"),
    ("zinc", "Zinc", "mg"),
    ("vitaminA", "Vitamin A", "µg"),
    ("vitaminD", "Vitamin D", "µg"),
    ("vitaminK", "Vitamin K", "µg"),
    ("vitaminB12", "Vitamin B12", "µg"),
    ("folate", "Folate", "µg"),
    ("vitaminC", "Vitamin C", "mg"),
)
"""Key in a Nutrition, name and unit, in the order of the contract."""
NAMES = {key: name for key, name, _ in FIGURES}
_MEASURED = 4
"""The first of them have targets and a bar."""
_WORDS: Mapping[str, tuple[str, str]] = {
    "blocker": ("blocker", "breaks a hard rule"),
    "warning": ("warning", "outside what a soft rule wants"),
    "not_evaluable": ("unchecked rule", "could not be checked"),
    "note": ("note", "to know"),
}
_STATUS = {"draft": "Draft", "in_review": "In review", "approved": "Approved", "superseded": "Superseded"}
_LAST_DAY = timedelta(days=6)


def week_props(data: Data) -> Props:
    """Everything the element draws at once; what is opened later (reasons, alternatives, charts) is asked for then."""
    verdict = data["verdict"]
    findings = in_order(verdict["findings"])
    return {
        "part": "Week",
        "plan": data["id"],
        "patient": data["patientName"],
        "patientId": data["patientId"],
        "weekStart": data["weekStart"],
        "week": week_of(data["weekStart"]),
        "status": data["status"],
        "statusWord": _STATUS[data["status"]],
        "version": data["version"],
        "valid": verdict["valid"],
        "verdict": "Valid: every hard rule is met" if verdict["valid"] else "Not valid: a hard rule is broken",
        "counts": _counts(findings),
        "findings": [finding_props(one) for one in findings],
        "coverage": _unknown(verdict.get("coverage", {})),
        "targets": _targets(data["targets"]),
        "names": [name for _, name, _ in FIGURES],
        "days": [_day(day, data, findings) for day in data["days"]],
    }


def week_of(monday: str) -> str:
    """`30 November – 6 December 2026`"""
    first = date.fromisoformat(monday)
    return f"{first.day} {first:%B} – {long_date((first + _LAST_DAY).isoformat())}"


def figure(amount: float | None, unit: str = "") -> str:
    """`1,898 kcal`, `3.4 mg`; unknown is `?`, never 0."""
    if amount is None:
        return "?"
    said = f"{amount:.1f}".removesuffix(".0") if abs(amount) < 10 else f"{amount:,.0f}"  # noqa: PLR2004 - two digits say enough
    return f"{said} {unit}".strip()


def energy(kcal: float | None) -> str:
    """`1,898 kcal`, and kilojoules for whoever wants them."""
    return f"{figure(kcal, 'kcal')}{beside(kcal, 'kcal')}"


def servings(amount: float) -> str:
    """`1 serving`, `1¼ servings`"""
    whole, quarters = divmod(round(amount * 4), 4)
    said = f"{whole or ''}{('', '¼', '½', '¾')[quarters]}"
    return f"{said} serving{'' if amount <= 1 else 's'}"


def finding_props(finding: Data) -> Props:
    """One badge opened: rule, figure, bound, source, and what would mend it."""
    when = short_date(finding["date"]) if finding.get("date") else "Whole week"
    observed, bound, unit = (finding.get(key) for key in ("observed", "bound", "unit"))
    return {
        "severity": finding["severity"],
        "mark": MARKS[finding["severity"]],
        "word": _WORDS[finding["severity"]][0],
        "when": f"{when}, {finding['meal']}" if finding.get("meal") else when,
        "message": finding["message"],
        "rule": finding["rule"],
        "observed": "" if observed is None else f"{observed} {unit or ''}".strip(),
        "bound": "" if bound is None else f"{bound} {unit or ''}".strip().replace("..", " to "),
        "source": finding["source"],
        "foods": list(finding.get("topFoods") or ()),
        "repair": finding.get("repair") or "",
    }


def _counts(findings: Sequence[Data]) -> list[Props]:
    """`{severity, mark, said, means}` for each kind there is, the gravest first."""
    found = [(kind, sum(one["severity"] == kind for one in findings)) for kind in _WORDS]
    return [
        {"severity": kind, "mark": MARKS[kind], "said": counted(number, _WORDS[kind][0]), "means": _WORDS[kind][1]}
        for kind, number in found
        if number
    ]


def _targets(targets: Data) -> str:
    """`1,900 kcal, 95 g protein ...`"""
    grams = [f"{figure(targets[key], 'g')} {name.lower()}" for key, name, _ in FIGURES[1:_MEASURED]]
    return ", ".join([energy(targets["calories"]), *grams])


def _unknown(coverage: Mapping[str, int]) -> list[str]:
    """`Vitamin D 92%`: of how much of the weight a nutrient is known, where not of all, the least known first."""
    partly = sorted((known, key) for key, known in coverage.items() if known < 100)  # noqa: PLR2004 - percent
    return [f"{NAMES[key]} {known}%" for known, key in partly]


def _day(day: Data, data: Data, findings: Sequence[Data]) -> Props:
    when = date.fromisoformat(day["date"])
    own = [number for number, one in enumerate(findings) if one.get("date") == day["date"]]
    return {
        "date": day["date"],
        "name": f"{when:%A} {when.day} {when:%B}",
        "short": f"{when:%a} {when.day}",
        "bars": [_bar(key, day, data) for key, _, _ in FIGURES[:_MEASURED]],
        "findings": [number for number in own if not findings[number].get("meal")],
        "meals": [_meal(slot, key, meal, own, findings) for slot, key, meal in sittings(day)],
        "figures": _figures(day["totalNutrition"]),
        "unknown": _unknown(day.get("coverage") or {}),
    }


def sittings(day: Data) -> list[tuple[str, str, Data]]:
    """Slot, key within the day, meal."""
    main = [(slot, slot, day[slot]) for slot in ("breakfast", "lunch", "dinner")]
    return main + [("snack", f"snack-{number}", snack) for number, snack in enumerate(day["snacks"], 1)]


def _bar(key: str, day: Data, data: Data) -> Props:
    """A day's amount against the target: how long the bar is (the target is 100), and on which side of the band."""
    name, unit = next((name, unit) for known, name, unit in FIGURES if known == key)
    amount = day["totalCalories"] if key == "calories" else day["totalNutrition"][key]
    target = data["targets"][key]
    band = data.get("bands", {}).get(key, {"min": None, "max": None})
    state = place_of(amount, band["min"], band["max"])
    outside = {"low": ", below what is allowed", "high": ", above what is allowed"}.get(state, "")
    return {
        "key": key,
        "name": name,
        "text": figure(amount, unit),
        "percent": 0 if amount is None or not target else min(150, round(amount * 100 / target)),
        "state": state,
        "said": f"{name}: {figure(amount, unit)}{beside(amount, unit, key)} of {figure(target, unit)}{outside}",
    }


def place_of(amount: float | None, lo: float | None, hi: float | None) -> str:
    """`in`, `low`, `high` or `unknown`, as the bar or point is coloured."""
    if amount is None:
        return "unknown"
    return "low" if lo is not None and amount < lo else "high" if hi is not None and amount > hi else "in"


def _meal(slot: str, key: str, meal: Data, own: Iterable[int], findings: Sequence[Data]) -> Props:
    nutrition = meal["nutrition"]
    return {
        "slot": slot,
        "key": key,
        "word": slot.capitalize(),
        "name": meal["name"],
        "kcal": energy(nutrition["calories"]),
        "servings": servings(meal["servings"]),
        "minutes": f"{meal['preparationTime']} min",
        "difficulty": meal["difficulty"],
        "locked": meal["locked"],
        "recipe": meal["recipeId"],
        "portions": [_portion(part) for part in meal["components"]],
        "figures": _figures(nutrition),
        "findings": [number for number in own if findings[number].get("meal") == slot],
    }


def _portion(part: Data) -> Props:
    grams = f"{part['grams']:g} g"
    measure = "" if part["household"] == grams else part["household"]
    return {"food": part["name"], "measure": measure, "grams": f"{grams}{beside(part['grams'], 'g')}"}


def _figures(nutrition: Data) -> list[str]:
    """In the order of `names`; said without them, because a week has hundreds."""
    return [f"{figure(nutrition.get(key), unit)}{beside(nutrition.get(key), unit, key)}" for key, _, unit in FIGURES]
