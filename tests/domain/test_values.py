"""What a value takes and what it refuses; the errors callers react to."""

from datetime import date

import pytest
from pydantic import ValidationError

from domain.builders import a_meal, a_patient, a_plan
from domain.errors import WavyError
from domain.food import ALLERGENS, Food
from domain.patient import Patient, Range
from domain.plan import Component
from domain.value import Amount, Value


class Scale(Value):
    """One amount."""

    shown_grams: Amount


@pytest.mark.parametrize(("written", "kept"), [(12.0, "12"), (12, "12"), (0.5, "0.5"), ("7.50", "7.5"), (-0.0, "0")])
def test_an_amount_has_one_spelling(written: object, kept: str):
    assert Scale(shownGrams=written).model_dump_json(by_alias=True) == f'{{"shownGrams":{kept}}}'


@pytest.mark.parametrize("written", [float("nan"), float("inf"), True, 10**400, 1e300, "much", None, [1]])
def test_an_amount_is_a_finite_number(written: object):
    with pytest.raises(ValidationError):
        Scale(shownGrams=written)


def test_a_value_is_frozen_and_refuses_strangers():
    scale = Scale(shown_grams=1)
    with pytest.raises(ValidationError):
        scale.shown_grams = 2
    with pytest.raises(ValidationError):
        Scale.model_validate({"shownGrams": 1, "colour": "red"})


@pytest.mark.parametrize(
    ("written", "kept"),
    [("F", "female"), ("Woman", "female"), ("man", "male"), ("Non-binary", "other"), ("x", "other")],
)
def test_gender_is_understood_as_people_write_it(written: str, kept: str):
    assert a_patient(gender=written).gender == kept


@pytest.mark.parametrize(
    "change",
    [
        {"gender": 7},
        {"gender": "unsaid"},
        {"age": -1},
        {"age": 121},
        {"calorie_target": 299},
        {"calorie_target": 10_001},
        {"name": ""},
        {"name": "   "},
        {"name": "x" * 201},
        {"name": "Zero\0Byte"},
        {"notes": "bell\a"},
        {"weight_kg": 0},
        {"height_cm": 29},
        {"macro_targets": {"protein": 1, "carbs": 1}},
        {"limits": {"sodum": {"max": 1}}},
        {"limits": {"sodium": {"max": -1}}},
        {"limits": 5},
        {"dietary_restrictions": [{"type": "vegan", "severity": "very"}]},
        {"dietary_restrictions": [{"type": "vegan", "severity": 3}]},
        {"activity_level": 2},
        {"id": "has blank"},
    ],
)
def test_a_patient_outside_of_the_ranges_is_refused(change: dict):
    with pytest.raises(ValidationError):
        a_patient(**change)


@pytest.mark.parametrize("change", [{"age": 0}, {"age": 120}, {"calorie_target": 300}, {"calorie_target": 10_000}])
def test_the_ends_of_the_ranges_are_inside(change: dict):
    assert a_patient(**change)


def test_notes_may_have_lines():
    assert a_patient(notes="one\ntwo\tthree").notes == "one\ntwo\tthree"


def test_a_severity_that_was_not_given_counts_as_strict():
    assert a_patient(dietary_restrictions=[{"type": "vegan"}]).dietary_restrictions[0].severity == "strict"
    given = a_patient(dietary_restrictions=[{"type": "vegan", "severity": "Mild"}])
    assert given.dietary_restrictions[0].severity == "mild"


def test_a_patient_survives_json_with_camel_case_keys():
    patient = a_patient(limits={"saturatedFat": {"max": 20}}, activity_level="Very active", weight_kg=70.5)
    written = patient.model_dump(mode="json", by_alias=True)
    assert written["limits"] == {"saturatedFat": {"min": None, "max": 20}}
    assert patient.limits == {"saturated_fat": Range(max=20)}
    assert written["activityLevel"] == "very_active"
    assert {"calorieTarget", "macroTargets", "createdAt", "weightKg"} <= written.keys()
    assert Patient.model_validate(written) == patient


def test_a_plan_has_seven_days_and_its_meals_in_the_order_of_the_day():
    plan = a_plan(a_patient())
    day = plan.days[0].model_copy(update={"snacks": (a_meal(name="Pear"), a_meal(name="Nuts"))})
    assert [(slot, meal.name) for slot, meal in day.meals()] == [
        ("breakfast", "Oats"), ("lunch", "Oats"), ("dinner", "Oats"), ("snack", "Pear"), ("snack", "Nuts"),
    ]  # fmt: skip
    assert [d.date for d in plan.days] == [date(2026, 11, 30 + i) if i < 1 else date(2026, 12, i) for i in range(7)]
    with pytest.raises(ValidationError):
        a_plan(a_patient(), days=plan.days[:6])


def test_milligrams_are_exact():
    assert Component(food_id="salt", name="Salt", grams=0.001, household="").milligrams == 1
    assert Component(food_id="salt", name="Salt", grams=2.675, household="").milligrams == 2675


def test_a_food_is_in_one_state_per_allergen():
    food = Food.model_validate(
        {
            "id": "muesli", "name": "Muesli", "fdcId": 1, "state": "dried", "aisle": "dry_goods", "keepsDays": 300,
            "per100g": {"calories": 370}, "pack": {"grams": 500, "unit": "bag"},
            "allergens": ["oats"], "mayContain": ["tree_nut"],
        }
    )  # fmt: skip
    assert food.state_of("oats") == "contains"
    assert food.state_of("tree_nut") == "may"
    assert food.state_of("milk") == "free"
    assert food.exact[0] == 370_000
    assert len(ALLERGENS) == 16


def test_every_error_has_a_code_of_its_own_and_answers_in_one_shape():
    kinds = WavyError.__subclasses__()
    codes = {kind.code for kind in kinds}
    assert codes == {
        "invalid_input", "not_found", "ambiguous", "not_permitted", "conflict", "confirmation_required",
        "infeasible", "unavailable", "internal",
    }  # fmt: skip
    assert len(codes) == len(kinds)
    error = kinds[0]("No.", hint="Try.", details={"a": 1})
    assert error.as_error() == {"code": kinds[0].code, "message": "No.", "hint": "Try.", "details": {"a": 1}}
    assert kinds[0]("No.").as_error()["details"] == {}
