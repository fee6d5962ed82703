"""What happens on the page: a welcome, an answer to each sentence, files of patients, buttons that say a sentence.

Every handler ends in a sentence, whatever happened; what a button does, the same sentence typed does too.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Any

import chainlit as cl

from app.chat.answer import Answer, Weeks, saying
from app.chat.touch import bind
from app.chat.words import demo_loaded, fault, openings, welcome
from app.house import LOCAL, House, new_id
from app.talk import Talk
from app.views import failure, imported

_log = logging.getLogger("wavy.chat")
_PAGE = "page"

Handler = Callable[..., Awaitable[None]]


@dataclass
class Page:
    """What one open tab has: its conversation, one turn at a time, and the buttons that still mean something."""

    talk: Talk
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    offered: list[cl.Action] = field(default_factory=list)
    weeks: Weeks = field(default_factory=dict)

    @asynccontextmanager
    async def begin_turn(self) -> AsyncIterator[None]:
        """Wait for the turn before, and take away the buttons it left."""
        async with self.turn:
            for button in self.offered:
                await button.remove()
            self.offered = []
            yield


def register(house: House) -> None:
    """Bind the handlers to the house."""
    desk = Desk(house)
    cl.on_chat_start(safely(desk.welcome))
    cl.on_message(safely(desk.hear))
    cl.action_callback("say")(safely(desk.say))
    cl.action_callback("load_demo")(safely(desk.load_demo))
    bind(house, desk.page)


def safely(handler: Handler) -> Handler:
    """No fault leaves the user without a sentence, and no fault's text reaches them."""

    @wraps(handler)
    async def guarded(*args: Any, **named: Any) -> None:
        try:
            await handler(*args, **named)
        except Exception as unforeseen:  # noqa: BLE001 - the door of the page: no fault may leave the user without a word
            incident = new_id("incident")
            _log.error("incident %s: %s", incident, type(unforeseen).__name__, exc_info=unforeseen)
            await cl.ErrorMessage(content=fault(incident)).send()

    return guarded


class Desk:
    """One page's behaviour; the conversation itself lives in the user's session and in the store."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def welcome(self) -> None:
        """Who answers, what to say, and the demo clinic while there is nobody."""
        found = await asyncio.to_thread(self._house.call, "find_patients", {})
        if found.data is None:
            await cl.ErrorMessage(content=failure(found.error or {})).send()
            return
        names = [str(patient["name"]) for patient in found.data["patients"]]
        actions = [saying(label, sentence) for label, sentence in openings(names[0])] if names else [_demo()]
        page = self.page()
        page.offered = actions
        total = int(found.data["total"])
        await cl.Message(content=welcome(self._house.model.name, total, *names[:1]), actions=actions).send()

    async def hear(self, message: cl.Message) -> None:
        """A sentence of the user, or a file of patients, or both."""
        for file in message.elements:
            if file.path:
                await self._import(Path(file.path), file.name)
        if message.content.strip():
            await self._answer(message.content)

    async def say(self, action: cl.Action) -> None:
        """A button that stands for a sentence: from here on like a typed one, the stop button included."""
        turn = safely(self._say)(str(action.payload["text"]))
        cl.context.session.current_task = asyncio.ensure_future(turn)

    async def load_demo(self, action: cl.Action) -> None:
        """The demo clinic in one click."""
        await action.remove()
        envelope = await asyncio.to_thread(self._house.call, "load_demo_clinic", {})
        if envelope.data is None:
            await cl.Message(content=failure(envelope.error or {})).send()
            return
        names = [patient["name"] for patient in envelope.data["patients"]]
        page = self.page()
        page.offered = [saying(label, sentence) for label, sentence in openings(names[0])]
        await cl.Message(content=demo_loaded(len(names), names[0]), actions=page.offered).send()

    def page(self) -> Page:
        page: Page | None = cl.user_session.get(_PAGE)
        if page is None:
            page = Page(Talk(self._house, LOCAL))
            cl.user_session.set(_PAGE, page)
        return page

    async def _import(self, path: Path, name: str) -> None:
        try:
            content = await asyncio.to_thread(path.read_text, encoding="utf-8-sig")
        except UnicodeDecodeError:
            await cl.Message(content=f"{name} is not UTF-8 text; nothing was imported. Save it as UTF-8.").send()
            return
        kind = {".json": "json", ".csv": "csv"}.get(Path(name).suffix.lower())
        arguments = {"content": content, "format": kind}
        envelope = await asyncio.to_thread(self._house.call, "import_patients", arguments)
        said = failure(envelope.error or {}) if envelope.data is None else imported(envelope.data)
        await cl.Message(content=said).send()

    async def _say(self, sentence: str) -> None:
        """Show the sentence as the user's and answer it, with the marks the page needs to know that a turn runs."""
        await cl.context.emitter.task_start()
        try:
            said = await cl.Message(content=sentence, type="user_message").send()
            async with cl.Step(name="on_message", type="run", parent_id=said.id):
                await self._answer(sentence)
        finally:
            await cl.context.emitter.task_end()

    async def _answer(self, sentence: str) -> None:
        page = self.page()
        async with page.begin_turn():
            answer = Answer(page.weeks)
            try:
                async with aclosing(page.talk.turn(sentence)) as events:
                    async for event in events:
                        await answer.show(event)
            except BaseException:  # stopped or failed: what was said so far stays on the page
                await answer.break_off()
                raise
            page.offered = answer.offered


def _demo() -> cl.Action:
    return cl.Action(name="load_demo", payload={}, label="Load the demo clinic", icon="users")
