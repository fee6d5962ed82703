"""A new patient as told in sentences: what is known so far and what is still missing. Makes nothing up."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from agent.embedded.calendar.births import age_born
from agent.embedded.figures.labs import with_labs
from agent.embedded.figures.numbers import bare_age, bare_number
from agent.embedded.figures.proportions import for_weight, of_energy
from agent.embedded.language.forms import is_food
from agent.embedded.naming.names import Roster
from agent.embedded.record.entries import spelled, with_conditions_apart
from agent.embedded.record.leftovers import with_leftovers
from agent.embedded.record.limits import note_in
from agent.embedded.record.newly_named import in_capitals, newly_named
from agent.embedded.record.profile import profile_in
from agent.embedded.record.spelling import respelled_as, turned
from agent.embedded.record.values import values_in
from agent.embedded.sentence.reading import Reading, loud, read
from agent.embedded.vocabulary.people import TITLES
from domain.text import fold

REQUIRED = ("name", "age", "gender", "calorieTarget", "macroTargets")
_MACROS = ("protein", "carbs", "fat")
_GENDERS = {"female": "female", "male": "male", "other_gender": "other"}
_PARTICLES = frozenset("de da do dos del della di van von der den la le el al bin ibn du des y".split())
_LEAST_KCAL = 500


def drafted(r: Reading, before: Mapping[str, Any], today: date) -> dict[str, Any]:
    """What the sentence adds to what is known."""
    draft = dict(before)
    known = str(draft.get("name", ""))
    span = _fuller_name(r, known) if known else newly_named(r) or _name_span(r, first=not before)
    titled = _by_title(r)
    if span:
        draft["name"] = in_capitals(_untitled(r.between(*span)))
        if given := _family_first(r, span):
            draft["name"] = f"{r.between(*given)} {draft['name']}"
            span = (span[0], given[1])
        if right := turned(r.text[r.words[span[1] - 1].end :]):
            draft["name"] = respelled_as(draft["name"], right)
        r = _without(r, span, today)
    gender = next(
        (_GENDERS[m.meaning] for m in r.marks if m.meaning in _GENDERS and not _a_letter_of_figures(r, m.start)), None
    )
    gender = gender or titled
    if gender is None and "gender" not in draft and r.language == "en" and r.has("he") != r.has("she"):
        gender = "male" if r.has("he") else "female"
    if gender:
        draft["gender"] = gender
    _take_numbers(r, draft, today)
    _take_entries(r, draft)
    return with_leftovers(r, with_conditions_apart(draft))


_LADY = frozenset(
    """mrs ms miss missus missis frau senora sra madame mme bayan signora mevrouw patientin klientin patiente nueva nouvelle nuova
    veganerin vegetarierin diabetikerin celiaca vegetariana vegana diabetica hipertensa vegetarienne vegane hypertendue""".split()
)
_GENTLEMAN = frozenset("mr mister herr herrn senor sr monsieur signor signore meneer".split())
"""Titles and forms that tell a gender; the masculine of `patient` may be anybody."""


def _by_title(r: Reading) -> str | None:
    """`Mrs. Pohl`, `neue Patientin`: the gender a title or the grammar tells."""
    keys = {word.key for word in r.words}
    lady, gentleman = keys & _LADY, keys & _GENTLEMAN
    return None if bool(lady) == bool(gentleman) else "female" if lady else "male"


def name_in(r: Reading) -> str | None:
    """The name of a new patient as the sentence has it."""
    span = newly_named(r) or _name_span(r, first=True)
    return in_capitals(_untitled(r.between(*span))) if span else None


_TITLE = re.compile(
    r"^(?:mister|missus|mr|mrs|ms|miss|mx|dr|prof|herr|frau|señora|señor|sra|sr|madame|monsieur|mme|bay|bayan|signora|signore?|signorina|mevrouw|meneer|senhora?)\b\.?\s*",
    re.IGNORECASE,
)
_LABELS = frozenset("name names patient nombre nom isim full surname forename sex gender i".split())


def _untitled(written: str) -> str:
    """`Mr. Henrik Aalto` is written down as Henrik Aalto."""
    return _TITLE.sub("", written.strip(" .,;:")).strip(" .,;:")


def _fuller_name(r: Reading, known: str) -> tuple[int, int] | None:
    """`Sophie Grant` after `Sophie`: the same first name with what was missing."""
    runs = _runs(r, capitals=True) if " " not in known else []
    first = fold(known)
    return next((run for run in runs if r.words[run[0]].key == first and run[1] - run[0] > 1), None)


def _a_letter_of_figures(r: Reading, position: int) -> bool:
    """The `F` of `70F` is fat; the boy of `boy of 6` is a boy."""
    return len(r.words[position].text) == 1 and _in_figure(r, position)


def _in_figure(r: Reading, position: int) -> bool:
    return any(a <= r.words[position].start < b for a, b in r.figures.spans)


def _take_numbers(r: Reading, draft: dict[str, Any], today: date) -> None:
    figures = r.figures
    text = _without_figures(r)
    given = {
        "age": figures.age,
        "calorieTarget": figures.calories,
        "weightKg": figures.weight,
        "heightCm": figures.height,
    }
    draft |= {name: value for name, value in given.items() if value is not None}
    told: dict[str, float] = of_energy(dict(figures.shares), draft["calorieTarget"]) if "calorieTarget" in draft else {}
    told |= for_weight(dict(figures.per_kg), draft["weightKg"]) if "weightKg" in draft else {}
    draft |= {"calorieTarget": told.pop("calories")} if "calories" in told else {}
    if told | figures.macros:
        draft["macroTargets"] = dict(draft.get("macroTargets", {})) | told | figures.macros
    age = age_born(r.message.text, today)
    age = bare_age(text) if age is None else age
    age = _age_in_a_word(r) if age is None else age
    if "age" not in draft and age is not None:
        draft["age"] = age
    alone = bare_number(text)
    if "calorieTarget" not in draft and alone is not None and alone >= _LEAST_KCAL:
        draft["calorieTarget"] = int(alone)


_CHILD = "one two three four five six seven eight nine ten eleven twelve".split()


def _age_in_a_word(r: Reading) -> int | None:
    """`Saoirse Nolan, eleven, allergic to milk`: a small number in words that stands by itself."""
    for i, word in enumerate(r.words[1:], 1):
        ends = i + 1 == len(r.words) or r.words[i + 1].text in {",", ".", ";"}
        if word.key in _CHILD and ends and r.words[i - 1].text == ",":
            return _CHILD.index(word.key) + 1
    return None


def _without_figures(r: Reading) -> str:
    text = list(r.text)
    clinical = [m for m in r.marks if m.meaning in {"a_condition", "a_diet", "a_medication"} and m.end > m.start]
    entries = ((r.words[m.start].start, r.words[m.end - 1].end) for m in clinical)
    for a, b in (*r.figures.spans, *r.dates.spans, *entries):  # the 2 of `type 2 diabetes` is no age
        text[a:b] = " " * (b - a)
    return _GRADED.sub(lambda match: " " * len(match[0]), "".join(text))


_GRADED = re.compile(
    r"(?i)\b\d+ (?:new |more )?(?:patients?|referrals?|clients?|pts?|admissions?)\b|\b(?:stage|grade|class|type|stadium|grad|stade|etapa|evre)\s*\d[ab]?\b"
)
"""The 3 of `stage 3` is nobody's age, nor the 1 of `1 new patient`."""


