"""Many plans on many cores: the same plans as one after the other, whoever finishes first, dies or is sent home."""

import json
import subprocess
import sys
from contextlib import closing

import pytest

from app import crew
from app.crew import WORKER, by_crew, cores, spread
from catalogue import load_catalogue
from domain.builders import A_MOMENT, A_MONDAY, a_patient
from engine.making import Order, Outcome, outcomes

DOOMED = """
import os, sys
from app.worker import answers
def lines():
    for line in sys.stdin.buffer:
        if b"Doom" in line:
            os._exit(9)
        yield line
for answer in answers(lines()):
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
"""
SLOW = """
import sys
from app.worker import answers
def lines():
    for line in sys.stdin.buffer:
        if b"pat_0" not in line:
            sys.stdin.buffer.read()
        yield line
for answer in answers(lines()):
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
"""


def order(i: int, **changes: object) -> Order:
    patient = a_patient(
        id=f"pat_{i}", calorie_target=1800 + 100 * i, macro_targets={"protein": 100, "carbs": 220, "fat": 62}, **changes
    )
    return Order(patient=patient, week_start=A_MONDAY, plan_id=f"plan_{i}", made_at=A_MOMENT)


def in_order(found: dict[int, Outcome]) -> list[Outcome]:
    return [found[i] for i in sorted(found)]


def test_a_crew_makes_the_same_plans_as_one_alone():
    orders = [order(0), order(1, allergies=("zorblax root",)), order(2)]
    alone = dict(outcomes(orders, load_catalogue()))
    together = dict(by_crew(orders, 2))
    assert in_order(together) == in_order(alone)
    assert together[0].plan is not None
    assert (together[1].error or {})["code"] == "infeasible"


def test_a_worker_that_dies_costs_one_patient_the_plan_and_no_other(caplog: pytest.LogCaptureFixture):
    orders = [order(0), order(1, name="Doom"), order(2)]
    found = dict(by_crew(orders, 1, (sys.executable, "-c", DOOMED)))
    assert [outcome.plan is not None for outcome in in_order(found)] == [True, False, True]
    error = found[1].error or {}
    assert error["code"] == "internal"
    assert error["details"] == {"incidentId": "plan_1"}
    assert "Doom" not in caplog.text
    assert "plan_1" in caplog.text


def test_a_crew_that_is_sent_home_stops_at_once_even_in_the_middle_of_an_order():
    """One worker makes plans, the other never answers; closing waits for neither."""
    with closing(by_crew([order(i) for i in range(6)], 2, (sys.executable, "-c", SLOW))) as some:
        assert next(some)[1].plan is not None


def test_a_few_orders_or_one_core_are_done_in_this_process(monkeypatch: pytest.MonkeyPatch):
    assert cores() >= 1
    orders = [order(0)]
    begun: list[int] = []
    monkeypatch.setattr(crew, "by_crew", lambda _, hands: begun.append(hands) or iter(()))
    monkeypatch.setattr(crew, "cores", lambda: 2)
    assert [outcome.plan is not None for _, outcome in spread(orders, load_catalogue())] == [True]
    assert begun == []
    list(spread(orders * crew.WORTH_A_CREW, load_catalogue()))
    assert begun == [2]
    monkeypatch.setattr(crew, "cores", lambda: 1)
    spread(orders * crew.WORTH_A_CREW, load_catalogue()).close()
    assert begun == [2]


def test_a_worker_answers_line_by_line_until_its_input_ends():
    lines = "".join(order(i).model_dump_json(by_alias=True) + "\n" for i in range(2))
    done = subprocess.run(WORKER, input=lines.encode(), capture_output=True, check=True, timeout=60)
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["plan"]["id"] for one in said] == ["plan_0", "plan_1"]
