"""The benchmark of a crowd plans everybody once and loses nobody."""

from evals import bench_many


def test_a_few_people_are_planned_or_refused_and_none_is_lost():
    figures = bench_many.run(count=3)
    assert figures["plans"] + figures["refused"] == figures["people"] == 3
    assert figures["plans"] > 0
    assert figures["seconds"] > 0
