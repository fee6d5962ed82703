"""Documents read back: what is in the plan is on the page, what must not be followed says so, the bytes never change."""

import csv
import io
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from pypdf import PdfReader

from domain.builders import A_MOMENT, A_MONDAY, a_day, a_meal, a_patient, a_plan
from domain.calendar import days_of_week
from domain.finding import Finding, Verdict
from domain.nutrition import Nutrition
from domain.plan import Component
from domain.profile import NotUnderstood, Profile
from tools.documents.cells import harmless
from tools.documents.dossier import Dossier, cautions, prepared_without
from tools.documents.plan_csv import plan_csv
from tools.documents.plan_ics import plan_ics
from tools.documents.plan_pdf import plan_pdf
from tools.documents.plan_rows import COLUMNS
from tools.documents.plan_xlsx import plan_xlsx
from tools.documents.shopping_tables import ORDER
from tools.documents.wording import figure, grams, measure, off_target, week_of, weight

NAME = "Nguyễn Thị Ễ Łukasz-Şahin"
CLEAR = Verdict(valid=True, findings=(), checked={"meals": 28, "rules": 3})


def a_finding(**changes: Any) -> Finding:
    given = {
        "rule": "sodium_ceiling",
        "severity": "warning",
        "scope": "day",
        "date": A_MONDAY,
        "observed": 2304.5,
        "bound": "≤ 2300",
        "unit": "mg",
        "message": "Sodium 2304.5 mg, allowed ≤ 2300.",
        "source": "A guideline [evidence V]",
    }
    return Finding.model_validate(given | changes)


def a_dossier(**changes: Any) -> Dossier:
    patient = a_patient(name=NAME, allergies=("peanut", "sesame"))
    plan = a_plan(patient, status="approved", days=tuple(_day(d) for d in days_of_week(A_MONDAY)))
    given = {"plan": plan, "patient": patient, "profile": Profile(tags=()), "verdict": CLEAR, "methods": {}}
    return Dossier(**(given | changes))


def _day(day: Any, snacks: int = 2) -> Any:
    known = Nutrition(calories=1000, protein=35, iron=None, sodium=5)
    return a_day(day, snacks=(a_meal(name="Apple"),) * snacks, coverage={"iron": 80}, total_nutrition=known)


def with_plan(dossier: Dossier, **changes: Any) -> Dossier:
    return Dossier(**(vars(dossier) | {"plan": dossier.plan.model_copy(update=changes)}))


def text_of(pdf: bytes) -> str:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    return re.sub(r"\s+", " ", " ".join(pages).replace("\u200b", ""))


def sheets_of(xlsx: bytes) -> dict[str, list[tuple[Any, ...]]]:
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in load_workbook(io.BytesIO(xlsx))}


def events_of(ics: bytes) -> list[Any]:
    return list(Calendar.from_ical(ics).walk("VEVENT"))


def rows_of(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))


# what must not be followed


def test_an_approved_plan_that_holds_carries_no_caution():
    assert cautions(a_dossier()) == []


@pytest.mark.parametrize(
    ("status", "said"), [("draft", "DRAFT"), ("in_review", "DRAFT"), ("superseded", "DO NOT USE: a newer plan")]
)
def test_a_plan_nobody_approved_says_so_in_every_format(status: str, said: str):
    dossier = with_plan(a_dossier(), status=status)
    assert said in text_of(plan_pdf(dossier))
    assert any(said in str(row[0]) for row in sheets_of(plan_xlsx(dossier))["Week"])
    assert all(
        event["STATUS"] == "TENTATIVE" and said in event["DESCRIPTION"] for event in events_of(plan_ics(dossier))
    )
    assert {row["plan_status"] for row in rows_of(plan_csv(dossier))} == {status}


@pytest.mark.parametrize(("blockers", "said"), [(1, "1 hard rule is broken"), (2, "2 hard rules are broken")])
def test_a_plan_the_record_has_outrun_is_not_to_be_used(blockers: int, said: str):
    broken = Verdict(valid=False, findings=(a_finding(severity="blocker"),) * blockers, checked={})
    dossier = a_dossier(verdict=broken)
    text = text_of(plan_pdf(dossier))
    assert text.count(f"DO NOT USE: this plan does not fit the record as it is now ({said}).") == 9, (
        "in both parts, on every day"
    )
    assert "Prepared without" not in text
    assert "NOT VALID" in text
    assert "BLOCKER sodium_ceiling" in text
    assert {row["valid"] for row in rows_of(plan_csv(dossier))} == {"no"}
    assert all("DO NOT USE" in event["DESCRIPTION"] for event in events_of(plan_ics(dossier)))


