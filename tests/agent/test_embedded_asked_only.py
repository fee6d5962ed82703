"""What is only asked, told or not needed writes nothing; what was looked at can be changed."""

from datetime import date

import pytest

from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.language.lexicon import language_of
from agent.embedded.message.acts import act_of
from agent.embedded.message.joining import joined_parts
from agent.embedded.naming.names import Roster
from agent.embedded.people.whom import who_of
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import read
from agent.embedded.sentence.wishes import wish_said

TODAY = date(2027, 2, 25)
ROSTER = Roster((("A1", "Nora Quist"), ("A2", "Tom Grey"), ("A3", "Ida Falk")))


def reading(said):
    return read(said, TODAY, "en", ROSTER, None)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Tom's plan for this week please, he was discharged yesterday", "plan"),
        ("Nora was discharged on Monday, please plan next week for her", "generate"),
        ("Nora has been discharged, delete her plan", "delete_plan"),
        ("Nora was discharged, so no plan needed for her next week", "leave"),
        ("we don't need Nora's plan any more", "delete_plan"),
        ("Nora no longer needs her plan for next week", "delete_plan"),
        ("we don't need a plan for Nora next week", "leave"),
        ("Tom doesn't need a menu next week", "leave"),
        ("no need to plan for Tom next week", "leave"),
        ("don't delete Nora's plan any more", "leave"),
        ("I need a plan for Tom next week, no fish", "generate"),
    ],
)
def test_what_is_told_of_a_plan(said, kind):
    assert kind_of(reading(said)) == kind


@pytest.mark.parametrize("before", ["redo Nora's Tuesday", "swap Nora's Tuesday lunch"])
@pytest.mark.parametrize("said", ["how many calories is Tuesday now", "how much protein is she at on Tuesday?"])
def test_a_figure_asked_for_changes_nothing(before, said):
    assert act_of(reading(said), act_of(reading(before), None)).kind == "plan"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Tom doesn't need a plan next week but Nora does", ["Nora"]),
        ("I don't need a plan for Tom, just for Nora", ["Nora"]),
        ("Tom and Ida don't need plans but Nora does", ["Nora"]),
        ("plan next week for Nora and Ida, Tom doesn't need one", ["Nora", "Ida"]),
    ],
)
def test_who_needs_none_gets_none(said, named):
    assert [one.written for one in who_of(reading(said), filters=False).named] == named


def test_a_name_between_pluses_is_a_name():
    roster = Roster((("A1", "Nora Quist"), ("A2", "Will Grey")))
    assert len(read("nora + will + wk 8 mar", TODAY, "en", roster, None).named) == len(roster.names)


def test_everyone_is_a_need_of_nobody():
    who = who_of(reading("everyone needs a plan for next week except Tom"), filters=True)
    assert (who.everyone, [one.written for one in who.without]) == (True, ["Tom"])


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("better, but still too sweet", "less sweet"),
        ("that's too heavy", "light"),
        ("still too spicy", None),
        ("swap Friday lunch, but leave the fish out", "without fish"),
    ],
)
def test_a_complaint_is_never_the_wish(said, wish):
    assert wish_said(Act("swap", reading(said))) == wish


def test_a_meal_that_was_looked_at_is_made_otherwise():
    looked = act_of(reading("what's Nora's Sunday dinner?"), None)
    act = act_of(reading("make it vegetarian"), looked)
    assert (act.kind, act.meals, act.day) == ("swap", ("dinner",), date(2027, 2, 28))


def test_what_else_there_could_be_is_only_asked():
    parts = joined_parts(("Tom hates Saturday's breakfast.", "What else could he have?"), reading)
    assert [by_rule(reading(part)) for part in parts] == ["ideas"]


def test_a_plan_goes_and_not_who_went_home():
    parts = joined_parts(("Nora was discharged yesterday", "cancel her plan please"), reading)
    assert [kind_of(reading(part)) for part in parts] == ["delete_plan"]


def test_mon_before_a_meal_is_a_monday():
    assert language_of("swp mon snack", "en") == "en"
    assert language_of("montre mon menu", "en") == "fr"
