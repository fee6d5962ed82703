"""Results as Markdown that a person reads: the same for the chat page and the command line. Computes nothing new."""

from collections.abc import Callable, Iterable, Mapping

from app.buyer_views import BUYER_VIEWS
from app.edit_views import changed_week
from app.markdown import counted, long_date, short_date, table, weight, whole
from app.plan_views import MARKS, Data, verdict, week
from tools.documents.wording import aisle_label

_MOST_NAMES = 3
_MOST_ROWS = 15
_KILO = 1000


def view_of(tool: str, data: Data) -> str | None:
    """Markdown for a tool's result, or None where the answer itself says it all."""
    view = _VIEWS.get(tool)
    return view(data) if view else None


def failure(error: Data) -> str:
    """What went wrong and what to do about it; every bad row of a file on a line of its own."""
    rows = [entry for entry in error["details"].get("problems", []) if "row" in entry]
    if not rows:
        return f"⛔ {error['message']} {error['hint']}".strip()
    listed = "\n".join(f"- **{entry['row']}**: {entry['problem']}" for entry in rows)
    return f"⛔ **Nothing was imported.**\n\n{listed}\n\n{error['hint']}"


def shopping(data: Data) -> str:
    """The list by aisle: what to weigh, the packs, and for whom where it is for several."""
    totals = data["totals"]
    several = totals["patients"] > 1
    head = ["Food", "Buy", "Packs", *(["For"] if several else [])]
    parts = [
        (
            f"### Shopping list: {counted(totals['items'], 'ingredient')} for {counted(totals['patients'], 'patient')}, "
            f"{counted(totals['plans'], 'plan')}"
        )
    ]
    if "weekStart" in data:
        parts.append(f"Week of {long_date(data['weekStart'])}")
    for aisle in dict.fromkeys(item["aisle"] for item in data["items"]):
        rows = [
            [item["food"], weight(item["quantity"]), _packs(item["purchase"])] + ([_who(item)] if several else [])
            for item in data["items"]
            if item["aisle"] == aisle
        ]
        parts.append(f"**{aisle_label(aisle)}**\n\n{table(head, rows)}")
    return "\n\n".join(parts)


def _packs(purchase: Data) -> str:
    return f"{purchase['packs']} × {weight(purchase['packSize'])} {purchase['unit']}"


def _who(item: Data) -> str:
    names = sorted({use["patientName"] for use in item["usedBy"]})
    return ", ".join(names) if len(names) <= _MOST_NAMES else counted(len(names), "patient")


def patients(data: Data) -> str:
    """One row a patient."""
    rows = [
        [
            p["name"],
            str(p["age"]),
            _listed(p["medicalConditions"]),
            _listed(p["allergies"]),
            _listed(r["type"] for r in p["dietaryRestrictions"]),
            str(p["calorieTarget"]),
        ]
        for p in data["patients"]
    ]
    if not rows:
        return "No patient fits."
    more = f"\n\n{len(rows)} of {counted(data['total'], 'patient')}." if data["total"] > len(rows) else ""
    return table(["Patient", "Age", "Conditions", "Allergies", "Restrictions", "kcal"], rows) + more


def _listed(entries: Iterable[str]) -> str:
    return ", ".join(entries) or "–"


def imported(data: Data) -> str:
    """How many came in, and who."""
    return f"✓ **{counted(data['total'], 'patient')} imported.**\n\n{patients(data)}"


def patient(data: Data) -> str:
    """The record, and what in it is not understood."""
    macros = data["macroTargets"]
    target = f"{data['calorieTarget']} kcal, {', '.join(f'{macros[m]} g {m}' for m in ('protein', 'carbs', 'fat'))}"
    lines = [f"### {data['name']}", f"{data['age']} years, {data['gender']}; target {target} a day\n"]
    fields = {
        "Conditions": data["medicalConditions"],
        "Allergies": data["allergies"],
        "Restrictions": [f"{r['type']} ({r['severity']})" for r in data["dietaryRestrictions"]],
        "Medications": data["medications"],
        "Dislikes": data["dislikes"],
        "Body": [f"{data[key]} {unit}" for key, unit in (("weightKg", "kg"), ("heightCm", "cm")) if data.get(key)],
    }
    lines += [f"- **{label}:** {', '.join(entries)}" for label, entries in fields.items() if entries]
    for entry in data.get("notUnderstood", []):
        near = f" – did you mean {' or '.join(entry['suggestions'])}?" if entry["suggestions"] else ""
        lines.append(f"- ⚠️ **Not understood** in {entry['field']}: “{entry['written']}”{near}")
    lines += [f"- {MARKS[f['severity']]} {f['message']}" for f in data.get("findings", [])]
    return "\n".join(lines)


def plans(data: Data) -> str:
    """One row a plan, then for whom there is none and why."""
    rows = [
        [p["patientName"], short_date(p["weekStart"]), p.get("status", "draft").replace("_", " ")]
        for p in data["plans"]
    ]
    parts = [table(["Patient", "Week of", "Status"], rows)] if rows else ["No plan."]
    parts += ["\n".join(f"- ⛔ {f['error']['message']}" for f in data["failed"])] if data.get("failed") else []
    parts += [f"Stopped before: {', '.join(data['notStarted'])}."] if data.get("notStarted") else []
    return "\n\n".join(parts)


def insights(data: Data) -> str:
    """Summary and notes."""
    return "\n".join([f"**{data['summary']}**\n", *(f"- {note}" for note in data["notes"])])


def recipes(data: Data) -> str:
    """One row a recipe."""
    rows = [
        [
            r["name"],
            ", ".join(r["meals"]),
            f"{r['minutes']} min",
            whole(r["nutrition"]["calories"]),
            whole(r["nutrition"]["protein"]),
        ]
        for r in data["recipes"][:_MOST_ROWS]
    ]
    more = f"\n\n{data['total']} recipes in all." if data["total"] > len(rows) else ""
    return table(["Recipe", "Meals", "Time", "kcal", "Protein g"], rows) + more if rows else "No recipe fits."


def exported(data: Data) -> str:
    """A link to the file that was made."""
    return f"📄 [{data['fileName']}]({data['url']}) ({data['bytes'] / _KILO:.0f} kB)"


_VIEWS: Mapping[str, Callable[[Data], str]] = {
    "generate_plan": week,
    "get_plan": week,
    "duplicate_plan": week,
    "approve_plan": week,
    "swap_meal": changed_week,
    "regenerate_day": changed_week,
    "lock_meal": changed_week,
    "update_plan": changed_week,
    "undo": changed_week,
    "validate_plan": verdict,
    "aggregate_ingredients": shopping,
    "procurement_insights": insights,
    "find_patients": patients,
    "import_patients": imported,
    "load_demo_clinic": patients,
    "get_patient": patient,
    "create_patient": patient,
    "update_patient": patient,
    "generate_plans": plans,
    "find_plans": plans,
    "find_recipes": recipes,
    "export_plan": exported,
    "export_shopping_list": exported,
    **BUYER_VIEWS,
}
