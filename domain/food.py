"""A food as people buy and cook with it, and what is known of it. Figures and facts live in the catalogue's data."""

from functools import cached_property
from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints

from domain.nutrition import Exact, Nutrition, thousandths
from domain.value import Amount, Value

Allergen = Literal[
    "milk", "egg", "fish", "crustacean", "mollusc", "tree_nut", "peanut", "wheat", "gluten", "oats", "soy", "sesame",
    "celery", "mustard", "lupin", "sulphite",
]  # fmt: skip
ALLERGENS: tuple[Allergen, ...] = get_args(Allergen)
"""EU 14 and FDA 9 as separate keys (Reg. (EU) 1169/2011 Annex II; FDA allergen Q&A ed. 5, 2025)."""

AllergenState = Literal["contains", "may", "free", "unknown"]

Fact = Literal[
    "meat", "red_meat", "poultry", "pork", "beef", "lamb", "processed_meat", "organ_meat", "animal_fat",
    "mammal", "non_kosher_mammal", "scaleless_fish", "finned_fish", "shellfish", "high_mercury_fish", "oily_fish",
    "dairy", "eggs", "honey", "gelatine", "rennet", "insect", "mould_ripened", "unpasteurised",
    "alcohol", "caffeine", "grapefruit", "liquorice", "salt_substitute", "phosphate_additive", "sweetener",
    "root_vegetable", "allium", "fungus", "fermented", "yeast_extract", "sprout",
    "raw_egg", "raw_animal", "choking_hazard",
    "whole_grain", "refined_grain", "grain", "legume", "nut", "seed", "vegetable", "leafy_green", "fruit", "added_sugar",
    "sugary_drink", "fat_oil", "herb_spice", "soy_food", "egg_yolk", "high_lactose", "low_lactose",
]  # fmt: skip
"""What diets and drug rules are derived from; a fact that is not listed does not hold for the food."""

Aisle = Literal[
    "produce", "meat", "fish", "dairy_eggs", "bakery", "dry_goods", "legumes", "nuts_seeds", "canned", "frozen",
    "oils_condiments", "herbs_spices", "beverages", "plant_based",
]  # fmt: skip
State = Literal["raw", "dried", "canned", "frozen", "cooked", "smoked", "prepared", "liquid"]
Fodmap = Literal["green", "amber", "red", "unknown"]
Grade = Literal["low", "moderate", "high", "unknown"]
FoodId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,48}$")]


class Portion(Value):
    """A household measure, e.g. `1 cup, chopped` or `1 tbsp`, and the grams of edible food in it."""

    name: str
    grams: Annotated[Amount, Field(gt=0)]


class Pack(Value):
    """How it is sold: `4 × 500 g bag` is four packs. Price in cents of the clinic's currency, where known."""

    grams: Annotated[Amount, Field(gt=0)]
    unit: str
    price_cents: Annotated[int, Field(ge=0)] | None = None


class Food(Value):
    """One ingredient. `per100g` is of the edible part in the given state (USDA SR Legacy, by FDC id).

    `refuse_pct` is the share of the as-purchased weight that is thrown away; `cooked_yield_pct` the cooked weight in
    percent of the raw weight; `keeps_days` how long it keeps after purchase; `piece` the weight of one indivisible
    piece (an egg), for foods that are only served whole.
    """

    id: FoodId
    name: str
    synonyms: tuple[str, ...] = ()
    fdc_id: int
    state: State
    per100g: Annotated[Nutrition, Field(alias="per100g")]
    allergens: tuple[Allergen, ...] = ()
    may_contain: tuple[Allergen, ...] = ()
    facts: tuple[Fact, ...] = ()
    fodmap: Fodmap = "unknown"
    purine: Grade = "unknown"
    tyramine: Grade = "unknown"
    aisle: Aisle
    refuse_pct: Annotated[int, Field(ge=0, lt=100)] = 0
    cooked_yield_pct: Annotated[int, Field(gt=0, le=400)] | None = None
    portions: tuple[Portion, ...] = ()
    piece: Portion | None = None
    pack: Pack
    keeps_days: Annotated[int, Field(gt=0)]

    @cached_property
    def exact(self) -> Exact:
        """The figures per 100 g in whole thousandths, in the order of `NUTRIENTS`."""
        return thousandths(self.per100g)

    def state_of(self, allergen: Allergen) -> AllergenState:
        """What a jar of this food holds: set by hand per food, so a food of the catalogue is never `unknown`."""
        if allergen in self.allergens:
            return "contains"
        return "may" if allergen in self.may_contain else "free"
