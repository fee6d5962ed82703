"""Sentences about plans: which day, whose, which of the dishes offered; what asks and what writes."""

from datetime import date
from pathlib import Path

import pytest

from agent.embedded.calendar.dates import dates_in
from agent.embedded.flows.desk import Desk
from agent.embedded.flows.served import served_allergens
from agent.embedded.flows.weeks import placed
from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.language.counting import in_figures
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.people.memory import Memory
from agent.embedded.people.whom import who_of
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.clauses import clauses
from agent.embedded.sentence.picking import picked, turned_down
from agent.embedded.sentence.reading import Reading, read
from app.settings import Settings
from evals.expectation import Conversation
from evals.play import play

TODAY = date(2027, 2, 25)
"""A Thursday."""
ROSTER = Roster(
    (("A1", "Grace May"), ("A2", "Bo Li"), ("A3", "Petr Novák"), ("A4", "Will Frost"), ("A5", "Lotte van den Berg"))
)


def heard(text: str, language: str = "en") -> Reading:
    return read(in_figures(text), TODAY, language, ROSTER, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Monday week", "2027-03-08"),
        ("Tuesday week please", "2027-03-09"),
        ("a week on Tuesday", "2027-03-09"),
        ("two weeks today", "2027-03-11"),
        ("a fortnight tomorrow", "2027-03-12"),
        ("a week from today", "2027-03-04"),
        ("Montag in einer Woche", "2027-03-08"),
        ("heute in zwei Wochen", "2027-03-11"),
        ("lundi en huit", "2027-03-08"),
        ("the Monday after next", "2027-03-08"),
        ("in ten days", "2027-03-07"),
        ("dentro de cinco días", "2027-03-02"),
        ("the first Monday in March", "2027-03-01"),
        ("the last Friday of March", "2027-03-26"),
        ("lunch on the second please", "2027-03-02"),
    ],
)
def test_a_day_is_counted_on_from_another(text: str, day: str):
    assert [str(d) for d in dates_in(in_figures(text), TODAY).days] == [day]


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("in a fortnight", "2027-03-08"),
        ("next week but one", "2027-03-08"),
        ("the second week in March", "2027-03-08"),
        ("in der zweiten Woche im März", "2027-03-08"),
        ("starting a week on Monday", "2027-03-08"),
    ],
)
def test_a_week_is_counted_on(text: str, week: str):
    assert [str(d) for d in dates_in(in_figures(text), TODAY).weeks] == [week]


@pytest.mark.parametrize(
    "text",
    [
        "a first Monday",
        "on the second try",
        "in a big hurry",
        "first Monday of nothing",
        "a week",
        "in two days or so many",
    ],
)
def test_what_only_looks_like_one_is_none(text: str):
    assert all(str(d) in {"2027-03-01", "2027-02-27"} for d in dates_in(in_figures(text), TODAY).days)


def test_days_from_one_to_another_are_all_of_them():
    found = dates_in("Monday to Wednesday", TODAY, date(2027, 3, 1))
    assert [str(d) for d in found.days] == ["2027-03-01", "2027-03-02", "2027-03-03"]
    assert len(dates_in("Wednesday to Monday", TODAY, date(2027, 3, 1)).days) == 2


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("the second one", 2),
        ("take the last one", -1),
        ("go for the first", 1),
        ("the third sounds nice", 3),
        ("number 3 please", 3),
        ("I'd go with no 1", 1),
        ("option 2", 2),
        ("die zweite bitte", 2),
        ("la última", -1),
        ("what is in the second one?", None),
        ("the first week of March", None),
        ("not the second", None),
        ("the second of the three patients", None),
        ("neither the first nor the second", None),
    ],
)
def test_one_of_the_dishes_offered_is_picked(said: str, place: int | None):
    assert picked(heard(said)) == place


@pytest.mark.parametrize(
    ("said", "down"), [("none of those", True), ("keine davon", True), ("none of her lunches on Tuesday", False)]
)
def test_none_of_them_changes_nothing(said: str, down: bool):
    assert turned_down(heard(said)) is down
    assert (by_rule(heard(said)) == "leave") is down


