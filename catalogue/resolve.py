"""What a name typed by a person may hold: the longest known phrases inside it, and nothing free beside a strange word.

Never by part of a word, never by likeness. Knows no patient and no rule.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from catalogue.ingredients import Allergens, Entry, key, lexicon, stem, wording
from domain.food import ALLERGENS, Allergen, AllergenState, Food, FoodId
from domain.text import fold

Words = tuple[str, ...]
_FoodKey = tuple[str, str, tuple[str, ...], tuple[Allergen, ...], tuple[Allergen, ...]]

_LONGEST = 8
_AMOUNT = re.compile(r"\d+(?:[.,/]\d+)?([a-z]*)")
_E_NUMBER = re.compile(r"\b(?:e|ins) ?(\d{3,4})(?: ?([a-e]))?(?: ?(?:i{1,3}|iv|v))?\b")
_LISTED = frozenset(",;&+/()")

KITCHEN: Allergens = frozenset({
    "milk", "egg", "fish", "tree_nut", "peanut", "wheat", "gluten", "soy", "sesame", "celery", "mustard", "sulphite",
})  # fmt: skip
"""What a dish named after two foods alone (lemon chicken) may hide in its recipe."""


@dataclass(frozen=True)
class Reading:
    """`known`: every word is understood and one of them is a food. `matched` are the phrases used, `left` the words
    not understood, `bare` the name without amounts and adjectives.
    """

    known: bool
    contains: Allergens
    may: Allergens
    unknown: Allergens
    matched: Words
    left: Words
    bare: str
    notes: Words

    def state_of(self, allergen: Allergen) -> AllergenState:
        """Contains, may, unknown or, if all of the name is understood, free."""
        if allergen in self.contains:
            return "contains"
        if allergen in self.unknown:
            return "unknown"
        return "may" if allergen in self.may else "free"


@dataclass(frozen=True)
class _Span:
    start: int
    end: int
    said: str
    entry: Entry | None = None


@dataclass
class _Segment:
    """A run of words between links; `negated` and `hedged` as its first words say."""

    negated: bool = False
    hedged: bool = False
    foods: list[Entry] = field(default_factory=list)
    modifiers: list[Entry] = field(default_factory=list)
    claims: list[Entry] = field(default_factory=list)
    denied: set[Allergen] = field(default_factory=set)

    def contains(self) -> Allergens:
        return _union(entry.contains for entry in (*self.foods, *self.modifiers))

    def told(self, listed: bool) -> tuple[Allergens, Allergens, Allergens]:
        """What it contains, may contain, and cannot be told from a name; `listed` foods are no dish together."""
        denied = _union(claim.unknown for claim in self.claims) | self.denied
        contains = self.contains() - denied
        may = _union(entry.may for entry in (*self.foods, *self.modifiers, *self.claims))
        if len(self.foods) > 1 and not listed and self.foods[-1].plain():
            may |= KITCHEN
        unknown = _union(entry.unknown for entry in self.foods) | denied
        return (frozenset(), may | contains, unknown) if self.hedged else (contains, may, unknown)


def read_name(name: str, foods: Mapping[FoodId, Food]) -> Reading:
    """What a name says of every allergen; see `Reading`. `foods` are the catalogue's, by id."""
    words = _split(name)
    index = _index(tuple((f.id, f.name, f.synonyms, f.allergens, f.may_contain) for f in foods.values()))
    spans = _spans(words, index, _skipped())
    alone = _without_food(words, spans)
    if alone:
        spans = _spans(words, index, _skipped(), alone)
    segments, left = _segments(words, spans)
    return _summed(segments, left, spans, _bare(words, spans), listed=not _LISTED.isdisjoint(name))


def exact_name(name: str, foods: Mapping[FoodId, Food]) -> Entry | None:
    """What the whole name stands for, when it is one known phrase."""
    index = _index(tuple((f.id, f.name, f.synonyms, f.allergens, f.may_contain) for f in foods.values()))
    return index.get(key(" ".join(_split(name))))


def _split(name: str) -> Words:
    text = _E_NUMBER.sub(r"e\1\2", fold(name.replace("%", " percent ")))
    return tuple(text.split())


@lru_cache(maxsize=4)
def _index(foods: tuple[_FoodKey, ...]) -> Mapping[str, Entry]:
    """The lexicon and the catalogue's names; what both know takes the stricter state of either.

    A name several foods share contains what all of them do. A claim that a food of the catalogue keeps is kept.
    """
    index = dict(lexicon())
    exact: dict[str, list[Entry]] = {}
    loose: dict[str, list[Entry]] = {}
    for food, name, synonyms, contains, may in foods:
        entry = Entry(contains=frozenset(contains), may=frozenset(may))
        for spelled in dict.fromkeys(map(key, (name, food, *synonyms))):
            exact.setdefault(spelled, []).append(entry)
        loose.setdefault(key(name.split(",")[0]), []).append(entry)
    for spelled, entries in loose.items():
        index[spelled] = _stricter(_shared(entries), index.get(spelled))
    for spelled, entries in exact.items():
        merged = _stricter(_shared(entries), index.get(spelled))
        index[spelled] = Entry(merged.kind, merged.contains, merged.may, note=merged.note)
    for spelled, entry in list(index.items()):
        if spelled.count(" ") == 1:
            index.setdefault(spelled.replace(" ", ""), entry)
    return index


