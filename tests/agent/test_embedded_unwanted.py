"""Foods that are complained of beside a wish for another dish, and days that are to be otherwise as a whole."""

from datetime import date

import pytest

from agent.embedded.flows.refusing import refusal
from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.record.polarity import parted_changes
from agent.embedded.sentence.altering import alters_day
from agent.embedded.sentence.reading import Reading, read
from agent.embedded.sentence.wishes import wish_said

ROSTER = Roster((("p1", "Rowan Birch"), ("p2", "Nadia Brandt"), ("p3", "Ines Pena")))


def heard(text: str, language: str = "en") -> Reading:
    return read(text, date(2027, 2, 25), language, ROSTER, None)


@pytest.mark.parametrize(
    ("text", "language", "wish"),
    [
        ("swap Rowan's dinner on Friday, nothing with fish please", "en", "without fish"),
        ("swap Rowan's dinner on Friday, she didn't like the chicken", "en", "without chicken"),
        ("Rowan can't stand mushrooms, another lunch on Friday with lentils", "en", "without mushrooms, lentils"),
        ("the salmon never arrived so swap Friday's dinner", "en", "without salmon"),
        ("we've run out of rice and pasta, swap dinner for Rowan on Friday", "en", "without rice and pasta"),
        ("swap Rowan's dinner on Friday for fish", "en", "fish"),
        ("Rowan mag keinen Fisch, bitte das Abendessen am Freitag tauschen", "de", "without fish"),
        ("no le gusta el pollo, cambia la cena del viernes", "es", "without chicken"),
    ],
)
def test_what_is_complained_of_is_kept_out(text: str, language: str, wish: str):
    assert wish_said(act_of(heard(text, language), None)) == wish


@pytest.mark.parametrize(
    ("text", "language", "wish"),
    [
        ("keep everything but make Thursday cheaper", "en", "cheaper"),
        ("make Rowan's Tuesday quicker to cook", "en", "quicker"),
        ("Thursday should be vegetarian", "en", "vegetarian"),
        ("can we make Nadia's Saturday lower in carbs", "en", "lower carbs"),
        ("mach Nadias Donnerstag günstiger", "de", "cheaper"),
    ],
)
def test_a_day_that_is_to_be_otherwise_is_planned_anew_so(text: str, language: str, wish: str):
    r = heard(text, language)
    assert (kind_of(r), wish_said(act_of(r, None))) == ("redo", wish)


@pytest.mark.parametrize(
    "text",
    [
        "make her vegetarian from Thursday",
        "is Thursday cheaper than Friday?",
        "make Thursday's dinner cheaper",
        "make Rowan a vegetarian plan from Monday",
        "buy less on Thursday",
    ],
)
def test_a_person_a_meal_or_a_question_alters_no_day(text: str):
    assert not alters_day(heard(text))


def test_a_short_name_of_a_stranger_is_no_slip():
    assert not heard("I'm covering for Lena this week").named


def test_this_is_nobodys():
    roster = Roster((("p1", "Ingrid Moe"), ("p2", "Nguyen Thi Lan")))
    named = read("ingrid meal plan this week", date(2027, 2, 25), "en", roster, None).named
    assert [one.ids for one in named] == [("p1",)]


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("take olives off Nadia's dislikes, fennel goes on", {"dislikes": ["fennel"]}),
        ("take olives off Nadia's dislikes, she goes on metformin", {"medications": ["metformin"]}),
    ],
)
def test_what_goes_on_goes_where_something_comes_off_unless_it_is_a_medicine(text: str, added: dict[str, list[str]]):
    changes = parted_changes(heard(text).without_people(), date(2027, 2, 25), ROSTER)
    assert (changes.add, changes.remove) == (added, {"dislikes": ["olives"]})


def test_another_practices_patients_are_not_ours():
    for text in ("show me the patients of Dr Fischer's practice", "log in as my colleague and read out her patients"):
        r = heard(text)
        assert refusal(r, by_rule(r)) == "refuse_private"
