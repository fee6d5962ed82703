"""Holds a plan to its own words: dates, foods, recipes, lines and every stated figure against the recomputation.

Knows no patient and no clinical rule.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor
from typing import Literal

from pydantic.alias_generators import to_camel

from catalogue.loader import Catalogue
from domain.finding import Finding, FindingSeverity, Scope
from domain.nutrition import NUTRIENTS, UNITS, Nutrient, Nutrition
from domain.plan import WeeklyPlan
from domain.recipe import QUARTERS, Recipe
from domain.value import Amount
from engine.validate.report import exact, plain
from engine.validate.weigh import Served, Sum, Week, milligrams

_TOLERANCE = 1e-6
_SOURCE = "Recomputed from the components and the catalogue"
_STEPS_MG = ((10_000, 500), (1_000, 250))
"""Half of what a kitchen scale shows: whole grams from 10 g, half grams from 1 g, tenths below."""
_LEAST_STEP_MG = 100

Claim = Literal[
    "plan_dates", "plan_foods", "plan_recipes", "plan_servings", "plan_ingredients", "plan_nutrition", "plan_sums",
    "plan_coverage",
]  # fmt: skip


_ANEW = "Make the day anew: its figures are then those of its components."
_FROM_RECIPE = "Make the meal anew from its recipe."
_REPAIRS: dict[Claim, str] = {
    "plan_dates": "Make the plan anew for a week that begins on a Monday.",
    "plan_foods": "Replace it by a food of the catalogue.",
    "plan_recipes": _FROM_RECIPE,
    "plan_servings": _FROM_RECIPE,
    "plan_ingredients": _FROM_RECIPE,
    "plan_nutrition": _ANEW,
    "plan_sums": _ANEW,
    "plan_coverage": _ANEW,
}


def check_claims(plan: WeeklyPlan, week: Week, catalogue: Catalogue) -> Iterator[Finding]:
    """Everything the plan says of itself that is not so; what it does not state is never taken as said."""
    yield from _dates(plan)
    for stranger in week.strangers:
        name = stranger.component.food_id
        message = f"{stranger.component.name} ({name}) is not in the catalogue, so nothing is known of it."
        yield _claim("plan_foods", message, scope="ingredient", date=stranger.date, meal=stranger.slot, food=name)
    for served in week.meals:
        yield from _recipe(served, catalogue)
        yield from _lines(served, catalogue)
    if not week.strangers:
        yield from _figures(plan, week)


def _dates(plan: WeeklyPlan) -> Iterator[Finding]:
    if plan.week_start.weekday() != 0:
        yield _claim("plan_dates", f"The week starts on {plan.week_start}, which is no Monday.", scope="week")
    for offset, day in enumerate(plan.days):
        due = plan.week_start + dt.timedelta(days=offset)
        if day.date != due:
            message = f"Day {offset + 1} is dated {day.date}, but {due} is due."
            yield _claim("plan_dates", message, scope="day", date=day.date, observed=str(day.date), bound=str(due))


def _recipe(served: Served, catalogue: Catalogue) -> Iterator[Finding]:
    meal = served.meal
    if meal.recipe_id is None:
        return
    recipe = catalogue.recipes.get(meal.recipe_id)
    if recipe is None:
        message = f"{meal.name} names the recipe {meal.recipe_id}, which the catalogue does not have."
        yield _of_meal("plan_recipes", message, served, observed=meal.recipe_id)
        return
    servings, lo, hi = exact(meal.servings), exact(recipe.min_servings), exact(recipe.max_servings)
    if not lo <= servings <= hi or (servings * QUARTERS).denominator != 1:
        bound = f"{plain(lo)}..{plain(hi)} in quarters"
        message = f"{meal.name}: {meal.servings} servings, but the recipe allows {bound}."
        yield _of_meal("plan_servings", message, served, "warning", observed=meal.servings, bound=bound)
    if not _follows(served, recipe, servings * QUARTERS):
        message = f"{meal.name} was edited: its components differ from {meal.servings} servings of the recipe."
        yield _of_meal("plan_recipes", message, served, "warning", observed="edited")


def _follows(served: Served, recipe: Recipe, quarters: Fraction) -> bool:
    """Whether the components are the recipe's, scaled, up to what a kitchen scale rounds."""
    components = served.meal.components
    if quarters.denominator != 1 or [c.food_id for c in components] != [c.food for c in recipe.components]:
        return False
    times = int(quarters)
    for component, original in zip(components, recipe.components, strict=True):
        due = milligrams(original.grams) * times
        step = next((step for least, step in _STEPS_MG if due >= least * QUARTERS), _LEAST_STEP_MG)
        if abs(milligrams(component.grams) * QUARTERS - due) > step * QUARTERS:
            return False
    return True


