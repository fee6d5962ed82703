"""A week proposed by a language model, made safe by code: resolved, weighed, portioned, validated, and mended by rules.

Whatever the model writes is material. Nothing of it is kept that the validator does not let pass; no model is known here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from catalogue import recognise
from domain.errors import Unavailable
from domain.finding import Finding
from domain.patient import Patient
from domain.plan import DailyMeals, Meal, WeeklyPlan
from domain.proposal import ProposedMeal, read_proposal
from domain.recipe import Recipe
from engine.assemble import weekly_plan
from engine.making import Order, make
from engine.plan.adopt import Trial, adopt, mended
from engine.plan.edit_days import Place
from engine.proposed import OWN, Rejected, as_recipe
from engine.validate import validate_week
from tools.context import Context, Proposer
from tools.proposal_brief import brief_for

REPAIRS = 3
"""So many times the model hears what stands in the way before rules decide."""
_MOST_SAID = 24


@dataclass
class Desk:
    """What has been proposed so far: the dish of each place, and why others were turned down."""

    base: WeeklyPlan
    patient: Patient
    ctx: Context
    dishes: dict[Place, Recipe] = field(default_factory=dict)
    problems: dict[Place, str] = field(default_factory=dict)
    unresolved: dict[str, dict[str, Any]] = field(default_factory=dict)
    heard: int = 0

    def places(self) -> dict[tuple[date, str], list[Place]]:
        """The places of every meal of the week, snacks in their order."""
        found: dict[tuple[date, str], list[Place]] = {}
        for d, day in enumerate(self.base.days):
            for k, (slot, _) in enumerate(day.meals()):
                found.setdefault((day.date, slot), []).append((d, k))
        return found

    def take(self, asked: Sequence[Place], meals: Iterator[ProposedMeal]) -> bool:
        """Take in an answer: the first dish for each place that was asked for; everything else is left. False where
        nothing was proposed for any of them.
        """
        places, open_places = self.places(), set(asked)
        self.problems = {place: self.problems.get(place, "nothing was proposed for it") for place in asked}
        for meal in meals:
            self.heard += 1
            place = next((p for p in places.get((meal.date, meal.meal), ()) if p in open_places), None)
            if place is None:
                continue
            open_places.discard(place)
            dish = as_recipe(meal, self.ctx.catalogue, f"{OWN}{self.heard}")
            if isinstance(dish, Rejected):
                self._turn_down(place, meal, dish)
            else:
                self.dishes[place] = dish
                del self.problems[place]
        return len(open_places) < len(asked)

    def _turn_down(self, place: Place, meal: ProposedMeal, dish: Rejected) -> None:
        named = [name + (f" (is it {' or '.join(near)}?)" if near else "") for name, near in dish.unresolved.items()]
        self.problems[place] = ": ".join([dish.why, *([", ".join(named)] if named else [])])
        for name in dish.unresolved:
            self.unresolved.setdefault(name, {"date": str(meal.date), "meal": meal.meal, "ingredient": name})


def propose_week(patient: Patient, order: Order, ctx: Context) -> tuple[WeeklyPlan, dict[str, Any]]:
    """A plan that the validator lets pass, and where its meals come from: all from rules where no model is set up. Raises
    Unavailable without an answer, Infeasible where rules allow no plan at all: then no model is asked.
    """
    base = make(order, ctx.catalogue)
    if ctx.proposer is None:
        desk = Desk(base, patient, ctx)
        desk.problems = {
            place: "no language model is set up here" for places in desk.places().values() for place in places
        }
        return base, _told(desk, base.days, 0)
    return proposed_over(base, patient, ctx.proposer, ctx)


def proposed_over(
    base: WeeklyPlan, patient: Patient, proposer: Proposer, ctx: Context
) -> tuple[WeeklyPlan, dict[str, Any]]:
    """The same over a week that rules have made: what of it cannot be replaced stays."""
    desk = Desk(base, patient, ctx)
    trial, repairs = _negotiated(desk, proposer)
    days = base.days if trial is None else _holding(desk, trial)
    return _plan_of(desk, days) if days is not desk.base.days else desk.base, _told(desk, days, repairs)


def _negotiated(desk: Desk, proposer: Proposer) -> tuple[Trial | None, int]:
    """Propose, try, say what is wrong, at most `REPAIRS` times again. A model that leaves in the middle, or has nothing
    new to say, is let go. None where not one dish came of it.
    """
    asked = [place for places in desk.places().values() for place in places]
    profile = recognise(desk.patient, desk.ctx.catalogue.foods)
    brief = brief_for(desk.base, desk.patient, profile, desk.ctx.catalogue)
    trial: Trial | None = None
    for repairs in range(REPAIRS + 1):
        try:
            answer = proposer.propose(brief | _asking(desk, asked))
        except Unavailable:
            if not repairs:
                raise
            return trial, repairs
        if not desk.take(asked, read_proposal(answer)):
            return trial, repairs
        if desk.dishes:
            trial = adopt(desk.base, desk.dishes, desk.patient, profile, desk.ctx.catalogue)
            _object(desk, trial)
        asked = sorted(desk.problems)
        if not asked:
            return trial, repairs
    return trial, REPAIRS


def _asking(desk: Desk, asked: Sequence[Place]) -> dict[str, Any]:
    """The meals asked for, and what was wrong with the dishes proposed for them before."""
    wanted = []
    for d, k in asked:
        day = desk.base.days[d]
        said = desk.problems.get((d, k))
        wanted.append(
            {"date": str(day.date), "meal": day.meals()[k][0]} | ({"problem": said[:300]} if said is not None else {})
        )
    return {"ask": wanted}


def _object(desk: Desk, trial: Trial) -> None:
    """Note what rules say against each place: against a dish at once, against a week by the validator's blockers."""
    for place, rules in trial.refused.items():
        desk.problems[place] = f"{desk.dishes[place].name}: against {', '.join(rules)}"
    for finding in _blockers(desk, _plan_of(desk, trial.days)):
        for place in _about(finding, trial.days):
            if place in desk.dishes and place not in desk.problems:
                desk.problems[place] = finding.message


