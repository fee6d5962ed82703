"""`sorry, I meant 1550`, `no wait, John back to light`: a value put right takes the place of the one said before.

What an entry was put down as by mistake is taken out again; nothing else of the record is touched.
"""

import math
import re
from dataclasses import replace
from datetime import date

from agent.embedded.calendar.dates import Dates
from agent.embedded.figures.numbers import bare_number, plain
from agent.embedded.language.lexicon import Mark
from agent.embedded.record.changes import changes_in
from agent.embedded.record.edits import Changes
from agent.embedded.record.values import activity_in, lone_value
from agent.embedded.sentence.denied_places import without_meals
from agent.embedded.sentence.reading import Reading
from domain.text import fold


def put_right(before: Reading, now: Reading) -> Changes:
    """What `now` changes, where `before` said the field and `now` says only what it should have been."""
    was, said = changes_in(before), changes_in(now)
    was.set = was.set or lone_value(before)
    right = Changes(set={} if _no_age(was, said, now) else dict(said.set))
    if not right.set:
        right.set = _value(before, was, now)
    if not right.set:
        _entries(was, said, right)
    return right or said


_NEAR = 0.25
"""Share of a weight that it may have been mistaken by."""


def _no_age(was: Changes, said: Changes, now: Reading) -> bool:
    """`no, Rashid is 89` after a weight of 93 was put down: the weight, though nothing but an age is told like that."""
    weight, age = was.set.get("weightKg"), said.set.get("age")
    alone = set(said.set) == {"age"} and "age" not in was.set and not now.has("age")
    return alone and weight is not None and abs(age - weight) <= _NEAR * weight


def _value(before: Reading, was: Changes, now: Reading) -> dict[str, object]:
    if "activityLevel" in was.set or before.has("activity"):
        level = activity_in(now)
        return {"activityLevel": level} if level else {}
    number = bare_number(now.text)
    values = {
        field: value if isinstance(value, int | float) else next(iter(value.values()))
        for field, value in was.set.items()
        if isinstance(value, int | float) or (isinstance(value, dict) and len(value) == 1)
    }
    values = values or _bare(before)
    if number is None or not values:
        return {}
    field = min(values, key=lambda name: abs(math.log(max(number, 1) / max(values[name], 1))))
    if field == "macroTargets":
        return {field: {next(iter(was.set[field])): plain(number)}}
    return {field: plain(number)}


_FIELDS = {"weight": "weightKg", "height": "heightCm", "age": "age", "calories": "calorieTarget"}


def _bare(before: Reading) -> dict[str, float]:
    """`weighed 58.2`: a number without its unit, beside the one field it can be of."""
    fields, number = [name for meaning, name in _FIELDS.items() if before.has(meaning)], bare_number(before.text)
    return {fields[0]: number} if len(fields) == 1 and number is not None else {}


def _entries(was: Changes, said: Changes, right: Changes) -> None:
    for old, new, undone in ((was.add, right.add, right.remove), (was.remove, right.remove, right.add)):
        if len(old) != 1:
            continue
        ((field, entries),) = old.items()
        wrong = {fold(entry) for entry in entries}  # `sesame, not soy`: what was wrong is named besides
        told = said.add.get(field) or said.remove.get(field) or said.unplaced
        meant = [entry for entry in told if fold(entry) not in wrong]
        if meant:
            new[field], undone[field] = list(meant), list(entries)
            return


def names_what_was_wrong(before: Reading, now: Reading) -> bool:
    """`not soy but sesame` after soy was put down: what should not have been and what should."""
    written = {fold(entry) for entries in changes_in(before).add.values() for entry in entries}
    told = changes_in(now)
    said = {fold(e) for entries in (*told.add.values(), *told.remove.values(), told.unplaced) for e in entries}
    return now.has("not") and bool(said & written) and bool(said - written)


def turn_in(r: Reading) -> int | None:
    """The word at which a sentence corrects itself (`the 3rd, no wait, the 4th`), where something stands before it."""
    turns = [
        m.start
        for m in r.marks
        if m.end > m.start and ((m.meaning == "sorry" and r.words[m.start].key not in _NO_TURN) or _says_no(r, m))
    ]
    turns += [m.start for m in r.marks if m.meaning == "no" and _parts_two(r, m.start)]
    last = max(turns, default=0)
    return _said_before(r, last) or last or None


def _parts_two(r: Reading, at: int) -> bool:
    """`for Petr, no, Petra`: nothing but signs between the no and the two who are named."""
    before = next((i for i in range(at - 1, -1, -1) if not r.words[i].sign), -1)
    after = next((i for i in range(at + 1, len(r.words)) if not r.words[i].sign), -1)
    parted = before < at - 1 and after > at + 1
    return parted and before in r.name_positions and after in r.name_positions


