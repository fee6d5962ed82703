"""Small things told of somebody: a new name, a stage, tablets, a weight that was forgotten, an order taken back."""

from datetime import date

import pytest

from agent.embedded.flows.on_record import misspelt
from agent.embedded.flows.renaming import _pivot
from agent.embedded.kind.buying_kinds import buying_kind
from agent.embedded.kind.kinds import by_rule
from agent.embedded.kind.passed_over import passes_over
from agent.embedded.language.grades import kidneys_told, restaged, stage_in, trimester_told
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.record.polarity import parted_changes
from agent.embedded.sentence.reading import Reading, read

TODAY = date(2027, 2, 25)
ROSTER = Roster((("A1", "Nora Quist"), ("A2", "Will Ashby")))


def reading(said: str, language: str = "en") -> Reading:
    return read(said, TODAY, language, ROSTER, None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Nora Quist got married, she's Nora Ashdown now", "Nora Ashdown"),
        ("Nora Quist married and is Nora Ashdown now", "Nora Ashdown"),
        ("Nora Quist goes by Nora Ashdown since the wedding", "Nora Ashdown"),
        ("Will Ashby is now called Will Quist", "Will Quist"),
        ("Nora Quist is Nora Ashdown since her wedding", "Nora Ashdown"),
        ("Nora Quist is now Nora Ashdown", "Nora Ashdown"),
        ("Nora Quist is called Nora Ashdown since she got married", "Nora Ashdown"),
        ("Will Ashby wants to be called Will Quist", "Will Quist"),
        ("update name of Will Ashby to Will Quist", "Will Quist"),
    ],
)
def test_a_new_name_is_nothing_but_the_name(said: str, name: str):
    r = reading(said)
    match = _pivot(r)
    assert by_rule(r) == "rename"
    assert match is not None
    assert match["new"] == name


def test_whoever_married_is_not_renamed_after_somebody_else():
    assert by_rule(reading("Nora Quist married and is vegan now")) != "rename"


@pytest.mark.parametrize(
    ("said", "entry"),
    [
        ("her kidneys are stage 4 now, not 3", "chronic kidney disease stage 4"),
        ("seine Nieren sind jetzt Stadium 4", "chronic kidney disease stadium 4"),
        ("kidney beans at stage left", None),
    ],
)
def test_the_stage_of_the_kidneys(said: str, entry: str | None):
    assert kidneys_told(said) == entry


def test_stages_and_trimesters_in_figures():
    assert trimester_told("has reached trimester 3") == "pregnancy (third trimester)"
    assert restaged("CKD stage 4", "stage 5") == "CKD stage 5"
    assert restaged("IBS", "Crohn's disease") == "Crohn's disease"


def test_a_stage_gone_on_from_is_left_behind():
    assert stage_in("gone from stage 3 to 3b") == "stage 3b"


@pytest.mark.parametrize(
    ("first", "then", "moved"),
    [
        ("Nora doesn't like kale", "and neither does Will", False),
        ("Nora weighs 72 kg", "no sorry, that was Will", True),
    ],
)
def test_neither_of_them_takes_nothing_back(first: str, then: str, moved: bool):
    assert act_of(reading(then), act_of(reading(first), None)).moved is moved


def test_the_same_with_a_value_of_its_own_is_that_value():
    act = act_of(reading("same for Will: 57 kg"), act_of(reading("Nora 61.4 kg"), None))
    assert act.reading.figures.weight == 57


def test_tablets_for_a_condition_are_no_condition():
    changes = parted_changes(reading("Nora takes gout tablets").without_people(), TODAY, ROSTER)
    assert changes.add == {"medications": ["gout tablets"]}


def test_a_weight_forgotten_is_of_whoever_was_just_put_down():
    last = act_of(reading("add Ines Roy f 22, vegan, 2000 kcal 75p 270c 69f"), None)
    act = act_of(reading("forgot: 55 kg"), last)
    assert (act.kind, act.who.pronoun) == ("update", True)
    plan = act_of(reading("make a plan for Nora"), None)
    assert act_of(reading("forgot: 55 kg"), plan).kind != "update"


def test_an_order_taken_back_is_undone_only_where_something_was_written():
    last = act_of(reading("Remove olives from Nora's dislikes"), None)
    assert act_of(reading("actually no, leave them on"), last).kind == "undo"
    assert act_of(reading("actually no, leave them on"), None).kind != "undo"


@pytest.mark.parametrize(
    ("first", "then", "kind"),
    [
        ("add kiwi to Nora's allergies", "remove it again", "undo"),
        ("Nora weighs 68 kg", "delete that again please", "undo"),
        ("remove kiwi from Nora's allergies", "remove it again", None),
    ],
)
def test_what_was_just_put_down_goes_again_and_nobody_with_it(first: str, then: str, kind: str | None):
    act = act_of(reading(then), act_of(reading(first), None))
    assert act.kind == kind if kind else act.kind != "undo"


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("take hypertension off Nora's conditions", False),
        ("cross obesity off Will's record", False),
        ("plan her with the egg allergy off", True),
    ],
)
def test_a_condition_taken_off_the_record_is_no_guard_passed_over(said: str, refused: bool):
    assert passes_over(reading(said)) is refused


@pytest.mark.parametrize(
    ("said", "medicines"),
    [("Nora is on bed rest now", []), ("Nora is on warfarin now", ["warfarin"]), ("Nora is on holiday", [])],
)
def test_what_one_may_be_on_is_not_always_a_medicine(said: str, medicines: list[str]):
    changes = parted_changes(reading(said).without_people(), TODAY, ROSTER)
    assert changes.add.get("medications", []) == medicines


def test_the_weight_of_somebody_unknown_is_no_stock():
    assert buying_kind(reading("Set Ramona Silva's weight to 47.1 kg")) is None


@pytest.mark.parametrize(
    ("said", "known", "same"),
    [("olivs", "olives", True), ("brocoli", "broccoli", True), ("kale", "okra", False), ("beetroot", "beef", False)],
)
def test_a_slip_is_matched_with_what_is_on_record(said: str, known: str, same: bool):
    assert misspelt(said, known) is same
