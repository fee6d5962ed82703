"""A day made anew, locks, undo, and the fewest changes for a changed record."""

import random

import pytest

from domain.errors import Conflict
from engine.assemble import settle, weekly_totals
from tools.edit_views import edit_view

TUESDAY, FRIDAY = "2026-12-01", "2026-12-04"
ROWAN = "plan_of_rowan"
SLOTS = ("breakfast", "lunch", "dinner")


def day_of(plan: dict, date: str) -> dict:
    return next(day for day in plan["days"] if day["date"] == date)


def meals_on(plan: dict, date: str) -> list[dict]:
    day = day_of(plan, date)
    return [*(day[slot] for slot in SLOTS), *day["snacks"]]


def others(plan: dict, date: str) -> list[dict]:
    return [day for day in plan["days"] if day["date"] != date]


def every_meal(plan: dict) -> list[dict]:
    return [meal for day in plan["days"] for meal in meals_on(plan, day["date"])]


def food(meal: dict) -> dict:
    """All of a meal but its kcal, which may be rounded the other way so that the week adds up."""
    return meal | {"nutrition": meal["nutrition"] | {"calories": None}}


def food_on(days: list[dict]) -> list[list[dict]]:
    return [[food(meal) for meal in (*(day[slot] for slot in SLOTS), *day["snacks"])] for day in days]


def kcal(meal: dict) -> int:
    return meal["nutrition"]["calories"]


def test_a_day_made_anew_has_other_dishes_and_leaves_the_week_alone(planned):
    before = planned.data("get_plan", plan=ROWAN)
    after = planned.data("regenerate_day", plan=ROWAN, date=TUESDAY)
    assert others(after, TUESDAY) == others(before, TUESDAY)
    dishes = {meal["recipeId"] for meal in meals_on(before, TUESDAY)}
    assert dishes.isdisjoint(meal["recipeId"] for meal in meals_on(after, TUESDAY))
    assert (after["version"], after["verdict"]["valid"]) == (2, True)


def test_a_day_made_anew_is_as_the_request_says(planned):
    before = planned.data("get_plan", plan=ROWAN)
    after = planned.data("regenerate_day", plan=ROWAN, date=TUESDAY, request="vegetarian, with lentils")
    foods = [{one["foodId"] for one in meal["components"]} for meal in meals_on(after, TUESDAY)]
    assert after["understood"] == ["vegetarian", "lentils"]
    assert edit_view(after)["understood"] == ["vegetarian", "lentils"]
    assert any("lentil" in food for meal in foods for food in meal)
    assert food_on(others(after, TUESDAY)) == food_on(others(before, TUESDAY))
    assert after["verdict"]["valid"]


@pytest.mark.parametrize(
    ("request_", "code"),
    [("zorbly", "invalid_input"), ("with salmon, without fish", "infeasible"), ("with peanuts", "not_permitted")],
)
def test_a_request_that_cannot_be_met_leaves_the_plan(planned, request_, code):
    planned.data("update_patient", patient="rowan", changes={"allergies": {"add": ["peanut"]}})
    planned.data("update_plan", plan=ROWAN)
    before = planned.everything()
    error = planned.error("regenerate_day", plan=ROWAN, date=TUESDAY, request=request_)
    assert error["code"] == code
    assert planned.everything() == before


def test_a_locked_meal_stays_when_its_day_is_made_anew(planned):
    locked = planned.data("lock_meal", plan=ROWAN, date=TUESDAY, meal="lunch")
    assert day_of(locked, TUESDAY)["lunch"]["locked"] is True
    after = planned.data("regenerate_day", plan=ROWAN, date=TUESDAY)
    assert day_of(after, TUESDAY)["lunch"] == day_of(locked, TUESDAY)["lunch"]
    assert day_of(after, TUESDAY)["dinner"] != day_of(locked, TUESDAY)["dinner"]


