"""An act on a plan and what is said right after it: for somebody else, for another week, put right, or thought better of."""

from datetime import date
from pathlib import Path

import pytest

from app.settings import Settings
from evals.expectation import Conversation, Step
from evals.play import play

TODAY = date(2027, 2, 25)
"""A Thursday; next week begins on 1 March."""
NEXT, AFTER = "2027-03-01", "2027-03-08"
LOOKS = frozenset({"find_patients", "find_plans", "get_plan", "get_patient"})
PLANNED = tuple(
    Step(tool="generate_plan", args={"patient": name, "weekStart": week})
    for name in ("Grace May", "Petr Novák")
    for week in (NEXT, AFTER)
)
APPROVED = "approve Grace's plan for next week"
"""Each dialogue, and what is called in its last turn: tool, whose, which week; `?` waits for a yes."""
TALKS = {
    f"{APPROVED} | the one for 8 March too": {f"approve_plan Grace {AFTER}"},
    f"{APPROVED} | now 8 March": {f"approve_plan Grace {AFTER}"},
    f"{APPROVED} | do the same for the week of 8 March": {f"approve_plan Grace {AFTER}"},
    f"{APPROVED} | do Petr's too": {f"approve_plan Petr {NEXT}"},
    f"{APPROVED} | and Petr's": {f"approve_plan Petr {NEXT}"},
    f"{APPROVED} | oops, Petr": {f"approve_plan? Petr {NEXT}"},
    f"{APPROVED} | not Grace, Petr": {f"approve_plan? Petr {NEXT}"},
    "approve Grace's plan for 15 March | ah, I meant next week's": {f"approve_plan Grace {NEXT}"},
    "approve Grace's plan for 15 March | no, next week's": {f"approve_plan? Grace {NEXT}"},
    "validate Grace's plan for next week | sorry, I meant Petr": {f"validate_plan Petr {NEXT}"},
    "delete Grace's plan for next week | sorry I meant Petr": {f"delete_plan? Petr {NEXT}"},
    "del grace plan 8 march": {f"delete_plan? Grace {AFTER}"},
    "rm grace's plan for next week": {f"delete_plan? Grace {NEXT}"},
    "take Grace's plan for next week out of the system": {f"delete_plan? Grace {NEXT}"},
    "Grace's plan for next week can go, delete it | yes please": {f"delete_plan Grace {NEXT}"},
    "delete Grace's plan for next week | please do": {f"delete_plan Grace {NEXT}"},
    "Checked Grace's plan for 8 March myself, approve it": {f"approve_plan Grace {AFTER}"},
    "approve all plans for next week": {f"approve_plan Grace {NEXT}", f"approve_plan Petr {NEXT}"},
}


def called(turn) -> set[str]:
    names = {
        plan["id"]: plan for call in turn["calls"] if call["ok"] for plan in (call["result"] or {}).get("plans", ())
    }
    found = set()
    for call in turn["calls"]:
        if call["tool"] in LOOKS:
            continue
        plan = call["args"].get("plan")
        week = plan["weekStart"] if isinstance(plan, dict) else ""
        result = call["result"] or names.get(plan if isinstance(plan, str) else "") or {}
        asked = str(((call["error"] or {}).get("details") or {}).get("summary", ""))
        whose = result.get("patientName") or next((n for n in ("Grace", "Petr") if n in asked), "")
        told = next((w for w in (NEXT, AFTER) if w in asked), week)
        mark = "" if call["ok"] else "?"
        found.add(f"{call['tool']}{mark} {whose.split()[0] if whose else '-'} {result.get('weekStart') or told}")
    return found


@pytest.fixture(scope="module")
def turns():
    clinic = Path(__file__).parents[2] / "evals" / "conversations" / "clinic.json"
    talks = [
        Conversation(id=said, category="plans", turns=tuple(said.split(" | ")), starts_with=PLANNED) for said in TALKS
    ]
    return {record["id"]: record["output"]["turns"] for record in play(talks, clinic, Settings(today=TODAY))}


@pytest.mark.parametrize("said", TALKS)
def test_the_act_before_is_gone_on_with_and_nothing_else_is_done(turns, said: str):
    assert called(turns[said][-1]) == TALKS[said]
