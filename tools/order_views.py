"""What a model reads of an order: a line a food, the money, the warnings; who eats what is left out."""

from collections.abc import Mapping
from typing import Any

Data = Mapping[str, Any]
_MOST_LINES = 60
_CENTS = 100


def money(cents: int | None) -> str:
    """`12.30`; `?` where it is unknown."""
    return "?" if cents is None else f"{cents / _CENTS:.2f}"


def order_view(data: Data) -> Data:
    """Order lines as text; what cannot be had first, then the dearest."""
    lines = [line for line in data["lines"] if line["packs"] or not line["available"]]
    shown = sorted(lines, key=lambda line: (line["available"], -(line["costCents"] or 0)))[:_MOST_LINES]
    return {
        "order": [_line(line) for line in shown],
        "moreLines": len(lines) - len(shown),
        "coveredByStock": [line["food"] for line in data["lines"] if not line["packs"] and line["available"]],
        "deliveries": [
            f"{one['date']} {one['supplier'] or 'shop'}: {len(one['foods'])} foods, {money(one['costCents'])}"
            for one in data["deliveries"]
        ],
        "cost": {
            "total": money(data["cost"]["totalCents"]),
            "perPatientDay": money(data["cost"]["perPatientDayCents"]),
            "byPatient": {one["patientName"]: money(one["cents"]) for one in data["cost"]["byPatient"]},
            "byDay": {one["date"]: money(one["cents"]) for one in data["cost"]["byDay"]},
        },
        "labelChecks": [
            f"{line['food']}: {', '.join(sorted({c['patientName'] + ' (' + c['allergen'] + ')' for c in line['labelChecks']}))}"
            for line in data["lines"]
            if line["labelChecks"]
        ],
        "warnings": data["warnings"],
        "weekStart": data.get("weekStart"),
    }


def _line(line: Data) -> str:
    if not line["available"]:
        return f"{line['food']}: not to be had"
    dates = ", ".join(one["date"] or "no fitting day" for one in line["deliveries"])
    return f"{line['food']}: {line['text']}, {money(line['costCents'])}, {line['supplier'] or 'any shop'}, {dates}"
