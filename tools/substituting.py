"""Other dishes in place of a food that cannot be had or must not be served: proposed, shown, and taken only on a yes.

A proposal is bound to the versions of the plans it was made for; when one has changed since, nothing is done.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import Field

from catalogue import recognise
from domain.errors import Conflict
from domain.food import Food
from domain.ledger import Demand, demand_of
from domain.nutrition import Nutrient
from domain.patient import Patient
from domain.plan import WeeklyPlan
from domain.shopping import ShoppingList, grams
from domain.supplies import Put, Substitution
from engine.aggregate import aggregate
from engine.assemble import Serving, inputs_digest, weekly_plan
from engine.plan.compile import compile_rules
from engine.plan.edit_days import Place, with_meals
from engine.procure.costs import total
from engine.procure.replace import Replaced, replaced
from store.database import Stored
from tools.context import Context
from tools.edit_steps import refuse_broken
from tools.food_names import food_meant, foods_meant
from tools.market import order_lines
from tools.procurement import plans_meant
from tools.references import Day, PlanRef, Week
from tools.substitution_views import substitution_view
from tools.tool import ToolArgs, tool

_FIGURES: tuple[Nutrient, ...] = ("calories", "protein", "carbs", "fat", "fiber", "sodium")


class SubstituteFood(ToolArgs):
    food: str = Field(description="The food that cannot be had, in the user's words.")
    instead: str | None = Field(None, description="A food to prefer in its place, where the user names one.")
    plans: list[str | PlanRef] | None = Field(None, description="Plan ids, or {patient, weekStart} entries.")
    week_start: Week | None = Field(None, description="A Monday, YYYY-MM-DD; next Monday when nothing is said.")
    since: Day | None = Field(None, description="Only meals from this day on, YYYY-MM-DD; today when left out.")


@tool("write", view=substitution_view)
def substitute_food(args: SubstituteFood, ctx: Context) -> dict[str, Any]:
    """Propose other dishes for every meal of the week's plans that holds a food which is unavailable: per patient the
    meals before and after with the difference in figures, each plan checked as a whole week, and what it does to the
    order. Nothing changes; apply_substitution takes the proposal once the user agrees.
    """
    food = food_meant(args.food, ctx)
    preferred = [] if args.instead is None else foods_meant(args.instead, ctx)
    plans = plans_meant(args.plans, None, args.week_start, ctx)
    return propose([food], preferred, plans, args.since or ctx.today, ctx) | {"food": food.name}


@dataclass(frozen=True)
class _Part:
    """What would change in one plan."""

    before: WeeklyPlan
    patient: Patient
    after: Replaced


def propose(
    foods: Sequence[Food], preferred: Sequence[Food], plans: Sequence[Demand], since: date, ctx: Context
) -> dict[str, Any]:
    """`{proposalId, affected[], stuck[], order}`; the id is null where there is nothing to change."""
    gone = {food.id for food in foods}
    parts = [
        _part(plan.plan_id, gone, {food.id for food in preferred} - gone, since, ctx)
        for plan in plans
        if _holds(plan, gone)
    ]
    changing = [part for part in parts if part.after.put]
    proposal = ctx.new_id("sub") if changing else None
    if proposal is not None:
        ctx.substitutions.add(proposal, [_kept(part) for part in changing])
    return {
        "proposalId": proposal,
        "affected": [_affected(part) for part in changing],
        "stuck": [_stuck(part, place, why) for part in parts for place, why in part.after.stuck.items()],
        "order": _order(plans, changing, gone, ctx),
    }


def _holds(plan: Demand, gone: set[str]) -> bool:
    return any(not gone.isdisjoint(dish.foods) for dish in plan.dishes)


def _part(plan_id: str, gone: set[str], preferred: set[str], since: date, ctx: Context) -> _Part:
    """One plan's part. Raises Infeasible for a week that the validator would refuse: that is no proposal."""
    plan = ctx.plans.get(plan_id).value
    patient = ctx.patients.get(plan.patient_id).value
    requirements = compile_rules(patient, recognise(patient, ctx.catalogue.foods), ctx.catalogue)
    found = replaced(plan, requirements, gone, preferred, since)
    if found.put:
        refuse_broken(settled(plan, found.put, patient, ctx), patient, ctx, "update_plan mends the week first.")
    return _Part(plan, patient, found)


def settled(plan: WeeklyPlan, put: dict[Place, Serving], patient: Patient, ctx: Context) -> WeeklyPlan:
    """The plan with these dishes, as it would be kept: a draft, one version on."""
    return weekly_plan(
        with_meals(plan.days, put, ctx.catalogue),
        ctx.catalogue,
        digest=inputs_digest(patient, plan.week_start),
        plan_id=plan.id,
        patient_id=plan.patient_id,
        patient_name=plan.patient_name,
        generated_at=ctx.now(),
        strategy=plan.strategy,
        version=plan.version + 1,
    )


