"""What a record prefers shapes the week where rules leave a choice; what it says in no known way changes nothing."""

import numpy as np
import pytest

from engine.plan.preferences import preferred
from engine.plan.shelf import shelf_of


def points(library, preferences, slot="dinner", workday=True):
    return preferred(preferences, shelf_of(library.catalogue()), slot, workday=workday)


def of(library, flags):
    shelf = shelf_of(library.catalogue())
    return np.array([flags(r) for r in shelf.recipes])[shelf.recipe_of]


def test_other_cuisines_cost_at_main_meals_only(library):
    mine = of(library, lambda r: r.cuisine == "cuisine_3")
    dear = points(library, {"preferredCuisines": ["cuisine 3"]})
    assert set(dear[mine]) == {0}
    assert min(dear[~mine]) > 0
    assert not points(library, {"preferredCuisines": ["cuisine 3"]}, slot="breakfast").any()
    avoided = points(library, {"avoidCuisine": "cuisine 3"})
    assert min(avoided[mine]) > max(avoided[~mine]) == 0


def test_what_is_to_be_used_up_is_welcome(library):
    leek = of(library, lambda r: any(c.food == "leek" for c in r.components))
    welcome = points(library, {"useUp": ["leek"]})
    assert max(welcome[leek]) < 0
    assert not welcome[~leek].any()


def test_minutes_count_on_workdays(library):
    slow = of(library, lambda r: r.minutes > 30)
    assert (points(library, {"weekdayMinutes": 30}) > 0).tolist() == slow.tolist()
    assert not points(library, {"weekdayMinutes": 30}, workday=False).any()


def test_a_small_budget_asks_for_the_price(library):
    priced = [f.model_copy(update={"pack": f.pack.model_copy(update={"price_cents": 300})}) for f in library.foods]
    shelf = shelf_of(library.catalogue(foods=priced))
    assert preferred({"budget": "low"}, shelf, "lunch", workday=False).min() > 0
    assert not preferred({"budget": "high"}, shelf, "lunch", workday=False).any()


@pytest.mark.parametrize("preferences", [{}, {"music": "jazz"}, {"cuisine": "lunar"}, {"weekdayMinutes": "few"}])
def test_what_is_not_known_changes_nothing(library, preferences):
    assert not points(library, preferences).any()


def test_a_week_leans_to_the_cuisines_preferred(library):
    def served(week) -> int:
        recipes = {r.id: r.cuisine for r in library.recipes}
        return sum(recipes[m.recipe_id] in ("cuisine_2", "cuisine_5") for d in week.days for m in (d.lunch, d.dinner))

    catalogue = library.catalogue(*library.usual())
    wished = library.week(catalogue, library.patient(preferences={"cuisines": ["cuisine 2", "cuisine 5"]}))
    assert served(wished) > served(library.week(catalogue))
