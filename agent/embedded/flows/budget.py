"""The clinic's budget in the chat: what it is, set, taken away."""

from typing import Any

from agent.embedded.flows.buying import ears
from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.kind.wares import Heard
from agent.embedded.language.wording import listed, money
from agent.embedded.people.memory import Json
from agent.embedded.sentence.act import Act


def budget(act: Act, desk: Desk) -> Flow[str]:
    """Set it where an amount is said, take it away where that is said, else show it."""
    b = ears(act)[0]
    if b.has("no_budget"):
        data = yield from desk.data("set_budget", remove=True)
    elif b.amounts:
        data = yield from desk.data("set_budget", **_limit(b, desk))
    else:
        data = yield from desk.data("get_budget")
    return _said(data, desk)


def _limit(b: Heard, desk: Desk) -> dict[str, Any]:
    """The one amount, for a week in all or for each patient's week. A limit a day is none that is kept."""
    if len(b.amounts) > 1 or (b.reading.has("day") and not b.reading.has("week")):
        raise Stop(desk.say("budget_what"))
    each = b.has("for_whom") or b.reading.has("patient", "patients")
    if each and not b.reading.has("week"):
        raise Stop(desk.say("budget_what"))
    return {"patientWeek" if each else "week": b.amounts[0].quantity}


def _said(data: Json, desk: Desk) -> str:
    limits = [
        desk.say(key, limit=money(data[field]))
        for key, field in (("each_week", "weekCents"), ("each_patient", "patientWeekCents"))
        if data[field] is not None
    ]
    return desk.say("budget_is", limits=listed(limits, desk.memory.language)) if limits else desk.say("budget_none")
