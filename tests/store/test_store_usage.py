"""What models took is kept a clinic at a time, a month at a time; a clinic's key is made once."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.actor import Actor
from domain.usage import ModelUse
from store.keys import KeyRepository
from store.usage import UsageRepository

OURS = Actor(user_id="ada", clinic_id="harbour")
COLLEAGUE = Actor(user_id="bo", clinic_id="harbour")
THEIRS = Actor(user_id="ada", clinic_id="hill")
NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)


def a_use(**changes: object) -> ModelUse:
    given = {"model": "gpt-4o", "purpose": "turn", "tokens_in": 1_000, "tokens_out": 100, "cost": 3_500_000}
    return ModelUse.model_validate(given | changes)


@pytest.fixture
def usage(database) -> UsageRepository:
    return UsageRepository(database, OURS, lambda: NOW)


def test_requests_of_a_conversation_come_back_in_order(usage, database):
    first = a_use(conversation_id="c", turn=1)
    second = a_use(conversation_id="c", turn=2, cost=None, at=NOW - timedelta(days=1))
    for use in (first, second, a_use(conversation_id="d")):
        usage.add(use)
    assert usage.of_conversation("c") == (first.model_copy(update={"at": NOW}), second)
    assert UsageRepository(database, COLLEAGUE, lambda: NOW).of_conversation("c") == ()
    assert UsageRepository(database, THEIRS, lambda: NOW).of_conversation("c") == ()


def test_a_month_is_the_clinics_since_the_first(usage, database):
    month = NOW.replace(day=1, hour=0)
    for use in (
        a_use(at=month),
        a_use(at=month - timedelta(seconds=1)),
        a_use(cost=None),
        a_use(cost=9_000_000_000_000),
    ):
        usage.add(use)
    UsageRepository(database, THEIRS, lambda: NOW).add(a_use())
    spent = UsageRepository(database, COLLEAGUE, lambda: NOW).this_month()
    assert spent.model_dump() == {
        "requests": 3,
        "tokens_in": 3_000,
        "tokens_out": 300,
        "cost": 9_000_003_500_000,
        "unpriced": 1,
    }


def test_a_month_without_requests_is_nought(usage):
    assert set(usage.this_month().model_dump().values()) == {0}


def test_a_clinic_has_one_key_and_no_other_clinics(database):
    made = iter(["aa" * 32, "bb" * 32, "cc" * 32])
    ours = KeyRepository(database, OURS, lambda: next(made))
    assert ours.key() == b"\xaa" * 32
    assert ours.key() == b"\xaa" * 32
    assert KeyRepository(database, COLLEAGUE, lambda: next(made)).key() == b"\xaa" * 32
    assert KeyRepository(database, THEIRS, lambda: next(made)).key() == b"\xbb" * 32


def test_who_makes_the_key_second_takes_the_first_ones(database):
    def late() -> str:
        KeyRepository(database, OURS, lambda: "aa" * 32).key()
        return "bb" * 32

    assert KeyRepository(database, OURS, late).key() == b"\xaa" * 32
