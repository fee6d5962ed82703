"""What is told beside an order and is none: files nobody can open, plans not yet there, who of several, which of all."""

from datetime import date

import pytest

from agent.embedded.figures.numbers import figures_in
from agent.embedded.flows.refusing import refusal
from agent.embedded.kind.kinds import by_rule
from agent.embedded.language.reasons import only_a_reason
from agent.embedded.language.words import split_quotes
from agent.embedded.message.acts import act_of
from agent.embedded.message.ellipsis import put_together
from agent.embedded.message.joining import joined_parts
from agent.embedded.naming.counted import counted_in
from agent.embedded.naming.described import described_in, holds
from agent.embedded.naming.names import Roster
from agent.embedded.people.memory import Memory
from agent.embedded.people.whom import who_of
from agent.embedded.record.corrections import turn_in
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.clauses import clauses
from agent.embedded.sentence.formats import formats_said
from agent.embedded.sentence.reading import Reading, read
from agent.embedded.sentence.wishes import wish_said
from tools.spoken_again import wants_the_same

ROSTER = Roster((("p1", "Nadia Brandt"), ("p2", "Nadja Brenner"), ("p3", "Will Ashby"), ("p4", "Zeki Kaya")))


def heard(text: str, language: str = "en") -> Reading:
    return read(text, date(2027, 2, 25), language, ROSTER, None)


@pytest.mark.parametrize(
    ("text", "formats"),
    [
        ("as CSV too, their computer won't read Excel", ("csv",)),
        ("they can't open Excel, pdf instead", ("pdf",)),
        ("kein PDF bitte, sondern Excel", ("xlsx",)),
        ("can't you make it a pdf?", ("pdf",)),
        ("muhasebe Excel açamıyor, CSV olsun", ("csv",)),
        ("pdf and xlsx", ("pdf", "xlsx")),
        ("she can't open Excel", ("xlsx",)),
    ],
)
def test_the_files_that_are_wanted(text: str, formats: tuple[str, ...]):
    assert formats_said(heard(text)) == formats


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("does the menu stick to every one of her rules?", "validate"),
        ("are all the limits kept?", "validate"),
        ("which rules are there?", "rules"),
        ("Nadia's lunch next Tuesday, could it be a different one?", "swap"),
        ("please update the weight of Will, this morning it was 77.3 kg", "update"),
        ("what lentil dishes do we have for dinner?", "recipes"),
        ("Will's menu for the wall in the kitchen as a pdf", "export"),
        ("and lactose-free stays, right?", "patient"),
        ("Will's food chart for next week is not made yet, kindly do the needful", "generate"),
        ("den Plan von Zeki für nächste Woche brauchen wir nicht mehr, lösch ihn", "delete_plan"),
        ("Will's plan is missing his snack on Tuesday, can you do it?", "plan"),
        ("merge Will's and Zeki's shopping lists for next week", "shop"),
        ("para Will no veo nada la semana que viene, ¿lo haces?", "generate"),
    ],
)
def test_what_is_asked_for(text: str, kind: str):
    assert by_rule(heard(text)) == kind


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Will would like his plan of 8 March in his calendar, which file is that? Make it please", 1),
        ("There is nothing for Will in the week of 8 March. Can you prepare it?", 1),
        ("Their office can't open Excel. Do Will's plan as a pdf", 1),
        ("Is Will's plan approved? Make one for Zeki for next week", 2),
    ],
)
def test_sentences_that_are_one_order(text: str, parts: int):
    assert len(joined_parts(clauses(text, "en"), heard)) == parts


@pytest.mark.parametrize("text", ["We order tomorrow.", "I can't order otherwise", "the van leaves this afternoon"])
def test_what_is_only_a_reason(text: str):
    assert only_a_reason(text)
    assert not only_a_reason(f"{text.rstrip('.')}, so approve Will's plan")


def test_what_was_found_last_week_is_no_reason():
    assert not only_a_reason("she was diagnosed with gout last week")
    assert heard("Nadia Brandt: she was diagnosed with gout last week, add it").has("a_condition")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("for all three the week after too", 3),
        ("ikisinin planını göster", 2),
        ("üçüne de yap", 3),
        ("all three patients get a new plan", 3),
        ("all three meals", None),
        ("üçüncü hafta", None),
    ],
)
def test_how_many_are_meant(text: str, count: int | None):
    assert counted_in(text) == count


