"""Somebody else, said in answer to a question about the wrong one: the same is asked anew for whom was meant."""

from dataclasses import replace

from agent.embedded.act import Act
from agent.embedded.acts import joined
from agent.embedded.corrections import corrects
from agent.embedded.desk import Desk
from agent.embedded.memory import Question
from agent.embedded.reading import Reading
from agent.embedded.signs import entry
from agent.embedded.whom import who_of


def somebody_meant(question: Question, r: Reading, desk: Desk) -> Act | None:
    """The act that was asked about, for somebody else; None where nobody else is meant."""
    return _to_delete(question, r, desk) or _of_another(question, r, desk)


def _to_delete(question: Question, r: Reading, desk: Desk) -> Act | None:
    """`no, wait, I meant Petra` to `Delete Petr?`: the same, asked anew for somebody else."""
    last, who = desk.memory.last, who_of(r, filters=False)
    same = (
        last is not None
        and last.kind in {"delete_patient", "delete"}
        and all(c.tool == "delete_patient" for c in question.calls)
    )
    asked = {c.args.get("patient") for c in question.calls}
    other = any(set(n.ids) - asked for n in who.named) and not (r.has("delete") and not corrects(r))
    if last is None or not same or not other or not (corrects(r) or r.has("no", "not")) or entry(r) or r.figures:
        return None
    return replace(last, kind="delete_patient", who=who)


def _of_another(question: Question, r: Reading, desk: Desk) -> Act | None:
    """`sorry, Anouk's, the one for next week` to `Will has no plan yet. Shall I make one?`: what was asked for, for her."""
    last, who = desk.memory.last, who_of(r, filters=False)
    offered = all(c.tool == "generate_plan" for c in question.calls)
    if last is None or not offered or last.kind == "generate" or not who.named or who.strangers:
        return None
    asked = {c.args.get("patient") for c in question.calls}
    other = any(set(n.ids) - asked for n in who.named)
    own = r.has(
        "generate", "show", "list", "what", "why", "update", "add", "delete", "approve", "export", "swap", "check"
    )
    return joined(last, r) if other and corrects(r) and not (own or r.question or entry(r) or r.figures) else None
