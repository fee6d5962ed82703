"""Spreads a batch of orders over the machine's cores, a worker process each. Knows processes; knows nothing of plans.

A worker that dies takes one order along and no other: that one is tried once more by a new worker, then it has failed.
"""

import os
import subprocess
import sys
from collections.abc import Generator, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, cast

from catalogue.loader import Catalogue
from engine.making import Order, Outcome, internal, outcomes

WORTH_A_CREW = 30
"""Fewer orders are done sooner than a second process has started."""
WORKER = (sys.executable, "-P", "-m", "app.worker")
_TRIES = 2

_Lines = SimpleQueue[tuple[int, bytes]]
"""Places among the orders, each with an order or an outcome as a line of JSON. Lines are read by whoever waits for the
outcomes: a worker is handed its next order first.
"""


def cores() -> int:
    """The processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(orders: Sequence[Order], catalogue: Catalogue) -> Generator[tuple[int, Outcome]]:
    """`outcomes` on every core, in the order in which they are done; in this process where a crew is not worth it."""
    if cores() == 1 or len(orders) < WORTH_A_CREW:
        return outcomes(orders, catalogue)
    return by_crew(orders, cores())


def by_crew(orders: Sequence[Order], hands: int, command: Sequence[str] = WORKER) -> Generator[tuple[int, Outcome]]:
    """`outcomes` by so many workers. Closing the iterator stops them at once: they hold nothing that could be lost."""
    waiting: _Lines = SimpleQueue()
    done: _Lines = SimpleQueue()
    for place, order in enumerate(orders):
        waiting.put((place, order.model_dump_json(by_alias=True).encode() + b"\n"))
    crew = [Hand(command) for _ in range(hands)]
    threads = [Thread(target=hand.work, args=(waiting, done), name="crew") for hand in crew]
    for thread in threads:
        thread.start()
    try:
        for _ in orders:
            place, line = done.get()
            yield place, Outcome.model_validate_json(line) if line else internal(orders[place], None)
    finally:
        for hand in crew:
            hand.dismiss()
        for thread in threads:
            thread.join()


class Hand:
    """One worker process at a time, started with its first order; a new one takes the place of one that died."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._dismissed = False
        self._process: subprocess.Popen[bytes] | None = None

    def work(self, waiting: _Lines, done: _Lines) -> None:
        """Takes orders until there are no more, or until dismissed; a line left empty is an order that failed."""
        while (numbered := _next(waiting)) is not None:
            place, order = numbered
            outcome = self._outcome(order)
            if outcome is None:
                break
            done.put((place, outcome))
        self._end()

    def dismiss(self) -> None:
        """Stops at once, whatever is being made."""
        self._dismissed = True
        if self._process is not None:
            self._process.kill()

    def _outcome(self, order: bytes) -> bytes | None:
        """The outcome of an order, empty where it failed; None once dismissed."""
        for _ in range(_TRIES):
            answer = self._answer(order)
            if answer.endswith(b"\n"):
                return answer
            self._end()
            if self._dismissed:
                return None
        return b""

    def _answer(self, line: bytes) -> bytes:
        """The worker's line, cut short or empty where it died."""
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell, nothing a user said
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
            )
        if self._dismissed:  # whoever dismisses looks for a process after saying so, whoever starts one before asking
            return b""
        to_worker, from_worker = cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)
        try:
            to_worker.write(line)
            to_worker.flush()
            return from_worker.readline()
        except BrokenPipeError:
            return b""

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _next(waiting: _Lines) -> tuple[int, bytes] | None:
    try:
        return waiting.get_nowait()
    except Empty:
        return None
