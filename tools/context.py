"""What a use case is given besides its arguments: who acts, when, on which data. Never filled in by a model."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from catalogue import Catalogue
from domain.actor import Actor
from store.patients import PatientRepository
from store.plans import PlanRepository
from tools.consent import Consent


class Files(Protocol):
    """Where one clinic's finished files are kept."""

    def keep(self, name: str, content: bytes) -> str:
        """Keep it under this name, in place of an earlier one, and say where: an absolute path."""
        ...

    def forget(self, patient_id: str) -> None:
        """Delete every file that holds something of this patient."""
        ...


@dataclass(frozen=True)
class Context:
    """One call's surroundings. `now` is an aware UTC clock, `new_id` gives `prefix_...` never given before."""

    actor: Actor
    catalogue: Catalogue
    patients: PatientRepository
    plans: PlanRepository
    files: Files
    today: date
    now: Callable[[], datetime]
    new_id: Callable[[str], str]
    consent: Consent
