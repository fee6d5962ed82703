"""A library of forty foods and a hundred and fifty recipes, made by arithmetic: big enough to plan from, small enough
to know by heart.
"""

from typing import Any

import pytest

from catalogue.loader import Catalogue, assemble
from domain.builders import A_MONDAY
from domain.food import Food
from domain.patient import PatientFields
from domain.profile import Profile
from domain.recipe import Recipe
from domain.rule import Rule
from engine.plan.compile import Requirements, compile_rules
from engine.plan.generate import Week, plan_week
from engine.plan.infeasible import Infeasibility

_PROTEINS = ("chicken", "beef", "cod", "salmon", "tofu", "lentils", "eggs", "turkey", "beans", "cheese")
_STARCHES = ("rice", "pasta", "potato", "bread", "oats", "couscous", "quinoa", "corn", "barley", "millet")
_PLANTS = ("carrot", "spinach", "tomato", "peas", "pepper", "leek", "apple", "banana", "berries", "pear")
_RICH = ("oil", "butter", "almonds", "yogurt", "milk", "tahini", "avocado", "cream", "walnuts", "honey")
_FACTS = {
    "chicken": ("meat", "poultry"), "beef": ("meat", "red_meat"), "turkey": ("meat", "poultry"), "cod": ("finned_fish",),
    "salmon": ("finned_fish", "oily_fish"), "eggs": ("eggs",), "cheese": ("dairy",), "butter": ("dairy",),
    "yogurt": ("dairy",), "milk": ("dairy",), "cream": ("dairy",), "honey": ("honey", "added_sugar"),
    "spinach": ("vegetable", "leafy_green"), "carrot": ("vegetable",), "apple": ("fruit",), "banana": ("fruit",),
}  # fmt: skip
_ALLERGENS = {
    "cod": ("fish",), "salmon": ("fish",), "tofu": ("soy",), "eggs": ("egg",), "cheese": ("milk",), "butter": ("milk",),
    "yogurt": ("milk",), "milk": ("milk",), "cream": ("milk",), "almonds": ("tree_nut",), "walnuts": ("tree_nut",),
    "pasta": ("wheat", "gluten"), "bread": ("wheat", "gluten"), "couscous": ("wheat", "gluten"), "barley": ("gluten",),
    "tahini": ("sesame",),
}  # fmt: skip
_MAY = {"oats": ("gluten",), "honey": ("tree_nut",)}

ENERGY = {"kind": "bound", "nutrient": "calories", "per": "percent_target", "lo": 95, "hi": 105}


