"""Every measure of a bound at its edge: just in, exact, just out; and what is unknown."""

from typing import Any

import pytest


def bound(nutrient, per="day", **ends: Any):
    return {"kind": "bound", "nutrient": nutrient, "per": per} | ends


# three meals of 100 g a day; the figure is per 100 g, so the day brings three times as much
EDGES = [
    ("an upper end a day", bound("sodium", hi=300), "sodium", 99.999, 100, 100.001),
    ("a lower end a day", bound("fiber", lo=30), "fiber", 10.001, 10, 9.999),
    ("per kg of body weight", bound("protein", "kg", hi=0.3), "protein", 6.999, 7, 7.001),
    ("per kg, as written", bound("protein", "kg", lo=0.55), "protein", 12.834, 12.834, 12.833),
    ("per 1000 kcal", bound("fiber", "1000_kcal", lo=14), "fiber", 1.401, 1.4, 1.399),
    ("percent of energy, fat", bound("fat", "percent_energy", hi=27), "fat", 2.999, 3, 3.001),
    ("percent of energy, carbohydrate", bound("carbs", "percent_energy", lo=48), "carbs", 12.001, 12, 11.999),
    ("percent of energy, protein", bound("protein", "percent_energy", hi=20), "protein", 4.999, 5, 5.001),
    ("percent of energy, saturated", bound("saturated_fat", "percent_energy", hi=9), "saturated_fat", 0.999, 1, 1.001),
    ("percent of energy, sugars", bound("sugars", "percent_energy", hi=12), "sugars", 2.999, 3, 3.001),
    ("per gram of protein", bound("phosphorus", "g_protein", hi=14), "phosphorus", 69.999, 70, 70.001),
    ("percent of the target, low", bound("calories", "percent_target", lo=95), "calories", 570.001, 570, 569.999),
    ("percent of the target, high", bound("calories", "percent_target", hi=105), "calories", 629.999, 630, 630.001),
    ("a macro's floor of 5 g, high", bound("fat", "percent_target", hi=110, floor=7), "fat", 22.333, 22.333, 22.334),
    ("a macro's floor of 5 g, low", bound("fat", "percent_target", lo=90, floor=7), "fat", 17.667, 17.667, 17.666),
    ("ten percent beyond the floor", bound("carbs", "percent_target", hi=110, floor=5), "carbs", 82.499, 82.5, 82.501),
]


@pytest.mark.parametrize(
    ("check", "nutrient", "inside", "exact", "outside"), [e[1:] for e in EDGES], ids=lambda v: str(v)[:30]
)
def test_a_bound_holds_up_to_its_end_and_not_beyond(kit, check, nutrient, inside, exact, outside):
    rule = kit.rule(check)
    for figure, days_out in ((inside, 0), (exact, 0), (outside, 7)):
        found = kit.found(rule, [kit.food("gruel", {nutrient: figure})], weight_kg=70)
        assert [one.severity for one in found] == ["blocker"] * days_out, (figure, found)


def test_a_finding_says_what_was_seen_what_is_allowed_and_who_says_so(kit):
    foods = [kit.food("salt_cod", {"sodium": 900}), kit.food("oats", {"sodium": 5}), kit.food("water", {"sodium": 0})]
    rule = kit.rule(bound("sodium", lo=100, hi=900))
    first = kit.found(rule, foods, ["salt_cod", "oats", "water"])[0]
    assert (first.observed, first.bound, first.unit, first.scope) == (905, "100..900", "mg", "day")
    assert first.date.isoformat() == "2026-11-30"
    assert first.top_foods == ("salt cod", "oats")
    assert first.message == "Sodium 905 mg, allowed 100..900. So it is."
    assert first.source == "A guideline [TEST 2024, evidence V]"


def test_a_week_is_judged_by_the_mean_of_its_days(kit):
    rule = kit.rule(bound("sodium", hi=300), scope="week")
    light, salty = kit.food("light", {"sodium": 0}), kit.food("salty", {"sodium": 700})
    assert kit.found(rule, [light, salty], ["salty"] * 3, ["light"] * 3) == []
    found = kit.found(rule, [light, salty], ["salty"] * 3, ["salty", "light", "light"], ["light"] * 3)
    assert [(one.scope, one.date, one.observed) for one in found] == [("week", None, 400)]


