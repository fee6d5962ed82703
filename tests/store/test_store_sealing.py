"""With keys, nothing that is said of patients or by users lies readable in the database, and nothing is lost with them."""

import pytest
from sqlalchemy import select, text

from domain.actor import Actor
from domain.builders import A_MONDAY, a_patient, a_plan
from domain.conversation import Feedback, Message, PendingAct
from domain.errors import InvalidInput, Unavailable
from domain.ledger import demand_of
from store.conversations import ConversationRepository
from store.database import Database
from store.patients import PatientRepository
from store.plans import PlanRepository
from store.sealing import Seal, new_key
from store.tables import metadata

OURS = Actor(user_id="ada", clinic_id="harbour")
ONE = "11111111-1111-4111-8111-111111111111"
OLD, NEW = new_key(), new_key()
ZOE = a_patient(id="p1", name="Zoë Quillfeather", notes="Fears needles")
ASH = a_patient(id="p2", name="ash Whitlock")
SAID = Message(role="user", content="Plan Quillfeather's week")
TOLD = Message(role="tool", content="Done", tool_call_id="t1", envelope={"ok": True, "data": {"name": "Quillfeather"}})
SECRET = ("quillfeather", "whitlock", "needles", "bowl of oats", "fishbone")
"""None of them short enough to turn up in sealed bytes by chance."""


@pytest.fixture
def sealed(database_url):
    database = Database(database_url, [OLD])
    database.migrate()
    yield database
    database.dispose()


def again(database: Database, database_url: str, *keys: str) -> Database:
    database.dispose()
    return Database(database_url, keys)


def filled(database: Database, clock) -> None:
    PatientRepository(database, OURS, clock).add_all([ZOE, ASH])
    PlanRepository(database, OURS, clock).add_all([a_plan(ZOE, id="one"), a_plan(ASH, id="two")])
    talk = ConversationRepository(database, OURS, clock)
    talk.start(ONE, "Quillfeather's week")
    talk.append(ONE, [SAID, TOLD])
    talk.replace_pending(ONE, [PendingAct(tool="delete_patient", digest="d", summary="Delete Quillfeather", turn=0)])
    talk.keep_feedback(ONE, Feedback(turn=0, helpful=False, comment="She choked on a fishbone"))


def everything_comes_back(database: Database, clock) -> None:
    patients, plans = PatientRepository(database, OURS, clock), PlanRepository(database, OURS, clock)
    talk = ConversationRepository(database, OURS, clock)
    assert [one.value for one in patients.all()] == [ASH, ZOE]
    assert [one.value.patient_name for one in plans.find()] == [ASH.name, ZOE.name]
    assert [head.plan_id for head in plans.heads(A_MONDAY)] == ["two", "one"]
    assert plans.demands(["one"]) == (demand_of(plans.get("one").value),)
    assert [one.value.patient_name for one in plans.versions("one")] == [ZOE.name]
    assert [one.content for one in talk.messages(ONE)] == [SAID.content, TOLD.content]
    assert [one.envelope for one in talk.messages(ONE)] == [None, TOLD.envelope]
    assert [one.summary for one in talk.pending(ONE)] == ["Delete Quillfeather"]
    assert [one.comment for one in talk.feedback(ONE)] == ["She choked on a fishbone"]
    assert [one.id for one in talk.list(search="QUILLfeather's")] == [ONE]
    assert talk.list(search="sesame") == ()


def lying_there(database: Database) -> str:
    """Every value of every row, as the database holds it."""
    with database.snapshot() as connection:
        return "\n".join(
            str(tuple(row))
            for table in metadata.sorted_tables
            for row in connection.execute(text(str(select(text("*")).select_from(table))))
        ).casefold()


def test_nothing_of_it_can_be_read_in_the_database_and_all_of_it_through_us(sealed, clock):
    filled(sealed, clock)
    everything_comes_back(sealed, clock)
    there = lying_there(sealed)
    assert [word for word in SECRET if word in there] == []
    assert "p1" in there
    assert "draft" in there


def test_what_this_looks_for_is_found_where_nothing_is_sealed(database, clock):
    filled(database, clock)
    there = lying_there(database)
    assert [word for word in SECRET if word not in there] == []


@pytest.mark.parametrize("keys", [(), (NEW,)])
def test_without_its_key_nothing_is_read_and_it_is_said_why(sealed, database_url, clock, keys):
    filled(sealed, clock)
    other = again(sealed, database_url, *keys)
    for read in (PatientRepository(other, OURS, clock).all, PlanRepository(other, OURS, clock).find):
        with pytest.raises(Unavailable, match="sealed"):
            read()
    with pytest.raises(Unavailable, match="sealed"):
        PlanRepository(other, OURS, clock).demands(["one"])
    with pytest.raises(Unavailable, match="sealed"):
        other.reseal()
    other.dispose()


def test_a_new_key_comes_first_and_the_old_one_goes_once_everything_is_sealed_anew(sealed, database_url, clock):
    filled(sealed, clock)
    both = again(sealed, database_url, NEW, OLD)
    everything_comes_back(both, clock)
    assert (
        both.reseal() == 2 + 2 + 2 + 1 + 2 + 1 + 1
    )  # patients, plans, versions, conversation, messages, act, feedback
    alone = again(both, database_url, NEW)
    everything_comes_back(alone, clock)
    alone.dispose()


def test_what_was_there_before_the_first_key_is_read_and_then_sealed(database, database_url, clock):
    filled(database, clock)
    with_key = again(database, database_url, NEW)
    everything_comes_back(with_key, clock)
    with_key.reseal()
    assert [word for word in SECRET if word in lying_there(with_key)] == []
    everything_comes_back(with_key, clock)
    with_key.dispose()


@pytest.mark.parametrize("words", ["sealed:", "sealed:gAAAA", "clear:sealed:", "clear:", "sealed", ""])
@pytest.mark.parametrize("keys", [(), (OLD,)])
def test_words_that_only_look_sealed_stay_the_words_they_are(words, keys):
    seal = Seal(keys)
    assert seal.open(seal.close(words)) == words


def test_the_same_words_never_lie_there_twice_alike():
    seal = Seal([OLD])
    assert seal.close("Zoë") != seal.close("Zoë")


@pytest.mark.parametrize("key", ["", "short", "Z" * 44, "ключ", "bm90IGEga2V5IG9mIDMyIGJ5dGVzISEhISEhISEhISE"])
def test_what_is_no_key_is_refused_and_not_repeated(key):
    with pytest.raises(InvalidInput) as told:
        Database("sqlite:///:memory:", [OLD, key])
    assert not key or key not in str(told.value)
