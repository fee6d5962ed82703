"""When there is no plan: the stage, a minimal conflict, who could give way, and no claim beyond what was proven."""

import re
from itertools import combinations
from typing import Any

import pytest

from domain.builders import A_MONDAY
from domain.profile import DeclaredAllergen, NotUnderstood, Profile
from domain.rule import Rule
from engine.plan.compile import compile_rules
from engine.plan.generate import Week, plan_week
from engine.plan.infeasible import candidates, minimal
from engine.plan.proof import proves_none


def bound(library, rule_id, scope="day", level="hard", **check: Any):
    return library.rule(rule_id, {"kind": "bound"} | check, scope, level)


def refuse(library, *rules: Rule, patient=None, profile=None):
    return library.refusal(library.catalogue(*library.usual(), *rules), patient, profile)


@pytest.mark.parametrize(
    ("rules", "conflict"),
    [
        ([{"nutrient": "sodium", "lo": 2000}, {"nutrient": "sodium", "hi": 1500}], ("rule_0", "rule_1")),
        ([{"nutrient": "sodium", "lo": 2000, "hi": 1500}], ("rule_0",)),
        ([{"nutrient": "protein", "lo": 120}, {"nutrient": "protein", "per": "percent_energy", "hi": 20}], ("energy", "rule_0", "rule_1")),
        ([{"nutrient": "fiber", "hi": 20}, {"nutrient": "fiber", "per": "1000_kcal", "lo": 14}], ("energy", "rule_0", "rule_1")),
        ([{"nutrient": "phosphorus", "lo": 1500}, {"nutrient": "protein", "hi": 90}, {"nutrient": "phosphorus", "per": "g_protein", "hi": 14}], ("rule_0", "rule_1", "rule_2")),
        ([{"nutrient": "calories", "hi": 1500}], ("energy", "rule_0")),
    ],
)  # fmt: skip
def test_bounds_that_exclude_each_other_are_found_before_any_search(library, rules, conflict):
    found = refuse(library, *(bound(library, f"rule_{i}", **rule) for i, rule in enumerate(rules)))
    assert (found.stage, found.conflict) == ("input", conflict)
    assert "cannot hold on the same day" in found.explanation


def test_meals_that_each_want_much_contradict_a_day_that_wants_little(library):
    meals = bound(library, "meals", "meal", nutrient="carbs", lo=45, slots=["breakfast", "lunch", "dinner", "snack"])
    every = bound(library, "every", "meal", nutrient="sodium", lo=100)
    assert refuse(library, meals, bound(library, "day_carbs", nutrient="carbs", hi=130)).conflict == (
        "day_carbs",
        "meals",
    )
    assert refuse(library, every, bound(library, "day_sodium", nutrient="sodium", hi=290)).conflict == (
        "day_sodium",
        "every",
    )


@pytest.mark.parametrize(
    "rules",
    [
        [{"nutrient": "sodium", "lo": 100}, {"nutrient": "sodium", "hi": 100000}],
        [{"nutrient": "sodium", "per": "1000_kcal", "hi": 100000}],
        [{"nutrient": "sodium", "hi": 100000}, {"nutrient": "protein", "per": "percent_energy", "lo": 5}],
        [{"nutrient": "carbs", "lo": 10, "slots": ["lunch"]}, {"nutrient": "carbs", "lo": 20}],
        [{"nutrient": "phosphorus", "per": "g_protein", "hi": 100000}],
    ],
)
def test_bounds_that_agree_are_no_contradiction(library, rules):
    scoped = [bound(library, f"rule_{i}", "meal" if "slots" in rule else "day", **rule) for i, rule in enumerate(rules)]
    assert isinstance(library.plan(library.catalogue(*library.usual(), *scoped)), Week)


def test_a_refusal_is_an_answer_and_every_reason_is_given(library):
    strange = Profile(tags=(), not_understood=(NotUnderstood(field="allergies", written="moon dust"),))
    found = refuse(
        library,
        library.rule("infant", {"kind": "refuse"}, "patient"),
        library.rule("understood", {"kind": "understood", "fields": ["allergies"]}, "patient"),
        profile=strange,
    )
    assert (found.stage, found.conflict, found.relaxations) == ("input", ("infant",), ())
    assert "moon dust" in found.explanation
    assert "infant says so." in found.explanation


def test_words_that_are_not_understood_can_be_corrected(library):
    strange = Profile(tags=(), not_understood=(NotUnderstood(field="allergies", written="moon dust"),))
    rule = library.rule("understood", {"kind": "understood", "fields": ["allergies"]}, "patient")
    (way,) = refuse(library, rule, profile=strange).relaxations
    assert way.approver == "dietitian"
    assert "Correct" in way.change


