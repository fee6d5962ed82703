"""Whose week is planned, and which: what the assistant asks its tools for, turn by turn, in a house that only writes it down."""

from datetime import date

import pytest

from agent.embedded.calendar.dates import dates_in
from agent.embedded.calendar.lasting import lasting
from agent.embedded.people.memory import Json, Request
from agent.embedded.talk.history import Spoken
from agent.embedded.talk.replay import reply_to
from tools import ALL_TOOLS

TODAY = date(2027, 2, 25)
"""A Thursday."""
NEXT, AFTER, THEN = "2027-03-01", "2027-03-08", "2027-03-15"
TOOLS = frozenset(tool.name for tool in ALL_TOOLS)


def _patient(pid: str, name: str, age: int, gender: str, condition: str) -> dict[str, object]:
    lists = {"medicalConditions": [condition], "allergies": [], "dietaryRestrictions": []}
    return {
        "id": pid,
        "name": name,
        "age": age,
        "gender": gender,
        "calorieTarget": 1900,
        "macroTargets": {"protein": 95, "carbs": 238, "fat": 63},
        **lists,
    }


PATIENTS = [
    _patient("ada", "Ada Winter", 71, "female", "gout"),
    _patient("ivo", "Ivo Sommer", 44, "male", "gout"),
    _patient("nora1", "Nora Quist", 30, "female", "asthma"),
    _patient("nora2", "Nora Bell", 66, "female", "osteoporosis"),
]
DAY = {"totalCalories": 1900}


def _answer(request: Request) -> Json | None:
    args, name = request.args, {p["id"]: p["name"] for p in PATIENTS}
    if request.tool == "find_patients":
        told = args.get("condition")
        return {"patients": [p for p in PATIENTS if told is None or told in p["medicalConditions"]]}
    if request.tool == "generate_plan":
        week, pid = args["weekStart"], args["patient"]
        whose = {"patientId": pid, "patientName": name[pid]}
        return {"id": f"{pid}-{week}", "weekStart": week, "days": [DAY] * 7, "verdict": None, **whose}
    if request.tool == "generate_plans":
        told = (args.get("filter") or {}).get("condition")
        whom = args.get("patients") or [p["id"] for p in PATIENTS if told is None or told in p["medicalConditions"]]
        made = [
            {"planId": f"{p}-{args['weekStart']}", "patientName": name[p], "weekStart": args["weekStart"]} for p in whom
        ]
        return {"plans": made, "failed": []}
    if request.tool == "find_plans":
        return {"plans": []}
    return next((p for p in PATIENTS if p["id"] == args.get("patient")), None)


def _envelope(data: Json | None) -> Json:
    failed = {"code": "ambiguous", "message": "There are several.", "hint": "", "details": {}}
    return {"ok": True, "data": data} if data is not None else {"ok": False, "error": failed}


def play(*said: str) -> tuple[list[Request], str]:
    """What the last turn asked of tools, and its answer."""
    turns: list[Spoken] = []
    for text in said:
        turns.append(Spoken(text))
        while not isinstance(reply := reply_to(turns, TODAY, TOOLS), str):
            turns[-1].calls += [(request, _envelope(_answer(request))) for request in reply]
    return [request for request, _ in turns[-1].calls], reply


def made(*said: str) -> set[tuple[str, str]]:
    """Whom the last turn made plans for, and for which weeks; `*` is everybody."""
    plans = [call for call in play(*said)[0] if call.tool in {"generate_plan", "generate_plans"}]
    return {
        (pid, call.args["weekStart"])
        for call in plans
        for pid in (call.args.get("patients") or [call.args.get("patient") or str(call.args.get("filter", "*"))])
    }


def asked(*said: str) -> set[str]:
    """What the last turn asked of tools besides looking people up."""
    return {call.tool for call in play(*said)[0]} - {"find_patients", "get_patient", "find_plans"}


PAIR = "plans for Ada and Ivo next week"


@pytest.mark.parametrize(
    ("then", "weeks"),
    [
        ("same two, week after", [AFTER]),
        ("same pair, wk after", [AFTER]),
        ("week after too", [AFTER]),
        ("both again for the 15th of March", [THEN]),
        ("and the one after", [AFTER]),
    ],
)
def test_the_same_people_are_planned_for_another_week(then: str, weeks: list[str]):
    assert made(PAIR, then) == {(pid, week) for pid in ("ada", "ivo") for week in weeks}


