"""`wavy bench plan`: the planner alone, over varied people: time, what is met, what is refused, and how far from better.

Seconds are the processor's own (one thread), so that a busy machine does not blur them too much; what takes minutes is
asked for by options.
"""

import resource
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from catalogue import Catalogue, load_catalogue, recognise
from domain.builders import A_MOMENT
from domain.food import Food
from domain.patient import PatientFields
from domain.plan import WeeklyPlan
from engine.assemble import weekly_plan
from engine.plan.bound import lower_bound
from engine.plan.compile import compile_rules
from engine.plan.draft import Draft
from engine.plan.edit_board import Bench, lay_out
from engine.plan.generate import Week, plan_week, snack_counts
from engine.plan.infeasible import Infeasibility
from engine.plan.proof import proves_none
from engine.validate import validate_week
from evals import bench_peers
from evals.bench_sizes import sized
from evals.people import level, people

_MONDAY = date(2026, 11, 30)
_MACROS = ("protein", "carbs", "fat")
_SEASONINGS = ("herbs_spices", "oils_condiments")
_SIZES, _PER_SIZE = (150, 400, 1_000, 5_000), 12
_BINS = (0, 1, 2, 4, 6, 10, 15, 20, 30, 40, 50)


@dataclass(frozen=True)
class Options:
    """How much is measured: people planned; of those, how many are compared with a search of so many seconds each, with a
    proven bound, and with one model given as long; where other planners are installed, if they are to be; other sizes.
    """

    people: int = 200
    long: int = 4
    seconds: float = 15
    proofs: int = 0
    models: int = 0
    peers: Path | None = None
    sizes: bool = False


@dataclass(frozen=True)
class _Made:
    """One person's outcome and what it took."""

    index: int
    patient: PatientFields
    week: Week | Infeasibility
    seconds: float