def test_what_the_catalogue_cannot_meet_is_proven_with_a_minimal_conflict(library):
    rules = [
        bound(library, "little_potassium", nutrient="potassium", hi=900),
        bound(library, "much_fibre", nutrient="fiber", lo=24),
        bound(library, "salt", nutrient="sodium", hi=5000),
        library.rule("no_leek", {"kind": "exclude", "foods": ["leek"]}, "ingredient"),
    ]
    catalogue = library.catalogue(*library.usual(), *rules)
    found = library.refusal(catalogue)
    assert found.stage == "catalogue"
    assert "Proven" in found.explanation
    assert {"rule": "no_leek", "removed": 11} in found.model_dump(by_alias=True)["starvedBy"]
    required = compile_rules(library.patient(), Profile(tags=()), catalogue)

    def proven(kept) -> bool:
        left_out = set(candidates(required)) - set(kept)
        return proves_none(required.without(left_out), 1)

    assert proven(found.conflict)
    for fewer in combinations(found.conflict, len(found.conflict) - 1):
        assert not proven(fewer)


def test_giving_way_as_proposed_makes_a_week(library):
    rules = [
        bound(library, "little_potassium", nutrient="potassium", hi=900),
        bound(library, "salt", nutrient="sodium", hi=5000),
    ]
    found = refuse(library, *rules)
    assert [way.rule for way in found.relaxations] == ["energy", "little_potassium"]
    assert found.relaxations[0].approver == "dietitian"
    assert "now at most 900 mg" in found.relaxations[1].change
    assert "physician" in found.relaxations[1].approver
    assert isinstance(library.plan(library.catalogue(*library.usual(), rules[1])), Week)


def test_the_bound_said_to_be_enough_is_enough(library):
    found = refuse(library, bound(library, "little_potassium", nutrient="potassium", hi=900))
    (way,) = [way for way in found.relaxations if way.rule == "little_potassium"]
    enough = re.search(r"Enough would be potassium of at most (\d+) mg\.", way.change)
    assert enough
    milder = bound(library, "little_potassium", nutrient="potassium", hi=int(enough[1]))
    assert int(enough[1]) > 900
    assert isinstance(library.plan(library.catalogue(*library.usual(), milder)), Week)


@pytest.mark.parametrize(
    ("check", "scope", "words"),
    [
        ({"nutrient": "protein", "per": "kg", "lo": 2.9}, "day", r"protein of at least [\d.]+ g per kg"),
        ({"nutrient": "protein", "per": "percent_energy", "lo": 45}, "day", r"protein of at least [\d.]+ % of energy"),
        (
            {"nutrient": "protein", "per": "percent_target", "lo": 200},
            "week",
            r"protein of at least [\d.]+ % of target",
        ),
        ({"nutrient": "fiber", "per": "1000_kcal", "lo": 40}, "week", r"fiber of at least [\d.]+ g per 1000 kcal"),
        (
            {"nutrient": "phosphorus", "per": "g_protein", "hi": 2},
            "day",
            r"phosphorus of at most [\d.]+ mg per g of protein",
        ),
    ],
)
def test_how_far_a_bound_has_to_give_way_is_said_in_its_own_measure(library, check, scope, words):
    found = refuse(library, bound(library, "the_rule", scope, **check), patient=library.patient(weight_kg=70))
    ways = {way.rule: way.change for way in found.relaxations}
    assert re.search(rf"Enough would be {words}", ways["the_rule"])


def test_a_way_out_that_is_not_enough_says_so(library):
    rules = [
        bound(library, "no_salt", nutrient="sodium", hi=10),
        bound(library, "no_potassium", nutrient="potassium", hi=100),
        library.rule("few_foods", {"kind": "quota", "foods": [f.id for f in library.foods], "hi": 20}, "week"),
    ]
    found = refuse(library, *rules)
    assert found.stage == "catalogue"
    assert any("By itself that was not found to be enough." in way.change for way in found.relaxations)


def test_a_diet_without_a_breakfast_names_the_diet(library):
    diet = library.rule("diet", {"kind": "exclude", "foods": [f.id for f in library.foods[10:20]]}, "ingredient")
    found = refuse(library, diet)
    assert (found.stage, found.conflict) == ("catalogue", ("diet",))
    assert found.starved_by[0].rule == "diet"
    assert "consent" in found.relaxations[0].approver


def test_what_keeps_a_patient_safe_is_never_offered_to_be_relaxed(library):
    allergens = ("milk", "egg", "fish", "soy", "wheat", "gluten", "tree_nut", "sesame")
    everything = Profile(tags=(), allergens=tuple(DeclaredAllergen(allergen=a, written=a) for a in allergens))
    recipes = [r for r in library.recipes if r.meals != ("breakfast",) or r.id in ("breakfast_00", "breakfast_01")]
    catalogue = library.catalogue(*library.usual(), recipes=recipes)
    found = library.refusal(catalogue, profile=everything)
    assert found.conflict == ("allergy",)
    assert found.relaxations == ()
    texture = library.rule("texture", {"kind": "texture", "level": 4}, "meal")
    assert refuse(library, texture).relaxations == ()
    gluten = library.rule(
        "coeliac", {"kind": "exclude", "allergens": ["milk"], "foods": ["rice", "oats", "corn"]}, "ingredient"
    )
    few = [
        r for r in library.recipes if r.meals != ("breakfast",) or any(c.food in ("rice", "oats") for c in r.components)
    ]
    assert library.refusal(library.catalogue(*library.usual(), gluten, recipes=few)).relaxations == ()


