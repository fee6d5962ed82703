"""A name of which only half is a patient's is somebody else's: read as such, and asked about before anything is done."""

from datetime import date

import pytest

from agent.embedded.naming.half_named import title_of
from agent.embedded.naming.names import Roster
from agent.embedded.sentence.reading import read

ROSTER = Roster(
    (("A1", "Nora Quist"), ("A2", "Tom Grey"), ("A3", "Ilse van der Aa"), ("A4", "Ute Krämer"), ("A5", "Li Zhou"))
)


def reading(said, language="en"):
    return read(said, date(2027, 2, 25), language, ROSTER, None)


@pytest.mark.parametrize(
    ("said", "language", "half"),
    [
        ("Callum Quist weighs 82 now", "en", "Callum Quist"),
        ("callum quist needs a plan", "en", "callum quist"),
        ("Callum Quist's needing a menu, hen", "en", "Callum Quist"),
        ("Auld Callum Quist's record can go", "en", "Callum Quist"),
        ("Callum Quizt needs a plan", "en", "Callum Quizt"),
        ("Rose Quist needs a plan", "en", "Rose Quist"),
        ("C. Quist needs a plan", "en", "C Quist"),
        ("Pieter van der Aa needs a plan", "en", "Pieter van der Aa"),
        ("Heinz Krämer braucht einen Plan", "de", "Heinz Krämer"),
        ("Luc Quist a besoin d'un menu", "fr", "Luc Quist"),
        ("Nora Dunn needs a plan", "en", "Nora Dunn"),
        ("nora dunn needs a plan", "en", "nora dunn"),
        ("a menu for nora dunn next week", "en", "nora dunn"),
        ("Nora Quist needs a plan", "en", None),
        ("N. Quist needs a plan", "en", None),
        ("Quist needs a plan", "en", None),
        ("Quizt needs a plan", "en", None),
        ("Zhou Li needs a plan", "en", None),
        ("Please show Quist's plan", "en", None),
        ("Diätplan Krämer bitte", "de", None),
        ("nora fancies a plan", "en", None),
    ],
)
def test_half_a_name_is_somebody_else(said, language, half):
    assert [written for _, written in reading(said, language).half_known] == ([half] if half else [])


@pytest.mark.parametrize("said", ["Nurse Quist asked for it", "Dr. Grey wants Nora's plan"])
def test_who_works_here_is_no_patient(said):
    assert not any(n.written in {"Quist", "Grey"} for n in reading(said).named)


@pytest.mark.parametrize(
    ("said", "gender"), [("Mr. Quist weighs 80", "male"), ("Mrs Grey weighs 80", "female"), ("Quist weighs 80", None)]
)
def test_a_title_tells_a_gender(said, gender):
    r = reading(said)
    assert title_of(r.words, r.named[0]) == gender
