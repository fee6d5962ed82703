"""The week that comes nearest where no plan exists: shown when it is asked for, kept nowhere, so that nobody can approve it."""

from typing import Any

from pydantic import Field

from domain.calendar import next_monday
from domain.errors import Conflict, Unavailable
from engine.making import Order, make_closest, shortfalls
from tools.context import Context
from tools.references import Week, find_patient, week_of
from tools.tool import ToolArgs, tool
from tools.views import closest_view

NOTICE = "This week does NOT conform: it breaks the rules listed. It is not kept and cannot be approved."


class ClosestWeek(ToolArgs):
    patient: str = Field(description="Patient id or name as the user writes it.")
    week_start: Week | None = Field(None, description="A Monday, YYYY-MM-DD; next Monday when left out.")


@tool("read", view=closest_view)
def closest_week(args: ClosestWeek, ctx: Context) -> dict[str, Any]:
    """Only when no plan could be made (infeasible) and the user asks to see the nearest week all the same: seven days that
    break some rules, each break listed by day. It is for deciding what to change, never for serving; always say so.
    """
    patient = find_patient(args.patient, ctx).value
    week = week_of(args.week_start, next_monday(ctx.today))
    order = Order(patient=patient, week_start=week, plan_id=ctx.new_id("nonconforming"), made_at=ctx.now())
    found = make_closest(order, ctx.catalogue)
    if found is None:
        raise Unavailable(
            "There is no nearest week either: no plan may be made for this record, or a meal has no recipe left.",
            hint="generate_plan says which rules stand in the way.",
        )
    plan, verdict = found
    if verdict.valid:
        raise Conflict("A week that keeps every hard rule exists.", hint="Use generate_plan.")
    days = plan.model_dump(mode="json", by_alias=True, include={"days", "weekly_totals"})
    about = {"patientId": patient.id, "patientName": patient.name, "weekStart": str(week)}
    return {"conforming": False, "notice": NOTICE, **about, "shortfalls": shortfalls(verdict), **days}
