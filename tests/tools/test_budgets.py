"""The clinic's budget: kept, changed, taken away, and held against list, order and facts."""


def test_a_budget_is_kept_until_it_is_taken_away(planned):
    assert planned.data("get_budget") == {"weekCents": None, "patientWeekCents": None}
    assert planned.data("set_budget", week=120.5) == {"weekCents": 12_050, "patientWeekCents": None}
    assert planned.data("set_budget", patientWeek=40) == {"weekCents": 12_050, "patientWeekCents": 4_000}
    assert planned.data("set_budget", week=99, remove=True) == {"weekCents": 9_900, "patientWeekCents": None}
    assert planned.data("set_budget", remove=True) == {"weekCents": None, "patientWeekCents": None}
    refused = planned.call("set_budget")
    assert refused.error["code"] == "invalid_input"
    assert planned.call("set_budget", week=-1).error["code"] == "invalid_input"


def test_lists_orders_and_facts_warn_from_then_on(planned):
    total = planned.data("make_order")["cost"]["totalCents"]
    assert "warnings" not in planned.data("aggregate_ingredients")
    planned.data("set_budget", week=(total - 1) / 100, patientWeek=1000)
    over = f"Over the budget of {(total - 1) / 100:.2f} a week by 0.01."
    order = planned.data("make_order")
    assert order["warnings"] == [over]
    assert order["budgets"] == [
        {"of": "week", "limitCents": total - 1, "allowedCents": total - 1, "overCents": 1},
        {"of": "patient_week", "limitCents": 100_000, "allowedCents": 200_000, "overCents": total - 200_000},
    ]
    assert planned.data("aggregate_ingredients")["warnings"] == [over]
    facts = planned.call("shopping_facts", about="dearest")
    assert facts.data["warnings"] == [over]
    assert facts.compact["warnings"] == [over]
    planned.data("set_budget", week=total / 100, patientWeek=1000)
    assert planned.data("make_order")["warnings"] == []
    assert "warnings" not in planned.data("aggregate_ingredients")
    assert "warnings" not in planned.call("shopping_facts", about="dearest").compact


def test_one_patients_order_keeps_to_no_whole_weeks_budget(planned):
    planned.data("set_budget", week=10_000, patientWeek=0.01)
    one = planned.data("make_order", patients=["Rowan Birch"])
    assert [held["of"] for held in one["budgets"]] == ["patient_week"]
    planned.data("set_budget", week=0.01, remove=True)
    assert [held["of"] for held in planned.data("make_order", patients=["Rowan Birch"])["budgets"]] == ["week"]


def test_a_limit_a_patient_and_week_can_be_said_for_one_order(planned):
    cost = planned.data("make_order")["cost"]["totalCents"]
    said = planned.data("make_order", budgetPerPatientWeek=0.01)
    assert said["budgets"] == [
        {"of": "patient_week", "limitCents": 1, "allowedCents": 2, "overCents": cost - 2},
    ]
    assert said["warnings"] == [f"Over 0.01 a patient and week by {(cost - 2) / 100:.2f}."]


def test_without_a_price_nobody_says_that_a_budget_is_kept(planned):
    planned.data("set_budget", week=1)
    food = planned.data("make_order")["lines"][0]["foodId"]
    content = f"supplier,food,pack,price,available\nThe Mill,{food},500 g,1.00,no"
    planned.data("import_supplies", content=content)
    order = planned.data("make_order")
    assert order["budgets"][0]["overCents"] is None or order["cost"]["totalCents"] is not None
    assert order["warnings"][0].startswith(("The cost is not known", "Over the budget"))
