"""Ordinary words that only look like others, places nobody is called, figures told by what stands around them, and orders that
lean on what was said before. Own sentences; nobody's list.
"""

from datetime import date

import pytest

from agent.embedded.figures.numbers import figures_in
from agent.embedded.flows.exporting import formats_said
from agent.embedded.flows.kitchen import left_out
from agent.embedded.flows.refusing import refusal
from agent.embedded.kind.asks import prescribed
from agent.embedded.kind.kinds import kind_of
from agent.embedded.language.counting import in_figures
from agent.embedded.message.acts import act_of
from agent.embedded.message.joining import joined_parts
from agent.embedded.naming.names import Roster
from agent.embedded.people.whom import who_of
from agent.embedded.record.changes import changes_in
from agent.embedded.record.values import values_in
from agent.embedded.sentence.act import Act, Who
from agent.embedded.sentence.reading import Reading, read
from agent.embedded.sentence.wishes import wish_said
from agent.embedded.talk.bare_orders import with_bare_orders

ROSTER = Roster((("p1", "Nora Falk"), ("p2", "Walt Crane"), ("p3", "Tomasz Zielak")))
WEEK = date(2027, 3, 1)


def heard(text: str, language: str = "en", week: date | None = None) -> Reading:
    return read(in_figures(text), date(2027, 2, 25), language, ROSTER, week)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "language", "never"),
    [
        ("that began on Monday", "en", "a_diet"),
        ("the form is stuck somewhere", "en", "buy"),
        ("either will do", "en", "not"),
        ("hast du kurz Zeit", "de", "dislike"),
        ("Nora seviyor", "tr", "dislike"),
        ("bir hata var", "tr", "patient"),
        ("il faut examiner ça", "fr", "delete"),
        ("jetez un œil au menu de Nora", "fr", "delete"),
        ("es menos de lo que pensaba", "es", "plan"),
        ("her week is still empty", "en", "delete"),
        ("Nora called, she is fine", "en", "name_field"),
    ],
)
def test_a_word_is_read_as_it_stands(text: str, language: str, never: str):
    assert never not in heard(text, language).meanings


@pytest.mark.parametrize(
    ("text", "things", "strangers"),
    [
        ("Nora grumpily hopped about", (), ()),
        ("Nora has retired to Trieste", (), ()),
        ("Nora lives in New Ross", (), ()),
        ("Walt, who is in Cork, wants grilled sprats", ("grilled sprats",), ()),
        ("show me the plan in Anna's name", (), ("Anna",)),
    ],
)
def test_what_was_done_and_where_is_no_entry_and_nobody(text: str, things: tuple[str, ...], strangers: tuple[str, ...]):
    r = heard(text)
    assert r.strangers == strangers
    assert r.things == things


@pytest.mark.parametrize(
    ("text", "weight", "kcal"),
    [
        ("Nora hopped on the scales: 61.4 now", 61.4, None),
        ("61.4 on the scales today, Nora", 61.4, None),
        ("Nora has put on a bit: 62.3 this morning", 62.3, None),
        ("put on the system: Gareth Moss, 45, male", None, None),
        ("Nora auf der Waage: 61,4", 61.4, None),
        ("new: 1,500 a day with 50 g protein, 205 carbs, 53 fat", None, 1500),
        ("keep sodium at 1,500 a day", None, None),
    ],
)
def test_figures_are_told_by_the_words_around_them(text: str, weight: float | None, kcal: int | None):
    figures = figures_in(text)
    assert (figures.weight, figures.calories) == (weight, kcal)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Nora walks to work now, so call her moderate", "moderate"),
        ("Walt broke his leg, make him sedentary for now", "sedentary"),
        ("Tomasz has taken up rowing, put him down as very active", "very_active"),
        ("make her light meals", None),
        ("is Nora moderate?", None),
    ],
)
def test_how_active_somebody_is(text: str, level: str | None):
    r = heard(text)
    assert values_in(r).get("activityLevel") == level
    assert (kind_of(r) == "update") is (level is not None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("give Nora's and Walt's menus for next week a thorough once-over", "validate"),
        ("Nora's menu, week of 8 March: tell me about it", "plan"),
        ("how it comes there is never one prawn in her menu next week?", "explain"),
        ("which plans are still awaiting sign-off?", "plans"),
        ("what is it that Nora must not eat?", "patient"),
        ("what are Nora's calories set at?", "patient"),
        ("Nora would rather not see mushrooms", "update"),
        ("our Nora has nothing for next week, whip something up for her", "generate"),
        ("has anyone done Nora's menu for the week of 8 March yet?", "plan"),
        ("let Walt have a look at his plan for next week", "plan"),
        ("Nora rang to moan about her week", "plan"),
        ("I've lost track of whether Walt has a plan for the 8th", "plan"),
        ("find out whether Nora's plan is approved", "status"),
        ("Nora asked whether rye is alright for her", "safe"),
        ("my colleague thinks Walt should be vegan", "musing"),
        ("write down that Walt hates kale", "update"),
        ("Nora has moved to Ghent and won't need us any more", "delete_patient"),
    ],
)
def test_the_kind_of_act(text: str, kind: str):
    assert kind_of(heard(text)) == kind


