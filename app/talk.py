"""One conversation: keeps it in the store, holds what the user agreed to, and runs one turn after the other.

Used alike by the chat page, `wavy ask` and the evaluation; knows no page.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from agent.budget import Budget
from agent.loop import ToolFinished, ToolStarted, TurnEnded, TurnEvent, run_turn
from agent.model import Model, TextDelta, Usage
from app.house import House
from app.work import Work
from domain.actor import Actor
from domain.conversation import Message, ToolCall
from store.conversations import ConversationRepository
from tools.consent import Consent
from tools.envelope import Envelope

_TITLE, _PAIR = 80, 2
"""Characters of the first sentence that name a conversation."""


@dataclass(frozen=True)
class _Kept:
    """The history port of the agent, over the store."""

    conversations: ConversationRepository
    conversation_id: str

    def messages(self) -> Sequence[Message]:
        return self.conversations.messages(self.conversation_id)

    def append(self, messages: Sequence[Message]) -> None:
        self.conversations.append(self.conversation_id, messages)


class Talk:
    """A conversation of one user; started in the store with its first sentence, or gone on with where it is there."""

    def __init__(self, house: House, actor: Actor, conversation_id: str | None = None) -> None:
        self.id = conversation_id or str(uuid4())
        self._house = house
        self._actor = actor
        self._conversations = house.conversations(actor)
        self._started = False

    def turns(self) -> int:
        """How many times the user has spoken."""
        return self._conversations.turns(self.id)

    async def turn(
        self, user_text: str, *, model: Model | None = None, work: Work | None = None
    ) -> AsyncGenerator[TurnEvent, None]:
        """Answer one sentence, by the house's model unless another is given; see `agent.loop.run_turn`.

        `work` hears how far a long tool is. Acts that wait for a yes are kept for the next turn only.
        """
        await self._start(user_text)
        history = _Kept(self._conversations, self.id)
        consent = await asyncio.to_thread(self._consent, user_text, history)
        toolbox = self._house.toolbox(self._actor, consent, work)
        try:
            if model is None:
                model = await asyncio.to_thread(self._house.speaker, self._actor, self.id, consent.turn)
            language = await asyncio.to_thread(self._house.language, self._actor)
            events = run_turn(
                user_text, history, model, toolbox, Budget(), today=self._house.today(), language=language
            )
            async with aclosing(events):
                async for event in events:
                    if isinstance(event, TurnEnded) and (question := _still_to_ask(consent, event.answer)):
                        await asyncio.to_thread(history.append, [Message(role="assistant", content=question)])
                        yield TextDelta(f"\n\n{question}")
                        yield replace(event, answer=f"{event.answer}\n\n{question}")
                    else:
                        yield event
        finally:
            await asyncio.to_thread(self._conversations.replace_pending, self.id, consent.asked)

    async def act(
        self,
        user_text: str,
        tool: str,
        arguments: Mapping[str, Any],
        *,
        told: Mapping[str, Any],
        answer: Callable[[Envelope], str],
    ) -> AsyncGenerator[TurnEvent, None]:
        """Do what a button or a file asks for, without asking a model, and keep it as a turn like any other.

        `told` are the arguments as a model reads them later: a file's name in place of what is in it.
        """
        await self._start(user_text)
        call = ToolCall(id=f"page_{uuid4().hex[:16]}", name=tool, arguments=json.dumps(dict(told), ensure_ascii=False))
        asked = [Message(role="user", content=user_text), Message(role="assistant", content="", tool_calls=(call,))]
        await asyncio.to_thread(self._conversations.append, self.id, asked)
        yield ToolStarted(call.name, call.arguments)
        envelope = await asyncio.to_thread(self._house.call, tool, arguments, self._actor)
        text = answer(envelope)
        came = Message(role="tool", content=envelope.for_model(), tool_call_id=call.id, envelope=envelope.as_json())
        said = [came, *([Message(role="assistant", content=text)] if text else [])]
        await asyncio.to_thread(self._conversations.append, self.id, said)
        yield ToolFinished(call.name, call.arguments, envelope)
        if text:
            yield TextDelta(text)
        yield TurnEnded(text, "answered", Usage())

    async def _start(self, user_text: str) -> None:
        if not self._started:
            await asyncio.to_thread(self._conversations.start, self.id, user_text[:_TITLE])
            self._started = True

    def _consent(self, user_text: str, history: _Kept) -> Consent:
        messages = history.messages()
        return Consent(
            user_text=user_text,
            turn=sum(message.role == "user" for message in messages) + 1,
            pending=tuple(self._conversations.pending(self.id)),
            subjects=frozenset(_plans_last_spoken_of(messages)),
            approved=_approved(messages),
            pair=frozenset(_last_two(messages)),
            people=frozenset(_last_shown(messages, "id", record="calorieTarget")),
            owners=frozenset(_last_shown(messages, "patientId", record="patientId")),
            unserved=_unserved(messages),
            before=next((message.content for message in reversed(messages) if message.role == "user"), ""),
        )


def _still_to_ask(consent: Consent, answer: str) -> str:
    """The question the answer leaves out, so that no yes to something else can be taken for it."""
    unsaid = consent.unsaid(answer)
    return f"{'; '.join(unsaid)}? Say yes to go on; anything else leaves everything as it is." if unsaid else ""


def _plans_last_spoken_of(messages: Sequence[Message]) -> list[str]:
    """The ids of the plans in the newest tool result that holds any, with those shown one by one in the same turn, or of
    those that were asked about there.
    """
    shown: list[str] = []
    for message in reversed(messages):
        data = (message.envelope or {}).get("data") or {}
        details = ((message.envelope or {}).get("error") or {}).get("details") or {}
        if details.get("act") and details.get("plan"):
            shown.append(str(details["plan"]))
        if "weekStart" in data and ("planId" in data or "days" in data):
            shown.append(str(data.get("planId") or data["id"]))
        elif data.get("plans"):
            return shown or [str(plan.get("planId") or plan.get("id")) for plan in data["plans"]]
        if shown and message.role == "user":
            break
    return shown


def _last_two(messages: Sequence[Message]) -> list[str]:
    """The ids of the last two plans that were spoken of one by one, or made together though one was looked at since: what
    `both` means then.
    """
    shown: list[str] = []
    for message in reversed(messages):
        data = (message.envelope or {}).get("data") or {}
        if "weekStart" in data and ("planId" in data or "days" in data):
            plan = str(data.get("planId") or data["id"])
            shown += [plan] if plan not in shown else []
        together = [str(plan.get("planId") or plan.get("id")) for plan in data.get("plans") or ()]
        if len(together) == _PAIR and set(shown) < set(together):
            return together
        if together or len(shown) > 1:
            break
    return shown if len(shown) > 1 else []


def _last_shown(messages: Sequence[Message], key: str, *, record: str) -> set[str]:
    """What stands under the key in the data of the newest turn that shows any with the field `record`; lists show none."""
    shown: set[str] = set()
    for message in reversed(messages):
        data = (message.envelope or {}).get("data") or {}
        if record in data:
            shown.add(str(data[key]))
        if message.role == "user" and shown:
            break
    return shown


def _approved(messages: Sequence[Message]) -> bool:
    """Was a plan approved in the last turn?"""
    for message in reversed(messages):
        if message.role == "user":
            break
        if any(call.name == "approve_plan" for call in message.tool_calls):
            return _unserved(messages) == ""
    return False


def _unserved(messages: Sequence[Message]) -> str:
    """What the user said last, unless something was approved then."""
    for message in reversed(messages):
        if ((message.envelope or {}).get("data") or {}).get("status") == "approved":
            break
        if message.role == "user":
            return message.content
    return ""
