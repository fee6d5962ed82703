"""Plans that are there: which, whether they hold, whether they are approved; to approve and to delete them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.figures import series_said
from agent.embedded.flows.generating import figures, verdict_said
from agent.embedded.flows.meals import foods_asked, is_it_there
from agent.embedded.flows.people import patients_meant, spared_ids
from agent.embedded.flows.replacing import taken
from agent.embedded.flows.weeks import plan_meant, plans_spoken_of, ref, several_weeks
from agent.embedded.language.wording import listed
from agent.embedded.people.memory import Json, Question, Request
from agent.embedded.record.corrections import corrects
from agent.embedded.sentence.act import Act, Who
from domain.calendar import next_monday

_MOST_LINES = 30
_MOST_FINDINGS = 6
_MOST_SHOWN = 4
PlanArg = str | dict[str, Any]


def list_plans(act: Act, desk: Desk, *, any_status: bool = False) -> Flow[str]:
    """Which plans there are: everybody's or somebody's, of a week, with a status."""
    r = act.reading
    ids: tuple[str, ...] = ()
    if (
        act.who
        and not act.who.everyone
        and (act.who.named or act.who.strangers or act.who.filtered or r.has("he", "she") or _of_them(act, desk))
    ):
        ids = yield from patients_meant(act, desk)
    if r.has("none_there"):
        return (yield from _without_plan(act, desk))
    status = None if any_status else "draft" if r.has("draft") else "approved" if r.has("approved", "approve") else None
    found: list[Json] = []
    week = act.dates.mondays[0].isoformat() if act.dates else None
    for patient in ids or (None,):
        data = yield from desk.data("find_plans", patient=patient, weekStart=week, status=status)
        found.extend(data["plans"])
    if not found:
        return desk.say("no_plans") + _of_whom(ids, week, status, desk)
    lines = [_line(plan, desk) for plan in found[:_MOST_LINES]]
    count = desk.say("plan_count" if len(found) > 1 else "plan_count_one", count=len(found))
    return "\n".join((count + _of_whom(ids, week, status, desk), *lines))


def _of_them(act: Act, desk: Desk) -> bool:
    """`who of them has a plan?`: of the patients spoken of."""
    return act.who.plural and act.reading.has("who") and len(desk.memory.focus) > 1


def _without_plan(act: Act, desk: Desk) -> Flow[str]:
    """Who has no plan in the week: everybody else has one."""
    week = (act.dates.mondays or (desk.memory.week or next_monday(desk.today),))[0].isoformat()
    if not desk.memory.listed:
        yield from desk.data("find_patients")
    data = yield from desk.data("find_plans", weekStart=week)
    there = {str(plan["patientId"]) for plan in data["plans"]}
    lacking = [pid for pid in desk.memory.patients if pid not in there]
    desk.memory.hold((), tuple(lacking))
    names = listed([desk.name(pid) for pid in lacking], desk.memory.language) or desk.say("none")
    return desk.say("without_plan", week=week, count=len(lacking), names=names)


def _of_whom(ids: Sequence[str], week: str | None, status: str | None, desk: Desk) -> str:
    parts = [
        listed([desk.name(pid) for pid in ids], desk.memory.language),
        desk.say("week_of", week=week) if week else "",
        desk.say(f"status_{status}") if status else "",
    ]
    said = ", ".join(part for part in parts if part)
    return f" ({said})." if said else "."


def _line(plan: Json, desk: Desk) -> str:
    return f"- {plan['patientName']}, {desk.say('week_of', week=plan['weekStart'])}: {desk.say('status_' + plan['status'])}"


def status(act: Act, desk: Desk) -> Flow[str]:
    """Is it approved?"""
    if not act.who and not plans_spoken_of(desk):
        return (yield from list_plans(act, desk))
    ids = yield from patients_meant(act, desk)
    if len(ids) > _MOST_SHOWN:
        return (yield from list_plans(act, desk, any_status=True))
    said = []
    for patient in ids:
        plan = yield from plan_meant(act, patient, desk)
        data = yield from desk.data("get_plan", plan=plan)
        yes = desk.say("yes") if data["status"] == "approved" else desk.say("no")
        said.append(
            f"{yes}: {data['patientName']}, {desk.say('week_of', week=data['weekStart'])}: {desk.say('status_' + data['status'])}."
        )
    return "\n".join(said)


def plans_meant(act: Act, desk: Desk) -> Flow[tuple[PlanArg, ...]]:
    """The plans an act is about: of those named, or all that were spoken of."""
    spoken = plans_spoken_of(desk)
    pointing = pointing_at(act) or act.dates
    if act.reading.has("plans") and act.dates and not act.who and act.kind in _ASKED_FIRST:
        act = replace(act, who=Who(everyone=True))  # `approve next week's plans`: each of them is asked about
    count = 2 if act.reading.has("both") else act.reading.counted
    other = count is not None and len(spoken) != count
    if spoken and not pointing and not other and (len(spoken) == 1 or act.who.plural or act.who.everyone):
        spared = spared_ids(act, desk)
        return tuple(plan.id for plan in spoken if plan.patient not in spared)
    rest = act.who.others and bool(act.who.without)
    if rest and len(spoken) > 1 and not act.dates:
        spared = spared_ids(act, desk)
        return tuple(plan.id for plan in spoken if plan.patient not in spared)
    if rest and act.dates:  # `Will's for the 15th isn't ready, approve the rest`
        act = replace(act, who=replace(act.who, everyone=True, others=False))
    if act.who.everyone and (act.dates or not spoken):
        return (yield from _of_the_week(act, desk))
    if count is not None and act.dates and not pointing_at(act):
        there = yield from _of_the_week(act, desk)
        if len(there) == count:
            return there
    ids = yield from patients_meant(act, desk)
    plans: list[PlanArg] = [ref(patient, week) for patient in ids for week in several_weeks(act)]
    if plans:
        return tuple(plans)
    theirs = not act.who.plural or (bool(act.who.named) and act.reading.has("plans"))  # `both of Will's plans`
    if len(ids) == 1 and act.reading.has("all", "both") and not act.dates and theirs:
        data = yield from desk.data("find_plans", patient=ids[0])
        return tuple(str(plan["id"]) for plan in data["plans"])
    for patient in ids:
        plans.append((yield from plan_meant(act, patient, desk)))
    return tuple(plans)


_ASKED_FIRST = frozenset({"approve", "delete_plan"})


def pointing_at(act: Act) -> bool:
    """Patients are named, described or chosen."""
    who = act.who
    pointed = bool(who.named or who.strangers or who.filtered or who.described or who.others)
    return pointed or act.reading.has("he", "she")


def _of_the_week(act: Act, desk: Desk) -> Flow[tuple[PlanArg, ...]]:
    """Every plan of the week that was said, but for those who are left out."""
    data = yield from desk.data("find_plans", weekStart=act.dates.mondays[0].isoformat() if act.dates else None)
    kept: tuple[str, ...] = ()
    if act.who.without:
        kept = yield from patients_meant(act, desk)
    plans = [plan for plan in data["plans"] if not act.who.without or str(plan["patientId"]) in kept]
    if not plans:
        raise Stop(desk.say("no_plans") + ".")
    return tuple(str(plan["id"]) for plan in plans)


def validate(act: Act, desk: Desk) -> Flow[str]:
    """Does it hold? The verdict and the gravest findings; of many plans the verdicts alone."""
    of_all = act.reading.has("plans") and not (act.who or (plans_spoken_of(desk) and not act.dates))
    plans = yield from plans_meant(replace(act, who=Who(everyone=True)) if of_all else act, desk)
    if not plans:
        return desk.say("no_plans") + "."
    envelopes = yield from desk.call_all(tuple(Request("validate_plan", {"plan": plan}) for plan in plans))
    shown = _verdict if len(plans) <= _MOST_SHOWN else _head
    said = [shown(e["data"], desk) if e.get("ok") else desk.failure(e["error"]) for e in envelopes]
    seen = [e["data"] for e in envelopes if e.get("ok")]
    for data in seen if len(seen) == 1 else ():
        said += yield from _asked_of(act, data, desk)
    desk.memory.hold(tuple(str(d["planId"]) for d in seen), tuple(dict.fromkeys(str(d["patientId"]) for d in seen)))
    return "\n\n".join(said)


def _asked_of(act: Act, data: Json, desk: Desk) -> Flow[list[str]]:
    """What the question names, told by itself: a nutrient beside its bounds, whether a food or an allergen is in it."""
    said = []
    if act.nutrients:
        charted = yield from desk.data("chart_plan", plan=data["planId"])
        said += [series_said(one, desk) for one in charted["series"] if one["nutrient"] in act.nutrients]
    contains = act.reading.has("contains", "without") and "?" in act.reading.text
    for thing in foods_asked(act) if contains else ():
        said.append((yield from is_it_there(thing, act, {**data, "id": data["planId"]}, desk)))
    return said


def _head(data: Json, desk: Desk) -> str:
    return f"{data['patientName']}, {desk.say('week_of', week=data['weekStart'])}: {verdict_said(data, desk)}."


def _verdict(data: Json, desk: Desk) -> str:
    head = _head(data, desk)
    seen: dict[str, Json] = {}
    for finding in data["findings"]:
        seen.setdefault(str(finding["rule"]), finding)
    grave = [
        f for kind in ("blocker", "warning", "not_evaluable", "note") for f in seen.values() if f["severity"] == kind
    ]
    lines = [
        f"- {desk.say('severity_' + f['severity'])}: {f['message']} ({f['source']})" for f in grave[:_MOST_FINDINGS]
    ]
    more = [desk.say("more_findings", count=len(grave) - _MOST_FINDINGS)] if len(grave) > _MOST_FINDINGS else []
    return "\n".join((head, *lines, *more))


def approve(act: Act, desk: Desk) -> Flow[str]:
    """Approve; the tool asks back unless the user's own sentence asked for exactly this."""
    before, last = plans_spoken_of(desk), desk.memory.last_but_one
    plans = yield from plans_meant(act, desk)
    if not plans:
        return desk.say("no_plans") + "."
    if last is not None and last.kind == "approve" and act.keeps and corrects(act.latest or act.reading):
        stays = [
            p
            for p in before
            if p.id in desk.memory.approved and p.id not in plans and ref(p.patient, p.week) not in plans
        ]
        desk.notes += [desk.say("stays_approved", name=desk.name(p.patient), week=p.week.isoformat()) for p in stays]
    return (yield from carried_out(tuple(Request("approve_plan", {"plan": plan}) for plan in plans), desk))