def _take_entries(r: Reading, draft: dict[str, Any]) -> None:
    profile = profile_in(r)
    severity = {"severity": profile.severity} if profile.severity else {}
    for target, entries in profile.entries.items():
        written = [spelled(e, r) for e in entries]
        told = [{"type": e} | severity if target == "dietaryRestrictions" else e for e in written]
        held = draft.get(target, [])
        draft[target] = [*held, *(entry for entry in told if entry not in held)]
    level = values_in(r).get("activityLevel")
    if level:
        draft["activityLevel"] = level
    if r.labs:
        draft["labs"] = with_labs(draft.get("labs", ()), r.labs)
    if note := note_in(r):
        draft["notes"] = note


def _without(r: Reading, span: tuple[int, int], today: date) -> Reading:
    """The sentence read again without the name, whose words could mean something."""
    text = r.message.text
    a, b = r.words[span[0]].start, r.words[span[1] - 1].end
    return replace(
        read(text[:a] + "," + " " * (b - a - 1) + text[b:], today, r.language, Roster(()), None), language=r.language
    )


def _name_span(r: Reading, *, first: bool) -> tuple[int, int] | None:
    """Where the name stands: after the word for patient or `called`, else the first run of capitals."""
    meant = r.covered(*(m for m in loud(r) if m.startswith("a_")), "calories", *_MACROS, *_GENDERS)
    capitals = any(w.capital and not _in_figure(r, i) and i not in meant for i, w in enumerate(r.words) if i)
    runs = _runs(r, capitals=True) or ([] if capitals else _runs(r, capitals=False))
    if not runs:
        return None
    runs = [run for run in runs if not _somebody_else(r, run)] or runs
    leads = [m.end for m in r.marks if m.meaning in {"patient", "name_field"}]
    for lead in sorted(leads, reverse=True):
        near = [run for run in runs if 0 <= run[0] - lead <= 2]  # noqa: PLR2004 - `patient, her name is`
        if near:
            return near[0]
    long = [run for run in runs if run[1] - run[0] > 1]
    return long[0] if long else (runs[0] if first or len(r.words) <= 4 else None)  # noqa: PLR2004 - a short answer


