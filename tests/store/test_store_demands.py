"""What plans need from the shop is read as it would be of the whole plan, for one clinic only, newest plan first."""

from datetime import timedelta

import pytest

from domain.builders import A_MONDAY, a_day, a_meal, a_patient, a_plan
from domain.errors import NotFound
from domain.ledger import demand_of


@pytest.fixture
def rowan(patients):
    return patients.add(a_patient()).value


def test_a_demand_read_is_the_demand_of_the_plan(plans, rowan):
    snack = a_meal(name="Zoë's snack", recipe_id="oats")
    days = tuple(a_day(A_MONDAY + timedelta(days=n), snacks=(snack,) * (n % 3)) for n in range(7))
    plans.add_all([a_plan(rowan, days=days, id="one"), a_plan(rowan, A_MONDAY + timedelta(days=7), id="two")])
    assert plans.demands(["two", "one", "two"]) == tuple(demand_of(plans.get(i).value) for i in ("two", "one", "two"))
    assert len(plans.demands(["one"])[0].dishes) == 21 + 6


def test_a_plan_that_is_missing_or_elsewhere_is_named(plans, other_plans, rowan):
    plans.add(a_plan(rowan, id="one"))
    with pytest.raises(NotFound, match="two"):
        plans.demands(["one", "two"])
    with pytest.raises(NotFound, match="one"):
        other_plans.demands(["one"])
    assert plans.demands([]) == ()


def test_heads_are_those_of_the_week_by_name_and_newest_first(plans, other_plans, patients, rowan):
    ash = patients.add(a_patient(id="ash", name="Ash")).value
    plans.add_all([a_plan(rowan, id="old"), a_plan(ash, id="ash"), a_plan(rowan, A_MONDAY - timedelta(days=7))])
    plans.save(plans.get("old").value.model_copy(update={"status": "approved"}), expected_version=1)
    plans.add_all([a_plan(rowan, id="gone"), a_plan(rowan, id="new")])
    assert [tuple(head) for head in plans.heads(A_MONDAY)] == [
        ("ash", "ash", "draft"),
        ("new", rowan.id, "draft"),
        ("old", rowan.id, "approved"),
    ]
    assert other_plans.heads(A_MONDAY) == ()
