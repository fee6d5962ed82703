"""What happens on the page: an answer to each sentence, files of patients, commands, and buttons that say a sentence.

Every handler ends in a sentence, whatever happened; what a button or a command does, the same sentence typed does too.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from functools import wraps
from pathlib import Path
from typing import Any

import chainlit as cl
from chainlit.config import config
from chainlit.types import ThreadDict
from chainlit.utils import wrap_user_function

from agent.loop import TurnEvent
from agent.model import Model
from app.chat import commands, progress, visitors
from app.chat.answer import Answer
from app.chat.choices import Choices, read_as_set
from app.chat.dropped import taken_by
from app.chat.page import Page, Pages
from app.chat.patience import Patience
from app.chat.returns import welcome_back
from app.chat.rooms import Rooms
from app.chat.threads import turn_id
from app.chat.touch import bind
from app.chat.welcome import Welcome
from app.chat.words import DROP_A_FILE, GONE, demo_loaded, fault
from app.house import House, new_id
from app.talk import Talk
from app.views import failure
from app.work import Work
from domain.errors import NotFound, WavyError
from tools.envelope import Envelope

_log = logging.getLogger("wavy.chat")

Handler = Callable[..., Awaitable[None]]
Turn = Callable[[Talk, Work, Model | None], AsyncGenerator[TurnEvent, None]]
"""Begins a turn of a conversation: what its long work is told to, and who answers instead of the house's model."""


def register(house: House, rooms: Rooms) -> None:
    """Bind the handlers to the house."""
    desk = Desk(house, rooms)
    cl.on_chat_start(safely(desk.begin))
    cl.on_chat_resume(safely(desk.resume))
    # not `cl.on_message`: it opens a step of its own before we know which turn it will be
    config.code.on_message = wrap_user_function(safely(desk.hear))
    cl.on_settings_update(safely(desk.set))
    cl.action_callback("say")(safely(desk.say))
    bind(house, desk.pages.here)
    config.code.set_chat_profiles = Welcome(house).asked_for
    _take_over_the_socket(desk)


def _take_over_the_socket(desk: "Desk") -> None:
    """Two of Chainlit's own handlers: it forgets what it sent while a browser was away, and a stop it notes as a message
    that nobody said.
    """
    from chainlit.server import sio  # noqa: PLC0415 - with it comes all of Chainlit's server
    from chainlit.session import WebsocketSession  # noqa: PLC0415
    from chainlit.socket import connection_successful  # noqa: PLC0415

    async def connected(socket_id: str) -> None:
        await connection_successful(socket_id)
        session = WebsocketSession.get(socket_id)
        if session is None:
            return
        await safely(desk.equip)()
        if session.has_first_interaction:
            await safely(desk.welcome_back)()

    async def stop(socket_id: str) -> None:
        session = WebsocketSession.get(socket_id)
        if session is not None and session.current_task is not None:
            session.current_task.cancel()

    sio.on("connection_successful", handler=connected)
    sio.on("stop", handler=stop)


def safely(handler: Handler) -> Handler:
    """No fault leaves the user without a sentence, and no fault's text reaches them."""

    @wraps(handler)
    async def guarded(*args: Any, **named: Any) -> None:
        try:
            await handler(*args, **named)
        except WavyError as expected:
            await cl.ErrorMessage(content=failure(expected.as_error())).send()
        except Exception as unforeseen:  # noqa: BLE001 - the door of the page: no fault may leave the user without a word
            incident = new_id("incident")
            _log.error("incident %s: %s", incident, type(unforeseen).__name__, exc_info=unforeseen)
            await cl.ErrorMessage(content=fault(incident)).send()

    return guarded


