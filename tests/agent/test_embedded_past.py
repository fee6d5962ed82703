"""What has been is no day to plan and no wish; kin who ring are nobody's name; one of two plans is pointed at."""

from datetime import date

import pytest

from agent.embedded.flows.refusing import refusal
from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.message.acts import act_of
from agent.embedded.message.joining import joined_parts
from agent.embedded.message.why_told import without_reasons
from agent.embedded.naming.names import Roster
from agent.embedded.people.memory import Memory, PlanNote
from agent.embedded.people.one_of_two import of_the_two
from agent.embedded.record.polarity import parted_changes
from agent.embedded.sentence.clauses import clauses
from agent.embedded.sentence.reading import Reading, read
from agent.embedded.sentence.wishes import wish_said

TODAY = date(2027, 2, 25)
ROSTER = Roster((("p1", "Rowan Birch"), ("p2", "Nadia Brandt"), ("p3", "Ada May")))


def heard(text: str, language: str = "en") -> Reading:
    return read(text, TODAY, language, ROSTER, date(2027, 3, 1))


@pytest.mark.parametrize(
    ("text", "language", "days", "wish"),
    [
        ("Rowan had a tooth out this morning. Can tomorrow's dinner be a soup?", "en", ["2027-02-26"], "soup"),
        ("Rowan had rice on Monday and Tuesday already. Change dinner on the 3rd of March", "en", ["2027-03-03"], None),
        ("Could you swap Rowan's dinner on 3 March? He had salmon yesterday.", "en", ["2027-03-03"], None),
        ("Rowan threw up after lunch yesterday. Something soft for dinner on 3 March", "en", ["2027-03-03"], "soft"),
        ("Nadia hatte gestern Fisch. Kann das Abendessen am 3. März eine Suppe sein?", "de", ["2027-03-03"], "soup"),
        ("he ate late last night, swap the dinner on 3 March without fish", "en", ["2027-03-03"], "without fish"),
        (
            "dinner on 3 March mustn't take longer than 30 minutes. Another one",
            "en",
            ["2027-03-03"],
            "under 30 minutes",
        ),
        ("no fish on Friday please, swap his dinner", "en", ["2027-03-05"], "no fish"),
        ("his dinner on Friday is too spicy, swap it", "en", ["2027-03-05"], None),
        ("Rowan salı akşamı balık istemiyor, değiştir", "tr", ["2027-03-02"], "without fish"),
    ],
)
def test_what_has_been_is_no_day_and_no_wish(text: str, language: str, days: list[str], wish: str | None):
    r = heard(text, language)
    assert ([day.isoformat() for day in r.dates.days], wish_said(act_of(r, None))) == (days, wish)
    assert len(r.meals) <= 1


@pytest.mark.parametrize(
    ("text", "strangers", "things"),
    [
        ("Rowan is at her son's next week", (), ()),
        ("Nadia's grandmother and her flatmate rang", (), ()),
        ("a glass of cow's milk for Rowan", (), ("glass", "cow's milk")),
        ("Nadia hatte eine Zahn-OP", (), ("Zahn-OP",)),
        ("Leopold Hartmann's mum phoned, swap his lunch", ("Leopold Hartmann",), ()),
    ],
)
def test_kin_are_nobody_and_whose_they_are_is_somebody(text: str, strangers: tuple[str, ...], things: tuple[str, ...]):
    language = "de" if "hatte" in text else "en"
    assert (heard(text, language).strangers, heard(text, language).things) == (strangers, things)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Matron has been through the plans for Rowan and Nadia and is happy. Please approve both.", ["approve"]),
        ("oh dear, she wanted Sunday different. undo the approval", ["undo"]),
        ("his dad says the lunches are boring; swap Tuesday's lunch", ["swap"]),
        ("Rowan's plan was finished yesterday. Make one for Nadia too", ["plan", "generate"]),
    ],
)
def test_what_is_only_told_before_an_order_is_no_act(text: str, kinds: list[str]):
    parts = joined_parts(clauses(text, "en"), heard)
    assert [by_rule(heard(part)) for part, _ in without_reasons([(p, heard(p)) for p in parts])] == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("thurs dinner veggie please", "swap"),
        ("Tuesday lunch: soup", "swap"),
        ("Thursday's dinner, vegetarian?", "plan"),
        ("ada may plan next week", "plan"),
        ("there is no beetroot in it, is that on purpose?", "explain"),
        ("where does her plan stand?", "status"),
    ],
)
def test_short_orders_and_questions(text: str, kind: str):
    assert by_rule(heard(text)) == kind
    assert kind_of(heard(text)) != "musing"


