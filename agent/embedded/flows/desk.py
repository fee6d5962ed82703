"""Where an act is carried out: the conversation's memory, the day, the tools there are, and the way to call them.

A flow is a generator: it yields the tool calls it wants made, is sent their envelopes, and returns what to say.
"""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from agent.embedded.flows.waiting import phrase_of
from agent.embedded.naming.names import Roster
from agent.embedded.people.memory import Json, Memory, Question, Request
from agent.embedded.phrases import phrase
from agent.embedded.sentence.reading import Reading, read

T = TypeVar("T")
_NAMED = frozenset(
    {"swap_meal", "regenerate_day", "lock_meal", "update_plan", "undo", "export_plan", "export_shopping_list"}
)
"""Tools whose work has a name of its own in the phrases."""
Flow = Generator[tuple[Request, ...], tuple[Json, ...], T]


class Stop(Exception):
    """The act ends here with these words; `question` is what they ask."""

    def __init__(self, text: str, question: Question | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.question = question


@dataclass
class Desk:
    """One turn's surroundings. `tools` are the names of the tools there are; `notes` go before the answer,
    `fresh` says that the patients were looked up in this turn, `sentence` is all the user said in it themselves, `clause` what
    of it the act at hand has to account for, `divided` the sentences that were made of one about several patients, `done` that the
    message before wrote something.
    """

    memory: Memory
    today: date
    tools: frozenset[str]
    notes: list[str] = field(default_factory=list)
    fresh: bool = False
    sentence: str = ""
    clause: str = ""
    divided: tuple[str, ...] = ()
    done: bool = False

    def say(self, key: str, **values: Any) -> str:
        """A phrase in the user's language."""
        return phrase(self.memory.language, key, **values)

    def name(self, patient_id: str) -> str:
        return str(self.memory.patients.get(patient_id, {}).get("name", patient_id))

    def call(self, tool: str, **args: Any) -> Flow[Json]:
        """Call one tool; arguments that are None are left out. Returns the envelope."""
        envelopes = yield from self.call_all((Request(tool, {k: v for k, v in args.items() if v is not None}),))
        return envelopes[0]

    def call_all(self, requests: tuple[Request, ...]) -> Flow[tuple[Json, ...]]:
        """Call several tools in one reply; returns their envelopes in order. Stops when a tool is not there."""
        missing = next((r.tool for r in requests if r.tool not in self.tools), None)
        if missing:
            raise Stop(self.say("not_yet", what=self.say(f"tool_{missing}" if missing in _NAMED else "tool_other")))
        envelopes = yield requests
        for request, envelope in zip(requests, envelopes, strict=True):
            self.memory.note(request, envelope)
        return envelopes

    def data(self, tool: str, **args: Any) -> Flow[Json]:
        """The result of a call. Stops with what went wrong, or with the question a confirmation needs."""
        given = {k: v for k, v in args.items() if v is not None}
        envelope = yield from self.call(tool, **given)
        return self.settled(tool, envelope, given)

    def settled(self, tool: str, envelope: Json, given: Json | None = None) -> Json:
        """The result in an envelope. Stops as `data` does."""
        if envelope.get("ok"):
            result: Json = envelope["data"]
            return result
        error = envelope["error"]
        if error["code"] == "confirmation_required":
            raise Stop(self.confirm((error,)), Question("confirm", calls=(Request(tool, given or {}),)))
        raise Stop(self.failure(error))

    def confirm(self, errors: tuple[Json, ...]) -> str:
        """What would happen, and that it waits for a yes."""
        summaries = [str(error.get("details", {}).get("summary") or error["message"]) for error in errors]
        return self.say("confirm", what="; ".join(self._own_words(summary) for summary in summaries))

    def _own_words(self, summary: str) -> str:
        """What waits, in the language of the user; English is what the tools speak."""
        known = phrase_of(summary) if self.memory.language != "en" else None
        return self.say(known[0], **known[1]) if known else summary

    def failure(self, error: Json) -> str:
        """What went wrong and what can be done, with the candidates and ways out the tool names."""
        details: Mapping[str, Any] = error.get("details") or {}
        message = str(error["message"])
        parts = [message if self.memory.language == "en" else self.say("failed", message=message)]
        if error["code"] == "infeasible":
            parts += [self.say("not_made")]
            parts += [
                self.say("way_out", change=way["change"], consequence=way["consequence"], approver=way["approver"])
                for way in details.get("relaxations", [])[:3]
            ]
            return " ".join(parts)
        hint = str(error.get("hint") or "")
        if hint and "_" not in hint and not hint.startswith("Ask "):
            parts.append(hint)
        return " ".join(parts)


def reading_of(text: str, desk: Desk) -> Reading:
    """The sentence as it is read with the patients known so far."""
    memory = desk.memory
    return read(text, desk.today, memory.heard, memory.roster if memory.listed else Roster(()), memory.week)
