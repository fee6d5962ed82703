"""The embedded assistant at the model port, with messages as a conversation keeps them."""

import json
import re
from datetime import date

import pytest

from agent.briefing import briefing
from agent.embedded import EmbeddedAssistant
from agent.embedded.phrases import de, en, es, fr, phrase, tr
from agent.model import CallRequested, Finished, ModelUnavailable, TextDelta
from domain.conversation import Message, ToolCall
from tools import ALL_TOOLS

TODAY = date(2026, 12, 2)
ANA = {"id": "ana", "name": "Ana Prieto", "age": 40, "gender": "female", "medicalConditions": [], "allergies": ["egg"],
       "dietaryRestrictions": [], "calorieTarget": 1900, "macroTargets": {"protein": 95, "carbs": 238, "fat": 63}}  # fmt: skip


PLAN = {"id": "p", "patientId": "ana", "patientName": "Ana Prieto", "weekStart": "2026-12-07"}


def user(text):
    return Message(role="user", content=text)


def asked(name, arguments, call="c1"):
    written = arguments if isinstance(arguments, str) else json.dumps(arguments)
    return Message(role="assistant", content="", tool_calls=(ToolCall(id=call, name=name, arguments=written),))


def gave(envelope, call="c1"):
    return Message(role="tool", content="", tool_call_id=call, envelope=envelope)


def ok(data):
    return {"ok": True, "data": data}


async def reply(*messages: Message, tools=ALL_TOOLS, told=True, language=None):
    first = (briefing(TODAY, language),) if told else ()
    return [event async for event in EmbeddedAssistant().stream((*first, *messages), tools)]


def calls(events):
    return [(event.name, json.loads(event.arguments)) for event in events if isinstance(event, CallRequested)]


def text(events):
    return "".join(event.text for event in events if isinstance(event, TextDelta))


@pytest.mark.anyio
async def test_it_says_who_it_is():
    assert EmbeddedAssistant().name == "embedded"


@pytest.mark.anyio
async def test_a_person_is_looked_up_before_anything_is_done():
    events = await reply(user("generate a plan for Ana next week"))
    assert calls(events) == [("find_patients", {})]
    assert events[-1] == Finished("tool_calls")


@pytest.mark.anyio
async def test_a_language_that_is_set_answers_what_is_written_in_another():
    said = Message(role="user", content="thank you")
    written = text(await reply(said))
    assert text(await reply(Message(role="user", content="danke"), language="English")) == written
    german = text(await reply(said, language="German"))
    assert german == text(await reply(Message(role="user", content="danke")))
    assert german != written
    assert text(await reply(said, language="Klingon")) == written


@pytest.mark.anyio
async def test_the_same_messages_give_the_same_reply():
    messages = (user("plan for Ana"), asked("find_patients", {}), gave(ok({"patients": [ANA], "total": 1})))
    first, second = await reply(*messages), await reply(*messages)
    assert first == second
    assert calls(first) == [("generate_plan", {"patient": "ana", "weekStart": "2026-12-07"})]


@pytest.mark.anyio
async def test_what_another_model_did_is_remembered():
    events = await reply(
        user("who is there?"),
        asked("find_patients", {}, "a"),
        gave(ok({"patients": [ANA], "total": 1}), "a"),
        user("what about her record"),
        asked("get_patient", {"patient": "ana"}, "b"),
        gave(ok(ANA), "b"),
        Message(role="assistant", content="Here."),
        user("generate her plan"),
    )
    assert calls(events) == [("generate_plan", {"patient": "ana", "weekStart": "2026-12-07"})]


@pytest.mark.anyio
async def test_a_turn_that_does_not_fit_its_own_history_stops_instead_of_running_in_circles():
    events = await reply(user("plan for Ana"), asked("get_plan", {"plan": "p"}), gave(ok(PLAN)))
    assert "lost the thread" in text(events)
    assert events[-1] == Finished("stop")


@pytest.mark.anyio
async def test_arguments_that_are_no_json_and_answers_that_were_lost_are_borne():
    for written in ("{", "[1]"):
        events = await reply(user("hello"), asked("find_patients", written), gave(None), user("hello"))
        assert text(events).startswith("Hello")


@pytest.mark.anyio
async def test_without_a_day_it_says_that_it_cannot_answer():
    with pytest.raises(ModelUnavailable):
        await reply(user("hello"), told=False)


@pytest.mark.anyio
async def test_a_tool_that_is_not_there_is_said_to_be_missing():
    tools = [tool for tool in ALL_TOOLS if tool.name not in {"undo", "load_demo_clinic"}]
    events = await reply(user("load the demo clinic"), tools=tools)
    assert calls(events) == []
    assert "not available" in text(events)


@pytest.mark.parametrize("language", [de, es, fr, tr])
def test_every_phrase_is_there_in_every_language_with_the_same_blanks(language):
    def blanks(written: str) -> set[str]:
        return set(re.findall(r"{(\w+)}", written))

    assert language.PHRASES.keys() == en.PHRASES.keys()
    assert [key for key, said in language.PHRASES.items() if blanks(said) != blanks(en.PHRASES[key])] == []


def test_a_phrase_nobody_wrote_is_an_error():
    with pytest.raises(KeyError):
        phrase("en", "nonsense")
