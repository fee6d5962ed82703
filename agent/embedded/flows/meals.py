"""What is on the table: a week, a day, a meal, a figure of one; and why it is so."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from agent.embedded.calendar.dates import dates_in
from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.generating import figures, generate
from agent.embedded.flows.people import patients_meant
from agent.embedded.flows.weeks import placed, plan_meant
from agent.embedded.language.forms import is_food
from agent.embedded.language.wording import amount, day_said, listed, macros
from agent.embedded.people.memory import Json, Question, Request
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import MEALS
from agent.embedded.vocabulary.dishes import in_english
from domain.calendar import next_monday
from domain.text import fold

_UNITS = {
    "calories": "kcal",
    "protein": "g",
    "carbs": "g",
    "fat": "g",
    "fiber": "g",
    "saturated_fat": "g",
    "sugars": "g",
}
_MICROGRAMS = frozenset({"vitamin_d", "vitamin_k", "vitamin_b12", "folate"})
_MOST_REASONS = 6
_FEW = 3


def show_plan(act: Act, desk: Desk) -> Flow[str]:
    """The week, or what of it was asked for."""
    ids = yield from patients_meant(act, desk)
    if len(ids) > _FEW:
        return (yield from _of_many(act, ids, desk))
    plans = []
    for patient in ids:
        act = yield from placed(act, patient, desk)
        desk.memory.last = act
        plan = yield from plan_meant(act, patient, desk)
        if patient == ids[0] and isinstance(plan, dict) and (act.dates.weeks or act.reading.has("plan")):
            there = yield from desk.data("find_plans", patient=patient, weekStart=plan["weekStart"])
            if not there["plans"]:
                return (yield from _none_there(act, ids, plan["weekStart"], desk))
        plans.append(plan)
    return (yield from _all_shown(act, tuple(plans), ids, desk))


def _of_many(act: Act, ids: tuple[str, ...], desk: Desk) -> Flow[str]:
    """Of so many patients only those are shown who have a plan in the week."""
    week = act.dates.mondays[0] if act.dates and not act.dates.floating else desk.memory.week or next_monday(desk.today)
    data = yield from desk.data("find_plans", weekStart=week.isoformat())
    plans = tuple(str(plan["id"]) for plan in data["plans"] if plan["patientId"] in ids)
    if not plans:
        return (yield from _none_there(act, ids, week.isoformat(), desk))
    if act.dates.floating:
        act = replace(act, dates=dates_in(act.reading.text, desk.today, week, language=act.reading.language))
    return (yield from _all_shown(act, plans, ids, desk))


def _all_shown(act: Act, plans: tuple[Any, ...], ids: tuple[str, ...], desk: Desk) -> Flow[str]:
    envelopes = yield from desk.call_all(tuple(Request("get_plan", {"plan": plan}) for plan in plans))
    asked = act.things if act.reading.question and not act.reading.has("what", "which") else ()
    said = []
    for envelope in envelopes:
        if not envelope.get("ok"):
            said.append(desk.failure(envelope["error"]))
            continue
        for thing in asked:
            said.append((yield from is_it_there(thing, act, envelope["data"], desk)))
        if not asked:
            said.append(_shown(act, envelope["data"], desk))
    desk.memory.hold(tuple(str(e["data"]["id"]) for e in envelopes if e.get("ok")), ids)
    return "\n\n".join(said)


_WISHED = re.compile(
    r"(?i)\b(?:(?:could|can|may|might) (?:i|we) (?:please )?(?:have|get)|(?:i|we)(?:['’]d| would) (?:like|love)|(?:kann|könnte|dürfte) ich [^.?!]{0,40}haben|(?:podr[ií]a|puedo) tener|pourrais-je avoir)\b(?!.*\b(?:look|see|know|check|send|pdf|printed)\b)"
)
"""`could I have his plan for next week, please?`: to have one is wished, whether or not it is there."""
_NEEDED = frozenset("need needs want ready prepare brauche necesito besoin lazim".split())


def _none_there(act: Act, ids: tuple[str, ...], week: str, desk: Desk) -> Flow[str]:
    """No such plan yet. A bare `Ingrid, week of 14 Dec` means to have one; everything else is asked."""
    r = act.reading
    owned = any(word.owned for word in r.words) and not any(word.key in _NEEDED for word in r.words)
    wished = _WISHED.search(r.text) is not None and r.has("plan") and len(ids) == 1 and not (act.meals or act.nutrients)
    if wished or not (
        r.question
        or r.has("show", "it", "list")
        or act.meals
        or (act.dates.days and not r.has("plan"))
        or owned
        or act.nutrients
        or act.things
    ):
        return (yield from generate(act, desk))
    requests = tuple(Request("generate_plan", {"patient": patient, "weekStart": week}) for patient in ids)
    names = listed([desk.name(patient) for patient in ids], desk.memory.language)
    raise Stop(desk.say("no_plan_then", name=names, week=week), Question("confirm", calls=requests))


def _shown(act: Act, data: Json, desk: Desk) -> str:
    days = [day for day in data["days"] if not act.dates.days or date.fromisoformat(day["date"]) in act.dates.days]
    if not days:
        first, last = data["days"][0]["date"], data["days"][-1]["date"]
        raise Stop(desk.say("day_outside", name=data["patientName"], first=first, last=last))
    if act.nutrients:
        return _nutrients(act, days, data, desk)
    head = desk.say(
        "plan_head", name=data["patientName"], week=data["weekStart"], status=desk.say(f"status_{data['status']}")
    )
    if act.meals or len(days) < len(data["days"]):
        lines = [line for day in days for line in _meals(day, act, desk)]
        return "\n".join((f"{data['patientName']}:", *lines))
    return "\n".join((head + " " + figures(data, desk) + ".", *(_day_line(day, desk) for day in days)))


def _day_line(day: Json, desk: Desk) -> str:
    names = " · ".join(meal["name"] for _, meal in meals_of(day))
    return f"- {day_said(date.fromisoformat(day['date']), desk.memory.language)}: {names} ({amount(day['totalCalories'], 'kcal')})"


def meals_of(day: Json) -> Iterator[tuple[str, Json]]:
    """Every meal of a day with its slot."""
    for slot in MEALS[:3]:
        yield slot, day[slot]
    for snack in day["snacks"]:
        yield "snack", snack


def _meals(day: Json, act: Act, desk: Desk) -> list[str]:
    said = day_said(date.fromisoformat(day["date"]), desk.memory.language)
    full = act.reading.has("ingredients", "contains")
    lines = []
    for slot, meal in meals_of(day):
        if act.meals and slot not in act.meals:
            continue
        parts = f"{meal['name']} ({macros(meal['nutrition'])}; {meal['preparationTime']} min)"
        listing = (
            f": {', '.join(meal['ingredients'])}" if full or (len(act.meals) == 1 and len(act.dates.days) == 1) else ""
        )
        lines.append(f"- {said}, {desk.say(slot)}: {parts}{listing}")
    if not lines:
        lines.append(f"- {said}: {desk.say('no_snack')}")
    if not act.meals:
        lines.append(f"  {desk.say('day_total')}: {macros(day['totalNutrition'])}")
    return lines


def is_it_there(thing: str, act: Act, data: Json, desk: Desk) -> Flow[str]:
    """Does the plan hold this food, or what goes by that name (`nuts`, `dairy`), and where? The plan's own words decide."""
    found = yield from desk.data("explain_plan", plan=data["id"], food=thing)
    if not found["known"]:
        return "\n".join(str(reason["text"]) for reason in found["reasons"])
    wanted = {day.isoformat() for day in act.dates.days}
    places = [
        f"{day_said(date.fromisoformat(one['date']), desk.memory.language)}, {desk.say(one['meal'])} ({one['recipe']}: {one['food']})"
        for one in found["served"]
        if (not wanted or one["date"] in wanted) and (not act.meals or one["meal"] in act.meals)
    ]
    if not places:
        return desk.say("not_in_plan", food=thing, name=data["patientName"], week=data["weekStart"])
    return desk.say("in_plan", food=thing, name=data["patientName"], places="; ".join(places))


