"""One turn: what is said, what is kept, what is called, and how it ends."""

import asyncio
import json
import threading
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import date

import pytest

from agent.budget import Budget
from agent.loop import ToolFinished, ToolStarted, TurnEnded, run_turn
from agent.model import Finished, ModelCutOff, ModelEvent, ModelRefused, ModelUnavailable, TextDelta, Usage
from agent.scripted_model import Call, Fail, Say, ScriptedModel
from domain.conversation import Message, ToolCall

pytestmark = pytest.mark.anyio

TODAY = date(2026, 11, 25)
EGG = {"food": "egg"}
Events = AsyncGenerator[ModelEvent, None]


class Odd:
    """A model that streams as the test says."""

    name = "odd"

    def __init__(self, stream) -> None:
        self.stream = lambda _messages, _tools: stream()


def turn(text, history, model, box, budget=None):
    return run_turn(text, history, model, box, budget or Budget(), today=TODAY)


async def played(text, history, model, box, budget=None):
    return [event async for event in turn(text, history, model, box, budget)]


def ended(events) -> TurnEnded:
    assert isinstance(events[-1], TurnEnded)
    assert events[-1].answer == "".join(event.text for event in events if isinstance(event, TextDelta))
    return events[-1]


async def test_an_answer_is_streamed_and_kept(history, box):
    events = await played("Hello", history, ScriptedModel([Say("Good morning, Ada.")], usage=Usage(10, 3)), box)
    assert [event.text for event in events[:-1]] == ["Good ", "morning, ", "Ada."]
    assert ended(events) == TurnEnded("Good morning, Ada.", "answered", Usage(10, 3))
    assert history.said() == [("user", "Hello"), ("assistant", "Good morning, Ada.")]


async def test_the_model_reads_the_prompt_then_the_day_then_the_conversation(history, box):
    history.append([Message(role="user", content="Hi"), Message(role="assistant", content="Hello.")])
    model = ScriptedModel([Say("Yes.")])
    await played("Are you there?", history, model, box)
    (read,) = model.read
    assert [message.role for message in read] == ["system", "user", "assistant", "user"]
    assert read[0].content.startswith("You are WAVY")
    assert read[0].content.endswith(
        "Today is Wednesday, 2026-11-25. This week began on Monday, 2026-11-23; next week begins on Monday, 2026-11-30."
    )
    assert all(message.role != "system" for message in history.kept)


async def test_a_tool_is_called_and_the_model_reads_its_compact_answer(history, box):
    model = ScriptedModel([Say("One moment."), Call("weigh", EGG)], [Say("120 g.")], usage=Usage(100, 10))
    events = await played("How heavy is an egg?", history, model, box)
    started, finished = [event for event in events if isinstance(event, ToolStarted | ToolFinished)]
    assert started == ToolStarted("weigh", json.dumps(EGG))
    assert finished.envelope.data == {"food": "egg", "grams": 120, "notes": "whole"}
    assert ended(events) == TurnEnded("One moment.\n\n120 g.", "answered", Usage(200, 20))
    call, result = model.read[1][-2:]
    assert call.tool_calls == (ToolCall(id="call_1_1", name="weigh", arguments=json.dumps(EGG)),)
    assert call.content == "One moment."
    assert (result.tool_call_id, result.content) == ("call_1_1", '{"ok":true,"data":{"grams":120}}')
    assert result.envelope == {"ok": True, "data": {"food": "egg", "grams": 120, "notes": "whole"}}


async def test_everything_is_kept_before_it_is_shown_as_done(history, box):
    model = ScriptedModel([Call("weigh", EGG)], [Say("Heavy.")])
    seen = [
        (type(event).__name__, [message.role for message in history.kept])
        async for event in turn("Egg?", history, model, box)
    ]
    assert seen == [
        ("ToolStarted", ["user", "assistant"]),
        ("ToolFinished", ["user", "assistant", "tool"]),
        ("TextDelta", ["user", "assistant", "tool"]),
        ("TurnEnded", ["user", "assistant", "tool", "assistant"]),
    ]


