"""A sentence in a language that is understood but not answered in (Italian, Polish, Portuguese, Dutch), put into English word by
word before it is read: names, figures and signs stay where they are. Knows no act.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from agent.embedded.language.forms import entries
from agent.embedded.language.lexicon import LANGUAGES, known_words
from agent.embedded.language.words import Word, words_of
from agent.embedded.vocabulary.gloss import GLOSSES

_LONGEST = 6
_ANYWHERE = frozenset("kg g mg kcal cm ml min pdf csv ok".split())
"""Words of every language."""
_ELIDED = re.compile(r"(?i)(?<=\b[dns][aeu]ll)['’](?=\w)|(?<=\ball)['’](?=\w\w)|(?<=\b[lc])['’](?=\w\w)")
"""`dall'archivio` is two words."""


@dataclass(eq=False)
class _Gloss:
    """English by the folded words of one language; stems are words that begin so."""

    phrases: dict[tuple[str, ...], str] = field(default_factory=dict)
    stems: dict[str, str] = field(default_factory=dict)

    def learn(self, english: str, forms: str) -> None:
        for form in forms.split(","):
            keys = tuple(word.key for word in words_of(form) if word.key)
            if form.strip().endswith("*"):
                self.stems[keys[0]] = english
            elif keys:
                self.phrases.setdefault(keys, english)

    def at(self, words: tuple[Word, ...], start: int) -> tuple[int, str]:
        """The English for the longest phrase that begins at this word, and how many words it takes; 0 where none does."""
        for size in range(min(_LONGEST, len(words) - start), 0, -1):
            keys = tuple(word.key for word in words[start : start + size])
            if keys in self.phrases:
                return size, self.phrases[keys]
        key = words[start].key
        return next(((1, english) for stem, english in self.stems.items() if key.startswith(stem)), (0, ""))


def _learned(source: str) -> _Gloss:
    gloss = _Gloss()
    for english, forms in entries(source):
        gloss.learn(english, forms)
    return gloss


_GLOSSES: Mapping[str, _Gloss] = {code: _learned(source) for code, source in GLOSSES.items()}


def foreign_in(text: str, before: str | None) -> str | None:
    """The language of the text where it is one of these, and more of its words are known in it than in any other; in a
    tie that of the sentence before.
    """
    words = tuple(w for w in words_of(_ELIDED.sub(" ", text)) if w.key.isalpha() and w.key not in _ANYWHERE)
    spoken = [i for i, word in enumerate(words) if not (i and word.capital)]
    if not spoken:
        return None
    known = {code: _known(gloss, words, spoken) for code, gloss in _GLOSSES.items()}
    most = max(known, key=lambda code: (known[code], code == before))
    ours = max(sum(words[i].key in known_words(language) for i in spoken) for language in LANGUAGES)
    surely = known[most] > ours or (most == before and known[most] >= ours)
    return most if surely and known[most] * 2 >= len(spoken) else None


def _known(gloss: _Gloss, words: tuple[Word, ...], spoken: list[int]) -> int:
    covered: set[int] = set()
    for i in range(len(words)):
        size, _ = gloss.at(words, i)
        covered.update(range(i, i + size))
    return len(covered.intersection(spoken))


@lru_cache(maxsize=512)
def in_english_words(text: str, code: str) -> str:
    """The text with every known word and phrase in English."""
    text = _ELIDED.sub(" ", text)
    words, gloss = words_of(text), _GLOSSES[code]
    out, written, at = "", 0, 0
    while at < len(words):
        size, english = gloss.at(words, at) if words[at].key else (0, "")
        name = at > 0 and words[at].capital and bool(words[at - 1].key) and size == 1
        if size and not name:
            out += text[written : words[at].start] + english
            written = words[at + size - 1].end
            if text[written : written + 1] in {"'", "’"}:
                written += 1
                out += " "
        at += max(size, 1)
    return out + text[written:]
