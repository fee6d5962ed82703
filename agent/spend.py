"""What requests to a model cost, written down one by one, and an end to them when the month's money is spent.

Knows no vendor and no store: whoever keeps the figures is a port.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from agent import tokens
from agent.model import Finished, Model, ModelEvent, ModelUnavailable, TextDelta, Usage
from agent.openai_request import chat_request
from agent.toolbox import ToolSpec
from domain.conversation import Message
from domain.errors import InvalidInput


class CapReached(ModelUnavailable):
    """The month's money is spent: nothing is wrong with the service, and nothing is asked of it."""


@dataclass(frozen=True, slots=True)
class Price:
    """Billionths of a US dollar for a token read and a token written: dollars a million tokens, times a thousand."""

    per_token_in: int
    per_token_out: int

    @classmethod
    def parsed(cls, written: str) -> "Price":
        """From `2.50/10`: US dollars for a million tokens in and out. Raises InvalidInput."""
        try:
            per_in, per_out = (int(Decimal(part) * 1000) for part in written.split("/"))
        except (ArithmeticError, ValueError) as unfit:
            raise InvalidInput(
                "WAVY_MODEL_PRICE is written 2.50/10: US dollars for a million tokens read and written."
            ) from unfit
        if min(per_in, per_out) < 0:
            raise InvalidInput("A price below nothing?", hint="WAVY_MODEL_PRICE is written 2.50/10.")
        return cls(per_in, per_out)

    def of(self, usage: Usage) -> int:
        """The cost of a request, in billionths of a US dollar; tokens a server read before are not cheaper here."""
        return usage.tokens_in * self.per_token_in + usage.tokens_out * self.per_token_out


PRICES: Mapping[str, Price] = {"gpt-4o": Price(2_500, 10_000), "gpt-4o-mini": Price(150, 600)}
"""OpenAI's list prices (platform.openai.com/docs/pricing, 2025-11): $2.50/$10 and $0.15/$0.60 a million tokens."""


def price_of(model: str) -> Price | None:
    """The list price of a model or of a dated version of it (`gpt-4o-2024-11-20`); None where it is not known."""
    named = PRICES.get(model)
    return named or next((price for known, price in PRICES.items() if model.startswith(f"{known}-20")), None)


class Purse(Protocol):
    """The month's money of whoever asks."""

    def spent_out(self) -> bool:
        """Is the month's cap reached? Blocks."""
        ...

    def pay(self, usage: Usage) -> None:
        """Write down one request. Blocks."""
        ...


class MeteredModel:
    """A model whose requests are paid for: refused when the purse is empty, written down however they end."""

    def __init__(self, model: Model, purse: Purse) -> None:
        self._model = model
        self._purse = purse

    @property
    def name(self) -> str:
        return self._model.name

    async def stream(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> AsyncGenerator[ModelEvent, None]:
        """As the model's own. A reply that broke off or was stopped is counted by what was heard of it."""
        await self._open_purse()
        usage: Usage | None = None
        heard = ""
        try:
            async with aclosing(self._model.stream(messages, tools)) as events:
                async for event in events:
                    match event:
                        case Finished():
                            usage = event.usage
                        case TextDelta(text):
                            heard += text
                        case _:
                            heard += event.arguments
                    yield event
        finally:
            if usage is None and heard:
                asked = json.dumps(chat_request(self.name, messages, tools), ensure_ascii=False)
                usage = Usage(tokens.count(asked), tokens.count(heard))
            if usage is not None and usage.tokens:
                await asyncio.shield(asyncio.to_thread(self._purse.pay, usage))

    async def _open_purse(self) -> None:
        if await asyncio.to_thread(self._purse.spent_out):
            raise cap_reached()


def cap_reached() -> CapReached:
    return CapReached(
        "This month's money for the language model is spent.",
        hint="Whoever runs WAVY can raise WAVY_MONTHLY_CAP_USD.",
    )
