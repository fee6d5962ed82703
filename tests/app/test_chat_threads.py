"""A kept conversation is shown again as it was, to its own user and to nobody else."""

import asyncio
import json
from contextlib import aclosing
from dataclasses import replace
from uuid import uuid4

import pytest
from chainlit.types import Feedback as Opinion
from chainlit.types import Pagination, ThreadFilter

from agent.scripted_model import Call, Say, ScriptedModel
from app.chat.data_layer import Conversations
from app.chat.rooms import Rooms
from app.chat.threads import thread_of, turn_id
from app.chat.visitors import seen_as
from app.house import LOCAL, House
from app.settings import Settings
from app.talk import Talk
from domain.actor import Actor
from domain.conversation import Conversation, Message, ToolCall
from domain.errors import NotFound

pytestmark = pytest.mark.anyio

ANNEKE = {
    "id": "D01", "name": "Anneke Visser", "age": 42, "gender": "female", "allergies": ["peanuts"],
    "calorieTarget": 1900, "macroTargets": {"protein": 85, "carbs": 245, "fat": 65},
}  # fmt: skip


@pytest.fixture
def anyio_backend():
    return "asyncio"


@pytest.fixture
def house(sqlite_url):
    opened = House.open(Settings(database_url=sqlite_url, today="2026-11-23"))
    assert opened.call("import_patients", {"content": json.dumps([ANNEKE])}).ok
    yield opened
    opened.database.dispose()


async def talked(house, replies, *said: str, actor=LOCAL):
    """A conversation with a model that says what it was given; gives its id."""
    talk = Talk(replace(house, model=ScriptedModel(*replies)), actor)
    for sentence in said:
        async with aclosing(talk.turn(sentence)) as events:
            async for _ in events:
                pass
    return talk.id


def layer(house, user_id="local", rooms=None):
    seen_as(user_id)
    return Conversations(house, rooms or Rooms())


def read(thread, *kinds: str):
    return [
        (s["type"], s["name"] if s["type"] == "tool" else s["output"]) for s in thread["steps"] if s["type"] in kinds
    ]


async def test_a_week_is_shown_again_with_its_step_its_drawing_and_its_words(house):
    replies = ((Say("I plan."), Call("generate_plan", {"patient": "Anneke"})), (Say("There it is."),))
    one = await talked(house, replies, "generate next week for Anneke")
    thread = await layer(house).get_thread(one)
    assert thread["name"] == "generate next week for Anneke"
    kinds = [step["type"] for step in thread["steps"]]
    assert kinds == ["user_message", "run", "assistant_message", "tool", "assistant_message", "assistant_message"]
    said = [step["output"] for step in thread["steps"] if step["type"] == "assistant_message"]
    assert said[0] == "I plan."
    assert said[1] == ""  # the drawing says it all
    assert said[2] == "There it is."
    assert read(thread, "tool")[0][1].startswith("Planning the week – Anneke Visser, 30 November 2026: valid")
    run = thread["steps"][1]
    assert run["id"] == turn_id(one, 0)
    assert {step["parentId"] for step in thread["steps"][2:]} == {run["id"]}
    (drawn, *_) = thread["elements"]
    assert drawn["forId"] == thread["steps"][4]["id"]
    assert (drawn["name"], drawn["props"]["part"]) == ("Wavy", "Week")
    assert await layer(house).get_element(one, drawn["id"]) == drawn
    assert await layer(house).get_element(one, "none") is None
    assert await layer(house).get_thread(one) == thread  # the same ids, however often it is read


async def test_a_plan_has_one_week_that_can_be_worked_with_and_it_is_up_to_date(house):
    lock = Call("lock_meal", {"plan": {"patient": "Anneke"}, "date": "2026-12-01", "meal": "dinner"})
    replies = (
        (Call("generate_plan", {"patient": "Anneke"}),), (Say("There."),),
        (lock,), (Say("Locked."),),
        (Call("get_plan", {"plan": "Anneke"}),), (Say("Again."),),
        (Call("delete_plan", {"plan": "Anneke"}),), (Say("Shall I?"),),
        (Call("delete_plan", {"plan": "Anneke"}),), (Say("Gone."),),
    )  # fmt: skip
    one = await talked(house, replies[:4], "generate next week for Anneke", "lock dinner on Tuesday")
    week, changed = (await layer(house).get_thread(one))["elements"]
    assert (week["props"]["version"], week["props"]["days"][1]["meals"][2]["locked"]) == (2, True)
    assert changed["props"]["part"] == "Changed"
    assert changed["props"]["lines"] == ["Locked: Tue 1 Dec dinner.", "Version 2: every hard rule is met."]
    again = await talked(house, replies, "generate next week for Anneke", "lock dinner", "show it", "delete it", "yes")
    elements = [drawn["props"] for drawn in (await layer(house).get_thread(again))["elements"]]
    assert [props["part"] for props in elements] == ["Note", "Changed", "Note"]
    assert elements[0]["said"] == "The week of Anneke Visser is shown again below."
    assert elements[2]["said"] == "The plan of Anneke Visser for the week of 2026-11-30 is deleted."