# allergies


def test_declared_allergies_are_kept_away_by_name():
    assert prepared_without(a_dossier()).startswith("Prepared without peanut, sesame. Check the label")


def test_no_allergy_on_record_is_said_and_not_left_out():
    assert prepared_without(a_dossier(patient=a_patient())) == "No allergy is on record."


@pytest.mark.parametrize(("known", "promise"), [(("peanut",), "Prepared without peanut."), ((), "NOT CHECKED")])
def test_an_allergy_nobody_understood_is_named_and_promised_nothing(known: tuple[str, ...], promise: str):
    strange = Profile(tags=(), not_understood=(NotUnderstood(field="allergies", written="zorbium"),))
    said = prepared_without(a_dossier(patient=a_patient(allergies=(*known, "zorbium")), profile=strange))
    assert said.startswith(promise)
    assert said.endswith("NOT CHECKED, because not understood: zorbium.")


# PDF


def test_a_pdf_is_set_on_the_paper_that_is_asked_for():
    for sheet, width, height in (("A4", 595.28, 841.89), ("Letter", 612, 792)):
        pages = PdfReader(io.BytesIO(plan_pdf(a_dossier(sheet=sheet)))).pages
        assert {(round(float(p.mediabox.width), 2), round(float(p.mediabox.height), 2)) for p in pages} == {
            (width, height)
        }


def test_a_pdf_has_a_part_to_cook_from_and_a_part_to_sign():
    dossier = a_dossier(methods={"porridge": ("Boil the oats.", "Serve warm.")})
    dossier = with_plan(
        dossier, days=tuple(a_day(d, lunch=a_meal(recipe_id="porridge")) for d in days_of_week(A_MONDAY))
    )
    text = text_of(plan_pdf(dossier))
    patient_part, dietitian_part = text.split("For the dietitian")
    for said in (NAME, "30 November – 6 December 2026", "Monday 30 November", "Sunday 6 December", "Breakfast: Oats"):
        assert said in patient_part
    assert "1/2 cup 50 g Rolled oats" in patient_part
    assert "1. Boil the oats. 2. Serve warm." in patient_part
    assert "A bowl of oats" in patient_part, "a dish without a recipe is described"
    for said in ("Targets and totals", "Nutrients", "No findings.", dossier.plan.provenance.fingerprint, "Signature"):
        assert said in dietitian_part


def test_names_keep_every_accent_even_when_written_apart():
    apart = "Nguye\u0302\u0303n Жанна Ω"
    assert "Nguyễn Жанна Ω" in text_of(plan_pdf(a_dossier(patient=a_patient(name=apart))))


def test_a_letter_the_typeface_lacks_shows_as_a_box():
    assert "Rowan □□" in text_of(plan_pdf(a_dossier(patient=a_patient(name="Rowan 白樺"))))


def test_a_very_long_name_does_not_run_over_the_page_number():
    patient = a_patient(name="Wilhelmina " * 18)
    last = PdfReader(io.BytesIO(plan_pdf(a_dossier(patient=patient)))).pages[-1].extract_text()
    assert "…" in last
    assert re.search(r"(\d+) / \1", last)


def test_thirty_five_meals_with_long_lists_stay_whole():
    parts = tuple(
        Component(
            food_id=f"food_{n}", name=f"food number {n} with a long name, raw, organic", grams=n + 0.5, household=""
        )
        for n in range(12)
    )
    meal = a_meal(name="A dish with a name that is rather long for a table cell", components=parts)
    days = tuple(a_day(d, breakfast=meal, lunch=meal, dinner=meal, snacks=(meal, meal)) for d in days_of_week(A_MONDAY))
    pages = PdfReader(io.BytesIO(plan_pdf(with_plan(a_dossier(), days=days)))).pages
    text = " ".join(page.extract_text() for page in pages)
    assert len(re.findall("food number 11 with", text)) == 35
    assert all(float(page.mediabox.height) == pytest.approx(841.89) for page in pages), "A4"


