"""How much one turn may spend. Knows no price."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Budget:
    """Limits of one turn; past one of them the turn ends with a sentence that says so.

    `model_calls` replies of the model, `failures_in_row` failed tool calls, `tokens` read and written in all,
    `tool_seconds` for one tool call, `window_characters` of earlier conversation a model is given to read.
    The defaults leave room for a clinic's batch of plans (some ten calls, each reading about 15,000 tokens).
    """

    model_calls: int = 12
    failures_in_row: int = 3
    tokens: int = 200_000
    tool_seconds: float = 120
    window_characters: int = 60_000
