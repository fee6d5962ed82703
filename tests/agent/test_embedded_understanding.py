"""What the embedded assistant hears in a sentence: people without names, numbers in words, places of a plan, turns and differences."""

from datetime import date

import pytest

from agent.embedded.figures.numbers import figures_in
from agent.embedded.kind.kinds import kind_of
from agent.embedded.language.counting import in_figures
from agent.embedded.naming.described import fitting
from agent.embedded.naming.names import Roster
from agent.embedded.people.whom import who_of
from agent.embedded.record.changes import changes_in
from agent.embedded.record.corrections import righted, turn_in
from agent.embedded.record.polarity import parted_changes
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.clauses import clauses
from agent.embedded.sentence.reading import Reading, read
from agent.embedded.sentence.relative import by_so_much
from agent.embedded.sentence.slots import slots_said

TODAY = date(2027, 2, 25)
PEOPLE = {
    "A1": {"name": "Nora Quist", "age": 71, "gender": "female", "dietaryRestrictions": [{"type": "vegan"}]},
    "A2": {"name": "Omar Quist", "age": 66, "gender": "male", "medicalConditions": ["type 2 diabetes"], "medications": ["metformin"]},
    "A3": {"name": "Ida Brandt", "age": 34, "gender": "female", "medicalConditions": ["type 1 diabetes"], "allergies": ["milk"]},
    "A4": {"name": "Leo Brandt", "age": 9, "gender": "male", "allergies": ["milk"]},
}  # fmt: skip
ROSTER = Roster(tuple((pid, str(one["name"])) for pid, one in PEOPLE.items()))


def heard(text: str) -> Reading:
    return read(text, TODAY, "en", ROSTER, None)


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ("delete the vegan one", {"A1"}),
        ("lösche die Veganerin", {"A1"}),
        ("plans for all women over 60", {"A1"}),
        ("plans for everyone over 60", {"A1", "A2"}),
        ("plan para los mayores de 70 años", {"A1"}),
        ("65 yaş üstü hastalar için plan yap", {"A1", "A2"}),
        ("menus for all my diabetics type 2", {"A2"}),
        ("approve the plans of the two with diabetes", {"A2", "A3"}),
        ("show the patients who take metformin", {"A2"}),
        ("may my milk-allergic boy have oats?", {"A4"}),
        ("who is the oldest patient?", {"A1"}),
        ("the youngest patient please", {"A4"}),
        ("anyone 66 and over?", {"A1", "A2"}),
        ("the patients under 18", {"A4"}),
    ],
)
def test_people_are_meant_by_what_is_said_of_them(said, ids):
    found = [fitting(one, PEOPLE) for one in heard(said).described]
    assert {pid for each in found for pid in each} == ids


@pytest.mark.parametrize(
    "said", ["vegan lunches under 30 minutes", "Nora is vegan now", "two eggs", "is there milk in it?"]
)
def test_a_diet_or_a_number_alone_describes_nobody(said):
    assert heard(said).described == ()


def test_what_describes_people_is_no_entry_for_their_records():
    made = changes_in(heard("all diabetics: add low sodium").without_people())
    assert made.add == {"dietaryRestrictions": ["low sodium"]}


@pytest.mark.parametrize(
    ("said", "named", "without"),
    [
        ("delete Ida, not Leo", ["A3"], []),
        ("forget about Nora, delete Omar instead", ["A2"], []),
        ("plans for everybody except Nora and Leo", [], ["A1", "A4"]),
        ("approve all but Ida's", [], ["A3"]),
        ("a plan for Nora, sorry, for Omar", ["A2"], []),
    ],
)
def test_who_is_left_out_is_not_meant(said, named, without):
    who = who_of(heard(said), filters=False)
    assert [n.ids[0] for n in who.named] == named
    assert [n.ids[0] for n in who.without] == without


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("two thousand two hundred calories", "2200 calories"),
        ("twenty-six hundred kcal", "2600 kcal"),
        ("one hundred and one point three kilos", "101.3 kilos"),
        ("fünfundsechzig Jahre", "65 Jahre"),
        ("mil ochocientas kcal", "1800 kcal"),
        ("on Monday the fifteenth", "on Monday the 15th"),
        ("the eighth of march", "the 8th of march"),
        ("ten minutes", "10 minutes"),
        ("50 percent carbs", "50% carbs"),
        ("7950 kJ", "1900 kcal"),
        ("11 st 4 lb", "71.7 kg"),
        ("150 lbs", "68.0 kg"),
        ("make it the 21st", "make it the 21st"),
        ("the vegan one", "the vegan one"),
        ("the second one, for both of them", "the second one, for both of them"),
        ("2 lb of rice", "2 lb of rice"),
    ],
)
def test_numbers_in_words_and_other_units_become_figures(said, written):
    assert in_figures(said) == written


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("swap Monday lunch and Wednesday dinner", [("2027-03-01", "lunch"), ("2027-03-03", "dinner")]),
        ("swap lunch on Monday and dinner on Wednesday", [("2027-03-01", "lunch"), ("2027-03-03", "dinner")]),
        ("swap both Monday and Tuesday lunch", [("2027-03-01", "lunch"), ("2027-03-02", "lunch")]),
        ("swap breakfast and snack on Monday", [("2027-03-01", "breakfast"), ("2027-03-01", "snack")]),
    ],
)
def test_a_sentence_names_several_places_of_a_plan(said, places):
    r = heard(said)
    slots = slots_said(Act("swap", r, dates=r.dates, meals=r.meals))
    assert [(slot.day.isoformat() if slot.day else None, slot.meals[0]) for slot in slots] == places