def run(options: Options | None = None) -> dict[str, Any]:
    """Milliseconds a week, shares of days within the bands, refusals, variety, and distances to what else is found."""
    options = options or Options()
    catalogue, crowd = load_catalogue(), people(options.people)
    made = _everybody(crowd, catalogue)
    weeks = [one for one in made if isinstance(one.week, Week)]
    figures = {"recipes": len(catalogue.recipes), "people": len(crowd)} | _times(made) | _refusals(made)
    figures |= _quality(weeks, catalogue)
    figures |= _compared(weeks, catalogue, options)
    if options.peers is not None:
        figures["peers"] = bench_peers.run(crowd, options.peers)
    if options.sizes:
        figures["sizes"] = {n: _sized(n, catalogue, crowd) for n in _SIZES}
    return figures | {"peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}


def _everybody(crowd: Sequence[PatientFields], catalogue: Catalogue) -> list[_Made]:
    _planned(crowd[0], catalogue)  # warms up, and so do the words that records are read by
    for patient in crowd:
        recognise(patient, catalogue.foods)
    made = []
    for i, patient in enumerate(crowd):
        begun = time.process_time()
        week = _planned(patient, catalogue)
        made.append(_Made(i, patient, week, time.process_time() - begun))
    return made


def _planned(patient: PatientFields, catalogue: Catalogue) -> Week | Infeasibility:
    return plan_week(patient, recognise(patient, catalogue.foods), _MONDAY, catalogue)


def _times(made: Sequence[_Made]) -> dict[str, Any]:
    kept = [one.seconds for one in made if isinstance(one.week, Week)]
    refused = [one.seconds for one in made if not isinstance(one.week, Week)]
    return {
        "weeks": len(kept),
        "medianMs": round(statistics.median(kept) * 1000, 1),
        "p99Ms": round(statistics.quantiles(kept, n=100)[98] * 1000, 1),
        "refusedMedianMs": round(statistics.median(refused) * 1000, 1) if refused else None,
    }


def _refusals(made: Sequence[_Made]) -> dict[str, Any]:
    refused = [(one.week, level(one.index)) for one in made if isinstance(one.week, Infeasibility)]
    stages = Counter(week.stage for week, _ in refused)
    return {
        "refused": len(refused),
        "refusedWithProof": stages["input"] + stages["catalogue"],
        "refusedWithoutProof": stages["search"],
        "refusedByStage": dict(sorted(stages.items())),
        "refusedByLevel": dict(sorted(Counter(hard for _, hard in refused).items())),
        "conflictSizeMax": max((len(week.conflict) for week, _ in refused), default=0),
    }


def _quality(weeks: Sequence[_Made], catalogue: Catalogue) -> dict[str, Any]:
    met: Counter[str] = Counter()
    mains, foods, priced, beyond = [], [], [], 0
    for one in weeks:
        plan = _plan(one)
        here = _met(plan, one.patient, catalogue)
        if here["all"] < len(plan.days) and _out_of_reach(one.patient, catalogue):
            beyond += len(plan.days) - here["all"]
        met += here
        mains.append(len({meal.name for day in plan.days for meal in (day.lunch, day.dinner)}))
        eaten = {c.food_id for day in plan.days for _, meal in day.meals() for c in meal.components}
        foods.append(len(eaten))
        priced.append(sum(_is_shopped_for(catalogue.foods[food]) for food in eaten))
    shares = {key: round(100 * met[key] / (7 * len(weeks)), 1) for key in ("kcal", *_MACROS, "all")}
    shares["allWherePossible"] = round(100 * met["all"] / (7 * len(weeks) - beyond), 1)
    return {
        "blockers": met["blockers"],
        "warningsPerWeek": round(met["warnings"] / len(weeks), 2),
        **{f"daysInBandPercent.{key}": share for key, share in shares.items()},
        "distinctMainsMedian": statistics.median(mains),
        "distinctMainsLeast": min(mains),
        "distinctFoodsMedian": statistics.median(foods),
        "distinctFoodsButSeasoningsMedian": statistics.median(priced),
    }


def _is_shopped_for(food: Food) -> bool:
    """No water, herb, spice, oil or condiment."""
    return food.id != "water" and food.aisle not in _SEASONINGS and "herb_spice" not in food.facts


def _out_of_reach(patient: PatientFields, catalogue: Catalogue) -> bool:
    """True only where it is proven that no day meets the hard rules and every macro's band as well."""
    asked = compile_rules(patient, recognise(patient, catalogue.foods), catalogue)
    lines = tuple(
        replace(line, hard=True) if line.per == "percent_target" and line.scope == "day" else line
        for line in asked.lines
    )
    banded = replace(asked, lines=lines)
    return all(proves_none(banded, snacks) for snacks in snack_counts(banded))


def _plan(one: _Made) -> WeeklyPlan:
    if not isinstance(one.week, Week):
        raise TypeError("no week was made")
    return weekly_plan(
        one.week.days,
        load_catalogue(),
        digest=one.week.inputs_digest,
        plan_id="plan",
        patient_id="patient",
        patient_name=one.patient.name,
        generated_at=A_MOMENT,
        strategy="rule_based",
    )


def _met(plan: WeeklyPlan, patient: PatientFields, catalogue: Catalogue) -> Counter[str]:
    """Days within 5% of the energy and within 10% or 5 g of each macro, and what the validator says."""
    counts: Counter[str] = Counter()
    for day in plan.days:
        near = {"kcal": abs(day.total_calories - patient.calorie_target) <= patient.calorie_target * 0.05 + 1}
        for macro in _MACROS:
            target = getattr(patient.macro_targets, macro)
            near[macro] = abs((day.total_nutrition.of(macro) or 0) - target) <= max(5, target * 0.1)  # type: ignore[arg-type]
        counts.update([key for key, held in near.items() if held] + ["all"] * all(near.values()))
    severities = Counter(finding.severity for finding in validate_week(plan, patient, catalogue).findings)
    return counts + Counter(blockers=severities["blocker"], warnings=severities["warning"])


def _compared(weeks: Sequence[_Made], catalogue: Catalogue, options: Options) -> dict[str, Any]:
    """Distances in percent of what the plan costs; each kind over people spread evenly over all levels."""
    figures: dict[str, Any] = {}
    quick = [_below(bench, lower_bound(bench.board)) for bench in _benches(weeks, 20, catalogue)]
    figures |= _gaps("quickBound", quick)
    if options.long:
        from evals.bench_search import long_search  # noqa: PLC0415 - the solver is a dependency of developers only

        benches = _benches(weeks, options.long, catalogue)
        gaps = [_below(bench, long_search(bench.board, options.seconds)) for bench in benches]
        figures |= _gaps(f"search{options.seconds:g}s", gaps)
    if options.proofs:
        from evals.bench_bound import proven  # noqa: PLC0415

        figures |= _gaps(
            "provenBound", [_below(b, proven(b.board)) for b in _benches(weeks, options.proofs, catalogue)]
        )
    if options.models:
        from evals.bench_search import one_model  # noqa: PLC0415

        benches = _benches(weeks, options.models, catalogue)
        found = [one_model(bench.board, options.seconds) for bench in benches]
        figures[f"oneModel{options.seconds:g}s"] = {
            "people": len(found),
            "weeksFound": sum(points is not None for points, _ in found),
            "timesOurPoints": [
                round(p / _points(b), 2) for b, (p, _) in zip(benches, found, strict=True) if p is not None
            ],
            "ownGapPercent": [round(gap, 1) for _, gap in found],
        }
    return figures


def _benches(weeks: Sequence[_Made], count: int, catalogue: Catalogue) -> list[Bench]:
    some = weeks[:: max(1, len(weeks) // count)][:count]
    laid = [
        lay_out(_plan(one), compile_rules(one.patient, recognise(one.patient, catalogue.foods), catalogue))
        for one in some
    ]
    return [bench for bench in laid if bench is not None]


def _points(bench: Bench) -> int:
    return Draft(bench.board, bench.picks).total()


def _below(bench: Bench, other: int) -> float:
    return 100 * (_points(bench) - other) / max(1, _points(bench))


def _gaps(name: str, gaps: Sequence[float]) -> dict[str, Any]:
    ordered = sorted(gaps)
    bins = Counter(max(low for low in _BINS if low <= max(0, gap)) for gap in ordered)
    return {
        name: {
            "people": len(ordered),
            "gapPercentMedian": round(statistics.median(ordered), 1),
            "gapPercentP95": round(ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)], 1),
            "gapPercentWorst": round(ordered[-1], 1),
            "histogram": {f"from {low}%": bins[low] for low in _BINS if bins[low]},
        }
    }


def _sized(recipes: int, catalogue: Catalogue, crowd: Sequence[PatientFields]) -> dict[str, Any]:
    """Times with a catalogue of another size."""
    made = _everybody(
        [p for i, p in enumerate(crowd) if level(i) != "impossible"][:_PER_SIZE], sized(catalogue, recipes)
    )
    return _times(made)
