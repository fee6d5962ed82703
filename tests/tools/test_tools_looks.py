"""Nothing is made because somebody looked: a model that makes a plan or a record for a question is asked back for."""

import pytest

from tools.spoken_looks import means_no_plan, only_looks

PLAN = ("generate_plan", {"patient": "birch", "weekStart": "2027-03-01"})
PLANS = ("generate_plans", {"patients": ["birch", "lee"], "weekStart": "2027-03-01"})
RECORD = (
    "create_patient",
    {
        "name": "Henrietta Moss",
        "age": 72,
        "gender": "female",
        "calorieTarget": 1700,
        "macroTargets": {"protein": 85, "carbs": 195, "fat": 60},
    },
)


@pytest.fixture
def two(clinic):
    clinic.add(id="birch", name="Rowan Birch")
    clinic.add(id="lee", name="Kim Lee")
    return clinic


@pytest.mark.parametrize("call", [PLAN, PLANS, RECORD], ids=lambda call: call[0])
@pytest.mark.parametrize("said", ["pull up Rowan", "Who is vegan?", "could you show me the record please"])
def test_a_look_makes_nothing_until_the_user_says_yes(two, call, said: str):
    if "record" in said:
        said = said.replace("record", "file")
    (envelope,) = two.said(said, call)
    assert envelope.error["code"] == "confirmation_required"
    (envelope,) = two.said("yes please", call)
    assert envelope.ok, envelope.error


@pytest.mark.parametrize(
    "said", ["Rowan can't chew the dinner today, pick something softer", "approve Rowan's", "Rowan weighs 62 kg"]
)
def test_a_plan_is_not_made_where_something_else_is_asked_for(two, said: str):
    (envelope,) = two.said(said, PLAN)
    assert envelope.error["code"] == "confirmation_required"


def test_the_name_that_says_whose_plan_to_approve_asks_for_no_new_one(two):
    two.before = "approve the plan"
    (envelope,) = two.said("Rowan's, next week", ("generate_plan", {"patient": "birch"}))
    assert envelope.error["code"] == "confirmation_required"


@pytest.mark.parametrize(
    "said",
    """Rowan next
    and Rowan
    no dinner out this time, Rowan's week please
    Rowan is allergic to eggs now, redo the plan
    breakfasts without oats, make Rowan a menu
    Mittagessen ohne Fisch, Wochenplan für Rowan""".splitlines(),
)
def test_a_wish_for_a_plan_that_says_more_is_one(said: str):
    assert not means_no_plan(said)


def test_a_yes_to_one_week_is_none_to_another(two):
    two.said("pull up Rowan", PLAN)
    (envelope,) = two.said("show me the menu", ("generate_plan", PLAN[1] | {"weekStart": "2027-03-08"}))
    assert envelope.error["code"] == "confirmation_required"


@pytest.mark.parametrize(
    "said",
    """pull up O'Brien
    show me next week's plan for Kim
    what is in Thursday's dinner
    how many patients are vegan?
    can you show me Rowan's allergies please
    Hi, could you list everybody with gout
    zeig mir den Plan von Kim
    welche Patienten sind vegan
    muéstrame el menú de Kim
    ¿quién es celíaco?
    montre-moi le plan de Kim
    quels patients ont la goutte
    Ada'nın planını göster
    bana göster Ada""".splitlines(),
)
def test_an_order_to_show_and_a_question_only_look(said: str):
    expected = not said.strip().startswith(
        "Ada'n"
    )  # the verb at the end is not looked for: when in doubt, no mere look
    assert only_looks(said) is expected


@pytest.mark.parametrize(
    "said",
    """generate next week for Kim
    show me a plan for Kim for next week
    can you make Kim a plan
    what Kim needs is a plan
    show me something else for Thursday
    which week is still missing? fill it
    list Kim's allergies and then plan her week
    who is vegan? plan for all of them
    Ada, next week please
    for the week after next
    yes
    zeig mir einen neuen Plan
    was Kim braucht, ist ein Plan
    muéstrame otro menú
    montre-moi un autre plan""".splitlines(),
)
def test_whatever_may_ask_for_more_is_no_mere_look(said: str):
    assert not only_looks(said)


@pytest.mark.parametrize(
    ("said", "week", "ok"),
    [
        ("a plan for Rowan for next week", "2026-11-30", True),
        ("a plan for Rowan for next week", "2026-12-07", False),
        ("plan Rowan, week of 14 December", "2026-12-07", False),
        ("plan Rowan, week of 14 December", "2026-12-14", True),
        ("Rowan nächste Woche bitte planen", "2026-12-07", False),
        ("not next week, the one after: a plan for Rowan", "2026-12-07", True),
        ("a plan for Rowan please", "2026-12-21", True),
    ],
)
def test_a_plan_is_for_the_week_the_user_names(two, said: str, week: str, ok: bool):
    for tool, named in (("generate_plan", {"patient": "birch"}), ("generate_plans", {"patients": ["birch", "lee"]})):
        (envelope,) = two.said(said, (tool, named | {"weekStart": week}))
        assert envelope.ok is ok
        assert ok or envelope.error["code"] == "invalid_input"
