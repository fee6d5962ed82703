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


@pytest.mark.parametrize(
    "text",
    [
        "should [Petra]'s calories go up to 2000?",
        "did we change [Petra]'s target to 1600?",
        "has [Petra]'s weight been updated to 50 kg?",
        "if [Petra]'s test comes back negative, we will take egg off her allergies",
        "if [Petra] loses any more weight we raise her to 2000 kcal",
        "if the fish is late, swap [Petra]'s Friday dinner",
        "when [Petra] is back we'll make her a new plan",
        "never remove [Petra]'s peanut allergy",
        "I don't want [Petra]'s plan regenerated",
        "[Petra] says her neighbour is allergic to nuts",
        "[Petra]'s grandson hates fish",
        "this is her ex, she wants to be vegan: [Petra]",
        "thinking about moving [Petra] to 2000 kcal",
        "[Petra] could be vegan soon",
        "[Petra] weighed 55 kg in 2020",
        "last year [Petra] was allergic to milk as well",
        "[Petra] was vegetarian in her twenties",
        "[Petra]'s dialysis was moved to Friday",
        "[Petra] seems a bit tired this week",
        "[Petra] said she loved Tuesday's dinner",
    ],
)
def test_what_is_only_told_or_asked_after_writes_nothing(text: str):
    assert kind_of(sentence(text), None) not in {"update", "rename", "generate", "swap", "redo", "create"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Petra] has been put on warfarin, can you note that?", "update"),
        ("since last year [Petra] is allergic to kiwi", "update"),
        ("don't worry, just raise [Petra] to 1900 kcal", "update"),
        ("if possible, plan [Petra] for next week", "generate"),
        ("don't forget [Petra]'s nut allergy, plan her next week", "generate"),
        ("[Petra]'s mother told me she weighs 64 kg", "update"),
    ],
)
def test_what_is_told_beside_a_request_takes_nothing_from_it(text: str, kind: str):
    assert kind_of(sentence(text), None) == kind


@pytest.mark.parametrize(
    "text",
    [
        "who changed [Petra]'s target to 1900?",
        "when was [Petra]'s weight set to 71?",
        "[Petra] had a good week",
        "we discussed 1600 kcal for [Petra]",
        "[Petra] would be dairy free if it were up to her",
        "if only [Petra] weighed 90 kg",
        "imagine [Petra] at 60 kg",
        "next month I want to try 1500 kcal with [Petra]",
        "from January [Petra] will be on 3000 kcal",
        "[Petra] must stay vegan",
        "let's leave [Petra] at 1800",
        "no plan for [Petra] next week, she's away",
        "don't plan anything for [Petra]",
        "[Petra]'s boyfriend thinks she weighs 60 kg",
        "the dog of [Petra] likes beetroot",
        "they say [Petra] is allergic to shellfish; nobody has tested it",
        "[Petra] claims she eats 1500 kcal, I don't believe it",
        "[Petra] used to weigh 80",
        "[Petra] took allopurinol until 2019",
        "[Petra] had an egg allergy as a girl",
        "[Petra] tried vegan once and hated it",
        "[Petra] gets 2000 kcal if she loses another kilo",
        "swap [Petra]'s Tuesday lunch only if she complains",
        "[Petra]'s pharmacist called about losartan",
        "[Petra]'s team mates eat 3500 kcal",
        "[Petra]'s team mate was diagnosed with coeliac disease last month",
        "I wish [Petra] weighed 55 kg",
        "I added kiwi to [Petra]'s allergies already",
        "last month [Petra] was 86 kg",
        "[Petra] weighed 118 kg when she started",
        "let me know when [Petra] weighs 75 kg",
        "write to [Petra] that her plan is ready",
    ],
)
def test_what_is_kept_at_a_distance_writes_nothing(text: str):
    assert kind_of(sentence(text), None) not in {"update", "rename", "generate", "swap", "redo", "create", "mend"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Petra]'s husband thinks she is allergic to kiwi, put it on her record please", "update"),
        ("[Petra] thinks 2200 kcal would be better, change it please", "update"),
        ("[Petra] stays vegan but add soy to her allergies", "update"),
        ("from Monday on put [Petra] on 1800 kcal", "update"),
        ("[Petra] would like 1800 kcal", "update"),
        ("approve [Petra]'s plan for next week if it is valid", "approve"),
        ("[Petra]'s mother called, she weighs 55 kg now", "update"),
        ("there's no plan for [Petra] for next week, make one", "generate"),
        ("no plan for [Petra] yet, please make one for next week", "generate"),
    ],
)
def test_an_order_beside_it_is_carried_out(text: str, kind: str):
    assert kind_of(sentence(text), None) == kind


@pytest.mark.parametrize(
    "text",
    [
        "[Petra] was diagnosed with coeliac disease last month",
        "[Petra] was diagnosed with a shellfish allergy last year.",
        "[Petra] had an anaphylactic reaction to sesame last month",
        "[Petra] was found to have a fish allergy at the hospital last month",
        "[Petra] had a heart attack last month, she has heart failure",
        "[Petra] stays vegan and is now allergic to soy",
        "[Petra] stays on halal and has a peanut allergy now",
        "[Petra] remains lactose intolerant",
        "[Petra] tried cashews and is allergic to them",
        "[Petra]'s GP says she is allergic to shellfish",
        "[Petra]'s doctor says she has chronic kidney disease",
        "[Petra] hopes to run again, she has a kiwi allergy",
        "[Petra] went to the hospital last month and is allergic to kiwi",
        "we discussed it, [Petra] has coeliac disease",
    ],
)
def test_an_allergy_or_a_condition_told_as_a_fact_is_written(text: str):
    assert kind_of(sentence(text), None) == "update"


@pytest.mark.parametrize(
    "text",
    [
        "[Petra] had a milk allergy as a child",
        "[Petra]'s doctor says her sister is allergic to kiwi",
        "they say [Petra] has a kiwi allergy",
        "[Petra] stays vegan",
        "[Petra] tried vegan last month",
        "[Petra]'s colleague has a fish allergy",
        "imagine [Petra] is allergic to fish and has coeliac disease",
        "[Petra] hopes to be vegan and weigh 60 kg",
    ],
)
def test_no_fact_of_the_patients_now_writes_nothing(text: str):
    assert kind_of(sentence(text), None) not in {"update", "rename", "create"}
