"""What a conversation of the evaluation says about itself: its turns, and what each of them has to do and say.

One JSON object a line; docs/evals.md explains every key. Knows neither the product's tools nor how they are run.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from domain.errors import InvalidInput


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Target(_Part):
    """Whom and which week a call has to be about, whatever its arguments look like."""

    patientName: str | None = None  # noqa: N815 - as in the files
    patients: tuple[str, ...] = ()
    weekStart: str | None = None  # noqa: N815

    @property
    def names(self) -> tuple[str, ...]:
        return self.patients or ((self.patientName,) if self.patientName else ())


class Wanted(_Part):
    """One call that has to happen: `args` and `result` hold what is asked of each, by dotted path."""

    args: dict[str, Any] = {}
    result: dict[str, Any] = {}
    target: Target = Target()


class Expectation(Wanted):
    """One turn: the calls that have to succeed (or fail with `error`), what may happen besides, what the answer holds."""

    tools: tuple[str, ...] = ()
    error: str | None = None
    each: tuple[Wanted, ...] = ()
    min_each: int | None = None
    no_tools: bool = False
    optional: bool = False
    allow: tuple[str, ...] = ()
    answer_has: tuple[str | tuple[str, ...], ...] = ()
    answer_lacks: tuple[str, ...] = ()

    def wanted(self) -> tuple[Wanted, ...]:
        """Every call it asks for; what it says of all of them holds unless one says otherwise."""
        if not self.tools:
            return ()
        common = {"args": self.args, "result": self.result, "target": self.target}
        whole = Wanted.model_validate(common)
        return tuple(
            whole.model_copy(update={k: getattr(one, k) for k in one.model_fields_set}) for one in self.each
        ) or (whole,)


class Step(_Part):
    """A tool call made before the first turn; `$0.id` in its arguments is the id in the first step's data."""

    tool: str
    args: dict[str, Any] = {}


class Conversation(_Part):
    """`expect` has one entry a turn, or none at all where the conversation is only to be recorded."""

    id: str
    turns: tuple[str, ...]
    category: str = "all"
    style: str | None = None
    expect: tuple[Expectation, ...] = ()
    starts_with: tuple[Step, ...] = ()

    @model_validator(mode="after")
    def _one_a_turn(self) -> "Conversation":
        if self.expect and len(self.expect) != len(self.turns):
            raise ValueError(f"{len(self.turns)} turns, {len(self.expect)} expectations")
        return self


def conversations(file: Path) -> Iterator[Conversation]:
    """In the file's order. Raises InvalidInput with the number of the line that is no conversation."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            yield Conversation.model_validate_json(line)
        except ValidationError as broken:
            first = broken.errors(include_url=False, include_input=False, include_context=False)[0]
            place = ".".join(map(str, first["loc"]))
            raise InvalidInput(
                f"Line {number} is no conversation: {place or 'it'}: {first['msg']}.",
                hint="It needs an id, and turns that are sentences; docs/evals.md has the rest.",
            ) from broken
