"""One question to a model, answered in a form: what a tool asks in the middle of its work, outside any conversation.

Knows no tool and no store. Names and notes are hidden here as in a conversation, and the answer is paid for.
"""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from pydantic import BaseModel

import prompts
from agent import tokens
from agent.breaker import Breaker
from agent.model import ModelCutOff, ModelFailure, ModelRejected, ModelUnavailable, Usage
from agent.privacy_mask import Mask
from agent.spend import Purse, cap_reached
from domain.conversation import Message
from domain.insights import Wording
from domain.proposal import Proposal


class Answering(Protocol):
    """A model that can answer in a form. Opened for one question and closed after it: tools run in threads."""

    async def answer(self, messages: list[Message], form: type[BaseModel]) -> tuple[str, Usage]:
        """JSON in that form, or what the model made of it. Raises ModelFailure."""
        ...

    async def aclose(self) -> None: ...


@dataclass(frozen=True)
class Questions:
    """What one user's tools ask. `mask` is built for each question, because records change; None hides nothing."""

    connect: Callable[[], Answering]
    purse: Purse
    breaker: Breaker
    mask: Callable[[], Mask] | None

    def propose(self, brief: Mapping[str, Any]) -> Any:
        """A week, or some meals of one. Blocks. Raises ModelFailure, which is Unavailable."""
        return self._asked("planner", brief, Proposal)

    def word(self, facts: Mapping[str, Any]) -> Any:
        """Facts of a shopping list in sentences. Blocks. Raises ModelFailure."""
        return self._asked("insights", facts, Wording)

    def _asked(self, prompt: str, content: Mapping[str, Any], form: type[BaseModel]) -> Any:
        if self.purse.spent_out():
            raise cap_reached()
        if not self.breaker.allows():
            raise ModelUnavailable("The language model does not answer at present.", hint="Try again in a minute.")
        mask = self.mask() if self.mask else None
        asked = json.dumps(mask.json(content) if mask else content, ensure_ascii=False, separators=(",", ":"))
        messages = [
            Message(role="system", content=prompts.load(prompt).text),
            Message(role="user", content=asked),
        ]
        written = asyncio.run(self._heard(messages, form))
        try:
            return json.loads(mask.restored_json(written) if mask else written)
        except (ValueError, RecursionError):
            return None

    async def _heard(self, messages: list[Message], form: type[BaseModel]) -> str:
        model = self.connect()
        try:
            written, usage = await model.answer(messages, form)
        except ModelFailure as failure:
            self._note(failure, messages)
            raise
        finally:
            await model.aclose()
        self.breaker.succeeded()
        self.purse.pay(usage)
        return written

    def _note(self, failure: ModelFailure, messages: list[Message]) -> None:
        if isinstance(failure, ModelCutOff):  # it was read, and begun
            self.purse.pay(Usage(sum(tokens.count(message.content) for message in messages), 0))
        if isinstance(failure, ModelUnavailable) and not isinstance(failure, ModelRejected):
            self.breaker.failed()
