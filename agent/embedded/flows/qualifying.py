"""`actually it was an intolerance`, `only mild`: how an entry that was just written down is meant. It keeps what it protects from."""

from collections.abc import Mapping
from typing import Any

from agent.embedded.flows.changed import changed_said, recorded
from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.people.memory import Json, Revision
from agent.embedded.record.remarks import INTOLERANCE, MILD, SEVERE
from agent.embedded.record.severities import as_known, diets_said, grades_told
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading


def qualify(act: Act, desk: Desk) -> Flow[str]:
    """Write the entry anew with what was said of it, in the place of the one before."""
    if act.corrects is not None:
        return (yield from _graded_anew(act, act.corrects, desk))
    revised = desk.memory.revised
    field, entry = _just_added(revised[0], desk.memory.patients) if len(revised) == 1 else ("", "")
    if not entry:
        raise Stop(desk.say("unknown"))
    record = desk.memory.patients[revised[0].patient]
    changes = {field: {"remove": [entry], "add": [_written(act.reading, field, entry)]}}
    if changes[field]["add"] == [entry]:
        return desk.say("already_there", entries=entry, name=record["name"])
    data = yield from desk.data("update_patient", patient=revised[0].patient, changes=changes)
    return changed_said(changes, record, data, desk)


def _graded_anew(act: Act, before: Reading, desk: Desk) -> Flow[str]:
    """`make it strict` after a diet was spoken of: the one on record, and its grade."""
    patient = desk.memory.focus[0] if len(desk.memory.focus) == 1 else None
    record = desk.memory.patients.get(patient or "")
    known = recorded("dietaryRestrictions", record) if record else []
    diets = [diet for diet in (as_known(said, known) for said in diets_said(before) or known) if diet in known]
    grade = grades_told(act.reading.text).new
    if record is None or len(diets) != 1:
        raise Stop(desk.say("unknown"))
    changes = {"dietaryRestrictions": {"add": [{"type": diets[0], "severity": grade}]}}
    data = yield from desk.data("update_patient", patient=patient, changes=changes)
    return changed_said(changes, record, data, desk)


def _just_added(revision: Revision, patients: Mapping[str, Json]) -> tuple[str, str]:
    """The one entry the last change put on a record; empty where it put several or none."""
    now = patients[revision.patient]
    new = [
        (field, entry)
        for field in revision.fields
        if isinstance(now.get(field), list)
        for entry in _entries(now, field)
        if entry not in _entries(revision.before, field)
    ]
    return new[0] if len(new) == 1 else ("", "")


def _entries(record: Json, field: str) -> list[str]:
    return [str(e.get("type", "")) if isinstance(e, Mapping) else str(e) for e in record.get(field) or ()]


def _written(r: Reading, field: str, entry: str) -> Any:
    grade = "mild" if MILD.search(r.text) else "severe" if SEVERE.search(r.text) else ""
    if field == "dietaryRestrictions":
        return {"type": entry, "severity": "mild" if grade == "mild" else "strict"}
    kind = " intolerance" if field == "allergies" and INTOLERANCE.search(r.text) and "intoleran" not in entry else ""
    return f"{entry}{kind}" + (f" ({grade})" if grade and grade not in entry else "")
