"""The catalogue's own words, each with the recipes that are so: kinds of dish, cuisines, proteins, foods, diets.

Knows names and recipes; knows no grammar, no patient and no plan.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from catalogue import recognise
from catalogue.food_names import FoodNames, names_of
from catalogue.lexicon import comparable
from catalogue.words import Family, dislikes, vocabulary
from domain.food import ALLERGENS, Allergen, FoodId
from domain.patient import MacroTargets, PatientFields, Restriction
from engine.plan.compile import compile_rules
from engine.plan.shelf import Flags, Shelf
from engine.plan.wish_words import CUISINES, DISHES, IN_THE_NAME, PROTEINS

Words = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Thing:
    """What some words name: `served` flags the recipes that are this, `holding` those with any of it in them; `foods` are
    the foods it names (none for a cuisine).
    """

    served: Flags
    holding: Flags
    foods: tuple[FoodId, ...]


@dataclass(frozen=True, eq=False)
class Tongue:
    """Tables of the catalogue's words (comparable) for a shelf."""

    shelf: Shelf
    names: FoodNames
    kinds: Mapping[Words, Flags]
    proteins: Mapping[Words, Flags]
    families: Mapping[Words, Family]

    def thing(self, words: Words) -> Thing | None:
        """A kind of dish, a cuisine, a protein or a food; None for strange words.

        A dish is fish when fish is its main protein, and holds fish when there is fish sauce in it. Who wishes for rice is
        not served cauliflower, though some call it rice; who wants none is not served it either.
        """
        foods = self._foods(words)
        kinds = [table[words] for table in (self.kinds, self.proteins) if words in table]
        if not (foods or kinds):
            return None
        if words in self.proteins:
            foods = tuple(sorted({*foods, *self._family(words)}))
        held = self.shelf.foods_with(foods=foods)
        named = self.shelf.foods_with(foods=[food for food in foods if set(words) <= set(self._name(food))])
        held |= self.shelf.foods_with_allergens(_allergens(words), rejects_may=False)
        holding = self.shelf.recipes_with(held)
        return Thing(
            served=np.logical_or.reduce(kinds or [self.shelf.recipes_with(named) if named.any() else holding]),
            holding=np.logical_or.reduce([*kinds, holding]),
            foods=foods,
        )

    def diet(self, said: str) -> Flags | None:
        """The recipes of a diet; None where the words name no diet, or one that is about whole days."""
        said = _PLAIN.get(said, said)
        reading = vocabulary("restrictions").lexicon.read(said)
        if len(reading.found) != 1 or reading.left or reading.found[0][0].role != "says":
            return None
        nobody = PatientFields(
            name="-",
            age=40,
            gender="other",
            calorie_target=2000,
            macro_targets=MacroTargets(protein=100, carbs=250, fat=67),
        )
        somebody = nobody.model_copy(update={"dietary_restrictions": (Restriction(type=said),)})
        catalogue = self.shelf.catalogue
        everybodys = {rule.id for rule in compile_rules(nobody, recognise(nobody, catalogue.foods), catalogue).rules}
        asked = compile_rules(somebody, recognise(somebody, catalogue.foods), catalogue)
        against = [one.recipes for one in asked.against if one.hard and one.rule not in everybodys]
        return ~np.logical_or.reduce(against) if against else None

    def _foods(self, words: Words) -> tuple[FoodId, ...]:
        """A class of foods, the foods of that name, or a family."""
        facts = dislikes().classes.get(" ".join(words))
        found = self.names.with_facts(facts) if facts is not None else self.names.headed(words)
        return found or self._family(words)

    def _name(self, food: FoodId) -> Words:
        return comparable(self.shelf.catalogue.foods[food].name)

    def _family(self, words: Words) -> tuple[FoodId, ...]:
        family = self.families.get(words)
        return () if family is None else self.names.of(family)


_PLAIN = {"softer": "soft", "smoother": "smooth"}


@lru_cache(maxsize=4)
def tongue_of(shelf: Shelf) -> Tongue:
    """The words of a shelf's catalogue, built once."""
    names = names_of(shelf.catalogue.foods)
    families = vocabulary("allergies").families.values()
    return Tongue(
        shelf=shelf,
        names=names,
        kinds=_either(
            _of_that_name(_spoken([r.dish for r in shelf.recipes], DISHES), shelf),
            _spoken([r.cuisine for r in shelf.recipes], CUISINES),
        ),
        proteins=_spoken([r.main_protein for r in shelf.recipes], PROTEINS),
        families={comparable(phrase): family for family in families for phrase in family.phrases},
    )


def _spoken(codes: Sequence[str], also: Mapping[str, tuple[str, ...]]) -> dict[Words, Flags]:
    """By the words for them, the recipes that carry one of the codes meant."""
    groups = {code.replace("_", " "): (code,) for code in sorted(set(codes))} | dict(also)
    return {comparable(said): np.isin(np.array(codes), list(meant)) for said, meant in groups.items()}


def _of_that_name(kinds: dict[Words, Flags], shelf: Shelf) -> dict[Words, Flags]:
    """The kinds, of which those that are more than a kind hold only the dishes that bear the word."""
    for said, word in IN_THE_NAME.items():
        held = [comparable(word)[0] in {w.removesuffix("s") for w in comparable(r.name)} for r in shelf.recipes]
        kinds[comparable(said)] &= np.array(held)
    return kinds


def _either(first: Mapping[Words, Flags], second: Mapping[Words, Flags]) -> dict[Words, Flags]:
    return dict(first) | {words: flags | first.get(words, np.zeros_like(flags)) for words, flags in second.items()}


def _allergens(words: Words) -> list[Allergen]:
    """The allergen of that very name: whatever contains gluten holds gluten."""
    return [allergen for allergen in ALLERGENS if comparable(allergen) == words]
