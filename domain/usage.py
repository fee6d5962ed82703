"""What one request to a language model took: tokens and money, in exact units."""

from datetime import datetime
from typing import Literal

from domain.value import Value

Purpose = Literal["turn", "plan", "insights"]

NANO_PER_DOLLAR = 1_000_000_000
"""A token of the cheapest models costs some 100 billionths of a dollar: sums stay whole numbers."""


class ModelUse(Value):
    """One request. `cost` is in billionths of a US dollar, None where the model's price is not known (never 0 then).

    `conversation_id` and `turn` (counted from 1) say which turn it served, where it served one.
    """

    model: str
    purpose: Purpose
    tokens_in: int
    tokens_out: int
    cost: int | None
    conversation_id: str | None = None
    turn: int | None = None
    at: datetime | None = None


class Spent(Value):
    """A month so far: requests, tokens, and the cost of those whose price is known, in billionths of a US dollar."""

    requests: int
    tokens_in: int
    tokens_out: int
    cost: int
    unpriced: int