@pytest.mark.parametrize(
    ("said", "named", "without"),
    [
        ("sign off Will's, leave Petr's for now", ["Will"], []),
        ("Will and Bo are good to go, Grace isn't", ["Will", "Bo"], []),
        ("everything for next week is good to go apart from Petr's", [], ["Petr"]),
        ("Alle Pläne freigeben außer dem von Bo", [], ["Bo"]),
        ("tous les plans sauf celui de Petr", [], ["Petr"]),
        ("not Petr, the other two", [], ["Petr"]),
        ("leave Petr's plan", ["Petr"], []),
        ("approve Will's, Petr's needs another look", ["Will"], []),
    ],
)
def test_who_is_left_out_is_not_meant(said: str, named: list[str], without: list[str]):
    who = who_of(heard(said), filters=False)
    assert ([n.written for n in who.named], [n.written for n in who.without]) == (named, without)


@pytest.mark.parametrize(
    ("said", "after", "kind"),
    [
        ("how do Bo's and Grace's plans look?", None, "validate"),
        ("and who of them has a plan for next week?", "patients", "plans"),
        ("which plans have warnings?", None, "validate"),
        ("are all of next week's plans ok?", None, "validate"),
        ("wats in it", "swap", "plan"),
        ("repeat Will's plan for the week of the 8th", None, "duplicate"),
        ("fish for Will on Friday night", None, "swap"),
        ("bring Petr's plan in line with his record", None, "mend"),
        ("update Petr's plan, his record changed", None, "mend"),
        ("do next week for Lotte", None, "generate"),
        ("how about a plan for Lotte for next week", None, "generate"),
        ("thursday dinner is boring", "plan", "swap"),
        ("is Thursday dinner boring?", "plan", "plan"),
        ("no wait, for Lotte", "generate", "unknown"),
        ("no, not Lotte", "generate", "leave"),
        ("thanks, now show me Bo's plan for next week", "patient", "plan"),
        ("give me ideas instead of Bo's breakfast on Friday", None, "ideas"),
    ],
)
def test_what_is_asked_for(said: str, after: str | None, kind: str):
    assert kind_of(heard(said), after) == kind


def made(text: str) -> Act:
    return act_of(heard(text), None)


@pytest.mark.parametrize(
    ("before", "said", "kind", "named"),
    [
        ("make a plan for Bo for next week", "no wait, for Lotte", "generate", ["Lotte"]),
        ("swap Bo's lunch on Tuesday", "same for Grace", "swap", ["Grace"]),
        ("does anything in Bo's plan contain soy?", "and Grace's, sesame?", "validate", ["Grace"]),
        ("other ideas for Bo's lunch on Tuesday?", "the second one", "swap", ["Bo"]),
    ],
)
def test_a_short_sentence_hangs_on_the_one_before(before: str, said: str, kind: str, named: list[str]):
    act = act_of(heard(said), made(before))
    assert (act.kind, [n.written for n in act.who.named]) == (kind, named)


@pytest.mark.parametrize(
    "before", ["show Bo's record", "what is Bo's target?", "plan next week for Bo", "list my patients"]
)
def test_whoever_is_described_as_new_is_nobody_spoken_of_before(before: str):
    new = "new patient: Ada Quist, female, 50, metformin, 1800 kcal, 90 g protein, 200 g carbs, 70 g fat, no allergies"
    assert act_of(heard(new), made(before)).kind == "create"


def test_not_the_other_one_means_nobody_else():
    assert not who_of(heard("approve hers, not the other"), filters=False).others
    assert who_of(heard("approve the other one"), filters=False).others


def test_an_allergy_that_describes_somebody_is_no_wish_for_it():
    record = {"allergies": ["soy"]}
    assert served_allergens(heard("a plan for the one with the soy allergy"), record) == []
    assert served_allergens(heard("soy for her on Friday"), record) == ["soy"]


def test_dictation_is_read_without_its_thinking():
    assert in_figures("for Bo, let me see, Monday the fifteenth") == "for Bo, Monday the 15th"
    assert in_figures("give all three a plan") == "give all three a plan"


def test_a_plan_is_made_and_then_shown():
    assert len(clauses("do next week for Lotte and then show me the Wednesday", "en")) == 2
    assert len(clauses("do we have rice and show me the stock", "en")) == 1


