"""Limits, figures and notes that a sentence gives for a record."""

import re
from typing import Any

from agent.embedded.figures.numbers import number, plain
from agent.embedded.sentence.reading import Reading

_LIMIT_UNITS = re.compile(r"(\d+(?:[.,]\d+)?)\s*(mg|g|µg|mcg|kcal)?", re.IGNORECASE)


_LIMITED = (
    "sodium",
    "potassium",
    "phosphorus",
    "fiber",
    "sugars",
    "saturated_fat",
    "cholesterol",
    "calcium",
    "iron",
    "magnesium",
    "zinc",
    "vitamin_k",
    "protein",
)


def limits_in(r: Reading) -> list[dict[str, Any]]:
    """`limit sodium to 1500 mg`, `at least 30 g fibre`: daily orders, in the nutrient's own unit."""
    nutrient = next((name for name in _LIMITED if r.has(name)), None)
    numbers = list(_LIMIT_UNITS.finditer(r.text))
    if nutrient is None or not numbers or not r.has("limit"):
        return []
    value = _in_own_unit(nutrient, number(numbers[-1][1]), numbers[-1][2])
    head, *rest = nutrient.split("_")
    name = head + "".join(part.capitalize() for part in rest)
    least = re.search(r"(?i)\b(at least|minimum|mindestens|mínimo|au moins|en az|min\.?)\b", r.text)
    return [{"nutrient": name, "min": value if least else None, "max": None if least else value}]


_IN_GRAMS = frozenset({"fiber", "sugars", "saturated_fat", "protein"})


def _in_own_unit(nutrient: str, value: float, unit: str | None) -> float | int:
    """`2 g` of potassium are 2000 mg; fibre, sugars, fat and protein are counted in grams, vitamin K in micrograms."""
    unit = (unit or "").lower()
    if unit == "g" and nutrient not in _IN_GRAMS:
        value *= 1_000
    elif unit == "mg" and nutrient in _IN_GRAMS:
        value /= 1_000
    return plain(value)


_NOTE = re.compile(
    r"(?is)\b(?:note|notes|remark|comment|notiz|nota|remarque|notu?)\b[^:\n]{0,60}?\b(?:that|dass|que)\b(?!\s*(?:among|amongst|in|under|on|down|as|please|for|with|[,.;?!]|$))\s*(?P<note>.+)$"
)


def note_in(r: Reading) -> str | None:
    """Free text after `note:` or `note that`. It is written down and never read as a request."""
    if not r.has("note"):
        return None
    if r.message.quotes:
        return r.message.quotes[0]
    match = _NOTE.search(r.message.text)
    return match["note"].strip() if match else None
