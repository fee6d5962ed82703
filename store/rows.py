"""What every repository does alike: documents, taken ids, and the words for a missing or a stale row."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from domain.actor import Actor
from domain.errors import Conflict, NotFound
from domain.value import Value

_AT_ONCE = 1_000
"""Ids in one statement: both databases take far more, neither takes any number."""

_BOOKKEEPING = frozenset({"version", "updatedAt"})


def document(value: Value) -> dict[str, Any]:
    """The value as the contract's JSON, in the order of its fields."""
    return value.model_dump(mode="json", by_alias=True)


def changed_fields(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Which fields of two documents of one kind differ, apart from those that always do: names, never contents."""
    return [name for name in after if name not in _BOOKKEEPING and before.get(name) != after[name]]


def batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ids in portions one statement can name."""
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


def refuse_taken(connection: Connection, table: Table, actor: Actor, ids: Sequence[str]) -> None:
    """Raise Conflict naming every id that is used twice in `ids` or has a row in the actor's clinic already."""
    taken = {name for name, times in Counter(ids).items() if times > 1}
    for some in batches(ids):
        there = select(table.c.id).where(table.c.clinic_id == actor.clinic_id, table.c.id.in_(some))
        taken.update(connection.scalars(there))
    if taken:
        named = sorted(taken)
        raise Conflict(
            f"Nothing was stored in {table.name}; these ids are taken: {', '.join(named)}.",
            hint="Leave them out or give others.",
            details={"ids": named},
        )


def missing(what: str, row_id: str) -> NotFound:
    """The answer for a row that does not exist, or belongs to somebody else: nobody can tell which."""
    return NotFound(f"There is no {what} {row_id}.", details={"id": row_id})


def refuse_stale(what: str, row_id: str, expected: int, current: int) -> None:
    """Raise Conflict unless the version that was read is still the current one."""
    if expected != current:
        raise Conflict(
            f"The {what} {row_id} changed meanwhile: it is at version {current}, no longer at {expected}.",
            hint="Read it again and repeat the change.",
            details={"id": row_id, "version": current},
        )
