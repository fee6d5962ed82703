"""Questions to the catalogue: which recipes fit, and what is in a food. What is not known is said to be unknown."""

from typing import Any

from pydantic import Field

from catalogue.diets import diets_by_exclusion, food_json
from domain.errors import InvalidInput
from domain.nutrition import MILLI, PARTS, scaled, shown, total
from domain.patient import Restriction
from domain.recipe import Recipe, Slot
from domain.rule import Apart, Exclude, Texture
from engine.ingredients import look_up
from engine.lookup import find_recipes as search_recipes
from engine.plan.compile import Requirements, compile_rules
from tools.context import Context
from tools.patient_search import somebody_with
from tools.tool import ToolArgs, tool
from tools.views import recipes_view

_ABOUT_RECIPES = (Exclude, Apart, Texture)


class FindRecipes(ToolArgs):
    query: str | None = Field(None, description="Words of the name, ingredients, cuisine or kind of dish.")
    meal: Slot | None = Field(None, description="breakfast, lunch, dinner or snack.")
    diet: str | None = Field(
        None, description="A diet such as vegan, vegetarian, halal, gluten-free; several are parted by commas."
    )
    without: list[str] | None = Field(None, description="Allergens or foods that must not be in it.")
    max_prep_minutes: int | None = Field(None, ge=1, description="At most so many minutes.")


@tool("read", view=recipes_view)
def find_recipes(args: FindRecipes, ctx: Context) -> dict[str, Any]:
    """Search the recipes by words, meal, diet, foods to avoid and time. Only what is sure to fit is listed."""
    diets = tuple(Restriction(type=diet.strip()) for diet in (args.diet or "").split(",") if diet.strip())
    avoid = tuple(word for word in args.without or () if word.strip())
    patient, profile = somebody_with(ctx.catalogue, dietary_restrictions=diets, allergies=avoid)
    if profile.not_understood:
        unknown = profile.not_understood[0]
        near = (
            f"Did you mean {' or '.join(unknown.suggestions)}?"
            if unknown.suggestions
            else "Name a diet, an allergen or a food."
        )
        raise InvalidInput(f"{unknown.written!r} is not a diet, an allergen or a food known here.", hint=near)
    requirements = compile_rules(patient, profile, ctx.catalogue)
    notes = _beyond_recipes(args.diet, requirements, ctx) if diets else []
    usable = [recipe for recipe, fits in zip(requirements.shelf.recipes, requirements.usable, strict=True) if fits]
    found = search_recipes(ctx.catalogue, usable, args.query or "", args.meal, args.max_prep_minutes)
    return {"recipes": [_listed(recipe, ctx) for recipe in found], "total": len(found), "notes": notes}


def _beyond_recipes(diet: str | None, requirements: Requirements, ctx: Context) -> list[str]:
    """What the diet asks of a whole day or week, which no single recipe shows. Raises InvalidInput where that is all."""
    everybodys = {rule.id for rule in compile_rules(*somebody_with(ctx.catalogue), ctx.catalogue).rules}
    own = [rule for rule in requirements.rules if rule.id not in everybodys]
    if not any(isinstance(rule.check, _ABOUT_RECIPES) for rule in own):
        raise InvalidInput(
            f"{diet!r} is about what a day adds up to: no single recipe is or isn't it.",
            hint="generate_plan holds a whole week to it; here, name a diet of foods or foods to leave out.",
            details={"ofDays": True},
        )
    return [rule.message for rule in own if not isinstance(rule.check, _ABOUT_RECIPES)]


def _listed(recipe: Recipe, ctx: Context) -> dict[str, Any]:
    foods = ctx.catalogue.foods
    exact = total(scaled(foods[c.food].exact, round(c.grams * MILLI)) for c in recipe.components)
    ingredients = [f"{c.grams} g {foods[c.food].name}" for c in recipe.components]
    nutrition = shown(exact, round((exact[0] or 0) / PARTS))
    return recipe.model_dump(mode="json", by_alias=True) | {
        "ingredients": ingredients,
        "nutrition": nutrition.model_dump(mode="json", by_alias=True),
    }


class LookupFood(ToolArgs):
    name: str = Field(description="A food, dish or label word as people write it.")


@tool("read")
def lookup_food(args: LookupFood, ctx: Context) -> dict[str, Any]:
    """Per allergen whether a food, dish, additive or label word contains it, may contain it, is free of it, or is
    unknown; figures per 100 g too when it is a food of the catalogue. What is unknown is never safe: say so.
    """
    found = look_up(args.name, ctx.catalogue)
    return {
        "name": args.name,
        "known": found.known,
        "food": None if found.food is None else food_json(found.food, diets_by_exclusion(ctx.catalogue.rules)),
        "contains": [allergen for allergen, state in found.states.items() if state == "contains"],
        "mayContain": [allergen for allergen, state in found.states.items() if state == "may"],
        "state": found.states,
        "suggestions": list(found.suggestions),
        "matched": list(found.matched),
        "note": found.note,
    }
