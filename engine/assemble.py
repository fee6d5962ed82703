"""Turns choices (a recipe and how many quarters of a serving) into meals, days and a plan whose sums add up.

Knows foods and recipes; knows nothing of rules, of how a choice was made, or of the time of day.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from pydantic.alias_generators import to_camel

from catalogue.loader import Catalogue
from domain.errors import Conflict
from domain.food import Food
from domain.nutrition import MILLI, NUTRIENTS, PARTS, Exact, Nutrition, scaled, shown, total, whole_calories
from domain.patient import PatientFields
from domain.plan import Component, DailyMeals, Meal, PlanStatus, Provenance, Strategy, WeeklyPlan
from domain.recipe import QUARTERS, Recipe, RecipeComponent, Slot
from engine.household import grams_text, household

ENGINE = "wavy-6"
"""Changes whenever the same inputs may give other days. Part of every fingerprint."""

_UNPLANNED = {"name", "notes"}
"""Patient fields no plan depends on; see docs/decisions/0003-fingerprint.md."""
_OF_AN_OVERRIDE = {"rule", "min", "max", "off"}
"""What a plan depends on of an override: not who decided it, why and when."""

Menu = tuple[date, tuple[tuple[Slot, Meal], ...]]
"""A date and its meals in the order of the day, as `DailyMeals.meals()` gives them."""
Rounding = Callable[[Sequence[Sequence[int]]], Sequence[Sequence[int]]]
"""From exact kcal, in `PARTS` per day and meal, to whole ones that add up."""


@dataclass(frozen=True, slots=True)
class Serving:
    """One choice: a recipe and how many quarters of its serving."""

    recipe: str
    quarters: int

    @property
    def servings(self) -> int | float:
        """So many servings; a whole number is written as one."""
        return self.quarters // QUARTERS if self.quarters % QUARTERS == 0 else self.quarters / QUARTERS


def weighed(component: RecipeComponent, quarters: int) -> int:
    """Milligrams of one component as a kitchen scale can show them: whole grams from 10 g, half grams from 1 g,
    tenths below; whole pieces are never rounded.
    """
    exact = round(component.grams * MILLI) * quarters
    if component.whole:
        return exact // QUARTERS
    step = 1000 if exact >= 10_000 * QUARTERS else 500 if exact >= 1_000 * QUARTERS else 100
    return max(step, (2 * exact + step * QUARTERS) // (2 * step * QUARTERS) * step)


def serve(recipe: Recipe, quarters: int, catalogue: Catalogue) -> Meal:
    """One meal. Its kcal are rounded on their own until `settle` makes them add up with the rest of the week."""
    amounts = [(catalogue.foods[c.food], weighed(c, quarters)) for c in recipe.components]
    components = tuple(
        Component(food_id=food.id, name=food.name, grams=mg / MILLI, household=household(food, mg))
        for food, mg in amounts
    )
    return Meal(
        name=recipe.name,
        description=recipe.description,
        ingredients=tuple(ingredient_line(food, mg) for food, mg in amounts),
        nutrition=_alone(total(scaled(food.exact, mg) for food, mg in amounts)),
        preparation_time=recipe.minutes,
        difficulty=recipe.difficulty,
        recipe_id=recipe.id,
        servings=quarters / QUARTERS,
        components=components,
    )


def ingredient_line(food: Food, milligrams: int) -> str:
    """A line a person reads: `120 g chicken breast, raw`."""
    return f"{grams_text(milligrams)} g {food.name}"


def exact_of(meal: Meal, catalogue: Catalogue) -> Exact:
    """What a meal's components bring, in `PARTS`. Raises Conflict for a food the catalogue no longer has."""
    return total(scaled(_food(c, catalogue).exact, c.milligrams) for c in meal.components)


def settle(menus: Sequence[Menu], catalogue: Catalogue, rounding: Rounding | None = None) -> tuple[DailyMeals, ...]:
    """Days whose shown kcal add up; see `round_week`, unless another `rounding` is given. Everything is recomputed from
    `components`; a week may be settled again and again after edits. A nutrient with an unknown part is None in every
    total that holds it.

    Raises Conflict for a food the catalogue no longer has.
    """
    meals = [[exact_of(meal, catalogue) for _, meal in menu] for _, menu in menus]
    kcal = (rounding or round_week)([[_energy(exact) for exact in exacts] for exacts in meals])
    return tuple(_day(menu, exacts, shares, catalogue) for menu, exacts, shares in zip(menus, meals, kcal, strict=True))


def round_week(parts: Sequence[Sequence[int]]) -> list[Sequence[int]]:
    """Whole kcal for every meal of every day: the week's total is its rounded exact sum, the days floors or ceilings
    that sum to it, the meals of a day likewise. `parts` are exact kcal in `PARTS`.
    """
    days = [sum(day) for day in parts]
    day_kcal = whole_calories(_rounded(sum(days)), days)
    return [whole_calories(kcal, day) for kcal, day in zip(day_kcal, parts, strict=True)]