async def test_the_buttons_of_the_last_turn_come_back(house):
    replies = ((Call("delete_patient", {"patient": "Anneke"}),), (Say("Shall I delete Anneke?"),))
    one = await talked(house, replies, "delete Anneke")
    conversations = house.conversations(LOCAL)
    thread = thread_of(conversations.find(one), conversations.messages(one), ())
    assert [label for label, _ in thread.offers] == ["Yes", "No, leave it"]
    assert thread.offered_under == thread.steps[-1]["id"]
    assert thread.steps[-1]["output"] == "Shall I delete Anneke?"


def messages(*entries: dict):
    return [Message.model_validate(entry) for entry in entries]


def asked(tool, call_id="c1"):
    return {"role": "assistant", "content": "", "tool_calls": (ToolCall(id=call_id, name=tool, arguments="{}"),)}


def conversation(house):
    return Conversation(id=str(uuid4()), title="One", created_at=house.now(), updated_at=house.now())


async def test_a_turn_that_was_cut_off_says_so_and_one_that_goes_on_says_that(house):
    kept = messages({"role": "user", "content": "plan"}, asked("generate_plan"))
    thread = thread_of(conversation(house), kept, ())
    assert thread.steps[2]["name"] == "Planning the week – stopped, its end was not seen"
    assert thread.steps[2]["isError"]
    thread = thread_of(conversation(house), kept, (), at_work=True)
    assert thread.steps[2]["name"] == "Planning the week – at work"
    assert not thread.steps[2]["isError"]
    assert thread.steps[1]["end"] is None


async def test_a_look_up_is_shown_where_it_is_the_answer_and_not_on_the_way_to_another_tool(house):
    find, recipes = Call("find_patients"), Call("find_recipes")
    one = await talked(house, ((find,), (Say("Only her."),), (find,), (recipes,), (Say("Eat."),)), "who?", "what?")
    shown = [
        text.split()[1] for kind, text in read(await layer(house).get_thread(one), "assistant_message") if "|" in text
    ]
    assert shown == ["Patient", "Recipe"]


async def test_a_question_without_words_is_asked_again(house):
    refused = {"ok": False, "error": {"code": "confirmation_required", "message": "Sure?", "hint": "", "details": {}}}
    kept = messages(
        {"role": "user", "content": "delete"}, asked("delete_patient"),
        {"role": "tool", "content": "{}", "tool_call_id": "c1", "envelope": refused},
    )  # fmt: skip
    thread = thread_of(conversation(house), kept, ())
    assert thread.steps[-1]["output"] == "Sure?"
    assert thread.offers


@pytest.mark.parametrize(
    ("code", "candidates", "offered"),
    [
        ("ambiguous", [{"id": "a", "name": "Ana"}, {"id": "b", "name": "Anna"}], ["Ana", "Anna"]),
        ("not_found", [{"id": "a", "name": "Ana"}], ["Ana"]),
        ("ambiguous", [{"id": "p", "weekStart": "2027-03-01"}], ["2027-03-01"]),
        ("not_found", [], []),
        ("conflict", [{"id": "a", "name": "Ana"}], []),
    ],
)
async def test_who_may_be_meant_is_offered_to_be_said(house, code, candidates, offered):
    refused = {
        "ok": False,
        "error": {"code": code, "message": "Who?", "hint": "", "details": {"candidates": candidates}},
    }
    kept = messages(
        {"role": "user", "content": "show An"}, asked("get_patient"),
        {"role": "tool", "content": "{}", "tool_call_id": "c1", "envelope": refused},
        {"role": "assistant", "content": "Which one?"},
    )  # fmt: skip
    assert thread_of(conversation(house), kept, ()).offers == tuple((name, name) for name in offered)


async def test_the_side_bar_reads_titles_page_by_page_and_searches(house):
    ids = [await talked(house, ((Say("Hello."),),), f"sentence {n}") for n in range(3)]
    first = await layer(house).list_threads(Pagination(first=2), ThreadFilter())
    assert [t["name"] for t in first.data] == ["sentence 2", "sentence 1"]
    assert first.pageInfo.hasNextPage
    assert all(t["steps"] == [] for t in first.data)
    rest = await layer(house).list_threads(Pagination(first=2, cursor=first.pageInfo.endCursor), ThreadFilter())
    assert [t["id"] for t in rest.data] == ids[:1]
    assert not rest.pageInfo.hasNextPage
    found = await layer(house).list_threads(Pagination(first=20), ThreadFilter(search="sentence 1"))
    assert [t["name"] for t in found.data] == ["sentence 1"]


