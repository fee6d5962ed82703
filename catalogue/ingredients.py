"""Ingredients, dishes and label words by the names people type, catalogue food or not, with what they may hold.

Reads data files once; knows no patient, no rule and no figures.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from domain.food import Allergen
from domain.text import fold
from domain.value import Value

Kind = Literal["ingredient", "modifier", "claim"]
Allergens = frozenset[Allergen]

_FOLDER = Path(__file__).parent / "names"
_WORDING = "wording.json"
_SHORTEST_PLURAL = 4
_SPELLED = {
    "flavour": "flavor", "flavours": "flavor", "flavouring": "flavoring", "flavourings": "flavoring",
    "flavoured": "flavored", "colour": "color", "colours": "color", "colouring": "coloring", "sulphite": "sulfite",
    "sulphites": "sulfite", "sulphate": "sulfate", "sulphates": "sulfate", "sulphur": "sulfur", "sulphured": "sulfured",
    "soya": "soy", "soyabean": "soybean", "soyabeans": "soybean", "yoghurt": "yogurt", "yoghurts": "yogurt",
    "chilli": "chili", "chillies": "chili", "chile": "chili", "fibre": "fiber", "hydrolysed": "hydrolyzed",
    "pasteurised": "pasteurized", "crystallised": "crystallized", "stabiliser": "stabilizer",
}  # fmt: skip
"""British and American spellings of one word."""
_MUTE_E = ("che", "she", "xe", "sse", "oe", "use")


class BrokenNames(ValueError):
    """The lexicon contradicts itself; says where."""


class Record(Value):
    """Names that share one answer, folded: what they contain, may contain, or cannot be told (`unknown`).

    `parts` are other names of the lexicon whose allergens it takes over. A `modifier` (breaded) says something of
    another food and is none itself; a `claim` (dairy free) makes `unknown` what the food beside it would contain, as
    only a product's label can promise it. `basis`: by nature, by recipe, by label, or by law (Reg. (EU) 1169/2011
    Annex II; FDA allergen guidance of 2025).
    """

    names: tuple[str, ...]
    kind: Kind = "ingredient"
    contains: tuple[Allergen, ...] = ()
    may: tuple[Allergen, ...] = ()
    unknown: tuple[Allergen, ...] = ()
    parts: tuple[str, ...] = ()
    basis: Literal["nature", "recipe", "label", "law"]
    note: str = ""


@dataclass(frozen=True)
class Entry:
    """What a name stands for, its parts counted in; `may` and `unknown` never repeat what it contains."""

    kind: Kind = "ingredient"
    contains: Allergens = frozenset()
    may: Allergens = frozenset()
    unknown: Allergens = frozenset()
    note: str = ""

    def plain(self) -> bool:
        """Nothing to tell but sulphite: a bare food, that says no recipe."""
        return not self.contains and not self.unknown and self.may <= {"sulphite"}


class Wording(Value):
    """Words around names, exactly as written (folded). `plain`, `units` and `states` change no allergen; `states`
    change the figures. `links` join foods, `cuts` take away what follows, `hedges` make it doubtful.
    """

    plain: frozenset[str]
    states: frozenset[str]
    units: frozenset[str]
    links: frozenset[str]
    cuts: frozenset[str]
    hedges: frozenset[str]


@cache
def stem(word: str) -> str:
    """A folded word without its plural, the same for both: `cookie` and `cookies`, `loaf` and `loaves`.

    Only ever compared with words treated alike, so it need not be a word.
    """
    word = _SPELLED.get(word, word)
    if word.endswith("uses"):
        word = word[:-2]
    if word.endswith("s") and not word.endswith("ss") and len(word) >= _SHORTEST_PLURAL:
        word = word[:-1]
    if word.endswith("ie"):
        return word[:-2] + "y"
    if word.endswith("ve"):
        return word[:-2] + "f"
    return word[:-1] if word.endswith(_MUTE_E) else word


def key(text: str) -> str:
    """How a name is compared: folded, each word without its plural."""
    return _key_of(fold(text))


@cache
def lexicon() -> dict[str, Entry]:
    """Every name of the lexicon by its key. Raises BrokenNames or pydantic.ValidationError for unsound data."""
    return entries(records())


@cache
def records() -> tuple[Record, ...]:
    """The lexicon as it is written down."""
    reader = TypeAdapter(tuple[Record, ...])
    files = sorted(_FOLDER.glob("*.json"))
    return tuple(r for file in files if file.name != _WORDING for r in reader.validate_json(file.read_bytes()))


@cache
def known_names() -> tuple[str, ...]:
    """Every name as it is written down."""
    return tuple(name for record in records() for name in record.names)


@cache
def wording() -> Wording:
    """The words around names."""
    return Wording.model_validate_json((_FOLDER / _WORDING).read_bytes())


def entries(told: Iterable[Record]) -> dict[str, Entry]:
    """Records by key, compounds with the union of their parts.

    Raises BrokenNames for a name told twice, an unknown part, or parts that hold each other.
    """
    by_key: dict[str, Record] = {}
    for record in told:
        for name in record.names:
            if by_key.setdefault(_key_of(name), record) is not record:
                raise BrokenNames(f"{name!r} is told twice")
    done: dict[int, Entry] = {}
    return {spelled: _entry(record, by_key, done, ()) for spelled, record in by_key.items()}


def _key_of(folded: str) -> str:
    return " ".join(map(stem, folded.split()))


def _entry(record: Record, by_key: dict[str, Record], done: dict[int, Entry], within: tuple[int, ...]) -> Entry:
    if id(record) in within:
        raise BrokenNames(f"{record.names[0]!r} is a part of itself")
    if id(record) not in done:
        strangers = [part for part in record.parts if _key_of(part) not in by_key]
        if strangers:
            raise BrokenNames(f"{record.names[0]!r} has unknown parts: {', '.join(strangers)}")
        parts = [_entry(by_key[_key_of(part)], by_key, done, (*within, id(record))) for part in record.parts]
        contains = frozenset(record.contains).union(*(part.contains for part in parts))
        may = frozenset(record.may).union(*(part.may for part in parts)) - contains
        unknown = frozenset(record.unknown) - contains
        done[id(record)] = Entry(record.kind, contains, may, unknown, record.note)
    return done[id(record)]
