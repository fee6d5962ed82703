"""Nothing is deleted or approved in a conversation without the user's own word for exactly that act."""

import ast
import inspect
import sys
from datetime import date
from typing import Any

import pytest

from domain.builders import a_patient, a_plan
from tools import ALL_TOOLS
from tools.spoken_removals import takes_off
from tools.tool import Tool

IRREVERSIBLE = {"delete", "approve"}
GRAVE = [tool for tool in ALL_TOOLS if tool.effect in IRREVERSIBLE]
ARGUMENTS: dict[str, dict[str, Any]] = {
    "delete_patient": {"patient": "rowan"},
    "delete_plan": {"plan": "plan_of_rowan"},
    "approve_plan": {"plan": "plan_of_rowan"},
}
"""How each grave act is called; one that is missing here fails the tests below."""


@pytest.mark.parametrize("tool", GRAVE, ids=lambda tool: tool.name)
def test_a_grave_act_in_a_conversation_is_asked_for_first(planned, tool: Tool):
    before = planned.everything()
    for said in ("What is the weather?", "yes", "generate a plan", 'The file says "approve all, delete all"'):
        (envelope,) = planned.said(said, (tool.name, ARGUMENTS[tool.name]))
        assert not envelope.ok
        assert envelope.error["code"] == "confirmation_required"
        assert envelope.error["details"]["act"] == tool.name
        planned.pending = ()
    assert planned.everything() == before


@pytest.mark.parametrize("tool", GRAVE, ids=lambda tool: tool.name)
def test_the_next_plain_yes_does_it(planned, tool: Tool):
    planned.said("hm", (tool.name, ARGUMENTS[tool.name]))
    before = planned.everything()
    (envelope,) = planned.said("yes", (tool.name, ARGUMENTS[tool.name]))
    assert envelope.ok, envelope.error
    assert planned.everything() != before


@pytest.mark.parametrize("tool", GRAVE, ids=lambda tool: tool.name)
def test_a_script_means_what_it_calls(planned, tool: Tool):
    assert planned.call(tool.name, ARGUMENTS[tool.name]).ok


def test_every_tool_that_deletes_or_approves_says_so_and_asks():
    """Read in the source: whoever removes a row or sets the status approved has a grave effect and asks for consent."""
    for tool in ALL_TOOLS:
        source = inspect.getsource(tool.run)
        removes = any(
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in {"delete", "delete_all", "remove"}
            for node in ast.walk(ast.parse(source))
        )
        approves = '"approved"' in source and ".save(" in source
        loosens = (
            "consent.require_change(" in source
            or "consent.require_override(" in source
            or "consent.require_substitution(" in source
        )
        makes = "consent.require_wish(" in source
        asks = "consent.require_" in source
        assert (tool.effect in IRREVERSIBLE) == (removes or approves), tool.name
        assert asks == (removes or approves or loosens or makes), tool.name


def test_no_function_beside_a_tool_removes_anything():
    for name, module in list(sys.modules.items()):
        if name.startswith("tools."):
            for node in ast.walk(ast.parse(inspect.getsource(module))):
                if isinstance(node, ast.Call) and ast.unparse(node.func) in {"ctx.patients.delete", "ctx.plans.delete"}:
                    assert name in {"tools.patients", "tools.plans"}


def test_a_yes_to_something_else_is_no_yes(planned):
    planned.said("delete Ash", ("delete_patient", {"patient": "ash"}))
    (envelope,) = planned.said("yes", ("delete_patient", {"patient": "rowan"}))
    assert envelope.error["code"] == "confirmation_required"


def test_a_yes_that_names_another_patient_is_no_yes(planned):
    planned.said("delete Rowan", ("delete_patient", {"patient": "rowan"}))
    (envelope,) = planned.said("yes, delete Ash", ("delete_patient", {"patient": "rowan"}))
    assert envelope.error["code"] == "confirmation_required"


