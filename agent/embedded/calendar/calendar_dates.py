"""A date as it stands in the calendar: written in figures, or short of its year. Knows no clock: today is given."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from agent.embedded.vocabulary.calendar import WEEKDAYS
from domain.calendar import monday_of
from domain.text import fold

_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.,/])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/])(?:\.(?=\s|$|\)))?")
_WEEK = re.compile(
    r"(?i)\b(?:weeks?|wks?|w/c|wc|w/b|wb|commencing|beginning|starting)(?: (?:of|the|from|starting|beginning))*\s*$"
)
_MONTHS_IN_YEAR = 12
PAST_DAYS = 120
YEARS = range(2000, 2101)


@dataclass(frozen=True, slots=True)
class When:
    """One date or week that was said, over the characters `start` to `end`.

    `weekday` alone (0 is Monday) or `month_day` alone has still to be placed; `shift` is -1 for last, 1 for next;
    `weeks` is how many follow one another; `from_focus` counts weeks from the one the conversation is about; `ends` says
    that all days from the one before up to this one are meant.
    """

    start: int
    end: int
    day: date | None = None
    week: date | None = None
    weekday: int | None = None
    month_day: int | None = None
    shift: int = 0
    says_week: bool = False
    weeks: int = 1
    from_focus: int = 0
    ends: bool = False


def numeric_dates(text: str, today: date, nearest: bool = False) -> Iterator[When]:
    """Dates in figures. The day comes first; `nearest` says that either may (English has both), so that the one that comes
    up next is meant where nothing else tells them apart: `3/8` in February is 8 March, `8/3` too.
    """
    taken: list[tuple[int, int]] = []
    for match in _ISO.finditer(text):
        day = _date(int(match[1]), int(match[2]), int(match[3]))
        if day:
            taken.append(match.span())
            yield When(*match.span(), day=day)
    for match in _NUMERIC.finditer(text):
        if any(a <= match.start() < b for a, b in taken) or not _looks_like_a_date(text, match):
            continue
        first, second = int(match[1]), int(match[3])
        year = None if match[4] is None else int(match[4]) + (2000 if len(match[4]) == 2 else 0)  # noqa: PLR2004
        readings = [d for d in (near(second, first, year, today), near(first, second, year, today)) if d]
        weekday = _weekday_beside(text, match)
        if weekday is None and _WEEK.search(text[: match.start()]):
            weekday = 0  # a week begins on a Monday: `wk 3/8` is 8 March where 3 August is none
        if nearest and match[2] != ".":
            readings.sort(key=lambda d: (d < monday_of(today), abs((d - today).days)))
        day = next((d for d in readings if d.weekday() == weekday), next(iter(readings), None))
        if day:
            yield When(*match.span(), day=day)


_WEEKDAYS = {fold(name): number for number, row in enumerate(WEEKDAYS) for name in row.split()}
_WORD_BEFORE, _WORD_AFTER = re.compile(r"([^\W\d_]+)\W{1,2}$"), re.compile(r"\W{1,2}([^\W\d_]+)")


def _weekday_beside(text: str, match: re.Match[str]) -> int | None:
    """`Tue 3/9`: which weekday is said with it tells the day from the month."""
    words = (_WORD_BEFORE.search(text[: match.start()]), _WORD_AFTER.match(text[match.end() :]))
    return next((_WEEKDAYS[key] for word in words if word and (key := fold(word[1])) in _WEEKDAYS), None)


def _looks_like_a_date(text: str, match: re.Match[str]) -> bool:
    """`7.12.`, `7/12`, `07.12` are dates; `1.5 kg`, `79.1`, `60/255/66` and `1-2` are not."""
    rest = text[match.end() : match.end() + 8].lstrip().lower()
    if rest[:2] in {"kg", "g ", "lb", "mg", "cm", "km"} or rest[:1] == "%" or rest[:4] in {"kilo", "kcal", "mmol"}:
        return False
    if match[4] or match[2] == "/":
        return not re.match(r"\s*/\s*\d", text[match.end() :])
    ended = text[match.end() - 1] == "."
    padded = match[2] == "." and len(match[3]) == 2 and len(match[1]) == 2  # noqa: PLR2004 - `07.12`
    led = re.search(r"(?i)\b(?:on|of|from|am|vom|ab|den|el|del|le|du|week|wk|woche|der)\s*$", text[: match.start()])
    weekday = int(match[3]) <= _MONTHS_IN_YEAR and _weekday_beside(text, match) is not None
    return match[2] == "." and bool(
        weekday or (ended and int(match[3]) <= _MONTHS_IN_YEAR) or led or (padded and not rest)
    )


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def near(month: int, day: int, year: int | None, today: date) -> date | None:
    """That day in the year given, else in the year that brings it nearest."""
    if year is not None:
        return _date(year, month, day) if year in YEARS else None
    around = [_date(today.year + offset, month, day) for offset in (-1, 0, 1)]
    earliest = today - timedelta(days=PAST_DAYS)
    return next((d for d in around if d is not None and d >= earliest), None)
