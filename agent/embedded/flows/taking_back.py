"""One step back: of a record where a record was changed last, else of a plan. A step back can be taken back as well."""

from collections.abc import Sequence
from dataclasses import replace

from agent.embedded.flows import editing, plans
from agent.embedded.flows.changed import put_back
from agent.embedded.flows.desk import Desk, Flow
from agent.embedded.flows.people import patients_meant
from agent.embedded.people.memory import Request, Revision
from agent.embedded.sentence.act import Act

_ON_RECORDS = frozenset({"update", "rename", "respell", "patient", "leave", "thanks"})
_BACK = frozenset({"undo", "redo"})


def undo(act: Act, desk: Desk) -> Flow[str]:
    """Take back what the last message changed in records; what concerns plans goes to the plan."""
    before = desk.memory.last_but_one.kind if desk.memory.last_but_one else ""
    if before in {"delete_patient", "delete"} and not act.reading.has("plan"):
        return desk.say("gone_for_good")
    if before == "create" and not (act.reading.has("plan") or act.who.named) and desk.memory.focus:
        return (yield from plans.carried_out((Request("delete_patient", {"patient": desk.memory.focus[0]}),), desk))
    revised = (yield from _revised(act, desk)) if _of_a_record(act, desk, before) else ()
    if revised:
        return (yield from put_back(revised, desk))
    said = yield from editing.undo(act, desk)
    undone = desk.memory.last_but_one
    if undone is not None and undone.kind in {"swap", "redo", "lock"}:  # `swap the dinner that day instead`
        desk.memory.last = replace(act, dates=undone.dates, meals=undone.meals)
    return said


def _revised(act: Act, desk: Desk) -> Flow[Sequence[Revision]]:
    """What was changed last: of those who are named, and of nobody else; else of all it was changed for."""
    if not act.who.named:
        return desk.memory.revised
    ids = yield from patients_meant(act, desk)
    return [one for one in desk.memory.revised if one.patient in ids]


def redo(act: Act, desk: Desk) -> Flow[str]:
    """`redo` right after a record was put back: the change again."""
    before = desk.memory.last_but_one.kind if desk.memory.last_but_one else ""
    bare = not (act.who.named or act.dates or act.meals or act.reading.has("plan", "day", "week"))
    if before in _BACK and bare and _of_a_record(act, desk, before):
        return (yield from put_back(desk.memory.revised, desk))
    return (yield from editing.redo(act, desk))


def _of_a_record(act: Act, desk: Desk, before: str) -> bool:
    r = act.reading
    pointing = act.dates or act.meals or r.has("plan", "swap", "week", "lock")
    return bool(desk.memory.revised) and before in _ON_RECORDS | _BACK and not pointing and not r.has("versions")