def weekly_totals(days: Sequence[DailyMeals], catalogue: Catalogue) -> Nutrition:
    """The exact sum of the days; its kcal are the sum of the kcal shown for them."""
    exact = total(exact_of(meal, catalogue) for day in days for _, meal in day.meals())
    return shown(exact, sum(day.total_calories for day in days))


def inputs_digest(patient: PatientFields, week_start: date, variant: int = 0) -> str:
    """sha256 of everything a plan depends on besides catalogue and engine; the order of a patient's lists is not."""
    fields = PatientFields.model_fields.keys() - _UNPLANNED
    planned: dict[str, Any] = dict.fromkeys(fields, True) | {"overrides": {"__all__": _OF_AN_OVERRIDE}}
    relevant = patient.model_dump(mode="json", by_alias=True, include=planned)
    ordered = {
        key: sorted(value, key=_canonical) if isinstance(value, list) else value for key, value in relevant.items()
    }
    return _sha256({"patient": ordered, "weekStart": week_start.isoformat(), "variant": variant})


def fingerprint(days: Sequence[DailyMeals], provenance: Provenance) -> str:
    """sha256 of the days and of what they were made from; whatever `provenance.fingerprint` says is left out."""
    made_from = provenance.model_dump(mode="json", by_alias=True, exclude={"fingerprint"})
    return _sha256({"days": [day.model_dump(mode="json", by_alias=True) for day in days], "madeFrom": made_from})


def provenance(days: Sequence[DailyMeals], catalogue: Catalogue, digest: str) -> Provenance:
    """What the days were made from; `digest` is the week's `inputs_digest`."""
    unsigned = Provenance(
        engine=ENGINE,
        catalogue=catalogue.version,
        rules=catalogue.rules_version,
        inputs_digest=digest,
        fingerprint="",
    )
    return unsigned.model_copy(update={"fingerprint": fingerprint(days, unsigned)})


def weekly_plan(
    days: Sequence[DailyMeals],
    catalogue: Catalogue,
    *,
    digest: str,
    plan_id: str,
    patient_id: str,
    patient_name: str,
    generated_at: datetime,
    strategy: Strategy,
    status: PlanStatus = "draft",
    version: int = 1,
) -> WeeklyPlan:
    """The plan of seven settled days. Id, time and names come from the caller and touch neither days nor fingerprint."""
    return WeeklyPlan(
        id=plan_id,
        patient_id=patient_id,
        patient_name=patient_name,
        week_start=days[0].date,
        strategy=strategy,
        status=status,
        version=version,
        days=tuple(days),
        weekly_totals=weekly_totals(days, catalogue),
        generated_at=generated_at,
        provenance=provenance(days, catalogue, digest),
    )


def _day(menu: Menu, exacts: Sequence[Exact], shares: Sequence[int], catalogue: Catalogue) -> DailyMeals:
    day, kcal = total(exacts), sum(shares)
    settled: dict[Slot, list[Meal]] = {"breakfast": [], "lunch": [], "dinner": [], "snack": []}
    for (slot, meal), exact, share in zip(menu[1], exacts, shares, strict=True):
        settled[slot].append(meal.model_copy(update={"nutrition": shown(exact, share)}))
    return DailyMeals(
        date=menu[0],
        breakfast=settled["breakfast"][0],
        lunch=settled["lunch"][0],
        dinner=settled["dinner"][0],
        snacks=tuple(settled["snack"]),
        total_calories=kcal,
        total_nutrition=shown(day, kcal),
        coverage=_coverage([meal for _, meal in menu[1]], day, catalogue),
    )


def _coverage(meals: Sequence[Meal], day: Exact, catalogue: Catalogue) -> dict[str, int]:
    """Percent of the day's grams with a known figure, rounded down, for every nutrient that is not known throughout."""
    amounts = [(_food(c, catalogue).exact, c.milligrams) for meal in meals for c in meal.components]
    weight = sum(mg for _, mg in amounts)
    return {
        to_camel(nutrient): 100 * sum(mg for exact, mg in amounts if exact[i] is not None) // weight
        for i, nutrient in enumerate(NUTRIENTS)
        if day[i] is None
    }


def _food(component: Component, catalogue: Catalogue) -> Food:
    food = catalogue.foods.get(component.food_id)
    if food is None:
        raise Conflict(
            f"The catalogue no longer has {component.name} ({component.food_id}).",
            hint="Replace the meals that hold it or make the plan anew.",
        )
    return food


def _energy(exact: Exact) -> int:
    if exact[0] is None:
        raise Conflict("A meal's energy is unknown.", hint="Every food of the catalogue needs a figure for calories.")
    return exact[0]


def _rounded(parts: int) -> int:
    return (2 * parts + PARTS) // (2 * PARTS)


def _alone(exact: Exact) -> Nutrition:
    return shown(exact, _rounded(_energy(exact)))


def _canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _sha256(value: Any) -> str:
    return hashlib.sha256(_canonical(value).encode()).hexdigest()
