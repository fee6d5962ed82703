"""What a model reads of a proposal: a line a meal, what stays stuck, and what it does to the order."""

from collections.abc import Mapping
from typing import Any

from tools.order_views import money

Data = Mapping[str, Any]
_MOST_MEALS = 60


def substitution_view(data: Data) -> Data:
    """Meals before and after as text; the id that apply_substitution takes."""
    if "affected" not in data:
        return data
    meals = [f"{one['patientName']} {_change(change)}" for one in data["affected"] for change in one["changes"]]
    order = data["order"]
    kept = {name: data[name] for name in ("food", "found", "safe", "unsafe", "note") if name in data}
    return kept | {
        "proposalId": data["proposalId"],
        "changes": meals[:_MOST_MEALS],
        "moreChanges": max(0, len(meals) - _MOST_MEALS),
        "stuck": [
            f"{one['patientName']} {one['date']} {one['meal']}: {one['dish']} stays, {one['why']}"
            for one in data["stuck"]
        ],
        "gramsBefore": order["gramsBefore"],
        "gramsAfter": order["gramsAfter"],
        "foodsAdded": order["foodsAdded"],
        "foodsNoLongerNeeded": order["foodsNoLongerNeeded"],
        "cost": f"{money(order['costBeforeCents'])} -> {money(order['costAfterCents'])}",
        "nothingChangedYet": "apply_substitution takes the proposal, once the user agrees",
    }


def _change(change: Data) -> str:
    by = change["difference"]
    moved = " ".join(
        f"{name} {by[name]:+g}" for name in ("calories", "protein", "carbs", "fat") if by[name] is not None
    )
    return f"{change['date']} {change['meal']}: {change['before']['name']} -> {change['after']['name']} ({moved})"
