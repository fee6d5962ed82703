"""`wavy bench plan`: the planner alone, over varied people: time, what is met, what is refused, and how far from better.

Seconds are the processor's own (one thread), so that a busy machine does not blur them too much. The gap is an estimate:
how much a search of twenty times the length still finds, not a distance to a proven bound.
"""

import statistics
import time
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from catalogue import Catalogue, load_catalogue, recognise
from domain.builders import A_MOMENT
from domain.patient import PatientFields
from domain.recipe import Slot
from engine.assemble import inputs_digest, weekly_plan
from engine.plan.compile import compile_rules
from engine.plan.compose import compose
from engine.plan.generate import Week, board_of, plan_week, snack_counts
from engine.validate import validate_week
from evals.people import people

_PEOPLE, _COMPARED = 200, 20
_MONDAY = date(2026, 11, 30)
_CAPS: Mapping[Slot, int] = {"breakfast": 80, "lunch": 110, "dinner": 110, "snack": 80}
_MACROS = ("protein", "carbs", "fat")


def run(count: int = _PEOPLE, compared: int = _COMPARED) -> dict[str, Any]:
    """Milliseconds a week, shares of days within the bands, refusals by stage, blockers, and the estimated gap."""
    catalogue = load_catalogue()
    crowd = people(count)
    _planned(crowd[0], catalogue)  # warms up
    seconds: list[float] = []
    refused: Counter[str] = Counter()
    met: Counter[str] = Counter()
    costs: dict[int, int] = {}
    for i, patient in enumerate(crowd):
        begun = time.process_time()
        week = _planned(patient, catalogue)
        seconds.append(time.process_time() - begun)
        if isinstance(week, Week):
            met.update(_met(week, patient, catalogue))
            costs[i] = week.cost
        else:
            refused[week.stage] += 1
    gaps = sorted(_gap(crowd[i], cost, catalogue) for i, cost in list(costs.items())[:compared])
    return {
        "recipes": len(catalogue.recipes),
        "people": len(crowd),
        "weeks": len(costs),
        "refused": dict(sorted(refused.items())),
        "medianMs": round(statistics.median(seconds) * 1000, 1),
        "p99Ms": round(statistics.quantiles(seconds, n=100)[98] * 1000, 1),
        "blockers": met["blockers"],
        "warningsPerWeek": round(met["warnings"] / len(costs), 2),
        **{key: round(100 * met[key] / (7 * len(costs)), 1) for key in ("kcal", *_MACROS, "all")},
        "gapPercentMedian": round(statistics.median(gaps), 1),
        "gapPercentWorst": round(gaps[-1], 1),
    }


def _planned(patient: PatientFields, catalogue: Catalogue) -> Any:
    return plan_week(patient, recognise(patient, catalogue.foods), _MONDAY, catalogue)


def _met(week: Week, patient: PatientFields, catalogue: Catalogue) -> Counter[str]:
    """Days within 5% of the energy and within 10% or 5 g of each macro, and what the validator says."""
    counts: Counter[str] = Counter()
    for day in week.days:
        near = {"kcal": abs(day.total_calories - patient.calorie_target) <= patient.calorie_target * 0.05 + 1}
        for macro in _MACROS:
            target = getattr(patient.macro_targets, macro)
            near[macro] = abs((day.total_nutrition.of(macro) or 0) - target) <= max(5, target * 0.1)  # type: ignore[arg-type]
        counts.update([key for key, held in near.items() if held] + ["all"] * all(near.values()))
    plan = weekly_plan(
        week.days,
        catalogue,
        digest=week.inputs_digest,
        plan_id="plan",
        patient_id="patient",
        patient_name=patient.name,
        generated_at=A_MOMENT,
        strategy="rule_based",
    )
    severities = Counter(finding.severity for finding in validate_week(plan, patient, catalogue).findings)
    return counts + Counter(blockers=severities["blocker"], warnings=severities["warning"])


def _gap(patient: PatientFields, cost: int, catalogue: Catalogue) -> float:
    """Percent by which a long search is cheaper than the usual one."""
    requirements = compile_rules(patient, recognise(patient, catalogue.foods), catalogue)
    seed = int(inputs_digest(patient, _MONDAY)[:16], 16)
    board = board_of(requirements, seed, snack_counts(requirements)[0], _CAPS)
    if board is None:
        return 0.0
    return 100 * max(0, cost - compose(board, seed, 1200, 480).total()) / max(1, cost)
