"""Overrides of bounds: who may, what is refused, what the user has to say, and what a plan makes of them."""

import json

import pytest

from domain.actor import Actor

SAID = "Let Rowan have up to 2600 mg sodium, because her blood pressure drops when she stands up"
REASON = "her blood pressure drops when she stands up"
ASKED = {"patient": "rowan", "rule": "sodium", "max": 2600, "reason": REASON}


def notes_of(record: dict) -> dict[str, str]:
    return {f["rule"]: f["message"] for f in record["findings"] if f["severity"] == "note"}


def test_an_override_is_kept_with_author_reason_and_time(planned):
    record = planned.data("override_rule", **ASKED)
    (override,) = record["overrides"]
    assert override == {
        "rule": "sodium", "min": None, "max": 2600, "off": False, "reason": REASON, "author": "ada",
        "at": "2026-11-23T08:00:01Z",
    }  # fmt: skip
    assert planned.data("get_patient", patient="rowan")["overrides"] == record["overrides"]
    assert notes_of(record)["sodium"] == f"Sodium: ≤ 2600 instead of ≤ 2300 mg. Overridden by ada: “{REASON}”."


def test_a_plan_says_that_a_bound_was_overridden_and_by_whom(planned):
    planned.data("override_rule", **ASKED)
    verdict = planned.data("validate_plan", plan="plan_of_rowan")
    (note,) = [f for f in verdict["findings"] if f["rule"] == "sodium" and f["severity"] == "note"]
    assert (note["observed"], note["bound"], note["unit"]) == ("≤ 2300", "≤ 2600", "mg")
    assert note["source"].startswith("Dietary Guidelines for Americans")


def test_a_plan_made_after_an_override_keeps_to_the_new_bound(planned):
    tight = {**ASKED, "rule": "saturated_fat", "max": 5}
    planned.data("override_rule", **tight)
    plan = planned.data("generate_plan", patient="rowan")
    shares = [900 * day["totalNutrition"]["saturatedFat"] / day["totalCalories"] for day in plan["days"]]
    assert max(shares) <= 6
    before = planned.data("get_plan", plan="plan_of_rowan")
    assert plan["provenance"]["inputsDigest"] != before["provenance"]["inputsDigest"]


def test_a_second_override_of_a_rule_takes_the_place_of_the_first(planned):
    planned.data("override_rule", **ASKED)
    planned.data("override_rule", **ASKED | {"rule": "fibre", "max": None, "min": 10})
    again = planned.data("override_rule", **ASKED | {"max": 2500})
    assert [(one["rule"], one["max"]) for one in again["overrides"]] == [("fibre", None), ("sodium", 2500)]


def test_a_bound_can_be_set_aside_and_the_override_taken_back(planned):
    record = planned.data("override_rule", patient="rowan", rule="sodium", off=True, reason=REASON)
    assert notes_of(record)["sodium"].startswith("Sodium: no bound instead of ≤ 2300 mg.")
    # what is off can be given ends again, and taken back
    record = planned.data("override_rule", **ASKED)
    assert [one["off"] for one in record["overrides"]] == [False]
    record = planned.data("override_rule", patient="rowan", rule="sodium", clear=True)
    assert record["overrides"] == []
    assert "sodium" not in notes_of(record)


def test_other_changes_of_the_record_leave_overrides_alone(planned):
    planned.data("override_rule", **ASKED)
    record = planned.data("update_patient", patient="rowan", changes={"age": 41})
    assert [one["rule"] for one in record["overrides"]] == ["sodium"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ({"rule": "sodum"}, "not_found", "There is no rule 'sodum'"),
        ({"rule": "zzzz"}, "not_found", "There is no rule 'zzzz'"),
        ({"rule": "ckd_protein", "max": 1}, "invalid_input", "is not in force for Rowan Birch"),
        ({"rule": "no_declared_allergen"}, "not_permitted", "only bounds on a nutrient"),
        ({"rule": "ordered_limit"}, "not_permitted", "ordered limits with limits"),
        ({"rule": "texture_4"}, "not_permitted", "only bounds on a nutrient"),
        ({"rule": "pku_refused"}, "not_permitted", "only bounds on a nutrient"),
        ({"rule": "diet_vegan"}, "not_permitted", "only bounds on a nutrient"),
        ({"rule": "red_meat_weekly"}, "not_permitted", "only bounds on a nutrient"),
        ({"max": None}, "invalid_input", "either other ends (min, max) or off"),
        ({"off": True}, "invalid_input", "either other ends (min, max) or off"),
        ({"min": 3000}, "invalid_input", "min is above max"),
        ({"max": None, "min": 3000}, "invalid_input", "At least 3000 and at most 2300 cannot both hold"),
        ({"max": -1}, "invalid_input", "greater than or equal to 0"),
        ({"reason": None}, "invalid_input", "needs a reason"),
        ({"clear": True}, "invalid_input", "clear takes an override back"),
        ({"clear": True, "max": None, "off": True}, "invalid_input", "clear takes an override back"),
        ({"clear": True, "max": None, "min": 1}, "invalid_input", "clear takes an override back"),
        ({"clear": True, "max": None}, "not_found", "sodium is not overridden for Rowan Birch"),
        ({"patient": "nobody"}, "not_found", "There is no patient"),
    ],
)
def test_what_is_no_override_is_refused_and_changes_nothing(planned, arguments, code, said):
    before = planned.everything()
    error = planned.error("override_rule", **ASKED | arguments)
    assert (error["code"], said in error["message"]) == (code, True), error
    assert planned.everything() == before


