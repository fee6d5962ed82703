"""What is typed short is written out, what is said in a language nobody answers in is put into English, and what points back is joined."""

from datetime import date

import pytest

from agent.embedded.calendar.dates import dates_in
from agent.embedded.figures.numbers import figures_in
from agent.embedded.kind.kinds import kind_of
from agent.embedded.kind.wanted import told_of_a_plan
from agent.embedded.language.glossing import foreign_in, in_english_words
from agent.embedded.language.shorthand import in_full
from agent.embedded.language.words import outside_quotes
from agent.embedded.message.joining import joined_parts
from agent.embedded.naming.names import Roster
from agent.embedded.sentence.clauses import clauses
from agent.embedded.sentence.reading import Reading, read

TODAY = date(2027, 2, 25)
ROSTER = Roster((("A1", "Nora Quist"), ("A2", "Omar Sandoval"), ("A3", "Ida Brandt")))


def heard(text: str) -> Reading:
    return read(text, TODAY, "en", ROSTER, None)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cn u do nora 4 nxt wk", "can you do nora for next week"),
        ("y has nora got soup on tues", "why has nora got soup on tues"),
        ("n omars", "and omars"),
        ("n the day after 2", "and the day after too"),
        ("swap nora dinner mar 2", "swap nora dinner mar 2"),
        ("plan for 4 weeks", "plan for 4 weeks"),
        ("ye go on", "yes go on"),
        ("Ye's plan", "Ye's plan"),
        ("I should be obliged if you would take leeks off her dislikes", "please take leeks off her dislikes"),
        ("swap it 4 sumthin vegan, BW 71", "swap it for something vegan, weight 71"),
        ("take them of her dislikes", "take them off her dislikes"),
        ("72M, HF + CKD3b, NKDA, low K, GF", "72 years M, heart failure + CKD stage 3b, no known allergies, low potassium, gluten free"),
        ("↑ PRO to 95, CHO 220", " increase  protein to 95, carbs 220"),
        ("Na przyszły tydzień", "Na przyszły tydzień"),
    ],
)  # fmt: skip
def test_what_is_cut_short_is_written_out(typed, meant):
    assert in_full(typed, "en") == meant


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("slt tu peux changer le repas de midi pr nora", "fr", "salut tu peux changer le déjeuner pour nora"),
        ("xfa hazme el menú pa nora", "es", "por favor hazme el menú para nora"),
        ("kannste bei nora am mi tauschen", "de", "kannst du bei nora am mittwoch tauschen"),
        ("nora için bi menü ltfn", "tr", "nora için bir menü lütfen"),
    ],
)
def test_thumbs_cut_short_in_each_language(typed, language, meant):
    assert in_full(typed, language) == meant


def test_thumbs_are_read_in_their_own_language_and_quotations_are_left():
    assert in_full("n y u", "es") == "n y u"
    assert (
        outside_quotes('nurse: "GF pls" note her wt', lambda own: in_full(own, "en"))
        == 'nurse: "GF pls" note her weight'
    )


def test_a_letter_after_two_words_is_the_third_macro_and_never_an_age():
    assert figures_in("protein 75 carbs 240 F 71").fat == 71
    assert figures_in("nora quist f 26 vegan 1950kcal P75 C270 F63").fat == 63


@pytest.mark.parametrize(
    ("said", "language", "english"),
    [
        ("Mostrami il piano di Nora per la prossima settimana", "it", "show me the plan of Nora for the next week"),
        ("Cancella Omar dall'archivio", "it", "delete Omar from the system"),
        ("Proszę przygotować jadłospis dla Nory na przyszły tydzień", "pl", "make plan for Nory for next week"),
        ("Omar waży 82 kg", "pl", "Omar weighs 82 kg"),
        ("Aprova o plano da Ida", "pt", "approve the plan of the Ida"),
        ("Waarom krijgt Nora geen vis op donderdag?", "nl", "why krijgt Nora no fish on thursday?"),
        ("show me the plan of Nora", None, ""),
        ("muéstrame el plan de Nora para la próxima semana", None, ""),
        ("zeig mir den Plan von Ida", None, ""),
        ("montre-moi le menu de Nora", None, ""),
        ("Nora", None, ""),
    ],
)
def test_languages_nobody_answers_in_are_put_into_english(said, language, english):
    assert foreign_in(said, None) == language
    assert language is None or in_english_words(said, language) == english


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("Nora's plan for the week of 15 March is of no use any more. Please delete it.", 1),
        ("Omar has never liked tuna. Would you put that on his list?", 1),
        ("Ida wants her menu for 8 March in her calendar. Could you make me a file of that?", 1),
        ("Make a plan for Nora for 8 March. Delete Omar's.", 2),
        ("Nora's plan for 8 March is fine. Delete Omar.", 2),
    ],
)
def test_an_order_that_points_back_is_one_with_what_it_points_at(said, parts):
    assert len(joined_parts(clauses(said, "en"), heard)) == parts


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("the plan for Nora for 8 March is of no use any more", True),
        ("her menu was far too salty", True),
        ("the plan for Nora is needed by Friday", False),
        ("a plan for Nora for next week", False),
    ],
)
def test_what_is_told_of_a_plan_asks_for_none(said, told):
    assert told_of_a_plan(heard(said)) is told
    assert not told or kind_of(heard(said)) != "generate"


@pytest.mark.parametrize(
    ("said", "weeks"),
    [
        ("next week and the week after", ["2027-03-01", "2027-03-08"]),
        ("la semana que viene y también la siguiente", ["2027-03-01", "2027-03-08"]),
        ("la semaine prochaine et celle d'après", ["2027-03-01", "2027-03-08"]),
        ("nächste Woche und die darauf", ["2027-03-01", "2027-03-08"]),
        ("but the week before", ["2027-03-08"]),
        ("the week before 8 March", []),
    ],
)
def test_weeks_are_counted_on_from_the_one_just_said(said, weeks):
    found = dates_in(said, TODAY, date(2027, 3, 15)).weeks
    assert [str(week) for week in found] == weeks or (not weeks and date(2027, 3, 8) not in found[1:])
