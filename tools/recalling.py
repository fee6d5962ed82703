"""When a product changes: who has it on the plate, when, whom it endangers, and what could stand there instead."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from pydantic import Field

from catalogue import recognise
from domain.calendar import monday_of
from domain.errors import InvalidInput
from domain.food import ALLERGENS, Allergen
from domain.ledger import Demand, Use
from domain.shopping import grams
from engine.aggregate import aggregate
from engine.ingredients import look_up
from engine.lookup import names_meant
from tools.context import Context
from tools.food_names import foods_meant
from tools.procurement import about
from tools.references import Day
from tools.substituting import propose
from tools.substitution_views import substitution_view
from tools.tool import ToolArgs, tool

_WEEKS = 4
_WEEK = timedelta(days=7)


class RecallFood(ToolArgs):
    food: str = Field(description="The product or food, in the user's words: pesto, rye bread.")
    now_contains: list[str] | None = Field(
        None,
        description="What it contains now that it did not, in the user's words: cashew, milk. None for a plain recall.",
    )
    since: Day | None = Field(None, description="From this day on, YYYY-MM-DD; today when left out.")
    draft_fixes: bool | None = Field(None, description="false to look only; fixes are drafted when left out.")


@tool("write", view=substitution_view)
def recall_food(args: RecallFood, ctx: Context) -> dict[str, Any]:
    """Whom a changed or recalled product reaches, over every plan from a day on: patients, dates, meals, grams, and whether
    their record forbids what it contains now. Drafts other dishes for those it endangers (for everybody in a plain
    recall); nothing changes until apply_substitution. For "is this pesto with cashew now in anyone's plan?".
    """
    foods = foods_meant(args.food, ctx)
    since = args.since or ctx.today
    now = _contained(args.now_contains or (), ctx)
    gone = {food.id for food in foods}
    plans = [plan for plan in _running(since, ctx) if any(not gone.isdisjoint(dish.foods) for dish in plan.dishes)]
    uses = [use for item in aggregate(plans, ctx.catalogue).items if item.food_id in gone for use in item.uses]
    reached = [use for use in uses if use.dish.date >= since]
    touched = {use.dish.patient_id for use in reached}
    dangers = {
        plan.patient_id: _danger(plan.patient_id, now, args, ctx) for plan in plans if plan.patient_id in touched
    }
    at_risk = [plan for plan in plans if plan.patient_id in touched and (dangers[plan.patient_id] or not now)]
    fixes = propose(foods, (), at_risk if args.draft_fixes is not False else (), since, ctx)
    return (
        {
            "food": args.food,
            "foods": [food.name for food in foods],
            "found": bool(reached),
            "nowContains": sorted(now),
            "patients": [
                _patient(patient, reached, dangers[patient])
                for patient in dict.fromkeys(u.dish.patient_id for u in reached)
            ],
            "safe": sorted({u.dish.patient_name for u in reached if now and not dangers[u.dish.patient_id]}),
            "unsafe": sorted({u.dish.patient_name for u in reached if dangers[u.dish.patient_id] or not now}),
            "gramsEdible": grams(sum(use.milligrams for use in reached)),
        }
        | fixes
        | about([plan for plan in plans if plan.patient_id in touched])
    )


def _running(since: date, ctx: Context) -> tuple[Demand, ...]:
    """The plans that hold in the week of that day and in the weeks after it: the approved one of a week, every open one
    beside it too, because any of them may yet be cooked.
    """
    monday = monday_of(since)
    heads = [head for n in range(_WEEKS) for head in ctx.plans.heads(monday + n * _WEEK)]
    return ctx.plans.demands([head.plan_id for head in heads])


def _contained(written: Sequence[str], ctx: Context) -> frozenset[Allergen]:
    """The allergens that the words mean. Raises InvalidInput for a word nobody here knows: it may endanger somebody."""
    found: set[Allergen] = set()
    for words in written:
        known = look_up(words, ctx.catalogue)
        states = {a for a in ALLERGENS if known.states[a] in {"contains", "may"}}
        said = {a for a in ALLERGENS if a == words.strip().casefold().replace(" ", "_").removesuffix("s")}
        if not known.known and not said:
            raise InvalidInput(
                f"{words[:60]!r} is not known here, so nobody can say whom it endangers.",
                hint="Name the allergen or the ingredient in another way.",
            )
        found |= states | said
    return frozenset(found)


def _danger(patient_id: str, now: frozenset[Allergen], args: RecallFood, ctx: Context) -> list[str]:
    """Why the changed product is against this record; words that were not understood count as a danger."""
    patient = ctx.patients.get(patient_id).value
    profile = recognise(patient, ctx.catalogue.foods)
    said = [f"allergy: {one.written} ({one.allergen})" for one in profile.allergens if one.allergen in now]
    named = {food for words in args.now_contains or () for food in names_meant(words, ctx.catalogue)}
    said += [f"allergy: {one.written}" for one in profile.allergy_foods if one.food in named]
    said += [f"not understood: {one.written}" for one in profile.not_understood if now or named]
    return list(dict.fromkeys(said))


def _patient(patient_id: str, reached: Sequence[Use], danger: list[str]) -> dict[str, Any]:
    own = [use for use in reached if use.dish.patient_id == patient_id]
    return {
        "patientId": patient_id,
        "patientName": own[0].dish.patient_name,
        "danger": danger,
        "meals": [
            {
                "planId": use.dish.plan_id,
                "date": str(use.dish.date),
                "meal": use.dish.meal,
                "dish": use.dish.recipe,
                "grams": grams(use.milligrams),
            }
            for use in own
        ],
    }
