"""Changes to a plan that is there: another day, a lock, a step back, the fewest changes for a new record.

Each is checked as a whole week before it is kept; what breaks a hard rule is refused and the plan stays as it was.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from domain.errors import Conflict, InvalidInput
from domain.finding import Finding
from domain.plan import WeeklyPlan
from domain.recipe import Slot
from engine.assemble import Serving, fingerprint
from engine.plan.compile import MAIN_MEALS
from engine.plan.edit import regenerate, update
from engine.plan.edit_board import Bench
from engine.plan.edit_days import Place
from engine.plan.infeasible import report
from engine.validate import validate_week
from store.database import Stored
from tools.context import Context
from tools.edit_steps import (
    because,
    bench_of,
    day_of,
    infeasible,
    keep,
    meal_at,
    open_plan,
    places_of,
    refuse_misfits,
    requirements_of,
    save,
    served_before,
)
from tools.edit_views import edit_view
from tools.edit_wishes import day_choice_of
from tools.plans import PlanArg, checked
from tools.references import Day, PlanRef
from tools.tool import ToolArgs, tool

DateArg = Field(description="The day, YYYY-MM-DD.")
MealArg = Field(description="breakfast, lunch, dinner or snack.")
DishArg = Field(None, description="Where a day has several snacks: the name of the one that is meant.")


class RegenerateDay(ToolArgs):
    plan: str | PlanRef = PlanArg
    date: Day = DateArg
    request: str | None = Field(
        None,
        max_length=300,
        description="What the day should be like, in the user's words: vegetarian, soft, without fish, cheaper, quicker, "
        "lower carb, with salmon.",
    )


@tool("write", view=edit_view)
def regenerate_day(args: RegenerateDay, ctx: Context) -> dict[str, Any]:
    """Plan one day anew: other dishes in all its meals but the locked ones. Every other day stays as it is. With a request
    all its dishes are so (vegetarian, without fish), one of them is (with salmon), or the day as a whole (cheaper), for which
    dishes may stay. Words that are not understood are an error: ask the user to say it another way.
    """
    stored, patient = open_plan(args.plan, ctx)
    plan = stored.value
    day = day_of(plan, args.date)
    places = [(day, k) for k, (_, meal) in enumerate(plan.days[day].meals()) if not meal.locked]
    if not places:
        raise Conflict(f"Every meal of {args.date} is locked.", hint="lock_meal with locked: false frees one.")
    bench = bench_of(plan, patient, ctx)
    refuse_misfits(bench, places)
    choice = day_choice_of(args.request or "", bench, places, ctx)
    put = regenerate(bench, day, served_before(bench, places, ctx), choice.wanted, choice.directions)
    if put is None:
        asked = f" that are {' and '.join(f'“{one}”' for one in choice.said)}" if choice.said else ""
        said = (
            f"no other dishes{asked} for {args.date} were found that keep the day and the week within every hard rule."
        )
        raise infeasible(patient.name, report(bench.requirements, "search", (), said))
    new = keep(bench, put, stored, patient, ctx)
    return checked(new, patient, ctx) | ({"understood": choice.said} if choice.said else {})


class LockMeal(ToolArgs):
    plan: str | PlanRef = PlanArg
    date: Day = DateArg
    meal: Slot = MealArg
    locked: bool | None = Field(None, description="false to unlock; true when left out.")
    dish: str | None = DishArg


@tool("write", view=edit_view)
def lock_meal(args: LockMeal, ctx: Context) -> dict[str, Any]:
    """Lock a meal so that later changes leave it alone, or unlock it."""
    stored, patient = open_plan(args.plan, ctx)
    plan = stored.value
    day = day_of(plan, args.date)
    places = places_of(plan, day, args.meal, args.dish)
    locked = args.locked is not False
    meals = [
        (slot, meal.model_copy(update={"locked": locked}) if (day, k) in places else meal)
        for k, (slot, meal) in enumerate(plan.days[day].meals())
    ]
    if [meal for _, meal in meals] == [meal for _, meal in plan.days[day].meals()]:
        return checked(plan, patient, ctx)
    parts: dict[str, Any] = {slot: meal for slot, meal in meals if slot != "snack"}
    parts["snacks"] = tuple(meal for slot, meal in meals if slot == "snack")
    days = list(plan.days)
    days[day] = plan.days[day].model_copy(update=parts)
    made_from = plan.provenance.model_copy(update={"fingerprint": fingerprint(days, plan.provenance)})
    changed = {"days": tuple(days), "provenance": made_from, "status": "draft", "generated_at": ctx.now()}
    new = ctx.plans.save(plan.model_copy(update=changed), expected_version=stored.version).value
    return checked(new, patient, ctx)


class Undo(ToolArgs):
    plan: str | PlanRef = PlanArg
    version: int | None = Field(None, ge=1, description="The version to go back to; one step back when left out.")


@tool("write", view=edit_view)
def undo(args: Undo, ctx: Context) -> dict[str, Any]:
    """Bring back what the plan was before its last change, or any earlier version. Calling it again goes back further.
    Nothing is lost: what stood there stays among the versions. The plan becomes a draft.
    """
    stored, patient = open_plan(args.plan, ctx)
    versions = {one.version: one.value for one in ctx.plans.versions(stored.value.id)}
    if args.version is None:
        wanted = _before(stored, versions)
    elif args.version in versions:
        wanted = versions[args.version]
    else:
        raise InvalidInput(
            f"The plan has no version {args.version}.",
            hint=f"Its versions are 1 to {stored.version}; it is at {stored.version}.",
        )
    again = {"status": "draft", "version": stored.version + 1, "patient_name": stored.value.patient_name}
    if args.version is not None:
        again["generated_at"] = ctx.now()  # a jump is a change of its own: one step back leads to where it began
    restored = wanted.model_copy(update=again)
    return checked(save(restored, stored, patient, ctx), patient, ctx)


def _before(stored: Stored[WeeklyPlan], versions: Mapping[int, WeeklyPlan]) -> WeeklyPlan:
    """What stood before these days came to be. A version that was brought back carries the time it was first made, so the
    step before it is the step before that. Raises Conflict where the plan is as it was made.
    """

    def made(plan: WeeklyPlan) -> tuple[object, bool]:
        return plan.generated_at, plan.status == "approved"

    first = min(number for number, plan in versions.items() if made(plan) == made(stored.value))
    if first - 1 not in versions:
        raise Conflict(
            "There is nothing to undo: the plan is as it was made.", hint="Name a version to go to another one."
        )
    return versions[first - 1]


class UpdatePlan(ToolArgs):
    plan: str | PlanRef = PlanArg


@tool("write", view=edit_view)
def update_plan(args: UpdatePlan, ctx: Context) -> dict[str, Any]:
    """Mend a plan after the patient's record changed (a new allergy, another target): the fewest meals change, locked ones
    stay, and `changes` says which and why. Use generate_plan for a wholly new week.
    """
    stored, patient = open_plan(args.plan, ctx)
    plan = stored.value
    verdict = validate_week(plan, patient, ctx.catalogue)
    if verdict.valid:
        return checked(plan, patient, ctx) | {"changes": []}
    shapes = requirements_of(patient, ctx).shapes
    bench = bench_of(plan, patient, ctx, max([0, *(one.occasions - MAIN_MEALS for _, one, hard in shapes if hard)]))
    for place in sorted(bench.misfits):
        meal = meal_at(plan, place)
        if meal is not None and meal.locked:
            raise Conflict(
                f"{meal.name} on {plan.days[place[0]].date} is locked and no longer fits the record{because(bench, place)}.",
                hint="lock_meal with locked: false frees it.",
            )
    put = update(bench)
    blockers = [f for f in verdict.findings if f.severity == "blocker"]
    if put is None:
        rules = sorted({f.rule for f in blockers} & {rule.id for rule in bench.requirements.rules})
        said = "no change was found after which every hard rule holds. generate_plan makes the week anew."
        raise infeasible(patient.name, report(bench.requirements, "search", rules, said))
    changes = [_change(place, bench, blockers, put, ctx) for place in sorted(put)]
    return checked(keep(bench, put, stored, patient, ctx), patient, ctx) | {"changes": changes}


def _change(
    place: Place, bench: Bench, blockers: list[Finding], put: Mapping[Place, Serving], ctx: Context
) -> dict[str, Any]:
    """`{date, meal, before, after, why}`: dishes with their servings, and the rules behind the change."""
    day, before, after = bench.plan.days[place[0]].date, meal_at(bench.plan, place), put[place]
    own = because(bench, place) if place in bench.misfits else ""
    rules = list(dict.fromkeys(f.rule for f in blockers if f.date in (day, None)))
    return {
        "date": day,
        "meal": bench.board.occasions[place[1]],
        "before": None
        if before is None
        else {"recipeId": before.recipe_id, "name": before.name, "servings": before.servings},
        "after": {
            "recipeId": after.recipe,
            "name": ctx.catalogue.recipes[after.recipe].name,
            "servings": after.servings,
        },
        "why": own.strip(" ()") or f"so that the day and the week hold: {', '.join(rules) or 'hard rules of the week'}",
    }
