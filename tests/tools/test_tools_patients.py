"""Records: kept as written, flagged where not understood, changed entry by entry, found in any usual wording."""

import pytest

from domain.errors import Conflict


def test_a_created_patient_is_kept_whole(clinic, rowan):
    given = rowan | {
        "name": "Zoë O’Brien",
        "medicalConditions": ["type 2 diabetes"],
        "allergies": ["Erdnüsse"],
        "dietaryRestrictions": ["vegan", {"type": "low sodium", "severity": "Mild"}, {"type": "halal"}],
        "weightKg": 70.5,
        "heightCm": 170,
        "activityLevel": "light",
        "medications": ["metformin"],
        "dislikes": ["olives"],
        "labs": [{"name": "HbA1c", "value": 7.1, "unit": "%", "date": "2026-11-01"}],
        "limits": {"sodium": {"max": 1500}, "saturatedFat": {"max": 15}},
        "conditionDetails": {"ckdStage": "3b", "count": 2, "fast": True},
        "preferences": {"cuisines": ["thai", "irish"]},
        "notes": "likes soup",
    }
    made = clinic.data("create_patient", **given)
    kept = clinic.data("get_patient", patient="zoe obrien")
    assert kept == made
    expected = given | {
        "dietaryRestrictions": [
            {"type": "vegan", "severity": "strict"},
            {"type": "low sodium", "severity": "mild"},
            {"type": "halal", "severity": "strict"},
        ],
        "limits": {"sodium": {"min": None, "max": 1500}, "saturatedFat": {"min": None, "max": 15}},
    }
    assert {key: kept[key] for key in expected} == expected
    assert kept["createdAt"] == kept["updatedAt"]


def test_lists_of_entries_are_taken_as_a_strict_model_writes_them(clinic, rowan):
    made = clinic.data(
        "create_patient",
        **rowan,
        limits=[{"nutrient": "saturatedFat", "min": None, "max": 15}],
        conditionDetails=[{"key": "ckdStage", "value": "4"}],
        allergies=None,
    )
    assert made["limits"] == {"saturatedFat": {"min": None, "max": 15}}
    assert made["conditionDetails"] == {"ckdStage": "4"}
    assert made["allergies"] == []


def test_an_unknown_allergy_is_kept_as_written_and_flagged(clinic, rowan):
    made = clinic.data("create_patient", **rowan, allergies=["zorblax root", "peanut"])
    assert made["allergies"] == ["zorblax root", "peanut"]
    assert [(n["field"], n["written"]) for n in made["notUnderstood"]] == [("allergies", "zorblax root")]
    compact = clinic.call("get_patient", patient="Rowan").compact
    assert compact["notUnderstood"]
    assert "createdAt" not in compact
    assert "medications" not in compact


def test_a_prescription_that_does_not_add_up_is_said(clinic, rowan):
    made = clinic.data("create_patient", **rowan | {"calorieTarget": 3000})
    assert any(f["severity"] == "blocker" for f in made["findings"])


@pytest.mark.parametrize("name", ["Rowan Birch", "ROWAN BIRCH", "rowan  birch", "Rówan-Birch"])
def test_a_second_patient_of_the_same_name_is_a_conflict(clinic, rowan, name: str):
    first = clinic.data("create_patient", **rowan)
    error = clinic.error("create_patient", **rowan | {"name": name})
    assert error["code"] == "conflict"
    assert error["details"]["candidates"] == [{"id": first["id"], "name": "Rowan Birch"}]


def test_nobody_is_renamed_to_somebody_else(planned):
    assert planned.error("update_patient", patient="ash", changes={"name": "rowan birch"})["code"] == "conflict"
    assert planned.data("update_patient", patient="ash", changes={"name": "ASH THORN"})["name"] == "ASH THORN"
    assert planned.data("update_patient", patient="ash", changes={"name": "Ash Elder"})["name"] == "Ash Elder"


@pytest.mark.parametrize("missing", ["name", "age", "gender", "calorieTarget", "macroTargets"])
def test_what_is_missing_is_named_and_never_made_up(clinic, rowan, missing: str):
    error = clinic.error("create_patient", **{k: v for k, v in rowan.items() if k != missing})
    assert error["code"] == "invalid_input"
    assert missing in error["message"]


