"""The patients of one clinic. Knows how they are kept, not what their records mean."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, and_, delete, func, insert, select, update

from domain.actor import Actor
from domain.patient import Patient
from domain.text import fold
from store.audit import record
from store.database import Clock, Database, Stored
from store.rows import changed_fields, document, missing, refuse_stale, refuse_taken
from store.tables import patients, plans


class PatientRepository:
    """Every method works in the actor's clinic; a patient of another clinic does not exist."""

    def __init__(self, database: Database, actor: Actor, clock: Clock) -> None:
        self._database = database
        self._actor = actor
        self._clock = clock

    def add(self, patient: Patient) -> Stored[Patient]:
        """Keep a new patient. Raises Conflict where the id is taken."""
        return self.add_all((patient,))[0]

    def add_all(self, newcomers: Sequence[Patient]) -> tuple[Stored[Patient], ...]:
        """Keep all of them or, where ids are taken (Conflict, details.ids), none."""
        now = self._clock()
        with self._database.transaction() as connection:
            refuse_taken(connection, patients, self._actor, [patient.id for patient in newcomers])
            if newcomers:
                connection.execute(insert(patients), [self._new_row(patient, now) for patient in newcomers])
            record(connection, self._actor, now, "created", "patient", rows=[(patient.id, 1) for patient in newcomers])
        return tuple(Stored(patient, version=1) for patient in newcomers)

    def get(self, patient_id: str) -> Stored[Patient]:
        """Raises NotFound."""
        with self._database.snapshot() as connection:
            row = connection.execute(self._row(patient_id)).mappings().one_or_none()
        return _stored(row, patient_id)

    def version_of(self, patient_id: str) -> int:
        """The current version. Raises NotFound."""
        with self._database.snapshot() as connection:
            version: int | None = connection.scalar(select(patients.c.version).where(self._is(patient_id)))
        if version is None:
            raise missing("patient", patient_id)
        return version

    def all(self) -> tuple[Stored[Patient], ...]:
        """Everybody, by folded name and id."""
        everybody = select(patients).where(patients.c.clinic_id == self._actor.clinic_id)
        with self._database.snapshot() as connection:
            rows = connection.execute(everybody).mappings().all()
        # not in SQL: a name may lie there sealed
        return tuple(_stored(row, row["id"]) for row in sorted(rows, key=lambda row: (fold(row["name"]), row["id"])))

    def count(self) -> int:
        with self._database.snapshot() as connection:
            number = select(func.count()).select_from(patients).where(patients.c.clinic_id == self._actor.clinic_id)
            return connection.execute(number).scalar_one()

    def save(self, patient: Patient, expected_version: int) -> Stored[Patient]:
        """Keep the changed patient as the next version. Raises NotFound, or Conflict where it changed meanwhile."""
        now = self._clock()
        after = document(patient)
        with self._database.transaction() as connection:
            row = connection.execute(self._row(patient.id).with_for_update()).mappings().one_or_none()
            before = _stored(row, patient.id)
            refuse_stale("patient", patient.id, expected_version, before.version)
            version = expected_version + 1
            connection.execute(
                update(patients)
                .where(self._is(patient.id))
                .values(name=patient.name, version=version, document=after, updated_at=now)
            )
            changed = changed_fields(document(before.value), after)
            record(connection, self._actor, now, "changed", "patient", rows=[(patient.id, version)], changed=changed)
        return Stored(patient, version)

    def delete(self, patient_id: str) -> int:
        """Remove the patient with every plan and its history; gives the number of plans. Raises NotFound."""
        now = self._clock()
        with self._database.transaction() as connection:
            row = connection.execute(self._row(patient_id).with_for_update()).mappings().one_or_none()
            last = _stored(row, patient_id).version
            theirs = and_(plans.c.clinic_id == self._actor.clinic_id, plans.c.patient_id == patient_id)
            removed = connection.execute(select(plans.c.id, plans.c.version).where(theirs).order_by(plans.c.id)).all()
            connection.execute(delete(plans).where(theirs))
            connection.execute(delete(patients).where(self._is(patient_id)))
            record(connection, self._actor, now, "deleted", "plan", rows=[(plan.id, plan.version) for plan in removed])
            record(connection, self._actor, now, "deleted", "patient", rows=[(patient_id, last)])
        return len(removed)

    def _is(self, patient_id: str) -> ColumnElement[bool]:
        return and_(patients.c.clinic_id == self._actor.clinic_id, patients.c.id == patient_id)

    def _row(self, patient_id: str) -> Select[Any]:
        return select(patients).where(self._is(patient_id))

    def _new_row(self, patient: Patient, now: datetime) -> dict[str, Any]:
        return {
            "clinic_id": self._actor.clinic_id,
            "id": patient.id,
            "name": patient.name,
            "version": 1,
            "document": document(patient),
            "created_at": now,
            "updated_at": now,
        }


def _stored(row: RowMapping | None, patient_id: str) -> Stored[Patient]:
    if row is None:
        raise missing("patient", patient_id)
    return Stored(Patient.model_validate(row["document"]), row["version"])
