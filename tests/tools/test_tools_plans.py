"""Plans: their shape and their sums, how one replaces another, and what is said where none can be made."""

from dataclasses import replace
from typing import Any

import pytest

from catalogue import load_catalogue, recognise
from domain.builders import a_patient, a_plan
from domain.nutrition import MILLI, PARTS, scaled, total
from engine.making import outcomes
from engine.plan.generate import plan_week
from tools import ALL_TOOLS
from tools.dispatch import dispatch

NUTRITION = [
    "calories", "protein", "carbs", "fat", "fiber", "sodium", "saturatedFat", "sugars", "cholesterol", "potassium",
    "phosphorus", "calcium", "iron", "magnesium", "zinc", "vitaminA", "vitaminD", "vitaminK", "vitaminB12", "folate",
    "vitaminC",
]  # fmt: skip
PLAN = {
    "id", "patientId", "patientName", "weekStart", "strategy", "status", "version", "days", "weeklyTotals",
    "generatedAt", "provenance",
}  # fmt: skip
MEAL = {
    "name", "description", "ingredients", "nutrition", "preparationTime", "difficulty", "recipeId", "servings", "locked",
    "components",
}  # fmt: skip


def meals_of(day: dict) -> list[dict]:
    return [day["breakfast"], day["lunch"], day["dinner"], *day["snacks"]]


def test_a_plan_has_the_shape_of_the_contract(planned):
    plan = planned.data("get_plan", plan="plan_of_rowan")
    assert plan.keys() >= PLAN
    assert plan["weekStart"] == plan["days"][0]["date"] == "2026-11-30"
    assert [day["date"][-2:] for day in plan["days"]] == ["30", "01", "02", "03", "04", "05", "06"]
    assert plan["provenance"].keys() >= {"engine", "catalogue", "rules", "inputsDigest", "fingerprint"}
    assert list(plan["weeklyTotals"]) == NUTRITION
    for day in plan["days"]:
        assert day.keys() >= {"date", "breakfast", "lunch", "dinner", "snacks", "totalCalories", "totalNutrition"}
        assert type(day["totalCalories"]) is int
        assert list(day["totalNutrition"]) == NUTRITION
        for meal in meals_of(day):
            assert meal.keys() == MEAL
            assert list(meal["nutrition"]) == NUTRITION
            assert type(meal["nutrition"]["calories"]) is int
            assert type(meal["preparationTime"]) is int
            assert meal["difficulty"] in {"easy", "medium", "hard"}
            assert len(meal["ingredients"]) == len(meal["components"])
            for line, part in zip(meal["ingredients"], meal["components"], strict=True):
                assert part.keys() == {"foodId", "name", "grams", "household"}
                assert line == f"{part['grams']} g {part['name']}"


def test_every_total_is_the_sum_of_its_parts_and_of_the_components(planned):
    foods = load_catalogue().foods
    plan = planned.data("get_plan", plan="plan_of_ash")
    assert plan["weeklyTotals"]["calories"] == sum(day["totalCalories"] for day in plan["days"])
    for day in plan["days"]:
        assert day["totalCalories"] == day["totalNutrition"]["calories"]
        assert day["totalCalories"] == sum(meal["nutrition"]["calories"] for meal in meals_of(day))
        for meal in meals_of(day):
            exact = total(scaled(foods[p["foodId"]].exact, round(p["grams"] * MILLI)) for p in meal["components"])
            assert abs(meal["nutrition"]["calories"] - exact[0] / PARTS) < 1
            for name, parts in zip(NUTRITION[1:], exact[1:], strict=True):
                shown = meal["nutrition"][name]
                assert shown is None if parts is None else shown == pytest.approx(parts / PARTS, abs=1e-9)
        for name in NUTRITION[1:]:
            parts = [meal["nutrition"][name] for meal in meals_of(day)]
            shown = day["totalNutrition"][name]
            assert shown is None if None in parts else shown == pytest.approx(sum(parts), abs=1e-6)


