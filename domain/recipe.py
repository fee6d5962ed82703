"""A recipe: one serving in grams of catalogue foods, and how far it may be scaled."""

from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints

from domain.food import FoodId
from domain.value import Amount, Value

Slot = Literal["breakfast", "lunch", "dinner", "snack"]
SLOTS: tuple[Slot, ...] = get_args(Slot)
Difficulty = Literal["easy", "medium", "hard"]
RecipeId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,64}$")]

QUARTERS = 4
"""Servings move in quarters."""


class RecipeComponent(Value):
    """Grams of one food in one serving, edible portion in the food's own state.

    `whole` means the food's piece stays whole (an egg is an egg): only servings that give whole pieces are offered.
    """

    food: FoodId
    grams: Annotated[Amount, Field(gt=0, le=1500)]
    whole: bool = False


class Recipe(Value):
    """`servings` from `min_servings` to `max_servings` in quarters; `minutes` is hands-on plus cooking time."""

    id: RecipeId
    name: str
    description: str
    meals: Annotated[tuple[Slot, ...], Field(min_length=1)]
    cuisine: str
    dish: str
    main_protein: str
    minutes: Annotated[int, Field(gt=0, le=480)]
    difficulty: Difficulty
    equipment: tuple[Literal["hob", "oven", "microwave", "grill", "blender"], ...] = ()
    min_servings: Annotated[Amount, Field(gt=0, le=1, multiple_of=0.25)] = 0.5
    max_servings: Annotated[Amount, Field(ge=1, le=4, multiple_of=0.25)] = 2
    components: Annotated[tuple[RecipeComponent, ...], Field(min_length=1)]
    method: Annotated[tuple[str, ...], Field(min_length=1)]
    iddsi: tuple[int, ...] = ()
