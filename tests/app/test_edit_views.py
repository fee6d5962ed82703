"""What a changed plan looks like on the page."""

from typing import Any

import pytest

from app.edit_views import changed_week
from app.views import view_of
from domain.builders import a_patient, a_plan

PLAN: dict[str, Any] = a_plan(a_patient()).model_dump(mode="json", by_alias=True)
ALTERNATIVE: dict[str, Any] = {
    "name": "Lentil soup",
    "nutrition": {"calories": 520},
    "difference": {"calories": -40, "protein": 3.4, "carbs": 12, "fat": -6.2},
    "preparationTime": 25,
}
DISH = {"name": "Oats", "servings": 1}


def test_a_swap_shows_the_week_and_numbered_alternatives():
    shown = changed_week(PLAN | {"alternatives": [ALTERNATIVE], "changed": []})
    assert "Rowan Birch" in shown
    assert "| 1 | Lentil soup | 520 | -40 kcal | +3 g | +12 g | -6 g | 25 min |" in shown
    assert "alternative 1" in shown
    assert "portions" not in shown


def test_portions_that_moved_are_said_first():
    moved = {"date": "2026-12-01", "meal": "lunch", "name": "Dal", "before": 1, "after": 1.25}
    assert changed_week(PLAN | {"changed": [moved]}).startswith("↔️")


def test_every_change_has_its_reason():
    change = {"date": "2026-12-01", "meal": "snack", "before": None, "after": DISH, "why": "cirrhosis_meals"}
    shown = changed_week(PLAN | {"changes": [change, change | {"meal": "lunch", "before": DISH}]})
    assert "| snack | – | Oats × 1 | cirrhosis_meals |" in shown
    assert "| lunch | Oats × 1 | Oats × 1 | cirrhosis_meals |" in shown


def test_nothing_to_change_is_said():
    assert "Nothing had to change" in changed_week(PLAN | {"changes": []})


@pytest.mark.parametrize("tool", ["swap_meal", "regenerate_day", "lock_meal", "update_plan", "undo"])
def test_every_edit_shows_the_week(tool: str):
    assert "week of" in (view_of(tool, PLAN) or "")
