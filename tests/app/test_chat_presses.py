"""Buttons of the elements: looking changes nothing, a press is a turn with the same consent as a sentence."""

import pytest

from app.chat.presses import answer_to, changed_since, look, press, sentence_of
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
def house(sqlite_url):
    opened = House.open(Settings(database_url=sqlite_url, today="2026-11-23"))
    assert opened.call("create_patient", ANNEKE).ok
    yield opened
    opened.database.dispose()


@pytest.fixture
def about(house):
    """What the element of Anneke's week sends with every button."""
    plan = house.call("generate_plan", {"patient": "Anneke"}).data
    return {"plan": plan["id"], "patient": "Anneke Visser", "weekStart": plan["weekStart"]}


async def test_a_press_is_kept_as_a_turn_of_the_conversation(house, about):
    talk = Talk(house, LOCAL)
    locked = await press(talk, "lock_meal", about | {"date": "2026-12-01", "meal": "dinner", "locked": True})
    assert locked.data["days"][1]["dinner"]["locked"]
    kept = house.conversations(LOCAL).messages(talk.id)
    assert [message.role for message in kept] == ["user", "assistant", "tool", "assistant"]
    assert kept[0].content == "lock dinner on 2026-12-01 in Anneke Visser's plan"
    assert kept[1].tool_calls[0].name == "lock_meal"
    assert answer_to("lock_meal", locked)["said"].startswith("Locked: Tue 1 Dec dinner.")


async def test_an_approval_by_button_passes_the_consent_of_its_sentence(house, about):
    assert (await press(Talk(house, LOCAL), "approve_plan", about)).data["status"] == "approved"


async def test_an_approval_is_refused_where_its_sentence_means_somebody_else(house, about):
    envelope = await press(Talk(house, LOCAL), "approve_plan", about | {"patient": "Somebody Else"})
    assert answer_to("approve_plan", envelope)["question"].startswith("Approve Anneke Visser's plan")
    assert house.call("get_plan", {"plan": about["plan"]}).data["status"] == "draft"


async def test_a_deletion_by_button_is_asked_back_and_done_on_the_next_yes(house, about):
    talk = Talk(house, LOCAL)
    yes = about | {"yes": True}
    assert not (await press(talk, "delete_plan", yes)).ok  # nothing was asked yet: a yes means nothing
    talk = Talk(house, LOCAL)
    asked = await press(talk, "delete_plan", about)
    assert "This needs your own yes" in answer_to("delete_plan", asked)["question"]
    assert (await press(talk, "delete_plan", yes)).data["deleted"] == about["plan"]


async def test_a_press_that_cannot_be_done_says_why(house, about):
    answer = answer_to("undo", await press(Talk(house, LOCAL), "undo", about))
    assert answer["ok"] is False
    assert "nothing to undo" in answer["said"]


async def test_only_buttons_there_are_do_anything(house, about):
    for tool in ("delete_patient", "update_patient"):
        with pytest.raises(KeyError):
            await press(Talk(house, LOCAL), tool, about)
    with pytest.raises(KeyError):
        await look(house, LOCAL, about | {"what": "delete_plan"})


def test_a_swap_without_a_dish_asks_for_another_one(about):
    said = sentence_of("swap_meal", about | {"date": "2026-12-01", "meal": "lunch"})
    assert said == "swap lunch on 2026-12-01 in Anneke Visser's plan for another dish"


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({"what": "suggest_swaps", "date": "2026-12-01", "meal": "dinner"}, {"alternatives", "beside"}),
        ({"what": "explain_plan", "date": "2026-12-01", "meal": "dinner"}, {"reasons"}),
        ({"what": "list_rules"}, {"rules", "missing"}),
        ({"what": "chart_plan"}, {"part", "trends", "split", "carbs"}),
    ],
)
async def test_what_is_looked_at_is_ready_to_be_shown(house, about, asked, shown):
    found = await look(house, LOCAL, about | asked)
    assert found["ok"]
    assert found["shown"].keys() == shown


async def test_a_recipe_has_its_method_and_a_file_its_link(house, about):
    recipe = house.call("get_plan", {"plan": about["plan"]}).data["days"][0]["lunch"]["recipeId"]
    assert (await look(house, LOCAL, {"what": "recipe", "recipe": recipe}))["shown"]["method"]
    made = await look(house, LOCAL, about | {"what": "export_plan", "format": "csv"})
    assert made["url"] == f"/exports/{made['file']}"
    listed = {"what": "export_shopping_list", "plans": [about["plan"]], "format": "csv"}
    assert (await look(house, LOCAL, listed))["file"].endswith(".csv")


@pytest.mark.parametrize("what", ["chart_plan", "compare_plan", "export_plan"])
async def test_what_is_not_there_is_a_sentence(house, what):
    answer = await look(house, LOCAL, {"what": what, "plan": "plan_none", "format": "csv"})
    assert answer["ok"] is False
    assert answer["said"]


async def test_nobody_presses_on_what_they_have_not_seen(house, about):
    assert await changed_since(house, LOCAL, about | {"version": 1}) is None
    assert await changed_since(house, LOCAL, about) is None
    house.call("lock_meal", {"plan": about["plan"], "date": "2026-12-01", "meal": "lunch"})
    newer = await changed_since(house, LOCAL, about | {"version": 1})
    assert newer.data["version"] == 2