def test_a_day_of_locked_meals_is_not_made_anew(planned):
    for meal in (*SLOTS, "snack"):
        planned.data("lock_meal", plan=ROWAN, date=TUESDAY, meal=meal)
    assert planned.error("regenerate_day", plan=ROWAN, date=TUESDAY)["code"] == "conflict"


def test_a_day_for_which_there_is_nothing_else_stays(planned):
    planned.data("update_patient", patient="rowan", changes={"calorieTarget": 2600})
    before = planned.everything()
    error = planned.error("regenerate_day", plan=ROWAN, date=TUESDAY)
    assert error["code"] == "infeasible"
    assert planned.everything() == before


def test_a_lock_changes_nothing_but_the_mark_and_comes_off_again(planned):
    before = planned.data("get_plan", plan=ROWAN)
    locked = planned.data("lock_meal", plan=ROWAN, date=TUESDAY, meal="dinner")
    assert day_of(locked, TUESDAY)["dinner"] == day_of(before, TUESDAY)["dinner"] | {"locked": True}
    assert locked["provenance"]["fingerprint"] != before["provenance"]["fingerprint"]
    again = planned.data("lock_meal", plan=ROWAN, date=TUESDAY, meal="dinner", locked=True)
    assert again["version"] == locked["version"] == 2
    free = planned.data("lock_meal", plan=ROWAN, date=TUESDAY, meal="dinner", locked=False)
    assert free["days"] == before["days"]
    assert free["provenance"] == before["provenance"]
    assert planned.error("lock_meal", plan=ROWAN, date="2026-12-07", meal="dinner")["code"] == "invalid_input"


def test_undo_goes_back_step_by_step_and_stops_at_the_beginning(planned):
    first = planned.data("get_plan", plan=ROWAN)
    second = planned.data("swap_meal", plan=ROWAN, date=TUESDAY, meal="dinner")
    third = planned.data("regenerate_day", plan=ROWAN, date=FRIDAY)
    assert third["version"] == 3
    back = planned.data("undo", plan=ROWAN)
    assert (back["version"], back["days"], back["provenance"]) == (4, second["days"], second["provenance"])
    further = planned.data("undo", plan=ROWAN)
    assert (further["version"], further["days"]) == (5, first["days"])
    assert planned.error("undo", plan=ROWAN)["code"] == "conflict"


def test_a_change_after_an_undo_is_undone_to_what_stood_before_it(planned):
    first = planned.data("get_plan", plan=ROWAN)
    planned.data("swap_meal", plan=ROWAN, date=TUESDAY, meal="dinner")
    planned.data("undo", plan=ROWAN)
    planned.data("swap_meal", plan=ROWAN, date=FRIDAY, meal="lunch")
    assert planned.data("undo", plan=ROWAN)["days"] == first["days"]
    assert planned.error("undo", plan=ROWAN)["code"] == "conflict"


def test_undo_goes_to_any_version_and_from_there_back_again(planned):
    first = planned.data("get_plan", plan=ROWAN)
    planned.data("swap_meal", plan=ROWAN, date=TUESDAY, meal="dinner")
    third = planned.data("swap_meal", plan=ROWAN, date=FRIDAY, meal="lunch")
    for _ in range(100):
        planned.now()  # the clock of this clinic began again when the plan was made: no two moments may be the same
    jumped = planned.data("undo", plan=ROWAN, version=1)
    assert (jumped["version"], jumped["days"]) == (4, first["days"])
    assert planned.data("undo", plan=ROWAN)["days"] == third["days"]
    assert planned.error("undo", plan=ROWAN, version=9)["code"] == "invalid_input"


def test_an_approval_is_undone_like_a_change_and_never_brought_back(planned):
    first = planned.data("approve_plan", plan=ROWAN)
    planned.data("swap_meal", plan=ROWAN, date=TUESDAY, meal="dinner")
    back = planned.data("undo", plan=ROWAN)
    assert (back["status"], back["days"]) == ("draft", first["days"])
    planned.data("approve_plan", plan=ROWAN)
    assert planned.data("undo", plan=ROWAN)["status"] == "draft"


