"""Several patients in one sentence, each with a value of their own: `Anna to 1800 kcal and Ben to 2000`, `add gout to Bo and
asthma to Will`. The sentence is taken apart into one for each; what the later ones leave out is said as in the first.

Writes nothing and decides nothing: a sentence that cannot be taken apart stays whole, and is asked about where it is written.
"""

from collections.abc import Iterator
from itertools import pairwise

from agent.embedded.language.forms import is_food
from agent.embedded.people.whom import denied_in
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS, VERBS

Span = tuple[int, int]
_JOINTS = frozenset("and und y e et ve but aber pero mais ama while whereas wahrend".split())
_LEVELS = ("very_active", "sedentary", "moderate", "light", "active")
_GRADES = frozenset("stage type grade class stadium typ grad etapa tipo estadio stade evre tip step".split())
_VALUED = frozenset("weight height age calories".split())
_LEAST = 2


def shared_out(r: Reading) -> tuple[str, ...]:
    """A sentence for each patient, or the whole one where they all share what is said."""
    people = _with_values(r, tuple(_people(r)))
    if len(people) < _LEAST or "?" in r.text or r.message.quotes or denied_in(r, r.named):
        return (r.message.text,)
    values = _values(r, people)
    before = [p[0] for p in people]
    first = next((v for v in values if v > people[0][0]), None) is not None and not any(v < before[0] for v in values)
    parts = _named_first(r, people) if first else _valued_first(r, people)
    if not all(any(a <= v < b for v in values) for a, b in parts):
        return (r.message.text,)
    return tuple(_told_first(r, people, parts, values) if first else _told_last(r, people, parts, values))


def _with_values(r: Reading, people: tuple[Span, ...]) -> tuple[Span, ...]:
    """Those in sentences that give a value; `I mixed up the Marias yesterday.` gives none."""
    values = _values(r, people)
    stops = [-1, *(i for i, w in enumerate(r.words) if w.text in ".!;"), len(r.words)]
    telling = [(a, b) for a, b in pairwise(stops) if any(a < v < b for v in values)]
    return tuple(p for p in people if any(a < p[0] < b for a, b in telling))


def _people(r: Reading) -> Iterator[Span]:
    """Who is named, known or not, in order."""
    strange = [
        (i, i + 1)
        for i in r.open_positions
        if r.words[i].capital and not is_food(r.words[i].key) and (i or r.language != "de") and _to_a_value(r, i + 1)
    ]
    yield from sorted({*((n.start, n.end) for n in r.named), *strange})


def _to_a_value(r: Reading, i: int) -> bool:
    """`Anna to 1800`, `Ben: 72`: what stands before it is somebody, though nobody we have."""
    ahead = r.words[i : i + 3]
    return (
        bool(ahead)
        and (ahead[0].key in {"to", "auf", "a", "at", "is"} or ahead[0].text == ":")
        and any(w.number for w in ahead)
    )


def _values(r: Reading, people: tuple[Span, ...]) -> tuple[int, ...]:
    """Where a figure, an entry or a level stands."""
    named = {i for a, b in people for i in range(a, b)}
    meant = r.covered(*(m for m in r.meanings if m.startswith("a_")), *_LEVELS) | {
        i
        for i in r.open_positions
        if is_food(r.words[i].key) or (r.has("allergy", "dislike", "medication") and not r.words[i].capital)
    }
    figures = {
        i
        for i, w in enumerate(r.words)
        if w.number and i not in r.date_positions and not (i and r.words[i - 1].key in _GRADES)
    }
    return tuple(sorted((meant | figures) - named))


def _trimmed(r: Reading, start: int, end: int) -> Span:
    while start < end and (r.words[start].key in _JOINTS or not r.words[start].key):
        start += 1
    while end > start and (r.words[end - 1].key in _JOINTS or r.words[end - 1].text in ",;.&+"):
        end -= 1
    return start, end


def _named_first(r: Reading, people: tuple[Span, ...]) -> list[Span]:
    ends = [*(p[0] for p in people[1:]), len(r.words)]
    return [_trimmed(r, p[0], end) for p, end in zip(people, ends, strict=True)]


def _valued_first(r: Reading, people: tuple[Span, ...]) -> list[Span]:
    ends = [p[1] + len(_owned_field(r, p)) for p in people]
    return [_trimmed(r, start, end) for start, end in zip([0, *ends[:-1]], ends, strict=True)]