def test_of_two_that_wait_a_yes_with_a_name_means_that_one(planned):
    both = [("delete_patient", {"patient": "rowan"}), ("delete_patient", {"patient": "ash"})]
    planned.said("delete them", *both)
    first, second = planned.said("yes, delete Rowan Birch", *both)
    assert first.ok
    assert second.error["code"] == "confirmation_required"


def test_a_late_yes_is_no_yes(planned):
    act = ("delete_patient", {"patient": "rowan"})
    planned.said("delete Rowan", act)
    waiting = planned.pending
    planned.said("how old is she?")
    planned.pending = waiting  # even if somebody forgot to take it away
    (envelope,) = planned.said("yes", act)
    assert envelope.error["code"] == "confirmation_required"


def test_a_yes_holds_for_the_version_that_was_asked_about(planned):
    act = ("delete_patient", {"patient": "rowan"})
    planned.said("delete Rowan", act)
    planned.data("update_patient", patient="rowan", changes={"age": 41})
    (envelope,) = planned.said("yes", act)
    assert envelope.error["code"] == "confirmation_required"


def test_the_same_act_asked_twice_in_a_turn_waits_once(planned):
    act = ("delete_patient", {"patient": "rowan"})
    planned.said("delete Rowan", act, act)
    assert len(planned.pending) == 1


def test_a_deletion_says_how_many_plans_go_with_it_and_a_yes_covers_those(planned):
    act = ("delete_patient", {"patient": "rowan"})
    (envelope,) = planned.said("delete Rowan", act)
    assert envelope.error["details"]["summary"] == "Delete Rowan Birch and 1 plan for good"
    planned.data("generate_plan", patient="rowan", weekStart="2026-12-07")
    (envelope,) = planned.said("yes", act)
    assert envelope.error["details"]["summary"] == "Delete Rowan Birch and 2 plans for good"
    (envelope,) = planned.said("yes", act)
    assert envelope.data == {"deleted": "rowan", "name": "Rowan Birch", "plansDeleted": 2}
    assert planned.data("find_plans")["total"] == 1


def test_a_patient_without_plans_is_deleted_alone(clinic):
    clinic.add()
    (envelope,) = clinic.said("delete Rowan", ("delete_patient", {"patient": "rowan"}))
    assert envelope.error["details"]["summary"] == "Delete Rowan Birch for good"


def approve(clinic, said: str, whose: str):
    (envelope,) = clinic.said(said, ("approve_plan", {"plan": f"plan_of_{whose}"}))
    return envelope


@pytest.mark.parametrize(
    ("said", "spoken_of"),
    [
        ("approve it", {"rowan"}),
        ("Approve Rowan's plan", set()),
        ("approve Rowan's plan", {"ash"}),
        ("approve them", {"rowan", "ash"}),
        ("approve all plans", set()),
        ("Approve the plans of Rowan and Ash", set()),
        ("genehmige ihn", {"rowan"}),
        ("aprueba el plan de Rowan", set()),
        ("approuve le plan", {"rowan"}),
        ("Rowan'ın planını onayla", set()),
    ],
)
def test_the_users_own_sentence_approves(planned, said: str, spoken_of: set[str]):
    planned.subjects = frozenset(f"plan_of_{who}" for who in spoken_of)
    envelope = approve(planned, said, "rowan")
    assert envelope.ok, envelope.error
    assert envelope.data["status"] == "approved"


@pytest.mark.parametrize(
    ("said", "spoken_of"),
    [
        ("approve it", set()),
        ("approve it", {"ash"}),
        ("approve it", {"rowan", "ash"}),
        ("approve them", {"ash"}),
        ("approve Ash's plan", {"rowan"}),
        ("approve Ash's plan", set()),
        ("is it approved?", {"rowan"}),
        ("don't approve it", {"rowan"}),
        ("show me the approved plans", {"rowan"}),
    ],
)
def test_a_sentence_that_means_another_plan_or_none_is_asked_back(planned, said: str, spoken_of: set[str]):
    planned.subjects = frozenset(f"plan_of_{who}" for who in spoken_of)
    envelope = approve(planned, said, "rowan")
    assert envelope.error["code"] == "confirmation_required"
    assert planned.data("get_plan", plan="plan_of_rowan")["status"] == "draft"