def test_what_the_record_no_longer_allows_is_not_brought_back(planned):
    planned.data("update_patient", patient="rowan", changes={"allergies": {"add": ["milk"]}})
    planned.data("update_plan", plan=ROWAN)
    before = planned.everything()
    error = planned.error("undo", plan=ROWAN)
    assert error["code"] == "infeasible"
    assert "no_declared_allergen" in error["details"]["conflict"]
    assert planned.everything() == before


def test_a_new_allergy_changes_the_fewest_meals_and_says_why(planned):
    before = planned.data("get_plan", plan=ROWAN)
    planned.data("update_patient", patient="rowan", changes={"allergies": {"add": ["milk"]}})
    after = planned.data("update_plan", plan=ROWAN)
    assert after["verdict"]["valid"]
    told = {(one["date"], one["meal"]) for one in after["changes"]}
    for old, new in zip(before["days"], after["days"], strict=True):
        for slot in SLOTS:
            assert (old[slot] != new[slot]) == ((old["date"], slot) in told)
    assert any("no_declared_allergen" in one["why"] for one in after["changes"])
    assert after["provenance"]["inputsDigest"] != before["provenance"]["inputsDigest"]
    assert planned.data("update_plan", plan=ROWAN)["changes"] == []


def test_another_target_is_met_with_portions_where_they_do(planned):
    planned.data("update_patient", patient="rowan", changes={"calorieTarget": 1750})
    after = planned.data("update_plan", plan=ROWAN)
    same = [one["before"]["name"] == one["after"]["name"] for one in after["changes"]]
    assert sum(same) >= len(same) - 1
    assert all("energy_target" in one["why"] for one in after["changes"])


def test_a_locked_meal_that_no_longer_fits_stands_in_the_way_and_is_named(planned):
    plan = planned.data("get_plan", plan=ROWAN)
    day, slot = next((d, s) for d in plan["days"] for s in SLOTS if "egg" in " ".join(d[s]["ingredients"]))
    planned.data("lock_meal", plan=ROWAN, date=day["date"], meal=slot)
    planned.data("update_patient", patient="rowan", changes={"allergies": {"add": ["egg"]}})
    error = planned.error("update_plan", plan=ROWAN)
    assert (error["code"], day[slot]["name"] in error["message"]) == ("conflict", True)
    assert "no_declared_allergen" in error["message"]


def test_a_record_that_asks_for_a_snack_gets_one_every_day(planned):
    ctx = planned.context()
    plan = ctx.plans.get(ROWAN).value
    bare = settle([(day.date, day.meals()[:3]) for day in plan.days], ctx.catalogue)
    totals = weekly_totals(bare, ctx.catalogue)
    ctx.plans.save(plan.model_copy(update={"days": bare, "weekly_totals": totals}), expected_version=1)
    planned.data("update_patient", patient="rowan", changes={"medicalConditions": ["cirrhosis"]})
    after = planned.data("update_plan", plan=ROWAN)
    assert all(len(day["snacks"]) == 1 for day in after["days"])
    new = [one for one in after["changes"] if one["before"] is None]
    assert [one["meal"] for one in new] == ["snack"] * 7
    assert "nothing -> " in " ".join(edit_view(after)["changes"])
    error = planned.error("swap_meal", plan=ROWAN, date=TUESDAY, meal="snack", dish="Nectar")
    assert "There is" in error["hint"]
    another = planned.data("swap_meal", plan=ROWAN, date=TUESDAY, meal="snack")
    assert another["replaced"] == day_of(after, TUESDAY)["snacks"][0]


