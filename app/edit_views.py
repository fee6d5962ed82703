"""A changed plan as Markdown: what changed and why, the week, and what could stand there as well. Computes nothing new."""

from app.markdown import short_date, table, whole
from app.plan_views import Data, week


def changed_week(data: Data) -> str:
    """The week after a change, with portions that moved, the reasons, and the alternatives of a swap."""
    parts = [
        *(_portions(data["changed"]) if data.get("changed") else ()),
        *(_changes(data["changes"]) if "changes" in data else ()),
        week(data),
        *(_alternatives(data["alternatives"]) if data.get("alternatives") else ()),
    ]
    return "\n\n".join(parts)


def _portions(changed: list[Data]) -> list[str]:
    return [f"↔️ So that the day holds, these portions changed too: {', '.join(portions_said(changed))}."]


def portions_said(changed: list[Data]) -> list[str]:
    """`Dal (1 → 1.25 servings)`"""
    return [f"{one['name']} ({one['before']} → {one['after']} servings)" for one in changed]


def _changes(changes: list[Data]) -> list[str]:
    """One row a meal: what stood there, what stands there now, and which rule asked for it."""
    if not changes:
        return ["Nothing had to change: the plan fits the record."]
    rows = [
        [short_date(one["date"]), one["meal"], _dish(one["before"]), _dish(one["after"]), one["why"]] for one in changes
    ]
    return [table(["Day", "Meal", "Was", "Is", "Why"], rows)]


def _dish(dish: Data | None) -> str:
    return "–" if dish is None else f"{dish['name']} × {dish['servings']}"


def _alternatives(others: list[Data]) -> list[str]:
    """Numbered, each beside the meal that was replaced; a number or a name asks for one."""
    rows = [
        [
            str(number),
            one["name"],
            whole(one["nutrition"]["calories"]),
            f"{one['difference']['calories']:+d} kcal",
            *(f"{one['difference'][macro]:+.0f} g" for macro in ("protein", "carbs", "fat")),
            f"{one['preparationTime']} min",
        ]
        for number, one in enumerate(others, start=1)
    ]
    head = ["", "Alternative", "kcal", "Against before", "Protein", "Carbs", "Fat", "Time"]
    return [table(head, rows), "*Say “alternative 1” or its name to take one.*"]
