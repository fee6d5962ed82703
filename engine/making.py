"""One order, one plan: prescription checked, week planned, week validated. What a batch hands to whoever has a core free.

Knows no store and no clock: ids and times come with the order. One order's fault is never another's.
"""

import logging
from collections.abc import Generator, Sequence
from datetime import date, datetime
from typing import Any

from catalogue import recognise
from catalogue.loader import Catalogue
from domain.errors import Infeasible, Internal, WavyError
from domain.finding import Finding, Verdict
from domain.patient import Patient
from domain.plan import DailyMeals, WeeklyPlan
from domain.value import Value
from engine.assemble import inputs_digest, weekly_plan
from engine.plan.closest import closest
from engine.plan.compile import compile_rules
from engine.plan.generate import plan_week
from engine.plan.infeasible import Infeasibility
from engine.validate import check_prescription, validate_week

_log = logging.getLogger("wavy.making")


class Order(Value):
    """A plan to be made: for whom and which week (a Monday), and the id and time it will carry."""

    patient: Patient
    week_start: date
    plan_id: str
    made_at: datetime


class Outcome(Value):
    """The plan, or the `error` object of the envelope."""

    plan: WeeklyPlan | None = None
    error: dict[str, Any] | None = None


def outcomes(orders: Sequence[Order], catalogue: Catalogue) -> Generator[tuple[int, Outcome]]:
    """Each order in turn: its place among the orders, and what came of it."""
    for i, order in enumerate(orders):
        yield i, outcome_of(order, catalogue)


def outcome_of(order: Order, catalogue: Catalogue, opened: frozenset[str] | None = None) -> Outcome:
    """What came of an order; never raises."""
    try:
        return Outcome(plan=make(order, catalogue, opened))
    except WavyError as expected:
        return Outcome(error=expected.as_error())
    except Exception as fault:  # noqa: BLE001 - a fault with one patient must not cost the others their plans
        return internal(order, fault)


def internal(order: Order, fault: Exception | None) -> Outcome:
    """An order that met a fault of ours; the log has the class and place, never a patient's words."""
    _log.error("incident %s: %s", order.plan_id, type(fault).__name__ if fault else "worker ended", exc_info=fault)
    failure = Internal(
        "Something went wrong on our side; for this patient nothing was changed.",
        hint="Try again; if it happens again, report the incident id.",
        details={"incidentId": order.plan_id},
    )
    return Outcome(error=failure.as_error())


def make(order: Order, catalogue: Catalogue, opened: frozenset[str] | None = None) -> WeeklyPlan:
    """A plan that the validator lets pass; `opened` as in `plan_week`. Raises Infeasible with the contract's details and
    `shortfalls`, never a plan that breaks a hard rule.
    """
    patient = order.patient
    unsound = [f for f in check_prescription(patient, catalogue) if f.severity == "blocker"]
    if unsound:
        raise _refused("input", unsound, patient, "Mend the prescription (update_patient), then plan.")
    made = plan_week(patient, recognise(patient, catalogue.foods), order.week_start, catalogue, opened=opened)
    if isinstance(made, Infeasibility):
        nearest = make_closest(order, catalogue)
        details = made.model_dump(mode="json", by_alias=True)
        raise Infeasible(
            f"No safe plan for {patient.name}: {made.explanation}",
            hint="; ".join(r.change for r in made.relaxations),
            details=details | {"shortfalls": shortfalls(nearest[1]) if nearest else []},
        )
    plan = _signed(made.days, made.inputs_digest, order, catalogue)
    verdict = validate_week(plan, patient, catalogue)
    if not verdict.valid:
        blockers = [f for f in verdict.findings if f.severity == "blocker"]
        raise _refused("search", blockers, patient, "The validator refused what the planner made: please report this.")
    return plan


def make_closest(order: Order, catalogue: Catalogue) -> tuple[WeeklyPlan, Verdict] | None:
    """The week that comes nearest to what the record asks, and everything it breaks; nobody may be served by it as it is.
    None where no plan may be made at all, or where a meal has no recipe left.
    """
    patient = order.patient
    requirements = compile_rules(patient, recognise(patient, catalogue.foods), catalogue)
    days = closest(requirements, order.week_start, catalogue)
    if days is None:
        return None
    plan = _signed(days, inputs_digest(patient, order.week_start), order, catalogue)
    return plan, validate_week(plan, patient, catalogue)


def shortfalls(verdict: Verdict) -> list[dict[str, Any]]:
    """How short each hard rule falls, and on which day: `{rule, date, meal, observed, bound, unit, message}`."""
    told = {"rule", "date", "meal", "observed", "bound", "unit", "message"}
    return [f.model_dump(mode="json", by_alias=True, include=told) for f in verdict.findings if f.severity == "blocker"]


def _signed(days: Sequence[DailyMeals], digest: str, order: Order, catalogue: Catalogue) -> WeeklyPlan:
    return weekly_plan(
        days,
        catalogue,
        digest=digest,
        plan_id=order.plan_id,
        patient_id=order.patient.id,
        patient_name=order.patient.name,
        generated_at=order.made_at,
        strategy="rule_based",
    )


def _refused(stage: str, blockers: Sequence[Finding], patient: Patient, hint: str) -> Infeasible:
    """Blockers as the contract's details of an infeasible plan."""
    said = "; ".join(finding.message for finding in blockers[:3])
    return Infeasible(
        f"No safe plan for {patient.name}: {said}",
        hint=hint,
        details={
            "stage": stage,
            "conflict": sorted({finding.rule for finding in blockers}),
            "explanation": said,
            "relaxations": [],
            "starvedBy": [],
            "shortfalls": [],
        },
    )
