"""A week as a language model may propose it: dishes by recipe, or freely by their ingredients. No figure but grams.

What a model writes is only material: `read_proposal` takes from it what has this form and leaves the rest.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Annotated, Any

from pydantic import Field, StringConstraints, ValidationError

from domain.recipe import Slot
from domain.value import Value

MOST_MEALS = 60
"""So many entries of an answer are looked at: a week has at most forty-two meals."""
_MOST_INGREDIENTS = 15

Said = Annotated[str, StringConstraints(min_length=1, max_length=80, strip_whitespace=True)]


class ProposedIngredient(Value):
    """Grams of one food for one person, edible, in the state its name says."""

    food: Said = Field(description="Exactly one name of the list of foods.")
    grams: Annotated[int, Field(ge=1, le=1000)] = Field(description="Grams for one person.")


class ProposedMeal(Value):
    """One dish: a recipe of the list, or one of its own with every ingredient."""

    date: dt.date = Field(description="The day, YYYY-MM-DD.")
    meal: Slot = Field(description="breakfast, lunch, dinner or snack.")
    recipe_id: Said | None = Field(description="An id of the list of recipes; null for a dish of your own.")
    name: Said | None = Field(description="What a dish of your own is called, plainly; null with a recipe.")
    minutes: Annotated[int, Field(ge=1, le=240)] | None = Field(description="To prepare a dish of your own; null else.")
    ingredients: list[ProposedIngredient] | None = Field(
        description="All of a dish of your own; null with a recipe.", max_length=_MOST_INGREDIENTS
    )


class Proposal(Value):
    """What the model answers."""

    meals: list[ProposedMeal] = Field(description="One entry for every meal that is asked for.")


def read_proposal(written: Any) -> Iterator[ProposedMeal]:
    """The meals in an answer that have the form of one, in order; everything else is passed over."""
    meals = written.get("meals") if isinstance(written, Mapping) else None
    for entry in islice(meals if isinstance(meals, list) else (), MOST_MEALS):
        try:
            yield ProposedMeal.model_validate(_known(entry))
        except (ValidationError, TypeError, LookupError):
            continue


def _known(entry: Any) -> dict[str, Any]:
    """The fields that are ours: whatever else a model adds, such as nutrition, is not read."""
    asked = dict.fromkeys(("date", "meal", "recipeId", "name", "minutes", "ingredients"))
    known: dict[str, Any] = asked | {key: entry[key] for key in asked if key in entry}
    if isinstance(known["ingredients"], list):
        listed = known["ingredients"][: _MOST_INGREDIENTS + 1]
        known["ingredients"] = [{key: one[key] for key in ("food", "grams")} for one in listed]
    return known