def _somebody_else(r: Reading, run: tuple[int, int]) -> bool:
    """`referral from Dr Weiss`: who sends, not who comes."""
    before = [word.key for word in r.words[max(0, run[0] - 2) : run[0] + 1] if word.key]
    return bool({"from", "by", "von", "via"} & set(before)) or before[-1:] == ["dr"]


def _opening_a_name(r: Reading) -> frozenset[int]:
    """The `Max` of `patient: Max Berg`, which means something else elsewhere."""
    leads = r.covered("patient", "name_field")
    return frozenset(
        i
        for i in range(1, len(r.words) - 1)
        if r.words[i].capital
        and r.words[i + 1].capital
        and i + 1 in {*r.open_positions, *r.name_positions}
        and (i - 1 in leads or (r.words[i - 1].text == ":" and i - 2 in leads))
    )


def _family_first(r: Reading, span: tuple[int, int]) -> tuple[int, int] | None:
    """Where the first name of `Falk, Simone, 41` stands."""
    at = span[1] + 1
    ends = at + 1 < len(r.words) and (r.words[at + 1].text == "," or r.words[at + 1].number)
    comma = span[1] - span[0] == 1 and ends and r.words[span[1]].text == ","
    return (at, at + 1) if comma and r.words[at].capital and at in r.open_positions else None


def _runs(r: Reading, *, capitals: bool) -> list[tuple[int, int]]:
    opening = _opening_a_name(r)
    taken = (
        frozenset(
            i
            for m in r.marks
            if m.form is None and m.meaning in loud(r) and m.meaning not in {"dinner", "it"}
            for i in range(m.start, m.end)
        )
        - r.name_positions
        - opening
    )
    found: list[tuple[int, int]] = []
    start: int | None = None
    for i in range(len(r.words) + 1):
        word = r.words[i] if i < len(r.words) else None
        fits = (
            word is not None
            and i not in taken
            and i not in r.date_positions
            and not _in_figure(r, i)
            and not (is_food(word.key) and i not in opening)
            and _in_name(r, i, start is not None, capitals=capitals)
        )
        if fits and start is None:
            start = i
        if not fits and start is not None:
            found.append((start, i))
            start = None
    return [
        run
        for run in found
        if any(r.words[i].key for i in range(*run)) and not all(r.words[i].key in _PARTICLES for i in range(*run))
    ]


def _in_name(r: Reading, i: int, inside: bool, *, capitals: bool) -> bool:
    word = r.words[i]
    if word.key in _LABELS or word.key in TITLES or (i and r.words[i - 1].key in TITLES and word.text == "."):
        return False
    if not word.key:
        return inside and word.text in {"-", "."} and i + 1 < len(r.words) and (
            (r.words[i + 1].start == word.end and bool(r.words[i + 1].key)) or (word.text == "." and len(r.words[i - 1].text) <= 2 and r.words[i + 1].capital)  # noqa: PLR2004
        )  # fmt: skip
    if word.number:
        return False
    if capitals:
        return (word.capital and not (i == 0 and not inside and _starts_sentence(r))) or (
            inside and word.key in _PARTICLES and _capital_follows(r, i)
        )
    return i in r.open_positions or i in r.name_positions


def _capital_follows(r: Reading, i: int) -> bool:
    """After the particles of a name comes a capital: `van der Berg`."""
    return next((w.capital for w in r.words[i + 1 :] if w.key not in _PARTICLES), False)


def _starts_sentence(r: Reading) -> bool:
    """The first word has its capital from the sentence, not from a name."""
    second = next((w for w in r.words[1:] if w.key), None)
    return second is None or not second.capital


def missing(draft: Mapping[str, Any]) -> list[str]:
    """The required fields that are not known, macros one by one."""
    lacking = [name for name in REQUIRED if name not in draft and name != "macroTargets"]
    given = draft.get("macroTargets", {})
    macros = [name for name in _MACROS if name not in given]
    return [*lacking, *(["macroTargets"] if len(macros) == len(_MACROS) else macros)]
