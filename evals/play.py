"""Plays conversations, each on a fresh store with the same patients, and records what was said and done.

Scores nothing: `output` is what `wavy ask --json` prints, for this or another checker to read.
"""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from app.ask import converse
from app.house import LOCAL, House
from app.settings import Settings
from domain.errors import InvalidInput
from evals.expectation import Conversation, Step
from store.database import Database

T = TypeVar("T")


def play(
    conversations: Sequence[Conversation], patients: Path, settings: Settings, trials: int = 1
) -> Iterator[dict[str, Any]]:
    """`{"id", "output": {"turns": [...]}}` for each, in their order; `trial` where there are several, `usage` (tokens,
    and the cost in billionths of a dollar where the price is known) where a model was asked. Raises InvalidInput where the patients cannot be loaded.
    """
    times = [(one, trial) for one in conversations for trial in range(1, trials + 1)]
    with asyncio.Runner() as runner:
        for house, (conversation, trial) in with_houses(times, patients, settings, runner):
            record = runner.run(_played(house, conversation))
            yield {"id": conversation.id, **({"trial": trial} if trials > 1 else {}), **record}


def with_houses(
    each: Sequence[T], patients: Path, settings: Settings, runner: asyncio.Runner
) -> Iterator[tuple[House, T]]:
    """Each with a house of its own, whose store holds the patients and nothing else; gone when the next is asked for."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.db"
        house = House.open(settings.model_copy(update={"database_url": f"sqlite:///{fresh}"}))
        _furnish(house, patients)
        house.database.dispose()
        for number, one in enumerate(each):
            store = shutil.copyfile(fresh, Path(folder) / f"{number}.db")
            moved = _moved(house, store)
            try:
                yield moved, one
            finally:
                moved.database.dispose()
            store.unlink()
        runner.run(house.close())


def _moved(house: House, store: Path) -> House:
    """The same house over another store."""
    url = f"sqlite:///{store}"
    return replace(house, settings=house.settings.model_copy(update={"database_url": url}), database=Database(url))


def _furnish(house: House, patients: Path) -> None:
    envelope = house.call("import_patients", {"content": patients.read_text(encoding="utf-8-sig")})
    if not envelope.ok:
        error = envelope.error or {}
        raise InvalidInput(error["message"], hint=error["hint"])


async def _played(house: House, conversation: Conversation) -> dict[str, Any]:
    _begin(house, conversation.starts_with)
    output = await converse(house, LOCAL, conversation.turns)
    spent = house.usage(LOCAL).this_month()
    return {"output": output, **({"usage": spent.model_dump()} if spent.requests else {})}


def _begin(house: House, steps: Sequence[Step]) -> None:
    results: list[Mapping[str, Any]] = []
    for step in steps:
        results.append(house.call(step.tool, _filled(step.args, results)).data or {})


def _filled(value: Any, results: Sequence[Mapping[str, Any]]) -> Any:
    """`$0.id` is the id in the first result."""
    if isinstance(value, dict):
        return {key: _filled(inner, results) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, results) for inner in value]
    if isinstance(value, str) and value.startswith("$") and "." in value:
        index, _, key = value[1:].partition(".")
        return results[int(index)].get(key, value) if index.isdigit() and int(index) < len(results) else value
    return value