class Library:
    """Foods, recipes, rules and plans; everything else of a record is filled in."""

    def __init__(self) -> None:
        self.foods = [
            *(
                self.food(name, i, protein=20 + i, carbs=i * 4 if i > 3 else 0, fat=2 + i)
                for i, name in enumerate(_PROTEINS)
            ),
            *(
                self.food(name, i, protein=8 + i % 4, carbs=58 + 2 * i, fat=1 + i % 3)
                for i, name in enumerate(_STARCHES)
            ),
            *(self.food(name, i, protein=1 + i % 3, carbs=6 + i, fat=0) for i, name in enumerate(_PLANTS)),
            *(self.food(name, i, protein=i % 5, carbs=3 * i, fat=90 - 8 * i) for i, name in enumerate(_RICH)),
        ]
        self.recipes = [*self._mains(70), *self._breakfasts(40), *self._snacks(40)]

    def food(self, food_id: str, n: int = 0, /, **given: Any) -> Food:
        """A food whose energy follows from its macros, with minerals made of `n` and an unknown vitamin K."""
        figures = {"protein": 5, "carbs": 10, "fat": 2, "fiber": 1 + n % 7, "sodium": 10 + 17 * n}
        figures |= {"saturated_fat": 1, "sugars": 2, "potassium": 120 + 31 * n, "phosphorus": 60 + 23 * n}
        figures |= {key: given.pop(key) for key in tuple(given) if key in (*figures, "vitamin_k", "calories")}
        figures.setdefault("calories", 4 * figures["protein"] + 4 * figures["carbs"] + 9 * figures["fat"])
        whole = {
            "id": food_id, "name": food_id, "fdc_id": 1, "state": "raw", "per100g": figures,
            "allergens": _ALLERGENS.get(food_id, ()), "may_contain": _MAY.get(food_id, ()),
            "facts": _FACTS.get(food_id, ()), "fodmap": "green" if n % 2 else "red", "purine": "low", "tyramine": "low",
            "aisle": "produce", "pack": {"grams": 500, "unit": "500 g bag"}, "keeps_days": 5,
        }  # fmt: skip
        return Food.model_validate(whole | given)

    def recipe(self, recipe_id: str, amounts: dict[str, float], **given: Any) -> Recipe:
        """A recipe of grams by food, for every meal unless said otherwise."""
        whole = {
            "id": recipe_id, "name": recipe_id.replace("_", " "), "description": f"{recipe_id}, described",
            "meals": ("breakfast", "lunch", "dinner", "snack"), "cuisine": "none", "dish": recipe_id,
            "main_protein": recipe_id, "minutes": 10, "difficulty": "easy", "method": ("Serve.",),
            "components": [{"food": food, "grams": grams} for food, grams in amounts.items()],
        }  # fmt: skip
        return Recipe.model_validate(whole | given)

    def rule(self, rule_id: str, check: dict[str, Any], scope: str = "day", level: str = "hard", **given: Any) -> Rule:
        """A rule for everybody unless said otherwise."""
        whole = {
            "id": rule_id, "title": rule_id.replace("_", " "), "pack": "test", "scope": scope, "check": check,
            "level": level, "message": f"{rule_id} says so.", "source": "the test", "evidence": "C",
        }  # fmt: skip
        return Rule.model_validate(whole | given)

    def usual(self) -> list[Rule]:
        """Energy hard, macros soft, main dishes not two days running."""
        macros = [
            self.rule(
                n,
                {"kind": "bound", "nutrient": n, "per": "percent_target", "lo": 90, "hi": 110, "floor": 5},
                level="soft",
            )
            for n in ("protein", "carbs", "fat")
        ]
        repeats = self.rule("repeats", {"kind": "repeats", "week": 7, "gap": 1}, "week")
        allergy = self.rule("allergy", {"kind": "declared_allergy"}, "ingredient")
        return [self.rule("energy", ENERGY), *macros, repeats, allergy]

    def catalogue(
        self, *rules: Rule, foods: list[Food] | None = None, recipes: list[Recipe] | None = None
    ) -> Catalogue:
        return assemble(foods or self.foods, recipes or self.recipes, list(rules), "catalogue-1", "rules-1")

    def patient(self, **given: Any) -> PatientFields:
        whole = {
            "name": "Rowan Birch", "age": 40, "gender": "female", "calorie_target": 2000,
            "macro_targets": {"protein": 100, "carbs": 250, "fat": 67},
        }  # fmt: skip
        return PatientFields.model_validate(whole | given)

    def required(
        self, *rules: Rule, patient: PatientFields | None = None, profile: Profile | None = None
    ) -> Requirements:
        return compile_rules(patient or self.patient(), profile or Profile(tags=()), self.catalogue(*rules))

    def plan(
        self,
        catalogue: Catalogue,
        patient: PatientFields | None = None,
        profile: Profile | None = None,
        variant: int = 0,
    ) -> Week | Infeasibility:
        return plan_week(patient or self.patient(), profile or Profile(tags=()), A_MONDAY, catalogue, variant)

    def week(self, catalogue: Catalogue, patient: PatientFields | None = None, profile: Profile | None = None) -> Week:
        made = self.plan(catalogue, patient, profile)
        assert isinstance(made, Week), made
        return made

    def refusal(
        self, catalogue: Catalogue, patient: PatientFields | None = None, profile: Profile | None = None
    ) -> Infeasibility:
        made = self.plan(catalogue, patient, profile)
        assert isinstance(made, Infeasibility)
        return made

    def _mains(self, count: int) -> list[Recipe]:
        return [
            self.recipe(
                f"main_{i:02d}",
                {
                    _PROTEINS[i % 10]: 90 + i % 5 * 10,
                    _STARCHES[(i * 3 + i // 10) % 10]: 50 + i % 4 * 10,
                    _PLANTS[i * 7 % 10]: 100,
                    _RICH[(i + i // 10) % 3]: 8 + i % 3 * 3,
                },
                meals=("lunch", "dinner"),
                dish=f"dish_{i % 9}",
                main_protein=_PROTEINS[i % 10],
                cuisine=f"cuisine_{i % 7}",
                iddsi=(5, 6) if i % 11 == 0 else (),
                minutes=20 + i,
            )
            for i in range(count)
        ]

    def _breakfasts(self, count: int) -> list[Recipe]:
        return [
            self.recipe(
                f"breakfast_{i:02d}",
                {
                    _STARCHES[i % 10]: 55 + i % 3 * 10,
                    _PLANTS[6 + i % 4]: 80,
                    _RICH[2 + (i + i // 10) % 6]: 20 + i % 3 * 10,
                },
                meals=("breakfast",),
                dish=f"morning_{i % 6}",
            )
            for i in range(count)
        ]

    def _snacks(self, count: int) -> list[Recipe]:
        return [
            self.recipe(
                f"snack_{i:02d}",
                {
                    _PLANTS[i % 10]: 120,
                    _RICH[2 + (i * 3 + i // 10) % 7]: 15 + i % 4 * 5,
                    _STARCHES[i * 7 % 10]: 10 + i % 3 * 5,
                },
                meals=("snack",),
                dish=f"bite_{i % 5}",
            )
            for i in range(count)
        ]


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()
