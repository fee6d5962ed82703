"""What is told before an order or beside it, what goes and comes, passives, children's ages, and who is left of several."""

from datetime import date

import pytest

from agent.embedded.figures.numbers import figures_in
from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.language.counting import in_figures
from agent.embedded.message.acts import act_of
from agent.embedded.message.joining import joined_parts
from agent.embedded.naming.names import Roster
from agent.embedded.people.whom import led_to, who_of
from agent.embedded.record.leftovers import borne_again, lost
from agent.embedded.record.polarity import parted_changes
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.clauses import clauses
from agent.embedded.sentence.reading import Reading, read
from agent.embedded.sentence.relative import by_so_much
from tools.spoken import asks_for_approval
from tools.spoken_removals import takes_off

TODAY = date(2027, 2, 25)
ROSTER = Roster((("p1", "Nora Quist"), ("p2", "Omar Falk"), ("p3", "Ida Brandt")))


def heard(text: str, language: str = "en") -> Reading:
    return read(text, TODAY, language, ROSTER, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nora's file has to be completely erased", "delete_patient"),
        ("take out Omar's plan for next week", "delete_plan"),
        ("what was borne in mind when Ida's menu for 8 March was made?", "explain"),
        ("does Omar's menu for next week keep to his potassium limit?", "validate"),
        ("I want to be sure there's no rye in Ida's meals next week", "validate"),
        ("is there too much salt in Omar's plan for next week?", "validate"),
        ("could you add up everything that goes into Nora's meals next week?", "shop"),
        ("do Nora's numbers add up next week?", "validate"),
        ("are there any nuts in granola?", "food"),
        ("Ida asks if there is milk in pesto", "food"),
        ("how much zinc is there in beef?", "food"),
        ("do we have any beef?", "stock"),
        ("is there anybody who mustn't have celery?", "patients"),
        ("what doesn't Omar like?", "patient"),
        ("which vegetables can't Nora bear?", "patient"),
        ("is there still a Zebedee?", "patient"),
        ("show me pia gruber file", "patient"),
        ("neither Omar nor Ida has got anything for next week, could you see to them?", "generate"),
        ("It's about Ida's plan for the week of 8 March.", "plan"),
        ("swap Ida's lunch on Monday... no, leave it", "leave"),
        ("Nora has been put on warfarin, can you note that?", "update"),
    ],
)
def test_what_is_asked_for(text: str, kind: str):
    assert kind_of(heard(text)) == kind


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("Omar's lunch on Monday 1 March is too cold. Please replace.", "en", 1),
        ("Ida and Nora have nothing for next week. Would you draw their plans up?", "en", 1),
        ("Thursday is dreary. Could that day be redone?", "en", 1),
        ("Omar mag sein Mittagessen am Mittwoch, dem 3. März, nicht. Bitte austauschen.", "de", 1),
        ("Den Plan von Ida für nächste Woche gibt es noch nicht. Bitte erstellen.", "de", 1),
        ("Nora reacts to plums now; would you enter that as an allergy?", "en", 1),
        ("Show Omar's plan. Delete Ida's record.", "en", 2),
    ],
)
def test_an_order_belongs_to_what_was_told_before_it(text: str, language: str, parts: int):
    told = clauses(text, language)
    assert len(joined_parts(told, lambda part: heard(part, language))) == parts


@pytest.mark.parametrize(
    ("text", "language", "add", "remove"),
    [
        ("Nora can no longer have plums, please add the allergy.", "en", {"allergies": ["plums"]}, {}),
        ("Omar verträgt keine Milch mehr, trag die Allergie bitte ein", "de", {"allergies": ["Milch"]}, {}),
        ("Ida has outgrown the egg allergy, so that one comes off.", "en", {}, {"allergies": ["egg"]}),
        ("Nora pulls a face at kale. Could that go on her dislikes?", "en", {"dislikes": ["kale"]}, {}),
        ("Omar was changed from ramipril to losartan", "en", {"medications": ["losartan"]}, {"medications": ["ramipril"]}),
    ],
)  # fmt: skip
def test_what_comes_and_what_goes(text: str, language: str, add: dict[str, list[str]], remove: dict[str, list[str]]):
    changes = parted_changes(heard(text, language), TODAY, ROSTER)
    assert (changes.add, changes.remove) == (add, remove)


