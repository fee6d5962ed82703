"""A long piece of work while it is done: how far it is, what came of each step, and whether somebody wants it to end.

Told by a tool's thread, read by whoever shows it. Knows no page and no tool.
"""

from collections.abc import Callable
from threading import Event, Lock
from typing import NamedTuple


class Step(NamedTuple):
    """For whom, and in words what came of it."""

    name: str
    outcome: str


class Work:
    """`clock` gives seconds that only go up. Nothing is known of it until the first step is told."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.total = 0
        self._clock = clock
        self._steps: list[Step] = []
        self._began = 0.0
        self._ended = Event()
        self._lock = Lock()

    def tell(self, done: int, total: int, name: str, outcome: str) -> None:
        """One more step is done; see `tools.context.Progress`."""
        del done  # steps are counted as they are told
        with self._lock:
            if self.total == 0 or len(self._steps) >= self.total:  # a second long tool in the same turn
                self._steps = []
                self._began = self._clock()
            self.total = total
            self._steps.append(Step(name, outcome))

    def end(self) -> None:
        """No further step, please; what is done stands."""
        self._ended.set()

    def ending(self) -> bool:
        """Does somebody want it to end?"""
        return self._ended.is_set()

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is done so far, in the order it was done."""
        with self._lock:
            return tuple(self._steps)

    @property
    def goes_on(self) -> bool:
        """Has it begun, and is something left?"""
        return 0 < len(self.steps) < self.total

    def seconds_left(self) -> int | None:
        """How long the rest takes at the pace since the first step, in whole seconds; None before there is a pace."""
        done = len(self.steps)
        return round((self._clock() - self._began) / (done - 1) * (self.total - done)) if done > 1 else None
