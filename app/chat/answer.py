"""One turn as the page shows it: steps while tools run, their results as they come, the answer as it is spoken.

Knows the events of a turn and the page; no tool, no model and no store.
"""

import asyncio
from datetime import UTC, datetime

import chainlit as cl

from agent.loop import ToolFinished, ToolStarted, TurnEvent
from agent.model import TextDelta
from app.chat.drawings import Redrawn
from app.chat.results import LookedUp, Offer, Shown, offers, question_of, shown, still_wanted
from app.chat.words import CONFIRM, LOOKUPS, UNSEEN, failed, label_of, outcome
from tools.envelope import Envelope

_PACE = 0.05
"""Seconds between two pieces of text: the browser sets the whole message anew for each, and a fast model gives hundreds
of pieces a second."""

_DRAWING = 0.25
"""Seconds the browser is left alone with what it has to draw before text follows: each piece sets the whole page anew."""

_MUCH = 5_000
"""Characters after each of which a message grows more slowly, because setting it takes the browser longer."""

Weeks = dict[str, cl.CustomElement]
"""By plan, the element of the page that draws its week."""


class Answer:
    """Begun empty, fed with the events of one turn; `offered` are the buttons at its end."""

    def __init__(self, weeks: Weeks) -> None:
        self._weeks = weeks
        self.offered: list[cl.Action] = []
        self._text = cl.Message(content="")
        self._unsent = ""
        self._sending: asyncio.Task[None] | None = None
        self._step: cl.Step | None = None
        self._label = ""
        self._clock: asyncio.Task[None] | None = None
        self._drawing = 0.0
        self._looked_up: list[LookedUp] = []
        self._question = ""
        self._offers: tuple[Offer, ...] = ()

    async def show(self, event: TurnEvent) -> None:
        """Put one event on the page."""
        match event:
            case TextDelta(text=text):
                await self._show_looked_up()
                self._unsent += text
                if self._sending is None:
                    self._sending = asyncio.ensure_future(self._send_soon())
            case ToolStarted(name=name, arguments=arguments):
                await self._close_text()
                self._looked_up = still_wanted(self._looked_up, name)
                await self._begin_step(label_of(name), arguments)
            case ToolFinished(name=name, arguments=arguments, envelope=envelope):
                step = self._step_over(outcome(envelope), failed=failed(envelope))
                try:
                    await self._show_result(name, envelope, arguments)  # first, because it is what the user waits for
                finally:
                    await step.update()
            case _:
                await self._end()

    async def break_off(self) -> None:
        """The turn was stopped: what is there stays there."""
        if self._step is not None:
            await self._step_over(UNSEEN, failed=True).update()
        await self._close_text()

    async def _send_soon(self) -> None:
        await asyncio.sleep(self._drawing)
        self._drawing = 0.0
        while self._unsent:
            await asyncio.sleep(_PACE * (1 + len(self._text.content) // _MUCH))
            text, self._unsent = self._unsent, ""
            await self._text.stream_token(text if self._text.content else text.lstrip("\n"))
        self._sending = None

    async def _show_result(self, tool: str, envelope: Envelope, arguments: str) -> None:
        # a question stays open until its turn ends, whatever is looked up after it
        self._question = question_of(envelope) or self._question
        self._offers = CONFIRM if self._question else offers(tool, envelope, arguments)
        message = shown(tool, envelope, self._weeks)
        if message is not None and tool in LOOKUPS:
            self._looked_up.append((tool, message))
        elif message is not None:
            await self._put(message)

    async def _show_looked_up(self) -> None:
        """What was looked up is shown where it is the answer, not where it was a step on the way to another tool."""
        for _, message in self._looked_up:
            await self._put(message)
        self._looked_up.clear()

    async def _put(self, message: Shown) -> None:
        await put(message, self._weeks)
        self._drawing = _DRAWING if message.elements else 0.0

    async def _end(self) -> None:
        await self._catch_up()
        await self._show_looked_up()
        self._text.content = self._text.content or self._question
        self.offered = [saying(label, sentence) for label, sentence in self._offers]
        self._text.actions = self.offered
        if self._text.content or self.offered:  # what is shown above may say it all
            await self._text.send()

    async def _close_text(self) -> None:
        await self._catch_up()
        if self._text.content.strip():
            await self._text.send()
            self._text = cl.Message(content="")

    async def _catch_up(self) -> None:
        """Wait until all text is on its way."""
        if self._sending is not None:
            await asyncio.wait([self._sending])  # whoever stops us meanwhile does not stop the text

    async def _begin_step(self, label: str, arguments: str) -> None:
        run = cl.context.current_run
        self._step = cl.Step(name=label, type="tool", icon="wrench", parent_id=run.id if run else None)
        self._step.input = arguments
        self._step.start = _now()
        await self._step.send()
        self._label = label
        self._clock = asyncio.ensure_future(_count(self._step))

    def _step_over(self, came_of_it: str, *, failed: bool) -> cl.Step:
        """The step that ran, told with what came of it and not yet shown so."""
        step, self._step = self._step, None
        if step is None or self._clock is None:
            raise RuntimeError("a tool ended that had not begun")
        self._clock.cancel()
        step.name = f"{self._label} – {came_of_it}"
        step.is_error = failed
        step.end = _now()
        return step


async def _count(step: cl.Step) -> None:
    """Show that a long step goes on: `Planning several weeks (7 s)`."""
    label, seconds = step.name, 0
    while True:
        await asyncio.sleep(1)
        seconds += 1
        step.name = f"{label} ({seconds} s)"
        await step.update()


async def put(message: Shown, weeks: Weeks) -> None:
    """Send a message with its elements, and change the week that is drawn already."""
    if message.redrawn is not None:
        await redraw(message.redrawn, weeks)
    if not message.text and not message.elements:
        return
    sent = [cl.CustomElement(name=element.name, props=dict(element.props)) for element in message.elements]
    below = cl.Message(content=message.text)
    for element in sent:  # before their message, so that the browser sets both at once
        await element.send(for_id=below.id)
    await below.send()
    weeks |= {drawn.plan: element for drawn, element in zip(message.elements, sent, strict=True) if drawn.plan}


async def redraw(redrawn: Redrawn, weeks: Weeks) -> None:
    """Change the week where it stands."""
    element = weeks.pop(redrawn.plan) if redrawn.gone else weeks[redrawn.plan]
    element.props = dict(redrawn.props)
    await element.update()


def saying(label: str, sentence: str) -> cl.Action:
    """A button that stands for a sentence."""
    return cl.Action(name="say", payload={"text": sentence}, label=label)


def _now() -> str:
    """The moment as the page expects it."""
    return datetime.now(UTC).isoformat().replace("+00:00", "Z")
