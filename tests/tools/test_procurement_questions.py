"""A buyer's questions: every figure of an answer is one of the list or of the order."""

import pytest

ABOUT = ["bulk", "one_patient", "shared", "waste", "perishable", "dearest"]


def test_a_food_is_followed_to_every_plate(planned):
    item = max(planned.data("aggregate_ingredients")["items"], key=lambda one: len(one["usedBy"]))
    data = planned.data("trace_food", food=item["foodId"])
    assert data["edibleGrams"] == item["grams"]
    assert len(data["uses"]) == len(item["usedBy"])
    for key in ("byPatient", "byDay", "uses"):
        assert sum(one["grams"] for one in data[key]) == pytest.approx(item["grams"])
    mine = planned.data("trace_food", food=item["foodId"], patients=["ash"])
    assert {one["patientName"] for one in mine["uses"]} == {"Ash Thorn"}
    compact = planned.call("trace_food", {"food": item["foodId"]}).compact
    assert len(compact["uses"]) + compact["moreUses"] == len(data["uses"])
    assert planned.data("trace_food", food="acorn squash")["food"] == "acorn squash"
    assert planned.error("trace_food", food="unobtainium")["code"] == "not_found"
    typed = planned.error("trace_food", food="chicken brest, skinless, raw")
    assert (typed["code"], typed["hint"].startswith("Did you mean chicken breast")) == ("not_found", True)
    both = planned.data("trace_food", food="rice")["foods"]
    assert {"rice" in food["food"] for food in both} <= {True}


@pytest.mark.parametrize("about", ABOUT)
def test_each_fact_is_a_line_of_the_order(planned, about):
    planned.data("update_stock", food="water", par=1, unit="kg")
    order = {line["foodId"]: line for line in planned.data("make_order")["lines"]}
    data = planned.data("shopping_facts", about=about)
    assert data["total"] == len(data["facts"])
    for fact in data["facts"]:
        line = order[fact["foodId"]]
        assert (fact["needGrams"], fact["costCents"], fact["order"]) == (
            line["needGrams"],
            line["costCents"],
            line["text"],
        )
        if about == "one_patient":
            assert line["patients"] == 1
        if about == "shared":
            assert line["patients"] == fact["patients"] == 2
        if about == "bulk":
            assert line["needGrams"] >= 1000
        if about == "waste":
            assert fact["leftoverGrams"] == line["leftoverGrams"] > 0
            assert fact["wasted"] == (fact["keepsUntil"] is None or fact["keepsUntil"] < "2026-12-07")
            assert 0 <= fact["wastedCents"] <= line["costCents"]
    assert planned.call("shopping_facts", about=about).compact["total"] == data["total"]


def test_a_kilogram_of_what_keeps_is_bulk(planned):
    assert all(f["keepsDays"] >= 60 for f in planned.data("shopping_facts", about="bulk")["facts"])
    alone = {f["foodId"] for f in planned.data("shopping_facts", about="one_patient")["facts"]}
    shared = {f["foodId"] for f in planned.data("shopping_facts", about="shared")["facts"]}
    assert not alone & shared
    assert alone | shared == {line["foodId"] for line in planned.data("make_order")["lines"]}


def test_a_saving_is_what_the_order_costs_less(planned):
    eaten = {i["foodId"] for i in planned.data("aggregate_ingredients")["items"]}
    foods = planned.context().catalogue.recipes.values()
    other = min(c.food for recipe in foods for c in recipe.components if c.food not in eaten)
    planned.data("import_supplies", content=f"supplier,food,pack,price,available\nMill,{other},500,1,no\n")
    before = planned.everything()
    facts = planned.data("shopping_facts", about="savings", plans=["plan_of_rowan"])["facts"]
    assert planned.everything() == before
    assert 0 < len(facts) <= 3
    assert len({(f["date"], f["meal"], f["before"]) for f in facts}) == len(facts)
    first = max(facts, key=lambda f: f["savesCents"])
    assert first == facts[0]
    cost = planned.data("make_order", plans=["plan_of_rowan"])["cost"]["totalCents"]
    asked = {"date": first["date"], "meal": first["meal"], "request": first["after"]}
    if first["meal"] != "snack":
        planned.data("swap_meal", plan="plan_of_rowan", **asked)
        assert planned.data("make_order", plans=["plan_of_rowan"])["cost"]["totalCents"] == cost - first["savesCents"]


