"""No plan is made of a prescription that contradicts itself, and the way out is said."""

import pytest

from domain.builders import a_patient

UNSOUND = [
    ({"calorie_target": 1500, "macro_targets": {"protein": 100, "carbs": 200, "fat": 60}}, "prescription_energy_sum"),
    ({"calorie_target": 750, "macro_targets": {"protein": 45, "carbs": 85, "fat": 25}}, "prescription_floor"),
]


@pytest.mark.parametrize(("fields", "rule"), UNSOUND)
def test_an_unsound_prescription_is_kept_and_not_planned(clinic, fields, rule):
    patient = a_patient(id="odd", name="Odd Sum", **fields)
    clinic.context().patients.add(patient)
    error = clinic.call("generate_plan", {"patient": "odd"}).error
    assert error["code"] == "infeasible"
    assert error["details"]["stage"] == "input"
    assert rule in error["details"]["conflict"]
    assert "update_patient" in error["hint"]
    assert clinic.call("find_plans", {}).data["total"] == 0
