"""What every tool call answers, on every door: the contract's envelope. Knows no tool."""

import json
from typing import Any

from domain.errors import WavyError
from domain.value import Value


class Envelope(Value):
    """`data` where ok, `error` {code, message, hint, details} where not; `compact` is what a model reads of it."""

    ok: bool
    data: dict[str, Any] | None = None
    error: dict[str, Any] | None = None
    compact: dict[str, Any] | None = None

    @classmethod
    def failed(cls, error: WavyError) -> "Envelope":
        """The envelope of an expected failure."""
        return cls(ok=False, error=error.as_error())

    def as_json(self) -> dict[str, Any]:
        """`{"ok": true, "data": ...}` or `{"ok": false, "error": ...}`."""
        return {"ok": True, "data": self.data} if self.ok else {"ok": False, "error": self.error}

    def for_model(self) -> str:
        """The text a model reads: the compact view, or the error."""
        body = {"ok": True, "data": self.compact} if self.ok else {"ok": False, "error": self.error}
        return json.dumps(body, ensure_ascii=False, separators=(",", ":"))
