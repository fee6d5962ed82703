"""Three worked cases as a dietitian reads them, from real runs: `python -m evals.cases > docs/cases.md`.

Every figure is the product's own; what is written by hand here is the question each case asks and no number.
"""

import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app.house import House
from app.settings import Settings
from catalogue import load_catalogue, recognise
from domain.nutrition import NUTRIENTS
from domain.patient import Patient
from domain.rule import Bound, Rule
from engine.plan.compile import applies
from engine.rulebook import UNCONFIRMED, in_words, said_of
from engine.validate import in_force

WEEK = "2026-11-30"
CASES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    (
        "Type 2 diabetes and hypertension",
        "Two conditions that want the same plate. Where do the packs overlap, and which number holds?",
        {
            "name": "Marlow Finch", "age": 58, "gender": "male", "weightKg": 92, "heightCm": 178,
            "activityLevel": "light", "medicalConditions": ["T2DM", "HTN"], "medications": ["metformin", "lisinopril"],
            "calorieTarget": 2000, "macroTargets": {"protein": 100, "carbs": 230, "fat": 72}, "dislikes": ["liver"],
        },
    ),
    (
        "Chronic kidney disease, stage 4, vegetarian",
        "The prescription asks for more protein than the guideline, and plants bring potassium with it. Who is followed?",
        {
            "name": "Isolde Marren", "age": 63, "gender": "female", "weightKg": 62, "heightCm": 164,
            "activityLevel": "light", "medicalConditions": ["CKD stage 4"], "medications": ["ramipril"],
            "dietaryRestrictions": [{"type": "vegetarian", "severity": "strict"}], "calorieTarget": 1800,
            "macroTargets": {"protein": 60, "carbs": 255, "fat": 60},
        },
    ),
    (
        "A child with coeliac disease",
        "Nothing with gluten, nothing that may hold it, no oats until somebody says otherwise, and a child who has to grow.",
        {
            "name": "Tamsin Ferro", "age": 9, "gender": "female", "weightKg": 28, "heightCm": 133,
            "activityLevel": "moderate", "medicalConditions": ["coeliac disease"], "calorieTarget": 1700,
            "macroTargets": {"protein": 60, "carbs": 225, "fat": 62}, "dislikes": ["mushrooms"],
        },
    ),
)  # fmt: skip
_COLUMNS = (
    ("kcal", "calories"), ("protein g", "protein"), ("carbs g", "carbs"), ("fat g", "fat"), ("fibre g", "fiber"),
    ("sat. fat g", "saturatedFat"), ("sodium mg", "sodium"), ("potassium mg", "potassium"),
    ("phosphorus mg", "phosphorus"), ("calcium mg", "calcium"), ("iron mg", "iron"),
)  # fmt: skip
_ALL = 100
_SEVERITIES = {
    "blocker": "Blockers", "warning": "Warnings", "not_evaluable": "Could not be judged", "note": "Notes",
}  # fmt: skip


def page() -> str:
    """Markdown, the same for the same catalogue, rules and engine."""
    with tempfile.TemporaryDirectory() as folder:
        house = House.open(Settings(DATABASE_URL=f"sqlite:///{Path(folder) / 'cases.db'}"))
        parts = [_case(number, *case, house) for number, case in enumerate(CASES, 1)]
        house.database.dispose()
    known = load_catalogue()
    return (
        "# Three worked cases\n\n"
        "Written by `.venv/bin/python -m evals.cases > docs/cases.md` from real runs; invented people. Made with catalogue "
        f"`{known.version}` and rules `{known.rules_version}`: with others the week may be another. The commands below give "
        f"the same on an empty store.\n\n{''.join(parts)}"
    ).rstrip() + "\n"


