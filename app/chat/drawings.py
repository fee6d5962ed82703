"""Which element a result becomes, and what becomes of the week that is drawn of its plan already. Pure: knows no page.

A plan has one week on a page that can be worked with. Whoever asks to see it gets it again below; whatever changes it is
drawn where it stands.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from app.chat.changes import changed_props, compare_props, suggestions_props
from app.chat.patient import patient_props
from app.chat.shopping import shopping_props
from app.chat.week import Props, week_props
from app.plan_views import Data

ELEMENT = "Wavy"
"""`public/elements/Wavy.jsx` draws them all; `props.part` says which."""

_SHOWS = frozenset({"generate_plan", "get_plan", "duplicate_plan"})
"""Whoever asks for these wants to see the week here and now."""

_OTHERS: Mapping[str, Callable[[Data], Props]] = {
    "get_patient": patient_props,
    "create_patient": patient_props,
    "update_patient": patient_props,
    "aggregate_ingredients": shopping_props,
    "compare_plan": compare_props,
    "suggest_swaps": suggestions_props,
}


@dataclass(frozen=True)
class Drawn:
    """A custom element: `public/elements/{name}.jsx` with its props, plain JSON. `plan` where it is the week of one."""

    name: str
    props: Mapping[str, Any]
    plan: str = ""


@dataclass(frozen=True)
class Redrawn:
    """What the week that is drawn of a plan already shows from now on. `gone` where nothing can be done with it any more."""

    plan: str
    props: Mapping[str, Any]
    gone: bool = False


def drawn(tool: str, data: Data, weeks: Collection[str]) -> tuple[Drawn | None, Redrawn | None]:
    """The element for a result, and the change of one there is. `weeks` are the plans whose week stands on the page."""
    if "days" in data and "verdict" in data:
        return _of_plan(tool, data, data["id"] in weeks)
    if tool == "delete_plan" and data["deleted"] in weeks:
        said = f"The plan of {data['patientName']} for the week of {data['weekStart']} is deleted."
        return None, Redrawn(data["deleted"], _note(said), gone=True)
    return (Drawn(ELEMENT, _OTHERS[tool](data)) if tool in _OTHERS else None), None


def _of_plan(tool: str, data: Data, is_there: bool) -> tuple[Drawn | None, Redrawn | None]:
    """An approval says itself what it did: whoever approves a whole clinic does not wait for as many weeks."""
    if tool == "approve_plan" and not is_there:
        return None, None
    week = week_props(data)
    if is_there and tool not in _SHOWS:
        return Drawn(ELEMENT, changed_props(tool, data)), Redrawn(data["id"], week)
    moved = Redrawn(data["id"], _note(f"The week of {data['patientName']} is shown again below."), gone=True)
    return Drawn(ELEMENT, week, data["id"]), moved if is_there else None


def _note(said: str) -> Props:
    return {"part": "Note", "said": said}
