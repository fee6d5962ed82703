"""`200 kcal more`, `lower her protein by 10 g`: what a target comes to when only the difference is said."""

import re
from collections.abc import Mapping
from typing import Any

from agent.embedded.figures.numbers import number, plain
from agent.embedded.figures.proportions import for_weight, of_energy
from agent.embedded.sentence.reading import Reading

_BY = re.compile(
    r"(?i)\b(?:by|um|en|de|con|kadar)\s+(?P<by>\d[\d.,]*)\s*(?:kcal|cals?|calories|kalorien|calor[ií]as|g|gr|grams?|gramm)?\b|"
    r"(?P<more>\d[\d.,]*)\s*(?:kcal|cals?|calories|kalorien|calor[ií]as|g|grams?|gramm)?\s*(?:of\s+\w+\s+)?(?:more|less|fewer|extra|mehr|weniger|más|menos|de plus|de moins|daha fazla|daha az)\b|"
    r"\b(?:take|taking|knock|shave|trim|slice|add|adding)\s+(?:another\s+|an extra\s+)?(?P<moved>\d[\d.,]*)\s*(?:kcal|cals?|calories|g|gr|grams?)?\b(?=[^.;!?]*\b(?:off|from|to|on|onto|out of)\b)|"
    r"\b(?:up|down)\s+(?P<change>\d[\d.,]*)\s*(?:kcal|cals?|calories)\b|"
    r"\b(?:bump|push|nudge|bring|take|move|put|drop|pull|go)\b[^.;!?\d]{0,24}\b(?:up|down)\s+(?P<step>\d[\d.,]*)\b|"
    r"\b(?:another|extra|weitere|otras?|encore)\s+(?P<extra>\d[\d.,]*)\s*(?:kcal|cals?|calories|kalorien|calor[ií]as|g)\b"
)
_UP = re.compile(
    r"(?i)\b(?:rais|increas|up\b|add|more|extra|another|bump|erhöh|mehr|weitere|steiger|sub[ea]|aument|más|otras?|augment|plus|encore|artır|arttır|yükselt|fazla)"
)
_DOWN = re.compile(
    r"(?i)\b(?:lower|reduc|decreas|cut|down|less|fewer|drop|senk|reduzier|weniger|verringer|baj[ae]|reduc|reduz|menos|disminu|diminu|baiss|moins|rédui|azalt|düşür|daha az|take\b|taking\b|knock|shave|trim\b|slice)"
)
_MACROS = ("protein", "carbs", "fat")


def differs(text: str) -> bool:
    """Does the text say by how much something changes, and which way?"""
    return _BY.search(text) is not None and (_UP.search(text) is None) != (_DOWN.search(text) is None)


def difference_at(text: str) -> tuple[int, int]:
    """Where the difference stands, from its first character to behind its last; an empty place where none is told."""
    match = _BY.search(text) if differs(text) else None
    return match.span() if match else (0, 0)


def by_record(r: Reading, record: Mapping[str, Any]) -> dict[str, Any]:
    """Targets that are told in per cent of the energy or for each kg, where energy and weight are the record's."""
    kcal, kg = r.figures.calories or record["calorieTarget"], r.figures.weight or record.get("weightKg")
    told: dict[str, Any] = of_energy(dict(r.figures.shares), kcal) | (
        for_weight(dict(r.figures.per_kg), kg) if kg else {}
    )
    calories = told.pop("calories", None)
    return ({"calorieTarget": calories} if calories else {}) | (
        {"macroTargets": r.figures.macros | told} if told else {}
    )


def by_so_much(r: Reading, record: Mapping[str, Any]) -> dict[str, Any]:
    """The new target where the sentence says by how much it changes; nothing where it says a value or no direction."""
    match = _BY.search(r.text)
    macro = next((name for name in _MACROS if r.has(name)), None)
    energy = r.has("calories") or (r.has("target") and not macro) or re.search(r"(?i)\bk?cal", r.text) is not None
    if match is None or not (macro or energy) or (r.dates.spans and match.start() == r.dates.spans[0][0]):
        return {}
    up, down = _UP.search(r.text), _DOWN.search(r.text)
    if (up is None) == (down is None):
        return {}
    by = number(next(g for g in match.groups() if g)) * (1 if up else -1)
    before = record["macroTargets"][macro] if macro and not energy else record["calorieTarget"]
    if match["moved"] and abs(by) * 2 > before:
        return {}  # `add 120 g of protein to her record` is a target and no difference
    if macro and not energy:
        return {"macroTargets": {macro: plain(record["macroTargets"][macro] + by)}}
    return {"calorieTarget": int(record["calorieTarget"] + by)}
