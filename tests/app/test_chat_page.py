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
from app.chat.rooms import Rooms
from app.chat.visitors import seen_as
from app.house import LOCAL, BoundTools, House
from app.settings import Settings
from app.work import Work
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
        seen_as("local")

    async def hears(self, content, files=(), command=None):
        elements = [cl.File(name=path.name, path=str(path)) for path in files]
        await self.desk.hear(cl.Message(content=content, type="user_message", elements=elements, command=command))

    def texts(self):
        return [d["output"] for e, d in self.sent if e == "new_message" and "message" in d["type"] and d["output"]]

    def steps(self):
        return [d for e, d in self.sent if e == "update_message" and d["type"] == "tool"]

    def shown_again(self):
        return next(d["steps"] for e, d in reversed(self.sent) if e == "resume_thread")

    def offered(self):
        standing = {}
        for event, d in self.sent:
            if event == "action":
                standing[d["id"]] = d["label"]
            elif event == "remove_action":
                standing.pop(d["id"], None)
        return list(standing.values())

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


def desk(house):
    return Desk(house, Rooms())


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
            def toolbox(self, actor: Actor, consent: Consent, work: Work | None = None) -> BoundTools:
                return SlowTools(**vars(super().toolbox(actor, consent, work)))

        self.house = SlowHouse(
            house.settings, house.database, house.catalogue, ScriptedModel((Call("find_patients"),), (Say("Done."),))
        )


async def test_the_demo_clinic_is_loaded_without_asking_a_model_and_kept_as_a_turn(house):
    tab = Tab(desk(speaking(house)))
    await tab.desk.begin()
    await tab.hears("Load the demo clinic", command="demo")
    assert tab.texts()[0].startswith("| Patient |")
    assert "**24 patients**" in tab.texts()[1]
    assert tab.offered()[0] == "Next week for Anneke Visser"
    kept = house.conversations(LOCAL).messages(tab.session.thread_id)
    assert [message.role for message in kept] == ["user", "assistant", "tool", "assistant"]
    await tab.hears("Load the demo clinic", command="demo")
    assert "empty store" in tab.texts()[-1]


async def test_a_command_with_words_is_a_sentence_and_alone_it_is_a_form(house):
    with_anneke(house)
    tab = Tab(desk(speaking(house, (Say("Planned."),), (Say("Nobody else."),))))
    await tab.hears("Anneke", command="plan")
    await tab.hears("", command="patients")
    said = [m.content for m in house.conversations(LOCAL).messages(tab.session.thread_id) if m.role == "user"]
    assert said == ["make a plan for Anneke for next week", "who are my patients?"]
    await tab.hears("", command="swap")
    form = next(d["props"] for e, d in tab.sent if e == "element")
    assert form["sentence"] == "swap {meal}{day} for {patient}{wish}"
    assert [blank["name"] for blank in form["blanks"]] == ["patient", "meal", "day", "wish"]
    assert form["blanks"][0]["options"] == [{"value": "Anneke Visser", "label": "Anneke Visser"}]
    assert form["blanks"][2]["options"][0] == {"value": "2026-11-23", "label": "Monday 23 November 2026"}
    await tab.hears("", command="import")
    assert tab.texts()[-1].startswith("Drop a CSV or JSON file")


async def test_a_week_shows_its_step_its_element_and_what_to_say_next(house):
    with_anneke(house)
    plan = (Say("I plan."), Call("generate_plan", {"patient": "Anneke"}))
    tab = Tab(desk(speaking(house, plan, (Say("There it is."),), (Say("Yes?"),))))
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
    tab = Tab(desk(speaking(house, (find,), (Say("Only her."),), (find,), (Call("find_recipes"),), (Say("Eat."),))))
    await tab.hears("who is here?")
    assert tab.texts()[0].startswith("| Patient | Age |")
    assert tab.texts()[1] == "Only her."
    await tab.hears("what can she eat?")
    assert tab.texts()[2].startswith("| Recipe |")
    assert tab.texts()[3] == "Eat."


async def test_a_long_step_counts_its_seconds(house):
    slow = Slow(house)
    tab = Tab(desk(slow.house))
    turn = asyncio.ensure_future(tab.hears("who is there?"))
    while not tab.steps():
        await asyncio.wait([turn], timeout=0.1)
    assert tab.steps()[0]["name"] == "Looking for patients (1 s)"
    slow.go_on.set()
    await turn
    assert tab.steps()[-1]["name"] == "Looking for patients – 0 found"


async def test_a_plan_that_cannot_be_made_shows_the_rules_in_the_way(house):
    assert house.call("import_patients", {"content": json.dumps([ANNEKE | {"allergies": ["zzgrobble"]}])}).ok
    tab = Tab(desk(speaking(house, (Call("generate_plan", {"patient": "Anneke"}),), (Say("No plan."),))))
    await tab.hears("generate next week for Anneke")
    assert tab.steps()[-1]["name"] == "Planning the week – no plan meets every rule"
    assert tab.texts()[0].startswith("⛔ **No plan.**")


