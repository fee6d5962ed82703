"""`wavy ask`: one conversation on the command line, as text or as a record of every call."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from agent.loop import ToolFinished, ToolStarted, TurnEnded
from agent.model import TextDelta
from app.house import House
from app.talk import Talk
from app.views import view_of
from domain.actor import Actor


async def converse(house: House, actor: Actor, turns: Sequence[str]) -> dict[str, Any]:
    """`{"turns": [{"user", "answer", "calls": [{"tool", "args", "ok", "result", "error"}]}]}`; results are whole."""
    talk = Talk(house, actor)
    record: list[dict[str, Any]] = []
    for user_text in turns:
        answer = ""
        calls: list[dict[str, Any]] = []
        async for event in talk.turn(user_text):
            if isinstance(event, ToolFinished):
                calls.append(_call(event))
            elif isinstance(event, TurnEnded):
                answer = event.answer
        record.append({"user": user_text, "answer": answer, "calls": calls})
    return {"turns": record}


def _call(event: ToolFinished) -> dict[str, Any]:
    envelope = event.envelope
    try:
        args = json.loads(event.arguments or "{}")
    except ValueError:
        args = event.arguments
    return {"tool": event.name, "args": args, "ok": envelope.ok, "result": envelope.data, "error": envelope.error}


async def printed(house: House, actor: Actor, turns: Sequence[str], echo: Callable[..., None]) -> None:
    """The conversation as a person reads it: steps, tables, answers."""
    talk = Talk(house, actor)
    for user_text in turns:
        echo(f"> {user_text}")
        async for event in talk.turn(user_text):
            match event:
                case ToolStarted(name=name):
                    echo(f"  [{name}]", err=True)
                case ToolFinished(name=name, envelope=envelope) if envelope.ok and envelope.data is not None:
                    if (table := view_of(name, envelope.data)) is not None:
                        echo(f"\n{table}\n")
                case TextDelta(text=text):
                    echo(text, nl=False)
                case TurnEnded():
                    echo("\n")
