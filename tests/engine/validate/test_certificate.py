"""A certificate holds as it was written, and no field of it can be changed unnoticed."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from catalogue import load_catalogue, recognise
from domain.builders import A_MONDAY, a_patient
from domain.patient import Patient
from domain.plan import WeeklyPlan
from engine import assemble
from engine.assemble import weekly_plan
from engine.plan.generate import plan_week
from engine.plan.infeasible import Infeasibility
from engine.validate import Checked, certificate, sealed, validate_week, verify
from engine.validate.digests import fingerprint, inputs_digest, planned_inputs, seal

CATALOGUE = load_catalogue()
OVERRIDE = {
    "rule": "energy_target", "min": 96, "reason": "Quillon wishes it", "author": "Dr Quillon", "at": "2026-11-01T10:00:00Z",
}  # fmt: skip
PATIENT = a_patient(
    calorie_target=1900,
    macro_targets={"protein": 95, "carbs": 230, "fat": 65},
    allergies=("peanuts", "sesame"),
    dislikes=("olives",),
    limits={"sodium": {"max": 2300}},
    overrides=(OVERRIDE,),
    notes="Lives next door to Quillon",
)


@pytest.fixture(scope="module")
def plan() -> WeeklyPlan:
    made = plan_week(PATIENT, recognise(PATIENT, CATALOGUE.foods), A_MONDAY, CATALOGUE)
    assert not isinstance(made, Infeasibility), made
    return weekly_plan(
        made.days, CATALOGUE, digest=made.inputs_digest, plan_id="plan_1", patient_id=PATIENT.id,
        patient_name=PATIENT.name, generated_at=PATIENT.created_at, strategy="rule_based",
    )  # fmt: skip


@pytest.fixture(scope="module")
def paper(plan: WeeklyPlan) -> dict[str, Any]:
    return json.loads(json.dumps(certificate(plan, PATIENT, CATALOGUE)))


@pytest.fixture(scope="module")
def answer(plan: WeeklyPlan) -> dict[str, Any]:
    """As get_plan answers it."""
    said = plan.model_dump(mode="json", by_alias=True) | {
        "targets": {"calories": 1900},
        "verdict": validate_week(plan, PATIENT, CATALOGUE).model_dump(mode="json", by_alias=True),
    }
    return json.loads(json.dumps(sealed(said)))


def check(document: Any) -> Checked:
    return verify(document, CATALOGUE)


def broken(document: Any) -> str:
    found = check(document).broken
    assert found is not None
    what, said = found
    assert said
    return what


def places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of everything in a document, small and large."""
    yield path
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        yield from places(child, (*path, key))


def changed(document: Any, path: tuple[Any, ...]) -> Any:
    """The document with one leaf altered, or with one object or list a little smaller."""
    other = copy.deepcopy(document)
    parent = other
    for key in path[:-1]:
        parent = parent[key]
    value = parent[path[-1]]
    if isinstance(value, bool) or value is None:
        parent[path[-1]] = not value
    elif isinstance(value, int | float):
        parent[path[-1]] = value + 1
    elif isinstance(value, str):
        parent[path[-1]] = value[:-1] + ("x" if value[-1:] != "x" else "y")
    elif isinstance(parent, dict):
        del parent[path[-1]]
    else:
        parent.pop(path[-1])
    return other


def first_of_each_kind(document: Any) -> list[tuple[Any, ...]]:
    """One path for every field there is: of lists, what stands in their second element where there is one; meals are
    alike.
    """
    alike = dict.fromkeys(("breakfast", "dinner"), "lunch")
    seen: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for path in places(document):
        if path:
            kind = tuple("*" if isinstance(key, int) else alike.get(key, key) for key in path)
            seen.setdefault(kind, path)
            if path.count(1) == sum(isinstance(key, int) for key in path):
                seen[kind] = path
    return list(seen.values())


def test_a_certificate_holds_as_it_was_written(paper):
    checked = check(paper)
    assert checked.broken is None
    assert checked.unchecked == ()
    assert len(checked.held) == 6


def test_a_certificate_names_nobody_and_says_what_rules_need(paper):
    text = json.dumps(paper)
    for private in (PATIENT.name, "Quillon", "next door"):
        assert private not in text
    assert paper["inputs"]["allergies"] == ["peanuts", "sesame"]
    assert paper["inputs"]["overrides"] == [{"rule": "energy_target", "min": 96, "max": None, "off": False}]


def test_no_field_of_a_certificate_can_be_changed_unnoticed(paper):
    paths = first_of_each_kind(paper)
    assert len(paths) > 100
    unnoticed = [path for path in paths if check(changed(paper, path)).broken is None]
    assert unnoticed == []


