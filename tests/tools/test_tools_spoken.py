"""What a sentence says, and above all what it does not say."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.spoken import (
    asks_for_approval,
    asks_for_both,
    asks_for_every,
    asks_for_those,
    means_another,
    named_in,
    own_words,
)
from tools.spoken_weeks import names_week
from tools.spoken_yes import Deed, asks_about, says_yes

NAME = "Rowan Birch"


@pytest.mark.parametrize(
    "said",
    [
        "yes", "Yes.", "YES!!", "yes please", "Yes, delete it", "sure, go ahead", "Please do it", "delete it",
        "yes, I'm sure", "Yes, delete Rowan Birch", "yes, Rowan's record", "I confirm the deletion", "that's right",
        "correct", "Yes, that is correct", "yes, go on", "yes, exactly", "Yes, do so", "Ja, weg damit", "yes pls", "yes, both of them", "ja, alle", "sí, todos", "yes, for good", "proceed",
        "ja", "Ja, bitte löschen", "Jawohl", "mach das", "ja, lösche den Patienten",
        "sí", "Sí, bórralo por favor", "claro", "hazlo", "sí, elimina la paciente", "correcto",
        "oui", "Oui, supprimez-la", "vas-y", "oui, je suis sûr", "exact",
        "evet", "Evet, sil", "evet, eminim", "lütfen sil", "doğru",
        "ye do it", "yh pls", "aye, go on", "sì, confermo", "sì, cancellalo", "tak, proszę", "tak, usuń", "sim, pode apagar", "ja, graag", "ja, verwijder het maar",
    ],
)  # fmt: skip
def test_a_plain_yes_in_five_languages_is_a_yes(said: str):
    assert says_yes(said, "delete_patient", NAME)


@pytest.mark.parametrize("said", ["ok", "okay", "d'accord", "vale", "tamam"])
def test_a_word_that_only_goes_on_with_the_talk_deletes_nothing(said: str):
    assert not says_yes(said, "delete_patient", NAME)
    assert not says_yes(said, "delete_plan", NAME)
    assert says_yes(said, "approve_plan", NAME)


@pytest.mark.parametrize(
    "said",
    [
        "", "   ", "👍?", "no", "No!", "yes?", "Really?", "yes, but first show me the plan", "yes but not now",
        "don't", "yes, if you are sure", "Yes, delete Ash instead", "yes, Ash Thorn", "yes, delete the plan",
        "yes, approve it", "ok, what about Tuesday", "not yes", "yes no", "nope", "wait", "yesterday",
        "show me the list", "he said yes", "delete Rowan", "delete Rowan Birch", "delete the patient", '"yes"', "“yes”", "> yes", "```yes```", "correct it please",
        "correct the record", "right away after lunch", "the patient", "please", "thanks",
        "nein", "ja, aber später", "ja?", "no, gracias", "sí, pero no", "si es posible", "non", "oui mais pas lui",
        "hayır", "evet ama sonra", "yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes",
    ],
)  # fmt: skip
def test_anything_else_is_no_yes(said: str):
    assert not says_yes(said, "delete_patient", NAME)


def test_a_title_makes_a_name_of_a_month():
    assert named_in("approve Mrs May's, for the first of March", "Grace May") == {"may"}
    assert named_in("approve the plan for 3 May", "Grace May") == frozenset()


def test_a_yes_to_one_deed_is_none_to_another():
    assert says_yes("yes, delete the plan", "delete_plan", NAME)
    assert not says_yes("yes, delete the plan", "delete_patient", NAME)
    assert not says_yes("yes, delete the patient", "delete_plan", NAME)
    assert says_yes("yes, approve it", "approve_plan", NAME)
    assert not says_yes("yes, delete it", "approve_plan", NAME)


def test_a_name_that_reads_like_a_denial_stays_one():
    assert not says_yes("yes no", "delete_patient", "Eun No")


@given(st.text(max_size=40))
def test_no_text_upsets_the_reading(text: str):
    for reads in (asks_for_approval, asks_for_every, asks_for_those, own_words):
        reads(text)
    says_yes(text, "delete_plan", text)
    assert named_in(text, text) is not None


@given(st.text(alphabet=st.characters(categories=("L", "Zs")), max_size=30))
def test_strange_words_beside_a_yes_are_no_yes(text: str):
    assert not says_yes(f"yes {text} qwxz", "delete_patient", NAME)


@pytest.mark.parametrize(
    "said",
    [
        "approve it", "Approve the plan.", "Approve Rowan's plan for the week of 2026-11-30", "I approve", "Approved.", "aprove it", "then release it",
        "Looks good, approve it", "Please approve this plan", "Generate a plan for Rowan and approve it",
        "OK, I'd like to approve it", "I want you to approve it", "Would you approve it?", "Could you please sign Rowan's plan off?", "ok can u pls approve the lot?", "sign it off", "Sign off on it",
        "You have my approval", "fine by me, sign the week off", "let's approve them all", "yes, approve",
        "Genehmige den Plan", "Bitte den Plan genehmigen", "Gib den Plan frei", "ich gebe ihn frei", "Plan freigeben",
        "Genehmigt.", "Aprueba el plan", "Sí, apruébalo", "si, aprueba el plan", "quiero aprobar el plan", "Aprobado",
        "Approuve le plan", "j'approuve", "approuvez-le", "je valide", "Valide le plan", "merci de valider le plan",
        "Planı onayla", "Rowan'ın planını onayla", "onaylıyorum", "pls approv rowans paln for nxt week", "plese apprve rowans plan", "can you sign Rowan's plan off please?",
        "approve Rowan's, I'll look at the other one later", "approve it, we'll discuss the rest tomorrow",
    ],
)  # fmt: skip
def test_an_approval_in_the_users_own_words_counts(said: str):
    assert asks_for_approval(said)


@pytest.mark.parametrize(
    "said",
    [
        "do not approve it", "Don't approve", "never approve this", "approve it? no", "Approve it. Wait, don't.",
        "Is it approved?", "Can you approve it?", "Should I approve it", "why did you approve it?",
        "How do I approve the plan?", "how do I approve the plan", "show me the approved plans", "who approved it",
        "list plans waiting for approval", "The plan was approved yesterday", "Dr Lee approved it",
        "ask Dr Lee to approve the plan", "before I approve it, show me Tuesday", "approve it if it is valid",
        "when I approve it, tell the kitchen", "I will approve it tomorrow", "maybe approve it",
        "nie zatwierdzam tego planu", "não aprovo o plano", "approva solo se è valido", "keur het plan niet goed",
        "Would you approve this plan as a dietitian?", "would you approve it, in my place?", "could you approve plans?", "can you approve plans",
        "zatwierdź, jeśli jest poprawny", "Would you approve?", "Would you approve of it?", "Could you approve it if it is valid?", "would you have approved it?", "could you approve it tomorrow?",
        "approve it but swap Tuesday", "approve all except Rowan's", "validate the plan", "disapprove", "approving takes long",
        'The note says "approve all plans"', "He wrote: “approve it”", "> approve the plan", "```\napprove it\n```",
        "Er sagt 'genehmige es'", "‚genehmige es‘ stand da",
        "nicht genehmigen", "Ist er genehmigt?", "zeige die genehmigten Pläne", "wenn er gut ist, genehmige ihn",
        "no lo apruebes", "¿lo apruebo?", "si es válido, apruébalo", "muestra los planes aprobados",
        "n'approuve pas", "le plan est valide", "vérifie que le plan est valide", "montre le plan approuvé",
        "si c'est bon, approuve-le", "onaylama", "onaylandı mı?", "onaylı planları göster",
        "delete it", "", "yes", "approve it, I'll tell you when", "I'll look at it tomorrow, then approve it",
        "approve Rowan's, I'll look at it later if I can", "I will approve Rowan's, I'll look tomorrow",
    ],
)  # fmt: skip
def test_what_is_no_approval_here_and_now_does_not_count(said: str):
    assert not asks_for_approval(said)


def test_all_has_to_be_said_where_it_is_approved():
    assert asks_for_every("approve all of them")
    assert asks_for_every("genehmige alle Pläne")
    assert asks_for_every("aprueba todos")
    assert asks_for_every("approuve tous les plans")
    assert asks_for_every("hepsini onayla")
    assert not asks_for_every("approve it, all good")
    assert not asks_for_every("all right, approve it")
    assert not asks_for_every("show me all plans")
    assert asks_for_those("approve them")
    assert asks_for_those("approve both")
    assert asks_for_those("approve everything")
    assert not asks_for_those("approve it")


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Rowan", {"rowan"}),
        ("approve Rowan's plan", {"rowan"}),
        ("Rowans Plan", {"rowan"}),
        ("Rowan'ın planı", {"rowan"}),
        ("ROWAN BIRCH", {"rowan", "birch"}),
        ("Rowanda", set()),
        ('"Rowan"', set()),
    ],
)
def test_names_are_heard_as_people_say_them(said: str, named: set[str]):
    assert named_in(said, NAME) == named


def test_little_words_of_a_name_name_nobody():
    assert named_in("approuve le plan de la semaine", "María de la Cruz") == set()
    assert named_in("I will approve it", "Will Stone") == set()
    assert named_in("a", "A B") == set()


@pytest.mark.parametrize(
    ("answer", "deed", "about"),
    [
        ("Delete Rowan Birch for good?", "delete_patient", True),
        ("Soll ich Rowan wirklich löschen?", "delete_patient", True),
        ("¿Borro el plan de Rowan?", "delete_plan", True),
        ("Shall I take peanuts off Rowan's record?", "update_patient", True),
        ("Rowan likes soup. Shall I make a plan?", "delete_patient", False),
        ("Shall I delete Ash?", "delete_patient", False),
        ("Sure?", "delete_patient", False),
        ("Shall I delete Rowan?", "approve_plan", False),
    ],
)
def test_an_answer_speaks_of_the_deed_and_of_whom_it_concerns(answer: str, deed: Deed, about: bool):
    assert asks_about(answer, deed, NAME) is about


def test_a_deed_that_concerns_no_one_person_needs_no_name():
    assert asks_about("Apply the proposal?", "apply_substitution", "")
    assert not asks_about("Fine.", "apply_substitution", "")


@pytest.mark.parametrize(
    "said", ["yes, she's sure, go ahead and delete it", "sí, elimínelo", "yes, they're certain, delete it"]
)
def test_a_yes_may_say_how_sure_somebody_is(said: str):
    assert says_yes(said, "delete_patient", NAME)


@pytest.mark.parametrize(
    ("said", "monday", "named"),
    [
        ("approve it for march eighth", (2027, 3, 8), True),
        ("approve the one of the twenty second of march", (2027, 3, 22), True),
        ("approve the week of march twenty-second", (2027, 3, 22), True),
        ("approve the week of march second", (2027, 3, 8), False),
    ],
)
def test_a_day_in_words_names_its_week_on_either_side_of_the_month(
    said: str, monday: tuple[int, int, int], named: bool
):
    assert names_week(said, date(*monday), date(2027, 2, 25)) is named


def test_a_full_stop_that_was_dictated_stops_nothing():
    assert asks_for_approval("approve the plan its fine full stop")
    assert not asks_for_approval("approve the plan no stop")


@pytest.mark.parametrize(
    ("said", "both"),
    [("great, approve both", True), ("genehmige beide", True), ("approve it", False), ("are both approved?", False)],
)
def test_both_are_approved(said: str, both: bool):
    assert asks_for_both(said) is both


def test_the_other_one_is_another():
    assert means_another("and one for the other Rowan")
    assert not means_another("and one for Rowan")


@pytest.mark.parametrize(
    ("said", "approves"),
    [
        ("I've been through Rowan's plan and it reads well, so could you approve it please?", True),
        ("If my senior agrees, could you approve it please?", False),
        ("Rowan asked, could you approve it please?", False),
    ],
)
def test_a_polite_order_may_stand_last(said: str, approves: bool):
    assert asks_for_approval(said) is approves
