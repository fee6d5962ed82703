"""What a model is given to read of a long conversation."""

import json
from datetime import UTC, datetime

from agent.window import window
from domain.conversation import Message, ToolCall


def user(text):
    return Message(role="user", content=text)


def assistant(text, *calls: str):
    return Message(
        role="assistant", content=text, tool_calls=tuple(ToolCall(id=c, name="t", arguments="{}") for c in calls)
    )


def answer(call):
    return Message(role="tool", content='{"ok":true}', tool_call_id=call, envelope={"ok": True})


def test_a_short_conversation_is_read_whole():
    talk = [user("a"), assistant("b"), user("c")]
    assert window(talk, 100) == tuple(talk)


def test_an_empty_conversation_is_empty():
    assert window([], 100) == ()


def test_the_oldest_turns_go_first_and_whole():
    talk = [user("a" * 10), assistant("b" * 10), user("c" * 10), assistant("", "x"), answer("x"), user("d" * 10)]
    assert window(talk, 23) == tuple(talk[2:])
    assert window(talk, 22) == tuple(talk[5:])


def test_what_came_before_a_turn_stays_readable_while_the_turn_grows():
    before = [user("a" * 10), user("b")]
    grown = [*before, assistant("", "x"), answer("x"), assistant("c" * 100)]
    assert window(before, 10) == tuple(before)
    assert window(grown, 10) == tuple(grown)


def test_the_last_turn_is_read_however_long_it_is():
    talk = [user("a"), user("b" * 100)]
    assert window(talk, 0) == (talk[1],)


def test_words_before_the_first_question_are_a_turn_of_their_own():
    talk = [assistant("Welcome."), user("a")]
    assert window(talk, 100) == tuple(talk)
    assert window(talk, 1) == (talk[1],)


def test_a_call_without_an_answer_gets_one_that_says_so():
    read = window([user("a"), assistant("", "x", "y"), answer("x"), user("b")], 100)
    assert [message.tool_call_id for message in read] == [None, None, "x", "y", None]
    assert read[3].envelope["error"]["code"] == "unavailable"
    assert window([user("a"), assistant("", "x")], 100)[-1].tool_call_id == "x"


def test_an_answer_to_nothing_is_left_out():
    talk = [user("a"), assistant("", "x"), answer("x"), answer("x"), answer("z"), assistant("b")]
    assert window(talk, 100) == (*talk[:3], talk[5])


def fetched(result, at=datetime(2026, 11, 25, 14, 3, tzinfo=UTC)):
    content = json.dumps(result, separators=(",", ":"))
    return Message(role="tool", content=content, tool_call_id="x", envelope={"ok": True, "data": "whole"}, at=at)


def read_later(result, **changes: object):
    """What is read of a result in the turn after."""
    read = window([user("a"), assistant("", "x"), fetched(result, **changes), user("b")], 10_000)
    assert read[2].envelope == {"ok": True, "data": "whole"}
    return json.loads(read[2].content)


def test_a_result_of_an_earlier_turn_says_when_it_was_fetched():
    assert read_later({"ok": True, "data": {"a": 1}}) == {
        "fetched": "2026-11-25 14:03 UTC",
        "ok": True,
        "data": {"a": 1},
    }
    assert read_later({"ok": True}, at=None) == {"ok": True}


def test_a_result_of_this_turn_is_read_as_it_is():
    talk = [user("a"), assistant("", "x"), fetched({"ok": True, "data": {"long": "y" * 2_000}})]
    assert window(talk, 10) == tuple(talk)


def test_a_long_result_of_an_earlier_turn_is_cut_down_and_says_so():
    days = {f"2026-11-{day}": {"lunch": "soup", "dinner": "stew"} for day in range(10, 17)}
    long = {
        "id": "plan_1",
        "days": days,
        "note": "n" * 200,
        "items": [{"food": "egg"}] * 40,
        "few": [1, 2],
        "valid": True,
    }
    short = read_later({"ok": True, "data": long})["data"]
    assert short == {
        "id": "plan_1",
        "days": dict.fromkeys(days, "2 entries, left out here"),
        "note": "n" * 160 + "…",
        "items": [*[{"food": "egg"}] * 5, "35 more, left out here"],
        "few": [1, 2],
        "valid": True,
    }
