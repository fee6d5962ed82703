"""Every failure a caller can react to, one class per reaction.

    WavyError (code, message, hint, details)
    ├── InvalidInput          what was sent does not fit; correct it
    ├── NotFound              there is no such thing in this clinic
    ├── Ambiguous             several fit; details.candidates names them
    ├── NotPermitted          this actor may not
    ├── Conflict              it changed meanwhile, or its state forbids the act
    ├── ConfirmationRequired  the user has to say yes to exactly this first
    ├── Infeasible            no plan meets every hard rule; details say which conflict
    ├── Unavailable           a part we depend on does not answer
    └── Internal              a fault of ours; details carry an incident id and nothing else

Messages are read by people and by the model: they never echo a patient's data in bulk and never hold a traceback.
"""

from collections.abc import Mapping
from typing import Any, ClassVar


class WavyError(Exception):
    """An expected failure: `code` for programs, `message` for people, `hint` for what to do next."""

    code: ClassVar[str] = "internal"

    def __init__(self, message: str, *, hint: str = "", details: Mapping[str, Any] | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details: dict[str, Any] = dict(details or {})

    def as_error(self) -> dict[str, Any]:
        """The `error` object of the envelope."""
        return {"code": self.code, "message": self.message, "hint": self.hint, "details": self.details}


class InvalidInput(WavyError):
    code = "invalid_input"


class NotFound(WavyError):
    code = "not_found"


class Ambiguous(WavyError):
    code = "ambiguous"


class NotPermitted(WavyError):
    code = "not_permitted"


class Conflict(WavyError):
    code = "conflict"


class ConfirmationRequired(WavyError):
    code = "confirmation_required"


class Infeasible(WavyError):
    code = "infeasible"


class Unavailable(WavyError):
    code = "unavailable"


class Internal(WavyError):
    code = "internal"
