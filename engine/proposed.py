"""Makes a recipe of what a model proposed, or says why it is none: every food resolved, nothing guessed or believed.

Knows the catalogue and no patient; what is safe for whom is judged by the rules that judge every recipe.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.loader import Catalogue
from domain.food import Food
from domain.nutrition import MILLI
from domain.proposal import ProposedMeal
from domain.recipe import Recipe, RecipeComponent
from engine.lookup import find_food, names_of, phrase

OWN = "proposed_"
"""Begins the ids of recipes that are in no catalogue; a plan that is kept names none of them."""
_PLAIN = re.compile(r"[^\W\d_][\w ,&'’\-]{2,59}")
_KINDS = frozenset(
    """salad soup stew bowl curry wrap plate porridge omelette toast sandwich casserole stir fry bake pasta risotto hash
    skewer parfait smoothie pudding mash tray pan baked grilled roasted roast steamed poached fried boiled braised mixed warm
    cold fresh quick simple creamy spiced herbed and with on in over the of a style breakfast lunch dinner snack""".split()
)
_EASY = 5
_MINUTES = 30
_NAMED = 3
_MOST_GRAMS = 1_500


@dataclass(frozen=True, slots=True)
class Rejected:
    """Why a proposed meal cannot be served; `unresolved` are its ingredients that name no one food of the catalogue, each
    with the names that come near.
    """

    why: str
    unresolved: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def as_recipe(meal: ProposedMeal, catalogue: Catalogue, recipe_id: str) -> Recipe | Rejected:
    """The catalogue's recipe the meal names, or one made of its ingredients under `recipe_id`."""
    if meal.recipe_id is not None:
        known = catalogue.recipes.get(meal.recipe_id)
        if known is None:
            return Rejected("there is no recipe of that id")
        return known if meal.meal in known.meals else Rejected(f"{known.name} is no {meal.meal}")
    if not meal.ingredients:
        return Rejected("it has neither a recipe nor ingredients")
    amounts: dict[str, int] = {}
    unresolved: dict[str, tuple[str, ...]] = {}
    for ingredient in meal.ingredients:
        food, near = find_food(ingredient.food, catalogue)
        if food is None:
            unresolved[ingredient.food] = near[:2]
        else:
            amounts[food.id] = amounts.get(food.id, 0) + ingredient.grams
    if unresolved:
        return Rejected("not every ingredient is a food of the catalogue", unresolved)
    if sum(amounts.values()) > _MOST_GRAMS:
        return Rejected(f"more than {_MOST_GRAMS} g are no meal for one person")
    return _recipe(meal, {catalogue.foods[food]: grams for food, grams in amounts.items()}, recipe_id)


def _recipe(meal: ProposedMeal, amounts: Mapping[Food, int], recipe_id: str) -> Recipe:
    components = tuple(_component(food, grams) for food, grams in amounts.items())
    largest = sorted(amounts, key=lambda food: (-amounts[food], food.id))
    return Recipe(
        id=recipe_id,
        name=_named(meal.name or "", largest),
        description="Proposed by the language model; figures are computed from the ingredients.",
        meals=(meal.meal,),
        cuisine="proposed",
        dish=recipe_id,
        main_protein=max(amounts, key=lambda food: ((food.per100g.protein or 0) * amounts[food], food.id)).id,
        minutes=meal.minutes or _MINUTES,
        difficulty="easy" if len(components) <= _EASY else "medium",
        components=components,
        method=("Prepare the ingredients as usual.",),
    )


def _component(food: Food, grams: int) -> RecipeComponent:
    """An egg stays whole: the nearest number of pieces, one at least."""
    if food.piece is None:
        return RecipeComponent(food=food.id, grams=grams)
    piece = round(food.piece.grams * MILLI)
    pieces = max(1, round(grams * MILLI / piece))
    return RecipeComponent(food=food.id, grams=pieces * piece / MILLI, whole=True)


def _named(name: str, foods: Sequence[Food]) -> str:
    """The model's name where each of its words is a word of the dish's foods or a kind of dish, so that it promises
    nothing the dish does not hold and carries nothing else; else one made of what is in it most.
    """
    if _PLAIN.fullmatch(name):
        held = {word for food in foods for known in names_of(food) for word in known.split()}
        if set(phrase(name).split()) <= held | _KINDS:
            return name
    return ", ".join(food.name.split(",")[0] for food in foods[:_NAMED]).capitalize()
