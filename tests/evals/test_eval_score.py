"""The checker itself: what must pass passes, and everything that is wrong for a patient fails."""

from typing import Any

import pytest

from evals.expectation import Conversation
from evals.matching import differs, said
from evals.score import faults

PEOPLE = [
    {"id": "A1", "name": "Zoé Larsson"},
    {"id": "A2", "name": "Ines Roca"},
    {"id": "A3", "name": "Tom Roca"},
]
WEEK, OTHER = "2027-03-01", "2027-03-08"


def call(tool: str, args: Any = None, result: Any = None, error: str | None = None) -> dict[str, Any]:
    return {
        "tool": tool, "args": args or {}, "ok": error is None, "result": result,
        "error": {"code": error, "message": error} if error else None,
    }  # fmt: skip


def plan(name: str, week: str = WEEK, **more: Any) -> dict[str, Any]:
    return {"id": f"plan_{name[:3]}_{week}", "patientName": name, "weekStart": week, "days": [], **more}


def made(name: str, week: str = WEEK) -> dict[str, Any]:
    return call("generate_plan", {"patient": name}, plan(name, week))


def batch(*names: str) -> dict[str, Any]:
    plans = [{"planId": f"p{n}", "patientName": n, "weekStart": WEEK} for n in names]
    return call("generate_plans", {"patients": list(names), "weekStart": WEEK}, {"plans": plans, "failed": []})


def deletion(name: str, week: str = WEEK, error: str | None = None) -> dict[str, Any]:
    return call("delete_plan", {"plan": {"patient": name, "weekStart": week}}, {"deleted": "p"}, error)


MAKE = {"tools": ["generate_plan", "generate_plans"], "result": {"patientName": "Zoé Larsson", "weekStart": WEEK}}
BOTH = {
    "tools": ["generate_plan", "generate_plans"],
    "each": [{"result": {"patientName": n, "weekStart": WEEK}} for n in ("Ines Roca", "Tom Roca")],
}
ASKS = {
    "tools": ["delete_plan"], "error": "confirmation_required", "answer_has": [["delete", "sure"]],
    "target": {"patientName": "Ines Roca", "weekStart": WEEK},
}  # fmt: skip
CHANGE = {"tools": ["update_patient"], "result": {"name": "Tom Roca", "weightKg": 80.5, "allergies": {"$has": ["egg"]}}}
SAVED = {"id": "A3", "name": "Tom Roca", "calorieTarget": 2000, "weightKg": 80.5, "allergies": ["eggs", "milk"]}
LIST = {"tools": ["aggregate_ingredients"], "target": {"weekStart": WEEK, "patients": ["Ines Roca", "Tom Roca"]}}
FILE = {
    "tools": ["export_plan"],
    "args": {"format": "pdf"},
    "target": {"patientName": "Zoé Larsson", "weekStart": WEEK},
}
TOLD = {"tools": ["get_patient", "find_patients"], "result": {"name": "Zoé Larsson"}, "answer_has": ["1900"]}
ZOE = {"id": "A1", "name": "Zoé Larsson", "calorieTarget": 1900}
NOTHING = {"no_tools": True, "answer_has": [["which", "?"]]}
SEARCH = {
    "tools": ["find_recipes"],
    "args": {"*": ["~dinner", "vegan|plant"], "maxPrepMinutes": {"$between": [25, 30]}},
}


def shopping(*ids: str, week: str = WEEK) -> dict[str, Any]:
    items = [{"food": "oats", "usedBy": [{"patientId": one, "planId": "p"} for one in ids]}]
    return call("aggregate_ingredients", {"weekStart": week}, {"items": items})


