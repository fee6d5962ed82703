"""What the words of a request wish of a dish: foods, diets, cuisines, kinds of dish, time, equipment, more or less of
something. Every word is understood or named; none is dropped. Knows no patient and no plan.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from catalogue.lexicon import comparable, suggest
from catalogue.loader import Catalogue
from domain.food import FoodId
from domain.text import fold
from engine.plan.edit_measure import Direction
from engine.plan.shelf import Flags, shelf_of
from engine.plan.wish_tongue import Tongue, Words, tongue_of
from engine.plan.wish_words import (
    COLD,
    DIRECTIONS,
    EASY,
    EATEN_COLD,
    EQUIPMENT,
    FILLERS,
    JOINING,
    LESS,
    MORE,
    NEGATING,
    NUTRIENTS,
    QUICK,
    QUICK_MINUTES,
    TURNING,
    UNCOOKED,
    WARM,
)

_LONGEST = 5
_HOUR, _HALF = 60, 30
_MINUTES = re.compile(
    r"(?:\b(?:no more than|no longer than|less than|under|below|at most|max|maximum|within|up to|in|takes) )*"
    r"\b(\d{1,3}|half an|an) ?(min|mins|minute|minutes|hour|hours)\b(?: or less| tops| max| at most)?"
)
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
_NUMBERED = re.compile(
    r"(?:(?:the|take|use|please|number|i) )*(?:(?:alternative|option|choice)(?: number)? (\d)|number (\d)"
    r"|(first|1st|second|2nd|third|3rd)(?: (?:alternative|option|choice|one))?)(?: please)?"
)


_WAYS = {Direction("price", -1): "cheaper", Direction("minutes", -1): "quicker", Direction("calories", -1): "lighter"}


@dataclass(frozen=True, eq=False)
class Wish:
    """One wish in words and the recipes that meet it (by shelf index); `foods` are those it asks for by name; `once`: one
    dish of a day is enough (`with spinach`), where the others hold for every dish (`vegetarian`).
    """

    said: str
    recipes: Flags
    foods: tuple[FoodId, ...] = ()
    once: bool = False


@dataclass
class Wishes:
    """All wishes of a request; `not_understood` are its strange words, each with near known ones."""

    wishes: list[Wish] = field(default_factory=list)
    directions: list[Direction] = field(default_factory=list)
    not_understood: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    @property
    def said(self) -> tuple[str, ...]:
        """What was understood, in plain words."""
        ways = (
            _WAYS.get(way) or f"{'more' if way.sign > 0 else 'less'} {way.of.replace('_', ' ')}"
            for way in self.directions
        )
        return tuple(dict.fromkeys((*(wish.said for wish in self.wishes), *ways)))


def read_wishes(request: str, catalogue: Catalogue) -> Wishes:
    """The wishes of a request in free words; an empty one wishes nothing but another dish."""
    return _Reader(tongue_of(shelf_of(catalogue))).read(request)


def named_recipe(request: str, catalogue: Catalogue) -> str | None:
    """The id of the recipe whose whole name, or id, the request is."""
    asked = fold(request)
    return next((r.id for r in catalogue.recipes.values() if asked in (fold(r.name), fold(r.id))), None)


def numbered(request: str) -> int | None:
    """Which of the alternatives offered is meant: `alternative 2`, `the second option`, `#2`; None where none is."""
    found = _NUMBERED.fullmatch(fold(request.replace("#", "number ")))
    return None if found is None else int(found[1] or found[2] or _ORDINALS[found[3]])


def _spelled(phrases: Iterable[str]) -> dict[str, str]:
    """By comparable words, each phrase as it is written."""
    return {" ".join(comparable(phrase)): phrase for phrase in phrases}


_NEGATING, _TURNING, _JOINING, _FILLERS = (_spelled(said) for said in (NEGATING, TURNING, JOINING, FILLERS))
_LESS, _MORE, _QUICK, _EASY, _UNCOOKED, _WARM, _COLD = (
    _spelled(said) for said in (LESS, MORE, QUICK, EASY, UNCOOKED, WARM, COLD)
)
_DIRECTIONS, _EQUIPMENT, _NUTRIENTS = (_spelled(said) for said in (DIRECTIONS, EQUIPMENT, NUTRIENTS))
_NOT_NAMES = _NEGATING.keys() | _TURNING.keys() | _JOINING.keys() | _LESS.keys() | _MORE.keys()
"""No food's name begins with them, whatever is said of it after a comma: `no salt` is not unsalted butter."""
_EXAMPLES = ("vegetarian", "vegan", "pescatarian", "halal", "kosher", "gluten free", "dairy free", "nut free")


