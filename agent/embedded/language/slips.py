"""Is one word a slip of the pen for another? Knows letters and keyboards, and no meaning."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA


@dataclass(frozen=True, slots=True)
class Slip:
    """What a misspelt word was meant to be: how many letters off, the form, its meanings."""

    far: int
    form: str
    meanings: frozenset[str]


_ROWS = ("qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm")
_VOWELS = frozenset("aeiouy")


def is_slip(word: str, form: str, far: int) -> bool:
    """Is one a slip of the pen for the other? `prime` is not `price`: m and c are no neighbours on any keyboard."""
    if far > 1:
        return word[0] == form[0]
    wrong = [(a, b) for a, b in zip(word, form, strict=False) if a != b]
    if len(word) != len(form) or len(wrong) != 1:
        return True
    a, b = wrong[0]
    if {a, b} == {"t", "s"} and "ion" in form[-4:]:
        return True  # `hypertention`
    beside = any(a in row and b in row and abs(row.index(a) - row.index(b)) == 1 for row in _ROWS)
    return beside or {a, b} <= _VOWELS or {a, b} in ({"c", "s"}, {"c", "k"}, {"s", "z"}, {"b", "p"}, {"d", "t"})


Phrase = tuple[str, ...]
ButOne = Mapping[tuple[int, Phrase], Sequence[tuple[int, Phrase]]]


def but_one(phrases: Iterable[Phrase]) -> ButOne:
    """Phrases of several words, each with its place among all, by the words that are left without one of them."""
    index: dict[tuple[int, Phrase], list[tuple[int, Phrase]]] = {}
    for order, phrase in enumerate(phrases):
        for i in range(len(phrase) if len(phrase) > 1 else 0):
            index.setdefault((i, phrase[:i] + phrase[i + 1 :]), []).append((order, phrase))
    return index


def with_one_slip(said: Phrase, strange: Collection[str], known: ButOne) -> Phrase | None:
    """The first phrase that was meant where one of the strange words is a letter off."""
    near = [
        one
        for i, word in enumerate(said)
        if word in strange
        for one in known.get((i, said[:i] + said[i + 1 :]), ())
        if word[0] == one[1][i][0] and OSA.distance(word, one[1][i], score_cutoff=1) == 1
    ]
    return min(near)[1] if near else None
