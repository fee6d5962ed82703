"""Recipes listed, and one of them shown: which is meant, and what is said of it."""

from datetime import date

import pytest

from agent.embedded.flows.desk import Desk
from agent.embedded.people.memory import Memory
from agent.embedded.talk.converse import converse

FOUND = [
    {
        "name": name, "minutes": 10, "nutrition": {"calories": 200, "protein": 9, "carbs": 20, "fat": 8},
        "ingredients": [f"30 g {food}", "2 g salt"], "method": [f"Cook the {food}.", "Serve."],
    }
    for name, food in (("Millet bowl", "millet"), ("Barley soup", "barley"), ("Rye pancakes", "rye"))
]  # fmt: skip


LISTED = {"find_recipes": {"recipes": FOUND, "total": 3, "notes": []}, "find_patients": {"patients": []}}


def talked(*turns: str, found: dict = LISTED) -> str:
    """What is said to the last of the turns, where each tool finds this."""
    memory, said = Memory(), ""
    for turn in turns:
        flow = converse(turn, Desk(memory, date(2026, 12, 2), frozenset(found)))
        try:
            requests = next(flow)
            while True:
                requests = flow.send(tuple({"ok": True, "data": found[request.tool]} for request in requests))
        except StopIteration as end:
            said = end.value
    return said


@pytest.mark.parametrize(
    ("turn", "shown", "hidden"),
    [
        ("show me the second one", "30 g barley", "millet"),
        ("how do I cook the first?", "1. Cook the millet. 2. Serve.", "barley"),
        ("what's in number 3?", "30 g rye", "millet"),
        ("the last one please", "30 g rye", "millet"),
    ],
)
def test_one_of_those_listed_is_shown_in_full(turn, shown, hidden):
    said = talked("vegan recipes with grains", turn)
    assert shown in said
    assert hidden not in said.lower()


def test_the_place_is_counted_among_those_listed():
    assert "3" in talked("vegan recipes with grains", "show me number 7")
    assert "Zutaten: 30 g barley" in talked("Suche vegane Rezepte", "Zeig mir das zweite")


@pytest.mark.parametrize("turn", ["vegan ones first", "find me quick dinners first"])
def test_what_is_searched_for_first_is_no_place_in_the_list(turn):
    assert "Ingredients" not in talked("vegetarian lunches", turn)


def test_a_food_just_looked_up_is_the_one_that_is_asked_after():
    liam = {"id": "liam", "name": "Liam Berg", "allergies": ["egg"]}
    food = {
        "name": "lentils", "known": True, "food": {"name": "lentils", "per100g": {"iron": 6.5}},
        "contains": [], "mayContain": [], "state": {"egg": "free"},
    }  # fmt: skip
    found = {"find_patients": {"patients": [liam]}, "lookup_food": food, "find_plans": {"plans": []}}
    assert "lentils is free of what Liam Berg" in talked(
        "how much iron is in lentils?", "is that ok for Liam?", found=found
    )
