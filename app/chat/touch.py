"""Binds the buttons of the elements to the page: what is pressed is done, and the week is drawn anew where it stands."""

import logging
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol

import chainlit as cl

from app.chat import visitors
from app.chat.answer import Weeks, put, redraw
from app.chat.choices import read_as_set
from app.chat.presses import Json, answer_to, changed_since, look, press
from app.chat.results import shown
from app.chat.words import CHANGED, fault
from app.house import House, new_id
from app.talk import Talk
from tools.envelope import Envelope

_log = logging.getLogger("wavy.chat")


class Touched(Protocol):
    """What a page has to have: its conversation, the weeks drawn on it, and a turn to be held, with old buttons gone."""

    @property
    def talk(self) -> Talk: ...

    @property
    def weeks(self) -> Weeks: ...

    def begin_turn(self) -> AbstractAsyncContextManager[None]: ...


def bind(house: House, page_of: Callable[[], Touched]) -> None:
    """`look` reads and changes nothing; `press` is a turn. Both answer the element that asked."""

    async def pressed(about: Json) -> Json:
        page, tool = page_of(), str(about["tool"])
        async with page.begin_turn():
            if newer := await changed_since(house, visitors.actor(), about):
                await _draw("undo", newer, page)
                return {"ok": False, "said": CHANGED}
            envelope = await press(page.talk, tool, about)
            if envelope.ok:
                await _draw(tool, envelope, page)
        return answer_to(tool, envelope)

    cl.action_callback("look")(_answering(house, lambda about: look(house, visitors.actor(), about)))
    cl.action_callback("press")(_answering(house, pressed))


async def _draw(tool: str, envelope: Envelope, page: Touched) -> None:
    """The week where it stands; what stands nowhere yet, below."""
    message = shown(tool, envelope, page.weeks)
    if message is not None and message.redrawn is not None:
        await redraw(message.redrawn, page.weeks)
    elif message is not None:
        await put(message, page.weeks)


def _answering(house: House, work: Callable[[Json], Awaitable[Json]]) -> Callable[[cl.Action], Awaitable[Json]]:
    """No fault leaves the element without a sentence, and no fault's text reaches it."""

    async def answered(action: cl.Action) -> Json:
        try:
            await read_as_set(house)
            return await work(action.payload)
        except Exception as unforeseen:  # noqa: BLE001 - the door of the elements: a press always hears something
            incident = new_id("incident")
            _log.error("incident %s: %s", incident, type(unforeseen).__name__, exc_info=unforeseen)
            return {"ok": False, "said": fault(incident)}

    return answered
