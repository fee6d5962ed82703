"""What is said of patients' records: one value each, laboratory values, stages, spellings, who has left, what is only asked."""

from datetime import date

import pytest

from agent.embedded.calendar.births import age_born
from agent.embedded.figures.labs import labs_in, with_labs
from agent.embedded.figures.numbers import figures_in
from agent.embedded.kind.kinds import kind_of
from agent.embedded.kind.leaving import departed
from agent.embedded.language.counting import in_figures
from agent.embedded.language.grades import settled, staged
from agent.embedded.message.acts import act_of
from agent.embedded.naming.described import holds
from agent.embedded.naming.names import Roster
from agent.embedded.people.sharing import shared_out, undivided
from agent.embedded.record.draft import drafted, missing
from agent.embedded.record.spelling import respelled, spells
from agent.embedded.record.values import lone_value, values_in
from agent.embedded.sentence.reading import Reading, read
from agent.embedded.sentence.relative import by_record

TODAY = date(2027, 2, 25)
ROSTER = Roster((("A1", "Nora Quist"), ("A2", "Omar Lund"), ("A3", "Ida Brandt"), ("A4", "Hana Ben-Sira")))


def heard(text: str, language: str = "en") -> Reading:
    return read(in_figures(text), TODAY, language, ROSTER, None)


@pytest.mark.parametrize(
    ("said", "each"),
    [
        ("Set Nora to 1700 kcal and Omar to 2000", ("Set Nora to 1700 kcal", "Set Omar to 2000 kcal")),
        ("Nora to 1800 and Omar to 2000 kcal", ("Nora to 1800 kcal", "Omar to 2000 kcal")),
        ("Nora now weighs 72 kg and Omar 86", ("Nora now weighs 72 kg", "Omar now weighs 86 kg")),
        ("I mixed them up. Nora should be 68.4 kg and Omar 84.2.", ("Nora should be 68.4 kg", "Omar should be 84.2 kg")),
        ("set Nora's weight to 72 and Omar's to 93", ("set Nora's weight to 72", "set Omar's weight to 93")),
        ("add gout to Nora and asthma to Omar", ("add gout to Nora", "add asthma to Omar")),
        ("1800 kcal for Nora and 2000 for Omar", ("1800 kcal for Nora", "2000 kcal for Omar")),
        ("Nora hates olives and Omar liver", ("Nora hates olives", "Omar hates liver")),
        ("Nora is vegan now and Omar pescatarian", ("Nora is vegan now", "Omar pescatarian")),
        ("add kiwi to Nora's allergies and celery to Omar's", ("add kiwi to Nora's allergies", "add celery to Omar allergies")),
        ("Setz Nora auf 1700 kcal und Omar auf 2100", ("Setz Nora auf 1700 kcal", "Setz Omar auf 2100 kcal")),
    ],
)  # fmt: skip
def test_each_patient_gets_the_value_that_was_said_of_them(said, each):
    assert tuple(" ".join(part.split()) for part in shared_out(heard(said))) == each


@pytest.mark.parametrize(
    "said",
    ["Set Nora and Omar to 2000 kcal", "Nora weighs 93 kg and her calories are 2000", "is Nora 72 kg and Omar 80?",
     "not Nora, Omar: 72 kg"],
)  # fmt: skip
def test_what_several_share_stays_one_sentence(said):
    assert shared_out(heard(said)) == (in_figures(said),)


def test_figures_of_which_it_is_not_told_whose_they_are_are_noticed():
    assert undivided(heard("Nora, Omar and Ida: 72, 80 and 90 kg"))
    assert not undivided(heard("Nora and Omar: 2000 kcal, CKD stage 3"))


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("Nora's HbA1c came back at 8.1 %", [("HbA1c", 8.1, "%")]),
        ("eGFR is 38 now, potassium 5.4", [("eGFR", 38, None), ("potassium", 5.4, None)]),
        ("an eGFR of 41 and a potassium of 5.2 mmol/L", [("eGFR", 41, None), ("potassium", 5.2, "mmol/L")]),
        ("Kalium 5,4 mmol/l", [("Kalium", 5.4, "mmol/l")]),
        ("limit potassium to 2000 mg", []),
        ("sodium 1500", []),
        ("vitamin K 90", []),
        ("52 k 5", []),
        ("HbA1c?", []),
    ],
)
def test_laboratory_values_are_told_from_what_is_eaten(said, values):
    assert [(one.name, one.value, one.unit) for one in labs_in(said)] == values


