"""What the buttons of the elements do. Looking leaves no trace; a press is a turn of the conversation like any other.

A press asks for its tool with a sentence that says it, through the same loop, consent and history as a typed one; only
the choice of the tool is the button's and not a model's. Knows no page: see `app.chat.touch`.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from typing import Any
from uuid import uuid4

from agent.loop import ToolFinished
from agent.model import CallRequested, Finished, ModelEvent, TextDelta
from agent.toolbox import ToolSpec
from app.chat.changes import alternatives_props, compare_props, done_said
from app.chat.charts import charts_props
from app.chat.patient import rules_props
from app.chat.results import question_of
from app.chat.units import beside
from app.chat.week import Props
from app.house import House
from app.plan_views import Data
from app.talk import Talk
from domain.actor import Actor
from domain.conversation import Message
from tools.envelope import Envelope

Json = Mapping[str, Any]

_FILES = frozenset({"export_plan", "export_shopping_list"})
_LOOKS: Mapping[str, tuple[tuple[str, ...], Callable[[Data], Props]]] = {
    "suggest_swaps": (("plan", "date", "meal", "dish"), lambda data: alternatives_props(data["alternatives"])),
    "explain_plan": (("plan", "date", "meal"), lambda data: {"reasons": data["reasons"]}),
    "compare_plan": (("plan",), compare_props),
    "list_rules": (("patient",), rules_props),
}
"""What may be looked at: the arguments it takes from the page, and what the page gets to show."""

_PRESSES: Mapping[str, tuple[tuple[str, ...], str]] = {
    "swap_meal": (("date", "meal", "dish", "request"), "swap {meal} on {date} in {patient}'s plan for {request}"),
    "lock_meal": (("date", "meal", "dish", "locked"), "{lock} {meal} on {date} in {patient}'s plan"),
    "regenerate_day": (("date",), "plan {date} anew for {patient}"),
    "undo": ((), "undo the last change of {patient}'s plan for the week of {weekStart}"),
    "approve_plan": ((), "approve {patient}'s plan for the week of {weekStart}"),
    "duplicate_plan": ((), "copy {patient}'s plan of the week of {weekStart} to the next week"),
    "delete_plan": ((), "delete {patient}'s plan for the week of {weekStart}"),
}
"""What may be done: the arguments beside the plan, and the sentence that says the same."""

_YES = "yes"


class Button:
    """A model that asks for one tool and then says what came of it."""

    name = "button"

    def __init__(self, tool: str, arguments: Json) -> None:
        self._tool = tool
        self._arguments = arguments

    async def stream(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> AsyncGenerator[ModelEvent, None]:
        """The call; once it is answered, a sentence."""
        del tools
        answer = messages[-1].envelope
        if answer is None:
            yield CallRequested(f"call_{uuid4().hex}", self._tool, json.dumps(self._arguments))
            yield Finished("tool_calls")
            return
        yield TextDelta("Done." if answer["ok"] else str(answer["error"]["message"]))
        yield Finished()


def sentence_of(tool: str, about: Json) -> str:
    """What a user would have typed."""
    if about.get("yes"):
        return _YES
    lock = "lock" if about.get("locked") else "unlock"
    return _PRESSES[tool][1].format_map({"request": "another dish", **about, "lock": lock})


async def press(talk: Talk, tool: str, about: Json) -> Envelope:
    """One turn for one button. Raises KeyError for what no button does."""
    taken = {key: about[key] for key in _PRESSES[tool][0] if about.get(key) is not None}
    button = Button(tool, {"plan": about["plan"], **taken})
    found: Envelope | None = None
    async with aclosing(talk.turn(sentence_of(tool, about), model=button)) as events:
        async for event in events:
            if isinstance(event, ToolFinished):
                found = event.envelope
    if found is None:
        raise RuntimeError(f"{tool} was not called")
    return found


async def look(house: House, actor: Actor, about: Json) -> Json:
    """`{ok, shown}`, or `{ok, url, file}` of a file, or `{ok: False, said}`. Raises KeyError for what is not to be seen."""
    what = about["what"]
    if what == "recipe":
        return {"ok": True, "shown": _recipe(house, about["recipe"])}
    if what == "chart_plan":
        return await _charts(house, actor, about["plan"])
    if what in _FILES:
        named = {"plan": about["plan"]} if what == "export_plan" else {"plans": about["plans"]}
        kept = await asyncio.to_thread(house.preferences(actor).get)
        made = await _call(house, actor, what, {**named, "format": about["format"], "sheet": kept.get("sheet")})
        data = made.data
        return _refused(made) if data is None else {"ok": True, "url": data["url"], "file": data["fileName"]}
    taken, show = _LOOKS[what]
    seen = await _call(house, actor, what, {key: about[key] for key in taken if about.get(key) is not None})
    return _refused(seen) if seen.data is None else {"ok": True, "shown": show(seen.data)}


async def _charts(house: House, actor: Actor, plan: str) -> Json:
    week, chart = (
        await _call(house, actor, "get_plan", {"plan": plan}),
        await _call(house, actor, "chart_plan", {"plan": plan}),
    )
    if week.data is None or chart.data is None:
        return _refused(chart if week.ok else week)
    return {"ok": True, "shown": charts_props(week.data, chart.data)}


async def _call(house: House, actor: Actor, tool: str, arguments: Json) -> Envelope:
    return await asyncio.to_thread(house.call, tool, arguments, actor)


def answer_to(tool: str, envelope: Envelope) -> Json:
    """What the element hears of a press: `{ok, said}`, or a question that needs the user's own yes."""
    if question := question_of(envelope):
        return {"ok": False, "question": question}
    if envelope.data is None:
        return _refused(envelope)
    return {"ok": True, "said": done_said(tool, envelope.data), "version": envelope.data.get("version")}


async def changed_since(house: House, actor: Actor, about: Json) -> Envelope | None:
    """The plan as it is, where it is no longer what the user had before their eyes; else None. Nobody approves, undoes or
    deletes what they have not seen.
    """
    now = await _call(house, actor, "get_plan", {"plan": about["plan"]})
    seen = about.get("version")
    return now if now.data is not None and seen not in (None, now.data["version"]) else None


def _refused(envelope: Envelope) -> Json:
    error = envelope.error or {}
    return {"ok": False, "said": f"{error.get('message', '')} {error.get('hint', '')}".strip()}


def _recipe(house: House, recipe_id: str) -> Props:
    """One serving as the catalogue has it."""
    recipe = house.catalogue.recipes[recipe_id]
    foods = house.catalogue.foods
    return {
        "name": recipe.name,
        "about": f"{recipe.description} For one serving, {recipe.minutes} minutes, {recipe.difficulty}.",
        "ingredients": [f"{one.grams:g} g{beside(one.grams, 'g')} {foods[one.food].name}" for one in recipe.components],
        "method": list(recipe.method),
    }
