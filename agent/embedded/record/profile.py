"""What is said of a new patient: allergies, conditions, medicines, dislikes and diets, item by item.

A sentence is parted at stops, then into items at commas and joints. A word for a field (`allergic to`, `meds:`) governs
the items after it, or, at the end of an item (`egg and milk allergy`), those before; without one an item goes by what it
is. Decides nothing clinical.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from agent.embedded.language.forms import is_food
from agent.embedded.language.lexicon import Mark
from agent.embedded.language.medicines import dose_after
from agent.embedded.record.changes import LISTS
from agent.embedded.sentence.reading import Reading

_TELLS = {"a_condition": "medicalConditions", "a_medication": "medications", "a_diet": "dietaryRestrictions"}
_JOINTS = frozenset(
    "and und y e et ve with plus con mit avec ile sowie so hence therefore thus deshalb daher donc".split()
)
_NO = frozenset(
    "no none without not nor never denies kein keine keinen keinerlei nicht sin ningun ninguna ninguno sans aucun aucune pas yok hicbir nka nkda nil negative non".split()
)
_ALONE = frozenset(
    """special other particular further known food foods drug drugs dietary otherwise any special besonderen besondere weitere bekannten bekannte
    otras otra conocidas conocida alimentarias autre autres connue connues alimentaire alimentaires diger bilinen baska""".split()
)
"""Words that may stand in `no known food allergies` without naming one."""
_SEVERITY = frozenset("strict strictly mild moderate severe severely slight streng strikt estricto strict".split())
_ENDS = frozenset(".;!?\n")
_PARTS = frozenset(",+&/()–—|:·•*")


@dataclass
class _Item:
    """Positions of one item; `field` what it belongs to, `denied` that it says there is none."""

    places: list[int]
    cue: Mark | None = None
    opens: bool = False
    field: str | None = None
    denied: bool = False


@dataclass
class Profile:
    """Entries by field (an empty list where none was said), and how strict the diets are."""

    entries: dict[str, list[str]] = field(default_factory=dict)
    severity: str | None = None


def profile_in(r: Reading) -> Profile:
    """Everything the sentence tells for the lists of a record."""
    profile = Profile(severity=next((_SEVERE[w.key] for w in r.words if w.key in _SEVERE), None))
    for segment in _segments(r):
        items = [_item(r, places) for places in segment]
        _govern(r, items)
        for item in items:
            _note(r, item, profile)
    return profile


_SEVERE = {"strict": "strict", "strictly": "strict", "streng": "strict", "strikt": "strict", "mild": "mild"}


def _segments(r: Reading) -> Iterator[list[list[int]]]:
    """The items of each sentence."""
    items: list[list[int]] = [[]]
    for i, word in enumerate(r.words):
        between = r.text[r.words[i - 1].end : word.start] if i else ""
        if word.text in _ENDS or "\n" in between:
            yield [item for item in items if item]
            items = [[]]
        if word.sign and word.text not in "-'’.":
            if word.text in _PARTS and not _goes_on(r, i):
                items.append([])
        elif word.key in _JOINTS and not _inside(r, i):
            items.append([])
        elif word.key in _NO and r.covered(*_TELLS).intersection(items[-1]) and not _inside(r, i):
            items.append([i])  # `vegan no allergies` are two items
        elif any(m.start == i and m.meaning == "a_diet" for m in r.marks) and _denied_before(r, items[-1]):
            items.append([i])  # so are `no allergies halal`
        elif (
            _of_another_list(r, items[-1], i)
            or _taken_for(r, items[-1], i)
            or _after_its_word(r, items[-1], i)
            or _labels(r, i)
        ):
            items.append([i])  # and `coeliac gluten free`
        elif word.key:
            items[-1].append(i)
    yield [item for item in items if item]


def _of_another_list(r: Reading, item: list[int], i: int) -> bool:
    """A diet begins after a condition, or a condition after a diet."""
    told = [m for m in r.marks if m.meaning in {"a_diet", "a_condition"} and m.end > m.start]
    allergen = any(m.start == i and m.meaning.startswith("a_allergen_") for m in r.marks)
    allergen = allergen or (i in r.open_positions and is_food(r.words[i].key))
    if allergen and any(m.meaning == "a_condition" and m.start in item and m.end <= i for m in told):
        return not any(m.start < i < m.end for m in told) and not _allergic_before(r, item)
    begins = {m.meaning for m in told if m.start == i}
    inside = {m.meaning for m in told if m.start < i < m.end}
    before = {m.meaning for m in told if m.end <= i and m.start in item}
    return bool(begins and before) and not inside and len(begins) == 1 and begins.isdisjoint(before)


def _labels(r: Reading, i: int) -> bool:
    """The `allergies` of `conditions: gout allergies: fish`: a colon after it opens the next field, though no comma stands before."""
    return any(
        m.start == i and m.end < len(r.words) and r.words[m.end].text in {":", "="}
        for m in r.marks
        if m.meaning in _LABELS
    )


_LABELS = frozenset({*LISTS, "age", "calories", "protein", "carbs", "fat", "weight", "height", "activity", "note"})


def _allergic_before(r: Reading, item: list[int]) -> bool:
    """`coeliac with an allergy to fish`: the word for the field stands before what belongs to it."""
    return any(m.meaning == "allergy" and m.start in item for m in r.marks)


def _after_its_word(r: Reading, item: list[int], i: int) -> bool:
    """`milk allergy | low-salt`: what was named before its word is whole, and a diet begins after it."""
    cues = [m for m in r.marks if m.meaning == "allergy" and m.start in item and m.end <= i]
    begins = any(m.start == i and m.meaning in _TELLS for m in r.marks)
    return bool(cues) and begins and any(p < cues[0].start for p in _content(r, item))


_ON = frozenset("on takes taking under nimmt toma prend".split())


def _taken_for(r: Reading, item: list[int], i: int) -> bool:
    """`type 2 diabetes on metformin`: what is taken begins after the condition it is taken for."""
    ill = any(m.start in item for m in r.marks if m.meaning == "a_condition" and m.end > m.start)
    return ill and r.words[i].key in _ON and i + 1 in r.covered("a_medication")


def _denied_before(r: Reading, item: list[int]) -> bool:
    """The item says already that there is nothing of its field."""
    cues = [m for m in r.marks if m.meaning in LISTS and m.start in item]
    return bool(cues) and any(r.words[i].key in _NO for i in item)


_GRADES = frozenset(
    "first second third trimester trimestre stage type grade stadium typ grad etapa stade evre type".split()
)


def _goes_on(r: Reading, i: int) -> bool:
    """`pregnancy (third trimester)` is one entry."""
    if r.words[i].text not in "()":
        return False
    opens = i + 1 < len(r.words) and r.words[i + 1].key in _GRADES
    closes = i > 0 and r.words[i].text == ")" and r.words[i - 1].key in _GRADES
    return opens or closes


def _inside(r: Reading, i: int) -> bool:
    """The joint is part of a name the vocabulary knows."""
    return any(m.start < i < m.end - 1 and m.meaning in _TELLS for m in r.marks)


def _item(r: Reading, places: list[int]) -> _Item:
    item = _Item(places)
    inside = [m for m in r.marks if m.start >= places[0] and m.end <= places[-1] + 1]
    told = [m for m in inside if m.meaning in _TELLS]
    orders = [m for m in r.marks if m.meaning == "create" and m.end - m.start > 1]  # `take on`
    cues = [m for m in inside if m.meaning in LISTS and not any(t.start <= m.start < t.end for t in (*told, *orders))]
    cues = [m for m in cues if not _leads_to_a_diet(r, m, told)] or cues[1:]
    cue = max(cues, key=lambda m: (m.end - m.start, -m.start), default=None)
    content = _content(r, places)
    item.denied = any(r.words[i].key in _NO for i in places if not content or i < content[0] or i < places[0] + 1)
    if cue is not None:
        item.cue, item.field = cue, LISTS[cue.meaning]
        item.opens = not any(i < cue.start for i in content if r.words[i].key not in _ALONE)
    return item


def _leads_to_a_diet(r: Reading, cue: Mark, told: Sequence[Mark]) -> bool:
    """The `on` of `she is on a kosher diet`: what follows is no medicine."""
    after = [m.meaning for m in told if m.start >= cue.end]
    return cue.meaning == "medication" and r.words[cue.end - 1].key in _ON and set(after) == {"a_diet"}


def _content(r: Reading, places: list[int]) -> list[int]:
    """Positions that can be an entry: what nobody knows, and what is clinical."""
    clinical = r.covered(*_TELLS, *(m for m in r.meanings if m.startswith("a_allergen_")))
    told = clinical | frozenset(r.open_positions)
    return [i for i in places if i in told and r.words[i].key not in _SEVERITY]


def _govern(r: Reading, items: list[_Item]) -> None:
    """Hand the field of an opening word on to the items after it, that of a closing word to those before."""
    state: str | None = None
    for number, item in enumerate(items):
        if item.cue is not None:
            state = item.field if item.opens and not item.denied else None
            if not item.opens:
                _backwards(r, items[:number], item)
            continue
        told = _told(r, item)
        if told is not None and not (state == told or (state == "medications" and told == "medicalConditions")):
            item.field = told
            state = state if told == "dietaryRestrictions" else None
        else:
            item.field = state or told


def _backwards(r: Reading, before: list[_Item], item: _Item) -> None:
    for earlier in reversed(before):
        if earlier.field is not None or not _content(r, earlier.places) or r.figures_at(earlier.places):
            return
        earlier.field = item.field


def _told(r: Reading, item: _Item) -> str | None:
    """The field the item names by what it is."""
    spans = sorted(
        (
            m
            for m in r.marks
            if m.meaning in _TELLS and item.places[0] <= m.start and m.end - 1 <= item.places[-1] and m.end > m.start
        ),
        key=lambda m: (m.start - m.end, m.start),
    )
    return _TELLS[spans[0].meaning] if spans else None


def _note(r: Reading, item: _Item, profile: Profile) -> None:
    if item.field is None or (item.cue is not None and item.cue.meaning == "likes"):
        return
    own = set(range(item.cue.start, item.cue.end)) if item.cue else set()
    content = [i for i in _content(r, item.places) if i not in own]
    named = [i for i in content if r.words[i].key not in _ALONE]
    if item.denied:
        if (
            item.cue is not None or not named or all(r.words[i].key in _NO for i in item.places)
        ) and not profile.entries.get(item.field):
            profile.entries.setdefault(item.field, [])
        return
    if not named:
        return
    if item.cue and item.field == "medicalConditions" and item.cue.start == content[-1] + 1:
        content = [*content, *range(item.cue.start, item.cue.end)]  # `Parkinson's disease`
    text = _written(r, item, content)
    if text and text.casefold() not in (entry.casefold() for entry in profile.entries.get(item.field, ())):
        profile.entries.setdefault(item.field, []).append(text)


def _written(r: Reading, item: _Item, content: list[int]) -> str:
    """From the first to the last word that counts; a grade (`stage 3`, `24 weeks`) goes with its condition."""
    start, end = content[0], content[-1]
    if item.field == "medicalConditions":
        while start - 1 in item.places and (_grades_before(r, start - 1) or r.words[start - 1].key in _SPANS):
            start -= 1
        while end + 1 in item.places and (
            _grades(r, end + 1) or r.words[end + 1].key in {"a", "b"} or not r.words[end + 1].key
        ):
            end += 1
        if end + 1 < len(r.words) and r.words[end + 1].text == ")" and "(" in r.between(start, end + 1):
            end += 1
    dose = dose_after(r.message.own[r.words[end].end :]) if item.field == "medications" else ""
    return (r.between(start, end + 1) + dose).strip(" -/'.:,")


def _grades(r: Reading, i: int) -> bool:
    """`stage`, `3`; not the number of `coeliac 1750 kcal`."""
    return r.words[i].key in _GRADES or (r.words[i].number and not r.figures_at((i,)))


def _grades_before(r: Reading, i: int) -> bool:
    """The 3 of `stage 3 CKD`, the 24 of `24 weeks pregnant`; not the age of `44 type 2 diabetes`."""
    if not r.words[i].number:
        return _grades(r, i)
    led = i > 0 and r.words[i - 1].key in _GRADES
    return (led or r.words[i + 1].key in _SPANS) and _grades(r, i)


_SPANS = frozenset("weeks week wochen semanas semaines months".split())
