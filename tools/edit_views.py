"""What a model reads of a changed plan: the week, and what is to be said of the change in a line each."""

from collections.abc import Mapping
from typing import Any

from tools.views import plan_view

Data = Mapping[str, Any]


def edit_view(data: Data) -> Data:
    """The week as `plan_view` has it, with alternatives, portions that moved and changes with their reasons."""
    view = dict(plan_view(data))
    if "understood" in data:
        view["understood"] = data["understood"]
    if "replaced" in data:
        view["replaced"] = data["replaced"]["name"]
    if data.get("changed"):
        view["portionsChanged"] = [_portion(one) for one in data["changed"]]
    if "alternatives" in data:
        view["alternatives"] = [alternative_in_short(one) for one in data["alternatives"]]
    if "changes" in data:
        view["changes"] = [_change(one) for one in data["changes"]]
    return view


def _portion(one: Data) -> str:
    return f"{one['date']} {one['meal']}: {one['name']}, {one['before']} -> {one['after']} servings"


def alternative_in_short(one: Data) -> str:
    """`Lentil soup (+40 kcal P+3 C+12 F-6, 25 min)`: beside the meal that was replaced."""
    by = one["difference"]
    grams = " ".join(f"{name[0].upper()}{by[name]:+.0f}" for name in ("protein", "carbs", "fat"))
    return f"{one['name']} ({by['calories']:+d} kcal {grams}, {one['preparationTime']} min)"


def _change(one: Data) -> str:
    before = "nothing" if one["before"] is None else one["before"]["name"]
    return f"{one['date']} {one['meal']}: {before} -> {one['after']['name']} ({one['why']})"
