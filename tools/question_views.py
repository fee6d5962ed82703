"""What a model reads of a buyer's answers: at most so many lines, money in currency units."""

from collections.abc import Mapping
from typing import Any

from tools.order_views import money

Data = Mapping[str, Any]
_MOST = 25


def trace_view(data: Data) -> Data:
    """Sums by food, patient and day, and the first uses in a line each."""
    uses = [
        f"{u['date']} {u['meal']}: {u['grams']} g {u['food']} for {u['patientName']} ({u['dish']})"
        for u in data["uses"]
    ]
    kept = ("food", "edibleGrams", "buyGrams", "foods", "byPatient", "byDay", "weekStart")
    return {k: data[k] for k in kept if k in data} | {"uses": uses[:_MOST], "moreUses": max(0, len(uses) - _MOST)}


def facts_view(data: Data) -> Data:
    """The first facts; cents as money."""
    facts = [_in_money(fact) for fact in data["facts"][:_MOST]]
    return {"about": data["about"], "facts": facts, "total": data["total"], "orderCost": money(data["orderCents"])} | (
        {"warnings": data["warnings"]} if data["warnings"] else {}
    )


def comparison_view(data: Data) -> Data:
    """The largest differences in a line each."""
    rows = [
        f"{r['food']}: {r['gramsBefore']} -> {r['gramsAfter']} g, {money(r['costBeforeCents'])} -> {money(r['costAfterCents'])}"
        for r in data["differences"][:_MOST]
    ]
    return {
        "differences": rows,
        "total": data["total"],
        "cost": f"{money(data['costBeforeCents'])} -> {money(data['costAfterCents'])}",
        "plans": f"{data['plansBefore']} -> {data['plansAfter']}",
    }


def _in_money(fact: Data) -> Data:
    return {
        key.removesuffix("Cents") if key.endswith("Cents") else key: money(value) if key.endswith("Cents") else value
        for key, value in fact.items()
        if key != "foodId"
    }