async def test_a_long_piece_of_work_is_a_list_that_grows_and_says_how_far_it_came(house):
    assert house.call("load_demo_clinic", {}).ok
    tab = Tab(desk(speaking(house, (Call("generate_plans", {"patients": ["Anneke", "Bilal"]}),), (Say("Made."),))))
    await tab.hears("plan two of them")
    drawn = [d["props"] for e, d in tab.sent if e == "element" and d["name"] == "Progress"]
    assert drawn[-1]["over"]
    assert [(step["name"], step["done"]) for step in drawn[-1]["steps"]] == [
        ("Anneke Visser", True),
        ("Bilal Chaudhry", True),
    ]
    assert len({d["id"] for e, d in tab.sent if e == "element" and d["name"] == "Progress"}) == 1


@pytest.mark.parametrize(("label", "left"), [("Yes", 0), ("No, leave it", 1)])
async def test_a_deletion_waits_for_a_button(house, label, left):
    with_anneke(house)
    delete = (Call("delete_patient", {"patient": "Anneke"}),)
    after = (delete, (Say("Gone."),)) if label == "Yes" else ((Say("Left."),),)
    tab = Tab(desk(speaking(house, delete, (Say("Shall I?"),), *after)))
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
    tab = Tab(desk(replace(house, model=waiting)))
    turn = asyncio.ensure_future(safely(tab.hears)("who is there?"))
    await heard.wait()
    turn.cancel()
    with pytest.raises(asyncio.CancelledError):
        await turn
    assert tab.texts()[-1] == "Halfway"


async def test_a_step_that_was_stopped_says_that_its_end_was_not_seen(house):
    slow = Slow(house)
    tab = Tab(desk(slow.house))
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
    tab = Tab(desk(speaking(house, (Say("Welcome."),))))
    await tab.hears("", [latin])
    await tab.hears("", [bad])
    await tab.hears("thank you", [good])
    said = tab.texts()
    assert said[0].startswith("latin.csv is not UTF-8")
    assert "**row 2 (Nobody)**" in said[1]
    assert "**1 patient imported.**" in said[2]
    assert said[3] == "Welcome."
    kept = house.conversations(LOCAL).messages(tab.session.thread_id)
    assert [m.content for m in kept if m.role == "user"] == ["bad.csv", "good.json", "thank you"]
    assert kept[1].tool_calls[0].arguments == '{"content": "bad.csv"}'
    await tab.desk.hear(cl.Message(content="", elements=[cl.Text(name="note", content="no file")]))
    assert tab.texts() == said


def offered_by(tab):
    """The settings of the page by id, as they were offered last."""
    return {d["id"]: d for d in next(d for e, d in reversed(tab.sent) if e == "chat_settings")}


async def test_where_there_is_a_choice_the_user_says_who_answers_and_it_is_kept(house):
    tab = Tab(desk(speaking(house, (Say("I am the model."),))))
    await tab.desk.equip()
    assert [item["value"] for item in offered_by(tab)["model"]["items"]] == ["scripted", "embedded"]
    await tab.desk.set({"model": "embedded"})
    assert tab.texts() == ["From now on the **embedded assistant** answers, in the language you write in."]
    await tab.hears("hello")
    assert "I keep patients" in tab.texts()[-1]
    again = Tab(tab.desk)
    await again.desk.equip()
    assert offered_by(again)["model"]["initial"] == "embedded"
    await again.desk.set({"model": "anything else"})
    await again.hears("hello")
    assert again.texts()[-1] == "I am the model."


async def test_answers_come_in_the_language_that_was_set_whatever_is_written(house):
    with_anneke(house)
    tab = Tab(desk(house))
    await tab.desk.equip()
    assert "model" not in offered_by(tab)  # without a key there is no choice
    assert offered_by(tab)["language"]["initial"] == "the one I write in"
    await tab.desk.set({"language": "German", "sheet": "Letter"})
    assert tab.texts() == ["From now on the **embedded assistant** answers, in German."]
    await tab.hears("delete Anneke Visser")
    assert "Dafür brauche ich Ihr eigenes Ja." in tab.texts()[-1]
    again = Tab(tab.desk)
    await again.desk.equip()
    assert offered_by(again)["language"]["initial"] == "German"
    assert offered_by(again)["sheet"]["initial"] == "Letter"
    await again.desk.set({"language": "Klingon"})
    await again.hears("delete Anneke Visser")
    assert "Dafür" not in again.texts()[-1]


async def test_where_there_is_nobody_yet_a_first_patient_and_the_demo_clinic_are_offered(house):
    tab = Tab(desk(house))
    await tab.hears("who are my patients?")
    assert tab.offered() == ["Load the demo clinic", "Add a patient"]
    with_anneke(house)
    await tab.hears("find patients with diabetes")
    assert tab.offered() == []


async def test_an_approval_of_a_week_that_is_not_shown_draws_none(house):
    with_anneke(house)
    house.call("generate_plan", {"patient": "Anneke Visser"})
    tab = Tab(desk(house))
    await tab.hears("approve the plan of Anneke Visser")
    assert [d for e, d in tab.sent if e == "element"] == []
    assert "is approved" in tab.texts()[-1]


