"""What a user may set for the page: who answers, where there is a choice. Kept for the user, and true for every conversation.

Only what changes something is offered.
"""

import asyncio
from typing import Any

import chainlit as cl
from chainlit.input_widget import InputWidget, Select

from agent.embedded import EmbeddedAssistant
from agent.model import Model
from app.chat import visitors
from app.house import House

_MODEL = "model"
_HERE = "embedded"


class Choices:
    """The settings of whoever acts; see `app.chat.visitors`."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._embedded = EmbeddedAssistant()

    async def offer(self) -> None:
        """Show the settings with what is set; none where only the embedded assistant can answer."""
        if self._house.model.name == _HERE:
            return
        there = self._house.model.name
        chosen = _HERE if await self.model() is not None else there
        items = {there: there, "The embedded assistant, on this machine": _HERE}
        offered: list[InputWidget] = [Select(id=_MODEL, label="Who answers", items=items, initial_value=chosen)]
        await cl.ChatSettings(offered).send()

    async def change(self, settings: dict[str, Any]) -> None:
        """Keep what was set; a value nobody offered is the house's own model."""
        chosen = _HERE if settings.get(_MODEL) == _HERE else self._house.model.name
        await asyncio.to_thread(self._house.preferences(visitors.actor()).change, model=chosen)
        who = "The **embedded assistant** answers" if chosen == _HERE else f"**{chosen}** answers"
        await cl.Message(content=f"{who} from now on.").send()

    async def model(self) -> Model | None:
        """Who answers instead of the house's model; None for nobody."""
        if self._house.model.name == _HERE:
            return None
        kept = await asyncio.to_thread(self._house.preferences(visitors.actor()).get)
        return self._embedded if kept.get(_MODEL) == _HERE else None
