"""Changes to a plan that is there, and files of it: one meal, one day, a lock, a step back, an export."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.generating import figures
from agent.embedded.flows.meals import meals_of
from agent.embedded.flows.people import one_patient
from agent.embedded.flows.plans import carried_out
from agent.embedded.flows.served import refuse_unsafe
from agent.embedded.flows.weeks import placed as in_the_only_week
from agent.embedded.flows.weeks import plan_meant, plans_spoken_of
from agent.embedded.language.wording import day_said, listed, macros
from agent.embedded.people.memory import Json, Question, Request
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.kept_meals import kept_meals
from agent.embedded.sentence.slots import slots_said
from agent.embedded.sentence.wishes import kept_said, wish_said, without_strange
from domain.text import fold


def _needs(tool: str, desk: Desk) -> None:
    """Stop honestly where this installation has no such tool."""
    if tool not in desk.tools:
        raise Stop(desk.say("not_yet", what=desk.say(f"tool_{tool}")))


def _plan(act: Act, desk: Desk) -> Flow[tuple[str, Any]]:
    patient = yield from one_patient(act, desk)
    plan = yield from plan_meant(act, patient, desk)
    return patient, plan


def _where(act: Act, desk: Desk) -> Act:
    """`swap it`, `take alternative 2`: the day and the meal spoken of last, where there was just one."""
    before = desk.memory.last_but_one
    if (
        before is None
        or (act.day and act.meals)
        or before.kind not in {"plan", "swap", "lock", "explain", "redo", "ideas", "undo"}
    ):
        return act
    dates = act.dates if act.dates.days else before.dates
    return replace(act, dates=dates, meals=act.meals or before.meals)


def _slot(tool: str, act: Act, desk: Desk) -> Flow[tuple[str, dict[str, Any], Act]]:
    """The one place in a plan that a tool changes, asked for where it is not said which."""
    _needs(tool, desk)
    placed = _where(act, desk)
    patient = yield from one_patient(placed, desk)
    refuse_unsafe(placed, (patient,), desk)
    placed = yield from in_the_only_week(placed, patient, desk)
    desk.memory.last = placed
    plan = yield from plan_meant(placed, patient, desk)
    if placed.day is None or (tool != "regenerate_day" and len(placed.meals) != 1):
        raise Stop(desk.say("which_day" if tool == "regenerate_day" else "which_meal"), Question("slot", act=placed))
    slot = {} if tool == "regenerate_day" else {"meal": placed.meals[0]}
    return tool, {"plan": plan, "date": placed.day.isoformat(), **slot}, placed


def _stored(tool: str, act: Act, desk: Desk, **args: Any) -> Flow[Json]:
    """A change of one place in a plan."""
    tool, slot, _ = yield from _slot(tool, act, desk)
    return (yield from desk.data(tool, **slot, **args))


def _error(envelope: Json) -> Json:
    return envelope.get("error") or {}


def _each_slot(one: Callable[[Act, Desk], Flow[str]], act: Act, desk: Desk) -> Flow[str]:
    """The same for every place the sentence names, in order; follow-ups hang on the last."""
    if act.dates.floating and len(slots_said(act)) > 1:
        act = yield from in_the_only_week(act, (yield from one_patient(act, desk)), desk)
    named = act.who.named
    if len(named) > 1:
        several = []
        for one_of_them in named:
            several.append((yield from _each_slot(one, replace(act, who=replace(act.who, named=(one_of_them,))), desk)))
        return "\n".join(several)
    said = []
    for slot in slots_said(act):
        said.append((yield from one(slot, desk)))
    return "\n".join(said)


def swap(act: Act, desk: Desk) -> Flow[str]:
    """Another meal in place of one, or of each that is named."""
    return (yield from _each_slot(_swap, act, desk))


def _swap(act: Act, desk: Desk) -> Flow[str]:
    tool, args, placed = yield from _slot("swap_meal", act, desk)
    wish, kept = wish_said(act), kept_said(act)
    wish = _offered(wish, act, desk)
    data = yield from _wished(tool, desk, wish, **args, keep=kept)
    day, slot = placed.day.isoformat() if placed.day else "", placed.meals[0]
    meal = next(m for s, m in meals_of(next(d for d in data["days"] if d["date"] == day)) if s == slot)
    said = desk.say(
        "swapped", name=data["patientName"], day=_day(placed, desk), meal=desk.say(slot), dish=meal["name"], figures=macros(meal["nutrition"])
    )  # fmt: skip
    others = [f"{number}. {other['name']}" for number, other in enumerate(data.get("alternatives", ()), 1)]
    return " ".join(
        (said, *_consequences(data, desk), *([desk.say("alternatives", names=", ".join(others))] if others else []))
    )


def _wished(tool: str, desk: Desk, wish: str | None, **args: Any) -> Flow[Json]:
    """The change with a wish. Words of it that nobody understands are said, and the rest is looked for."""
    envelope = yield from desk.call(tool, **args, request=wish)
    strange = [str(one["written"]) for one in _error(envelope).get("details", {}).get("notUnderstood") or ()]
    less = without_strange(wish, strange) if wish and strange else None
    if less is not None:
        desk.notes.append(desk.say("wish_part_unknown", what=listed([f"“{s}”" for s in strange], desk.memory.language)))
        envelope = yield from desk.call(tool, **args, request=less)
    return desk.settled(tool, envelope)


def _day_wished(tool: str, desk: Desk, wish: str | None, **args: Any) -> Flow[Json]:
    """The same of a whole day, of which more is told than wished: with a word that nobody understands the wish is given up."""
    envelope = yield from desk.call(tool, **args, request=wish)
    strange = [str(one["written"]) for one in _error(envelope).get("details", {}).get("notUnderstood") or ()]
    if strange:
        desk.notes.append(desk.say("wish_part_unknown", what=f"“{wish}”"))
        envelope = yield from desk.call(tool, **args)
    return desk.settled(tool, envelope)


def _offered(wish: str | None, act: Act, desk: Desk) -> str | None:
    """Of the dishes named last the one that is picked: by its place, or by a word that stands in no other's name."""
    dishes = desk.memory.offered
    number = re.fullmatch(r"alternative (-?\d)", wish or "")
    if number:
        place = int(number[1])
        return dishes[place - (place > 0)] if dishes and abs(place) <= len(dishes) else wish
    before = desk.memory.last_but_one
    if before is None or before.kind != "ideas" or act.reading.meals or act.reading.dates:
        return wish
    said = {word for thing in act.things for word in fold(thing).split()} | set(fold(wish or "").split())
    named = [dish for dish in dishes if said.intersection(fold(dish).split())]
    return named[0] if len(named) == 1 else wish