def test_without_recipes_for_a_meal_no_rule_is_blamed(library):
    recipes = [recipe for recipe in library.recipes if recipe.meals != ("breakfast",)]
    found = library.refusal(library.catalogue(*library.usual(), recipes=recipes))
    assert (found.stage, found.conflict) == ("catalogue", ())
    assert "no recipes for every meal" in found.explanation


def test_too_few_main_dishes_for_a_limit_on_repeats_are_counted(library):
    once = library.rule("once", {"kind": "repeats", "week": 1, "gap": 0}, "week")
    recipes = [*library.recipes[:13], *library.recipes[70:]]
    found = library.refusal(library.catalogue(*library.usual(), once, recipes=recipes))
    assert (found.stage, found.conflict) == ("catalogue", ("once",))
    assert "aside for this week" in found.relaxations[0].change


def test_a_limit_on_repeats_that_can_be_met_is_met(library):
    once = library.rule("once", {"kind": "repeats", "week": 1, "gap": 0}, "week")
    week = library.week(library.catalogue(*library.usual(), once))
    dishes = [dish for day in week.days for dish in (day.lunch.recipe_id, day.dinner.recipe_id)]
    assert len(set(dishes)) == 14


def test_a_search_that_gave_up_never_claims_a_proof(library):
    # servings of 200 kcal sharp: 1050 ± 5% lies between five of them and six, but on average five and a quarter would do
    foods = [library.food("cake", protein=10, carbs=28.75, fat=5)]
    recipes = [library.recipe(f"cake_{i}", {"cake": 100}, min_servings=1, max_servings=1) for i in range(20)]
    recipes.append(library.recipe("feast", {"cake": 800}, min_servings=1, max_servings=1, meals=("dinner",)))
    patient = library.patient(calorie_target=1100, macro_targets={"protein": 50, "carbs": 150, "fat": 33})
    energy = library.rule(
        "energy", {"kind": "bound", "nutrient": "calories", "per": "percent_target", "lo": 98, "hi": 102}
    )
    found = library.refusal(library.catalogue(energy, foods=foods, recipes=recipes), patient)
    assert (found.stage, found.conflict) == ("search", ("energy",))
    assert "not proven" in found.explanation


def test_orders_are_widened_by_whoever_gave_them(library):
    order = library.rule("ordered", {"kind": "ordered_limit"})
    found = refuse(library, order, patient=library.patient(limits={"potassium": {"max": 400}}))
    assert {way.rule: way.approver for way in found.relaxations}["ordered"] == "the dietitian who ordered them"


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ({"nutrient": "protein", "per": "kg", "lo": 6}, "now at least 6 g per kg"),
        ({"nutrient": "protein", "per": "percent_energy", "lo": 60, "hi": 70}, "now 60–70 % of energy"),
        ({"nutrient": "fiber", "per": "1000_kcal", "lo": 400}, "now at least 400 g per 1000 kcal"),
        ({"nutrient": "phosphorus", "per": "g_protein", "hi": 1}, "now at most 1 mg per g of protein"),
    ],
)
def test_a_way_out_says_what_would_be_widened(library, check, words):
    found = refuse(library, bound(library, "the_rule", **check), patient=library.patient(weight_kg=70))
    ways = {way.rule: way.change for way in found.relaxations}
    assert words in ways["the_rule"]


def test_at_most_three_ways_out_are_offered_the_gentlest_first(library):
    rules = [
        bound(library, "b_one", nutrient="potassium", per="g_protein", hi=14),
        bound(library, "a_two", nutrient="protein", hi=60),
        bound(library, "c_three", nutrient="potassium", lo=1500),
    ]
    found = refuse(library, *rules)
    assert len(found.conflict) == 3
    assert [way.rule for way in found.relaxations] == ["a_two", "b_one", "c_three"]


@pytest.mark.parametrize("culprits", [("d",), ("a", "e"), ("b", "c", "d"), ("a", "b", "c", "d", "e")])
def test_a_minimal_conflict_is_found_among_many_rules(culprits):
    rules = ("a", "b", "c", "d", "e")
    assert minimal(rules, lambda kept: set(culprits) <= set(kept)) == culprits


def test_nothing_conflicts_where_everything_fails_anyhow():
    assert minimal(("a", "b"), lambda _: True) == ()


def test_no_answer_is_an_exception(library):
    for kcal in (300, 10_000):
        patient = library.patient(calorie_target=kcal)
        assert plan_week(patient, Profile(tags=()), A_MONDAY, library.catalogue(*library.usual())) is not None