def test_the_compact_view_of_a_week_is_small(planned):
    envelope = planned.call("get_plan", plan="plan_of_rowan")
    # about four characters to a token
    assert len(envelope.for_model()) < 4 * 2_000
    assert "components" not in envelope.for_model()


def test_no_allergen_and_no_disliked_food_is_on_the_plan(planned):
    foods = load_catalogue().foods
    served = {
        part["foodId"]
        for day in planned.data("get_plan", plan="plan_of_ash")["days"]
        for meal in meals_of(day)
        for part in meal["components"]
    }
    assert all(foods[food].state_of("peanut") == "free" for food in served)


def test_the_same_patient_and_week_give_the_same_days(planned):
    first = planned.data("get_plan", plan="plan_of_rowan")
    again = planned.data("generate_plan", patient="rowan")
    assert again["days"] == first["days"]
    assert again["provenance"] == first["provenance"]
    assert again["id"] != first["id"]


def test_a_new_draft_supersedes_the_old_one(planned):
    again = planned.data("generate_plan", patient="rowan")
    assert planned.data("get_plan", plan="plan_of_rowan")["status"] == "superseded"
    assert [p["id"] for p in planned.data("find_plans", patient="rowan")["plans"]] == [again["id"]]
    superseded = planned.data("find_plans", patient="rowan", status="superseded")
    assert [p["id"] for p in superseded["plans"]] == ["plan_of_rowan"]
    error = planned.error("approve_plan", plan="plan_of_rowan")
    assert error["code"] == "conflict"
    assert "superseded" in error["message"]


def test_an_approved_plan_stays_when_a_new_draft_is_made_and_is_what_is_bought(planned):
    planned.data("approve_plan", plan="plan_of_rowan")
    draft = planned.data("generate_plan", patient="rowan")
    assert draft["status"] == "draft"
    assert planned.data("get_plan", plan="plan_of_rowan")["status"] == "approved"
    for asked in ({}, {"patients": ["rowan", "ash"]}):
        bought = planned.data("aggregate_ingredients", **asked)
        assert {p["planId"] for p in bought["plans"]} == {"plan_of_rowan", "plan_of_ash"}
    approved = planned.data("approve_plan", plan=draft["id"])
    assert (approved["status"], approved["version"]) == ("approved", 2)
    assert planned.data("get_plan", plan="plan_of_rowan")["status"] == "superseded"


def test_plans_are_listed_by_patient_week_and_status(planned):
    planned.data("generate_plan", patient="rowan", weekStart="2026-12-07")
    planned.data("approve_plan", plan="plan_of_ash")

    def found(**asked: str) -> list[tuple[str, str]]:
        answer = planned.data("find_plans", **asked)
        assert answer["total"] == len(answer["plans"])
        return [(p["patientName"].split()[0], p["weekStart"]) for p in answer["plans"]]

    assert found() == [("Rowan", "2026-12-07"), ("Ash", "2026-11-30"), ("Rowan", "2026-11-30")]
    assert found(patient="rowan") == [("Rowan", "2026-12-07"), ("Rowan", "2026-11-30")]
    assert found(weekStart="2026-11-30") == [("Ash", "2026-11-30"), ("Rowan", "2026-11-30")]
    assert found(status="approved") == [("Ash", "2026-11-30")]
    assert found(status="in_review") == []


def test_a_deleted_plan_is_gone(planned):
    assert planned.data("delete_plan", plan="Rowan")["deleted"] == "plan_of_rowan"
    assert planned.error("get_plan", plan="plan_of_rowan")["code"] == "not_found"


def test_a_plan_is_checked_against_the_record_as_it_is_today(planned):
    verdict = planned.data("validate_plan", plan="plan_of_rowan")
    assert verdict["valid"]
    assert verdict["checked"]
    assert verdict["planId"] == "plan_of_rowan"
    planned.data("update_patient", patient="rowan", changes={"allergies": {"add": ["milk", "wheat", "egg", "fish"]}})
    verdict = planned.data("validate_plan", plan="plan_of_rowan")
    assert not verdict["valid"]
    blocker = next(f for f in verdict["findings"] if f["severity"] == "blocker")
    assert blocker.keys() >= {
        "rule", "severity", "scope", "date", "meal", "observed", "bound", "unit", "message", "source",
    }  # fmt: skip
    assert planned.error("approve_plan", plan="plan_of_rowan")["code"] == "conflict"
    served = planned.data("explain_plan", plan="plan_of_rowan", food="milk")
    assert served["served"]
    assert "rules it out" in served["reasons"][-1]["text"]


