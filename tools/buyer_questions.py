"""A buyer's questions, each answered with figures that the engine computed: where a food goes, what stands out, what
changes, where money can be saved.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Literal

from pydantic import Field

from catalogue import recognise
from domain.errors import InvalidInput
from domain.ledger import Demand, demand_of
from engine.aggregate import aggregate
from engine.plan.compile import Requirements, compile_rules
from engine.plan.edit_days import with_meals
from engine.procure.costs import total
from engine.procure.order import OrderLine
from engine.procure.questions import (
    dearest,
    differences,
    for_one_patient,
    in_bulk,
    left_over,
    shared_by_most,
    soon_off,
    traced,
)
from engine.procure.savings import Dear, cheaper, dearest_meals, unit_costs
from tools.budgets import held_against, kept_limits, warnings_of
from tools.context import Context
from tools.food_names import foods_meant
from tools.market import market_today, order_lines
from tools.procurement import about, plans_meant
from tools.question_views import comparison_view, facts_view, trace_view
from tools.references import PlanRef, Week, find_patient
from tools.tool import ToolArgs, tool

_WEEK = timedelta(days=7)
_TRIED, _SAVINGS = 10, 3

PlansArg = Field(None, description="Plan ids, or {patient, weekStart} entries.")
WeekArg = Field(None, description="A Monday, YYYY-MM-DD; next Monday when nothing is said.")


class TraceFood(ToolArgs):
    food: str = Field(description="The food, in the user's words: chicken means breast, thigh and mince.")
    plans: list[str | PlanRef] | None = PlansArg
    patients: list[str] | None = Field(None, description="Only these patients', by id or name.")
    week_start: Week | None = WeekArg


@tool("read", view=trace_view)
def trace_food(args: TraceFood, ctx: Context) -> dict[str, Any]:
    """How much of a food a week needs, for whom, on which days and in which dishes. For "how much chicken next week and
    for whom", "who eats fish on Friday".
    """
    plans = plans_meant(args.plans, args.patients, args.week_start, ctx)
    meant = {food.id for food in foods_meant(args.food, ctx)}
    items = [item for item in aggregate(plans, ctx.catalogue).items if item.food_id in meant]
    return {"food": args.food} | traced(items) | about(plans)


About = Literal["bulk", "one_patient", "shared", "waste", "perishable", "dearest", "savings"]


class ShoppingFacts(ToolArgs):
    about: About = Field(
        description="bulk: what can be bought in bulk; one_patient: used by one patient only; shared: by several; waste: "
        "what packs leave over, wasted or for next week; perishable: bought close to the day; dearest: what costs most; "
        "savings: the three swaps of a meal that save most."
    )
    plans: list[str | PlanRef] | None = PlansArg
    week_start: Week | None = WeekArg


@tool("read", view=facts_view)
def shopping_facts(args: ShoppingFacts, ctx: Context) -> dict[str, Any]:
    """One question about a week's shopping, answered in figures after stock and whole packs: bulk, one patient only,
    shared, waste, perishable, dearest, or the cheapest three swaps (nothing is swapped: swap_meal does that).
    """
    plans = plans_meant(args.plans, None, args.week_start, ctx)
    lines = order_lines(plans, ctx)
    next_week = max(plan.week_start for plan in plans) + _WEEK
    if args.about == "savings":
        facts = _savings(plans, lines, ctx)
    elif args.about == "waste":
        facts = left_over(lines, next_week)
    else:
        answer = {
            "bulk": in_bulk,
            "one_patient": for_one_patient,
            "shared": shared_by_most,
            "perishable": soon_off,
            "dearest": dearest,
        }
        facts = answer[args.about](lines)
    held = held_against(kept_limits(ctx), total(lines), plans)
    return {
        "about": args.about,
        "facts": facts,
        "total": len(facts),
        "orderCents": total(lines),
        "budgets": held,
        "warnings": warnings_of(held),
    } | about(plans)


def _savings(plans: Sequence[Demand], lines: Sequence[OrderLine], ctx: Context) -> list[dict[str, Any]]:
    """The swaps that lower the whole order most, one a meal: every rule is kept, whole packs are counted."""
    prices, before = market_today(ctx), total(lines)
    if before is None:
        raise InvalidInput("Some prices are missing, so nobody can say what would be saved.", hint="import_supplies.")
    rules = {plan.plan_id: _rules(plan.patient_id, ctx) for plan in plans}
    costs = unit_costs(prices, next(iter(rules.values())))
    meals = [meal for plan in plans for meal in dearest_meals(ctx.plans.get(plan.plan_id).value, costs)[:_TRIED]]
    tried = sorted(meals, key=lambda one: (-one.cost, one.plan.patient_name, one.place))[:_TRIED]
    found = [swap for dear in tried for swap in _swaps(dear, rules[dear.plan.id], costs, plans, before, ctx)]
    best: dict[tuple[str, str, str], dict[str, Any]] = {}
    for one in sorted(found, key=lambda one: (-one["savesCents"], one["patientName"], one["date"], one["after"])):
        best.setdefault((one["planId"], one["date"], one["before"]), one)
    return list(best.values())[:_SAVINGS]


def _swaps(
    dear: Dear, rules: Requirements, costs: dict[str, int], plans: Sequence[Demand], before: int, ctx: Context
) -> list[dict[str, Any]]:
    """What each cheaper dish for one meal would save on the whole order."""
    d, k = dear.place
    slot, meal = dear.plan.days[d].meals()[k]
    swaps = []
    for option in cheaper(dear, rules, costs):
        changed = dear.plan.model_copy(update={"days": with_meals(dear.plan.days, option.put, ctx.catalogue)})
        demands = [demand_of(changed) if one.plan_id == changed.id else one for one in plans]
        saved = before - (total(order_lines(demands, ctx)) or 0)
        if saved > 0:
            swaps.append(
                {
                    "planId": dear.plan.id,
                    "patientName": dear.plan.patient_name,
                    "date": str(dear.plan.days[d].date),
                    "meal": slot,
                    "before": meal.name,
                    "after": ctx.catalogue.recipes[option.serving.recipe].name,
                    "portionsChanged": len(option.portions),
                    "savesCents": saved,
                }
            )
    return swaps


def _rules(patient_id: str, ctx: Context) -> Requirements:
    patient = ctx.patients.get(patient_id).value
    return compile_rules(patient, recognise(patient, ctx.catalogue.foods), ctx.catalogue)


class CompareShopping(ToolArgs):
    week_start: Week | None = WeekArg
    other_week: Week | None = Field(None, description="The Monday of the week to compare it with.")
    without: str | list[str] | None = Field(
        None, description="Instead of another week: the same week without this patient, or these."
    )


@tool("read", view=comparison_view)
def compare_shopping(args: CompareShopping, ctx: Context) -> dict[str, Any]:
    """What two weeks' orders differ in, or what dropping one patient's plan changes: food by food, grams and money.
    Positive grams are more in the other week (or without the patient).
    """
    if (args.other_week is None) == (args.without is None):
        raise InvalidInput("Compare with what?", hint="Give otherWeek, or without with a patient.")
    plans = plans_meant(None, None, args.week_start, ctx)
    if args.without is not None:
        others = plans
        for name in [args.without] if isinstance(args.without, str) else args.without:
            patient = find_patient(name, ctx).value
            if all(plan.patient_id != patient.id for plan in plans):
                raise InvalidInput(f"{patient.name} has no plan in that week.", hint="find_plans shows who has.")
            others = tuple(plan for plan in others if plan.patient_id != patient.id)
    else:
        others = plans_meant(None, None, args.other_week, ctx)
    first, second = (order_lines(some, ctx, today=_before(some, ctx)) for some in (plans, others))
    costs = ({one.food.id: one.cents for one in first}, {one.food.id: one.cents for one in second})
    rows = differences(aggregate(plans, ctx.catalogue), aggregate(others, ctx.catalogue), costs)
    before, after = total(first), total(second)
    return {
        "differences": rows,
        "total": len(rows),
        "costBeforeCents": before,
        "costAfterCents": after,
        "costDifferenceCents": None if before is None or after is None else after - before,
        "plansBefore": len(plans),
        "plansAfter": len(others),
    }


def _before(plans: Sequence[Demand], ctx: Context) -> date:
    """A day on which all of the plans was still to be ordered: weeks are compared whole."""
    return min([ctx.today, *(plan.week_start - _WEEK for plan in plans)])