def _kept(part: _Part) -> Substitution:
    puts = [
        Put(day=d, occasion=k, recipe=serving.recipe, quarters=serving.quarters)
        for (d, k), serving in sorted(part.after.put.items())
    ]
    return Substitution(plan_id=part.before.id, plan_version=part.before.version, puts=tuple(puts))


def _affected(part: _Part) -> dict[str, Any]:
    """One plan's changes, a meal each: dishes and servings before and after, and by how much its figures move."""
    return _whose(part.before) | {
        "status": part.before.status,
        "changes": [_change(part, place) for place in sorted(part.after.put)],
    }


def _change(part: _Part, place: Place) -> dict[str, Any]:
    d, k = place
    (slot, before), (_, after) = part.before.days[d].meals()[k], part.after.plan.days[d].meals()[k]
    moved = [(name, before.nutrition.of(name), after.nutrition.of(name)) for name in _FIGURES]
    return {
        "date": str(part.before.days[d].date),
        "meal": slot,
        "before": {"recipeId": before.recipe_id, "name": before.name, "servings": before.servings},
        "after": {"recipeId": after.recipe_id, "name": after.name, "servings": after.servings},
        "difference": {name: None if a is None or b is None else round(b - a, 1) for name, a, b in moved},
    }


def _stuck(part: _Part, place: Place, why: str) -> dict[str, Any]:
    day = part.before.days[place[0]]
    slot, meal = day.meals()[place[1]]
    return _whose(part.before) | {"date": str(day.date), "meal": slot, "dish": meal.name, "why": why}


def _whose(plan: WeeklyPlan) -> dict[str, Any]:
    return {"planId": plan.id, "patientId": plan.patient_id, "patientName": plan.patient_name}


def _order(plans: Sequence[Demand], parts: Sequence[_Part], gone: set[str], ctx: Context) -> dict[str, Any]:
    """What the proposal does to the order of these plans."""
    new = {part.before.id: demand_of(part.after.plan) for part in parts}
    after = [new.get(plan.plan_id, plan) for plan in plans]
    lists = [aggregate(demands, ctx.catalogue) for demands in (plans, after)]
    foods = [{item.food_id: item.food for item in one.items} for one in lists]
    cost = [total(order_lines(demands, ctx)) for demands in (plans, after)]
    return {
        "gramsBefore": _grams_of(lists[0], gone),
        "gramsAfter": _grams_of(lists[1], gone),
        "foodsAdded": [foods[1][one] for one in foods[1] if one not in foods[0]],
        "foodsNoLongerNeeded": [foods[0][one] for one in foods[0] if one not in foods[1]],
        "costBeforeCents": cost[0],
        "costAfterCents": cost[1],
    }


def _grams_of(shopping: ShoppingList, foods: set[str]) -> int | float:
    """Edible grams of these foods."""
    return grams(sum(item.edible_mg for item in shopping.items if item.food_id in foods))


class ApplySubstitution(ToolArgs):
    proposal: str = Field(description="The proposalId that substitute_food or recall_food gave.")


@tool("write", view=substitution_view)
def apply_substitution(args: ApplySubstitution, ctx: Context) -> dict[str, Any]:
    """Put the dishes of a proposal into the plans, all of them or none, once the user has seen the changes and agrees.
    Approved plans become drafts and have to be approved again. In a conversation the user is asked first.
    """
    parts = ctx.substitutions.get(args.proposal)
    changed: list[Stored[WeeklyPlan]] = []
    for part in parts:
        stored = ctx.plans.get(part.plan_id)
        if stored.version != part.plan_version or stored.value.status == "superseded":
            raise Conflict(
                f"The plan of {stored.value.patient_name} has changed since this was proposed.",
                hint="Propose it again with substitute_food.",
                details={"planId": part.plan_id},
            )
        patient = ctx.patients.get(stored.value.patient_id).value
        put = {(one.day, one.occasion): Serving(one.recipe, one.quarters) for one in part.puts}
        new = settled(stored.value, put, patient, ctx)
        refuse_broken(new, patient, ctx, "Propose it again with substitute_food.")
        changed.append(Stored(new, stored.version))
    names = ", ".join(one.value.patient_name for one in changed)
    meals = sum(len(part.puts) for part in parts)
    ctx.consent.require_substitution(args.proposal, f"Change {meals} meals in the plans of {names}")
    ctx.plans.save_all(changed)
    plans = [_whose(one.value) | {"version": one.version + 1, "status": "draft"} for one in changed]
    return {"applied": args.proposal, "plans": plans, "meals": meals}
