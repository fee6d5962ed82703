"""Which patients there are: all, or those whose records hold what is asked for."""

import re
from collections.abc import Callable, Sequence

from agent.embedded.flows.desk import Desk, Flow
from agent.embedded.flows.patients import entries_in
from agent.embedded.flows.people import fitting_records
from agent.embedded.language.lexicon import Mark
from agent.embedded.language.medicines import is_class
from agent.embedded.language.wording import listed
from agent.embedded.naming.described import holds, side_of
from agent.embedded.people.memory import Json
from agent.embedded.people.whom import allergen_said
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading

_MOST_NAMED = 60
_HELD = {
    "allergy": "allergies",
    "condition": "medicalConditions",
    "medication": "medications",
    "dislike": "dislikes",
    "diet": "dietaryRestrictions",
}
_TELLING = ("a_condition", "a_diet", "a_medication")
_NONE = frozenset(
    "no without none any keine keinen ohne sin ningun ninguna sans aucun aucune yok olmayan geen nessuna sem".split()
)
_MEASURE = re.compile(r"(?i)(?P<value>\d[\d.,]*)\s*(?P<unit>kg|kilos?|kcal|cm)\b")
_FIELD_OF = {"kg": "weightKg", "kilo": "weightKg", "kilos": "weightKg", "kcal": "calorieTarget", "cm": "heightCm"}
_OF_THEM = re.compile(
    r"(?i)\b(?:of|among|amongst|out of|from) (?:them|these|those|the (?:two|three|four|five|six))\b|\bdavon\b|\bvon (?:ihnen|denen|diesen)\b|\bde (?:ell[oa]s|es[oa]s|est[oa]s)\b|"
    r"\bd['’]entre (?:eux|elles)\b|\bparmi (?:eux|elles|ceux|celles)\b|\b(?:bunlardan|onlardan|aralarında)\b"
)
"""`which of them`: among those named last."""
_OR = frozenset("or oder o ou veya ya".split())
_PAIR = 2
Test = Callable[[Json], bool]


def list_patients(act: Act, desk: Desk) -> Flow[str]:
    """All patients, or those with a condition, an allergy, a diet or a word of their record."""
    who, r = act.who, act.reading
    among = desk.memory.focus if len(desk.memory.focus) > 1 and _OF_THEM.search(r.text) else ()
    fits, asked = _test(r)
    if fits is not None:
        return (yield from _list_fitting(fits, asked, among, desk))
    if who.described and not act.things:
        return (yield from _list_described(act, among, desk))
    chosen = {"allergy": who.allergy} if who.allergy else {"condition": who.condition, "restriction": who.restriction}
    if not any(chosen.values()) and r.has("allergy") and any(m.startswith("a_allergen_") for m in r.meanings):
        chosen = {"allergy": allergen_said(r)}
    query = None
    if not any(chosen.values()) and (r.has("a_medication") or act.things):
        query = r.said("a_medication") or act.things[0]
    data = yield from desk.data("find_patients", query=query, **chosen)
    what = ", ".join(word for word in (query, *chosen.values()) if word)
    found = [p for p in data["patients"] if not among or str(p["id"]) in among]
    field = next((field for meaning, field in _HELD.items() if r.has(meaning)), None)
    if not what and field:
        found = [p for p in found if p.get(field)]
        what = desk.say(f"F_{field}")
    if not found:
        return desk.say("nobody_fits", what=what) if what else desk.say("nobody_yet")
    desk.memory.look_at(*(str(p["id"]) for p in found))
    names = [f"{p['name']} ({', '.join(entries_in(p, field))})" if field else str(p["name"]) for p in found]
    return _counted(names, what, desk)


def _test(r: Reading) -> tuple[Test | None, str]:
    """What no search of one field tells: entries that are missing, figures, several entries, a class of medicines."""
    lacking = _lacking(r)
    if lacking:
        return (lambda record: not record.get(lacking[0])), lacking[1]
    match, side = _MEASURE.search(r.text), side_of(r.text)
    if match and side:
        field, value = _FIELD_OF[match["unit"].lower()], float(match["value"].replace(",", "."))
        return (lambda record: _beyond(record.get(field), value, side)), match[0]
    entries = _entries(r)
    if (
        len(entries) == 1
        and entries[0].meaning in _KEPT_FROM
        and _MUST_NOT.search(r.text)
        and not r.has("allergy")  # `.. the allergy I mean`
    ):
        ways = ((entries[0].meaning, r.between(entries[0].start, entries[0].end)), *_KEPT_FROM[entries[0].meaning])
        return (lambda record: any(holds(record, meaning, word) for meaning, word in ways)), ways[0][1]
    said = [r.between(mark.start, mark.end) for mark in entries]
    meant = [mark for mark in entries if not _put_aside(r, mark)]
    if meant and len(meant) < len(entries):
        kept = list(dict.fromkeys((mark.meaning, r.between(mark.start, mark.end)) for mark in meant))
        return (lambda record: all(holds(record, meaning, word) for meaning, word in kept)), kept[0][1]
    either = any(word.key in _OR for word in r.words)
    if len(entries) >= _PAIR:
        pairs = [(mark.meaning, word) for mark, word in zip(entries, said, strict=True)]
        test = any if either else all
        return (lambda record: test(holds(record, meaning, word) for meaning, word in pairs)), ", ".join(said)
    if len(entries) == 1 and _denied(r, entries[0]):
        meaning, word = entries[0].meaning, said[0]
        return (lambda record: not holds(record, meaning, word)), r.between(entries[0].start - 1, entries[0].end)
    if len(entries) == 1 and is_class(said[0]):
        return (lambda record: holds(record, "a_medication", said[0])), said[0]
    return None, ""


