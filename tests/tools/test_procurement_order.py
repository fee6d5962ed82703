"""The order as a buyer sees it: less stock, in money, by day, with a word for whoever has to read a label."""

from dataclasses import replace
from datetime import date

import pytest

from tools import ALL_TOOLS
from tools.dispatch import dispatch
from tools.market import foods_in_house


def test_every_cent_of_an_order_is_somebodys(planned):
    data = planned.data("make_order")
    cost = data["cost"]
    assert cost["totalCents"] == sum(line["costCents"] for line in data["lines"])
    for key in ("byPatient", "byPlan", "byDay"):
        assert sum(one["cents"] for one in cost[key]) == cost["totalCents"]
    assert cost["perPatientDayCents"] == cost["totalCents"] // 14
    assert sum(one["costCents"] for one in data["deliveries"]) == cost["totalCents"]
    assert {one["patientName"] for one in cost["byPatient"]} == {"Rowan Birch", "Ash Thorn"}
    assert data["warnings"] == []
    assert data["weekStart"] == "2026-11-30"


def test_a_budget_that_does_not_reach_is_a_warning(planned):
    total = planned.data("make_order")["cost"]["totalCents"]
    assert planned.data("make_order", budget=total / 100, budgetPerPatientDay=1000)["warnings"] == []
    over = planned.data("make_order", budget=(total - 1) / 100, budgetPerPatientDay=0.01)["warnings"]
    assert over[0] == f"Over the budget of {(total - 1) / 100:.2f} by 0.01."
    assert "a patient and day" in over[1]


def test_stock_lowers_the_order_and_par_raises_it(planned):
    full = planned.call("make_order").compact
    assert full["moreLines"] == 0 or len(full["order"]) == 60
    before = {line["foodId"]: line for line in planned.data("make_order")["lines"]}
    line = max(before.values(), key=lambda one: one["packs"])
    planned.data("update_stock", food=line["foodId"], quantity=100, unit="kg", bestBefore="2027-01-01")
    planned.data("update_stock", food="water", par=1, unit="kg")
    data = planned.data("make_order")
    after = {one["foodId"]: one for one in data["lines"]}
    assert after[line["foodId"]]["packs"] == 0
    assert after[line["foodId"]]["fromStockGrams"] == line["needGrams"]
    assert after["water"]["packs"] >= 1
    compact = planned.call("make_order").compact
    assert compact["order"]
    assert set(compact) == {
        "order",
        "moreLines",
        "coveredByStock",
        "deliveries",
        "cost",
        "labelChecks",
        "warnings",
        "weekStart",
    }


def test_what_no_supplier_has_is_said(planned):
    oil = next(line for line in planned.data("make_order")["lines"])
    sold_out = f"supplier,food,pack,price,available\nMill,{oil['foodId']},500,1,no\n"
    planned.data("import_supplies", content=sold_out)
    data = planned.data("make_order")
    line = next(one for one in data["lines"] if one["foodId"] == oil["foodId"])
    assert (line["available"], line["costCents"], line["supplier"]) == (False, None, None)
    assert data["cost"]["totalCents"] is None
    assert data["cost"]["unpriced"] == [oil["food"]]
    assert any(f"{oil['food']} cannot be had" in said for said in data["warnings"])
    assert any("The cost is not known" in said for said in planned.data("make_order", budget=1)["warnings"])
    assert f"{oil['food']}: not to be had" in planned.call("make_order").compact["order"]


def test_a_delivery_that_comes_too_late_is_a_warning(planned):
    fresh = next(line for line in planned.data("make_order")["lines"] if line["aisle"] in {"meat", "fish"})
    slow = f"supplier,food,pack,price,delivery_days,lead_days\nMill,{fresh['foodId']},500,1,Mon,60\n"
    planned.data("import_supplies", content=slow)
    assert any("no delivery that is in time" in said for said in planned.data("make_order")["warnings"])
    line = next(
        one
        for one in planned.data("make_order", patients=["rowan", "ash"])["lines"]
        if one["foodId"] == fresh["foodId"]
    )
    assert {one["date"] for one in line["deliveries"]} == {None}


def test_whoever_is_allergic_has_labels_to_read(planned):
    for line in planned.data("make_order")["lines"]:
        for check in line["labelChecks"]:
            assert (check["patientName"], check["allergen"]) == ("Ash Thorn", "peanut")


@pytest.mark.parametrize("week", ["2027-01-04", "2026-12-01"])
def test_a_week_without_plans_has_no_order(planned, week):
    assert planned.error("make_order", weekStart=week)["code"] in {"not_found", "invalid_input"}


def test_a_clinic_is_planned_as_one_kitchen_with_what_is_in_the_house(planned):
    steps: list[tuple[object, ...]] = []
    planned.data("approve_plan", plan="plan_of_rowan")
    planned.data("update_stock", food="rolled oats", quantity=2, unit="kg")
    planned.data("update_stock", food="cod", quantity=2, unit="kg")
    context = replace(planned.context(), progress=lambda *step: steps.append(step))
    house = foods_in_house(date(2026, 12, 7), context)
    assert "rolled_oats" in house  # counted and lasting
    assert "cod" not in house  # gone off by then
    leftovers = planned.data("shopping_facts", about="waste", plans=["plan_of_rowan"])["facts"]
    assert {f["foodId"] for f in leftovers if not f["wasted"]} | {"rolled_oats"} == set(house)
    asked = {"all": True, "share": True, "weekStart": "2026-12-07"}
    envelope = dispatch(ALL_TOOLS, "generate_plans", asked, context)
    assert [plan["patientName"] for plan in envelope.data["plans"]] == ["Ash Thorn", "Rowan Birch"]
    assert envelope.data["failed"] == []
    assert len(steps) == 2
    for plan in envelope.data["plans"]:
        assert planned.data("validate_plan", plan=plan["planId"])["valid"]
