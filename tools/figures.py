"""The figures of a plan beside their bounds, for whoever would rather look than read."""

from typing import Any

from engine.validate import series_of
from tools.context import Context
from tools.plans import PlanArg
from tools.references import PlanRef, find_plan
from tools.tool import ToolArgs, tool


class ChartPlan(ToolArgs):
    plan: str | PlanRef = PlanArg


def _in_short(data: Any) -> dict[str, Any]:
    """One line a figure: the bounds and the lowest and highest day or meal."""
    lines = []
    for one in data["series"]:
        known = [point["value"] for point in one["points"] if point["value"] is not None]
        seen = f"{min(known)} to {max(known)}" if known else "unknown"
        lo, hi = ("open" if end is None else end for end in (one["lo"], one["hi"]))
        lines.append(f"{one['name']} per {one['meal'] or one['scope']}: {seen} {one['unit']}, wanted {lo} to {hi}")
    return {key: data[key] for key in ("planId", "patientName", "weekStart")} | {"figures": lines}


@tool("read", view=_in_short)
def chart_plan(args: ChartPlan, ctx: Context) -> dict[str, Any]:
    """Every figure of a plan that a rule bounds, day by day or meal by meal, beside its bounds. Use it for trends and
    charts (sodium over the week, carbohydrate per meal); for what is wrong use validate_plan.
    """
    plan = find_plan(args.plan, ctx).value
    patient = ctx.patients.get(plan.patient_id).value
    return {
        "planId": plan.id,
        "patientId": patient.id,
        "patientName": patient.name,
        "weekStart": str(plan.week_start),
        "series": series_of(plan, patient, ctx.catalogue),
    }