def test_without_every_price_and_for_a_misfit_there_is_no_saving(planned):
    items = planned.data("aggregate_ingredients", plans=["plan_of_rowan"])["items"]
    foods = planned.context().catalogue.foods
    allergen = next(a for i in items for a in foods[i["foodId"]].allergens)
    planned.data("update_patient", patient="rowan", changes={"allergies": {"add": [allergen]}})
    assert planned.data("shopping_facts", about="savings", plans=["plan_of_rowan"])["facts"] == []
    sold_out = f"supplier,food,pack,price,available\nMill,{items[0]['foodId']},500,1,no\n"
    planned.data("import_supplies", content=sold_out)
    assert planned.error("shopping_facts", about="savings", plans=["plan_of_rowan"])["code"] == "invalid_input"


def test_a_week_without_a_patient_needs_exactly_their_food_less(planned):
    data = planned.data("compare_shopping", without="ash")
    both = {i["foodId"]: i["quantity"] for i in planned.data("aggregate_ingredients")["items"]}
    alone = {i["foodId"]: i["quantity"] for i in planned.data("aggregate_ingredients", patients=["rowan"])["items"]}
    rows = {row["foodId"]: row for row in data["differences"]}
    for food, quantity in both.items():
        now = alone.get(food, 0)
        assert (food in rows) == (now != quantity)
        if food in rows:
            assert (rows[food]["gramsBefore"], rows[food]["gramsAfter"], rows[food]["grams"]) == (
                quantity, now, now - quantity,
            )  # fmt: skip
            assert rows[food]["change"] == ("less" if now else "dropped")
    assert data["costDifferenceCents"] == data["costAfterCents"] - data["costBeforeCents"] < 0
    assert (data["plansBefore"], data["plansAfter"]) == (2, 1)
    assert planned.call("compare_shopping", without="ash").compact["plans"] == "2 -> 1"
    assert planned.data("compare_shopping", without=["ash", "ash thorn"]) == data


def test_two_weeks_are_told_apart(planned):
    planned.data("generate_plan", patient="rowan", weekStart="2026-12-07")
    data = planned.data("compare_shopping", otherWeek="2026-12-07")
    assert {row["change"] for row in data["differences"]} >= {"dropped", "less"}
    back = planned.data("compare_shopping", weekStart="2026-12-07", otherWeek="2026-11-30")
    assert {row["change"] for row in back["differences"]} >= {"added", "more"}
    assert back["costDifferenceCents"] == -data["costDifferenceCents"]
    assert {r["foodId"]: -r["grams"] for r in back["differences"]} == {
        r["foodId"]: r["grams"] for r in data["differences"]
    }


@pytest.mark.parametrize("asked", [{}, {"without": "ash", "otherWeek": "2026-12-07"}])
def test_one_thing_is_compared_with_one_other(planned, asked):
    assert planned.error("compare_shopping", **asked)["code"] == "invalid_input"


def test_dropping_whoever_has_no_plan_is_refused(planned):
    planned.add(name="Elm Wood")
    assert planned.error("compare_shopping", without="elm")["code"] == "invalid_input"


def test_an_order_that_cannot_be_priced_is_compared_in_grams_only(planned):
    food = planned.data("aggregate_ingredients")["items"][0]["foodId"]
    planned.data("import_supplies", content=f"supplier,food,pack,price,available\nMill,{food},500,1,no\n")
    assert planned.data("compare_shopping", without="ash")["costBeforeCents"] is None
    assert planned.data("shopping_facts", about="waste")["orderCents"] is None
