"""The port behind which a language model sits. Knows no vendor, no tool by name and nothing of the product."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, Protocol

from agent.toolbox import ToolSpec
from domain.conversation import Message
from domain.errors import Unavailable


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens read and written."""

    tokens_in: int = 0
    tokens_out: int = 0

    @property
    def tokens(self) -> int:
        return self.tokens_in + self.tokens_out

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(self.tokens_in + other.tokens_in, self.tokens_out + other.tokens_out)


@dataclass(frozen=True, slots=True)
class TextDelta:
    """A piece of the answer, blanks included: the pieces put together are the text."""

    text: str


@dataclass(frozen=True, slots=True)
class CallRequested:
    """The model wants a tool; `arguments` is its JSON text, which may be anything at all."""

    id: str
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The reply is whole. A reply that is not whole ends with a ModelFailure, never with this."""

    reason: Literal["stop", "tool_calls"] = "stop"
    usage: Usage = Usage()


ModelEvent = TextDelta | CallRequested | Finished

FailureReason = Literal["model_unavailable", "model_refused", "model_cut_off"]


class ModelFailure(Unavailable):
    """No whole reply. What was streamed before it stands; calls that were requested before it are not made.

    ├── ModelUnavailable  no answer at all, or the account or address is wrong; trying later or another key may help
    │   └── ModelRejected   it works, and does not take this one request; another conversation may go on
    ├── ModelRefused      a content filter stopped it; only other words help
    └── ModelCutOff       it broke off in the middle; asking for the rest may help
    """

    reason: ClassVar[FailureReason] = "model_unavailable"


class ModelUnavailable(ModelFailure):
    pass


class ModelRejected(ModelUnavailable):
    pass


class ModelRefused(ModelFailure):
    reason = "model_refused"


class ModelCutOff(ModelFailure):
    reason = "model_cut_off"


class Model(Protocol):
    """What answers. `name` is for people: the page says which model speaks."""

    @property
    def name(self) -> str: ...

    def stream(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> AsyncGenerator[ModelEvent, None]:
        """One reply to the messages (system first, oldest to newest), ended by Finished or by a ModelFailure."""
        ...
