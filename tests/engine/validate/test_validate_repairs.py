"""Every finding that stands in the way says what would mend it, and the verdict says how much is known."""

from typing import Any

import pytest

from domain.nutrition import NUTRIENTS
from engine.validate import validate_week
from engine.validate.bounds import _name
from engine.validate.report import name_of


def bound(nutrient="sodium", **ends: Any):
    return {"kind": "bound", "nutrient": nutrient} | ends


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (bound(hi=300), "soup brings 69% of it: serve less of it, or swap in a dish with less sodium."),
        (bound(lo=900), "soup brings 69% of it: serve more of it, or swap in a dish with more sodium."),
        (bound("potassium", lo=1), "Swap in a dish with more potassium."),
        (bound("vitamin_c", lo=9), "rice brings 100% of it: serve more of it, or swap in a dish with more vitamin C."),
        (
            bound("calories", hi=1, per="percent_target"),
            "rice brings 66% of it: serve less of it, or swap in a dish with less energy.",
        ),
    ],
)
def test_a_bound_names_the_food_that_brings_most_and_the_way_to_go(kit, check, said):
    rice = kit.food("rice", {"potassium": 0, "vitamin_c": 1, "sodium": 100})
    soup = kit.food("soup", {"potassium": 0, "vitamin_c": 0, "sodium": 450})
    found = kit.found(kit.rule(check), [rice, soup], ["rice", "soup", "rice"])
    assert [one.repair for one in found] == [said] * 7


def test_steadiness_says_how_much_and_which_way(kit):
    foods = [kit.food("rice"), kit.food("soup", {"carbs": 46})]
    week = [["rice"] * 3] * 5 + [["soup", "rice", "rice"]] + [["rice"] * 3]
    rule = kit.rule({"kind": "steady", "nutrient": "carbs", "units": 3}, "week")
    found = kit.found(rule, foods, *week)
    assert [one.repair for one in found] == [
        *["About 4.86 g more here."] * 5,
        "About 29.14 g less here.",
        "About 4.86 g more here.",
    ]


@pytest.mark.parametrize(
    ("check", "scope", "said"),
    [
        ({"kind": "quota", "foods": ["rice"], "hi": 2}, "day", "Swap some of them for other meals."),
        ({"kind": "quota", "foods": ["rice"], "lo": 4}, "day", "Swap in a meal of that kind."),
        ({"kind": "quota", "foods": ["rice"], "lo": 4, "hi": 5}, "day", "Swap in a meal of that kind."),
        ({"kind": "repeats", "week": 14, "gap": 1}, "week", "Swap this meal for another dish."),
        ({"kind": "repeats", "week": 1, "gap": -1}, "week", "Swap this meal for another dish."),
        ({"kind": "shape", "occasions": 4}, "day", "Add a snack."),
        ({"kind": "shape", "occasions": 3, "evening_snack": True}, "day", "Add a snack after dinner."),
        ({"kind": "exclude", "foods": ["rice"]}, "ingredient", "Swap Rice for a dish without rice."),
        (
            {"kind": "apart", "one": ["meat"], "other": ["dairy"]},
            "meal",
            "Swap Rice for a dish that holds one of the two at most.",
        ),
        ({"kind": "texture", "level": 4}, "meal", "Swap Rice for a dish tested for IDDSI 4."),
        (
            {"kind": "refuse"},
            "patient",
            "No change of the plan mends this: either the record is wrong, or a specialist plans by hand.",
        ),
        ({"kind": "advice"}, "patient", None),
        (
            {"kind": "understood", "fields": ["medical_conditions"]},
            "patient",
            "Write it in other words in the record, or take it out if it says nothing about food.",
        ),
        (bound(per="kg", hi=1), "day", "Enter weightKg in the record."),
    ],
)
def test_every_kind_of_check_says_what_would_mend_it(kit, check, scope, said):
    rice = kit.food("rice", facts=["meat", "dairy"])
    found = kit.found(kit.rule(check, scope), [rice], medical_conditions=["qwertzuiop"])
    assert found
    assert {one.repair for one in found} == {said}


def test_a_target_against_a_rule_can_be_moved_or_the_rule_overridden(kit):
    rule = kit.rule(bound("protein", hi=10), yields_to_prescription=True)
    (one,) = kit.found(rule, [kit.food("rice")])
    assert one.repair == "Move the target into the bound, or override the rule for this patient with a reason."


def test_a_false_figure_is_mended_by_making_the_day_anew(kit):
    catalogue = kit.catalogue([kit.food("rice")])
    plan = kit.week(catalogue, ["rice"] * 3)
    wrong = plan.model_copy(update={"weekly_totals": plan.weekly_totals.model_copy(update={"sodium": 1})})
    (one,) = validate_week(wrong, kit.patient(), catalogue).findings
    assert one.repair == "Make the day anew: its figures are then those of its components."


def test_the_verdict_says_for_how_much_of_the_weight_a_nutrient_is_known(kit):
    foods = [kit.food("rice", {"potassium": None}), kit.food("soup")]
    catalogue = kit.catalogue(foods)
    coverage = validate_week(kit.week(catalogue, ["rice", "soup", "soup"]), kit.patient(), catalogue).coverage
    assert len(coverage) == len(NUTRIENTS)
    assert (coverage["potassium"], coverage["saturatedFat"], coverage["calories"]) == (66, 100, 100)
    assert coverage["vitaminB12"] == 0


def test_what_a_strange_food_weighs_counts_as_unknown(kit):
    catalogue = kit.catalogue([kit.food("rice"), kit.food("soup")])
    plan = kit.week(catalogue, ["rice", "soup", "soup"])
    fewer = catalogue.model_copy(update={"foods": {"soup": catalogue.foods["soup"]}})
    coverage = validate_week(plan, kit.patient(), fewer).coverage
    assert (coverage["calories"], coverage["vitaminB12"]) == (66, 0)


def test_nutrients_are_called_what_people_call_them():
    assert [name_of(n) for n in ("calories", "carbs", "fiber", "saturated_fat", "vitamin_b12", "zinc")] == [
        "energy", "carbohydrate", "fibre", "saturated fat", "vitamin B12", "zinc",
    ]  # fmt: skip
    assert (_name("vitamin_d"), _name("fiber")) == ("Vitamin D", "Fibre")