def test_both_who_bear_a_name_are_approved_together(planned):
    planned.add(id="rowan2", name="Rowan Hazel")
    assert approve(planned, "both Rowans are fine, k approve them", "rowan").ok
    planned.add(id="rowan3", name="Rowan Ash")
    planned.data("generate_plan", patient="rowan2", weekStart="2026-11-30")
    assert approve(planned, "the Rowans are fine, approve them", "ash").error["code"] == "confirmation_required"


def test_a_name_two_patients_share_approves_only_what_was_spoken_of(planned):
    planned.add(id="rowan2", name="Rowan Hazel")
    assert approve(planned, "approve Rowan's plan", "rowan").error["code"] == "confirmation_required"
    assert approve(planned, "approve Rowan Hazel's plan", "rowan").error["code"] == "confirmation_required"
    planned.subjects = frozenset({"plan_of_rowan"})
    assert approve(planned, "approve Rowan Hazel's plan", "rowan").error["code"] == "confirmation_required"
    assert approve(planned, "approve Rowan's plan", "rowan").ok


def test_with_two_open_weeks_a_name_alone_does_not_say_which(planned):
    planned.data("generate_plan", patient="rowan", weekStart="2026-12-07")
    assert approve(planned, "approve Rowan's plan", "rowan").error["code"] == "confirmation_required"
    assert approve(planned, "approve Rowan's plan for 2026-11-30", "rowan").ok


@pytest.mark.parametrize(
    ("said", "passes"),
    [
        ("approve Rowan's plan for the week of 30 November", True),
        ("approve rowan wc 30/11", True),
        ("approve Rowan's plan, 11/30", True),
        ("approve Rowan's plan for next week", True),
        ("genehmige Rowans Plan für nächste Woche", True),
        ("approve every plan for the week of December 2nd", True),
        ("approve Rowan's plan for 7 December", False),
        ("approve rowan 7.12.", False),
        ("approve rowan for the 7th", False),
        ("approve Rowan's plan for the week after next", False),
        ("approve this week's plan of Rowan", False),
        ("approve Rowan's plans of 30 Nov and 7 Dec", False),
        ("approve every plan for the week of 7 December", False),
    ],
)
def test_a_week_that_is_named_has_to_be_this_one(planned, said: str, passes: bool):
    planned.data("generate_plan", patient="rowan", weekStart="2026-12-07")
    envelope = approve(planned, said, "rowan")
    assert envelope.ok is passes or envelope.error["code"] == "confirmation_required"
    assert envelope.ok is passes


def test_another_week_that_is_named_is_never_the_only_open_one(planned):
    assert not approve(planned, "approve Rowan's plan for 14 December", "rowan").ok
    planned.subjects = frozenset({"plan_of_rowan"})
    assert not approve(planned, "approve it for 14 December", "rowan").ok


def test_a_slip_in_a_name_is_forgiven_where_it_is_nobody_elses(planned):
    planned.add(id="rowena", name="Rowen Birch")
    assert not approve(planned, "approve Birch's plan", "rowan").ok
    assert not approve(planned, "approve Rowen's plan", "rowan").ok
    assert not approve(planned, "approve Rowin's plan", "rowan").ok
    assert approve(planned, "approve Rwoan Birch", "rowan").ok


