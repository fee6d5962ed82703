"""A worker of the batch engine: one order a line in, one outcome a line out, until there are no more.

Knows the engine and the catalogue; no store, so one that is killed leaves nothing half done.
"""

import sys
from collections.abc import Iterable, Iterator

from catalogue import load_catalogue
from engine.making import Order, outcome_of


def answers(lines: Iterable[bytes]) -> Iterator[bytes]:
    """A line of JSON for each line of JSON."""
    catalogue = load_catalogue()
    for line in lines:
        yield outcome_of(Order.model_validate_json(line), catalogue).model_dump_json(by_alias=True).encode() + b"\n"


def work() -> None:
    """Serve standard input until it ends."""
    for line in answers(sys.stdin.buffer):
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    work()
