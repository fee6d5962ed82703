"""Changes to a plan that is there, and files of it: one meal, one day, a lock, a step back, an export."""

from typing import Any

from agent.embedded.act import Act
from agent.embedded.desk import Desk, Flow, Stop
from agent.embedded.flows.generating import figures
from agent.embedded.flows.kitchen import selection
from agent.embedded.flows.meals import meals_of
from agent.embedded.flows.people import one_patient
from agent.embedded.flows.plans import carried_out
from agent.embedded.flows.refusing import refuse_unsafe
from agent.embedded.flows.weeks import plan_meant, plans_spoken_of
from agent.embedded.memory import Json, Question, Request
from agent.embedded.wording import day_said, macros

_FORMATS = ("pdf", "xlsx", "csv", "ics")
_ALIASES = {"excel": "xlsx", "spreadsheet": "xlsx", "calendar": "ics", "kalender": "ics", "calendario": "ics", "calendrier": "ics", "takvim": "ics"}
_LIST_FORMATS = ("csv", "xlsx", "pdf")


def _needs(tool: str, desk: Desk) -> None:
    """Stop honestly where this installation has no such tool."""
    if tool not in desk.tools:
        raise Stop(desk.say("not_yet", what=desk.say(f"tool_{tool}")))


def _plan(act: Act, desk: Desk) -> Flow[tuple[str, Any]]:
    patient = yield from one_patient(act, desk)
    plan = yield from plan_meant(act, patient, desk)
    return patient, plan


def swap(act: Act, desk: Desk) -> Flow[str]:
    """Another meal in place of one."""
    patient = yield from one_patient(act, desk)
    refuse_unsafe(act, (patient,), desk)
    _needs("swap_meal", desk)
    plan = yield from plan_meant(act, patient, desk)
    if act.day is None or not act.meals:
        raise Stop(desk.say("which_meal"), Question("slot", act=act))
    request = _wish(act)
    data = yield from desk.data("swap_meal", plan=plan, date=act.day.isoformat(), meal=act.meals[0], request=request)
    day = next(d for d in data["days"] if d["date"] == act.day.isoformat())
    meal = next(m for slot, m in meals_of(day) if slot == act.meals[0])
    said = desk.say(
        "swapped", name=data["patientName"], day=day_said(act.day, desk.memory.language), meal=desk.say(act.meals[0]),
        dish=meal["name"], figures=macros(meal["nutrition"]),
    )  # fmt: skip
    others = [str(a.get("name", a)) if isinstance(a, dict) else str(a) for a in data.get("alternatives", ())]
    return f"{said} {desk.say('alternatives', names=', '.join(others))}" if others else said


def _wish(act: Act) -> str | None:
    """What the new meal should be, in the user's words."""
    r = act.reading
    parts = [r.said("a_diet") or "", *act.things, r.text[r.words[r.first("without") or 0].start :] if r.has("without") else ""]
    return " ".join(dict.fromkeys(part.strip(" .?!") for part in parts if part.strip())) or None


def redo(act: Act, desk: Desk) -> Flow[str]:
    """A day planned anew."""
    _needs("regenerate_day", desk)
    _patient, plan = yield from _plan(act, desk)
    if act.day is None:
        raise Stop(desk.say("which_day"), Question("slot", act=act))
    data = yield from desk.data("regenerate_day", plan=plan, date=act.day.isoformat())
    day = next(d for d in data["days"] if d["date"] == act.day.isoformat())
    names = " · ".join(meal["name"] for _, meal in meals_of(day))
    return desk.say("day_anew", name=data["patientName"], day=day_said(act.day, desk.memory.language), meals=names, total=macros(day["totalNutrition"]))


def lock(act: Act, desk: Desk) -> Flow[str]:
    """A meal that later changes leave alone."""
    _needs("lock_meal", desk)
    _patient, plan = yield from _plan(act, desk)
    if act.day is None or not act.meals:
        raise Stop(desk.say("which_meal"), Question("slot", act=act))
    data = yield from desk.data("lock_meal", plan=plan, date=act.day.isoformat(), meal=act.meals[0])
    return desk.say("locked", name=data["patientName"], day=day_said(act.day, desk.memory.language), meal=desk.say(act.meals[0]))


def undo(act: Act, desk: Desk) -> Flow[str]:
    """One step back in a plan."""
    _needs("undo", desk)
    spoken = plans_spoken_of(desk)
    if len(spoken) == 1 and not act.who.named:
        plan: Any = spoken[0].id
    else:
        _patient, plan = yield from _plan(act, desk)
    data = yield from desk.data("undo", plan=plan)
    return desk.say("undone", name=data["patientName"], week=data["weekStart"], figures=figures(data, desk))


def export(act: Act, desk: Desk) -> Flow[str]:
    """A file of a plan or of the shopping list."""
    r = act.reading
    last = desk.memory.last
    listing = r.has("buy") or (last is not None and last.kind == "shop" and not r.has("plan", "plans"))
    tool = "export_shopping_list" if listing else "export_plan"
    _needs(tool, desk)
    kind = file_format(act)
    if listing:
        chosen = yield from selection(act, desk)
        if "patients" in chosen:
            chosen = {"plans": [{"patient": pid, "weekStart": chosen["weekStart"]} for pid in chosen["patients"]]}
        if kind is None or kind not in _LIST_FORMATS:
            raise Stop(desk.say("which_format", formats=", ".join(_LIST_FORMATS)), Question("slot", act=act))
        data = yield from desk.data(tool, **chosen, format=kind)
        return _written(data, desk)
    _patient, plan = yield from _plan(act, desk)
    if kind is None:
        raise Stop(desk.say("which_format", formats=", ".join(_FORMATS)), Question("slot", act=act))
    data = yield from desk.data(tool, plan=plan, format=kind)
    return _written(data, desk)


def file_format(act: Act) -> str | None:
    """The format named."""
    keys = [_ALIASES.get(w.key, w.key) for w in act.reading.words]
    return next((key for key in keys if key in _FORMATS), None)


def _written(data: Json, desk: Desk) -> str:
    return desk.say("exported", file=data["fileName"], where=data.get("path") or data.get("url"), size=data["bytes"])


def again(requests: tuple[Request, ...], desk: Desk) -> Flow[str]:
    """What was waiting for a yes, exactly as it was asked."""
    return (yield from carried_out(requests, desk))
