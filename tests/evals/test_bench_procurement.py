"""The shopping benchmark adds up real weeks, and loses nothing on the way."""

from evals import bench_procurement


def test_a_few_plans_are_added_up_to_the_milligram():
    figures = bench_procurement.run(count=3, rounds=1)
    assert figures["plans"] == 3
    assert figures["components"] > 300
    assert figures["milligramsServedMinusListed"] == figures["milligramsServedMinusUsedBy"] == 0
    assert figures["fromSqliteSeconds"] > 0
