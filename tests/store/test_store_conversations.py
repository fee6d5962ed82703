"""A conversation is kept word for word, in order, and is its user's alone."""

import threading
from datetime import UTC, datetime
from uuid import UUID

import pytest

from domain.conversation import Message, PendingAct, ToolCall
from domain.errors import Conflict, InvalidInput, NotFound

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


def test_a_conversation_begins_once(conversations):
    conversations.start(ONE, "One")
    with pytest.raises(Conflict):
        conversations.start(ONE, "Another")
    assert [c.title for c in conversations.list()] == ["One"]


@pytest.mark.parametrize("whose", ["colleagues_conversations", "other_clinic_conversations"])
def test_another_users_conversation_answers_exactly_like_a_missing_one(request, conversations, whose):
    theirs = request.getfixturevalue(whose)
    theirs.start(ONE, "Theirs")
    theirs.append(ONE, [a_message("theirs")])
    theirs.replace_pending(ONE, [DELETION])
    asks = (
        conversations.messages,
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
    assert conversations.list() == ()
    conversations.start(ONE, "Mine")
    conversations.append(ONE, [a_message("mine")])
    conversations.delete(ONE)
    assert [c.title for c in theirs.list()] == ["Theirs"]
    assert [m.content for m in theirs.messages(ONE)] == ["theirs"]
    assert theirs.pending(ONE) == (DELETION,)
