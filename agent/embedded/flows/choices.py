"""Who or which week may be meant, told by a tool: its candidates are what whatever shows the conversation makes buttons of.

An answer is text and nothing else; the choices stand in the envelope beside it, as they do for any other model.
"""

from agent.embedded.flows.desk import Desk, Flow
from agent.embedded.people.memory import Question


def offer(question: Question | None, desk: Desk) -> Flow[None]:
    """Ask the tool what the user is being asked, so that it names the candidates. Changes nothing."""
    if question is None or question.act is None or not {"get_patient", "get_plan"} <= desk.tools:
        return
    act = question.act
    several = next((n.written for n in act.who.named if len(n.ids) > 1 and set(n.ids) == set(question.options)), None)
    if question.kind == "which" and several is not None:
        yield from desk.call("get_patient", patient=several)
    elif question.kind == "guess" and act.reading.strangers:
        yield from desk.call("get_patient", patient=act.reading.strangers[0])
    elif question.kind == "week" and len(desk.memory.focus) == 1:
        yield from desk.call("get_plan", plan={"patient": desk.memory.focus[0]})