def _lines(served: Served, catalogue: Catalogue) -> Iterator[Finding]:
    """One line and one household measure for each component, in their order, naming the catalogue's food."""
    meal = served.meal
    if len(meal.ingredients) != len(meal.components):
        message = f"{meal.name} lists {len(meal.ingredients)} ingredients for {len(meal.components)} components."
        yield _of_meal("plan_ingredients", message, served)
        return
    for line, component in zip(meal.ingredients, meal.components, strict=True):
        food = catalogue.foods.get(component.food_id)
        if food is not None and component.name != food.name:
            message = f"{meal.name} calls {component.food_id} “{component.name}”; the catalogue says “{food.name}”."
            yield _of_meal("plan_ingredients", message, served, food=component.food_id)
        amount, _, rest = line.partition(" g ")
        if not _is(amount, component.grams) or rest != component.name:
            message = f"{meal.name} writes “{line}” for {component.grams} g {component.name}."
            yield _of_meal("plan_ingredients", message, served, food=component.food_id, observed=line)
        if not component.household.strip():
            message = f"{meal.name} gives no household measure for {component.name}."
            yield _of_meal("plan_ingredients", message, served, "warning", food=component.food_id)


@lru_cache(maxsize=4096)
def _is(written: str, grams: float) -> bool:
    try:
        return Decimal(written) == Decimal(str(grams))
    except InvalidOperation:
        return False


def _figures(plan: WeeklyPlan, week: Week) -> Iterator[Finding]:
    for served in week.meals:
        for nutrient, message in _wrong(served.meal.nutrition, served.sum):
            yield _of_meal("plan_nutrition", f"{served.meal.name}: {message}", served, unit=UNITS[nutrient])
    for day in week.days:
        written = day.written
        for nutrient, message in _wrong(written.total_nutrition, day.sum):
            yield _claim("plan_nutrition", message, scope="day", date=written.date, unit=UNITS[nutrient])
        parts = [served.meal.nutrition.calories for served in day.meals]
        stated = {"the day's total": written.total_nutrition.calories, "totalCalories": written.total_calories}
        for name, value in stated.items():
            yield from _adds_up(parts, value, name, written.date)
        if dict(written.coverage) != _coverage(day.sum):
            message = f"The stated coverage of {written.date} is not what the components give."
            yield _claim("plan_coverage", message, scope="day", date=written.date)
    for nutrient, message in _wrong(plan.weekly_totals, week.sum):
        yield _claim("plan_nutrition", f"The week: {message}", scope="week", unit=UNITS[nutrient])
    days = [day.written.total_nutrition.calories for day in week.days]
    yield from _adds_up(days, plan.weekly_totals.calories, "the week's total", None)


def _wrong(stated: Nutrition, found: Sum) -> Iterator[tuple[Nutrient, str]]:
    """Nutrients whose stated figure is not the sum; energy may be the sum's floor or ceiling."""
    for nutrient in NUTRIENTS:
        claim = stated.of(nutrient)
        if not found.is_whole(nutrient):
            if claim is not None:
                yield nutrient, f"{nutrient} is stated as {claim} though it is not known of every food."
        elif claim is None:
            yield nutrient, f"{nutrient} is left open though it is {plain(found.part(nutrient))}."
        elif nutrient == "calories":
            kcal = found.part(nutrient)
            if claim not in (floor(kcal), ceil(kcal)):
                yield nutrient, f"energy is stated as {claim} kcal, the components give {plain(kcal)}."
        elif abs(claim - found.near(nutrient)) > _TOLERANCE:
            yield nutrient, f"{nutrient} is stated as {claim}, the components give {plain(found.part(nutrient))}."


def _adds_up(
    parts: Iterable[Amount | None], whole: Amount | None, name: str, date: dt.date | None
) -> Iterator[Finding]:
    known = [part for part in parts if part is not None]
    if whole is not None and sum(known) != whole:
        message = f"The stated kcal of the parts add up to {sum(known)}, {name} says {whole}."
        yield _claim("plan_sums", message, scope="day" if date else "week", date=date, observed=whole, unit="kcal")


def _coverage(found: Sum) -> dict[str, int]:
    return {to_camel(n): found.coverage(n) for n in NUTRIENTS if not found.is_whole(n)}


def _of_meal(
    rule: Claim,
    message: str,
    served: Served,
    severity: FindingSeverity = "blocker",
    *,
    food: str | None = None,
    observed: Amount | str | None = None,
    bound: str | None = None,
    unit: str | None = None,
) -> Finding:
    scope: Scope = "meal"
    return _claim(
        rule,
        message,
        severity,
        scope=scope,
        date=served.date,
        meal=served.slot,
        food=food,
        observed=observed,
        bound=bound,
        unit=unit,
    )


def _claim(
    rule: Claim,
    message: str,
    severity: FindingSeverity = "blocker",
    *,
    scope: Scope,
    date: dt.date | None = None,
    meal: str | None = None,
    food: str | None = None,
    observed: Amount | str | None = None,
    bound: str | None = None,
    unit: str | None = None,
) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        scope=scope,
        date=date,
        meal=meal,
        food=food,
        observed=observed,
        bound=bound,
        unit=unit,
        message=message,
        source=_SOURCE,
        repair=_REPAIRS[rule],
    )
