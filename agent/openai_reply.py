"""One reply put together from the chunks of a chat completion stream.

Works on plain mappings and is lenient with OpenAI-compatible servers, which leave out ids, indices and usage.
Knows no client and no network.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from agent import tokens
from agent.model import CallRequested, Finished, ModelCutOff, ModelRefused, Usage

_WHOLE = frozenset({"stop", "tool_calls", "function_call"})


@dataclass
class _Call:
    id: str
    index: int | None
    name: str = ""
    arguments: str = ""


@dataclass
class Reply:
    """Fed chunk by chunk; at the end `calls()` and `finished()` say what it was.

    `asked` is the request as text, `number` tells this reply from others of the conversation.
    """

    asked: str
    number: int
    _written: str = ""
    _calls: list[_Call] = field(default_factory=list)
    _finish: str | None = None
    _usage: Mapping[str, Any] | None = None

    def take(self, chunk: Mapping[str, Any]) -> str:
        """The text this chunk adds; a refusal is text too, it is addressed to the user."""
        self._usage = chunk.get("usage") or self._usage
        text = ""
        for choice in chunk.get("choices") or ():
            delta = choice.get("delta") or {}
            text += delta.get("content") or delta.get("refusal") or ""
            for fragment in delta.get("tool_calls") or ():
                self._add(fragment)
            self._finish = choice.get("finish_reason") or self._finish
        self._written += text
        return text

    def calls(self) -> tuple[CallRequested, ...]:
        """The calls asked for, in order; arguments as written, well-formed or not."""
        return tuple(
            CallRequested(call.id or f"call_{self.number}_{place}", call.name, call.arguments)
            for place, call in enumerate(self._calls)
        )

    def finished(self) -> Finished:
        """Raises ModelRefused or ModelCutOff when the reply is not whole; a stream without a reason was truncated."""
        if self._finish == "content_filter":
            raise ModelRefused("The model's content filter stopped this answer.", hint="Please put it in other words.")
        if self._finish == "length":
            raise ModelCutOff("The answer became too long.", hint="Say “continue”, or ask for a smaller part of it.")
        if self._finish not in _WHOLE:
            raise ModelCutOff("The answer broke off.", hint="Say “continue” and I go on from there.")
        # Some servers say "stop" after asking for a tool: what was asked for decides.
        return Finished("tool_calls" if self._calls else "stop", self._spent())

    def _add(self, fragment: Mapping[str, Any]) -> None:
        function = fragment.get("function") or {}
        call = self._continued(fragment, begins=bool(function.get("name")))
        if call is None:
            call = _Call(id=fragment.get("id") or "", index=fragment.get("index"))
            self._calls.append(call)
        call.name += function.get("name") or ""
        call.arguments += function.get("arguments") or ""
        self._written += function.get("arguments") or ""

    def _continued(self, fragment: Mapping[str, Any], *, begins: bool) -> _Call | None:
        """The call this fragment goes on with: by id, else by index, else the last unless a name begins a new one.

        Ids go before indices because some servers number every call 0.
        """
        call_id, index = fragment.get("id"), fragment.get("index")
        if call_id:
            return next((call for call in self._calls if call.id == call_id), None)
        if index is not None:
            return next((call for call in reversed(self._calls) if call.index == index), None)
        return self._calls[-1] if self._calls and not begins else None

    def _spent(self) -> Usage:
        if self._usage is None:  # some servers report none, and a budget has to hold all the same
            return Usage(tokens.count(self.asked), tokens.count(self._written))
        return Usage(self._usage.get("prompt_tokens") or 0, self._usage.get("completion_tokens") or 0)
