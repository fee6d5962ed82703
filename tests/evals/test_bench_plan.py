"""The planner's benchmark measures what it says, over people who are the same every time."""

import pytest

from evals import bench_plan
from evals.people import people


def test_the_people_are_the_same_every_time_and_their_macros_add_up():
    assert people(40) == people(60)[:40]
    for person in people(40):
        macros = person.macro_targets
        assert abs(4 * macros.protein + 4 * macros.carbs + 9 * macros.fat - person.calorie_target) < 4
    assert len({person.medical_conditions for person in people(40)}) > 5


def test_a_small_crowd_is_planned_without_a_blocker():
    figures = bench_plan.run(count=4, compared=1)
    assert figures["weeks"] + sum(figures["refused"].values()) == 4
    assert figures["blockers"] == 0
    assert figures["kcal"] == pytest.approx(100)
    assert figures["gapPercentWorst"] >= figures["gapPercentMedian"] >= 0
    assert figures["p99Ms"] >= figures["medianMs"] > 0
