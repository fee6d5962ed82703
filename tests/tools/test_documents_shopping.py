"""Shopping lists read back: every table adds up to the same, every food has its box."""

import io
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from domain.builders import A_MONDAY, a_patient, a_plan
from domain.ledger import Dish, demand_of
from domain.shopping import Purchase, ShoppingItem, ShoppingList
from tools.documents.shopping_csv import shopping_csv
from tools.documents.shopping_pdf import shopping_pdf
from tools.documents.shopping_tables import ORDER, Buying, Errand
from tools.documents.shopping_xlsx import shopping_xlsx

ASH = {"patientId": "ash", "patientName": "Ash Thorn", "planId": "plan_ash"}
ROWAN = {"patientId": "rowan", "patientName": "Zoë Birch", "planId": "plan_rowan"}


def _use(who: dict[str, str], day: int, milligrams: int) -> tuple[Dish, int]:
    patient, name, plan = who["patientId"], who["patientName"], who["planId"]
    return Dish(patient, name, plan, date(2026, 11, 30 - day), "lunch", "stew", "Stew", (), ()), milligrams


def _item(food: str, aisle: str, *uses: tuple[Dish, int]) -> ShoppingItem:
    return ShoppingItem(
        food_id=food,
        food=food.replace("_", " "),
        aisle=aisle,
        edible_mg=sum(milligrams for _, milligrams in uses),
        bought_g=1250,
        purchase=Purchase(packs=3, pack_mg=500_000, unit="bag", leftover_mg=250_000, text="3 × 500 g bag"),
        conversions=(),
        dishes=[dish for dish, _ in uses],
        amounts=[milligrams for _, milligrams in uses],
    )


@pytest.fixture
def errand() -> Errand:
    items = (
        _item("red_onion", "produce", _use(ROWAN, 0, 100), _use(ROWAN, 0, 200), _use(ASH, 1, 100_000)),
        _item("butter", "dairy_eggs", _use(ASH, 0, 7_500)),
    )
    plans = [a_plan(a_patient()), a_plan(a_patient(id="ash"), status="approved")]
    fed = [(date(2026, 11, 28), 1, 500, (date(2026, 11, 29),)), (None, 2, 750, (date(2026, 11, 30),))]
    buying = {
        "red_onion": Buying(250, 3, "The Mill", 4.5, "", fed),
        "butter": Buying(7.5, 0, "", None, "milk for Ash Thorn", ()),
    }
    return Errand(ShoppingList(items, plans=2, patients=2), [demand_of(plan) for plan in plans], buying)


def test_every_sheet_adds_up_to_the_same_grams(errand: Errand):
    book = load_workbook(io.BytesIO(shopping_xlsx(errand)))
    assert book.sheetnames == ["Order", "By day", "By patient", "Trace", "Deliveries"]
    for sheet, column in (("Order", 9), ("By day", 5), ("By patient", 6), ("Trace", 9)):
        amounts = [row[column - 1] for row in book[sheet].iter_rows(values_only=True)]
        assert sum(a for a in amounts if isinstance(a, int | float)) == pytest.approx(107.8), sheet


def test_days_and_patients_come_in_their_order_and_uses_are_summed(errand: Errand):
    book = load_workbook(io.BytesIO(shopping_xlsx(errand)))
    by_day = [(row[0], row[2], row[4]) for row in book["By day"].iter_rows(min_row=2, values_only=True)]
    assert by_day == [
        ("2026-11-29", "red_onion", 100),
        ("2026-11-30", "red_onion", 0.3),
        ("2026-11-30", "butter", 7.5),
    ]
    by_patient = [(row[0], row[3], row[5]) for row in book["By patient"].iter_rows(min_row=2, values_only=True)]
    assert by_patient == [("ash", "red_onion", 100), ("ash", "butter", 7.5), ("rowan", "red_onion", 0.3)]


def test_csv_says_what_to_order_and_for_whom(errand: Errand):
    lines = shopping_csv(errand).decode("utf-8-sig").splitlines()
    assert lines[0] == ",".join(ORDER)
    assert lines[1] == (
        'Produce,red_onion,red onion,1250,3,500,bag,250,100.3,2026-11-29,"Ash Thorn, Zoë Birch",'
        "3 × 500 g bag,250,3,The Mill,4.5,2026-11-28 (1); no fitting day (2),"
    )
    assert lines[2].endswith(",3 × 500 g bag,7.5,0,,,,milk for Ash Thorn")


def test_what_was_eaten_already_is_listed_and_not_ordered(errand: Errand):
    lines = shopping_csv(replace(errand, buying={})).decode("utf-8-sig").splitlines()
    assert lines[1].endswith(",3 × 500 g bag,0,0,,0,,")


def test_deliveries_come_by_day_and_what_no_day_fits_first(errand: Errand):
    book = load_workbook(io.BytesIO(shopping_xlsx(errand)))
    rows = list(book["Deliveries"].iter_rows(min_row=2, values_only=True))
    assert rows == [
        ("no fitting day", "The Mill", "red_onion", "red onion", 2, 750, "2026-11-30"),
        ("2026-11-28", "The Mill", "red_onion", "red onion", 1, 500, "2026-11-29"),
    ]


def test_the_page_has_a_box_for_each_food_under_its_aisle(errand: Errand):
    text = PdfReader(io.BytesIO(shopping_pdf(errand))).pages[0].extract_text()
    assert "Shopping list, 30 November – 6 December 2026" in text
    assert "2 foods; patients: 2; plans: 2, 1 of them not approved." in text
    assert text.index("Produce") < text.index("Dairy and eggs")
    assert text.count("☐") == 2
    assert "red onion 1.25 kg 3 × 500 g bag Sun 29 Nov 2 patients" in text
    assert "butter 1.25 kg 3 × 500 g bag Mon 30 Nov Ash Thorn" in text


def test_several_weeks_are_all_in_the_title_and_all_approved_is_said(errand: Errand):
    later = a_plan(a_patient(), week_start=date(2026, 12, 7), status="approved")
    weeks = [later, a_plan(a_patient(), week_start=A_MONDAY, status="approved")]
    two = Errand(errand.shopping, [demand_of(plan) for plan in weeks], errand.buying)
    assert two.title == "Shopping list, 30 November – 6 December 2026; 7 December – 13 December 2026"
    assert two.scope.endswith("plans: 2, all approved.")
