"""Patients who are meant without their names: `the vegan one`, `both celiacs`, `all women over 60`, `die Diabetiker`.

Says what was said of them; whom it fits is told by their records. Knows no act.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agent.embedded.language.allergens import allergens_of
from agent.embedded.language.grades import core, same_stage, stage_in
from agent.embedded.language.lexicon import Mark, searched_for
from agent.embedded.language.medicines import is_class, is_of_class
from agent.embedded.language.words import Word
from agent.embedded.naming.age_ranges import Age, ages_in
from agent.embedded.vocabulary import people
from domain.text import fold

_TELLING = ("a_condition", "a_diet", "a_medication")
_ALLERGEN = "a_allergen_"
_ADULT = 18
_FILLERS = frozenset(
    "two both three new the other my all patient type 1 2 allergic intolerant allergy free low".split()
)
_NOUNS = frozenset(
    "allergy allergies intolerance diet disease condition allergie allergien alergia alergias allergies intolerancia intolerance".split()
)
_GRADES = frozenset("type typ tipo tip stage stadium".split())
_OF_ONE = people.LINKS - {"have", "has", "eat", "eats", "eating", "take", "takes", "is", "are"}
_STEM = 6
_LINKED = 4


@dataclass(frozen=True)
class Described:
    """The words `start` to `end` describe patients: by entries of their records, gender, age, or as the oldest."""

    start: int
    end: int
    entries: tuple[tuple[str, str], ...] = ()
    gender: str | None = None
    over: int | None = None
    under: int | None = None
    child: bool = False
    extreme: str | None = None
    many: bool = False
    written: str = ""

    @property
    def plain(self) -> bool:
        """One condition, diet or allergy and nothing else: what a search of the records takes as it is."""
        more = self.gender or self.over or self.under or self.child or self.extreme
        ((meaning, written),) = self.entries if len(self.entries) == 1 else (("a_medication", ""),)
        return not more and meaning != "a_medication" and stage_in(written) is None and not written[-1:].isdigit()


def described_in(words: Sequence[Word], marks: Sequence[Mark], text: str) -> tuple[Described, ...]:
    """Every description, in order; none where no word for people stands in it."""
    tells = [m for m in marks if m.end > m.start and (m.meaning in _TELLING or m.meaning.startswith(_ALLERGEN))]
    ages = ages_in(words, text)
    spans = _merged(_spans(words, tells, ages))
    found = (_one(words, tells, ages, span, text) for span in spans)
    return tuple(one for one in found if one is not None)


def _spans(words: Sequence[Word], tells: Sequence[Mark], ages: Sequence[Age]) -> Iterator[tuple[int, int]]:
    telling = {i for m in tells for i in range(m.start, m.end)} | {i for a in ages for i in range(a[0], a[1])}
    loud = telling | {
        i
        for i, w in enumerate(words)
        if w.key in people.OLDEST | people.YOUNGEST | people.WOMEN | people.MEN | people.CHILDREN
    }
    for i, word in enumerate(words):
        if word.key in people.ONE | people.MANY | people.ANYBODY:
            counted = word.key == "one" and _counts_a_food(words, tells, i)
            if counted or _is_kind(words, i) or _is_kin(words, i):
                continue
            start = i
            while start and (start - 1 in loud or words[start - 1].key in _FILLERS or (words[start - 1].text == "-")):
                start -= 1
            end = _linked(words, i + 1, loud, _OF_ONE if word.key in people.ONE else people.LINKS)
            if end < len(words) and end > i + 1 and words[end].key in _NOUNS:
                end += 1
            if loud & set(range(start, end)):
                yield start, end
        elif (word.key in people.AGENTS and i in telling) or (word.key in people.SINGLE_AGENTS and _alone(words, i)):
            whole = next(((m.start, m.end) for m in tells if m.start <= i < m.end and m.end - m.start > 1), (i, i + 1))
            yield whole[0], _linked(words, _graded(words, whole[1]), {j for a in ages for j in range(a[0], a[1])})
        elif word.key in people.COUNTS and i + 1 < len(words) and words[i + 1].key in _OF_ONE:
            end = _linked(words, i + 1, loud)
            if end > i + 1:
                yield i, end
        elif word.key in people.OLDEST | people.YOUNGEST and i and words[i - 1].key in people.ARTICLES:
            yield i, i + 1


_KINDLY = frozenset("so be very too how most as is was are what any some every that this other different".split())
_KIND_TO = frozenset("of enough regards wishes words thanks to and".split())


def _is_kind(words: Sequence[Word], i: int) -> bool:
    """`if you would be so kind`, `kind regards`, `any kind of`: no German child."""
    around = words[i - 1].key if i else "", words[i + 1].key if i + 1 < len(words) else ""
    return words[i].key == "kind" and (around[0] in _KINDLY or around[1] in _KIND_TO)


def _counts_a_food(words: Sequence[Word], tells: Sequence[Mark], i: int) -> bool:
    """`never one prawn in her menu`: the food itself is counted, nobody is described."""
    article = i > 0 and words[i - 1].key in people.ARTICLES
    return not article and any(m.start == i + 1 and m.meaning.startswith(_ALLERGEN) for m in tells)


def _is_kin(words: Sequence[Word], i: int) -> bool:
    """`seine Frau`, `su mujer`: somebody's wife or husband."""
    before = words[i - 1] if i else None
    return words[i].key in _SPOUSES and before is not None and (before.owned or before.key in _POSSESSIVE)


_SPOUSES = frozenset("frau mann femme mujer man partner partnerin girl boy hombre".split())
_POSSESSIVE = frozenset(
    "seine seiner seinen sein ihr ihre ihrer ihren ihrem meine mein sa son su mi ma mon his her their my".split()
)


