"""A buyer's sentences through the embedded assistant: which tool, with which words of theirs, and what is asked back.

The tools' answers are made up where only the next call matters; whole conversations are played by `wavy eval`.
"""

import json
from datetime import date

import pytest

from agent.briefing import briefing
from agent.embedded import EmbeddedAssistant
from agent.embedded.flows.buying import facts
from agent.embedded.flows.desk import Desk
from agent.embedded.flows.stock import pasted
from agent.embedded.kind.buying_kinds import TABLE, buying_kind
from agent.embedded.kind.wares import heard
from agent.embedded.language.lexicon import LANGUAGES
from agent.embedded.language.wording import spaced
from agent.embedded.naming.names import Roster
from agent.embedded.people.memory import Memory
from agent.embedded.phrases import phrase
from agent.embedded.phrases.buying import PHRASES
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import read
from agent.model import CallRequested, TextDelta
from domain.conversation import Message, ToolCall
from tools import ALL_TOOLS

TODAY = date(2026, 12, 2)
NEXT = "2026-12-07"
ANA = {"id": "ana", "name": "Ana Prieto", "age": 40, "gender": "female"}


def reading(text, before="en"):
    return read(text, TODAY, before, Roster.of([ANA]), None)


async def reply(*messages: Message):
    told = (briefing(TODAY), *messages)
    return [event async for event in EmbeddedAssistant().stream(told, ALL_TOOLS)]


async def calls_of(*messages: Message):
    """The calls it makes once it knows who there is."""
    events = await reply(*messages)
    made = [(e.name, json.loads(e.arguments)) for e in events if isinstance(e, CallRequested)]
    if made != [("find_patients", {})]:
        return made
    everybody = done("find_patients", {}, {"ok": True, "data": {"patients": [ANA]}}, "c9")
    return await calls_of(*messages, *everybody)


def said(text):
    return Message(role="user", content=text)


def done(name, arguments, envelope, call="c1"):
    asked = ToolCall(id=call, name=name, arguments=json.dumps(arguments))
    return (
        Message(role="assistant", content="", tool_calls=(asked,)),
        Message(role="tool", content="", tool_call_id=call, envelope=envelope),
    )


def text_of(events):
    return "".join(event.text for event in events if isinstance(event, TextDelta))


