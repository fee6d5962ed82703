"""Weekly plans: make, read, check, approve, delete and explain. A plan that breaks a hard rule is never kept."""

from collections.abc import Mapping
from contextlib import closing
from datetime import date
from typing import Any, Literal

from pydantic import Field

from catalogue import recognise
from domain.calendar import next_monday
from domain.errors import Conflict, InvalidInput, WavyError
from domain.patient import Patient
from domain.plan import PlanStatus, WeeklyPlan
from domain.value import Value
from engine.explain import explain
from engine.making import Order, Outcome, make
from engine.procure.together import together
from engine.validate import daily_bands, sealed, validate_week
from store.database import Stored
from tools.consent import PlanToApprove
from tools.context import Context
from tools.market import foods_in_house
from tools.patient_search import fitting
from tools.proposing import propose_week
from tools.references import Day, PlanRef, Week, find_patient, find_plan, week_of, whose
from tools.tool import ToolArgs, tool
from tools.views import plan_view, plans_view, verdict_view

PlanArg = Field(description="Plan id, or {patient, weekStart}.")


class GeneratePlan(ToolArgs):
    patient: str = Field(description="Patient id or name as the user writes it.")
    week_start: Week | None = Field(None, description="A Monday, YYYY-MM-DD; next Monday when left out.")
    strategy: Literal["rule_based", "llm"] | None = Field(None, description="rule_based unless the user asks for llm.")


@tool("write", view=plan_view)
def generate_plan(args: GeneratePlan, ctx: Context) -> dict[str, Any]:
    """Make a seven-day plan for one patient and keep it as a draft. It replaces an earlier draft of that week. Use
    generate_plans for several patients at once.
    """
    patient = whose(args.patient, ctx).value
    week = week_of(args.week_start, next_monday(ctx.today))
    ctx.consent.require_week(week, ctx.today)
    ctx.consent.require_wish(
        "generate_plan", f"{patient.id} {week}", patient.name, f"Make {patient.name} a plan for the week of {week}"
    )
    order = _order(patient, week, ctx)
    told: dict[str, Any] = {}
    if args.strategy == "llm":
        plan, told = propose_week(patient, order, ctx)
    else:
        plan = make(order, ctx.catalogue)
    ctx.plans.add(plan)
    return checked(plan, patient, ctx) | told


def _order(patient: Patient, week: date, ctx: Context) -> Order:
    return Order(patient=patient, week_start=week, plan_id=ctx.new_id("plan"), made_at=ctx.now())


def checked(plan: WeeklyPlan, patient: Patient, ctx: Context) -> dict[str, Any]:
    """The plan with the targets it was made for, what rules allow a day, and the validator's verdict on it as it is now,
    under a seal.
    """
    said = plan.model_dump(mode="json", by_alias=True) | {
        "targets": {"calories": patient.calorie_target, **patient.macro_targets.model_dump()},
        "bands": daily_bands(patient, ctx.catalogue),
        "verdict": validate_week(plan, patient, ctx.catalogue).model_dump(mode="json", by_alias=True),
    }
    return sealed(said)


class PatientFilter(Value):
    """Only patients whose record holds every word given, in any usual wording."""

    condition: str | None = None
    allergy: str | None = None
    restriction: str | None = None


class GeneratePlans(ToolArgs):
    patients: list[str] | None = Field(None, description="Patient ids or names.")
    filter: PatientFilter | None = Field(None, description="Instead of names: a condition, an allergy, a diet.")
    all: bool | None = Field(None, description="true for everybody.")
    week_start: Week | None = Field(None, description="A Monday, YYYY-MM-DD; next Monday when left out.")
    share: bool | None = Field(
        None, description="true to plan them as one kitchen: fewer different foods, less left over, a lower bill."
    )


