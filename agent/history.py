"""The port to the conversation that is kept. Knows neither tables nor how long a conversation is."""

from collections.abc import Sequence
from typing import Protocol

from domain.conversation import Message


class History(Protocol):
    """One conversation. Both methods block; the loop calls them in a thread and never two at a time."""

    def messages(self) -> Sequence[Message]:
        """Everything kept so far, oldest first."""
        ...

    def append(self, messages: Sequence[Message]) -> None:
        """Keep these for good before returning: all of them or, with an exception, none."""
        ...
