"""Every write of a patient or plan leaves a note in the same commit, and no note holds what was written."""

from uuid import UUID

import pytest

from domain.builders import a_patient, a_plan
from domain.errors import Conflict, NotFound

ONE = str(UUID(int=1))


def notes(log, **about: str) -> list[tuple[object, ...]]:
    return [(e.action, e.entity, e.entity_id, e.version, e.details.get("changed")) for e in log.entries(**about)]


def test_every_write_of_a_patient_is_noted(patients, log):
    patients.add(a_patient())
    patients.save(a_patient(name="Rowan Ash", allergies=["peanut"]), expected_version=1)
    patients.delete("pat_rowan")
    assert notes(log) == [
        ("created", "patient", "pat_rowan", 1, None),
        ("changed", "patient", "pat_rowan", 2, ["name", "allergies"]),
        ("deleted", "patient", "pat_rowan", 2, None),
    ]


def test_every_write_of_a_plan_is_noted_with_what_it_superseded(patients, plans, log):
    rowan = patients.add(a_patient()).value
    plans.add(a_plan(rowan, id="first"))
    plans.add(a_plan(rowan, id="second"))
    plans.save(a_plan(rowan, id="second", status="approved"), expected_version=1)
    plans.delete("first")
    assert notes(log, entity="plan") == [
        ("created", "plan", "first", 1, None),
        ("superseded", "plan", "first", 2, ["status"]),
        ("created", "plan", "second", 1, None),
        ("changed", "plan", "second", 2, ["status"]),
        ("deleted", "plan", "first", 2, None),
    ]


def test_a_patients_deletion_notes_each_plan_that_went_along(patients, plans, log):
    rowan = patients.add(a_patient()).value
    plans.add_all([a_plan(rowan, id="first"), a_plan(rowan, id="second")])
    patients.delete(rowan.id)
    assert notes(log)[-3:] == [
        ("deleted", "plan", "first", 2, None),
        ("deleted", "plan", "second", 1, None),
        ("deleted", "patient", rowan.id, 1, None),
    ]


def test_the_life_of_a_conversation_is_noted_and_what_was_said_is_not(conversations, log):
    conversations.start(ONE, "A secret title")
    conversations.rename(ONE, "Another secret title")
    conversations.delete(ONE)
    assert notes(log) == [
        ("created", "conversation", ONE, None, None),
        ("changed", "conversation", ONE, None, ["title"]),
        ("deleted", "conversation", ONE, None, None),
    ]


def test_a_write_that_failed_leaves_no_note(patients, plans, conversations, log):
    patients.add(a_patient())
    before = log.entries()
    for write, failure in (
        (lambda: patients.add(a_patient()), Conflict),
        (lambda: patients.save(a_patient(age=9), expected_version=7), Conflict),
        (lambda: patients.delete("nobody"), NotFound),
        (lambda: plans.add(a_plan(a_patient(id="nobody"))), NotFound),
        (lambda: plans.delete("nothing"), NotFound),
        (lambda: conversations.rename(ONE, "x"), NotFound),
    ):
        with pytest.raises(failure):
            write()
    assert log.entries() == before


def test_a_note_that_cannot_be_written_takes_the_write_back(database, patients, log):
    with database.transaction() as connection:
        connection.exec_driver_sql("CREATE UNIQUE INDEX one_note ON audit (entity_id)")
    patients.add(a_patient())
    with pytest.raises(Conflict):
        patients.save(a_patient(age=99), expected_version=1)
    assert (patients.get("pat_rowan").value.age, len(log.entries())) == (40, 1)


def test_a_note_says_who_and_when_and_no_patient_data(patients, log, clock):
    began = clock()
    patients.add(a_patient(name="Wren Secret", notes="private"))
    patients.save(a_patient(name="Wren Hidden", notes="private too"), expected_version=1)
    first, second = log.entries(entity="patient", entity_id="pat_rowan")
    assert (first.user_id, second.user_id) == ("ada", "ada")
    assert began < first.at < second.at
    assert second.details == {"changed": ["name", "notes"]}
    assert not {"Secret", "Hidden", "private"} & set(str(log.entries()).split())


def test_another_clinics_notes_cannot_be_read(patients, log, other_log):
    patients.add(a_patient())
    assert len(log.entries(entity_id="pat_rowan")) == 1
    assert other_log.entries() == other_log.entries(entity_id="pat_rowan") == ()
