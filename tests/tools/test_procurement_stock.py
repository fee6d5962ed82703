"""Stock by hand and from files: what is noted, what is refused, and that a bad file changes nothing."""

import base64
import io

import pytest
from openpyxl import Workbook


def amounts(clinic) -> dict[str, tuple[float, float]]:
    return {i["foodId"]: (i["grams"], i["parGrams"]) for i in clinic.data("find_stock")["items"]}


def test_a_count_a_delivery_and_a_use(clinic):
    first = clinic.data("update_stock", food="rolled oats", quantity=2, unit="packs", par=0.5)
    assert (first["before"], first["item"]["grams"], first["item"]["belowPar"]) == (None, 1000, False)
    clinic.data("update_stock", food="rolled oats", change="add", quantity=250)
    assert clinic.data("update_stock", food="rolled_oats", change="take", quantity=1, unit="kg")["before"] == 1250
    assert amounts(clinic) == {"rolled_oats": (250, 250)}
    assert clinic.data("find_stock", food="oats")["total"] == 1
    assert clinic.data("update_stock", food="rolled oats", par=1, unit="kg")["item"]["belowPar"]
    assert [i["foodId"] for i in clinic.data("find_stock", belowPar=True)["items"]] == ["rolled_oats"]
    assert clinic.data("find_stock", food="rice")["total"] == 0


def test_dates_never_make_old_food_younger(clinic):
    clinic.data("update_stock", food="milk_2", quantity=1, unit="kg", bestBefore="2026-12-01")
    added = clinic.data("update_stock", food="milk_2", change="add", quantity=1, unit="kg", bestBefore="2026-12-09")
    assert added["item"]["bestBefore"] == "2026-12-01"
    taken = clinic.data("update_stock", food="milk_2", change="take", quantity=1, unit="kg")
    assert taken["item"]["bestBefore"] == "2026-12-01"
    assert clinic.data("update_stock", food="milk_2", par=1, unit="kg")["item"]["bestBefore"] == "2026-12-01"
    mended = clinic.data("update_stock", food="milk_2", par=1, unit="kg", bestBefore="2026-12-05")
    assert mended["item"]["bestBefore"] == "2026-12-05"
    assert clinic.data("update_stock", food="milk_2", quantity=0)["item"]["bestBefore"] is None
    anew = clinic.data("update_stock", food="milk_2", change="add", quantity=5)
    assert anew["item"]["usableUntil"] == "2026-12-01"


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"food": "rolled oats"}, "invalid_input"),
        ({"food": "rolled oats", "quantity": -1}, "invalid_input"),
        ({"food": "rolled oats", "quantity": 2, "unit": "furlongs"}, "invalid_input"),
        ({"food": "rolled oats", "quantity": 1_000_000, "unit": "kg"}, "invalid_input"),
        ({"food": "rolled oats", "quantity": 1, "change": "take"}, "conflict"),
        ({"food": "pepper", "quantity": 1}, "ambiguous"),
        ({"food": "oats, rolled", "quantity": 1}, "not_found"),
        ({"food": "unobtainium", "quantity": 1}, "not_found"),
    ],
)
def test_what_makes_no_sense_is_refused(clinic, asked, code):
    assert clinic.error("update_stock", **asked)["code"] == code
    assert amounts(clinic) == {}
    assert clinic.error("find_stock", food="unobtainium")["code"] == "not_found"


def test_a_count_comes_from_a_file_and_keeps_par_levels(clinic):
    clinic.data("update_stock", food="salt", par=1, unit="kg")
    content = "Food;Quantity;Unit;Best before\nrolled oats;1,5;kg;2027-01-31\n;;;\nsalt;2;packs;\n"
    assert clinic.data("import_supplies", content=content) == {
        "kind": "stock", "total": 2, "foods": ["rolled_oats", "salt"],
    }  # fmt: skip
    assert amounts(clinic) == {"rolled_oats": (1500, 0), "salt": (1000, 1000)}
    clinic.data("import_supplies", content="food,quantity,par\nsalt,5,10\n")
    assert amounts(clinic)["salt"] == (5, 10)


def test_prices_come_from_a_workbook(clinic):
    book = Workbook()
    book.worksheets[0].append(
        ["Supplier", "Food", "Pack", "Pack unit", "Price", "Since", "Available", "Delivery days", "Lead days"]
    )
    book.worksheets[0].append(["The Mill", "rolled oats", "1.5 kg", "sack", 2.5, "2026-11-01", "yes", "Mon, Thu", 2])
    book.worksheets[0].append(["The Mill", "egg", "12 eggs", None, 3, None, "no", None, None])
    file = io.BytesIO()
    book.save(file)
    content = base64.b64encode(file.getvalue()).decode()
    taken = clinic.data("import_supplies", content=content, format="xlsx")
    assert taken == {"kind": "prices", "total": 2, "suppliers": ["The Mill"]}
    ctx = clinic.context()
    mill = ctx.supplies.suppliers()["the_mill"]
    assert (mill.value.delivery_days, mill.value.lead_days, mill.version) == ((0, 3), 2, 1)
    egg, oats = ctx.supplies.prices()
    assert (oats.pack_milligrams, oats.unit, oats.cents, str(oats.since)) == (1_500_000, "sack", 250, "2026-11-01")
    assert (egg.unit, egg.available, str(egg.since), egg.pack_milligrams) == ("carton", False, "2026-11-25", 684_000)
    # said again without its days, the supplier stays as it is
    clinic.data("import_supplies", content="supplier,food,pack,price\nThe Mill,salt,500,0.99\n")
    assert ctx.supplies.suppliers()["the_mill"] == mill


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "nothing in the file"),
        ("food,quantity\n", "nothing in the file"),
        ("food,food\nx,y\n", "Two columns"),
        ('food,quantity\n"salt,1\n', "not CSV"),
        ("food,quantity,colour\nsalt,1,white\n", "Unknown columns: colour"),
        ("food,unit\nsalt,kg\n", "quantity is missing"),
        ("food,quantity\nsalt,1\nsalt,2\n", "row 3: another row says the same"),
        ("food,quantity\nsalt,much\n", "row 2: 'much' is not an amount"),
        ("food,quantity\nsalt,1e99\n", "is not an amount"),
        ("food,quantity,unit\nsalt,999999,kg\n", "row 2"),
        ("food,quantity,unit\nsalt,1,g\nrice cakes of gold,1,g\n,3,g\n", "row 4: There is no food."),
        ("food,quantity,best_before\nsalt,1,soon\n", "'soon' is not a date"),
        ("supplier,food,pack,price\nMill,salt,a bag,1\n", "not a pack"),
        ("supplier,food,pack,price\nMill,salt,500,1.005\n", "fractions of a cent"),
        ("supplier,food,pack,price,available\nMill,salt,500,1,perhaps\n", "neither yes nor no"),
        ("supplier,food,pack,price,delivery_days\nMill,salt,500,1,someday\n", "not a day of the week"),
    ],
)  # fmt: skip
def test_a_bad_file_is_named_by_its_rows_and_changes_nothing(clinic, content, said):
    error = clinic.error("import_supplies", content=content)
    assert error["code"] == "invalid_input"
    assert said in error["message"]
    assert amounts(clinic) == {}
    assert clinic.context().supplies.prices() == ()


def test_what_is_no_workbook_is_refused(clinic):
    for content in ("not base64!", base64.b64encode(b"not a workbook").decode()):
        assert "XLSX" in clinic.error("import_supplies", content=content, format="xlsx")["message"]
