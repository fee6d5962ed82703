"""Somebody else, said in answer to a question about the wrong one: the same is asked anew for whom was meant."""

from dataclasses import replace

from agent.embedded.flows.desk import Desk
from agent.embedded.message.acts import joined
from agent.embedded.naming.names import Named
from agent.embedded.people.memory import Question
from agent.embedded.people.whom import denied_in, who_of
from agent.embedded.record.corrections import corrects
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import entry


def somebody_meant(question: Question, r: Reading, desk: Desk) -> Act | None:
    """The act that was asked about, for somebody else; None where nobody else is meant."""
    return _to_delete(question, r, desk) or _of_another(question, r, desk) or _another_week(question, r, desk)


_DEEDS = frozenset({"delete_plan", "approve_plan"})


def _another_week(question: Question, r: Reading, desk: Desk) -> Act | None:
    """`no hold on, I meant the one for the 8th` to `Delete the plan of the 15th?`: the same, asked anew for that week."""
    last = desk.memory.last
    asked = all(c.tool in _DEEDS for c in question.calls)
    own = r.has(*(m for m in _OWN_VERBS if m not in {"delete", "approve"})) or entry(r) or r.figures or r.question
    if last is None or not asked or last.kind not in {"delete_plan", "approve"} or not r.dates or own or r.meals:
        return None
    named = {pid for n in who_of(r, filters=False).named for pid in n.ids}
    meant = corrects(r) or r.has("no", "not")
    return joined(last, r) if meant and (not named or last.who.named) else None


_OWN_VERBS = (
    "generate",
    "show",
    "list",
    "what",
    "why",
    "update",
    "add",
    "delete",
    "approve",
    "export",
    "swap",
    "check",
)


def _to_delete(question: Question, r: Reading, desk: Desk) -> Act | None:
    """`no, wait, I meant Petra` to `Delete Petr?`: the same, asked anew for somebody else."""
    last, who = desk.memory.last, who_of(r, filters=False)
    same = (
        last is not None
        and last.kind in {"delete_patient", "delete"}
        and all(c.tool == "delete_patient" for c in question.calls)
    )
    asked = {c.args.get("patient") for c in question.calls}
    meant = tuple(n for n in who.named if n not in denied_in(r, who.named) and not _kept(r, n))
    other = any(set(n.ids) - asked for n in meant) and not (r.has("delete") and not corrects(r))
    if last is None or not same or not other or not (corrects(r) or r.has("no", "not")) or entry(r) or r.figures:
        return None
    return replace(last, kind="delete_patient", who=replace(who, named=meant))


def _kept(r: Reading, one: Named) -> bool:
    """`keep Grace, delete Bo`: the last word of what is to be done before the name is that it stays."""
    told = [mark for mark in r.marks if mark.meaning in {"keep", "delete"} and mark.end <= one.start]
    return bool(told) and max(told, key=lambda mark: mark.start).meaning == "keep"


def _of_another(question: Question, r: Reading, desk: Desk) -> Act | None:
    """`sorry, Anouk's, the one for next week` to `Will has no plan yet. Shall I make one?`: what was asked for, for her."""
    last, who = desk.memory.last, who_of(r, filters=False)
    offered = all(c.tool == "generate_plan" for c in question.calls)
    if last is None or not offered or last.kind == "generate" or not who.named or who.strangers:
        return None
    asked = {c.args.get("patient") for c in question.calls}
    other = any(set(n.ids) - asked for n in who.named)
    own = r.has(*_OWN_VERBS)
    return joined(last, r) if other and corrects(r) and not (own or r.question or entry(r) or r.figures) else None
