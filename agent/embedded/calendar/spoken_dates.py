"""Dates and weeks in words, in five languages: `next week`, `14th of December`, `the 10th`, `Woche vom 7.` Knows no clock."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from rapidfuzz.distance import OSA

from agent.embedded.calendar.calendar_dates import PAST_DAYS, YEARS, When, near
from agent.embedded.language.words import Word
from agent.embedded.vocabulary import calendar
from domain.calendar import WEEK_DAYS, monday_of
from domain.text import fold

MONTH_DAYS = 31


def _numbered(rows: dict[int, str]) -> dict[str, int]:
    return {fold(word): number for number, row in rows.items() for word in row.split()}


PLACES = _numbered(calendar.WEEKS_OF_A_MONTH)
"""The how manieth week of a month; 0 is the last."""
_RIGHTED = {
    "netx": "next",
    "nxet": "next",
    "enxt": "next",
    "weke": "week",
    "wekc": "week",
    "thsi": "this",
    "todya": "today",
    "toady": "today",
}
"""Slips in words too short to be compared."""
_INSIDE = frozenset({"in", "im", "en"})
_WHOLE = frozenset({"full", "whole", "complete", "volle", "completa"})
_FUZZY_FROM, _TWO_SLIPS_FROM = 6, 8
_GIVEN_NAMES = frozenset("domenico dominic dominik dominick dominica dominika domingos".split())


def _table(rows: Sequence[str]) -> dict[str, int]:
    return {fold(name): number for number, row in enumerate(rows) for name in row.split()}


def _phrases(rows: dict[int, str]) -> dict[tuple[str, ...], int]:
    return {tuple(fold(p).split()): number for number, row in rows.items() for p in row.split(",")}


def words_in(row: str) -> frozenset[str]:
    return frozenset(fold(row).split())


_WEEKDAYS = _table(calendar.WEEKDAYS)
MONTHS = _table(calendar.MONTHS)
_RELATIVE_DAYS = _phrases(calendar.DAYS_FROM_TODAY)
_RELATIVE_WEEKS = _phrases(calendar.WEEKS_FROM_THIS)
_COUNTS = _numbered(calendar.COUNTS)
WEEK_WORDS = words_in(calendar.WEEK_WORDS)
NEXT, _LAST, THIS = words_in(calendar.NEXT), words_in(calendar.LAST), words_in(calendar.THIS)
_BEFORE, _ORDINALS, _AHEAD = words_in(calendar.BEFORE_A_DAY), words_in(calendar.ORDINALS), words_in(calendar.AHEAD)
_LATER, _FROM = words_in(calendar.LATER), words_in(calendar.FROM_WORDS)
_CALENDAR_KEYS = frozenset(_WEEKDAYS) | frozenset(MONTHS) | WEEK_WORDS


def is_calendar_word(key: str) -> bool:
    """A weekday, a month or a word for week, in any of the languages."""
    return key in _CALENDAR_KEYS


Spoken = tuple[When | None, int]
_AFTER_FOCUS = _phrases(calendar.WEEKS_FROM_FOCUS)


def spoken_date(words: Sequence[Word], at: int, today: date) -> Spoken:
    for reader in (_week_of_month, _phrase, _count_ahead, _week_number, _month_date, _weekday, _month_day):
        found = reader(words, at, today)
        if found[0] is not None:
            return found
    return None, 1


def _span(words: Sequence[Word], at: int, size: int) -> tuple[int, int]:
    return words[at].start, words[at + size - 1].end


def _keys(words: Sequence[Word], at: int, size: int) -> tuple[str, ...]:
    return tuple(word.key for word in words[at : at + size])


def _phrase(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`next week`, `tomorrow`, `the week after next`."""
    for size in range(min(5, len(words) - at), 0, -1):
        keys = tuple(_RIGHTED.get(key, key) for key in _keys(words, at, size))
        told = keys[-1] == "before" or keys in _BARE_AFTER
        if keys in _AFTER_FOCUS and not (told and _told_before_what(words, at + size)):
            return When(*_span(words, at, size), from_focus=_AFTER_FOCUS[keys]), size
        if keys in _RELATIVE_WEEKS:
            week = monday_of(today) + timedelta(days=WEEK_DAYS * _RELATIVE_WEEKS[keys])
            return When(*_span(words, at, size), week=week), size
        if keys in _RELATIVE_DAYS and not (keys == ("hier",) and _german_here(words)):
            return When(*_span(words, at, size), day=today + timedelta(days=_RELATIVE_DAYS[keys])), size
    return None, 1


_BARE_AFTER = frozenset({("week", "after"), ("wk", "after")})


