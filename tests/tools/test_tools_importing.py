"""Patients out of a file: all of them or none, and every bad row named."""

import csv
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

HEADER = ["id", "name", "age", "gender", "calorieTarget", "protein", "carbs", "fat", "allergies", "dietaryRestrictions"]
ROWS = [
    ["x1", "Ana Šarić", "30", "F", "1800", "90", "220", "60", "peanut; egg", "vegan:mild|halal"],
    ["", "Bo Li", "41", "male", "2000", "100", "250", "66.5", "", ""],
]


def sheet(delimiter: str = ",", header: list[str] | None = None, rows: list[list[str]] | None = None) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([header or HEADER, *(ROWS if rows is None else rows)])
    return text.getvalue()


def names(clinic) -> list[str]:
    return [p["name"] for p in clinic.data("find_patients")["patients"]]


def refused(clinic, content: str, **more: object) -> dict:
    before = clinic.everything()
    error = clinic.error("import_patients", content=content, **more)
    assert clinic.everything() == before
    assert error["code"] in {"invalid_input", "conflict"}
    return error


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff", "\n\n"])
def test_a_sheet_is_read_with_any_usual_delimiter(clinic, delimiter: str, mark: str):
    answer = clinic.data("import_patients", content=mark + sheet(delimiter))
    assert answer["total"] == 2
    ana = clinic.data("get_patient", patient="x1")
    assert ana["name"] == "Ana Šarić"
    assert ana["allergies"] == ["peanut", "egg"]
    assert ana["dietaryRestrictions"] == [
        {"type": "vegan", "severity": "mild"},
        {"type": "halal", "severity": "strict"},
    ]
    bo = clinic.data("get_patient", patient="Bo")
    assert bo["macroTargets"] == {"protein": 100, "carbs": 250, "fat": 66.5}
    assert bo["allergies"] == []


@pytest.mark.parametrize(
    "header",
    [
        ["ID", "Name", "Age", "Sex", "Calorie target", "Protein", "Carbs", "Fat", "Allergies", "Dietary restrictions"],
        ["id", "name", "age", "gender", "calorie_target", "protein", "carbs", "fat", "allergies", "restrictions"],
        [
            "Id", "Patient", "AGE", "Gender", "Calories (kcal)", "Protein (g)", "Carbs (g)", "Fat (g)", " allergies ",
            "dietary-restrictions",
        ],
    ],
)  # fmt: skip
def test_column_names_are_read_as_people_write_them(clinic, header: list[str]):
    clinic.data("import_patients", content=sheet(header=header))
    assert names(clinic) == ["Ana Šarić", "Bo Li"]


def test_every_column_of_the_shape_is_known(clinic):
    header = [
        "name", "age", "gender", "calorieTarget", "protein", "carbs", "fat", "Weight (kg)", "heightCm", "Activity level",
        "medical conditions", "medications", "dislikes", "notes",
    ]  # fmt: skip
    row = [
        "Cy",
        "50",
        "other",
        "1900",
        "95",
        "230",
        "65",
        "70.5",
        "170",
        "Very active",
        "gout|T2DM",
        "metformin",
        "olives",
        "a, b",
    ]
    clinic.data("import_patients", content=sheet(header=header, rows=[row, ["", *[" "] * 13]]), format="csv")
    cy = clinic.data("get_patient", patient="Cy")
    assert (cy["weightKg"], cy["heightCm"], cy["activityLevel"]) == (70.5, 170, "very_active")
    assert cy["medicalConditions"] == ["gout", "T2DM"]
    assert cy["notes"] == "a, b"


@pytest.mark.parametrize(
    ("header", "says"),
    [
        (["name", "shoe size"], "shoe size"),
        (["name", "labs"], "labs"),
        (["name", "macro targets"], "macro targets"),
        (["name", "Sex", "gender"], "gender"),
    ],
)
def test_a_strange_or_double_column_is_named(clinic, header: list[str], says: str):
    assert says in refused(clinic, sheet(header=header, rows=[["x"] * len(header)]))["message"]


def test_every_bad_row_is_named_and_nothing_is_half_written(clinic):
    rows = [
        ROWS[0],
        ["", "Old Oak", "130", "F", "1800", "90", "220", "60", "", ""],
        ["", "Thin Thyme", "30", "F"],
        ["", "Low Larch", "30", "F", "12", "90", "220", "60", "", ""],
        ["", "", "30", "F", "1800", "90", "220", "60", "", ""],
        ["", "Fat Fir", "30", "F", "1800", "90", "220", "lots", "", ""],
        ["", "No Macros", "30", "F", "1800", "", "", "", "", ""],
    ]
    error = refused(clinic, sheet(rows=rows))
    said = {p["row"]: p["problem"] for p in error["details"]["problems"]}
    assert set(said) == {
        "row 3 (Old Oak)",
        "row 4",
        "row 5 (Low Larch)",
        "row 6",
        "row 7 (Fat Fir)",
        "row 8 (No Macros)",
    }
    assert "age" in said["row 3 (Old Oak)"]
    assert "4 cells" in said["row 4"]
    assert "macroTargets.fat" in said["row 7 (Fat Fir)"]
    assert all(row in error["message"] for row in said)


def patient(**changes: object) -> dict:
    return {
        "name": "Ana Ash", "age": 30, "gender": "female", "calorieTarget": 1800,
        "macroTargets": {"protein": 90, "carbs": 220, "fat": 60},
    } | changes  # fmt: skip


