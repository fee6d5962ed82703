"""A dropped file finds the tool that reads it: nobody's stock count is taken for patients, nor patients for stock."""

import base64

import pytest

from app.chat.dropped import taken_by


@pytest.mark.parametrize(
    ("name", "text", "tool", "kind"),
    [
        ("a.csv", "food,quantity\nsalt,5\n", "import_supplies", "csv"),
        ("a.CSV", '\ufeff\n "Food";"Quantity"\nsalt;5\n', "import_supplies", "csv"),
        ("a.csv", "Supplier\tPack\tPrice\nMill\t500 g\t2\n", "import_supplies", "csv"),
        ("a.csv", "name,allergies,dislikes\nA,,food\n", "import_patients", "csv"),
        ("a.csv", "", "import_patients", "csv"),
        ("a.json", '{"food": "salt",\n"food": 5}', "import_patients", "json"),
        ("a", "food,quantity\n", "import_supplies", "csv"),
        ("a", "[]", "import_patients", None),
    ],
)
def test_its_ending_and_its_columns_say_who_reads_it(name, text, tool, kind):
    assert taken_by(name, text.encode()) == (tool, {"content": text.removeprefix("\ufeff"), "format": kind})


def test_a_workbook_is_supplies_byte_by_byte():
    tool, arguments = taken_by("Prices.XLSX", b"PK\x03\x04\xff")
    assert (tool, arguments["format"]) == ("import_supplies", "xlsx")
    assert base64.b64decode(arguments["content"]) == b"PK\x03\x04\xff"


def test_what_is_no_text_is_not_guessed_at():
    with pytest.raises(UnicodeDecodeError):
        taken_by("a.csv", "naïve".encode("latin-1"))
