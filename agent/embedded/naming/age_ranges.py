"""How old those are who are asked for: `over 60`, `65 and over`, `at least 70`, `between 30 and 40`. Knows nobody."""

import re
from collections.abc import Iterator, Sequence

from agent.embedded.language.words import Word
from agent.embedded.vocabulary import people

Age = tuple[int, int, str, int]
"""The words from and to, the side, and the age they have to be above or below."""
_UNITS = r"(?!\s*(?:kcal|cal|kg|g|mg|cm|min|minutes?|minuten|minutos|dakika|%|days?|weeks?|stunden?|hours?))"
_YEARS = r"(?:\s*(?:years?|yrs?|jahren?|años|ans)(?:\s*(?:old|of age))?)?"
_OVER = re.compile(
    rf"(?i)(?<!no )(?<!not )\b{people.OVER}\s+(?:the age of\s+)?(\d{{1,3}})\b{_UNITS}|\b(\d{{1,3}}) yaşından büyük"
)
_UNDER = re.compile(
    rf"(?i)(?<!no )(?<!not )\b{people.UNDER}\s+(?:the age of\s+)?(\d{{1,3}})\b{_UNITS}|\b(\d{{1,3}}) yaşından küçük"
)
_FROM = re.compile(
    rf"(?i)\b(?:at least|not younger than|no younger than|mindestens|als m[íi]nimo|au moins|en az)\s+(\d{{1,3}})\b{_UNITS}|"
    rf"\b(\d{{1,3}}){_YEARS}\s*(?:\+|\bplus\b|(?:and|or) (?:over|older|above|up|upwards)|(?:yaş )?(?:üstü|üzeri))"
)
_UP_TO = re.compile(
    rf"(?i)\b(?:at most|up to|not older than|no older than|h[öo]chstens)\s+(\d{{1,3}})\b{_UNITS}|"
    rf"\b(\d{{1,3}}){_YEARS}\s*(?:(?:and|or) (?:under|younger|below)|yaş altı)"
)
_BETWEEN = re.compile(
    rf"(?i)\b(?:(?:aged?|ages|from)\s+)?(?:between|zwischen|entre|from|aged?|ages)\s+(\d{{1,3}})\s*(?:and|to|und|bis|y|et|a|à|-|–)\s*(\d{{1,3}})\b{_UNITS}|"
    rf"\b(\d{{1,3}})\s*(?:to|-|–)\s*(\d{{1,3}})[ -]years?[ -]olds?\b"
)
_WAYS = ((_OVER, "over", 0), (_UNDER, "under", 0), (_FROM, "over", -1), (_UP_TO, "under", 1))


def ages_in(words: Sequence[Word], text: str) -> list[Age]:
    """Every limit of age the text sets, each with where it stands."""
    found = []
    for pattern, side, step in _WAYS:
        for match in pattern.finditer(text):
            value = int(next(group for group in match.groups() if group)) + step
            found += [(a, b, side, value) for a, b in _places(words, match)]
    for match in _BETWEEN.finditer(text):
        least, most = sorted(int(group) for group in match.groups() if group)
        for a, b in _places(words, match):
            found += [(a, b, "over", least - 1), (a, b, "under", most + 1)]
    return found


def _places(words: Sequence[Word], match: re.Match[str]) -> Iterator[tuple[int, int]]:
    at = [i for i, w in enumerate(words) if match.start() <= w.start < match.end()]
    if at:
        yield at[0], at[-1] + 1
