"""What is only weighed, supposed or told of somebody else is not written down; what is asked for politely is."""

import pytest

from agent.embedded.kind.kinds import kind_of
from evals.judgement import sentence


@pytest.mark.parametrize(
    "text",
    [
        "maybe [Petra] should be vegan",
        "should I put [Petra] on 1800 kcal?",
        "I might add peanuts to [Petra]'s allergies",
        "[Petra] said she might become vegetarian",
        "[Petra]'s mother is allergic to peanuts",
        "her husband has coeliac disease",
        "[Petra] used to be allergic to milk",
        "I wonder whether [Petra] should be on 1800",
        "I am thinking about a new plan for [Petra]",
        "we could swap [Petra]'s lunch on Tuesday some time",
        "would you swap [Petra]'s lunch on Tuesday if you were me?",
        "perhaps regenerate [Petra]'s Monday, what do you think?",
        "if [Petra] were vegan, would her plan change?",
        "maybe we should approve [Petra]'s plan later",
        "vielleicht [Petra] vegan eintragen",
        "soll ich [Petra] auf 1800 kcal setzen?",
        "[Petra] war früher gegen Milch allergisch, ihr Mann ist vegan",
        "je me demande si on met [Petra] à 1800 kcal",
        "quizás deberíamos poner a [Petra] en 1800 kcal",
        "[Petra]'nın annesi fıstığa alerjik",
    ],
)
@pytest.mark.parametrize("after", [None, "patient", "plan"])
def test_a_thought_writes_nothing(text: str, after: str | None):
    assert kind_of(sentence(text), after) in {
        "musing",
        "leave",
        "unknown",
        "explain",
        "validate",
        "patient",
        "patients",
        "safe",
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("could you put [Petra] on 1800 kcal?", "update"),
        ("would you mind swapping [Petra]'s lunch on Tuesday?", "swap"),
        ("I'd like a plan for [Petra] for next week", "generate"),
        ("if [Petra] has no plan for next week, make one", "generate"),
        ("her mother called: [Petra] is allergic to peanuts, please add it", "update"),
        ("add milk to [Petra]'s allergies, her mother asked me to", "update"),
        ("können Sie [Petra] auf 1800 kcal setzen?", "update"),
    ],
)
def test_a_request_stays_one(text: str, kind: str):
    assert kind_of(sentence(text), None) == kind