VAGUE = ("plan for Bo Li for mid March", "the 15th", "if Bo Li hasn't got a plan for the week of 15 March, make one")
TALK = (
    "generate next week for Grace May, Bo Li and Petr Novák",
    "which plans have warnings?",
    "approve all of them except Grace's",
    "other options for Bo's lunch on Tuesday?",
    "the last one",
    "what's in it?",
    "swap Grace's breakfast on Friday for oats, then approve it",
    "does anything in Grace's plan contain gluten?",
)
ONE = (
    "plan for Will Frost for next week",
    "Will's Thursday snack next week has to go, find another",
    "Change Will's breakfast on Tuesday 2 March. Give him something without eggs.",
    "Wednesday's breakfast can't be, he's fasting for bloods. Just swap it for something lighter",
    "Will's good to go for next week, sign it off",
)


@pytest.fixture(scope="module")
def turns():
    clinic = Path(__file__).parents[2] / "evals" / "conversations" / "clinic.json"
    talks = [
        Conversation(id=name, category="plans", turns=said)
        for name, said in (("plans", TALK), ("vague", VAGUE), ("one", ONE))
    ]
    return {record["id"]: record["output"]["turns"] for record in play(talks, clinic, Settings(today=TODAY))}


def done(turn) -> list[tuple[str, str]]:
    return [
        (call["tool"], str((call["result"] or {}).get("patientName", "")))
        for call in turn["calls"]
        if call["ok"] and call["tool"] not in {"find_patients", "find_plans"}
    ]


def test_one_dish_is_changed_once_in_however_many_sentences(turns):
    _, again, other, morning, signed = turns["one"]
    assert all([tool for tool, _ in done(turn)] == ["swap_meal"] for turn in (again, other, morning))
    assert [tool for tool, _ in done(signed)] == ["approve_plan"]
    assert "eggs" in next(c for c in other["calls"] if c["tool"] == "swap_meal")["args"]["request"]


def test_a_talk_about_plans(turns):
    made, checked, approved, offered, taken, shown, refused, looked = turns["plans"]
    assert [tool for tool, _ in done(made)] == ["generate_plans"]
    assert sorted(name for tool, name in done(checked)) == ["Bo Li", "Grace May", "Petr Novák"]
    assert sorted(done(approved)) == [("approve_plan", "Bo Li"), ("approve_plan", "Petr Novák")]
    dishes = next(c["result"]["alternatives"] for c in offered["calls"] if c["tool"] == "suggest_swaps")
    swapped = next(c for c in taken["calls"] if c["tool"] == "swap_meal")
    assert swapped["args"]["request"] == dishes[-1]["name"]
    assert dishes[-1]["name"] in taken["answer"]
    assert done(shown) == [("get_plan", "Bo Li")]
    assert done(refused) == []
    assert refused["answer"].endswith("So I have approved nothing.")
    assert "gluten" in looked["answer"]


def test_a_week_that_is_not_named_is_asked_for_and_one_that_is_there_is_not_made_again(turns):
    asked, made_then, there = turns["vague"]
    assert "Which week" in asked["answer"]
    assert not done(asked)
    assert done(made_then) == [("generate_plan", "Bo Li")]
    assert done(there) == [("get_plan", "Bo Li")]


def test_two_weekdays_said_alone_both_lie_in_the_week_that_is_planned():
    """Today is a Wednesday, and only next week has a plan: `Tuesday and Wednesday` are both of next week."""
    reading = read("Regenerate Tuesday and Wednesday for Ana", date(2026, 12, 2), "en", Roster(()), None)
    desk = Desk(Memory(), date(2026, 12, 2), frozenset({"find_plans"}))
    flow = placed(Act("redo", reading, dates=reading.dates), "ana", desk)
    next(flow)
    plans = {"plans": [{"id": "p1", "patientId": "ana", "patientName": "Ana", "weekStart": "2026-12-07"}]}
    with pytest.raises(StopIteration) as end:
        flow.send(({"ok": True, "data": plans},))
    assert end.value.value.dates.days == (date(2026, 12, 8), date(2026, 12, 9))
