"""Whole working sessions: what an ellipsis refers to after each kind of act, and what is only asked or said in passing."""

from datetime import date

import pytest

from agent.embedded.kind.kinds import kind_of
from agent.embedded.language.counting import in_figures
from agent.embedded.language.plainly import said_plainly
from agent.embedded.message.acts import act_of
from agent.embedded.naming.counted import counted_in
from agent.embedded.naming.names import Roster
from agent.embedded.people.memory import Memory, Request
from agent.embedded.people.trail import others_left
from agent.embedded.record.edits import Changes
from agent.embedded.record.polarity import parted_changes
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading, read

TODAY = date(2027, 2, 25)
ROSTER = Roster((("p1", "Orla Byrne"), ("p2", "Marek Zielak"), ("p3", "Sunniva Dahl"), ("p4", "Ivo Horvat")))


def heard(text: str) -> Reading:
    return read(said_plainly(text), TODAY, "en", ROSTER, None)


def acts(*turns: str) -> Act:
    """The act of the last of these turns; the first is the job the looks in between are part of."""
    last: Act | None = None
    job: Act | None = None
    for text in turns:
        last = act_of(heard(text), last, job)
        job = job or last
    assert last is not None
    return last


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("he's on warfarin, isn't he", "he's on warfarin?"),
        ("she can't have fish, can she?", "she can't have fish?"),
        ("Orla has no allergies, has she", "Orla has no allergies?"),
        ("Er nimmt Metformin, oder?", "Er nimmt Metformin?"),
        ("está embarazada, ¿verdad?", "está embarazada?"),
        ("il est diabétique, n'est-ce pas ?", "il est diabétique?"),
        ("swap it, could you?", "swap it, could you?"),
        ("and Orla's, if you wouldn't mind", "and Orla's"),
        ("allergic not only to fish but also to egg", "allergic to fish and to egg"),
        ("nicht nur Milch, sondern auch Soja", "Milch und Soja"),
        ("wait, not just yet", "wait, not just yet"),
    ],
)
def test_what_is_put_in_a_roundabout_way_is_said_plainly(said: str, plain: str):
    assert said_plainly(said) == plain


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("and Marek is on warfarin, isn't he", "patient"),
        ("Ivo has no allergies, has he", "patient"),
        ("Marek doesn't have gout any more, does he?", "patient"),
        ("lovely, that's those two done", "thanks"),
        ("perfect", "thanks"),
        ("could you put Marek on warfarin?", "update"),
    ],
)
def test_what_is_asked_or_closed_writes_nothing(text: str, kind: str):
    assert kind_of(heard(text)) == kind


@pytest.mark.parametrize(
    ("turns", "kind", "whom"),
    [
        (
            ("plan for Orla next week", "what does she eat on Wednesday?", "fine. Now Marek, same week"),
            "generate",
            "p2",
        ),
        (("plan for Orla next week", "what's her calorie target?", "good. Ivo the same week please"), "generate", "p4"),
        (("how many plans are there next week", "whose are they?"), "plans", None),
        (("what are Orla's allergies?", "add sesame"), "update", "p1"),
        (("set Orla's calories to 2250", "hm no, leave it at 2200"), "update", "p1"),
        (("who has diabetes?", "and his protein target?"), "patient", None),
        (("add kiwi to Orla's dislikes", "and mango"), "update", "p1"),
        (("Orla weighs 63.2 now", "and Ivo 71"), "update", "p4"),
    ],
)
def test_what_goes_on_goes_on_with_the_work(turns: tuple[str, ...], kind: str, whom: str | None):
    act = acts(*turns)
    assert (act.kind, next((n.ids[0] for n in act.who.named), None)) == (kind, whom)


@pytest.mark.parametrize(
    ("text", "many"),
    [("all 4 again for the week after", 4), ("menus for all three", 3), ("all 7 days", None)],
)
def test_counted_people_are_never_everybody(text: str, many: int | None):
    assert counted_in(text) == many


def test_so_many_as_were_spoken_of_last():
    memory = Memory(patients={pid: {"name": name} for pid, name in ROSTER.names})
    memory.look_at("p1", "p2", "p3")
    memory.look_at("p4")
    assert set(memory.last_of(4)) == {"p1", "p2", "p3", "p4"}
    assert memory.last_of(2) == ()
    memory.look_at("p2")
    assert others_left(memory) == ("p1", "p3")


def test_a_week_is_spoken_of_though_nothing_was_found_in_it():
    memory = Memory()
    memory.note(Request("find_plans", {"weekStart": "2027-03-08"}), {"ok": False, "error": {"code": "not_found"}})
    assert memory.week == date(2027, 3, 8)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Add kiwi to Orla's dislikes. She was very clear about it.", Changes(add={"dislikes": ["kiwi"]})),
        ("Add leeks to Ivo's dislikes? He was quite firm about it", Changes(add={"dislikes": ["leeks"]})),
    ],
)
def test_what_is_told_besides_is_no_entry(text: str, changes: Changes):
    assert parted_changes(heard(text), TODAY, ROSTER) == changes


@pytest.mark.parametrize(
    ("text", "figures"),
    [("on four hundred calories", "on 400 calories"), ("on three thousand", "on 3000"), ("on iki kilo", "12 kilo")],
)
def test_small_words_of_another_language_are_no_numbers(text: str, figures: str):
    assert in_figures(text) == figures


@pytest.mark.parametrize("text", ["and the next day's too", "and the next day", "the day after as well"])
def test_the_next_day_is_a_day_and_no_week(text: str):
    last = act_of(heard("swap Orla's breakfast on 1 March"), None)
    assert act_of(heard(text), last).dates.days == (date(2027, 3, 2),)


def test_after_something_was_taken_off_a_bare_food_is_not_put_on():
    last = act_of(heard("take kiwi off Orla's dislikes"), None)
    assert act_of(heard("and mango"), last).reading.has("add") is False