class Desk:
    """One page's behaviour; the conversation itself lives in the store."""

    def __init__(self, house: House, rooms: Rooms) -> None:
        self._house = house
        self.pages = Pages(house, rooms)
        self._choices = Choices(house)

    async def begin(self) -> None:
        """A new conversation: the welcome stands on the page already, see `app.chat.welcome`."""
        self.pages.here()

    async def equip(self) -> None:
        """Commands and settings, at every connection: a page that opens connects twice, and the first one is forgotten."""
        await cl.context.emitter.set_commands(commands.listed())
        await self._choices.offer()

    async def set(self, settings: dict[str, Any]) -> None:
        """The user has changed a setting."""
        await self._choices.change(settings)

    async def resume(self, thread: ThreadDict) -> None:  # noqa: ARG002 - Chainlit shows it by itself
        """A conversation of before, in a new tab or after a restart."""
        await self.begin()

    async def welcome_back(self) -> None:
        """The tab has come back; see `app.chat.returns`."""
        await welcome_back(self._house, self.pages.here())

    async def hear(self, message: cl.Message) -> None:
        """A sentence of the user, a command, a file, or several of them."""
        text = message.content.strip()
        for file in message.elements:
            if file.path:
                await self._import(message.id, Path(file.path), file.name, alone=not text)
        if message.command == commands.DEMO:
            await self._turn(message.id, self._load_demo)
        elif message.command == commands.IMPORT and not message.elements:
            await cl.Message(content=DROP_A_FILE).send()
        elif command := commands.BY_ID.get(message.command or ""):
            await self._command(message.id, command, text)
        elif text:
            await self._turn(message.id, _spoken(message.content))

    async def say(self, action: cl.Action) -> None:
        """A button that stands for a sentence: from here on like a typed one, the stop button included."""
        turn = safely(self._say)(str(action.payload["text"]))
        cl.context.session.current_task = asyncio.ensure_future(turn)

    async def _command(self, said_id: str, command: commands.Command, text: str) -> None:
        if text or not command.blanks:
            await self._turn(said_id, _spoken(command.spoken(text) if text else command.sentence))
            return
        found = await asyncio.to_thread(self._house.call, "find_patients", {"limit": 200}, visitors.actor())
        names = [str(patient["name"]) for patient in (found.data or {}).get("patients", [])]
        drawn = cl.CustomElement(name="Form", props=commands.form(command, names, self._house.today()))
        await cl.Message(content=f"**{command.does}**", elements=[drawn]).send()

    async def _import(self, said_id: str, path: Path, name: str, *, alone: bool) -> None:
        """Take a file in; `alone` without a word, which Chainlit lists under no name."""
        try:
            tool, arguments = taken_by(name, await asyncio.to_thread(path.read_bytes))
        except UnicodeDecodeError:
            await cl.Message(content=f"{name} is not UTF-8 text; nothing was imported. Save it as UTF-8.").send()
            return
        if alone:
            await self._list(name)
        await self._turn(
            said_id,
            lambda talk, *_: talk.act(name, tool, arguments, told={"content": name}, answer=_refused),
        )

    async def _list(self, title: str) -> None:
        """Put a conversation that begins here into the side bar."""
        conversation_id = self.pages.here().talk.id
        await asyncio.to_thread(self._house.conversations(visitors.actor()).start, conversation_id, title)
        await cl.context.emitter.emit("first_interaction", {"interaction": title, "thread_id": conversation_id})

    def _load_demo(self, talk: Talk, *_: Any) -> AsyncGenerator[TurnEvent, None]:
        return talk.act("Load the demo clinic", "load_demo_clinic", {}, told={}, answer=_demo_answer)

    async def _say(self, sentence: str) -> None:
        """Show the sentence as the user's and answer it, with the marks the page needs to know that a turn runs."""
        await cl.context.emitter.task_start()
        try:
            said = await cl.Message(content=sentence, type="user_message").send()
            await self._turn(said.id, _spoken(sentence))
        finally:
            await cl.context.emitter.task_end()

    async def _turn(self, said_id: str, turn: Turn) -> None:
        page = self.pages.here()
        await page.room.see_through(self._hold(page, said_id, turn))

    async def _hold(self, page: Page, said_id: str, turn: Turn) -> None:
        """One turn from its question to its buttons, with nothing of another one in between."""
        async with page.room.turn() as work:
            await read_as_set(self._house)
            number = await asyncio.to_thread(page.talk.turns)
            if number == 0:
                await cl.send_window_message({"wavyThread": page.talk.id})  # see `public/wavy.js`
            run_id = turn_id(page.talk.id, number)
            async with cl.Step(name="on_message", type="run", id=run_id, parent_id=said_id), progress.shown(work):
                await self._answer(page, turn(page.talk, work, await self._choices.model()))

    async def _answer(self, page: Page, turn: AsyncGenerator[TurnEvent, None]) -> None:
        for button in page.offered:
            await button.remove()
        answer, patience = Answer(page.weeks), Patience(self._house.model.name)
        try:
            async with aclosing(turn) as events, patience.kept():
                async for event in events:
                    await patience.heard(event)
                    await answer.show(event)
        except NotFound as gone:  # what a tool does not find is its answer: only the conversation itself is left
            raise NotFound(GONE, hint="Begin a new one with the pencil above the list.") from gone
        except BaseException:  # stopped or failed: what was said so far stays on the page
            await answer.break_off()
            raise
        page.offered = answer.offered


def _spoken(sentence: str) -> Turn:
    return lambda talk, work, model: talk.turn(sentence, model=model, work=work)


def _refused(envelope: Envelope) -> str:
    """Why nothing was imported; where something was, the table says it all."""
    return "" if envelope.data is not None else failure(envelope.error or {})


def _demo_answer(envelope: Envelope) -> str:
    if envelope.data is None:
        return failure(envelope.error or {})
    names = [str(patient["name"]) for patient in envelope.data["patients"]]
    return demo_loaded(len(names), names[0])
