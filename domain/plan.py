"""A week of meals. `components` are the truth; everything else in a meal is computed from them."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from domain.food import FoodId
from domain.nutrition import MILLI, Nutrition
from domain.recipe import Difficulty, Slot
from domain.value import Amount, Value

Strategy = Literal["rule_based", "llm"]
PlanStatus = Literal["draft", "in_review", "approved", "superseded"]


class Component(Value):
    """Grams (edible portion, in the food's state) of one catalogue food; `household` is the same for a kitchen."""

    food_id: FoodId
    name: str
    grams: Annotated[Amount, Field(gt=0)]
    household: str

    @property
    def milligrams(self) -> int:
        """The exact amount: grams have at most three decimals."""
        return round(self.grams * MILLI)


class Meal(Value):
    """One dish as served to one patient."""

    name: str
    description: str
    ingredients: tuple[str, ...]
    nutrition: Nutrition
    preparation_time: int
    difficulty: Difficulty
    recipe_id: str | None = None
    servings: Amount
    locked: bool = False
    components: tuple[Component, ...]


class DailyMeals(Value):
    """A day; `coverage` is the percentage of the day's grams for which a nutrient is known, where below 100."""

    date: date
    breakfast: Meal
    lunch: Meal
    dinner: Meal
    snacks: tuple[Meal, ...] = ()
    total_calories: int
    total_nutrition: Nutrition
    coverage: dict[str, int] = Field(default_factory=dict)

    def meals(self) -> tuple[tuple[Slot, Meal], ...]:
        """Every meal with its slot, in the order of the day."""
        main: tuple[tuple[Slot, Meal], ...] = (
            ("breakfast", self.breakfast),
            ("lunch", self.lunch),
            ("dinner", self.dinner),
        )
        return main + tuple(("snack", meal) for meal in self.snacks)


class Provenance(Value):
    """What a plan was made from; see docs/decisions on the fingerprint."""

    engine: str
    catalogue: str
    rules: str
    inputs_digest: str
    fingerprint: str


class Offer(Value):
    """What the last swap could have put on one meal as well: recipes, best first. It is what "alternative 2" means."""

    date: date
    meal: Slot
    recipes: tuple[str, ...]


class WeeklyPlan(Value):
    """Seven days from a Monday for one patient. `generated_at` is when these days came to be; `offer` follows a swap."""

    id: str
    patient_id: str
    patient_name: str
    week_start: date
    strategy: Strategy
    status: PlanStatus
    version: Annotated[int, Field(ge=1)]
    days: Annotated[tuple[DailyMeals, ...], Field(min_length=7, max_length=7)]
    weekly_totals: Nutrition
    generated_at: datetime
    provenance: Provenance
    offer: Offer | None = None