def _told_before_what(words: Sequence[Word], at: int) -> bool:
    """`the week before Easter`, `the week before the 8th`: not the one before the week spoken of."""
    return at < len(words) and not words[at].sign and words[at].key not in words_in(calendar.SAID_AFTER)


def relative_day(key: str, today: date) -> date | None:
    """The day one word says: `today`, `tomorrow`, `morgen`."""
    return today + timedelta(days=_RELATIVE_DAYS[(key,)]) if (key,) in _RELATIVE_DAYS else None


def spoken_count(words: Sequence[Word], at: int) -> int:
    """A number in figures, or a small one in words; 0 where the word is none."""
    if at >= len(words):
        return 0
    return _COUNTS.get(words[at].key) or (int(words[at].text) if words[at].text.isdecimal() else 0)


def _week_of_month(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`the first week of January`: the first that begins in it."""
    place = PLACES.get(words[at].key)
    head = 2 if at + 1 < len(words) and words[at + 1].key in _WHOLE else 1
    if place is None or at + head >= len(words) or words[at + head].key not in WEEK_WORDS:
        return None, 1
    inside = 1 if at + head + 1 < len(words) and words[at + head + 1].key in _INSIDE else 0
    month, size = month_named(words, at + head + 1 + inside)
    first = near(month, 1, None, today) if month else None
    if first is None:
        return None, 1
    size += head + 1 + inside
    if place == 0:
        following = (first + timedelta(days=MONTH_DAYS)).replace(day=1)
        last = monday_of(following - timedelta(days=1))
        whole = head > 1 and (last + timedelta(days=WEEK_DAYS - 1)).month != last.month
        return When(*_span(words, at, size), week=last - timedelta(days=WEEK_DAYS * whole)), size
    monday = monday_of(first + timedelta(days=WEEK_DAYS - 1))
    return When(*_span(words, at, size), week=monday + timedelta(days=WEEK_DAYS * (place - 1))), size


def _german_here(words: Sequence[Word]) -> bool:
    return any(word.key in {"ist", "und", "der", "die", "das"} for word in words)


def _count_ahead(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`in 3 weeks`, `two weeks from now`, `3 hafta sonra`."""
    led = words[at].key in _AHEAD
    number = at + 1 if led else at
    if number + 1 >= len(words) or words[number + 1].key not in WEEK_WORDS:
        return None, 1
    count = spoken_count(words, number)
    after = _keys(words, number + 2, 2)
    tail = 2 if after == ("from", "now") else 1 if after[:1] and after[0] in _LATER else 0
    if not 0 < count < 53 or not (led or tail):  # noqa: PLR2004 - weeks of a year
        return None, 1
    size = number - at + 2 + tail
    return When(*_span(words, at, size), week=monday_of(today) + timedelta(days=WEEK_DAYS * count)), size


def _week_number(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`week 50`, `KW 50`; not `week 7 dec`, `week 8th March`."""
    if words[at].key not in WEEK_WORDS or at + 1 >= len(words) or not words[at + 1].text.isdecimal():
        return None, 1
    number = int(words[at + 1].text)
    _, used = _ordinal(words, at + 1)
    of_a_month = month_named(words, at + 1 + used)[0] or (used > 1 and words[at + used].text != ".")
    dated = at + 3 < len(words) and words[at + 2].text in {"/", ".", "-"} and words[at + 3].start == words[at + 2].end
    if dated or of_a_month or not 1 <= number <= 53 or words[at].key in {"semaines", "wochen", "weeks"}:  # noqa: PLR2004
        return None, 1
    candidates = [date.fromisocalendar(today.year + offset, number, 1) for offset in (0, 1) if number <= 52]  # noqa: PLR2004
    week = next((d for d in candidates if d >= today - timedelta(days=PAST_DAYS)), None)
    return (When(*_span(words, at, 2), week=week), 2) if week else (None, 1)


def _ordinal(words: Sequence[Word], at: int) -> tuple[int | None, int]:
    """A day of the month and how many words it takes: `7`, `7th`, `7.`"""
    if at >= len(words) or not words[at].text.isdecimal() or not 1 <= int(words[at].text) <= MONTH_DAYS:
        return None, 0
    size = 1
    if (
        at + 1 < len(words)
        and words[at + 1].start == words[at].end
        and (words[at + 1].key in _ORDINALS or words[at + 1].text == ".")
    ):
        size = 2
    return int(words[at].text), size


def month_named(words: Sequence[Word], at: int) -> tuple[int | None, int]:
    """A month and how many words it takes, with `of` or `de` before and a dot after."""
    if at < len(words) and words[at].key in {"of", "de"}:
        month, size = month_named(words, at + 1)
        return month, size + 1
    if at >= len(words) or words[at].key not in MONTHS:
        return None, 0
    dotted = at + 1 < len(words) and words[at + 1].text == "." and words[at + 1].start == words[at].end
    return MONTHS[words[at].key] + 1, 2 if dotted and at + 2 < len(words) and words[at + 2].number else 1


def _year(words: Sequence[Word], at: int) -> tuple[int | None, int]:
    skip = 1 if at < len(words) and words[at].key in {"de", ""} and words[at].text in {"de", ","} else 0
    if at + skip < len(words) and words[at + skip].text.isdecimal() and int(words[at + skip].text) in YEARS:
        return int(words[at + skip].text), skip + 1
    return None, 0


def _month_date(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`7 Dec`, `14th of December 2026`, `Dec 14`, `7. Dezember`, `7 de diciembre`."""
    day, used = _ordinal(words, at)
    month, size = month_named(words, at + used) if day else (None, 0)
    if day is None:
        month, used = month_named(words, at)
        day, size = _ordinal(words, at + used) if month and words[at].key not in {"of", "de"} else (None, 0)
    if day is None or month is None:
        return None, 1
    used += size
    year, size = _year(words, at + used)
    found = near(month, day, year, today)
    return (When(*_span(words, at, used + size), day=found), used + size) if found else (None, 1)


_SOON = frozenset({"coming"})
"""`this coming Sunday` is the next one there is, not the one of next week."""


def _weekday(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`Wednesday`, `next Wed`, `this Friday`; the company it keeps is looked at later."""
    del today
    number = weekday_named(words, at)
    if number is None:
        return None, 1
    before = words[at - 1].key if at else ""
    after = words[at + 1].key if at + 1 < len(words) else ""
    if at + 2 < len(words) and words[at + 2].key in WEEK_WORDS:
        after = ""  # `Monday next week`: the week is read by itself
    shift = (
        1
        if (before in NEXT and before not in _SOON) or after in NEXT
        else -1
        if before in _LAST or after in _LAST
        else 0
    )
    size = 2 if (after in NEXT or after in _LAST) else 1
    start = words[at - 1].start if shift and size == 1 else words[at].start
    return When(start, words[at + size - 1].end, weekday=number, shift=shift), size


def weekday_named(words: Sequence[Word], at: int) -> int | None:
    """Which weekday the word names, 0 for Monday; a slip in a longer one is forgiven."""
    key = words[at].key
    if key in _WEEKDAYS:
        alone = key in {"sat", "sun", "mon", "wed", "pazar"} and len(words) > 1 and not words[at].capital
        before, after = at > 0 and words[at - 1].key, words[at + 1].key if at + 1 < len(words) else ""
        company = before in _BEFORE | NEXT | _LAST | THIS | {"and", "or", "for", "s"} or after.startswith("gun")
        return _WEEKDAYS[key] if not alone or company or key in {"mon", "wed", "sat", "sun"} else None
    if len(key) < _FUZZY_FROM or key in _GIVEN_NAMES:
        return None
    return _misspelt_weekday(key)


@lru_cache(maxsize=4096)
def _misspelt_weekday(key: str) -> int | None:
    return next((n for name, n in _WEEKDAYS.items() if len(name) >= _FUZZY_FROM and _near(key, name)), None)


def _near(one: str, other: str) -> bool:
    return one[0] == other[0] and OSA.distance(one, other) <= 1 + (len(other) >= _TWO_SLIPS_FROM)


def _month_day(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`the 10th`, `am 10.`, `el 10`, `10th`."""
    del today
    day, size = _ordinal(words, at)
    if day is None:
        return None, 1
    before = words[at - 1].key if at else ""
    hyphen = at + size < len(words) and words[at + size].text == "-"  # `the 29-year-old`
    after = words[at + size + hyphen].key if at + size + hyphen < len(words) else ""
    if after in _UNITS or after in WEEK_WORDS:
        return None, 1
    marked = size == 2  # noqa: PLR2004 - an ordinal sign stands there
    dotted = marked and words[at + 1].text == "."
    if (marked and not dotted) or (before in _BEFORE and (dotted or before not in {"by", "from"})):
        return When(*_span(words, at, size), month_day=day), size
    return None, 1


_UNITS = words_in(
    "kilo kilos kilogram kilograms litre litres liter liters ml tins tin boxes box bags bag crates crate portions portion servings kg g mg kcal cal calories cm lb lbs % years year yo minutes min mins grams gram protein carbs fat p c f packs people patients plans trimester trimestre trimenon option floor attempt"
)
