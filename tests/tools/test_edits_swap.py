"""Another dish for one meal, in the user's words; everything else stays, and nothing unsafe is ever kept."""

from typing import Any

import pytest

from catalogue import load_catalogue
from tools.edit_views import edit_view

TUESDAY = "2026-12-01"
ROWAN = "plan_of_rowan"
SLOTS = ("breakfast", "lunch", "dinner")


def meals(plan: dict) -> dict[tuple[str, str, int], dict]:
    """Every meal by date, slot and place among its slot."""
    named = {(day["date"], slot, 0): day[slot] for day in plan["days"] for slot in SLOTS}
    return named | {(day["date"], "snack", i): m for day in plan["days"] for i, m in enumerate(day["snacks"])}


def changed(before: dict, after: dict) -> list[tuple[str, str, int]]:
    old, new = meals(before), meals(after)
    assert old.keys() == new.keys()
    return [place for place in old if old[place] != new[place]]


def swap(clinic, request=None, meal="dinner", **more: Any) -> dict:
    return clinic.data("swap_meal", plan=ROWAN, date=TUESDAY, meal=meal, request=request, **more)


def dinner(plan: dict) -> dict:
    return plan["days"][1]["dinner"]


def holds(meal: dict, fact: str) -> bool:
    foods = load_catalogue().foods
    return any(fact in foods[part["foodId"]].facts for part in meal["components"])


def test_a_swap_changes_one_meal_and_nothing_else(planned):
    before = planned.data("get_plan", plan=ROWAN)
    after = swap(planned)
    assert changed(before, after) == [(TUESDAY, "dinner", 0)]
    assert after["replaced"] == dinner(before)
    assert (after["version"], after["status"], after["verdict"]["valid"]) == (2, "draft", True)
    assert after["provenance"]["fingerprint"] != before["provenance"]["fingerprint"]
    assert after["provenance"]["inputsDigest"] == before["provenance"]["inputsDigest"]
    kept = planned.data("get_plan", plan=ROWAN)
    assert {key: after[key] for key in kept} == kept
    assert dinner(after)["recipeId"] not in {meal["recipeId"] for meal in meals(before).values()}


def test_three_alternatives_say_what_they_would_change(planned):
    before = planned.data("get_plan", plan=ROWAN)
    after = swap(planned)
    assert len(after["alternatives"]) == 3
    for one in after["alternatives"]:
        assert one.keys() >= {"recipeId", "name", "servings", "nutrition", "difference", "ingredients"}
        assert one["difference"]["calories"] == one["nutrition"]["calories"] - dinner(before)["nutrition"]["calories"]
        assert one["difference"]["protein"] == pytest.approx(
            one["nutrition"]["protein"] - dinner(before)["nutrition"]["protein"]
        )
        foods = {part["name"] for part in dinner(before)["components"]}
        assert set(one["ingredients"]["removed"]) <= foods
        assert foods.isdisjoint(one["ingredients"]["added"])


def test_an_alternative_is_taken_by_its_number_or_its_name(planned):
    offered = swap(planned)["alternatives"]
    second = swap(planned, "alternative 2")
    assert dinner(second)["recipeId"] == offered[1]["recipeId"]
    assert dinner(second)["servings"] == offered[1]["servings"]
    assert (second["alternatives"], second["understood"]) == ([], [offered[1]["name"]])
    assert dinner(swap(planned, offered[2]["name"].upper()))["name"] == offered[2]["name"]


@pytest.mark.parametrize(("meal", "request_"), [("dinner", "alternative 3"), ("lunch", "alternative 1")])
def test_a_number_that_was_not_offered_for_that_meal_is_refused(planned, meal, request_):
    assert (
        planned.error("swap_meal", plan=ROWAN, date=TUESDAY, meal="dinner", request=request_)["code"] == "invalid_input"
    )
    swap(planned, "under 20 minutes")
    if meal == "lunch":
        error = planned.error("swap_meal", plan=ROWAN, date=TUESDAY, meal=meal, request=request_)
        assert error["code"] == "invalid_input"


