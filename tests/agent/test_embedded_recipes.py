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


def talked(*turns: str) -> str:
    """What is said to the last of the turns, whatever is searched for being found."""
    memory, said = Memory(), ""
    for turn in turns:
        flow = converse(turn, Desk(memory, date(2026, 12, 2), frozenset({"find_recipes", "find_patients"})))
        try:
            requests = next(flow)
            while True:
                data = {"recipes": FOUND, "total": 3, "notes": [], "patients": []}
                requests = flow.send(tuple({"ok": True, "data": data} for _ in requests))
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
