"""The planner's benchmark measures what it says, over people who are the same every time."""

from collections import Counter

import pytest

from catalogue import load_catalogue, recognise
from catalogue.loader import assemble
from engine.plan.compile import compile_rules
from engine.plan.generate import board_of
from evals import bench_peers, bench_plan
from evals.bench_search import one_model
from evals.bench_sizes import sized
from evals.people import level, people


def test_the_people_are_the_same_every_time_and_their_macros_add_up():
    assert people(40) == people(60)[:40]
    for person in people(40):
        macros = person.macro_targets
        assert abs(4 * macros.protein + 4 * macros.carbs + 9 * macros.fat - person.calorie_target) < 4
    assert len({person.medical_conditions for person in people(40)}) > 5


def test_levels_make_people_harder_and_some_impossible():
    levels = Counter(level(i) for i in range(200))
    assert levels == {"ordinary": 140, "tight": 40, "narrow": 10, "impossible": 10}
    for i, person in enumerate(people(40)):
        assert (level(i) == "ordinary") <= (person.limits == {})


def test_a_small_crowd_is_planned_without_a_blocker():
    figures = bench_plan.run(bench_plan.Options(people=20, long=1, seconds=0.5))
    assert figures["weeks"] + figures["refused"] == 20
    assert figures["refused"] == figures["refusedWithProof"] + figures["refusedWithoutProof"]
    assert figures["refusedByLevel"]["impossible"] == 1
    assert figures["blockers"] == 0
    assert figures["daysInBandPercent.kcal"] == pytest.approx(100)
    assert figures["quickBound"]["gapPercentWorst"] >= figures["quickBound"]["gapPercentMedian"] > 0
    assert figures["search0.5s"]["people"] == sum(figures["search0.5s"]["histogram"].values()) == 1
    assert figures["distinctMainsLeast"] >= 7
    assert figures["p99Ms"] >= figures["medianMs"] > 0


@pytest.mark.parametrize("recipes", [150, 1_000])
def test_a_catalogue_of_another_size_is_sound(recipes: int):
    catalogue = load_catalogue()
    other = sized(catalogue, recipes)
    assert len(other.recipes) == recipes
    assert list(other.recipes) == sorted(other.recipes)
    again = assemble(
        list(other.foods.values()), list(other.recipes.values()), list(other.rules), other.version, other.rules_version
    )
    assert again.recipes == other.recipes


def test_one_model_finds_a_week_or_says_that_it_has_none():
    catalogue = sized(load_catalogue(), 150)
    patient = people(1)[0]
    requirements = compile_rules(patient, recognise(patient, catalogue.foods), catalogue)
    board = board_of(requirements, 1, 1, dict.fromkeys(("breakfast", "lunch", "dinner", "snack"), 12))
    assert board is not None
    points, gap = one_model(board, 3)
    assert points is None or points > 0
    assert gap >= 0


def test_peers_are_measured_by_their_own_targets():
    day = {"kcal": 960, "kcalAim": 1000, "protein": 50, "proteinAim": 100, "foods": ["a", "b"]}
    found = bench_peers._measured([{"seconds": 0.002, "days": [day, day | {"kcal": 500, "foods": ["c"]}]}])
    assert found == {
        "weeks": 1, "medianMs": 2.0, "daysWithin5PercentKcal": 50.0, "daysWithin10PercentKcal": 50.0,
        "daysWithin10PercentKcalAndProtein": 0.0, "foodsPerWeek": 3,
    }  # fmt: skip
