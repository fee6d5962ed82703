"""A model that says what it was given to say: for tests, demonstrations and browser journeys without a network."""

import json
import re
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from agent.model import CallRequested, Finished, ModelEvent, ModelFailure, ModelUnavailable, TextDelta, Usage
from agent.toolbox import ToolSpec
from domain.conversation import Message


@dataclass(frozen=True, slots=True)
class Say:
    """Text, streamed word by word."""

    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """A tool call; arguments as a mapping, or as text where the text itself is the point."""

    name: str
    arguments: Mapping[str, Any] | str = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fail:
    """The reply ends here, with this failure."""

    failure: ModelFailure


Step = Say | Call | Fail


class ScriptedModel:
    """Plays one reply, a list of steps, for each time it is asked; `read` holds what it was given to read each time.

    Every reply counts as `usage`. A script that has run out is a ModelUnavailable.
    """

    def __init__(self, *replies: Sequence[Step], name: str = "scripted", usage: Usage | None = None) -> None:
        self.read: list[tuple[Message, ...]] = []
        self._replies = replies
        self._name = name
        self._usage = usage or Usage()

    @property
    def name(self) -> str:
        return self._name

    async def stream(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> AsyncGenerator[ModelEvent, None]:
        del tools  # the script knows what it wants
        self.read.append(tuple(messages))
        turn = len(self.read)
        if turn > len(self._replies):
            raise ModelUnavailable("The script has come to its end.")
        reply = self._replies[turn - 1]
        for number, step in enumerate(reply):
            match step:
                case Say(text):
                    for word in re.findall(r"\s*\S+\s*", text):
                        yield TextDelta(word)
                case Call(name, arguments):
                    written = arguments if isinstance(arguments, str) else json.dumps(arguments, ensure_ascii=False)
                    yield CallRequested(f"call_{turn}_{number}", name, written)
                case _:
                    raise step.failure
        yield Finished("tool_calls" if any(isinstance(step, Call) for step in reply) else "stop", self._usage)