def _nutrients(act: Act, days: list[Json], data: Json, desk: Desk) -> str:
    lines = [f"{data['patientName']}:"]
    for day in days:
        said = day_said(date.fromisoformat(day["date"]), desk.memory.language)
        rows = [(desk.say(slot), meal) for slot, meal in meals_of(day) if slot in act.meals]
        for label, part in rows:
            lines.append(f"- {said}, {label} ({part['name']}): {_amounts(act, part['nutrition'], desk)}")
        if not rows:
            lines.append(f"- {said}: {_amounts(act, day['totalNutrition'], desk)}")
    return "\n".join(lines)


def _amounts(act: Act, nutrition: Json, desk: Desk) -> str:
    return ", ".join(nutrient_said(name, nutrition, desk) for name in act.nutrients)


def nutrient_said(name: str, nutrition: Json, desk: Desk) -> str:
    """`sodium 1,480 mg`; unknown stays unknown."""
    head, *rest = name.split("_")
    value = nutrition.get(head + "".join(part.capitalize() for part in rest))
    unit = _UNITS.get(name) or ("µg" if name in _MICROGRAMS else "mg")
    return f"{name.replace('_', ' ')} {amount(value, unit) if value is not None else desk.say('unknown_amount')}"


def explain(act: Act, desk: Desk) -> Flow[str]:
    """Why a food, a meal or a week is as it is: the rules, as the tool gives them."""
    ids = yield from patients_meant(act, desk)
    patient = ids[0]
    act = yield from placed(act, patient, desk)
    plan = yield from plan_meant(act, patient, desk)
    meal = act.meals[0] if act.meals else None
    food = _food_asked(act)
    day = act.day.isoformat() if act.day else None
    data = yield from desk.data("explain_plan", plan=plan, date=day, meal=meal if day else None, food=food)
    if food and not data["known"] and (english := in_english(food)) != food:
        food = english  # the catalogue knows it by another name
        data = yield from desk.data("explain_plan", plan=plan, date=day, meal=meal if day else None, food=food)
    if food and not data["known"] and (bare := " ".join(w for w in fold(food).split() if is_food(w))) not in {"", food}:
        food = bare  # `ordinary bread`
        data = yield from desk.data("explain_plan", plan=plan, date=day, meal=meal if day else None, food=food)
    name = desk.name(patient)
    head = desk.say("why_food", food=food, name=name) if food else desk.say("why_plan", name=name)
    return "\n".join((head, *reasons_said(data, desk)))