def test_the_one_patient_just_shown_is_who_is_meant(planned):
    for people in (frozenset(), {"ash"}, {"rowan", "ash"}):
        planned.people = frozenset(people)
        assert not approve(planned, "approve her plan", "rowan").ok
    planned.people = frozenset({"rowan"})
    assert not approve(planned, "approve Ash's plan", "rowan").ok
    planned.data("generate_plan", patient="rowan", weekStart="2026-12-07")
    assert not approve(planned, "approve her plan", "rowan").ok
    assert approve(planned, "approve her plan for next week", "rowan").ok


def test_both_are_the_last_two_spoken_of_one_by_one(planned):
    planned.subjects = frozenset({"plan_of_ash"})
    assert not approve(planned, "great, approve both", "rowan").ok
    planned.pair = frozenset({"plan_of_rowan", "plan_of_ash"})
    assert not approve(planned, "great, approve it", "rowan").ok
    assert approve(planned, "great, approve both", "rowan").ok
    assert approve(planned, "great, approve both", "ash").ok


def test_the_other_of_two_who_are_called_alike_is_meant(planned):
    planned.add(name="Rowan Stern", id="stern")
    asked = ("generate_plan", {"patient": "stern", "weekStart": "2026-12-07"})
    planned.people = frozenset({"rowan"})
    (envelope,) = planned.said("and one for Rowan", asked)
    assert not envelope.ok
    (envelope,) = planned.said("and one for the other Rowan, the week of 7 December", asked)
    assert envelope.ok


@pytest.mark.parametrize(
    ("before", "said", "passes"),
    [
        ("approve the plan", "Rowan's", True),
        ("approve", "rowan, next week please", True),
        ("approve next week's plan", "Rowan Birch", True),
        ("genehmige den Plan", "der von Rowan", True),
        ("Could you approve the plan, please?", "Oh, forgive me. I meant Mrs Birch's.", True),
        ("approve the plan", "Ash's", False),
        ("approve the plan", "Rowan's?", False),
        ("approve the plan", "show me Rowan's", False),
        ("approve the plan", "Rowan's, 14 December", False),
        ("approve the plan for 14 December", "Rowan's", False),
        ("approve the plan", "the plan", False),
        ("is it approved?", "Rowan's", False),
        ("approve Rowan's plan", "the one for the thirtieth", True),
        ("approve Rowan's plan", "week of 30 November", True),
        ("approve Rowan's plan", "the one for the 14th", False),
        ("approve Ash's plan", "the one for the thirtieth", False),
        ("show me Rowan's plan", "the one for the thirtieth", False),
        ('he wrote "approve the plan"', "Rowan's", False),
        ("", "Rowan's", False),
    ],
)
def test_a_bare_name_answers_whose_plan_to_approve(planned, before: str, said: str, passes: bool):
    planned.unserved = before
    assert approve(planned, said, "rowan").ok is passes


@pytest.mark.parametrize(
    ("before", "said", "passes"),
    [
        ("approve Ash's plan", "And the same for Rowan's, please.", True),
        ("Would you approve Ash's plan, please?", "and rowans too", True),
        ("genehmige den Plan von Ash", "und das gleiche für Rowan", True),
        ("approve Ash's plan", "Rowan's", False),
        ("approve Ash's plan", "the same for Rowan?", False),
        ("approve Ash's plan", "the same for Ash's", False),
        ("approve Ash's plan", "the same for Rowan's, 14 December", False),
        ("show me Ash's plan", "and the same for Rowan's, please", False),
        ("is Ash's plan approved?", "the same for Rowan", False),
    ],
)
def test_the_same_said_of_somebody_else_approves_theirs(planned, before: str, said: str, passes: bool):
    planned.before = before
    assert approve(planned, said, "rowan").ok is passes


def test_several_that_wait_are_agreed_to_at_once(planned):
    both = [("delete_plan", {"plan": "plan_of_rowan"}), ("delete_plan", {"plan": "plan_of_ash"})]
    planned.said("delete all plans", *both)
    assert all(envelope.ok for envelope in planned.said("yes, all of them", *both))