class _Reader:
    """Reads one request from left to right, the longest known phrase first.

    `_negated`: what comes is not to be in the dish. `_sign`: there is to be more (1) or less (-1) of it. `_idle` are the
    words that said so, as long as nothing has come of them. `_left` are strange words in a row, `_written` is what is
    being looked at.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._shelf = tongue.shelf
        self._out = Wishes()
        self._left: list[str] = []
        self._idle: list[str] = []
        self._negated = False
        self._sign = 0
        self._written = ""

    def read(self, request: str) -> Wishes:
        clauses = (clause for clause in re.split(r"[,;.!?\n]+", request) if clause.strip())
        for clause in clauses:
            written = fold(_MINUTES.sub(self._minutes, fold(clause))).split()
            words = comparable(" ".join(written))
            at = 0
            while at < len(words):
                at += self._take(words, written, at)
            self._name_strangers()
        return self._out

    def _minutes(self, found: re.Match[str]) -> str:
        minutes = {"half an": _HALF, "an": _HOUR}.get(found[1])
        if minutes is None:
            minutes = int(found[1]) * (_HOUR if found[2].startswith("hour") else 1)
        self._out.wishes.append(Wish(f"at most {minutes} minutes", self._shelf.minutes <= minutes))
        return " "

    def _take(self, words: Words, written: Sequence[str], at: int) -> int:
        """Understands what begins here; returns how many words it took."""
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            phrase = words[at : at + size]
            said, self._written = " ".join(phrase), " ".join(written[at : at + size])
            if any(reads(said) for reads in (self._grammar, self._manner, self._diet, self._equipment, self._nutrient)):
                return size
            free = words[at + size : at + size + 1] == ("free",)
            if self._thing(phrase, free=free):
                return size + free
        if words[at] not in _FILLERS:
            self._left.append(written[at])
        return 1

    def _grammar(self, said: str) -> bool:
        if said in _NEGATING:
            self._turn(negated=True)
            self._idle = [self._written]
        elif said in _TURNING:
            self._turn(negated=False)
        elif said in _LESS or said in _MORE:
            self._turn(negated=False)
            self._sign, self._idle = (1 if said in _MORE else -1), [self._written]
        elif said in _JOINING:
            if self._left:
                self._name_strangers()
        else:
            return False
        return True

    def _turn(self, *, negated: bool) -> None:
        self._name_strangers()
        self._negated, self._sign = negated, 0

    def _manner(self, said: str) -> bool:
        """Lighter, quick, easy, uncooked: said of the whole dish."""
        if self._negated and self._idle:
            return False
        if said in _DIRECTIONS:
            self._turn(negated=False)
            self._out.directions.append(DIRECTIONS[_DIRECTIONS[said]])
        elif said in _QUICK:
            self._wish(f"at most {QUICK_MINUTES} minutes", self._shelf.minutes <= QUICK_MINUTES)
        elif said in _EASY:
            self._wish("easy", np.array([r.difficulty == "easy" for r in self._shelf.recipes]))
        elif said in _UNCOOKED:
            self._wish("uncooked", ~self._needs(EQUIPMENT["cooking"]))
        elif said in _WARM or said in _COLD:
            cold = np.array([r.dish in EATEN_COLD for r in self._shelf.recipes]) | ~self._needs(EQUIPMENT["cooking"])
            self._wish("warm" if said in _WARM else "cold", ~cold if said in _WARM else cold)
        else:
            return False
        return True

    def _diet(self, said: str) -> bool:
        fits = None if self._negated and self._idle else self._tongue.diet(said)
        if fits is not None:
            self._wish(self._written, fits)
        return fits is not None

    def _equipment(self, said: str) -> bool:
        if said not in _EQUIPMENT or self._sign:
            return False
        self._idle = []
        needs = self._needs(EQUIPMENT[_EQUIPMENT[said]])
        self._wish(f"{'without' if self._negated else 'with'} {self._written}", ~needs if self._negated else needs)
        return True

    def _nutrient(self, said: str) -> bool:
        """More or less of a nutrient; `no carbs` is as little as fewer, and `no salt` is about the food."""
        words = tuple(said.split())
        if said not in _NUTRIENTS or not (self._sign or (self._negated and self._tongue.thing(words) is None)):
            return False
        self._out.directions.append(Direction(NUTRIENTS[_NUTRIENTS[said]], 1 if self._sign > 0 else -1))
        self._idle = []
        return True

    def _thing(self, words: Words, *, free: bool) -> bool:
        """A food, a kind of dish, a cuisine. Less of one is no wish that can be met for sure."""
        plain = words[0] in _NOT_NAMES or " ".join(words) in _FILLERS or words[0].isdecimal()
        thing = None if plain or (self._sign < 0 and self._idle) else self._tongue.thing(words)
        if thing is None:
            return False
        self._idle = []
        self._name_strangers()
        if self._negated or free:
            self._out.wishes.append(Wish(f"without {self._written}", ~thing.holding))
        else:
            self._out.wishes.append(Wish(self._written, thing.served, thing.foods, once=True))
        return True

    def _needs(self, equipment: Iterable[str]) -> Flags:
        return np.array([not set(equipment).isdisjoint(r.equipment) for r in self._shelf.recipes])

    def _wish(self, said: str, recipes: Flags) -> None:
        """A wish of the whole dish; what comes next is meant anew."""
        self._turn(negated=False)
        self._out.wishes.append(Wish(said, recipes))

    def _name_strangers(self) -> None:
        """Names the words left over so far, and a more or less of which nothing came."""
        strange = " ".join((*self._idle, *self._left))
        if strange:
            self._out.not_understood.append((strange, suggest(strange, self._known())))
        self._left, self._idle = [], []

    def _known(self) -> dict[str, str]:
        """Words that are understood, for a suggestion."""
        tongue = self._tongue
        own = (" ".join(words) for words in (*tongue.kinds, *tongue.proteins, *tongue.families))
        ways = (f"{way} {nutrient}" for nutrient in NUTRIENTS for way in ("more", "less"))
        return _spelled((*own, *DIRECTIONS, *QUICK, *EASY, *WARM, *EQUIPMENT, *ways, *_EXAMPLES))