def _shared(entries: Collection[Entry]) -> Entry:
    first, *others = entries
    contains = first.contains.intersection(*(entry.contains for entry in others))
    return Entry(contains=contains, may=_union(e.may | e.contains for e in entries) - contains)


def _stricter(one: Entry, other: Entry | None) -> Entry:
    if other is None:
        return one
    contains = one.contains | other.contains
    return Entry(other.kind, contains, (one.may | other.may) - contains, other.unknown - contains, other.note)


@lru_cache(maxsize=1)
def _skipped() -> frozenset[str]:
    """Words that are an adjective first and a food only when nothing else is: sweet, wedges."""
    said = wording()
    return said.plain | said.states | said.units | said.links | said.cuts


def _without_food(words: Words, spans: Sequence[_Span]) -> frozenset[int]:
    """The positions between two links where no food stands: an adjective alone there (`wheat with danish`) is one."""
    covered = {at for span in spans for at in range(span.start, span.end)}
    fed = {at for span in spans if span.entry and span.entry.kind == "ingredient" for at in range(span.start, span.end)}
    breaks = [-1, *(at for at, word in enumerate(words) if word in wording().links and at not in covered), len(words)]
    between = [range(a + 1, b) for a, b in pairwise(breaks)]
    return frozenset(at for run in between if fed.isdisjoint(run) for at in run)


def _spans(
    words: Words, index: Mapping[str, Entry], skipped: frozenset[str], alone: Collection[int] = ()
) -> list[_Span]:
    """The longest known phrases, none inside another; two words that together are one known word count as well.

    `skipped` words are no foods, except at the positions `alone`.
    """
    said = wording()
    phrases = said.plain | said.states | said.links | said.cuts | said.hedges
    stems = tuple(map(stem, words))
    found: list[_Span] = []
    for start in range(len(words)):
        for end in range(min(len(words), start + _LONGEST), start, -1):
            written = " ".join(words[start:end])
            if end - start == 1 and written in skipped and start not in alone:
                continue
            entry = index.get(" ".join(stems[start:end]))
            if entry is not None or (end - start > 1 and written in phrases):
                found.append(_Span(start, end, written, entry))
                break
    kept: list[_Span] = []
    for span in found:
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    together = {at for span in kept for at in range(span.start, span.end - 1)}
    for start in range(len(words) - 1):
        entry = index.get(words[start] + stems[start + 1])
        if entry is not None and start not in together:
            kept.append(_Span(start, start + 2, " ".join(words[start : start + 2]), entry))
    return sorted(kept, key=lambda span: (span.start, span.end))


def _segments(words: Words, spans: list[_Span]) -> tuple[list[_Segment], Words]:
    said = wording()
    covered = {at for span in spans for at in range(span.start, span.end)}
    singles = [_Span(at, at + 1, word) for at, word in enumerate(words) if at not in covered]
    segments = [_Segment()]
    left: list[str] = []
    previous: _Span | None = None
    for span in sorted((*spans, *singles), key=lambda s: (s.start, s.end)):
        now = segments[-1]
        if span.entry is not None:
            _note(now, span.entry)
        elif span.said in said.cuts:
            segments.append(_Segment(negated=True))
        elif span.said in said.hedges:
            segments.append(_Segment(hedged=True))
        elif span.said in said.links:
            segments.append(_Segment(hedged=now.hedged))
        elif span.said == "free" and previous is not None and previous.entry in now.foods:
            now.foods.remove(previous.entry)
            now.denied |= previous.entry.contains
        elif not _changes_nothing(span.said):
            left.append(span.said)
        previous = span
    return segments, tuple(left)


def _note(segment: _Segment, entry: Entry) -> None:
    of = {"ingredient": segment.foods, "modifier": segment.modifiers, "claim": segment.claims}
    of[entry.kind].append(entry)


def _changes_nothing(word: str) -> bool:
    said = wording()
    amount = _AMOUNT.fullmatch(word)
    return word in said.plain | said.states | said.units or (
        amount is not None and amount[1] in said.units | {"", "x", "nd", "st", "th"}
    )


def _bare(words: Words, spans: list[_Span]) -> str:
    """The words that aren't amounts or plain adjectives."""
    said = wording()
    dropped = said.plain | said.units
    skip = {at for span in spans if span.said in dropped for at in range(span.start, span.end)}
    held = {at for span in spans if span.entry for at in range(span.start, span.end)}
    return " ".join(
        word
        for at, word in enumerate(words)
        if at in held or (at not in skip and word not in dropped and not _AMOUNT.fullmatch(word))
    )


def _summed(segments: list[_Segment], left: Words, spans: list[_Span], bare: str, *, listed: bool) -> Reading:
    told = [segment.told(listed) for segment in segments if not segment.negated]
    taken = _union(segment.contains() for segment in segments if segment.negated)
    contains = _union(t[0] for t in told) - taken
    unknown = (_union(t[2] for t in told) | taken) - contains
    known = not left and any(segment.foods for segment in segments if not segment.negated and not segment.hedged)
    if not known:
        unknown = frozenset(ALLERGENS) - contains
    return Reading(
        known=known,
        contains=contains,
        may=_union(t[1] for t in told) - contains - unknown,
        unknown=unknown,
        matched=tuple(span.said for span in spans if span.entry is not None),
        left=left,
        bare=bare,
        notes=tuple(dict.fromkeys(span.entry.note for span in spans if span.entry is not None and span.entry.note)),
    )


def _union(sets: Iterable[Allergens]) -> Allergens:
    return frozenset().union(*sets)