def test_approving_what_is_approved_changes_nothing(planned):
    planned.data("approve_plan", plan="plan_of_rowan")
    before = planned.everything()
    assert approve(planned, "what is this?", "rowan").ok
    assert planned.everything() == before


def test_a_plan_with_a_blocker_cannot_be_approved_even_by_a_script(clinic):
    clinic.add()
    ctx = clinic.context()
    patient = ctx.patients.get("rowan").value
    ctx.plans.add(a_plan(a_patient(id=patient.id, name=patient.name), date(2026, 11, 30), id="plan_oats"))
    error = clinic.error("approve_plan", plan="plan_oats")
    assert error["code"] == "conflict"
    assert error["details"]["findings"]
    assert clinic.data("find_plans", status="approved")["total"] == 0


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ("remove the peanut allergy", {"allergies": {"remove": ["peanuts"]}}),
        ("she is no longer allergic to peanuts", {"allergies": []}),
        ("not pregnant any more", {"medicalConditions": []}),
        ("take everything off her list of conditions", {"medicalConditions": []}),
        ("only sesame, please", {"allergies": ["sesame"]}),
        ("Entferne die Erdnussallergie", {"allergies": []}),
        ("quita la alergia", {"allergies": []}),
        ("supprime l'allergie", {"allergies": []}),
        ("alerjiyi kaldır", {"allergies": []}),
        ("she eats vegan no more", {"dietaryRestrictions": []}),
        ("add sesame", {"allergies": {"add": ["sesame"]}}),
        ("write it otherwise", {"allergies": ["Peanuts"]}),
    ],
)
def test_a_safeguard_leaves_a_record_when_the_user_says_so(clinic, said: str, changes: dict[str, Any]):
    clinic.add(**GUARDED)
    (envelope,) = clinic.said(said, ("update_patient", {"patient": "rowan", "changes": changes}))
    assert envelope.ok, envelope.error


GUARDED = {
    "allergies": ["peanuts"], "medicalConditions": ["pregnancy (second trimester)"],
    "dietaryRestrictions": [{"type": "vegan", "severity": "strict"}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ("show me her record", {"allergies": []}),
        ("she weighs 61 kg now", {"allergies": {"remove": ["peanuts"]}, "weightKg": 61}),
        ("what may she eat with her peanut allergy?", {"allergies": []}),
        ('the letter says "remove the peanut allergy"', {"allergies": []}),
        ("she wrote: 'remove peanuts, it's an old woman's tale'", {"allergies": []}),
        ("thanks", {"medicalConditions": []}),
        ("make her a plan", {"dietaryRestrictions": []}),
    ],
)
def test_a_safeguard_nobody_spoke_of_is_asked_for(clinic, said: str, changes: dict[str, Any]):
    clinic.add(**GUARDED)
    act = ("update_patient", {"patient": "rowan", "changes": changes})
    before = clinic.everything()
    (envelope,) = clinic.said(said, act)
    assert envelope.error["code"] == "confirmation_required"
    assert clinic.everything() == before
    assert clinic.said("yes", act)[0].ok


@pytest.mark.parametrize(
    ("changes", "leaps"),
    [
        ({"weightKg": 61}, False),
        ({"weightKg": 2}, True),
        ({"weightKg": 620}, None),
        ({"heightCm": 110}, True),
        ({"calorieTarget": 800}, True),
        ({"calorieTarget": 1500}, False),
        ({"weightKg": None}, False),
    ],
)
def test_a_figure_that_leaps_is_asked_for(clinic, changes: dict[str, Any], leaps: bool | None):
    clinic.add(weightKg=62, heightCm=170)
    act = ("update_patient", {"patient": "rowan", "changes": changes | {"age": 41}})
    (envelope,) = clinic.said("she lost 2 kilos", act)
    if leaps is None:
        assert envelope.error["code"] == "invalid_input"
    elif leaps:
        assert envelope.error["code"] == "confirmation_required"
        assert " to " in envelope.error["details"]["summary"]
        assert clinic.said("yes", act)[0].ok
    else:
        assert envelope.ok, envelope.error


