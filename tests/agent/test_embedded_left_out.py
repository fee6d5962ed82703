"""Who is left out of a sentence is never acted upon; what is only asked about is never made."""

from datetime import date

import pytest

from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.language.lexicon import Language
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.people.whom import who_of
from agent.embedded.sentence.reading import Reading, read

ROSTER = Roster((("p1", "Rowan Birch"), ("p2", "Nadia Brandt"), ("p3", "Ines Pena")))


def heard(text: str, language: Language = "en") -> Reading:
    return read(text, date(2027, 2, 25), language, ROSTER, None)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("hold on, not Rowan, Nadia", ["p2"]),
        ("not Rowan and Nadia, Ines", ["p3"]),
        ("nein, nicht Rowan, Nadia", ["p2"]),
        ("approve hers and leave Nadia's", []),
        ("sign his off, Nadia's can wait", []),
        ("approve Rowan's and leave Nadia's", ["p1"]),
        ("don't skip Rowan, he needs one too", ["p1"]),
    ],
)
def test_who_is_left_out_is_not_meant(text: str, meant: list[str]):
    assert [pid for n in who_of(heard(text), filters=False).named for pid in n.ids] == meant


def test_all_who_are_named_after_all_but_stay_left_out():
    who = who_of(heard("plan next week for everyone but not Rowan, Nadia"), filters=True)
    assert [pid for n in who.without for pid in n.ids] == ["p1", "p2"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Do we already have a menu for Rowan for next week?", "en"),
        ("Have you got a plan for Rowan next week already?", "en"),
        ("Rowan for next week - do we have one?", "en"),
        ("does Rowan need a plan for next week?", "en"),
        ("Est-ce que Rowan a déjà un plan pour la semaine prochaine ?", "fr"),
        ("¿Ya tiene Rowan un plan para la semana que viene?", "es"),
        ("Hat Rowan schon einen Plan für nächste Woche?", "de"),
        ("Rowan'ın gelecek hafta için planı var mı?", "tr"),
    ],
)
def test_whether_there_is_a_plan_is_asked_and_none_is_made(text: str, language: Language):
    assert kind_of(heard(text, language)) == "plan"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Do you have a minute to make Rowan a plan for next week?", "generate"),
        ("Can we have a menu for Rowan for next week?", "generate"),
        ("kg of rice next week, all patients", "shop"),
        ("How many pounds of rice are we going through next week, all menus together?", "shop"),
        ("toss Rowan's menu for next week", "delete_plan"),
        ("Rowan has lost 3 kg of weight", "update"),
    ],
)
def test_what_is_asked_for(text: str, kind: str):
    assert by_rule(heard(text)) == kind


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Dame la lista de la compra de la semana que viene, por favor", "es", "shop"),
        ("sorry, I meant Rowan, not Nadia", "en", "unknown"),
        ("What was taken into account in Rowan's plan for next week?", "en", "explain"),
    ],
)
def test_words_that_look_like_something_else(text: str, language: Language, kind: str):
    r = heard(text, language)
    assert kind_of(r) == kind
    assert not r.described


def test_whoever_is_called_mister_is_somebody():
    assert heard("whats the weight of mr fenwick").strangers == ("fenwick",)


def test_what_is_taken_for_something_is_a_medicine():
    assert heard("what does she take for her blood pressure?").has("medication")
    assert not heard("take her on as a new patient").has("medication")


def test_a_plan_may_be_held_against_single_limits():
    assert by_rule(heard("Is Rowan's plan for next week inside his potassium and sodium?")) == "validate"


def test_a_look_after_a_deletion_deletes_nothing():
    last = act_of(heard("delete Rowan's plan for 8 March"), None)
    assert act_of(heard("now let me see the one for next week"), last).kind == "plan"


def test_what_somebody_must_not_eat_for_an_allergy_is_asked_of_the_record():
    assert kind_of(heard("What must Rowan Birch not eat, allergy-wise?")) == "patient"
