"""What `all` is said of: `all her rules` and `it all` are no people. Knows no patient and no act."""

from agent.embedded.language.lexicon import Mark
from agent.embedded.language.words import Word

_POSSESSIVE = frozenset(
    "his her its your seine seinen seiner ihre ihren ihrer su sus ses leurs son sa of the die der den las los les des".split()
)
_OWNERS = _POSSESSIVE - frozenset("of the die der den las los les des".split())
_POINTED = frozenset("it that this".split())
_OF_A_RECORD = frozenset(
    "rule limit allergy condition medication dislike diet target macros note nutrition meal day".split()
)
_KEPT = frozenset("rule limit target macros".split())
"""Nobody's name is needed for these to be things."""
_STEMS = (
    "kural",
    "kisit",
    "sinir",
    "yasak",
    "regel",
    "vorgabe",
    "einschrank",
    "restric",
    "regla",
    "regle",
    "contrainte",
    "requirement",
    "need",
)
_PEOPLE = frozenset("everyone everybody jeder jedermann herkes".split())
_FURTHEST = 3


def of_things(heard: tuple[Mark, ...], words: tuple[Word, ...]) -> frozenset[int]:
    """Where an `all` starts that means no people: `does it keep to all her rules`, `it all goes in one van`."""
    found = set()
    for mark in heard:
        if mark.meaning == "all" and mark.end - mark.start == 1 and _of_things(heard, words, mark):
            found.add(mark.start)
    return frozenset(found)


def _of_things(heard: tuple[Mark, ...], words: tuple[Word, ...], mark: Mark) -> bool:
    if mark.start and words[mark.start - 1].key in _POINTED and words[mark.start].key == "all":
        return True
    if words[mark.start].key in _PEOPLE or (mark.end < len(words) and words[mark.end].key == "need"):
        return False  # `everyone needs a plan`, `they all need one`
    at, owned = mark.end, False
    while at < len(words) and words[at].key in _POSSESSIVE and at - mark.end < _FURTHEST:
        owned = owned or words[at].key in _OWNERS
        at += 1
    if at >= len(words):
        return False
    meant = {m.meaning for m in heard if m.start == at}
    return not meant.isdisjoint(_OF_A_RECORD if owned else _KEPT) or words[at].key.startswith(_STEMS)