def test_how_much_of_a_medicine_is_refused():
    assert refusal(heard("By how much do I cut her warfarin?"), "plan") == "refuse_medical"
    assert refusal(heard("how much rice is in there?"), "plan") is None


@pytest.mark.parametrize(
    ("first", "then", "wish"),
    [
        ("do Thursday again with soft food", "and the day after likewise", "soft food"),
        ("swap her dinner on Thursday for a soup", "Friday's dinner the same way", "soup"),
        ("redo Saturday with more carbs", "Sunday too, they play again", "more carbs"),
        ("redo Saturday with nothing that needs an oven", "and Sunday the same", "without oven"),
    ],
)
def test_the_same_wish_goes_on(first: str, then: str, wish: str):
    last = act_of(heard(first), None)
    assert wish_said(act_of(heard(then), last)) == wish


def test_what_is_he_having_is_looked_up_and_never_swapped_again():
    last = act_of(heard("swap her dinner on Wednesday for a soup"), None)
    assert act_of(heard("so what's she having on the Wednesday now?"), last).kind == "plan"
    assert act_of(heard("what does she get on Wednesday now?"), last).kind == "plan"


def test_after_a_look_another_day_is_done_likewise():
    job = act_of(heard("redo Friday without sardines"), None)
    look = act_of(heard("why are sardines a problem for her?"), job)
    on = act_of(heard("do the Saturday likewise"), look, job)
    assert (on.kind, wish_said(on)) == ("redo", "without sardines")
    assert act_of(heard("now Nadia, same week"), look, job).kind != "redo"


def test_what_kin_wonder_about_is_explained_and_written_nowhere():
    last = act_of(heard("why does Rowan get no salmon?"), None)
    assert act_of(heard("his wife wonders about eggs"), last).kind == "explain"


@pytest.mark.parametrize(
    ("text", "add", "remove"),
    [
        ("won't eat tomatoes any more, but she's come round to salmon", ["tomatoes"], ["salmon"]),
        ("has warmed to mushrooms but has gone off peppers", ["peppers"], ["mushrooms"]),
        ("eats olives again, but doesn't want courgettes any more", ["courgettes"], ["olives"]),
    ],
)
def test_liked_again_and_liked_no_more(text: str, add: list[str], remove: list[str]):
    made = parted_changes(heard(f"Ada {text}"), TODAY, ROSTER)
    assert (made.add, made.remove) == ({"dislikes": add}, {"dislikes": remove})


def _of(*plans: tuple[str, str, date], listed: bool = False) -> Memory:
    notes = {plan: PlanNote(plan, patient, week) for plan, patient, week in plans}
    memory = Memory(patients={pid: {"id": pid, "name": name} for pid, name in ROSTER.names}, plans=notes)
    memory.plan_trail = tuple(notes)
    memory.plan_focus = tuple(notes) if listed else tuple(notes)[-1:]
    memory.look_at(plans[-1][1])
    return memory


ONE, TWO = date(2027, 3, 1), date(2027, 3, 8)


@pytest.mark.parametrize(
    ("text", "language", "plans", "meant"),
    [
        ("approve the first one", "en", [("a", "p1", ONE), ("b", "p1", TWO)], ("p1", ONE)),
        ("approve the first of the two", "en", [("a", "p1", ONE), ("b", "p1", TWO)], ("p1", ONE)),
        ("approve the later one", "en", [("a", "p1", TWO), ("b", "p1", ONE)], ("p1", TWO)),
        ("approve the other one", "en", [("a", "p1", ONE), ("b", "p1", TWO)], ("p1", ONE)),
        ("the former is fine, approve it", "en", [("a", "p1", ONE), ("b", "p2", ONE)], ("p1", ONE)),
        ("approve the first one", "en", [("a", "p1", TWO), ("b", "p1", ONE)], None),
        ("approve the first one", "en", [("a", "p1", ONE), ("b", "p2", ONE), ("c", "p3", ONE)], None),
        ("approve it first", "en", [("a", "p1", ONE), ("b", "p1", TWO)], None),
        ("den zweiten bitte freigeben", "de", [("a", "p1", ONE), ("b", "p1", TWO)], ("p1", TWO)),
    ],
)
def test_which_of_two_plans(
    text: str, language: str, plans: list[tuple[str, str, date]], meant: tuple[str, date] | None
):
    act = act_of(heard(text, language), None)
    chosen = of_the_two(act, _of(*plans))
    named = chosen.who.named[0].ids[0] if chosen.who.named else None
    assert (None if chosen is act else (named, chosen.dates.week)) == meant
