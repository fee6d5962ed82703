"""Which day and which meal of a plan is meant: put right in the next breath, denied, kept, counted on."""

from datetime import date

import pytest

from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.kind.weighing import WRITING
from agent.embedded.language.lexicon import language_of
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.kept_meals import kept_meals
from agent.embedded.sentence.reading import Reading, read
from agent.embedded.sentence.wishes import wish_said

TODAY = date(2027, 2, 25)
NEXT = date(2027, 3, 1)
ROSTER = Roster((("p1", "Nora Quist"), ("p2", "Omar Falk"), ("p3", "Ida Brandt")))


def heard(text: str) -> Reading:
    return read(text, TODAY, language_of(text, "en"), ROSTER, NEXT)


def acts(*said: str) -> Act:
    act = None
    for text in said:
        act = act_of(heard(text), act)
    assert act is not None
    return act


def place(act: Act) -> tuple[str, tuple[int, ...], tuple[str, ...]]:
    return act.kind, tuple(day.day for day in act.dates.days), act.meals


@pytest.mark.parametrize(
    ("told", "now", "meant"),
    [
        ("swap Nora's Sunday breakfast next week", "sorry, Saturday, not Sunday", ("swap", (6,), ("breakfast",))),
        ("swap Nora's Sunday breakfast next week", "not Sunday, Saturday", ("swap", (6,), ("breakfast",))),
        ("swap Nora's Sunday breakfast next week", "Saturday I mean, not Sunday", ("swap", (6,), ("breakfast",))),
        ("swap Nora's Sunday breakfast next week", "dinner, not breakfast", ("swap", (7,), ("dinner",))),
        ("swap Nora's lunch on 3 March", "no, not lunch. dinner", ("swap", (3,), ("dinner",))),
        ("redo Nora's Monday next week", "oops, Tuesday instead of Monday", ("redo", (2,), ())),
        ("tausche Noras Abendessen am Montag", "nein, Dienstag, nicht Montag", ("swap", (2,), ("dinner",))),
        ("cambia la cena del lunes de Nora", "perdón, el martes, no el lunes", ("swap", (2,), ("dinner",))),
        ("change le dîner de lundi de Nora", "pardon, mardi, pas lundi", ("swap", (2,), ("dinner",))),
    ],
)
def test_a_place_that_is_denied_is_not_done_once_more(
    told: str, now: str, meant: tuple[str, tuple[int, ...], tuple[str, ...]]
):
    assert place(acts(told, now)) == meant


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("swap Nora's lunch on Saturday, not Sunday", ((6,), ("lunch",))),
        ("change Nora's lunch, not the dinner, on Saturday", ((6,), ("lunch",))),
        ("change Nora's lunch, no wait, her dinner on Saturday", ((6,), ("dinner",))),
        ("swap Nora's lunch and dinner on Saturday", ((6,), ("lunch", "dinner"))),
        ("swap Nora's lunch on Saturday and Sunday", ((6, 7), ("lunch",))),
    ],
)
def test_only_what_is_meant_of_several_places(told: str, meant: tuple[tuple[int, ...], tuple[str, ...]]):
    assert place(acts(told))[1:] == meant


@pytest.mark.parametrize("now", ["no, not Monday", "not the Monday!", "nicht Montag"])
def test_where_it_was_not_meant_to_be_does_not_say_where(now: str):
    assert acts("redo Nora's Monday next week", now).kind in {"unknown", "leave"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("redo Tuesday for Nora, keep the breakfast", {"breakfast"}),
        ("redo Nora's Tuesday except the breakfast and the snack", {"breakfast", "snack"}),
        ("redo Nora's Tuesday. Dinner can stay.", {"dinner"}),
        ("change everything on Nora's Tuesday but the lunch", {"lunch"}),
        ("regenerate Nora's Tuesday without touching lunch", {"lunch"}),
        ("plane Noras Dienstag neu, aber behalte das Frühstück", {"breakfast"}),
        ("refais le mardi de Nora sauf le dîner", {"dinner"}),
        ("rehaz el martes de Nora menos el desayuno", {"breakfast"}),
    ],
)
def test_a_meal_that_is_to_stay_is_none_to_change(text: str, kept: set[str]):
    assert by_rule(heard(text)) == "redo"
    assert {mark.meaning for mark in kept_meals(heard(text))} == kept


@pytest.mark.parametrize(
    "text", ["keep Nora's dinner light on Tuesday", "leave out the snack on Tuesday", "swap lunch"]
)
def test_what_a_meal_is_to_be_like_does_not_keep_it(text: str):
    assert not kept_meals(heard(text))


