"""Names that nobody knows and that are told to be places, by the words that lead to them. Knows no map."""

from collections.abc import Sequence

from agent.embedded.language.words import Word
from domain.text import fold

_IN = frozenset("in near outside".split())
_TO = frozenset("to from nach aus a à".split())
_MOVES = frozenset(
    fold(word)
    for word in """retired retires retiring moved moves moving gone goes going went off emigrated emigrates relocated relocating flown flying flies flew back home headed heading
    travelled travelling traveling trip holiday holidays vacation sailing sailed drove driving train flight bus return returned returning umgezogen gezogen verzogen gereist
    mudado mudada trasladado trasladada déménagé déménagée partie parti umziehen""".split()
)
_BEING = frozenset(
    """is are was were be been being hell shell theyll live lives lived living stay stays staying stayed work works working born family house home place hospital holiday wedding
    funeral hotel conference course meeting""".split()
)
_NEAR, _FAR = 3, 6


def places_in(words: Sequence[Word], language: str) -> frozenset[int]:
    """`at his granny's in Kerry`, `has retired to Madeira`: where somebody is or goes, and nobody. German gives every noun
    a capital, so that only where somebody goes is told there.
    """
    found: set[int] = set()
    for i, word in enumerate(words):
        if i and word.capital and not word.owned and (i - 1 in found or _leads(words, i - 1, language)):
            found.add(i)
    owned = {i for i in found if i + 1 < len(words) and words[i + 1].owned and words[i + 1].capital}
    return frozenset(found - owned)


def _leads(words: Sequence[Word], at: int, language: str) -> bool:
    key = words[at].key
    if key in _IN:
        near = words[max(0, at - _FAR) : at]
        there = any(word.key in _BEING or word.owned for word in near)
        return language != "de" and there and not any(word.text == "?" for word in words)
    return key in _TO and any(word.key in _MOVES for word in words[max(0, at - _NEAR) : at])
