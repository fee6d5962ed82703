"""The forms and stems of a language's words by what they mean, and the nearest of them to a misspelt word."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from agent.embedded.language.slips import Slip, is_slip
from agent.embedded.language.words import words_of
from agent.embedded.vocabulary import clinic, dishes
from domain.text import fold

TYPO_FROM = 5
_TWO_TYPOS_FROM = 8
_STEM_TYPO_FROM = 6
QUIET = frozenset({"filler", "function"})
"""Meanings of words that carry none."""
_MEAN_MORE = frozenset("un res ton et sel bal pan date dates the te ail col".split())
"""Foods elsewhere whose letters mean something else in another language."""
FOODS = frozenset(
    word for name in clinic.FOOD_WORDS.split(",") for word in fold(name).split() if word != "et"
) | frozenset(name for name in dishes.FOODS if " " not in name and name not in _MEAN_MORE)


@dataclass(eq=False)
class Lexicon:
    """Forms and stems of one language by meaning."""

    forms: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    stems: dict[str, set[str]] = field(default_factory=dict)

    def learn(self, meaning: str, forms: str) -> None:
        for form in forms.split(","):
            words = tuple(word.key for word in words_of(form) if word.key)
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

    def typo(self, word: str) -> Slip | None:
        """The nearest form of nearly these letters."""
        if word in FOODS or len(word) < TYPO_FROM:
            return self._short(word)
        allowed = 2 if len(word) >= _TWO_TYPOS_FROM else 1
        near = process.extract(word, self._single, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        meant = next(((form, far) for form, far, _ in near if is_slip(word, form, int(far))), None)
        if meant is not None:
            return Slip(int(meant[1]), meant[0], frozenset(self.forms[(meant[0],)]))
        begun = (
            (order, stem)
            for size, (orders, stems) in self._long_stems.items()
            for stem, _, i in process.extract(word[:size], stems, scorer=OSA.distance, score_cutoff=1, limit=None)
            for order in (orders[i],)
        )
        stem = min(begun, default=None)
        return None if stem is None else Slip(1, stem[1], frozenset(self.stems[stem[1]]))

    @cached_property
    def _single(self) -> tuple[str, ...]:
        """The single words that say something and are long enough to be known by their letters."""
        return tuple(
            form for (form, *more), m in self.forms.items() if not more and len(form) >= TYPO_FROM and m - QUIET
        )

    @cached_property
    def _long_stems(self) -> dict[int, tuple[list[int], list[str]]]:
        """The stems long enough by how long they are, each with its place among all."""
        found: dict[int, tuple[list[int], list[str]]] = {}
        for order, stem in enumerate(self.stems):
            if len(stem) >= _STEM_TYPO_FROM:
                orders, stems = found.setdefault(len(stem), ([], []))
                orders.append(order)
                stems.append(stem)
        return found

    def _short(self, word: str) -> Slip | None:
        """A word of four letters with two neighbours changed over (`shwo`), or with one letter missing (`luch`)."""
        if len(word) != TYPO_FROM - 1 or word in FOODS:
            return None
        turned = [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)]
        longer = [
            f for (f, *more) in self.forms if not more and len(f) == TYPO_FROM and (f[0], f[-1]) == (word[0], word[-1])
        ]
        near = [form for form in longer if OSA.distance(word, form, score_cutoff=1) <= 1]
        said = ((form, self.forms.get((form,), set()) - QUIET) for form in (*turned, *near))
        return next((Slip(1, form, frozenset(meanings)) for form, meanings in said if meanings), None)


def entries(source: str) -> Iterable[tuple[str, str]]:
    """The lines `meaning: forms`; a line that begins with a blank goes on with the one before."""
    for line in source.strip().replace("\n ", " ").splitlines():
        meaning, _, forms = line.partition(":")
        yield meaning.strip(), forms


def learned(source: str) -> Lexicon:
    lexicon = Lexicon()
    for meaning, forms in entries(source):
        lexicon.learn(meaning, forms)
    return lexicon


def is_food(word: str) -> bool:
    """A word everybody knows for a food, so never a slip of the pen for something else."""
    return word in FOODS
