"""Of those spoken of together: who is left as the other one, and whether several others are meant. Knows no act."""

import re

from agent.embedded.people.memory import Memory
from agent.embedded.sentence.reading import Reading
from domain.text import fold

_OTHERS = re.compile(
    r"(?i)\b(?:others|the rest|the remaining|anderen|los dem[aá]s|las dem[aá]s|los otros|las otras|les autres|di[gğ]erleri)\b"
)


def others_left(memory: Memory) -> tuple[str, ...]:
    """`the other one` after one of several was dealt with: who is left of those; else everybody else there is."""
    left = tuple(pid for pid in memory.group if pid in memory.patients and pid not in memory.focus)
    inside = bool(left) and set(memory.focus) <= set(memory.group)
    return left if inside else tuple(pid for pid in memory.patients if pid not in memory.focus)


def namesakes(memory: Memory) -> tuple[str, ...]:
    """`no, the other one` after Maria Ortega was looked at: who shares a name with her."""
    names = {pid: set(fold(str(record["name"])).split()) for pid, record in memory.patients.items()}
    told = set().union(*(names[pid] for pid in memory.focus if pid in names))
    return tuple(pid for pid, name in names.items() if pid not in memory.focus and name & told)


def several_others(r: Reading) -> bool:
    """`the other two`, `the rest`, `los demás`: more than one."""
    return r.has("both", "they") or r.counted is not None or _OTHERS.search(r.text) is not None
