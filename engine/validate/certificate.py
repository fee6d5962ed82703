"""A plan as a paper anybody can check again offline: figures, rules and digests, with the validator's code alone.

Knows catalogue and record as they stand in the paper; knows no planner and no store. A digest is no signature: whoever
writes the whole paper anew can compute new ones, so the fingerprint is compared with the one that was approved.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from catalogue.loader import Catalogue
from domain.finding import Finding, Verdict
from domain.patient import PatientFields
from domain.plan import WeeklyPlan
from engine.validate.claims import check_claims
from engine.validate.digests import fingerprint, inputs_digest, planned_inputs, seal
from engine.validate.week import validate_week
from engine.validate.weigh import weigh

_Shape = TypeVar("_Shape", bound=BaseModel)

FORMAT = "wavy-certificate-1"
_VARIANTS = 100
"""A digest may be of any of the first so many variants of a week."""
_NOBODY = "-"
_PLAN = {field.alias for field in WeeklyPlan.model_fields.values()}
_BESIDE = {"targets", "bands", "verdict", "seal"}
_CERTIFICATE = {"certificate", "plan", "inputs", "madeFromThisRecord", "verdict", "seal"}


class Broken(Exception):
    """The first thing that does not hold."""

    def __init__(self, what: str, said: str) -> None:
        super().__init__(said)
        self.what, self.said = what, said


@dataclass(frozen=True, slots=True)
class Checked:
    """`held` are sentences; `broken` is `(what, sentence)` of the first thing that does not hold, None where all does;
    `unchecked` says what could not be looked at, and why.
    """

    held: tuple[str, ...]
    broken: tuple[str, str] | None
    unchecked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document taken apart: `said` is its JSON, `plan` that of the plan in it; without `record` no rule can be judged."""

    said: Mapping[str, Any]
    plan_said: Mapping[str, Any]
    plan: WeeklyPlan
    record: PatientFields | None


def certificate(plan: WeeklyPlan, patient: PatientFields, catalogue: Catalogue) -> dict[str, Any]:
    """The paper, as JSON: the plan without the patient's name, what a plan depends on of the record, the verdict on it.

    `madeFromThisRecord` is false where the record has changed since the plan was made or last edited.
    """
    inputs = planned_inputs(patient)
    pseudonymous = _record(inputs)
    paper = {
        "certificate": FORMAT,
        "plan": plan.model_dump(mode="json", by_alias=True, exclude={"patient_name", "offer"}),
        "inputs": inputs,
        "madeFromThisRecord": _made_from(plan, pseudonymous),
        "verdict": validate_week(plan, pseudonymous, catalogue).model_dump(mode="json", by_alias=True),
    }
    return paper | {"seal": seal(paper)}


def sealed(data: Mapping[str, Any]) -> dict[str, Any]:
    """A plan's data with the seal of all it says so far."""
    return {**data, "seal": seal(data)}


def verify(document: Any, catalogue: Catalogue) -> Checked:
    """Checks a certificate, a plan as the tools answer it, or the envelope around one; stops at what does not hold."""
    held: list[str] = []
    unchecked: list[str] = []
    try:
        paper = _read(document)
        for check in _CHECKS:
            held += check(paper, catalogue)
        unchecked += _unchecked(paper)
    except Broken as first:
        return Checked(tuple(held), (first.what, first.said), ())
    return Checked(tuple(held), None, tuple(unchecked))


def _read(document: Any) -> Paper:
    said = document.get("data", document) if isinstance(document, dict) and document.get("ok") is True else document
    if not isinstance(said, dict):
        raise Broken("document", "It is no JSON object with a plan.")
    if "certificate" not in said:
        plan_said = {key: value for key, value in said.items() if key in _PLAN}
        return Paper(said, plan_said, _as(WeeklyPlan, plan_said, "plan"), None)
    if said["certificate"] != FORMAT or said.keys() != _CERTIFICATE:
        raise Broken("document", f"It is no certificate of the form {FORMAT}.")
    plan = _as(WeeklyPlan, _object(said, "plan") | {"patientName": _NOBODY}, "plan")
    return Paper(said, said["plan"], plan, _record(_object(said, "inputs")))


def _object(said: Mapping[str, Any], key: str) -> dict[str, Any]:
    if not isinstance(said[key], dict):
        raise Broken(key, f"{key} is no JSON object.")
    return dict(said[key])


def _record(inputs: Mapping[str, Any]) -> PatientFields:
    """The record again, with nobody's name, and with nobody's for the author of an override."""
    nobody = {"reason": _NOBODY, "author": _NOBODY, "at": "1970-01-01T00:00:00Z"}
    overrides = [{**one, **nobody} if isinstance(one, dict) else one for one in inputs.get("overrides") or ()]
    return _as(PatientFields, {**inputs, "overrides": overrides, "name": _NOBODY}, "inputs")


