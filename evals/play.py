"""`wavy eval`: plays conversations, each on a fresh store with the same patients, and records what was said and done.

Scores nothing: the record is what `wavy ask --json` prints, one line a conversation, for a checker to read.
"""

import asyncio
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from app.ask import converse
from app.house import LOCAL, House
from app.settings import Settings
from domain.errors import InvalidInput

_SENTENCES = TypeAdapter(list[str])


def play(conversations: Path, patients: Path, settings: Settings) -> Iterator[dict[str, Any]]:
    """`{"id", "output": {"turns": [...]}}` per line of the file, in its order. Raises InvalidInput for broken files.

    A conversation may ask for tool calls before its first turn (`starts_with`: tool and args, where `$0.id` stands for
    the id in the data of the first of them).
    """
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.db"
        _furnish(fresh, patients, settings)
        for number, line in enumerate(conversations.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                conversation = json.loads(line)
                turns, case_id = _SENTENCES.validate_python(conversation["turns"]), conversation["id"]
            except (ValueError, KeyError, TypeError) as broken:
                raise InvalidInput(
                    f"Line {number} is no conversation.", hint="It needs an id, and turns that are sentences."
                ) from broken
            store = Path(folder) / f"{number}.db"
            shutil.copyfile(fresh, store)
            house = _opened(store, settings)
            try:
                _begin(house, conversation.get("starts_with", []))
                output = asyncio.run(converse(house, LOCAL, turns))
            finally:
                house.database.dispose()
                store.unlink()
            yield {"id": case_id, "output": output}


def _opened(store: Path, settings: Settings) -> House:
    return House.open(settings.model_copy(update={"database_url": f"sqlite:///{store}"}))


def _furnish(store: Path, patients: Path, settings: Settings) -> None:
    house = _opened(store, settings)
    envelope = house.call("import_patients", {"content": patients.read_text(encoding="utf-8-sig")})
    house.database.dispose()
    if not envelope.ok:
        error = envelope.error or {}
        raise InvalidInput(error["message"], hint=error["hint"])


def _begin(house: House, steps: list[dict[str, Any]]) -> None:
    results: list[dict[str, Any]] = []
    for step in steps:
        envelope = house.call(step["tool"], _filled(step["args"], results))
        results.append(envelope.data or {})


def _filled(value: Any, results: list[dict[str, Any]]) -> Any:
    """`$0.id` is the id in the first result."""
    if isinstance(value, dict):
        return {key: _filled(inner, results) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, results) for inner in value]
    if isinstance(value, str) and value.startswith("$") and "." in value:
        index, _, key = value[1:].partition(".")
        return results[int(index)].get(key, value) if index.isdigit() and int(index) < len(results) else value
    return value
