"""Days and weeks as people write them, in five languages, always counted from a today that is given. Knows no clock."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from rapidfuzz.distance import OSA

from agent.embedded.vocabulary import calendar
from agent.embedded.words import Word, words_of
from domain.calendar import WEEK_DAYS, monday_of, next_monday
from domain.text import fold

_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.,/])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/])(?:\.(?=\s|$|\)))?")
_MONTHS_IN_YEAR = 12
_MONTH_DAYS = 31
_PAST_DAYS = 120
"""A date without a year is the one from four months ago to eight months ahead."""
_MOST_WEEKS = 8
_PLACES = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "erste": 1,
    "zweite": 2,
    "primera": 1,
    "premiere": 1,
    "ilk": 1,
}
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
_YEARS = range(2000, 2101)
_FUZZY_FROM = 6
_TWO_SLIPS_FROM = 8


@dataclass(frozen=True, slots=True)
class When:
    """One date or week that was said, over the characters `start` to `end`.

    `weekday` alone (0 is Monday) or `month_day` alone has still to be placed; `shift` is -1 for last, 1 for next;
    `weeks` is how many follow one another.
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


@dataclass(frozen=True, slots=True)
class Dates:
    """What a sentence says about time: weeks by their Mondays, and days."""

    weeks: tuple[date, ...] = ()
    days: tuple[date, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    floating: bool = False

    def __bool__(self) -> bool:
        return bool(self.weeks or self.days)

    @property
    def week(self) -> date | None:
        return self.weeks[0] if self.weeks else None

    @property
    def mondays(self) -> tuple[date, ...]:
        """The weeks said, or those the days lie in."""
        return self.weeks or tuple(dict.fromkeys(monday_of(day) for day in self.days))


def dates_in(text: str, today: date, focus: date | None = None) -> Dates:
    """Every date of the text. A weekday or `the 10th` alone lies in the week said beside it, else in the week `focus`."""
    return _placed(_found(text, today), today, focus)


@lru_cache(maxsize=1024)
def _found(text: str, today: date) -> tuple[When, ...]:
    words = words_of(text)
    numeric = tuple(_numeric(text, today))
    taken = [span for when in numeric for span in [(when.start, when.end)]]
    spoken: list[When] = []
    position = 0
    while position < len(words):
        word = words[position]
        if any(a <= word.start < b for a, b in taken):
            position += 1
            continue
        when, used = _spoken(words, position, today)
        if when is not None:
            spoken.append(when)
        position += max(used, 1)
    merged = _without_doubles(sorted((*numeric, *spoken), key=lambda w: w.start))
    return tuple(_as_week(text, when, words) for when in merged)


def _without_doubles(found: list[When]) -> list[When]:
    """`Monday 14 December` is one day: the weekday beside a date adds nothing."""
    beside = [
        when.weekday is not None
        and any((other.day or other.month_day) and -2 <= other.start - when.end <= 5 for other in found)  # noqa: PLR2004
        for when in found
    ]
    return [when for when, double in zip(found, beside, strict=True) if not double]


def _numeric(text: str, today: date) -> Iterator[When]:
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
        day = _near(second, first, year, today) or _near(first, second, year, today)
        if day:
            yield When(*match.span(), day=day)


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
    return match[2] == "." and bool((ended and int(match[3]) <= _MONTHS_IN_YEAR) or led or (padded and not rest))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _near(month: int, day: int, year: int | None, today: date) -> date | None:
    """That day in the year given, else in the year that brings it nearest."""
    if year is not None:
        return _date(year, month, day) if year in _YEARS else None
    around = [_date(today.year + offset, month, day) for offset in (-1, 0, 1)]
    earliest = today - timedelta(days=_PAST_DAYS)
    return next((d for d in around if d is not None and d >= earliest), None)


def _table(rows: Sequence[str]) -> dict[str, int]:
    return {fold(name): number for number, row in enumerate(rows) for name in row.split()}


def _phrases(rows: dict[int, str]) -> dict[tuple[str, ...], int]:
    return {tuple(fold(p).split()): number for number, row in rows.items() for p in row.split(",")}


def _set(row: str) -> frozenset[str]:
    return frozenset(fold(row).split())


_WEEKDAYS = _table(calendar.WEEKDAYS)
_MONTHS = _table(calendar.MONTHS)
_RELATIVE_DAYS = _phrases(calendar.DAYS_FROM_TODAY)
_RELATIVE_WEEKS = _phrases(calendar.WEEKS_FROM_THIS)
_COUNTS = {fold(name): number for number, row in calendar.COUNTS.items() for name in row.split()}
_WEEK_WORDS = _set(calendar.WEEK_WORDS)
_NEXT, _LAST, _THIS = _set(calendar.NEXT), _set(calendar.LAST), _set(calendar.THIS)
_BEFORE, _ORDINALS, _AHEAD = _set(calendar.BEFORE_A_DAY), _set(calendar.ORDINALS), _set(calendar.AHEAD)
_LATER, _FROM = _set(calendar.LATER), _set(calendar.FROM_WORDS)
_CALENDAR_KEYS = frozenset(_WEEKDAYS) | frozenset(_MONTHS) | _WEEK_WORDS
_NO_MONTH = frozenset({"may", "mar", "mars", "sat", "sun", "mon", "wed", "hier", "pazar", "dic", "ocak"})
"""Words that are also something else, so they need company or a capital."""


def is_calendar_word(key: str) -> bool:
    """A weekday, a month or a word for week, in any of the languages."""
    return key in _CALENDAR_KEYS


Spoken = tuple[When | None, int]


def _spoken(words: Sequence[Word], at: int, today: date) -> Spoken:
    for reader in (_phrase, _next_weeks, _week_of_month, _count_ahead, _week_number, _month_date, _weekday, _month_day):
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
        if keys in _RELATIVE_WEEKS:
            week = monday_of(today) + timedelta(days=WEEK_DAYS * _RELATIVE_WEEKS[keys])
            return When(*_span(words, at, size), week=week), size
        if keys in _RELATIVE_DAYS and not (keys == ("hier",) and _german_here(words)):
            return When(*_span(words, at, size), day=today + timedelta(days=_RELATIVE_DAYS[keys])), size
    return None, 1


def _next_weeks(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`the next two weeks`, `nächste zwei Wochen`: several, from next week on."""
    if words[at].key not in _NEXT or at + 2 >= len(words) or words[at + 2].key not in _WEEK_WORDS:
        return None, 1
    count = _COUNTS.get(words[at + 1].key) or (int(words[at + 1].text) if words[at + 1].text.isdecimal() else 0)
    if not 1 < count <= _MOST_WEEKS:
        return None, 1
    return When(*_span(words, at, 3), week=next_monday(today), weeks=count), 3


def _week_of_month(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`the first week of January`: the first that begins in it."""
    place = _PLACES.get(words[at].key)
    if place is None or at + 1 >= len(words) or words[at + 1].key not in _WEEK_WORDS:
        return None, 1
    month, size = _month(words, at + 2)
    first = _near(month, 1, None, today) if month else None
    if first is None:
        return None, 1
    monday = monday_of(first + timedelta(days=WEEK_DAYS - 1))
    return When(*_span(words, at, 2 + size), week=monday + timedelta(days=WEEK_DAYS * (place - 1))), 2 + size


def _german_here(words: Sequence[Word]) -> bool:
    return any(word.key in {"ist", "und", "der", "die", "das"} for word in words)


def _count_ahead(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`in 3 weeks`, `two weeks from now`, `3 hafta sonra`."""
    led = words[at].key in _AHEAD
    number = at + 1 if led else at
    if number + 1 >= len(words) or words[number + 1].key not in _WEEK_WORDS:
        return None, 1
    count = _COUNTS.get(words[number].key) or (int(words[number].text) if words[number].text.isdecimal() else 0)
    after = _keys(words, number + 2, 2)
    tail = 2 if after == ("from", "now") else 1 if after[:1] and after[0] in _LATER else 0
    if not 0 < count < 53 or not (led or tail):  # noqa: PLR2004 - weeks of a year
        return None, 1
    size = number - at + 2 + tail
    return When(*_span(words, at, size), week=monday_of(today) + timedelta(days=WEEK_DAYS * count)), size


def _week_number(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`week 50`, `KW 50`; not `week 7 dec`."""
    if words[at].key not in _WEEK_WORDS or at + 1 >= len(words) or not words[at + 1].text.isdecimal():
        return None, 1
    number = int(words[at + 1].text)
    following = words[at + 2].key if at + 2 < len(words) else ""
    if following in _MONTHS or not 1 <= number <= 53 or words[at].key in {"semaines", "wochen", "weeks"}:  # noqa: PLR2004
        return None, 1
    if words[at].key != "kw" and number <= _MONTH_DAYS and number + 8 < today.isocalendar().week:
        return None, 1
    candidates = [date.fromisocalendar(today.year + offset, number, 1) for offset in (0, 1) if number <= 52]  # noqa: PLR2004
    week = next((d for d in candidates if d >= today - timedelta(days=_PAST_DAYS)), None)
    return (When(*_span(words, at, 2), week=week), 2) if week else (None, 1)


def _ordinal(words: Sequence[Word], at: int) -> tuple[int | None, int]:
    """A day of the month and how many words it takes: `7`, `7th`, `7.`"""
    if at >= len(words) or not words[at].text.isdecimal() or not 1 <= int(words[at].text) <= _MONTH_DAYS:
        return None, 0
    size = 1
    if (
        at + 1 < len(words)
        and words[at + 1].start == words[at].end
        and (words[at + 1].key in _ORDINALS or words[at + 1].text == ".")
    ):
        size = 2
    return int(words[at].text), size


def _month(words: Sequence[Word], at: int) -> tuple[int | None, int]:
    """A month and how many words it takes, with `of` or `de` before and a dot after."""
    if at < len(words) and words[at].key in {"of", "de"}:
        month, size = _month(words, at + 1)
        return month, size + 1
    if at >= len(words) or words[at].key not in _MONTHS:
        return None, 0
    dotted = at + 1 < len(words) and words[at + 1].text == "." and words[at + 1].start == words[at].end
    return _MONTHS[words[at].key] + 1, 2 if dotted and at + 2 < len(words) and words[at + 2].number else 1


def _year(words: Sequence[Word], at: int) -> tuple[int | None, int]:
    skip = 1 if at < len(words) and words[at].key in {"de", ""} and words[at].text in {"de", ","} else 0
    if at + skip < len(words) and words[at + skip].text.isdecimal() and int(words[at + skip].text) in _YEARS:
        return int(words[at + skip].text), skip + 1
    return None, 0


def _month_date(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`7 Dec`, `14th of December 2026`, `Dec 14`, `7. Dezember`, `7 de diciembre`."""
    day, used = _ordinal(words, at)
    month, size = _month(words, at + used) if day else (None, 0)
    if day is None:
        month, used = _month(words, at)
        day, size = _ordinal(words, at + used) if month and words[at].key not in {"of", "de"} else (None, 0)
    if day is None or month is None:
        return None, 1
    used += size
    year, size = _year(words, at + used)
    found = _near(month, day, year, today)
    return (When(*_span(words, at, used + size), day=found), used + size) if found else (None, 1)


def _weekday(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`Wednesday`, `next Wed`, `this Friday`; the company it keeps is looked at later."""
    del today
    number = _weekday_named(words, at)
    if number is None:
        return None, 1
    before = words[at - 1].key if at else ""
    after = words[at + 1].key if at + 1 < len(words) else ""
    shift = 1 if before in _NEXT or after in _NEXT else -1 if before in _LAST or after in _LAST else 0
    size = 2 if (after in _NEXT or after in _LAST) else 1
    start = words[at - 1].start if shift and size == 1 else words[at].start
    return When(start, words[at + size - 1].end, weekday=number, shift=shift), size


def _weekday_named(words: Sequence[Word], at: int) -> int | None:
    key = words[at].key
    if key in _WEEKDAYS:
        alone = key in {"sat", "sun", "mon", "wed", "pazar"} and len(words) > 1 and not words[at].capital
        company = at > 0 and words[at - 1].key in (_BEFORE | _NEXT | _LAST | _THIS | {"and", "or", "for", "s"})
        return _WEEKDAYS[key] if not alone or company or key in {"mon", "wed", "sat", "sun"} else None
    if len(key) < _FUZZY_FROM:
        return None
    return next((n for name, n in _WEEKDAYS.items() if len(name) >= _FUZZY_FROM and _one_slip(key, name)), None)


def _one_slip(one: str, other: str) -> bool:
    allowed = 1 if len(other) < _TWO_SLIPS_FROM else 2
    return one[0] == other[0] and OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _month_day(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`the 10th`, `am 10.`, `el 10`, `10th`."""
    del today
    day, size = _ordinal(words, at)
    if day is None:
        return None, 1
    before = words[at - 1].key if at else ""
    after = words[at + size].key if at + size < len(words) else ""
    if after in _UNITS or after in _WEEK_WORDS:
        return None, 1
    marked = size == 2  # noqa: PLR2004 - an ordinal sign stands there
    dotted = marked and words[at + 1].text == "."
    if (marked and not dotted) or (
        before in _BEFORE and (dotted or before not in {"by", "from"}) and not _counts(after)
    ):
        return When(*_span(words, at, size), month_day=day), size
    return None, 1


_UNITS = _set(
    "kg g mg kcal cal calories cm lb lbs % years year yo minutes min mins grams gram protein carbs fat p c f packs people patients plans"
)


def _counts(after: str) -> bool:
    return after in _UNITS


def _as_week(text: str, when: When, words: Sequence[Word]) -> When:
    """`week of 7 Dec`, `w/c 7 Dec`, `7 Aralık haftası`, `starting Monday`: the week is meant, not the day."""
    before = [w.key for w in words if w.end <= when.start and w.key][-4:]
    after = [w.key for w in words if w.start >= when.end and w.key][:1]
    led = bool(_WEEK_WORDS & set(before[-3:])) and not {"and", "und", "y", "et"} & set(before[-1:])
    plain = led and not _cut_off(text, when, words)
    says = plain or after[:1] in (["week"], ["haftasi"], ["haftası"], ["haftasinin"], ["haftasina"], ["hafta"]) or before[-1:] in (
        ["starting"], ["beginning"], ["commencing"], ["wc"], ["from"],
    ) or before[-2:] == ["w", "c"]  # fmt: skip
    return replace(when, says_week=True) if says and when.week is None else when


def _cut_off(text: str, when: When, words: Sequence[Word]) -> bool:
    """Something other than `of`, `starting`, `the` stands between the week word and the date."""
    last = max(i for i, w in enumerate(words) if w.end <= when.start and w.key in _WEEK_WORDS)
    between = [w for w in words[last + 1 :] if w.end <= when.start and w.key]
    glue = _set(
        "of the starting beginning commencing on from s vom ab beginnend mit am der des dem del de desde el que empieza du le "
        "commence commençant à partir c that starts begins from das den of monday lunes lundi montag"
    )
    del text
    return any(w.key not in glue for w in between) or words[last].key in {"weeks"}


def _placed(found: Sequence[When], today: date, focus: date | None) -> Dates:
    said = next((w.week for w in found if w.week), None)
    weeks: list[date] = []
    days: list[date] = []
    floating = False
    for when in found:
        day = when.day or _floating_day(when, today, said or focus, said is not None)
        floating = floating or when.weekday is not None or when.month_day is not None
        if when.week is not None:
            weeks.extend(when.week + timedelta(days=WEEK_DAYS * n) for n in range(when.weeks))
        elif day is not None and when.says_week:
            weeks.append(monday_of(day))
        elif day is not None:
            days.append(day)
    spans = tuple((when.start, when.end) for when in found)
    return Dates(tuple(dict.fromkeys(weeks)), tuple(dict.fromkeys(days)), spans, floating)


def _floating_day(when: When, today: date, week: date | None, said: bool) -> date | None:
    if when.weekday is not None:
        if when.shift and not said:
            return monday_of(today) + timedelta(days=WEEK_DAYS * when.shift + when.weekday)
        if week is not None and not (when.says_week and not said):
            return week + timedelta(days=when.weekday)
        return today + timedelta(days=(when.weekday - today.weekday()) % WEEK_DAYS)
    if when.month_day is not None:
        return _nth(when.month_day, today, week)
    return None


def _nth(number: int, today: date, week: date | None) -> date | None:
    """The day of that number in the week, else the next one from today on."""
    inside = (week + timedelta(days=n) for n in range(WEEK_DAYS)) if week else ()
    ahead = (today + timedelta(days=n) for n in range(2 * _MONTH_DAYS))
    is_it: Callable[[date], bool] = lambda day: day.day == number  # noqa: E731
    return next(filter(is_it, inside), None) or next(filter(is_it, ahead), None)
