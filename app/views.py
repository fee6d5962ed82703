"""Results as Markdown that a person reads: the same for the chat page and the command line. Computes nothing new."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

Data = Mapping[str, Any]

_KILO = 1_000
_MOST_FINDINGS = 8
_MARKS = {"blocker": "⛔", "warning": "⚠️", "note": "ℹ️", "not_evaluable": "❔"}
_MACROS = ("protein", "carbs", "fat")


def view_of(tool: str, data: Data) -> str | None:
    """Markdown for a tool's result, or None where the answer itself says it all."""
    view = _VIEWS.get(tool)
    return view(data) if view else None


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(_cell(c) if c != "---" else c for c in line) + " |" for line in lines)


def _day_name(iso: str) -> str:
    return f"{date.fromisoformat(iso):%a %d %b}"


def _number(amount: float | None) -> str:
    return "?" if amount is None else f"{amount:.0f}"


def week(data: Data) -> str:
    """The week: meals by day, each day's totals against the targets, the verdict."""
    targets = data.get("targets", {})
    rows = [
        [
            f"**{_day_name(day['date'])}**",
            *(
                f"{day[slot]['name']} ({day[slot]['nutrition']['calories']})"
                for slot in ("breakfast", "lunch", "dinner")
            ),
            "; ".join(f"{s['name']} ({s['nutrition']['calories']})" for s in day["snacks"]) or "–",
            _against(day["totalCalories"], targets.get("calories")),
            *(_against(day["totalNutrition"][macro], targets.get(macro)) for macro in _MACROS),
        ]
        for day in data["days"]
    ]
    if targets:
        rows.append(["*Target*", "", "", "", "", *(str(targets[k]) for k in ("calories", *_MACROS))])
    head = ["Day", "Breakfast", "Lunch", "Dinner", "Snacks", "kcal", "Protein g", "Carbs g", "Fat g"]
    title = f"### {data['patientName']}, week of {data['weekStart']}\n{data['status']}, version {data['version']}; kcal in brackets"
    parts = [title, _table(head, rows)]
    if "verdict" in data:
        parts.append(verdict(data["verdict"]))
    return "\n\n".join(parts)


def _against(amount: float | None, target: float | None) -> str:
    """`1898 (−0.1%)`"""
    if amount is None or not target:
        return _number(amount)
    return f"{_number(amount)} ({(amount - target) / target * 100:+.0f}%)"


def verdict(data: Data) -> str:
    """The validator's verdict and its findings, the grave ones first."""
    findings = data["findings"]
    counts = {kind: sum(f["severity"] == kind for f in findings) for kind in _MARKS}
    said = ", ".join(
        f"{n} {kind.replace('_', ' ')}{'s' if n > 1 and kind != 'not_evaluable' else ''}"
        for kind, n in counts.items()
        if n
    )
    headline = "✅ **Valid**: every hard rule is met" if data["valid"] else "⛔ **Not valid**"
    lines = [f"{headline}{f' ({said})' if said else ''}."]
    seen: dict[str, list[Data]] = {}
    for finding in findings:
        seen.setdefault(finding["rule"], []).append(finding)
    for rule, same in list(seen.items())[:_MOST_FINDINGS]:
        first = same[0]
        days = sorted({_day_name(f["date"]) for f in same if f.get("date")})
        on = f" ({', '.join(days)})" if days else ""
        lines.append(f"- {_MARKS[first['severity']]} {first['message']}{on} `{rule}` – {first['source']}")
    if len(seen) > _MOST_FINDINGS:
        lines.append(f"- … and {len(seen) - _MOST_FINDINGS} more rules with findings")
    return "\n".join(lines)


def shopping(data: Data) -> str:
    """The list by aisle: what to weigh, the packs, and for whom."""
    totals = data["totals"]
    parts = [
        f"### Shopping list: {totals['items']} ingredients for {totals['patients']} patients, {totals['plans']} plans"
    ]
    aisles = list(dict.fromkeys(item["aisle"] for item in data["items"]))
    for aisle in aisles:
        rows = [
            [
                item["food"],
                _weight(item["quantity"]),
                f"{item['purchase']['packs']} × {_weight(item['purchase']['packSize'])} {item['purchase']['unit']}",
                _who(item["usedBy"]),
            ]
            for item in data["items"]
            if item["aisle"] == aisle
        ]
        parts.append(f"**{aisle.replace('_', ' ').capitalize()}**\n\n{_table(['Food', 'Buy', 'Packs', 'For'], rows)}")
    return "\n\n".join(parts)


