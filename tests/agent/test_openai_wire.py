"""The OpenAI adapter as the wire sees it: what it sends, what it makes of what comes back, when it tries again."""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import date

import httpcore2
import httpx
import pytest

from agent import tokens
from agent.budget import Budget
from agent.loop import TurnEnded, run_turn
from agent.model import CallRequested, Finished, ModelCutOff, ModelRefused, ModelUnavailable, TextDelta, Usage
from agent.openai_model import ATTEMPTS, LONGEST_WAIT, OpenAIModel
from domain.conversation import Message, ToolCall

pytestmark = pytest.mark.anyio

BASE = "https://models.example/v1"
CHAT = f"{BASE}/chat/completions"
QUESTION = (Message(role="system", content="Be kind."), Message(role="user", content="Egg?"))
DONE = "data: [DONE]\n\n"
Body = AsyncGenerator[bytes, None]


def chunk(delta=None, finish=None, **more: object) -> str:
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish}]
    body = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": choices}
    return f"data: {json.dumps(body | more)}\n\n"


def call(arguments=None, **fields: object) -> str:
    function = {"function": {key: fields.pop(key) for key in ("name",) if key in fields}}
    if arguments is not None:
        function["function"]["arguments"] = arguments
    return chunk({"tool_calls": [fields | function]})


def streamed(*events: str) -> httpx.Response:
    return httpx.Response(200, headers={"content-type": "text/event-stream"}, content="".join(events).encode())


def text(*words: str) -> httpx.Response:
    usage = chunk(usage={"prompt_tokens": 20, "completion_tokens": 4, "total_tokens": 24})
    return streamed(*[chunk({"content": word}) for word in words], chunk({}, "stop"), usage, DONE)


def error(status, code=None, **headers: str) -> httpx.Response:
    return httpx.Response(status, headers=headers, json={"error": {"message": "patient Ada", "code": code}})


class Waits(list):
    """Stands in for sleeping: notes how long it would have been."""

    async def __call__(self, seconds) -> None:
        self.append(seconds)


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
async def model(waits):
    adapter = OpenAIModel.at_openai(api_key="sk-test", model="gpt-4o", base_url=BASE, sleep=waits)
    yield adapter
    await adapter.aclose()


async def replied(model, tools=(), messages=QUESTION):
    return [event async for event in model.stream(messages, tools)]


def sent(route, number=-1):
    return json.loads(route.calls[number].request.content)


async def test_text_is_streamed_with_its_blanks_and_its_usage(model, wire):
    wire.post(CHAT).mock(return_value=text("It", " weighs", " 60 g."))
    assert await replied(model) == [
        TextDelta("It"),
        TextDelta(" weighs"),
        TextDelta(" 60 g."),
        Finished("stop", Usage(20, 4)),
    ]


