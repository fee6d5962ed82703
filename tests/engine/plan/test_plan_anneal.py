"""Annealing: the same everywhere, compiled or interpreted, kept up to date without an error, and a good start for a draft."""

import hashlib
import importlib.util
import sys
from dataclasses import replace
from pathlib import Path

import numba
import numpy as np
import pytest

from engine.plan import arrays, compiled, kernel, pricing
from engine.plan.anneal import _NOISE, _QUANTILES, _SCALE, _afterwards, _course, _Stage, anneal, gradually
from engine.plan.compiled import kept
from engine.plan.draft import Draft
from engine.plan.generate import board_of

CAPS = {"breakfast": 40, "lunch": 60, "dinner": 60, "snack": 40}
STEADY = {
    "kind": "steady", "nutrient": "carbs", "units": 5, "percent": 10, "bySlot": True,
}  # fmt: skip


@pytest.fixture
def board(library):
    return board_of(library.required(*library.usual()), 7, 1, CAPS)


@pytest.fixture
def steady_board(library):
    return board_of(library.required(library.rule("steady", STEADY, level="soft")), 7, 2, CAPS)


@pytest.fixture
def loose_board(library):
    """No bound on a day's energy, two on the week's nutrients, and so few dishes that they come again and again."""
    sodium = {"kind": "bound", "nutrient": "sodium", "per": "day", "lo": 1000, "hi": 1500}
    protein = {"kind": "bound", "nutrient": "protein", "per": "percent_target", "lo": 60, "hi": 140}
    rules = (library.rule("sodium", sodium, "week", "soft"), library.rule("protein", protein, "week", "soft"))
    board = board_of(library.required(*rules), 7, 1, CAPS)
    return replace(board, fields=tuple(field[:: len(field) // 8] for field in board.fields))


@pytest.fixture
def interpreted(monkeypatch):
    """The kernel as plain Python, line by line."""
    modules = []
    with monkeypatch.context() as plain:
        plain.setattr(numba.config, "DISABLE_JIT", 1)
        for one in (pricing, kernel):
            spec = importlib.util.spec_from_file_location(one.__name__, one.__file__)
            modules.append(importlib.util.module_from_spec(spec))
            plain.setitem(sys.modules, spec.name, modules[-1])
            spec.loader.exec_module(modules[-1])
    return modules[-1]


def started(board):
    stage = _Stage(board, board.fields)
    table = stage._table
    sizes = np.diff(table.starts)
    picks = np.array([[(5 * d + k) % n for k, n in enumerate(sizes)] for d in range(7)]) + table.starts[:-1]
    return table, stage._state(picks, 7)


@pytest.mark.parametrize("given", ["board", "steady_board", "loose_board"])
def test_compiled_and_interpreted_loops_do_the_same(given, request, interpreted):
    board = request.getfixturevalue(given)
    for course in (_course(6), _afterwards(2)):
        weeks = []
        for module in (kernel, interpreted):
            table, state = started(board)
            module.run(table, state, course)
            weeks.append(state)
        for name, fast, plain in zip(state._fields, *weeks, strict=True):
            assert (fast == plain).all(), name


@pytest.mark.parametrize("given", ["board", "steady_board"])
def test_what_is_kept_up_to_date_is_what_a_count_from_nothing_finds(given, request):
    board = request.getfixturevalue(given)
    table, state = started(board)
    kernel.run(table, state, _course(8))
    _, fresh = started(board)
    fresh.picks[:] = state.picks
    course = _course(8)
    kernel.run(table, fresh, course._replace(temperatures=course.temperatures[:0]))
    for name in ("sums", "week", "beside", "served", "uses", "evens"):
        assert (getattr(state, name) == getattr(fresh, name)).all(), name


@pytest.mark.parametrize("given", ["board", "steady_board", "loose_board"])
def test_the_week_that_is_kept_costs_what_a_draft_says(given, request):
    board = request.getfixturevalue(given)
    stage, (table, state) = _Stage(board, board.fields), started(board)
    kernel.run(table, state, _afterwards(3))
    picks = np.array([field[state.best[:, k] - table.starts[k]] for k, field in enumerate(board.fields)]).T
    assert state.least[0] == Draft(board, picks).total()
    assert (state.best == state.picks).all()
    longer = stage.run(picks, 7, _afterwards(20))
    assert Draft(board, longer.best).total() <= state.least[0]


def test_the_kernel_is_touched_when_what_it_is_compiled_with_changes():
    written = b"".join(Path(module.__file__).read_bytes() for module in (arrays, compiled, pricing))
    assert hashlib.sha256(written).hexdigest()[:16] == kernel.WITH


def test_one_compilation_serves_every_board(board, steady_board):
    kernel.warm()
    for one in (board, steady_board):
        anneal(one, 1, 2)
    assert len(kernel.run.signatures) == 1


def test_what_cannot_be_kept_is_compiled_all_the_same():
    nowhere = eval("lambda x: x + 1")  # noqa: S307 - a function of no file
    assert kept(nowhere)(41) == 42


def test_no_quantile_of_the_noise_lies_where_machines_might_round_differently():
    exact = _SCALE * np.log(-np.log((np.arange(_QUANTILES) + 0.5) / _QUANTILES))
    assert np.abs(exact - _NOISE).max() < 0.5 - 1e-6


def test_it_cools_evenly_to_the_end():
    falling = gradually(12_000, 400, 2_000)
    assert len(falling) == 2_000
    assert list(falling) == sorted(falling, reverse=True)
    assert falling[0] == 12_000
    assert 390 <= falling[-1] <= 400
    assert gradually(12_000, 400, 1) == (12_000,)
    rising = gradually(5, 10**6, 60)
    assert list(rising) == sorted(rising)
    assert 0.99 * 10**6 < rising[-1] <= 10**6


def test_foods_cost_what_they_cost_at_the_end():
    shapes = _course(50).shapes
    assert shapes[0].tolist() == [615, 256, 153, 0]
    assert (shapes.sum(axis=1) == 1024).all()
    assert shapes[-5:].tolist() == [[1024, 0, 0, 0]] * 5


def test_more_rounds_make_a_better_start(board):
    def total(rounds: int) -> int:
        return sum(anneal(board, seed, rounds).total() for seed in range(3))

    assert total(60) < total(2)


def test_a_week_from_annealing_is_one_that_no_single_meal_betters(board):
    draft = anneal(board, 3, 40)
    before = draft.total()
    for part in board.singles:
        for day in range(7):
            draft.improve(day, part)
    assert draft.total() == before


def test_two_meals_between_which_there_is_one_dish_stay_as_they_are(board):
    one = board.recipes[1][board.shortlists[1][0]]
    alike = [np.flatnonzero(recipes == one) for recipes in board.recipes]
    lonely = replace(board, shortlists=(board.shortlists[0], alike[1], alike[2], board.shortlists[3]))
    draft = Draft(lonely, anneal(board, 3, 2).picks)
    assert not draft.improve(0, lonely.parts[0])


def test_without_a_bound_on_energy_every_combination_is_looked_at(loose_board):
    draft = anneal(loose_board, 3, 2)
    before = draft.total()
    draft.improve(0, loose_board.parts[0])
    assert draft.total() <= before
