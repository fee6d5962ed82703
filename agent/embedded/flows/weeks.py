"""Which plan an act is about: the week that was said, the plan spoken of, the only one there is; else it is asked."""

from dataclasses import replace
from datetime import date
from typing import Any

from agent.embedded.calendar.dates import dates_in
from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.language.wording import listed
from agent.embedded.people.memory import PlanNote, Question, Request
from agent.embedded.sentence.act import Act
from domain.calendar import monday_of, next_monday


def weeks_meant(act: Act, desk: Desk) -> tuple[date, ...]:
    """The Mondays of the weeks to plan or to buy for: those said, those of the act before, else next week."""
    if act.dates:
        return act.dates.mondays
    if act.keeps and desk.memory.week is not None:
        return (desk.memory.week,)
    return (next_monday(desk.today),)


def ref(patient: str, week: date) -> dict[str, Any]:
    """A plan by its patient and week."""
    return {"patient": patient, "weekStart": week.isoformat()}


def placed(act: Act, patient: str, desk: Desk) -> Flow[Act]:
    """A weekday that was said alone lies in the week of the plan spoken of, else of the next, where its own has none."""
    memory = desk.memory
    if not act.dates.floating or act.dates.weeks:
        return act
    known = [plan.week for plan in memory.plans.values() if plan.patient == patient]
    if memory.week is not None and known and memory.week not in known:
        return _in_week(act, memory.week, known[-1], desk)  # another week was asked about, and nothing is planned in it
    if memory.week is not None:
        return act
    data = yield from desk.data("find_plans", patient=patient)
    weeks = {date.fromisoformat(plan["weekStart"]) for plan in data["plans"]}
    ahead = sorted(week for week in weeks if week > monday_of(desk.today)) or sorted(weeks, reverse=True)
    if not ahead or weeks.issuperset(act.dates.mondays):
        return act
    return _in_week(act, None, ahead[0], desk)


def _in_week(act: Act, spoken_of: date | None, week: date, desk: Desk) -> Act:
    """The act with its weekdays, read while one week was `spoken_of`, in another."""
    r = act.reading
    before, after = (dates_in(r.text, desk.today, focus, language=r.language).days for focus in (spoken_of, week))
    days = tuple(new for old, new in zip(before, after, strict=False) if old in act.dates.days)
    return replace(act, dates=replace(act.dates, days=days or after))


def several_weeks(act: Act) -> tuple[date, ...]:
    """`for 8 and 15 March`: the weeks where there are more than one; none where one of them may only be put right."""
    several = len(act.dates.mondays) > 1 and not act.reading.has("sorry", "not", "no")
    return act.dates.mondays if several else ()


def plan_meant(act: Act, patient: str, desk: Desk) -> Flow[str | dict[str, Any]]:
    """The plan of this patient the act is about, as a tool takes it. Asks where several weeks can be meant."""
    if act.dates:
        return ref(patient, act.dates.mondays[0])
    spoken = desk.memory.plan_of(patient)
    if spoken is not None:
        return spoken.id
    data = yield from desk.data("find_plans", patient=patient)
    plans = data["plans"]
    name = desk.name(patient)
    if not plans:
        week = next_monday(desk.today).isoformat()
        request = Request("generate_plan", {"patient": patient, "weekStart": week})
        raise Stop(desk.say("no_plan_yet", name=name, week=week), Question("confirm", calls=(request,)))
    approved = [str(plan["id"]) for plan in plans if str(plan["id"]) in desk.memory.approved]
    if len(plans) == 1 or (act.kind == "undo" and act.reading.has("approve") and len(approved) == 1):
        return approved[0] if len(plans) > 1 else str(plans[0]["id"])
    weeks = sorted({str(plan["weekStart"]) for plan in plans})
    if len(weeks) == 1:
        return ref(patient, date.fromisoformat(weeks[0]))
    wanted = (desk.memory.week, monday_of(desk.today), next_monday(desk.today))
    by_week = {date.fromisoformat(plan["weekStart"]): str(plan["id"]) for plan in plans}
    if (
        act.kind == "approve"
        and (act.reading.has("both") or (act.keeps and act.reading.has("also", "same")))
        and desk.memory.week is not None
        and desk.memory.week in by_week
    ):
        return by_week[desk.memory.week]  # the tool sees to it that the two spoken of are these
    if act.kind not in {"delete_plan", "approve", "undo"}:
        for monday in wanted:
            if monday is not None and monday in by_week:
                return by_week[monday]
    raise Stop(
        desk.say("which_week", name=name, weeks=listed(weeks, desk.memory.language)),
        Question("week", act=act, options=tuple(weeks)),
    )


def plans_spoken_of(desk: Desk) -> tuple[PlanNote, ...]:
    """The plans the conversation was last about."""
    return tuple(desk.memory.plans[p] for p in desk.memory.plan_focus if p in desk.memory.plans)
