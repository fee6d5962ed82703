"""What dictation and thumbs make of a sentence: names that sound alike, signs that are spoken, nouns that look like orders."""

from datetime import date

import pytest

from agent.embedded.kind.kinds import kind_of
from agent.embedded.naming.names import Roster
from agent.embedded.record.polarity import parted_changes
from agent.embedded.record.values import values_in
from agent.embedded.sentence.reading import read

TODAY = date(2027, 2, 25)
ROSTER = Roster((("p1", "Seán O'Dowd"), ("p2", "Shaun Dowd"), ("p3", "Mei-Ling Zhou"), ("p4", "Will Frost")))


def reading(said):
    return read(said, TODAY, "en", ROSTER, None)


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ("make shawn a menu", {"p1", "p2"}),
        ("make shaun a menu", {"p2"}),
        ("make sean a menu", {"p1"}),
        ("bump meiling to 2000 kcal", {"p3"}),
        ("Will goes home on Tuesday", {"p4"}),
    ],
)
def test_of_names_that_sound_alike_none_is_meant_for_certain(said, ids):
    assert {pid for named in reading(said).named for pid in named.ids} == ids


@pytest.mark.parametrize(
    "said",
    [
        "Will Frost will find an empty larder, make him a menu for next week",
        "since the drop in his weight Will Frost needs a plan for next week",
        "on discharge Will Frost needs a menu for next week",
    ],
)
def test_a_noun_that_looks_like_an_order_removes_nothing(said):
    assert kind_of(reading(said)) == "generate"


@pytest.mark.parametrize(
    ("said", "added", "removed"),
    [
        ("he's off amlodipine and on losartan now", "losartan", "amlodipine"),
        ("Will came off losartan and was put on ramipril", "ramipril", "losartan"),
        ("Will is on ramipril now and off losartan", "ramipril", "losartan"),
    ],
)
def test_off_one_medicine_and_on_another(said, added, removed):
    changes = parted_changes(reading(said), TODAY, ROSTER)
    assert changes.add["medications"][0].startswith(added)
    assert changes.remove["medications"] == [removed]


@pytest.mark.parametrize(
    ("said", "week"),
    [
        ("the week that begins on Monday, the 8th of March", date(2027, 3, 8)),
        ("die Woche ab Montag, den 8. März", date(2027, 3, 8)),
    ],
)
def test_a_weekday_and_its_date_are_one_day_whatever_parts_them(said, week):
    assert reading(said).dates.mondays == (week,)


@pytest.mark.parametrize(
    ("said", "removed", "added"),
    [
        ("stop Will's losartan and start ramipril 5 mg", ["losartan"], ["ramipril 5 mg"]),
        ("Will stopped losartan and started ramipril", ["losartan"], ["ramipril"]),
    ],
)
def test_one_medicine_stops_and_another_starts(said, removed, added):
    changes = parted_changes(reading(said), TODAY, ROSTER)
    assert (changes.remove["medications"], changes.add["medications"]) == (removed, added)


def test_what_can_only_be_the_energy_is_not_lost_beside_a_macro():
    assert values_in(reading("bump Will down to 1800 and 180 carbs"))["calorieTarget"] == 1800
    assert "calorieTarget" not in values_in(reading("set Will's protein to 1000"))


@pytest.mark.parametrize(
    "said",
    [
        "what is Will having on Tuesday (1 March week)",
        "swap his Tuesday lunch (1 March week) for fish",
        "swap Tuesday's lunch, 1 March week, please",
    ],
)
def test_a_date_that_tells_the_week_leaves_the_weekday_as_the_day(said):
    dates = reading(said).dates
    assert (dates.weeks, dates.days) == ((date(2027, 3, 1),), (date(2027, 3, 2),))
