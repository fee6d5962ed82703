"""Who answers a turn: the model behind its mask and its meter, and the embedded assistant while it is away.

Wires ports of the agent to the store; knows no page.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from agent.breaker import Breaker, SteadyModel
from agent.embedded import EmbeddedAssistant
from agent.model import Model, Usage
from agent.privacy import PrivateModel
from agent.privacy_mask import Secrets
from agent.spend import MeteredModel, Price
from domain.patient import Patient
from domain.usage import NANO_PER_DOLLAR, ModelUse, Purpose
from store.keys import KeyRepository
from store.patients import PatientRepository
from store.usage import UsageRepository

_A_SENTENCE = 5
"""Words from which on a text in the clinic's own fields is looked for in running text, as a note is."""


@dataclass(frozen=True)
class Account:
    """The agent's purse, over the store. `cap` is in billionths of a US dollar a month, None for no end."""

    usage: UsageRepository
    model: str
    price: Price | None
    cap: int | None
    purpose: Purpose
    conversation_id: str | None = None
    turn: int | None = None

    def spent_out(self) -> bool:
        return self.cap is not None and self.usage.this_month().cost >= self.cap

    def pay(self, usage: Usage) -> None:
        self.usage.add(
            ModelUse(
                model=self.model,
                purpose=self.purpose,
                tokens_in=usage.tokens_in,
                tokens_out=usage.tokens_out,
                cost=None if self.price is None else self.price.of(usage),
                conversation_id=self.conversation_id,
                turn=self.turn,
            )
        )


@dataclass(frozen=True)
class Records:
    """What the clinic's records hold that no model may read."""

    patients: PatientRepository
    keys: KeyRepository

    def secrets(self) -> Secrets:
        """Blocks."""
        everybody = [stored.value for stored in self.patients.all()]
        return Secrets(
            names=tuple(one.name for one in everybody),
            ids=tuple(one.id for one in everybody),
            notes=tuple(note for one in everybody for note in _notes(one)),
        )


def speaker(model: Model, breaker: Breaker, account: Account, records: Records | None) -> Model:
    """The model of one turn. `records` None sends names and notes as they are, as the deployment was set up to."""
    if isinstance(model, EmbeddedAssistant):
        return model
    paid: Model = MeteredModel(model, account)
    private = paid if records is None else PrivateModel(paid, records.secrets, records.keys.key())
    return SteadyModel(private, EmbeddedAssistant(), breaker, EmbeddedAssistant.introduced)


def in_nano(dollars: Any) -> int | None:
    """Billionths of a dollar."""
    return None if dollars is None else int(dollars * NANO_PER_DOLLAR)


def _notes(patient: Patient) -> Iterable[str]:
    """Everything free in the record: the note, reasons of decisions, sentences in the clinic's own fields."""
    if patient.notes:
        yield patient.notes
    yield from (override.reason for override in patient.overrides)
    for held in (patient.preferences, patient.condition_details):
        yield from (text for text in _texts(held) if len(text.split()) >= _A_SENTENCE)


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
