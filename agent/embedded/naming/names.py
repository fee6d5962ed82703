"""Whom a sentence names, out of the patients there are: never a guess where several fit, and a guess is marked as one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from agent.embedded.language.words import Word
from agent.embedded.naming.cases import declined_name
from agent.embedded.naming.sounding import sounding_like
from agent.embedded.vocabulary import ordinary
from agent.embedded.vocabulary.people import TITLES
from domain.text import words as folded_words

_TITLES = TITLES | {"m", "don", "dona"}
_STAFF = frozenset("dr doctor prof professor nurse sister chef matron consultant dietitian".split())
_PARTICLES = frozenset(
    "de da do dos del della di van von der den la le el al bin ibn ben st san du des te e y i".split()
)
"""They name nobody alone."""
_LED_BY = TITLES | frozenset(
    """for of about patient client fur von para de pour d icin
    and und et y ve with s delete remove from to""".split()
)  # fmt: skip
_DOES = frozenset(
    """had has is was got gets weighs needs wants doesnt cant hates takes turned lost gained goes comes went came eats likes loves says asked feels lives sleeps isnt wont stopped started
    threw broke fell felt ate left began hasnt wouldnt couldnt didnt hadnt cannot refuses prefers dislikes enjoys trains drinks fasts works plays swims became grew fancies struggles tolerates manages finds keeps""".split()
)
"""What somebody does, after a first word that could be a name: `Will had ...`."""
_GENITIVE_FROM = 3
_AND, _ALIKE = frozenset("and und y et ve".split()), 75
_GUESS_FROM, _TWO_SLIPS_FROM, _PREFIX_FROM = 4, 7, 3

Person = Mapping[str, object]
"""A patient as `find_patients` gives it; only `id` and `name` are looked at."""


@dataclass(frozen=True, slots=True)
class Named:
    """The words `start` to `end` name one of `ids`; `guess` where only nearly, `loose` where besides only the letters say so, `family` where only a surname is said."""

    start: int
    end: int
    ids: tuple[str, ...]
    guess: bool
    written: str
    loose: bool = False
    family: bool = False


@dataclass(frozen=True)
class Roster:
    """Every patient's name, prepared for comparing."""

    names: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, patients: Sequence[Person]) -> "Roster":
        return cls(tuple((str(p["id"]), str(p["name"])) for p in patients))

    def name(self, patient_id: str) -> str:
        return dict(self.names).get(patient_id, patient_id)

    def holds(self, patient_id: str) -> bool:
        return any(known == patient_id for known, _ in self.names)


@lru_cache(maxsize=64)
def _by_word(roster: Roster) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for patient_id, name in roster.names:
        for word in dict.fromkeys((*folded_words(name), *_run_together(name))):
            if word not in _TITLES:
                found.setdefault(word, []).append(patient_id)
    return {word: tuple(ids) for word, ids in found.items()}


def _run_together(name: str) -> tuple[str, ...]:
    """`Mei-Ling` is written `meiling` too."""
    return tuple("".join(folded_words(part)) for part in name.split() if "-" in part)


def _stems(word: Word) -> tuple[str, ...]:
    """The word, and without an `s` that may be a genitive, and without the ending of a Turkish case."""
    key = word.key
    return (key, key[:-1]) if key.endswith("s") and len(key) >= _GENITIVE_FROM and key not in ordinary.WHOLE else (key,)


def names_in(words: Sequence[Word], roster: Roster, common: frozenset[int]) -> tuple[Named, ...]:
    """Who is named, in order. `common` are positions of words that mean something else in the language spoken."""
    found: list[Named] = []
    at = 0
    while at < len(words):
        named = _by_id(words, at, roster) or _exact(words, at, roster, common)
        found += [named] if named else []
        at = named.end if named else at + 1
    closed = {i for named in found for i in range(named.start, named.end)}
    for position in range(len(words)):
        if position in closed or position in common:
            continue
        guess = _guessed(words, position, roster)
        beside = position - 1 in closed or position + 1 in closed
        if (
            guess
            and not (guess.loose and found and not beside)
            and not _of_a_stranger(words, position, guess, roster, closed | common)
        ):
            found.append(guess)  # in `segna che Petra adesso pesa` who is named outright is meant
    return tuple(sorted(_joined(found, roster), key=lambda named: named.start))