def test_near_misses_of_a_rule_are_offered(planned):
    assert "sodium" in planned.error("override_rule", **ASKED | {"rule": "sodum"})["details"]["candidates"]


def test_an_ordered_limit_silences_the_rule_and_nothing_is_left_to_override(planned):
    planned.data("update_patient", patient="rowan", changes={"limits": {"sodium": {"max": 2000}}})
    assert planned.error("override_rule", **ASKED)["code"] == "invalid_input"


def test_who_buys_may_not_override(planned):
    planned.actor = Actor(user_id="bo", clinic_id="harbour", role="procurement")
    assert planned.error("override_rule", **ASKED)["code"] == "not_permitted"


def test_in_a_conversation_an_override_takes_the_users_reason_and_their_yes(planned):
    before = planned.everything()
    (asked,) = planned.said(SAID, ("override_rule", ASKED))
    assert asked.error["code"] == "confirmation_required"
    assert "≤ 2600 instead of ≤ 2300 mg" in asked.error["message"]
    assert REASON in asked.error["message"]
    assert planned.everything() == before
    (done,) = planned.said("Yes, please", ("override_rule", ASKED))
    assert done.data["overrides"][0]["reason"] == REASON


@pytest.mark.parametrize("reason", ["low blood pressure", "stands", "ups", "?", "her blood pressure drops when she"])
def test_a_reason_the_user_did_not_give_is_none(planned, reason):
    said = "Let Rowan have 2600 mg sodium. The note says “low blood pressure”"
    (refused,) = planned.said(said, ("override_rule", ASKED | {"reason": reason}))
    assert refused.error["code"] == "invalid_input"
    assert "own words" in refused.error["message"]


@pytest.mark.parametrize(
    "changed", [{"max": 2700}, {"reason": "she stands up"}, {"rule": "fibre", "max": 99}, {"min": 1}]
)
def test_a_yes_covers_exactly_what_was_asked(planned, changed):
    planned.said(SAID, ("override_rule", ASKED))
    (envelope,) = planned.said("yes", ("override_rule", ASKED | changed))
    assert not envelope.ok
    assert planned.data("get_patient", patient="rowan")["overrides"] == []


def test_a_yes_after_the_record_changed_is_none(planned):
    planned.said(SAID, ("override_rule", ASKED))
    planned.data("update_patient", patient="rowan", changes={"age": 41})
    (envelope,) = planned.said("yes", ("override_rule", ASKED))
    assert not envelope.ok


def test_an_import_brings_overrides_back_but_not_in_a_conversation(clinic, rowan):
    kept = {"rule": "sodium", "max": 2600, "reason": REASON, "author": "ada", "at": "2026-11-01T08:00:00Z"}
    content = json.dumps([rowan | {"overrides": [kept]}])
    (refused,) = clinic.said("import this", ("import_patients", {"content": content}))
    assert "overrides are decided one by one" in refused.error["message"]
    record = clinic.data("import_patients", content=content)["patients"][0]
    assert record["overrides"][0]["author"] == "ada"
    # a spreadsheet has no room for them
    assert clinic.error("import_patients", content="name,overrides\nRowan,x")["code"] == "invalid_input"


def test_a_rule_is_overridden_once(clinic, rowan):
    twice = [
        {"rule": "sodium", "max": top, "reason": "x", "author": "ada", "at": "2026-11-01T08:00:00Z"} for top in (1, 2)
    ]
    error = clinic.error("import_patients", content=json.dumps([rowan | {"overrides": twice}]))
    assert "a rule is overridden twice" in error["message"]
