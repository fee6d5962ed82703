"""The embedded assistant at the model port: reads the conversation, answers without a key and without a network."""

from collections.abc import AsyncGenerator, Sequence

from agent.model import Finished, ModelEvent, TextDelta
from agent.toolbox import ToolSpec
from domain.conversation import Message


class EmbeddedAssistant:
    """A deterministic model: the same messages give the same reply, on any machine."""

    @property
    def name(self) -> str:
        return "embedded"

    async def stream(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> AsyncGenerator[ModelEvent, None]:
        del messages, tools
        yield TextDelta("I did not understand that. You can ask me for a patient, a plan or a shopping list.")
        yield Finished("stop")