CALLS = (
    ("who gets tofu next week?", "trace_food", {"food": "tofu", "weekStart": NEXT}),
    ("wer isst nächste Woche Lachs?", "trace_food", {"food": "salmon", "weekStart": NEXT}),
    ("¿quién come arroz la próxima semana?", "trace_food", {"food": "rice", "weekStart": NEXT}),
    ("what can be bought in bulk next week?", "shopping_facts", {"about": "bulk", "weekStart": NEXT}),
    ("gelecek hafta ne çöpe gidecek?", "shopping_facts", {"about": "waste", "weekStart": NEXT}),
    ("make the order for next week, budget 150", "make_order", {"weekStart": NEXT, "budget": 150}),
    ("prépare la commande de la semaine prochaine, budget 60,50 €", "make_order", {"weekStart": NEXT, "budget": 60.5}),
    ("order for next week, at most 6 per patient and day", "make_order", {"weekStart": NEXT, "budgetPerPatientDay": 6}),
    ("order for next week, at most 40 per patient", "make_order", {"weekStart": NEXT, "budgetPerPatientWeek": 40}),
    ("what does next week cost?", "make_order", {"weekStart": NEXT}),
    ("compare the shopping of next week with the week after", "compare_shopping", {"weekStart": NEXT, "otherWeek": "2026-12-14"}),
    ("we have 2,5 kg rice left", "update_stock", {"food": "rice", "quantity": 2.5, "unit": "kg"}),
    ("half a dozen eggs left", "update_stock", {"food": "eggs", "quantity": 0.5, "unit": "dozen"}),
    ("12 eggs came in", "update_stock", {"food": "eggs", "quantity": 12, "unit": "pieces", "change": "add"}),
    ("used 500g flour", "update_stock", {"food": "flour", "quantity": 500, "unit": "g", "change": "take"}),
    ("put 3 kg lentils into the store", "update_stock", {"food": "lentils", "quantity": 3, "unit": "kg", "change": "add"}),
    ("remove 1 kg of rice from stock", "update_stock", {"food": "rice", "quantity": 1, "unit": "kg", "change": "take"}),
    ("set the stock of rice to 2 kg", "update_stock", {"food": "rice", "quantity": 2, "unit": "kg"}),
    ("2 kg pirinç kaldı", "update_stock", {"food": "rice", "quantity": 2, "unit": "kg"}),
    ("il reste 4 kg de riz", "update_stock", {"food": "rice", "quantity": 4, "unit": "kg"}),
    ("the tahini is finished", "update_stock", {"food": "tahini", "quantity": 0}),
    ("set the par level of rolled oats to 5 kg", "update_stock", {"food": "rolled oats", "par": 5, "unit": "kg"}),
    ("do we still have olive oil?", "find_stock", {"food": "olive oil"}),
    ("is there any hummus in next week's menus?", "trace_food", {"food": "hummus", "weekStart": NEXT}),
    ("are we within budget next week?", "make_order", {"weekStart": NEXT}),
    ("when do I have to order the fish next week", "make_order", {"weekStart": NEXT}),
    ("we ran out of rice", "update_stock", {"food": "rice", "quantity": 0}),
    ("qu'avons-nous en stock ?", "find_stock", {}),
    ("use chicken instead of turkey next week, turkey is sold out", "substitute_food", {"food": "turkey", "instead": "chicken", "weekStart": NEXT}),
    ("chickpeas are sold out next week, use lentils", "substitute_food", {"food": "chickpeas", "instead": "lentils", "weekStart": NEXT}),
    ("what is running low?", "find_stock", {"belowPar": True}),
    ("set the budget to 900 a week", "set_budget", {"week": 900.0}),
    ("set the budget to 40 per patient and week", "set_budget", {"patientWeek": 40.0}),
    ("remove the budget", "set_budget", {"remove": True}),
    ("what is our budget?", "get_budget", {}),
    ("is this pesto with cashew now in anyone's plan?", "recall_food", {"food": "pesto", "nowContains": ["cashew"]}),
    ("recall of spinach, just tell me who, from Thursday on", "recall_food", {"food": "spinach", "since": "2026-12-03", "draftFixes": False}),
    ("no salmon available next week", "substitute_food", {"food": "salmon", "weekStart": NEXT}),
    ("can't get chickpeas next week, use lentils instead", "substitute_food", {"food": "chickpeas", "instead": "lentils", "weekStart": NEXT}),
    ("Lachs ist nächste Woche nicht lieferbar", "substitute_food", {"food": "salmon", "weekStart": NEXT}),
    ("our count:\n```\nfood,quantity\nsalt,2\n```", "import_supplies", {"content": "food,quantity\nsalt,2"}),
    ("supplier;food;pack;price\nMill;salt;1 kg;1,20\n\nthanks", "import_supplies", {"content": "supplier;food;pack;price\nMill;salt;1 kg;1,20"}),
)  # fmt: skip


LIST = {
    "weekStart": NEXT, "plans": [], "totals": {"items": 2, "grams": 500},
    "items": [
        {"food": food, "aisle": aisle, "quantity": 250, "unit": "g", "grams": 250, "usedBy": [],
         "purchase": {"packs": 1, "packSize": 250, "unit": "bag"}}
        for food, aisle in (("leek, raw", "produce"), ("haddock fillet, raw", "fish"))
    ],
}  # fmt: skip
NO_FOOD = {"ok": False, "error": {"code": "not_found", "message": "There is no such food.", "hint": ""}}


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("what vegetables do we need next week?", "leek"),
        ("how much fish do we need to buy next week?", "haddock"),
        ("¿qué verduras hay que comprar la semana que viene?", "leek"),
        ("Welches Gemüse brauchen wir nächste Woche?", "leek"),
    ],
)
async def test_a_whole_aisle_is_asked_for_by_its_name(sentence, there):
    answers = {
        "find_patients": {"ok": True, "data": {"patients": [ANA]}},
        "trace_food": NO_FOOD,
        "aggregate_ingredients": {"ok": True, "data": LIST},
    }
    messages, answer = [said(sentence)], ""
    while not answer:
        events = await reply(*messages)
        for number, event in enumerate(e for e in events if isinstance(e, CallRequested)):
            messages += done(event.name, {}, answers[event.name], f"c{len(messages)}{number}")
        answer = text_of(events)
    assert there in answer
    assert {"leek": "haddock", "haddock": "leek"}[there] not in answer