def test_a_laboratory_value_is_no_age_and_takes_the_place_of_the_one_before():
    r = heard("Nora's eGFR is 38 now")
    assert kind_of(r) == "update"
    assert values_in(r) == {}
    known = [{"name": "egfr", "value": 45, "unit": None}, {"name": "LDL", "value": 3, "unit": None}]
    assert with_labs(known, r.labs) == [known[1], {"name": "eGFR", "value": 38}]


@pytest.mark.parametrize(
    ("said", "macros"),
    [
        ("1800 kcal 20/50/30", {"protein": 90, "carbs": 225, "fat": 60}),
        ("1800 kcal 50/20/30", {}),
        ("2000 kcal, 20% protein 30% fat, rest carbs", {"protein": 100, "carbs": 250, "fat": 67}),
        ("70 kg, protein 1.2 g/kg, carbs 220, fat 60", {"protein": 84, "carbs": 220, "fat": 60}),
        ("protein 0.8-1 g/kg", {}),
        ("kcal: 1900 P 90 C 220 F 65", {"protein": 90, "carbs": 220, "fat": 65}),
        ("2,150 kcal: 105 g protein, 270 g carbs, 72 g fat", {"protein": 105, "carbs": 270, "fat": 72}),
    ],
)
def test_macros_in_shares_and_for_each_kg(said, macros):
    assert figures_in(said).macros == macros


def test_shares_and_amounts_for_each_kg_are_worked_out_with_the_record():
    record = {"calorieTarget": 2000, "weightKg": 80}
    assert by_record(heard("set macros to 20/50/30 percent"), record) == {
        "macroTargets": {"protein": 100, "carbs": 250, "fat": 67}
    }
    assert by_record(heard("1.5 g protein per kg"), record) == {"macroTargets": {"protein": 120}}
    assert by_record(heard("30 kcal per kg"), record) == {"calorieTarget": 2400}
    assert by_record(heard("1.5 g protein per kg"), {"calorieTarget": 2000}) == {}


@pytest.mark.parametrize(
    ("said", "cm"),
    [
        ("height is 5 ft 8", 173),
        ("he is 6'2\" now", 188),
        ("6 feet tall", 183),
        ("68 inches", 173),
        ("the 9 ft wall", None),
    ],
)
def test_heights_in_feet_and_inches(said, cm):
    assert figures_in(in_figures(said)).height == cm


@pytest.mark.parametrize(
    ("said", "age"),
    [
        ("born 12 June 1960", 66),
        ("geb. 12.06.1960", 66),
        ("DOB 1960-06-12", 66),
        ("born March 3, 1960", 66),
        ("born 25/02/1960", 67),
        ("born 03/04/1960", None),
        ("born 31 June 1960", None),
        ("born 1 May 2027", None),
        ("born in Gdynia", None),
    ],
)
def test_an_age_is_told_by_the_day_somebody_was_born(said, age):
    assert age_born(said, TODAY) == age


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("new pt Orla Byrne 34 f coeliac 1750 kcal 20/50/30", {"age": 34, "gender": "female", "medicalConditions": ["coeliac"]}),
        ("Mrs. Agnes Pohl, 73, on water tablets, 1600 kcal, 70/200/55", {"age": 73, "gender": "female", "medications": ["water tablets"]}),
        ("Add Inge Falk - no, Falck - 55, woman, 1750 kcal 80/215/63", {"name": "Inge Falck", "age": 55}),
        ("new patient Ruth Adler – no, Berger – 61, f, 1650 kcal, 80/190/60", {"name": "Ruth Adler"}),
        ("Mr Kofi Boateng, he's 52, er, 53 I mean, type 2 diabetes, 2200 kcal, 110/275/73", {"age": 53, "gender": "male"}),
        ("Ahmed Said, male, type 2 diabetes, born 12 June 1960, HbA1c 8.1 %, 1950 kcal 105/205/79",
         {"age": 66, "labs": [{"name": "HbA1c", "value": 8.1, "unit": "%"}], "medicalConditions": ["type 2 diabetes"]}),
        ("Name - Paul Henning / Age - 52 / Gender - male / Target - 2200 kcal / Protein 110 g / Carbs 270 g / Fat 75 g", {"name": "Paul Henning", "age": 52}),
        ("Neue Patientin Hanna Kühn, 58, 1700 kcal, 80/200/60", {"name": "Hanna Kühn", "gender": "female"}),
        ("nuovo paziente Marco Bellini, 50 anni, maschio, 2000 kcal, 100/240/70", {"name": "Marco Bellini", "age": 50, "gender": "male"}),
    ],
)  # fmt: skip
def test_a_new_patient_in_few_words(said, known):
    draft = drafted(read(in_figures(said), TODAY, "en", Roster(()), None), {}, TODAY)
    assert missing(draft) == []
    assert {name: draft[name] for name in known} == known


