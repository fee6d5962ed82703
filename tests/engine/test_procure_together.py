"""One kitchen: every plan holds as it would alone, fewer foods are opened, and the order of the patients changes nothing."""

import pytest

from catalogue import load_catalogue
from domain.builders import A_MOMENT, A_MONDAY, a_patient
from domain.ledger import demand_of
from engine.making import Order, Outcome, outcomes
from engine.procure.together import together
from engine.validate import validate_week

CATALOGUE = load_catalogue()
PEOPLE = [
    a_patient(id="ash", name="Ash", allergies=["peanut"]),
    a_patient(id="birch", name="Birch", medical_conditions=["hypertension"]),
    a_patient(id="cedar", name="Cedar", dietary_restrictions=[{"type": "vegetarian"}]),
    # nothing can be planned for so little energy
    a_patient(
        id="dogwood", name="Dogwood", calorie_target=1200, macro_targets={"protein": 200, "carbs": 300, "fat": 90}
    ),
]
ORDERS = [Order(patient=p, week_start=A_MONDAY, plan_id=f"plan_{p.id}", made_at=A_MOMENT) for p in PEOPLE]


def foods(outcome: Outcome) -> set[str]:
    assert outcome.plan is not None
    return {food for dish in demand_of(outcome.plan).dishes for food in dish.foods}


@pytest.fixture(scope="module")
def shared() -> dict[str, Outcome]:
    return {ORDERS[i].patient.id: outcome for i, outcome in together(ORDERS, CATALOGUE)}


def test_each_plan_holds_as_it_would_alone_and_who_cannot_be_planned_is_told(shared: dict[str, Outcome]):
    assert shared["dogwood"].plan is None
    assert shared["dogwood"].error is not None
    for patient in PEOPLE[:3]:
        assert validate_week(shared[patient.id].plan, patient, CATALOGUE).valid


def test_fewer_foods_are_opened_than_for_each_alone(shared: dict[str, Outcome]):
    alone = [outcome for _, outcome in outcomes(ORDERS[:3], CATALOGUE)]
    one_kitchen = set().union(*(foods(shared[p.id]) for p in PEOPLE[:3]))
    assert len(one_kitchen) < len(set().union(*map(foods, alone)))


def test_the_order_of_the_patients_changes_nothing(shared: dict[str, Outcome]):
    backwards = list(reversed(ORDERS))
    again = {backwards[i].patient.id: outcome for i, outcome in together(backwards, CATALOGUE)}
    assert {k: v.model_dump_json() for k, v in again.items()} == {k: v.model_dump_json() for k, v in shared.items()}


def test_what_is_in_the_house_is_used_before_anything_is_opened(shared: dict[str, Outcome]):
    others = set().union(*(foods(shared[p.id]) for p in PEOPLE[1:3]))
    ((_, beside),) = together(ORDERS[:1], CATALOGUE, in_house=sorted(others))
    ((_, alone),) = together(ORDERS[:1], CATALOGUE)
    assert len(foods(beside) - others) < len(foods(alone) - others)