@pytest.mark.anyio
@pytest.mark.parametrize(("sentence", "tool", "arguments"), CALLS, ids=[c[0][:40] for c in CALLS])
async def test_a_buyers_sentence_is_one_call_with_their_words(sentence, tool, arguments):
    assert await calls_of(said(sentence)) == [(tool, arguments)]


OTHERS = (
    "who is allergic to peanuts?", "why is there no pork in it?", "recipes with salmon", "give Ana salmon on Tuesday", "delete Ana's plan",
    "what do I have to order for them", "tips for the order?", "how can we reduce waste?", "where would bulk packs pay off?",
    "Ana weighs 62 kg now", "add patient Lena Fischer, 45, female, allergic to peanuts, 1850 kcal", "put 30 g almonds on Tuesday", "Bruno Hartwell lost 2 kg",
    "add a patient: Bruno Hartwell, 44, male, hypertension, 2,100 kcal, 105/262/70", "remove peanuts from Ana's record", "approve Ana's plan", "shopping list for next week", "how much rice do we go through next week",
    "which plans exist for next week?", "How much rice do we go through next week over all the plans?", "send the order to the supplier",
)  # fmt: skip


@pytest.mark.parametrize("sentence", OTHERS)
def test_what_is_no_buyers_question_stays_what_it_was(sentence):
    assert buying_kind(reading(sentence)) is None


NOT_SO = (
    "we don't have 2 kg rice left", "if we had 2 kg rice left", "there should be 2 kg rice left", "no more peanuts for anybody",
    "we have no budget for that", "don't set the budget to 500", "my mail says: we have 2 kg rice left", "is 2 kg of rice left enough?",
)  # fmt: skip


@pytest.mark.anyio
@pytest.mark.parametrize("sentence", NOT_SO)
async def test_nothing_is_noted_that_nobody_says_is_so(sentence):
    assert {tool for tool, _ in await calls_of(said(sentence))}.isdisjoint({"update_stock", "set_budget"})


@pytest.mark.anyio
async def test_each_food_of_a_count_has_its_own_amount():
    made = await calls_of(said("rice: only 800g now. tahini is finished, 10 kg potatoes came in"))
    assert [arguments for _, arguments in made] == [
        {"food": "rice", "quantity": 800, "unit": "g"},
        {"food": "tahini", "quantity": 0},
        {"food": "potatoes", "quantity": 10, "unit": "kg", "change": "add"},
    ]


@pytest.mark.anyio
async def test_a_food_that_nobody_knows_is_not_passed_over():
    made = await calls_of(said("2 kg moonflour and 3 kg of rice left"))
    assert [arguments["food"] for _, arguments in made] == ["moonflour", "rice"]


AMBIGUOUS = {
    "code": "ambiguous",
    "message": "'milk' may be whole milk, goat milk.",
    "hint": "Ask which one is meant.",
    "details": {"candidates": [{"name": "whole milk, 3% fat"}, {"name": "goat milk"}]},
}


@pytest.mark.anyio
@pytest.mark.parametrize(("answer", "food"), [("the goat one", "goat milk"), ("skimmed milk", "milk skimmed milk")])
async def test_which_food_is_asked_and_the_amount_is_remembered(answer, food):
    count = {"food": "milk", "quantity": 2, "unit": "kg"}
    before = (said("we have 2 kg milk left"), *done("update_stock", count, {"ok": False, "error": AMBIGUOUS}))
    assert "goat milk" in text_of(await reply(*before))
    made = await calls_of(*before, Message(role="assistant", content="which?"), said(answer))
    assert made == [("update_stock", {**count, "food": food})]


