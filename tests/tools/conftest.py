"""A clinic for the tools: a real database, the real catalogue, a clock and ids that repeat."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from app.files import ClinicFiles
from catalogue import load_catalogue
from domain.actor import Actor
from domain.builders import A_MOMENT
from domain.conversation import PendingAct
from store.database import Database
from store.patients import PatientRepository
from store.plans import PlanRepository
from store.substitutions import SubstitutionRepository
from store.supplies import SupplyRepository
from tools import ALL_TOOLS
from tools.consent import Consent
from tools.context import Context
from tools.dispatch import dispatch
from tools.envelope import Envelope

MONDAY = "2026-11-30"
OURS = Actor(user_id="ada", clinic_id="harbour")

ROWAN = {
    "id": "rowan",
    "name": "Rowan Birch",
    "age": 40,
    "gender": "female",
    "calorieTarget": 1900,
    "macroTargets": {"protein": 95, "carbs": 230, "fat": 65},
}


@dataclass
class Clinic:
    """Calls tools as a script does, or as a model does in a conversation in which the user has just said something."""

    database: Database
    exports: Path
    actor: Actor = OURS
    today: date = date(2026, 11, 25)
    pending: tuple[PendingAct, ...] = ()
    subjects: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    unserved: str = ""
    approved: bool = False
    before: str = ""
    pair: frozenset[str] = frozenset()
    turn: int = 0
    new_id: Callable[[str], str] | None = None
    _seconds: Iterator[int] = field(default_factory=lambda: count(1))
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    def context(self, consent: Consent | None = None) -> Context:
        return Context(
            actor=self.actor,
            catalogue=load_catalogue(),
            patients=PatientRepository(self.database, self.actor, self.now),
            plans=PlanRepository(self.database, self.actor, self.now),
            supplies=SupplyRepository(self.database, self.actor, self.now),
            substitutions=SubstitutionRepository(self.database, self.actor, self.now),
            files=ClinicFiles(self.exports, self.actor),
            today=self.today,
            now=self.now,
            new_id=self.new_id or (lambda prefix: f"{prefix}_{next(self._ids)}"),
            consent=consent or Consent(),
        )

    def now(self) -> datetime:
        return A_MOMENT + timedelta(seconds=next(self._seconds))

    def call(self, tool: str, arguments: Any = None, /, **named: Any) -> Envelope:
        return dispatch(ALL_TOOLS, tool, named if arguments is None else arguments, self.context())

    def data(self, tool: str, /, **arguments: Any) -> dict[str, Any]:
        envelope = self.call(tool, arguments)
        assert envelope.ok, envelope.error
        assert envelope.data is not None
        return envelope.data

    def error(self, tool: str, /, **arguments: Any) -> dict[str, Any]:
        envelope = self.call(tool, arguments)
        assert not envelope.ok, envelope.data
        assert envelope.error is not None
        return envelope.error

    def said(self, text: str, *calls: tuple[str, dict[str, Any]]) -> list[Envelope]:
        """One turn of a conversation: the user says the text and the model makes these calls."""
        self.turn += 1
        consent = Consent(
            text,
            self.turn,
            self.pending,
            self.subjects,
            self.people,
            self.owners,
            self.unserved,
            self.before,
            self.pair,
            self.approved,
        )
        context = self.context(consent)
        answers = [dispatch(ALL_TOOLS, tool, arguments, context) for tool, arguments in calls]
        self.pending = tuple(consent.asked)
        return answers

    def add(self, **changes: Any) -> dict[str, Any]:
        """A patient like Rowan, imported so that the id is kept."""
        given = ROWAN | changes
        given["id"] = changes.get("id", given["name"].split()[0].lower())
        imported = self.data("import_patients", content=json.dumps([given]))
        return imported["patients"][0]

    def everything(self) -> tuple[Any, Any]:
        """All that is kept, for seeing that nothing was written."""
        ctx = self.context()
        kept = [ctx.plans.find(status=status) for status in ("draft", "in_review", "approved", "superseded")]
        return ctx.patients.all(), kept


@pytest.fixture
def clinic(migrated_file: Path, tmp_path: Path) -> Iterator[Clinic]:
    """An empty clinic."""
    shutil.copy(migrated_file, tmp_path / "wavy.db")
    database = Database(f"sqlite:///{tmp_path / 'wavy.db'}")
    yield Clinic(database, tmp_path / "exports")
    database.dispose()


@pytest.fixture(scope="session")
def planned_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rowan and Ash, and a real plan for each: `plan_of_rowan` and `plan_of_ash`. Planned once, copied for each test."""
    file = tmp_path_factory.mktemp("tools") / "planned.db"
    shutil.copy(migrated_file, file)
    database = Database(f"sqlite:///{file}")
    clinic = Clinic(database, file.parent / "exports")
    clinic.add()
    clinic.add(name="Ash Thorn", age=52, allergies=["peanut"], dislikes=["olives"])
    for who in ("rowan", "ash"):
        clinic.new_id = lambda prefix, who=who: f"{prefix}_of_{who}"
        clinic.data("generate_plan", patient=who)
    database.dispose()
    return file


@pytest.fixture
def planned(planned_file: Path, tmp_path: Path) -> Iterator[Clinic]:
    """A clinic with Rowan and Ash and a plan for each."""
    shutil.copy(planned_file, tmp_path / "planned.db")
    database = Database(f"sqlite:///{tmp_path / 'planned.db'}")
    yield Clinic(database, tmp_path / "exports")
    database.dispose()


@pytest.fixture
def rowan() -> dict[str, Any]:
    """The arguments that create Rowan."""
    return {name: value for name, value in ROWAN.items() if name != "id"}
