"""The benchmark of a shared kitchen compares the same people both ways."""

from evals import bench_together


def test_a_few_people_are_planned_both_ways():
    figures = bench_together.run(count=2)
    for way in ("alone", "together"):
        assert figures[way]["plans"] == figures[way]["valid"] <= 2
        assert figures[way]["cost"] > 0
    assert figures["together"]["distinctFoods"] <= figures["alone"]["distinctFoods"]