@tool("write", view=plans_view)
def generate_plans(args: GeneratePlans, ctx: Context) -> dict[str, Any]:
    """Make a draft for each of several patients, or for everybody. One patient's failure leaves the others' plans
    standing; it is listed under `failed`. `notStarted` names those left when it was cancelled. With `share` they are planned
    together so that ingredients and packs are shared; each keeps the limits and targets it has alone.
    """
    week = week_of(args.week_start, next_monday(ctx.today))
    ctx.consent.require_week(week, ctx.today)
    patients = _chosen(args, ctx)
    target = " ".join(sorted(patient.id for patient in patients))
    ctx.consent.require_wish(
        "generate_plan", f"{target} {week}", "", f"Make plans for {len(patients)} patients for the week of {week}"
    )
    orders = [_order(patient, week, ctx) for patient in patients]
    made: dict[int, dict[str, Any]] = {}
    failed: dict[int, dict[str, Any]] = {}
    with closing(
        together(orders, ctx.catalogue, foods_in_house(week, ctx))
        if args.share
        else ctx.make_all(orders, ctx.catalogue)
    ) as outcomes:
        for i, outcome in outcomes:
            name, error = patients[i].name, _kept(outcome, ctx)
            if error is None:
                made[i] = {"planId": orders[i].plan_id, "patientName": name, "weekStart": str(week)}
            else:
                failed[i] = {"patientName": name, "error": error}
            ctx.progress(len(made) + len(failed), len(orders), name, error["message"] if error else "planned")
            if ctx.cancelled():
                break
    left = [patient.name for i, patient in enumerate(patients) if i not in made and i not in failed]
    return {
        "plans": [made[i] for i in sorted(made)],
        "failed": [failed[i] for i in sorted(failed)],
    } | ({"notStarted": left} if left else {})


def _kept(outcome: Outcome, ctx: Context) -> Mapping[str, Any] | None:
    """Keeps the plan; the error where there is none, or where the patient was deleted meanwhile."""
    if outcome.plan is None:
        return outcome.error
    try:
        ctx.plans.add(outcome.plan)
    except WavyError as error:
        return error.as_error()
    return None


def _chosen(args: GeneratePlans, ctx: Context) -> list[Patient]:
    """The patients named, or those who fit the filter, or everybody where it says so. Raises InvalidInput for nobody."""
    if args.patients is None and args.filter is None and not args.all:
        raise InvalidInput("For whom?", hint="Give patients, a filter, or all: true for everybody.")
    if args.patients is None:
        chosen = [p.value for p in ctx.patients.all()]
    else:
        named = {p.id: p for p in (find_patient(name, ctx).value for name in args.patients)}
        chosen = list(named.values())
        for patient in chosen:
            ctx.consent.require_whose(patient, (p.value for p in ctx.patients.all() if p.value.id not in named))
    wanted = args.filter or PatientFilter()
    for field, word in (
        ("medical_conditions", wanted.condition),
        ("allergies", wanted.allergy),
        ("dietary_restrictions", wanted.restriction),
    ):
        if word is not None:
            chosen = fitting(chosen, field, word, ctx.catalogue)
    if not chosen:
        raise InvalidInput("No patient fits.", hint="find_patients shows who there is.")
    return chosen


class GetPlan(ToolArgs):
    plan: str | PlanRef = PlanArg


@tool("read", view=plan_view)
def get_plan(args: GetPlan, ctx: Context) -> dict[str, Any]:
    """One whole plan: seven days of meals with figures, targets and the validator's verdict as of now."""
    plan = find_plan(args.plan, ctx).value
    return checked(plan, ctx.patients.get(plan.patient_id).value, ctx)


class FindPlans(ToolArgs):
    patient: str | None = Field(None, description="Only this patient's, by id or name.")
    week_start: Week | None = Field(None, description="Only this week's, by its Monday.")
    status: PlanStatus | None = Field(None, description="draft, in_review, approved or superseded.")


@tool("read", view=plans_view)
def find_plans(args: FindPlans, ctx: Context) -> dict[str, Any]:
    """List plans by patient, week or status, newest week first. Superseded ones only when asked for."""
    patient_id = None if args.patient is None else find_patient(args.patient, ctx).value.id
    week = None if args.week_start is None else week_of(args.week_start, args.week_start)
    found = ctx.plans.find(patient_id=patient_id, week_start=week, status=args.status)
    return {"plans": [p.value for p in found], "total": len(found)}


class ValidatePlan(ToolArgs):
    plan: str | PlanRef = PlanArg