@pytest.mark.parametrize(
    ("said", "weeks"),
    [
        ("plan Ada for this week and next", ["2027-02-22", NEXT]),
        ("plan Ada this and next week", ["2027-02-22", NEXT]),
        ("Pläne für Ada für diese und nächste Woche", ["2027-02-22", NEXT]),
        ("plan Ada for two weeks", [NEXT, AFTER]),
        ("a two-week menu for Ada from 8 March", [AFTER, THEN]),
        ("a fortnight of meals for Ada starting 8 March please", [AFTER, THEN]),
        ("14-day plan for Ada", [NEXT, AFTER]),
        ("un plan de dos semanas para Ada", [NEXT, AFTER]),
        ("make Ada's plans for w/c 8 and 15 March", [AFTER, THEN]),
        ("plan Ada for next week and also 15 March", [NEXT, THEN]),
        ("I need a plan for Ada for next week and one for 15 March", [NEXT, THEN]),
        ("plan Ada for 8 March and the following week", [AFTER, THEN]),
        ("plan Ada w/c 1st, 8th and 15th March", [NEXT, AFTER, THEN]),
        ("plan Ada for the coming fortnight", [NEXT, AFTER]),
        ("Ada's on holiday next week, plan the week after", [AFTER]),
        ("Ada's away next week so plan w/c 8 March", [AFTER]),
        ("plan Ada in two weeks", [AFTER]),
        ("she has been poorly for two weeks, plan Ada's next week", [NEXT]),
    ],
)
def test_several_weeks_are_all_planned(said: str, weeks: list[str]):
    assert made(said) == {("ada", week) for week in weeks}


@pytest.mark.parametrize("said", ["a five-day plan for Ada next week", "3-day menu for Ada from Monday"])
def test_a_plan_of_fewer_days_is_a_whole_week_which_is_said(said: str):
    calls, answer = play(said)
    assert [call.args["weekStart"] for call in calls if call.tool == "generate_plan"] == [NEXT]
    assert "whole week" in answer


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("a week's plan", 7),
        ("zwei Wochen lang krank, Plan für nächste Woche", 7),
        ("a plan for 10 days", 10),
        ("two weeks post-op, plan for next week", 7),
        ("the next couple of weeks", 14),
        ("iki haftalık plan", 14),
    ],
)
def test_how_long_a_plan_is_to_be(text: str, days: int):
    assert lasting(text) == days


@pytest.mark.parametrize(
    ("said", "strategy"),
    [
        (("llm plan for Ada next week",), "llm"),
        (("plan for Ada next week, rule-based not llm",), None),
        (("plan for Ada next week, without ai please",), None),
        (("llm plan for Ada next week", "same for Ivo"), "llm"),
        (("llm plan for Ada next week", "and the week after, rule-based"), None),
        (("make a plan", "Ada, next week, llm"), "llm"),
        (("Ada next week, use AI please",), "llm"),
        (("plan Ada next week using rules",), None),
    ],
)
def test_a_model_plans_only_where_one_is_wanted(said: tuple[str, ...], strategy: str | None):
    calls, _ = play(*said)
    assert [call.args.get("strategy") for call in calls if call.tool == "generate_plan"] == [strategy]


@pytest.mark.parametrize(
    ("answer", "whom"),
    [
        ("both Noras", {"nora1", "nora2"}),
        ("everyone with gout", {"{'condition': 'gout'}"}),
        ("Ada and Ivo", {"ada", "ivo"}),
        ("Ada", {"ada"}),
    ],
)
def test_those_of_a_kind_are_never_everybody(answer: str, whom: set[str]):
    assert made("I need a plan for next week", answer) == {(pid, NEXT) for pid in whom}


def test_the_week_after_is_counted_from_the_one_that_was_asked_for():
    assert made("a plan for Nora for next week", "Bell, and make it the week after") == {("nora2", AFTER)}


def test_the_week_after_next_is_none_after_another():
    assert [str(week) for week in dates_in("the week after next", TODAY).weeks] == [AFTER]


