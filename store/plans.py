"""The weekly plans of one clinic and every version they had. Knows which plan replaces which, not what makes one good.

A new plan supersedes the open ones (draft, in review) of its patient and week; an approved one gives way only to
another approved one. Whoever writes plans of a patient holds the patient's row, so two writers take turns.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Text, and_, cast, delete, func, insert, select, update

from domain.actor import Actor
from domain.errors import Conflict
from domain.ledger import Demand
from domain.plan import PlanStatus, WeeklyPlan
from domain.text import fold
from store.audit import Action, record
from store.database import Clock, Database, Stored
from store.demands import demand_read
from store.rows import batches, changed_fields, document, missing, refuse_stale, refuse_taken
from store.sealing import opened
from store.tables import patients, plan_versions, plans

_OPEN: tuple[PlanStatus, ...] = ("draft", "in_review")
_APPROVED: tuple[PlanStatus, ...] = ("approved",)


class PlanHead(NamedTuple):
    """Which plan it is and how far it has come, without its days."""

    plan_id: str
    patient_id: str
    status: PlanStatus


class PlanRepository:
    """Every method works in the actor's clinic; a plan of another clinic does not exist."""

    def __init__(self, database: Database, actor: Actor, clock: Clock) -> None:
        self._database = database
        self._actor = actor
        self._clock = clock

    def add(self, plan: WeeklyPlan) -> Stored[WeeklyPlan]:
        """Keep it as a draft, version 1; an open plan of that patient and week becomes superseded, an approved one
        stays. Raises NotFound without the patient, Conflict where the id is taken.
        """
        return self.add_all((plan,))[0]

    def add_all(self, newcomers: Sequence[WeeklyPlan]) -> tuple[Stored[WeeklyPlan], ...]:
        """`add` for each in turn, in one commit: all or, with an exception, none. Conflict names the ids taken."""
        drafts = [plan.model_copy(update={"status": "draft", "version": 1}) for plan in newcomers]
        now = self._clock()
        with self._database.transaction() as connection:
            self._hold_patients(connection, sorted({plan.patient_id for plan in drafts}))
            refuse_taken(connection, plans, self._actor, [plan.id for plan in drafts])
            for draft in drafts:
                self._supersede(connection, draft, _OPEN, now)
                self._insert(connection, draft, now)
            record(connection, self._actor, now, "created", "plan", rows=[(draft.id, 1) for draft in drafts])
        return tuple(map(_stored, drafts))

    def get(self, plan_id: str) -> Stored[WeeklyPlan]:
        """Raises NotFound."""
        with self._database.snapshot() as connection:
            return self._read(connection, plan_id)

    def current(self, patient_id: str, week_start: date) -> Stored[WeeklyPlan] | None:
        """The newest plan of that patient and week that is not superseded."""
        newest = (
            select(plans.c.document)
            .where(self._of_week(patient_id, week_start), plans.c.status != "superseded")
            .order_by(plans.c.ordinal.desc())
            .limit(1)
        )
        with self._database.snapshot() as connection:
            found = connection.scalar(newest)
        return None if found is None else _parsed(found)

    def find(
        self, patient_id: str | None = None, week_start: date | None = None, status: PlanStatus | None = None
    ) -> tuple[Stored[WeeklyPlan], ...]:
        """Newest week first, then by the patient's folded name, newest plan first; superseded ones only by `status`."""
        wanted = (
            select(patients.c.name, plans.c.patient_id, plans.c.week_start, plans.c.document)
            .join_from(
                plans, patients, and_(patients.c.clinic_id == plans.c.clinic_id, patients.c.id == plans.c.patient_id)
            )
            .where(plans.c.clinic_id == self._actor.clinic_id)
            .where(plans.c.status != "superseded" if status is None else plans.c.status == status)
            .order_by(plans.c.ordinal.desc())
        )
        if patient_id is not None:
            wanted = wanted.where(plans.c.patient_id == patient_id)
        if week_start is not None:
            wanted = wanted.where(plans.c.week_start == week_start)
        with self._database.snapshot() as connection:
            found = connection.execute(wanted).all()
        found = sorted(found, key=lambda row: (-row.week_start.toordinal(), fold(row.name), row.patient_id))
        return tuple(_parsed(row.document) for row in found)

    def heads(self, week_start: date) -> tuple[PlanHead, ...]:
        """Every plan of the week that is not superseded, by the patient's folded name, newest first."""
        theirs = and_(patients.c.clinic_id == plans.c.clinic_id, patients.c.id == plans.c.patient_id)
        wanted = (
            select(patients.c.name, plans.c.id, plans.c.patient_id, plans.c.status)
            .join_from(plans, patients, theirs)
            .where(plans.c.clinic_id == self._actor.clinic_id, plans.c.week_start == week_start)
            .where(plans.c.status != "superseded")
            .order_by(plans.c.ordinal.desc())
        )
        with self._database.snapshot() as connection:
            found = connection.execute(wanted).all()
        by_name = sorted(found, key=lambda row: (fold(row.name), row.patient_id))
        return tuple(PlanHead(row.id, row.patient_id, row.status) for row in by_name)

    def demands(self, plan_ids: Sequence[str]) -> tuple[Demand, ...]:
        """What these plans need, in the order of the ids. Raises NotFound for the first that is missing.

        Of a document only what a shop wants to know is read: a thousand plans in about a second.
        """
        read: dict[str, Demand] = {}
        with self._database.snapshot() as connection:
            for some in batches(plan_ids):
                wanted = select(cast(plans.c.document, Text)).where(
                    plans.c.clinic_id == self._actor.clinic_id, plans.c.id.in_(some)
                )
                for raw in connection.scalars(wanted):
                    demand = demand_read(opened(raw, self._database.engine))
                    read[demand.plan_id] = demand
        for plan_id in plan_ids:
            if plan_id not in read:
                raise missing("plan", plan_id)
        return tuple(read[plan_id] for plan_id in plan_ids)

    def save(self, plan: WeeklyPlan, expected_version: int) -> Stored[WeeklyPlan]:
        """Keep the changed plan as its next version; approving it supersedes another approved plan of that week.

        Raises NotFound; Conflict where it changed meanwhile or where patient or week are not the plan's own.
        """
        return self.save_all((Stored(plan, expected_version),))[0]

    def save_all(self, changed: Sequence[Stored[WeeklyPlan]]) -> tuple[Stored[WeeklyPlan], ...]:
        """`save` for each in one commit: all or, with an exception, none. `version` is the one that was read."""
        now = self._clock()
        with self._database.transaction() as connection:
            self._hold_patients(connection, sorted({self._owner(connection, one.value.id) for one in changed}))
            return tuple(self._save(connection, one.value, one.version, now) for one in changed)

    def versions(self, plan_id: str) -> tuple[Stored[WeeklyPlan], ...]:
        """Every version the plan had, oldest first, the current one last. Raises NotFound."""
        kept = (
            select(plan_versions.c.document)
            .where(plan_versions.c.clinic_id == self._actor.clinic_id, plan_versions.c.plan_id == plan_id)
            .order_by(plan_versions.c.version)
        )
        with self._database.snapshot() as connection:
            found = connection.scalars(kept).all()
        if not found:
            raise missing("plan", plan_id)
        return tuple(map(_parsed, found))

    def delete(self, plan_id: str) -> None:
        """Remove the plan with its history. Raises NotFound."""
        now = self._clock()
        with self._database.transaction() as connection:
            self._hold_patients(connection, [self._owner(connection, plan_id)])
            last = self._read(connection, plan_id).version
            connection.execute(delete(plans).where(self._is(plan_id)))
            record(connection, self._actor, now, "deleted", "plan", rows=[(plan_id, last)])

    def _is(self, plan_id: str) -> ColumnElement[bool]:
        return and_(plans.c.clinic_id == self._actor.clinic_id, plans.c.id == plan_id)

    def _of_week(self, patient_id: str, week_start: date) -> ColumnElement[bool]:
        return and_(
            plans.c.clinic_id == self._actor.clinic_id,
            plans.c.patient_id == patient_id,
            plans.c.week_start == week_start,
        )

    def _read(self, connection: Connection, plan_id: str) -> Stored[WeeklyPlan]:
        found = connection.scalar(select(plans.c.document).where(self._is(plan_id)))
        if found is None:
            raise missing("plan", plan_id)
        return _parsed(found)

    def _owner(self, connection: Connection, plan_id: str) -> str:
        owner: str | None = connection.scalar(select(plans.c.patient_id).where(self._is(plan_id)))
        if owner is None:
            raise missing("plan", plan_id)
        return owner

    def _hold_patients(self, connection: Connection, patient_ids: Sequence[str]) -> None:
        """Lock their rows until the commit, in the order of their ids, so that no two writers wait for each other."""
        held: set[str] = set()
        for some in batches(patient_ids):
            there: Select[Any] = (
                select(patients.c.id)
                .where(patients.c.clinic_id == self._actor.clinic_id, patients.c.id.in_(some))
                .order_by(patients.c.id)
                .with_for_update()
            )
            held.update(connection.scalars(there))
        for patient_id in patient_ids:
            if patient_id not in held:
                raise missing("patient", patient_id)

    def _save(self, connection: Connection, plan: WeeklyPlan, expected: int, now: datetime) -> Stored[WeeklyPlan]:
        before = self._read(connection, plan.id)
        refuse_stale("plan", plan.id, expected, before.version)
        if (plan.patient_id, plan.week_start) != (before.value.patient_id, before.value.week_start):
            raise Conflict("A plan stays with its patient and its week.", details={"id": plan.id})
        if plan.status == "approved":
            self._supersede(connection, plan, _APPROVED, now)
        changed = plan.model_copy(update={"version": expected + 1})
        self._replace(connection, before.value, changed, "changed", now)
        return _stored(changed)

    def _insert(self, connection: Connection, draft: WeeklyPlan, now: datetime) -> None:
        week = self._of_week(draft.patient_id, draft.week_start)
        newest = connection.scalar(select(func.max(plans.c.ordinal)).where(week)) or 0
        connection.execute(
            insert(plans).values(
                clinic_id=self._actor.clinic_id,
                id=draft.id,
                patient_id=draft.patient_id,
                week_start=draft.week_start,
                ordinal=newest + 1,
                status=draft.status,
                version=draft.version,
                document=document(draft),
                created_at=now,
                updated_at=now,
            )
        )
        self._keep_version(connection, draft, now)

    def _supersede(
        self, connection: Connection, successor: WeeklyPlan, statuses: Sequence[PlanStatus], now: datetime
    ) -> None:
        """Every other plan of the successor's patient and week in one of these states gives way."""
        week = self._of_week(successor.patient_id, successor.week_start)
        giving_way = select(plans.c.document).where(week, plans.c.status.in_(statuses), plans.c.id != successor.id)
        for found in connection.scalars(giving_way.order_by(plans.c.ordinal)).all():
            before = _parsed(found).value
            after = before.model_copy(update={"status": "superseded", "version": before.version + 1})
            self._replace(connection, before, after, "superseded", now)

    def _replace(
        self, connection: Connection, before: WeeklyPlan, after: WeeklyPlan, action: Action, now: datetime
    ) -> None:
        connection.execute(
            update(plans)
            .where(self._is(after.id))
            .values(status=after.status, version=after.version, document=document(after), updated_at=now)
        )
        self._keep_version(connection, after, now)
        changed = changed_fields(document(before), document(after))
        record(connection, self._actor, now, action, "plan", rows=[(after.id, after.version)], changed=changed)

    def _keep_version(self, connection: Connection, plan: WeeklyPlan, now: datetime) -> None:
        connection.execute(
            insert(plan_versions).values(
                clinic_id=self._actor.clinic_id,
                plan_id=plan.id,
                version=plan.version,
                document=document(plan),
                created_at=now,
            )
        )


def _parsed(kept: Any) -> Stored[WeeklyPlan]:
    return _stored(WeeklyPlan.model_validate(kept))


def _stored(plan: WeeklyPlan) -> Stored[WeeklyPlan]:
    return Stored(plan, plan.version)
