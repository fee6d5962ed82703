"""What is on the plates: allergens in three states, excluded and disliked foods, meat with dairy, textures."""

from typing import Any

import pytest


def exclude(**what: Any):
    return {"kind": "exclude"} | what


ALLERGY = {"kind": "declared_allergy"}


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"allergens": ["milk"]}, "contains milk"),
        ({"may_contain": ["milk"]}, "may contain milk"),
        ({"facts": ["pork"]}, "is or holds pork"),
        ({"fodmap": "red"}, "has red FODMAP content"),
        ({"fodmap": "unknown"}, "has unknown FODMAP content"),
        ({"purine": "high"}, "has high purine content"),
        ({"tyramine": "high"}, "has high tyramine content"),
        ({}, None),
        ({"facts": ["beef"], "allergens": ["soy"], "may_contain": ["egg"], "fodmap": "green"}, None),
    ],
)
def test_an_excluded_food_is_named_with_the_reason(kit, facts, reason):
    check = exclude(allergens=["milk"], facts=["pork"], fodmap=["red", "unknown"], purine=["high"], tyramine=["high"])
    food = kit.food("thing", **({"fodmap": "green"} | facts))
    found = kit.found(kit.rule(check, scope="ingredient"), [food])
    assert len(found) == (21 if reason else 0)
    if reason:
        assert (found[0].food, found[0].observed, found[0].severity) == ("thing", reason, "blocker")
        assert found[0].message.startswith(f"thing {reason}.")


def test_a_food_can_be_excluded_by_name(kit):
    foods = [kit.food("beer"), kit.food("bread")]
    found = kit.found(kit.rule(exclude(foods=["beer"]), "ingredient"), foods, ["bread", "bread", "beer"])
    assert {(one.food, one.meal) for one in found} == {("beer", "dinner")}


@pytest.mark.parametrize(("level", "severities"), [("hard", {"warning"}), ("soft", set())])
def test_where_may_is_not_refused_it_is_a_warning_to_read_the_label(kit, level, severities):
    rule = kit.rule(exclude(allergens=["milk", "egg"], rejects_may=False), "ingredient", level)
    found = kit.found(
        rule, [kit.food("biscuit", may_contain=["milk"]), kit.food("apple")], ["biscuit", "apple", "apple"]
    )
    assert {one.severity for one in found} == severities
    assert all("check the label" in one.message for one in found)


def test_a_food_twice_in_a_meal_is_found_once(kit):
    foods = [kit.food("ham", facts=["pork"])]
    dish = kit.dish("ham", "ham", "ham")
    found = kit.found(kit.rule(exclude(facts=["pork"]), "ingredient"), foods, dishes=[dish])
    assert len(found) == 21


@pytest.mark.parametrize("state", ["allergens", "may_contain"])
def test_a_declared_allergen_is_a_blocker_whether_it_is_or_may_be_there(kit, state):
    found = kit.found(
        kit.rule(ALLERGY, "ingredient"), [kit.food("satay", **{state: ["peanut"]})], allergies=["Peanuts"]
    )
    assert len(found) == 21
    assert {one.severity for one in found} == {"blocker"}
    assert "the record says “Peanuts”" in found[0].message


def test_a_food_free_of_the_allergen_passes(kit):
    food = kit.food("bun", allergens=["wheat"], may_contain=["sesame"])
    assert kit.found(kit.rule(ALLERGY, "ingredient"), [food], allergies=["peanuts", "milk"]) == []


def test_no_allergy_no_finding(kit):
    assert kit.found(kit.rule(ALLERGY, "ingredient"), [kit.food("satay", allergens=["peanut"])]) == []


def test_a_food_declared_as_an_allergy_is_a_blocker_and_prepared_foods_are_named_once(kit):
    foods = [kit.food("gold_kiwi"), kit.food("fruit_salad", state="prepared"), kit.food("apple")]
    found = kit.found(kit.rule(ALLERGY, "ingredient"), foods, ["gold_kiwi", "fruit_salad", "apple"], allergies=["kiwi"])
    assert {(one.severity, one.food) for one in found} == {("blocker", "gold_kiwi"), ("not_evaluable", "fruit_salad")}
    assert sum(one.food == "fruit_salad" for one in found) == 1


def test_a_prepared_food_that_is_the_allergen_is_a_blocker_and_no_riddle(kit):
    found = kit.found(kit.rule(ALLERGY, "ingredient"), [kit.food("kiwi_jam", state="prepared")], allergies=["kiwi"])
    assert {one.severity for one in found} == {"blocker"}


def test_a_disliked_food_is_a_warning(kit):
    foods = [kit.food("black_olives"), kit.food("olive_oil")]
    rule = kit.rule({"kind": "disliked"}, "ingredient", "soft")
    found = kit.found(rule, foods, ["black_olives", "olive_oil", "olive_oil"], dislikes=["olives"])
    assert {(one.severity, one.food) for one in found} == {("warning", "black_olives")}
    assert kit.found(rule, foods) == []


@pytest.mark.parametrize(
    ("foods", "together"),
    [(["beef", "cheese"], True), (["beef", "rice"], False), (["cheese", "rice"], False), (["rice"], False)],
)
def test_meat_and_dairy_stay_apart_in_a_meal(kit, foods, together):
    larder = [kit.food("beef", facts=["meat", "beef"]), kit.food("cheese", facts=["dairy"]), kit.food("rice")]
    dishes = [kit.dish("plate", *foods), kit.dish("steak", "beef"), kit.dish("toast", "cheese")]
    rule = kit.rule({"kind": "apart", "one": ["meat"], "other": ["dairy"]}, "meal")
    found = kit.found(rule, larder, ["toast", "plate", "steak"], dishes=dishes)
    assert [(one.meal, one.observed) for one in found] == [("lunch", "beef with cheese")] * 7 * together


@pytest.mark.parametrize(("tested", "observed"), [((5, 6), None), ((6, 7), "tested for 6, 7"), ((), "not tested")])
def test_only_a_recipe_tested_for_the_level_passes(kit, tested, observed):
    rule = kit.rule({"kind": "texture", "level": 5}, "meal")
    found = kit.found(rule, [kit.food("mash")], dishes=[kit.dish("mash", "mash", iddsi=tested)])
    assert {one.observed for one in found} == ({observed} if observed else set())


@pytest.mark.parametrize(("level", "severity"), [("hard", "blocker"), ("soft", "not_evaluable"), ("info", "note")])
def test_what_is_not_understood_is_named_with_its_suggestions(kit, level, severity):
    rule = kit.rule({"kind": "understood", "fields": ["allergies"]}, "patient", level)
    (one,) = kit.found(rule, [kit.food("gruel")], allergies=["penuts"], medications=["unknownazole"])
    assert (one.severity, one.observed) == (severity, "penuts")
    assert "Did you mean peanut or pea nut?" in one.message


def test_a_strange_word_without_likeness_is_named_as_it_is(kit):
    rule = kit.rule({"kind": "understood", "fields": ["allergies"]}, "patient")
    (one,) = kit.found(rule, [kit.food("gruel")], allergies=["chef’s special paste"])
    assert one.message == "“chef’s special paste” is not understood. So it is."


@pytest.mark.parametrize(("kind", "level", "severity"), [("refuse", "hard", "blocker"), ("advice", "info", "note")])
def test_refusal_and_advice_say_their_message(kit, kind, level, severity):
    (one,) = kit.found(kit.rule({"kind": kind}, "patient", level), [kit.food("gruel")])
    assert (one.severity, one.message) == (severity, "So it is.")
