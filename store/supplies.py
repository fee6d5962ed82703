"""The stock of one clinic, its suppliers and their prices. Knows how they are kept, not what is needed of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, and_, insert, select, update

from domain.actor import Actor
from domain.supplies import Budget, Price, StockItem, Supplier
from store.audit import Entity, record
from store.database import Clock, Database, Stored
from store.rows import refuse_stale
from store.tables import budgets, prices, stock, suppliers


class SupplyRepository:
    """Every method works in the actor's clinic; what another clinic has does not exist."""

    def __init__(self, database: Database, actor: Actor, clock: Clock) -> None:
        self._database = database
        self._actor = actor
        self._clock = clock

    def stock(self) -> dict[str, Stored[StockItem]]:
        """What there is, by food."""
        with self._database.snapshot() as connection:
            rows = self._rows(connection, stock)
        return {row["food_id"]: Stored(_value(StockItem, row), row["version"]) for row in rows}

    def save_stock(self, items: Sequence[Stored[StockItem]]) -> None:
        """Keep every item or none; `version` is the one that was read, 0 for a food that was not there.

        Raises Conflict where one changed meanwhile.
        """
        with self._database.transaction() as connection:
            for item in items:
                self._keep(connection, stock, {"food_id": item.value.food_id}, item)
            self._note(connection, "stock", [(item.value.food_id, item.version) for item in items])

    def suppliers(self) -> dict[str, Stored[Supplier]]:
        """From whom it is bought, by id."""
        with self._database.snapshot() as connection:
            rows = self._rows(connection, suppliers)
        return {row["id"]: Stored(_value(Supplier, row), row["version"]) for row in rows}

    def prices(self) -> tuple[Price, ...]:
        """Every price there ever was, by supplier, food and day."""
        with self._database.snapshot() as connection:
            return tuple(_value(Price, row) for row in self._rows(connection, prices))

    def save_prices(self, sellers: Sequence[Stored[Supplier]], news: Sequence[Price]) -> None:
        """Keep suppliers and prices, all or none; a price of the same supplier, food and day is replaced. Suppliers as
        in `save_stock`. Raises Conflict.
        """
        with self._database.transaction() as connection:
            for seller in sellers:
                self._keep(connection, suppliers, {"id": seller.value.id}, seller)
            for price in news:
                key = {name: getattr(price, name) for name in ("supplier_id", "food_id", "since")}
                self._put(connection, prices, key, price.model_dump())
            self._note(connection, "supplier", [(seller.value.id, seller.version) for seller in sellers])
            now = self._clock()
            noted = [(f"{p.supplier_id}/{p.food_id}/{p.since}", None) for p in news]
            record(connection, self._actor, now, "changed", "price", rows=noted)

    def budget(self) -> Stored[Budget]:
        """What the clinic may spend; version 0 where it never said."""
        with self._database.snapshot() as connection:
            rows = list(self._rows(connection, budgets))
        return Stored(_value(Budget, rows[0]), rows[0]["version"]) if rows else Stored(Budget(), 0)

    def save_budget(self, budget: Stored[Budget]) -> None:
        """Keep it. Raises Conflict where it changed meanwhile."""
        with self._database.transaction() as connection:
            self._keep(connection, budgets, {}, budget)
            self._note(connection, "budget", [("budget", budget.version)])

    def _rows(self, connection: Connection, table: Table) -> Iterable[Mapping[str, Any]]:
        mine = select(table).where(table.c.clinic_id == self._actor.clinic_id).order_by(*table.primary_key)
        return [{name: row[name] for name in row if name != "clinic_id"} for row in connection.execute(mine).mappings()]

    def _keep(self, connection: Connection, table: Table, key: Mapping[str, Any], item: Stored[Any]) -> None:
        there = self._there(table, key)
        current = connection.scalar(select(table.c.version).where(there).with_for_update()) or 0
        refuse_stale(table.name, ", ".join(map(str, key.values())), item.version, current)
        self._put(connection, table, key, item.value.model_dump() | {"version": current + 1})

    def _put(self, connection: Connection, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]) -> None:
        changed = connection.execute(update(table).where(self._there(table, key)).values(**values))
        if not changed.rowcount:
            connection.execute(insert(table).values(clinic_id=self._actor.clinic_id, **values))

    def _there(self, table: Table, key: Mapping[str, Any]) -> Any:
        return and_(
            table.c.clinic_id == self._actor.clinic_id, *(table.c[name] == value for name, value in key.items())
        )

    def _note(self, connection: Connection, entity: Entity, read: Sequence[tuple[str, int]]) -> None:
        now = self._clock()
        new = [(row_id, 1) for row_id, version in read if not version]
        old = [(row_id, version + 1) for row_id, version in read if version]
        record(connection, self._actor, now, "created", entity, rows=new)
        record(connection, self._actor, now, "changed", entity, rows=old)


def _value(kind: type[Any], row: Mapping[str, Any]) -> Any:
    fields = kind.model_fields
    return kind.model_validate({name: value for name, value in row.items() if name in fields})
