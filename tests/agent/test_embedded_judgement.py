"""What sentences are judged to ask for: the weights fit the code that reads, hold nothing of anybody, and are overruled
where something is guarded.
"""

import pytest

from agent.embedded.flows.table import FLOWS
from agent.embedded.kind.judgement import judged, weights
from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.kind.traits import traits
from evals.judgement import examples, labels, sentence


@pytest.mark.no_cover
def test_the_weights_are_those_of_this_code():
    """Trained before a change of the reading, they would know less of the examples they were trained on."""
    some = list(examples(step=16))
    right = sum(kind == judged(r, by_rule(r), after).kind for kind, after, r in some)
    assert right / len(some) >= 0.85


@pytest.mark.no_cover
def test_every_kind_can_be_carried_out():
    assert set(weights().kinds) <= set(FLOWS)
    assert {kind for kind, *_ in labels()} == set(weights().kinds)


def test_nothing_is_learned_of_anybody():
    told = traits(sentence("Does [Hadassah Levy] weigh 71.5 kg since 3 March, and may she have tofu?"), "patient")
    assert not any(word in trait for trait in told for word in ("hadassah", "levy", "71", "march", "tofu"))
    assert {"@who", "@n", "@when", "@food", "after patient"} <= set(told)


@pytest.mark.parametrize(
    ("text", "after", "kind"),
    [
        ("don't approve [Maya]'s plan", None, "leave"),
        ("bitte lösche [Maya] nicht", None, "leave"),
        ("if we had 2 kg rice left", None, "unknown"),
        ("delete it", "plan", "delete"),
    ],
)
def test_rules_have_the_last_word_where_they_guard_something(text: str, after: str | None, kind: str):
    assert kind_of(sentence(text), after) == kind


def test_a_judgement_is_whole_numbers_and_always_the_same():
    r = sentence("It'd be lovely to have something ready for [Hadassah] for the coming week")
    first, again = judged(r, by_rule(r), None), judged.__wrapped__(r, by_rule(r), None)
    assert first == again
    assert first.kind == "generate"
    assert first.lead > 0
