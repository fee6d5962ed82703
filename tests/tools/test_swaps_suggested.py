"""Dishes that could stand in place of a meal: shown before anything is changed."""

from tools import suggest_swaps

ROWAN, TUESDAY = "plan_of_rowan", "2026-12-01"
PLACE = {"plan": ROWAN, "date": TUESDAY, "meal": "dinner"}


def test_three_dishes_are_shown_and_nothing_is_changed(planned):
    before = planned.everything()
    seen = planned.data("suggest_swaps", **PLACE)
    assert planned.everything() == before
    assert len(seen["alternatives"]) == 3
    now = seen["now"][0]
    for one in seen["alternatives"]:
        assert one["name"] != now["name"]
        assert one["difference"]["calories"] == one["nutrition"]["calories"] - now["nutrition"]["calories"]
        assert one["ingredients"]["added"]


def test_the_dish_that_is_chosen_is_the_dish_that_was_shown(planned):
    second = planned.data("suggest_swaps", **PLACE)["alternatives"][1]
    dinner = planned.data("swap_meal", **PLACE, request=second["name"])["days"][1]["dinner"]
    assert (dinner["recipeId"], dinner["servings"]) == (second["recipeId"], second["servings"])


def test_a_wish_narrows_what_is_shown(planned):
    fish = planned.data("suggest_swaps", **PLACE, request="fish")
    assert {one["recipeId"] for one in fish["alternatives"]}.isdisjoint(
        one["recipeId"] for one in planned.data("suggest_swaps", **PLACE, request="vegetarian")["alternatives"]
    )


def test_a_locked_meal_has_none(planned):
    planned.data("lock_meal", **PLACE)
    assert planned.error("suggest_swaps", **PLACE)["code"] == "conflict"


def test_a_model_reads_a_line_for_each(planned):
    seen = planned.data("suggest_swaps", **PLACE)
    short = suggest_swaps.view(seen)
    assert short["now"] == [seen["now"][0]["name"]]
    assert len(short["alternatives"]) == 3
    assert "kcal" in short["alternatives"][0]