def test_what_somebody_can_eat_again_is_why_a_diet_goes():
    gone = {"dietaryRestrictions": {"remove": ["lactose_free"]}}
    told = heard("Ida can drink milk again, take the lactose-free diet off")
    entries = {"entries": ["lactose_free"]}
    assert lost(told, entries) == ("milk",)
    assert lost(told, entries | {"borne": borne_again(told, gone)}) == ()
    assert borne_again(told, gone | {"allergies": {"add": ["milk"]}}) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("a girl of eleven, Mia Vogel", {"age": 11}),
        ("a boy of nine", {"age": 9}),
        ("a lady of 61 with gout", {"age": 61}),
        ("her carbs go down to 200", {"carbs": 200}),
        ("his protein needs to be 90", {"protein": 90}),
        ("the fat has to be cut to 60 g", {"fat": 60}),
        ("her calories should come down to 1500", {"calories": 1500}),
    ],
)
def test_figures(text: str, figures: dict[str, int]):
    found = figures_in(in_figures(text))
    told = {name: getattr(found, name) for name in ("age", "carbs", "protein", "fat", "calories", "height")}
    assert {name: value for name, value in told.items() if value is not None} == figures


@pytest.mark.parametrize(
    ("text", "carbs"),
    [("take 20 g of carbs off her target", 180), ("add 15 g of carbs to her target", 215), ("add 190 g carbs to her record", None)],
)  # fmt: skip
def test_a_difference_is_no_target(text: str, carbs: int | None):
    record = {"calorieTarget": 1800, "macroTargets": {"protein": 80, "carbs": 200, "fat": 60}}
    assert by_so_much(heard(text), record) == ({"macroTargets": {"carbs": carbs}} if carbs else {})


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("ruben castro weighs 83 kg now", "update", ("ruben castro",)),
        ("whats in ruben castro file", "patient", ("ruben castro",)),
        ("what's in the file?", "patient", ()),
        ("she weighs 83 kg now", "update", ()),
    ],
)
def test_somebody_in_small_letters_is_nobody_we_have(text: str, kind: str, who: tuple[str, ...]):
    assert led_to(heard(text), kind) == who


def _before(text: str, kind: str) -> Act:
    r = heard(text)
    return Act(kind, r, who_of(r, filters=False), r.dates, r.meals, r.things)


@pytest.mark.parametrize("text", ["now leave Omar out", "and drop Omar please", "take Omar out of that"])
def test_who_is_left_of_several(text: str):
    last = _before("what do we buy for Nora, Omar and Ida next week?", "shop")
    act = act_of(heard(text), last)
    assert (act.kind, [n.written for n in act.who.named]) == ("shop", ["Nora", "Ida"])


def test_the_wrong_day_is_put_right():
    last = _before("replace Omar's dinner on Wednesday next week", "swap")
    act = act_of(heard("argh, wrong day, it's Thursday's I wanted changed"), last)
    assert (act.kind, act.meals, act.dates.days) == ("swap", ("dinner",), (date(2027, 2, 25),))


@pytest.mark.parametrize(
    ("text", "approves"),
    [
        ("Nora's menu for next week can be signed off.", True),
        ("I'm happy with that one, mark it as approved", True),
        ("tu peux l'approuver", True),
        ("can Nora's menu be signed off?", False),
        ("she says Nora's menu can be approved", False),
        ("nothing can be approved", False),
        ("is it so that Nora's plan can be approved", False),
        ("mark the approved ones", False),
    ],
)
def test_an_approval_in_the_passive(text: str, approves: bool):
    assert asks_for_approval(text) is approves


def test_what_comes_off_a_list_goes():
    assert takes_off("gout should come off his conditions", "gout")
    assert not takes_off("gout comes up in his letter", "asthma")


def test_a_rule_names_the_food_before_the_person_who_asks():
    assert by_rule(heard("Omar wants to know whether there is gluten in oats")) == "food"