async def test_what_the_user_said_is_kept_before_the_model_is_asked(history, box):
    async with aclosing(turn("Hello", history, ScriptedModel([Fail(ModelUnavailable("Away."))]), box)) as events:
        await anext(events)
    assert history.writes[0] == (Message(role="user", content="Hello"),)


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (ModelUnavailable("Not there.", hint="Later."), "model_unavailable"),
        (ModelRefused("Not there.", hint="Later."), "model_refused"),
        (ModelCutOff("Not there.", hint="Later."), "model_cut_off"),
    ],
)
async def test_a_model_that_fails_midway_ends_the_turn_and_what_it_said_is_kept(failure, reason, history, box):
    model = ScriptedModel([Say("The egg"), Call("weigh", EGG), Fail(failure)])
    events = await played("Egg?", history, model, box)
    assert (ended(events).answer, ended(events).reason) == ("The egg\n\nNot there. Later.", reason)
    assert history.said()[1:] == [("assistant", "The egg\n\nNot there. Later.")]
    assert box.called == []
    assert history.kept[-1].tool_calls == ()


async def test_a_stream_that_ends_without_a_finish_is_no_answer(history, box):
    async def truncated() -> Events:
        yield TextDelta("The egg")

    end = ended(await played("Egg?", history, Odd(truncated), box))
    assert (end.answer, end.reason) == (
        "The egg\n\nThe answer broke off. Say “continue” and I go on from there.",
        "model_cut_off",
    )


async def test_an_empty_reply_is_no_answer(history, box):
    end = ended(await played("Egg?", history, ScriptedModel([]), box))
    assert (end.answer, end.reason) == (
        "The model gave no answer. Ask again, perhaps in other words.",
        "model_cut_off",
    )


@pytest.mark.parametrize("call", [Call("fly"), Call("weigh", '{"food": "eg')])
async def test_an_unknown_tool_or_broken_arguments_go_back_to_the_model_as_an_error(call, history, box):
    model = ScriptedModel([call], [Say("I cannot.")])
    events = await played("Egg?", history, model, box)
    assert ended(events).reason == "answered"
    assert json.loads(model.read[1][-1].content)["ok"] is False


async def test_three_failures_in_a_row_end_the_turn_with_the_last_reason(history, box):
    model = ScriptedModel(*[[Call("fly")]] * 5)
    end = ended(await played("Fly", history, model, box))
    assert end.reason == "too_many_failures"
    assert end.answer == (
        "I could not get this done. The last attempt said: There is no tool 'fly'. See the list of tools. "
        "Tell me what to change and I try again."
    )
    assert len(box.called) == 3


async def test_who_asks_the_same_again_and_hears_the_same_is_stopped(history, box):
    model = ScriptedModel(*[[Call("weigh", EGG)]] * 9)
    end = ended(await played("Egg?", history, model, box))
    assert end.reason == "too_many_failures"
    assert end.answer == (
        "I could not get this done. I kept asking for the same thing. Tell me what to change and I try again."
    )
    assert len(box.called) == 4


async def test_a_success_or_a_question_to_the_user_begins_the_count_anew(history, box):
    script = ["fly", "fly", "weigh", "fly", "fly", "doubt", "fly", "fly"]
    model = ScriptedModel(*[[Call(name, EGG)] for name in script], [Say("Done.")])
    assert ended(await played("Go", history, model, box)).reason == "answered"
    assert len(box.called) == len(script)


async def test_after_the_last_failure_no_further_call_of_the_same_reply_is_made(history, box):
    model = ScriptedModel([Call("fly"), Call("weigh", EGG)], [Say("Once more.")])
    end = ended(await played("Go", history, model, box, Budget(failures_in_row=1)))
    assert end.reason == "too_many_failures"
    assert box.called == [("fly", "{}")]
    await played("And now?", history, model, box)
    answers = [message for message in model.read[1] if message.role == "tool"]
    assert [answer.tool_call_id for answer in answers] == ["call_1_0", "call_1_1"]
    assert "not known" in answers[1].content


async def test_too_many_steps_end_the_turn_and_the_last_calls_are_still_made(history, box):
    model = ScriptedModel(*[[Call("weigh", EGG)]] * 5)
    end = ended(await played("Go", history, model, box, Budget(model_calls=2)))
    assert end.reason == "too_many_calls"
    assert "say “continue”" in end.answer
    assert len(box.called) == 2
    assert history.said()[-1] == ("assistant", end.answer)


async def test_too_many_tokens_end_the_turn(history, box):
    model = ScriptedModel(*[[Call("weigh", EGG)]] * 5, usage=Usage(90, 10))
    end = ended(await played("Go", history, model, box, Budget(tokens=200)))
    assert (end.reason, end.usage.tokens) == ("too_many_tokens", 200)
    assert "ask for a smaller part" in end.answer


