"""The page's handlers over the real house and Chainlit's real session; only the socket is a list."""

import asyncio
import json
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import uuid4

import chainlit as cl
import pytest
from chainlit.context import init_ws_context
from chainlit.session import WebsocketSession

from agent.model import ModelEvent
from agent.scripted_model import Call, Say, ScriptedModel, Step
from agent.toolbox import ToolSpec
from app.chat.handlers import Desk, safely
from app.house import BoundTools, House
from app.settings import Settings
from domain.actor import Actor
from domain.conversation import Message
from tools.consent import Consent
from tools.envelope import Envelope

ANNEKE = {
    "id": "D01", "name": "Anneke Visser", "age": 42, "gender": "female", "allergies": ["peanuts"],
    "calorieTarget": 1900, "macroTargets": {"protein": 85, "carbs": 245, "fat": 65},
}  # fmt: skip

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend():
    return "asyncio"


@dataclass
class Tab:
    """An open page; `sent` is all that went to the browser."""

    desk: Desk
    sent: list[tuple[str, dict]] = field(default_factory=list)

    def __post_init__(self) -> None:
        async def emit(event: str, data: dict) -> None:
            self.sent.append((event, data))

        async def ask(event: str, *_: object) -> None:
            raise AssertionError(event)

        name = str(uuid4())
        self.session = WebsocketSession(name, name, emit, ask, {}, "webapp", environ={})
        init_ws_context(self.session)

    async def hears(self, content, files=()):
        elements = [cl.File(name=path.name, path=str(path)) for path in files]
        async with cl.Step(name="on_message", type="run"):
            await self.desk.hear(cl.Message(content=content, type="user_message", elements=elements))

    def texts(self):
        return [d["output"] for e, d in self.sent if e == "new_message" and "message" in d["type"] and d["output"]]

    def steps(self):
        return [d for e, d in self.sent if e == "update_message" and d["type"] == "tool"]

    def offered(self):
        gone = {d["id"] for e, d in self.sent if e == "remove_action"}
        return [d["label"] for e, d in self.sent if e == "action" and d["id"] not in gone]

    def button(self, label):
        return next(cl.Action.from_dict(d) for e, d in reversed(self.sent) if e == "action" and d["label"] == label)

    async def turn_ends(self):
        await asyncio.wait([self.session.current_task])


@pytest.fixture
def house(sqlite_url):
    opened = House.open(Settings(database_url=sqlite_url, today="2026-11-23"))
    yield opened
    opened.database.dispose()


def speaking(house, *replies: tuple[Step, ...]):
    return replace(house, model=ScriptedModel(*replies))


def with_anneke(house):
    assert house.call("import_patients", {"content": json.dumps([ANNEKE])}).ok


class Slow:
    """A house whose tools wait in their thread until `go_on`; `begun` is set when one is called."""

    def __init__(self, house: House) -> None:
        begun, go_on = self.begun, self.go_on = asyncio.Event(), asyncio.Event()
        loop = asyncio.get_running_loop()

        class SlowTools(BoundTools):
            def call(self, name: str, arguments: str) -> Envelope:
                loop.call_soon_threadsafe(begun.set)
                asyncio.run_coroutine_threadsafe(go_on.wait(), loop).result()
                return super().call(name, arguments)

        class SlowHouse(House):
            def toolbox(self, actor: Actor, consent: Consent) -> BoundTools:
                return SlowTools(**vars(super().toolbox(actor, consent)))

        self.house = SlowHouse(
            house.settings, house.database, house.catalogue, ScriptedModel((Call("find_patients"),), (Say("Done."),))
        )


async def test_an_empty_clinic_is_offered_the_demo_and_it_loads_in_one_click(house):
    tab = Tab(Desk(speaking(house)))
    await tab.desk.welcome()
    assert "**scripted** answers" in tab.texts()[0]
    assert tab.offered() == ["Load the demo clinic"]
    await tab.desk.load_demo(tab.button("Load the demo clinic"))
    assert "**24 patients**" in tab.texts()[1]
    assert tab.offered()[0] == "Next week for Anneke Visser"


async def test_a_clinic_with_patients_is_greeted_with_what_to_say(house):
    with_anneke(house)
    tab = Tab(Desk(house))
    await tab.desk.welcome()
    assert "embedded assistant" in tab.texts()[0]
    assert "**1 patient**" in tab.texts()[0]
    assert "Next week for Anneke Visser" in tab.offered()
    await tab.desk.load_demo(cl.Action(name="load_demo", payload={}))
    assert "empty store" in tab.texts()[1]


async def test_a_store_that_does_not_answer_is_a_sentence(house):
    with house.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE patients RENAME TO mislaid")
    tab = Tab(Desk(house))
    await tab.desk.welcome()
    assert tab.texts() == ["⛔ The database does not answer. Try again; if it stays, check the database."]


async def test_a_week_shows_its_step_its_element_and_what_to_say_next(house):
    with_anneke(house)
    plan = (Say("I plan."), Call("generate_plan", {"patient": "Anneke"}))
    tab = Tab(Desk(speaking(house, plan, (Say("There it is."),), (Say("Yes?"),))))
    await tab.hears("generate next week for Anneke")
    step = tab.steps()[-1]
    assert step["name"].startswith("Planning the week – Anneke Visser, 30 November 2026: valid")
    assert step["end"]
    assert not step["isError"]
    said = tab.texts()
    assert said[0] == "I plan."
    assert said[1] == "There it is."
    week = next(d for e, d in tab.sent if e == "element")
    assert (week["name"], week["props"]["part"], week["props"]["patient"]) == ("Wavy", "Week", "Anneke Visser")
    assert len(week["props"]["days"]) == 7
    assert tab.offered() == ["What do we need to buy for it?"]
    await tab.hears("and now?")
    assert tab.offered() == []