def change(clinic, **changes: object):
    return clinic.data("update_patient", patient="rowan", changes=changes)


def test_a_list_replaces_and_add_and_remove_change_single_entries(clinic):
    clinic.add(allergies=["peanut", "Celery"], medicalConditions=["gout"])
    assert change(clinic, allergies={"add": ["sesame", "PEANUT"]})["allergies"] == ["peanut", "Celery", "sesame"]
    assert change(clinic, allergies={"remove": ["CELERY"]})["allergies"] == ["peanut", "sesame"]
    assert change(clinic, allergies={"add": ["egg"], "remove": ["Peanut"]})["allergies"] == ["sesame", "egg"]
    assert change(clinic, allergies=["milk"])["allergies"] == ["milk"]
    assert change(clinic, allergies=[])["allergies"] == []
    assert change(clinic, medications={"add": ["metformin"]})["medicalConditions"] == ["gout"]


def test_adding_the_same_twice_keeps_one(clinic):
    clinic.add()
    assert change(clinic, allergies={"add": ["egg", "Egg"]})["allergies"] == ["egg"]


def test_an_entry_goes_by_its_beginning_where_only_one_begins_so(clinic):
    clinic.add()
    change(clinic, medicalConditions=["pregnancy (third trimester)", "diabetes type 2", "diabetes insipidus"])
    assert change(clinic, medicalConditions={"remove": ["Pregnancy"]})["medicalConditions"] == [
        "diabetes type 2",
        "diabetes insipidus",
    ]
    assert (
        clinic.error("update_patient", patient="rowan", changes={"medicalConditions": {"remove": ["diabetes"]}})["code"]
        == "not_found"
    )


def test_restrictions_are_added_removed_and_given_another_severity(clinic):
    clinic.add(dietaryRestrictions=[{"type": "vegan", "severity": "strict"}, {"type": "halal", "severity": "strict"}])
    after = change(clinic, dietaryRestrictions={"add": [{"type": "Vegan", "severity": "mild"}]})
    assert after["dietaryRestrictions"] == [
        {"type": "halal", "severity": "strict"},
        {"type": "Vegan", "severity": "mild"},
    ]
    after = change(clinic, dietaryRestrictions={"remove": ["vegan"], "add": ["kosher"]})
    assert [r["type"] for r in after["dietaryRestrictions"]] == ["halal", "kosher"]
    assert change(clinic, dietaryRestrictions=["vegetarian"])["dietaryRestrictions"] == [
        {"type": "vegetarian", "severity": "strict"}
    ]


@pytest.mark.parametrize(
    ("field", "change_"),
    [
        ("allergies", {"remove": ["egg"]}),
        ("dietaryRestrictions", {"remove": ["vegan"]}),
        ("dislikes", {"remove": [""]}),
    ],
)
def test_removing_what_is_not_there_is_an_error_and_changes_nothing(clinic, field: str, change_: dict):
    clinic.add(allergies=["peanut"])
    before = clinic.everything()
    error = clinic.error("update_patient", patient="rowan", changes={field: change_, "age": 50})
    assert error["code"] in {"not_found", "invalid_input"}
    assert clinic.everything() == before


def test_macros_and_figures_change_alone(clinic):
    clinic.add()
    assert change(clinic, macroTargets={"protein": 100})["macroTargets"] == {"protein": 100, "carbs": 230, "fat": 65}
    assert change(clinic, calorieTarget=2000, weightKg=61.5)["weightKg"] == 61.5
    assert change(clinic, limits={"sodium": {"max": 1500}})["limits"] == {"sodium": {"min": None, "max": 1500}}
    assert change(clinic, preferences={"cuisine": "thai"})["preferences"] == {"cuisine": "thai"}
    assert change(clinic, gender="M", activityLevel="active")["gender"] == "male"


def test_optional_fields_can_be_emptied(clinic):
    clinic.add(weightKg=70, notes="x", allergies=["egg"], limits={"sodium": {"max": 1500}})
    after = change(clinic, clear=["weightKg", "notes", "allergies", "limits"])
    assert after["weightKg"] is None
    assert after["notes"] is None
    assert after["allergies"] == []
    assert after["limits"] == {}