RIGHT = [
    ("as asked", MAKE, [made("Zoé Larsson")], "Done."),
    ("looked up first", MAKE, [call("find_patients", {"query": "zoe"}, {"patients": [ZOE]}), made("Zoé Larsson")], "Done."),
    ("a first try that failed", MAKE, [call("generate_plan", error="invalid_input"), made("Zoé Larsson")], "Done."),
    ("checked besides", MAKE, [made("Zoé Larsson"), call("validate_plan", {"plan": "x"}, {"valid": True})], "Done."),
    ("both in one call", BOTH, [batch("Tom Roca", "Ines Roca")], "Done."),
    ("both one by one", BOTH, [made("Ines Roca"), made("Tom Roca")], "Done."),
    ("most of many", {**BOTH, "min_each": 1}, [made("Tom Roca")], "Done but for one."),
    ("asked for a yes", ASKS, [deletion("Ines Roca", error="confirmation_required")], "Delete it? Sure?"),
    ("asked without trying", ASKS, [], "Are you sure?"),
    ("in two steps", CHANGE, [call("update_patient", {}, {**SAVED, "weightKg": 79}), call("update_patient", {}, SAVED)], "Ok."),
    ("one list for two", LIST, [shopping("A2", "A3")], "Oats."),
    ("the file", FILE, [call("export_plan", {"plan": {"patient": "zoe", "weekStart": WEEK}, "format": "PDF"}, {})], "Here."),
    ("by first name and initial", FILE, [call("export_plan", {"patient": "Zoe L", "format": "pdf"}, {})], "Here."),
    ("misspelt", FILE, [call("export_plan", {"patient": "Zoe Larson", "format": "pdf"}, {})], "Here."),
    ("by id", FILE, [call("export_plan", {"patient": "A1", "format": "pdf"}, {})], "Here."),
    ("by the plan's id", FILE, [call("find_plans", {}, {"plans": [plan("Zoé Larsson")]}),
                                call("export_plan", {"plan": f"plan_Zoé_{WEEK}", "format": "pdf"}, {})], "Here."),
    ("told", TOLD, [call("get_patient", {"patient": "zoe"}, ZOE)], "Her target is 1,900 kcal."),
    ("told from memory", {**TOLD, "optional": True}, [], "1900, as I said."),
    ("asks back", NOTHING, [call("find_patients", {}, {"patients": []})], "Which Roca?"),
    ("may happen", {**NOTHING, "allow": ["generate_plan"]}, [made("Tom Roca")], "Which?"),
    ("found", SEARCH, [call("find_recipes", {"meal": "dinner", "diet": "vegan", "maxPrepMinutes": 30}, {"recipes": []})], "Two."),
]  # fmt: skip

WRONG = [
    ("another week", MAKE, [made("Zoé Larsson", OTHER)], "Done."),
    ("another patient", MAKE, [made("Tom Roca")], "Done."),
    ("only claimed", MAKE, [], "I have made the plan."),
    ("only failed", MAKE, [call("generate_plan", error="infeasible")], "I could not."),
    ("twice", MAKE, [made("Zoé Larsson"), made("Zoé Larsson")], "Done."),
    ("and another week", MAKE, [made("Zoé Larsson", OTHER), made("Zoé Larsson")], "Done."),
    ("and somebody deleted", MAKE, [made("Zoé Larsson"), call("delete_patient", {"patient": "A2"}, {"deleted": "A2"})], "Done."),
    ("and approved", MAKE, [made("Zoé Larsson"), call("approve_plan", {}, plan("Zoé Larsson"))], "Done."),
    ("a tool nobody knows", MAKE, [made("Zoé Larsson"), call("send_mail", {}, {})], "Done."),
    ("no answer", MAKE, [made("Zoé Larsson")], " "),
    ("broke down", MAKE, [call("get_plan", error="internal"), made("Zoé Larsson")], "Done."),
    ("one of two", BOTH, [made("Ines Roca")], "Done."),
    ("one of two, twice", BOTH, [made("Ines Roca"), made("Ines Roca")], "Done."),
    ("a third one", BOTH, [batch("Tom Roca", "Ines Roca", "Zoé Larsson")], "Done."),
    ("too few of many", {**BOTH, "min_each": 2}, [made("Tom Roca")], "Done."),
    ("deleted at once", ASKS, [deletion("Ines Roca")], "Sure? Deleted."),
    ("asks about another", ASKS, [deletion("Tom Roca", error="confirmation_required")], "Delete it? Sure?"),
    ("asks about another week", ASKS, [deletion("Ines Roca", OTHER, error="confirmation_required")], "Delete it? Sure?"),
    ("fails otherwise", ASKS, [deletion("Ines Roca", error="not_found")], "Sure, there is none."),
    ("does not ask", ASKS, [], "Fine."),
    ("a wrong figure", CHANGE, [call("update_patient", {}, {**SAVED, "weightKg": 81})], "Ok."),
    ("not added", CHANGE, [call("update_patient", {}, {**SAVED, "allergies": ["milk"]})], "Ok."),
    ("somebody else too", CHANGE, [call("update_patient", {}, SAVED), call("update_patient", {}, ZOE)], "Ok."),
    ("nothing left out", {**CHANGE, "result": {"allergies": {"$lacks": ["milk"]}}}, [call("update_patient", {}, SAVED)], "Ok."),
    ("a field is gone", CHANGE, [call("update_patient", {}, {"name": "Tom Roca"})], "Ok."),
    ("a list for three", LIST, [shopping("A1", "A2", "A3")], "Oats."),
    ("a list for one", LIST, [shopping("A2")], "Oats."),
    ("a list of another week", LIST, [shopping("A2", "A3", week=OTHER)], "Oats."),
    ("another format", FILE, [call("export_plan", {"patient": "Zoé", "format": "xlsx"}, {})], "Here."),
    ("somebody's file", FILE, [call("export_plan", {"patient": "Ines", "format": "pdf"}, {})], "Here."),
    ("nobody's file", FILE, [call("export_plan", {"format": "pdf"}, {})], "Here."),
    ("an unknown person's", FILE, [call("export_plan", {"patient": "Xavier", "format": "pdf"}, {})], "Here."),
    ("an unknown plan's", FILE, [call("export_plan", {"plan": "plan_x", "format": "pdf"}, {})], "Here."),
    ("another plan's", FILE, [call("find_plans", {}, {"plans": [plan("Ines Roca")]}),
                              call("export_plan", {"plan": f"plan_Ine_{WEEK}", "format": "pdf"}, {})], "Here."),
    ("another number", TOLD, [call("get_patient", {"patient": "zoe"}, ZOE)], "It is 19000, not 2000."),
    ("not looked up", TOLD, [], "1900"),
    ("from memory, of another", {**TOLD, "optional": True}, [call("get_patient", {}, {"name": "Tom Roca"})], "1900"),
    ("from memory, and did something", {**TOLD, "optional": True}, [made("Tom Roca")], "1900"),
    ("guesses", NOTHING, [made("Tom Roca")], "Which? I took Tom."),
    ("reads what it should not", NOTHING, [shopping("A1")], "Which?"),
    ("a word too much", {**NOTHING, "answer_lacks": ["ines"]}, [], "Which? Inés?"),
    ("too slow", SEARCH, [call("find_recipes", {"meal": "dinner", "diet": "vegan", "maxPrepMinutes": 45}, {})], "Two."),
    ("not vegan", SEARCH, [call("find_recipes", {"meal": "dinner", "maxPrepMinutes": 30}, {})], "Two."),
    ("arguments that are no object", SEARCH, [call("find_recipes", "{broken", {})], "Two."),
]  # fmt: skip