async def test_the_request_is_a_stream_with_usage_and_no_tools_where_there_are_none(model, wire):
    route = wire.post(CHAT).mock(return_value=text("Yes"))
    await replied(model)
    assert sent(route) == {
        "model": "gpt-4o",
        "messages": [{"role": "system", "content": "Be kind."}, {"role": "user", "content": "Egg?"}],
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    assert route.calls[0].request.headers["authorization"] == "Bearer sk-test"
    assert model.name == "gpt-4o"


async def test_tools_are_strict_functions_called_one_at_a_time(model, wire, box):
    route = wire.post(CHAT).mock(return_value=text("Yes"))
    await replied(model, box.specs)
    body = sent(route)
    assert body["parallel_tool_calls"] is False
    assert body["tools"][0] == {
        "type": "function",
        "function": {
            "name": "weigh",
            "description": "Weighs a food.",
            "strict": True,
            "parameters": {
                "type": "object",
                "properties": {
                    "food": {"type": "string", "description": "A food as people write it."},
                    "grams": {
                        "type": ["integer", "null"],
                        "description": "Grams, where known.",
                    },
                },
                "required": ["food", "grams"],
                "additionalProperties": False,
            },
        },
    }


@pytest.mark.parametrize(
    ("arguments", "quoted"), [('{"food": "egg"}', '{"food": "egg"}'), ('{"food": "eg', "{}"), ("[1]", "{}")]
)
async def test_calls_and_their_compact_answers_are_quoted(arguments, quoted, model, wire):
    route = wire.post(CHAT).mock(return_value=text("Yes"))
    said = Message(role="assistant", content="", tool_calls=(ToolCall(id="call_1", name="weigh", arguments=arguments),))
    answer = Message(role="tool", content='{"grams":60}', tool_call_id="call_1", envelope={"secret": "whole"})
    await replied(model, messages=(*QUESTION, said, answer))
    assert sent(route)["messages"][2:] == [
        {
            "role": "assistant",
            "content": None,
            "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "weigh", "arguments": quoted}}],
        },
        {"role": "tool", "content": '{"grams":60}', "tool_call_id": "call_1"},
    ]


async def test_a_call_arrives_in_fragments(model, wire):
    wire.post(CHAT).mock(
        return_value=streamed(
            chunk({"content": "One moment."}),
            call(index=0, id="call_a", name="weigh", arguments=""),
            call(index=0, arguments='{"food"'),
            call(index=0, arguments=': "egg"}'),
            chunk({}, "tool_calls"),
            DONE,
        )
    )
    said, asked, finished = await replied(model)
    assert said == TextDelta("One moment.")
    assert asked == CallRequested("call_a", "weigh", '{"food": "egg"}')
    assert finished.reason == "tool_calls"


@pytest.mark.parametrize(
    ("fragments", "calls"),
    [
        pytest.param(
            [call(name="weigh", arguments="{}"), call(name="doubt", arguments='{"a"'), call(arguments=":1}")],
            [("call_2_0", "weigh", "{}"), ("call_2_1", "doubt", '{"a":1}')],
            id="neither ids nor indices",
        ),
        pytest.param(
            [call(index=0, name="weigh", arguments="{}"), call(index=1, name="doubt"), call(index=1, arguments="{}")],
            [("call_2_0", "weigh", "{}"), ("call_2_1", "doubt", "{}")],
            id="no ids",
        ),
        pytest.param(
            [call(index=0, id="a", name="weigh", arguments="{}"), call(index=0, id="b", name="doubt", arguments="{}")],
            [("a", "weigh", "{}"), ("b", "doubt", "{}")],
            id="every index is 0",
        ),
        pytest.param(
            [call(id="a", name="weigh", arguments='{"a"'), call(id="a", arguments=":1}")],
            [("a", "weigh", '{"a":1}')],
            id="the id is repeated",
        ),
        pytest.param([call(arguments="{}")], [("call_2_0", "", "{}")], id="no name at all"),
    ],
)
async def test_servers_may_leave_out_ids_and_indices(fragments, calls, model, wire):
    wire.post(CHAT).mock(return_value=streamed(*fragments, chunk({}, "stop"), DONE))
    *asked, finished = await replied(model)
    assert asked == [CallRequested(*expected) for expected in calls]
    assert finished.reason == "tool_calls"


async def test_without_usage_it_is_estimated_so_that_the_budget_still_holds(model, wire):
    route = wire.post(CHAT).mock(return_value=streamed(chunk({"content": "It weighs 60 g."}), chunk({}, "stop")))
    *_, finished = await replied(model)
    assert finished.usage == Usage(tokens.count(json.dumps(sent(route))), 6)


async def test_a_usage_without_figures_counts_as_nothing(model, wire):
    wire.post(CHAT).mock(return_value=streamed(chunk({"content": "x"}), chunk({}, "stop"), chunk(usage={"x": 1})))
    *_, finished = await replied(model)
    assert finished.usage == Usage()


async def test_chunks_without_choice_or_delta_are_passed_over(model, wire):
    odd = chunk(prompt_filter_results=[]) + 'data: {"choices": [{"delta": null}]}\n\n: ping\n\n'
    wire.post(CHAT).mock(return_value=streamed(odd, chunk({"content": "Yes"}), chunk({}, "stop"), DONE))
    assert (await replied(model))[0] == TextDelta("Yes")


async def test_a_refusal_is_text_for_the_user(model, wire):
    wire.post(CHAT).mock(return_value=streamed(chunk({"refusal": "I can't."}), chunk({}, "stop"), DONE))
    assert (await replied(model))[0] == TextDelta("I can't.")


async def heard(model, failure):
    """What was streamed before the failure, and the failure."""
    events = []

    async def listen() -> None:
        async for event in model.stream(QUESTION, ()):
            events.append(event)  # noqa: PERF401 - a comprehension would lose what came before the failure

    with pytest.raises(failure) as caught:
        await listen()
    return events, caught.value


@pytest.mark.parametrize(
    ("ending", "failure", "words"),
    [
        ([chunk({}, "length"), DONE], ModelCutOff, "too long"),
        ([chunk({}, "content_filter"), DONE], ModelRefused, "content filter"),
        ([], ModelCutOff, "broke off"),
        ([DONE], ModelCutOff, "broke off"),
        (["data: {broken\n\n"], ModelCutOff, "broke off"),
        (['data: {"error": {"message": "overloaded", "code": "server_error"}}\n\n'], ModelCutOff, "broke off"),
        (['data: {"error": {"message": "no", "code": "content_filter"}}\n\n'], ModelRefused, "content filter"),
    ],
)
async def test_a_reply_that_is_not_whole_is_a_failure_and_no_call_of_it_is_handed_on(
    ending, failure, words, *, model, wire, waits
):
    route = wire.post(CHAT).mock(
        return_value=streamed(chunk({"content": "The"}), call("{}", index=0, id="a", name="weigh"), *ending)
    )
    events, reason = await heard(model, failure)
    assert events == [TextDelta("The")]
    assert words in reason.message
    assert (route.call_count, waits) == (1, [])


async def test_an_empty_stream_is_a_failure(model, wire):
    wire.post(CHAT).mock(return_value=streamed())
    await heard(model, ModelCutOff)


async def test_a_busy_server_is_asked_again_when_it_said_so(model, wire, waits):
    route = wire.post(CHAT).mock(side_effect=[error(429, **{"retry-after": "7"}), text("Yes")])
    assert (await replied(model))[0] == TextDelta("Yes")
    assert (route.call_count, waits) == (2, [7])


async def test_a_server_that_asks_for_too_long_a_wait_is_not_asked_again(model, wire, waits):
    route = wire.post(CHAT).mock(return_value=error(429, **{"retry-after": str(LONGEST_WAIT + 1)}))
    _, reason = await heard(model, ModelUnavailable)
    assert "too busy" in reason.message
    assert (route.call_count, waits) == (1, [])


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_fault_of_the_server_is_borne_a_few_times(status, model, wire, waits):
    route = wire.post(CHAT).mock(return_value=error(status))
    events, reason = await heard(model, ModelUnavailable)
    assert events == []
    assert f"HTTP {status}" in reason.message
    assert route.call_count == ATTEMPTS
    assert len(waits) == ATTEMPTS - 1
    assert all(0 < seconds <= LONGEST_WAIT for seconds in waits)


@pytest.mark.parametrize(
    ("raised", "words"),
    [(httpcore2.ConnectError("no route"), "cannot be reached"), (httpcore2.ReadTimeout("silence"), "in time")],
)
async def test_a_server_that_is_not_there_or_silent_is_tried_again(raised, words, model, wire, waits):
    route = wire.post(CHAT).mock(side_effect=raised)
    _, reason = await heard(model, ModelUnavailable)
    assert words in reason.message
    assert (route.call_count, len(waits)) == (ATTEMPTS, ATTEMPTS - 1)


@pytest.mark.parametrize(
    ("status", "code", "failure", "words"),
    [
        (400, None, ModelUnavailable, "HTTP 400"),
        (400, "context_length_exceeded", ModelUnavailable, "too long"),
        (400, "content_filter", ModelRefused, "content filter"),
        (401, "invalid_api_key", ModelUnavailable, "key"),
        (403, None, ModelUnavailable, "key"),
        (404, "model_not_found", ModelUnavailable, "“gpt-4o”"),
        (429, "insufficient_quota", ModelUnavailable, "quota"),
    ],
)
async def test_what_another_try_cannot_help_is_said_at_once_and_not_quoted(
    status, code, failure, words, *, model, wire, waits
):
    route = wire.post(CHAT).mock(return_value=error(status, code))
    _, reason = await heard(model, failure)
    assert words in reason.message
    assert reason.hint
    assert "Ada" not in f"{reason.message} {reason.hint}"
    assert (route.call_count, waits) == (1, [])


@pytest.mark.parametrize("raised", [httpcore2.ReadError("reset"), httpcore2.ReadTimeout("silence")])
async def test_nothing_is_tried_again_after_the_first_token(raised, model, wire, waits):
    async def breaks() -> Body:
        yield chunk({"content": "The"}).encode()
        raise raised

    route = wire.post(CHAT).mock(side_effect=lambda _: httpx.Response(200, stream=Streaming(breaks())))
    events, reason = await heard(model, ModelCutOff)
    assert events == [TextDelta("The")]
    assert "broke off" in reason.message
    assert (route.call_count, waits) == (1, [])


async def test_a_connection_lost_before_the_first_token_is_tried_again(model, wire, waits):
    async def breaks() -> Body:
        raise httpcore2.ReadError("reset")
        yield b""

    route = wire.post(CHAT).mock(side_effect=[httpx.Response(200, stream=Streaming(breaks())), text("Yes")])
    assert (await replied(model))[0] == TextDelta("Yes")
    assert (route.call_count, len(waits)) == (2, 1)


class Streaming(httpx.AsyncByteStream):
    """A body that comes piece by piece; notes when it is closed."""

    def __init__(self, pieces) -> None:
        self.pieces, self.closed = pieces, False

    async def __aiter__(self) -> Body:
        async for piece in self.pieces:
            yield piece

    async def aclose(self) -> None:
        self.closed = True


async def test_a_stopped_reply_closes_its_connection(model, wire):
    async def endless() -> Body:
        yield chunk({"content": "The"}).encode()
        await asyncio.Event().wait()

    body = Streaming(endless())
    wire.post(CHAT).mock(return_value=httpx.Response(200, stream=body))
    spoke = asyncio.Event()

    async def listen() -> None:
        async for _ in model.stream(QUESTION, ()):
            spoke.set()

    task = asyncio.create_task(listen())
    await spoke.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert body.closed


async def test_a_reply_nobody_listens_to_any_more_closes_its_connection(model, wire):
    async def endless() -> Body:
        while True:
            yield chunk({"content": "The"}).encode()

    body = Streaming(endless())
    wire.post(CHAT).mock(return_value=httpx.Response(200, stream=body))
    async with aclosing(model.stream(QUESTION, ())) as events:
        assert await anext(events) == TextDelta("The")
    assert body.closed


async def test_azure_is_asked_at_its_deployment_with_its_key(wire):
    url = "https://clinic.openai.azure.com/openai/deployments/our-gpt/chat/completions"
    route = wire.post(url, params={"api-version": "2024-10-21"}).mock(return_value=text("Yes"))
    model = OpenAIModel.at_azure(
        api_key="azure-test", endpoint="https://clinic.openai.azure.com/", deployment="our-gpt"
    )
    assert (await replied(model))[0] == TextDelta("Yes")
    assert model.name == "our-gpt"
    headers = route.calls[0].request.headers
    assert headers["api-key"] == "azure-test"
    assert "authorization" not in headers
    await model.aclose()


async def test_two_conversations_side_by_side_do_not_share_their_attempts(model, wire, waits):
    wire.post(CHAT).mock(side_effect=[error(503), error(503), error(503), text("A"), text("B")])
    both = await asyncio.gather(replied(model), replied(model))
    assert sorted(events[0].text for events in both) == ["A", "B"]
    assert len(waits) == 3


async def test_two_rounds_through_the_loop(model, wire, history, box):
    asked = streamed(
        chunk({"content": "One moment."}),
        call(index=0, id="call_a", name="weigh", arguments='{"food": "egg"}'),
        chunk({}, "tool_calls"),
        DONE,
    )
    route = wire.post(CHAT).mock(side_effect=[asked, text("120", " g.")])
    events = [e async for e in run_turn("Egg?", history, model, box, Budget(), today=date(2026, 11, 25))]
    assert isinstance(events[-1], TurnEnded)
    assert (events[-1].answer, events[-1].reason) == ("One moment.\n\n120 g.", "answered")
    assert sent(route)["messages"][-1] == {
        "role": "tool",
        "content": '{"ok":true,"data":{"grams":120}}',
        "tool_call_id": "call_a",
    }


@pytest.mark.parametrize(("name", "arguments"), [("weigh", '{"food": "eg'), ("fly", "{}"), ("", "nonsense")])
async def test_a_call_nobody_can_carry_out_is_answered_with_an_error(name, arguments, *, model, wire, history, box):
    asked = streamed(call(index=0, id="a", name=name, arguments=arguments), chunk({}, "tool_calls"), DONE)
    route = wire.post(CHAT).mock(side_effect=[asked, text("Sorry.")])
    events = [e async for e in run_turn("Egg?", history, model, box, Budget(), today=date(2026, 11, 25))]
    assert events[-1].answer == "Sorry."
    assert json.loads(sent(route)["messages"][-1]["content"])["ok"] is False


async def test_against_a_real_server(openai_server, history, box):
    script = [
        {"status": 503},
        {"text": "Let me see.", "calls": [{"name": "weigh", "arguments": {"food": "egg"}}]},
        {"text": "An egg weighs 120 g."},
        {"text": "It", "cut": True},
    ]
    waits = Waits()
    with openai_server.OpenAIServer(script) as server:
        model = OpenAIModel.at_openai(api_key="none", model="scripted", base_url=server.url, sleep=waits)
        ends = []
        for said in ("Egg?", "Sure?", "Really?"):
            turn = run_turn(said, history, model, box, Budget(), today=date(2026, 11, 25))
            ends += [event async for event in turn if isinstance(event, TurnEnded)]
        await model.aclose()
    assert [(end.answer.partition(".")[0], end.reason) for end in ends] == [
        ("Let me see", "answered"),
        ("It\n\nThe answer broke off", "model_cut_off"),
        ("The language model did not accept the request (HTTP 400)", "model_unavailable"),
    ]
    assert ends[0].usage == Usage(200, 20)
    assert len(waits) == 1
    assert len(server.requests) == 5


async def test_a_real_server_holds_an_answer_until_it_is_let_go(openai_server):
    with openai_server.OpenAIServer([{"text": "Wait", "hold": True}]) as server:
        model = OpenAIModel.at_openai(api_key="none", model="scripted", base_url=server.url)
        async with aclosing(model.stream(QUESTION, ())) as events:
            assert await anext(events) == TextDelta("Wait")
            server.release()
            assert await anext(events) == Finished("stop", Usage(100, 10))
        await model.aclose()
