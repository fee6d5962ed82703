"""A prescription is looked at before anything is planned: at the edges, and with what is missing."""

from typing import Any

import pytest

from engine.validate import check_prescription

BODY = {"weight_kg": 70, "height_cm": 170, "activity_level": "light", "age": 40, "gender": "female"}
# Mifflin-St Jeor: 700 + 1062.5 - 200 - 161 = 1401.5 kcal; light activity: 1927.0625 kcal


def macros(kcal):
    return {"protein": kcal * 0.2 / 4, "carbs": kcal * 0.5 / 4, "fat": kcal * 0.3 / 9}


def checked(kit, rules=(), **patient: Any):
    given = dict(patient)
    if "macro_targets" not in given:
        given["macro_targets"] = macros(given.get("calorie_target", 1800))
    return check_prescription(kit.patient(**given), kit.catalogue([kit.food("gruel")], rules=rules))


def found(kit, rule, **patient: Any):
    return [one.severity for one in checked(kit, **patient) if one.rule == rule]


@pytest.mark.parametrize(
    ("fat", "severities"),
    [
        (60, []),
        (70, []),
        (70.1, ["warning"]),
        (80, ["warning"]),
        (80.1, ["blocker"]),
        (40, ["warning"]),
        (39.9, ["blocker"]),
    ],
)
def test_macros_add_up_to_the_energy(kit, fat, severities):
    # 4 × 90 + 4 × 225 = 1260, with 60 g fat 1800; 5% are 10 g fat, 10% are 20 g
    got = found(
        kit, "prescription_energy_sum", calorie_target=1800, macro_targets={"protein": 90, "carbs": 225, "fat": fat}
    )
    assert got == severities


def test_macros_that_do_not_add_up_come_with_ways_to_repair_them(kit):
    (one, *_) = checked(kit, calorie_target=1500, macro_targets={"protein": 100, "carbs": 200, "fat": 60})
    assert one.severity == "blocker"
    assert one.message == (
        "The macros give 1740 kcal, 16% off the target of 1500 kcal. Either set fat to 33 g or "
        "set calorieTarget to 1740 or scale all three (protein 86 g, carbs 172 g, fat 52 g)."
    )
    assert (one.observed, one.bound, one.unit, one.scope) == (1740, "1425..1575", "kcal", "patient")


def test_repairs_that_make_no_sense_are_not_proposed(kit):
    (one, *_) = checked(kit, calorie_target=800, macro_targets={"protein": 200, "carbs": 200, "fat": 10})
    assert "set fat" not in one.message
    (one, *_) = checked(kit, calorie_target=800, macro_targets={"protein": 0, "carbs": 0, "fat": 0})
    assert "scale" not in one.message


@pytest.mark.parametrize(
    ("kcal", "details", "severities"),
    [(799, {}, ["blocker"]), (800, {}, []), (799, {"vlcdSupervised": True}, ["warning"])],
)
def test_below_800_kcal_needs_a_physician(kit, kcal, details, severities):
    assert found(kit, "prescription_floor", calorie_target=kcal, condition_details=details) == severities


@pytest.mark.parametrize(
    ("kcal", "gender", "age", "severities"),
    [
        (1199, "female", 40, ["warning"]),
        (1200, "female", 40, []),
        (1499, "male", 40, ["warning"]),
        (1500, "male", 40, []),
        (800, "other", 40, ["warning"]),
        (799, "female", 40, []),
        (1100, "male", 12, []),
    ],
)
def test_little_energy_for_an_adult_is_a_warning(kit, kcal, gender, age, severities):
    assert found(kit, "prescription_low", calorie_target=kcal, gender=gender, age=age) == severities


@pytest.mark.parametrize(
    ("kcal", "weight", "age", "severities"),
    [
        (4001, None, 40, ["warning"]),
        (4000, None, 40, []),
        (3501, 70, 40, ["warning"]),
        (3500, 70, 40, []),
        (2000, 30, 10, []),
    ],
)
def test_very_much_energy_is_a_warning(kit, kcal, weight, age, severities):
    assert found(kit, "prescription_high", calorie_target=kcal, weight_kg=weight, age=age) == severities


@pytest.mark.parametrize(
    ("kcal", "severities"), [(1402, []), (1401, ["warning"]), (1122, ["warning"]), (1121, ["blocker"])]
)
def test_below_the_basal_need_is_a_warning_and_far_below_is_refused(kit, kcal, severities):
    # 0.8 × 1401.5 = 1121.2
    assert found(kit, "prescription_above_basal", **BODY, calorie_target=kcal) == severities


