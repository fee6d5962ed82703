"""The embedded assistant at the model port: reads the conversation, answers without a key and without a network."""

import json
import logging
import re
from collections.abc import AsyncGenerator, Sequence

from agent.embedded.kind.judgement import weights
from agent.embedded.language.lexicon import Language, language_of
from agent.embedded.phrases import phrase
from agent.embedded.talk.history import language_set, today_of, turns_of
from agent.embedded.talk.replay import reply_to
from agent.model import CallRequested, Finished, ModelEvent, ModelUnavailable, TextDelta
from agent.toolbox import ToolSpec
from domain.conversation import Message

_log = logging.getLogger("wavy.embedded")


def warm() -> None:
    """Load what the first turn of a process would else wait for, about 50 ms: the judgement's weights."""
    weights()


class EmbeddedAssistant:
    """A deterministic model: the same messages give the same reply, on any machine."""

    @property
    def name(self) -> str:
        return "embedded"

    @staticmethod
    def introduced(why: str, messages: Sequence[Message]) -> str:
        """What it says first where it stands in for a model that is away, in the user's language; `why` as it is."""
        said = [message.content for message in messages if message.role == "user"]
        spoken: Language = "en"
        for text in said:
            spoken = language_of(text, spoken)
        return phrase(language_set(messages) or spoken, "stands_in", why=why)

    async def stream(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> AsyncGenerator[ModelEvent, None]:
        """One reply: the calls that are due, or the answer word by word."""
        try:
            known = frozenset(tool.name for tool in tools)
            reply = reply_to(turns_of(messages), today_of(messages), known, language_set(messages))
        except (LookupError, ValueError, TypeError, AttributeError, AssertionError, RuntimeError) as stumbled:
            _log.exception("the embedded assistant stumbled over a sentence")
            raise ModelUnavailable(
                "I stumbled over that sentence.", hint="Nothing more was done; please say it in other words."
            ) from stumbled
        if isinstance(reply, str):
            for piece in re.findall(r"\s*\S+\s*", reply):
                yield TextDelta(piece)
            yield Finished("stop")
            return
        for number, request in enumerate(reply):
            arguments = json.dumps(request.args, ensure_ascii=False)
            yield CallRequested(f"call_{len(messages)}_{number}", request.tool, arguments)
        yield Finished("tool_calls")
