"""What another dish would change: figures, ingredients, portions. Knows meals; knows no rule and no search."""

from typing import Any

from pydantic.alias_generators import to_camel

from catalogue.loader import Catalogue
from domain.nutrition import NUTRIENTS, PARTS
from domain.plan import Meal, WeeklyPlan
from engine.assemble import Serving, exact_of, serve
from engine.plan.edit import Option
from engine.plan.edit_days import Place

Json = dict[str, Any]


def alternative(option: Option, plan: WeeklyPlan, catalogue: Catalogue) -> Json:
    """`{recipeId, name, servings, nutrition, preparationTime, difference, ingredients, changed}` of an option beside the
    meal it would replace. `difference` is its figures less that meal's, null where either is unknown.
    """
    before = plan.days[option.place[0]].meals()[option.place[1]][1]
    after = serve(catalogue.recipes[option.serving.recipe], option.serving.quarters, catalogue)
    return {
        "recipeId": after.recipe_id,
        "name": after.name,
        "servings": after.servings,
        "nutrition": after.nutrition.model_dump(mode="json", by_alias=True),
        "preparationTime": after.preparation_time,
        "difference": difference(before, after, catalogue),
        "ingredients": {"added": _beside(after, before), "removed": _beside(before, after)},
        "changed": [resized(place, serving, plan) for place, serving in option.portions],
    }


def difference(before: Meal, after: Meal, catalogue: Catalogue) -> dict[str, int | float | None]:
    """By nutrient how much more (less, below 0) the later meal brings; whole kcal as shown, the others exact."""
    pairs = zip(NUTRIENTS, exact_of(before, catalogue), exact_of(after, catalogue), strict=True)
    exact = {to_camel(n): None if old is None or new is None else (new - old) / PARTS for n, old, new in pairs}
    return exact | {"calories": int((after.nutrition.calories or 0) - (before.nutrition.calories or 0))}


def resized(place: Place, serving: Serving, plan: WeeklyPlan) -> Json:
    """`{date, meal, name, before, after}` of a dish that stays in another portion; in servings."""
    day = plan.days[place[0]]
    slot, meal = day.meals()[place[1]]
    return {"date": day.date, "meal": slot, "name": meal.name, "before": meal.servings, "after": serving.servings}


def _beside(one: Meal, other: Meal) -> list[str]:
    """The foods of one meal that the other does not have."""
    held = {component.food_id for component in other.components}
    return [component.name for component in one.components if component.food_id not in held]