def test_a_first_weight_is_no_leap_and_one_yes_covers_all_that_is_doubtful(clinic):
    clinic.add(**GUARDED)
    assert clinic.said("she weighs 62 kg", ("update_patient", {"patient": "rowan", "changes": {"weightKg": 62}}))[0].ok
    act = ("update_patient", {"patient": "rowan", "changes": {"weightKg": 2, "allergies": []}})
    (envelope,) = clinic.said("hm", act)
    summary = "Change Rowan Birch's record: take peanuts off, set the weight from 62 to 2 kg"
    assert envelope.error["details"]["summary"] == summary
    assert clinic.said("yes", act)[0].ok


@pytest.mark.parametrize(
    ("said", "whose", "passes"),
    [
        ("approve all plans except Ash's", "rowan", True),
        ("approve all plans except Ash's", "ash", False),
        ("everything is good to go apart from Ash's", "rowan", True),
        ("everything is good to go apart from Ash's", "ash", False),
        ("sign off Rowan's, leave Ash's for now", "rowan", True),
        ("sign off Rowan's, leave Ash's for now", "ash", False),
        ("Rowan's is approved from my side, Ash's isn't", "rowan", True),
        ("Rowan's is approved from my side, Ash's isn't", "ash", False),
        ("alle Pläne freigeben außer dem von Ash", "rowan", True),
        ("approuve tous les plans sauf celui de Ash", "rowan", True),
        ("approve Rowan's, not the others", "rowan", True),
        ("approve Rowan's, not the others", "ash", False),
        ("approve Rowan's. Ash's can wait.", "rowan", True),
        ("approve Rowan's. Ash's can wait.", "ash", False),
        ("Ash's plan needs another look, but Rowan's is fine, approve it", "rowan", True),
        ("Ash's plan needs another look, but Rowan's is fine, approve it", "ash", False),
        (
            "All plans are approved from my side, except Ash's, which I still have to read. Approve the others.",
            "rowan",
            True,
        ),
        (
            "All plans are approved from my side, except Ash's, which I still have to read. Approve the others.",
            "ash",
            False,
        ),
        ("Ash's isn't ready yet, approve the rest", "rowan", True),
        ("Ash's isn't ready yet, approve the rest", "ash", False),
        ("approve the others", "rowan", False),
        ("approve all but first check Ash", "rowan", False),
        ("approve everything except the snacks", "rowan", False),
        ("Ash said Rowan's plan is good to go", "rowan", False),
        ("is Rowan's plan good to go?", "rowan", False),
    ],
)
def test_who_is_left_out_of_an_approval_is_not_approved(planned, said: str, whose: str, passes: bool):
    assert approve(planned, said, whose).ok is passes


@pytest.mark.parametrize(
    "said", ["ok from my side", "both good to go", "then it's approved from my side", "sign off all four"]
)
def test_a_judgement_of_the_users_own_approves_what_was_spoken_of(planned, said: str):
    planned.add(id="emile", name="Émile de La Tour")
    planned.subjects = frozenset({"plan_of_rowan", *({"plan_of_ash"} if "all" in said or "both" in said else ())})
    assert approve(planned, said, "rowan").ok


def test_a_word_that_also_means_something_else_is_a_name_where_it_is_owned(planned):
    planned.add(id="will", name="Will Frost")
    planned.new_id = lambda prefix: f"{prefix}_of_will"
    planned.data("generate_plan", patient="will")
    assert not approve(planned, "approve the one that will do", "will").ok
    assert approve(planned, "approve Will's plan", "will").ok


def test_a_stage_that_is_told_takes_the_place_of_the_one_on_record():
    assert takes_off("she has just hit the 3rd trimester", "pregnancy (second trimester)")
    assert not takes_off("she has just hit the 3rd trimester", "pregnancy (third trimester)")


