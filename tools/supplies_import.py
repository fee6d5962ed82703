"""Stock counts and price lists out of a file: all of it or nothing, and every bad row named."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field, StringConstraints, ValidationError

from domain.errors import InvalidInput, WavyError
from domain.food import Food
from domain.supplies import Price, StockItem, Supplier
from domain.text import fold
from engine.procure.units import bought_mg
from store.database import Stored
from tools.context import Context
from tools.dispatch import refused
from tools.food_names import food_meant
from tools.supply_rows import Row, rows_of
from tools.tool import ToolArgs, tool

_LARGEST = 5_000_000
_MOST_NAMED = 50
_STOCK = ("food", "quantity", "unit", "par", "best_before")
_PRICES = ("supplier", "food", "pack", "pack_unit", "price", "since", "available", "delivery_days", "lead_days")
_NEEDED = {"stock": ("food", "quantity"), "prices": ("supplier", "food", "pack", "price")}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NO = frozenset({"no", "n", "false", "0", "out", "unavailable"})
_YES = frozenset({"", "yes", "y", "true", "1", "available"})

T = TypeVar("T")


class ImportSupplies(ToolArgs):
    content: Annotated[str, StringConstraints(strip_whitespace=False, max_length=_LARGEST)] = Field(
        description="The text of a CSV file, or an XLSX file as base64."
    )
    format: Literal["csv", "xlsx"] | None = Field(None, description="csv when left out.")


@tool("write")
def import_supplies(args: ImportSupplies, ctx: Context) -> dict[str, Any]:
    """Take in a stock count (columns food, quantity, unit, par, best_before) or a price list (supplier, food, pack, price,
    pack_unit, since, available, delivery_days, lead_days) from a file the user gave. All or nothing; bad rows are named.
    """
    rows = rows_of(args.content, args.format or "csv")
    kind = "prices" if "supplier" in rows[0][1] else "stock"
    known = _PRICES if kind == "prices" else _STOCK
    strange = sorted({name for _, row in rows for name in row} - set(known))
    if strange:
        raise InvalidInput(
            f"Unknown columns: {', '.join(one[:40] for one in strange[:8])}.",
            hint=f"Known are: {', '.join(known)}. Patients come as CSV or JSON.",
        )
    for name in _NEEDED[kind]:
        if name not in rows[0][1]:
            raise InvalidInput(f"The column {name} is missing.", hint=f"Known are: {', '.join(known)}.")
    return _prices(rows, ctx) if kind == "prices" else _stock(rows, ctx)


def _stock(rows: list[tuple[int, Row]], ctx: Context) -> dict[str, Any]:
    there = ctx.supplies.stock()

    def read(row: Row) -> StockItem:
        food, unit = food_meant(_cell(row, "food"), ctx), row.get("unit", "g")
        before = there.get(food.id)
        par = before.value.par_milligrams if before else 0
        return StockItem(
            food_id=food.id,
            milligrams=bought_mg(food, float(_number(_cell(row, "quantity"))), unit),
            par_milligrams=bought_mg(food, float(_number(row["par"])), unit) if "par" in row else par,
            counted_on=ctx.today,
            best_before=_day(row["best_before"]) if "best_before" in row else None,
        )

    items = _read(rows, read, lambda item: item.food_id)
    ctx.supplies.save_stock([Stored(i, there[i.food_id].version if i.food_id in there else 0) for i in items])
    return {"kind": "stock", "total": len(items), "foods": [i.food_id for i in items]}


def _prices(rows: list[tuple[int, Row]], ctx: Context) -> dict[str, Any]:
    sellers: dict[str, Supplier] = {}
    there = ctx.supplies.suppliers()

    def read(row: Row) -> Price:
        seller = _supplier(row, there)
        if seller.id in sellers and "delivery_days" not in row:
            seller = sellers[seller.id]
        sellers[seller.id] = seller
        food = food_meant(_cell(row, "food"), ctx)
        size, unit = _pack(_cell(row, "pack"), food)
        return Price(
            supplier_id=seller.id,
            food_id=food.id,
            since=_day(row["since"]) if "since" in row else ctx.today,
            pack_milligrams=size,
            unit=row.get("pack_unit", unit),
            cents=_cents(_cell(row, "price")),
            available=_available(row.get("available", "")),
        )

    news = _read(rows, read, lambda price: (price.supplier_id, price.food_id, price.since))
    new = [Stored(one, there[one.id].version if one.id in there else 0) for one in sellers.values()]
    ctx.supplies.save_prices([one for one in new if not one.version or there[one.value.id].value != one.value], news)
    return {"kind": "prices", "total": len(news), "suppliers": sorted(one.name for one in sellers.values())}


def _read(rows: list[tuple[int, Row]], read: Callable[[Row], T], key: Callable[[T], object]) -> list[T]:
    """Every row as a value. Raises InvalidInput naming each row that is none or says a second time what another said."""
    values: dict[object, T] = {}
    problems: list[dict[str, str]] = []
    for number, row in rows:
        try:
            value = read(row)
        except WavyError as unfit:
            problems.append({"row": f"row {number}", "problem": f"{unfit.message} {unfit.hint}".strip()})
        except ValidationError as unfit:
            problems.append({"row": f"row {number}", "problem": refused(unfit, StockItem).message})
        else:
            if key(value) in values:
                problems.append({"row": f"row {number}", "problem": "another row says the same food"})
            values[key(value)] = value
    if problems:
        listed = "; ".join(f"{p['row']}: {p['problem']}" for p in problems[:_MOST_NAMED])
        raise InvalidInput(
            f"Nothing was imported. {listed}", hint="Mend these rows.", details={"problems": problems[:_MOST_NAMED]}
        )
    return list(values.values())


def _cell(row: Row, name: str) -> str:
    if name not in row:
        raise InvalidInput(f"There is no {name}.")
    return row[name]


def _number(written: str) -> Decimal:
    """A plain decimal with a point or a comma. Raises InvalidInput."""
    try:
        number = Decimal(written.replace(",", ".") if "." not in written else written)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or not 0 <= number < 10**9:
        raise InvalidInput(f"{written[:40]!r} is not an amount.", hint="Write 1.5 or 1,5.")
    return number


def _cents(written: str) -> int:
    cents = _number(written) * 100
    if cents != int(cents):
        raise InvalidInput(f"{written[:40]!r} has fractions of a cent.")
    return int(cents)


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written[:10])  # a spreadsheet's date carries a time
    except ValueError as unfit:
        raise InvalidInput(f"{written[:40]!r} is not a date.", hint="Write YYYY-MM-DD.") from unfit


def _available(written: str) -> bool:
    said = fold(written)
    if said not in _NO | _YES:
        raise InvalidInput(f"{written[:40]!r} is neither yes nor no.")
    return said in _YES


def _pack(written: str, food: Food) -> tuple[int, str]:
    """`500 g`, `1.5 kg`, `12 eggs`: milligrams as purchased; a bare number is grams."""
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(\D*)", written)
    if found is None:
        raise InvalidInput(f"{written[:40]!r} is not a pack.", hint="Write 500 g.")
    return bought_mg(food, float(_number(found[1])), found[2].strip() or "g"), food.pack.unit


def _supplier(row: Row, there: Mapping[str, Stored[Supplier]]) -> Supplier:
    """The supplier a row names; days and lead it does not say stay as they are known."""
    name = _cell(row, "supplier")
    supplier_id = fold(name).replace(" ", "_")[:60].strip("_")
    known = there[supplier_id].value if supplier_id in there else None
    days: tuple[int, ...] = known.delivery_days if known else ()
    if "delivery_days" in row:
        days = tuple(_weekday(one) for one in re.split(r"[\s;,/|]+", row["delivery_days"]))
    lead = int(_number(row["lead_days"])) if "lead_days" in row else known.lead_days if known else 1
    return Supplier(id=supplier_id, name=name, delivery_days=days, lead_days=lead)


def _weekday(written: str) -> int:
    day = fold(written)[:3]
    if day not in _DAYS:
        raise InvalidInput(f"{written[:40]!r} is not a day of the week.", hint="Write Mon, Thu.")
    return _DAYS.index(day)