async def test_a_look_up_is_shown_where_it_is_the_answer_and_not_on_the_way_to_another_tool(house):
    with_anneke(house)
    find = Call("find_patients")
    tab = Tab(Desk(speaking(house, (find,), (Say("Only her."),), (find,), (Call("find_recipes"),), (Say("Eat."),))))
    await tab.hears("who is here?")
    assert tab.texts()[0].startswith("| Patient | Age |")
    assert tab.texts()[1] == "Only her."
    await tab.hears("what can she eat?")
    assert tab.texts()[2].startswith("| Recipe |")
    assert tab.texts()[3] == "Eat."


async def test_a_long_step_counts_its_seconds(house):
    slow = Slow(house)
    tab = Tab(Desk(slow.house))
    turn = asyncio.ensure_future(tab.hears("who is there?"))
    while not tab.steps():
        await asyncio.wait([turn], timeout=0.1)
    assert tab.steps()[0]["name"] == "Looking for patients (1 s)"
    slow.go_on.set()
    await turn
    assert tab.steps()[-1]["name"] == "Looking for patients – 0 found"


async def test_a_plan_that_cannot_be_made_shows_the_rules_in_the_way(house):
    assert house.call("import_patients", {"content": json.dumps([ANNEKE | {"allergies": ["zzgrobble"]}])}).ok
    tab = Tab(Desk(speaking(house, (Call("generate_plan", {"patient": "Anneke"}),), (Say("No plan."),))))
    await tab.hears("generate next week for Anneke")
    assert tab.steps()[-1]["name"] == "Planning the week – no plan meets every rule"
    assert tab.texts()[0].startswith("⛔ **No plan.**")


@pytest.mark.parametrize(("label", "left"), [("Yes", 0), ("No, leave it", 1)])
async def test_a_deletion_waits_for_a_button(house, label, left):
    with_anneke(house)
    delete = (Call("delete_patient", {"patient": "Anneke"}),)
    after = (delete, (Say("Gone."),)) if label == "Yes" else ((Say("Left."),),)
    tab = Tab(Desk(speaking(house, delete, (Say("Shall I?"),), *after)))
    await tab.hears("delete Anneke")
    assert tab.steps()[-1]["name"] == "Deleting the patient – waits for your yes"
    assert not tab.steps()[-1]["isError"]
    assert tab.offered() == ["Yes", "No, leave it"]
    await tab.desk.say(tab.button(label))
    await tab.turn_ends()
    assert tab.offered() == []
    assert [e for e, _ in tab.sent if e.startswith("task")] == ["task_start", "task_end"]
    assert house.call("find_patients", {}).data["total"] == left


async def test_a_stopped_turn_keeps_its_words_and_closes_its_step(house):
    class Waiting(ScriptedModel):
        async def stream(
            self, messages: Sequence[Message], tools: Sequence[ToolSpec]
        ) -> AsyncGenerator[ModelEvent, None]:
            async for event in super().stream(messages, tools):
                yield event
                if len(self.read) == 2:
                    heard.set()
                    await asyncio.Event().wait()

    heard = asyncio.Event()
    waiting = Waiting((Call("find_patients"),), (Say("Halfway"),))
    tab = Tab(Desk(replace(house, model=waiting)))
    turn = asyncio.ensure_future(safely(tab.hears)("who is there?"))
    await heard.wait()
    turn.cancel()
    with pytest.raises(asyncio.CancelledError):
        await turn
    assert tab.texts()[-1] == "Halfway"


async def test_a_step_that_was_stopped_says_that_its_end_was_not_seen(house):
    slow = Slow(house)
    tab = Tab(Desk(slow.house))
    turn = asyncio.ensure_future(tab.hears("who is there?"))
    await slow.begun.wait()
    turn.cancel()
    with pytest.raises(asyncio.CancelledError):
        await turn
    slow.go_on.set()
    assert tab.steps()[-1]["name"] == "Looking for patients – stopped, its end was not seen"


async def test_files_are_imported_or_refused_by_name(house, tmp_path: Path):
    good, bad, latin = (tmp_path / name for name in ("good.json", "bad.csv", "latin.csv"))
    good.write_text(json.dumps([ANNEKE]))
    bad.write_text("name,age\nNobody,x\n")
    latin.write_bytes("name\nJos\xe9\n".encode("latin-1"))
    tab = Tab(Desk(speaking(house, (Say("Welcome."),))))
    await tab.hears("", [latin])
    await tab.hears("", [bad])
    await tab.hears("thank you", [good])
    said = tab.texts()
    assert said[0].startswith("latin.csv is not UTF-8")
    assert "**row 2 (Nobody)**" in said[1]
    assert said[2].startswith("✅ **1 patient imported.**")
    assert said[3] == "Welcome."
    await tab.desk.hear(cl.Message(content="", elements=[cl.Text(name="note", content="no file")]))
    assert tab.texts() == said


async def test_a_fault_is_told_without_its_text(house):
    async def fails(word: str) -> None:
        raise RuntimeError(f"secret {word}")

    tab = Tab(Desk(house))
    await safely(fails)(word="inside")
    (told,) = tab.texts()
    assert told.startswith("Something went wrong on our side (incident_")
    assert "secret" not in told