def test_a_day_without_a_snack_has_none_to_swap(planned):
    ctx = planned.context()
    plan = ctx.plans.get(ROWAN).value
    bare = settle([(day.date, day.meals()[:3]) for day in plan.days], ctx.catalogue)
    ctx.plans.save(plan.model_copy(update={"days": bare}), expected_version=1)
    error = planned.error("swap_meal", plan=ROWAN, date=TUESDAY, meal="snack")
    assert (error["code"], error["hint"]) == ("invalid_input", "That day has no snack.")


def test_a_day_that_lacks_a_snack_is_mended_before_it_is_changed(planned):
    ctx = planned.context()
    plan = ctx.plans.get(ROWAN).value
    less = settle([(d.date, d.meals()[: 3 if i == 2 else 4]) for i, d in enumerate(plan.days)], ctx.catalogue)
    ctx.plans.save(plan.model_copy(update={"days": less}), expected_version=1)
    error = planned.error("swap_meal", plan=ROWAN, date=TUESDAY, meal="dinner")
    assert (error["code"], "lacks a snack" in error["message"]) == ("conflict", True)
    assert len(day_of(planned.data("update_plan", plan=ROWAN), "2026-12-02")["snacks"]) == 1


def test_a_record_nothing_meets_leaves_the_plan_as_it_is(planned):
    for date in (f"2026-12-0{n}" for n in range(1, 7)):
        for meal in (*SLOTS, "snack"):
            planned.data("lock_meal", plan=ROWAN, date=date, meal=meal)
    planned.data("update_patient", patient="rowan", changes={"calorieTarget": 2600})
    error = planned.error("update_plan", plan=ROWAN)
    assert error["code"] == "infeasible"
    assert "energy_target" in error["details"]["conflict"]


def test_a_change_of_what_somebody_else_changed_meanwhile_is_a_conflict(planned):
    stale = planned.context().plans.get(ROWAN)
    planned.data("swap_meal", plan=ROWAN, date=TUESDAY, meal="dinner")
    with pytest.raises(Conflict):
        planned.context().plans.save(stale.value, expected_version=stale.version)
    assert planned.data("get_plan", plan=ROWAN)["version"] == 2


@pytest.mark.parametrize("who", ["D02", "D03", "D05", "D09", "D10", "D15", "D16", "D24"])
def test_any_sequence_of_edits_keeps_every_rule_every_lock_and_every_other_meal(clinic, who):
    clinic.data("load_demo_clinic")
    plan = clinic.data("generate_plan", patient=who)
    dice = random.Random(who)  # noqa: S311 - a test's own dice
    done = 0
    for _ in range(7):
        date = dice.choice([day["date"] for day in plan["days"]])
        meal = dice.choice([*SLOTS, "snack"])
        tool = dice.choice(["swap_meal", "swap_meal", "regenerate_day", "lock_meal", "undo"])
        arguments = {"plan": plan["id"]}
        if tool != "undo":
            arguments |= {"date": date}
        if tool in {"swap_meal", "lock_meal"}:
            arguments |= {"meal": meal}
        envelope = clinic.call(tool, arguments)
        if not envelope.ok:
            assert envelope.error["code"] in {"conflict", "infeasible"}
            assert clinic.data("get_plan", plan=plan["id"])["version"] == plan["version"]
            continue
        after, done = envelope.data, done + 1
        assert after["verdict"]["valid"], after["verdict"]["findings"]
        if tool != "undo":
            assert food_on(others(after, date)) == food_on(others(plan, date))
            assert all(
                abs(kcal(new) - kcal(old)) <= 1
                for old, new in zip(*map(every_meal, (plan, after)), strict=True)
                if food(new) == food(old)
            )
            moved = {one["name"] for one in after.get("changed", ())}
            for old, new in zip(meals_on(plan, date), meals_on(after, date), strict=True):
                assert food(new) == food(old) or not old["locked"] or tool == "lock_meal"
                if tool == "swap_meal" and new["name"] == old["name"]:
                    assert food(new) == food(old) or old["name"] in moved
        plan = after
    assert done