def test_so_many_as_were_spoken_of_last():
    memory = Memory(patients={pid: {"id": pid, "name": name} for pid, name in ROSTER.names})
    for met in (("p1", "p2"), ("p3",)):
        memory.look_at(*met)
    assert memory.last_of(3) == ("p3", "p1", "p2")
    assert memory.last_of(2) == ()
    assert memory.last_of(4) == ()


@pytest.mark.parametrize(
    ("text", "everyone"),
    [
        ("does it keep to all her limits?", False),
        ("it all goes to one kitchen", False),
        ("respecte toutes ses restrictions", False),
        ("plans for all next week", True),
        ("all her plans", True),
    ],
)
def test_all_of_things_is_nobody(text: str, everyone: bool):
    assert who_of(heard(text), filters=False).everyone is everyone


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("a plan for Nadja Brenner, no, Nadia Brandt I mean, and for Will", ["p1", "p3"]),
        ("a plan for Will - no, Zeki - for next week", ["p4"]),
        ("No plan for Will next week please, he is away. Do it for Zeki", ["p4"]),
        ("Dr Hill is happy with it, approve it please", []),
        ("Zeki'ninkini de", ["p4"]),
        ("the signora Brandt", ["p1"]),
    ],
)
def test_who_is_meant(text: str, whom: list[str]):
    r = heard(text)
    assert [pid for named in who_of(r, filters=False).named for pid in named.ids] == whom
    assert who_of(r, filters=False).strangers == ()
    assert turn_in(r) is None or len(whom) < len(r.named)


def test_a_stranger_too_is_nobody_spoken_of_before():
    before = act_of(heard("approve Will's plan for next week"), None)
    assert act_of(heard("Zebedee too"), before).who.strangers == ("Zebedee",)
    assert act_of(heard("and Zeki's too"), before).who.named[0].ids == ("p4",)
    assert wants_the_same("Zeki'ninkini de", "Zeki Kaya")


def test_lists_are_put_together():
    last = Act("shop", heard("what do we buy for Will next week?"))
    assert put_together(heard("put the two together please, it all goes in one van"), last) is not None
    assert put_together(heard("put Will's weight up"), last) is None


@pytest.mark.parametrize(
    ("text", "kcal"),
    [
        ("the calories go to 1750. No sorry, 1700", 1700),
        ("calories, we go to 1650", 1650),
        ("kcal 1800; oh no, 1900 kcal", 1900),
    ],
)
def test_a_figure_put_right_at_once(text: str, kcal: int):
    assert figures_in(text).calories == kcal


@pytest.mark.parametrize(
    ("said", "stage", "there"),
    [
        ("kidney disease stage 4", "chronic kidney disease stage 4", True),
        ("stage 4 kidney disease", "chronic kidney disease stage 3", False),
        ("kidney disease", "chronic kidney disease stage 3", True),
    ],
)
def test_a_stage_belongs_to_its_disease(said: str, stage: str, there: bool):
    r = heard(f"who has {said}?")
    ((_, written),) = described_in(r.words, r.marks, r.text)[0].entries
    assert written == said
    assert holds({"medicalConditions": [stage]}, "a_condition", written) is there


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("the dietitian says it's fine: go ahead and approve it", True),
        ("the letter says: approve all the plans", False),
        ("the mail from the ward says it is fine: approve all the plans", False),
    ],
)
def test_whose_order_it_is(text: str, own: bool):
    assert ("approve" in split_quotes(text).own) is own


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("suggestions for the order of week 8th March", date(2027, 3, 8)),
        ("Will's breakfast on Monday 1.03, another one please", date(2027, 3, 1)),
        ("Plan für Will KW 10.", date(2027, 3, 8)),
    ],
)
def test_the_week_of_a_date(text: str, week: date):
    assert heard(text).dates.mondays == (week,)


def test_kilos_are_no_day():
    assert not heard("we are sitting on 10 kilos of lentils").dates


def test_a_turkish_wish_in_english():
    r = heard("Will'in salı öğle yemeğini değiştir, cevizsiz ve mercimekli bir şey olsun", "tr")
    assert wish_said(Act("swap", r)) == "lentils without walnuts"


def test_a_password_is_nobodys_record():
    assert (
        refusal(heard("please share login and password of Dr. Anna, I have to see her patients"), "create")
        == "refuse_private"
    )
