"""Days counted on from another: `Monday week`, `a week on Tuesday`, `a fortnight today`, `in ten days`, `lundi en huit`.

Knows no clock: today is given.
"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from agent.embedded.calendar.calendar_dates import When, near
from agent.embedded.calendar.spoken_dates import (
    MONTHS,
    NEXT,
    PLACES,
    THIS,
    WEEK_WORDS,
    Spoken,
    is_calendar_word,
    month_named,
    relative_day,
    spoken_count,
    weekday_named,
    words_in,
)
from agent.embedded.language.words import Word
from domain.calendar import WEEK_DAYS, monday_of, next_monday

_FORTNIGHT = words_in("fortnight fortnights fortnightly")
_LINKS = words_in("on am le el")
_IN = words_in("in dans en dentro")
_DAYS = words_in("days tagen tage jours días dias gün")
_OPENS_A_WEEK = words_in("of plan plans menu menus commencing beginning starting starts view from number after day")
"""`Monday week plans`: after these the week is a noun of its own."""
_IN_EIGHT = {("en", "huit"): 1, ("en", "15"): 2, ("week",): 1, ("fortnight",): 2, ("after", "next"): 1}
_OF_A_MONTH = words_in("in of im de en du")
_MOST_DAYS, _MOST_WEEKS = 60, 8
_THE = words_in("the die den los las les")
_FOLLOWING = words_in(
    "following thereafter afterwards folgenden folgende danach darauf darauffolgenden siguientes posteriores suivantes sonraki izleyen"
)
_MORE = words_in("more further additional another weitere weiteren más mas de plus daha")
_AFTER = words_in("after nach después despues après")
_THAT = words_in("that those these it this")
_SOME_TIME_IN = words_in(
    "mid early late in of end beginning middle mitte anfang ende im mediados finales principios de mi fin début en"
)
_FEASTS = words_in(
    "easter christmas ramadan eid passover whitsun ostern weihnachten pfingsten pascua navidad pâques noël bayram"
)


def vague(words: Sequence[Word], taken: Collection[int]) -> bool:
    """A time that names no week: `mid March`, `Easter week`. The positions in `taken` are names and dates."""
    return any(
        word.key in _FEASTS or (word.key in MONTHS and i and words[i - 1].key in _SOME_TIME_IN)
        for i, word in enumerate(words)
        if i not in taken
    )


def counted_on(words: Sequence[Word], at: int, today: date) -> Spoken:
    """The date that begins at word `at`, and how many words it takes; None where none does."""
    for reader in (
        _next_weeks,
        _this_and_next,
        _day_sharing_its_month,
        _and_next,
        _weeks_following,
        _weekday_and_more,
        _weeks_and_a_day,
        _weeks_ahead,
        _days_ahead,
        _weekday_of_month,
    ):
        found = reader(words, at, today)
        if found[0] is not None:
            return found
    return None, 1


_AND = words_in("and und y e et ve plus")
_ARTICLES = words_in("the die la")


def _this_and_next(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`diese und nächste Woche`, `this and next week`: two weeks that share their noun."""
    following = [word.key for word in words[at + 1 : at + 5] if word.key not in _ARTICLES]
    two = following[:1] != [] and following[0] in _AND and following[1:2] != [] and following[1] in NEXT
    if words[at].key not in THIS or not two or following[2:3] == [] or following[2] not in WEEK_WORDS:
        return None, 1
    return When(words[at].start, words[at].end, week=monday_of(today)), 1


def _day_sharing_its_month(words: Sequence[Word], at: int, today: date) -> Spoken:
    """The 7 of `the 7th and 14th of December`: the month is said once for both."""
    day, used = _numbered_day(words, at)
    end = at + used
    while day and end < len(words) and (words[end].key in _AND or words[end].text == ","):
        other, more = _numbered_day(words, end + 1)
        if not other:
            break
        end += 1 + more
    month = month_named(words, end)[0] if day and end > at + used else None
    found = near(month, day, None, today) if month else None
    return (When(words[at].start, words[at + used - 1].end, day=found), used) if found else (None, 1)


def _numbered_day(words: Sequence[Word], at: int) -> tuple[int, int]:
    """`7`, `7th`, `7.`: the day of a month and the words it takes; 0 where there is none."""
    if at >= len(words) or not words[at].text.isdecimal() or not 0 < int(words[at].text) <= _LONGEST_MONTH:
        return 0, 0
    follows = words[at + 1] if at + 1 < len(words) else None
    ended = follows is not None and follows.start == words[at].end and (follows.key in _TH or follows.text == ".")
    return int(words[at].text), 1 + ended


_TH = words_in("st nd rd th er")
_LONGEST_MONTH = 31


def _and_next(words: Sequence[Word], at: int, today: date) -> Spoken:
    """The `next` of `this week and next`: the second of two weeks that share their noun."""
    before = [word.key for word in words[max(0, at - 4) : at] if word.key and word.key not in _ARTICLES | {"for"}][-3:]
    two = len(before) == 3 and before[0] in THIS and before[1] in WEEK_WORDS and before[2] in _AND  # noqa: PLR2004
    own = at + 1 < len(words) and (is_calendar_word(words[at + 1].key) or words[at + 1].number)
    if words[at].key not in NEXT or not two or own:
        return None, 1
    return When(words[at].start, words[at].end, week=next_monday(today)), 1


