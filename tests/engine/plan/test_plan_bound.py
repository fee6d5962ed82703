"""Nothing a search finds is cheaper than the bound, whatever prices it was found with."""

import numpy as np
import pytest

from catalogue import load_catalogue, recognise
from domain.builders import A_MOMENT, A_MONDAY
from engine.assemble import weekly_plan
from engine.plan.bound import lower_bound, prices, quality
from engine.plan.compile import compile_rules
from engine.plan.compose import compose
from engine.plan.generate import Week, board_of, plan_week, snack_counts
from engine.plan.relaxation import SCALE, Prices, relaxation
from evals.people import people

CATALOGUE = load_catalogue()
CAPS = {"breakfast": 30, "lunch": 30, "dinner": 30, "snack": 20}
PEOPLE = people(6)


def requirements_of(patient):
    return compile_rules(patient, recognise(patient, CATALOGUE.foods), CATALOGUE)


@pytest.fixture(scope="module", params=[0, 2, 5])
def board(request):
    requirements = requirements_of(PEOPLE[request.param])
    return board_of(requirements, 7, snack_counts(requirements)[0], CAPS)


def test_no_week_found_is_cheaper_than_the_bound(board):
    least = lower_bound(board)
    assert least > 0
    assert least <= min(compose(board, seed, 30).total() for seed in range(3))


def test_any_prices_prove_something_true_and_good_ones_prove_more(board):
    relaxed = relaxation(board)
    found = compose(board, 1, 30).total()
    shapes = [(2, len(relaxed.lo)), relaxed.code_prices.shape, (relaxed.nodes,), relaxed.food_of.shape]
    nothing = relaxed.bound(Prices(*(np.zeros(shape, dtype=np.int64) for shape in shapes)))
    good = relaxed.bound(prices(relaxed))
    assert nothing < good <= found
    for scale in (1, 1000, SCALE):
        wild = [
            (np.arange(np.prod(shape)) * 7919 % 41 - 20).reshape(shape).astype(np.int64) * scale for shape in shapes
        ]
        assert relaxed.bound(Prices(*wild)) <= found


def test_more_rounds_of_prices_do_not_prove_less_by_much(board):
    relaxed = relaxation(board)
    assert relaxed.bound(prices(relaxed, 200)) >= relaxed.bound(prices(relaxed, 20)) * 9 // 10


def test_a_plan_is_told_how_far_from_the_best_it_may_be():
    patient = PEOPLE[0]
    week = plan_week(patient, recognise(patient, CATALOGUE.foods), A_MONDAY, CATALOGUE)
    assert isinstance(week, Week)
    plan = weekly_plan(
        week.days, CATALOGUE, digest=week.inputs_digest, plan_id="plan_1", patient_id="pat_1", patient_name="N",
        generated_at=A_MOMENT, strategy="rule_based",
    )  # fmt: skip
    found = quality(plan, requirements_of(patient))
    assert found is not None
    assert found.kind == "estimate"
    assert found.points == week.cost
    assert 0 < found.at_least <= found.points
    assert 100 * (found.points - found.at_least) <= found.at_most_percent * found.points
    assert "An estimate" in found.said()
    served = CATALOGUE.foods[plan.days[0].dinner.components[0].food_id].name
    now = patient.model_copy(update={"allergies": (served,)})
    assert quality(plan, requirements_of(now)) is None
