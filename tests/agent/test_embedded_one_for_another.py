"""One thing goes off a record and another comes in the same sentence; by how much a weight has changed; what is no age and no energy."""

from datetime import date

import pytest

from agent.embedded.figures.numbers import figures_in
from agent.embedded.kind.kinds import by_rule
from agent.embedded.naming.names import Roster
from agent.embedded.record.exchanged import exchanged
from agent.embedded.record.polarity import parted_changes
from agent.embedded.record.removing import removing
from agent.embedded.record.values import age_told
from agent.embedded.record.weight_moved import weighs_now, weight_moved
from agent.embedded.sentence.reading import Reading, read

TODAY = date(2027, 2, 25)
ROSTER = Roster((("A1", "Nora Quist"), ("A2", "Will Ashby")))


def reading(said: str, language: str = "en") -> Reading:
    return read(said, TODAY, language, ROSTER, None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "field", "come", "gone"),
    [
        ("Will: it's type 2 diabetes, not gestational", "medicalConditions", ["type 2 diabetes"], ["gestational"]),
        ("Nora: dislikes -olives +kale", "dislikes", ["kale"], ["olives"]),
        ("Will's dislikes: sardines out, lentils in", "dislikes", ["lentils"], ["sardines"]),
        ("Nora now dislikes kale instead of olives", "dislikes", ["kale"], ["olives"]),
        ("Nora's lisinopril was switched to losartan", "medications", ["losartan"], ["lisinopril"]),
        ("Nora swapped amlodipine for losartan", "medications", ["losartan"], ["amlodipine"]),
        ("Will takes allopurinol now instead of febuxostat", "medications", ["allopurinol"], ["febuxostat"]),
        (
            "hyperlipidemia -> hypercholesterolemia for Will",
            "medicalConditions",
            ["hypercholesterolemia"],
            ["hyperlipidemia"],
        ),
    ],
)
def test_the_one_comes_and_the_other_goes(said: str, field: str, come: list[str], gone: list[str]):
    changes = parted_changes(reading(said).without_people(), TODAY, ROSTER)
    assert (changes.add, changes.remove) == ({field: come}, {field: gone})


@pytest.mark.parametrize(
    ("said", "come", "gone"),
    [
        ("Nora eats celery now, so take that off her dislikes, but put coriander on.", ["coriander"], ["celery"]),
        ("Nora likes celery now but not tofu", ["tofu"], ["celery"]),
        ("Nora now eats celery but refuses peas", ["peas"], ["celery"]),
        ("Nora: celery is ok now, coriander isn't", ["coriander"], ["celery"]),
        ("kale onto Nora's dislikes please, celery can come off", ["kale"], ["celery"]),
    ],
)
def test_of_two_foods_the_one_on_record_goes(said: str, come: list[str], gone: list[str]):
    r = reading(said).without_people()
    changes = exchanged(r, parted_changes(r, TODAY, ROSTER), ["celery"])
    assert (changes.add, changes.remove) == ({"dislikes": come}, {"dislikes": gone})


@pytest.mark.parametrize(
    "said",
    ["add celery again and remove kale from Nora's dislikes", "Nora dislikes celery and kale", "kale or celery?"],
)
def test_what_is_said_plainly_is_not_turned_round(said: str):
    r = reading(said).without_people()
    before = parted_changes(r, TODAY, ROSTER)
    assert exchanged(r, before, ["celery"]) == before


@pytest.mark.parametrize(
    ("said", "kilos"),
    [
        ("Nora has lost 2 kg", -2.0),
        ("Nora put on 1.5 kg", 1.5),
        ("she is 3 kilos lighter", -3.0),
        ("Nora gained a kilo", 1.0),
        ("Nora lost another kilo", -1.0),
        ("Will has put on 2 kg", 2.0),
        ("Nora is 2 kg heavier than last time", 2.0),
        ("Will is down 3 kg", -3.0),
        ("Nora has lost 5 kg since June", None),
        ("Nora wants to lose 5 kg", None),
        ("Will lost 2 kg and weighs 80 kg", None),
        ("Has Nora lost 2 kg?", None),
        ("Nora loses 1 kg a week", None),
    ],
)
def test_by_how_much_a_weight_has_changed(said: str, kilos: float | None):
    assert weight_moved(reading(said)) == kilos


def test_the_weight_it_comes_to():
    r = reading("Nora has lost 2 kg")
    assert by_rule(r) == "update"
    assert weighs_now(r, {"weightKg": 71.5}) == {"weightKg": 69.5}
    assert weighs_now(r, {"weightKg": None}) == {}


@pytest.mark.parametrize("said", ["he is 3 kilos lighter", "she's 40 pounds overweight", "Nora is 5 weeks in"])
def test_a_number_with_its_measure_is_no_age(said: str):
    assert age_told(reading(said)) is None


def test_what_stands_behind_the_energy_is_a_macro():
    figures = figures_in("raise her to 2350 kcal: 105 protein, 295 carbs, 83 fat")
    assert (figures.calories, figures.macros) == (2350, {"protein": 105, "carbs": 295, "fat": 83})
    assert figures_in("kcal: 1850").calories == 1850


@pytest.mark.parametrize(
    ("said", "goes"),
    [
        ("Nora doesn't have a fish allergy after all", True),
        ("Will's egg allergy is gone", True),
        ("lift the lactose-free off Nora", True),
        ("lift Nora's lactose-free restriction", True),
        ("Will is done with low fodmap", True),
        ("Nora has given up being vegan", True),
        ("Will: no more sardine dislike", True),
        ("Nora gave up gluten", False),
        ("Nora doesn't dislike okra any more", True),
        ("Nora can't have fish any more", False),
        ("Will doesn't have dairy", False),
    ],
)
def test_what_goes_and_what_is_kept_from(said: str, goes: bool):
    assert removing(reading(said)) is goes
