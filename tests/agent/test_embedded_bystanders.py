"""People who are named and are no patients, reasons beside a request, and what only repeats it for somebody else."""

from datetime import date

import pytest

from agent.embedded.kind.kinds import kind_of
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.people.whom import who_of
from agent.embedded.record.changes import changes_in
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading, read

ROSTER = Roster((("A1", "Nora Quist"), ("A2", "Tadeusz Lem"), ("A3", "Ines Ben-Haim")))
TODAY = date(2027, 2, 25)


def reading(said: str) -> Reading:
    return read(said, TODAY, "en", ROSTER, None)


def whom(said: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    who = who_of(reading(said), filters=False)
    return tuple(n.written for n in who.named), who.strangers


@pytest.mark.parametrize(
    ("said", "named", "strangers"),
    [
        ("Bettina asked me to get Nora a plan for next week", ("Nora",), ()),
        ("Noor from the kitchen says Tadeusz weighs 80 kg", ("Tadeusz",), ()),
        ("can I have Nora's plan as a pdf, Olga wants to print it", ("Nora",), ()),
        ("M. Perrin demande un menu pour Nora", ("Nora",), ()),
        ("Frau Dr. Schulz möchte für Nora einen Plan", ("Nora",), ()),
        ("according to Dr Weber Nora weighs 60 kg", ("Nora",), ()),
        ("Mrs Ben-Haim needs a plan", ("Ben Haim",), ()),
        ("make a plan for Olga, Nora has one", ("Nora",), ("Olga",)),
        ("Nora and Olga need plans", ("Nora",), ("Olga",)),
        ("Olga says he hates fish", (), ("Olga",)),
        ("Olga needs a plan for next week", (), ("Olga",)),
        ("Olga is vegan and Nora weighs 60 kg", ("Nora",), ()),
    ],
)
def test_who_only_asks_is_no_patient(said: str, named: tuple[str, ...], strangers: tuple[str, ...]):
    assert whom(said) == (named, strangers)


@pytest.mark.parametrize(
    ("said", "things", "weeks"),
    [
        ("lunch for Nora next Tuesday: replace it, the delivery's short", (), 0),
        ("Nora next week please, my order closes on 3 May", (), 1),
        ("Nora for the week of 8 March, she's in on 20 May", (), 1),
        ("Nora next week, I've a group session coming up", (), 1),
        ("Nora's new diagnosis, my report says celery 80 g", ("celery",), 0),
    ],
)
def test_a_reason_is_no_wish(said: str, things: tuple[str, ...], weeks: int):
    r = reading(said)
    assert (r.things, len(r.dates.weeks)) == (things, weeks)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("for the transfer letter I need Ms Lem's medication (Tadeusz, no accents here)", "patient"),
        ("I'd like to know Nora's allergies", "patient"),
        ("ich brauche die Medikamente von Nora", "patient"),
        ("Nora needs metformin added to her medication", "update"),
        ("I wonder whether you could make Nora a plan for next week", "generate"),
    ],
)
def test_a_wish_to_know_changes_nothing(said: str, kind: str):
    assert kind_of(reading(said)) == kind


@pytest.mark.parametrize(
    ("last", "said", "kind"),
    [
        ("approve", "oh, and Nora's too, same week", "approve"),
        ("validate", "und den von Nora bitte auch", "validate"),
        ("export", "celui de Nora aussi", "export"),
        ("validate", "and make Nora a plan too", "generate"),
    ],
)
def test_once_more_for_somebody_else(last: str, said: str, kind: str):
    before = Act(last, reading("Tadeusz's plan for next week"))
    act = act_of(reading(said), before)
    assert (act.kind, tuple(n.written for n in act.who.named)) == (kind, ("Nora",))


@pytest.mark.parametrize(
    ("said", "medications"),
    [
        ("Nora has been started on amlodipine. Would you mind popping it on her record?", ["amlodipine"]),
        ("Nora takes metformin and Zestril now", ["metformin", "Zestril"]),
        ("Ms Lem's medication is wanted for the transfer", []),
        ("add Zestril to Nora's medication", ["Zestril"]),
    ],
)
def test_a_medicine_is_known_or_led_in(said: str, medications: list[str]):
    assert changes_in(reading(said)).add.get("medications", []) == medications


@pytest.mark.parametrize(
    "said", ["Noor from the diabetes team says Nora weighs 60 kg", "Nora is down to 60 kg after dialysis"]
)
def test_whose_house_and_when_is_no_condition(said: str):
    changes = changes_in(reading(said))
    assert (changes.set, changes.add) == ({"weightKg": 60}, {})


def test_what_comes_off_a_list_is_removed():
    changes = changes_in(reading("she eats mushrooms now, so mushrooms can come off her dislikes"))
    assert (changes.remove, changes.add) == ({"dislikes": ["mushrooms"]}, {})


def test_the_only_date_is_no_reason():
    assert reading("make Nora a menu, she's back on 8 March").dates
