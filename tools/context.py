"""What a use case is given besides its arguments: who acts, when, on which data. Never filled in by a model."""

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from catalogue import Catalogue
from domain.actor import Actor
from engine.making import Order, Outcome, outcomes
from store.patients import PatientRepository
from store.plans import PlanRepository
from store.substitutions import SubstitutionRepository
from store.supplies import SupplyRepository
from tools.consent import Consent


class Files(Protocol):
    """Where one clinic's finished files are kept."""

    def keep(self, name: str, content: bytes) -> str:
        """Keep it under this name, in place of an earlier one, and say where: an absolute path."""
        ...

    def forget(self, patient_id: str) -> None:
        """Delete every file that holds something of this patient."""
        ...


class Progress(Protocol):
    """Hears of every step of a long piece of work, as it is done."""

    def __call__(self, done: int, total: int, name: str, outcome: str) -> None:
        """So many are done of so many; the last one was for `name`, and in words that came of it."""
        ...


class Proposer(Protocol):
    """A language model that proposes meals."""

    def propose(self, brief: Mapping[str, Any]) -> Any:
        """What it answers to a brief: JSON that may be anything. Blocks. Raises Unavailable."""
        ...


class Writer(Protocol):
    """A language model that words facts."""

    def word(self, facts: Mapping[str, Any]) -> Any:
        """What it answers: JSON that may be anything. Blocks. Raises Unavailable."""
        ...


Makes = Callable[[Sequence[Order], Catalogue], Generator[tuple[int, Outcome]]]
"""Makes many plans: each order's place and outcome, as they are done. Closing the iterator ends it."""


def _unheard(done: int, total: int, name: str, outcome: str) -> None:
    del done, total, name, outcome


def _never() -> bool:
    return False


@dataclass(frozen=True)
class Context:
    """One call's surroundings. `now` is an aware UTC clock, `new_id` gives `prefix_...` never given before.

    Without a `proposer` no model proposes meals, without a `writer` rules word facts. `cancelled` is asked between two steps of a long piece of work; what is done by then stands.
    """

    actor: Actor
    catalogue: Catalogue
    patients: PatientRepository
    plans: PlanRepository
    supplies: SupplyRepository
    substitutions: SubstitutionRepository
    files: Files
    today: date
    now: Callable[[], datetime]
    new_id: Callable[[str], str]
    consent: Consent
    make_all: Makes = outcomes
    progress: Progress = _unheard
    cancelled: Callable[[], bool] = _never
    proposer: Proposer | None = None
    writer: Writer | None = None
