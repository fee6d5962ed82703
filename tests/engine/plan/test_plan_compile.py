"""Rules in, requirements out: another record changes plans without a change in the planner."""

import pytest

from domain.nutrition import PARTS
from domain.profile import Avoided, DeclaredAllergen, NotUnderstood, Profile
from engine.plan.compile import applies, compile_rules
from engine.plan.shelf import servings_of, shelf_of


def excluded(requirements):
    return set(requirements.foods_excluded())


def without(requirements):
    return {r.id for r, usable in zip(requirements.shelf.recipes, requirements.usable, strict=True) if not usable}


@pytest.mark.parametrize(
    ("who", "tags", "meant"),
    [
        ({}, (), True),
        ({"all": ["a", "b"]}, ("a", "b"), True),
        ({"all": ["a", "b"]}, ("a",), False),
        ({"any": ["a", "b"]}, ("b",), True),
        ({"any": ["a", "b"]}, ("c",), False),
        ({"none": ["a"]}, ("b",), True),
        ({"none": ["a"]}, ("a",), False),
        ({"age_min": 40, "age_max": 40}, (), True),
        ({"age_min": 41}, (), False),
        ({"age_max": 39}, (), False),
        ({"gender": "female"}, (), True),
        ({"gender": "male"}, (), False),
    ],
)
def test_a_rule_is_about_whom_it_says(library, who, tags, meant):
    rule = library.rule("the_rule", {"kind": "advice"}, applies=who)
    assert applies(rule, library.patient(), Profile(tags=tags)) is meant


def test_a_superseded_rule_is_not_in_force_even_when_its_successor_is_left_out(library):
    old = library.rule("old_one", {"kind": "bound", "nutrient": "sodium", "hi": 2300})
    new = library.rule("new_one", {"kind": "bound", "nutrient": "sodium", "hi": 2000}, supersedes=("old_one",))
    assert [rule.id for rule in library.required(old, new).rules] == ["new_one"]
    assert [line.rule for line in library.required(old, new).lines] == ["new_one"]


@pytest.mark.parametrize(
    ("check", "foods"),
    [
        ({"kind": "exclude", "allergens": ["gluten"]}, {"pasta", "bread", "couscous", "barley", "oats"}),
        ({"kind": "exclude", "allergens": ["gluten"], "rejects_may": False}, {"pasta", "bread", "couscous", "barley"}),
        ({"kind": "exclude", "facts": ["red_meat", "honey"]}, {"beef", "honey"}),
        ({"kind": "exclude", "foods": ["leek", "no_such_food"]}, {"leek"}),
        ({"kind": "exclude", "purine": ["high"]}, set()),
    ],
)
def test_an_exclusion_takes_its_foods_and_their_recipes(library, check, foods):
    requirements = library.required(library.rule("the_rule", check, "ingredient"))
    assert excluded(requirements) == foods
    recipes = requirements.shelf.catalogue.recipes.values()
    assert without(requirements) == {r.id for r in recipes if any(c.food in foods for c in r.components)}


@pytest.mark.parametrize("grade", ["fodmap", "purine", "tyramine"])
def test_a_graded_food_is_excluded_by_its_grade(library, grade):
    worst, best = ("red", "green") if grade == "fodmap" else ("high", "low")
    foods = [library.food("plain_one", **{grade: best}), library.food("bad_one", **{grade: worst})]
    recipes = [library.recipe("dish", {"plain_one": 100})]
    rule = library.rule("the_rule", {"kind": "exclude", grade: [worst]}, "ingredient")
    catalogue = library.catalogue(
        rule, foods=[f.model_copy(update={"fodmap": f.fodmap}) for f in foods], recipes=recipes
    )
    assert excluded(compile_rules(library.patient(), Profile(tags=()), catalogue)) == {"bad_one"}


