"""What happens on the page: a welcome, an answer to each sentence with its steps, buttons that say a sentence.

Every handler ends in a sentence, whatever happened; what a button does, the same sentence typed does too.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import wraps
from pathlib import Path
from typing import Any

import chainlit as cl

from agent.loop import ToolFinished, ToolStarted, TurnEnded
from agent.model import TextDelta
from app.chat.words import LABELS, step_summary, welcome
from app.house import LOCAL, House, new_id
from app.talk import Talk
from app.views import view_of
from tools.envelope import Envelope

_log = logging.getLogger("wavy.chat")
_TALK = "talk"

Handler = Callable[..., Awaitable[None]]


def register(house: House) -> None:
    """Bind the handlers to the house."""
    desk = Desk(house)
    cl.on_chat_start(_safely(desk.welcome))
    cl.on_message(_safely(desk.hear))
    cl.action_callback("say")(_safely(desk.say))
    cl.action_callback("load_demo")(_safely(desk.load_demo))


def _safely(handler: Handler) -> Handler:
    """No fault leaves the user without a sentence, and no fault's text reaches them."""

    @wraps(handler)
    async def guarded(*args: Any) -> None:
        try:
            await handler(*args)
        except asyncio.CancelledError:
            raise
        except Exception as fault:  # noqa: BLE001 - the door of the page: no fault may leave the user without a word
            incident = new_id("incident")
            _log.error("incident %s: %s", incident, type(fault).__name__, exc_info=fault)
            await cl.Message(
                content=f"Something went wrong on our side ({incident}). What was done before stands; please try again."
            ).send()

    return guarded


class Desk:
    """One page's behaviour; the conversation itself lives in the user's session and in the store."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def welcome(self) -> None:
        """Who answers, what to say, and the demo clinic while there is nobody."""
        cl.user_session.set(_TALK, Talk(self._house, LOCAL))
        found = await asyncio.to_thread(self._house.call, "find_patients", {})
        patients = (found.data or {}).get("patients", [])
        if patients:
            first = patients[0]["name"]
            actions = [
                _saying("Who are my patients?", "who are my patients?"),
                _saying(f"Next week for {first}", f"generate next week for {first}"),
                _saying("Next week for everybody", "generate next week for everyone"),
                _saying("What do we need to buy?", "what do we need to buy for next week?"),
            ]
        else:
            actions = [cl.Action(name="load_demo", payload={}, label="Load the demo clinic", icon="users")]
        await cl.Message(content=welcome(self._house.model.name, len(patients)), actions=actions).send()

    async def hear(self, message: cl.Message) -> None:
        """A sentence of the user, or a file of patients."""
        files = [Path(e.path) for e in message.elements if e.path]
        if files:
            await self._import(files[0], next(e.name for e in message.elements if e.path))
        if message.content.strip():
            await self._answer(message.content)

    async def say(self, action: cl.Action) -> None:
        """A button that stands for a sentence."""
        sentence = str(action.payload["text"])
        await cl.Message(content=sentence, type="user_message").send()
        await self._answer(sentence)

    async def load_demo(self, action: cl.Action) -> None:
        """The demo clinic in one click."""
        await action.remove()
        envelope = await asyncio.to_thread(self._house.call, "load_demo_clinic", {})
        await self._show("load_demo_clinic", envelope)
        if envelope.ok and envelope.data is not None:
            name = envelope.data["patients"][0]["name"]
            sentence = f"generate next week for {name}"
            await cl.Message(
                content=f"{envelope.data['total']} invented patients are here. Try: **{sentence}**",
                actions=[_saying(f"Next week for {name}", sentence)],
            ).send()

    async def _import(self, path: Path, name: str) -> None:
        try:
            content = await asyncio.to_thread(path.read_text, encoding="utf-8-sig")
        except UnicodeDecodeError:
            await cl.Message(content=f"{name} is not UTF-8 text; nothing was imported.").send()
            return
        kind = {".json": "json", ".csv": "csv"}.get(Path(name).suffix.lower())
        await self._show(
            "import_patients",
            await asyncio.to_thread(self._house.call, "import_patients", {"content": content, "format": kind}),
        )

    async def _show(self, tool: str, envelope: Envelope) -> None:
        if envelope.ok and envelope.data is not None:
            await cl.Message(content=view_of(tool, envelope.data) or "Done.").send()
        else:
            error = envelope.error or {}
            await cl.Message(content=f"{error['message']} {error['hint']}".strip()).send()

    async def _answer(self, sentence: str) -> None:
        """Steps as tools run, their tables as they come, the answer as it is spoken, buttons for a yes at its end."""
        talk: Talk = cl.user_session.get(_TALK)
        answer = cl.Message(content="")
        step: cl.Step | None = None
        waiting = False
        try:
            async for event in talk.turn(sentence):
                match event:
                    case ToolStarted(name=name, arguments=arguments):
                        step = cl.Step(name=LABELS.get(name, name), type="tool", show_input="json")
                        step.input = arguments
                        await step.send()
                    case ToolFinished(name=name, envelope=envelope) if step is not None:
                        step.output = step_summary(envelope)
                        step.is_error = not envelope.ok
                        await step.update()
                        waiting = waiting or (envelope.error or {}).get("code") == "confirmation_required"
                        table = view_of(name, envelope.data) if envelope.data is not None else None
                        if table is not None:
                            await answer.send()
                            await cl.Message(content=table).send()
                            answer = cl.Message(content="")
                    case TextDelta(text=text):
                        await answer.stream_token(text)
                    case TurnEnded():
                        if waiting:
                            answer.actions = [_saying("Yes", "yes"), _saying("No, leave it", "no, leave it")]
                        await answer.send()
        except asyncio.CancelledError:
            await answer.send()
            raise


def _saying(label: str, sentence: str) -> cl.Action:
    return cl.Action(name="say", payload={"text": sentence}, label=label)
