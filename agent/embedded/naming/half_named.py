"""Names of which half is somebody's we have: `Grace Kelly` beside Grace May, `Fergal Lindqvist` beside Maria Lindqvist.

Such a name is another person's until the user says otherwise, whatever is to be done. Knows no act.
"""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from agent.embedded.calendar.spoken_dates import is_calendar_word
from agent.embedded.language.forms import is_food
from agent.embedded.language.lexicon import Mark, known_words, quiet
from agent.embedded.language.words import Word
from agent.embedded.naming.names import Named, Roster
from agent.embedded.vocabulary import ordinary
from agent.embedded.vocabulary.people import GIVEN, LADIES, LORDS
from domain.text import words as folded_words

_DOES = frozenset(
    """is has had was needs need wants weighs takes hates likes cant doesnt wont should must gets got lost gained eats now braucht ist hat wiegt darf will
    pesa necesita tiene es quiere a est pese veut doit""".split()
)
"""What follows a whole name as a verb of its own: before it there is no other verb."""
_LEADING = frozenset("for of fur von para pour de".split())
_STAFF = frozenset("dr dra doctor doctora docteur doktor prof professor nurse sister matron chef schwester".split())
"""Before a surname they are of those who work here, until the user says otherwise."""
_TAKEN = frozenset("essen trinken haben bekommen kriegen".split())
_LEAST = 3
_NOUNS = ("plan", "akte", "menu", "liste", "woche", "patient", "patientin", "werte", "diat")


def with_initials(words: Sequence[Word], named: Sequence[Named], roster: Roster) -> tuple[Named, ...]:
    """The names with the initial before a surname taken in (`P. Nováková`), and whether a surname is all that was said."""
    found: list[Named] = []
    for one in named:
        given = {folded_words(roster.name(pid))[0] for pid in one.ids}
        said = {word.key for word in words[one.start : one.end]} | set(folded_words(one.written))
        if _says_given(one, said, roster):
            found.append(one)
            continue
        if _titled(words, one.start, _STAFF):
            continue
        at = _initial(words, one.start)
        fitting = at is not None and any(name[:1] == words[at].key for name in given)
        if at is not None and fitting:
            found.append(replace(one, start=at, written=f"{words[at].text} {one.written}"))
        else:
            found.append(replace(one, family=True))
    return tuple(found)


def _says_given(one: Named, said: set[str], roster: Roster) -> bool:
    """Is the first name of one it may mean among the words, or nearer to them than any other part of the name?"""
    for name in (folded_words(roster.name(pid)) for pid in one.ids):
        if name[0] in said or name[0] in {word.removesuffix("s") for word in said}:
            return True
        if one.guess and max(name, key=lambda part: max(fuzz.ratio(part, word) for word in said)) == name[0]:
            return True
    return False


def _titled(words: Sequence[Word], at: int, titles: frozenset[str]) -> bool:
    """Is one of these titles before it, with or without its stop?"""
    before = at - 2 if at > 1 and words[at - 1].text == "." else at - 1
    return before >= 0 and words[before].key in titles


def title_of(words: Sequence[Word], one: Named) -> str | None:
    """`male` or `female`, where the title before a name tells."""
    if one.start >= len(words) or not one.written.startswith(words[one.start].text):
        return None  # named in another sentence
    return next((gender for gender, titles in _OF_GENDER.items() if _titled(words, one.start, titles)), None)


_OF_GENDER = {
    "male": LORDS,
    "female": LADIES,
}


def _initial(words: Sequence[Word], at: int) -> int | None:
    """Where the single capital letter before a surname stands, with or without its stop."""
    before = at - 2 if at > 1 and words[at - 1].text == "." else at - 1
    letter = before >= 0 and len(words[before].key) == 1 and words[before].capital and words[before].key.isalpha()
    return before if letter and words[before].key != "i" else None


def half_known(
    words: Sequence[Word], named: Sequence[Named], marks: Sequence[Mark], unknown: Sequence[int], *, german: bool
) -> tuple[tuple[Named, str], ...]:
    """Each name of which we have but half, with all of it as it is written. `unknown` are the words that mean nothing."""
    found: list[tuple[Named, str]] = []
    for one in named:
        first = _first_name_before(words, one, marks, frozenset(unknown), german=german) if one.family else None
        if first is not None:
            found.append((one, f"{' '.join(w.text for w in words[first : one.start] if w.key)} {one.written}"))
        elif one.end in unknown and _surname_after(words, one, german=german):
            found.append((one, f"{one.written} {words[one.end].text}"))
    return tuple(found)


def _surname_after(words: Sequence[Word], one: Named, *, german: bool) -> bool:
    follows, after = words[one.end], words[one.end + 1] if one.end + 1 < len(words) else None
    if is_food(follows.key) or words[one.end - 1].owned or follows.start - words[one.end - 1].end > 1:
        return False
    if not follows.capital:
        return _lower_surname(words, one, after)
    return not (german and after is not None and after.key in _TAKEN)  # `darf Anouk Erdnussbutter essen?`


def _lower_surname(words: Sequence[Word], one: Named, after: Word | None) -> bool:
    """`grace kelly needs a plan`, `for grace kelly`: no verb, because one follows, or none can stand there."""
    follows = words[one.end]
    if one.family or one.guess or words[one.start].capital or _ordinary(follows):
        return False
    led = one.start > 0 and words[one.start - 1].key in _LEADING
    return led or (after is not None and after.key in _DOES)


def _first_name_before(
    words: Sequence[Word], one: Named, marks: Sequence[Mark], unknown: frozenset[int], *, german: bool
) -> int | None:
    """Where the first name before a surname begins that is none of its patients'; None where there is none."""
    at = one.start - 1
    if (initial := _initial(words, one.start)) is not None:
        return initial
    if at < 0 or words[at].sign or words[at].number or words[at].owned or is_calendar_word(words[at].key):
        return None
    word = words[at]
    inside = at > 0 and not words[at - 1].sign
    if word.capital and word.key in GIVEN:
        return at
    if at in unknown:
        if german and word.key.endswith(_NOUNS):
            return None  # `Diätplan Strauß`
        name = word.capital and (inside or not _ordinary(word))
        return at if name or not (_ordinary(word) or is_food(word.key)) else None
    meant = {mark.meaning for mark in marks if mark.start <= at < mark.end}
    titled = word.capital and inside and not german and meant != set() and all(quiet(m) for m in meant)
    return at if titled and not word.text.isupper() and word.key not in known_words("en") else None


def _ordinary(word: Word) -> bool:
    return word.key in ordinary.WORDS or len(word.key) < _LEAST or not word.key.isalpha()


def borne_by(mark: Mark, words: Sequence[Word], roster: Roster) -> bool:
    """Somebody's own name, though a letter off it would mean something: `Søren için` is no slip of `sorun`."""
    one = words[mark.start]
    return bool(mark.form and one.capital) and any(one.key in folded_words(name) for _, name in roster.names)
