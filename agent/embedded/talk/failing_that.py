"""`has she a plan? if not, make one`: what is to be done where the answer is no. Knows no plan."""

import re

from agent.embedded.people.memory import Question

IF_NOT = re.compile(
    r"(?i)^\W*(?:if not|if there isn'?t|if she hasn'?t|if he hasn'?t|otherwise|wenn nicht|falls nicht|sonst|si no|sinon|yoksa)\b"
)


def if_not(part: str, question: Question) -> bool:
    """`has she a plan? if not, make one`: the yes to what would be asked stands in the message itself."""
    return bool(IF_NOT.search(part)) and bool(question.calls) and all(c.tool == "generate_plan" for c in question.calls)
