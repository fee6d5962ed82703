"""Phrases and what they stand for: longest match on whole words, nothing by substring, nothing by likeness.

Knows no patient and no medicine; the words are data in catalogue/vocabulary.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Generic, TypeVar

from rapidfuzz import fuzz, process

from domain.text import fold

T = TypeVar("T")
Words = tuple[str, ...]

NUMBER = "#"
"""In a phrase: any whole number."""

_SUGGEST_FROM = 78
_PIECE = re.compile(r"<\w+>|\([^()]*\)|\[[^\[\]]*\]|[^<(\[]+")


_SHORTEST_PLURAL = 5


@cache
def singular(word: str) -> str:
    """A word without its English plural; only ever compared with words treated alike, so `diabete` does no harm."""
    if word.endswith("ies") and len(word) >= _SHORTEST_PLURAL:
        return word[:-3] + "y"
    if word.endswith(("oes", "shes", "ches", "xes")) and len(word) >= _SHORTEST_PLURAL:
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) >= _SHORTEST_PLURAL - 1:
        return word[:-1]
    return word


def comparable(text: str) -> Words:
    """The folded, singular words of a text."""
    return tuple(singular(word) for word in fold(text).split())


@cache
def _spelled(part: str) -> Words:
    return (NUMBER,) if part == NUMBER else comparable(part)


def expand(template: str, groups: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Every phrase of a template: `(a|b)` is a choice, `[a|b]` an optional one, `<name>` any template of a group."""
    choices = [tuple(_choices(piece, groups)) for piece in _PIECE.findall(template)]
    return ("".join(chosen) for chosen in product(*choices))


def _choices(piece: str, groups: Mapping[str, Sequence[str]]) -> Iterator[str]:
    if piece[0] == "<":
        inner: Sequence[str] = groups[piece[1:-1]]
    elif piece[0] in "([":
        inner = piece[1:-1].split("|")
    else:
        yield piece
        return
    if piece[0] == "[":
        yield ""
    for template in inner:
        yield from expand(template, groups) if template else ("",)


def suggest(text: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """At most three values of `known`, whose keys (comparable words) look like `text`, best first.

    For a question, never for a decision.
    """
    asked = " ".join(comparable(text))
    near = process.extract(asked, known.keys(), scorer=fuzz.ratio, score_cutoff=_SUGGEST_FROM, limit=10)
    best = sorted(((-score, known[key]) for key, score, _ in near))
    return tuple(dict.fromkeys(phrase for _, phrase in best))[:3]


@dataclass(frozen=True)
class Reading(Generic[T]):
    """What a text says: the meanings found, in order, each with its words, and the words left over."""

    found: tuple[tuple[T, str], ...]
    left: tuple[str, ...]


@dataclass
class _Node(Generic[T]):
    next: dict[str, "_Node[T]"] = field(default_factory=dict)
    meanings: list[T] = field(default_factory=list)


def _copied(node: _Node[T]) -> _Node[T]:
    return _Node({word: _copied(after) for word, after in node.next.items()}, list(node.meanings))


class Lexicon(Generic[T]):
    """Phrases to meanings. A phrase may carry several meanings; all of them are found."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()
        self._phrases: dict[str, str] = {}

    def add(self, phrase: str, meaning: T) -> None:
        """Learns one plain phrase."""
        spelled = tuple(word for part in phrase.split() for word in _spelled(part))
        if not spelled:
            raise ValueError("an empty phrase would match everything")
        node = self._root
        for word in spelled:
            node = node.next.setdefault(word, _Node())
        if meaning not in node.meanings:
            node.meanings.append(meaning)
        if NUMBER not in spelled:
            self._phrases.setdefault(" ".join(spelled), " ".join(phrase.split()))

    def __len__(self) -> int:
        return len(self._phrases)

    def copy(self) -> "Lexicon[T]":
        """The same phrases, to learn more without touching the original."""
        other: Lexicon[T] = Lexicon()
        other._root = _copied(self._root)
        other._phrases = dict(self._phrases)
        return other

    def read(self, text: str, fillers: frozenset[str] = frozenset()) -> Reading[T]:
        """Scans from the left, always taking the longest phrase; words of `fillers` need no meaning."""
        words = comparable(text)
        found: list[tuple[T, str]] = []
        left: list[str] = []
        at = 0
        while at < len(words):
            meanings, length = self._longest(words, at)
            if length:
                found.extend((meaning, " ".join(words[at : at + length])) for meaning in meanings)
                at += length
                continue
            if words[at] not in fillers:
                left.append(words[at])
            at += 1
        return Reading(tuple(found), tuple(left))

    def suggest(self, text: str) -> tuple[str, ...]:
        """At most three known phrases that look like `text`; see `suggest`."""
        return suggest(text, self._phrases)

    def _longest(self, words: Words, at: int) -> tuple[Iterable[T], int]:
        node: _Node[T] = self._root
        best: tuple[T, ...] = ()
        length = 0
        for offset, word in enumerate(words[at:], start=1):
            after = node.next.get(word) or (node.next.get(NUMBER) if word.isdecimal() else None)
            if after is None:
                break
            node = after
            if node.meanings:
                best, length = tuple(node.meanings), offset
        return best, length
