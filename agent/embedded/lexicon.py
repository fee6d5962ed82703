"""What a word can mean in a language: exact forms first, stems next, a typo of one of them last. Knows no grammar."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, get_args

from rapidfuzz.distance import OSA

from agent.embedded.vocabulary import clinic, de, en, es, fr, tr
from agent.embedded.words import Word
from domain.text import fold

Language = Literal["en", "de", "es", "fr", "tr"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_SOURCES: Mapping[Language, str] = {"en": en.WORDS, "de": de.WORDS, "es": es.WORDS, "fr": fr.WORDS, "tr": tr.WORDS}
_LONGEST_PHRASE = 5
_TYPO_FROM = 5
_TWO_TYPOS_FROM = 8
_STEM_TYPO_FROM = 6
_QUIET = frozenset({"filler", "function"})
"""Meanings of words that carry none."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A meaning of the words from `start` up to `end` (positions in the sentence)."""

    meaning: str
    start: int
    end: int


@dataclass
class Lexicon:
    """Forms and stems of one language by meaning."""

    forms: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    stems: dict[str, set[str]] = field(default_factory=dict)

    def learn(self, meaning: str, forms: str) -> None:
        for form in forms.split(","):
            words = tuple(fold(form).split())
            if form.strip().endswith("*"):
                self.stems.setdefault(words[0], set()).add(meaning)
            elif words:
                self.forms.setdefault(words, set()).add(meaning)

    def exact(self, words: tuple[str, ...]) -> frozenset[str]:
        """The meanings of exactly these words; of a single word also by its stem."""
        found = set(self.forms.get(words, ()))
        if len(words) == 1:
            for size in range(3, len(words[0]) + 1):
                found |= self.stems.get(words[0][:size], set())
        return frozenset(found)

    def typo(self, word: str) -> frozenset[str]:
        """The meanings of the nearest form of nearly these letters."""
        if word in _FOODS or len(word) < _TYPO_FROM:
            return self._short(word)
        allowed = 2 if len(word) >= _TWO_TYPOS_FROM else 1
        best, found = allowed + 1, frozenset[str]()
        for forms, meanings in self.forms.items():
            if len(forms) == 1 and len(forms[0]) >= _TYPO_FROM and meanings - _QUIET:
                far = OSA.distance(word, forms[0], score_cutoff=allowed)
                if far < best and (far <= 1 or word[0] == forms[0][0]):
                    best, found = far, frozenset(meanings)
        for stem, meanings in self.stems.items():
            if best > 1 and len(stem) >= _STEM_TYPO_FROM and OSA.distance(word[: len(stem)], stem, score_cutoff=1) <= 1:
                best, found = 1, frozenset(meanings)
        return found

    def _short(self, word: str) -> frozenset[str]:
        """A word of four letters with two neighbours changed over (`shwo`), or with one letter missing (`luch`)."""
        if len(word) != _TYPO_FROM - 1 or word in _FOODS:
            return frozenset()
        turned = [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)]
        longer = [
            form
            for (form, *more) in self.forms
            if not more and len(form) == _TYPO_FROM and form[0] == word[0] and form[-1] == word[-1]
        ]
        near = [form for form in longer if OSA.distance(word, form, score_cutoff=1) <= 1]
        return next(
            (frozenset(m - _QUIET) for w in (*turned, *near) if (m := self.forms.get((w,), set())) - _QUIET),
            frozenset(),
        )


def entries(source: str) -> Iterable[tuple[str, str]]:
    """The lines `meaning: forms`; a line that begins with a blank goes on with the one before."""
    for line in source.strip().replace("\n ", " ").splitlines():
        meaning, _, forms = line.partition(":")
        yield meaning.strip(), forms


def _learned(source: str) -> Lexicon:
    lexicon = Lexicon()
    for meaning, forms in entries(source):
        lexicon.learn(meaning, forms)
    return lexicon


def _named(meaning: str, forms: str) -> str:
    return f"{meaning}: {forms.strip().replace(chr(10), ' ')}"


_FOODS = frozenset(word for name in clinic.FOOD_WORDS.split(",") for word in fold(name).split())
_LEXICONS: Mapping[Language, Lexicon] = {language: _learned(source) for language, source in _SOURCES.items()}
_CLINIC = _learned(
    "\n".join(
        (
            _named("a_diet", clinic.DIETS),
            _named("a_condition", clinic.CONDITIONS),
            _named("a_medication", clinic.MEDICATIONS),
            *(f"a_allergen_{line}" for line in clinic.ALLERGENS.strip().splitlines()),
        )
    )
)
_TOPICS = _learned(clinic.TOPICS)


def is_food(word: str) -> bool:
    """A word everybody knows for a food, so never a slip of the pen for something else."""
    return word in _FOODS


@lru_cache(maxsize=4096)
def _meanings(words: tuple[str, ...], language: Language) -> frozenset[str]:
    found = _LEXICONS[language].exact(words) | _CLINIC.exact(words) | _TOPICS.exact(words)
    if not found and language != "en":
        found = _LEXICONS["en"].exact(words)
    return found


@lru_cache(maxsize=4096)
def _by_typo(word: str, language: Language) -> frozenset[str]:
    return _CLINIC.typo(word) or _LEXICONS[language].typo(word) or _LEXICONS["en"].typo(word)


def marks(words: Sequence[Word], language: Language, taken: Iterable[int] = ()) -> tuple[Mark, ...]:
    """Every meaning of every word and phrase; the positions in `taken` are names and mean nothing else."""
    keys = [word.key for word in words]
    closed = set(taken)
    found: list[Mark] = []
    for start in range(len(keys)):
        known = False
        for size in range(min(_LONGEST_PHRASE, len(keys) - start), 0, -1):
            span = range(start, start + size)
            if closed.intersection(span) or not all(keys[i] for i in span):
                continue
            meanings = _meanings(tuple(keys[i] for i in span), language)
            known = known or bool(meanings)
            found.extend(Mark(meaning, start, start + size) for meaning in sorted(meanings))
        if not known and start not in closed and keys[start].isalpha():
            covered = any(mark.start <= start < mark.end for mark in found)
            typo = frozenset() if covered else _by_typo(keys[start], language)
            found.extend(Mark(meaning, start, start + 1) for meaning in sorted(typo))
    return tuple(found)


def quiet(meaning: str) -> bool:
    """Does the meaning only hold a sentence together?"""
    return meaning in _QUIET


@lru_cache(maxsize=512)
def language_of(text: str, before: Language) -> Language:
    """The language most of the little words belong to; that of the turn before where nothing tells."""
    keys = [key for key in fold(text).split() if key.isalpha()]
    if not keys:
        return before
    scores = {language: _score(keys, language) for language in LANGUAGES}
    best = max(scores.values())
    leading = [language for language in LANGUAGES if scores[language] == best]
    if best == 0 or before in leading:
        return before
    return leading[0]


def _score(keys: Sequence[str], language: Language) -> int:
    lexicon = _LEXICONS[language]
    total = 0
    for key in keys:
        meanings = lexicon.exact((key,))
        total += 3 * ("function" in meanings) + 2 * bool(meanings - _QUIET) + ("filler" in meanings)
    return total
