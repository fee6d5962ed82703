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


_KEPT_UNDER = re.compile(r"(?i)\b(?:keep|hold|get|bring)\b[^.;?!\d]{1,40}\b(?:under|below|beneath)\s+\d")
"""`keep Bo under 2000 mg potassium`."""


def limits_in(r: Reading) -> list[dict[str, Any]]:
    """`limit sodium to 1500 mg`, `at least 30 g fibre`: daily orders, in the nutrient's own unit. Where several nutrients are
    named, each figure belongs to the one nearest before it, else after it.
    """
    numbers = list(_LIMIT_UNITS.finditer(r.text))
    diets = r.covered("a_diet")
    spoken = sorted((m.start, m.meaning) for m in r.marks if m.meaning in _LIMITED and m.start not in diets)
    spoken = spoken or sorted((m.start, m.meaning) for m in r.marks if m.meaning in _LIMITED)
    if not spoken or not numbers or not (r.has("limit") or _KEPT_UNDER.search(r.text)):
        return []
    one = len({nutrient for _, nutrient in spoken}) == 1
    found: dict[str, dict[str, Any]] = {}
    for match in numbers[-1:] if one else numbers:
        before = [nutrient for at, nutrient in spoken if r.words[at].start < match.start()]
        of_it = [nutrient for at, nutrient in spoken if not r.text[match.end() : r.words[at].start].strip(" of")]
        after = [nutrient for at, nutrient in spoken if r.words[at].start >= match.end()]
        nutrient = (of_it[-1:] if of_it and of_it[-1] in after else before[-1:] or after[:1])[0]
        value = _in_own_unit(nutrient, number(match[1]), match[2])
        head, *rest = nutrient.split("_")
        name = head + "".join(part.capitalize() for part in rest)
        start = r.text.rfind(",", 0, match.start()) if not one else 0
        least = _LEAST.search(r.text[max(start, 0) : match.end() if not one else None])
        found[name] = {"nutrient": name, "min": value if least else None, "max": None if least else value}
    return list(found.values())


_LEAST = re.compile(r"(?i)\b(at least|minimum|mindestens|mínimo|au moins|en az|min\.?)\b")
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