def test_a_meal_is_judged_by_itself_and_only_in_the_named_slots(kit):
    rule = kit.rule(bound("carbs", lo=10, slots=["breakfast", "dinner"]), scope="meal")
    foods = [kit.food("egg", {"carbs": 0}), kit.food("bun", {"carbs": 30})]
    found = kit.found(rule, foods, ["egg", "egg", "bun"])
    assert {one.meal for one in found} == {"breakfast"}
    assert len(found) == 7


@pytest.mark.parametrize(("share", "out"), [(35, 0), (34.99, 7)])
def test_the_split_of_a_day_is_each_meals_share_of_the_days_energy(kit, share, out):
    rule = kit.rule(bound("calories", "percent_energy", hi=share, slots=["lunch"]), scope="meal")
    foods = [kit.food("small", {"calories": 65}), kit.food("big", {"calories": 70})]
    assert len(kit.found(rule, foods, ["small", "big", "small"])) == out


def test_the_fat_of_a_meal_is_a_share_of_that_meals_energy(kit):
    rule = kit.rule(bound("fat", "percent_energy", hi=30), scope="meal")
    foods = [kit.food("lean", {"fat": 0, "calories": 900}), kit.food("rich", {"fat": 4, "calories": 100})]
    assert {one.meal for one in kit.found(rule, foods, ["lean", "rich", "lean"])} == {"lunch"}


@pytest.mark.parametrize(
    ("ends", "figure", "severity"),
    [
        ({"hi": 1000}, 200, "not_evaluable"),
        ({"hi": 399}, 200, "blocker"),
        ({"hi": 400}, 200, "not_evaluable"),
        ({"lo": 400}, 200, None),
        ({"lo": 401}, 200, "not_evaluable"),
        ({"lo": 100, "hi": 399}, 200, "blocker"),
        ({"lo": 100, "hi": 400}, 200, "not_evaluable"),
    ],
)
def test_an_unknown_figure_never_passes_and_never_counts_as_zero(kit, ends, figure, severity):
    foods = [kit.food("known", {"potassium": figure}), kit.food("blank", {"potassium": None})]
    found = kit.found(kit.rule(bound("potassium", **ends)), foods, ["known", "known", "blank"])
    assert [one.severity for one in found] == [severity] * 7 if severity else found == []
    if severity == "not_evaluable":
        assert "known for 66% of the weight" in found[0].message
    if severity == "blocker":
        assert "at least 400 mg" in found[0].message


@pytest.mark.parametrize("calories", [0, None])
def test_a_share_of_nothing_cannot_be_judged(kit, calories):
    rule = kit.rule(bound("fiber", "1000_kcal", lo=14))
    foods = [kit.food("water", {"calories": calories})]
    if calories is None:
        rule = kit.rule(bound("phosphorus", "g_protein", hi=14))
        foods = [kit.food("broth", {"protein": None})]
    assert {one.severity for one in kit.found(rule, foods)} == {"not_evaluable"}


def test_a_bound_per_kg_needs_the_weight(kit):
    rule = kit.rule(bound("protein", "kg", lo=0.8), level="soft")
    (one,) = kit.found(rule, [kit.food("gruel")])
    assert (one.severity, one.observed) == ("not_evaluable", "weightKg missing")


@pytest.mark.parametrize(("level", "severity"), [("hard", "blocker"), ("soft", "warning"), ("info", "note")])
def test_the_level_of_a_rule_is_the_severity_of_its_findings(kit, level, severity):
    assert {one.severity for one in kit.found(kit.rule(bound("sodium", hi=1), level=level), [kit.food("gruel")])} == {
        severity
    }


def test_every_ordered_limit_holds_on_every_day(kit):
    rule = kit.rule({"kind": "ordered_limit"})
    foods = [kit.food("gruel", {"sodium": 700, "potassium": 300})]
    limits = {"sodium": {"max": 2000}, "potassium": {"min": 900, "max": 1000}, "fiber": {"min": 7}}
    found = kit.found(rule, foods, limits=limits)
    assert {(one.unit, one.observed, one.bound) for one in found} == {("mg", 2100, "≤ 2000"), ("g", 6, "≥ 7")}
    assert len(found) == 14


