"""What plans need from the shops as things stand: stock, suppliers and prices of the clinic. Sums are the engine's."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.ledger import Demand
from engine.aggregate import aggregate
from engine.procure.market import Market, market
from engine.procure.order import OrderLine, order, usable_until
from tools.context import Context

_WEEK = timedelta(days=7)


def order_lines(plans: Sequence[Demand], ctx: Context, today: date | None = None) -> tuple[OrderLine, ...]:
    """The order for what these plans still need from today (or another day) on, with the stock and prices there are."""
    stock = {food: there.value for food, there in ctx.supplies.stock().items() if food in ctx.catalogue.foods}
    return order(aggregate(plans, ctx.catalogue), stock, market_today(ctx), ctx.catalogue, today or ctx.today)


def market_today(ctx: Context) -> Market:
    """Suppliers and prices as they are today."""
    sellers = {seller_id: seller.value for seller_id, seller in ctx.supplies.suppliers().items()}
    return market(ctx.supplies.prices(), sellers, ctx.today)


def foods_in_house(week: date, ctx: Context) -> list[str]:
    """What a week's planning may count on: stock that is good on its Monday, and what the approved plans of the week before
    leave of their packs that keeps until then.
    """
    foods, stock = ctx.catalogue.foods, ctx.supplies.stock()
    there = {food: one.value for food, one in stock.items() if food in foods and one.value.milligrams}
    good = [food for food, one in there.items() if usable_until(foods[food], one) >= week]
    heads = [head.plan_id for head in ctx.plans.heads(week - _WEEK) if head.status == "approved"]
    lines = order_lines(ctx.plans.demands(heads), ctx, today=min(ctx.today, week - 2 * _WEEK))  # as it was ordered
    kept = [line.food.id for line in lines if line.leftover_mg and line.fresh_until and line.fresh_until >= week]
    return sorted({*good, *kept})
