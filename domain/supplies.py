"""What a clinic has, from whom it buys and for how much. Weights are whole milligrams as purchased, money whole cents."""

from datetime import date
from typing import Annotated

from pydantic import Field

from domain.food import FoodId
from domain.recipe import RecipeId
from domain.value import Value

A_TONNE = 10**9
_MUCH = 10**9
Milligrams = Annotated[int, Field(ge=0, le=A_TONNE)]
Weekday = Annotated[int, Field(ge=0, le=6)]


class StockItem(Value):
    """What there is of a food, and what there should always be (`par`). `counted_on` is when somebody looked."""

    food_id: FoodId
    milligrams: Milligrams
    par_milligrams: Milligrams = 0
    counted_on: date
    best_before: date | None = None


class Supplier(Value):
    """`delivery_days` from 0 for Monday; `lead_days` is how long before a delivery it has to be ordered."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]{0,59}$")]
    name: Annotated[str, Field(min_length=1, max_length=100)]
    delivery_days: tuple[Weekday, ...]
    lead_days: Annotated[int, Field(ge=0, le=60)] = 1


class Price(Value):
    """What a pack costs at a supplier from a day on; not `available` means that it cannot be had."""

    supplier_id: str
    food_id: FoodId
    since: date
    pack_milligrams: Annotated[int, Field(gt=0, le=A_TONNE)]
    unit: Annotated[str, Field(min_length=1, max_length=60)]
    cents: Annotated[int, Field(ge=0, le=_MUCH)]
    available: bool = True


class Budget(Value):
    """What a week's food may cost, in all and for each patient; None where nothing was set."""

    week_cents: Annotated[int, Field(ge=0, le=_MUCH)] | None = None
    patient_week_cents: Annotated[int, Field(ge=0, le=_MUCH)] | None = None


class Put(Value):
    """A dish that would stand at a place of a plan: day and occasion from 0, servings in quarters."""

    day: Weekday
    occasion: Annotated[int, Field(ge=0)]
    recipe: RecipeId
    quarters: Annotated[int, Field(gt=0)]


class Substitution(Value):
    """What was proposed for one plan at one version of it; it holds for no other version."""

    plan_id: str
    plan_version: int
    puts: tuple[Put, ...]
