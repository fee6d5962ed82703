"""What a validator found. Knows no rule."""

import datetime as dt
from typing import Literal

from pydantic import Field

from domain.value import Amount, Value

FindingSeverity = Literal["blocker", "warning", "note", "not_evaluable"]
Scope = Literal["patient", "week", "day", "meal", "ingredient"]


class Finding(Value):
    """One result of one rule: what was seen, what was allowed, who says so, and what would mend it, in words."""

    rule: str
    severity: FindingSeverity
    scope: Scope
    date: dt.date | None = None
    meal: str | None = None
    food: str | None = None
    observed: Amount | str | None = None
    bound: str | None = None
    unit: str | None = None
    message: str
    source: str
    top_foods: tuple[str, ...] = ()
    repair: str | None = None


class Verdict(Value):
    """`valid` when no blocker stands; `checked` counts what was looked at (meals, components, rules).

    `coverage`: percent of the week's weight for which each nutrient (camelCase) is known, rounded down.
    """

    valid: bool
    findings: tuple[Finding, ...]
    checked: dict[str, int]
    coverage: dict[str, int] = Field(default_factory=dict)