def _of_a_stranger(
    words: Sequence[Word], at: int, guess: Named, roster: Roster, known: frozenset[int] | set[int]
) -> bool:
    """The `Wilk` of `Tomasz Wilk` is no slip of a first name: another first name stands right before it."""
    before = words[at - 1] if at else None
    if before is None or at - 1 in known or not (before.capital and before.key.isalpha() and words[at].capital):
        return False
    plain = before.key in _TITLES | _PARTICLES or len(before.key) < _PREFIX_FROM or before.key in ordinary.WORDS
    given = all(_slipped(words[at].key, folded_words(roster.name(pid))[0]) for pid in guess.ids)
    return given and not (plain or _guessed(words, at - 1, roster))


def _by_id(words: Sequence[Word], at: int, roster: Roster) -> Named | None:
    """`P007`: a patient's id, which is read as letters and figures of one word."""
    if not words[at].key.isalpha() or at + 1 >= len(words) or words[at + 1].start != words[at].end:
        return None
    end = at + 1
    while end < len(words) and words[end].start == words[end - 1].end and (words[end].key or words[end].text == "_"):
        end += 1
        written = "".join(word.text for word in words[at:end]).casefold()
        if any(patient_id.casefold() == written for patient_id, _ in roster.names):
            return Named(at, end, tuple(i for i, _ in roster.names if i.casefold() == written), False, written)
    return None


def _exact(words: Sequence[Word], at: int, roster: Roster, common: frozenset[int]) -> Named | None:
    index = _by_word(roster)
    end = at + 2
    ids = _run_on(words, at, index)
    if not ids:
        end = at + 1
        ids = _candidates(words[at], index)
    if not ids or words[at].key in _PARTICLES:
        return None
    start, at = at, _begun(words, at, ids, roster)
    grown = 1 + sum(1 for word in words[at:start] if word.key)
    while end < len(words):
        if words[end].text in {".", "-"} and words[end].start == words[end - 1].end and end + 1 < len(words):
            if words[end + 1].start == words[end].end and set(_candidates(words[end + 1], index)) & set(ids):
                end += 1
                continue
            break
        more = _narrowed(words[end], ids, roster, index)
        if not more:
            break
        ids, end, grown = more, end + 1, grown + 1
    together = any(stem in _run_together(name) for stem in _stems(words[start]) for _, name in roster.names)
    alone = grown == 1 and end == start + 1 and not together
    if alone and at in common and not _stands_as_name(words, at):
        return None
    if (
        alone
        and any(name for pid, name in roster.names if pid in ids and len(folded_words(name)) == 1)
        and len(ids) > 1
    ):
        whole = tuple(pid for pid, name in roster.names if pid in ids and len(folded_words(name)) == 1)
        ids = whole if len(whole) == 1 else ids
    full = tuple(pid for pid in ids if len(folded_words(roster.name(pid))) == grown)
    return Named(at, end, full if len(full) == 1 else ids, False, _written(words, at, end))


def _begun(words: Sequence[Word], at: int, ids: Sequence[str], roster: Roster) -> int:
    """Where a surname begins that opens with a particle: `Ben-Ami`, `al-Hakim`, `van den Berg`."""
    start = at
    borne = {word for pid in ids for word in folded_words(roster.name(pid))[1:]}
    while start > 0 and words[start - 1].key in _PARTICLES & borne:
        start -= 1
    return start