@pytest.mark.parametrize(("kcal", "severities"), [(1446, []), (1445, ["warning"]), (2408, []), (2409, ["warning"])])
def test_a_target_far_from_the_expected_need_is_asked_about(kit, kcal, severities):
    # 0.75 and 1.25 × 1927.0625
    assert found(kit, "prescription_expected_energy", **BODY, calorie_target=kcal) == severities


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"weight_kg": None}, "weightKg missing"),
        ({"height_cm": None}, "heightCm missing"),
        ({"weight_kg": None, "height_cm": None}, "weightKg, heightCm missing"),
        ({"activity_level": None}, "activityLevel missing"),
    ],
)
def test_what_is_missing_for_the_comparison_is_named(kit, changes, said):
    got = [one for one in checked(kit, **(BODY | changes)) if one.rule == "prescription_expected_energy"]
    assert [(one.severity, one.observed) for one in got] == [("not_evaluable", said)]


@pytest.mark.parametrize(
    ("changes", "kcal", "severities"),
    [
        ({}, 1500, []),
        ({"medical_conditions": ["pregnancy"]}, 1735, []),
        ({"medical_conditions": ["pregnancy"]}, 1734, ["warning"]),
        ({"medical_conditions": ["pregnancy"]}, 1445, ["blocker"]),
        ({"medical_conditions": ["24 weeks pregnant"]}, 1735, ["warning"]),
        ({"medical_conditions": ["anorexia nervosa"]}, 1500, ["warning"]),
        ({"medical_conditions": ["decompensated cirrhosis"]}, 1500, ["warning"]),
        ({"weight_kg": 50}, 1400, ["warning"]),
        ({"age": 16, "weight_kg": 60}, 1500, ["blocker"]),
    ],
)
def test_no_deficit_where_none_may_be(kit, changes, kcal, severities):
    assert found(kit, "prescription_deficit", **(BODY | changes), calorie_target=kcal) == severities


@pytest.mark.parametrize(("gender", "kcal"), [("male", 1902), ("female", 1672), ("other", 1787)])
def test_a_childs_need_is_estimated_by_age_height_and_weight(kit, gender, kcal):
    # NASEM 2023, active, 10 years, 141 cm, 33.5 kg: boys 2113.05, girls 1857.68, the middle for other; a tenth less is still none
    given = {"age": 10, "weight_kg": 33.5, "height_cm": 141, "activity_level": "active", "gender": gender}
    (one,) = [o for o in checked(kit, **given, calorie_target=1000) if o.rule == "prescription_deficit"]
    assert one.severity == "blocker"
    assert "under 18 years" in one.message
    assert one.bound == f"≥ {kcal}"


def test_under_three_years_no_need_is_estimated(kit):
    given = {"age": 2, "weight_kg": 12, "height_cm": 88, "activity_level": "active"}
    assert found(kit, "prescription_expected_energy", **given, calorie_target=1000) == ["not_evaluable"]


@pytest.mark.parametrize(
    ("weight", "kcal", "severities"),
    [(70, 1158, []), (70, 1157, ["warning"]), (120, 1515, []), (120, 1514, ["warning"])],
)
def test_a_deficit_that_loses_too_fast_is_a_warning(kit, weight, kcal, severities):
    # 0.7 kg a week are 770 kcal a day at 70 kg (need 1927.1); 1 kg a week 1100 kcal at 120 kg (need 2614.6)
    assert found(kit, "prescription_loss_rate", **(BODY | {"weight_kg": weight}), calorie_target=kcal) == severities


@pytest.mark.parametrize(
    ("limits", "severities"),
    [
        ({"sodium": {"min": 2000, "max": 1500}}, ["blocker"]),
        ({"sodium": {"min": 1500, "max": 1500}}, []),
        ({"calories": {"max": 1799}}, ["blocker"]),
        ({"calories": {"max": 1800}}, []),
        ({"protein": {"min": 91}}, ["warning"]),
        ({"protein": {"min": 90}}, []),
        ({"potassium": {"max": 2000}}, []),
    ],
)
def test_orders_do_not_contradict_each_other(kit, limits, severities):
    assert found(kit, "prescription_limits", calorie_target=1800, limits=limits) == severities


def test_a_target_against_a_guideline_is_said_before_anything_is_planned(kit):
    rule = kit.rule(
        {"kind": "bound", "nutrient": "protein", "per": "kg", "lo": 0.6, "hi": 0.8}, yields_to_prescription=True
    )
    named = [one for one in checked(kit, [rule], **BODY) if one.rule == "the_rule"]
    assert [(one.severity, one.scope, one.bound) for one in named] == [("warning", "patient", "0.6..0.8")]