@pytest.mark.parametrize(
    "then",
    [
        "wrong list, sorry. Ada Winter",
        "sorry, wrong name. Ada",
        "I meant Ada",
        "hm, try Ada",
        "got the name wrong, Ada Winter is who I mean",
        "Ada",
    ],
)
def test_somebody_named_in_place_of_nobody_gets_what_was_asked_for(then: str):
    assert made("make a plan for Sofia Reyes for next week", then) == {("ada", NEXT)}


def test_the_week_after_is_counted_from_the_week_nobody_got_a_plan_for():
    assert made("make a plan for Sofia Reyes for next week", "no I mean Ada, the week after") == {("ada", AFTER)}


@pytest.mark.parametrize("then", ["wrong name, sorry. Ada", "sorry, wrong patient: Ada"])
def test_nothing_is_made_or_deleted_unasked_for_whom_was_meant(then: str):
    assert not asked("delete the plan of Sofia Reyes for next week", then) & {"generate_plan", "delete_patient"}


@pytest.mark.parametrize(
    ("then", "plans"),
    [
        ("another one for 8 March", {("ada", AFTER)}),
        ("not next week, the one after", {("ada", AFTER)}),
        ("forgot Ivo", {("ivo", NEXT)}),
        ("I forgot Ivo, add him", {("ivo", NEXT)}),
        ("do it again with the llm", {("ada", NEXT)}),
        ("again with ai please", {("ada", NEXT)}),
        ("sorry I meant Ivo", {("ivo", NEXT)}),
        ("the week after that only Ivo", {("ivo", AFTER)}),
    ],
)
def test_a_plan_just_made_is_gone_on_with(then: str, plans: set[tuple[str, str]]):
    assert made("plan for Ada next week", then) == plans


@pytest.mark.parametrize("then", ["no? then make one", "please do one", "no? then please make one", "ok do it", "yes"])
def test_what_was_offered_to_be_made_is_made(then: str):
    assert made("does Ada have a plan for w/c 8 March?", then) == {("ada", AFTER)}


@pytest.mark.parametrize("then", ["no", "no, don't", "no, show me one of her old ones"])
def test_a_no_makes_nothing(then: str):
    assert made("does Ada have a plan for w/c 8 March?", then) == set()


def test_who_has_none_is_planned_for_the_week_that_was_asked_about():
    assert made("who has no plan for w/c 8 March?", "do Ada and Ivo") == {("ada", AFTER), ("ivo", AFTER)}


def test_a_holiday_somebody_is_back_from_is_no_topic_of_its_own():
    assert made("Ada's back from holiday on Monday, so draw up her week") == {("ada", NEXT)}


@pytest.mark.parametrize("answer", ["the one with osteoporosis", "the older one", "Bell"])
def test_one_of_two_is_picked_by_what_she_has(answer: str):
    assert made("make a plan for Nora for next week", answer) == {("nora2", NEXT)}


def test_a_weight_set_for_somebody_unknown_is_no_stock():
    assert asked("Set Sofia Reyes's weight to 47.1 kg") == set()


@pytest.mark.parametrize(
    "said",
    [
        "no plan for Ada next week please, she's away",
        "I'll make Ada's plan for next week myself",
        "I will plan Ada's week myself, thanks",
        "don't plan Ada next week",
        "stop, no plan for Ada",
        "what does a plan for Ada look like?",
    ],
)
def test_what_is_not_wanted_is_not_made(said: str):
    assert made(said) == set()


def test_a_plan_that_is_missing_is_made():
    assert made("No plan for Ada yet for next week, please make one") == {("ada", NEXT)}


def test_an_age_is_no_day_of_the_month():
    assert made("plan for Nora w/c 8 March", "the 66-year-old") == {("nora2", AFTER)}


def test_an_answer_that_names_nobody_here_is_told_so():
    assert "Greta Olsen" in play("make a plan for next week", "Greta Olsen")[1]
    assert made("make a plan for next week", "Greta Olsen", "Ada I meant") == {("ada", NEXT)}


@pytest.mark.parametrize(
    "then", ["don't do the week after", "sorry, is that for Ivo?", "just checking: is Ivo planned?"]
)
def test_nothing_more_is_made_than_was_asked_for(then: str):
    assert made("plan for Ada next week", then) == set()


def test_those_of_a_kind_get_the_week_that_was_asked_for():
    calls, _ = play("make plans for w/c 8 March please", "the gout patients")
    assert [call.args["weekStart"] for call in calls if call.tool == "generate_plans"] == [AFTER]
