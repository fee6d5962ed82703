"""Combinations of a part of a day: all of them where they are few, an even sample where they are many."""

import pytest

from engine.plan.parts import _CAP, _ranks


def test_few_combinations_are_all_there():
    assert sorted(zip(*(axis.tolist() for axis in _ranks([3, 4])), strict=True)) == [
        (a, b) for a in range(3) for b in range(4)
    ]


@pytest.mark.parametrize("sizes", [[60, 60, 60], [210, 210], [63, 63, 63], [170, 170]])
def test_many_combinations_are_sampled_without_a_repeat(sizes):
    axes = _ranks(sizes)
    chosen = set(zip(*(axis.tolist() for axis in axes), strict=True))
    assert len(chosen) == _CAP
    for axis, size in zip(axes, sizes, strict=True):
        assert set(axis.tolist()) == set(range(size))
