"""The order: what has to be bought, from whom, when, for how much, and whose label has to be read. Sums are the engine's."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import Field

from catalogue import recognise
from domain.food import Allergen
from domain.ledger import Demand
from domain.shopping import grams
from engine.procure.costs import shared, total
from engine.procure.labels import checks
from engine.procure.order import OrderLine
from tools.budgets import Limit, Of, held_against, kept_limits, warnings_of
from tools.context import Context
from tools.market import order_lines
from tools.order_views import order_view
from tools.procurement import about, plans_meant
from tools.references import PlanRef, Week
from tools.tool import ToolArgs, tool

_CENTS = 100
_DAYS = 7


class MakeOrder(ToolArgs):
    plans: list[str | PlanRef] | None = Field(None, description="Plan ids, or {patient, weekStart} entries.")
    patients: list[str] | None = Field(None, description="Only these patients' plans of the week, by id or name.")
    week_start: Week | None = Field(None, description="A Monday, YYYY-MM-DD; next Monday when nothing is said.")
    budget: float | None = Field(None, ge=0, le=10**9, description="What the whole order may cost, in currency units.")
    budget_per_patient_day: float | None = Field(
        None, ge=0, le=10**6, description="What a patient's day may cost, in currency units."
    )
    budget_per_patient_week: float | None = Field(
        None, ge=0, le=10**6, description="What a patient's week may cost, in currency units."
    )


@tool("read", view=order_view)
def make_order(args: MakeOrder, ctx: Context) -> dict[str, Any]:
    """What to order for the chosen plans, or everybody's of the week: need less stock, back to par, in whole packs at the
    cheapest supplier, on the delivery day that keeps it fresh, for what is eaten from today on; cost by patient, day and plan, the budgets said here and those the
    clinic has set, leftovers, what cannot be had, and whose label has to be read. Nothing is sent or changed. The mere list is aggregate_ingredients.
    """
    plans = plans_meant(args.plans, args.patients, args.week_start, ctx)
    lines = order_lines(plans, ctx)
    declared = declared_allergens(plans, ctx)
    held = held_against([*_limits(args), *kept_limits(ctx)], total(lines), plans)
    if args.plans is not None or args.patients is not None:  # a part of the week can only break the whole week's budget
        held = [one for one in held if one["of"] != "week" or (one["overCents"] or 0) > 0]
    return {
        "lines": [line_json(line, declared, ctx) for line in lines],
        "deliveries": _deliveries(lines),
        "cost": _cost(lines, plans),
        "budgets": held,
        "warnings": [*warnings_of(held), *_troubles(lines)],
    } | about(plans)


def declared_allergens(plans: Sequence[Demand], ctx: Context) -> dict[str, tuple[Allergen, ...]]:
    """What each patient of the plans declares."""
    known = {stored.value.id: stored.value for stored in ctx.patients.all()}
    profiles = {p.patient_id: recognise(known[p.patient_id], ctx.catalogue.foods) for p in plans}
    return {patient: tuple(one.allergen for one in profile.allergens) for patient, profile in profiles.items()}


def line_json(line: OrderLine, declared: Mapping[str, Sequence[Allergen]], ctx: Context) -> dict[str, Any]:
    """One line of the order; weights in grams as purchased, money in cents, null where unknown."""
    offer, food = line.offer, line.food
    eaters = {dish.patient_id: dish.patient_name for dish, _ in line.uses}
    return {
        "foodId": food.id,
        "food": food.name,
        "aisle": food.aisle,
        "needGrams": grams(line.need_mg),
        "fromStockGrams": grams(line.from_stock_mg),
        "restockGrams": grams(line.restock_mg),
        "packs": line.packs,
        "packSize": None if offer is None else grams(offer.pack_mg),
        "unit": None if offer is None else offer.unit,
        "text": "" if offer is None else offer.text(line.packs),
        "available": offer is not None or not line.missing_mg,
        "supplier": None if offer is None else offer.supplier,
        "priceCents": None if offer is None else offer.cents,
        "priceBasis": None if offer is None else "catalogue estimate" if offer.since is None else "supplier",
        "priceSince": None if offer is None or offer.since is None else str(offer.since),
        "costCents": line.cents,
        "leftoverGrams": grams(line.leftover_mg),
        "leftoverUntil": str(line.fresh_until) if line.leftover_mg and line.fresh_until else None,
        "deliveries": [
            {
                "date": None if one.on is None else str(one.on),
                "packs": one.packs,
                "grams": grams(one.bought_mg),
                "forDays": [str(day) for day in one.for_days],
            }
            for one in line.deliveries
        ],
        "patients": len(eaters),
        "labelChecks": [
            {"patientId": c.patient_id, "patientName": c.patient_name, "allergen": c.allergen, "catalogueSays": c.state}
            for c in checks(food, eaters, declared, ctx.catalogue)
        ],
    }


def _deliveries(lines: Sequence[OrderLine]) -> list[dict[str, Any]]:
    """What comes on which day from whom, days first."""
    found: dict[tuple[date, str], list[tuple[int, int | None, str]]] = {}
    for line in lines:
        for one in line.deliveries:
            if line.offer is not None and one.on is not None:
                cents = None if line.offer.cents is None else line.offer.cents * one.packs
                entry = (one.packs, cents, line.food.name)
                found.setdefault((one.on, line.offer.supplier or ""), []).append(entry)
    return [
        {
            "date": str(on),
            "supplier": seller or None,
            "packs": sum(packs for packs, _, _ in entries),
            "costCents": None if any(c is None for _, c, _ in entries) else sum(c or 0 for _, c, _ in entries),
            "foods": [name for _, _, name in entries],
        }
        for (on, seller), entries in sorted(found.items())
    ]


def _cost(lines: Sequence[OrderLine], plans: Sequence[Demand]) -> dict[str, Any]:
    cents = total(lines)
    patients = shared(lines, lambda dish: (dish.patient_name, dish.patient_id))
    by_plan, by_day = shared(lines, lambda dish: dish.plan_id), shared(lines, lambda dish: dish.date)
    names = {plan.plan_id: plan.patient_name for plan in plans}
    return {
        "totalCents": cents,
        "unpriced": [line.food.name for line in lines if line.cents is None],
        "forStockCents": sum(line.cents or 0 for line in lines if not line.uses),
        "perPatientDayCents": None if cents is None else cents // max(1, _DAYS * len(plans)),
        "byPatient": [
            {"patientId": who, "patientName": name, "cents": part} for (name, who), part in sorted(patients.items())
        ],
        "byPlan": [{"planId": p, "patientName": names[p], "cents": by_plan[p]} for p in names if p in by_plan],
        "byDay": [{"date": str(day), "cents": part} for day, part in sorted(by_day.items())],
    }


def _limits(args: MakeOrder) -> list[Limit]:
    """Those said for this order."""
    said: list[tuple[Of, float | None]] = [
        ("order", args.budget),
        ("patient_day", args.budget_per_patient_day),
        ("patient_week", args.budget_per_patient_week),
    ]
    return [(of, round(limit * _CENTS)) for of, limit in said if limit is not None]


def _troubles(lines: Sequence[OrderLine]) -> list[str]:
    """What cannot be bought, and what would come too late or too early."""
    said = [
        f"{line.food.name} cannot be had: substitute_food proposes other dishes."
        for line in lines
        if line.offer is None and line.missing_mg
    ]
    for line in lines:
        days = [str(one.for_days[0]) for one in line.deliveries if one.on is None]
        if days:
            said.append(f"{line.food.name} has no delivery that is in time and fresh for {', '.join(days)}.")
    return said
