"""A letter is read for what it asks: what is told beside it is left out, and nothing of a record or a plan ever is."""

from datetime import date

import pytest

from agent.embedded.flows.refusing import refusal
from agent.embedded.kind.kinds import kind_of
from agent.embedded.message.acts import act_of
from agent.embedded.message.letters import of_business
from agent.embedded.naming.names import Roster
from agent.embedded.record.polarity import parted_changes
from agent.embedded.sentence.formats import formats_said
from agent.embedded.sentence.reading import Reading, read

TODAY = date(2027, 2, 25)
ROSTER = Roster((("p1", "Rowan Birch"), ("p2", "Nadia Brandt"), ("p3", "Bo Ek")))
OPENS = "Dear colleague, the trains were late again and I have climbed all four floors with my bag."
CLOSES = "My sister sends you her regards. I shall print it for the door. With every good wish."


def heard(text: str) -> Reading:
    return read(text, TODAY, "en", ROSTER, None)


@pytest.mark.parametrize(
    ("middle", "business"),
    [
        (("Rowan sang for us.", "Might I trouble you to draw up her plan for the week of 8 March?"), (1,)),
        (("Nadia was in high spirits.", "Please note that she weighs 61 kg."), (1,)),
        (("Nuts make Nadia's throat itch.", "Please put that down among her allergies."), (0, 1)),
        (("Thursday's dinner is too heavy for Bo.", "Would you find another dish for it?"), (0, 1)),
        (("Bo is away from the 8th of March.", "Would you make him a menu?"), (0, 1)),
    ],
)
def test_small_talk_is_left_out_of_a_letter_and_nothing_else(middle, business):
    told = of_business(" ".join((OPENS, *middle, CLOSES)), heard)
    assert told is not None
    assert told[0] == tuple(middle[i] for i in business)


@pytest.mark.parametrize(
    "text",
    [
        "Good morning. Please make Rowan a plan.",
        f"{OPENS} Rowan sang for us all morning long. It was a pleasure to hear. {CLOSES}",
    ],
)
def test_a_short_message_and_a_letter_that_asks_nothing_stay_whole(text):
    assert of_business(text, heard) is None


def test_of_somebody_new_every_fragment_stays():
    fragments = ("Ada Quist.", "Female, 51.", "No allergies.", "2,000 kcal, 90 g protein, 250 g carbs, 71 g fat.")
    told = of_business(" ".join((OPENS, "Would you open a record, please?", *fragments, CLOSES)), heard)
    assert told is not None
    assert all(fragment in " ".join(told[0]) for fragment in fragments)


@pytest.mark.parametrize(
    ("said", "added", "removed"),
    [
        ("take leeks off Nadia's dislikes and put kale instead", ["kale"], ["leeks"]),
        ("remove tofu from Rowan's dislikes and add olives", ["olives"], ["tofu"]),
    ],
)
def test_what_comes_goes_on_the_list_from_which_the_other_is_taken(said, added, removed):
    changes = parted_changes(heard(said), TODAY, ROSTER)
    assert (changes.add, changes.remove) == ({"dislikes": added}, {"dislikes": removed})


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("so can I just tell Rowan to leave off the warfarin for a while", "refuse_medical"),
        ("we should tell him to halve his ramipril", "refuse_medical"),
        ("take the warfarin off Rowan's list", None),
        ("do Nadia an 800 kcal plan for next week", "refuse_starving"),
        ("Nadia wants to drop 6 kg, do her a plan for next week", None),
    ],
)
def test_what_somebody_takes_is_the_physicians_to_say(said, refused):
    r = heard(said)
    assert refusal(r, kind_of(r)) == refused


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Nadia wants to drop 6 kg, do her a plan for next week", "generate"),
        ("drop Nadia's plan for next week", "delete_plan"),
        ("enter 61 kg for Nadia", "update"),
        ("take the warfarin off Rowan's list", "update"),
        ("Rowan can no longer abide liver", "update"),
    ],
)
def test_a_weight_that_drops_deletes_nothing(said, kind):
    assert kind_of(heard(said)) == kind


def test_a_short_name_has_a_genitive_without_its_sign():
    assert [named.ids for named in heard("show bos menu").named] == [("p3",)]
    assert not heard("show his menu").named


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Rowan was left out when they made the menus for next week; she must still have one", "generate"),
        ("cancel the pdf", "leave"),
        ("delete Rowan's file", "delete_patient"),
        ("plan Rowan's Friday again, she's fasting in the morning", "redo"),
        ("redo her Wednesday, she hates chicken, something soft", "redo"),
        ("what considerations went into Rowan's plan for next week?", "explain"),
    ],
)
def test_what_is_to_be_done_is_heard_beside_its_reason(said, kind):
    assert kind_of(heard(said)) == kind


def test_what_somebody_drinks_is_a_diet_and_no_medicine():
    assert parted_changes(heard("Nadia is on clear fluids from tomorrow"), TODAY, ROSTER).add == {
        "dietaryRestrictions": ["clear fluids"]
    }


@pytest.mark.parametrize(
    ("said", "formats"),
    [
        ("print Rowan's plan as a spreadsheet please", ("xlsx",)),
        ("print Rowan's plan and a csv please", ("pdf", "csv")),
    ],
)
def test_what_is_printed_as_something_is_that(said, formats):
    assert formats_said(heard(said)) == formats


@pytest.mark.parametrize(
    ("said", "kind"),
    [("then do it", "approve"), ("ok please do that", "approve"), ("cancel the pdf", "leave")],
)
def test_do_it_after_an_approval_was_asked_about_approves(said, kind):
    asked = act_of(heard("is Rowan's plan for next week approved yet?"), None)
    assert act_of(heard(said), asked).kind == kind
