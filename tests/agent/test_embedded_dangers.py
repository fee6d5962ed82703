"""What must never go wrong in a conversation: an emergency, a look-up that writes, a difference taken for a value."""

from datetime import date

import pytest

from agent.briefing import briefing
from agent.embedded import EmbeddedAssistant
from agent.embedded.figures.numbers import bare_number, figures_in
from agent.embedded.kind.emergency import eaten_by_accident, emergency_in
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import read
from agent.model import CallRequested, TextDelta
from domain.conversation import Message
from tools import ALL_TOOLS

ROSTER = Roster.of([{"id": "ana", "name": "Ana Prieto"}])
TODAY = date(2026, 12, 2)


def said(text):
    return read(text, TODAY, "en", ROSTER, None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("his lips are swelling after the peanut sauce", "en"),
        ("she can't breathe", "en"),
        ("a patient fainted and doesn't wake up", "en"),
        ("Seine Lippen schwellen an", "de"),
        ("sie atmet nicht mehr", "de"),
        ("no puede respirar", "es"),
        ("el niño se está ahogando", "es"),
        ("ses lèvres gonflent", "fr"),
        ("il ne respire plus", "fr"),
        ("nefes alamıyor", "tr"),
        ("hasta bayıldı", "tr"),
    ],
)
def test_a_reaction_is_an_emergency(text, language):
    assert emergency_in(text) == language


@pytest.mark.parametrize("text", ["Ana is allergic to peanuts", "what is for lunch on Tuesday?", "lost 2 kilos"])
def test_what_can_wait_is_none(text):
    assert emergency_in(text) is None
    assert not eaten_by_accident(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana ate a peanut by accident, what now?",
        "she just swallowed a prawn",
        "Ana hat aus Versehen Nüsse gegessen",
        "Ana a mangé des noix par erreur",
        "Ana ha comido nueces sin querer",
        "Ana yanlışlıkla fıstık yedi",
    ],
)
def test_what_was_eaten_by_accident_is_no_question_of_the_record(text):
    assert eaten_by_accident(text)


@pytest.mark.parametrize("text", ["show the record of Ana", "show the record of Ana Prieto", "who is Ana?"])
def test_a_look_up_never_repeats_the_plan_made_before(text):
    made = act_of(said("generate a plan for Ana next week"), None)
    assert isinstance(made, Act)
    assert made.kind == "generate"
    assert act_of(said(text), made).kind == "patient"


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("Ana lost 2 kilos, she's 60 now", 60),
        ("she lost 2 kg, now 60", 60),
        ("she lost 2 kilos", None),
        ("he gained 3 kg", None),
    ],
)
def test_a_difference_is_no_weight(text, weight):
    assert figures_in(text).weight == weight
    if weight is None:
        assert bare_number(text) is None


@pytest.mark.anyio
async def test_an_emergency_calls_no_tool_and_is_answered_in_its_language():
    told = (briefing(TODAY), Message(role="user", content="Seine Lippen schwellen nach der Soße an"))
    events = [event async for event in EmbeddedAssistant().stream(told, ALL_TOOLS)]
    assert not [event for event in events if isinstance(event, CallRequested)]
    answer = "".join(event.text for event in events if isinstance(event, TextDelta))
    assert answer.startswith("Das klingt nach einem Notfall")
    assert "112" in answer
