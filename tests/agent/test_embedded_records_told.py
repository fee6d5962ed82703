"""Records changed, put back and asked for in conversations over the real house: what is called, and what is said."""

from pathlib import Path

import pytest

from app.settings import load_settings
from evals.expectation import Conversation
from evals.play import play

CLINIC = Path(__file__).parents[2] / "evals" / "conversations" / "clinic.json"
pytestmark = pytest.mark.timeout(600)  # the fixture plays all of them before the first is judged
WRITES = {"generate_plan", "export_plan", "create_patient", "update_patient", "delete_patient", "delete_plan"}
TALKS = {
    "two values": ("Set Grace May to 1700 kcal and Will Frost to 2000",),
    "not told whose": ("Grace, Will and Bo: 72, 80 and 90 kg",),
    "unknown and near": ("Anna to 1800 and Ben to 2000 kcal",),
    "wrong patient": ("Rashid's HbA1c came back at 7.4 %", "no sorry, that was Søren's"),
    "wrong deletion": ("Delete Petr", "no, wait, I meant Petra"),
    "not her": ("Delete Grace May", "hold on, not Grace, Hadassah", "yes"),
    "neither": ("Delete Grace May", "not Grace or Bo", "yes"),
    "kept": ("Delete Grace May", "no, keep Grace and Bo"),
    "kept, other": ("Delete Grace May", "no, keep Grace, delete Bo"),
    "in other words": ("plan next week for Will Frost", "toss Will's menu for next week", "yes please remove it from the system", "yes, toss it"),
    "if not": ("do we have a plan for Will Frost for next week?", "if not, make one"),
    "nothing else": ("do we have a plan for Will Frost for next week?", "otherwise nothing, thanks"),
    "one file": ("plan next week for Will Frost", "his plan as an Excel sheet? I'd like to print it for his wife."),
    "step back": ("Set Will Frost to 2100 kcal", "undo that", "redo"),
    "created and back": ("New patient Lena Marchetti, 30, female, 1900 kcal, 95/225/68", "one t, Marcheti", "undo"),
    "stage": ("Petr's CKD has progressed to stage 5",),
    "there already": ("Petr has CKD",),
    "mild": ("Bo Li is lactose intolerant", "only mild", "mild, yes"),
    "qualified before": ("is Bo Li vegan?", "only mild"),
    "one list more": ("take celery off Anouk's dislikes", "add mango tho"),
    "add instead": ("remove sesame from Chinwe's allergies and add kiwi instead",),
    "several clauses": ("For Will Frost add metformin, remove losartan and set kcal to 2000",),
    "deleted?": ("did we delete Petra?", "did we delete Zoltan?"),
    "back for good": ("delete Bo Li", "yes", "undo"),
    "several new": ("add 2 patients: Max Berg, 40, male, 2000 kcal, 100/250/65 and Ida Berg, 38, female, 1800 kcal, 90/220/60",),
    "several new, vague": ("add patients Max and Ida, 2000 kcal and 1800 kcal",),
    "by weight": ("Will Frost should get 1.5 g protein per kg",),
    "unread": ("Petra is 62.3 kg now, 44 at the hips",),
    "unread, new": ("new patient Tim Ode, male, 44, 2200 kcal, 100 p, 250 c, 80 f, 33, no allergies",),
    "too little": ("cut Petra by 1500 kcal",),
    "again": ("Rashid can eat fish again",),
    "liked": ("Seán likes tofu now, but hates kale",),
    "in place": ("swap Jürgen's warfarin for apixaban",),
    "shares later": ("create Joe Bloggs, male, 33, 2400 kcal", "30% fat 50% carbs 20% protein"),
    "listing": ("who is not vegan",
                "Which of my patients have no allergies?", "anyone with both diabetes and CKD?", "who takes metformin or insulin",
                "who weighs more than 100 kg?", "who weighs less than 20 kg?", "Is anybody here on a blood thinner?", "Wie heeft er een pinda-allergie?"),
}  # fmt: skip