def test_the_same_swap_twice_gives_another_dish_each_time(planned):
    dishes = [dinner(planned.data("get_plan", plan=ROWAN))["recipeId"]]
    dishes += [dinner(swap(planned))["recipeId"] for _ in range(3)]
    assert len(set(dishes)) == 4


def test_words_choose_the_dish(planned):
    assert not holds(dinner(swap(planned, "vegetarian")), "meat")
    assert holds(dinner(swap(planned, "fish")), "finned_fish")
    assert dinner(swap(planned, "under 25 minutes"))["preparationTime"] <= 25
    assert "soup" in load_catalogue().recipes[dinner(swap(planned, "a soup"))["recipeId"]].dish
    assert "spinach" in " ".join(dinner(swap(planned, "with the spinach we have"))["ingredients"])
    before = dinner(planned.data("get_plan", plan=ROWAN))["nutrition"]
    assert dinner(swap(planned, "lower carb"))["nutrition"]["carbs"] < before["carbs"]


@pytest.mark.parametrize("keep", ["rice", ["rice"]])
def test_foods_to_keep_are_in_the_new_dish_too(planned, keep):
    after = swap(planned, "vegetarian", keep=keep)
    assert after["understood"] == ["vegetarian", "rice"]
    assert "rice" in " ".join(dinner(after)["ingredients"])


def test_a_snack_is_swapped_alone_and_by_its_name(planned):
    before = planned.data("get_plan", plan=ROWAN)
    name = before["days"][1]["snacks"][0]["name"]
    after = swap(planned, "fruit", meal="snack", dish=name.upper())
    assert changed(before, after) == [(TUESDAY, "snack", 0)]
    error = planned.error("swap_meal", plan=ROWAN, date=TUESDAY, meal="snack", dish=name)
    assert error["code"] == "invalid_input"
    assert after["days"][1]["snacks"][0]["name"] in error["hint"]


def test_an_approved_plan_becomes_a_draft_again(planned):
    planned.data("approve_plan", plan=ROWAN)
    assert swap(planned)["status"] == "draft"


def refused(clinic, **arguments: Any) -> dict:
    """The error, and that nothing was written."""
    before = clinic.everything()
    error = clinic.error("swap_meal", **{"plan": ROWAN, "date": TUESDAY, "meal": "dinner", **arguments})
    assert clinic.everything() == before
    return error


def test_words_not_understood_are_named_with_near_ones(planned):
    error = refused(planned, request="something vegetarain and spicy")
    assert error["code"] == "invalid_input"
    assert error["details"]["notUnderstood"] == [
        {"written": "vegetarain", "suggestions": ["vegetarian"]},
        {"written": "spicy", "suggestions": []},
    ]
    assert "vegetarian" in error["hint"]
    assert "Say for example" in refused(planned, request="spicy")["hint"]
    assert refused(planned, keep="lower carb")["code"] == "invalid_input"


def test_a_wish_against_the_record_is_not_permitted_and_names_the_rule(planned):
    planned.add(name="Sol Reed", allergies=["shellfish"], dietaryRestrictions=[{"type": "vegetarian"}])
    planned.data("generate_plan", patient="sol")
    allergic = refused(planned, plan={"patient": "sol"}, request="something with shrimp")
    assert allergic["code"] == "not_permitted"
    assert "no_declared_allergen" in allergic["details"]["rules"]
    assert "shellfish" in allergic["message"]
    diet = refused(planned, plan={"patient": "sol"}, request="chicken")
    assert diet["code"] == "not_permitted"
    assert any("vegetarian" in rule for rule in diet["details"]["rules"])
    dish = refused(planned, plan={"patient": "sol"}, request="Lamb rogan josh with rice")
    assert dish["code"] == "not_permitted"


def test_what_the_catalogue_does_not_have_is_infeasible(planned):
    nothing = refused(planned, request="kumquats")
    assert (nothing["code"], nothing["details"]["stage"]) == ("infeasible", "catalogue")
    both = refused(planned, request="a vegan soup with tuna")
    assert (both["code"], both["details"]["stage"]) == ("infeasible", "catalogue")
    assert "tuna" in both["message"]
    assert "no other dinner" in refused(planned, request="soup", keep=["pizza"])["message"]


