"""Is one word a slip of the pen for another? Knows letters and keyboards, and no meaning."""

from dataclasses import dataclass


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
