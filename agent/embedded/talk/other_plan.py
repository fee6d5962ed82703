"""`the other one` to `Delete the plan of Bo for the 8th?`: the same deed, asked of the other plan; which one, where there are several."""

from collections.abc import Callable, Mapping

from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.editing import again
from agent.embedded.language.wording import listed
from agent.embedded.people.memory import Question, Request
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import entry

_DEEDS = frozenset({"delete_plan", "approve_plan"})
_LONGEST = 5


def other_of_hers(question: Question, r: Reading) -> Callable[[Desk], Flow[str]] | None:
    """How to go on with the other plan of the same patient; None where another plan is not what is meant."""
    asked = question.calls[0] if len(question.calls) == 1 and question.calls[0].tool in _DEEDS else None
    short = sum(1 for word in r.words if word.key) <= _LONGEST
    own = r.named or r.strangers or r.dates or r.meals or r.figures or r.question or entry(r)
    if asked is None or not r.has("other") or not short or own:
        return None
    return lambda desk: _asked_of_the_other(asked, desk)


def _asked_of_the_other(asked: Request, desk: Desk) -> Flow[str]:
    plan = asked.args["plan"]
    note = None if isinstance(plan, Mapping) else desk.memory.plans[str(plan)]
    patient = str(plan["patient"]) if isinstance(plan, Mapping) else note.patient if note else ""
    week = str(plan["weekStart"]) if isinstance(plan, Mapping) else note.week.isoformat() if note else ""
    data = yield from desk.data("find_plans", patient=patient)
    others = {str(one["weekStart"]): str(one["id"]) for one in data["plans"] if str(one["weekStart"]) != week}
    if not others:
        return desk.say("left_as_is")
    if len(others) == 1:
        return (yield from again((Request(asked.tool, {"plan": next(iter(others.values()))}),), desk))
    weeks = sorted(others)
    raise Stop(
        desk.say("which_week", name=desk.name(patient), weeks=listed(weeks, desk.memory.language)),
        Question("week", act=desk.memory.last, options=tuple(weeks)),
    )
