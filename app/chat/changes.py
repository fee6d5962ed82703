"""What a change comes to, for the page: alternatives of a meal, two versions side by side, what a sentence changed."""

from app.chat.week import FIGURES, Props, energy, figure, servings, sittings
from app.edit_views import portions_said
from app.markdown import long_date, short_date
from app.plan_views import Data

_BESIDE = (("calories", "kcal", ""), ("protein", "Protein", "g"), ("carbs", "Carbs", "g"), ("fat", "Fat", "g"), ("fiber", "Fibre", "g"), ("sodium", "Sodium", "mg"))  # fmt: skip
_SHOWN = 6
_DONE = {
    "undo": "The last change is taken back.",
    "approve_plan": "The plan is approved.",
    "regenerate_day": "The day has other dishes.",
}


def suggestions_props(data: Data) -> Props:
    """What `suggest_swaps` found, to choose from."""
    return {
        "part": "Suggestions",
        "plan": data["planId"],
        "patient": data["patientName"],
        "weekStart": data["weekStart"],
        "place": {"date": data["date"], "meal": data["meal"]},
        "title": f"Instead of {', '.join(meal['name'] for meal in data['now'])}, {short_date(data['date'])}",
        **alternatives_props(data["alternatives"]),
    }


def alternatives_props(alternatives: list[Data]) -> Props:
    """Cards: name, figures, what it would change in nutrients, ingredients and portions."""
    return {"beside": "Against the meal it would replace", "alternatives": [_card(one) for one in alternatives]}


def _card(one: Data) -> Props:
    return {
        "name": one["name"],
        "kcal": energy(one["nutrition"]["calories"]),
        "servings": servings(one["servings"]),
        "minutes": f"{one['preparationTime']} min",
        "differences": [{"name": name, "text": _signed(one["difference"][key], unit)} for key, name, unit in _BESIDE],
        "added": one["ingredients"]["added"],
        "removed": one["ingredients"]["removed"],
        "portions": portions_said(one["changed"]),
    }


def _signed(by: float | None, unit: str) -> str:
    return "?" if by is None else f"{by:+,.0f} {unit}".strip().replace("-", "−")


def compare_props(data: Data) -> Props:
    """Two versions: the meals that differ and the figures of their days."""
    names = {key: name for key, name, _ in FIGURES}
    return {
        "part": "Compare",
        "title": f"Version {data['version']} beside version {data['with']}",
        "meals": [
            {
                "when": f"{short_date(one['date'])}, {one['meal']}",
                "before": dish(one["before"]),
                "after": dish(one["after"]),
                "difference": "" if one["difference"] is None else _signed(one["difference"]["calories"], "kcal"),
            }
            for one in data["meals"]
        ],
        "days": [
            {
                "when": short_date(day["date"]),
                "figures": [
                    {"name": names[key], "before": figure(day["before"][key]), "after": figure(day["after"][key])}
                    for key in day["after"]
                ],
            }
            for day in data["days"]
        ],
    }


def dish(meal: Data | None) -> str:
    """`Lentil soup, 1½ servings`; a dash where there was none."""
    return "–" if meal is None else f"{meal['name']}, {servings(meal['servings'])}"


def changed_props(tool: str, data: Data) -> Props:
    """What a sentence did to a week that is drawn further up."""
    offer = data.get("offer") or {}
    return {
        "part": "Changed",
        "plan": data["id"],
        "version": data["version"],
        "patient": data["patientName"],
        "weekStart": data["weekStart"],
        "lines": _lines(tool, data),
        "place": {"date": offer.get("date"), "meal": offer.get("meal"), "dish": None},
        **alternatives_props(data.get("alternatives", [])),
    }


def done_said(tool: str, data: Data) -> str:
    """What a press has done, in a line."""
    if tool == "delete_plan":
        return "The plan is deleted."
    if tool == "duplicate_plan":
        return f"A copy for the week of {long_date(data['weekStart'])} stands below, as a draft."
    return " ".join(_lines(tool, data))


def _lines(tool: str, data: Data) -> list[str]:
    lines = []
    if "replaced" in data:
        lines.append(f"Instead of {data['replaced']['name']}: {_new_dish(data)}.")
    lines += [f"{short_date(one['date'])}, {one['meal']}: {dish(one['before'])} → {dish(one['after'])} ({one['why']})" for one in data.get("changes", [])]  # fmt: skip
    if "changes" in data and not data["changes"]:
        lines.append("Nothing had to change: the plan fits the record.")
    lines += portions_said(data.get("changed", []))
    if tool == "lock_meal":
        locked = [
            f"{short_date(day['date'])} {key}"
            for day in data["days"]
            for _, key, meal in sittings(day)
            if meal["locked"]
        ]
        lines.append(f"Locked: {', '.join(locked)}." if locked else "No meal is locked.")
    verdict = "every hard rule is met" if data["verdict"]["valid"] else "a hard rule is broken"
    return [*(lines or [_DONE.get(tool, "The plan is changed.")])[:_SHOWN], f"Version {data['version']}: {verdict}."]


def _new_dish(data: Data) -> str:
    """The dish that the swap put there: the one that the offer is about."""
    offer = data.get("offer") or {}
    for day in data["days"]:
        if day["date"] == offer.get("date"):
            meals = day["snacks"] if offer["meal"] == "snack" else [day[offer["meal"]]]
            return " or ".join(f"{meal['name']}, {servings(meal['servings'])}" for meal in meals)
    return "another dish"
