"""A plan beside what it was, and a copy of it for another week."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from agent.embedded.calendar.dates import Dates
from agent.embedded.flows.desk import Desk, Flow
from agent.embedded.flows.generating import figures
from agent.embedded.flows.people import one_patient
from agent.embedded.flows.weeks import plan_meant, plans_spoken_of, ref
from agent.embedded.sentence.act import Act


def duplicate(act: Act, desk: Desk) -> Flow[str]:
    """The same meals for another week: the one that is said last, else the week after the plan's own."""
    weeks = act.dates.mondays if act.dates else ()
    plan = yield from _plan(act, weeks[0] if len(weeks) > 1 else None, desk)
    note = desk.memory.plans.get(plan) if isinstance(plan, str) else None
    target = weeks[-1] if weeks and (note is None or weeks[-1] != note.week) else None
    data = yield from desk.data("duplicate_plan", plan=plan, weekStart=target.isoformat() if target else None)
    return desk.say("duplicated", name=data["patientName"], week=data["weekStart"], figures=figures(data, desk))


def compare(act: Act, desk: Desk) -> Flow[str]:
    """What changed since the version before, or since one that is named."""
    plan = yield from _plan(act, act.dates.mondays[0] if act.dates else None, desk)
    version = re.search(r"(?i)\bversi[oó]n\w*\s+(\d+)", act.reading.text)
    data = yield from desk.data("compare_plan", plan=plan, version=int(version[1]) if version else None)
    changes = [
        f"- {one['date']}, {desk.say(one['meal'])}: {_dish(one['before'])} → {_dish(one['after'])}"
        for one in data["meals"]
    ]
    head = desk.say("compared", name=data["patientName"], now=data["version"], before=data["with"], count=len(changes))
    return "\n".join((head, *changes))


def _plan(act: Act, week: date | None, desk: Desk) -> Flow[str | dict[str, Any]]:
    """The plan of that week, or the one spoken of, or the only one there is."""
    spoken = plans_spoken_of(desk)
    if week is None and len(spoken) == 1 and not act.who.named:
        return spoken[0].id
    patient = yield from one_patient(act, desk)
    if week is not None:
        return ref(patient, week)
    return (yield from plan_meant(replace(act, dates=Dates()), patient, desk))


def _dish(dish: Any) -> str:
    return "–" if dish is None else f"{dish['name']} × {dish['servings']}"
