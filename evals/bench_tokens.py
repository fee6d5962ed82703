"""What ten typical requests cost: every request a model would be sent is built and counted, none is sent.

The model's calls are written down here, so the figures are the same on every machine; its prose counts as 120 tokens.
"""

import asyncio
import json
import tempfile
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from agent import tokens
from agent.loop import TurnEnded
from agent.model import CallRequested, Finished, ModelEvent, TextDelta, Usage
from agent.openai_request import chat_request
from agent.spend import PRICES
from agent.toolbox import ToolSpec
from app.house import LOCAL, House
from app.settings import Settings
from app.talk import Talk
from domain.conversation import Message
from domain.usage import NANO_PER_DOLLAR

_MODEL = "gpt-4o"
_PROSE = 120
_ANNEKE = {"patient": "Anneke Visser"}
_WEEK = {"plan": {**_ANNEKE, "weekStart": "2026-11-30"}}
_PLANNED = ("generate_plan", _ANNEKE)

Calls = tuple[tuple[str, dict[str, Any]], ...]
REQUESTS: tuple[tuple[str, Calls], ...] = (
    ("Who are my patients?", (("find_patients", {}),)),
    ("What should I know about Anneke Visser?", (("get_patient", _ANNEKE),)),
    ("Add kiwi to Anneke's allergies", (("update_patient", {**_ANNEKE, "changes": {"allergies": {"add": ["kiwi"]}}}),)),
    ("Plan next week for Anneke Visser", (_PLANNED,)),
    ("Is it safe, and is the sodium all right?", (("validate_plan", _WEEK),)),
    (
        "Something quicker for Tuesday's dinner",
        (("swap_meal", {**_WEEK, "date": "2026-12-01", "meal": "dinner", "request": "quicker"}),),
    ),
    ("Why are there no peanuts on Tuesday?", (("explain_plan", {**_WEEK, "date": "2026-12-01", "food": "peanuts"}),)),
    ("What do we have to buy, and any tips?", (("aggregate_ingredients", {}), ("procurement_insights", {}))),
    ("Does hoisin sauce contain sesame?", (("lookup_food", {"name": "hoisin sauce"}),)),
    ("The plan as a PDF, please", (("export_plan", {**_WEEK, "format": "pdf"}),)),
)
"""One conversation: what the user says, and what a good model calls for it, one call a request."""


@dataclass
class Counted:
    """Says what is written down for it, and counts what it would have been sent."""

    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    name: str = _MODEL

    async def stream(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> AsyncGenerator[ModelEvent, None]:
        asked = tokens.count(json.dumps(chat_request(self.name, messages, tools), ensure_ascii=False))
        if not self.calls:
            yield TextDelta("Done.")
            yield Finished("stop", Usage(asked, _PROSE))
            return
        tool, arguments = self.calls.pop(0)
        written = json.dumps(arguments)
        yield CallRequested(f"call_{len(messages)}", tool, written)
        yield Finished("tool_calls", Usage(asked, tokens.count(written)))


def run() -> dict[str, Any]:
    """For each request of one conversation `{requests, tokensIn, tokensOut, usd}`: list price, nothing cached."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_played(Path(folder)))


async def _played(folder: Path) -> dict[str, Any]:
    model = Counted()
    opened = House.open(Settings(DATABASE_URL=f"sqlite:///{folder / 'wavy.db'}", WAVY_TODAY="2026-11-25"))
    house = replace(opened, model=model)
    house.call("load_demo_clinic", {})
    talk = Talk(house, LOCAL)
    turns = {}
    for said, calls in REQUESTS:
        model.calls = list(calls)
        ended = [event async for event in talk.turn(said) if isinstance(event, TurnEnded)]
        usage = ended[0].usage
        turns[said] = {
            "requests": len(calls) + 1,
            "tokensIn": usage.tokens_in,
            "tokensOut": usage.tokens_out,
            "usd": round(PRICES[_MODEL].of(usage) / NANO_PER_DOLLAR, 3),
        }
    await house.close()
    return turns
