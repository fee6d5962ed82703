"""Annealing: the same everywhere, kept up to date without an error, and a good start for a draft."""

import numpy as np
import pytest

from engine.plan.anneal import _NOISE, _QUANTILES, _SCALE, anneal, temperatures
from engine.plan.draft import Draft
from engine.plan.generate import board_of


@pytest.fixture
def board(library):
    caps = {"breakfast": 40, "lunch": 60, "dinner": 60, "snack": 40}
    return board_of(library.required(*library.usual()), 7, 1, caps)


def test_no_quantile_of_the_noise_lies_where_machines_might_round_differently():
    exact = _SCALE * np.log(-np.log((np.arange(_QUANTILES) + 0.5) / _QUANTILES))
    assert np.abs(exact - _NOISE).max() < 0.5 - 1e-6


def test_it_cools_evenly_to_the_end():
    falling = temperatures(60)
    assert len(falling) == 60
    assert list(falling) == sorted(falling, reverse=True)
    assert 400 <= falling[-1] < 500
    assert len(temperatures(1)) == 1


def test_more_rounds_make_a_better_start(board):
    def total(rounds: int) -> int:
        return sum(Draft(board, anneal(board, seed, rounds)).total() for seed in range(3))

    assert total(40) < total(2)


def test_a_week_from_annealing_is_one_a_draft_can_hardly_better(board):
    draft = Draft(board, anneal(board, 3, 40))
    before = draft.total()
    for part in board.singles:
        for day in range(7):
            draft.improve(day, part)
    assert 0.9 * before < draft.total() <= before
