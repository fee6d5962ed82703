"""Why there is no plan: stage, rules in conflict, and what could be changed by whom. Placeholder stage only."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal

from domain.rule import RuleId
from engine.plan.compile import Requirements


@dataclass(frozen=True)
class Relaxation:
    rule: RuleId
    change: str
    consequence: str
    approver: str


@dataclass(frozen=True)
class Infeasibility:
    stage: Literal["input", "catalogue", "search"]
    conflict: tuple[RuleId, ...]
    explanation: str
    relaxations: tuple[Relaxation, ...]
    starved_by: tuple[tuple[RuleId, int], ...]


def contradiction(requirements: Requirements) -> Infeasibility | None:
    if requirements.refusals:
        return Infeasibility(
            "input",
            tuple(r.id for r, _ in requirements.refusals),
            " ".join(s for _, s in requirements.refusals),
            (),
            requirements.removed_by(),
        )
    return None


def explain_failure(requirements: Requirements, finds: Callable[[Collection[RuleId]], bool]) -> Infeasibility:
    return Infeasibility("search", (), "The search gave up.", (), requirements.removed_by())