def test_the_number_of_a_type_is_no_age():
    draft = drafted(read("New patient Ann Low, female, type 2 diabetes", TODAY, "en", Roster(()), None), {}, TODAY)
    assert "age" in missing(draft)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("did we delete Nora?", "was_deleted"),
        ("have you deleted Nora?", "was_deleted"),
        ("Haben wir Nora gelöscht?", "was_deleted"),
        ("Nora'yı sildik mi?", "was_deleted"),
        ("how do I delete a patient?", "how_to_delete"),
        ("how can I remove someone from the list?", "how_to_delete"),
        ("Can a deleted patient be restored?", "how_to_delete"),
        ("can you delete Nora?", "delete_patient"),
        ("Nora Quist died on Tuesday.", "delete_patient"),
        ("Omar has left the practice", "delete_patient"),
        ("Nora ist leider verstorben", "delete_patient"),
        ("Nora's gender should be other", "update"),
    ],
)
def test_what_is_asked_about_deleting_deletes_nobody(said, kind):
    assert (
        kind_of(heard(said, "de" if "Nora ist" in said or "wir" in said else "tr" if "mi?" in said else "en")) == kind
    )


@pytest.mark.parametrize(
    "said",
    ["Nora's husband died", "her mother passed away and Nora is low", "has Nora passed away?", "Nora weighs 70 kg"],
)
def test_who_has_not_left_is_no_case_for_deletion(said):
    assert not departed(heard(said))


def test_a_pronoun_may_have_left():
    assert departed(heard("she has moved away"))


@pytest.mark.parametrize(
    ("name", "said", "right"),
    [
        ("Simone Falk", "sorry, it's Falck with a ck", "Simone Falck"),
        ("Lena Marchetti", "one t, Marcheti", "Lena Marcheti"),
        ("Clara Voss", "Klara, with a K", "Klara Voss"),
        ("Jon Aas", "Actually it's spelled John", "John Aas"),
        ("Jon Aas", "it's spelled Beatrice", None),
    ],
)
def test_a_name_is_spelled_as_it_is_put_right(name, said, right):
    r = read(said, TODAY, "en", Roster(()), None)
    assert spells(r)
    assert respelled(name, r) == right


@pytest.mark.parametrize(
    ("said", "entry", "recorded", "result"),
    [
        ("CKD has progressed to stage 5", "CKD", ["chronic kidney disease stage 4"],
         (["CKD stage 5"], ["chronic kidney disease stage 4"], [])),
        ("from stage 3 to stage 4", "CKD", ["CKD"], (["CKD stage 4"], ["CKD"], [])),
        ("she has CKD", "CKD", ["chronic kidney disease stage 4"], ([], [], ["chronic kidney disease stage 4"])),
        ("third trimester", "pregnant", ["pregnancy (third trimester)"], ([], [], ["pregnancy (third trimester)"])),
        ("gout", "gout", ["hypertension"], (["gout"], [], [])),
        ("type 1 diabetes", "type 1 diabetes", ["type 2 diabetes"], (["type 1 diabetes"], [], [])),
    ],
)  # fmt: skip
def test_a_stage_takes_the_place_of_the_one_on_record(said, entry, recorded, result):
    assert settled([staged(said, entry)], recorded) == result


def test_a_class_of_medicines_holds_its_members():
    record = {"medications": ["warfarin", "atorvastatin"], "medicalConditions": ["chronic kidney disease stage 4"]}
    assert holds(record, "a_medication", "blood thinner")
    assert holds(record, "a_medication", "Statine")
    assert holds(record, "a_condition", "CKD")
    assert not holds(record, "a_medication", "water tablets")


def test_a_value_in_a_correction_is_no_move_of_the_change_to_somebody_else():
    before = act_of(heard("set both Nora and Omar to activity level very active"), None)
    assert not act_of(heard("no wait, Omar back to light"), before).moved
    assert act_of(heard("no, that was Ida's"), before).moved


@pytest.mark.parametrize(
    ("sentence", "age"),
    [
        ("Tom has been coming for 2 years now", None),
        ("Tom's HbA1c was 8 two years ago", None),
        ("Tom ist seit 3 Jahren bei uns", None),
        ("Tom vient depuis 3 ans", None),
        ("Tom viene desde hace 3 años", None),
        ("Tom 3 yıldır geliyor", None),
        ("Tom is 62 years now", 62),
        ("Tom ist jetzt 63 Jahre alt", 63),
    ],
)
def test_how_long_something_has_been_so_is_no_age(sentence, age):
    r = read(sentence, date(2026, 12, 2), "en", Roster.of([{"id": "tom", "name": "Tom Berg"}]), None)
    assert values_in(r).get("age", lone_value(r).get("age")) == age