def test_the_dietitian_reads_record_limits_findings_and_sources():
    patient = a_patient(
        weight_kg=70,
        medical_conditions=("hypertension",),
        medications=("ramipril",),
        dietary_restrictions=({"type": "halal", "severity": "strict"},),
        limits={"sodium": {"max": 2000}, "vitamin_k": {"min": 60, "max": 120}},
    )
    found = (
        a_finding(meal="lunch"),
        a_finding(rule="vitamin_k_steady", severity="not_evaluable", date=None, observed=None, bound=None, unit=None),
        a_finding(rule="texture", severity="note", observed="2 of 3", bound="all", unit=None),
    )
    text = text_of(plan_pdf(a_dossier(patient=patient, verdict=Verdict(valid=True, findings=found, checked={}))))
    for said in (
        "female, 70 kg",
        "hypertension",
        "ramipril",
        "halal (strict)",
        "Sodium ≤ 2000 mg",
        "Vitamin K ≥ 60 ≤ 120 µg",
        "Warning sodium_ceiling Mon 30 Nov lunch 2304.5 mg ≤ 2300 mg",
        "Not checked vitamin_k_steady week – –",
        "Note texture Mon 30 Nov 2 of 3 all",
        "sodium_ceiling A guideline [evidence V]",
    ):
        assert said in text


def test_unknown_amounts_are_question_marks_and_never_zero():
    line = next(line for line in _lines(plan_pdf(a_dossier())) if line.startswith("Iron"))
    assert line.split() == ["Iron", *["?"] * 8, "mg", "80%"]


def _lines(pdf: bytes) -> list[str]:
    return [line for page in PdfReader(io.BytesIO(pdf)).pages for line in page.extract_text().splitlines()]


# XLSX, CSV


def test_a_workbook_has_four_sheets_and_every_component():
    dossier = a_dossier(verdict=Verdict(valid=True, findings=(a_finding(), a_finding(date=None)), checked={}))
    sheets = sheets_of(plan_xlsx(dossier))
    assert list(sheets) == ["Week", "Meals", "Nutrients", "Findings"]
    assert sheets["Week"][0][0] == f"{NAME} (pat_rowan), 30 November – 6 December 2026"
    assert sheets["Week"][-1][5:] == (1800, 90, 225, 60)
    assert sheets["Meals"][0] == COLUMNS
    assert len(sheets["Meals"]) == 1 + 7 * 5
    iron = next(row for row in sheets["Nutrients"] if row[0] == "Iron")
    assert iron == ("Iron", "mg", *[None] * 8, 80)
    assert [row[3] for row in sheets["Findings"]] == ["Date", None, "2026-11-30"]


def test_csv_has_one_row_a_component_under_the_promised_columns():
    rows = rows_of(plan_csv(a_dossier()))
    assert list(rows[0]) == list(COLUMNS)
    assert len(rows) == 7 * 5
    assert rows[4]["sitting"] == "5"
    assert (rows[0]["patient_name"], rows[0]["grams"], rows[0]["recipe_id"]) == (NAME, "50", "")


def test_every_column_is_documented():
    said = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
    assert [
        column for column in (*COLUMNS, *ORDER) if not re.search(rf"^\|.*\b{column}\b.*\|", said, re.MULTILINE)
    ] == []


def test_csv_is_what_spreadsheets_recognise_as_unicode():
    assert plan_csv(a_dossier()).startswith(b"\xef\xbb\xbfplan_id,")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", " =", "\t", "＝", "＋", "－", "＠"])
