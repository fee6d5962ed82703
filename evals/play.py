"""Plays conversations, each on a fresh store with the same patients, and records what was said and done.

Scores nothing: `output` is what `wavy ask --json` prints, for this or another checker to read.
"""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path
from typing import Any

from agent.model import Finished, Model, ModelEvent, Usage
from agent.toolbox import ToolSpec
from app.ask import converse
from app.house import LOCAL, House
from app.settings import Settings
from domain.conversation import Message
from domain.errors import InvalidInput
from evals.expectation import Conversation, Step
from store.database import Database


class Metered:
    """A model that counts the tokens of its replies."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self.used = Usage()

    @property
    def name(self) -> str:
        return self._model.name

    async def stream(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> AsyncGenerator[ModelEvent, None]:
        async with aclosing(self._model.stream(messages, tools)) as events:
            async for event in events:
                if isinstance(event, Finished):
                    self.used += event.usage
                yield event


def play(
    conversations: Sequence[Conversation], patients: Path, settings: Settings, trials: int = 1
) -> Iterator[dict[str, Any]]:
    """`{"id", "output": {"turns": [...]}}` for each, in their order; `trial` where there are several, `usage` where
    tokens were used. Raises InvalidInput where the patients cannot be loaded.
    """
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
        fresh = Path(folder) / "fresh.db"
        house = House.open(settings.model_copy(update={"database_url": f"sqlite:///{fresh}"}))
        _furnish(house, patients)
        house.database.dispose()
        for number in range(len(conversations) * trials):
            conversation, trial = conversations[number // trials], number % trials + 1
            store = shutil.copyfile(fresh, Path(folder) / f"{number}.db")
            model = Metered(house.model)
            output = runner.run(_played(_moved(replace(house, model=model), store), conversation))
            store.unlink()
            yield {
                "id": conversation.id,
                **({"trial": trial} if trials > 1 else {}),
                "output": output,
                **(
                    {"usage": {"tokensIn": model.used.tokens_in, "tokensOut": model.used.tokens_out}}
                    if model.used.tokens
                    else {}
                ),
            }
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
    try:
        _begin(house, conversation.starts_with)
        return await converse(house, LOCAL, conversation.turns)
    finally:
        house.database.dispose()


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
