"""What a clinic's requests to language models took, kept for good. Knows no model and no price."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import case, func, insert, select

from domain.actor import Actor
from domain.usage import ModelUse, Spent
from store.database import Clock, Database
from store.tables import model_usage


class UsageRepository:
    """Every method works in the actor's clinic."""

    def __init__(self, database: Database, actor: Actor, clock: Clock) -> None:
        self._database = database
        self._actor = actor
        self._clock = clock

    def add(self, use: ModelUse) -> None:
        """Keep one request; without `at` it is stamped now."""
        owner = {"clinic_id": self._actor.clinic_id, "user_id": self._actor.user_id}
        with self._database.transaction() as connection:
            connection.execute(insert(model_usage).values(owner | use.model_dump() | {"at": use.at or self._clock()}))

    def of_conversation(self, conversation_id: str) -> Sequence[ModelUse]:
        """The actor's own conversation's requests, oldest first."""
        theirs = (
            select(*(model_usage.c[name] for name in ModelUse.model_fields))
            .where(model_usage.c.clinic_id == self._actor.clinic_id, model_usage.c.user_id == self._actor.user_id)
            .where(model_usage.c.conversation_id == conversation_id)
            .order_by(model_usage.c.id)
        )
        with self._database.snapshot() as connection:
            return tuple(ModelUse.model_validate(row) for row in connection.execute(theirs).mappings())

    def this_month(self) -> Spent:
        """Everything the clinic has asked of models since the first of the month, UTC."""
        began: datetime = self._clock().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
        c = model_usage.c
        sums = select(
            func.count().label("requests"),
            func.coalesce(func.sum(c.tokens_in), 0).label("tokens_in"),
            func.coalesce(func.sum(c.tokens_out), 0).label("tokens_out"),
            func.coalesce(func.sum(c.cost), 0).label("cost"),
            func.coalesce(func.sum(case((c.cost.is_(None), 1), else_=0)), 0).label("unpriced"),
        ).where(c.clinic_id == self._actor.clinic_id, c.at >= began)
        with self._database.snapshot() as connection:
            row = connection.execute(sums).mappings().one()
        return Spent.model_validate({name: int(value) for name, value in row.items()})
