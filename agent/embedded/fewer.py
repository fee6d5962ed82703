"""Some of those a list was made for are left out of it again: who is left. Looks nobody up."""

import re
from dataclasses import replace

from agent.embedded.act import Act, Who
from agent.embedded.reading import Reading
from agent.embedded.signs import FIELDS

_DROPPED = re.compile(
    r"(?i)\b(?:drop|leave|take|skip|omit|exclude|remove|minus|without|not|lose|strike|ohne|lass|nimm|sin|quita|saca|sans|enlève|laisse)\b"
)
_LONGEST = 9
_OF_A_RECORD = tuple(field for field in FIELDS if field != "medication")


def left_after(r: Reading, last: Act) -> Who | None:
    """`take Will out of that`, `and drop Grace` after a shopping list of several: those it is for now."""
    short = sum(1 for w in r.words if w.key) <= _LONGEST and _DROPPED.search(r.text) is not None
    own = bool(r.dates or r.things or r.figures or r.question or r.strangers)
    own = own or r.has("record", "plan", "patient", "system", "buy", "generate", *_OF_A_RECORD)
    if last.kind not in {"shop", "tips"} or not short or not r.named or own:
        return None
    listed = {pid for named in last.who.named for pid in named.ids}
    gone = {pid for named in r.named for pid in named.ids}
    if last.who.named and not gone < listed:
        return None
    return but_for(last.who, Who(without=(*last.who.without, *r.named)))


def but_for(before: Who, now: Who) -> Who:
    """`leave Shaun out` after two were named: the other one."""
    gone = {pid for named in now.without for pid in named.ids}
    left = tuple(named for named in before.named if not gone.issuperset(named.ids))
    return replace(before, named=left, plural=False) if left and len(left) < len(before.named) else now
