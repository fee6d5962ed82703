"""Days, weeks and meals that are named only to say they are not meant: `Saturday, not Sunday`, `dinner rather than lunch`."""

from collections.abc import Sequence
from dataclasses import replace

from agent.embedded.language.lexicon import Mark
from agent.embedded.sentence.reading import MEALS, Reading

_NOT = frozenset("not nicht kein keine keinen pas".split())
_NO = {"es": "no", "tr": "degil"}
_IN_PLACE = frozenset({("instead", "of"), ("rather", "than"), ("vez", "de"), ("lugar", "de"), ("lieu", "de"), ("lieu", "du"), ("plutot", "que")})  # fmt: skip
_STATT = frozenset("statt anstatt anstelle".split())
_LINKS = frozenset(
    "the on for of her his their my at am an den dem der das die des el la le del l el su son sa zum".split()
)
_BEHIND = frozenset("degil yerine".split())


def without_denied(r: Reading) -> Reading:
    """The sentence without the places that are denied, where it names others that are meant."""
    return _without_denied_meals(_without_denied_dates(r))


def _without_denied_dates(r: Reading) -> Reading:
    spans = r.dates.spans
    denied = [span for span in spans if _is_denied(r, *_words_in(r, span))]
    days = [(d, p) for d, p in zip(r.dates.days, r.dates.places, strict=False) if not _within(p, denied)]
    if 0 < len(days) < len(r.dates.days):
        told = replace(r.dates, days=tuple(d for d, _ in days), places=tuple(p for _, p in days))
        return replace(r, dates=told)
    weeks = tuple(week for week, span in zip(r.dates.weeks, spans, strict=False) if span not in denied)
    if not r.dates.days and len(r.dates.weeks) == len(spans) and 0 < len(weeks) < len(spans):
        return replace(r, dates=replace(r.dates, weeks=weeks))
    return r


def _without_denied_meals(r: Reading) -> Reading:
    return without_meals(r, [m for m in r.meal_marks if _is_denied(r, m.start, m.end)])


def without_meals(r: Reading, gone: Sequence[Mark]) -> Reading:
    """The sentence in which these words for meals say nothing, where it names others."""
    if not gone or not {m.meaning for m in r.meal_marks if m not in gone}:
        return r
    places = {i for m in gone for i in range(m.start, m.end)}
    marks = (
        replace(m, meaning="function") if m.meaning in MEALS and places.issuperset(range(m.start, m.end)) else m
        for m in r.marks
    )
    return replace(r, marks=tuple(marks))


def only_denies(r: Reading) -> bool:
    """`no, not Monday`: where it was not meant to be, and not where it was."""
    denied = [_is_denied(r, *_words_in(r, span)) for span in r.dates.spans]
    denied += [_is_denied(r, m.start, m.end) for m in r.meal_marks]
    return bool(denied) and all(denied)


def _words_in(r: Reading, span: tuple[int, int]) -> tuple[int, int]:
    inside = [i for i, word in enumerate(r.words) if span[0] <= word.start < span[1]]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(a <= place < b for a, b in spans)


def _is_denied(r: Reading, start: int, end: int) -> bool:
    """A `not` leads to it, with nothing but an article between; Turkish says so behind it."""
    at = start - 1
    while (
        at >= 0 and r.words[at].key in _LINKS and (at == 0 or (r.words[at - 1].key, r.words[at].key) not in _IN_PLACE)
    ):
        at -= 1
    if at >= 0:
        key = r.words[at].key
        pair = (r.words[at - 1].key, key) if at else ("", key)
        if key in _NOT | _STATT or key == _NO.get(r.language) or pair in _IN_PLACE:
            return True
    return r.language == "tr" and end < len(r.words) and r.words[end].key in _BEHIND