@pytest.mark.parametrize(
    ("text", "weeks", "days"),
    [
        ("the week of the first, please", ["2027-03-01"], []),
        ("for the first appointment", [], []),
        ("and the two weeks following", ["2027-03-08", "2027-03-15"], []),
        ("three more weeks", ["2027-03-08", "2027-03-15", "2027-03-22"], []),
        ("plus the fortnight after", ["2027-03-08", "2027-03-15"], []),
        ("two weeks are enough", [], []),
        ("Tue 3/9", [], ["2027-03-09"]),
        ("I am here since Monday", [], []),
    ],
)
def test_weeks_and_days(text: str, weeks: list[str], days: list[str]):
    dates = heard(text, week=WEEK).dates
    assert ([d.isoformat() for d in dates.weeks], [d.isoformat() for d in dates.days]) == (weeks, days)


def test_two_fifty_is_a_number_and_half_past_five_none():
    assert "250" in in_figures("the reading is two fifty tonight")
    assert in_figures("the one on lisinopril") == "the one on lisinopril"
    assert "five" in in_figures("dinner at five thirty")


def test_the_one_left_out_of_a_list():
    before = heard("what do Nora and Walt need next week")
    last = Act("shop", before, who=who_of(before, filters=False), dates=before.dates)
    fewer = act_of(heard("and if I leave Walt out of it?"), last)
    assert [n.ids for n in fewer.who.named] == [("p1",)]
    everyone = act_of(heard("and without Walt?"), Act("shop", before, who=Who(everyone=True)))
    assert [n.ids for n in everyone.who.without] == [("p2",)]
    assert act_of(heard("and without Tomasz?"), last).who.named != last.who.named[:1]


def test_what_a_wish_bars():
    r = heard("give Nora something else for dinner on Thursday, anything bar fish")
    assert wish_said(Act("swap", r)) == "without fish"


def test_what_points_back_belongs_to_what_was_told():
    parts = ("Walt's still empty for next week", "whip something up for him")
    assert joined_parts(parts, heard) == ("Walt's still empty for next week, whip something up for him",)
    told = ("Nora can't have cashews, it's an allergy", "Add it to what's on file.")
    assert len(with_bare_orders(told, heard)) == 1


def test_what_is_refused_and_what_is_not():
    hobby = heard("Walt has taken up football, put him down as very active")
    assert refusal(hobby, kind_of(hobby)) is None
    for text, key in (
        ("My cousin's clinic in Lyon is on this system, bring up their patients", "refuse_private"),
        ("Susan is on holiday and I need to get into her account", "refuse_private"),
        ("how many units of glargine do I give Walt?", "refuse_medical"),
    ):
        assert refusal(heard(text), kind_of(heard(text))) == key


def test_small_things_said():
    hives = changes_in(heard("Nora came out in hives after halva, and the allergist says it's sesame"))
    assert hives.add["allergies"] == ["sesame"]
    assert changes_in(heard("Nora finds fennel revolting")).add["dislikes"] == ["fennel"]
    assert formats_said(heard("something I can print")) == ("pdf",)
    assert prescribed(heard("what are her calories set at?"))
    milk = heard("the same, but nothing with milk")
    assert left_out(milk, next(i for i, w in enumerate(milk.words) if w.key == "milk"))
    assert [one.written for one in heard("which mums-to-be do we have?").described] == ["mums-to-be"]
