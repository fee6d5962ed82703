"""What the loop may know of tools: what they are called, what they take, and that calling one gives an envelope."""

from collections.abc import Sequence
from typing import Protocol

from pydantic import BaseModel

from tools.envelope import Envelope


class ToolSpec(Protocol):
    """A tool as a model is told of it."""

    @property
    def name(self) -> str: ...

    @property
    def description(self) -> str: ...

    @property
    def args_model(self) -> type[BaseModel]: ...


class Toolbox(Protocol):
    """The tools of one turn, bound to whoever speaks."""

    @property
    def specs(self) -> Sequence[ToolSpec]: ...

    def call(self, name: str, arguments: str) -> Envelope:
        """Never raises: an unknown tool or arguments that do not fit are envelopes too. Blocks; runs in a thread."""
        ...
