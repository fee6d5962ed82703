"""What a model words is held to the facts, number by number."""

import pytest

from domain.errors import Unavailable
from domain.shopping import Insights
from tools.wording import worded

FACTS = Insights(
    summary="12 ingredients, 5.4 kg edible, for 2 patients.",
    notes=("Worth buying in bulk: rice (1.2 kg, 3 packs).", "Salmon keeps 2 days: first used Tuesday."),
    basis="rules",
)


class Writes:
    def __init__(self, answer) -> None:
        self.answer, self.read = answer, []

    def word(self, facts):
        self.read.append(facts)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def said(*notes: object, summary: object = "For 2 patients.") -> tuple[Insights, int]:
    return worded(FACTS, Writes({"summary": summary, "notes": list(notes)}))


def test_sentences_with_the_facts_own_numbers_are_taken():
    insights, dropped = said("Buy 1.2 kg of rice in 3 packs.", "Salmon keeps 2 days.", summary="5.4 kg for 2 patients.")
    assert insights == Insights(
        summary="5.4 kg for 2 patients.", notes=("Buy 1.2 kg of rice in 3 packs.", "Salmon keeps 2 days."), basis="llm"
    )
    assert dropped == 0


@pytest.mark.parametrize(
    "invented",
    [
        "Buy 1.3 kg of rice.",
        "Buy 1.2 g of rice.",
        "Rice is in 2 packs.",
        "Half of the rice is left.",
        "Buy three packs.",
        "It saves 20%.",
        "12 patients share it.",
        "Buy 1.2kg and 9 more.",
        "About ½ more, 1,200 g.",
    ],
)
def test_a_sentence_with_another_number_is_dropped_and_counted(invented):
    insights, dropped = said("Buy rice in bulk.", invented)
    assert (insights.notes, insights.basis, dropped) == (("Buy rice in bulk.",), "llm", 1)


def test_a_summary_with_another_number_gives_way_to_the_rules_own():
    insights, dropped = said("Buy rice in bulk.", summary="For 7 patients.")
    assert (insights.summary, insights.basis, dropped) == (FACTS.summary, "llm", 1)


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        "text",
        {},
        {"notes": "many"},
        {"summary": 7, "notes": [7, None, "", "x" * 1_000]},
        {"notes": ["9 packs"]},
    ],
)
def test_where_nothing_holds_the_rules_word_it(answer):
    assert worded(FACTS, Writes(answer))[0] == FACTS


def test_an_endless_answer_is_read_to_an_end():
    assert len(said(*["Buy rice in bulk."] * 10_000)[0].notes) == 12


def test_without_a_model_or_without_facts_nobody_is_asked():
    nothing = FACTS.model_copy(update={"notes": ()})
    writer = Writes({"notes": ["Buy."]})
    assert worded(FACTS, None) == (FACTS, 0)
    assert worded(nothing, writer) == (nothing, 0)
    assert writer.read == []


def test_a_model_that_is_away_leaves_it_to_the_rules():
    assert worded(FACTS, Writes(Unavailable("Away."))) == (FACTS, 0)
