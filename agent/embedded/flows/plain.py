"""Acts that need no question: a fixed answer, what the assistant is, the demo clinic, and `delete it` handed to whom it belongs."""

from collections.abc import Callable

from agent.embedded.flows import plans
from agent.embedded.flows.desk import Desk, Flow
from agent.embedded.kind.itself import asked_about_itself
from agent.embedded.language.wording import listed
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.signs import VERBS


def demo(_act: Act, desk: Desk) -> Flow[str]:
    data = yield from desk.data("load_demo_clinic")
    names = listed([str(p["name"]) for p in data["patients"]], desk.memory.language)
    return desk.say("demo_loaded", count=data["total"], names=names)


def itself(act: Act, desk: Desk) -> Flow[str]:
    """Where data go, who sees them, what the law says of it."""
    yield from ()
    return desk.say(asked_about_itself(act.reading) or "where_data_go")


def delete(act: Act, desk: Desk) -> Flow[str]:
    """`delete it`: the plan or the patient spoken of last."""
    before = desk.memory.last_but_one
    about_people = before is not None and before.kind in {"patient", "patients", "create", "update"}
    if desk.memory.plan_focus and not about_people:
        return (yield from plans.delete_plan(act, desk))
    return (yield from plans.delete_patient(act, desk))


def leave(act: Act, desk: Desk) -> Flow[str]:
    """Nothing is done; a bare no right after something was written says how to take that back."""
    yield from ()
    r = act.reading
    short = sum(1 for word in r.words if word.key) <= (_A_NO if r.has("no") else _NOT_SOMEBODY)
    bare = short and (r.has("no") or (r.has("not") and bool(r.named))) and not r.told.intersection(VERBS)
    return desk.say("done_stays" if desk.done and bare else "left_as_is")


_A_NO, _NOT_SOMEBODY = 2, 4


def saying(key: str) -> Callable[[Act, Desk], Flow[str]]:
    def say(_act: Act, desk: Desk) -> Flow[str]:
        yield from ()
        return desk.say(key)

    return say
