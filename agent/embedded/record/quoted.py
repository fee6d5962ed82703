"""Values out of a quoted or pasted text: only the fields the user's own words name, only from what reads like a value.

Whatever else such a text says is nobody's order.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from agent.embedded.figures.labs import Measured, labs_in
from agent.embedded.figures.numbers import bare_number
from agent.embedded.naming.names import Named, Roster
from agent.embedded.record.changes import changes_in
from agent.embedded.record.edits import Changes
from agent.embedded.record.values import activity_in, values_in
from agent.embedded.sentence.reading import Reading, read
from domain.text import fold

_FIELDS = {
    "allergy": "allergies", "condition": "medicalConditions", "medication": "medications", "dislike": "dislikes", "diet": "dietaryRestrictions",
    "weight": "weightKg", "height": "heightCm", "age": "age", "calories": "calorieTarget", "macros": "macroTargets", "protein": "macroTargets",
    "activity": "activityLevel",
}  # fmt: skip
_LISTS = frozenset({"allergies", "medicalConditions", "medications", "dislikes", "dietaryRestrictions"})
_POINTING = frozenset(
    """what wrote written writes said says following accordingly told mentions mentioned lists listed states this that below above email mail
    letter note message form intake questionnaire inbox text sms chart sheet referral there was steht schreibt sagt dice escribio dit ecrit yazdi""".split()
)
_LONGEST_ENTRY = 5


def points_at_text(r: Reading) -> bool:
    """`what he wrote`, `accordingly`, `from the letter`."""
    return any(word.key in _POINTING for word in r.words)


def says_entries(changes: Changes) -> bool:
    """The user's own words name an entry, not only where it is written."""
    entries = (entry for part in (changes.add, changes.remove) for each in part.values() for entry in each)
    return bool({word for entry in entries for word in entry.casefold().split()} - _POINTING)


def named_by_texts(r: Reading, today: date, roster: Roster) -> tuple[Named, ...]:
    """The one patient a quoted text is about, for a sentence that points at them (`put his weight in`); nobody where it names several."""
    named = [n for text in r.message.quotes for n in read(text, today, r.language, roster, None).named if not n.guess]
    ids = {n.ids for n in named}
    return (replace(named[0], start=0, end=0),) if len(ids) == 1 and len(named[0].ids) == 1 else ()


def fields_wanted(r: Reading) -> set[str]:
    """The fields the user's own words name."""
    return {field for meaning, field in _FIELDS.items() if r.has(meaning)}


def quoted_values(r: Reading, texts: Sequence[str], today: date) -> dict[str, Any]:
    """The single values the texts give for the fields asked for."""
    wanted = fields_wanted(r)
    found: dict[str, Any] = {}
    for text in texts:
        told = read(text, today, r.language, Roster(()), None)
        level = activity_in(told)
        values = values_in(told) | ({"activityLevel": level} if level else {})
        values |= _bare(r, text, today)
        found = {name: value for name, value in values.items() if name in wanted} | found
    return found


_NO_NAMES = frozenset("blood serum total fasting plasma acid vitamin kan acide acido".split())


def labs_asked(r: Reading, texts: Sequence[str]) -> tuple[Measured, ...]:
    """The laboratory values of the texts that the user's own words name."""
    own = set(fold(r.text).split())
    return tuple(lab for text in texts for lab in labs_in(text) if own.intersection(fold(lab.name).split()) - _NO_NAMES)


def _bare(r: Reading, text: str, today: date) -> dict[str, Any]:
    """`Ann weighed 64.6 today`: the one number of a sentence that names the field asked for."""
    found: dict[str, Any] = {}
    for sentence in re.split(r"[.!?;\n]+\s+", text):
        told, value = read(sentence, today, r.language, Roster(()), None), bare_number(sentence)
        for meaning in ("weight", "height", "age"):
            if value is not None and r.has(meaning) and told.has(meaning):
                found[_FIELDS[meaning]] = value
    return found


def quoted_changes(r: Reading, texts: Sequence[str], today: date) -> Changes:
    """What the texts give for the fields the sentence names: figures, and the entries of its one list."""
    changes = Changes(set=quoted_values(r, texts, today))
    lists = fields_wanted(r) & _LISTS
    for field in sorted(lists):
        entries = [entry for text in texts for entry in _listed(field, text, r, today, alone=len(lists) == 1)]
        if entries:
            changes.add[field] = list(dict.fromkeys(entries))
    return changes


def _listed(field: str, text: str, r: Reading, today: date, *, alone: bool) -> list[str]:
    """The entries for one list: those the text itself puts under it, else its first sentence where that is a list."""
    sentences = [part for part in re.split(r"[.!?;\n]+\s*", text) if part.strip()]
    for sentence in sentences:
        told = changes_in(read(sentence, today, r.language, Roster(()), None))
        if told.add.get(field):
            return told.add[field]
    if not alone or not sentences or ":" in sentences[0]:
        return []
    entries = [entry.strip() for entry in re.split(r",|\band\b|\bund\b|\by\b|\bet\b|\bve\b", sentences[0])]
    return [entry for entry in entries if entry and len(entry.split()) <= _LONGEST_ENTRY]


def only_quotes(r: Reading) -> bool:
    """A pasted text, and of the user's own words at most what they make of it."""
    own = [word.key for word in r.words if word.key]
    return bool(r.message.quotes) and (not own or (_WHAT_OF_IT.search(" ".join(own)) is not None and not r.named))


_WHAT_OF_IT = re.compile(
    r"what do (?:you|u) (?:make|think)|what (?:is|s|are) (?:that|this)|what now|any thoughts|was (?:sagst|halten|haltst|meinst)|"
    r"que (?:penses|pensez|opinas|te parece|piensas)|qu en (?:penses|pensez)|ne dersin|what should i do with"
)
