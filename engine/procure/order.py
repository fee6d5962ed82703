"""What to order: need less stock, brought back to par, in whole packs, on the day that keeps it fresh.

A food that does not keep is bought for a few days at a time, each delivery a line that is rounded up once; what keeps is
bought once. Knows no patient's record; allergens are `labels`, who pays is `costs`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from catalogue import Catalogue
from domain.food import Food
from domain.ledger import Use
from domain.nutrition import MILLI
from domain.shopping import ShoppingList
from domain.supplies import StockItem
from engine.procure.market import Market, Offer
from engine.procure.packs import as_purchased, edible_part

_FRESH_DAYS = 7
"""What keeps for a week is bought once for the week."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """When it is ordered, and the first day anything of the list is eaten: by then all that keeps is there."""

    today: date
    start: date


@dataclass(frozen=True, slots=True)
class Delivery:
    """`on` None: no delivery day is both in time and close enough. `for_days` are eaten from it, none where it only
    fills the store cupboard up.
    """

    on: date | None
    for_days: tuple[date, ...]
    bought_mg: int
    packs: int


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One food. Weights are as purchased; `missing_mg` has to be bought, and `offer` None then means that nobody has it."""

    food: Food
    uses: Sequence[Use]
    need_mg: int
    from_stock_mg: int
    restock_mg: int
    missing_mg: int
    offer: Offer | None
    deliveries: tuple[Delivery, ...]

    @property
    def packs(self) -> int:
        return sum(one.packs for one in self.deliveries)

    @property
    def cents(self) -> int | None:
        """What it costs: whole packs; None where that is unknown."""
        if not self.missing_mg:
            return 0
        return None if self.offer is None or self.offer.cents is None else self.packs * self.offer.cents

    @property
    def leftover_mg(self) -> int:
        """What is bought beyond what is eaten and put in store, as purchased."""
        size = 0 if self.offer is None else self.offer.pack_mg
        return sum(one.packs * size - one.bought_mg for one in self.deliveries) if size else 0

    @property
    def fresh_until(self) -> date | None:
        """Until when leftovers of the last delivery keep."""
        days = [one.on for one in self.deliveries if one.on is not None]
        return max(days) + timedelta(days=self.food.keeps_days) if days else None


def order(
    shopping: ShoppingList, stock: Mapping[str, StockItem], market: Market, catalogue: Catalogue, today: date
) -> tuple[OrderLine, ...]:
    """A line for every food of the list, in its order, then one for every other food that is below par. What was eaten
    before today needs no order.
    """
    foods = catalogue.foods
    ahead = {item.food_id: [use for use in item.uses if use.dish.date >= today] for item in shopping.items}
    uses = {food_id: eaten for food_id, eaten in ahead.items() if eaten}
    low = sorted(
        id_ for id_, one in stock.items() if id_ not in uses and _left(foods[id_], one, today) < one.par_milligrams
    )
    wanted = [*uses.items(), *((food_id, ()) for food_id in low)]
    start = min((use.dish.date for eaten in uses.values() for use in eaten), default=today)
    calendar = Calendar(today, start)
    return tuple(_line(foods[food_id], eaten, stock.get(food_id), market, calendar) for food_id, eaten in wanted)


def usable_until(food: Food, item: StockItem) -> date:
    """The best-before date, else as long as the food keeps after it was counted: what nobody dated is not trusted longer."""
    return item.best_before or item.counted_on + timedelta(days=food.keeps_days)


def _left(food: Food, there: StockItem, today: date) -> int:
    """What of the stock is still good today."""
    return there.milligrams if usable_until(food, there) >= today else 0


def _line(food: Food, uses: Sequence[Use], there: StockItem | None, market: Market, calendar: Calendar) -> OrderLine:
    by_day = _by_day(uses)
    taken = _take(food, by_day, there)
    open_days = {day: edible - taken.get(day, 0) for day, edible in by_day.items() if edible > taken.get(day, 0)}
    from_stock = as_purchased(food, sum(taken.values())) * MILLI
    restock = 0
    if there is not None:
        from_stock = min(from_stock, there.milligrams)
        restock = max(0, there.par_milligrams - max(0, _left(food, there, calendar.today) - from_stock))
    missing = as_purchased(food, sum(open_days.values())) * MILLI + restock
    offer = market.best(food, missing) if missing else None
    return OrderLine(
        food=food,
        uses=uses,
        need_mg=as_purchased(food, sum(by_day.values())) * MILLI,
        from_stock_mg=from_stock,
        restock_mg=restock,
        missing_mg=missing,
        offer=offer,
        deliveries=() if offer is None else tuple(_deliveries(food, open_days, restock, offer, calendar)),
    )


def _by_day(uses: Iterable[Use]) -> dict[date, int]:
    """Edible milligrams of each day, in order."""
    days: dict[date, int] = {}
    for dish, milligrams in uses:
        days[dish.date] = days.get(dish.date, 0) + milligrams
    return dict(sorted(days.items()))


def _take(food: Food, by_day: Mapping[date, int], there: StockItem | None) -> dict[date, int]:
    """Edible milligrams that come from stock, the earliest days first, none after it has gone off."""
    taken: dict[date, int] = {}
    if there is not None:
        left, until = edible_part(food, there.milligrams), usable_until(food, there)
        for day, edible in by_day.items():
            if day <= until and left:
                taken[day] = min(left, edible)
                left -= taken[day]
    return taken


def _deliveries(
    food: Food, open_days: Mapping[date, int], restock: int, offer: Offer, calendar: Calendar
) -> Iterable[Delivery]:
    groups = _groups(food, list(open_days), offer, calendar)
    if not groups:
        yield Delivery(_next(offer, calendar.today), (), restock, offer.packs(restock))
    for position, (on, days) in enumerate(groups):
        bought = as_purchased(food, sum(open_days[day] for day in days)) * MILLI
        bought += restock if position == len(groups) - 1 else 0
        yield Delivery(on, tuple(days), bought, offer.packs(bought))


def _groups(food: Food, days: Sequence[date], offer: Offer, calendar: Calendar) -> list[tuple[date | None, list[date]]]:
    """The days that one delivery feeds, and when it comes: as late as can be for what does not keep a week."""
    groups: list[tuple[date | None, list[date]]] = []
    for day in days:
        if groups and _still_good(food, *groups[-1], day):
            groups[-1][1].append(day)
        else:
            groups.append((_delivery_day(food, day, offer, calendar), [day]))
    return groups


def _still_good(food: Food, on: date | None, fed: Sequence[date], day: date) -> bool:
    bought = fed[0] - timedelta(days=1) if on is None else on
    return food.keeps_days >= _FRESH_DAYS or day <= bought + timedelta(days=food.keeps_days)


def _delivery_day(food: Food, needed: date, offer: Offer, calendar: Calendar) -> date | None:
    """The last delivery day before it is needed, on the day itself where there is none; None where it would come too late
    or have gone off.
    """
    first = calendar.today + timedelta(days=offer.lead_days)
    if food.keeps_days >= _FRESH_DAYS:
        needed = min(needed, max(calendar.start, first))
    back = min(food.keeps_days, _FRESH_DAYS)
    days = [needed - timedelta(days=n) for n in (*range(1, back + 1), 0)]
    return next((day for day in days if day >= first and day.weekday() in offer.delivery_days), None)


def _next(offer: Offer, today: date) -> date:
    """The first delivery day there is."""
    days = (today + timedelta(days=offer.lead_days + n) for n in range(_FRESH_DAYS))
    return next(day for day in days if day.weekday() in offer.delivery_days)
