"""Patients are kept whole, once each, in their own clinic, and never overwritten unseen."""

import threading

import pytest

from domain.builders import A_MONDAY, a_patient, a_plan
from domain.errors import Conflict, NotFound


def test_a_patient_comes_back_as_it_was_given(patients):
    given = a_patient(
        name="Zoë O’Brien-Çelik 李",
        allergies=["peanut"],
        dietary_restrictions=[{"type": "vegan", "severity": "mild"}],
        weight_kg=61.5,
        limits={"saturated_fat": {"max": 12.25}},
        condition_details={"b": {"z": 1, "a": [1.5, None]}, "a": "β"},
        notes="prefers soup\nat noon",
    )
    stored = patients.add(given)
    assert stored == patients.get(given.id)
    assert stored.value == given
    assert stored.version == patients.version_of(given.id) == 1
    assert list(patients.get(given.id).value.condition_details["b"]) == ["z", "a"]


def test_patients_are_listed_by_folded_name_and_id(patients):
    names = {"p1": "Zoë", "p2": "émile", "p3": "Eva", "p4": "zoe", "P5": "Zoe", "p6": "Иванов", "p7": "Øystein"}
    patients.add_all([a_patient(id=pid, name=name) for pid, name in names.items()])
    assert [p.value.id for p in patients.all()] == ["p2", "p3", "p7", "P5", "p1", "p4", "p6"]
    assert patients.count() == 7


def test_a_missing_patient_is_not_found(patients):
    for ask in (patients.get, patients.version_of, patients.delete):
        with pytest.raises(NotFound) as told:
            ask("pat_nobody")
        assert told.value.details == {"id": "pat_nobody"}
    with pytest.raises(NotFound):
        patients.save(a_patient(), expected_version=1)


def test_a_changed_patient_is_the_next_version(patients):
    patients.add(a_patient())
    saved = patients.save(a_patient(name="Rowan Ash", age=41), expected_version=1)
    assert saved.version == 2
    assert patients.get("pat_rowan") == saved
    assert patients.all()[0].value.name == "Rowan Ash"


def test_a_renamed_patient_is_listed_under_the_new_name(patients):
    patients.add_all([a_patient(id="a", name="Ada"), a_patient(id="b", name="Bo")])
    patients.save(a_patient(id="a", name="Cy"), expected_version=1)
    assert [p.value.id for p in patients.all()] == ["b", "a"]


@pytest.mark.parametrize("expected", [0, 1, 3])
def test_a_stale_write_is_a_conflict_and_changes_nothing(patients, log, expected):
    patients.add(a_patient())
    patients.save(a_patient(age=41), expected_version=1)
    before = (patients.get("pat_rowan"), log.entries())
    with pytest.raises(Conflict) as told:
        patients.save(a_patient(age=99), expected_version=expected)
    assert told.value.details == {"id": "pat_rowan", "version": 2}
    assert (patients.get("pat_rowan"), log.entries()) == before


def test_of_two_writers_of_one_version_exactly_one_wins(patients):
    patients.add(a_patient())
    together = threading.Barrier(2)
    outcomes: list[object] = []

    def write(age: int) -> None:
        together.wait()
        try:
            outcomes.append(patients.save(a_patient(age=age), expected_version=1).value.age)
        except Conflict:
            outcomes.append(Conflict)

    threads = [threading.Thread(target=write, args=(age,)) for age in (50, 60)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count(Conflict) == 1
    assert patients.get("pat_rowan").value.age in outcomes


def test_a_batch_is_kept_whole(patients):
    newcomers = [a_patient(id=f"p{number:04}") for number in range(1_001)]
    assert [p.value for p in patients.add_all(newcomers)] == newcomers
    assert patients.count() == 1_001
    with pytest.raises(Conflict) as told:
        patients.add_all(newcomers)
    assert len(told.value.details["ids"]) == 1_001


def test_a_batch_with_taken_ids_leaves_nothing_and_names_them(patients, log):
    patients.add(a_patient(id="b"))
    with pytest.raises(Conflict) as told:
        patients.add_all([a_patient(id=pid) for pid in ("a", "c", "b", "d", "c")])
    assert told.value.details == {"ids": ["b", "c"]}
    assert [p.value.id for p in patients.all()] == ["b"]
    assert len(log.entries()) == 1


def test_a_batch_that_fails_in_the_middle_leaves_nothing(database, patients, log):
    """The database refuses the second row itself, after the first went in."""
    with database.transaction() as connection:
        connection.exec_driver_sql("CREATE UNIQUE INDEX one_of_a_name ON patients (name)")
    with pytest.raises(Conflict):
        patients.add_all([a_patient(id="a"), a_patient(id="b")])
    assert patients.count() == 0
    assert log.entries() == ()


def test_an_empty_batch_is_no_write(patients, log):
    assert patients.add_all([]) == ()
    assert log.entries() == ()


def test_a_deleted_patient_takes_their_plans_along(patients, plans, other_patients, other_plans):
    gone, stays = a_patient(id="gone"), a_patient(id="stays")
    patients.add_all([gone, stays])
    other_patients.add(gone)
    plans.add_all([a_plan(gone, id="one"), a_plan(gone, id="two"), a_plan(stays, id="three")])
    other_plans.add(a_plan(gone, id="one"))
    assert patients.delete("gone") == 2
    with pytest.raises(NotFound):
        patients.get("gone")
    for plan_id in ("one", "two"):
        with pytest.raises(NotFound):
            plans.get(plan_id)
        with pytest.raises(NotFound):
            plans.versions(plan_id)
    assert plans.get("three").value.patient_id == "stays"
    assert other_patients.get("gone").value == gone
    assert other_plans.current("gone", A_MONDAY) is not None


def test_a_patient_without_plans_is_deleted_and_the_id_may_be_given_again(patients):
    patients.add(a_patient())
    assert patients.delete("pat_rowan") == 0
    assert patients.add(a_patient(age=3)).version == 1


def test_another_clinics_patient_answers_exactly_like_a_missing_one(patients, other_patients):
    theirs = a_patient(name="Wren Hill")
    other_patients.add(theirs)

    def said(ask) -> object:
        with pytest.raises(NotFound) as told:
            ask()
        return told.value.as_error()

    def answers() -> list[object]:
        return [
            said(lambda: patients.get(theirs.id)),
            said(lambda: patients.version_of(theirs.id)),
            said(lambda: patients.save(theirs, expected_version=1)),
            said(lambda: patients.delete(theirs.id)),
            patients.all(),
            patients.count(),
        ]

    while_it_exists = answers()
    assert other_patients.get(theirs.id).value == theirs
    other_patients.delete(theirs.id)
    assert answers() == while_it_exists


def test_two_clinics_may_give_the_same_id(patients, other_patients):
    patients.add(a_patient(name="Ours"))
    other_patients.add(a_patient(name="Theirs"))
    patients.save(a_patient(name="Still ours"), expected_version=1)
    assert other_patients.get("pat_rowan").value.name == "Theirs"
    assert other_patients.version_of("pat_rowan") == 1


def test_two_threads_that_add_at_once_lose_nobody(patients):
    together = threading.Barrier(2)

    def add(letter: str) -> None:
        together.wait()
        for number in range(10):
            patients.add(a_patient(id=f"{letter}{number}"))

    threads = [threading.Thread(target=add, args=(letter,)) for letter in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert patients.count() == 20
