"""What a user may set for the page: who answers, in which language, and which units stand beside those of the record, and on what
files are printed.

Kept for the user, and true for every conversation. Only what changes something is offered: a week begins on Monday for
planner, rules and orders alike, so the first day of a week is none of them.
"""

import asyncio
from typing import Any

import chainlit as cl
from chainlit.input_widget import InputWidget, Select, Switch

from agent.embedded import EmbeddedAssistant
from agent.model import Model
from app.chat import visitors
from app.chat.units import Units, read_in
from app.chat.words import settings_kept
from app.house import House
from store.preferences import PreferenceRepository

_MODEL, _LANGUAGE, _SHEET = "model", "language", "sheet"
_HERE = "embedded"
_AS_WRITTEN = "the one I write in"
_LANGUAGES = ("English", "German", "Spanish", "French", "Turkish")
_SHEETS = ("A4", "Letter")
_UNITS = {
    "kilojoules": "Kilojoules beside kilocalories",
    "ounces": "Ounces and pounds beside grams",
    "millimoles": "Millimoles beside milligrams of minerals",
}
"""Fields of `Units`, and what they are called."""


class Choices:
    """The settings of whoever acts; see `app.chat.visitors`."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._embedded = EmbeddedAssistant()

    async def offer(self) -> None:
        """Show the settings with what is set."""
        kept = await self._kept()
        languages = {one: one for one in (_AS_WRITTEN, *_LANGUAGES)}
        offered: list[InputWidget] = [
            Select(
                id=_LANGUAGE, label="Language of answers", items=languages, initial_value=_language(kept) or _AS_WRITTEN
            ),
            *(Switch(id=name, label=label, initial=kept.get(name) is True) for name, label in _UNITS.items()),
        ]
        sheets = {one: one for one in _SHEETS}
        offered.append(Select(id=_SHEET, label="Paper of PDF files", items=sheets, initial_value=_sheet(kept)))
        there = self._house.model.name
        if there != _HERE:
            items = {there: there, "The embedded assistant, on this machine": _HERE}
            chosen = _HERE if kept.get(_MODEL) == _HERE else there
            offered.append(Select(id=_MODEL, label="Who answers", items=items, initial_value=chosen))
        await cl.ChatSettings(offered).send()

    async def change(self, settings: dict[str, Any]) -> None:
        """Keep what was set; a value nobody offered is as if nothing were set."""
        there = self._house.model.name
        model = _HERE if settings.get(_MODEL) == _HERE else there
        units = {name: settings.get(name) is True for name in _UNITS}
        language = _language(settings)
        sheet = _sheet(settings)
        await asyncio.to_thread(self._own().change, model=model, language=language, sheet=sheet, **units)
        read_in(Units(**units))
        beside = [label.split()[0].lower() for name, label in _UNITS.items() if units[name]]
        await cl.Message(content=settings_kept(model, language, beside)).send()

    async def model(self) -> Model | None:
        """Who answers instead of the house's model; None for nobody."""
        if self._house.model.name == _HERE:
            return None
        return self._embedded if (await self._kept()).get(_MODEL) == _HERE else None

    async def _kept(self) -> dict[str, Any]:
        return await asyncio.to_thread(self._own().get)

    def _own(self) -> PreferenceRepository:
        return self._house.preferences(visitors.actor())


async def read_as_set(house: House) -> None:
    """From here on, this task shows the units of whoever acts."""
    kept = await asyncio.to_thread(house.preferences(visitors.actor()).get)
    read_in(Units(**{name: kept.get(name) is True for name in _UNITS}))


def _language(settings: dict[str, Any]) -> str | None:
    chosen = settings.get(_LANGUAGE)
    return chosen if chosen in _LANGUAGES else None


def _sheet(settings: dict[str, Any]) -> str:
    chosen = settings.get(_SHEET)
    return chosen if chosen in _SHEETS else _SHEETS[0]