def _day(act: Act, desk: Desk) -> str:
    return day_said(act.day, desk.memory.language) if act.day else ""


def _consequences(data: Json, desk: Desk) -> list[str]:
    """The verdict on the changed plan, which is a draft again."""
    return [f"{figures(data, desk)}."]


def redo(act: Act, desk: Desk) -> Flow[str]:
    """A day planned anew, or each that is named; what is to stay of it is locked first."""
    kept = tuple(dict.fromkeys(mark.meaning for mark in kept_meals(act.reading)))
    locked = (yield from lock(replace(act, meals=kept), desk)) if kept and not act.reading.has("unlock") else ""
    anew = yield from _each_slot(_redo, replace(act, meals=()), desk)
    return "\n".join(part for part in (locked, anew) if part)


def _redo(act: Act, desk: Desk) -> Flow[str]:
    tool, args, placed = yield from _slot("regenerate_day", act, desk)
    data = yield from _day_wished(tool, desk, wish_said(act), **args)
    day = next(d for d in data["days"] if placed.day and d["date"] == placed.day.isoformat())
    names, wished = " · ".join(meal["name"] for _, meal in meals_of(day)), ", ".join(data.get("understood", ()))
    return desk.say(
        "day_anew",
        name=data["patientName"],
        day=_day(placed, desk),
        meals=names,
        total=macros(day["totalNutrition"]),
        wish=desk.say("day_wish", what=wished) if wished else "",
    )


def lock(act: Act, desk: Desk) -> Flow[str]:
    """Meals that later changes leave alone; or free again."""
    return (yield from _each_slot(_lock, act, desk))


def _lock(act: Act, desk: Desk) -> Flow[str]:
    free = act.reading.has("unlock")
    data = yield from _stored("lock_meal", act, desk, locked=False if free else None)
    placed = desk.memory.last or act
    return desk.say(
        "unlocked" if free else "locked",
        name=data["patientName"],
        day=_day(placed, desk),
        meal=desk.say(placed.meals[0]),
    )


def undo(act: Act, desk: Desk) -> Flow[str]:
    """One step back in a plan, or back to a version that is named."""
    _needs("undo", desk)
    changed = desk.memory.changed
    plan = changed if changed and not (act.who.named or act.dates) else (yield from _whole_plan(act, desk))
    version = re.search(r"(?i)\bversi[oó]n\w*\s+(\d+)", act.reading.text)
    data = yield from desk.data("undo", plan=plan, version=int(version[1]) if version else None)
    return desk.say("undone", name=data["patientName"], week=data["weekStart"], figures=figures(data, desk))


def mend(act: Act, desk: Desk) -> Flow[str]:
    """The fewest changes after which a plan fits the record again."""
    _needs("update_plan", desk)
    plan = yield from _whole_plan(act, desk)
    data = yield from desk.data("update_plan", plan=plan)
    changes = [
        f"- {c['date']}, {desk.say(c['meal'])}: {c['before']['name'] if c['before'] else '–'} → {c['after']['name']} ({c['why']})"
        for c in data["changes"]
    ]
    head = desk.say(
        "mended" if changes else "nothing_to_mend",
        name=data["patientName"],
        week=data["weekStart"],
        figures=figures(data, desk),
    )
    return "\n".join((head, *changes))


def _whole_plan(act: Act, desk: Desk) -> Flow[Any]:
    spoken = plans_spoken_of(desk)
    if len(spoken) == 1 and not act.who.named:
        return spoken[0].id
    _patient, plan = yield from _plan(act, desk)
    return plan


def again(requests: tuple[Request, ...], desk: Desk) -> Flow[str]:
    """What was waiting for a yes, exactly as it was asked."""
    return (yield from carried_out(requests, desk))


def no_meal(_act: Act, desk: Desk) -> Flow[str]:
    """A meal cannot be taken out of a plan."""
    yield from ()
    return desk.say("cannot_remove_meal")
