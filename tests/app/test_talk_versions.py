"""Sentences for what the buttons of a week do to whole plans, answered by the embedded assistant."""

from contextlib import aclosing

import pytest

from agent.loop import ToolFinished, TurnEnded
from app.house import LOCAL, House
from app.settings import Settings
from app.talk import Talk

ANNEKE = {
    "name": "Anneke Visser", "age": 42, "gender": "female",
    "calorieTarget": 1900, "macroTargets": {"protein": 85, "carbs": 245, "fat": 65},
}  # fmt: skip

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend():
    return "asyncio"


@pytest.fixture
def talk(sqlite_url):
    """A conversation about the week of 30 November, planned and swapped once."""
    house = House.open(Settings(database_url=sqlite_url, today="2026-11-23"))
    house.call("create_patient", ANNEKE)
    plan = house.call("generate_plan", {"patient": "Anneke"}).data
    house.call("swap_meal", {"plan": plan["id"], "date": "2026-12-01", "meal": "dinner"})
    yield Talk(house, LOCAL)
    house.database.dispose()


async def said(talk, sentence):
    """The last tool that was called with what it gave, and the answer."""
    tool, data, answer = "", {}, ""
    async with aclosing(talk.turn(sentence)) as events:
        async for event in events:
            if isinstance(event, ToolFinished):
                tool, data = event.name, event.envelope.data or {}
            if isinstance(event, TurnEnded):
                answer = event.answer
    return tool, data, answer


@pytest.mark.parametrize(
    ("sentence", "week"),
    [
        ("copy Anneke's plan to the week of 14 December", "2026-12-14"),
        ("duplicate the plan of Anneke Visser", "2026-12-07"),
        ("copie le plan d'Anneke", "2026-12-07"),
        ("kopiere den Plan von Anneke", "2026-12-07"),
    ],
)
async def test_a_plan_is_copied_to_the_week_that_is_said_or_the_one_after(talk, sentence, week):
    tool, data, answer = await said(talk, sentence)
    assert (tool, data["weekStart"], data["status"]) == ("duplicate_plan", week, "draft")
    assert week in answer


async def test_the_plan_spoken_of_is_copied_and_its_own_week_is_no_target(talk):
    await said(talk, "show the plan of Anneke")
    tool, data, _ = await said(talk, "copy it to the next week")
    assert (tool, data["weekStart"]) == ("duplicate_plan", "2026-12-07")


async def test_of_two_weeks_the_first_is_copied_to_the_second(talk):
    tool, data, _ = await said(talk, "copy Anneke's plan of 2026-11-30 to 2026-12-21")
    assert (tool, data["weekStart"]) == ("duplicate_plan", "2026-12-21")


@pytest.mark.parametrize(
    "sentence", ["what changed in Anneke's plan?", "compare Anneke's plan with the previous version"]
)
async def test_a_plan_is_set_beside_the_version_before(talk, sentence):
    tool, data, answer = await said(talk, sentence)
    assert (tool, data["version"], data["with"]) == ("compare_plan", 2, 1)
    assert data["meals"][0]["after"]["name"] in answer
    assert "version 2 beside version 1" in answer


async def test_going_back_to_the_earlier_version_is_no_comparison(talk):
    tool, data, _ = await said(talk, "go back to the earlier version of Anneke's plan")
    assert (tool, data["version"]) == ("undo", 3)