def _about(finding: Finding, days: Sequence[DailyMeals]) -> Iterator[Place]:
    """The places a finding is about: one meal, a day, or the week."""
    for d, day in enumerate(days):
        for k, (slot, _) in enumerate(day.meals()):
            if finding.date in {None, day.date} and finding.meal in {None, slot}:
                yield d, k


def _holding(desk: Desk, trial: Trial) -> Sequence[DailyMeals]:
    """The trial's days where they hold, else mended by rules with the fewest changes, else the week that rules made."""
    if not _blockers(desk, _plan_of(desk, trial.days)):
        return trial.days
    days = mended(desk.base, trial)
    return desk.base.days if days is None or _blockers(desk, _plan_of(desk, days)) else days


def _plan_of(desk: Desk, days: Sequence[DailyMeals]) -> WeeklyPlan:
    """The plan of these days; dishes that are in no catalogue name no recipe."""
    base = desk.base
    return weekly_plan(
        [_without_own_ids(day) for day in days],
        desk.ctx.catalogue,
        digest=base.provenance.inputs_digest,
        plan_id=base.id,
        patient_id=base.patient_id,
        patient_name=base.patient_name,
        generated_at=base.generated_at,
        strategy="llm",
    )


def _without_own_ids(day: DailyMeals) -> DailyMeals:
    def bare(meal: Meal) -> Meal:
        own = (meal.recipe_id or "").startswith(OWN)
        return meal.model_copy(update={"recipe_id": None}) if own else meal

    return day.model_copy(
        update={
            "breakfast": bare(day.breakfast),
            "lunch": bare(day.lunch),
            "dinner": bare(day.dinner),
            "snacks": tuple(map(bare, day.snacks)),
        }
    )


def _blockers(desk: Desk, plan: WeeklyPlan) -> list[Finding]:
    verdict = validate_week(plan, desk.patient, desk.ctx.catalogue)
    return [finding for finding in verdict.findings if finding.severity == "blocker"]


def _told(desk: Desk, days: Sequence[DailyMeals], repairs: int) -> dict[str, Any]:
    """`proposal`: how many meals are whose, those of the rules one by one with why, what was not understood."""
    by_rules = []
    for d, day in enumerate(days):
        for k, (slot, meal) in enumerate(day.meals()):
            dish = desk.dishes.get((d, k))
            if dish is None or dish.id != meal.recipe_id:
                why = desk.problems.get((d, k)) or "another dish was needed for the day or the week to hold"
                by_rules.append({"date": str(day.date), "meal": slot, "name": meal.name, "why": why})
    served = sum(len(day.meals()) for day in days)
    return {
        "proposal": {
            "fromModel": served - len(by_rules),
            "fromRules": by_rules,
            "unresolved": list(desk.unresolved.values())[:_MOST_SAID],
            "repairs": repairs,
        }
    }
