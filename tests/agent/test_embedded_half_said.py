"""Sentences that say half of it: who is not meant, what is only noted, a food for anybody, a value put right."""

from datetime import date

import pytest

from agent.embedded.kind.kinds import kind_of
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.people.sharing import shared_out
from agent.embedded.record.corrections import put_right
from agent.embedded.record.draft import drafted
from agent.embedded.sentence.reading import read
from tools.spoken_yes import says_yes

TODAY = date(2027, 2, 25)
ROSTER = Roster((("A1", "Nora Quist"), ("A2", "Tom Grey")))


def reading(said):
    return read(said, TODAY, "en", ROSTER, None)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Is millet all right for a coeliac?", "food"),
        ("can somebody with gout have anchovies?", "food"),
        ("which one was it that mustn't have sesame?", "patients"),
        ("has she gone from our books now?", "was_deleted"),
        ("Nora was weighed: 71, please write it in", "update"),
        ("Nora's Friday next week wants doing again", "redo"),
        ("You may approve Nora's plan for next week", "approve"),
        ("Tom is to be known as Tom Greyson", "rename"),
        ("what drove the dishes in Tom's plan?", "explain"),
        ("has Tom's menu for next week been passed?", "status"),
        ("Chef's after next week's order in Excel", "export"),
    ],
)
def test_what_is_asked(said, kind):
    assert kind_of(reading(said)) == kind


def test_nobody_is_meant_by_where_somebody_went():
    assert reading("Nora wedded in Uppsala").strangers == ()


def test_a_week_begins_on_a_monday():
    assert reading("check Tom wk 3/8").dates.weeks == (date(2027, 3, 8),)
    assert reading("check Tom on 3/8").dates.days == (date(2027, 3, 8),)


def test_a_field_said_before_goes_for_each():
    r = reading("Both were weighed today. Nora 71.5, Tom 80")
    assert [act_of(reading(part), None).who.named[0].written for part in shared_out(r)] == ["Nora", "Tom"]
    assert all("weighed" in part for part in shared_out(r))


def test_a_bare_number_is_put_right_in_its_field():
    assert put_right(reading("Nora weighed 71.5"), reading("wait, it is 72.5")).set == {"weightKg": 72.5}


def test_a_pronoun_unsays_no_gender():
    first = drafted(reading("new patient Ann Dahl, 41, female, coeliac so gluten free"), {}, TODAY)
    assert first["medicalConditions"] == ["coeliac"]
    assert first["dietaryRestrictions"] == [{"type": "gluten free"}]
    assert drafted(reading("he says 1900 kcal"), first, TODAY)["gender"] == "female"


def test_whom_one_speaks_to_is_no_strange_word_in_a_yes():
    assert says_yes("que sí, mujer, bórralo", "delete_patient", "Nora Quist")
    assert not says_yes("que no, mujer", "delete_patient", "Nora Quist")
