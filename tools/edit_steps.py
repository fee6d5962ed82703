"""What every change to a plan does first and last: which plan, which meals, what stands in the way, and how it is kept.

Knows no search: the engine finds, this refuses and keeps.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from catalogue import recognise
from domain.errors import Conflict, Infeasible, InvalidInput
from domain.patient import Patient
from domain.plan import DailyMeals, Meal, Offer, WeeklyPlan
from domain.recipe import Slot
from domain.rule import DeclaredAllergy
from domain.text import fold
from engine.assemble import Serving, weekly_plan
from engine.plan.compile import Requirements, compile_rules
from engine.plan.edit_board import Bench, against, lay_out
from engine.plan.edit_days import Place, occasions_of, with_meals
from engine.plan.infeasible import Infeasibility, contradiction, report
from engine.validate import validate_week
from store.database import Stored
from tools.context import Context
from tools.references import PlanRef, find_plan

_MOST_SAID = 3


def open_plan(written: str | PlanRef, ctx: Context) -> tuple[Stored[WeeklyPlan], Patient]:
    """The plan to change and its patient. Raises NotFound, Ambiguous, or Conflict for a plan that was superseded."""
    stored = find_plan(written, ctx)
    if stored.value.status == "superseded":
        raise Conflict("This plan was superseded by a newer one.", hint="Change the current plan of that week.")
    return stored, ctx.patients.get(stored.value.patient_id).value


def day_of(plan: WeeklyPlan, day: date) -> int:
    """Which day of the week it is, from 0. Raises InvalidInput for another week's."""
    for d, one in enumerate(plan.days):
        if one.date == day:
            return d
    raise InvalidInput(
        f"{day} is not in the week of {plan.week_start}.",
        hint=f"The days are {plan.days[0].date} to {plan.days[-1].date}.",
    )


def places_of(plan: WeeklyPlan, day: int, slot: Slot, dish: str | None) -> list[Place]:
    """The meals of that slot: one, or the snacks of the day unless `dish` names one. Raises InvalidInput for none."""
    meals = plan.days[day].meals()
    places = [(day, k) for k in occasions_of(plan, day, slot)]
    named = [place for place in places if dish is None or fold(meals[place[1]][1].name) == fold(dish)]
    if not named:
        served = ", ".join(meals[k][1].name for _, k in places)
        raise InvalidInput(
            f"There is no such {slot} on {plan.days[day].date}.",
            hint=f"There is {served}." if served else "That day has no snack.",
        )
    return named


def requirements_of(patient: Patient, ctx: Context) -> Requirements:
    """What holds for the patient as the record is today. Raises Infeasible where no plan may be made at all."""
    requirements = compile_rules(patient, recognise(patient, ctx.catalogue.foods), ctx.catalogue)
    refused = contradiction(requirements)
    if refused is not None:
        raise infeasible(patient.name, refused)
    return requirements


def bench_of(plan: WeeklyPlan, patient: Patient, ctx: Context, least_snacks: int = 0) -> Bench:
    """The plan laid out for a change. Raises Infeasible where an occasion has no recipe that fits the record."""
    requirements = requirements_of(patient, ctx)
    bench = lay_out(plan, requirements, least_snacks)
    if bench is None:
        said = f"The catalogue has no recipe left for one of the meals of {patient.name}'s days."
        raise infeasible(patient.name, report(requirements, "catalogue", (), said))
    return bench


def refuse_misfits(bench: Bench, but: Sequence[Place]) -> None:
    """Raises Conflict where a meal that is to stay no longer fits the record: the whole week has to hold."""
    for place in sorted(bench.misfits - set(but)):
        meal, day = bench.meal(place), bench.plan.days[place[0]].date
        said = (
            f"{day} lacks a snack that other days have"
            if meal is None
            else f"{meal.name} on {day} no longer fits the record{because(bench, place)}"
        )
        raise Conflict(f"{said}.", hint="update_plan mends the week with the fewest changes.")


def because(bench: Bench, place: Place) -> str:
    """` (rule: its message)` for each hard rule against the recipe that stands there; empty where it is something else."""
    recipe = bench.recipe(place)
    rules = () if recipe is None else against(bench, recipe)
    return f" ({'; '.join(said_of(bench.requirements, rules))})" if rules else ""