async def test_other_units_stand_beside_those_of_the_record_for_whoever_set_them(house):
    with_anneke(house)
    tab = Tab(desk(house))
    await tab.desk.set({"kilojoules": True, "ounces": True, "millimoles": True})
    assert tab.texts()[-1].endswith("Kilojoules and ounces and millimoles stand beside in what is drawn anew.")
    await tab.hears("generate next week for Anneke Visser")
    week = next(d["props"] for e, d in tab.sent if e == "element")
    assert week["targets"].startswith("1,900 kcal (7,950 kJ)")
    meal = week["days"][0]["meals"][0]
    assert meal["kcal"].endswith(" kJ)")
    figures = dict(zip(week["names"], meal["figures"], strict=True))
    assert figures["Sodium"].endswith(" mmol)")
    assert figures["Protein"].endswith(" g")
    assert all(part["grams"].endswith(" oz)") for part in meal["portions"])
    await tab.desk.set({})
    await tab.desk.welcome_back()
    await tab.hears("show the plan of Anneke Visser")
    again = [d["props"] for e, d in tab.sent if e == "element"][-1]
    assert again["targets"].startswith("1,900 kcal, ")


async def test_another_tab_sees_the_turn_that_goes_on_and_its_end(house):
    with_anneke(house)
    slow = Slow(house)
    here = Tab(desk(slow.house))
    turn = asyncio.ensure_future(here.hears("who is there?"))
    await slow.begun.wait()
    there = Tab(here.desk)
    there.session.thread_id = here.session.thread_id
    there.session.restored = True
    await there.desk.welcome_back()
    assert there.shown_again()[-1]["name"] == "Looking for patients – at work"
    slow.go_on.set()
    await turn
    await there.turn_ends()
    assert [step["output"] for step in there.shown_again()][-1] == "Done."
    assert [e for e, _ in there.sent if e.startswith("task")] == ["task_start", "task_end"]


async def test_a_tab_that_comes_back_has_its_buttons_again(house):
    with_anneke(house)
    tab = Tab(desk(speaking(house, (Call("delete_patient", {"patient": "Anneke"}),), (Say("Shall I?"),))))
    await tab.desk.welcome_back()  # nothing was said yet
    assert tab.sent == []
    await tab.hears("delete Anneke")
    again = Tab(tab.desk)
    again.session.thread_id = tab.session.thread_id
    await again.desk.welcome_back()
    await again.desk.welcome_back()
    assert again.offered() == ["Yes", "No, leave it"]
    assert {d["forId"] for e, d in again.sent if e == "action"} != {None}


async def test_a_thread_that_is_none_of_ours_becomes_a_new_one(house):
    tab = Tab(desk(speaking(house, (Say("Hello."),))))
    tab.session.thread_id = "' OR 1=1 --"
    await tab.hears("hello")
    assert house.conversations(LOCAL).find(tab.session.thread_id).title == "hello"


async def test_a_model_that_is_silent_is_said_to_be(house, monkeypatch):
    monkeypatch.setattr("app.chat.patience._SILENCE", 0)
    slow = Slow(house)

    class Silent(ScriptedModel):
        async def stream(
            self, messages: Sequence[Message], tools: Sequence[ToolSpec]
        ) -> AsyncGenerator[ModelEvent, None]:
            await asked.wait()
            async for event in super().stream(messages, tools):
                yield event

    asked = asyncio.Event()
    tab = Tab(desk(replace(slow.house, model=Silent((Say("At last."),)))))
    turn = asyncio.ensure_future(tab.hears("hello"))
    while not any("has not answered" in d["name"] for _, d in tab.sent if isinstance(d, dict) and "name" in d):
        await asyncio.wait([turn], timeout=0.05)
    asked.set()
    await turn
    gone = {d["id"] for e, d in tab.sent if e == "delete_message"}
    assert {d["id"] for e, d in tab.sent if e == "new_message" and "has not answered" in d["name"]} == gone
    assert tab.texts()[-1] == "At last."


async def test_whoever_buys_before_there_is_a_plan_is_offered_to_make_them(house):
    with_anneke(house)
    tab = Tab(desk(speaking(house, (Call("aggregate_ingredients", {"weekStart": "2026-11-30"}),), (Say("None yet."),))))
    await tab.hears("what do we need to buy?")
    assert tab.offered() == ["Next week for everybody"]


async def test_an_expected_failure_is_told_in_its_own_words(house):
    tab = Tab(desk(speaking(house, (Say("Hello."),))))
    await tab.hears("hello")
    house.conversations(LOCAL).delete(tab.session.thread_id)
    await safely(tab.hears)("are you there?")
    assert tab.texts()[-1].startswith("⛔ This conversation was deleted")


async def test_a_fault_is_told_without_its_text(house):
    async def fails(word: str) -> None:
        raise RuntimeError(f"secret {word}")

    tab = Tab(desk(house))
    await safely(fails)(word="inside")
    (told,) = tab.texts()
    assert told.startswith("Something went wrong on our side (incident_")
    assert "secret" not in told
