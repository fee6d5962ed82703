"""A plan as Markdown: the week, the verdict on it, or why there is none. Computes nothing new."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.markdown import against, counted, long_date, short_date, table, whole

Data = Mapping[str, Any]

MACROS = ("protein", "carbs", "fat")
MARKS = {"blocker": "⛔", "warning": "⚠️", "note": "ℹ️", "not_evaluable": "❔"}
"""By severity, the gravest first."""
_GRAMS = tuple(f"{name.capitalize()}\N{NO-BREAK SPACE}g" for name in MACROS)
_WORDS = {"not_evaluable": "rule that could not be checked"}
_MOST_MESSAGES = 3


def week(data: Data) -> str:
    """The week: meals by day, each day's totals against the targets, the verdict."""
    targets = data.get("targets", {})
    rows = [
        [
            f"**{short_date(day['date'])}**",
            *(_dish(day[slot]) for slot in ("breakfast", "lunch", "dinner")),
            "; ".join(map(_dish, day["snacks"])) or "–",
            against(day["totalCalories"], targets.get("calories")),
            *(against(day["totalNutrition"][macro], targets.get(macro)) for macro in MACROS),
        ]
        for day in data["days"]
    ]
    if targets:
        rows.append(["*Target*", "", "", "", "", *(str(targets[k]) for k in ("calories", *MACROS))])
    head = ["Day", "Breakfast", "Lunch", "Dinner", "Snacks", "kcal", *_GRAMS]
    parts = [title(data), table(head, rows)]
    if "verdict" in data:
        parts.append(verdict(data["verdict"]))
    return "\n\n".join(parts)


def meals(data: Data) -> list[dict[str, Any]]:
    """What is in each meal, day by day: `[{day, meals[{slot, name, figures, ingredients[]}]}]`."""
    return [
        {
            "day": short_date(day["date"]),
            "meals": [_in_detail(slot, day[slot]) for slot in ("breakfast", "lunch", "dinner")]
            + [_in_detail("snack", snack) for snack in day["snacks"]],
        }
        for day in data["days"]
    ]


def _in_detail(slot: str, meal: Data) -> dict[str, Any]:
    nutrition = meal["nutrition"]
    grams = ", ".join(f"{whole(nutrition[name])} g {name}" for name in (*MACROS, "fiber"))
    figures = (
        f"{nutrition['calories']} kcal, {grams}, {whole(nutrition['sodium'])} mg sodium; {meal['preparationTime']} min"
    )
    return {"slot": slot, "name": meal["name"], "figures": figures, "ingredients": meal["ingredients"]}


def title(data: Data) -> str:
    """Whose week, which week, and how far it has come."""
    status = str(data["status"]).replace("_", " ")
    return f"### {data['patientName']}, week of {long_date(data['weekStart'])}\n\n{status}, version {data['version']}"


def _dish(meal: Data) -> str:
    return f"{meal['name']} ({meal['nutrition']['calories']}\N{NO-BREAK SPACE}kcal)"


def verdict(data: Data) -> str:
    """The validator's verdict and all its findings, the grave ones first, one row a rule."""
    findings = data["findings"]
    said = ", ".join(
        counted(n, _WORDS.get(kind, kind)) for kind in MARKS if (n := sum(f["severity"] == kind for f in findings))
    )
    headline = "✓ **Valid**: every hard rule is met" if data["valid"] else "⛔ **Not valid**"
    by_rule: dict[tuple[str, str], list[Data]] = {}
    for finding in in_order(findings):
        by_rule.setdefault((finding["severity"], finding["rule"]), []).append(finding)
    rows = [
        [MARKS[kind], _messages(same), _days(same), rule, same[0]["source"]] for (kind, rule), same in by_rule.items()
    ]
    parts = [f"{headline}{f' ({said})' if said else ''}."]
    return "\n\n".join([*parts, table(["", "Finding", "When", "Rule", "Source"], rows)] if rows else parts)


def in_order(findings: Sequence[Data]) -> list[Data]:
    """The grave ones first."""
    return sorted(findings, key=lambda one: list(MARKS).index(one["severity"]))


def _messages(findings: Sequence[Data]) -> str:
    distinct = list(dict.fromkeys(f["message"] for f in findings))
    more = f" … and {len(distinct) - _MOST_MESSAGES} more" if len(distinct) > _MOST_MESSAGES else ""
    return " ".join(distinct[:_MOST_MESSAGES]) + more


def _days(findings: Sequence[Data]) -> str:
    return ", ".join(map(short_date, sorted({f["date"] for f in findings if f.get("date")}))) or "whole week"


def refusal(error: Data) -> str | None:
    """Why there is no plan, and the ways out with their price, or None where the sentence itself says it all."""
    if error["code"] != "infeasible":
        return None
    details = error["details"]
    parts = [f"⛔ **No plan.** {details['explanation']}"]
    if details["conflict"]:
        parts.append(f"Rules in the way: {', '.join(f'`{rule}`' for rule in details['conflict'])}")
    ways = [[way["change"], way["consequence"], way["approver"]] for way in details["relaxations"]]
    if ways:
        parts.append(table(["A way out", "What it costs", "Who may decide"], ways))
    return "\n\n".join(parts)