@pytest.mark.anyio
async def test_an_amount_without_a_food_is_of_the_food_just_counted():
    item = {"food": "white rice", "grams": 2000, "parGrams": 0, "belowPar": False}
    count = {"food": "rice", "quantity": 2, "unit": "kg"}
    before = (
        said("we have 2 kg rice left"),
        *done("update_stock", count, {"ok": True, "data": {"item": item, "before": None}}),
    )
    made = await calls_of(*before, Message(role="assistant", content="ok"), said("1 kg of it is gone"))
    assert made == [("update_stock", {"food": "rice", "quantity": 1, "unit": "kg", "change": "take"})]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("apply the changes", "nothing_proposed"),
        ("set the budget to 5 a day", "budget_what"),
    ],
)
async def test_what_cannot_be_done_is_said_and_nothing_is_called(sentence, answer):
    events = await reply(said(sentence))
    assert text_of(events) == phrase("en", answer)


@pytest.mark.anyio
async def test_one_kitchen_is_planned_together_and_a_weeks_order_narrowed_to_one():
    made = await calls_of(said("make plans for everyone next week so that we share packs"))
    assert made == [("generate_plans", {"all": True, "weekStart": NEXT, "share": True})]
    people = done("find_patients", {}, {"ok": True, "data": {"patients": [ANA]}}, "c0")
    lost = {"code": "not_found", "message": "There is no plan.", "hint": "", "details": {}}
    ordered = done("make_order", {"weekStart": NEXT}, {"ok": False, "error": lost})
    before = (said("make the order for next week"), *ordered, Message(role="assistant", content="None."))
    made = await calls_of(*before, said("and only for Ana?"), *people)
    assert made == [("make_order", {"patients": ["ana"], "weekStart": NEXT})]


def test_every_language_says_all_of_it_with_the_same_blanks():
    def blanks(text: str) -> set[str]:
        return {part.split("}")[0] for part in text.split("{")[1:]}

    for language in LANGUAGES:
        assert PHRASES[language].keys() == PHRASES["en"].keys()
        for key, text in PHRASES[language].items():
            assert blanks(text) == blanks(PHRASES["en"][key]), (language, key)


def test_a_food_said_in_two_words_is_one_in_every_language():
    for sentence in ("pan de centeno", "pain de seigle", "Roggenbrot", "çavdar ekmeği", "rye bread"):
        assert [ware.name for ware in heard(reading(sentence)).wares] == ["rye bread"], sentence


def test_a_table_ends_where_its_lines_do():
    assert pasted("see:\nfood\tquantity\nsalt\t1\n\nbest") == "food\tquantity\nsalt\t1"
    assert TABLE.search("the food, and so on") is None


def test_what_follows_a_list_is_no_part_of_its_last_point():
    assert spaced("To buy:\n- rice\n- salt\nFor Ana.\n\nDone.") == "To buy:\n- rice\n- salt\n\nFor Ana.\n\nDone."
    assert spaced("- rice\n\nFor Ana.\n- salt") == "- rice\n\nFor Ana.\n- salt"
    assert spaced("") == ""


