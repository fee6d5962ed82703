"""What a food costs today and where: the newest price of each supplier, and the catalogue's where nobody has one.

Knows prices and packs; knows no plan and no stock.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from domain.food import Food
from domain.supplies import Price, Supplier
from engine.procure.packs import ceiling, pack_mg, packs_of, packs_text

_DAILY = (0, 1, 2, 3, 4, 5)
"""Without a supplier somebody goes to the shop, and shops are shut on Sundays."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A pack that can be bought. `cents` None: its price is unknown; `since` None: it is the catalogue's own estimate."""

    food: Food
    supplier_id: str | None
    supplier: str | None
    pack_mg: int
    unit: str
    cents: int | None
    since: date | None
    delivery_days: tuple[int, ...]
    lead_days: int

    def packs(self, milligrams: int) -> int:
        return ceiling(milligrams, self.pack_mg)

    def text(self, packs: int) -> str:
        """`4 × 500 g bag`."""
        return packs_text(self.food, packs) if self.since is None else packs_of(self.pack_mg / 1000, self.unit, packs)


@dataclass(frozen=True)
class Market:
    """Prices as they are on a day."""

    current: Mapping[str, tuple[Price, ...]]
    suppliers: Mapping[str, Supplier]

    def offers(self, food: Food) -> tuple[Offer, ...]:
        """Every way to buy it; the catalogue's pack where no supplier was ever asked, none where all are sold out."""
        known = self.current.get(food.id, ())
        if not known:
            return (_of_catalogue(food),)
        return tuple(_of_supplier(food, price, self.suppliers[price.supplier_id]) for price in known if price.available)

    def best(self, food: Food, milligrams: int) -> Offer | None:
        """The cheapest way to have so much as purchased, whole packs counted; ties go to the supplier's id."""

        def rank(offer: Offer) -> tuple[bool, int, int, str]:
            packs = offer.packs(milligrams)
            return offer.cents is None, packs * (offer.cents or 0), packs * offer.pack_mg, offer.supplier_id or ""

        return min(self.offers(food), key=rank, default=None)


def market(prices: Iterable[Price], suppliers: Mapping[str, Supplier], today: date) -> Market:
    """The newest price of each supplier and food that holds already."""
    newest: dict[tuple[str, str], Price] = {}
    for price in sorted((p for p in prices if p.since <= today), key=lambda p: (p.food_id, p.supplier_id, p.since)):
        newest[price.food_id, price.supplier_id] = price
    by_food: dict[str, list[Price]] = {}
    for (food_id, _), price in newest.items():
        by_food.setdefault(food_id, []).append(price)
    return Market({food: tuple(found) for food, found in by_food.items()}, suppliers)


def _of_catalogue(food: Food) -> Offer:
    return Offer(food, None, None, pack_mg(food), food.pack.unit, food.pack.price_cents, None, _DAILY, 0)


def _of_supplier(food: Food, price: Price, seller: Supplier) -> Offer:
    days = seller.delivery_days or _DAILY
    return Offer(
        food,
        seller.id,
        seller.name,
        price.pack_milligrams,
        price.unit,
        price.cents,
        price.since,
        days,
        seller.lead_days,
    )
