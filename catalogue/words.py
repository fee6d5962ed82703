"""The clinical vocabulary as lexicons: what each phrase of each patient field stands for.

Reads data files once; knows no patient.
"""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from catalogue.lexicon import Lexicon, comparable, expand
from domain.food import Allergen, Fact, FoodId
from domain.rule import Tag
from domain.value import Value

Groups = dict[str, list[str]]

_FOLDER = Path(__file__).parent / "vocabulary"


class Meaning(Value):
    """What a phrase says: tags, regulated allergens, foods or a family of them.

    `role` is `cut` for words that turn what follows round (no, without) and `hedge` for words that make it doubtful.
    """

    tags: tuple[Tag, ...] = ()
    allergens: tuple[Allergen, ...] = ()
    foods: tuple[FoodId, ...] = ()
    family: str | None = None
    role: Literal["says", "cut", "hedge"] = "says"


class Family(Value):
    """Foods that are one thing to a patient: by a fact of the catalogue, or by words of their names.

    Names with `not_words` are left out: a sweet potato is no potato.
    """

    name: str
    phrases: tuple[str, ...]
    words: tuple[str, ...] = ()
    not_words: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


class Vocabulary:
    """The lexicon of one patient field, its filler words, and the phrases that say there is nothing to say."""

    def __init__(self, file: str) -> None:
        data = _read(file)
        groups: Groups = data["groups"]
        self.lexicon: Lexicon[Meaning] = Lexicon()
        self.fillers = frozenset(word for phrase in data["fillers"] for word in comparable(phrase))
        self.none = frozenset(_spelled(data["none"], groups))
        self.tags: set[Tag] = set()
        for entry in data["entries"]:
            meaning = Meaning(tags=_tags(entry), allergens=entry.get("allergens", ()))
            self.tags.update(meaning.tags)
            self._learn(_phrases(entry["phrases"], groups), meaning)
        self.families = {f["name"]: Family.model_validate(f) for f in data.get("families", ())}
        for family in self.families.values():
            self._learn(family.phrases, Meaning(family=family.name))
        self._learn(_phrases(data["cuts"], groups), Meaning(role="cut"))
        self._learn(_phrases(data["hedges"], groups), Meaning(role="hedge"))

    def says_nothing(self, written: str) -> bool:
        """Whether the whole text says that there is nothing to say: none, no known allergies."""
        return " ".join(comparable(written)) in self.none

    def _learn(self, phrases: Iterable[str], meaning: Meaning) -> None:
        for phrase in phrases:
            self.lexicon.add(phrase, meaning)


@cache
def vocabulary(field: Literal["conditions", "allergies", "restrictions", "medications"]) -> Vocabulary:
    """The vocabulary of a field, read once."""
    return Vocabulary(f"{field}.json")


@cache
def implications() -> dict[Tag, tuple[Tag, ...]]:
    """What a tag implies: stage 3b is stage 3 is chronic kidney disease."""
    return {tag: tuple(implied) for tag, implied in _read("implies.json").items()}


class DetailRange(Value):
    """Numbers from `lo` to `hi` inclusive, and what they say."""

    lo: float
    hi: float
    tags: tuple[Tag, ...]


class Detail(Value):
    """One key of `conditionDetails`: what it is about, and the tags of each of its values (folded) or ranges."""

    about: str
    values: Annotated[dict[str, tuple[Tag, ...]], Field(default_factory=dict)]
    ranges: tuple[DetailRange, ...] = ()


@cache
def details() -> dict[str, Detail]:
    """The keys of `conditionDetails` that are understood."""
    return {key: Detail.model_validate(entry) for key, entry in _read("details.json").items()}


class Dislikes(Value):
    """How dislikes are written: words to skip, words that part one from the next, and classes of foods by fact."""

    fillers: frozenset[str]
    breaks: frozenset[str]
    none: frozenset[str]
    classes: dict[str, tuple[Fact, ...]]


@cache
def dislikes() -> Dislikes:
    """The vocabulary of dislikes, in comparable words."""
    data = _read("dislikes.json")
    classes = {words: entry["facts"] for entry in data["classes"] for words in _spelled(entry["phrases"], {})}
    plain = {key: frozenset(_spelled(data[key], {})) for key in ("fillers", "breaks", "none")}
    return Dislikes(classes=classes, **plain)


class LabMark(Value):
    """A laboratory value above which (per unit, folded) a tag holds."""

    names: tuple[str, ...]
    tag: Tag
    above: dict[str, float]
    source: str


@cache
def lab_marks() -> dict[str, LabMark]:
    """Laboratory values that select rules, by folded name."""
    marks = [LabMark.model_validate(mark) for mark in _read("labs.json")["marks"]]
    return {name: mark for mark in marks for name in mark.names}


@cache
def plain_labs() -> frozenset[str]:
    """Laboratory values that are understood and select no rule."""
    return frozenset(_read("labs.json")["plain"])


def with_implied(tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """The tags and all they imply, sorted."""
    known: set[Tag] = set()
    waiting = list(tags)
    while waiting:
        tag = waiting.pop()
        if tag not in known:
            known.add(tag)
            waiting.extend(implications().get(tag, ()))
    return tuple(sorted(known))


def _read(file: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((_FOLDER / file).read_text(encoding="utf-8"))
    return data


def _tags(entry: dict[str, Any]) -> tuple[Tag, ...]:
    own = tuple(entry.get("tags", ()))
    return (f"restriction:{entry['name']}", *own) if "name" in entry else own


def _phrases(templates: Iterable[str], groups: Groups) -> Iterable[str]:
    return (phrase for template in templates for phrase in expand(template, groups))


def _spelled(templates: Iterable[str], groups: Groups) -> Iterable[str]:
    return (" ".join(comparable(phrase)) for phrase in _phrases(templates, groups))