def _case(number: int, title: str, question: str, record: dict[str, Any], house: House) -> str:
    saved = house.call("create_patient", record).data or {}
    envelope = house.call("generate_plan", {"patient": saved["id"], "weekStart": WEEK})
    if not envelope.ok or envelope.data is None:
        raise RuntimeError(f"{title}: {envelope.error}")
    patient = Patient.model_validate({k: v for k, v in saved.items() if k not in {"notUnderstood", "findings"}})
    sections = (
        [f"## {number}. {title}", question],
        ["### The record", *_record(record)],
        ["### What was understood", *_understood(patient, saved)],
        ["### Rules in force", *_rules(patient)],
        ["### What conflicted, and how it was resolved", *_conflicts(patient, saved)],
        ["### The week", *_week(envelope.data)],
        ["### Findings", *_findings(envelope.data["verdict"])],
        ["### What a dietitian should look at", *_to_look_at(patient, envelope.data)],
    )
    return "".join("\n\n".join(section) + "\n\n" for section in sections)


def _record(record: Mapping[str, Any]) -> Iterator[str]:
    body = {k: v for k, v in record.items() if k not in {"name", "age", "gender", "macroTargets", "calorieTarget"}}
    macros = ", ".join(f"{name} {grams} g" for name, grams in record["macroTargets"].items())
    lines = [f"{record['name']}, {record['age']}, {record['gender']}; {record['calorieTarget']} kcal a day, {macros}."]
    yield "\n".join(lines + [f"- {name}: {_written(value)}" for name, value in body.items()])
    plan = json.dumps({"patient": record["name"], "weekStart": WEEK})
    called = f"wavy call create_patient '{json.dumps(record)}'\nwavy call generate_plan '{plan}'"
    yield f"<details><summary>Commands</summary>\n\n```\n{called}\n```\n\n</details>"


