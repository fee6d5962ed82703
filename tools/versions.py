"""What a plan was and what else comes of it: two versions side by side, and a copy for another week."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from pydantic import Field

from domain.calendar import WEEK_DAYS
from domain.errors import Conflict, InvalidInput
from domain.plan import DailyMeals, Meal, WeeklyPlan
from engine.assemble import inputs_digest, weekly_plan
from engine.plan.edit_compare import difference
from tools.context import Context
from tools.edit_steps import open_plan, refuse_broken
from tools.plans import PlanArg, checked
from tools.references import PlanRef, Week, find_plan, week_of
from tools.tool import ToolArgs, tool
from tools.views import plan_view

_FIGURES = ("calories", "protein", "carbs", "fat", "fiber", "sodium")


class ComparePlan(ToolArgs):
    plan: str | PlanRef = PlanArg
    version: int | None = Field(
        None, ge=1, description="The earlier version to compare with; the last one with other meals when left out."
    )


@tool("read")
def compare_plan(args: ComparePlan, ctx: Context) -> dict[str, Any]:
    """What is different in a plan from an earlier version of it, meal by meal and day by day. Use it for "what changed";
    undo brings an earlier version back.
    """
    stored = find_plan(args.plan, ctx)
    plan = stored.value
    earlier = {one.version: one.value for one in ctx.plans.versions(plan.id) if one.version < stored.version}
    other = _other(plan, earlier, args.version)
    pairs = list(zip(plan.days, other.days, strict=True))
    return {
        "planId": plan.id,
        "patientId": plan.patient_id,
        "patientName": plan.patient_name,
        "weekStart": str(plan.week_start),
        "version": plan.version,
        "with": other.version,
        "versions": [{"version": v, "status": one.status, "madeAt": one.generated_at} for v, one in earlier.items()],
        "meals": [change for now, before in pairs for change in _meals(before, now, ctx)],
        "days": [_day(before, now) for now, before in pairs if _food(before) != _food(now)],
    }


def _other(plan: WeeklyPlan, earlier: Mapping[int, WeeklyPlan], version: int | None) -> WeeklyPlan:
    """The version to compare with. Raises InvalidInput for one there never was, Conflict where there is none."""
    if version is None:
        unlike = [v for v, one in earlier.items() if [*map(_food, one.days)] != [*map(_food, plan.days)]]
        if not unlike:
            raise Conflict("No earlier version of this plan has other meals.", hint="There is nothing to compare.")
        return earlier[max(unlike)]
    if version not in earlier:
        raise InvalidInput(
            f"The plan has no earlier version {version}.", hint=f"It is at version {plan.version}; say a lower one."
        )
    return earlier[version]


def _food(day: DailyMeals) -> list[tuple[str, Meal]]:
    """The meals of a day without their locks, which change nothing on the plate."""
    return [(slot, meal.model_copy(update={"locked": False})) for slot, meal in day.meals()]


def _meals(before: DailyMeals, now: DailyMeals, ctx: Context) -> list[dict[str, Any]]:
    """`{date, meal, before, after, difference}` for every meal with other food; a meal that is not there is null."""
    was, now_is = before.meals(), now.meals()
    changes = []
    for k in range(max(len(was), len(now_is))):
        old, new = (meals[k][1] if k < len(meals) else None for meals in (was, now_is))
        if old is None or new is None or old.components != new.components:
            beside = None if old is None or new is None else difference(old, new, ctx.catalogue)
            slot = (was if new is None else now_is)[k][0]
            named = {"before": _named(old), "after": _named(new)}
            changes.append({"date": now.date, "meal": slot, **named, "difference": beside})
    return changes


def _named(meal: Meal | None) -> dict[str, Any] | None:
    return None if meal is None else {"recipeId": meal.recipe_id, "name": meal.name, "servings": meal.servings}


def _day(before: DailyMeals, now: DailyMeals) -> dict[str, Any]:
    """`{date, before, after}`: the figures people ask about, of both."""
    return {"date": now.date, "before": _totals(before), "after": _totals(now)}


def _totals(day: DailyMeals) -> dict[str, Any]:
    written = day.total_nutrition.model_dump(mode="json", by_alias=True)
    return {name: written[name] for name in _FIGURES}


class DuplicatePlan(ToolArgs):
    plan: str | PlanRef = PlanArg
    week_start: Week | None = Field(
        None, description="The Monday of the copy, YYYY-MM-DD; the week after the plan's own when left out."
    )


@tool("write", view=plan_view)
def duplicate_plan(args: DuplicatePlan, ctx: Context) -> dict[str, Any]:
    """Copy a plan to another week of the same patient, as a draft with the same meals, checked against the record as it is
    today. It replaces an earlier draft of that week. For new meals use generate_plan.
    """
    stored, patient = open_plan(args.plan, ctx)
    plan = stored.value
    monday = week_of(args.week_start, plan.week_start + timedelta(days=WEEK_DAYS))
    if monday == plan.week_start:
        raise InvalidInput("That is the plan's own week.", hint="Name another Monday.")
    copy = weekly_plan(
        _moved(plan.days, monday - plan.week_start),
        ctx.catalogue,
        digest=inputs_digest(patient, monday),
        plan_id=ctx.new_id("plan"),
        patient_id=patient.id,
        patient_name=patient.name,
        generated_at=ctx.now(),
        strategy=plan.strategy,
    )
    refuse_broken(copy, patient, ctx, "generate_plan makes that week anew; update_plan mends this one first.")
    return checked(ctx.plans.add(copy).value, patient, ctx)


def _moved(days: Sequence[DailyMeals], by: timedelta) -> list[DailyMeals]:
    return [day.model_copy(update={"date": day.date + by}) for day in days]