def test_a_target_outside_a_yielding_bound_stands_and_is_said_once(kit):
    rule = kit.rule(bound("protein", "kg", lo=0.6, hi=0.8), yields_to_prescription=True)
    food = kit.food("gruel", {"protein": 30})
    (one,) = kit.found(rule, [food], weight_kg=75)
    assert (one.severity, one.scope, one.observed, one.bound, one.unit) == (
        "warning",
        "patient",
        1.2,
        "0.6..0.8",
        "g/kg",
    )
    assert "the prescription is followed" in one.message
    inside = kit.found(rule, [food], weight_kg=120)
    assert {(one.severity, one.observed) for one in inside} == set()
    outside_on_the_day = kit.found(rule, [kit.food("gruel", {"protein": 40})], weight_kg=120)
    assert {one.severity for one in outside_on_the_day} == {"blocker"}


@pytest.mark.parametrize(
    ("check", "yields"),
    [
        (bound("carbs", hi=224), True),
        (bound("carbs", hi=225), False),
        (bound("carbs", lo=226), True),
        (bound("carbs", lo=225), False),
        (bound("fat", "percent_energy", hi=29.9), True),
        (bound("fat", "percent_energy", hi=30), False),
        (bound("calories", "kg", hi=24), True),
        (bound("calories", lo=1800), False),
        (bound("sodium", hi=1), False),
        (bound("protein", "1000_kcal", hi=1), False),
    ],
)
def test_a_bound_yields_only_to_a_target_outside_of_it(kit, check, yields):
    found = kit.found(kit.rule(check, yields_to_prescription=True), [kit.food("gruel")], weight_kg=70)
    assert any("is prescribed at" in one.message for one in found) is yields


def test_a_percentage_of_no_target_is_a_fault_of_the_record(kit):
    with pytest.raises(ValueError, match="no target for sodium"):
        kit.found(kit.rule(bound("sodium", "percent_target", hi=1)), [kit.food("gruel")])


# 40, 0, 40, 0, 40, 0 and 20: the mean is 20 and six days lie 20 away from it
@pytest.mark.parametrize(
    ("units", "percent", "out"), [(20, 0, 0), (19.999, 0, 7), (0, 100, 0), (0, 99.9, 7), (1, 100, 0)]
)
def test_steady_means_within_a_margin_of_the_weeks_mean(kit, units, percent, out):
    check = {"kind": "steady", "nutrient": "vitamin_k", "units": units, "percent": percent}
    foods = [
        kit.food("kale", {"vitamin_k": 40}),
        kit.food("rice", {"vitamin_k": 0}),
        kit.food("peas", {"vitamin_k": 20}),
    ]
    days = [["kale", "rice", "rice"], ["rice"] * 3] * 3 + [["peas", "rice", "rice"]]
    found = kit.found(kit.rule(check, scope="week"), foods, *days)
    assert len(found) == (6 if out else 0)


def test_steady_by_slot_compares_breakfasts_with_breakfasts(kit):
    check = {"kind": "steady", "nutrient": "carbs", "units": 15, "by_slot": True}
    foods = [kit.food("bun", {"carbs": 60}), kit.food("egg", {"carbs": 0})]
    even = kit.found(kit.rule(check, scope="week"), foods, ["bun", "egg", "egg"])
    assert even == []
    uneven = kit.found(kit.rule(check, scope="week"), foods, ["egg", "bun", "egg"], ["bun", "egg", "egg"])
    assert [(one.meal, one.observed) for one in uneven] == [("breakfast", 0), ("lunch", 60)]


def test_steadiness_of_what_is_not_known_cannot_be_judged(kit):
    check = {"kind": "steady", "nutrient": "vitamin_k", "percent": 50}
    found = kit.found(kit.rule(check, scope="week"), [kit.food("kale", {"vitamin_k": None})])
    assert [one.severity for one in found] == ["not_evaluable"]
