"""What a model is told before it proposes a week: what holds, what may be cooked, and nothing that names anybody.

Knows no model. What stands here is help: whether a proposal is safe is judged by code alone.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from catalogue import Catalogue
from domain.nutrition import PARTS
from domain.patient import Patient
from domain.plan import WeeklyPlan
from domain.profile import Profile
from domain.recipe import SLOTS, Slot
from engine.plan.compile import Requirements, compile_rules
from engine.plan.lines import ENERGY

_RECIPES = 24
"""So many recipes are offered for each meal of the day; dishes of its own a model may make beside them."""
_RULES = 40


def brief_for(base: WeeklyPlan, patient: Patient, profile: Profile, catalogue: Catalogue) -> dict[str, Any]:
    """Days and meals, the patient without a name, the hard rules in words, a shortlist of safe recipes, safe foods."""
    requirements = compile_rules(patient, profile, catalogue)
    served = {meal.recipe_id for day in base.days for _, meal in day.meals()}
    excluded = requirements.foods_excluded()
    usable = [recipe for recipe, fits in zip(requirements.shelf.recipes, requirements.usable, strict=True) if fits]
    cooked_with = {component.food for recipe in usable for component in recipe.components} - excluded.keys()
    return {
        "days": [str(day.date) for day in base.days],
        "mealsADay": [slot for slot, _ in base.days[0].meals()],
        "patient": patient.model_dump(
            mode="json",
            by_alias=True,
            include={
                "age", "gender", "medical_conditions", "allergies", "dietary_restrictions", "dislikes", "medications",
                "calorie_target", "macro_targets",
            },
        ),
        "rules": [rule.message for rule in requirements.rules if rule.level == "hard"][:_RULES],
        "recipes": {slot: _offered(slot, requirements, served) for slot in SLOTS},
        "foods": sorted(catalogue.foods[food].name for food in cooked_with),
    }  # fmt: skip


def _offered(slot: Slot, requirements: Requirements, served: set[str | None]) -> Sequence[str]:
    """`id: name, kcal and grams of one serving`; those of the week made by rules first, then evenly over the rest."""
    shelf = requirements.shelf
    fitting = np.flatnonzero(requirements.usable & shelf.slots[:, SLOTS.index(slot)])
    first = [r for r in fitting.tolist() if shelf.recipes[r].id in served]
    rest = [r for r in fitting.tolist() if r not in first]
    room = max(0, _RECIPES - len(first))
    spread = rest[:: max(1, len(rest) // room)][:room] if room else []
    lines = []
    for r in sorted([*first[:_RECIPES], *spread]):
        one = shelf.amounts[np.flatnonzero(shelf.recipe_of == r)]
        kcal = [int(amount) // PARTS for amount in one[:, ENERGY]]
        lines.append(f"{shelf.recipes[r].id}: {shelf.recipes[r].name}, {min(kcal)}-{max(kcal)} kcal")
    return lines
