"""What was just written down is put right in the next breath: another entry, another value, or somebody else's."""

from datetime import date
from typing import Any

import pytest

from agent.embedded.figures.labs import labs_in
from agent.embedded.kind.kinds import by_rule
from agent.embedded.language.lexicon import language_of
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.people.memory import Memory
from agent.embedded.people.trail import namesakes
from agent.embedded.people.whom import who_of
from agent.embedded.record.changes import changes_in
from agent.embedded.record.corrections import put_right
from agent.embedded.record.limits import limits_in
from agent.embedded.record.profile import profile_in
from agent.embedded.record.unread_figures import unread_figures
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading, read

TODAY = date(2027, 2, 25)
ROSTER = Roster((("p1", "Nora Quist"), ("p2", "Omar Falk"), ("p3", "Ida Brandt")))


def heard(text: str) -> Reading:
    return read(text, TODAY, "en", ROSTER, None)


def after(told: str, now: str) -> Act:
    before = heard(told)
    return act_of(heard(now), Act("update", before, who=who_of(before, filters=False)))


@pytest.mark.parametrize(
    ("told", "now", "field", "come", "gone"),
    [
        ("add a soy allergy for Nora", "no, not soy, sesame", "allergies", "sesame", "soy"),
        ("add a soy allergy for Nora", "I meant sesame, not soy", "allergies", "sesame", "soy"),
        ("add a soy allergy for Nora", "not soy but sesame", "allergies", "sesame", "soy"),
        ("put metformin down for Omar", "no, not metformin, allopurinol", "medications", "allopurinol", "metformin"),
    ],
)
def test_what_was_wrong_is_named_and_goes(told: str, now: str, field: str, come: str, gone: str):
    act = after(told, now)
    assert act.kind == "update"
    assert act.corrects is not None
    right = put_right(act.corrects, act.reading)
    assert (right.add, right.remove) == ({field: [come]}, {field: [gone]})


@pytest.mark.parametrize(
    ("told", "now", "value"),
    [
        ("set Nora's weight to 93 kg", "wrong one, I meant Omar, 88.5", {"weightKg": 88.5}),
        ("set Nora's weight to 93 kg", "sorry wrong person, Omar's is 89", {"weightKg": 89}),
        ("set Nora to 2300 kcal", "sorry, that was Omar, and 2100 kcal", {"calorieTarget": 2100}),
        ("set Nora to 2300 kcal", "no, it should have been Omar, 2100 kcal", {"calorieTarget": 2100}),
    ],
)
def test_it_was_somebody_elses_and_so_is_its_value(told: str, now: str, value: dict[str, Any]):
    act = after(told, now)
    assert act.moved
    assert act.corrects is not None
    assert [n.ids for n in act.who.named] == [("p2",)]
    assert put_right(act.corrects, act.reading).set == value


@pytest.mark.parametrize("now", ["sorry, and Omar is 92 kg", "Omar should be 92 kg", "I meant Omar as well, 92 kg"])
def test_a_value_of_somebody_else_takes_nothing_back(now: str):
    assert not after("set Nora's weight to 93 kg", now).moved


@pytest.mark.parametrize(("now", "value"), [("no, she's 91", {"weightKg": 91}), ("no, she's 46", {"age": 46})])
def test_near_the_weight_it_is_the_weight(now: str, value: dict[str, Any]):
    assert put_right(heard("set Nora's weight to 93 kg"), heard(now)).set == value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Could you set up a file for Tom Ashworth? He's 37, 2300 kcal, 110 protein, 290 carbs, 78 fat", "create"),
        ("can you set up a plan for Nora for next week?", "generate"),
        ("update Nora's plan", "mend"),
        ("give Nora 200 kcal more a day", "update"),
        ("what doesn't Omar eat?", "patient"),
    ],
)
def test_setting_up_changes_nothing_that_is_there(text: str, kind: str):
    assert by_rule(heard(text)) == kind


def test_kept_under_a_figure_is_a_limit():
    r = heard("keep Nora under 2000 mg potassium and 800 mg phosphorus per day")
    assert [(one["nutrient"], one["max"]) for one in limits_in(r)] == [("potassium", 2000), ("phosphorus", 800)]
    assert not changes_in(r).unplaced


def test_small_things_told():
    assert language_of("C102", "en") == "en"
    assert [lab.name for lab in labs_in("labs: K 5.9, Hb 10.8")] == ["K", "Hb"]
    assert unread_figures(heard("lower Nora's calories by 100"), {"calorieTarget": 1550}) == ()


def test_what_is_taken_for_a_condition_is_a_medicine():
    profile = profile_in(heard("Pieter Smit, 62, type 2 diabetes on metformin, hypertension"))
    assert profile.entries == {"medicalConditions": ["type 2 diabetes", "hypertension"], "medications": ["metformin"]}


def test_no_the_other_one_moves_what_was_written():
    act = after("set Nora's weight to 93 kg", "no, the other one")
    assert act.moved
    assert act.who.others
    assert not act.who.named


def test_the_other_one_shares_a_name():
    memory = Memory()
    memory.patients = {"a": {"name": "Ana Ruiz"}, "b": {"name": "Ána Falk"}, "c": {"name": "Bo Quist"}}
    memory.focus = ("a",)
    assert namesakes(memory) == ("b",)
