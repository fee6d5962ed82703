"""From how people write a patient or a plan to the one they mean."""

from datetime import date

import pytest

from domain.errors import Ambiguous, InvalidInput, NotFound
from tools.references import PlanRef, find_patient, find_plan, week_of

NAMES = ["María Fuentes", "Maria Lopez", "Zoë O’Brien", "Jean-Luc Petit", "Yıldız Aydın", "Bo Li", "Dr. Ana de la Cruz"]


@pytest.fixture
def people(clinic):
    for number, name in enumerate(NAMES):
        clinic.add(id=f"p{number}", name=name)
    return clinic


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Maria Lopez", "Maria Lopez"),
        ("maria lopez", "Maria Lopez"),
        ("LOPEZ, Maria", "Maria Lopez"),
        ("Lopez", "Maria Lopez"),
        ("maría fuentes", "María Fuentes"),
        ("Maria F.", "María Fuentes"),
        ("Maria Fu", "María Fuentes"),
        ("zoe obrien", "Zoë O’Brien"),
        ("Zoe O'Brien", "Zoë O’Brien"),
        ("Zoë's", "Zoë O’Brien"),
        ("Ms. O’Brien", "Zoë O’Brien"),
        ("Frau Fuentes", "María Fuentes"),
        ("jean luc", "Jean-Luc Petit"),
        ("Petits", "Jean-Luc Petit"),
        ("yildiz aydin", "Yıldız Aydın"),
        ("YILDIZ", "Yıldız Aydın"),
        ("Li", "Bo Li"),
        ("Ana de la Cruz", "Dr. Ana de la Cruz"),
        ("Dr Cruz", "Dr. Ana de la Cruz"),
        ("p1", "Maria Lopez"),
        (" P1 ", "Maria Lopez"),
    ],
)
def test_a_name_is_understood_as_people_write_it(people, written: str, meant: str):
    assert find_patient(written, people.context()).value.name == meant


def test_two_marias_are_ambiguous_and_both_named(people):
    with pytest.raises(Ambiguous) as failure:
        find_patient("Maria", people.context())
    assert {c["name"] for c in failure.value.details["candidates"]} == {"María Fuentes", "Maria Lopez"}


@pytest.mark.parametrize(
    ("written", "offered"),
    [("Maria Lopes", ["Maria Lopez"]), ("Fuente", ["María Fuentes"]), ("Yldiz", ["Yıldız Aydın"])],
)
def test_a_near_miss_is_offered_and_not_taken(people, written: str, offered: list[str]):
    with pytest.raises(NotFound) as failure:
        find_patient(written, people.context())
    assert [c["name"] for c in failure.value.details["candidates"]][:1] == offered
    assert offered[0] in failure.value.hint


@pytest.mark.parametrize(
    "written", ["", "   ", "Mr.", "Mr", "M", "Ma", "Quetzal", "%", "' OR 1=1 --", "María López Núñez"]
)
def test_what_fits_nobody_is_not_found(people, written: str):
    with pytest.raises(NotFound):
        find_patient(written, people.context())


def test_an_id_goes_before_a_name(clinic):
    clinic.add(id="ash", name="Rowan Birch")
    clinic.add(id="other", name="Ash Thorn")
    assert find_patient("ASH", clinic.context()).value.name == "Rowan Birch"


def test_in_an_empty_clinic_nobody_is_offered(clinic):
    error = clinic.error("get_patient", patient="Rowan")
    assert error["code"] == "not_found"
    assert error["details"]["candidates"] == []
    assert "find_patients" in error["hint"]


def test_a_patient_of_another_clinic_is_like_a_missing_one(planned):
    theirs = planned.actor.model_copy(update={"clinic_id": "hill"})
    planned.actor = theirs
    assert planned.error("get_patient", patient="rowan")["code"] == "not_found"
    assert planned.error("get_plan", plan="plan_of_rowan")["code"] == "not_found"
    assert planned.error("delete_plan", plan="plan_of_rowan")["code"] == "not_found"


@pytest.mark.parametrize(
    "written",
    [
        "plan_of_rowan",
        "Rowan",
        "rowan birch",
        {"patient": "Rowan"},
        {"patient": "Rowan", "weekStart": "2026-11-30"},
        {"patient": "rowan", "weekStart": None},
    ],
)
def test_a_plan_is_found_by_id_by_patient_and_week_or_as_the_only_one(planned, written: object):
    assert planned.data("get_plan", plan=written)["id"] == "plan_of_rowan"


def test_several_weeks_are_ambiguous_and_named(planned):
    planned.data("generate_plan", patient="rowan", weekStart="2026-12-07")
    error = planned.error("get_plan", plan="Rowan")
    assert error["code"] == "ambiguous"
    assert {c["weekStart"] for c in error["details"]["candidates"]} == {"2026-11-30", "2026-12-07"}
    newest = planned.data("get_plan", plan={"patient": "Rowan", "weekStart": "2026-12-07"})
    assert newest["weekStart"] == "2026-12-07"


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("plan_of_nobody", "plan_of_nobody"),
        ("Quetzal", "patient"),
        ({"patient": "Rowan", "weekStart": "2026-12-14"}, "no plan for the week"),
    ],
)
def test_a_plan_that_is_not_there_is_not_found(planned, written: object, says: str):
    error = planned.error("get_plan", plan=written)
    assert error["code"] == "not_found"
    assert says in error["message"]


def test_a_patient_without_a_plan_says_so(clinic):
    clinic.add()
    error = clinic.error("get_plan", plan="Rowan")
    assert error["code"] == "not_found"
    assert "no plan yet" in error["message"]


def test_a_plan_can_be_asked_for_by_reference(planned):
    found = find_plan(PlanRef(patient="rowan", week_start=date(2026, 11, 30)), planned.context())
    assert found.value.id == "plan_of_rowan"


@pytest.mark.parametrize("tool", ["generate_plan", "find_plans", "aggregate_ingredients", "procurement_insights"])
def test_a_week_that_begins_on_wednesday_names_its_monday(planned, tool: str):
    arguments = {"weekStart": "2026-12-02"} | ({"patient": "rowan"} if tool == "generate_plan" else {})
    error = planned.error(tool, **arguments)
    assert error["code"] == "invalid_input"
    assert "2026-11-30" in error["hint"]
    assert "Wednesday" in error["message"]


def test_a_reference_with_a_wednesday_names_the_monday(planned):
    error = planned.error("get_plan", plan={"patient": "rowan", "weekStart": "2026-12-02"})
    assert error["code"] == "invalid_input"
    assert error["details"]["weekStart"] == "2026-11-30"


@pytest.mark.parametrize("written", [1_700_000_000, 20261130, "30.11.2026", "next week", "2026-13-01", True])
def test_a_date_is_written_year_month_day(planned, written: object):
    assert planned.error("find_plans", weekStart=written)["code"] == "invalid_input"


def test_the_default_week_is_used_and_a_monday_stays():
    monday = date(2026, 11, 30)
    assert week_of(None, monday) == monday
    assert week_of(monday, date(2020, 1, 6)) == monday
    with pytest.raises(InvalidInput):
        week_of(date(2026, 12, 6), monday)