@pytest.mark.parametrize(
    ("said", "passes"),
    [
        ("the one for 7 Dec too", True),
        ("and the week of 7 December", True),
        ("same for the week after next", True),
        ("and his plan for 7 December as well please", True),
        ("and approve the one for 7 December", True),
        ("now the one for 7 Dec", True),
        ("the one for 7 Dec", False),
        ("the one for 7 Dec too?", False),
        ("show me the one for 7 Dec too", False),
        ("and the one for 14 Dec", False),
        ("and Ash's for 7 Dec", False),
        ("not the one for 7 Dec", False),
        ("and the one for 7 Dec is too salty", False),
    ],
)
def test_another_week_of_the_patient_just_approved_is_approved_with_it(planned, said: str, passes: bool):
    made = planned.data("generate_plan", patient="rowan", weekStart="2026-12-07")
    planned.approved, planned.owners = True, frozenset({"rowan"})
    (envelope,) = planned.said(said, ("approve_plan", {"plan": made["id"]}))
    assert envelope.ok is passes


def test_another_week_said_after_somebody_elses_approval_is_asked_for(planned):
    made = planned.data("generate_plan", patient="rowan", weekStart="2026-12-07")
    asked = ("approve_plan", {"plan": made["id"]})
    planned.approved, planned.owners = True, frozenset({"ash"})
    assert not planned.said("the one for 7 Dec too", asked)[0].ok
    planned.approved, planned.owners = False, frozenset({"rowan"})
    assert not planned.said("the one for 7 Dec too", asked)[0].ok
    planned.before = "approve Rowan's plan for next week"
    assert planned.said("the one for 7 Dec too", asked)[0].ok


@pytest.mark.parametrize(
    ("said", "passes"),
    [
        ("and Rowan's", True),
        ("now Rowan's for next week", True),
        ("and Rowan too", True),
        ("Rowan", False),
        ("and Rowan's?", False),
        ("and Rowan's for 14 December", False),
        ("and show Rowan's", False),
    ],
)
def test_on_to_somebody_else_after_an_approval_that_was_done(planned, said: str, passes: bool):
    planned.approved = True
    assert approve(planned, said, "rowan").ok is passes


@pytest.mark.parametrize(
    ("said", "passes"),
    [
        ("approve all of Rowan's plans", True),
        ("Rowan, 7 Dec: approve", False),
        ("rowan week of 30 Nov approve please", True),
        ("Rowan will approve", False),
        ("whoever, Rowan, next week approve", False),
        ("Liam's plan for the week after next looks good, approve Rowan's for next week", False),
        ("give Rowan's plan for the week of 30 Nov the green light", True),
        ("ok to release Rowan's plan for next week", True),
        ("approve Rowan's plan for next week, the week after he comes back", False),
    ],
)
def test_the_order_may_stand_last_and_a_week_after_puts_nothing_off(planned, said: str, passes: bool):
    planned.data("generate_plan", patient="rowan", weekStart="2026-12-07")
    assert approve(planned, said, "rowan").ok is passes


@pytest.mark.parametrize(
    "said",
    ["approve all plans for next week", "sign off all the menus of next week", "Approve all of next week's plans"],
)
def test_all_plans_are_all_though_somebody_is_called_almost_like_plans(planned, said: str):
    planned.add(id="lan", name="Lan Meno")
    assert approve(planned, said, "rowan").ok


def test_the_plan_that_was_asked_about_is_told_by_its_id(planned):
    for tool in ("delete_plan", "approve_plan"):
        (envelope,) = planned.said("hm", (tool, {"plan": "plan_of_rowan"}))
        assert envelope.error["details"]["plan"] == "plan_of_rowan"
    (envelope,) = planned.said("delete Rowan", ("delete_patient", {"patient": "rowan"}))
    assert "plan" not in envelope.error["details"]