def test_text_that_looks_like_a_formula_is_made_harmless(sign: str):
    dossier = a_dossier(patient=a_patient(name="Rowan"))
    meal = a_meal().model_copy(update={"name": f"{sign}HYPERLINK(1)"})
    dossier = with_plan(dossier, days=tuple(a_day(d, lunch=meal) for d in days_of_week(A_MONDAY)))
    assert rows_of(plan_csv(dossier))[1]["dish"] == f"'{sign}HYPERLINK(1)"
    book = load_workbook(io.BytesIO(plan_xlsx(dossier)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert all(cell.data_type != "f" for cell in cells)
    assert [c.value for c in cells if "HYPERLINK" in str(c.value)] == [f"'{sign}HYPERLINK(1)"] * 14


@pytest.mark.parametrize("cell", [-3, 2.5, None, "plain", "1-2"])
def test_numbers_and_plain_text_stay_as_they_are(cell: Any):
    assert harmless(cell) == cell


def test_what_no_xml_can_hold_is_replaced():
    assert harmless("a\x07b\ufffec") == "a�b�c"


# calendar


def test_every_meal_is_an_event_at_its_floating_hour():
    events = events_of(plan_ics(a_dossier()))
    assert len(events) == 35
    assert [str(event["DTSTART"].dt) for event in events[:5]] == [
        "2026-11-30 08:00:00",
        "2026-11-30 12:30:00",
        "2026-11-30 18:30:00",
        "2026-11-30 10:30:00",
        "2026-11-30 15:30:00",
    ]
    assert all(event["DTSTART"].dt.tzinfo is None and event["STATUS"] == "CONFIRMED" for event in events)
    assert events[0]["DTSTAMP"].dt == A_MOMENT
    assert "50 g Rolled oats (1/2 cup)" in events[0]["DESCRIPTION"]


@pytest.mark.parametrize(
    ("snacks", "evening", "hours"),
    [
        (1, False, ["15:30"]),
        (1, True, ["21:00"]),
        (2, True, ["15:30", "21:00"]),
        (3, False, ["10:30", "15:30", "21:00"]),
        (4, False, ["10:30", "10:30", "15:30", "21:00"]),
    ],
)
def test_the_snack_a_rule_wants_in_the_evening_is_in_the_evening(snacks: int, evening: bool, hours: list[str]):
    dossier = with_plan(a_dossier(evening_snack=evening), days=tuple(_day(d, snacks) for d in days_of_week(A_MONDAY)))
    events = [event for event in events_of(plan_ics(dossier)) if "nack" in event["SUMMARY"]][:snacks]
    assert [f"{event['DTSTART'].dt:%H:%M}" for event in events] == hours
    assert events[-1]["SUMMARY"].startswith("Evening snack" if hours[-1] == "21:00" else "Snack")


def test_a_newer_plan_of_the_week_replaces_the_events_of_the_older():
    old = a_dossier()
    new = with_plan(old, id="plan_other", version=3)
    before, after = events_of(plan_ics(old)), events_of(plan_ics(new))
    assert [event["UID"] for event in before] == [event["UID"] for event in after]
    assert len({event["UID"] for event in before}) == 35
    assert [event["SEQUENCE"] for event in (before[0], after[0])] == [1, 3]


# the same bytes


FORMATS = {"pdf": plan_pdf, "xlsx": plan_xlsx, "csv": plan_csv, "ics": plan_ics}


@pytest.mark.parametrize("seed", ["1", "2"])
def test_bytes_do_not_depend_on_clock_zone_or_hash_seed(seed: str, tmp_path: Any):
    script = (
        "import importlib.util, pathlib, sys\n"
        "spec = importlib.util.spec_from_file_location('documents', sys.argv[1])\n"
        "made = importlib.util.module_from_spec(spec); spec.loader.exec_module(made)\n"
        "for name, write in made.FORMATS.items():\n"
        "    pathlib.Path(sys.argv[2], name).write_bytes(write(made.a_dossier()))\n"
    )
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-c", script, __file__, str(tmp_path)], check=True, env=environment)
    for name, write in FORMATS.items():
        assert (tmp_path / name).read_bytes() == write(a_dossier()), name


def test_the_only_date_in_a_file_is_when_the_plan_was_made():
    made = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    metadata = PdfReader(io.BytesIO(plan_pdf(a_dossier()))).metadata
    assert metadata is not None
    assert metadata.creation_date == made
    book = load_workbook(io.BytesIO(plan_xlsx(a_dossier())))
    assert book.properties.created == book.properties.modified == made.replace(tzinfo=None)


# wording


@pytest.mark.parametrize(
    ("amount", "said"), [(None, "?"), (0, "0"), (3.44, "3.4"), (9, "9"), (12.4, "12"), (1898.2, "1,898")]
)
def test_figures_are_as_exact_as_they_are_large(amount: float | None, said: str):
    assert figure(amount) == said


@pytest.mark.parametrize(
    ("amount", "target", "said"), [(110, 100, "+10%"), (95, 100, "−5%"), (None, 100, "?"), (5, 0, "?")]
)
def test_how_far_from_the_target(amount: float | None, target: float, said: str):
    assert off_target(amount, target) == said


@pytest.mark.parametrize(("amount", "said"), [(850, "850 g"), (1000, "1 kg"), (1250, "1.25 kg")])
def test_weights_to_buy(amount: float, said: str):
    assert weight(amount) == said


def test_a_measure_that_only_repeats_the_grams_is_not_said_twice():
    component = Component(food_id="oats", name="Oats", grams=7.5, household="7.5 g")
    assert (measure(component), grams(component)) == ("", "7.5 g")


def test_a_week_across_new_year():
    assert week_of(A_MONDAY + timedelta(weeks=4)) == "28 December – 3 January 2027"
