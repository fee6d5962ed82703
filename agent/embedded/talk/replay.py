"""Plays a conversation through again from its messages, so that nothing has to be remembered between two calls.

What a flow asks for is answered from the history as far as it goes; where it ends, the flow's next wish is the reply.
"""

from collections.abc import Sequence
from datetime import date

from agent.embedded.flows.desk import Desk
from agent.embedded.language.lexicon import Language
from agent.embedded.language.wording import spaced
from agent.embedded.people.memory import Memory, Request
from agent.embedded.talk.converse import converse
from agent.embedded.talk.history import Spoken

Reply = str | tuple[Request, ...]


def reply_to(turns: Sequence[Spoken], today: date, tools: frozenset[str], language: Language | None = None) -> Reply:
    """The calls to make now, or the answer; in `language` where one is set."""
    memory = Memory(answers=language)
    for turn in turns[:-1]:
        _play(turn, Desk(memory, today, tools))
    return _play(turns[-1], Desk(memory, today, tools))


def _play(turn: Spoken, desk: Desk) -> Reply:
    """Play one turn. Calls the flow would not have made (another model did) still tell what was spoken of."""
    flow = converse(turn.text, desk)
    given = 0
    try:
        requests = next(flow)
        while _same(requests, turn, given):
            envelopes = tuple(envelope for _, envelope in turn.calls[given : given + len(requests)])
            given += len(requests)
            requests = flow.send(envelopes)
    except StopIteration as end:
        answer = spaced(end.value)
        requests = ()
    strayed = turn.calls[given:]
    for request, envelope in strayed:
        desk.memory.note(request, envelope)
    return answer if not requests else desk.say("lost_thread") if strayed else requests


def _same(requests: tuple[Request, ...], turn: Spoken, given: int) -> bool:
    made = [request.tool for request, _ in turn.calls[given : given + len(requests)]]
    return made == [request.tool for request in requests]
