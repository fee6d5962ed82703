"""What a word can mean in a language: exact forms first, stems next, a typo of one of them last. Knows no grammar."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from agent.embedded.language import medicines
from agent.embedded.language.commonplace import says_nothing
from agent.embedded.language.forms import QUIET, TYPO_FROM, Lexicon, entries, is_food, learned
from agent.embedded.language.slips import Slip, but_one, with_one_slip
from agent.embedded.language.words import Word, without_mondays, words_of
from agent.embedded.vocabulary import buying, clinic, common, de, en, es, fr, look_alikes, ordinary, tr, wares
from domain.text import fold

Language = Literal["en", "de", "es", "fr", "tr"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_SOURCES: Mapping[Language, str] = {"en": en.WORDS, "de": de.WORDS, "es": es.WORDS, "fr": fr.WORDS, "tr": tr.WORDS}
_LONGEST_PHRASE = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """A meaning of the words from `start` up to `end` (positions in the sentence); `form` is how it is spelled right."""

    meaning: str
    start: int
    end: int
    form: str | None = None


def _named(meaning: str, forms: str) -> str:
    return f"{meaning}: {forms.strip().replace(chr(10), ' ')}"


_LEXICONS: Mapping[Language, Lexicon] = {
    language: learned(
        "\n".join(
            (
                source.strip(),
                *(_named("filler", words[language]) for words in (common.FILLERS, common.KIN, look_alikes.WORDS)),
            )
        )
    )
    for language, source in _SOURCES.items()
}
_CLINIC = learned(
    "\n".join(
        (
            _named("a_diet", clinic.DIETS),
            _named("a_condition", clinic.CONDITIONS),
            _named("a_medication", f"{clinic.MEDICATIONS.strip()}, {medicines.WORDS}"),
            *(f"a_allergen_{line}" for line in clinic.ALLERGENS.strip().splitlines()),
        )
    )
)
_CLINIC_PHRASES = but_one(_CLINIC.forms)
_TOPICS = learned(clinic.TOPICS)
_BUYING: Mapping[Language, Lexicon] = {language: learned(buying.WORDS[language]) for language in LANGUAGES}
_WARES = learned(wares.FOODS)


_SAME = {fold(form): meaning for meaning, forms in entries(clinic.SAME) for form in (*forms.split(","), meaning)}


def searched_for(said: str) -> str:
    """The word under which records hold a diet or a condition that is said in other words: `celíacos` is `celiac`."""
    return _SAME.get(fold(said), said)


@lru_cache(maxsize=8)
def known_words(language: Language) -> frozenset[str]:
    """Every single word that means something in a language, or holds its sentences together."""
    return frozenset(words[0] for words in _LEXICONS[language].forms if len(words) == 1)


@lru_cache(maxsize=4096)
def _meanings(words: tuple[str, ...], language: Language) -> frozenset[str]:
    of_records = _CLINIC.exact(words) if clinic.ONLY_IN.get(words, language) == language else frozenset[str]()
    found = _LEXICONS[language].exact(words) | of_records | _TOPICS.exact(words)
    if not found and language != "en":
        found = _LEXICONS["en"].exact(words)
    return found


@lru_cache(maxsize=4096)
def _by_typo(word: str, language: Language) -> Slip | None:
    if language == "en" and word in ordinary.WORDS:
        return None
    slips = (lexicon.typo(word) for lexicon in dict.fromkeys((_LEXICONS[language], _LEXICONS["en"], _CLINIC)))
    return min((slip for slip in slips if slip), key=lambda slip: slip.far, default=None)


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
            if size > 1 and meanings and meanings <= QUIET:
                closed.update(span)  # `est-ce que` asks nothing by its words
            found.extend(Mark(meaning, start, start + size) for meaning in sorted(meanings))
        near = (tuple(keys[start : start + size]) for size in (3, 2) if start + size <= len(keys))
        if start not in closed and (
            slip := next(filter(None, (_clinical_slip(said, language) for said in near)), None)
        ):
            end = start + len(slip.form.split())
            found.extend(Mark(meaning, start, end, slip.form) for meaning in sorted(slip.meanings))
            continue
        if not known and start not in closed and keys[start].isalpha():
            covered = any(mark.start <= start < mark.end for mark in found) or _looks_like_a_name(
                words, start, language
            )
            slip = None if covered else _by_typo(keys[start], language)
            if slip:
                found.extend(Mark(meaning, start, start + 1, slip.form) for meaning in sorted(slip.meanings))
            elif not covered and not is_food(keys[start]) and says_nothing(words[start], language):
                found.append(Mark("filler", start, start + 1))
    if language == "tr" and not any(_NEGATIVE.search(key) for key in keys):
        found = [mark for mark in found if not (mark.meaning == "no_longer" and keys[mark.start] == "artik")]
    return tuple(found)


_NEGATIVE = re.compile(r"m[iu]yor\w*$|m[ae]z(?:lar|ler)?$|^(?:degil\w*|yok|kes(?:ti|ildi)|birak(?:ti|ildi))$")
"""`artık vegan` is vegan from now on, `artık vegan değil` no longer."""


@lru_cache(maxsize=4096)
def _clinical_slip(said: tuple[str, ...], language: Language) -> Slip | None:
    """`hart failure`, `high blood presure`: a condition, diet or medicine of several words, one with a slip that means nothing."""
    strange = [
        word
        for word in said
        if len(word) >= TYPO_FROM - 1 and word not in ordinary.WORDS and not _meanings((word,), language)
    ]
    if not strange or _CLINIC.exact(said):
        return None
    form = with_one_slip(said, strange, _CLINIC_PHRASES)
    return None if form is None else Slip(1, " ".join(form), frozenset(_CLINIC.forms[form]))


def buying_marks(words: Sequence[Word], language: Language) -> tuple[Mark, ...]:
    """What the words mean to a buyer; where their language has none, in English. Foods stand under `ware`."""
    keys = [word.key for word in words]
    found: list[Mark] = []
    for start in range(len(keys)):
        for size in range(min(_LONGEST_PHRASE, len(keys) - start), 0, -1):
            said = tuple(keys[start : start + size])
            if all(said):
                meanings = _BUYING[language].exact(said) or _BUYING["en"].exact(said)
                found.extend(Mark(meaning, start, start + size) for meaning in sorted(meanings))
                found.extend(Mark("ware", start, start + size, ware) for ware in sorted(_WARES.exact(said)))
    return tuple(found)


_OF_A_PERSON = frozenset("who from at in upstairs says said rang phoned told asked works".split())


def _looks_like_a_name(words: Sequence[Word], at: int, language: Language) -> bool:
    """A capital of its own inside a sentence is no slip of another word; German gives one to every noun."""
    if at == 0 and words[at].capital and len(words) > 1 and words[1].key in _OF_A_PERSON:
        return True  # `Susan who runs the department`
    own = words[at].capital and at > 0 and bool(words[at - 1].key) and not words[at].text.isupper()
    return own and language != "de" and not words[at - 1].capital


def quiet(meaning: str) -> bool:
    """Does the meaning only hold a sentence together?"""
    return meaning in QUIET


@lru_cache(maxsize=512)
def language_of(text: str, before: Language) -> Language:
    """The language most of the little words belong to; that of the turn before where nothing tells."""
    spoken = [w for i, w in enumerate(without_mondays(words_of(text))) if w.key.isalpha() and not (i and w.capital)]
    keys = [word.key for word in spoken] or [key for key in fold(text).split() if key.isalpha()]
    keys = keys[1:] if keys[:1] == ["del"] and keys[1:] else keys  # `del her plan` is typed for delete
    if not keys or (" " not in text.strip() and text.strip()[-1].isdigit()):  # `C102` is no word of any language
        return before
    scores = {language: _score(keys, language) + _by_letters(text, spoken, language) for language in LANGUAGES}
    if not any(scores.values()):
        keys = fold(text).split()
        scores = {
            language: _score(keys, language) + 2 * bool(_LEXICONS[language].exact(tuple(keys)))
            for language in LANGUAGES
        }
    best = max(scores.values())
    leading = [language for language in LANGUAGES if scores[language] == best]
    if best == 0 or before in leading:
        return before
    return leading[0]


_LETTERS: Mapping[str, str] = {"de": "ß", "es": "ñ¿¡", "fr": "œèêùà", "tr": "ığş", "en": ""}
_OF_A_LETTER = 2


def _by_letters(text: str, spoken: Sequence[Word], language: Language) -> int:
    """What only this language writes: its signs anywhere, its letters in words that are no names."""
    own = set("".join(word.text for word in spoken if not word.capital)) | (set("¿¡") & set(text))
    return _OF_A_LETTER * len(own.intersection(_LETTERS[language]))


def _weight(meanings: frozenset[str]) -> int:
    return 3 * ("function" in meanings) + 2 * bool(meanings - QUIET) + ("filler" in meanings)


def _score(keys: Sequence[str], language: Language) -> int:
    lexicon = _LEXICONS[language]
    total = 0
    for key in keys:
        meanings = lexicon.exact((key,))
        total += _weight(meanings)
        if meanings <= {"filler"} and _BUYING[language].exact((key,)):
            total += 1 if meanings else 2
    return total