async def test_a_tool_that_takes_too_long_is_left_to_finish_and_said_so(history, box):
    release, done = threading.Event(), threading.Event()

    def slow() -> None:
        release.wait(10)
        done.set()

    box.before = slow
    model = ScriptedModel([Call("weigh", EGG), Call("weigh", EGG)])
    events = await played("Egg?", history, model, box, Budget(tool_seconds=0.01, failures_in_row=1))
    end = ended(events)
    assert end.reason == "still_running"
    assert end.answer == (
        "This takes longer than 0.01 seconds and may still be running; it was not interrupted. Ask in a minute what "
        "came of it, before asking for it again. What was done before that stands."
    )
    (finished,) = [event for event in events if isinstance(event, ToolFinished)]
    assert finished.envelope.error["code"] == "unavailable"
    assert [message.role for message in history.kept] == ["user", "assistant", "tool", "assistant"]
    assert len(box.called) == 1
    release.set()
    assert done.wait(10)


async def reaches(event: threading.Event) -> None:
    assert await asyncio.to_thread(event.wait, 10)


async def test_a_stopped_answer_is_kept_as_far_as_it_went_and_the_stop_goes_on(history, box):
    spoke, closed = asyncio.Event(), asyncio.Event()

    async def endless() -> Events:
        yield TextDelta("The egg ")
        spoke.set()
        try:
            await asyncio.Event().wait()
        finally:
            closed.set()

    task = asyncio.create_task(played("Egg?", history, Odd(endless), box))
    await spoke.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert history.said() == [("user", "Egg?"), ("assistant", "The egg")]
    assert closed.is_set()


async def test_a_page_that_goes_away_keeps_what_it_has_seen(history, box):
    model = ScriptedModel([Say("The egg weighs")])
    async with aclosing(turn("Egg?", history, model, box)) as events:
        await anext(events)
        await anext(events)
    assert history.said() == [("user", "Egg?"), ("assistant", "The egg")]


async def test_a_stop_before_the_first_word_keeps_nothing_but_the_question(history, box):
    asked = asyncio.Event()

    async def silent() -> Events:
        asked.set()
        await asyncio.Event().wait()
        yield TextDelta("never")

    task = asyncio.create_task(played("Egg?", history, Odd(silent), box))
    await asked.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert history.said() == [("user", "Egg?")]


async def test_a_stop_while_a_tool_runs_keeps_that_its_end_was_not_seen(history, box):
    begun, release = threading.Event(), threading.Event()

    def slow() -> None:
        begun.set()
        release.wait(10)

    box.before = slow
    task = asyncio.create_task(played("Egg?", history, ScriptedModel([Call("weigh", EGG)]), box))
    await reaches(begun)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    release.set()
    assert [message.role for message in history.kept] == ["user", "assistant", "tool"]
    assert history.kept[-1].tool_call_id == "call_1_0"
    assert history.kept[-1].envelope["error"]["code"] == "unavailable"


async def test_a_stop_during_a_write_waits_for_the_write_and_keeps_everything_once(history, box):
    begun, release = threading.Event(), threading.Event()
    write = history.append

    def slow_append(messages) -> None:
        if messages[0].role == "assistant":
            begun.set()
            release.wait(10)
        write(messages)

    history.append = slow_append
    task = asyncio.create_task(played("Egg?", history, ScriptedModel([Say("120 g.")]), box))
    await reaches(begun)
    task.cancel()
    release.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert history.said() == [("user", "Egg?"), ("assistant", "120 g.")]


async def test_an_answer_that_cannot_be_kept_is_not_shown_as_finished(history, box):
    write = history.append

    def full(messages) -> None:
        if messages[0].role == "assistant":
            raise OSError("disk full")
        write(messages)

    history.append = full
    async with aclosing(turn("Egg?", history, ScriptedModel([Say("yes")]), box)) as events:
        assert await anext(events) == TextDelta("yes")
        with pytest.raises(OSError, match="disk full"):
            await anext(events)


async def test_a_script_that_has_run_out_is_an_unavailable_model(history, box):
    model = ScriptedModel(name="demo")
    assert model.name == "demo"
    assert ended(await played("Egg?", history, model, box)).reason == "model_unavailable"


async def test_an_empty_delta_shows_nothing(history, box):
    async def hesitant() -> Events:
        yield TextDelta("")
        yield TextDelta("Yes.")
        yield Finished()

    events = await played("Egg?", history, Odd(hesitant), box)
    assert events == [TextDelta("Yes."), TurnEnded("Yes.", "answered", Usage())]
