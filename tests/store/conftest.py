"""Repositories of two clinics over one database, and a clock that moves a second whenever it is read."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count

import pytest

from domain.actor import Actor
from domain.builders import A_MOMENT
from store.audit import AuditLog
from store.conversations import ConversationRepository
from store.database import Database
from store.patients import PatientRepository
from store.plans import PlanRepository

OURS = Actor(user_id="ada", clinic_id="harbour")
THEIRS = Actor(user_id="ada", clinic_id="hill")
COLLEAGUE = Actor(user_id="bo", clinic_id="harbour")


@pytest.fixture
def clock() -> Callable[[], datetime]:
    seconds = count(1)
    return lambda: A_MOMENT + timedelta(seconds=next(seconds))


@pytest.fixture
def patients(database: Database, clock) -> PatientRepository:
    return PatientRepository(database, OURS, clock)


@pytest.fixture
def plans(database: Database, clock) -> PlanRepository:
    return PlanRepository(database, OURS, clock)


@pytest.fixture
def conversations(database: Database, clock) -> ConversationRepository:
    return ConversationRepository(database, OURS, clock)


@pytest.fixture
def log(database: Database) -> AuditLog:
    return AuditLog(database, OURS)


@pytest.fixture
def other_patients(database: Database, clock) -> PatientRepository:
    return PatientRepository(database, THEIRS, clock)


@pytest.fixture
def other_plans(database: Database, clock) -> PlanRepository:
    return PlanRepository(database, THEIRS, clock)


@pytest.fixture
def other_clinic_conversations(database: Database, clock) -> ConversationRepository:
    return ConversationRepository(database, THEIRS, clock)


@pytest.fixture
def colleagues_conversations(database: Database, clock) -> ConversationRepository:
    return ConversationRepository(database, COLLEAGUE, clock)


@pytest.fixture
def other_log(database: Database) -> AuditLog:
    return AuditLog(database, THEIRS)