def _candidates(word: Word, index: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return next((index[stem] for stem in _stems(word) if stem in index), ())


def _run_on(words: Sequence[Word], at: int, index: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """`d'angelo`, `o dowd`: a letter and a word that are one word of a name; `à l'ail` is none."""
    after = words[at + 1 : at + 2]
    if not after or len(words[at].key) != 1 or len(after[0].key) == 1 or after[0].start > words[at].end + 1:
        return ()
    return next((index[joint] for stem in _stems(after[0]) if (joint := words[at].key + stem) in index), ())


def _narrowed(
    word: Word, ids: tuple[str, ...], roster: Roster, index: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Those of `ids` whose name also holds the next word, or begins with it where it is an initial."""
    holding = set(_candidates(word, index))
    kept = tuple(pid for pid in ids if pid in holding)
    if kept or not (len(word.key) == 1 and word.capital):
        return kept
    return tuple(pid for pid in ids if any(w.startswith(word.key) for w in folded_words(roster.name(pid))[1:]))


def _stands_as_name(words: Sequence[Word], at: int) -> bool:
    """A word that also means something else is a name when it is owned, led by `for`, or has a capital of its own."""
    word = words[at]
    if (
        at == 0
        and word.capital
        and len(words) > 1
        and (
            words[1].key in _DOES | _AND
            or (words[1].key.endswith("ed") and len(words[1].key) > _PREFIX_FROM + 1)
            or words[1].text in {":", ","}
            or words[1].number
        )
    ):
        return True
    led = at > 0 and words[at - 1].key in _LED_BY
    alone = sum(1 for w in words if w.key) == 1
    return (
        word.owned
        or alone
        or (at > 0 and {"+", "&"}.issuperset(w.text for w in (words[at - 1], *words[at + 1 : at + 2])))
        or (word.capital and at > 0 and (not words[at - 1].sign or words[at - 1].text in {":", ",", "&", "+"}))
        or (led and (at == len(words) - 1 or words[at + 1].sign or words[at + 1].key in _AND))
    )


def _written(words: Sequence[Word], start: int, end: int) -> str:
    return " ".join(word.text for word in words[start:end] if word.key)


def _guessed(words: Sequence[Word], at: int, roster: Roster) -> Named | None:
    """A slip in a name (`Kowalski` for `Kowalska`), or the beginning of one (`Liz`); only where one patient is near."""
    word = words[at]
    if any(w.key in _STAFF for w in words[max(0, at - 2) : at] if w.key or w.text != "."):
        return None  # `Dr Hill` is no slip of `Will`
    if len(word.key) < _PREFIX_FROM or not word.key.isalpha() or word.key in _TITLES | _PARTICLES:
        return None
    if word.key in ordinary.WORDS and not (word.owned or (word.capital and at) or _led_alone(words, at)):
        return None
    if declined := declined_name(words, at, _by_word(roster)):
        return Named(at, at + 1, declined, guess=False, written=word.text)
    near: list[str] = []
    for stem in _stems(word):
        if len(stem) >= _GUESS_FROM:
            alike = ((name, ids) for name, ids in _by_word(roster).items() if word.capital or name[0] == stem[0])
            near = [pid for name, ids in alike if _slipped(stem, name) for pid in ids]
        if near:
            break
    if not near and word.capital:
        near = [pid for name, ids in _by_word(roster).items() if name.startswith(word.key) for pid in ids]
    near += [pid for stem in _stems(word) if near for pid in sounding_like(stem, _by_word(roster))]
    near = list(dict.fromkeys(near))
    loose = not (word.owned or (word.capital and at) or (at and words[at - 1].key in _LED_BY) or len(words) == 1)
    return Named(at, at + 1, tuple(near), guess=True, written=word.text, loose=loose and at > 0) if near else None


def _led_alone(words: Sequence[Word], at: int) -> bool:
    """`for lotto`, and nothing more that could make it a thing: a sign, a date or the end follows."""
    after = words[at + 1] if at + 1 < len(words) else None
    return at > 0 and words[at - 1].key in _LED_BY and (after is None or after.sign or after.key in _AND)


def _slipped(word: str, name: str) -> bool:
    if len(name) < _GUESS_FROM or name in _PARTICLES or (name[0] != word[0] and len(word) < _TWO_SLIPS_FROM):
        return False
    allowed = 2 if min(len(word), len(name)) >= _TWO_SLIPS_FROM else 1
    return OSA.distance(word, name, score_cutoff=allowed) <= allowed and fuzz.ratio(word, name) >= _ALIKE


def _joined(found: Sequence[Named], roster: Roster) -> list[Named]:
    """Neighbours that fit one patient together are one name; one's first name beside another's surname has to be asked."""
    joined: list[Named] = []
    for named in sorted(found, key=lambda n: n.start):
        before = joined[-1] if joined else None
        beside = before is not None and before.end == named.start
        shared = tuple(pid for pid in before.ids if pid in named.ids) if before and beside else ()
        if before and beside and not shared and _crossed(before, named, roster):
            shared = tuple(dict.fromkeys((*before.ids, *named.ids)))
        if before and shared:
            joined[-1] = Named(
                before.start, named.end, shared, before.guess or named.guess, f"{before.written} {named.written}"
            )
        else:
            joined.append(named)
    return joined


def _crossed(first: Named, second: Named, roster: Roster) -> bool:
    """A first name and then a surname alone, of different patients: `Bo` and `Lindqvist`, not `Bo, Elif`."""
    given, family = folded_words(first.written)[:1], folded_words(second.written)[:1]
    return any(folded_words(roster.name(pid))[:1] == given for pid in first.ids) and not any(
        folded_words(roster.name(pid))[:1] == family for pid in second.ids
    )
