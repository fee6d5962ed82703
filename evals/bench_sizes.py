"""Catalogues of other sizes out of the one that ships: fewer recipes, or the same ones under other names with other
amounts, so that a larger library can be tried before anybody has written it.
"""

from catalogue.loader import Catalogue
from domain.recipe import Recipe, RecipeComponent


def sized(catalogue: Catalogue, recipes: int) -> Catalogue:
    """The catalogue with so many recipes, spread evenly over the ones there are."""
    every = list(catalogue.recipes.values())
    if recipes <= len(every):
        kept = [every[i * len(every) // recipes] for i in range(recipes)]
    else:
        kept = [_again(every[i % len(every)], i // len(every)) for i in range(recipes)]
    ordered = {recipe.id: recipe for recipe in sorted(kept, key=lambda recipe: recipe.id)}
    return catalogue.model_copy(update={"version": f"{catalogue.version}-{recipes}", "recipes": ordered})


def _again(recipe: Recipe, times: int) -> Recipe:
    """The recipe itself, or one with each amount a little larger or smaller and a name of its own."""
    if not times:
        return recipe
    parts = tuple(
        part if part.whole else _scaled(part, 80 + (37 * times + 13 * i) % 41)
        for i, part in enumerate(recipe.components)
    )
    names = {
        "id": f"{recipe.id[:56]}_x{times}",
        "name": f"{recipe.name} ({times})",
        "dish": f"{recipe.dish} {times % 3}",
    }
    return recipe.model_copy(update=names | {"components": parts})


def _scaled(part: RecipeComponent, percent: int) -> RecipeComponent:
    return part.model_copy(update={"grams": max(1, round(part.grams * percent / 100))})
