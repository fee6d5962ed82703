"""A patient's record as a card: what is prescribed and written, what is not understood, the rules in force."""

from collections.abc import Sequence

from app.chat.week import Props
from app.plan_views import MARKS, Data

_LEVELS = (
    ("hard", "Hard rules: no plan breaks them", True),
    ("soft", "Soft rules: kept wherever possible", False),
    ("info", "For your information", False),
)
_UNITS = {"weightKg": "kg", "heightCm": "cm"}


def patient_props(data: Data) -> Props:
    """What the record says; the rules are asked for by the page, see `rules_props`."""
    macros = data["macroTargets"]
    grams = [{"name": f"g {name}", "text": f"{macros[name]:g}"} for name in ("protein", "carbs", "fat")]
    return {
        "part": "Patient",
        "patient": data["id"],
        "name": data["name"],
        "about": ", ".join([f"{data['age']} years", data["gender"], *_body(data)]),
        "targets": [{"name": "kcal", "text": f"{data['calorieTarget']:,}"}, *grams],
        "fields": [one for one in _fields(data) if one["text"]],
        "problems": _problems(data),
    }


def _body(data: Data) -> list[str]:
    measured = [f"{data[key]:g} {unit}" for key, unit in _UNITS.items() if data.get(key)]
    return measured + ([f"{data['activityLevel']} activity".replace("_", " ")] if data.get("activityLevel") else [])


def _fields(data: Data) -> list[Props]:
    restrictions = [f"{one['type']} ({one['severity']})" for one in data["dietaryRestrictions"]]
    limits = [f"{name} {_range(limit)}" for name, limit in sorted((data.get("limits") or {}).items())]
    details = [f"{key}: {value}" for key, value in sorted((data.get("conditionDetails") or {}).items())]
    written: tuple[tuple[str, Sequence[str]], ...] = (
        ("Allergies", data["allergies"] or ["none on record"]),
        ("Conditions", data["medicalConditions"]),
        ("Details", details),
        ("Restrictions", restrictions),
        ("Medications", data.get("medications") or ()),
        ("Ordered limits a day", limits),
        ("Dislikes", data.get("dislikes") or ()),
        ("Notes", [data["notes"]] if data.get("notes") else ()),
    )
    return [{"name": name, "text": ", ".join(entries)} for name, entries in written]


def _range(limit: Data) -> str:
    lo, hi = limit.get("min"), limit.get("max")
    if lo is None or hi is None:
        return f"at most {hi:g}" if hi is not None else f"at least {lo:g}" if lo is not None else "–"
    return f"{lo:g} to {hi:g}"


def _problems(data: Data) -> list[str]:
    """What is not understood, with what may be meant, then what in the prescription does not fit together."""
    strange = [
        f"{MARKS['warning']} Not understood in {one['field']}: “{one['written']}”"
        + (f". Did you mean {' or '.join(one['suggestions'])}?" if one["suggestions"] else "")
        for one in data.get("notUnderstood", [])
    ]
    wrong = [f"{MARKS[one['severity']]} {one['message']}" for one in data.get("findings", []) if one["severity"] in {"blocker", "warning"}]  # fmt: skip
    return strange + [one for one in wrong if not any(f"“{entry['written']}”" in one for entry in data.get("notUnderstood", []))]  # fmt: skip


def rules_props(data: Data) -> Props:
    """What `list_rules` found: rules by level, and the fields whose absence leaves rules unchecked."""
    fields = dict.fromkeys(one["field"] for one in data["missing"])
    return {
        "missing": [
            {"field": field, "rules": "; ".join(one["title"] for one in data["missing"] if one["field"] == field)}
            for field in fields
        ],
        "rules": [
            {"title": title, "open": is_open, "rules": found}
            for level, title, is_open in _LEVELS
            if (found := [_rule(one) for one in data["rules"] if one["level"] == level])
        ],
    }


def _rule(one: Data) -> Props:
    yields = "The prescription stands against it and is followed. " if one.get("yields") else ""
    return {"rule": one["rule"], "title": one["title"], "text": f"{yields}{one['text']}", "source": one["source"]}