@pytest.mark.parametrize("wrap", [list, lambda rows: {"patients": rows}, lambda rows: rows[0]])
@pytest.mark.parametrize("mark", ["", "\ufeff", "\n  "])
def test_json_is_a_list_an_object_with_patients_or_one_patient(clinic, wrap, mark: str):
    answer = clinic.data("import_patients", content=mark + json.dumps(wrap([patient(id="keep-me")])))
    assert [p["id"] for p in answer["patients"]] == ["keep-me"]


def test_what_was_exported_can_be_imported(clinic):
    kept = clinic.add(limits={"sodium": {"max": 1500}}, conditionDetails={"ckdStage": "3b"})
    shape = {k: v for k, v in kept.items() if k not in {"notUnderstood", "findings"}}
    clinic.data("delete_patient", patient="rowan")
    again = clinic.data("import_patients", content=json.dumps([shape]))["patients"][0]
    assert again == shape


def test_snake_case_keys_and_nulls_are_taken(clinic):
    row = patient(weightKg=None, medical_conditions=["gout"])
    row["calorie_target"] = row.pop("calorieTarget")
    clinic.data("import_patients", content=json.dumps([row]))
    assert clinic.data("get_patient", patient="Ana")["medicalConditions"] == ["gout"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "empty"),
        ("   \n ", "empty"),
        ("\ufeff", "empty"),
        ("[]", "no patient"),
        ("{", "not JSON"),
        ('[{"name": "A",]', "line 1"),
        ('{"patients": []}', "no patient"),
        ('{"patients": null}', "no patient"),
        ('{"patients": {"name": "A"}}', "no patient"),
        ("[" * 100_000, "not JSON"),
        ('[1, null, "x"]', "patient 2"),
        ("[[]]", "an object"),
        ("name,age\n", "no patient"),
        ('name,age\n"Ana', "not CSV"),
        ("hello", "hello"),
        (json.dumps([{"name": "Ana", "age": 3}]), "gender"),
        (json.dumps([{"nom": "Ana"}]), "nom"),
        (json.dumps([patient(calorie_target=1700)]), "twice"),
        (json.dumps([patient(name="A\0")]), "control"),
        (json.dumps([patient(id="has blank")]), "id"),
        (json.dumps([patient(weightKg=True)]), "weightKg"),
        (json.dumps([patient(weightKg=float("nan"))]), "weightKg"),
        (json.dumps([patient(preferences={"a": float("inf")})]), "preferences"),
    ],
)
def test_what_is_no_file_of_patients_is_refused_with_a_reason(clinic, content: str, says: str):
    assert says in refused(clinic, content)["message"]


def test_the_format_can_be_said(clinic):
    refused(clinic, json.dumps([patient()]), format="csv")
    refused(clinic, sheet(), format="json")
    refused(clinic, sheet(), format="xml")


def test_ids_and_names_used_twice_in_the_file_are_named(clinic):
    rows = [patient(id="a"), patient(id="A", name="Bo"), patient(id="c", name="ANA  ASH")]
    said = [p["problem"] for p in refused(clinic, json.dumps(rows))["details"]["problems"]]
    assert said == ["id a is used twice", "name ana ash is used twice"]


def test_ids_and_names_that_are_here_already_are_a_conflict(clinic):
    clinic.add()
    by_name = refused(clinic, json.dumps([patient(), patient(name="rowan BIRCH", id="other")]))
    assert by_name["code"] == "conflict"
    assert by_name["details"]["candidates"] == [{"id": "rowan", "name": "Rowan Birch"}]
    by_id = refused(clinic, json.dumps([patient(), patient(name="Somebody Else", id="rowan")]))
    assert by_id["code"] == "conflict"
    assert by_id["details"]["candidates"] == [{"id": "rowan", "name": "Rowan Birch"}]
    other_case = refused(clinic, json.dumps([patient(id="ROWAN")]))
    assert other_case["code"] == "conflict"


def test_a_large_file_is_read_and_a_larger_one_is_refused(clinic):
    rows = [patient(name=f"Patient {number}", notes="x" * 900) for number in range(4_000)]
    content = json.dumps(rows)
    assert 4_000_000 < len(content) < 5_000_000
    assert clinic.data("import_patients", content=content)["total"] == 4_000
    assert "content" in refused(clinic, " " * 5_000_001)["message"]


def test_a_file_full_of_mistakes_is_answered_briefly(clinic):
    error = refused(clinic, json.dumps([patient(age=-1, name=f"P {n}") for n in range(500)]))
    assert len(error["message"]) < 10_000
    assert len(error["details"]["problems"]) == 500


@given(content=st.text(max_size=200))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_passes_for_a_file_by_accident(clinic, content: str):
    refused(clinic, content)


def test_the_demo_clinic_loads_into_an_empty_store_only(clinic):
    assert clinic.data("load_demo_clinic")["total"] == 24
    error = clinic.error("load_demo_clinic")
    assert error["code"] == "conflict"
    assert clinic.data("find_patients")["total"] == 24


def test_everything_in_the_demo_clinic_is_understood(clinic):
    clinic.data("load_demo_clinic")
    for person in clinic.data("find_patients")["patients"]:
        record = clinic.data("get_patient", patient=person["id"])
        assert record["notUnderstood"] == [], person["name"]
        assert [f for f in record["findings"] if f["severity"] == "blocker"] == [], person["name"]
