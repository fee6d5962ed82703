"""Plans keep every version, give way to their successors, and are never approved twice for one week."""

import json
import threading
from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.builders import A_MONDAY, a_meal, a_patient, a_plan
from domain.errors import Conflict, NotFound
from store import tables
from store.database import Database

NEXT_MONDAY = A_MONDAY + timedelta(days=7)


@pytest.fixture
def rowan(patients):
    return patients.add(a_patient()).value


def statuses(plans, *plan_ids: str) -> list[str]:
    return [plans.get(plan_id).value.status for plan_id in plan_ids]


def test_a_plan_comes_back_as_it_was_given(plans, rowan):
    given = a_plan(rowan, patient_name="Zoë 李")
    stored = plans.add(given)
    assert (stored.value, stored.version) == (given, 1)
    assert plans.get(given.id) == stored
    assert plans.get(given.id).value.days[0].lunch.nutrition.iron is None


def test_a_plan_is_the_same_bytes_on_every_database(database, plans, rowan):
    given = a_plan(rowan, patient_name="Zoë 李")
    plans.add(given)
    with database.snapshot() as connection:
        kept = connection.exec_driver_sql("SELECT CAST(document AS TEXT) FROM plans").scalar_one()
    assert kept == json.dumps(given.model_dump(mode="json", by_alias=True), separators=(",", ":"))


def test_a_new_plan_is_a_draft_of_version_one_whatever_it_says(plans, rowan):
    stored = plans.add(a_plan(rowan, status="approved", version=9))
    assert (stored.value.status, stored.value.version, stored.version) == ("draft", 1, 1)
    assert plans.get(stored.value.id) == stored


def test_a_plan_needs_its_patient(plans, patients, rowan):
    with pytest.raises(NotFound):
        plans.add_all([a_plan(rowan), a_plan(a_patient(id="nobody"))])
    assert plans.find() == ()


def test_a_new_plan_supersedes_the_open_ones_of_its_patient_and_week(plans, patients, rowan):
    other = patients.add(a_patient(id="other")).value
    plans.add_all([a_plan(rowan, NEXT_MONDAY), a_plan(other)])
    plans.add(a_plan(rowan, id="draft"))
    plans.add(a_plan(rowan, id="review"))
    plans.save(a_plan(rowan, id="review", status="in_review"), expected_version=1)
    plans.add(a_plan(rowan, id="newest"))
    assert statuses(plans, "draft", "review", "newest") == ["superseded", "superseded", "draft"]
    assert statuses(plans, f"plan_{rowan.id}_{NEXT_MONDAY}", f"plan_other_{A_MONDAY}") == ["draft", "draft"]
    assert plans.get("review").version == 3
    assert [v.value.status for v in plans.versions("review")] == ["draft", "in_review", "superseded"]


def test_an_approved_plan_stays_until_another_is_approved(plans, rowan):
    plans.add(a_plan(rowan, id="first"))
    plans.save(a_plan(rowan, id="first", status="approved"), expected_version=1)
    plans.add(a_plan(rowan, id="second"))
    assert statuses(plans, "first", "second") == ["approved", "draft"]
    plans.save(a_plan(rowan, id="second", status="approved"), expected_version=1)
    assert statuses(plans, "first", "second") == ["superseded", "approved"]
    plans.save(a_plan(rowan, id="second", status="approved", strategy="llm"), expected_version=2)
    assert statuses(plans, "first", "second") == ["superseded", "approved"]


def test_the_database_itself_refuses_a_second_approved_plan(database, plans, rowan):
    plans.add_all([a_plan(rowan, id="first"), a_plan(rowan, id="second")])
    with pytest.raises(Conflict), database.transaction() as connection:
        connection.execute(tables.plans.update().values(status="approved"))


