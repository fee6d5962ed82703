"""The catalogue as arrays: what every recipe holds and what every serving of it brings. Knows no patient and no rule."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from catalogue.loader import Catalogue
from domain.food import Allergen, Fact, Food
from domain.nutrition import MILLI
from domain.recipe import QUARTERS, SLOTS, Recipe
from engine.assemble import Serving, weighed

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_MINCED, _REGULAR = 5, 7
"""IDDSI levels: minced and moist is the last that needs no chewing."""
_NONE: Flags = np.zeros(1, dtype=np.bool_)
"""A column nobody carries, for every number of foods."""


@dataclass(frozen=True, eq=False)
class Shelf:
    """Foods, recipes and servings in the order of their ids; a serving is a recipe and its quarters.

    `holds[r, f]`: recipe r is made with food f. `amounts[o, n]`: exact parts serving o brings of nutrient n, the known
    part only; `unknown[o, n]`: some of it is unknown. `slots[r, s]`: recipe r is for slot s. `soft[r]`: it needs no
    chewing.
    """

    catalogue: Catalogue
    foods: tuple[Food, ...]
    recipes: tuple[Recipe, ...]
    food_at: dict[str, int]
    recipe_at: dict[str, int]
    holds: Flags
    facts: dict[str, Flags]
    contains: dict[str, Flags]
    may_contain: dict[str, Flags]
    slots: Flags
    dish: Ints
    cuisine: Ints
    protein: Ints
    minutes: Ints
    soft: Flags
    recipe_of: Ints
    quarters: Ints
    amounts: Ints
    unknown: Flags

    def foods_with(self, facts: Iterable[Fact] = (), foods: Iterable[str] = ()) -> Flags:
        """The foods that carry any of the facts or are listed."""
        hit = np.zeros(len(self.foods), dtype=np.bool_)
        for fact in facts:
            np.logical_or(hit, self.facts.get(fact, _NONE), out=hit)
        hit[[self.food_at[food] for food in foods if food in self.food_at]] = True
        return hit

    def foods_with_allergens(self, allergens: Iterable[Allergen], *, rejects_may: bool) -> Flags:
        """The foods that contain any of the allergens, or may contain one where that is refused too."""
        hit = np.zeros(len(self.foods), dtype=np.bool_)
        for allergen in allergens:
            np.logical_or(hit, self.contains.get(allergen, _NONE), out=hit)
            if rejects_may:
                np.logical_or(hit, self.may_contain.get(allergen, _NONE), out=hit)
        return hit

    def recipes_with(self, foods: Flags) -> Flags:
        """The recipes made with any of the foods."""
        hit: Flags = np.logical_or.reduce(self.holds[:, foods], axis=1)
        return hit

    def serving(self, option: int) -> Serving:
        return Serving(self.recipes[self.recipe_of[option]].id, int(self.quarters[option]))


def shelf_of(catalogue: Catalogue) -> Shelf:
    """The shelf of a catalogue, built once per catalogue."""
    return _shelf(_Same(catalogue))


@dataclass(frozen=True, eq=False)
class _Same:
    """A catalogue as a key: equal to itself alone, so that two catalogues never share a shelf."""

    catalogue: Catalogue

    def __hash__(self) -> int:
        return id(self.catalogue)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.catalogue is self.catalogue


@lru_cache(maxsize=4)
def _shelf(key: _Same) -> Shelf:
    catalogue = key.catalogue
    foods, recipes = tuple(catalogue.foods.values()), tuple(catalogue.recipes.values())
    food_at = {food.id: i for i, food in enumerate(foods)}
    offered = [servings_of(recipe, catalogue) for recipe in recipes]
    made_with = [[food_at[c.food] for c in recipe.components] for recipe in recipes]
    holds = np.zeros((len(recipes), len(foods)), dtype=np.bool_)
    for r, with_foods in enumerate(made_with):
        holds[r, with_foods] = True
    known = np.array([[n or 0 for n in food.exact] for food in foods], dtype=np.int64)
    open_figures = np.array([[n is None for n in food.exact] for food in foods], dtype=np.bool_)
    amounts = [
        np.array([[weighed(c, q) for c in recipe.components] for q in quarters], dtype=np.int64).reshape(
            len(quarters), -1
        )
        @ known[with_foods]
        for recipe, quarters, with_foods in zip(recipes, offered, made_with, strict=True)
    ]
    unknown = np.array([np.logical_or.reduce(open_figures[with_foods]) for with_foods in made_with])
    recipe_of = np.repeat(np.arange(len(recipes)), [len(quarters) for quarters in offered])
    return Shelf(
        catalogue=catalogue,
        foods=foods,
        recipes=recipes,
        food_at=food_at,
        recipe_at={recipe.id: i for i, recipe in enumerate(recipes)},
        holds=holds,
        facts=_columns([food.facts for food in foods]),
        contains=_columns([food.allergens for food in foods]),
        may_contain=_columns([food.may_contain for food in foods]),
        slots=np.array([[slot in recipe.meals for slot in SLOTS] for recipe in recipes], dtype=np.bool_),
        dish=_codes([recipe.dish for recipe in recipes]),
        cuisine=_codes([recipe.cuisine for recipe in recipes]),
        protein=_codes([recipe.main_protein for recipe in recipes]),
        minutes=np.array([recipe.minutes for recipe in recipes], dtype=np.int64),
        soft=np.array([min(recipe.iddsi, default=_REGULAR) <= _MINCED for recipe in recipes], dtype=np.bool_),
        recipe_of=recipe_of,
        quarters=np.concatenate([np.array(quarters, dtype=np.int64) for quarters in offered]),
        amounts=np.concatenate(amounts),
        unknown=unknown[recipe_of],
    )


def servings_of(recipe: Recipe, catalogue: Catalogue) -> tuple[int, ...]:
    """The quarters a recipe is offered in: within its range, and only where whole pieces stay whole."""
    whole = []
    for component in recipe.components:
        piece = catalogue.foods[component.food].piece if component.whole else None
        if piece is not None:
            whole.append((round(component.grams * MILLI), round(piece.grams * MILLI)))
    offered = range(int(recipe.min_servings * QUARTERS), int(recipe.max_servings * QUARTERS) + 1)
    return tuple(q for q in offered if all(mg * q % (QUARTERS * piece) == 0 for mg, piece in whole))


def _columns(carried: list[tuple[Any, ...]]) -> dict[str, Flags]:
    """One column of flags per word, in which row i says whether item i carries it."""
    words = sorted({word for one in carried for word in one})
    return {word: np.array([word in one for one in carried], dtype=np.bool_) for word in words}


def _codes(words: list[str]) -> Ints:
    order = {word: code for code, word in enumerate(sorted(set(words)))}
    return np.array([order[word] for word in words], dtype=np.int64)
