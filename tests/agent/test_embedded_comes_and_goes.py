"""What comes onto a record, what goes, and what only stands there already; figures and names around it, as people say them."""

from datetime import date

import pytest

from agent.embedded.kind.kinds import by_rule
from agent.embedded.language.counting import in_figures
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.people.nobody_known import before_a_record
from agent.embedded.record.limits import limits_in
from agent.embedded.record.newcomers import tells_several
from agent.embedded.record.polarity import parted_changes
from agent.embedded.sentence.reading import Reading, read

TODAY = date(2027, 2, 25)
ROSTER = Roster((("A1", "Nora Quist"), ("A2", "Will Ashby")))


def reading(said: str, language: str = "en") -> Reading:
    return read(said, TODAY, language, ROSTER, None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "language", "field", "come", "gone"),
    [
        ("Nora's simvastatin was discontinued and rosuvastatin started", "en", "medications", ["rosuvastatin"], ["simvastatin"]),
        ("Insulin glargine stopped, insulin degludec started.", "en", "medications", ["insulin degludec"], ["Insulin glargine"]),
        ("Nora nimmt kein Warfarin mehr, sondern Apixaban.", "de", "medications", ["Apixaban"], ["Warfarin"]),
        ("Das Ramipril ist abgesetzt, sie bekommt jetzt Candesartan.", "de", "medications", ["Candesartan"], ["Ramipril"]),
        ("she says kiwi is fine these days, but she can't stand kale, add that to her dislikes", "en", "dislikes", ["kale"], ["kiwi"]),
        ("Nora eats salmon again these days, please amend her dislikes.", "en", "dislikes", [], ["salmon"]),
        ("Nora has come round to olives. Take them off her dislikes and put anchovies there instead.", "en", "dislikes", ["anchovies"], ["olives"]),
        ("a moderate low-potassium diet on top of the low sodium she already has", "en", "dietaryRestrictions", ["low-potassium"], []),
        ("mustard wants to go down as an allergy, next to the nuts and the sesame", "en", "allergies", ["mustard"], []),
        ("Nora has atrial fibrillation and sleep apnoea", "en", "medicalConditions", ["atrial fibrillation", "sleep apnoea"], []),
    ],
)  # fmt: skip
def test_what_comes_and_what_goes_are_told_apart(
    said: str, language: str, field: str, come: list[str], gone: list[str]
):
    changes = parted_changes(reading(said, language).without_people(), TODAY, ROSTER)
    assert (changes.add.get(field, []), changes.remove.get(field, [])) == (come, gone)


@pytest.mark.parametrize(
    ("said", "limits"),
    [
        ("potassium capped at 2,000 mg, and a low-sodium diet", [("potassium", None, 2000)]),
        ("limit sodium to 1500 mg and potassium to 2 g", [("sodium", None, 1500), ("potassium", None, 2000)]),
        ("max potassium 2000 mg, at least 30 g fibre", [("potassium", None, 2000), ("fiber", 30, None)]),
        ("no more than 1500 mg sodium and at most 800 mg phosphorus", [("sodium", None, 1500), ("phosphorus", None, 800)]),
    ],
)  # fmt: skip
def test_a_limit_is_of_the_nutrient_it_stands_beside(said: str, limits: list[tuple[str, int | None, int | None]]):
    assert [(one["nutrient"], one["min"], one["max"]) for one in limits_in(reading(said))] == limits


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("she weighed in at 9 stone 4 this morning", "she weighed in at 59.0 kg this morning"),
        ("nine stone four", "59.0 kg"),
        ("he weighs 12 st 3", "he weighs 77.6 kg"),
        ("on the 21st 4 people", "on the 21st 4 people"),
        ("a six-year-old girl", "a 6-year-old girl"),
    ],
)
def test_a_body_in_stones_is_weighed_in_kilos(said: str, figures: str):
    assert in_figures(said) == figures


def test_an_energy_put_right_is_one_persons():
    assert not tells_several(reading("new patient Ida Moss, 83: 1,650 kcal, no, wait, 1,560 kcal"))
    assert tells_several(reading("new patients Ida Moss 1,650 kcal and Max Moss 1,560 kcal"))


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("whats herman bolts calorie target", "herman bolts"),
        ("whats herman bolts allergies", "herman bolts"),
        ("whats the weight of rice", ""),
    ],
)
def test_the_owner_of_a_target_is_somebody(said: str, owner: str):
    assert before_a_record(reading(said)) == owner


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("I'd like one of the meals in Nora's plan for next week exchanged", "swap"),
        ("Nora: redo all of Sat 6.3.", "redo"),
        ("how mutch rice do i need for all of next weeks menus", "shop"),
    ],
)
def test_the_kind_of_what_is_asked(said: str, kind: str):
    assert by_rule(reading(said)) == kind
    assert act_of(reading(said), None).who.strangers == ()
