"""What was proposed in place of a food, until it is taken or its plan goes. Knows dishes and places, no reasons."""

from collections.abc import Sequence

from sqlalchemy import insert, select

from domain.actor import Actor
from domain.supplies import Substitution
from store.audit import record
from store.database import Clock, Database
from store.rows import document, missing
from store.tables import substitutions


class SubstitutionRepository:
    """Every method works in the actor's clinic."""

    def __init__(self, database: Database, actor: Actor, clock: Clock) -> None:
        self._database = database
        self._actor = actor
        self._clock = clock

    def add(self, proposal_id: str, parts: Sequence[Substitution]) -> None:
        """Keep a proposal, a part for each plan."""
        now = self._clock()
        rows = [
            {
                "clinic_id": self._actor.clinic_id,
                "id": proposal_id,
                "plan_id": part.plan_id,
                "plan_version": part.plan_version,
                "document": document(part),
                "created_at": now,
            }
            for part in parts
        ]
        with self._database.transaction() as connection:
            connection.execute(insert(substitutions), rows)
            record(connection, self._actor, now, "created", "substitution", rows=[(proposal_id, None)])

    def get(self, proposal_id: str) -> tuple[Substitution, ...]:
        """Its parts, by plan. Raises NotFound where there is none (any more)."""
        wanted = (
            select(substitutions.c.document)
            .where(substitutions.c.clinic_id == self._actor.clinic_id, substitutions.c.id == proposal_id)
            .order_by(substitutions.c.plan_id)
        )
        with self._database.snapshot() as connection:
            found = connection.scalars(wanted).all()
        if not found:
            raise missing("proposal", proposal_id)
        return tuple(Substitution.model_validate(one) for one in found)
