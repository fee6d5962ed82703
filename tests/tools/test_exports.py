"""Exports as tools: which plan, which format, what stands in the file of a real plan, and when files go away."""

from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from domain.actor import Actor

WEEK = "2026-11-30"


@pytest.mark.parametrize("format_", ["pdf", "xlsx", "csv", "ics", "json"])
def test_a_plan_becomes_a_file_of_the_format_asked_for(planned: Any, format_: str):
    data = planned.data("export_plan", plan="plan_of_rowan", format=format_)
    file = Path(data["path"])
    assert data["fileName"] == file.name
    assert data["url"] == f"/exports/{file.name}"
    assert data["bytes"] == file.stat().st_size > 0
    assert file.name.startswith("plan-rowan-2026-11-30-v1-")
    assert file.suffix == f".{format_}"
    assert (data["planId"], data["patientName"], data["weekStart"]) == ("plan_of_rowan", "Rowan Birch", WEEK)


def test_a_plan_is_printed_when_no_format_is_said(planned: Any):
    data = planned.data("export_plan", plan={"patient": "ash", "weekStart": WEEK})
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(data["path"]).pages).split())
    plan = planned.data("get_plan", plan="plan_of_ash")
    assert "Prepared without peanut." in text
    assert plan["provenance"]["fingerprint"] in text
    for day in plan["days"]:
        assert day["lunch"]["components"][0]["name"].split(",")[0] in text


def test_exporting_twice_gives_the_same_file(planned: Any):
    once, again = (planned.data("export_plan", plan="plan_of_rowan", format="xlsx") for _ in range(2))
    assert once == again


def test_a_record_that_changed_puts_a_warning_on_the_plan_made_before(planned: Any):
    plan = planned.data("get_plan", plan="plan_of_rowan")
    served = plan["days"][0]["lunch"]["components"][0]["name"].split(",")[0]
    planned.data("update_patient", patient="rowan", changes={"allergies": {"add": [served]}})
    data = planned.data("export_plan", plan="plan_of_rowan", format="ics")
    events = Calendar.from_ical(Path(data["path"]).read_bytes()).walk("VEVENT")
    assert all("DO NOT USE" in event["DESCRIPTION"] for event in events)


def test_the_evening_snack_of_a_liver_patient_is_in_the_evening(planned: Any):
    planned.data("update_patient", patient="rowan", changes={"medicalConditions": {"add": ["liver cirrhosis"]}})
    data = planned.data("export_plan", plan="plan_of_rowan", format="ics")
    events = Calendar.from_ical(Path(data["path"]).read_bytes()).walk("VEVENT")
    assert any(f"{event['DTSTART'].dt:%H:%M}" == "21:00" for event in events)


@pytest.mark.parametrize(("given", "suffix"), [({}, ".xlsx"), ({"format": "csv"}, ".csv"), ({"format": "pdf"}, ".pdf")])
def test_a_shopping_list_becomes_a_file(planned: Any, given: dict[str, str], suffix: str):
    data = planned.data("export_shopping_list", weekStart=WEEK, **given)
    assert data["fileName"].startswith("shopping-2026-11-30-")
    assert data["fileName"].endswith(suffix)
    assert Path(data["path"]).stat().st_size == data["bytes"]
    assert data["totals"]["patients"] == 2


def test_a_list_of_some_plans_and_a_list_of_all_do_not_overwrite_each_other(planned: Any):
    everybody = planned.data("export_shopping_list", weekStart=WEEK)
    one = planned.data("export_shopping_list", plans=["plan_of_ash"])
    another = planned.data("export_shopping_list", patients=["rowan"], weekStart=WEEK)
    assert len({data["fileName"] for data in (everybody, one, another)}) == 3


def test_what_cannot_be_exported_leaves_no_file(planned: Any):
    assert planned.error("export_plan", plan="plan_none")["code"] == "not_found"
    assert planned.error("export_plan", plan="plan_of_ash", format="docx")["code"] == "invalid_input"
    assert planned.error("export_shopping_list", weekStart="2027-01-04")["code"] == "not_found"
    assert not list(planned.exports.rglob("*.*"))


def test_another_clinic_exports_nothing_of_ours(planned: Any):
    planned.actor = Actor(user_id="eve", clinic_id="hill")
    assert planned.error("export_plan", plan="plan_of_rowan")["code"] == "not_found"


def test_a_deleted_patient_takes_their_files_and_every_list_along(planned: Any):
    for who in ("rowan", "ash"):
        planned.data("export_plan", plan=f"plan_of_{who}", format="csv")
    planned.data("export_shopping_list", weekStart=WEEK)
    planned.data("delete_patient", patient="rowan")
    assert [file.name.split("-")[1] for file in planned.exports.rglob("*.*")] == ["ash"]


def test_a_pdf_comes_on_letter_where_it_is_asked_for(planned):
    for tool, about in (("export_plan", {"plan": "plan_of_rowan"}), ("export_shopping_list", {"weekStart": WEEK})):
        a4, letter = (planned.data(tool, format="pdf", sheet=sheet, **about)["fileName"] for sheet in (None, "Letter"))
        assert a4 != letter
