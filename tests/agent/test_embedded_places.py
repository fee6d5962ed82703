"""Which day and which meal of a plan is meant: put right in the next breath, denied, kept, counted on."""

from datetime import date

import pytest

from agent.embedded.language.lexicon import language_of
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading, read

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