_MUST_NOT = re.compile(
    r"(?i)\b(?:can['’]?t|cannot|can not|must(?:n['’]?t| not)|may not|should(?:n['’]?t| not)|(?:is|are)(?:n['’]?t| not) (?:allowed|supposed)|not allowed|(?:has|have|need|needs) to avoid|must avoid|should avoid|avoids?|avoiding|"
    r"d[aü]rf(?:en)? kein\w*|vertr[aä]gt kein\w*|no pued\w+|ne (?:peu(?:ven)?t|doi(?:ven)?t) pas|yiyeme\w*)\b"
)
_KEPT_FROM = {
    "a_allergen_gluten": (("a_condition", "celiac"), ("a_diet", "gluten free")),
    "a_allergen_milk": (("a_diet", "dairy free"), ("a_diet", "lactose free"), ("a_diet", "vegan")),
    "a_allergen_egg": (("a_diet", "vegan"),),
    "a_allergen_fish": (("a_diet", "vegan"), ("a_diet", "vegetarian")),
}
"""`who can't have gluten`: beside an allergy, what keeps from it."""


def _beyond(held: object, value: float, side: str) -> bool:
    return isinstance(held, int | float) and (held > value if side == "over" else held < value)


def _lacking(r: Reading) -> tuple[str, str] | None:
    """`patients with no allergies`: the field that is to be empty, and the words that say so."""
    for meaning, field in _HELD.items():
        for mark in (m for m in r.marks if m.meaning == meaning and m.end > m.start):
            before = [i for i in range(max(0, mark.start - 2), mark.start) if r.words[i].key in _NONE - {"any"}]
            if before and not _entries(r):
                return field, r.between(before[0], mark.end)
    return None


_NOT = frozenset("not isnt arent nicht keine pas no non niet".split())


def _put_aside(r: Reading, mark: Mark) -> bool:
    """`allergic to fish, not shellfish`: said only that it is not what is meant."""
    before = [word.text for word in r.words[max(0, mark.start - 2) : mark.start]]
    return len(before) > 1 and before[0] == "," and before[1].casefold() in _NOT


def _denied(r: Reading, mark: Mark) -> bool:
    """`who is not vegan`, `patients without diabetes`."""
    return mark.start > 0 and r.words[mark.start - 1].key in _NOT | _NONE - {"any"}


def _entries(r: Reading) -> list[Mark]:
    """The clinical entries named, the longer of two that overlap."""
    told = [m for m in r.marks if m.end > m.start and (m.meaning in _TELLING or m.meaning.startswith("a_allergen_"))]
    longest: list[Mark] = []
    for mark in sorted(told, key=lambda m: (m.start - m.end, m.start)):
        if not any(m.start < mark.end and mark.start < m.end for m in longest):
            longest.append(mark)
    return sorted(longest, key=lambda m: m.start)


def _list_fitting(fits: Test, asked: str, among: Sequence[str], desk: Desk) -> Flow[str]:
    data = yield from desk.data("find_patients")
    found = [p for p in data["patients"] if fits(p) and (not among or str(p["id"]) in among)]
    if not found:
        return desk.say("nobody_fits", what=asked)
    desk.memory.look_at(*(str(p["id"]) for p in found))
    return _counted([str(p["name"]) for p in found], asked, desk)


def _list_described(act: Act, among: Sequence[str], desk: Desk) -> Flow[str]:
    """Those whom a description fits (`all women over 60`), out of everybody there is."""
    if not desk.memory.listed:
        yield from desk.data("find_patients")
    found: list[str] = []
    for one in act.who.described:
        found += yield from fitting_records(one, desk)
    what = ", ".join(one.written for one in act.who.described)
    ids = [pid for pid in dict.fromkeys(found) if not among or pid in among]
    if not ids:
        return desk.say("nobody_fits", what=what)
    desk.memory.look_at(*ids)
    return _counted([f"{desk.name(pid)} ({desk.memory.patients[pid]['age']})" for pid in ids], what, desk)


def _counted(names: list[str], what: str, desk: Desk) -> str:
    key = ("patients_one" if len(names) == 1 else "patients_are") + ("_who" if what else "")
    return desk.say(key, count=len(names), names=listed(names[:_MOST_NAMED], desk.memory.language), what=what)