async def test_conversations_are_renamed_begun_and_deleted(house):
    one, new = await talked(house, ((Say("Hello."),),), "hello"), str(uuid4())
    await layer(house).update_thread(one, name="A greeting")
    await layer(house).update_thread(one, metadata={"anything": 1})
    await layer(house).update_thread(new, name="say", user_id="local")
    await layer(house).update_thread(str(uuid4()), name="", user_id="local")
    listed = await layer(house).list_threads(Pagination(first=9), ThreadFilter())
    assert [t["name"] for t in listed.data] == ["say", "A greeting"]
    await layer(house).delete_thread(one)
    assert await layer(house).get_thread(one) is None
    assert await layer(house).get_thread_author(one) == ""
    assert await layer(house).get_thread_author(new) == "local"


async def test_what_a_user_thinks_of_an_answer_is_kept_and_shown_again(house):
    one = await talked(house, ((Say("Hello."),), (Say("Still."),)), "hello", "and now?")
    opinion = Opinion(forId=turn_id(one, 1), threadId=one, value=0, comment="No.")
    kept = await layer(house).upsert_feedback(opinion)
    assert kept == f"{one}:1"
    runs = [s for s in (await layer(house).get_thread(one))["steps"] if s["type"] == "run"]
    assert "feedback" not in runs[0]
    assert runs[1]["feedback"] == {"id": kept, "forId": runs[1]["id"], "value": 0, "comment": "No."}
    assert await layer(house).delete_feedback(kept)
    assert not await layer(house).delete_feedback("no such thing")
    assert house.conversations(LOCAL).feedback(one) == ()
    for wrong in (Opinion(forId=str(uuid4()), threadId=one, value=1), Opinion(forId=turn_id(one, 1), value=1)):
        with pytest.raises(NotFound):
            await layer(house).upsert_feedback(wrong)


async def test_another_users_conversation_is_nobodys(house):
    theirs = await talked(house, ((Say("Hello."),),), "secret", actor=Actor(user_id="bo", clinic_id="local"))
    own = layer(house, "ada")
    assert await own.get_thread(theirs) is None
    assert await own.get_thread_author(theirs) == ""
    assert (await own.list_threads(Pagination(first=9), ThreadFilter(search="secret"))).data == []
    for act in (
        own.delete_thread(theirs),
        own.update_thread(theirs, name="Mine"),
        own.upsert_feedback(Opinion(forId=turn_id(theirs, 0), threadId=theirs, value=1)),
        own.delete_feedback(f"{theirs}:0"),
    ):
        with pytest.raises(NotFound):
            await act
    thread = await layer(house, "bo").get_thread(theirs)
    assert (thread["userIdentifier"], thread["name"]) == ("bo", "secret")


@pytest.mark.parametrize("thread_id", ["", "x", "' OR 1=1 --", "00000000-0000-0000-0000-00000000000A"])
async def test_what_is_no_id_of_ours_is_nobodys(house, thread_id):
    assert await layer(house).get_thread(thread_id) is None
    assert await layer(house).get_thread_author(thread_id) == ""


async def test_chainlit_stores_nothing_itself(house):
    own = layer(house)
    assert (await own.get_user("local")).identifier == "local"
    assert (await own.create_user(await own.get_user("local"))).id == "local"
    for nothing in (own.create_step({}), own.update_step({}), own.delete_step("x"), own.create_element(None),
                    own.delete_element("x"), own.close()):  # fmt: skip
        assert await nothing is None
    assert await own.get_favorite_steps("local") == []
    assert await own.build_debug_url() == ""


async def test_turns_of_one_conversation_follow_one_another_and_can_be_waited_for():
    rooms = Rooms()
    room = rooms.enter(LOCAL, "one")
    assert rooms.enter(LOCAL, "one") is room
    assert rooms.enter(Actor(user_id="bo", clinic_id="local"), "one") is not room
    go_on, order = asyncio.Event(), []

    async def turn(name) -> None:
        async with room.turn():
            order.append(name)
            await go_on.wait()

    first, second = asyncio.ensure_future(turn("first")), asyncio.ensure_future(turn("second"))
    await asyncio.sleep(0)
    assert rooms.busy(LOCAL, "one")
    assert order == ["first"]
    waiting = asyncio.ensure_future(room.quiet(stopping=False))
    go_on.set()
    await waiting
    await second
    assert first.done()
    assert order == ["first", "second"]
    assert not rooms.busy(LOCAL, "one")
    assert not rooms.busy(LOCAL, "two")
    await room.quiet(stopping=True)