def _said_before(r: Reading, turn: int) -> int | None:
    """`Petr, no, Petra I mean, and Bo`: what is meant stands before the turn, and the no before that is where it turns."""
    meant = next((n for n in r.named if n.end == turn), None) if turn else None
    if meant is None:
        return None
    at = meant.start - 1
    while at > 0 and r.words[at].sign:
        at -= 1
    return at if at > 0 and at in r.covered("no", "sorry") else None


def _says_no(r: Reading, mark: Mark) -> bool:
    """`next week, no, this week`: a no between two signs."""
    signs = r.words[mark.start - 1 : mark.start] + r.words[mark.end : mark.end + 1]
    return mark.meaning == "no" and len(signs) == 2 and all(word.sign for word in signs)  # noqa: PLR2004


def righted(r: Reading) -> Dates:
    """The dates that count: those after the turn, where there are any."""
    turn = turn_in(r)
    if len(weeks := _not_denied(r)) < len(r.dates.weeks):
        return replace(r.dates, weeks=weeks)
    if len(r.dates.days) > 1 and (wrong := _wrongly_said(r)) is not None:
        days = tuple((d, p) for d, p in zip(r.dates.days, r.dates.places, strict=False) if d != wrong)
        return replace(r.dates, days=tuple(d for d, _ in days), places=tuple(p for _, p in days))
    if turn is None:
        return r.dates
    at = r.words[turn].start
    weeks = tuple(week for week, (start, _) in zip(r.dates.weeks, r.dates.spans, strict=False) if start > at)
    if weeks and not r.dates.days and len(r.dates.weeks) == len(r.dates.spans):
        return replace(r.dates, weeks=weeks)
    later = tuple((day, place) for day, place in zip(r.dates.days, r.dates.places, strict=False) if place > at)
    if not later or len(later) == len(r.dates.days):
        return r.dates
    return replace(r.dates, days=tuple(day for day, _ in later), places=tuple(place for _, place in later))


def without_wrong_meals(r: Reading) -> Reading:
    """`her lunch, no wait, her dinner`: the meals named before the turn are not meant, where some are after it."""
    turn = turn_in(r)
    after = turn is not None and any(m.start > turn for m in r.meal_marks)
    return without_meals(r, [m for m in r.meal_marks if m.start < (turn or 0)]) if after else r


def _not_denied(r: Reading) -> tuple[date, ...]:
    """The weeks that are meant in `not next week, the one after`, `he's away next week, plan the week after`."""
    if r.dates.days or len(r.dates.weeks) != len(r.dates.spans):
        return r.dates.weeks
    away = [match.span() for match in _AWAY.finditer(r.text)]
    meant = []
    for week, (start, _) in zip(r.dates.weeks, r.dates.spans, strict=True):
        said = r.text[:start].split()[-1:]
        denied = said != [] and fold(said[0]) in _NOT
        if not denied and not any(a < start < b for a, b in away):
            meant.append(week)
    return tuple(meant) or r.dates.weeks


_AWAY = re.compile(
    r"(?i)\b(?:on (?:holiday|leave|vacation|a trip)|away|abroad|travelling|off|in hospital|im urlaub|verreist|de vacaciones|en vacances|tatilde)\b(?:(?!\b(?:so|but|and|then|please|plan|make|do|also)\b)[^,;.:])*"
)
"""`Bo is on holiday next week, plan the week after`: when somebody is not there is no week to plan."""


_I_SAID = re.compile(
    r"(?i)\b(?:i|we) (?:said|wrote|put|typed|told you)(?: (?:it was|the))? |\bich (?:sagte|habe gesagt|schrieb) |\bich habe |\b(?:dije|he dicho|escribí) (?:el )?|\bj['’]ai (?:dit|écrit) (?:le )?"
)
_NOT = frozenset("not nicht kein no pas değil".split())


def _wrongly_said(r: Reading) -> date | None:
    """The Wednesday of `I said Wednesday, it's Thursday I meant`: what was said before, and not what is meant."""
    said = _I_SAID.search(r.text)
    if said is None or _NOT.intersection(word.key for word in r.words):
        return None
    return next((day for day, at in zip(r.dates.days, r.dates.places, strict=False) if at == said.end()), None)


_NO_TURN = frozenset("instead rather not stattdessen lieber doch mejor plutot".split())


def corrects(r: Reading) -> bool:
    """The sentence takes back what was said before."""
    return (r.has("sorry") or _takes_back(r)) and not r.has("same")


_ON = frozenset("i wait sorry not he she its make it that wrong put set is was leave keep back stick".split())


def _takes_back(r: Reading) -> bool:
    """`no, 60`, `no wait`: a no by itself, not the one of `no onions`."""
    return any(
        m.meaning == "no"
        and (m.end >= len(r.words) or r.words[m.end].sign or r.words[m.end].number or r.words[m.end].key in _ON)
        for m in r.marks
    )
