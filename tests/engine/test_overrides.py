"""An override is the same thing to planner, validator and digest, and who decided it is no part of a plan."""

from typing import Any

import pytest

from catalogue import load_catalogue, recognise
from domain.builders import A_MOMENT, A_MONDAY, a_patient
from domain.patient import Patient
from domain.rule import Bound, Rule
from engine.assemble import inputs_digest
from engine.plan.compile import compile_rules
from engine.validate import in_force

RULES = {rule.id: rule for rule in load_catalogue().rules}


def overriding(**ends: Any) -> Patient:
    given = {"rule": "sodium", "reason": "Orthostatic", "author": "ada", "at": A_MOMENT}
    return a_patient(overrides=[given | ends])


def held(patient: Patient, rule: str) -> tuple[Rule | None, Rule | None]:
    """The rule as the validator and as the planner hold it."""
    profile = recognise(patient, load_catalogue().foods)
    both = in_force(RULES.values(), patient, profile).rules, compile_rules(patient, profile, load_catalogue()).rules
    validated, planned = ([one for one in rules if one.id == rule] for rules in both)
    return (validated or [None])[0], (planned or [None])[0]


@pytest.mark.parametrize(
    ("rule", "ends", "lo", "hi"),
    [
        ("sodium", {"max": 2600}, None, 2600),
        ("sodium", {"min": 1500}, 1500, 2300),
        ("sodium", {"min": 0, "max": 0}, 0, 0),
        ("protein_target", {"max": 120}, 90, 120),
        ("protein_target", {"min": 85}, 85, 110),
    ],
)
def test_planner_and_validator_hold_the_same_bound(rule, ends, lo, hi):
    for one in held(overriding(rule=rule, **ends), rule):
        assert isinstance(one.check, Bound)
        assert (one.check.lo, one.check.hi, one.check.floor) == (lo, hi, None)
        assert one.level == RULES[rule].level
        assert one.message == f"{RULES[rule].message} Overridden by ada: “Orthostatic”."


def test_a_bound_that_is_off_holds_nowhere():
    assert held(overriding(off=True), "sodium") == (None, None)


def test_what_is_no_bound_stays_whatever_an_override_says():
    assert held(overriding(rule="no_declared_allergen", off=True), "no_declared_allergen") == (
        RULES["no_declared_allergen"],
        RULES["no_declared_allergen"],
    )


def test_a_rule_that_is_off_supersedes_nothing():
    patient = overriding(rule="htn_sodium", off=True).model_copy(update={"medical_conditions": ("hypertension",)})
    assert held(patient, "htn_sodium") == (None, None)
    assert held(patient, "sodium") == (RULES["sodium"], RULES["sodium"])


def test_the_digest_hangs_on_what_was_decided_and_not_on_who_why_or_when():
    digest = inputs_digest(overriding(max=2600), A_MONDAY)
    later = A_MOMENT.replace(year=2027)
    assert digest == inputs_digest(overriding(max=2600, author="bo", reason="Other", at=later), A_MONDAY)
    others = [
        overriding(max=2601),
        overriding(max=2600, min=1),
        overriding(off=True),
        overriding(rule="fibre", max=2600),
        a_patient(),
    ]
    assert digest not in [inputs_digest(other, A_MONDAY) for other in others]
