"""By how much somebody's weight has changed: `has lost 2 kg`, `is 3 kilos lighter than last time`. What it comes to is worked out from the
weight on record; over how long it changed leaves that open, so then nothing is written.
"""

import re
from collections.abc import Mapping
from typing import Any

from agent.embedded.figures.numbers import number, plain
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import MEAL_WORDS

_BY = r"(?:(?:another(?= \d)|about|roughly|a further|around|exactly) )?(?P<{0}>\d{{1,2}}(?:[.,]\d{{1,2}})?|an?|another|half a|one|two|three|four|five) ?(?P<{0}_unit>kgs?|kilos?|kilograms?|lbs?|pounds?)\b"
_CHANGE = re.compile(
    rf"(?i)\b(?P<verb>lost|dropped|shed|gained|put on|is down|are down|['’]s down|down|is up|['’]s up|up|loses|gains)\s+(?:by )?{_BY.format('by')}|"
    rf"{_BY.format('so')} (?P<than>lighter|heavier|less|more|down|up)\b"
)
_LESS = re.compile(r"(?i)lost|dropped|shed|down|loses|lighter|less")
_OPEN = re.compile(
    r"(?i)\?|\b(?:since (?!last (?:time|visit|week|weigh\w*|appointment))|over (?:the|a|two|three|\d)|in (?:the (?:last|past)|\w+ (?:weeks?|months?|days?))|within|per|a (?:week|month)|each|every|so far|altogether|in total|overall|"
    r"wants?|should|could|would|might|may|needs?|must|goal|aims?|target|trying|hopes?|plans?|if|used to|had|muscle|fluid|water|fat|to lose|by (?:christmas|easter|summer|the))\b"
)
_WORDS = {
    "a": 1.0,
    "another": 1.0,
    "an": 1.0,
    "one": 1.0,
    "half a": 0.5,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
}
_POUND = 0.45359237


def weight_moved(r: Reading) -> float | None:
    """By how many kg, less than nothing where less; None where no change is told, or a weight besides."""
    other = (
        r.figures.weight is not None
        or r.labs
        or r.has("plan", "plans", "recipe", "buy", "stock", "protein", *MEAL_WORDS)
    )
    match = _CHANGE.search(r.text) if not other and not _OPEN.search(r.text) else None
    if match is None or not (r.named or r.has("he", "she")):
        return None
    told, unit = match["by"] or match["so"], match["by_unit"] or match["so_unit"]
    by = _WORDS.get(told.casefold()) or number(told)
    kilos = by * (_POUND if unit.casefold().startswith(("lb", "pound")) else 1)
    return -kilos if _LESS.search(match["verb"] or match["than"]) else kilos


def weighs_now(r: Reading, record: Mapping[str, Any]) -> dict[str, Any]:
    """What the weight on record comes to."""
    by, known = weight_moved(r), record.get("weightKg")
    return {} if by is None or not known else {"weightKg": plain(round(known + by, 1))}
