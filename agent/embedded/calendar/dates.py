"""Days and weeks as people write them, always counted from a today that is given, and put in their place. Knows no clock."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from agent.embedded.calendar.ahead_dates import counted_on
from agent.embedded.calendar.calendar_dates import When, numeric_dates
from agent.embedded.calendar.spoken_dates import MONTH_DAYS, WEEK_WORDS, spoken_date, words_in
from agent.embedded.language.words import Word, words_of
from domain.calendar import WEEK_DAYS, monday_of


@dataclass(frozen=True, slots=True)
class Dates:
    """What a sentence says about time: weeks by their Mondays, and days."""

    weeks: tuple[date, ...] = ()
    days: tuple[date, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    floating: bool = False
    places: tuple[int, ...] = ()
    """Where each day stands, by its first character."""

    def __bool__(self) -> bool:
        return bool(self.weeks or self.days)

    @property
    def week(self) -> date | None:
        return self.weeks[0] if self.weeks else None

    @property
    def mondays(self) -> tuple[date, ...]:
        """The weeks said, or those the days lie in."""
        return self.weeks or tuple(dict.fromkeys(monday_of(day) for day in self.days))


def dates_in(text: str, today: date, focus: date | None = None, *, language: str | None = None) -> Dates:
    """Every date of the text. A weekday or `the 10th` alone lies in the week said beside it, else in the week `focus`."""
    return _placed(_found(text, today, language == "en"), today, focus)


@lru_cache(maxsize=1024)
def _found(text: str, today: date, nearest: bool) -> tuple[When, ...]:
    words = words_of(text)
    numeric = tuple(numeric_dates(text, today, nearest))
    taken = [span for when in numeric for span in [(when.start, when.end)]]
    spoken: list[When] = []
    position = 0
    while position < len(words):
        word = words[position]
        if any(a <= word.start < b for a, b in taken):
            position += 1
            continue
        when, used = counted_on(words, position, today)
        if when is None:
            when, used = spoken_date(words, position, today)
        if when is not None:
            spoken.append(when)
        position += max(used, 1)
    merged = _without_doubles(sorted((*numeric, *spoken), key=lambda w: w.start), text)
    spans = [(when.start, when.end) for when in merged if when.week is not None]
    free = [w for w in words if not any(a <= w.start < b for a, b in spans)]
    ends = [_ends_a_range(one, other, text) for one, other in pairwise(merged)]
    merged = [replace(when, ends=end) for when, end in zip(merged, (False, *ends), strict=False)]
    weeks = [_as_week(when, words if when.week is not None else free) for when in merged]
    weeks = [_week_of_plan(when, merged, free) for when in weeks]
    return _rows_of_weeks(weeks, text)


_AND_ALSO = re.compile(
    r"(?i)\s*(?:,\s*)?(?:&|\+|and|plus|und|y|et|ve)?\s*(?:(?:also|then|auch|también|aussi)\s+)?(?:(?:an)?other\s+|one\s+)?(?:(?:for|on|of|fur|für|para|pour|the|am|el|le|w/c|wc|week of)\s+)*"
)


def _rows_of_weeks(said: Sequence[When], text: str) -> tuple[When, ...]:
    """`next week and also 14 December`, `7 December and the following week`: a Monday in a row with a week is another week."""
    row = list(said)
    for at in (*range(1, len(row)), *range(len(row) - 1, 0, -1)):
        gap = text[row[at - 1].end : row[at].start]
        if not gap.strip() or _AND_ALSO.fullmatch(gap) is None:
            continue
        for one, other in ((at - 1, at), (at, at - 1)):
            of_weeks = row[one].week is not None or row[one].says_week or row[one].from_focus
            day = row[other].day
            if of_weeks and day is not None and day == monday_of(day):
                row[other] = replace(row[other], says_week=True)
    return tuple(row)


_TO = frozenset("to through thru till until bis hasta a al au à - –".split())


def _ends_a_range(first: When, last: When, text: str) -> bool:
    """Nothing but a `to` stands between two days."""
    return text[first.end : last.start].strip().lower() in _TO and first.week is None and last.week is None


_OF_A_WEEK = re.compile(r"(?i)\W?\s*(?:weeks?|wk|woche|haftas)\b")


def _is_its_date(weekday: When, other: When, text: str) -> bool:
    """`Monday 14 December`, `Monday, the 14th of December`"""
    week_of = other.day is not None and other.day.weekday() != weekday.weekday and _OF_A_WEEK.match(text[other.end :])
    if week_of:  # `Wednesday (1 March week)`
        return False
    near = -2 <= other.start - weekday.end <= 5  # noqa: PLR2004
    parted = weekday.end <= other.start and _BESIDE.fullmatch(text[weekday.end : other.start]) is not None
    return bool(other.day or other.month_day) and (near or parted)


_BESIDE = re.compile(r"(?i)\s*[,(–-]?\s*(?:(?:the|den|dem|der|el|le|on the|am)\s+)?")


def _without_doubles(found: list[When], text: str) -> list[When]:
    """`Monday 14 December` is one day: the weekday beside a date adds nothing."""
    beside = [when.weekday is not None and any(_is_its_date(when, other, text) for other in found) for when in found]
    return [when for when, double in zip(found, beside, strict=True) if not double]


def _as_week(when: When, words: Sequence[Word]) -> When:
    """`week of 7 Dec`, `w/c 7 Dec`, `7 Aralık haftası`, `starting Monday`: the week is meant, not the day."""
    before = [w.key for w in words if w.end <= when.start and w.key][-6:]
    after, of = ([w.key for w in words if w.start >= when.end and w.key] + ["", ""])[:2]
    own = "" if of in _OF - _FOR else after  # `Friday, week of the 8th`: the week is another date's
    led = bool(WEEK_WORDS & set(before)) and not {"and", "und", "y", "et"} & set(before[-1:])
    plain = led and not _cut_off(when, words)
    says = plain or own in {"week", "haftasi", "haftası", "haftasinin", "haftasina", "hafta", "haftasindaki", "haftasinda"} or before[-1:] in (
        ["starting"], ["beginning"], ["commencing"], ["wc"], ["wb"], ["from"], ["ab"],
    )  # fmt: skip
    if before[-2:] in (["w", "c"], ["w", "b"]):
        when = replace(when, start=[w.start for w in words if w.end <= when.start and w.key][-2])
        says = True
    return replace(when, says_week=True) if says and when.week is None else when


_PLAN_WORDS = frozenset(
    "plan plans menu menus menue menues speiseplan essensplan planes menuplan plani menusu planning".split()
)
_OF = frozenset(
    "of for from the on vom fur ab des der den del de la para el du pour le that starts starting beginning which begins".split()
)


_FOR = frozenset("for fur para pour le la the der den".split())
"""`Tuesday lunch (1 March week) for fish`: what is wanted, and no other date."""


def _week_of_plan(when: When, said: Sequence[When], words: Sequence[Word]) -> When:
    """`Wednesday's breakfast in the plan of 8 March`: a Monday that tells the plan, beside a day of it, is its week."""
    day = when.day is not None and when.day == monday_of(when.day) and any(one.weekday is not None for one in said)
    before = [word.key for word in words if word.end <= when.start and word.key and word.key not in _OF][-1:]
    after = [word.key for word in words if word.start >= when.end and word.key][:1]
    return replace(when, says_week=True) if day and _PLAN_WORDS & {*before, *after} else when


def _cut_off(when: When, words: Sequence[Word]) -> bool:
    """Something other than `of`, `starting`, `the` stands between the week word and the date."""
    last = max(i for i, w in enumerate(words) if w.end <= when.start and w.key in WEEK_WORDS)
    between = [w for w in words[last + 1 :] if w.end <= when.start and w.key]
    glue = words_in(
        "of the starting beginning commencing on from s vom ab beginnend mit am der des dem del de desde el que empieza du le "
        "commence commençant à partir c that which starts begins start begin starten beginnt empieza comienza commence from das den of monday lunes lundi montag lunedi dal dall od poniedzialku containing with around mit con avec"
    )
    return any(w.key not in glue for w in between) or words[last].key == "weeks"


def _placed(found: Sequence[When], today: date, focus: date | None) -> Dates:
    said = next((week for when in found if (week := _week_said(when, today, focus))), None)
    weeks: list[date] = []
    told = {when.day for when in found}  # `Monday 7 December and Friday`: the Friday after it
    days: dict[date, int] = {}
    floating = False
    for when in _ranges(found):
        if when.from_focus:
            base = weeks[-1] if weeks else focus or monday_of(today)
            weeks.extend(base + timedelta(days=WEEK_DAYS * (when.from_focus + n)) for n in range(when.weeks))
            continue
        beside = said or next((monday_of(day) for day in reversed(days) if day in told), None)
        day = when.day or _floating_day(when, today, beside or focus, beside is not None)
        floating = floating or when.weekday is not None or when.month_day is not None
        if when.week is not None:
            weeks.extend(when.week + timedelta(days=WEEK_DAYS * n) for n in range(when.weeks))
        elif day is not None and when.says_week:
            weeks.append(monday_of(day))
        elif day is not None:
            for between in _up_to(day, list(days)[-1:]) if when.ends else ():
                days.setdefault(between, when.start)
            days.setdefault(day, when.start)
    spans = tuple((when.start, when.end) for when in found)
    return Dates(tuple(dict.fromkeys(weeks)), tuple(days), spans, floating, tuple(days.values()))


def _week_said(when: When, today: date, focus: date | None) -> date | None:
    """The week that is told outright: `next week`, `week of 8 March`, `week of the 8th`."""
    if when.week is not None or not when.says_week:
        return when.week
    day = when.day or (_nth(when.month_day, today, focus) if when.month_day is not None else None)
    return monday_of(day) if day is not None else None


def _up_to(last: date, first: Sequence[date]) -> Sequence[date]:
    """The days between the one said before and this one, in a week at most: `Monday to Wednesday`."""
    count = (last - first[0]).days if first else 0
    return [first[0] + timedelta(days=n) for n in range(1, count)] if count < WEEK_DAYS else ()


def _ranges(found: Sequence[When]) -> Sequence[When]:
    """`7/12 – 13/12`: a Monday and the Sunday after it are a week, whatever stands between."""
    if len(found) == 2 and found[0].day and found[1].day:  # noqa: PLR2004 - a beginning and an end
        first, last = found[0].day, found[1].day
        if first == monday_of(first) and timedelta(days=WEEK_DAYS - 3) <= last - first < timedelta(days=WEEK_DAYS):
            return (replace(found[0], end=found[1].end, says_week=True),)
    return found


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
    ahead = (today + timedelta(days=n) for n in range(2 * MONTH_DAYS))
    is_it: Callable[[date], bool] = lambda day: day.day == number  # noqa: E731
    return next(filter(is_it, inside), None) or next(filter(is_it, ahead), None)