def _food_asked(act: Act) -> str | None:
    """Of what is left over the food; where no word is known for one, what was said last."""
    things = [thing for thing in act.things if any(is_food(word) for word in fold(thing).split())]
    return next(iter(things), None) or _allergen(act) or (act.things[-1] if act.things else None)


def foods_asked(act: Act) -> tuple[str, ...]:
    """The foods and allergens a question names."""
    allergen = _allergen(act)
    return act.things or ((allergen,) if allergen else ())


def _allergen(act: Act) -> str | None:
    found = [m for m in act.reading.marks if m.meaning.startswith("a_allergen_") and m.end > m.start]
    return act.reading.between(found[0].start, found[0].end) if found else None


_OF_EVERYBODY = ("Dietary Reference Intakes", "DGA", "WCRF", "macroTargets", "calorieTarget")
"""Sources of rules that hold whatever a record says."""


def _weight(reason: Json) -> tuple[bool, bool, bool]:
    """Rules that have to hold come first, then those of this patient's conditions; conventions of menu planning and what is only
    noted come last.
    """
    source, soft = str(reason.get("source") or ""), reason.get("level") != "hard"
    aside = reason.get("level") == "note" or str(reason["rule"]).startswith("understood")
    return "onvention" in source or aside, soft and any(said in source for said in _OF_EVERYBODY), soft


def reasons_said(data: Json, desk: Desk) -> list[str]:
    """The tool's reasons, each with its source."""
    reasons = sorted(data.get("reasons") or [], key=_weight)
    lines = [f"- {r['text']}" + (f" ({r['source']})" if r.get("source") else "") for r in reasons[:_MOST_REASONS]]
    if len(reasons) > _MOST_REASONS:
        lines.append(desk.say("more_reasons", count=len(reasons) - _MOST_REASONS))
    return lines or [desk.say("no_reason")]
