"""What a tool's result looks like on the page, and what is offered after it: the same for a running turn and for one that
is read back from the store. Pure; knows no page and no store.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.chat.drawings import Drawn, Redrawn, drawn
from app.chat.words import ARRIVALS, BUYING, CONFIRM, LISTS, LOOKUPS, NEXT, PEOPLE_FIRST, PLAN_FIRST, openings
from app.plan_views import refusal
from app.views import view_of
from tools.envelope import Envelope

Offer = tuple[str, str]
"""A button: its label and the sentence it stands for."""


LookedUp = tuple[str, "Shown"]
"""A tool and its message, kept back until it is clear whether it is the answer."""


@dataclass(frozen=True)
class Shown:
    """One message of the page: Markdown, what is drawn under it, and how the week drawn further up changes with it."""

    text: str
    elements: tuple[Drawn, ...] = ()
    redrawn: Redrawn | None = None


def shown(tool: str, envelope: Envelope, weeks: Collection[str] = ()) -> Shown | None:
    """The message for a result; None where the answer itself says it all. `weeks` are the plans whose week is drawn."""
    if envelope.data is None:
        said = refusal(envelope.error or {})
        return None if said is None else Shown(said)
    element, redrawn = drawn(tool, envelope.data, weeks)
    if element is not None:
        return Shown("", (element,), redrawn)
    text = "" if tool == "approve_plan" else view_of(tool, envelope.data)
    return Shown(text or "", (), redrawn) if text is not None or redrawn is not None else None


def still_wanted(looked_up: Sequence[LookedUp], tool: str) -> list[LookedUp]:
    """Of what was looked up, what is still to be shown when another tool follows: nothing before one that does something,
    and no list before a record or a plan that was picked from it.
    """
    return [one for one in looked_up if one[0] not in LISTS] if tool in LOOKUPS else []


def question_of(envelope: Envelope) -> str:
    """What the user has to say yes to before it is done; empty where nothing waits."""
    error = envelope.error or {}
    return str(error["message"]) if error.get("code") == "confirmation_required" else ""


def offers(tool: str, envelope: Envelope, arguments: str) -> tuple[Offer, ...]:
    """What is offered to be said next; `arguments` as the model wrote them."""
    if question_of(envelope):
        return CONFIRM
    if envelope.data is None:
        error = envelope.error or {}
        return _meant(error) or (PLAN_FIRST if tool in BUYING and error.get("code") == "not_found" else ())
    if tool == "find_patients" and not envelope.data["total"] and not _narrowed(arguments):
        return PEOPLE_FIRST
    if tool in ARRIVALS and envelope.data["patients"]:
        return openings(str(envelope.data["patients"][0]["name"]))
    return tuple((sentence, sentence) for sentence in NEXT.get(tool, ()))


_MOST_MEANT = 6


def _meant(error: Mapping[str, Any]) -> tuple[Offer, ...]:
    """Who or what may have been meant where a word fits several or comes near: each is said by its name or its week."""
    if error.get("code") not in {"ambiguous", "not_found"}:
        return ()
    candidates = (error.get("details") or {}).get("candidates") or ()
    said = dict.fromkeys(str(one.get("name") or one.get("weekStart")) for one in candidates)
    return tuple((one, one) for one in said)[:_MOST_MEANT]


def _narrowed(arguments: str) -> bool:
    """Was only a part of the patients asked for?"""
    asked: dict[str, object] = json.loads(arguments or "{}")
    return any(value is not None for name, value in asked.items() if name != "limit")
