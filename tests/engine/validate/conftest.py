"""A catalogue of a few made-up foods of round figures, and weeks cooked from it."""

from collections.abc import Sequence
from typing import Any

import pytest

from catalogue.loader import Catalogue, assemble
from domain.builders import A_MOMENT, A_MONDAY, a_patient
from domain.calendar import days_of_week
from domain.finding import Finding
from domain.food import Food
from domain.patient import PatientFields
from domain.plan import DailyMeals, WeeklyPlan
from domain.recipe import Recipe
from domain.rule import Rule
from engine import assemble as kitchen
from engine.validate import validate_week

_ROUND = {"calories": 100, "protein": 5, "carbs": 12, "fat": 3, "fiber": 2, "sodium": 100}


class Kit:
    """Foods, dishes (100 g of foods each), rules and weeks; everything else of a record is filled in."""

    def food(self, food_id: str, figures: dict[str, float | None] | None = None, **facts: Any) -> Food:
        given = {
            "id": food_id,
            "name": food_id.replace("_", " "),
            "fdc_id": 1,
            "state": "raw",
            "per100g": _ROUND | {"saturated_fat": 1, "potassium": 200} | (figures or {}),
            "aisle": "produce",
            "pack": {"grams": 500, "unit": "500 g bag"},
            "keeps_days": 5,
        }
        return Food.model_validate(given | facts)

    def dish(self, recipe_id: str, *foods: str, **facts: Any) -> Recipe:
        given = {
            "id": recipe_id,
            "name": recipe_id.replace("_", " ").capitalize(),
            "description": "a dish",
            "meals": ["breakfast", "lunch", "dinner", "snack"],
            "cuisine": "none",
            "dish": "bowl",
            "main_protein": "none",
            "minutes": 10,
            "difficulty": "easy",
            "components": [{"food": food, "grams": 100} for food in foods],
            "method": ["Serve."],
        }
        return Recipe.model_validate(given | facts)

    def rule(self, check: dict[str, Any], scope: str = "day", level: str = "hard", **more: Any) -> Rule:
        given = {
            "id": "the_rule",
            "title": "The rule",
            "pack": "TEST",
            "year": 2024,
            "scope": scope,
            "check": check,
            "level": level,
            "message": "So it is.",
            "source": "A guideline",
            "evidence": "V",
        }
        return Rule.model_validate(given | more)

    def catalogue(self, foods: Sequence[Food], dishes: Sequence[Recipe] = (), rules: Sequence[Rule] = ()) -> Catalogue:
        """Without dishes, one dish of 100 g is made of every food, named like it."""
        made = dishes or [self.dish(food.id, food.id) for food in foods]
        return assemble(list(foods), list(made), list(rules), "test", "test")

    def patient(self, **changes: Any) -> PatientFields:
        return a_patient(**changes)

    def week(self, catalogue: Catalogue, *days: Sequence[str], quarters: int = 4) -> WeeklyPlan:
        """Seven days of breakfast, lunch, dinner and snacks by recipe id; the last day given is repeated."""
        slots = ("breakfast", "lunch", "dinner")
        menus = []
        for index, date in enumerate(days_of_week(A_MONDAY)):
            recipes = days[min(index, len(days) - 1)]
            served = [kitchen.serve(catalogue.recipes[recipe], quarters, catalogue) for recipe in recipes]
            menus.append((date, tuple((slots[i] if i < 3 else "snack", meal) for i, meal in enumerate(served))))
        return self.plan(kitchen.settle(menus, catalogue), catalogue)

    def plan(self, days: Sequence[DailyMeals], catalogue: Catalogue) -> WeeklyPlan:
        return kitchen.weekly_plan(
            days,
            catalogue,
            digest="0" * 64,
            plan_id="plan_test",
            patient_id="pat_rowan",
            patient_name="Rowan Birch",
            generated_at=A_MOMENT,
            strategy="rule_based",
        )

    def found(
        self, rule: Rule, foods: Sequence[Food], *days: Sequence[str], dishes: Sequence[Recipe] = (), **patient: Any
    ) -> list[Finding]:
        """What one rule finds in a week; the plan's own claims hold, so nothing else is found."""
        catalogue = self.catalogue(foods, dishes, [rule])
        plan = self.week(catalogue, *(days or [[foods[0].id] * 3]))
        return list(validate_week(plan, self.patient(**patient), catalogue).findings)


@pytest.fixture
def kit() -> Kit:
    return Kit()
