"""Finds the catalogue's foods by the words people use for them. Knows no patient and no rule."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from catalogue.lexicon import Lexicon, comparable
from catalogue.words import Family, Meaning, vocabulary
from domain.food import ALLERGENS, Allergen, Fact, Food, FoodId

Words = tuple[str, ...]
_Key = tuple[FoodId, str, tuple[str, ...], tuple[Fact, ...], tuple[Allergen, ...]]


class FoodNames:
    """Every food with the ways to say it; see `names_of`."""

    def __init__(self, keys: tuple[_Key, ...]) -> None:
        self._names = {
            food: tuple(dict.fromkeys(map(comparable, (name, food, *synonyms)))) for food, name, synonyms, _, _ in keys
        }
        self._heads = {
            food: tuple(dict.fromkeys(comparable(text.split(",")[0]) for text in (name, food, *synonyms)))
            for food, name, synonyms, _, _ in keys
        }
        self._facts = {food: facts for food, _, _, facts, _ in keys}
        self._allergens = {food: allergens for food, _, _, _, allergens in keys}

    @cached_property
    def allergies(self) -> Lexicon[Meaning]:
        """The vocabulary of allergies and every food's own names.

        An allergy to some foods is an allergy to whatever they all contain: hummus means sesame as well.
        """
        lexicon = vocabulary("allergies").lexicon.copy()
        by_words: dict[Words, list[FoodId]] = {}
        for food, names in self._names.items():
            for words in dict.fromkeys(names + self._heads[food]):
                by_words.setdefault(words, []).append(food)
        for words, foods in by_words.items():
            shared = tuple(a for a in ALLERGENS if all(a in self._allergens[food] for food in foods))
            lexicon.add(" ".join(words), Meaning(foods=tuple(foods), allergens=shared))
        return lexicon

    def named(self, words: Words) -> tuple[FoodId, ...]:
        """Foods with these words, in this order and unbroken, in any of their names: wide, for allergies."""
        return tuple(food for food, names in self._names.items() if any(_holds(name, words) for name in names))

    def headed(self, words: Words) -> tuple[FoodId, ...]:
        """Foods that are this: `olives` finds black olives, not olive oil."""
        size = len(words)
        return tuple(food for food, heads in self._heads.items() if any(head[-size:] == words for head in heads))

    def with_facts(self, facts: Iterable[Fact]) -> tuple[FoodId, ...]:
        """Foods for which any of these facts holds."""
        wanted = frozenset(facts)
        return tuple(food for food, known in self._facts.items() if not wanted.isdisjoint(known))

    def of(self, family: Family) -> tuple[FoodId, ...]:
        """The foods of a family."""
        strangers = [comparable(words) for words in family.not_words]
        members = dict.fromkeys(self.with_facts(family.facts))
        for words in map(comparable, family.words):
            for food in self.named(words):
                if not any(_holds(name, stranger) for name in self._names[food] for stranger in strangers):
                    members.setdefault(food)
        return tuple(members)


def names_of(foods: Mapping[FoodId, Food]) -> FoodNames:
    """The names of the catalogue's foods; built once for the same foods."""
    return _named(_Same(foods))


@dataclass(frozen=True, eq=False)
class _Same:
    """Foods as a key: equal to themselves alone, which is asked sooner than whether every one of them is equal."""

    foods: Mapping[FoodId, Food]

    def __hash__(self) -> int:
        return id(self.foods)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.foods is self.foods


@lru_cache(maxsize=4)
def _named(key: _Same) -> FoodNames:
    return _built(tuple((f.id, f.name, f.synonyms, f.facts, f.allergens) for f in key.foods.values()))


@lru_cache(maxsize=4)
def _built(keys: tuple[_Key, ...]) -> FoodNames:
    return FoodNames(keys)


def _holds(name: Words, words: Words) -> bool:
    """Whether `words` stand in `name` unbroken; `egg free` doesn't hold `egg`."""
    size = len(words)
    return any(
        name[at : at + size] == words and name[at + size : at + size + 1] != ("free",)
        for at in range(len(name) - size + 1)
    )
