"""Files: of one plan or several, of the shopping list, in every format that was named."""

from dataclasses import replace
from typing import Any

from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.people import patients_meant
from agent.embedded.flows.shopping import selection
from agent.embedded.flows.weeks import plan_meant, plans_spoken_of, ref, several_weeks, weeks_meant
from agent.embedded.kind.buying_kinds import OWN
from agent.embedded.people.memory import Json, Request
from agent.embedded.sentence.act import Act, Who
from agent.embedded.sentence.formats import formats_said, plan_beside_list, unknown_format
from agent.embedded.sentence.reading import Reading

_PAIR = 2
_LIST_FORMATS = ("csv", "xlsx", "pdf")


def export(act: Act, desk: Desk) -> Flow[str]:
    """A file of each plan meant, or of the shopping list, in each format."""
    if (strange := unknown_format(act.latest or act.reading)) is not None:
        raise Stop(desk.say("no_such_format", what=strange.title()))
    if act.latest is None and (apart := plan_beside_list(act.reading)):
        plan, whole = apart
        said = yield from export(replace(act, reading=plan), desk)
        return f"{said}\n" + (yield from export(replace(act, reading=whole, who=Who()), desk))
    listing = _of_the_list(act, desk)
    tool = "export_shopping_list" if listing else "export_plan"
    if tool not in desk.tools:
        raise Stop(desk.say("not_yet", what=desk.say(f"tool_{tool}")))
    formats: tuple[str | None, ...] = _formats(act, desk) or (None,)
    if listing:
        chosen = yield from selection(act, desk)
        kinds = [kind if kind in _LIST_FORMATS else None for kind in formats]
        requests = [Request(tool, _given({**chosen, "format": kind})) for kind in kinds]
    else:
        plans = yield from _plans(act, desk)
        requests = [Request(tool, _given({"plan": plan, "format": kind})) for plan in plans for kind in formats]
    if not requests:
        return desk.say("no_plans") + "."
    envelopes = yield from desk.call_all(tuple(requests))
    return "\n".join(_written(e["data"], desk) if e.get("ok") else desk.failure(e["error"]) for e in envelopes)


def _formats(act: Act, desk: Desk) -> tuple[str, ...]:
    """Those named; `the same two` are those written last."""
    now = formats_said(act.latest) if act.latest is not None else ()
    if not now and act.latest is not None and act.latest.has("both", "all", "they"):
        return desk.memory.formats
    return now or formats_said(act.reading)


def _of_the_list(act: Act, desk: Desk) -> bool:
    """The shopping list is meant: it is named, or was spoken of last."""
    r, before = act.reading, desk.memory.last_but_one
    if r.has("plan", "plans"):
        return r.has("buy") and not r.has("swap")
    spoken = before is not None and before.kind in OWN | {"shop", "tips"}
    goes_on = before is not None and before.kind == "export" and desk.memory.listing and not formats_only(act, r)
    return r.has("buy", "list") or spoken or goes_on or (desk.memory.listing and act.latest is not None)


def formats_only(act: Act, r: Reading) -> bool:
    """Somebody is named anew: their plan is meant."""
    return bool(act.who.named) and act.latest is None and not r.has("buy", "list")


def _plans(act: Act, desk: Desk) -> Flow[tuple[Any, ...]]:
    spoken = plans_spoken_of(desk)
    pointing = act.who.named or act.who.strangers or act.who.everyone or act.who.filtered
    said = act.latest or act.reading
    many = _PAIR if said.has("both") else said.counted
    pair = many is not None and len(spoken) != many
    if (
        spoken
        and not pair
        and not pointing
        and not act.dates
        and (len(spoken) == 1 or act.who.plural or act.who.pronoun)
    ):
        return tuple(plan.id for plan in spoken)
    if act.who.everyone and not act.who.without:
        week = weeks_meant(act, desk)[0].isoformat()
        found = yield from desk.data("find_plans", weekStart=week)
        return tuple(str(plan["id"]) for plan in found["plans"])
    ids = yield from patients_meant(act, desk)
    plans = []
    if weeks := several_weeks(act):
        return tuple(ref(patient, week) for patient in ids for week in weeks)
    for patient in ids:
        plans.append((yield from plan_meant(act, patient, desk)))
    return tuple(plans)


def _given(args: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in args.items() if value is not None}


def _written(data: Json, desk: Desk) -> str:
    return desk.say("exported", file=data["fileName"], where=data.get("url") or data.get("path"), size=data["bytes"])