def test_where_no_plan_can_be_made_it_says_why_and_keeps_nothing(planned):
    planned.data("update_patient", patient="rowan", changes={"allergies": ["zorblax root"]})
    before = planned.everything()
    error = planned.error("generate_plan", patient="rowan", weekStart="2026-12-07")
    assert error["code"] == "infeasible"
    assert "zorblax" in error["message"]
    details = error["details"]
    assert details.keys() >= {"stage", "conflict", "explanation", "relaxations", "starvedBy"}
    assert details["stage"] == "input"
    assert details["conflict"]
    for relaxation in details["relaxations"]:
        assert relaxation.keys() == {"rule", "change", "consequence", "approver"}
    assert planned.everything() == before


def test_a_shelf_that_is_empty_names_what_starved_it(planned):
    planned.data(
        "update_patient",
        patient="rowan",
        changes={
            "dietaryRestrictions": ["jain"],
            "allergies": ["soy", "milk", "tree nuts", "gluten", "legumes", "rice"],
        },
    )
    error = planned.error("generate_plan", patient="rowan")
    assert error["code"] == "infeasible"
    assert error["details"]["starvedBy"]
    for starved in error["details"]["starvedBy"]:
        assert starved.keys() == {"rule", "removed"}


def test_what_the_validator_refuses_is_never_kept_whatever_the_planner_thinks(planned, monkeypatch):
    """A planner that forgets the allergies: the validator, which shares no code with it, stands in the way."""

    def forgetful(patient, profile, week, catalogue, **opened: Any) -> object:
        careless = patient.model_copy(update={"allergies": ()})
        return plan_week(careless, recognise(careless, catalogue.foods), week, catalogue, **opened)

    planned.data("update_patient", patient="rowan", changes={"allergies": ["milk", "wheat", "egg"]})
    before = planned.everything()
    monkeypatch.setattr("engine.making.plan_week", forgetful)
    error = planned.error("generate_plan", patient="rowan")
    assert error["code"] == "infeasible"
    assert error["details"]["stage"] == "search"
    assert "no_declared_allergen" in error["details"]["conflict"]
    assert planned.everything() == before


def test_one_failing_patient_leaves_the_others_plans_standing(planned):
    planned.data("update_patient", patient="ash", changes={"allergies": ["zorblax root"]})
    answer = planned.data("generate_plans", all=True, weekStart="2026-12-07")
    assert [p["patientName"] for p in answer["plans"]] == ["Rowan Birch"]
    assert answer["plans"][0].keys() == {"planId", "patientName", "weekStart"}
    assert [f["patientName"] for f in answer["failed"]] == ["Ash Thorn"]
    assert answer["failed"][0]["error"]["code"] == "infeasible"
    assert planned.data("find_plans", weekStart="2026-12-07")["total"] == 1


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"patients": ["rowan", "Rowan Birch"]}, ["Rowan Birch"]),
        ({"filter": {"allergy": "peanuts"}}, ["Ash Thorn"]),
        ({"all": True, "filter": {"allergy": "peanuts"}}, ["Ash Thorn"]),
        ({"all": True}, ["Ash Thorn", "Rowan Birch"]),
    ],
)
def test_plans_are_made_for_those_named_those_who_fit_or_everybody(planned, asked: dict, names: list[str]):
    made = planned.data("generate_plans", **asked, weekStart="2026-12-07")
    assert [p["patientName"] for p in made["plans"]] == names
    assert all(p["weekStart"] == "2026-12-07" for p in made["plans"])


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({}, "invalid_input"),
        ({"all": False}, "invalid_input"),
        ({"patients": []}, "invalid_input"),
        ({"filter": {"condition": "gout"}}, "invalid_input"),
        ({"filter": {"restriction": "vegan"}}, "invalid_input"),
        ({"patients": ["rowan", "nobody"]}, "not_found"),
    ],
)
def test_for_nobody_no_plan_is_made(planned, asked: dict, code: str):
    before = planned.everything()
    assert planned.error("generate_plans", **asked)["code"] == code
    assert planned.everything() == before


