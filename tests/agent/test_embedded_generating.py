"""Where a model was asked to plan, the embedded assistant says whose the meals are, in the language of the sentence."""

from datetime import date

import pytest

from agent.embedded.flows.desk import Desk
from agent.embedded.flows.generating import whose_meals
from agent.embedded.language.lexicon import LANGUAGES
from agent.embedded.people.memory import Memory
from agent.embedded.sentence.clauses import clauses

WHY = "no language model is set up here"


def told(from_model: int, from_rules: int) -> dict[str, object]:
    return {"proposal": {"fromModel": from_model, "fromRules": [{"why": WHY}] * from_rules}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_counts_whose_the_meals_are_and_says_why_rules_planned(language):
    desk = Desk(Memory(language=language), date(2026, 12, 2), frozenset())
    all_rules, part, all_model = (whose_meals(told(*counts), desk) for counts in ((0, 28), (19, 9), (28, 0)))
    assert "28" in all_rules
    assert WHY in all_rules
    assert [number for number in ("19", "9") if number not in part] == []
    assert WHY in part
    assert "28" in all_model
    assert WHY not in all_model
    assert whose_meals({}, desk) == ""


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("Set Wim's calories to 2000. Then plan next week.", 2),
        ("add kiwi to her allergies and plan the week after", 2),
        ("Wim is back, plan him next week", 1),
        ("put Wim down for 2000 kcal, then plan him next week", 2),
        ("show Wim's weight and plan next week", 1),
        ("Show me Wim's allergies and plan for next week", 1),
    ],
)
def test_a_plan_ordered_after_a_change_is_an_act_of_its_own(message, parts):
    assert len(clauses(message, "en")) == parts
