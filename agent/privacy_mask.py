"""Takes names and notes out of what a model is given to read, and puts them back into what it answers.

Knows who the clinic's patients are called and what is noted of them; knows no model and no network.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

from rapidfuzz.distance import OSA

from agent.privacy_names import PARTICLES, common_words, ending_of
from agent.privacy_words import Placeholders
from domain.text import fold

_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_WORD = re.compile(rf"(?:[^\W_][\u0300-\u036f{_INVISIBLE}]*)+")
_APOSTROPHES = frozenset("'’‘ʼ`´")
_ELIDED = re.compile(rf"{_WORD.pattern}['’‘ʼ`´]{_WORD.pattern}")
_UNSEEN = re.compile(f"[{_INVISIBLE}]")
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_SHORTEST_STEM = 3
_LONGEST_ENDING = 4
_SLIP_FROM, _TWO_SLIPS_FROM = 5, 8
_PHRASE_FROM = 4
"""Words one sentence of a note has to have to be looked for on its own; the note as a whole is always looked for."""
_FREE_TEXT_FROM = 5
"""A text of so many words in a field of the clinic's own is a note, whatever the field is called."""
_RANDOM = re.compile(r"_[0-9a-f]{16}\Z")
"""Ids that were given here hold no name."""
NOTES = frozenset({"notes", "reason", "author"})
"""Fields whose text is a note whatever it says."""
_ADDRESSES = frozenset({"fileName", "path", "url"})
_FREE_FORM = frozenset({"preferences", "conditionDetails"})


@dataclass(frozen=True)
class Secrets:
    """What must not be sent: names of people, ids that may hold one, and notes.

    `likely` are names only where they are written with capital letters: they may be dishes.
    """

    names: tuple[str, ...] = ()
    likely: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def __add__(self, other: "Secrets") -> "Secrets":
        return Secrets(
            self.names + other.names, self.likely + other.likely, self.ids + other.ids, self.notes + other.notes
        )


@lru_cache(maxsize=65_536)
def folded(word: str) -> str:
    """As `fold`, for one word with its invisible characters left out."""
    return fold(_UNSEEN.sub("", word)).replace(" ", "")


