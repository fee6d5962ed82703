"""A tab that comes back, or another one of the same conversation: it is shown what stands, and the end of what goes on."""

import asyncio
from collections.abc import Mapping
from typing import Any

import chainlit as cl

from app.chat import progress, visitors
from app.chat.answer import saying
from app.chat.choices import read_as_set
from app.chat.data_layer import read_thread
from app.chat.page import Page
from app.chat.threads import Thread, action_id
from app.house import House


async def welcome_back(house: House, page: Page) -> None:
    """Show the conversation with its buttons; while a turn goes on, wait for it in a task that the stop button reaches."""
    # a tab that is new was shown it by Chainlit, which resumed it
    await _show_again(house, page, whole=getattr(cl.context.session, "restored", False))
    if not page.room.busy:
        return
    running = cl.context.session.current_task
    ours = running is not None and not running.done()
    watching = asyncio.ensure_future(_watch(house, page, stopping=not ours))
    if not ours:
        cl.context.session.current_task = watching


async def _show_again(house: House, page: Page, *, whole: bool) -> None:
    """The conversation as the store has it in place of whatever the tab shows, or its buttons alone."""
    await read_as_set(house)
    own = house.conversations(visitors.actor())
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


async def _watch(house: House, page: Page, *, stopping: bool) -> None:
    """Wait for the end of a turn that was begun in another tab, or before this one went away, and show it."""
    await cl.context.emitter.task_start()
    try:
        async with progress.shown(page.room.work):
            await page.room.quiet(stopping=stopping)
    finally:
        await _show_again(house, page, whole=True)
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
