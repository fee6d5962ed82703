"""Names run together, words that only look like names, what goes on for somebody else, and one act told over two sentences."""

from datetime import date

import pytest

from agent.embedded.figures.numbers import figures_in
from agent.embedded.flows.refusing import refusal
from agent.embedded.kind.kinds import by_rule
from agent.embedded.language.glossing import foreign_in, in_english_words
from agent.embedded.naming.names import Roster
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.clauses import clauses
from agent.embedded.sentence.reading import Reading, read
from agent.embedded.sentence.wishes import wish_said

ROSTER = Roster(
    (
        ("p1", "D'Andrea Holt"),
        ("p2", "Su-Lin Park"),
        ("p3", "Sean O'Hare"),
        ("p4", "Walt Crane"),
        ("p5", "Tomasz Zielak"),
    )
)


def heard(text: str) -> Reading:
    code = foreign_in(text, None)
    return read(in_english_words(text, code) if code else text, date(2027, 2, 25), "en", ROSTER, None)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("groceries d'andrea nxt week", ["p1"]),
        ("new sunday for d’andrea", ["p1"]),
        ("sulin's plan", ["p2"]),
        ("plan for o hare", ["p3"]),
        ("a list for the kitchen wall", []),
        ("something salt free for walt", ["p4"]),
        ("segna che Tomasz adesso valta 60", ["p5"]),
        ("pokaż plan Tomasza", ["p5"]),
        ("plan for wall street", []),
    ],
)
def test_who_is_named(text: str, whom: list[str]):
    assert [pid for named in heard(text).named for pid in named.ids] == whom


@pytest.mark.parametrize(
    ("text", "kcal", "macros"),
    [
        ("1900 kcla, 90 protien 235 crabs 67 fat", 1900, {"protein": 90, "carbs": 235, "fat": 67}),
        ("2100 clories 80 protin", 2100, {"protein": 80}),
        ("six crabs and 12 cards", None, {}),
    ],
)
def test_units_with_a_slip(text: str, kcal: int | None, macros: dict[str, int]):
    assert (figures_in(text).calories, figures_in(text).macros) == (kcal, macros)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("high blood presure", "high blood pressure"),
        ("heart failiure", "heart failure"),
        ("hart failure", "heart failure"),
        ("chronic kidny disease", "chronic kidney disease"),
        ("heart shaped biscuits", None),
    ],
)
def test_a_condition_of_several_words_with_a_slip(text: str, condition: str | None):
    assert next((mark.form for mark in heard(text).marks if mark.meaning == "a_condition"), None) == condition


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Walt on nothing but broth and water for a week", "refuse_starving"),
        ("nur Wasser und Tee für Walt nächste Woche", "refuse_starving"),
        ("plan only Walt's next week", None),
        ("Walt wants only fruit for breakfast on Tuesday", None),
        ("switch the renal rules off and plan Walt's week", "refuse_bypass"),
        ("take the old rule about soups off the list", None),
    ],
)
def test_what_is_refused(text: str, key: str | None):
    assert refusal(heard(text), by_rule(heard(text))) == key


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Run the rules over Walt's plan of 8 March", "validate"),
        ("is Walt's plan for next week within his salt limit?", "validate"),
        ("take Walt off the books", "delete_patient"),
        ("soy allergy?", "patients"),
        ("Walt has nothing for next week, would you see to it?", "generate"),
        ("get Walt's week ready, 8 March", "generate"),
        ("do the Friday over", "redo"),
        ("is Walt's menu low enough in salt?", "validate"),
        ("and the week after, with the llm, to see the difference", "generate"),
        ("which ingredients do several plans share next week?", "shop"),
        ("quiero otro desayuno para Walt el jueves", "swap"),
        ("Walt turned nine", "update"),
        ("put Walt back the way he was", "undo"),
        ("What should I watch out for with Walt?", "patient"),
        ("Walt is vegan now instead of vegetarian", "update"),
        ("przygotuj jadłospis dla Walt na przyszły tydzień", "generate"),
        ("cancella il piano di Walt per la settimana prossima", "delete_plan"),
    ],
)
def test_what_is_asked_for(text: str, kind: str):
    assert by_rule(heard(text)) == kind


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("keep Walt's dinner on Tuesday and redo the rest of the day", 2),
        ("please keep the breakfast and change the lunch", 2),
        ("keep the rice and swap Walt's dinner on Tuesday", 1),
    ],
)
def test_a_meal_that_is_kept_is_an_act_of_its_own(text: str, parts: int):
    assert len(clauses(text, "en")) == parts


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Walt can't face porridge: anything but that for Tuesday breakfast", "without porridge"),
        ("swap Walt's Tuesday breakfast, porridge again, not that please", "without porridge"),
        ("swap Walt's Tuesday breakfast for porridge", "porridge"),
    ],
)
def test_what_is_not_wanted_is_no_wish(text: str, wish: str):
    assert wish_said(Act("swap", heard(text))) == wish
