"""What can be asked of a plan besides what is in it: figures beside their bounds, the rules in force, other ideas for a meal."""

from typing import Any

from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.people import one_patient
from agent.embedded.flows.weeks import placed, plan_meant, weeks_meant
from agent.embedded.language.wording import amount, day_said, listed
from agent.embedded.people.memory import Json
from agent.embedded.sentence.act import Act

_MOST = 12
_MEAL_FIGURES = ("calories", "protein", "carbs", "fat")


def chart(act: Act, desk: Desk) -> Flow[str]:
    """The figures asked for, day by day beside their bounds; all that a rule bounds where none is named."""
    patient = yield from one_patient(act, desk)
    plan = yield from plan_meant(act, patient, desk)
    data = yield from desk.data("chart_plan", plan=plan)
    wanted = set(act.nutrients)
    shown = [one for one in data["series"] if not wanted or one["nutrient"] in wanted]
    if not shown:
        what = listed([name.replace("_", " ") for name in act.nutrients], desk.memory.language)
        return desk.say("chart_none", what=what, name=data["patientName"])
    head = desk.say("charted", name=data["patientName"], week=data["weekStart"])
    return "\n".join((head, *(series_said(one, desk) for one in shown[:_MOST])))


def series_said(one: Json, desk: Desk) -> str:
    """One figure day by day, with its bounds."""
    low, high = (desk.say("open_end") if end is None else amount(end) for end in (one["lo"], one["hi"]))
    points = ", ".join(amount(point["value"]) for point in one["points"])
    meal = f" ({desk.say(str(one['meal']))})" if one["meal"] else ""
    return f"- {one['name'].replace('_', ' ')}{meal}: {points} {one['unit']} ({desk.say('bounds', low=low, high=high)})"


def rules(act: Act, desk: Desk) -> Flow[str]:
    """The rules in force for a patient, what cannot be checked, and what in the record is not understood."""
    patient = yield from one_patient(act, desk)
    data = yield from desk.data("list_rules", patient=patient)
    name = data["patientName"]
    said = [desk.say("rules_head", count=len(data["rules"]), name=name)]
    said += [f"- {one['text']}" for one in data["rules"][:_MOST]]
    more = len(data["rules"]) - _MOST
    said += [f"- {desk.say('and_more', count=more)}"] if more > 0 else []
    said += [desk.say("rules_missing", field=one["field"], rule=one["title"]) for one in data["missing"]]
    if data["notUnderstood"]:
        said.append(desk.say("rules_not_understood", entries=listed(data["notUnderstood"], desk.memory.language)))
    return "\n".join(said)


def ideas(act: Act, desk: Desk) -> Flow[str]:
    """What else could stand in place of a meal; nothing is changed."""
    patient = yield from one_patient(act, desk)
    act = yield from placed(act, patient, desk)
    desk.memory.last = act
    if act.day is None or not act.meals:
        raise Stop(desk.say("which_meal"))
    plan = yield from plan_meant(act, patient, desk)
    args: dict[str, Any] = {"plan": plan, "date": act.day.isoformat(), "meal": act.meals[0]}
    data = yield from desk.data("suggest_swaps", **args)
    said = {
        "name": desk.name(patient),
        "day": day_said(act.day, desk.memory.language),
        "meal": desk.say(act.meals[0]),
    }
    return "\n".join((desk.say("ideas_head", **said), *(f"- {_dish(one)}" for one in data["alternatives"])))


def _dish(one: Json) -> str:
    by = one["difference"]
    moved = ", ".join(f"{name} {round(by[name], 1) or 0:+g}" for name in _MEAL_FIGURES if by[name] is not None)
    return f"{one['name']} ({moved})"


def nearest(act: Act, desk: Desk) -> Flow[str]:
    """The week that comes nearest where no plan could be made: for deciding what to change, never for serving."""
    patient = yield from one_patient(act, desk)
    week = weeks_meant(act, desk)[0].isoformat()
    data = yield from desk.data("closest_week", patient=patient, weekStart=week)
    broken = [f"- {one['date'] or week}: {one['message']}" for one in data["shortfalls"][:_MOST]]
    return "\n".join((desk.say("nearest_head", name=desk.name(patient)), *broken))