def test_beside_the_meals_to_change_what_stays_is_left_alone():
    assert place(acts("redo Nora's lunch and dinner on Tuesday, keep the breakfast")) == (
        "swap",
        (2,),
        ("lunch", "dinner"),
    )
    assert place(acts("change Nora's lunch on Tuesday, the dinner is fine")) == ("swap", (2,), ("lunch",))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("new snack for Nora on Wednesday", "swap"),
        ("generate another lunch for Nora on Wednesday", "swap"),
        ("redo Nora's Wednesday dinner", "swap"),
        ("come up with a new breakfast for Nora on Friday", "swap"),
        ("redo both Saturday and Sunday for Nora", "redo"),
        ("all of Saturday needs replacing for Nora", "redo"),
        ("make a new Monday for Nora without lentils", "redo"),
        ("redo Nora's week", "generate"),
        ("make a new plan for Nora for the week of 8 March, no fish for dinner on Friday", "generate"),
        ("bin Nora's Monday", "no_meal"),
        ("bin Nora's Monday and do a new one", "redo"),
    ],
)
def test_how_much_of_a_plan_is_made_anew(text: str, kind: str):
    assert kind_of(heard(text)) == kind


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (("show me Nora's plan for next week", "I don't like the Sunday, do that day again"), ("redo", (7,), ())),
        (("swap Nora's breakfast on 8 March", "same in the week of 15 March"), ("swap", (15,), ("breakfast",))),
        (("swap Nora's fish dinner on Wednesday", "and a meatless dinner the day after"), ("swap", (4,), ("dinner",))),
    ],
)
def test_the_place_of_the_sentence_before_is_counted_on(
    said: tuple[str, ...], meant: tuple[str, tuple[int, ...], tuple[str, ...]]
):
    assert place(acts(*said)) == meant


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("take the beef out of Nora's dinner on Friday", "without beef"),
        ("remove the nuts from Nora's lunch on Friday", "without nuts"),
        ("leave out the onions in Nora's dinner on Friday", "without onions"),
    ],
)
def test_what_is_taken_out_of_a_dish_is_not_wished_for(text: str, wish: str):
    assert wish_said(acts(text)) == wish


def test_a_wish_said_beside_the_next_place_is_its_own():
    assert (
        wish_said(acts("swap Nora's dinner on Wednesday for fish", "and a meatless dinner the day after")) == "meatless"
    )


def test_a_list_of_snacks_is_no_shopping_list():
    assert kind_of(heard("list Nora's snacks for next week")) == "plan"


def test_sorted_out_with_another_is_not_taken_out():
    assert kind_of(heard("tomorrow's lunch won't work for Nora, sort her out with another one please")) == "swap"
    assert kind_of(heard("delete Nora's lunch on Tuesday")) == "no_meal"


def test_the_midday_meal_is_lunch_in_spanish():
    assert place(acts("cambia la comida del martes de Nora")) == ("swap", (2,), ("lunch",))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I want a fresh Thursday for Nora", "redo"),
        ("can we try Wednesday again for Nora", "redo"),
        ("generate Wednesday for Nora next week", "redo"),
        ("generate Nora for the week of 8 March", "generate"),
        ("is there anything else Nora could have for lunch on Friday?", "ideas"),
        ("Reason for Nora's lunch on Wednesday?", "explain"),
    ],
)
def test_a_day_a_look_and_a_reason(text: str, kind: str):
    assert kind_of(heard(text)) == kind


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (("what does Nora eat on Thursday?", "can you do that one over?"), ("redo", (4,), ())),
        (("swap Nora's dinner on Thursday", "why that one?"), ("explain", (4,), ("dinner",))),
        (("swap Nora's dinner on Thursday", "show me the day"), ("plan", (4,), ())),
        (("redo Nora's Thursday", "that was meant for Omar"), ("redo", (4,), ())),
    ],
)
def test_the_day_spoken_of_last(said: tuple[str, ...], meant: tuple[str, tuple[int, ...], tuple[str, ...]]):
    assert place(acts(*said)) == meant


@pytest.mark.parametrize(
    ("said", "days"),
    [
        (("open Nora's plan 8 March",), 0),
        (("show Nora's plan for the week of 1 March", "and the one for the 8th"), 0),
        (("show Nora's plan for the week of 8 March", "and the 8th?"), 1),
        (("show Nora's plan for Monday 8 March",), 1),
        (("show Nora's plan for the 9th of March",), 1),
    ],
)
def test_a_date_on_which_a_week_begins_is_the_week(said: tuple[str, ...], days: int):
    assert len(acts(*said).dates.days) == days


def test_no_more_of_a_food_is_a_wish_without_it():
    wish = wish_said(acts("no more yoghurt for breakfast on Monday for Nora, find something else"))
    assert wish == "without yoghurt"


@pytest.mark.parametrize(
    "text",
    [
        "what if we swapped Nora's dinner on Friday?",
        "who swapped Nora's dinner on Friday?",
        "Do Nora and Omar both have plans?",
    ],
)
def test_what_is_only_asked_writes_nothing(text: str):
    assert kind_of(heard(text)) not in WRITING


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (("swap Nora's dinner on Friday", "cancel that"), ("undo", (), ())),
        (("show Nora's Thursday", "change everything except breakfast"), ("redo", (), ("breakfast",))),
        (("show Nora's Thursday", "can you make that day vegetarian"), ("redo", (4,), ())),
        (("show Nora's Thursday", "and the next day?"), ("plan", (5,), ())),
        (("redo Nora's Wednesday", "why the new dinner?"), ("explain", (3,), ("dinner",))),
        (("Nora's Wednesday next week all new please",), ("redo", (3,), ())),
        (("redo Wednesday in both plans: Nora and Omar",), ("redo", (3,), ())),
    ],
)
def test_of_the_day_and_never_of_the_week(said: tuple[str, ...], meant: tuple[str, tuple[int, ...], tuple[str, ...]]):
    assert place(acts(*said)) == meant


def test_instead_of_a_food_is_without_it():
    wish = wish_said(acts("can we do fish instead of meat for Nora's dinner on Friday"))
    assert wish == "fish instead of meat"