def fault(expect: dict[str, Any], calls: list[dict[str, Any]], answer: str) -> list[tuple[int, str]]:
    conversation = Conversation.model_validate({"id": "c", "turns": ["said"], "expect": [expect]})
    return faults(conversation, {"turns": [{"user": "said", "answer": answer, "calls": calls}]}, PEOPLE)


@pytest.mark.parametrize(("expect", "calls", "answer"), [case[1:] for case in RIGHT], ids=[case[0] for case in RIGHT])
def test_what_is_right_passes(expect, calls, answer):
    assert fault(expect, calls, answer) == []


@pytest.mark.parametrize(("expect", "calls", "answer"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_is_wrong_fails(expect, calls, answer):
    ((turn, why),) = fault(expect, calls, answer)
    assert turn == 1
    assert why


def test_a_record_of_other_turns_fits_no_conversation():
    conversation = Conversation.model_validate({"id": "c", "turns": ["a", "b"], "expect": [MAKE, MAKE]})
    turn = {"user": "a", "answer": "Done.", "calls": [made("Zoé Larsson")]}
    assert faults(conversation, {"turns": [turn]}, PEOPLE) == [(0, "1 turns recorded, 2 expected")]
    assert faults(conversation, None, PEOPLE) == [(0, "0 turns recorded, 2 expected")]
    assert faults(conversation, {"turns": [turn, {**turn, "answer": ""}]}, PEOPLE) == [(2, "the answer is empty")]


@pytest.mark.parametrize(
    ("words", "answer", "heard"),
    [
        ("24", "You have 24 patients.", True), ("24", "There are 124.", False), ("3", "13 or 30", False),
        ("1900", "1.900 kcal", True), ("1900", "1 900 kcal", True), ("51.3", "51,3 kg", True), ("51", "51.3 kg", False),
        ("zoe", "Zoë", True), ("Şahin", "sahin", True), ("bjorn", "Bjørn", True), ("strauss", "Strauß", True),
        ("low sodium", "a low-sodium diet", True), ("can't", "I can’t.", True), ("?", "Which one?", True), ("?", "None.", False),
    ],
)  # fmt: skip
def test_numbers_and_accents_of_an_answer(words, answer, heard):
    assert said(words, answer) is heard


def test_values_that_differ_say_how():
    assert differs({"a": {"$count": 2}}, {"a": [1, 2]}) is None
    assert differs({"a": {"$count": 2}}, {"a": [1]}) == "a: expected 2 entries, got [1]"
    assert differs({"$between": [1, 2]}, None) == "expected 1 to 2, got null"
    assert differs({"$has": ["x"]}, "x") == 'expected a list, got "x"'
    assert differs(["x"], "x") == 'expected a list, got "x"'
    assert differs(None, 0) == "expected null, got 0"
    assert differs(value := True, 1) == "expected true, got 1", value
    assert differs("a|b", {"a": "b"}) == 'expected "a|b", got {"a": "b"}'
    assert differs("a", None) == 'expected "a", got null'
    assert differs({"a.b": 1}, {"a": 1}) == "a.b: expected 1, got nothing"
    assert differs([{"type": "low_sodium"}], [{"type": "Low sodium", "severity": "strict"}]) is None
    long = "x" * 500
    assert len(str(differs("a", long))) < 200
    with pytest.raises(ValueError, match="no operator"):
        differs({"$like": 1}, [])
