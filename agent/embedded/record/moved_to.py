"""A figure somebody has come to, without a word for what it measures: `Bo's down to 61.4`, `take her down to 170`.

Only what lies near the weight on record, told as what is, is a weight; whatever is left open is asked for.
"""

import re
from collections.abc import Mapping
from typing import Any

from agent.embedded.figures.numbers import number, plain
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS, MEAL_WORDS, entry, someone

_NUMBER = r"(?P<value>\d{2,4}(?:[.,]\d{1,2})?)(?![\d.,]*\d|\s*(?:%|weeks?|days?|mins?|minutes?|people|plans?|meals?|percent|st\b|nd\b|rd\b|th\b))"
_MOVED = re.compile(
    rf"(?i)\b(?:(?P<is>is|are|['’]?s|now|went|gone|come|came|dropped|crept|shot|got|been|has|jumped|climbed|fallen|fell|risen|rose)\s+)?(?:(?:all the way|right|back|now|just)\s+)*\b(?:down|up|back)\s+(?:(?:again|now|all the way)\s+)*(?:to|at|on)\s+{_NUMBER}"
)
_NEAR = 0.2
"""Share of a weight that nobody gains or loses unnoticed."""


def moved_to(r: Reading) -> re.Match[str] | None:
    """Where somebody is said to have come to a figure of no named measure."""
    own = r.figures or r.labs or r.dates or entry(r) or r.has(*FIELDS, *MEAL_WORDS, "plan", "plans", "buy")
    match = _MOVED.search(r.text) if someone(r) and not own and "?" not in r.text else None
    return match if match and all(thing in match[0] for thing in r.things) else None


def near_weight(r: Reading, record: Mapping[str, Any]) -> dict[str, Any]:
    """The weight of `Bo's down to 61.4`, where it is near the one on record; nothing where it may be anything else."""
    match, known = moved_to(r), record.get("weightKg")
    if match is None or not match["is"] or not known:
        return {}
    value = number(match["value"])
    return {"weightKg": plain(value)} if abs(value - known) <= _NEAR * known else {}
