"""What happens while the language model does not answer: somebody else does, and the service is left alone for a while.

Knows no vendor. Whoever stands in is a model too.
"""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field

from agent.model import Model, ModelEvent, ModelFailure, ModelRejected, ModelUnavailable, TextDelta
from agent.spend import CapReached
from agent.toolbox import ToolSpec
from domain.conversation import Message

Introduced = Callable[[str, Sequence[Message]], str]
"""Why the model is away, and the conversation: what whoever stands in says first."""
FAILURES = 2
"""So many requests in a row have to fail, each after its own retries, before the service is left alone."""
REST = 60.0
"""Seconds it is left alone; then one request tries it again."""


@dataclass
class Breaker:
    """Shared by every conversation of a process. `clock` gives seconds that only grow."""

    clock: Callable[[], float]
    _failures: int = 0
    _rests_until: float = field(default=float("-inf"))

    def allows(self) -> bool:
        """May the service be asked? After a rest the first who asks is let through, the others once it has answered."""
        if self._failures < FAILURES:
            return True
        now = self.clock()
        if now < self._rests_until:
            return False
        self._rests_until = now + REST
        return True

    def succeeded(self) -> None:
        self._failures = 0

    def failed(self) -> None:
        self._failures += 1
        self._rests_until = self.clock() + REST


class SteadyModel:
    """One turn's model: `model` while it answers, else `standin`, who says so and goes on to the end of the turn.

    Somebody else takes over at the beginning of a turn only. In the middle of one they would do again what was done.
    """

    def __init__(self, model: Model, standin: Model, breaker: Breaker, introduced: Introduced) -> None:
        self._model = model
        self._standin = standin
        self._introduced = introduced
        self._breaker = breaker
        self._stands_in = False

    @property
    def name(self) -> str:
        return self._model.name

    async def stream(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> AsyncGenerator[ModelEvent, None]:
        """As the model's own, or a sentence why it is not, followed by the stand-in's."""
        if not self._stands_in:
            begins, heard, why = messages[-1].role == "user", False, "The language model does not answer at present."
            if not begins or self._breaker.allows():
                try:
                    async with aclosing(self._model.stream(messages, tools)) as events:
                        async for event in events:
                            heard = True
                            yield event
                except ModelFailure as failure:
                    self._note(failure)
                    if heard or not begins or not _is_down(failure):
                        raise
                    why = failure.message
                else:
                    self._breaker.succeeded()
                    return
            self._stands_in = True
            yield TextDelta(f"{self._introduced(why, messages)}\n\n")
        async with aclosing(self._standin.stream(messages, tools)) as events:
            async for event in events:
                yield event

    def _note(self, failure: ModelFailure) -> None:
        if not _is_down(failure):
            self._breaker.succeeded()  # it did answer, if only with a no
        elif not isinstance(failure, CapReached):
            self._breaker.failed()


def _is_down(failure: ModelFailure) -> bool:
    return isinstance(failure, ModelUnavailable) and not isinstance(failure, ModelRejected)