def test_without_a_week_the_next_monday_is_planned(planned):
    assert planned.data("generate_plan", patient="rowan", strategy="rule_based")["weekStart"] == "2026-11-30"


def test_where_no_model_is_set_up_rules_plan_every_meal_and_it_says_so(planned):
    by_rules = planned.data("generate_plan", patient="rowan")
    plan = planned.data("generate_plan", patient="rowan", strategy="llm")
    assert (plan["strategy"], plan["days"]) == ("rule_based", by_rules["days"])
    told = plan["proposal"]
    assert (told["fromModel"], told["repairs"], told["unresolved"]) == (0, 0, [])
    served = [meal for day in plan["days"] for meal in (day["breakfast"], day["lunch"], day["dinner"], *day["snacks"])]
    assert [one["name"] for one in told["fromRules"]] == [meal["name"] for meal in served]
    assert {one["why"] for one in told["fromRules"]} == {"no language model is set up here"}


def test_a_plan_says_its_targets_and_its_verdict(planned):
    plan = planned.data("get_plan", plan="plan_of_rowan")
    assert plan["targets"] == {"calories": 1900, "protein": 95, "carbs": 230, "fat": 65}
    assert plan["verdict"]["valid"]


def test_a_day_outside_of_the_week_cannot_be_explained(planned):
    error = planned.error("explain_plan", plan="plan_of_rowan", date="2026-12-07")
    assert error["code"] == "invalid_input"
    assert "2026-11-30" in error["hint"]


def test_a_plan_whose_food_the_catalogue_no_longer_has_is_a_conflict_not_a_fault(clinic):
    clinic.add()
    plan = a_plan(a_patient(id="rowan"), id="plan_old")
    part = plan.days[0].lunch.components[0].model_copy(update={"food_id": "dodo_egg", "name": "Dodo egg"})
    lunch = plan.days[0].lunch.model_copy(update={"components": (part,)})
    days = (plan.days[0].model_copy(update={"lunch": lunch}), *plan.days[1:])
    clinic.context().plans.add(plan.model_copy(update={"days": days}))
    for tool in ("aggregate_ingredients", "procurement_insights"):
        error = clinic.error(tool, plans=["plan_old"])
        assert error["code"] == "conflict"
        assert "dodo_egg" in error["message"]
    for tool in ("get_plan", "validate_plan", "approve_plan", "explain_plan"):
        envelope = clinic.call(tool, plan="plan_old")
        assert envelope.ok or envelope.error["code"] != "internal", tool


def test_of_no_plans_there_is_nothing_to_buy(clinic):
    clinic.add()
    assert clinic.error("aggregate_ingredients")["code"] == "not_found"
    assert clinic.error("aggregate_ingredients", patients=["rowan"])["code"] == "not_found"
    assert clinic.error("aggregate_ingredients", plans=[])["code"] == "not_found"
    assert clinic.error("procurement_insights", plans=["plan_x"])["code"] == "not_found"


