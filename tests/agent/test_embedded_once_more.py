"""An act on a plan and what is said right after it: for somebody else, for another week, put right, or thought better of."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

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
    for name, week in (("Grace May", NEXT), ("Grace May", AFTER), ("Petr Novák", NEXT))
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
    "Don't delete anything yet - which plans for next week are still drafts? | ok, approve Grace's, the other one can wait": {
        f"approve_plan Grace {NEXT}"
    },
    "Don't delete anything yet - which plans for next week are still drafts?": set(),
    "get rid of Grace's plan for 8 March | actually no, hold on to it | it'll do, approve it": {
        f"approve_plan Grace {AFTER}"
    },
    f"{APPROVED} | approve Petr's as well": {f"approve_plan Petr {NEXT}"},
    f"{APPROVED} | oops, Petr | yes | undo Grace's approval": {f"undo Grace {NEXT}"},
    f"{APPROVED} | no": set(),
    "delete Grace's plan for next week | no, the other one": {f"delete_plan? Grace {AFTER}"},
    "delete Grace's plan for 15 March | the other one": set(),
    "delete both of Grace's plans | yes": {f"delete_plan Grace {NEXT}", f"delete_plan Grace {AFTER}"},
    "validate Grace's plans for next week and the week after": {
        f"validate_plan Grace {NEXT}",
        f"validate_plan Grace {AFTER}",
    },
    "approve next week's plans": {f"approve_plan? Grace {NEXT}", f"approve_plan? Petr {NEXT}"},
    "Grace's plan and the shopping list for next week as pdf": {
        f"export_plan Grace {NEXT} pdf",
        f"export_shopping_list - {NEXT} pdf",
    },
    "shopping list for next week for Grace and Petr as csv": {f"export_shopping_list - {NEXT} csv"},
    "export the plan | Grace's, 8 March, csv": {f"export_plan Grace {AFTER} csv"},
    "Grace's plan for next week as exel pls": {f"export_plan Grace {NEXT} xlsx"},
    "export Grace's plan for next week as Word": set(),
    "export Grace's plan for next week as Word | pdf then": {f"export_plan Grace {NEXT} pdf"},
    "sign all of next week's menus off": {f"approve_plan? Grace {NEXT}", f"approve_plan? Petr {NEXT}"},
    "approve every menu for next week apart from Petr's": {f"approve_plan Grace {NEXT}"},
    "Grace's 8 March plan needs to go": {f"delete_plan? Grace {AFTER}"},
    "Grace's plan for next week is no longer needed": {f"delete_plan? Grace {NEXT}"},
    "throw Grace's plan for 8 March out": {f"delete_plan? Grace {AFTER}"},
    "is Grace's 8 March plan OK to approve?": {f"validate_plan Grace {AFTER}"},
    "I need Grace's 8 march plan as docx": set(),
    "accept Grace's plan for 8 March": {f"approve_plan? Grace {AFTER}"},
    f"{APPROVED} | wait, not Grace": set(),
    "i dont want graces plan for 8 march anymore": {f"delete_plan? Grace {AFTER}"},
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
        week = week or str(call["args"].get("weekStart") or "")
        told = next((w for w in (NEXT, AFTER) if w in asked), week)
        whose = whose or ("Grace" if isinstance(plan, dict) and call["tool"] == "export_plan" else "")
        mark = "" if call["ok"] else "?"
        kind = f" {call['args']['format']}" if "format" in call["args"] else ""
        found.add(f"{call['tool']}{mark} {whose.split()[0] if whose else '-'} {result.get('weekStart') or told}{kind}")
    return found


@pytest.fixture(scope="module")
def turns() -> Iterator[Callable[[str], list[Any]]]:
    """Each dialogue is played when it is first looked at, those before it with it."""
    clinic = Path(__file__).parents[2] / "evals" / "conversations" / "clinic.json"
    talks = [
        Conversation(id=said, category="plans", turns=tuple(said.split(" | ")), starts_with=PLANNED) for said in TALKS
    ]
    played = play(talks, clinic, Settings(today=TODAY))
    done: dict[str, list[Any]] = {}

    def turns_of(said: str) -> list[Any]:
        while said not in done:
            record = next(played)
            done[record["id"]] = record["output"]["turns"]
        return done[said]

    yield turns_of
    played.close()


@pytest.mark.parametrize("said", TALKS)
def test_the_act_before_is_gone_on_with_and_nothing_else_is_done(turns, said: str):
    assert called(turns(said)[-1]) == TALKS[said]


def test_what_was_done_before_is_told_where_another_was_meant(turns):
    assert (
        "Grace May's plan for the week of 2027-03-01 stays approved" in turns(f"{APPROVED} | oops, Petr")[1]["answer"]
    )
    assert "stays approved" not in turns(f"{APPROVED} | do Petr's too")[1]["answer"]
    assert "undo that" in turns(f"{APPROVED} | no")[1]["answer"]
    assert "Word" in turns("export Grace's plan for next week as Word")[0]["answer"]
