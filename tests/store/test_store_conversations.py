"""A conversation is kept word for word, in order, and is its user's alone."""

import threading
from datetime import UTC, datetime
from uuid import UUID

import pytest

from domain.actor import Actor
from domain.conversation import Feedback, Message, PendingAct, ToolCall
from domain.errors import InvalidInput, NotFound
from store.conversations import ConversationRepository

ONE, TWO, NONE = (str(UUID(int=number)) for number in (1, 2, 3))
DELETION = PendingAct(tool="delete_plan", digest="d1", summary="Delete the plan of Zoë", turn=4)
APPROVAL = PendingAct(tool="approve_plan", digest="d2", summary="Approve it", turn=4)


def a_message(content: str = "Hello", **changes: object) -> Message:
    return Message.model_validate({"role": "user", "content": content} | changes)


def test_messages_come_back_word_for_word_and_in_order(conversations):
    conversations.start(ONE, "A week for Zoë")
    at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    said = (
        a_message("Plan a week for Zoë 李", at=at),
        a_message(
            "", role="assistant", at=at,
            tool_calls=(ToolCall(id="c1", name="generate_plan", arguments='{"patient": "Zoë",\n "x": 1.0}'),),
        ),
        a_message("ok", role="tool", tool_call_id="c1", at=at, envelope={"ok": True, "data": {"b": None, "a": [1, "\ud800"]}}),
    )  # fmt: skip
    conversations.append(ONE, said[:1])
    conversations.append(ONE, said[1:])
    conversations.append(ONE, ())
    kept = conversations.messages(ONE)
    assert kept == said
    assert list(kept[2].envelope["data"]) == ["b", "a"]


def test_a_message_without_a_time_gets_one(conversations):
    begun = conversations.start(ONE, "Hello")
    conversations.append(ONE, [a_message()])
    assert conversations.messages(ONE)[0].at > begun.created_at