def _alone(words: Sequence[Word], i: int) -> bool:
    """`the vegan` and nobody else's: no noun comes after it."""
    if not i or words[i - 1].key not in people.ARTICLES:
        return False
    after = words[i + 1] if i + 1 < len(words) else None
    return (
        after is None
        or after.sign
        or words[i].owned
        or after.key in {"from", "for", "on", "please", "next", "too", "and", "as"}
    )


def _graded(words: Sequence[Word], end: int) -> int:
    """`diabetics type 2`: the grade belongs to it."""
    graded = end + 1 < len(words) and words[end].key in _GRADES and words[end + 1].number
    return end + 2 if graded else end


def _led_by_grade(words: Sequence[Word], start: int) -> int:
    """`stage 4 kidney disease`: the grade before it belongs to it as well."""
    return start - 2 if start > 1 and words[start - 2].key in _GRADES and words[start - 1].number else start


def _linked(words: Sequence[Word], end: int, loud: set[int], links: frozenset[str] = people.LINKS) -> int:
    """`with diabetes`, `who take warfarin`, `over 60`: what is told after the word for people."""
    at = start = end
    while at < len(words):
        gap = next((j for j in range(at, min(at + _LINKED, len(words))) if j in loud), None)
        between = words[at:gap] if gap is not None else ()
        if gap is None or not all(
            w.key in links or w.key in _BETWEEN or (w.number and i and between[i - 1].key in _GRADES)
            for i, w in enumerate(between)
        ):
            return _graded(words, end) if end > start else end
        end = at = gap + 1
    return _graded(words, end) if end > start else end


_BETWEEN = frozenset("a an and und y et".split()) | _GRADES


def _merged(spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Descriptions that touch are one: `all women` `women over 50`."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _one(
    words: Sequence[Word], tells: Sequence[Mark], ages: Sequence[Age], span: tuple[int, int], text: str
) -> Described | None:
    start, end = span
    inside = sorted((m for m in tells if start <= m.start and m.end <= end), key=lambda m: m.start - m.end)
    longest: list[Mark] = []
    for mark in inside:
        if not any(m.start < mark.end and mark.start < m.end for m in longest):
            longest.append(mark)
    keys = {w.key for w in words[start:end]}
    whole = {w.key for w in words[max(0, start - 2) : end]}
    entries = tuple(
        (m.meaning, " ".join(w.text for w in words[_led_by_grade(words, m.start) : _graded(words, m.end)] if w.key))
        for m in sorted(longest, key=lambda m: m.start)
    )
    limits = {side: value for a, b, side, value in ages if start <= a and b <= end}
    found = Described(
        start,
        end,
        entries,
        "female" if keys & people.WOMEN else "male" if keys & people.MEN else None,
        limits.get("over"),
        limits.get("under"),
        bool(keys & people.CHILDREN),
        "oldest" if keys & people.OLDEST else "youngest" if keys & people.YOUNGEST else None,
        bool(
            (keys | whole)
            & (people.MANY | people.AGENTS | people.ANYBODY | {"all", "both", "every", "each", "two", "three", "four"})
        ),
        text[words[start].start : words[end - 1].end],
    )
    told = entries or found.gender or limits or found.child or found.extreme
    return found if told else None


def side_of(text: str) -> str | None:
    """`over`, `under`, or None where neither is said of a figure."""
    over = re.search(rf"(?i)\b{people.OVER}\s+\d", text)
    under = re.search(rf"(?i)\b{people.UNDER}\s+\d", text)
    return "over" if over else "under" if under else None


def fitting(one: Described, records: Mapping[str, Mapping[str, Any]]) -> tuple[str, ...]:
    """The ids of those whose records it describes."""
    found = [pid for pid, record in records.items() if _fits(one, record)]
    if one.extreme and found:
        pick = max if one.extreme == "oldest" else min
        age = pick(int(records[pid].get("age") or 0) for pid in found)
        found = [pid for pid in found if records[pid].get("age") == age]
    return tuple(found)


def _fits(one: Described, record: Mapping[str, Any]) -> bool:
    age = record.get("age")
    years = age if isinstance(age, int) else None
    return (
        all(holds(record, meaning, said) for meaning, said in one.entries)
        and (one.gender is None or record.get("gender") == one.gender)
        and (one.over is None or (years is not None and years > one.over))
        and (one.under is None or (years is not None and years < one.under))
        and (not one.child or (years is not None and years < _ADULT))
    )


def holds(record: Mapping[str, Any], meaning: str, said: str) -> bool:
    """Does the record hold this condition, diet, medicine or allergen?"""
    if meaning.startswith(_ALLERGEN):
        return any(meaning in allergens_of(str(entry)) for entry in record.get("allergies") or ())
    lists = ("medicalConditions", "dietaryRestrictions", "medications")
    entries = [e["type"] if isinstance(e, Mapping) else e for name in lists for e in record.get(name) or ()]
    if is_class(said):
        return any(is_of_class(str(entry), said) for entry in entries)
    if (stage := stage_in(said)) is not None:
        return any(core(said) <= core(str(entry)) and same_stage(stage, str(entry)) for entry in entries if core(said))
    if any(core(said) <= core(str(entry)) for entry in entries if core(said)):
        return True
    held = fold(" ; ".join(str(entry).replace("_", " ") for entry in entries))
    words = [w for w in fold(searched_for(said)).split() if w not in _FILLERS or w.isdigit()]
    return bool(words) and all(word[:_STEM] in held for word in words)
