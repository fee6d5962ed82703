"""Plans and shopping lists as files people print, open, import. What a file says is decided by the plan, the record and
the verdict as of now; see `tools.documents`.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from pydantic import Field

from catalogue import recognise
from domain.food import Allergen
from domain.ledger import Demand
from domain.plan import WeeklyPlan
from domain.rule import Shape
from domain.shopping import grams
from engine.aggregate import aggregate
from engine.procure.labels import checks
from engine.procure.order import OrderLine
from engine.validate import certificate, validate_week
from engine.validate.select import in_force
from tools.context import Context
from tools.documents.dossier import Dossier
from tools.documents.paper import Sheet
from tools.documents.plan_csv import plan_csv
from tools.documents.plan_ics import plan_ics
from tools.documents.plan_pdf import plan_pdf
from tools.documents.plan_xlsx import plan_xlsx
from tools.documents.shopping_csv import shopping_csv
from tools.documents.shopping_pdf import shopping_pdf
from tools.documents.shopping_tables import Buying, Errand
from tools.documents.shopping_xlsx import shopping_xlsx
from tools.market import order_lines
from tools.ordering import declared_allergens
from tools.procurement import plans_meant
from tools.references import PlanRef, Week, find_plan
from tools.tool import ToolArgs, tool

_PLAN_AS: Mapping[str, Callable[[Dossier], bytes]] = {
    "pdf": plan_pdf,
    "xlsx": plan_xlsx,
    "csv": plan_csv,
    "ics": plan_ics,
}
_LIST_AS: Mapping[str, Callable[[Errand], bytes]] = {"csv": shopping_csv, "xlsx": shopping_xlsx, "pdf": shopping_pdf}


class ExportPlan(ToolArgs):
    plan: str | PlanRef = Field(description="Plan id, or {patient, weekStart}.")
    format: Literal["pdf", "xlsx", "csv", "ics", "json"] | None = Field(
        None,
        description="pdf to print, xlsx or csv for spreadsheets, ics for calendars, json for a certificate that can be "
        "checked again without us; pdf when left out.",
    )
    sheet: Sheet | None = Field(None, description="Paper of a pdf; A4 when left out.")


@tool("read")
def export_plan(args: ExportPlan, ctx: Context) -> dict[str, Any]:
    """One plan as a file to download: PDF for patient and dietitian, XLSX, CSV or calendar (iCal). Use it when the user
    wants to print, download, send or export a plan; give them the url as it is.
    """
    plan = find_plan(args.plan, ctx).value
    format_ = args.format or "pdf"
    content = (
        _certificate(plan, ctx) if format_ == "json" else _PLAN_AS[format_](_dossier(plan, args.sheet or "A4", ctx))
    )
    return _kept(f"plan-{plan.patient_id}-{plan.week_start}-v{plan.version}", format_, content, ctx) | {
        "planId": plan.id,
        "patientName": plan.patient_name,
        "weekStart": str(plan.week_start),
    }


def _certificate(plan: WeeklyPlan, ctx: Context) -> bytes:
    paper = certificate(plan, ctx.patients.get(plan.patient_id).value, ctx.catalogue)
    return (json.dumps(paper, ensure_ascii=False, indent=1) + "\n").encode()


def _dossier(plan: WeeklyPlan, sheet: Sheet, ctx: Context) -> Dossier:
    patient = ctx.patients.get(plan.patient_id).value
    profile = recognise(patient, ctx.catalogue.foods)
    rules = in_force(ctx.catalogue.rules, patient, profile).rules
    return Dossier(
        plan=plan,
        patient=patient,
        profile=profile,
        verdict=validate_week(plan, patient, ctx.catalogue),
        methods={recipe.id: recipe.method for recipe in ctx.catalogue.recipes.values()},
        evening_snack=any(isinstance(rule.check, Shape) and rule.check.evening_snack for rule in rules),
        sheet=sheet,
    )


class ExportShoppingList(ToolArgs):
    plans: list[str | PlanRef] | None = Field(None, description="Plan ids, or {patient, weekStart} entries.")
    patients: list[str] | None = Field(None, description="Only these patients' plans of the week, by id or name.")
    week_start: Week | None = Field(None, description="A Monday, YYYY-MM-DD; next Monday when nothing is said.")
    format: Literal["csv", "xlsx", "pdf"] | None = Field(
        None,
        description="pdf to tick off, xlsx with every view of the list, csv for other programs; xlsx when left out.",
    )
    sheet: Sheet | None = Field(None, description="Paper of a pdf; A4 when left out.")


@tool("read")
def export_shopping_list(args: ExportShoppingList, ctx: Context) -> dict[str, Any]:
    """The shopping list as a file to download: XLSX (order, by day, by patient, trace), CSV, or PDF with boxes to tick.
    It covers the same plans as aggregate_ingredients; give the user the url as it is.
    """
    plans = plans_meant(args.plans, args.patients, args.week_start, ctx)
    format_ = args.format or "xlsx"
    shopping = aggregate(plans, ctx.catalogue)
    content = _LIST_AS[format_](Errand(shopping, plans, _buying(plans, ctx), args.sheet or "A4"))
    first_week = min(plan.week_start for plan in plans)
    return _kept(f"shopping-{first_week}", format_, content, ctx) | {
        "weekStart": str(first_week),
        "totals": shopping.totals(),
    }


def _buying(plans: Sequence[Demand], ctx: Context) -> dict[str, Buying]:
    """What the order of today says of each food of the list."""
    declared = declared_allergens(plans, ctx)
    return {line.food.id: _of_line(line, declared, ctx) for line in order_lines(plans, ctx) if line.uses}


def _of_line(line: OrderLine, declared: Mapping[str, Sequence[Allergen]], ctx: Context) -> Buying:
    eaters = {dish.patient_id: dish.patient_name for dish, _ in line.uses}
    seller = None if line.offer is None else line.offer.supplier
    return Buying(
        from_stock_g=grams(line.from_stock_mg),
        packs=line.packs,
        supplier=seller or ("not to be had" if line.offer is None and line.missing_mg else ""),
        cost=None if line.cents is None else line.cents / 100,
        label_check=", ".join(
            f"{one.allergen} for {one.patient_name}" for one in checks(line.food, eaters, declared, ctx.catalogue)
        ),
        deliveries=[(one.on, one.packs, grams(one.bought_mg), one.for_days) for one in line.deliveries],
    )


def _kept(stem: str, format_: str, content: bytes, ctx: Context) -> dict[str, Any]:
    """Keep the file under a name made of ids, dates and its own digest: a link always leads to what was exported."""
    name = f"{stem}-{hashlib.sha256(content).hexdigest()[:8]}.{format_}"
    return {"fileName": name, "path": ctx.files.keep(name, content), "url": f"/exports/{name}", "bytes": len(content)}
