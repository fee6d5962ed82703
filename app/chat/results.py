"""What a tool's result looks like on the page, and what is offered after it: the same for a running turn and for one that
is read back from the store. Pure; knows no page and no store.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.chat.words import ARRIVALS, CONFIRM, NEXT, openings
from app.plan_views import Data, meals, refusal
from app.views import view_of
from tools.envelope import Envelope

Offer = tuple[str, str]
"""A button: its label and the sentence it stands for."""


@dataclass(frozen=True)
class Drawn:
    """A custom element: `public/elements/{name}.jsx` with its props, plain JSON."""

    name: str
    props: Mapping[str, Any]


@dataclass(frozen=True)
class Shown:
    """One message of the page: Markdown and what is drawn under it."""

    text: str
    elements: tuple[Drawn, ...] = ()


def shown(tool: str, envelope: Envelope) -> Shown | None:
    """The message for a result; None where the answer itself says it all."""
    if envelope.data is None:
        said = refusal(envelope.error or {})
        return None if said is None else Shown(said)
    text = view_of(tool, envelope.data)
    return None if text is None else Shown(text, _drawn(envelope.data))


def question_of(envelope: Envelope) -> str:
    """What the user has to say yes to before it is done; empty where nothing waits."""
    error = envelope.error or {}
    return str(error["message"]) if error.get("code") == "confirmation_required" else ""


def offers(tool: str, envelope: Envelope) -> tuple[Offer, ...]:
    """What is offered to be said next."""
    if question_of(envelope):
        return CONFIRM
    if envelope.data is None:
        return ()
    if tool in ARRIVALS and envelope.data["patients"]:
        return openings(str(envelope.data["patients"][0]["name"]))
    return tuple((sentence, sentence) for sentence in NEXT.get(tool, ()))


def _drawn(data: Data) -> tuple[Drawn, ...]:
    """What is in each meal, to unfold under a week."""
    return (Drawn("Meals", {"days": meals(data)}),) if "days" in data else ()
