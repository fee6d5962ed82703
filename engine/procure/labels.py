"""Whose label has to be read before a food goes into a basket: what the catalogue says of a food in general, another
brand may contradict. Knows declared allergens; promises nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from catalogue import Catalogue
from domain.food import Aisle, Allergen, AllergenState, Food, State
from engine.ingredients import look_up

_MADE: frozenset[State] = frozenset({"prepared", "smoked", "cooked"})
_SHARED: frozenset[Aisle] = frozenset({"bakery", "nuts_seeds", "plant_based"})
"""Foods made of several things, and foods packed on lines that pack the others of their aisle too."""


@dataclass(frozen=True, slots=True)
class Check:
    """A patient who eats the food, a declared allergen, and what the catalogue says of it (`free` still means: look)."""

    patient_id: str
    patient_name: str
    allergen: Allergen
    state: AllergenState


def checks(
    food: Food, eaters: Mapping[str, str], declared: Mapping[str, Iterable[Allergen]], catalogue: Catalogue
) -> tuple[Check, ...]:
    """What to look for on the label, by patient's name. Only allergens that foods of this kind are known to carry."""
    return tuple(
        Check(patient, name, allergen, food.state_of(allergen))
        for patient, name in sorted(eaters.items(), key=lambda one: (one[1], one[0]))
        for allergen in dict.fromkeys(declared.get(patient, ()))
        if food.state_of(allergen) != "free" or _plausible(food, allergen, catalogue)
    )


def _plausible(food: Food, allergen: Allergen, catalogue: Catalogue) -> bool:
    if food.state in _MADE or food.aisle in _SHARED:
        return (food.aisle, allergen) in _carried(_key(catalogue))
    # what the words of its name mean elsewhere: vegetable oil is rapeseed here and may be soy in another shop
    return look_up(food.name, catalogue).states[allergen] != "free"


def _key(catalogue: Catalogue) -> tuple[tuple[Aisle, tuple[Allergen, ...]], ...]:
    return tuple((f.aisle, (*f.allergens, *f.may_contain)) for f in catalogue.foods.values() if f.state != "raw")


@cache
def _carried(foods: tuple[tuple[Aisle, tuple[Allergen, ...]], ...]) -> frozenset[tuple[Aisle, Allergen]]:
    """Which allergens the packed foods of each aisle carry."""
    return frozenset((aisle, allergen) for aisle, allergens in foods for allergen in allergens)