def test_of_two_approvals_at_once_one_plan_stays_approved(plans, rowan):
    plans.add(a_plan(rowan, id="first"))
    plans.save(a_plan(rowan, id="first", status="approved"), expected_version=1)
    plans.save(a_plan(rowan, id="first", status="draft"), expected_version=2)
    plans.add(a_plan(rowan, id="second"))
    plans.save(a_plan(rowan, id="first", status="in_review"), expected_version=4)
    together = threading.Barrier(2)

    def approve(plan_id: str) -> None:
        together.wait()
        plans.save(a_plan(rowan, id=plan_id, status="approved"), expected_version=plans.get(plan_id).version)

    threads = [threading.Thread(target=approve, args=(plan_id,)) for plan_id in ("first", "second")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses(plans, "first", "second")) == ["approved", "superseded"]


def test_plans_generated_at_once_leave_one_draft(plans, rowan):
    together = threading.Barrier(2)

    def generate(letter: str) -> None:
        together.wait()
        for number in range(5):
            plans.add(a_plan(rowan, id=f"{letter}{number}"))

    threads = [threading.Thread(target=generate, args=(letter,)) for letter in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(plans.find(status="superseded")) == 9
    assert len(plans.find()) == 1


def test_the_current_plan_is_the_newest_that_is_not_superseded(plans, rowan):
    assert plans.current(rowan.id, A_MONDAY) is None
    plans.add(a_plan(rowan, id="z_first"))
    plans.save(a_plan(rowan, id="z_first", status="approved"), expected_version=1)
    plans.add(a_plan(rowan, id="a_second"))
    assert plans.current(rowan.id, A_MONDAY) == plans.get("a_second")
    plans.delete("a_second")
    assert plans.current(rowan.id, A_MONDAY) == plans.get("z_first")
    plans.save(a_plan(rowan, id="z_first", status="superseded"), expected_version=2)
    assert plans.current(rowan.id, A_MONDAY) is None
    assert plans.current(rowan.id, NEXT_MONDAY) is None


def test_plans_are_found_newest_week_first_then_by_patient(plans, patients):
    zoe, emile = patients.add_all([a_patient(id="p1", name="Zoe"), a_patient(id="p2", name="Émile")])
    for patient in (zoe.value, emile.value):
        for week in (A_MONDAY, NEXT_MONDAY):
            plans.add(a_plan(patient, week, id=f"{patient.id}-{week:%d}"))
    plans.save(a_plan(zoe.value, id="p1-30", status="approved"), expected_version=1)
    plans.add(a_plan(zoe.value, id="p1-30-again"))
    plans.add(a_plan(zoe.value, id="p1-30-anew"))

    def found(**by: object) -> list[str]:
        return [p.value.id for p in plans.find(**by)]

    assert found() == ["p2-07", "p1-07", "p2-30", "p1-30-anew", "p1-30"]
    assert found(patient_id="p1") == ["p1-07", "p1-30-anew", "p1-30"]
    assert found(week_start=A_MONDAY) == ["p2-30", "p1-30-anew", "p1-30"]
    assert found(status="superseded") == ["p1-30-again"]
    assert found(patient_id="p1", week_start=A_MONDAY, status="approved") == ["p1-30"]
    assert found(patient_id="nobody") == []


def test_a_saved_plan_is_the_next_version_in_columns_and_document_alike(database, plans, rowan):
    plans.add(a_plan(rowan))
    lighter = a_plan(rowan).days[0].model_copy(update={"lunch": a_meal(name="Porridge", locked=True)})
    changed = a_plan(rowan, status="in_review", days=(lighter, *a_plan(rowan).days[1:]), version=7)
    stored = plans.save(changed, expected_version=1)
    assert (stored.version, stored.value.version) == (2, 2)
    assert stored.value.days == changed.days
    assert plans.get(changed.id) == stored
    with database.snapshot() as connection:
        row = connection.execute(select(tables.plans)).mappings().one()
    assert (
        (row["version"], row["status"]) == (row["document"]["version"], row["document"]["status"]) == (2, "in_review")
    )


def test_every_version_is_kept(plans, rowan):
    first = plans.add(a_plan(rowan))
    second = plans.save(a_plan(rowan, strategy="llm"), expected_version=1)
    third = plans.save(first.value, expected_version=2)
    assert plans.versions(first.value.id) == (first, second, third)
    assert third.value.days == first.value.days


@pytest.mark.parametrize("expected", [0, 1, 3])
def test_a_stale_plan_is_a_conflict_and_changes_nothing(plans, log, rowan, expected):
    plans.add(a_plan(rowan))
    plans.save(a_plan(rowan, strategy="llm"), expected_version=1)
    before = (plans.versions(a_plan(rowan).id), log.entries())
    with pytest.raises(Conflict) as told:
        plans.save(a_plan(rowan, status="approved"), expected_version=expected)
    assert told.value.details["version"] == 2
    assert (plans.versions(a_plan(rowan).id), log.entries()) == before


def test_a_plan_stays_with_its_patient_and_week(plans, patients, rowan):
    other = patients.add(a_patient(id="other")).value
    plans.add(a_plan(rowan, id="plan"))
    for moved in (a_plan(other, id="plan"), a_plan(rowan, NEXT_MONDAY, id="plan")):
        with pytest.raises(Conflict):
            plans.save(moved, expected_version=1)
    assert plans.get("plan").value == a_plan(rowan, id="plan")


def test_a_batch_of_plans_is_kept_whole_or_not_at_all(plans, log, rowan):
    plans.add(a_plan(rowan, id="taken"))
    before = log.entries()
    with pytest.raises(Conflict) as told:
        plans.add_all([a_plan(rowan, NEXT_MONDAY, id=plan_id) for plan_id in ("new", "taken", "twice", "twice")])
    assert told.value.details == {"ids": ["taken", "twice"]}
    assert [p.value.id for p in plans.find()] == ["taken"]
    assert log.entries() == before


def test_a_batch_that_fails_in_the_middle_leaves_nothing(database: Database, plans, patients, log, rowan):
    """The database refuses the second plan itself, after the first went in and superseded another."""
    plans.add(a_plan(rowan, id="earlier"))
    other = patients.add(a_patient(id="other")).value
    before = log.entries()
    with database.transaction() as connection:
        connection.exec_driver_sql("CREATE UNIQUE INDEX one_plan_of_a_week ON plans (week_start, ordinal)")
    with pytest.raises(Conflict):
        plans.add_all([a_plan(rowan, id="one"), a_plan(other, id="two")])
    assert [p.value for p in plans.find()] == [a_plan(rowan, id="earlier")]
    assert plans.find(status="superseded") == ()
    assert log.entries() == before


def test_an_empty_batch_of_plans_is_no_write(plans, log):
    assert plans.add_all([]) == ()
    assert log.entries() == ()


def test_a_deleted_plan_is_gone_with_its_history(plans, rowan):
    plans.add(a_plan(rowan, id="plan"))
    plans.delete("plan")
    for ask in (plans.get, plans.versions, plans.delete):
        with pytest.raises(NotFound):
            ask("plan")
    with pytest.raises(NotFound):
        plans.save(a_plan(rowan, id="plan"), expected_version=1)


def test_another_clinics_plan_answers_exactly_like_a_missing_one(plans, patients, other_plans, other_patients, rowan):
    theirs = other_plans.add(a_plan(other_patients.add(a_patient()).value, id="plan"))

    def said(ask) -> object:
        with pytest.raises(NotFound) as told:
            ask()
        return told.value.as_error()

    def answers() -> list[object]:
        return [
            said(lambda: plans.get("plan")),
            said(lambda: plans.versions("plan")),
            said(lambda: plans.delete("plan")),
            said(lambda: plans.save(theirs.value, expected_version=1)),
            plans.current(rowan.id, A_MONDAY),
            plans.find(),
        ]

    while_it_exists = answers()
    assert other_plans.get("plan") == theirs
    other_plans.delete("plan")
    assert answers() == while_it_exists


def test_two_clinics_supersede_only_their_own(plans, other_plans, other_patients, rowan):
    plans.add(a_plan(rowan, id="plan"))
    other_plans.add(a_plan(other_patients.add(a_patient()).value, id="plan"))
    other_plans.add(a_plan(rowan, id="newer"))
    assert statuses(plans, "plan") == ["draft"]
    assert statuses(other_plans, "plan", "newer") == ["superseded", "draft"]
