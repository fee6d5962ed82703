"""`wavy bench together`: a clinic's week planned as one kitchen, beside the same patients planned each alone.

Both ways keep every hard rule, or no plan is made. Money is by the catalogue's estimates, whole packs counted.
"""

import time
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from catalogue import Catalogue, load_catalogue
from domain.builders import A_MOMENT
from domain.ledger import demand_of
from domain.patient import Patient
from domain.plan import WeeklyPlan
from engine.aggregate import aggregate
from engine.making import Order, Outcome, outcomes
from engine.procure.costs import total
from engine.procure.market import market
from engine.procure.order import order
from engine.procure.together import together
from engine.validate import validate_week
from evals.people import people

_PEOPLE = 40
_MONDAY = date(2026, 11, 30)
_MACROS = ("protein", "carbs", "fat")


def run(count: int = _PEOPLE) -> dict[str, Any]:
    """Of each way: plans, distinct foods, packs, leftover, cost, mean deviation from the prescription, warnings, time."""
    catalogue = load_catalogue()
    orders = [
        Order(
            patient=Patient.model_validate(
                person.model_dump() | {"id": f"p{i:03d}", "created_at": A_MOMENT, "updated_at": A_MOMENT}
            ),
            week_start=_MONDAY,
            plan_id=f"plan_{i}",
            made_at=A_MOMENT,
        )
        for i, person in enumerate(people(count))
    ]
    return {
        "patients": count,
        "alone": _figures(outcomes(orders, catalogue), orders, catalogue),
        "together": _figures(together(orders, catalogue), orders, catalogue),
    }


def _figures(found: Iterable[tuple[int, Outcome]], orders: Sequence[Order], catalogue: Catalogue) -> dict[str, Any]:
    begun = time.process_time()
    plans = {i: outcome.plan for i, outcome in found if outcome.plan is not None}
    seconds = time.process_time() - begun
    shopping = aggregate([demand_of(plan) for plan in plans.values()], catalogue)
    lines = order(shopping, {}, market((), {}, _MONDAY), catalogue, _MONDAY)
    verdicts = [validate_week(plan, orders[i].patient, catalogue) for i, plan in plans.items()]
    severities = [f.severity for verdict in verdicts for f in verdict.findings]
    off = [_deviation(plan, orders[i].patient) for i, plan in plans.items()]
    return {
        "plans": len(plans),
        "valid": sum(verdict.valid for verdict in verdicts),
        "distinctFoods": len(shopping.items),
        "packs": sum(line.packs for line in lines),
        "leftoverKg": round(sum(line.leftover_mg for line in lines) / 1_000_000, 1),
        "cost": round((total(lines) or 0) / 100, 2),
        "meanPercentOffKcal": round(sum(one[0] for one in off) / len(off), 2),
        "meanPercentOffMacros": round(sum(one[1] for one in off) / len(off), 2),
        "warningsPerPlan": round(severities.count("warning") / len(plans), 2),
        "cpuSeconds": round(seconds, 1),
    }


def _deviation(plan: WeeklyPlan, patient: Patient) -> tuple[float, float]:
    """Mean percent by which the days miss the energy and the macros."""
    energy = [abs(day.total_calories - patient.calorie_target) / patient.calorie_target for day in plan.days]
    macros = [
        abs((getattr(day.total_nutrition, name) or 0) - target) / target
        for day in plan.days
        for name in _MACROS
        if (target := getattr(patient.macro_targets, name))
    ]
    return 100 * sum(energy) / len(energy), 100 * sum(macros) / len(macros)