def _weight(grams: float) -> str:
    return f"{grams / _KILO:.2f} kg" if grams >= _KILO else f"{grams:.0f} g"


def _who(uses: Sequence[Data]) -> str:
    names = sorted({use["patientName"] for use in uses})
    return ", ".join(names) if len(names) <= 3 else f"{len(names)} patients"  # noqa: PLR2004 - as many as fit a cell


def patients(data: Data) -> str:
    """One row a patient."""
    rows = [
        [
            p["name"],
            str(p["age"]),
            ", ".join(p["medicalConditions"]) or "–",
            ", ".join(p["allergies"]) or "–",
            ", ".join(r["type"] for r in p["dietaryRestrictions"]) or "–",
            str(p["calorieTarget"]),
        ]
        for p in data["patients"]
    ]
    return (
        _table(["Patient", "Age", "Conditions", "Allergies", "Restrictions", "kcal"], rows)
        if rows
        else "No patient fits."
    )


def patient(data: Data) -> str:
    """The record, and what in it is not understood."""
    macros = data["macroTargets"]
    lines = [
        f"### {data['name']}",
        (
            f"{data['age']} years, {data['gender']}; target {data['calorieTarget']} kcal, "
            f"{macros['protein']} g protein, {macros['carbs']} g carbs, {macros['fat']} g fat a day"
        ),
    ]
    for label, key in (
        ("Conditions", "medicalConditions"),
        ("Allergies", "allergies"),
        ("Medications", "medications"),
        ("Dislikes", "dislikes"),
    ):
        if data[key]:
            lines.append(f"- **{label}:** {', '.join(data[key])}")
    if data["dietaryRestrictions"]:
        listed = ", ".join(f"{r['type']} ({r['severity']})" for r in data["dietaryRestrictions"])
        lines.append(f"- **Restrictions:** {listed}")
    body = [f"{data[key]} {unit}" for key, unit in (("weightKg", "kg"), ("heightCm", "cm")) if data.get(key)]
    if body:
        lines.append(f"- **Body:** {', '.join(body)}")
    for entry in data.get("notUnderstood", []):
        near = f" – did you mean {' or '.join(entry['suggestions'])}?" if entry["suggestions"] else ""
        lines.append(f"- ⚠️ **Not understood** in {entry['field']}: “{entry['written']}”{near}")
    lines += [f"- {_MARKS[f['severity']]} {f['message']}" for f in data.get("findings", [])]
    return "\n".join(lines)


def plans(data: Data) -> str:
    """One row a plan, then what failed."""
    rows = [[p["patientName"], p["weekStart"], p.get("status", "draft")] for p in data["plans"]]
    parts = [_table(["Patient", "Week of", "Status"], rows)] if rows else ["No plan."]
    parts += [f"- ⛔ {f['patientName']}: {f['error']['message']}" for f in data.get("failed", [])]
    return "\n".join([parts[0], "", *parts[1:]]).strip()


def insights(data: Data) -> str:
    """Summary and notes."""
    return "\n".join([f"**{data['summary']}**", *(f"- {note}" for note in data["notes"])])


def recipes(data: Data) -> str:
    """One row a recipe."""
    rows = [
        [
            r["name"],
            ", ".join(r["meals"]),
            f"{r['minutes']} min",
            str(r["nutrition"]["calories"]),
            _number(r["nutrition"]["protein"]),
        ]
        for r in data["recipes"][:15]
    ]
    more = f"\n\n{data['total']} recipes in all." if data["total"] > len(rows) else ""
    return _table(["Recipe", "Meals", "Time", "kcal", "Protein g"], rows) + more if rows else "No recipe fits."


_VIEWS: Mapping[str, Callable[[Data], str]] = {
    "generate_plan": week,
    "get_plan": week,
    "approve_plan": week,
    "validate_plan": verdict,
    "aggregate_ingredients": shopping,
    "procurement_insights": insights,
    "find_patients": patients,
    "import_patients": patients,
    "load_demo_clinic": patients,
    "get_patient": patient,
    "create_patient": patient,
    "update_patient": patient,
    "generate_plans": plans,
    "find_plans": plans,
    "find_recipes": recipes,
}