def test_no_field_of_a_plan_as_the_tools_answer_it_can_be_changed_unnoticed(answer):
    paths = first_of_each_kind(answer)
    assert {("seal",), ("verdict", "valid"), ("targets", "calories"), ("patientName",), ("status",)} <= set(paths)
    unnoticed = [path for path in paths if check(changed(answer, path)).broken is None]
    assert unnoticed == []


def test_what_was_changed_and_sealed_again_is_found_by_what_it_breaks(paper):
    def resealed(path: tuple[Any, ...], value: Any) -> str:
        other = copy.deepcopy(paper)
        parent = other
        for key in path[:-1]:
            parent = parent[key]
        parent[path[-1]] = value
        made = other["plan"]["provenance"]
        made["fingerprint"] = fingerprint(other["plan"]["days"], made)
        return broken(other | {"seal": seal(other)})

    assert resealed(("plan", "days", 2, "lunch", "components", 0, "grams"), 777) == "plan_ingredients"
    assert resealed(("plan", "days", 2, "totalNutrition", "protein"), 1) == "plan_nutrition"
    assert resealed(("plan", "provenance", "catalogue"), "0" * 16) == "catalogue"
    assert resealed(("plan", "provenance", "rules"), "0" * 16) == "rules"
    assert resealed(("inputs", "limits"), {"sodium": {"min": 9000}}) == "ordered_limit"
    assert resealed(("inputs", "allergies"), ["peanuts"]) == "inputs"
    assert resealed(("verdict", "valid"), False) == "verdict"
    assert resealed(("verdict",), "fine") == "verdict"
    assert resealed(("plan", "days"), []) == "plan"
    assert resealed(("inputs", "overrides"), ["fine"]) == "inputs"
    assert resealed(("certificate",), "wavy-certificate-0") == "document"


def test_a_paper_that_lacks_a_part_or_has_one_too_many_is_none(paper):
    assert broken({key: value for key, value in paper.items() if key != "seal"}) == "document"
    assert broken(paper | {"more": 1}) == "document"
    assert broken(paper | {"plan": "eaten"}) == "plan"
    for strange in (None, [], "plan", {"ok": True, "data": None}, {"ok": False, "error": {}}):
        assert broken(strange) in {"document", "plan"}


def test_without_a_record_it_says_what_could_not_be_checked(answer):
    for document in (answer, {"ok": True, "data": answer}):
        checked = check(document)
        assert checked.broken is None
        assert len(checked.unchecked) == 1
        assert "rules" in checked.unchecked[0]
        assert not any("hard rule" in line for line in checked.held)


def test_what_an_answer_says_besides_the_plan_is_named_and_not_checked(answer):
    checked = check(answer | {"alternatives": [], "understood": ["soup"]})
    assert checked.broken is None
    assert checked.unchecked[-1].startswith("alternatives, understood:")


def test_a_seal_taken_off_is_missed_and_a_bare_plan_has_none(answer):
    assert broken({key: value for key, value in answer.items() if key != "seal"}) == "seal"
    bare = {key: value for key, value in answer.items() if key not in {"seal", "verdict", "targets"}}
    checked = check(bare)
    assert checked.broken is None
    assert any("no seal" in line for line in checked.unchecked)


def test_a_record_that_changed_since_is_declared_and_the_rules_are_held_to_it(plan):
    later = PATIENT.model_copy(update={"dislikes": ("olives", "capers")})
    paper = certificate(plan, later, CATALOGUE)
    assert paper["madeFromThisRecord"] is False
    checked = check(paper)
    assert checked.broken is None
    assert "has changed since" in checked.unchecked[0]
    served = next(iter(CATALOGUE.foods[c.food_id] for c in plan.days[0].lunch.components))
    assert broken(certificate(plan, PATIENT.model_copy(update={"allergies": (served.name,)}), CATALOGUE)) == (
        "no_declared_allergen"
    )


def test_the_digests_are_those_the_plan_was_made_with(plan):
    document = plan.model_dump(mode="json", by_alias=True)
    assert fingerprint(document["days"], document["provenance"]) == plan.provenance.fingerprint
    assert plan.provenance.fingerprint == assemble.fingerprint(plan.days, plan.provenance)
    for variant in (0, 3):
        digest = inputs_digest(PATIENT, A_MONDAY, variant)
        assert digest == assemble.inputs_digest(PATIENT, A_MONDAY, variant)
        variety = plan.model_copy(update={"provenance": plan.provenance.model_copy(update={"inputs_digest": digest})})
        assert certificate(variety, PATIENT, CATALOGUE)["madeFromThisRecord"]


def test_every_field_a_plan_depends_on_is_in_the_paper():
    left_out = set(Patient.model_json_schema(by_alias=True)["properties"]) - planned_inputs(PATIENT).keys()
    assert left_out == {"id", "name", "notes", "createdAt", "updatedAt"}
