"""The rules in force for a patient, what yields, what cannot be checked."""

from tools import list_rules

SALMA = {"name": "Salma Noor", "medicalConditions": ["type 2 diabetes", "zzyzx syndrome"], "dislikes": ["olives"]}


def test_the_rules_of_a_patient_have_a_level_a_text_and_a_source(clinic):
    clinic.add(**SALMA)
    data = clinic.data("list_rules", patient="salma")
    by_id = {one["rule"]: one for one in data["rules"]}
    assert by_id["diabetes_carb_consistency"]["level"] == "soft"
    assert all(one["text"] and "evidence" in one["source"] for one in data["rules"])
    assert data["notUnderstood"] == ["zzyzx syndrome"]


def test_a_rule_that_lacks_a_field_names_it(clinic):
    clinic.add(**SALMA | {"medicalConditions": ["CKD stage 4"]})
    missing = clinic.data("list_rules", patient="salma")["missing"]
    assert "weightKg" in {one["field"] for one in missing}
    assert all(one["text"] for one in missing)


def test_a_rule_that_yields_to_the_prescription_only_informs(clinic):
    clinic.add(**SALMA | {"macroTargets": {"protein": 95, "carbs": 120, "fat": 115}})
    yielding = [one for one in clinic.data("list_rules", patient="salma")["rules"] if one.get("yields")]
    assert yielding
    assert {one["level"] for one in yielding} == {"info"}


def test_a_model_reads_a_line_a_rule(clinic):
    clinic.add(**SALMA | {"medicalConditions": ["CKD stage 4"]})
    data = clinic.data("list_rules", patient="salma")
    short = list_rules.view(data)
    assert len(short["rules"]) == len(data["rules"])
    assert any(line.startswith("weightKg is missing for ") for line in short["missing"])
