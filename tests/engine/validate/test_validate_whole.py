"""Findings word for word: every field of one finding of each kind, and the corners where a wrong rule would hide."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from catalogue import recognise
from domain.builders import A_MONDAY
from engine.validate import in_force, validate_week
from engine.validate.weigh import Sum, weigh

SOURCE = "A guideline [TEST 2024, evidence V]"
TUESDAY = date(2026, 12, 1)


def whole(found: Any) -> dict[str, Any]:
    """The fields that are set, without those every finding of the rule shares."""
    said = {name: value for name, value in found.model_dump().items() if value not in (None, ())}
    assert said.pop("source") == SOURCE
    assert said.pop("rule") == "the_rule"
    return said


def bound(nutrient="sodium", **ends: Any) -> dict[str, Any]:
    return {"kind": "bound", "nutrient": nutrient} | ends


def test_a_bound_that_is_broken(kit):
    rule = kit.rule(bound(hi=50, per="1000_kcal"), "meal", "soft")
    found = kit.found(rule, [kit.food("rice")])
    assert whole(found[1]) == {
        "severity": "warning", "scope": "meal", "date": A_MONDAY, "meal": "lunch", "observed": 1000, "bound": "≤ 50",
        "unit": "mg/1000 kcal", "message": "Sodium 1000 mg/1000 kcal, allowed ≤ 50. So it is.", "top_foods": ("rice",),
        "repair": "rice brings 100% of it: serve less of it, or swap in a dish with less sodium.",
    }  # fmt: skip


def test_a_bound_that_is_known_in_part(kit):
    foods = [kit.food("rice"), kit.food("fog", {"sodium": 100, "potassium": None})]
    found = kit.found(kit.rule(bound("potassium", lo=900, slots=["dinner"]), "meal"), foods, ["rice", "rice", "stew"],
                      dishes=[kit.dish("rice", "rice"), kit.dish("stew", "rice", "fog")])  # fmt: skip
    assert whole(found[0]) == {
        "severity": "not_evaluable", "scope": "meal", "date": A_MONDAY, "meal": "dinner", "observed": 200,
        "bound": "≥ 900", "unit": "mg",
        "message": "Potassium is known for 50% of the weight: at least 200 mg, allowed ≥ 900. So it is.",
        "top_foods": ("rice",),
    }  # fmt: skip


def test_a_bound_measured_per_nothing(kit):
    water = kit.food("water", {"calories": 0})
    found = kit.found(kit.rule(bound(hi=9, per="1000_kcal", slots=["lunch"]), "meal"), [water])
    assert whole(found[0]) == {
        "severity": "not_evaluable", "scope": "meal", "date": A_MONDAY, "meal": "lunch", "bound": "≤ 9",
        "unit": "mg/1000 kcal",
        "message": "Sodium cannot be measured: what it is counted per is unknown or nothing. So it is.",
    }  # fmt: skip


@pytest.mark.parametrize(("hi", "count"), [("1.79", 1), ("1.8", 0)])
def test_a_mean_of_the_week_per_kg(kit, hi, count):
    # 126 g protein in the week (18 a day) and 10 kg
    rice = kit.food("rice", {"protein": 6})
    assert len(kit.found(kit.rule(bound("protein", hi=hi, per="kg"), "week"), [rice], weight_kg=10)) == count


@pytest.mark.parametrize("scope", ["day", "week"])
@pytest.mark.parametrize(("hi", "count"), [(20, 0), ("19.99", 1)])
def test_energy_per_g_of_protein(kit, scope, hi, count):
    # 100 kcal and 5 g protein in every meal
    found = kit.found(kit.rule(bound("calories", hi=hi, per="g_protein"), scope), [kit.food("rice")])
    assert len(found) == count * (7 if scope == "day" else 1)


def test_steadiness(kit):
    foods = [kit.food("rice"), kit.food("soup", {"carbs": 40})]
    rule = kit.rule({"kind": "steady", "nutrient": "carbs", "units": 15, "by_slot": True}, "week")
    found = kit.found(rule, foods, ["rice", "rice", "rice"], ["rice", "soup", "rice"], ["rice", "rice", "rice"])
    assert [whole(one) for one in found] == [{
        "severity": "blocker", "scope": "week", "date": TUESDAY, "meal": "lunch", "observed": 40, "bound": "1..31",
        "unit": "g", "message": "Carbohydrate 40 g, allowed 1..31. So it is.", "repair": "About 24 g less here.",
    }]  # fmt: skip


def test_a_slot_whose_steadiness_is_unknown_leaves_the_others_to_be_judged(kit):
    foods = [
        kit.food("rice", {"potassium": 10}),
        kit.food("soup", {"potassium": 500}),
        kit.food("fog", {"potassium": None}),
    ]
    rule = kit.rule({"kind": "steady", "nutrient": "potassium", "units": 15, "by_slot": True}, "week")
    found = kit.found(rule, foods, ["fog", "rice", "rice"], ["fog", "soup", "rice"], ["fog", "rice", "rice"])
    assert {(one.severity, one.meal) for one in found} == {("not_evaluable", "breakfast"), ("blocker", "lunch")}
    assert whole(found[-1]) == {
        "severity": "not_evaluable", "scope": "week", "meal": "breakfast",
        "message": "Potassium is not known of every food, so its steadiness cannot be judged. So it is.",
    }  # fmt: skip


def test_a_quota_within_its_ends_is_kept_and_beyond_them_is_not(kit):
    rice = [kit.food("rice")]
    assert kit.found(kit.rule({"kind": "quota", "foods": ["rice"], "lo": 3, "hi": 3}), rice) == []
    found = kit.found(kit.rule({"kind": "quota", "foods": ["rice"], "lo": 4, "hi": 5}), rice)
    assert whole(found[0]) == {
        "severity": "blocker", "scope": "day", "date": A_MONDAY, "observed": 3, "bound": "4..5", "unit": "meals",
        "message": "3 meals, allowed 4..5. So it is.", "repair": "Swap in a meal of that kind.",
    }  # fmt: skip


def test_a_dish_that_comes_too_soon(kit):
    foods = [kit.food("rice"), kit.food("soup")]
    found = kit.found(kit.rule({"kind": "repeats", "week": 14, "gap": 1}, "week"), foods,
                      ["rice", "soup", "rice"], ["rice", "rice", "soup"])  # fmt: skip
    assert whole(found[0]) == {
        "severity": "blocker", "scope": "week", "date": TUESDAY, "meal": "lunch", "observed": "1 day(s) apart",
        "bound": "more than 1 day(s) apart", "message": "Rice comes again (1 day(s) apart). So it is.",
        "repair": "Swap this meal for another dish.",
    }  # fmt: skip


def test_a_dish_that_comes_too_often(kit):
    foods = [kit.food(name) for name in ("rice", "soup")]
    found = kit.found(kit.rule({"kind": "repeats", "week": 1, "gap": -1}, "week"), foods, ["rice", "soup", "rice"])
    assert whole(found[0]) == {
        "severity": "blocker", "scope": "week", "date": TUESDAY, "meal": "lunch", "observed": 2, "bound": "≤ 1",
        "unit": "times a week", "message": "Soup comes for the 2th time. So it is.",
        "repair": "Swap this meal for another dish.",
    }  # fmt: skip


def without_recipe(plan, name: str, index: int, slot: str):
    days = list(plan.days)
    meal = getattr(days[index], slot).model_copy(update={"recipe_id": None, "name": name})
    days[index] = days[index].model_copy(update={slot: meal})
    return plan.model_copy(update={"days": tuple(days)})


def test_dishes_without_a_recipe_are_told_apart_by_their_names(kit):
    foods = [kit.food("rice"), kit.food("soup")]
    catalogue = kit.catalogue(foods, rules=[kit.rule({"kind": "repeats", "week": 9, "gap": 0}, "week")])
    plan = without_recipe(kit.week(catalogue, ["rice", "soup", "rice"]), "A stew", 2, "lunch")
    assert validate_week(without_recipe(plan, "A pie", 2, "dinner"), kit.patient(), catalogue).findings == ()
    (again,) = validate_week(without_recipe(plan, "A stew", 2, "dinner"), kit.patient(), catalogue).findings
    assert again.observed == "twice on one day"


def test_recipes_of_one_name_are_told_apart_by_their_ids(kit):
    dishes = [kit.dish("rice", "rice", name="Bowl"), kit.dish("soup", "rice", name="Bowl")]
    rule = kit.rule({"kind": "repeats", "week": 9, "gap": 0}, "week")
    assert kit.found(rule, [kit.food("rice")], ["rice", "rice", "soup"], dishes=dishes) == []


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (
            {"occasions": 4},
            {"observed": 3, "bound": "≥ 4", "unit": "eating occasions", "repair": "Add a snack.",
             "message": "3 eating occasions, at least 4 wanted. So it is."},
        ),
        (
            {"occasions": 3, "evening_snack": True},
            {"observed": "no snack", "bound": "a snack after dinner", "repair": "Add a snack after dinner.",
             "message": "No snack for the evening. So it is."},
        ),
    ],
)  # fmt: skip
def test_the_shape_of_a_day(kit, check, said):
    found = kit.found(kit.rule({"kind": "shape"} | check), [kit.food("rice")])
    assert whole(found[0]) == {"severity": "blocker", "scope": "day", "date": A_MONDAY} | said


LUNCH = {"severity": "blocker", "date": A_MONDAY, "meal": "lunch", "food": "spread"}


@pytest.mark.parametrize(
    ("spread", "check", "patient", "said"),
    [
        ({"allergens": ["tree_nut"]}, {"kind": "declared_allergy"}, {"allergies": ["walnuts"]},
         {"observed": "contains tree nut",
          "message": "spread contains tree nut; the record says “walnuts”. So it is."}),
        ({"may_contain": ["tree_nut"]}, {"kind": "declared_allergy"}, {"allergies": ["walnuts"]},
         {"observed": "may contain tree nut",
          "message": "spread may contain tree nut; the record says “walnuts”. So it is."}),
        ({"may_contain": ["tree_nut"]}, {"kind": "exclude", "allergens": ["tree_nut"], "rejects_may": False}, {},
         {"severity": "warning", "observed": "may contain tree nut",
          "message": "spread may contain tree nut: check the label. So it is."}),
        ({}, {"kind": "exclude", "foods": ["spread"]}, {},
         {"observed": "is named by the rule", "message": "spread is named by the rule. So it is."}),
    ],
)  # fmt: skip
def test_a_food_that_must_not_be(kit, spread, check, patient, said):
    foods = [kit.food("rice"), kit.food("spread", **spread)]
    found = kit.found(kit.rule(check, "ingredient"), foods, ["rice", "spread", "rice"], **patient)
    repair = {"scope": "ingredient", "repair": "Swap Spread for a dish without spread."}
    assert whole(found[0]) == LUNCH | repair | said
    # and of the rice, which is free of it, nothing
    assert {one.food for one in found} == {"spread"}


def test_foods_the_record_names(kit):
    foods = [
        kit.food("rice"),
        kit.food("kiwi", name="Kiwi fruit", synonyms=["kiwi"]),
        kit.food("pie", state="prepared"),
    ]
    week = ["rice", "kiwi", "pie"]
    found = kit.found(kit.rule({"kind": "declared_allergy"}, "ingredient"), foods, week, allergies=["kiwi"])
    assert whole(found[0]) == LUNCH | {
        "food": "kiwi", "scope": "ingredient", "observed": "is declared as an allergy",
        "message": "Kiwi fruit is what the record calls “kiwi”. So it is.",
        "repair": "Swap Kiwi for a dish without Kiwi fruit.",
    }  # fmt: skip
    assert whole(found[-1]) == {
        "severity": "not_evaluable", "scope": "ingredient", "food": "pie", "observed": "ingredients unknown",
        "message": "pie is a prepared food: its label must say whether it holds what the record names.",
    }  # fmt: skip
    found = kit.found(kit.rule({"kind": "disliked"}, "ingredient", "soft"), foods, week, dislikes=["kiwi"])
    assert (found[0].observed, found[0].message) == ("is disliked", "Kiwi fruit is disliked (“kiwi”). So it is.")


def test_what_must_stay_apart(kit):
    foods = [kit.food("ham", facts=["meat"]), kit.food("brie", facts=["dairy"])]
    rule = kit.rule({"kind": "apart", "one": ["meat"], "other": ["dairy"]}, "meal")
    dishes = [kit.dish("ham", "ham"), kit.dish("toast", "ham", "brie")]
    found = kit.found(rule, foods, ["ham", "toast", "ham"], dishes=dishes)
    assert whole(found[0]) == LUNCH | {
        "food": "brie", "scope": "meal", "observed": "ham with brie", "message": "Toast: ham with brie. So it is.",
        "repair": "Swap Toast for a dish that holds one of the two at most.",
    }  # fmt: skip


def test_textures(kit):
    catalogue = kit.catalogue([kit.food("rice")], [kit.dish("rice", "rice", iddsi=[5, 6])],
                              [kit.rule({"kind": "texture", "level": 4}, "meal")])  # fmt: skip
    plan = without_recipe(kit.week(catalogue, ["rice"] * 3), "Rice", 0, "breakfast")
    first, second, *_ = validate_week(plan, kit.patient(), catalogue).findings
    said = {
        "severity": "blocker", "scope": "meal", "date": A_MONDAY, "bound": "IDDSI 4",
        "repair": "Swap Rice for a dish tested for IDDSI 4.",
    }  # fmt: skip
    assert whole(first) == said | {
        "meal": "breakfast", "observed": "not tested", "message": "Rice is not tested. So it is.",
    }  # fmt: skip
    assert whole(second) == said | {
        "meal": "lunch", "observed": "tested for 5, 6", "message": "Rice is tested for 5, 6. So it is.",
    }  # fmt: skip


def test_a_strange_food_is_named_where_it_is_served(kit):
    catalogue = kit.catalogue([kit.food("rice"), kit.food("soup")])
    plan = kit.week(catalogue, ["rice", "soup", "rice"])
    fewer = catalogue.model_copy(update={"foods": {"rice": catalogue.foods["rice"]}})
    first = validate_week(plan, kit.patient(), fewer).findings[0]
    assert (first.rule, first.date, first.meal, first.food) == ("plan_foods", A_MONDAY, "lunch", "soup")
    assert [one.date for one in weigh(plan, fewer.foods).strangers][:2] == [A_MONDAY, TUESDAY]


def test_sums_weigh_exactly_what_is_served(kit):
    catalogue = kit.catalogue([kit.food("rice")])
    week = weigh(kit.week(catalogue, ["rice"] * 3), catalogue.foods)
    assert (week.sum.weight, week.days[0].sum.weight, week.meals[0].sum.weight) == (2_100_000, 300_000, 100_000)
    assert week.sum.part("sodium") == Fraction(2100)


def test_of_nothing_everything_is_known():
    nothing = (0,) * 21
    assert Sum(nothing, nothing, 0).coverage("sodium") == 100


def test_a_superseded_rule_leaves_those_after_it_in_force(kit):
    rules = [
        kit.rule(bound(), id="a_general", level="info"),
        kit.rule(bound(), id="b_special", supersedes=["a_general"]),
        kit.rule(bound(per="kg"), id="c_per_kg"),
        kit.rule(bound("protein", hi=1), id="d_against", yields_to_prescription=True),
        kit.rule(bound(), id="e_for_others", applies={"age_min": 99}),
    ]
    catalogue = kit.catalogue([kit.food("rice")], rules=rules)
    patient = kit.patient()
    force = in_force(catalogue.rules, patient, recognise(patient, catalogue.foods))
    assert [rule.id for rule in force.rules] == ["b_special"]
    held = {rule.id: force.holds(rule.id) for rule in rules}
    assert held == {
        "a_general": False, "b_special": True, "c_per_kg": True, "d_against": True, "e_for_others": False,
    }  # fmt: skip
