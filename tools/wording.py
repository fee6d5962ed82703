"""Facts worded by a model, held to the facts: a sentence with a number that is not among them is dropped and counted.

Knows neither the facts' meaning nor the model. What cannot be checked is not taken.
"""

import re
from collections.abc import Mapping
from typing import Any

from domain.errors import Unavailable
from domain.shopping import Insights
from domain.text import words
from tools.context import Writer

_NUMBER = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+)*)\s*([^\W\d_]+|%)?")
_SPELLED = frozenset(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens
    half halves third thirds quarter quarters double twice triple thrice both couple percent""".split()
)
_MOST_NOTES, _LONGEST = 12, 400


def worded(facts: Insights, writer: Writer | None) -> tuple[Insights, int]:
    """The facts in the model's sentences and how many of those were dropped; in the rules' own without a model, while it
    is away, and where nothing of what it wrote holds.
    """
    if writer is None or not facts.notes:
        return facts, 0
    try:
        written = writer.word({"facts": [facts.summary, *facts.notes]})
    except Unavailable:
        return facts, 0
    summary, notes = _sentences(written)
    known = _numbers(" ".join((facts.summary, *facts.notes)))
    kept = [note for note in notes if _numbers(note) <= known]
    holds = bool(summary) and _numbers(summary) <= known
    dropped = len(notes) - len(kept) + (bool(summary) and not holds)
    if not kept:
        return facts, dropped
    return Insights(summary=summary if holds else facts.summary, notes=tuple(kept), basis="llm"), dropped


def _sentences(written: Any) -> tuple[str, list[str]]:
    """The summary and the notes of an answer, whatever else it holds."""
    if not isinstance(written, Mapping):
        return "", []
    summary, notes = written.get("summary"), written.get("notes")
    listed = notes if isinstance(notes, list) else []
    said = [note.strip() for note in listed if isinstance(note, str) and 0 < len(note.strip()) <= _LONGEST]
    short = summary.strip() if isinstance(summary, str) and len(summary) <= _LONGEST else ""
    return short, said[:_MOST_NOTES]


def _numbers(text: str) -> frozenset[str]:
    """Every number with what it counts, and numbers written as words: `1.2 kg`, `3 patient`, `half`."""
    found = {f"{number.rstrip('.,')} {_unit(unit)}" for number, unit in _NUMBER.findall(text)}
    return frozenset(found | (_SPELLED & set(words(text))))


def _unit(word: str) -> str:
    return word.casefold().removesuffix("s")
