"""What a typed name is and holds: the catalogue's food if one is meant, else what its words say of every allergen.

Whatever is not understood stays unknown; what looks like a known name is offered, never taken.
"""

from dataclasses import dataclass

from rapidfuzz import fuzz, process

from catalogue import Catalogue
from catalogue.ingredients import Entry, known_names
from catalogue.resolve import Reading, exact_name, read_name
from domain.food import ALLERGENS, AllergenState, Food
from domain.text import fold
from engine.lookup import find_food, foods_holding, foods_named, unprepared

_NEAR = 80
_OFFERED = 5


@dataclass(frozen=True)
class Ingredient:
    """`food` when one food of the catalogue is meant; `states` per allergen in the order of `ALLERGENS`."""

    known: bool
    food: Food | None
    states: dict[str, AllergenState]
    matched: tuple[str, ...]
    note: str
    suggestions: tuple[str, ...]


def look_up(name: str, catalogue: Catalogue) -> Ingredient:
    """The food or dish of that name.

    A food of the catalogue answers with its own states, made stricter by what the same words mean elsewhere: vegetable
    oil is rapeseed oil in our store and may be soybean oil in another.
    """
    reading = read_name(name, catalogue.foods)
    named = foods_named(name, catalogue) or (foods_named(reading.bare, catalogue) if reading.known else [])
    food = named[0] if len(named) == 1 else None
    if food is not None:
        states = _states(food, exact_name(name, catalogue.foods) or exact_name(reading.bare, catalogue.foods))
    else:
        states = {allergen: reading.state_of(allergen) for allergen in ALLERGENS}
    return Ingredient(
        known=reading.known or food is not None,
        food=food,
        states=states,
        matched=reading.matched,
        note=_note(reading) if food is None else "; ".join(reading.notes),
        suggestions=()
        if food is not None
        else tuple(f.name for f in named[:_OFFERED]) or _near(name, reading, catalogue),
    )


def _states(food: Food, also: Entry | None) -> dict[str, AllergenState]:
    states: dict[str, AllergenState] = {allergen: food.state_of(allergen) for allergen in ALLERGENS}
    for allergen in also.may | also.contains if also else ():
        if states[allergen] == "free":
            states[allergen] = "may"
    for allergen in also.contains if also else ():
        states[allergen] = "contains"
    return states


def _note(reading: Reading) -> str:
    strange = [f"Not understood: {', '.join(reading.left)}."] if reading.left else []
    claimed = ["What is unknown needs the label of the product itself."] if reading.known and reading.unknown else []
    return " ".join((*strange, *claimed, "; ".join(reading.notes))).strip()


def _near(name: str, reading: Reading, catalogue: Catalogue) -> tuple[str, ...]:
    if reading.known:
        for said in (reading.bare, unprepared(reading.bare)):
            if foods := foods_named(said, catalogue) or foods_holding(said, catalogue):
                break
        return tuple(food.name for food in foods[:_OFFERED])
    _, offered = find_food(name, catalogue)
    near = process.extract(fold(name), known_names(), scorer=fuzz.ratio, limit=_OFFERED, score_cutoff=_NEAR)
    return tuple(dict.fromkeys((*offered, *(known for known, _, _ in near))))[:_OFFERED]