def test_a_dish_for_another_meal_or_the_one_that_is_there_is_refused(planned):
    assert "breakfast" in refused(planned, request="Haddock kedgeree")["message"]
    now = dinner(planned.data("get_plan", plan=ROWAN))["name"]
    assert refused(planned, request=now)["code"] == "conflict"


def test_a_day_of_another_week_and_a_locked_meal_are_refused(planned):
    assert refused(planned, date="2026-12-07")["code"] == "invalid_input"
    planned.data("lock_meal", plan=ROWAN, date=TUESDAY, meal="dinner")
    locked = refused(planned)
    assert (locked["code"], "locked" in locked["message"]) == ("conflict", True)


def test_a_superseded_plan_is_not_changed(planned):
    planned.data("generate_plan", patient="rowan")
    assert refused(planned)["code"] == "conflict"


def test_portions_of_the_day_move_only_where_they_have_to_and_not_when_locked(clinic):
    clinic.data("load_demo_clinic")
    plan = clinic.data("generate_plan", patient="D16")
    names = [recipe.name for recipe in load_catalogue().recipes.values() if "dinner" in recipe.meals]
    where = {"plan": plan["id"], "date": TUESDAY, "meal": "dinner"}
    for name in names:
        swapped = clinic.call("swap_meal", where | {"request": name})
        if swapped.ok and swapped.data["changed"]:
            break
    assert swapped.data["verdict"]["valid"]
    for one in swapped.data["changed"]:
        assert one["date"] == TUESDAY
        assert one["before"] != one["after"]
    clinic.data("undo", plan=plan["id"])
    for meal in ("breakfast", "lunch", "snack"):
        clinic.data("lock_meal", plan=plan["id"], date=TUESDAY, meal=meal)
    before = clinic.everything()
    error = clinic.error("swap_meal", **where, request=name)
    assert (error["code"], error["details"]["stage"]) == ("infeasible", "search")
    assert error["details"]["conflict"]
    assert name in error["message"]
    assert clinic.everything() == before


def test_a_record_that_leaves_no_recipe_for_a_meal_allows_no_swap(planned):
    hard = {"allergies": ["milk", "egg", "soy", "oats", "wheat", "tree nuts", "peanuts", "fish", "shellfish", "sesame"]}
    diet = [{"type": "vegan"}, {"type": "iddsi 3"}]
    planned.data("update_patient", patient="rowan", changes=hard | {"dietaryRestrictions": diet})
    error = refused(planned)
    assert (error["code"], error["details"]["stage"]) == ("infeasible", "catalogue")


def test_a_week_that_no_longer_fits_the_record_is_mended_before_it_is_swapped(planned):
    planned.data("update_patient", patient="rowan", changes={"allergies": {"add": ["milk", "egg", "wheat"]}})
    error = refused(planned, date="2026-12-06")
    assert error["code"] == "conflict"
    assert "update_plan" in error["hint"]
    planned.data("update_patient", patient="rowan", changes={"allergies": [], "calorieTarget": 2600})
    other = refused(planned)
    assert other["code"] == "infeasible"
    assert "energy_target" in other["details"]["conflict"]


def test_a_record_no_plan_may_be_made_for_allows_no_swap(planned):
    planned.data("update_patient", patient="rowan", changes={"limits": {"sodium": {"min": 3000, "max": 2000}}})
    assert refused(planned)["code"] in {"infeasible", "invalid_input"}


def test_what_a_model_reads_says_what_changed_in_a_line_each(planned):
    swapped = edit_view(swap(planned))
    assert swapped["replaced"]
    assert len(swapped["alternatives"]) == 3
    assert " kcal P" in swapped["alternatives"][0]
    portion = {"date": TUESDAY, "meal": "lunch", "name": "Dal", "before": 1, "after": 1.25}
    plan = planned.data("get_plan", plan=ROWAN)
    assert edit_view(plan | {"changed": [portion]})["portionsChanged"] == [f"{TUESDAY} lunch: Dal, 1 -> 1.25 servings"]
