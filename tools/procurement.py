"""What to buy: one list out of many plans, and advice on it. Sums and advice are the engine's; this finds the plans."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from pydantic import Field

from domain.calendar import next_monday
from domain.errors import NotFound
from domain.ledger import Demand
from engine.aggregate import aggregate
from engine.insights import advise
from engine.procure.costs import total
from store.plans import PlanHead
from tools.budgets import held_against, kept_limits, warnings_of
from tools.context import Context
from tools.market import order_lines
from tools.references import PlanRef, Week, find_patient, find_plan, week_of
from tools.tool import ToolArgs, tool
from tools.views import shopping_view
from tools.wording import worded


class AggregateIngredients(ToolArgs):
    plans: list[str | PlanRef] | None = Field(None, description="Plan ids, or {patient, weekStart} entries.")
    patients: list[str] | None = Field(None, description="Only these patients' plans of the week, by id or name.")
    week_start: Week | None = Field(None, description="A Monday, YYYY-MM-DD; next Monday when nothing is said.")


@tool("read", view=shopping_view)
def aggregate_ingredients(args: AggregateIngredients, ctx: Context) -> dict[str, Any]:
    """The shopping list: every ingredient of the chosen plans added up, as purchased and in packs, with who needs it.
    Without plans or patients it covers everybody's plan of the week, the approved one where there is one.
    """
    plans = plans_meant(args.plans, args.patients, args.week_start, ctx)
    return aggregate(plans, ctx.catalogue).as_json() | about(plans) | _over_budget(plans, ctx)


def _over_budget(plans: Sequence[Demand], ctx: Context) -> dict[str, Any]:
    """`warnings[]` where the clinic has set a budget that the order for these plans exceeds."""
    limits = kept_limits(ctx)
    said = warnings_of(held_against(limits, total(order_lines(plans, ctx)), plans)) if limits else []
    return {"warnings": said} if said else {}


class ProcurementInsights(ToolArgs):
    plans: list[str | PlanRef] | None = Field(None, description="Plan ids, or {patient, weekStart} entries.")
    week_start: Week | None = Field(None, description="A Monday, YYYY-MM-DD; next Monday when nothing is said.")


@tool("read")
def procurement_insights(args: ProcurementInsights, ctx: Context) -> dict[str, Any]:
    """Buying advice on the chosen plans, or on everybody's of the week: what is shared, bulk, perishable, left over.
    Use it for tips and savings; for the list itself use aggregate_ingredients. `basis` says who worded it.
    """
    plans = plans_meant(args.plans, None, args.week_start, ctx)
    insights, dropped = worded(advise(aggregate(plans, ctx.catalogue), ctx.catalogue), ctx.writer)
    said = insights.model_dump(mode="json", by_alias=True) | about(plans)
    return said | ({"dropped": dropped} if dropped else {})


def about(plans: Sequence[Demand]) -> dict[str, Any]:
    """`plans[{planId, patientName, weekStart}]`, and `weekStart` where it is one week."""
    weeks = sorted({str(plan.week_start) for plan in plans})
    covered = [{"planId": p.plan_id, "patientName": p.patient_name, "weekStart": str(p.week_start)} for p in plans]
    return {"plans": covered} | ({"weekStart": weeks[0]} if len(weeks) == 1 else {})


def plans_meant(
    refs: Sequence[str | PlanRef] | None, patients: Sequence[str] | None, week: date | None, ctx: Context
) -> tuple[Demand, ...]:
    """The plans meant, each once. Raises NotFound when there are none or one that was named is missing."""
    monday = week_of(week, next_monday(ctx.today))
    if refs is not None:
        found = [_id_of(ref, ctx) for ref in refs]
    else:
        heads = ctx.plans.heads(monday)
        if patients is None:
            owners = {head.patient_id: "" for head in heads}
        else:
            owners = {p.id: p.name for p in (find_patient(name, ctx).value for name in patients)}
        found = [
            _of_week([head for head in heads if head.patient_id == one], name, monday) for one, name in owners.items()
        ]
    if not found:
        raise _missing("There is", monday)
    return ctx.plans.demands(list(dict.fromkeys(found)))


def _id_of(ref: str | PlanRef, ctx: Context) -> str:
    """An id is taken as it is: whether there is such a plan shows when it is read."""
    if isinstance(ref, str) and re.fullmatch(r"plan_\w+", ref):
        return ref
    return find_plan(ref, ctx).value.id


def _of_week(heads: Sequence[PlanHead], name: str, monday: date) -> str:
    """The approved plan of the week: what was decided is what is bought; without one the newest."""
    if not heads:
        raise _missing(f"{name} has", monday)
    return next((head.plan_id for head in heads if head.status == "approved"), heads[0].plan_id)


def _missing(who: str, monday: date) -> NotFound:
    return NotFound(
        f"{who} no plan for the week of {monday}.",
        hint="generate_plans makes them.",
        details={"weekStart": str(monday)},
    )
