"""Two versions of a plan side by side, and a copy for another week."""

import pytest

from tools import compare_plan, duplicate_plan
from tools.views import plan_view

ROWAN, TUESDAY = "plan_of_rowan", "2026-12-01"
NEXT = "2026-12-07"


def dishes(plan: dict) -> list[list[str]]:
    return [[day[slot]["name"] for slot in ("breakfast", "lunch", "dinner")] for day in plan["days"]]


def test_a_swap_shows_as_one_meal_and_one_day(planned):
    before = planned.data("get_plan", plan=ROWAN)
    after = planned.data("swap_meal", plan=ROWAN, date=TUESDAY, meal="dinner")
    seen = planned.data("compare_plan", plan=ROWAN)
    assert (seen["version"], seen["with"], [one["version"] for one in seen["versions"]]) == (2, 1, [1])
    swapped = next(one for one in seen["meals"] if one["meal"] == "dinner")
    assert swapped["date"] == TUESDAY
    assert swapped["before"]["name"] == before["days"][1]["dinner"]["name"]
    assert swapped["after"]["name"] == after["days"][1]["dinner"]["name"]
    was, now = (plan["days"][1]["dinner"]["nutrition"]["calories"] for plan in (before, after))
    assert swapped["difference"]["calories"] == now - was
    assert [day["date"] for day in seen["days"]] == [TUESDAY]
    assert seen["days"][0]["after"]["calories"] == after["days"][1]["totalCalories"]


def test_a_lock_is_no_difference_and_the_last_other_meals_count(planned):
    planned.data("swap_meal", plan=ROWAN, date=TUESDAY, meal="dinner")
    planned.data("lock_meal", plan=ROWAN, date=TUESDAY, meal="dinner")
    assert planned.data("compare_plan", plan=ROWAN)["with"] == 1
    same = planned.data("compare_plan", plan=ROWAN, version=2)
    assert (same["meals"], same["days"]) == ([], [])


def test_a_meal_that_was_not_there_is_said_to_be_new(planned):
    plan = planned.context().plans.get(ROWAN)
    days = list(plan.value.days)
    days[1] = days[1].model_copy(update={"snacks": ()})
    bare = plan.value.model_copy(update={"days": tuple(days)})
    planned.context().plans.save(bare, expected_version=1)
    seen = planned.data("compare_plan", plan=ROWAN)["meals"]
    assert [(one["meal"], one["after"], one["difference"]) for one in seen] == [("snack", None, None)] * len(seen)
    assert seen


@pytest.mark.parametrize(("arguments", "code"), [({}, "conflict"), ({"version": 1}, "invalid_input")])
def test_a_first_version_has_nothing_to_be_compared_with(planned, arguments, code):
    assert planned.error("compare_plan", plan=ROWAN, **arguments)["code"] == code


def test_a_copy_has_the_same_meals_a_week_later_and_is_a_draft(planned):
    original = planned.data("approve_plan", plan=ROWAN)
    copy = planned.data("duplicate_plan", plan=ROWAN)
    assert (copy["weekStart"], copy["status"], copy["version"]) == (NEXT, "draft", 1)
    assert copy["verdict"]["valid"]
    assert copy["id"] != original["id"]
    assert dishes(copy) == dishes(original)
    assert copy["provenance"]["inputsDigest"] != original["provenance"]["inputsDigest"]
    assert planned.data("get_plan", plan={"patient": "rowan", "weekStart": NEXT})["id"] == copy["id"]
    assert planned.data("get_plan", plan=ROWAN)["status"] == "approved"


@pytest.mark.parametrize("week", ["2026-11-30", "2026-12-02"])
def test_a_copy_needs_another_week_that_begins_on_a_monday(planned, week):
    assert planned.error("duplicate_plan", plan=ROWAN, weekStart=week)["code"] == "invalid_input"


def test_a_week_that_no_longer_fits_the_record_is_not_copied(planned):
    served = planned.data("get_plan", plan=ROWAN)["days"][0]["lunch"]["components"][0]["name"].split(",")[0]
    planned.data("update_patient", patient="rowan", changes={"allergies": {"add": [served]}})
    before = planned.everything()
    error = planned.error("duplicate_plan", plan=ROWAN)
    assert error["code"] == "infeasible"
    assert error["details"]["conflict"]
    assert planned.everything() == before


def test_what_a_model_reads(planned):
    copy = planned.data("duplicate_plan", plan=ROWAN)
    assert duplicate_plan.view(copy) == plan_view(copy)
    assert compare_plan.effect == "read"