def test_a_declared_allergy_takes_what_contains_may_contain_or_is_it(library):
    profile = Profile(
        tags=(),
        allergens=(DeclaredAllergen(allergen="tree_nut", written="nuts"),),
        allergy_foods=(Avoided(food="banana", written="bananas"),),
    )
    rule = library.rule("allergy", {"kind": "declared_allergy"}, "ingredient")
    assert excluded(library.required(rule, profile=profile)) == {"almonds", "walnuts", "honey", "banana"}


def test_a_dislike_costs_but_excludes_nothing(library):
    profile = Profile(tags=(), disliked=(Avoided(food="leek", written="leeks"),))
    requirements = library.required(
        library.rule("dislike", {"kind": "disliked"}, "ingredient", "soft"), profile=profile
    )
    assert excluded(requirements) == without(requirements) == set()
    assert requirements.removed_by() == ()
    (against,) = requirements.against
    assert against.recipes.any()


def test_foods_kept_apart_take_only_recipes_that_join_them(library):
    rule = library.rule("kosher", {"kind": "apart", "one": ["meat"], "other": ["dairy"]}, "meal")
    requirements = library.required(rule)
    assert excluded(requirements) == set()
    assert "main_00" not in without(requirements)
    assert "main_01" in without(requirements)  # beef in butter


def test_only_recipes_tested_for_a_texture_are_left(library):
    requirements = library.required(library.rule("texture", {"kind": "texture", "level": 5}, "meal"))
    assert {r.id for r in requirements.shelf.recipes} - without(requirements) == {
        f"main_{i:02d}" for i in range(0, 70, 11)
    }


def test_what_each_rule_removes_is_counted_the_hungriest_first(library):
    requirements = library.required(
        library.rule("b_little", {"kind": "exclude", "foods": ["leek"]}, "ingredient"),
        library.rule("a_lot", {"kind": "exclude", "facts": ["dairy", "meat"]}, "ingredient"),
        library.rule("nothing", {"kind": "exclude", "facts": ["insect"]}, "ingredient"),
    )
    removed = requirements.removed_by()
    assert [rule for rule, _ in removed] == ["a_lot", "b_little"]
    assert requirements.foods_excluded()["leek"] == ("b_little",)


@pytest.mark.parametrize(
    ("needs", "patient", "missing"),
    [
        (("weight_kg",), {}, "weight_kg"),
        (("weightKg",), {}, "weightKg"),
        (("weight_kg",), {"weight_kg": 70}, None),
        (("condition_details.stage",), {}, "condition_details.stage"),
        (("condition_details.stage",), {"condition_details": {"stage": 3}}, None),
        (("height_cm.inner",), {"height_cm": 170}, "height_cm.inner"),
    ],
)
def test_a_hard_rule_that_lacks_a_field_does_not_bind_but_is_named(library, needs, patient, missing):
    rule = library.rule("the_rule", {"kind": "bound", "nutrient": "sodium", "hi": 1}, needs=needs)
    requirements = library.required(rule, patient=library.patient(**patient))
    assert requirements.not_evaluable == (() if missing is None else (("the_rule", missing),))
    assert bool(requirements.lines) is (missing is None)


def test_a_bound_per_kg_needs_a_weight_though_it_does_not_say_so(library):
    rule = library.rule("the_rule", {"kind": "bound", "nutrient": "protein", "per": "kg", "hi": 1})
    soft = rule.model_copy(update={"id": "soft_one", "level": "soft"})
    assert library.required(rule, soft).not_evaluable == (("the_rule", "weight_kg"),)


def test_ordered_limits_become_bounds_of_every_day(library):
    rule = library.rule("ordered", {"kind": "ordered_limit"})
    patient = library.patient(limits={"sodium": {"max": 1500}, "protein": {"min": 60, "max": 80}})
    lines = library.required(rule, patient=patient).lines
    assert [(line.nutrient, line.hard, line.scope) for line in lines] == [
        ("protein", True, "day"),
        ("sodium", True, "day"),
    ]