@dataclass(frozen=True)
class Mask:
    """One conversation's mask. What it hides, `placeholders.restored` brings back."""

    secrets: Secrets
    placeholders: Placeholders
    told: Sequence[str] = ()
    """What the user said, in which slips of a name are looked for."""

    def text(self, text: str) -> str:
        """The text without names and notes."""
        text = self._ids.sub(lambda found: self.placeholders.written_as(found[0], found[0]), text)
        found = list(_WORD.finditer(text))
        keys = [folded(word[0]) for word in found]
        pieces: list[str] = []
        at, number, beside = 0, 0, False
        while number < len(found):
            word, count = found[number], self._phrase(keys, number)
            taken = count or self._with_apostrophe(text, found, keys, number)
            end = found[number + taken - 1].end()
            surface, key = text[word.start() : end], "".join(keys[number : number + taken])
            near = beside or (number + taken < len(keys) and self._names_somebody(keys[number + taken]))
            hidden = self.placeholders.written_as(surface, surface) if count else self._word(surface, key, near=near)
            pieces += [text[at : word.start()], hidden]
            at, beside, number = end, hidden != surface, number + taken
        return self._unspaced("".join([*pieces, text[at:]]))

    def json(self, value: Any, key: str = "", *, free: bool = False) -> Any:
        """The same for every text in a JSON value; a note is hidden whole wherever it stands as one."""
        if isinstance(value, Mapping):
            return {k: self.json(v, str(k), free=free or k in _FREE_FORM) for k, v in value.items()}
        if isinstance(value, list):
            return [self.json(item, free=free) for item in value]
        if not isinstance(value, str) or not value:
            return value
        if key in NOTES or (free and len(value.split()) >= _FREE_TEXT_FROM):
            return self.placeholders.written_as(value, value)
        hidden = self.text(value)
        # an address has to come back letter by letter, and spells a name in its own way
        return self.placeholders.written_as(value, value) if key in _ADDRESSES and hidden != value else hidden

    def json_text(self, written: str) -> str:
        """The same for JSON as text; what is no JSON is a text like any other."""
        try:
            value = json.loads(written)
        except (ValueError, RecursionError):
            return self.text(written)
        return json.dumps(self.json(value), ensure_ascii=False, separators=(",", ":"))

    def restored(self, text: str) -> str:
        """What a model wrote, with the names and notes in it again."""
        return self.placeholders.restored(text)

    def restored_json(self, written: str) -> str:
        """The same for JSON as text: a note's quotation marks and line breaks must not end its string."""
        try:
            value = json.loads(written)
        except (ValueError, RecursionError):
            return self.restored(written)
        return json.dumps(self._restored(value), ensure_ascii=False)

    def _restored(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {self.restored(k): self._restored(v) for k, v in value.items()}
        if isinstance(value, list):
            return [self._restored(item) for item in value]
        return self.restored(value) if isinstance(value, str) else value

    def _with_apostrophe(self, text: str, found: Sequence[re.Match[str]], keys: Sequence[str], at: int) -> int:
        """How many words from here are one of a name: two in O'Brien, and one in Rowan's."""
        if at + 1 < len(found) and text[found[at].end() : found[at + 1].start()] in _APOSTROPHES:
            return 1 + (keys[at] + keys[at + 1] in self._words)
        return 1

    def _word(self, surface: str, key: str, *, near: bool) -> str:
        """The word, or its placeholder with the ending the sentence gave it."""
        canonical = self._spelled.get(_plain(surface)) or self._words.get(key)
        if canonical is not None:
            shown = key in self._shy and not surface[0].isupper() and not near
            return surface if shown else self.placeholders.written_as(surface, canonical)
        for cut in range(1, min(_LONGEST_ENDING, len(key) - _SHORTEST_STEM) + 1):
            stem, ending = key[:-cut], key[-cut:]
            if self._names_somebody(stem) and (ending_of(ending) or not key.isascii()):
                end = next((i for i in range(len(surface), 0, -1) if folded(surface[:i]) == stem), len(surface))
                return self.placeholders.written_as(surface[:end], self._words[stem]) + surface[end:]
        # a slip is hidden as it is: mending it would decide who is meant
        return self.placeholders.written_as(surface, surface) if key in self._slips else surface

    def _names_somebody(self, key: str) -> bool:
        return key in self._words and key not in self._shy

    @cached_property
    def _words(self) -> dict[str, str]:
        """Every word of a name, folded, and how the record writes it; the first record wins."""
        words: dict[str, str] = {}
        for name in (*self.secrets.names, *self.secrets.likely):
            parts = _parts(name)
            for part in parts:
                for written in (part, part.translate(_WRITTEN_OUT)):
                    if len(folded(written)) > 1 and not written.isdigit():
                        words.setdefault(folded(written), part)
            for whole in (found[0] for found in _ELIDED.finditer(name)):
                words.setdefault(folded(whole), whole)
            if len(parts) > 1:
                for joined in ("".join(parts), *("".join(pair) for pair in pairwise(parts))):
                    words.setdefault(folded(joined), joined)
        return words

    @cached_property
    def _spelled(self) -> dict[str, str]:
        """The same by exact spelling: José and Jose are two words of two records."""
        return {_plain(part): part for name in reversed(self.secrets.names) for part in _parts(name) if len(part) > 1}

    @cached_property
    def _shy(self) -> frozenset[str]:
        """Words that are hidden only with a capital letter or beside a name."""
        sure = {folded(part) for name in self.secrets.names for part in _parts(name)}
        maybe = {folded(part) for name in self.secrets.likely for part in _parts(name)}
        return PARTICLES | common_words() | (maybe - sure)

    @cached_property
    def _slips(self) -> frozenset[str]:
        """Words the user said that are nearly a name's."""
        said = {folded(word[0]) for text in self.told for word in _WORD.finditer(text)}
        names = [name for name in self._words if len(name) >= _SLIP_FROM]
        strange = sorted(said - self._words.keys() - common_words())
        return frozenset(word for word in strange if len(word) >= _SLIP_FROM and any(_alike(word, n) for n in names))

    def _phrase(self, keys: Sequence[str], at: int) -> int:
        """How many words from here are a note, or an id with a name in it."""
        for phrase in self._phrases.get(keys[at], ()):
            if tuple(keys[at : at + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    @cached_property
    def _phrases(self) -> dict[str, list[tuple[str, ...]]]:
        """Notes and their sentences by their first word, the longest first."""
        found = {phrase for note in self.secrets.notes for phrase in _phrases_of(note)}
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(found, key=lambda one: (-len(one), one)):
            by_first.setdefault(phrase[0], []).append(phrase)
        return by_first

    @cached_property
    def _ids(self) -> re.Pattern[str]:
        """The ids that hold a name."""
        names = [name for name in self._words if len(name) >= _SHORTEST_STEM and name not in PARTICLES]
        spoken = [one for one in self.secrets.ids if not _RANDOM.search(one)]
        telling = [one for one in spoken if any(name in folded(one) for name in names)]
        either = "|".join(re.escape(one) for one in sorted(telling, key=lambda one: (-len(one), one)))
        return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])" if telling else r"(?!)")

    def _unspaced(self, text: str) -> str:
        """Names in scripts that put no blanks between words are found inside longer runs."""
        for name in self._blankless:
            text = text.replace(name, self.placeholders.written_as(name, name))
        return text

    @cached_property
    def _blankless(self) -> tuple[str, ...]:
        parts = {part for name in self.secrets.names for part in (name.strip(), *name.split())}
        caseless = (part for part in parts if len(part) > 1 and part.upper() == part.lower() and not part.isascii())
        return tuple(sorted(caseless, key=lambda part: (-len(part), part)))


def _parts(name: str) -> list[str]:
    return [part[0] for part in _WORD.finditer(name)]


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", _UNSEEN.sub("", word)).casefold()


def _alike(word: str, name: str) -> bool:
    most = 2 if min(len(word), len(name)) >= _TWO_SLIPS_FROM else 1
    return OSA.distance(word, name, score_cutoff=most) <= most


def _phrases_of(note: str) -> Iterable[tuple[str, ...]]:
    """The whole note and each of its sentences and lines, as folded words."""
    for part in (note, *re.split(r"[.!?;\n]+", note)):
        words = tuple(folded(word) for word in _parts(part))
        if len(words) >= (1 if part == note else _PHRASE_FROM) and not (len(words) == 1 and words[0] in common_words()):
            yield words
