"""The validator as a whole: who a rule is for, the order of findings, and its independence of the planner."""

import ast
import time
from pathlib import Path
from typing import Any

import pytest

import engine.validate
from engine.validate import validate_week

ADVICE = {"kind": "advice"}
GENEROUS_SECONDS = 0.25
"""Ten times what a week takes on one busy core without coverage: only a change of order of growth fails."""


def ids(kit, rules, **patient: Any):
    catalogue = kit.catalogue([kit.food("gruel")], rules=rules)
    plan = kit.week(catalogue, ["gruel"] * 3)
    return [one.rule for one in validate_week(plan, kit.patient(**patient), catalogue).findings]


WHO = [
    ({}, {}, True),
    ({"all": ["condition:gout"]}, {"medical_conditions": ["gout"]}, True),
    ({"all": ["condition:gout", "condition:ibs"]}, {"medical_conditions": ["gout"]}, False),
    ({"all": ["condition:gout", "condition:ibs"]}, {"medical_conditions": ["gout", "IBS"]}, True),
    ({"any": ["condition:gout", "condition:ibs"]}, {"medical_conditions": ["IBS"]}, True),
    ({"any": ["condition:gout", "condition:ibs"]}, {}, False),
    ({"none": ["condition:gout"]}, {"medical_conditions": ["gout"]}, False),
    ({"none": ["condition:gout"]}, {}, True),
    ({"age_min": 40}, {"age": 40}, True),
    ({"age_min": 40}, {"age": 39}, False),
    ({"age_max": 40}, {"age": 40}, True),
    ({"age_max": 40}, {"age": 41}, False),
    ({"gender": "male"}, {"gender": "male"}, True),
    ({"gender": "male"}, {"gender": "female"}, False),
]


@pytest.mark.parametrize(("applies", "patient", "is_meant"), WHO)
def test_a_rule_is_for_those_it_says(kit, applies, patient, is_meant):
    rule = kit.rule(ADVICE, "patient", "info", applies=applies)
    assert ids(kit, [rule], **patient) == ["the_rule"] * is_meant


def test_a_superseded_rule_is_silent_only_where_the_other_is_in_force(kit):
    old = kit.rule(ADVICE, "patient", "info", id="old")
    new = kit.rule(ADVICE, "patient", "info", id="new", supersedes=["old"], applies={"all": ["condition:gout"]})
    assert ids(kit, [old, new]) == ["old"]
    assert ids(kit, [old, new], medical_conditions=["gout"]) == ["new"]


@pytest.mark.parametrize(
    ("needs", "patient", "missing"),
    [
        (["weight_kg"], {}, "weightKg"),
        (["weight_kg", "height_cm"], {"weight_kg": 70}, "heightCm"),
        (["weight_kg"], {"weight_kg": 70}, None),
        (["condition_details.ckdStage"], {}, "conditionDetails.ckdStage"),
        (["condition_details.ckdStage"], {"condition_details": {"ckdStage": 3}}, None),
    ],
)
def test_a_rule_that_lacks_a_field_names_it_and_never_passes(kit, needs, patient, missing):
    rule = kit.rule(ADVICE, "patient", "hard", needs=needs)
    catalogue = kit.catalogue([kit.food("gruel")], rules=[rule])
    (one,) = validate_week(kit.week(catalogue, ["gruel"] * 3), kit.patient(**patient), catalogue).findings
    assert one.severity == ("not_evaluable" if missing else "blocker")
    assert (one.observed == f"{missing} missing") is bool(missing)


def test_findings_come_by_severity_date_meal_and_rule(kit):
    foods = [kit.food("ham", facts=["pork"]), kit.food("bread", {"potassium": None}, facts=["alcohol"])]
    rules = [
        kit.rule({"kind": "exclude", "facts": ["pork"]}, "ingredient", id="b_rule"),
        kit.rule({"kind": "exclude", "facts": ["pork"]}, "ingredient", id="a_rule"),
        kit.rule({"kind": "exclude", "facts": ["alcohol"]}, "ingredient", "soft", id="soft_rule"),
        kit.rule({"kind": "bound", "nutrient": "potassium", "hi": 9000}, id="potassium"),
        kit.rule(ADVICE, "patient", "info", id="note"),
    ]
    catalogue = kit.catalogue(foods, rules=rules)
    plan = kit.week(catalogue, ["bread", "ham", "ham"], ["bread"] * 3)
    verdict = validate_week(plan, kit.patient(), catalogue)
    told = [(one.severity, one.meal, one.rule) for one in verdict.findings]
    assert told[:4] == [("blocker", meal, rule) for meal in ("lunch", "dinner") for rule in ("a_rule", "b_rule")]
    assert [severity for severity, _, _ in told] == sorted(
        (severity for severity, _, _ in told), key=["blocker", "warning", "not_evaluable", "note"].index
    )
    dates = [one.date for one in verdict.findings if one.severity == "warning"]
    assert dates == sorted(dates)
    assert (verdict.valid, verdict.checked["rules"]) == (False, 5)
    again = validate_week(plan, kit.patient(), catalogue)
    assert again.model_dump_json() == verdict.model_dump_json()


def test_a_warning_alone_leaves_a_week_valid(kit):
    catalogue = kit.catalogue(
        [kit.food("gruel")], rules=[kit.rule({"kind": "bound", "nutrient": "sodium", "hi": 1}, level="soft")]
    )
    verdict = validate_week(kit.week(catalogue, ["gruel"] * 3), kit.patient(), catalogue)
    assert verdict.valid
    assert len(verdict.findings) == 7


def test_the_validator_shares_no_code_with_what_makes_plans():
    allowed = {"engine.validate", "catalogue", "catalogue.loader"}
    makers = {"scaled", "total", "shown", "whole_calories", "thousandths", "Exact", "NOTHING"}
    for file in Path(engine.validate.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                room = (node.module or "").split(".")[0]
                fits = room not in ("engine", "catalogue") or any(
                    node.module == name or node.module.startswith("engine.validate.") for name in allowed
                )
                assert fits, f"{file.name} imports {node.module}"
                assert makers.isdisjoint(alias.name for alias in node.names), f"{file.name} sums with the maker's code"
            if isinstance(node, ast.Attribute):
                assert node.attr != "exact", f"{file.name} takes figures from the maker's code"


def test_a_week_is_validated_in_the_blink_of_an_eye(kit):
    dishes = [kit.dish(f"dish_{i}", *(f"food_{(i + j) % 60}" for j in range(8))) for i in range(60)]
    foods = [kit.food(f"food_{i}") for i in range(60)]
    rules = [kit.rule({"kind": "bound", "nutrient": "sodium", "hi": 99999}, id=f"rule_{i}") for i in range(30)] + [
        kit.rule({"kind": "exclude", "facts": ["pork"]}, "ingredient", id=f"fact_{i}") for i in range(10)
    ]
    catalogue = kit.catalogue(foods, dishes, rules)
    plan = kit.week(catalogue, *[[f"dish_{4 * day + k}" for k in range(4)] for day in range(7)])
    validate_week(plan, kit.patient(), catalogue)
    taken = []
    for _ in range(5):
        started = time.process_time()
        validate_week(plan, kit.patient(), catalogue)
        taken.append(time.process_time() - started)
    assert min(taken) < GENEROUS_SECONDS, taken
