"""The words around the answers."""

import pytest

from app.chat.words import BUYER, DIETITIAN, failed, label_of, outcome, welcome
from domain.errors import Ambiguous, Conflict
from tools.envelope import Envelope


def test_a_tool_without_a_name_of_its_own_goes_by_its_words():
    assert label_of("generate_plan") == "Planning the week"
    assert label_of("weigh_patient") == "Weigh patient"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"plans": [{}], "failed": []}, "1 plan, 0 without one"),
        ({"total": 3}, "3 found"),
        ({"total": 1}, "1 found"),
        ({"deleted": "D01"}, "done"),
        (
            {"patientName": "Anneke", "weekStart": "2026-11-30", "verdict": {"valid": False, "findings": [1, 2]}},
            "Anneke, 30 November 2026: not valid, 2 findings",
        ),
    ],
)
def test_a_step_says_what_came_of_it(data, said):
    assert outcome(Envelope(ok=True, data=data)) == said


def test_a_question_to_the_user_is_no_failure():
    asked, refused = Envelope.failed(Ambiguous("Two fit.", hint="")), Envelope.failed(Conflict("Stale.", hint=""))
    assert (failed(asked), outcome(asked)) == (False, "which one?")
    assert (failed(refused), outcome(refused)) == (True, "Stale.")


def test_an_empty_clinic_is_told_how_to_begin():
    assert "Load the demo clinic" in welcome("embedded", 0, DIETITIAN)
    assert "**gpt-4o** answers. In your clinic: **2 patients**." in welcome("gpt-4o", 2, BUYER)
    assert "in which packs" in welcome("gpt-4o", 2, BUYER)