@pytest.mark.parametrize(("level", "left"), [("hard", [("the_rule", False)]), ("soft", [])])
def test_a_bound_the_prescription_stands_against_steps_down_a_level(library, level, left):
    rule = library.rule(
        "the_rule", {"kind": "bound", "nutrient": "protein", "hi": 60}, level=level, yields_to_prescription=True
    )
    assert [(line.rule, line.hard) for line in library.required(rule).lines] == left
    (kept,) = library.required(
        rule, patient=library.patient(macro_targets={"protein": 60, "carbs": 250, "fat": 60})
    ).lines
    assert kept.hard is (level == "hard")


def test_advice_and_notes_bind_nothing(library):
    note = library.rule("note", {"kind": "bound", "nutrient": "sodium", "hi": 1}, level="info")
    requirements = library.required(note, library.rule("advice", {"kind": "advice"}, level="info"))
    assert requirements.lines == ()
    assert len(requirements.rules) == 2


def test_refusals_and_strange_words_are_kept_with_what_was_written(library):
    strange = NotUnderstood(field="allergies", written="moon dust")
    requirements = library.required(
        library.rule("understood", {"kind": "understood", "fields": ["allergies"]}, "patient"),
        library.rule("meds", {"kind": "understood", "fields": ["medications"]}, "patient"),
        library.rule("refused", {"kind": "refuse"}, "patient"),
        profile=Profile(tags=(), not_understood=(strange,)),
    )
    said = {rule.id: words for rule, words in requirements.refusals}
    assert set(said) == {"refused", "understood"}
    assert "“moon dust”" in said["understood"]


def test_a_rule_asks_for_more_occasions_never_for_fewer(library):
    shape = library.rule("shape", {"kind": "shape", "occasions": 5})
    assert library.required(shape).occasions == 5
    assert library.required().occasions == 3


@pytest.mark.parametrize(
    ("piece", "grams", "servings"), [(50, 100, (2, 4, 6, 8)), (50, 50, (4, 8)), (100, 50, (8,)), (30, 50, ())]
)
def test_whole_pieces_stay_whole(library, piece, grams, servings):
    foods = [library.food("eggs", piece={"name": "egg", "grams": piece}), library.food("oats")]
    components = [{"food": "eggs", "grams": grams, "whole": True}, {"food": "oats", "grams": 33}]
    catalogue = library.catalogue(foods=foods, recipes=[library.recipe("dish", {}, components=components)])
    assert servings_of(catalogue.recipes["dish"], catalogue) == servings


def test_servings_move_in_quarters_within_the_recipes_own_range(library):
    catalogue = library.catalogue(recipes=[library.recipe("dish", {"oats": 50}, min_servings=0.75, max_servings=1.25)])
    assert servings_of(catalogue.recipes["dish"], catalogue) == (3, 4, 5)


def test_two_catalogues_never_share_a_shelf(library):
    one, other = library.catalogue(), library.catalogue()
    assert shelf_of(one) is shelf_of(one)
    assert shelf_of(one) is not shelf_of(other)


@pytest.mark.parametrize(
    ("decision", "ends"),
    [({"min": 40}, [(40, 60)]), ({"max": 80}, [(30, 80)]), ({"min": 40, "max": 50}, [(40, 50)]), ({"off": True}, [])],
)
def test_a_dietitians_override_moves_a_bound_or_sets_it_aside(library, decision, ends):
    rule = library.rule("the_rule", {"kind": "bound", "nutrient": "protein", "lo": 30, "hi": 60})
    other = library.rule("diet", {"kind": "exclude", "foods": ["leek"]}, "ingredient")
    made = {"reason": "agreed", "author": "A. Dietitian", "at": "2026-11-23T08:00:00Z"}
    patient = library.patient(overrides=[made | decision | {"rule": "the_rule"}, made | {"rule": "diet", "off": True}])
    required = library.required(rule, other, patient=patient)
    assert [(line.lo / PARTS, line.hi / PARTS) for line in required.lines] == ends
    assert excluded(required) == {"leek"}
    assert all("A. Dietitian" in one.message for one in required.rules if one.id == "the_rule")