def test_writers_of_one_conversation_lose_nothing(conversations):
    conversations.start(ONE, "Hello")
    together = threading.Barrier(2)

    def write(letter: str) -> None:
        together.wait()
        for number in range(10):
            conversations.append(ONE, [a_message(f"{letter}{number}"), a_message(f"{letter}{number}!")])

    threads = [threading.Thread(target=write, args=(letter,)) for letter in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = [message.content for message in conversations.messages(ONE)]
    assert [said for said in kept if said[0] == "a"] == [f"a{n}{mark}" for n in range(10) for mark in ("", "!")]
    assert len(kept) == 40
    assert all(kept[i + 1] == f"{kept[i]}!" for i in range(0, 40, 2))


def test_the_conversation_last_written_to_is_listed_first(conversations):
    assert conversations.list() == ()
    first, second = conversations.start(ONE, "One"), conversations.start(TWO, "Two")
    assert conversations.list() == (second, first)
    conversations.append(ONE, [a_message()])
    assert [c.id for c in conversations.list()] == [ONE, TWO]
    assert conversations.list()[0].updated_at > first.updated_at


def test_a_conversation_can_be_renamed(conversations):
    conversations.start(ONE, "One")
    conversations.rename(ONE, "Zoë’s week")
    assert [c.title for c in conversations.list()] == ["Zoë’s week"]


def test_a_deleted_conversation_is_gone_with_all_it_held(conversations):
    conversations.start(ONE, "One")
    conversations.append(ONE, [a_message()])
    conversations.replace_pending(ONE, [DELETION])
    conversations.delete(ONE)
    with pytest.raises(NotFound):
        conversations.messages(ONE)
    conversations.start(ONE, "Again")
    assert conversations.messages(ONE) == conversations.pending(ONE) == ()


def test_pending_acts_are_replaced_as_a_whole(conversations):
    conversations.start(ONE, "One")
    conversations.start(TWO, "Two")
    assert conversations.pending(ONE) == ()
    conversations.replace_pending(ONE, [DELETION, APPROVAL])
    assert conversations.pending(ONE) == (DELETION, APPROVAL)
    conversations.replace_pending(ONE, [APPROVAL])
    assert conversations.pending(ONE) == (APPROVAL,)
    conversations.replace_pending(ONE, [])
    assert conversations.pending(ONE) == conversations.pending(TWO) == ()


@pytest.mark.parametrize(
    "conversation_id", ["", "one", "00000000-0000-0000-0000-00000000000A", "' OR 1=1 --", "1" * 32]
)
def test_only_a_uuid_names_a_conversation(conversations, conversation_id):
    with pytest.raises(InvalidInput):
        conversations.start(conversation_id, "One")
    with pytest.raises(NotFound):
        conversations.messages(conversation_id)


def test_a_conversation_begins_once_and_keeps_its_title_once_something_was_said(conversations, log):
    begun = conversations.start(ONE, "say")
    assert conversations.start(ONE, "say") == begun
    assert conversations.start(ONE, "A week for Zoë").title == "A week for Zoë"
    assert conversations.find(ONE).title == "A week for Zoë"
    conversations.append(ONE, [a_message()])
    assert conversations.start(ONE, "Another").title == "A week for Zoë"
    assert conversations.find(ONE).title == "A week for Zoë"
    written = [(e.action, e.details) for e in log.entries("conversation", ONE)]
    assert written == [("created", {}), ("changed", {"changed": ["title"]})]


def test_a_long_list_is_read_page_by_page(conversations):
    ids = [str(UUID(int=number)) for number in range(1, 8)]
    for one in ids:
        conversations.start(one, one[-1])
    newest_first = ids[::-1]
    first = [c.id for c in conversations.list(first=3)]
    second = [c.id for c in conversations.list(first=3, after=first[-1])]
    third = [c.id for c in conversations.list(first=3, after=second[-1])]
    assert first + second + third == newest_first
    assert conversations.list(first=3, after=third[-1]) == ()
    assert conversations.list(after=str(UUID(int=99))) == ()


def test_conversations_written_to_at_the_same_moment_are_all_read(database):
    at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    still = ConversationRepository(database, Actor(user_id="u1", clinic_id="c1"), lambda: at)
    for one in (TWO, NONE, ONE):
        still.start(one, "One")
    assert [c.id for c in still.list(first=2)] == [ONE, TWO]
    assert [c.id for c in still.list(first=2, after=TWO)] == [NONE]


def test_a_search_finds_titles_and_what_was_said_but_no_results(conversations):
    conversations.start(ONE, "A week for Zoë")
    conversations.start(TWO, "Hello")
    conversations.append(
        TWO, [a_message("no 100% peanuts, please"), a_message("sesame", role="tool", tool_call_id="c")]
    )
    assert [c.id for c in conversations.list(search="WEEK for")] == [ONE]
    assert [c.id for c in conversations.list(search="PEANUT")] == [TWO]
    assert [c.id for c in conversations.list(search="100%")] == [TWO]
    assert conversations.list(search="sesame") == conversations.list(search="10_%") == ()


def test_what_the_user_thinks_of_an_answer_is_kept_with_its_turn(conversations, log):
    conversations.start(ONE, "One")
    conversations.append(ONE, [a_message(), a_message("Hi", role="assistant"), a_message()])
    assert conversations.turns(ONE) == 2
    assert conversations.turns(NONE) == 0
    conversations.keep_feedback(ONE, Feedback(turn=1, helpful=True))
    conversations.keep_feedback(ONE, Feedback(turn=1, helpful=False, comment="No fish, I said"))
    conversations.keep_feedback(ONE, Feedback(turn=0, helpful=True))
    kept = (Feedback(turn=0, helpful=True), Feedback(turn=1, helpful=False, comment="No fish, I said"))
    assert conversations.feedback(ONE) == kept
    for turn in (2, -1):
        with pytest.raises(NotFound):
            conversations.keep_feedback(ONE, Feedback(turn=turn, helpful=True))
    conversations.forget_feedback(ONE, 1)
    conversations.forget_feedback(ONE, 1)
    assert conversations.feedback(ONE) == kept[:1]
    assert [e.action for e in log.entries("conversation", ONE)] == ["created"] + ["changed"] * 4
    assert "fish" not in str(log.entries())
    conversations.delete(ONE)
    assert conversations.feedback(ONE) == ()


@pytest.mark.parametrize("whose", ["colleagues_conversations", "other_clinic_conversations"])
def test_another_users_conversation_answers_exactly_like_a_missing_one(request, conversations, whose):
    theirs = request.getfixturevalue(whose)
    theirs.start(ONE, "Theirs")
    theirs.append(ONE, [a_message("theirs")])
    theirs.replace_pending(ONE, [DELETION])
    theirs.keep_feedback(ONE, Feedback(turn=0, helpful=True))
    asks = (
        conversations.messages,
        conversations.find,
        lambda conversation_id: conversations.keep_feedback(conversation_id, Feedback(turn=0, helpful=False)),
        lambda conversation_id: conversations.forget_feedback(conversation_id, 0),
        conversations.pending,
        conversations.delete,
        lambda conversation_id: conversations.append(conversation_id, [a_message("mine")]),
        lambda conversation_id: conversations.rename(conversation_id, "Mine"),
        lambda conversation_id: conversations.replace_pending(conversation_id, []),
    )
    for ask in asks:
        answers = []
        for conversation_id in (ONE, NONE):
            with pytest.raises(NotFound) as told:
                ask(conversation_id)
            answers.append(str(told.value.as_error()).replace(conversation_id, "it"))
        assert answers[0] == answers[1]
    assert conversations.list() == conversations.list(search="theirs") == conversations.feedback(ONE) == ()
    assert conversations.turns(ONE) == 0
    conversations.start(ONE, "Mine")
    conversations.append(ONE, [a_message("mine")])
    conversations.delete(ONE)
    assert [c.title for c in theirs.list()] == ["Theirs"]
    assert [m.content for m in theirs.messages(ONE)] == ["theirs"]
    assert theirs.pending(ONE) == (DELETION,)
    assert theirs.feedback(ONE) == (Feedback(turn=0, helpful=True),)
