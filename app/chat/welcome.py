"""The first minute: who answers, who is here, and what to say, for each of the two people the page is made for."""

import asyncio
from collections.abc import Callable, Coroutine, Generator
from dataclasses import dataclass
from typing import Any

import chainlit as cl

from app.chat import visitors
from app.chat.commands import DEMO, IMPORT
from app.chat.words import BUYER, DIETITIAN, buyers_openings, openings, welcome
from app.house import House
from app.views import failure
from tools.envelope import Envelope


@dataclass(frozen=True)
class Later:
    """Nothing is begun before it is awaited: each new session of Chainlit asks for the profiles and drops the question."""

    begin: Callable[[], Coroutine[Any, Any, list[cl.ChatProfile]]]

    def __await__(self) -> Generator[Any, None, list[cl.ChatProfile]]:
        return self.begin().__await__()


class Welcome:
    """Chainlit's profiles: their description is the welcome, their starters are what to say."""

    def __init__(self, house: House) -> None:
        self._house = house

    def asked_for(self, user: cl.User | None, language: str | None) -> Later:  # noqa: ARG002 - see `visitors`
        """What Chainlit calls for the profiles."""
        return Later(self.profiles)

    async def profiles(self) -> list[cl.ChatProfile]:
        """Made anew for every page, because the clinic changes."""
        found = await asyncio.to_thread(self._house.call, "find_patients", {"limit": 1}, visitors.actor())
        return [
            cl.ChatProfile(
                name=role,
                markdown_description=self._text(role, found),
                icon="/public/favicon.svg",
                default=role == DIETITIAN,
                starters=_starters(role, found),
            )
            for role in (DIETITIAN, BUYER)
        ]

    def _text(self, role: str, found: Envelope) -> str:
        if found.data is None:
            return failure(found.error or {})
        return welcome(self._house.model.name, int(found.data["total"]), role)


def _starters(role: str, found: Envelope) -> list[cl.Starter]:
    if found.data is None:
        return []
    if not found.data["patients"]:
        return [
            cl.Starter(label="Load the demo clinic", message="Load the demo clinic", command=DEMO),
            cl.Starter(label="Import my patients", message="Import my patients", command=IMPORT),
        ]
    name = str(found.data["patients"][0]["name"])
    said = openings(name) if role == DIETITIAN else buyers_openings(name)
    return [cl.Starter(label=label, message=sentence) for label, sentence in said]