def said_of(requirements: Requirements, rules: Sequence[str]) -> list[str]:
    """`rule: what it says`, for at most three, with the words of the record where it is about those."""
    named = {rule.id: rule for rule in requirements.rules}
    declared = f" Declared: {', '.join(requirements.patient.allergies)}."
    return [
        f"{one}: {named[one].message}{declared if isinstance(named[one].check, DeclaredAllergy) else ''}"
        for one in rules[:_MOST_SAID]
    ]


def infeasible(name: str, why: Infeasibility) -> Infeasible:
    """The error that says so, with the contract's details; nothing was changed."""
    return Infeasible(
        f"The plan of {name} stays as it is: {why.explanation}",
        hint="; ".join(way.change for way in why.relaxations),
        details=why.model_dump(mode="json", by_alias=True),
    )


def broken_by(bench: Bench, put: Mapping[Place, Serving], patient: Patient, ctx: Context) -> tuple[str, ...]:
    """The hard rules that a week with these servings would break, as the validator finds them."""
    plan = _changed(bench, with_meals(bench.plan.days, put, ctx.catalogue), ctx, None)
    verdict = validate_week(plan, patient, ctx.catalogue)
    known = {rule.id for rule in bench.requirements.rules}
    return tuple(sorted({f.rule for f in verdict.findings if f.severity == "blocker"} & known))


def keep(
    bench: Bench,
    put: Mapping[Place, Serving],
    stored: Stored[WeeklyPlan],
    patient: Patient,
    ctx: Context,
    offer: Offer | None = None,
) -> WeeklyPlan:
    """The plan with these servings as its next version, open again. The validator looks at the whole week first: a
    blocker raises Infeasible and nothing is kept.
    """
    plan = _changed(bench, with_meals(bench.plan.days, put, ctx.catalogue), ctx, offer)
    return save(plan, stored, patient, ctx)


def save(plan: WeeklyPlan, stored: Stored[WeeklyPlan], patient: Patient, ctx: Context) -> WeeklyPlan:
    """Keeps a changed plan unless the validator finds a blocker in it. Raises Infeasible or Conflict."""
    refuse_broken(plan, patient, ctx, "update_plan mends a week that no longer fits the record.")
    return ctx.plans.save(plan, expected_version=stored.version).value


def refuse_broken(plan: WeeklyPlan, patient: Patient, ctx: Context, hint: str) -> None:
    """Raises Infeasible, with the blockers, for a week that the validator would not let pass; nothing was kept."""
    verdict = validate_week(plan, patient, ctx.catalogue)
    if not verdict.valid:
        blockers = [f for f in verdict.findings if f.severity == "blocker"]
        said = "; ".join(dict.fromkeys(f.message for f in blockers[:_MOST_SAID]))
        raise Infeasible(
            f"The plan of {patient.name} stays as it is: the week would not hold. {said}",
            hint=hint,
            details={
                "stage": "search",
                "conflict": sorted({f.rule for f in blockers}),
                "explanation": said,
                "relaxations": [],
                "starvedBy": [],
            },
        )


def _changed(bench: Bench, days: Sequence[DailyMeals], ctx: Context, offer: Offer | None) -> WeeklyPlan:
    plan = bench.plan
    made = weekly_plan(
        days,
        ctx.catalogue,
        digest=bench.digest,
        plan_id=plan.id,
        patient_id=plan.patient_id,
        patient_name=plan.patient_name,
        generated_at=ctx.now(),
        strategy=plan.strategy,
        version=plan.version + 1,
    )
    return made.model_copy(update={"offer": offer})


def served_before(bench: Bench, places: Sequence[Place], ctx: Context) -> dict[int, set[int]]:
    """By occasion, the recipes (shelf indexes) that stood at these places in any version of the plan."""
    seen: dict[int, set[int]] = {k: set() for _, k in places}
    for version in ctx.plans.versions(bench.plan.id):
        for day, k in places:
            meal = meal_at(version.value, (day, k))
            recipe = None if meal is None else bench.shelf.recipe_at.get(meal.recipe_id or "")
            if recipe is not None:
                seen[k].add(recipe)
    return seen


def meal_at(plan: WeeklyPlan, place: Place) -> Meal | None:
    """What stands there, None where the plan has no such occasion."""
    meals = plan.days[place[0]].meals()
    return meals[place[1]][1] if place[1] < len(meals) else None