def _owned_field(r: Reading, who: Span) -> range:
    """The `allergies` of `to Bo's allergies`."""
    owned = r.words[who[1] - 1].owned and who[1] < len(r.words) and who[1] in r.covered(*FIELDS)
    return range(who[1], who[1] + int(owned))


def _told_first(r: Reading, people: tuple[Span, ...], parts: list[Span], values: tuple[int, ...]) -> Iterator[str]:
    """`Bo Li now weighs 72 kg and Mei-Ling 56`: what a part leaves out stands in the fullest one."""
    opens = max((i + 1 for i in range(parts[0][0]) if r.words[i].text in ".!;"), default=0)
    lead = r.between(opens, parts[0][0]) + " " if parts[0][0] > opens else ""
    whole = next((n for n, part in enumerate(parts) if _complete(r, part)), 0)
    name, (start, end) = people[whole], parts[whole]
    at = next(v for v in values if start <= v < end)
    way = r.between(name[1], at) if at > name[1] else ""
    unit = _unit(r, at, end)
    if not way and not unit and len(fields := [m for m in r.marks if m.meaning in _VALUED]) == 1:
        way = r.between(fields[0].start, fields[0].end)  # `both were weighed today. Bo 71, Petra 64`
    for who, part in zip(people, parts, strict=True):
        if _complete(r, part) or not (way or unit):
            yield lead + r.between(*part)
            continue
        said = next(v for v in values if part[0] <= v < part[1])
        yield f"{lead}{r.between(*who)}{_owning(r, name)} {way} {r.between(said, part[1])} {unit if r.words[said].number and said + 1 == part[1] else ''}".strip()


def _owning(r: Reading, name: Span) -> str:
    return "'s" if r.words[name[1] - 1].owned and r.language == "en" else ""


def _told_last(r: Reading, people: tuple[Span, ...], parts: list[Span], values: tuple[int, ...]) -> Iterator[str]:
    """`add gout to Bo and asthma to Will`, `1800 kcal for Anna and 2000 for Ben`: the first says what is done."""
    first = next(v for v in values if parts[0][0] <= v < parts[0][1])
    lead = r.between(parts[0][0], first) + " " if first > parts[0][0] else ""
    unit = _unit(r, first, parts[0][1])
    field = " ".join(r.words[i].text for i in _owned_field(r, people[0]))
    for who, part in zip(people, parts, strict=True):
        said = next(v for v in values if part[0] <= v < part[1])
        text = r.between(*part)
        if r.words[said].number and not _complete(r, part) and unit:
            text = f"{r.between(part[0], said + 1)} {unit} {r.between(said + 1, part[1]) if said + 1 < part[1] else ''}"
        text += f" {field}" if field and r.words[who[1] - 1].owned and not _owned_field(r, who) else ""
        yield text if part == parts[0] or _ordered(r, part) else lead + text


def _unit(r: Reading, at: int, end: int) -> str:
    """The word after the figure that says of what it is."""
    after = at + 1
    unit = (
        after < end
        and r.words[after].start >= r.words[at].end
        and any(a <= r.words[after].start < b for a, b in r.figures.spans)
    )
    return r.between(after, after + 1) if unit and r.words[at].number else ""


def _complete(r: Reading, part: Span) -> bool:
    """The part says itself of what field it is: by a word, by a unit, by what an entry is."""
    inside = {m.meaning for m in r.marks if part[0] <= m.start < part[1] and m.end > m.start}
    return bool(inside.intersection((*FIELDS, "a_condition", "a_diet", "a_medication"))) or any(
        r.words[part[0]].start <= a < r.words[part[1] - 1].end for a, b in r.figures.spans
    )


def _ordered(r: Reading, part: Span) -> bool:
    return any(m.meaning in VERBS and part[0] <= m.start < part[1] for m in r.marks)


def undivided(r: Reading) -> bool:
    """Figures are left over in a sentence about several: whose they are is not told."""
    left = (i for i, w in enumerate(r.words) if w.number and not r.figures_at((i,)) and i not in r.date_positions)
    return any(not (i and r.words[i - 1].key in _GRADES) and i not in r.covered("a_condition") for i in left)