def test_a_sentence_that_corrects_itself_means_what_comes_last():
    r = heard("redo the 3rd of March, no wait, the 4th of March")
    assert turn_in(r)
    assert [day.isoformat() for day in righted(r).days] == ["2027-03-04"]
    assert figures_in("he is 82 kg, er, 84 kg").weight == 84


@pytest.mark.parametrize(
    ("said", "add", "remove"),
    [
        ("no longer takes metformin, he's on insulin glargine now", ["insulin glargine"], ["metformin"]),
        ("she stopped warfarin but takes apixaban", ["apixaban"], ["warfarin"]),
        ("Nora: losartan out, candesartan in", ["candesartan"], ["losartan"]),
        ("Ramipril raus, Candesartan rein", ["Candesartan"], ["Ramipril"]),
    ],
)
def test_one_thing_goes_and_another_comes_in_one_sentence(said, add, remove):
    made = parted_changes(heard(said), TODAY, ROSTER)
    assert (made.add, made.remove) == ({"medications": add}, {"medications": remove})


@pytest.mark.parametrize(
    ("said", "add", "remove"),
    [
        ("Take soy out of Ida's allergies, please.", {}, {"allergies": ["soy"]}),
        ("Ida's milk test came back negative. Take milk off her allergies.", {}, {"allergies": ["milk"]}),
        (
            "Nora is no longer vegan, please take that out. The soy allergy stays.",
            {},
            {"dietaryRestrictions": ["vegan"]},
        ),
        ("Nora is off ramipril now", {}, {"medications": ["ramipril"]}),
        ("Nora takes ramipril 5 mg once daily now", {"medications": ["ramipril 5 mg once daily"]}, {}),
        ("Nora started metformin 500mg bd", {"medications": ["metformin 500mg bd"]}, {}),
        ("add peanut to her allergies, the milk allergy stays", {"allergies": ["peanut"]}, {}),
    ],
)
def test_what_goes_is_not_written_down_and_what_stays_is_no_change(said, add, remove):
    made = parted_changes(heard(said), TODAY, ROSTER)
    assert (made.add, made.remove) == (add, remove)


def test_an_entry_is_put_in_the_place_of_another():
    made = parted_changes(heard("replace tofu with tempeh in her dislikes"), TODAY, ROSTER)
    assert (made.add, made.remove) == ({"dislikes": ["tempeh"]}, {"dislikes": ["tofu"]})


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ("raise her calories by 200", {"calorieTarget": 2000}),
        ("100 kcal less for her", {"calorieTarget": 1700}),
        ("increase protein by 10 g", {"macroTargets": {"protein": 90}}),
        ("set her calories to 1500", {}),
        ("Kalorien um 200 senken", {"calorieTarget": 1600}),
    ],
)
def test_a_difference_is_counted_from_the_record(said, change):
    record = {"calorieTarget": 1800, "macroTargets": {"protein": 80, "carbs": 200, "fat": 60}}
    assert by_so_much(heard(said), record) == change


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("no, put it back", "undo"),
        ("don't approve it", "leave"),
        ("take the last swap back", "undo"),
        ("erase her file", "delete_patient"),
        ("what could I serve Nora for breakfast?", "recipes"),
        ("vegetarische Abendessen unter 30 Minuten", "recipes"),
        ("do you have anything with quinoa?", "recipes"),
        ("is Nora's plan free of gluten?", "validate"),
        ("scrap the calcium, she eats enough", "update"),
        ("does Nora have anything she won't eat?", "patient"),
        ("I want to add someone", "create"),
        ("thanks, that's all", "thanks"),
    ],
)
def test_what_is_asked_for(said, kind):
    assert kind_of(heard(said)) == kind


def test_a_question_keeps_its_why_and_parts_from_the_next():
    assert len(clauses("no tofu for Ida? why's that?", "en")) == 1
    assert len(clauses("may she have rice? what is in it?", "en")) == 2


@pytest.mark.parametrize(
    ("said", "meals"),
    [
        ("Émile n'aime pas son petit-déjeuner du jeudi 4 mars", ("breakfast",)),
        ("change le petit déjeuner et le déjeuner de jeudi", ("breakfast", "lunch")),
        ("une autre collation de l'après-midi", ("snack",)),
        ("un autre déjeuner mardi midi", ("lunch",)),
        ("good morning, another dinner please", ("dinner",)),
    ],
)
def test_a_word_within_the_word_for_a_meal_is_no_meal_of_its_own(said, meals):
    assert heard(said).meals == meals
    assert sorted({mark.meaning for mark in heard(said).meal_marks}) == sorted(meals)


@pytest.mark.parametrize(
    ("said", "age", "fat"),
    [
        ("29f vegan, 1950 kcal 85p 250c 68f", 29, 68),
        ("1950 kcal 85p 250c 68f", None, 68),
        ("29f 1950 kcal 85p 250c 68 fat", 29, 68),
    ],
)
def test_of_two_figures_with_an_f_the_first_is_a_woman_of_that_age(said, age, fat):
    figures = heard(said).figures
    assert (figures.age, figures.fat) == (age, fat)


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("approved, send me the pdf", ("approved", "send me the pdf")),
        ("export it, send me the pdf", ("export it, send me the pdf",)),
        ("send me the pdf of Nora's plan", ("send me the pdf of Nora's plan",)),
    ],
)
def test_a_file_to_send_is_an_act_of_its_own_after_another(said, parts):
    assert clauses(said, "en") == parts


def test_a_birthday_with_a_number_is_an_age():
    said = heard("Leo Brandt had his birthday on Sunday, make him 10")
    assert kind_of(said, None) == "update"
    assert changes_in(said).set == {"age": 10}


def test_a_week_asked_of_a_model_to_compare_is_a_week():
    assert kind_of(heard("now do the week after with the llm strategy so I can compare"), "generate") == "generate"
