"""The solver's prices prove more than the quick ones, and still nothing that is not so."""

from catalogue import load_catalogue, recognise
from engine.plan.bound import lower_bound
from engine.plan.compile import compile_rules
from engine.plan.compose import compose
from engine.plan.generate import board_of, snack_counts
from evals.bench_bound import proven
from evals.people import people


def test_a_proof_lies_between_the_quick_bound_and_what_is_found():
    catalogue = load_catalogue()
    patient = people(3)[2]  # a small shelf, so that the solver is soon done
    requirements = compile_rules(patient, recognise(patient, catalogue.foods), catalogue)
    board = board_of(
        requirements, 1, snack_counts(requirements)[0], {"breakfast": 30, "lunch": 30, "dinner": 30, "snack": 20}
    )
    assert board is not None
    assert lower_bound(board) <= proven(board) <= compose(board, 1, 30).total()