MEAL = {"planId": "p", "date": "2026-12-08", "meal": "lunch", "dish": "Pesto pasta", "grams": 30}
REACHED = {
    "food": "pesto", "foods": ["basil pesto"], "found": True, "nowContains": ["tree_nut"], "gramsEdible": 30, "safe": [], "unsafe": ["Ana Prieto"],
    "patients": [{"patientId": "ana", "patientName": "Ana Prieto", "danger": ["allergy: cashew (tree_nut)"], "meals": [MEAL]}],
    "proposalId": "sub_1",
    "affected": [{"planId": "p", "patientId": "ana", "patientName": "Ana Prieto", "status": "approved", "changes": [
        {"date": "2026-12-08", "meal": "lunch", "before": {"name": "Pesto pasta"}, "after": {"name": "Tomato pasta"},
         "difference": {"calories": -4, "protein": -0.0, "carbs": None, "fat": 1.5}}]}],
    "stuck": [{"planId": "q", "patientName": "Bo Li", "date": "2026-12-09", "meal": "dinner", "dish": "Pesto gnocchi", "why": "it is locked"}],
    "order": {"costBeforeCents": 1234, "costAfterCents": 1200}, "plans": [],
}  # fmt: skip
UNCONFIRMED = {
    "ok": False,
    "error": {"code": "confirmation_required", "message": "m", "hint": "", "details": {"summary": "Change 1 meals in the plans of Ana Prieto"}},
}  # fmt: skip


@pytest.mark.anyio
async def test_a_recall_says_who_when_what_to_do_and_changes_nothing_before_a_yes():
    asked = said("the pesto now contains cashew, who is affected?")
    people = done("find_patients", {}, {"ok": True, "data": {"patients": [ANA]}}, "c0")
    looked = done("recall_food", {"food": "pesto"}, {"ok": True, "data": REACHED})
    assert await calls_of(asked, *people, *looked) == [("apply_substitution", {"proposal": "sub_1"})]
    waits = done("apply_substitution", {"proposal": "sub_1"}, UNCONFIRMED, "c2")
    answer = text_of(await reply(asked, *people, *looked, *waits))
    for part in (
        "- Ana Prieto ⛔ allergy: cashew (tree_nut): Tue 8 Dec lunch: Pesto pasta (30 g)",
        "⛔ Not to be eaten by Ana Prieto.",
        "take the product out of the store",
        "- Ana Prieto, Tue 8 Dec, lunch: Pesto pasta → Tomato pasta (calories -4, protein +0, fat +1.5)",
        "⚠️ Bo Li, Wed 9 Dec, dinner: Pesto gnocchi stays",
        "12.34 → 12.00",
        "This needs your own yes",
    ):
        assert part in answer, part
    told = Message(role="assistant", content=answer)
    before = (asked, *people, *looked, *waits, told)
    assert await calls_of(*before, said("what would that cost?")) == [("apply_substitution", {"proposal": "sub_1"})]
    assert await calls_of(*before, said("no, leave it")) == []
    assert await calls_of(*before, said("yes")) == [("apply_substitution", {"proposal": "sub_1"})]
    applied = {"ok": True, "data": {"applied": "sub_1", "meals": 1, "plans": [{"patientName": "Ana Prieto"}]}}
    taken = done("apply_substitution", {"proposal": "sub_1"}, applied, "c3")
    assert "have to be approved again" in text_of(await reply(*before, said("yes"), *taken))


@pytest.mark.anyio
async def test_a_food_in_no_plan_is_said_so_all_the_same():
    nowhere = {**REACHED, "found": False, "patients": [], "proposalId": None, "affected": [], "stuck": []}
    people = done("find_patients", {}, {"ok": True, "data": {"patients": [ANA]}}, "c0")
    looked = done("recall_food", {"food": "pesto"}, {"ok": True, "data": nowhere})
    answer = text_of(await reply(said("recall of pesto"), *people, *looked))
    assert answer.startswith("No plan has basil pesto in it from Wed 2 Dec (2026-12-02) on")
    nothing = {"ok": True, "data": {**nowhere, "food": "salmon"}}
    before = (said("no salmon available next week"), *done("substitute_food", {"food": "salmon"}, nothing))
    assert "nothing to replace" in text_of(await reply(*before))


def test_a_question_of_facts_that_names_none_gets_advice():
    """The judgement may hear a question of facts where no word says which."""
    flow = facts(
        Act("facts", reading("what about next week's shopping?")),
        Desk(Memory(), TODAY, frozenset({"procurement_insights", "shopping_facts"})),
    )
    (request,) = next(flow)
    assert (request.tool, request.args) == ("procurement_insights", {"weekStart": NEXT})
