"""The figures of a plan beside their bounds."""

from tools import chart_plan

ROWAN = "plan_of_rowan"
LILY = {"name": "Lily Reed", "medicalConditions": ["type 2 diabetes"], "limits": {"sodium": {"max": 2100}}}


def series(clinic, plan: str) -> list[dict]:
    return clinic.data("chart_plan", plan=plan)["series"]


def test_energy_is_shown_by_day_between_its_bounds(planned):
    plan = planned.data("get_plan", plan=ROWAN)
    energy = next(one for one in series(planned, ROWAN) if one["nutrient"] == "calories" and one["scope"] == "day")
    assert (energy["lo"], energy["hi"], energy["unit"], energy["name"]) == (1805, 1995, "kcal", "energy")
    assert [point["date"] for point in energy["points"]] == [day["date"] for day in plan["days"]]
    for point, day in zip(energy["points"], plan["days"], strict=True):
        assert abs(point["value"] - day["totalCalories"]) <= 1
        assert point["whole"]


def test_every_point_outside_its_bounds_has_its_finding(planned):
    verdict = planned.data("validate_plan", plan=ROWAN)
    found = {(f["rule"], f["date"], f["meal"]) for f in verdict["findings"]}
    outside = {
        (one["rule"], point["date"], point["meal"])
        for one in series(planned, ROWAN)
        for point in one["points"]
        if point["value"] is not None
        and ((one["lo"] or 0) > point["value"] or (one["hi"] is not None and one["hi"] < point["value"]))
    }
    assert outside <= found


def test_ordered_limits_and_steady_carbohydrate_are_shown(clinic):
    clinic.add(**LILY)
    plan = clinic.data("generate_plan", patient="lily")
    drawn = series(clinic, plan["id"])
    ordered = next(one for one in drawn if one["rule"] == "ordered_limit")
    assert (ordered["nutrient"], ordered["lo"], ordered["hi"], ordered["level"]) == ("sodium", None, 2100, "hard")
    steady = [one for one in drawn if one["rule"] == "diabetes_carb_consistency"]
    assert [one["meal"] for one in steady][:3] == ["breakfast", "lunch", "dinner"]
    for one in steady:
        values = [point["value"] for point in one["points"]]
        assert abs((one["lo"] + one["hi"]) / 2 - sum(values) / len(values)) < 0.02


def test_a_meal_that_is_never_eaten_has_no_steady_carbohydrate(clinic):
    clinic.add(**LILY)
    ctx = clinic.context()
    made = ctx.plans.get(clinic.data("generate_plan", patient="lily")["id"])
    days = tuple(day.model_copy(update={"snacks": ()}) for day in made.value.days)
    ctx.plans.save(made.value.model_copy(update={"days": days}), expected_version=made.version)
    steady = [one["meal"] for one in series(clinic, made.value.id) if one["rule"] == "diabetes_carb_consistency"]
    assert steady == ["breakfast", "lunch", "dinner"]


def test_what_cannot_be_measured_is_unknown_and_not_zero(planned):
    ctx = planned.context()
    plan = ctx.plans.get(ROWAN)
    emptied = [
        day.model_copy(
            update={slot: meal.model_copy(update={"components": ()}) for slot, meal in day.meals() if slot != "snack"}
            | {"snacks": ()}
        )
        for day in plan.value.days
    ]
    ctx.plans.save(plan.value.model_copy(update={"days": tuple(emptied)}), expected_version=1)
    drawn = series(planned, ROWAN)
    shares = next(one for one in drawn if one["unit"].startswith("% of energy") or "kcal" in one["unit"][1:])
    unknown = [point for one in drawn for point in one["points"] if point["value"] is None]
    assert shares
    assert unknown
    assert all(point["whole"] is False for point in unknown)


def test_a_model_reads_a_line_for_each_figure(planned):
    data = planned.data("chart_plan", plan=ROWAN)
    figures = chart_plan.view(data)["figures"]
    assert len(figures) == len(data["series"])
    assert any(line.startswith("energy per day: ") and line.endswith("kcal, wanted 1805 to 1995") for line in figures)


def test_a_plan_says_what_rules_allow_a_day_the_tightest_of_them(clinic):
    clinic.add(**LILY | {"limits": {"sodium": {"max": 2100}, "protein": {"min": 88}}})
    bands = clinic.data("generate_plan", patient="lily")["bands"]
    assert bands["calories"] == {"min": 1805, "max": 1995}
    assert bands["sodium"]["max"] == 2100
    assert bands["protein"]["min"] == 88
    assert bands["protein"]["max"] > 95
    assert "saturatedFat" not in bands  # a share of energy is no amount