def _as(model: type[_Shape], said: Mapping[str, Any], what: str) -> _Shape:
    try:
        return model.model_validate(said)
    except ValidationError as unfit:
        first = unfit.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise Broken(what, f"{what}.{place}: {first['msg']}.") from unfit


def _versions(paper: Paper, catalogue: Catalogue) -> Iterable[str]:
    made = paper.plan.provenance
    for what, named, ours in (
        ("catalogue", made.catalogue, catalogue.version),
        ("rules", made.rules, catalogue.rules_version),
    ):
        if named != ours:
            raise Broken(
                what, f"It names {what} {named}, this wavy has {ours}: use the version of wavy that has the {what}."
            )
    yield f"Catalogue {made.catalogue} and rules {made.rules} are the ones of this wavy; made by {made.engine}."


def _figures(paper: Paper, catalogue: Catalogue) -> Iterable[str]:
    week = weigh(paper.plan, catalogue.foods)
    _refuse(check_claims(paper.plan, week, catalogue))
    yield f"Every figure is the sum of its components: {len(week.meals)} meals, {len(week.items)} components."


def _rules(paper: Paper, catalogue: Catalogue) -> Iterable[str]:
    if paper.record is None:
        return
    verdict = validate_week(paper.plan, paper.record, catalogue)
    _refuse(verdict.findings)
    if _essence(verdict.model_dump(mode="json", by_alias=True)) != _essence(paper.said["verdict"]):
        raise Broken("verdict", "The verdict in the paper is not the one its plan and record give.")
    yield f"No hard rule is broken: {verdict.checked['rules']} rules looked at."


def _essence(verdict: Any) -> Any:
    """What a verdict says apart from its wording, which may change from one version of wavy to the next."""
    try:
        kept = Verdict.model_validate(verdict)
    except ValidationError:
        return None
    return kept.valid, sorted(str((f.rule, f.severity, f.date, f.meal, f.food)) for f in kept.findings)


def _inputs(paper: Paper, _: Catalogue) -> Iterable[str]:
    if paper.record is None or paper.said["madeFromThisRecord"] is False:
        return
    if not _made_from(paper.plan, paper.record):
        raise Broken("inputs", "The plan was not made from the record in the paper: inputsDigest is of another one.")
    yield "The plan was made from the record in the paper."


def _made_from(plan: WeeklyPlan, record: PatientFields) -> bool:
    named = plan.provenance.inputs_digest
    return any(named == inputs_digest(record, plan.week_start, variant) for variant in range(_VARIANTS))


def _fingerprint(paper: Paper, _: Catalogue) -> Iterable[str]:
    named = paper.plan.provenance.fingerprint
    if fingerprint(paper.plan_said["days"], paper.plan_said["provenance"]) != named:
        raise Broken("fingerprint", "The fingerprint is not that of the days and of what they were made from.")
    yield f"The fingerprint is that of the days: {named}."


def _seal(paper: Paper, _: Catalogue) -> Iterable[str]:
    if not paper.said.keys() & _BESIDE:
        return  # a bare plan, as lists give it
    if "seal" not in paper.said:
        raise Broken("seal", "The seal was taken off.")
    kept = {key: value for key, value in paper.said.items() if key not in _beside(paper)}
    if seal(kept) != paper.said["seal"]:
        raise Broken("seal", "Something else was changed since it was written: the seal is of another text.")
    yield "Nothing else was changed since it was written."


_CHECKS: tuple[Callable[[Paper, Catalogue], Iterable[str]], ...] = (
    _versions, _figures, _rules, _inputs, _fingerprint, _seal,
)  # fmt: skip
"""What tells most comes first: a figure that is no sum is named as one, though it breaks the fingerprint too."""


def _refuse(findings: Iterable[Finding]) -> None:
    for one in findings:
        if one.severity == "blocker":
            place = ", ".join(str(part) for part in (one.date, one.meal) if part)
            raise Broken(one.rule, f"{place}: {one.message}" if place else one.message)


def _beside(paper: Paper) -> list[str]:
    """What an answer says besides plan, targets and verdict; no seal covers it."""
    return [] if paper.record is not None else sorted(paper.said.keys() - _PLAN - _BESIDE)


def _unchecked(paper: Paper) -> Iterable[str]:
    if paper.record is None:
        yield (
            "The rules, the verdict and the targets: there is no record in it. "
            'Export the plan as a certificate (export_plan, format "json") to have them checked.'
        )
    elif paper.said["madeFromThisRecord"] is False:
        yield "What the plan was made from: the record has changed since, and the rules were held to the later one."
    if "seal" not in paper.said:
        yield "Names, dates of making and status: it carries no seal."
    if beside := _beside(paper):
        yield f"{', '.join(beside)}: no part of a plan."
