"""Another dish in place of one meal: what could stand there, and the swap itself."""

from dataclasses import dataclass
from typing import Any

from pydantic import Field

from domain.errors import Conflict
from domain.patient import Patient
from domain.plan import Meal, Offer, WeeklyPlan
from domain.recipe import Slot
from engine.plan.edit import Swaps, swap
from engine.plan.edit_board import Bench
from engine.plan.edit_compare import alternative, resized
from engine.plan.edit_days import Place
from engine.plan.infeasible import report
from store.database import Stored
from tools.context import Context
from tools.edit_steps import (
    bench_of,
    broken_by,
    day_of,
    infeasible,
    keep,
    open_plan,
    places_of,
    refuse_misfits,
    served_before,
)
from tools.edit_views import alternative_in_short, edit_view
from tools.edit_wishes import Choice, choice_of
from tools.edits import DateArg, DishArg, MealArg
from tools.plans import PlanArg, checked
from tools.references import Day, PlanRef
from tools.tool import ToolArgs, tool

_SUGGESTED = 3

KeepArg = Field(None, description="Foods that the new dish must have too.")
RequestArg = Field(
    None,
    max_length=300,
    description="What the new dish should be, in the user's words: vegetarian, fish, lower carb, no oven, under 20 "
    "minutes, with spinach, without mushrooms, a soup, Indian, cheaper; a dish by its name; or alternative 2.",
)


class SwapMeal(ToolArgs):
    plan: str | PlanRef = PlanArg
    date: Day = DateArg
    meal: Slot = MealArg
    request: str | None = RequestArg
    keep: str | list[str] | None = KeepArg
    dish: str | None = DishArg


@tool("write", view=edit_view)
def swap_meal(args: SwapMeal, ctx: Context) -> dict[str, Any]:
    """Put another dish in place of one meal; every other meal stays as it is. Answers the changed plan with up to three
    more `alternatives`; to take one of them, call again with its name as the request. Words that are not understood are
    an error: ask the user to say it another way.
    """
    search = _search(args, ctx)
    plan = search.stored.value
    chosen, *others = search.found.options
    offer = Offer(date=args.date, meal=args.meal, recipes=tuple(one.serving.recipe for one in others))
    new = keep(search.bench, chosen.put, search.stored, search.patient, ctx, offer)
    return checked(new, search.patient, ctx) | {
        "replaced": _there(plan, chosen.place),
        "understood": search.choice.said,
        "changed": [resized(place, serving, plan) for place, serving in chosen.portions],
        "alternatives": [alternative(one, plan, ctx.catalogue) for one in others],
    }


class SuggestSwaps(ToolArgs):
    plan: str | PlanRef = PlanArg
    date: Day = DateArg
    meal: Slot = MealArg
    request: str | None = RequestArg
    keep: str | list[str] | None = KeepArg
    dish: str | None = DishArg


def _in_short(data: Any) -> dict[str, Any]:
    kept = {key: data[key] for key in ("planId", "patientName", "weekStart", "date", "meal")}
    said = [alternative_in_short(one) for one in data["alternatives"]]
    return kept | {"now": [meal["name"] for meal in data["now"]], "alternatives": said}


@tool("read", view=_in_short)
def suggest_swaps(args: SuggestSwaps, ctx: Context) -> dict[str, Any]:
    """Up to three dishes that could stand in place of a meal, best first, with what each would change. Nothing is changed:
    use it for "what else could she have"; swap_meal with the dish's name as request puts one there.
    """
    search = _search(args, ctx)
    plan = search.stored.value
    best = search.found.options[:_SUGGESTED]
    return {
        "planId": plan.id,
        "patientId": plan.patient_id,
        "patientName": plan.patient_name,
        "weekStart": str(plan.week_start),
        "date": str(args.date),
        "meal": args.meal,
        "now": [_there(plan, place) for place in search.places],
        "alternatives": [alternative(one, plan, ctx.catalogue) for one in best],
    }


@dataclass(frozen=True)
class _Search:
    """A search that found something: `found.options` is never empty."""

    stored: Stored[WeeklyPlan]
    patient: Patient
    bench: Bench
    places: list[Place]
    choice: Choice
    found: Swaps


def _search(args: SwapMeal | SuggestSwaps, ctx: Context) -> _Search:
    """What else could stand there. Raises Conflict for a locked meal, Infeasible where there is nothing."""
    stored, patient = open_plan(args.plan, ctx)
    plan = stored.value
    every = places_of(plan, day_of(plan, args.date), args.meal, args.dish)
    places = [place for place in every if not _there(plan, place).locked]
    if not places:
        raise Conflict(
            f"{args.meal.capitalize()} on {args.date} is locked.", hint="lock_meal with locked: false frees it."
        )
    bench = bench_of(plan, patient, ctx)
    refuse_misfits(bench, places)
    kept = [args.keep] if isinstance(args.keep, str) else args.keep or []
    choice = choice_of(args.request or "", kept, args.meal, bench, places, ctx)
    tired = served_before(bench, places, ctx)
    found = swap(bench, places, choice.wanted, choice.directions, {r for seen in tired.values() for r in seen})
    if not found.options:
        raise _no_swap(found, choice, args, bench, patient, ctx)
    return _Search(stored, patient, bench, places, choice, found)


def _no_swap(
    found: Swaps, choice: Choice, args: SwapMeal | SuggestSwaps, bench: Bench, patient: Patient, ctx: Context
) -> Exception:
    """Why there is no such dish: the catalogue has none, or none keeps the day and week within the hard rules."""
    asked = f" that is {' and '.join(f'“{said}”' for said in choice.said)}" if choice.said else ""
    if found.nearest is None:
        said = f"There is no other {args.meal}{asked} that fits the record and isn't in the week already."
        return infeasible(patient.name, report(bench.requirements, "catalogue", (), said))
    rules = broken_by(bench, found.nearest.put, patient, ctx)
    name = ctx.catalogue.recipes[found.nearest.serving.recipe].name
    said = (
        f"no {args.meal}{asked} keeps {args.date} and the week within every hard rule, not with other portions of the day's "
        f"meals either. {name} comes nearest; it would break {', '.join(rules) or 'a bound'}."
    )
    return infeasible(patient.name, report(bench.requirements, "search", rules, said))


def _there(plan: WeeklyPlan, place: Place) -> Meal:
    return plan.days[place[0]].meals()[place[1]][1]
