"""Somebody in small letters whom nobody knows is somebody: nothing is done for whoever was spoken of before."""

from datetime import date

import pytest

from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.sentence.reading import read

ROSTER = Roster((("A1", "Nora Quist"),))


@pytest.mark.parametrize(
    ("said", "strangers"),
    [
        ("make a plan for zebedee", ("zebedee",)),
        ("plan next week for zebedee dunn please", ("zebedee dunn",)),
        ("haz un plan para zebedee", ("zebedee",)),
        ("approve the plan for zebedee", ("zebedee",)),
        ("regenerate tuesday for zebedee", ("zebedee",)),
        ("add peanuts to the allergies of zebedee", ("zebedee",)),
        ("swap lunch on tuesday for shakshuka", ()),
        ("she has an allergy to latex", ()),
        ("make a plan for nora", ()),
        ("make a plan for her", ()),
        ("make a plan for next week", ()),
        ("make a plan for everyone", ()),
        ("make a plan for the vegans", ()),
    ],
)
def test_who_is_led_to_is_meant(said: str, strangers: tuple[str, ...]):
    act = act_of(read(said, date(2027, 2, 25), "en", ROSTER, None), None)
    assert act.who.strangers == strangers
