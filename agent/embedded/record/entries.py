"""The entries in a stretch of a sentence: a food, a medicine, a diet, as written. Knows no field and no change."""

import re
from collections.abc import Mapping
from typing import Any

from agent.embedded.language.lexicon import marks
from agent.embedded.language.medicines import dose_after
from agent.embedded.language.words import words_of
from agent.embedded.sentence.reading import Reading
from agent.embedded.vocabulary.people import TITLES
from domain.text import fold

GLUE = frozenset(
    """last and or to the a an of his her their with from as also any some has have is are now und oder die das der den ein eine y o a el
    la los las un una de del et ou le les des du ve bir also too anymore list again well new list lists field under
    test tests onto that she he they for s severe record profile file chart been be was on it in at my patient please alongside besides il faut hay que theyve weve youve ive hes shes theyre hed shed theyd thats whats diary diaries questionnaire scribbled scrawled jotted""".split()
)  # fmt: skip


_JOINS = frozenset("and und y e et ve or oder ou o plus , ; &".split())


def entries_of(r: Reading, taken: frozenset[int], start: int = 0, end: int | None = None) -> list[str]:
    """The words between `start` and `end` that are entries, as written, parted at commas and joints."""
    found: list[str] = []
    run: list[int] = []
    stop = len(r.words) if end is None else end
    for i in range(start, stop + 1):
        word = r.words[i] if i < stop else None
        if (
            word is not None
            and i not in taken
            and word.key not in _JOINS | TITLES
            and word.text not in _JOINS
            and (word.key or run)
        ):
            if word.key or (word.text in "-/'" and word.start == r.words[i - 1].end):
                run.append(i)
            continue
        if run:
            found.append(r.between(run[0], run[-1] + 1))
        run = []
    return [spelled(entry, r) for entry in (_trimmed(text) for text in found) if entry]


def spelled(entry: str, r: Reading) -> str:
    """The entry with a slip in a clinical word put right: `penuts` is peanuts."""
    for mark in r.marks:
        if mark.form and mark.meaning.startswith("a_") and mark.end > mark.start:
            entry = re.sub(rf"(?i)\b{re.escape(r.between(mark.start, mark.end))}\b", mark.form, entry)
    return entry


def dose_positions(r: Reading) -> frozenset[int]:
    """The words of a dose (`5 mg twice daily`) right after a medicine or a word nobody knows: part of that entry."""
    found: set[int] = set()
    medicines = r.covered("a_medication") | frozenset(r.open_positions)
    for i, word in enumerate(r.words[1:], 1):
        before = r.words[i - 1]
        if word.number and i - 1 in medicines and not before.number:
            end = before.end + len(dose_after(r.message.own[before.end :]))
            found.update(j for j in range(i, len(r.words)) if r.words[j].end <= end)
    return frozenset(found)


def _trimmed(text: str) -> str:
    words = text.split()
    while words and fold(words[0]) in GLUE:
        words.pop(0)
    while words and fold(words[-1]) in GLUE:
        words.pop()
    return " ".join(words).strip(" -/'.:")


def with_conditions_apart(lists: Mapping[str, Any]) -> dict[str, Any]:
    """Lists by field; what is nothing but a condition (`gout`) is never written down as a medicine."""
    medicines = lists.get("medications", [])
    conditions = [entry for entry in medicines if _only_a_condition(entry)]
    if not conditions:
        return dict(lists)
    return dict(lists) | {
        "medications": [entry for entry in medicines if entry not in conditions],
        "medicalConditions": list(dict.fromkeys((*lists.get("medicalConditions", []), *conditions))),
    }


def _only_a_condition(entry: str) -> bool:
    words = words_of(entry)
    found = [m for m in marks(words, "en") if m.meaning in {"a_condition", "a_medication"}]
    return any(m.meaning == "a_condition" and m.end - m.start == len(words) for m in found) and not any(
        m.meaning == "a_medication" for m in found
    )
