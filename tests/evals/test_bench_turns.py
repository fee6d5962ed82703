"""The clock of `wavy bench turns` counts every turn, and the assistant's own work only."""

from evals import bench_turns


def test_each_turn_has_its_time():
    figures = bench_turns.run(share=60)
    assert figures["turns"] >= 4
    assert 0 < figures["medianMs"] <= figures["p95Ms"] <= figures["longestMs"]