@pytest.mark.parametrize("field", ["name", "calorieTarget", "id", "createdAt", "nonsense", ""])
def test_what_a_record_needs_cannot_be_emptied(clinic, field: str):
    clinic.add()
    assert clinic.error("update_patient", patient="rowan", changes={"clear": [field]})["code"] == "invalid_input"


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"age": None},
        {"age": 200},
        {"allergys": ["egg"]},
        {"id": "other"},
        {"createdAt": "2020-01-01T00:00:00Z"},
        {"macroTargets": {"protein": -1}},
        {"limits": {"sodum": {"max": 3}}},
        {"limits": {"sodium": 3}},
        {"limits": [{"nutrient": 3, "min": None, "max": None}]},
        {"dietaryRestrictions": [{"type": "vegan", "severity": "utterly"}]},
        {"dietaryRestrictions": "vegan"},
        {"calorieTarget": "lots"},
        {"gender": "7"},
        {"name": "\u0000"},
        "age 50",
        None,
    ],
)
def test_changes_that_do_not_fit_change_nothing(clinic, changes: object):
    clinic.add()
    before = clinic.everything()
    error = clinic.error("update_patient", patient="rowan", changes=changes)
    assert error["code"] == "invalid_input"
    assert clinic.everything() == before


def test_a_stale_change_is_a_conflict(clinic):
    clinic.add()
    ctx = clinic.context()
    stale = ctx.patients.get("rowan")
    change(clinic, age=41)
    with pytest.raises(Conflict):
        ctx.patients.save(stale.value.model_copy(update={"age": 60}), expected_version=stale.version)
    assert clinic.data("get_patient", patient="rowan")["age"] == 41


@pytest.fixture
def ward(clinic):
    clinic.add(name="Ada Ash", medicalConditions=["type 2 diabetes"], allergies=["shrimp"])
    clinic.add(name="Bo Birch", medicalConditions=["Type 1 Diabetes"], dietaryRestrictions=[{"type": "vegan"}])
    clinic.add(name="Cy Cedar", medicalConditions=["hypertension"], allergies=["shellfish"], medications=["metformin"])
    clinic.add(name="Di Dogwood", allergies=["zorblax"], dietaryRestrictions=[{"type": "salzarm"}], dislikes=["olives"])
    return clinic


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({}, "Ada Bo Cy Di"),
        ({"condition": "T2DM"}, "Ada"),
        ({"condition": "diabetes"}, "Ada Bo"),
        ({"condition": "type 1 diabetes"}, "Bo"),
        ({"condition": "high blood pressure"}, "Cy"),
        ({"condition": "gout"}, ""),
        ({"allergy": "marisco"}, "Ada Cy"),
        ({"allergy": "shellfish"}, "Ada Cy"),
        ({"allergy": "crustaceans"}, "Ada Cy"),
        ({"allergy": "peanut"}, ""),
        ({"allergy": "Zorblax"}, "Di"),
        ({"restriction": "plant-based"}, "Bo"),
        ({"restriction": "low sodium"}, "Di"),
        ({"query": "ash"}, "Ada"),
        ({"query": "metformin"}, "Cy"),
        ({"query": "olives"}, "Di"),
        ({"query": "vegan"}, "Bo"),
        ({"query": "quetzal"}, ""),
        ({"query": "  "}, "Ada Bo Cy Di"),
        ({"condition": "diabetes", "allergy": "shellfish"}, "Ada"),
        ({"condition": " ", "restriction": ""}, "Ada Bo Cy Di"),
    ],
)
def test_patients_are_found_in_any_usual_wording(ward, asked: dict, names: str):
    found = ward.data("find_patients", **asked)
    assert [p["name"].split()[0] for p in found["patients"]] == names.split()
    assert found["total"] == len(names.split())


def test_the_total_counts_those_beyond_the_limit(ward):
    found = ward.data("find_patients", limit=2)
    assert len(found["patients"]) == 2
    assert found["total"] == 4


@pytest.mark.parametrize("limit", [0, -1, 501, "many"])
def test_a_limit_is_between_one_and_five_hundred(ward, limit: object):
    assert ward.error("find_patients", limit=limit)["code"] == "invalid_input"