@pytest.fixture(scope="module")
def told():
    """By talk: of each turn the writes (tool, arguments, whether they took effect) and the answer."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAVY_TODAY", "2027-02-25")
        patch.delenv("OPENAI_API_KEY", raising=False)
        settings = load_settings()
        conversations = [Conversation(id=name, turns=turns) for name, turns in TALKS.items()]
        return {
            record["id"]: [
                ([(c["tool"], c["args"], c["ok"]) for c in turn["calls"] if c["tool"] in WRITES], turn["answer"])
                for turn in record["output"]["turns"]
            ]
            for record in play(conversations, CLINIC, settings)
        }


def changes(told, talk, turn=0):
    return [
        (args["patient"], args["changes"]) for tool, args, ok in told[talk][turn][0] if tool == "update_patient" and ok
    ]


def test_each_gets_a_value_of_their_own_or_nobody_does(told):
    assert changes(told, "two values") == [("C123", {"calorieTarget": 1700}), ("C122", {"calorieTarget": 2000})]
    assert told["not told whose"][0][0] == []
    writes, answer = told["unknown and near"][0]
    assert writes == []
    assert "Anna" in answer
    assert "Ben" in answer


def test_what_was_done_to_the_wrong_patient_is_done_to_the_right_one_and_taken_back(told):
    assert changes(told, "wrong patient", 1) == [
        ("C107", {"labs": [{"name": "HbA1c", "value": 7.4, "unit": "%"}]}),
        ("C120", {"labs": []}),
    ]
    assert [(args["patient"], ok) for _, args, ok in told["wrong deletion"][1][0]] == [("C111", False)]


def test_a_record_goes_one_step_back_and_forth(told):
    assert changes(told, "step back", 1) == [("C122", {"calorieTarget": 2200})]
    assert changes(told, "step back", 2) == [("C122", {"calorieTarget": 2100})]
    assert [one["name"] for _, one in changes(told, "created and back", 1)] == ["Lena Marcheti"]
    assert [name for name, _, _ in told["back for good"][2][0]] == []


def test_stages_and_grades_take_the_place_of_the_entry(told):
    assert changes(told, "stage") == [
        ("C110", {"medicalConditions": {"add": ["CKD stage 5"], "remove": ["chronic kidney disease stage 4"]}})
    ]
    assert told["there already"][0][0] == []
    assert changes(told, "mild", 1) == [("C124", {"allergies": {"remove": ["lactose"], "add": ["lactose (mild)"]}})]
    assert changes(told, "mild", 2) == changes(told, "qualified before", 1) == []


def test_nothing_of_a_sentence_is_lost(told):
    assert changes(told, "one list more", 1) == [("C106", {"dislikes": {"add": ["mango"]}})]
    assert changes(told, "add instead") == [
        ("C118", {"allergies": {"remove": ["sesame"]}}),
        ("C118", {"allergies": {"add": ["kiwi"]}}),
    ]
    assert len(changes(told, "several clauses")) == 3


def test_what_goes_and_what_comes_are_told_apart(told):
    assert changes(told, "liked") == [("C103", {"dislikes": {"add": ["kale"], "remove": ["tofu"]}})]
    assert changes(told, "in place") == [("C117", {"medications": {"add": ["apixaban"], "remove": ["warfarin"]}})]
    (_, created, ok) = told["shares later"][1][0][0]
    assert ok
    assert created["macroTargets"] == {"protein": 120, "carbs": 300, "fat": 80}


def test_questions_about_deleting_are_answered(told):
    (first, still), (second, gone) = told["deleted?"]
    assert first == second == []
    assert "still on record" in still
    assert "no patient Zoltan" in gone


def test_several_new_patients_are_told_apart_or_none_is_saved(told):
    assert [args["name"] for _, args, _ in told["several new"][0][0]] == ["Max Berg", "Ida Berg"]
    assert told["several new, vague"][0][0] == []


def test_what_is_told_per_kg_or_as_a_difference_is_worked_out(told):
    assert changes(told, "by weight") == [("C122", {"macroTargets": {"protein": 142}})]
    assert told["too little"][0][0] == []
    assert told["again"][0][0] == [
        ("update_patient", {"patient": "C120", "changes": {"allergies": {"remove": ["fish"]}}}, False)
    ]


def test_patients_are_listed_by_what_is_missing_and_by_several_words(told):
    first, *answers = [answer for _, answer in told["listing"]]
    assert first.startswith("23 patients")
    assert "Anouk" not in first
    assert "Bo Li" in answers[0]
    assert "Chinwe" not in answers[0]
    assert "1 patient fits “diabetes, CKD”: Petr Novák" in answers[1]
    assert "Petr Novák" in answers[2]
    assert "Søren" in answers[3]
    assert "No patient fits" in answers[4]
    assert "Jürgen" in answers[5]
    assert "Anouk" in answers[6]


@pytest.mark.parametrize(("talk", "figure"), [("unread", "44"), ("unread, new", "33")])
def test_a_figure_without_a_place_is_said_back(told, talk, figure):
    writes, answer = told[talk][0]
    assert [took for _, _, took in writes] == [True]
    assert f"Not used: “{figure}”" in answer


def deletions(told, talk):
    return [
        [(tool, args.get("patient"), took) for tool, args, took in writes if tool.startswith("delete")]
        for writes, _ in told[talk]
    ]


def test_who_is_not_meant_is_neither_deleted_nor_asked_about(told):
    asked, hers = [("delete_patient", "C123", False)], ("delete_patient", "C119")
    assert deletions(told, "not her") == [asked, [(*hers, False)], [(*hers, True)]]
    assert deletions(told, "neither") == [asked, [], []]
    assert deletions(told, "kept") == [asked, []]
    assert deletions(told, "kept, other") == [asked, [("delete_patient", "C124", False)]]


def test_a_yes_in_other_words_is_about_what_was_asked(told):
    assert {tool for turn in deletions(told, "in other words") for tool, _, _ in turn} <= {"delete_plan"}
    assert "is deleted" in told["in other words"][-1][1]


def test_what_a_file_is_wanted_for_asks_for_no_second_one(told):
    assert [(tool, args["format"]) for tool, args, _ in told["one file"][1][0]] == [("export_plan", "xlsx")]


def test_what_is_to_be_done_if_there_is_none_has_to_be_said(told):
    assert [[tool for tool, _, _ in writes] for writes, _ in told["if not"]] == [[], ["generate_plan"]]
    assert [writes for writes, _ in told["nothing else"]] == [[], []]
