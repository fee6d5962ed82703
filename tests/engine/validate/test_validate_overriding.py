"""What the validator makes of an override, on a catalogue of a few foods."""

from typing import Any

import pytest

from domain.builders import A_MOMENT
from engine.validate import validate_week

SODIUM = {"kind": "bound", "nutrient": "sodium", "hi": 200}


def an_override(**ends: Any):
    return {"rule": "the_rule", "reason": "She faints", "author": "ada", "at": A_MOMENT} | ends


def test_a_bound_that_was_widened_is_judged_by_its_new_end(kit):
    # 300 mg a day
    found = kit.found(kit.rule(SODIUM), [kit.food("rice")], overrides=[an_override(max=300)])
    assert [(one.severity, one.scope, one.observed, one.bound, one.unit) for one in found] == [
        ("note", "patient", "≤ 200", "≤ 300", "mg")
    ]
    assert found[0].message == "The rule: ≤ 300 instead of ≤ 200 mg. Overridden by ada: “She faints”."


def test_a_bound_that_was_narrowed_is_judged_by_its_new_end_and_names_who_did(kit):
    found = kit.found(kit.rule(SODIUM | {"hi": 400}), [kit.food("rice")], overrides=[an_override(max=299)])
    assert [one.severity for one in found] == ["blocker"] * 7 + ["note"]
    assert found[0].bound == "≤ 299"
    assert found[0].message.endswith("So it is. Overridden by ada: “She faints”.")


def test_a_bound_that_is_off_is_not_judged_and_that_is_said(kit):
    (note,) = kit.found(kit.rule(SODIUM), [kit.food("rice")], overrides=[an_override(off=True)])
    assert (note.severity, note.observed, note.bound) == ("note", "≤ 200", "no bound")


def test_written_ends_are_not_widened_by_the_rules_tolerance(kit):
    # the target is 90 g, the day brings 15 g: floor 80 would let it pass
    check = {"kind": "bound", "nutrient": "protein", "per": "percent_target", "lo": 90, "hi": 110, "floor": 80}
    assert kit.found(kit.rule(check), [kit.food("rice")]) == []
    found = kit.found(kit.rule(check), [kit.food("rice")], overrides=[an_override(max=120)])
    assert [one.severity for one in found] == ["blocker"] * 7 + ["note"]
    assert (found[0].bound, found[-1].bound, found[-1].unit) == ("81..108", "90..120", "% of target")


def test_a_rule_without_the_field_it_needs_is_noted_as_overridden_too(kit):
    rule = kit.rule(SODIUM | {"per": "kg", "hi": 3})
    found = kit.found(rule, [kit.food("rice")], overrides=[an_override(max=4)], weight_kg=None)
    assert [(one.severity, one.unit) for one in found] == [("not_evaluable", None), ("note", "mg/kg")]


@pytest.mark.parametrize("rule", ["gone_rule", "the_rule"])
def test_an_override_of_what_is_no_bound_changes_nothing_and_that_is_said(kit, rule):
    check = {"kind": "exclude", "foods": ["rice"]}
    found = kit.found(kit.rule(check, "ingredient"), [kit.food("rice")], overrides=[an_override(rule=rule, off=True)])
    assert [one.severity for one in found] == ["blocker"] * 21 + ["warning"]
    assert (found[-1].rule, found[-1].observed) == ("override_known", rule)


def test_an_override_of_a_rule_for_others_is_silent(kit):
    rule = kit.rule(SODIUM, applies={"age_min": 80})
    assert kit.found(rule, [kit.food("rice")], overrides=[an_override(max=300)]) == []


def test_an_override_of_a_superseded_rule_is_silent(kit):
    stricter = kit.rule({"kind": "advice"}, "patient", "info", id="stricter", supersedes=["the_rule"])
    catalogue = kit.catalogue([kit.food("rice")], rules=[kit.rule(SODIUM), stricter])
    patient = kit.patient(overrides=[an_override(max=300)])
    found = validate_week(kit.week(catalogue, ["rice"] * 3), patient, catalogue).findings
    assert [one.rule for one in found] == ["stricter"]