def _written(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(f"{v['type']} ({v['severity']})" if isinstance(v, dict) else str(v) for v in value)
    return str(value)


def _understood(patient: Patient, saved: Mapping[str, Any]) -> Iterator[str]:
    profile = recognise(patient, load_catalogue().foods)
    yield f"{'; '.join(said_of(tag) for tag in profile.tags)}."
    disliked = sorted({one.written for one in profile.disliked})
    if disliked:
        yield f"Rather not served: {', '.join(disliked)} ({len(profile.disliked)} foods of the catalogue)."
    strange = [f"“{one['written']}” ({one['field']})" for one in saved["notUnderstood"]]
    yield f"Not understood: {', '.join(strange) or 'nothing'}."


def _rules(patient: Patient) -> Iterator[str]:
    catalogue = load_catalogue()
    force = in_force(catalogue.rules, patient, recognise(patient, catalogue.foods))
    special = [rule for rule in force.rules if rule.applies.all or rule.applies.any]
    for level, words in (("hard", "Forbid a plan"), ("soft", "Warn")):
        rows = [_bullet(rule) for rule in special if rule.level == level]
        yield "\n".join([f"{words}, because of this record:", "", *(rows or ["- nothing"])])
    others = Counter(rule.level for rule in force.rules if rule not in special)
    informing = sum(rule.level == "info" for rule in special)
    yield (
        f"Notes that come with the conditions and medicines: {informing}. Rules for everybody of this age: {others['hard']} "
        f"that forbid, {others['soft']} that warn, {others['info']} that inform; see [the rules](rules.md)."
    )


def _bullet(rule: Rule) -> str:
    mark = " **unconfirmed**" if rule.evidence in UNCONFIRMED else ""
    return f"- {rule.title}: {in_words(rule)}.{mark} ({rule.pack}{f' {rule.year}' if rule.year else ''}; `{rule.id}`)"


def _conflicts(patient: Patient, saved: Mapping[str, Any]) -> Iterator[str]:
    catalogue = load_catalogue()
    profile = recognise(patient, catalogue.foods)
    by_id = {rule.id: rule for rule in catalogue.rules}
    rows = [
        f"- {rule.title} ({in_words(rule)}) holds, and {old.title} "
        f"({'the same' if in_words(old) == in_words(rule) else in_words(old)}) gives way to it."
        for rule in in_force(catalogue.rules, patient, profile).rules
        for old in (by_id[one] for one in rule.supersedes)
        if applies(old, patient, profile)
    ]
    rows += [f"- {one['message']}" for one in saved["findings"]]
    yield "\n".join(rows) or "Nothing."


def _week(plan: Mapping[str, Any]) -> Iterator[str]:
    yield "\n".join(
        [
            "| Day | Breakfast | Lunch | Dinner | Snacks |",
            "|---|---|---|---|---|",
            *(
                f"| {day['date']} | {day['breakfast']['name']} | {day['lunch']['name']} | {day['dinner']['name']} "
                f"| {', '.join(snack['name'] for snack in day['snacks'])} |"
                for day in plan["days"]
            ),
        ]
    )
    figures = [[day["totalNutrition"][key] for _, key in _COLUMNS] for day in plan["days"]]
    targets = [str(plan["targets"].get(key, "")) for _, key in _COLUMNS]
    means = [_mean(column) for column in zip(*figures, strict=True)]
    yield "\n".join(
        [
            f"| Total | {' | '.join(name for name, _ in _COLUMNS)} |",
            f"|---|{'---:|' * len(_COLUMNS)}",
            *(
                f"| {day['date']} | {' | '.join(map(_shown, row))} |"
                for day, row in zip(plan["days"], figures, strict=True)
            ),
            f"| mean | {' | '.join(means)} |",
            f"| target | {' | '.join(targets)} |",
        ]
    )
    yield "“?” is a total with an unknown part, which is no total."


def _shown(amount: float | None) -> str:
    return "?" if amount is None else f"{amount:.0f}"


def _mean(column: tuple[float | None, ...]) -> str:
    known = [amount for amount in column if amount is not None]
    return _shown(sum(known) / len(known) if len(known) == len(column) else None)


def _findings(verdict: Mapping[str, Any]) -> Iterator[str]:
    checked = verdict["checked"]
    yield (
        f"{'No blocker stands' if verdict['valid'] else 'A blocker stands'}; {checked['rules']} rules, "
        f"{checked['meals']} meals and {checked['components']} components were checked."
    )
    for severity, words in _SEVERITIES.items():
        found = [one for one in verdict["findings"] if one["severity"] == severity]
        times = Counter(one["rule"] for one in found)
        first = {one["rule"]: one for one in reversed(found)}
        rows = [f"- {_place(first[rule])}{first[rule]['message']}{_times(n)} (`{rule}`)" for rule, n in times.items()]
        if rows:
            yield "\n".join([f"{words}: {len(found)}", "", *rows])


def _place(one: Mapping[str, Any]) -> str:
    return " ".join(str(one[key]) for key in ("date", "meal") if one[key]) + (
        ": " if one["date"] or one["meal"] else ""
    )


def _times(count: int) -> str:
    return f" And {count - 1} more like it." if count > 1 else ""


def _to_look_at(patient: Patient, plan: Mapping[str, Any]) -> Iterator[str]:
    catalogue = load_catalogue()
    force = in_force(catalogue.rules, patient, recognise(patient, catalogue.foods))
    verdict = plan["verdict"]
    unconfirmed = [rule for rule in force.rules if rule.evidence in UNCONFIRMED and rule.level != "info"]
    repairs = {one["rule"]: one for one in reversed(verdict["findings"]) if one["severity"] == "warning"}
    thin = {name: percent for name, percent in verdict["coverage"].items() if percent < _ALL}
    rows = [f"- {one['message']} *{one['repair']}*" for one in repairs.values()]
    rows += [
        f"- {one['message']}" for one in verdict["findings"] if one["severity"] == "not_evaluable" and not one["date"]
    ]
    rows.append(
        f"- {len(unconfirmed)} of the {len(force.rules)} rules in force that forbid or warn are unconfirmed: read the source "
        "before leaning on them."
    )
    looked_at = {rule.check.nutrient for rule in force.rules if isinstance(rule.check, Bound)} | patient.limits.keys()
    unseen = ", ".join(nutrient.replace("_", " ") for nutrient in NUTRIENTS if nutrient not in looked_at)
    rows.append(f"- No rule in force sets a bound on {unseen}: those totals are for a dietitian to judge.")
    if thin:
        listed = ", ".join(f"{name} {percent}%" for name, percent in thin.items())
        rows.append(f"- Known for a part of the week's weight only: {listed}. Nothing is concluded from those totals.")
    yield "\n".join(rows)


if __name__ == "__main__":
    print(page(), end="")
