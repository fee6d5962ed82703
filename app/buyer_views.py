"""What a buyer sees of an answer: tables of what to order, what is there, what stands out, what would change.

Computes no amount and knows no tool's arguments.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from app.markdown import counted, short_date, table, weight

Data = Mapping[str, Any]

_CENTS = 100
_MOST = 40


def money(cents: int | None) -> str:
    """`12.30`, unknown as `?`."""
    return "?" if cents is None else f"{cents / _CENTS:.2f}"


def order(data: Data) -> str:
    """What to order by delivery, its cost, whose label to read, and what is in the way."""
    lines = [line for line in data["lines"] if line["packs"]]
    rows = [
        [
            line["food"],
            line["text"],
            line["supplier"] or "–",
            ", ".join("?" if one["date"] is None else short_date(one["date"]) for one in line["deliveries"]),
            money(line["costCents"]),
            weight(line["leftoverGrams"]),
        ]
        for line in lines
    ]
    cost = data["cost"]
    head = f"### Order: {counted(len(lines), 'line')}, {money(cost['totalCents'])} in all"
    shares = [[one["patientName"], money(one["cents"])] for one in cost["byPatient"]]
    checks = [f"- **{line['food']}**: {_readers(line['labelChecks'])}" for line in data["lines"] if line["labelChecks"]]
    parts = [head, *(f"⚠️ {one}" for one in data["warnings"])]
    parts.append(table(["Food", "Order", "From", "Delivered", "Cost", "Left over"], rows))
    parts.append(table(["Patient", "Share"], shares))
    return "\n\n".join([*parts, *(["**Read the label of**\n\n" + "\n".join(checks)] if checks else [])])


def _readers(checks: Sequence[Data]) -> str:
    return ", ".join(dict.fromkeys(f"{one['allergen']} for {one['patientName']}" for one in checks))


def stock(data: Data) -> str:
    """What is there, and what has fallen below its par level."""
    rows = [
        [
            item["food"],
            weight(item["grams"]),
            weight(item["parGrams"]) + (" ⚠️" if item["belowPar"] else ""),
            short_date(item["usableUntil"]),
        ]
        for item in data["items"]
    ]
    return table(["Food", "There", "Par level", "Good until"], rows) if rows else "Nothing of that is in stock."


def trace(data: Data) -> str:
    """How much of a food, by patient and by day."""
    if not data["uses"]:
        return f"No {data['food']} is in these plans."
    head = f"### {data['food']}: {weight(data['edibleGrams'])} on the plates, {weight(data['buyGrams'])} to buy"
    foods = table(["Food", "Buy", "Packs"], [[f["food"], weight(f["buyGrams"]), f["packs"]] for f in data["foods"]])
    people = table(["Patient", "Grams"], [[p["patientName"], weight(p["grams"])] for p in data["byPatient"]])
    days = table(["Day", "Grams"], [[short_date(d["date"]), weight(d["grams"])] for d in data["byDay"]])
    return f"{head}\n\n{foods}\n\n{people}\n\n{days}"


def facts(data: Data) -> str:
    """The answer to one question, a line a fact."""
    if not data["facts"]:
        return "Nothing of the kind."
    if data["about"] == "savings":
        rows = [
            [f["patientName"], f"{short_date(f['date'])}, {f['meal']}", f["before"], f["after"], money(f["savesCents"])]
            for f in data["facts"]
        ]
        return table(["Patient", "Meal", "Now", "Instead", "Saves"], rows)
    rows = [
        [fact["food"], weight(fact["needGrams"]), fact["order"], money(fact["costCents"]), _said(fact)]
        for fact in data["facts"][:_MOST]
    ]
    return table(["Food", "Needed", "Order", "Cost", ""], rows) + _more(len(data["facts"]))


def _said(fact: Data) -> str:
    """What is special about it."""
    if "leftoverGrams" in fact:
        kept = "wasted" if fact["wasted"] else f"keeps until {short_date(fact['keepsUntil'])}"
        return f"{weight(fact['leftoverGrams'])} left over, {kept}"
    if "deliveries" in fact:
        return "delivered " + ", ".join("?" if day is None else short_date(day) for day in fact["deliveries"])
    return fact.get("patientName") or (counted(fact["patients"], "patient") if "patients" in fact else "")


def comparison(data: Data) -> str:
    """Food by food what changes."""
    rows = [
        [row["food"], weight(row["gramsBefore"]), weight(row["gramsAfter"]), row["change"]]
        for row in data["differences"][:_MOST]
    ]
    cost = f"Cost: {money(data['costBeforeCents'])} → {money(data['costAfterCents'])}"
    return (
        f"{cost}\n\n{table(['Food', 'Before', 'After', ''], rows)}{_more(len(data['differences']))}" if rows else cost
    )


def proposal(data: Data) -> str:
    """Meals before and after, what stays stuck, what it does to the order. Nothing of it is done yet."""
    if "affected" not in data:
        return (
            f"{counted(data['meals'], 'meal')} changed. The plans are drafts again: approve them once you have looked."
        )
    reached = [
        [
            one["patientName"],
            ", ".join(one["danger"]) or "–",
            ", ".join(f"{short_date(m['date'])} {m['meal']} ({m['dish']})" for m in one["meals"]),
        ]
        for one in data.get("patients", ())
    ]
    changes = [
        [one["patientName"], f"{short_date(c['date'])}, {c['meal']}", c["before"]["name"], c["after"]["name"]]
        for one in data["affected"]
        for c in one["changes"]
    ]
    stuck = [
        f"⚠️ {s['patientName']}, {short_date(s['date'])} {s['meal']}: {s['dish']} – {s['why']}" for s in data["stuck"]
    ]
    cost = f"Order: {money(data['order']['costBeforeCents'])} → {money(data['order']['costAfterCents'])}"
    parts = [table(["Patient", "Danger", "Meals"], reached)] if reached else []
    parts += [table(["Patient", "Meal", "Now", "Instead"], changes), cost, "Nothing is changed yet."] if changes else []
    return "\n\n".join([*parts, *stuck]) or "Nobody's plan holds it."


def supplies(data: Data) -> str:
    """What came in with a file."""
    if data["kind"] == "prices":
        return f"✓ **{counted(data['total'], 'price')} imported**: {', '.join(data['suppliers'])}."
    return f"✓ **{counted(data['total'], 'food')} counted**: the stock is as the file says."


def _more(count: int) -> str:
    return f"\n\n… and {count - _MOST} more." if count > _MOST else ""


BUYER_VIEWS = {
    "make_order": order,
    "find_stock": stock,
    "import_supplies": supplies,
    "trace_food": trace,
    "shopping_facts": facts,
    "compare_shopping": comparison,
    "substitute_food": proposal,
    "recall_food": proposal,
    "apply_substitution": proposal,
}
