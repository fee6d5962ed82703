"""What happens on the page: an answer to each sentence, files of patients, commands, and buttons that say a sentence.

Every handler ends in a sentence, whatever happened; what a button or a command does, the same sentence typed does too.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Any
from uuid import uuid4

import chainlit as cl
from chainlit.config import config
from chainlit.types import ThreadDict
from chainlit.utils import wrap_user_function

from agent.loop import TurnEvent
from app.chat import commands, progress, visitors
from app.chat.answer import Answer, Weeks, saying
from app.chat.data_layer import read_thread
from app.chat.rooms import Room, Rooms
from app.chat.threads import Thread, action_id, turn_id
from app.chat.touch import bind
from app.chat.welcome import Welcome
from app.chat.words import DROP_A_FILE, demo_loaded, fault
from app.house import House, new_id
from app.talk import Talk
from app.views import failure
from app.work import Work
from domain.errors import WavyError
from store.conversations import is_conversation_id
from tools.envelope import Envelope

_log = logging.getLogger("wavy.chat")
_PAGE = "page"

Handler = Callable[..., Awaitable[None]]
Turn = Callable[[Talk, Work], AsyncGenerator[TurnEvent, None]]


@dataclass
class Page:
    """What one open tab has: its conversation, the room it shares with other tabs, and the buttons that still count."""

    talk: Talk
    room: Room
    offered: list[cl.Action] = field(default_factory=list)
    weeks: Weeks = field(default_factory=dict)

    @asynccontextmanager
    async def begin_turn(self) -> AsyncIterator[None]:
        """Wait for the turn before, and take away the buttons it left."""
        async with self.room.turn():
            for button in self.offered:
                await button.remove()
            self.offered = []
            yield


def register(house: House, rooms: Rooms) -> None:
    """Bind the handlers to the house."""
    desk = Desk(house, rooms)
    cl.on_chat_start(safely(desk.begin))
    cl.on_chat_resume(safely(desk.resume))
    # not `cl.on_message`: it opens a step of its own before we know which turn it will be
    config.code.on_message = wrap_user_function(safely(desk.hear))
    cl.action_callback("say")(safely(desk.say))
    bind(house, desk.page)
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
        if session is not None and session.has_first_interaction:
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
        self._rooms = rooms

    async def begin(self) -> None:
        """A new conversation: the welcome stands on the page already, see `app.chat.welcome`."""
        self.page()
        await cl.context.emitter.set_commands(commands.listed())

    async def resume(self, thread: ThreadDict) -> None:  # noqa: ARG002 - Chainlit shows it by itself
        """A conversation of before, in a new tab or after a restart."""
        await self.begin()

    async def welcome_back(self) -> None:
        """Show the conversation as it stands, with its buttons; while a turn goes on, again at its end."""
        page = self.page()
        session = cl.context.session
        # a new tab was shown it by Chainlit, which resumed it
        await self._show_again(page, whole=getattr(session, "restored", False))
        if not page.room.busy:
            return
        ours = session.current_task is not None and not session.current_task.done()
        watching = asyncio.ensure_future(safely(self._watch)(page, stopping=not ours))
        if not ours:
            session.current_task = watching

    async def hear(self, message: cl.Message) -> None:
        """A sentence of the user, a command, a file of patients, or several of them."""
        for file in message.elements:
            if file.path:
                await self._import(message.id, Path(file.path), file.name)
        text = message.content.strip()
        if message.command == commands.DEMO:
            await self._turn(message.id, self._load_demo)
        elif message.command == commands.IMPORT and not message.elements:
            await cl.Message(content=DROP_A_FILE).send()
        elif command := commands.BY_ID.get(message.command or ""):
            await self._command(message.id, command, text)
        elif text:
            await self._turn(message.id, lambda talk, work: talk.turn(message.content, work=work))

    async def say(self, action: cl.Action) -> None:
        """A button that stands for a sentence: from here on like a typed one, the stop button included."""
        turn = safely(self._say)(str(action.payload["text"]))
        cl.context.session.current_task = asyncio.ensure_future(turn)

    def page(self) -> Page:
        """The page of the tab that asks."""
        page: Page | None = cl.user_session.get(_PAGE)
        if page is None:
            session, actor = cl.context.session, visitors.actor()
            if not is_conversation_id(session.thread_id):  # it came from the browser
                session.thread_id = str(uuid4())
            talk = Talk(self._house, actor, session.thread_id)
            page = Page(talk, self._rooms.enter(actor, talk.id))
            cl.user_session.set(_PAGE, page)
        return page

    async def _command(self, said_id: str, command: commands.Command, text: str) -> None:
        if text or not command.blanks:
            sentence = command.spoken(text) if text else command.sentence
            await self._turn(said_id, lambda talk, work: talk.turn(sentence, work=work))
            return
        found = await asyncio.to_thread(self._house.call, "find_patients", {"limit": 200}, visitors.actor())
        names = [str(patient["name"]) for patient in (found.data or {}).get("patients", [])]
        drawn = cl.CustomElement(name="Form", props=commands.form(command, names, self._house.today()))
        await cl.Message(content=f"**{command.does}**", elements=[drawn]).send()

    async def _import(self, said_id: str, path: Path, name: str) -> None:
        try:
            content = await asyncio.to_thread(path.read_text, encoding="utf-8-sig")
        except UnicodeDecodeError:
            await cl.Message(content=f"{name} is not UTF-8 text; nothing was imported. Save it as UTF-8.").send()
            return
        kind = {".json": "json", ".csv": "csv"}.get(Path(name).suffix.lower())
        arguments = {"content": content, "format": kind}
        await self._turn(
            said_id,
            lambda talk, _: talk.act(name, "import_patients", arguments, told={"content": name}, answer=_refused),
        )

    def _load_demo(self, talk: Talk, _: Work) -> AsyncGenerator[TurnEvent, None]:
        return talk.act("Load the demo clinic", "load_demo_clinic", {}, told={}, answer=_demo_answer)

    async def _say(self, sentence: str) -> None:
        """Show the sentence as the user's and answer it, with the marks the page needs to know that a turn runs."""
        await cl.context.emitter.task_start()
        try:
            said = await cl.Message(content=sentence, type="user_message").send()
            await self._turn(said.id, lambda talk, work: talk.turn(sentence, work=work))
        finally:
            await cl.context.emitter.task_end()

    async def _turn(self, said_id: str, turn: Turn) -> None:
        page = self.page()
        await page.room.see_through(self._hold(page, said_id, turn))

    async def _hold(self, page: Page, said_id: str, turn: Turn) -> None:
        """One turn from its question to its buttons, with nothing of another one in between."""
        async with page.room.turn() as work:
            number = await asyncio.to_thread(page.talk.turns)
            if number == 0:
                await cl.send_window_message({"wavyThread": page.talk.id})  # see `public/wavy.js`
            run_id = turn_id(page.talk.id, number)
            async with cl.Step(name="on_message", type="run", id=run_id, parent_id=said_id), progress.shown(work):
                await self._answer(page, turn(page.talk, work))

    async def _answer(self, page: Page, turn: AsyncGenerator[TurnEvent, None]) -> None:
        for button in page.offered:
            await button.remove()
        answer = Answer(page.weeks)
        try:
            async with aclosing(turn) as events:
                async for event in events:
                    await answer.show(event)
        except BaseException:  # stopped or failed: what was said so far stays on the page
            await answer.break_off()
            raise
        page.offered = answer.offered

    async def _show_again(self, page: Page, *, whole: bool) -> None:
        """The conversation as the store has it in place of whatever the tab shows, or its buttons alone."""
        own = self._house.conversations(visitors.actor())
        read = await asyncio.to_thread(read_thread, own, page.talk.id, at_work=page.room.busy)
        if read is None:
            return
        conversation, thread = read
        page.weeks = {plan: _standing(element) for plan, element in thread.weeks.items()}
        if whole:
            shown = {"id": conversation.id, "steps": thread.steps, "elements": thread.elements, "metadata": {}}
            await cl.context.emitter.emit("resume_thread", shown)
        for button in page.offered:
            await button.remove()
        page.offered = [] if page.room.busy else _buttons(conversation.id, thread)
        for button in page.offered:
            await button.remove()  # it may stand there from before the server was restarted
            await button.send(for_id=thread.offered_under)

    async def _watch(self, page: Page, *, stopping: bool) -> None:
        """Wait for the end of a turn that was begun in another tab, or before this one went away, and show it."""
        await cl.context.emitter.task_start()
        try:
            async with progress.shown(page.room.work):
                await page.room.quiet(stopping=stopping)
        finally:
            await self._show_again(page, whole=True)
            await cl.context.emitter.task_end()


def _standing(element: Mapping[str, Any]) -> cl.CustomElement:
    """An element that is on the page already, to be changed there."""
    return cl.CustomElement(
        id=element["id"], for_id=element["forId"], name=element["name"], props=element["props"], display="inline"
    )


def _buttons(conversation_id: str, thread: Thread) -> list[cl.Action]:
    buttons = [saying(label, sentence) for label, sentence in thread.offers]
    for button in buttons:
        button.id = action_id(conversation_id, button.label)
    return buttons


def _refused(envelope: Envelope) -> str:
    """Why nothing was imported; where something was, the table says it all."""
    return "" if envelope.data is not None else failure(envelope.error or {})


def _demo_answer(envelope: Envelope) -> str:
    if envelope.data is None:
        return failure(envelope.error or {})
    names = [str(patient["name"]) for patient in envelope.data["patients"]]
    return demo_loaded(len(names), names[0])