@tool("read", view=verdict_view)
def validate_plan(args: ValidatePlan, ctx: Context) -> dict[str, Any]:
    """Check a plan anew against the patient's record as it is today: every figure recomputed, every rule evaluated.
    Use it for "is this safe", "any violations", "does it stay within the limits".
    """
    plan = find_plan(args.plan, ctx).value
    patient = ctx.patients.get(plan.patient_id).value
    verdict = validate_week(plan, patient, ctx.catalogue)
    about = {"planId": plan.id, "patientId": patient.id, "patientName": patient.name, "weekStart": str(plan.week_start)}
    return verdict.model_dump(mode="json", by_alias=True) | about


class ApprovePlan(ToolArgs):
    plan: str | PlanRef = PlanArg


@tool("approve", view=plan_view)
def approve_plan(args: ApprovePlan, ctx: Context) -> dict[str, Any]:
    """Approve a plan, only when the user asks for exactly that. Refused while a blocker stands."""
    stored = find_plan(args.plan, ctx)
    plan = stored.value
    patient = ctx.patients.get(plan.patient_id).value
    if plan.status == "approved":
        return checked(plan, patient, ctx)
    if plan.status == "superseded":
        raise Conflict("This plan was superseded by a newer one.", hint="Approve the current plan of that week.")
    verdict = validate_week(plan, patient, ctx.catalogue)
    if not verdict.valid:
        blockers = [f for f in verdict.findings if f.severity == "blocker"]
        raise Conflict(
            f"{len(blockers)} blockers stand in the way: {'; '.join(f.message for f in blockers[:3])}",
            hint="Make the plan anew or change the record, then approve.",
            details={"findings": [f.model_dump(mode="json", by_alias=True) for f in blockers]},
        )
    ctx.consent.require_approval(
        _to_approve(stored, patient, ctx), f"Approve {patient.name}'s plan for the week of {plan.week_start}"
    )
    approved = plan.model_copy(update={"status": "approved", "version": plan.version + 1})
    ctx.plans.save(approved, expected_version=stored.version)
    return checked(approved, patient, ctx)


def _to_approve(stored: Stored[WeeklyPlan], patient: Patient, ctx: Context) -> PlanToApprove:
    plan = stored.value
    open_plans = [p.value for p in ctx.plans.find(patient_id=patient.id) if p.value.status != "approved"]
    return PlanToApprove(
        plan=plan.id,
        version=stored.version,
        patient=patient.id,
        patient_name=patient.name,
        week_start=plan.week_start,
        other_names=[p.value.name for p in ctx.patients.all() if p.value.id != patient.id],
        other_weeks=any(p.week_start != plan.week_start for p in open_plans),
        today=ctx.today,
    )


class DeletePlan(ToolArgs):
    plan: str | PlanRef = PlanArg


@tool("delete")
def delete_plan(args: DeletePlan, ctx: Context) -> dict[str, Any]:
    """Delete a plan for good. The user is asked to confirm first; call it again, with the same plan, once they have
    said yes.
    """
    stored = find_plan(args.plan, ctx)
    plan = stored.value
    ctx.consent.require_deletion(
        "delete_plan",
        plan.id,
        stored.version,
        plan.patient_name,
        f"Delete the plan of {plan.patient_name} for the week of {plan.week_start}",
    )
    ctx.plans.delete(plan.id)
    return {"deleted": plan.id, "patientName": plan.patient_name, "weekStart": str(plan.week_start)}


class ExplainPlan(ToolArgs):
    plan: str | PlanRef = PlanArg
    date: Day | None = Field(None, description="One day, YYYY-MM-DD; the whole week when left out.")
    meal: Literal["breakfast", "lunch", "dinner", "snack"] | None = Field(None, description="One meal of the day.")
    food: str | None = Field(None, description="A food to explain, present or absent, in the user's words.")


@tool("read")
def explain_plan(args: ExplainPlan, ctx: Context) -> dict[str, Any]:
    """Why a plan is as it is: the rules behind a week, a day or a meal, or why a food is in it or not ("why no
    peanuts on Tuesday").
    """
    plan = find_plan(args.plan, ctx).value
    patient = ctx.patients.get(plan.patient_id).value
    if args.date is not None and all(day.date != args.date for day in plan.days):
        raise InvalidInput(
            f"{args.date} is not in the week of {plan.week_start}.",
            hint=f"The days are {plan.days[0].date} to {plan.days[-1].date}.",
        )
    profile = recognise(patient, ctx.catalogue.foods)
    return explain(plan, patient, profile, ctx.catalogue, day=args.date, slot=args.meal, food=args.food)
