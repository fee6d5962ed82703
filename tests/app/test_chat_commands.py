"""Every command makes a sentence that the embedded assistant understands as what the command says it does."""

import asyncio
import re
from contextlib import aclosing
from datetime import date

import pytest

from agent.loop import ToolStarted
from app.chat.commands import COMMANDS, DEMO, IMPORT, form, listed
from app.house import LOCAL, House
from app.settings import Settings
from app.talk import Talk

FILLED_IN = {
    "patient": "Anneke Visser", "week": "2026-11-30", "meal": "dinner", "day": "2026-12-01", "wish": "vegetarian",
    "food": "oat milk", "format": "PDF", "name": "Ingrid Maas", "age": "54", "gender": "female", "kcal": "1800",
    "protein": "80", "carbs": "230", "fat": "60", "allergies": "egg", "what": "an allergy to", "entry": "sesame",
}  # fmt: skip
DOES = {
    "plan": "generate_plan", "everyone": "generate_plans", "week": "get_plan", "plans": "find_plans",
    "check": "validate_plan", "swap": "swap_meal", "day": "regenerate_day", "lock": "lock_meal", "undo": "undo",
    "approve": "approve_plan", "why": "explain_plan", "shopping": "aggregate_ingredients", "advice": "procurement_insights",
    "export": "export_plan", "list": "export_shopping_list", "patients": "find_patients", "patient": "get_patient",
    "new": "create_patient", "change": "update_patient", "remove": "delete_patient", "discard": "delete_plan",
    "recipes": "find_recipes", "food": "lookup_food",
}  # fmt: skip


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    url = f"sqlite:///{tmp_path_factory.mktemp('commands') / 'wavy.db'}"
    opened = House.open(Settings(database_url=url, today="2026-11-23"))
    assert opened.call("load_demo_clinic", {}).ok
    for patient in opened.call("find_patients", {"limit": 200}).data["patients"][2:]:
        assert opened.call("delete_patient", {"patient": patient["id"]}).ok
    assert opened.call("generate_plan", {"patient": "Anneke Visser"}).ok
    yield opened
    opened.database.dispose()


def tools_for(house, sentence):
    async def spoken() -> list[str]:
        async with aclosing(Talk(house, LOCAL).turn(sentence)) as events:
            return [event.name async for event in events if isinstance(event, ToolStarted)]

    return asyncio.run(spoken())


def sentences(command):
    """The whole form filled in, and only what has to be."""
    whole = least = command.sentence
    for blank in command.blanks:
        said = blank.wording.replace("{}", FILLED_IN[blank.name])
        whole = whole.replace(f"{{{blank.name}}}", said)
        least = least.replace(f"{{{blank.name}}}", said if blank.missing is None else blank.missing)
    return dict.fromkeys((whole, least))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_command_is_understood(house, command):
    for sentence in sentences(command):
        assert "{" not in sentence
        assert DOES[command.id] in tools_for(house, sentence), sentence


def test_every_command_is_listed_once_with_what_it_does():
    names = [command["id"] for command in listed()]
    assert len(set(names)) == len(names) == len(COMMANDS) + 2
    assert {DEMO, IMPORT} <= set(names)
    assert set(DOES) == {command.id for command in COMMANDS}


def test_a_form_has_a_field_for_every_gap_and_nothing_to_choose_where_anything_goes():
    for command in COMMANDS:
        drawn = form(command, ["Ada"], date(2026, 11, 25))
        assert {blank["name"] for blank in drawn["blanks"]} == set(re.findall(r"\{(\w+)\}", command.sentence))
        for blank in drawn["blanks"]:
            assert bool(blank["options"]) == (blank["kind"] not in {"text", "number"})
    week = next(blank for blank in form(COMMANDS[0], [], date(2026, 11, 25))["blanks"] if blank["name"] == "week")
    assert week["options"][0] == {"value": "2026-11-23", "label": "week of 23 November 2026"}