def test_the_shopping_list_has_the_shape_of_the_contract(planned):
    data = planned.data("aggregate_ingredients", plans=["plan_of_rowan", {"patient": "ash"}, "plan_of_rowan"])
    assert data["weekStart"] == "2026-11-30"
    assert data["totals"]["plans"] == 2
    item = data["items"][0]
    assert item.keys() >= {"foodId", "food", "quantity", "unit", "grams", "aisle", "purchase", "usedBy"}
    assert item["purchase"].keys() >= {"packs", "packSize", "unit", "leftover"}
    assert item["usedBy"][0].keys() >= {"patientId", "planId", "date", "meal", "recipeId", "recipe", "grams"}
    compact = planned.call("aggregate_ingredients", plans=["plan_of_rowan"]).compact
    assert ", for" not in compact["items"][0]
    advice = planned.data("procurement_insights")
    assert advice["basis"] == "rules"
    assert advice["summary"]
    assert advice["notes"]
    planned.data("generate_plan", patient="ash", weekStart="2026-12-07")
    two_weeks = planned.data(
        "aggregate_ingredients", plans=["plan_of_rowan", {"patient": "ash", "weekStart": "2026-12-07"}]
    )
    assert "weekStart" not in two_weeks


def test_a_batch_tells_of_every_step_and_keeps_the_order_of_the_patients(planned):
    planned.data("update_patient", patient="ash", changes={"allergies": ["zorblax root"]})
    heard: list[tuple[int, int, str, str]] = []

    def backwards(orders: Any, catalogue: Any) -> Any:
        yield from reversed(list(outcomes(orders, catalogue)))

    context = replace(planned.context(), make_all=backwards, progress=lambda *step: heard.append(step))
    answer = dispatch(ALL_TOOLS, "generate_plans", {"patients": ["rowan", "ash"], "weekStart": "2026-12-07"}, context)
    assert answer.data is not None
    assert [step[:3] for step in heard] == [(1, 2, "Ash Thorn"), (2, 2, "Rowan Birch")]
    assert "zorblax" in heard[0][3]
    assert heard[1][3] == "planned"
    assert [p["patientName"] for p in answer.data["plans"]] == ["Rowan Birch"]
    assert "notStarted" not in answer.data


def test_a_batch_that_is_cancelled_leaves_whole_plans_and_names_who_is_left(planned):
    ended: list[bool] = []

    def watched(orders: Any, catalogue: Any) -> Any:
        try:
            yield from outcomes(orders, catalogue)
        finally:
            ended.append(True)

    context = replace(planned.context(), make_all=watched, cancelled=lambda: True)
    answer = dispatch(ALL_TOOLS, "generate_plans", {"patients": ["rowan", "ash"], "weekStart": "2026-12-07"}, context)
    assert answer.data is not None
    assert ended == [True]
    assert [p["patientName"] for p in answer.data["plans"]] == ["Rowan Birch"]
    assert answer.data["notStarted"] == ["Ash Thorn"]
    assert answer.compact["notStarted"] == ["Ash Thorn"]
    found = planned.data("find_plans", weekStart="2026-12-07")
    assert [p["patientName"] for p in found["plans"]] == ["Rowan Birch"]


def test_a_patient_deleted_meanwhile_fails_alone(planned):
    def meanwhile(orders: Any, catalogue: Any) -> Any:
        for i, outcome in outcomes(orders, catalogue):
            if orders[i].patient.id == "ash":
                planned.data("delete_patient", patient="ash")
            yield i, outcome

    context = replace(planned.context(), make_all=meanwhile)
    answer = dispatch(ALL_TOOLS, "generate_plans", {"patients": ["ash", "rowan"], "weekStart": "2026-12-07"}, context)
    assert answer.data is not None
    assert [p["patientName"] for p in answer.data["plans"]] == ["Rowan Birch"]
    assert answer.data["failed"][0]["error"]["code"] == "not_found"


def test_a_fault_with_one_patient_does_not_cost_the_others_their_plans(planned, monkeypatch, caplog):
    def faulty(patient: Any, *rest: Any, **opened: Any) -> Any:
        if patient.id == "ash":
            raise ZeroDivisionError(patient.name)
        return plan_week(patient, *rest, **opened)

    monkeypatch.setattr("engine.making.plan_week", faulty)
    answer = planned.data("generate_plans", all=True, weekStart="2026-12-07")
    assert [p["patientName"] for p in answer["plans"]] == ["Rowan Birch"]
    error = answer["failed"][0]["error"]
    assert error["code"] == "internal"
    assert error["details"].keys() == {"incidentId"}
    assert error["details"]["incidentId"] in caplog.text
