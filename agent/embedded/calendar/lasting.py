"""How long a plan is to be: `a two-week plan`, `for a fortnight`, `five days of menus`. Knows no clock and no day it begins on."""

import re

from agent.embedded.vocabulary.calendar import COUNTS
from domain.calendar import WEEK_DAYS
from domain.text import fold

_NUMBERS = {fold(word): number for number, row in COUNTS.items() for word in row.split()}
_MOST_WEEKS = 8
_COUNT = rf"(?P<count>\d{{1,2}}|couple of|couple|{'|'.join(sorted(set(_NUMBERS) - {'couple'}, key=len, reverse=True))})"
_UNIT = (
    r"(?P<unit>fortnights?|weeks?|wks?|wochen?|wochige[nrs]?|semanas?|semaines?|haftalik|hafta|"
    r"days?|tage?|tagige[nrs]?|dias?|jours?|gunluk|gun)"
)
_LONG = rf"{_COUNT} {_UNIT}\b"
_PLAN = r"(?:meal|diet|new|rotating|rolling|weekly|proper)?\s?(?:plans?|menus?|meals?|menues?|speiseplane?|essensplane?|planes|planning|yemek plani|plani)\b"
_ELSE = r"(?! (?:times?\b|from (?:now|today)|later|hence|ago|after|before|now\b|already|old|post|pregnant|sonra|once|spater))"
_ON = r"(?:starting|beginning|commencing|from|ab|beginnend|desde|a partir|for|fur|para|pour|icin)"
_LASTING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:next|coming) {_LONG}",
        rf"\b{_LONG} (?:each|apiece)\b",
        rf"(?<!in )(?<!every )(?<!last )\b{_LONG} {_PLAN}",
        rf"\b{_LONG} (?:worth )?(?:of|an|de|d) {_PLAN}",
        rf"\b{_PLAN} (?:for|of|over|covering|lasting|fur|uber|de|para|pour|sur) (?:the |a |an |full |whole )*{_LONG}{_ELSE}",
        rf"^(?!.*\b(?:been|has|had|was|were|is|away|off|since|gone|stay\w*|holiday|ill|sick)\b.*{_UNIT.replace('?P<unit>', '?:')}).*?\b(?:for|fur|para|pour|icin) (?:the |full |whole |a )*{_LONG}{_ELSE}",
        rf"(?<!in )(?<!for )(?<!last )(?<!past )(?<!every )(?<!after )\b{_LONG} {_ON} (?!now\b|today\b)",
    )
)
_FORTNIGHT = re.compile(r"\b(next|coming|following) fortnight\b")
_STOP = re.compile(r"[,;.:!?()]+")
_DAYS = ("day", "tag", "dia", "jour", "gun")


def lasting(text: str) -> int:
    """So many days a plan is to be for, as the text says; a week where it says nothing."""
    said = " , ".join(fold(piece) for piece in _STOP.split(text))
    said = _FORTNIGHT.sub(r"\1 2 weeks", said)
    found = next((match for pattern in _LASTING if (match := pattern.search(said))), None)
    if found is None:
        return WEEK_DAYS
    written = found["count"]
    count = 2 if written.startswith("couple") else int(written) if written.isdecimal() else _NUMBERS[written]
    if found["unit"].startswith("fortnight"):
        count *= 2
    days = count if found["unit"].startswith(_DAYS) else count * WEEK_DAYS
    return days if 0 < days <= _MOST_WEEKS * WEEK_DAYS else WEEK_DAYS