def _next_weeks(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`the next two weeks`, `nächste zwei Wochen`: several, from next week on."""
    if words[at].key not in NEXT or at + 2 >= len(words) or words[at + 2].key not in WEEK_WORDS:
        return None, 1
    count = spoken_count(words, at + 1)
    if not 1 < count <= _MOST_WEEKS:
        return None, 1
    return When(words[at].start, words[at + 2].end, week=next_monday(today), weeks=count), 3


def _key(words: Sequence[Word], at: int) -> str:
    return words[at].key if at < len(words) else ""


def _coming(weekday: int, today: date) -> date:
    """The next such day after today."""
    return today + timedelta(days=(weekday - today.weekday()) % WEEK_DAYS or WEEK_DAYS)


def _weeks(words: Sequence[Word], at: int) -> tuple[int, int]:
    """`two weeks`, `a fortnight`: how many weeks, and the words they take; 0 where none are said."""
    count = spoken_count(words, at)
    if not count:
        return 0, 0
    if _key(words, at + 1) in _FORTNIGHT:
        return 2 * count, 2
    return (count, 2) if _key(words, at + 1) in WEEK_WORDS else (0, 0)


def _when(words: Sequence[Word], at: int, size: int, day: date) -> Spoken:
    return When(words[at].start, words[at + size - 1].end, day=day), size


def _weeks_following(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`the two weeks following`, `the following three weeks`, `two more weeks`: counted from the week spoken of."""
    del today
    start = at + 1 if _key(words, at) in _THE else at
    if (
        _key(words, start) in _FORTNIGHT
        and _key(words, start + 1) in _FOLLOWING | _AFTER
        and not _dated(words, start + 2)
    ):
        return When(words[at].start, words[start + 1].end, from_focus=1, weeks=2), start + 2 - at
    led = _key(words, start) in _FOLLOWING | _MORE
    count = spoken_count(words, start + led)
    noun = start + led + 1
    more = _key(words, noun) in _MORE
    if not 1 < count <= _MOST_WEEKS or _key(words, noun + more) not in WEEK_WORDS:
        return None, 1
    end = noun + more + 1
    after = _key(words, end)
    tail = 1 if after in _FOLLOWING else 2 if after in _AFTER and _key(words, end + 1) in _THAT else 0
    if not tail and after in _AFTER and (end + 1 >= len(words) or words[end + 1].sign):
        tail = 1
    if not (led or more or tail):
        return None, 1
    last = end + tail - 1
    return When(words[at].start, words[last].end, from_focus=1, weeks=count), last - at + 1


def _dated(words: Sequence[Word], at: int) -> bool:
    """`the fortnight after 8 March`, `after next`: it is told after what."""
    return at < len(words) and (words[at].number or words[at].key in {"next", "the", *MONTHS})


def _weekday_and_more(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`Monday week`, `lundi en huit`, `Dienstag in zwei Wochen`, `heute in einer Woche`."""
    weekday = weekday_named(words, at)
    start = relative_day(words[at].key, today) if weekday is None else _coming(weekday, today)
    if start is None:
        return None, 1
    for said, weeks in _IN_EIGHT.items():
        size = 1 + len(said)
        if tuple(w.key for w in words[at + 1 : at + size]) == said:
            follows = words[at + size] if at + size < len(words) else None
            if follows is None or not (follows.key in _OPENS_A_WEEK or follows.number):
                return _when(words, at, size, start + timedelta(weeks=weeks))
    if _key(words, at + 1) in _IN:
        weeks, used = _weeks(words, at + 2)
        if weeks:
            return _when(words, at, 2 + used, start + timedelta(weeks=weeks))
    return None, 1


def _weeks_and_a_day(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`a week on Tuesday`, `two weeks today`, `a fortnight tomorrow`."""
    weeks, used = _weeks(words, at)
    if not weeks:
        return None, 1
    link = 1 if _key(words, at + used) in _LINKS else 0
    weekday = weekday_named(words, at + used + 1) if link and at + used + 1 < len(words) else None
    if weekday is not None:
        return _when(words, at, used + 2, _coming(weekday, today) + timedelta(weeks=weeks))
    start = 1 if _key(words, at + used) == "from" else 0
    day = relative_day(_key(words, at + used + start), today)
    return _when(words, at, used + start + 1, day + timedelta(weeks=weeks)) if day else (None, 1)


def _weeks_ahead(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`in a fortnight`: the week, as `in two weeks` is."""
    if _key(words, at) not in _IN or _key(words, at + 2) not in _FORTNIGHT:
        return None, 1
    weeks, used = _weeks(words, at + 1)
    week = monday_of(today) + timedelta(weeks=weeks)
    return (When(words[at].start, words[at + used].end, week=week), used + 1) if weeks else (None, 1)


def _days_ahead(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`in ten days`, `in 3 Tagen`, `dans 5 jours`."""
    lead = 2 if (_key(words, at), _key(words, at + 1)) == ("dentro", "de") else 1
    if _key(words, at) not in _IN or _key(words, at + lead + 1) not in _DAYS:
        return None, 1
    count = spoken_count(words, at + lead)
    return _when(words, at, lead + 2, today + timedelta(days=count)) if 1 < count <= _MOST_DAYS else (None, 1)


def _weekday_of_month(words: Sequence[Word], at: int, today: date) -> Spoken:
    """`the first Monday in March`, `the last Friday of April`."""
    place = PLACES.get(words[at].key)
    weekday = weekday_named(words, at + 1) if place is not None and at + 1 < len(words) else None
    if weekday is None or _key(words, at + 2) not in _OF_A_MONTH:
        return None, 1
    month, used = month_named(words, at + 3)
    first = near(month, 1, None, today) if month else None
    if first is None:
        return None, 1
    begins = first if place else (first + timedelta(days=31)).replace(day=1) - timedelta(weeks=1)
    ahead = timedelta(days=(weekday - begins.weekday()) % WEEK_DAYS, weeks=(place or 1) - 1)
    return _when(words, at, 3 + used, begins + ahead)
