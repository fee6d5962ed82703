"""What a buyer's sentence speaks of: foods as they were said, and how much of each. Decides nothing, knows no tool."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from agent.embedded.figures.numbers import number
from agent.embedded.language.forms import is_food
from agent.embedded.language.lexicon import Mark, buying_marks
from agent.embedded.sentence.reading import Reading
from agent.embedded.vocabulary import wares
from domain.text import fold

_EATEN = frozenset(fold(word) for word in wares.EATEN.split(",")) | {
    word for line in wares.FOODS.strip().splitlines() for word in line.partition(":")[0].split()
}
_UNITS = {
    fold(form): line.partition(":")[0]
    for line in wares.UNITS.strip().splitlines()
    for form in line.partition(":")[2].split(",")
}
_HALF = frozenset("half halbes halber halbe medio media demi yarim".split())
_BETWEEN = frozenset("of de d du".split())
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NO_FOODS = frozenset(
    """urgent notfall please pls plz thing things stuff item items eur euro euros lot lots total amount week weeks wk everybody someone anybody
    today heute hoy bugun aujourd hui yes ja si oui evet no nein non hayir ok okay us we ours our them they risk order orders list""".split()
)


@dataclass(frozen=True, slots=True)
class Amount:
    """So much of a food (or of one said before), with the positions of its words."""

    quantity: float
    unit: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ware:
    """A food as it is looked up, and where it was said."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Heard:
    """A reading with a buyer's ears."""

    reading: Reading
    marks: tuple[Mark, ...]

    @cached_property
    def meanings(self) -> frozenset[str]:
        return frozenset(mark.meaning for mark in self.marks)

    def has(self, *meanings: str) -> bool:
        """Any of these meanings."""
        return not self.meanings.isdisjoint(meanings)

    def places(self, *meanings: str) -> frozenset[int]:
        """The positions of these meanings."""
        return frozenset(i for m in self.marks if m.meaning in meanings for i in range(m.start, m.end))

    def first(self, *meanings: str) -> int | None:
        """Where one of these meanings first stands."""
        return min((mark.start for mark in self.marks if mark.meaning in meanings), default=None)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """`2 kg`, `500g`, `12`, `half a dozen`: every amount, with its unit where it has one."""
        r = self.reading
        found = []
        skip = -1
        for i, word in enumerate(r.words):
            if i <= skip or i in r.date_positions or i in r.name_positions:
                continue
            half = word.key in _HALF
            if not (half or _NUMBER.fullmatch(word.text)):
                continue
            at = i + 1
            while at < len(r.words) and r.words[at].key in {"a", "un", "une", "ein", "einem", "bir"} and half:
                at += 1
            unit = _UNITS.get(r.words[at].key) if at < len(r.words) else None
            end = at + 1 if unit else i + 1
            found.append(Amount(0.5 if half else number(word.text), unit, i, end))
            skip = end - 1
        return tuple(found)

    @cached_property
    def wares(self) -> tuple[Ware, ...]:
        """The foods, in order: those known by name, else what is left over once all other words are understood."""
        r = self.reading
        known = [m for m in self.marks if m.meaning == "ware" and m.form]
        known = [
            m
            for m in known
            if not any(
                o.start <= m.start and m.end <= o.end and o is not m and o.end - o.start > m.end - m.start
                for o in known
            )
        ]
        taken = {i for m in known for i in range(m.start, m.end)}
        found = [Ware(str(m.form), m.start, m.end) for m in _once(known)]
        counted = {i for a in self.amounts for i in range(a.start, a.end)}
        meant = frozenset(i for m in self.marks if m.meaning != "ware" for i in range(m.start, m.end))
        opens = set(r.open_positions) | {i for i, w in enumerate(r.words) if w.key in _EATEN}
        free = [
            i
            for i in sorted(opens)
            if i not in taken
            and i not in counted
            and i not in r.name_positions
            and r.words[i].key not in _NO_FOODS
            and (r.words[i].key != "et" or r.language == "tr")
            and r.words[i].key not in _UNITS
            and (is_food(r.words[i].key) or r.words[i].key in _EATEN or i not in meant)
        ]
        for run in _runs(free, r):
            found.append(Ware(r.between(run[0], run[-1] + 1), run[0], run[-1] + 1))
        ordered = sorted(found, key=lambda ware: ware.start)
        sure = [ware for ware in ordered if self._is_sure(ware)]
        return tuple(sure or ordered)

    @cached_property
    def sure(self) -> bool:
        """Is any of the foods one that everybody knows?"""
        return any(self._is_sure(ware) for ware in self.wares)

    def _is_sure(self, ware: Ware) -> bool:
        """It holds a word that everybody knows for a food, or an amount leads to it."""
        if any(a.unit and a.end <= ware.start <= a.end + 1 for a in self.amounts):
            return True
        keys = {w.key for w in self.reading.words[ware.start : ware.end]}
        return any(m.meaning == "ware" and m.start == ware.start for m in self.marks) or any(
            is_food(key) or key in _EATEN for key in keys
        )


def _once(marks: Sequence[Mark]) -> list[Mark]:
    """One food a place, though several languages know the word."""
    seen: dict[int, Mark] = {}
    for mark in marks:
        seen.setdefault(mark.start, mark)
    return list(seen.values())


def _runs(places: Sequence[int], r: Reading) -> list[list[int]]:
    """Neighbouring words are one food; so are two with `of` or `de` between them."""
    runs: list[list[int]] = []
    for i in places:
        last = runs[-1][-1] if runs else None
        if last is not None and (
            i == last + 1
            or (i == last + 2 and r.words[last + 1].key in _BETWEEN)
            or (r.words[last + 1].text == "-" and i == last + 2)
        ):
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


@lru_cache(maxsize=256)
def heard(r: Reading) -> Heard:
    """The reading as a buyer means it."""
    return Heard(r, buying_marks(r.words, r.language))