def delete_plan(act: Act, desk: Desk) -> Flow[str]:
    """Ask for the deletion of the plans meant; the tool has the user confirm it."""
    if act.reading.has("draft") and not act.who.named and not act.reading.has("it"):
        week = act.dates.mondays[0].isoformat() if act.dates else None
        data = yield from desk.data("find_plans", weekStart=week, status="draft")
        plans: tuple[PlanArg, ...] = tuple(str(plan["id"]) for plan in data["plans"])
    else:
        plans = yield from plans_meant(act, desk)
    if not plans:
        return desk.say("no_plans") + "."
    return (yield from carried_out(tuple(Request("delete_plan", {"plan": plan}) for plan in plans), desk))


def delete_patient(act: Act, desk: Desk) -> Flow[str]:
    """Ask for the deletion of the patients meant; the tool has the user confirm it."""
    ids = yield from patients_meant(act, desk)
    return (yield from carried_out(tuple(Request("delete_patient", {"patient": pid}) for pid in ids), desk))


def carried_out(requests: tuple[Request, ...], desk: Desk) -> Flow[str]:
    """Make the calls; say what is done, and ask for a yes to what waits for one."""
    envelopes = yield from desk.call_all(requests)
    done, waiting, errors = [], [], []
    held = tuple(
        str(e["data"]["id"])
        for r, e in zip(requests, envelopes, strict=True)
        if e.get("ok") and r.tool == "approve_plan"
    )
    asked = tuple(str((e.get("error") or {}).get("details", {}).get("plan") or "") for e in envelopes)
    held = held or tuple(plan for plan in asked if plan in desk.memory.plans)
    if len(held) > 1:
        desk.memory.hold(held, tuple(dict.fromkeys(desk.memory.plans[plan].patient for plan in held)))
    for request, envelope in zip(requests, envelopes, strict=True):
        if envelope.get("ok"):
            done.append(_done(request, envelope["data"], desk))
        elif envelope["error"]["code"] == "confirmation_required":
            waiting.append(request)
            errors.append(envelope["error"])
        else:
            done.append(desk.failure(envelope["error"]))
    if waiting:
        raise Stop("\n".join((*done, desk.confirm(tuple(errors)))), Question("confirm", calls=tuple(waiting)))
    return "\n".join(done)


def _done(request: Request, data: Json, desk: Desk) -> str:
    if request.tool == "update_patient":
        target = data["calorieTarget"] if "calorieTarget" in request.args["changes"] else None
        return desk.say("target_set" if target else "updated_short", name=data["name"], kcal=target)
    if request.tool == "apply_substitution":
        return taken(data, desk)
    if request.tool == "delete_patient":
        return desk.say("patient_deleted", name=data["name"], plans=data["plansDeleted"])
    key = {"delete_plan": "plan_deleted", "approve_plan": "approved", "generate_plan": "made"}[request.tool]
    said = figures(data, desk) if key == "made" else ""
    return desk.say(key, name=data["patientName"], week=data["weekStart"], figures=said)
