"""What to buy: one list out of many plans, and advice on it. Sums and advice are the engine's; this finds the plans."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pydantic import Field

from domain.calendar import next_monday
from domain.errors import NotFound
from domain.plan import WeeklyPlan
from domain.shopping import Insights, ShoppingList
from engine.aggregate import aggregate
from engine.insights import advise
from store.database import Stored
from tools.context import Context
from tools.references import PlanRef, Week, find_patient, find_plan, week_of
from tools.tool import ToolArgs, tool
from tools.views import shopping_view


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
    shopping: ShoppingList = aggregate(plans, ctx.catalogue)
    return shopping.model_dump(mode="json", by_alias=True) | _about(plans)


class ProcurementInsights(ToolArgs):
    plans: list[str | PlanRef] | None = Field(None, description="Plan ids, or {patient, weekStart} entries.")
    week_start: Week | None = Field(None, description="A Monday, YYYY-MM-DD; next Monday when nothing is said.")


@tool("read")
def procurement_insights(args: ProcurementInsights, ctx: Context) -> dict[str, Any]:
    """Buying advice on the chosen plans, or on everybody's of the week: what is shared, bulk, perishable, left over.
    Use it for tips and savings; for the list itself use aggregate_ingredients.
    """
    plans = plans_meant(args.plans, None, args.week_start, ctx)
    insights: Insights = advise(aggregate(plans, ctx.catalogue), ctx.catalogue)
    return insights.model_dump(mode="json", by_alias=True) | _about(plans)


def _about(plans: list[WeeklyPlan]) -> dict[str, Any]:
    weeks = sorted({str(plan.week_start) for plan in plans})
    covered = [{"planId": p.id, "patientName": p.patient_name, "weekStart": str(p.week_start)} for p in plans]
    return {"plans": covered} | ({"weekStart": weeks[0]} if len(weeks) == 1 else {})


def plans_meant(
    refs: list[str | PlanRef] | None, patients: list[str] | None, week: date | None, ctx: Context
) -> list[WeeklyPlan]:
    """The plans meant, each once. Raises NotFound when there are none or one that was named is missing."""
    monday = week_of(week, next_monday(ctx.today))
    if refs is not None:
        found = [find_plan(ref, ctx).value for ref in refs]
    elif patients is not None:
        named = [find_patient(name, ctx).value for name in patients]
        found = [_of_week(ctx.plans.find(p.id, monday), p.name, monday) for p in named]
    else:
        everybody = ctx.plans.find(week_start=monday)
        owners = dict.fromkeys(stored.value.patient_id for stored in everybody)
        found = [_of_week([s for s in everybody if s.value.patient_id == owner], "", monday) for owner in owners]
    if not found:
        raise _missing("There is", monday)
    return list({plan.id: plan for plan in found}.values())


def _of_week(stored: Sequence[Stored[WeeklyPlan]], name: str, monday: date) -> WeeklyPlan:
    """The approved plan of the week: what was decided is what is bought; without one the newest."""
    plans = [one.value for one in stored]
    if not plans:
        raise _missing(f"{name} has", monday)
    return next((plan for plan in plans if plan.status == "approved"), plans[0])


def _missing(who: str, monday: date) -> NotFound:
    return NotFound(
        f"{who} no plan for the week of {monday}.",
        hint="generate_plans makes them.",
        details={"weekStart": str(monday)},
    )
