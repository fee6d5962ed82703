"""The kitchen's questions and the half sentences after them: lists, weights, foods compared, searches narrowed, files misspelt."""

from datetime import date

import pytest

from agent.embedded.flows.desk import Desk
from agent.embedded.flows.foods import _asked_after
from agent.embedded.flows.kitchen import _search, _things
from agent.embedded.kind.kinds import kind_of
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.people.fewer import left_after
from agent.embedded.people.memory import Memory
from agent.embedded.sentence.formats import formats_said
from agent.embedded.sentence.reading import read
from agent.embedded.talk.written_out import written_out

TODAY = date(2027, 2, 25)
ROSTER = Roster((("A1", "Nora Quist"), ("A2", "Tom Grey")))


def reading(said):
    return read(written_out(said, Memory()), TODAY, "en", ROSTER, None)


def after(*said: str):
    act = None
    for one in said:
        act = act_of(reading(one), act)
    return act


@pytest.mark.parametrize(
    ("said", "foods"),
    [
        ("protein per 100g: millet vs tempeh", ["millet", "tempeh"]),
        ("is feta higher in sodium than barley?", ["feta", "barley"]),
        ("carbs millet / barley", ["millet", "barley"]),
        ("kcal of feta and of eggs", ["feta", "eggs"]),
        ("kiwi compared with melon, potassium", ["kiwi", "melon"]),
        ("what's the difference between millet and barley?", ["millet", "barley"]),
        ("which has less sodium, millet or kidney beans?", ["millet", "beans"]),
        ("could you check the potassium in barley?", ["barley"]),
        ("does tofu contain soy?", ["tofu"]),
        ("for my leaflet, how much iron is in barley?", ["barley"]),
    ],
)
def test_foods_compared_are_looked_up_each(said, foods):
    act = act_of(reading(said), None)
    assert act.kind == "food"
    assert _asked_after(act) == foods


@pytest.mark.parametrize(
    "more",
    [
        "per 150 g?",
        "is it gluten free?",
        "does it contain soy?",
        "and how much for 80g?",
        "for a 250 g portion?",
        "is it okay for coeliacs?",
    ],
)
def test_what_is_asked_next_is_asked_of_the_same_food(more):
    act = after("how much protein in barley?", more)
    assert act.kind == "food"
    assert _asked_after(act) == ["barley"]


def test_another_food_is_that_one():
    assert _asked_after(after("how much protein in barley?", "and in kiwi?")) == ["kiwi"]


@pytest.mark.parametrize("first", ["shopping list for next week", "procurement insights next week"])
@pytest.mark.parametrize("more", ["make that the week of 8 March", "and 8 March week?", "sorry, the week of 8 March"])
def test_another_week_of_a_list_makes_no_plan(first, more):
    act = after(first, more)
    assert act.kind in {"shop", "tips"}
    assert act.dates.mondays == (date(2027, 3, 8),)


def test_a_list_does_not_keep_a_plan_from_being_made():
    assert after("shopping list for next week", "make Tom a plan for the week of 8 March").kind == "generate"


@pytest.mark.parametrize("first", ["shopping list for next week", "procurement insights next week"])
def test_only_some_of_a_list_changes_no_record(first):
    act = after(first, "only for Nora and Mr Grey")
    assert act.kind in {"shop", "tips"}
    assert {pid for one in act.who.named for pid in one.ids} == {"A1", "A2"}


@pytest.mark.parametrize(
    "more",
    [
        "exclude Tom",
        "without Tom",
        "leave Tom out",
        "can you take Tom off the list?",
        "cross Tom off",
        "Tom is not in next week, take him out",
        "Tom's away, so without Tom",
    ],
)
def test_who_is_excluded_is_left_out(more):
    who = left_after(reading(more), after("shopping list for next week"))
    assert who is not None
    assert {one.written for one in who.without} == {"Tom"}
    assert not who.named


@pytest.mark.parametrize("said", ["grams of tofu for Tom next week", "kg of potato for Nora, week of 8 March"])
def test_a_weight_without_a_figure_is_asked_for(said):
    act = act_of(reading(said), None)
    assert act.kind == "shop"
    assert act.who.named


@pytest.mark.parametrize(
    ("more", "what"),
    [("those with tofu", ["tofu"]), ("exclude soy and sesame", ["soy", "sesame"]), ("lunch instead", [])],
)
def test_a_search_is_narrowed(more, what):
    act = after("vegetarian dinners", more)
    assert act.kind == "recipes"
    assert [thing for thing, _ in _things(act.reading)] == what


@pytest.mark.parametrize(
    ("more", "args"),
    [
        ("leave out the ones with nuts", {"query": "chicken", "without": ["nuts"]}),
        ("exclude anything with milk", {"query": "chicken", "without": ["milk"]}),
        ("those with rice", {"query": "chicken rice"}),
        ("drop the ones with milk", {"query": "chicken", "without": ["milk"]}),
        ("and with lamb?", {"query": "lamb"}),
    ],
)
def test_a_narrower_search_keeps_what_was_looked_for(more, args):
    desk = Desk(memory=Memory(), tools=frozenset(), today=TODAY, sentence=more)
    desk.memory.search = {"query": "chicken"}
    desk.memory.last = after("recipes with chicken")
    assert _search(after("recipes with chicken", more), desk) == args


@pytest.mark.parametrize(
    ("more", "diet"),
    [
        ("and soy free", "vegan, soy free"),
        ("gluten free too", "vegan, gluten free"),
        ("no, vegetarian", "vegetarian"),
        ("what about kosher ones?", "kosher"),
    ],
)
def test_what_a_dish_is_free_of_is_added_to_the_diet(more, diet):
    desk = Desk(memory=Memory(), tools=frozenset(), today=TODAY, sentence=more)
    desk.memory.search = {"diet": "vegan"}
    desk.memory.last = after("vegan lunches")
    assert _search(after("vegan lunches", more), desk)["diet"] == diet


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("what is left of the list as exl", "xlsx"),
        ("shopping list next week, pfd please", "pdf"),
        ("shopping list in cvs for next week", "csv"),
        ("print the shopping list as spredsheet", "xlsx"),
        ("la lista de la compra en exel", "xlsx"),
        ("Tom's plan for next week as a csv file", "csv"),
    ],
)
def test_files_misspelt(said, kind):
    r = reading(said)
    assert kind_of(r) == "export"
    assert formats_said(r) == (kind,)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("look up kiwi", "food"),
        ("dinners that don't contain fish", "recipes"),
        ("give me the facts on millet", "food"),
        ("import this csv file", "import"),
        ("analyse the purchasing for next week", "tips"),
        ("suggest ways to cut food costs next week", "tips"),
    ],
)
def test_what_is_asked_for(said, kind):
    assert kind_of(reading(said)) == kind


@pytest.mark.parametrize(
    "said", ["Write a job ad for a pastry cook", "set an alarm for 7", "write a blog post on kale"]
)
def test_other_trades(said):
    assert reading(said).has("certainly_off_topic")
