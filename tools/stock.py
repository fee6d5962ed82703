"""The store cupboard: what there is, what there should be, and changes to it. Sums are the engine's."""

from datetime import date
from typing import Any, Literal

from pydantic import Field

from domain.errors import Conflict, InvalidInput
from domain.food import Food
from domain.shopping import grams
from domain.supplies import A_TONNE, StockItem
from engine.procure.order import usable_until
from engine.procure.units import bought_mg
from store.database import Stored
from tools.context import Context
from tools.food_names import food_meant, foods_meant
from tools.references import Day
from tools.tool import ToolArgs, tool


class FindStock(ToolArgs):
    food: str | None = Field(None, description="Only foods of this name, in the user's words.")
    below_par: bool | None = Field(None, description="true: only what has fallen below its par level.")


@tool("read")
def find_stock(args: FindStock, ctx: Context) -> dict[str, Any]:
    """What is in the store cupboard: grams as purchased, par levels, until when each food is good. For "do we have rice",
    "what is running low". What has to be ordered is make_order.
    """
    wanted = None if args.food is None else {food.id for food in foods_meant(args.food, ctx)}
    items = [
        _shown(ctx.catalogue.foods[food_id], there.value)
        for food_id, there in sorted(ctx.supplies.stock().items())
        if food_id in ctx.catalogue.foods and (wanted is None or food_id in wanted)
    ]
    kept = [item for item in items if item["belowPar"] or not args.below_par]
    return {"items": kept, "total": len(kept)}


class UpdateStock(ToolArgs):
    food: str = Field(description="The food, in the user's words.")
    change: Literal["set", "add", "take"] | None = Field(
        None, description="set: so much is there now (counted); add: it came in; take: it was used. set when left out."
    )
    quantity: float | None = Field(None, ge=0, le=1_000_000, description="How much; leave out to change only the par.")
    unit: str | None = Field(
        None,
        max_length=40,
        description="g, kg, packs, dozen, pieces, or a household measure of the food; g when left out.",
    )
    par: float | None = Field(None, ge=0, le=1_000_000, description="What there should always be, in the same unit.")
    best_before: Day | None = Field(None, description="The date on the pack, YYYY-MM-DD, where the user says it.")


@tool("write")
def update_stock(args: UpdateStock, ctx: Context) -> dict[str, Any]:
    """Note what is in the store cupboard after a count, a delivery or a use, or set a par level. Weights are as
    purchased. Use import_supplies for a whole list.
    """
    if args.quantity is None and args.par is None:
        raise InvalidInput("Nothing would change.", hint="Say a quantity or a par level.")
    food = food_meant(args.food, ctx)
    stored = ctx.supplies.stock().get(food.id)
    there = stored.value if stored else None
    unit = args.unit or "g"
    milligrams, par = _changed(food, there, args, unit), None if args.par is None else bought_mg(food, args.par, unit)
    if max(milligrams, par or 0) > A_TONNE:
        raise InvalidInput("That is more than a tonne.", hint="Check the quantity and the unit.")
    counted_on, best_before = _dates(there, args, ctx.today)
    kept_par = 0 if there is None else there.par_milligrams
    new = StockItem(
        food_id=food.id,
        milligrams=milligrams,
        par_milligrams=kept_par if par is None else par,
        counted_on=counted_on,
        best_before=best_before,
    )
    ctx.supplies.save_stock([Stored(new, stored.version if stored else 0)])
    return {"item": _shown(food, new), "before": None if there is None else grams(there.milligrams)}


def _changed(food: Food, there: StockItem | None, args: UpdateStock, unit: str) -> int:
    """What there is afterwards. Raises Conflict where more is taken than there is."""
    now = 0 if there is None else there.milligrams
    if args.quantity is None:
        return now
    amount = bought_mg(food, args.quantity, unit)
    if args.change == "add":
        return now + amount
    if args.change == "take":
        if amount > now:
            raise Conflict(
                f"There are only {grams(now)} g of {food.name}.", hint="Count it, and set what is really there."
            )
        return now - amount
    return amount


def _dates(there: StockItem | None, args: UpdateStock, today: date) -> tuple[date, date | None]:
    """When it was counted and until when it is good. What was there before stays as old as it was: of two dates the
    earlier one holds.
    """
    counted = args.quantity is not None and args.change not in {"add", "take"}
    if there is None or counted or not there.milligrams:
        return today, args.best_before
    if args.quantity is None and args.best_before is not None:
        return there.counted_on, args.best_before
    return there.counted_on, min(filter(None, (there.best_before, args.best_before)), default=None)


def _shown(food: Food, there: StockItem) -> dict[str, Any]:
    return {
        "foodId": food.id,
        "food": food.name,
        "aisle": food.aisle,
        "grams": grams(there.milligrams),
        "parGrams": grams(there.par_milligrams),
        "belowPar": there.milligrams < there.par_milligrams,
        "countedOn": str(there.counted_on),
        "bestBefore": None if there.best_before is None else str(there.best_before),
        "usableUntil": str(usable_until(food, there)),
    }
