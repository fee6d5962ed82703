"""Whom a sentence names."""

import pytest

from agent.embedded.language.words import words_of
from agent.embedded.naming.names import Roster, names_in
from agent.embedded.naming.near_names import near_names

ROSTER = Roster.of(
    [
        {"id": "johnw", "name": "John Whitaker"},
        {"id": "johnp", "name": "John Pemberton"},
        {"id": "kasia", "name": "Katarzyna Kowalska"},
        {"id": "tomasz", "name": "Tomasz Kowalski"},
        {"id": "sean", "name": "Sean O'Brien"},
        {"id": "mf", "name": "María Fuentes"},
        {"id": "mr", "name": "María Romero"},
        {"id": "will", "name": "Will Rice"},
        {"id": "jl", "name": "Jean-Luc de la Tour"},
        {"id": "zoe", "name": "Zoë"},
        {"id": "zoem", "name": "Zoë Marchetti"},
    ]
)


def named(text, common=()):
    words = words_of(text)
    taken = frozenset(i for i, word in enumerate(words) if word.key in common)
    return [(n.written, n.ids, n.guess) for n in names_in(words, ROSTER, taken)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("John Whitaker", ("johnw",)),
        ("whitaker's plan", ("johnw",)),
        ("Kowalskas plan", ("kasia",)),
        ("maria fuentes", ("mf",)),
        ("María F.", ("mf",)),
        ("obrien", ("sean",)),
        ("Jean-Luc", ("jl",)),
        ("Jean Luc de la Tour", ("jl",)),
        ("Zoë Marchetti", ("zoem",)),
        ("Zoë", ("zoe",)),
        ("John", ("johnw", "johnp")),
        ("María", ("mf", "mr")),
    ],
)
def test_a_name_is_found_as_people_write_it(text, ids):
    assert [found for _, found, guess in named(text) if not guess] == [ids]


def test_a_slip_is_a_guess():
    assert named("Tomasz Kowalsky") == [("Tomasz Kowalsky", ("tomasz",), True)]
    assert named("Pembertn") == [("Pembertn", ("johnp",), True)]
    assert named("Kat") == [("Kat", ("kasia",), True)]
    assert named("Xu") == []
    assert named("Bartholomew") == []


def test_a_word_that_means_something_else_is_a_name_only_where_it_stands_as_one():
    common = ("will", "rice")
    assert named("what will she eat", common) == []
    assert named("a plan for will", common) == [("will", ("will",), False)]
    assert named("Will Rice", common) == [("Will Rice", ("will",), False)]
    assert named("give Will a plan", common) == [("Will", ("will",), False)]
    assert named("Will's plan", common) == [("Will", ("will",), False)]
    assert named("will", common) == [("will", ("will",), False)]


def test_a_particle_names_nobody():
    assert named("de la") == []


def test_near_names_are_offered_best_first():
    assert near_names("Kowalsk", ROSTER)[0] in {"Katarzyna Kowalska", "Tomasz Kowalski"}
    assert near_names("Nobody Atall", ROSTER) == ()


def test_a_roster_knows_its_names():
    assert ROSTER.name("sean") == "Sean O'Brien"
    assert ROSTER.name("stranger") == "stranger"
    assert ROSTER.holds("sean")
    assert not ROSTER.holds("stranger")


def test_a_dot_that_ends_a_sentence_ends_a_name():
    assert named("Show Tomasz. Kowalska too")[0] == ("Tomasz", ("tomasz",), False)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("delete Will Marchetti", [("will", "zoem")]),
        ("delete Tomasz Whitaker please", [("tomasz", "johnw")]),
        ("plans for Will Zoë Marchetti", [("will",), ("zoem",)]),
        ("plans for Will, Marchetti", [("will",), ("zoem",)]),
    ],
)
def test_a_first_name_beside_somebody_elses_surname_is_one_name_that_has_to_be_asked(text, ids):
    assert [found for _, found, _ in named(text)] == ids


def test_a_common_word_is_nobody_because_of_its_last_letter():
    roster = Roster.of([{"id": "lan", "name": "Nguyễn Thị Lan"}, {"id": "mei", "name": "Mei-Ling Zhou"}])
    words = words_of("plan meilings week this week")
    assert [n.ids for n in names_in(words, roster, frozenset(range(len(words))))] == [("mei",)]
