"""A conversation as it is kept: who said what, which tools ran, and what they gave."""

from datetime import datetime
from typing import Any, Literal

from domain.value import Value


class ToolCall(Value):
    """A tool the model asked for; `arguments` is the JSON text exactly as the model wrote it."""

    id: str
    name: str
    arguments: str


class Message(Value):
    """One entry of the history. Tool entries answer the call `tool_call_id` and carry the envelope.

    System entries are what the model is told first; they are made for each turn and never kept.
    """

    role: Literal["system", "user", "assistant", "tool"]
    content: str
    tool_calls: tuple[ToolCall, ...] = ()
    tool_call_id: str | None = None
    envelope: dict[str, Any] | None = None
    at: datetime | None = None


class PendingAct(Value):
    """What waits for the user's yes: a tool, the digest of exactly these arguments, and the turn that asked for it."""

    tool: str
    digest: str
    summary: str
    turn: int


class Conversation(Value):
    """One thread of one user."""

    id: str
    title: str
    created_at: datetime
    updated_at: datetime


class Feedback(Value):
    """What the user thought of the answer to the how-manyth thing they said, counted from 0."""

    turn: int
    helpful: bool
    comment: str | None = None
