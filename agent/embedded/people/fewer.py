"""Some of those a list was made for are left out of it again: who is left. Looks nobody up."""

import re
from collections.abc import Sequence
from dataclasses import replace

from agent.embedded.naming.names import Named
from agent.embedded.people.whom import denied_in
from agent.embedded.sentence.act import Act, Who
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS, entry, opening

_DROPPED = re.compile(
    r"(?i)\b(?:drop|leave|take|skip|omit|exclude|remove|minus|without|not|lose|strike|cross|scratch|ohne|lass|nimm|sin|quita|saca|sans|enlève|laisse)\b"
)
_LONGEST = 9
_OF_A_RECORD = ("record", "patient", "system", *(field for field in FIELDS if field != "medication"))
_MAY_YOU = frozenset("can could would will kannst konnen puedes podrias peux pouvez".split())
_OWN_ACTS = "generate approve export update swap why redo copy undo lock send compare".split()


def left_after(r: Reading, last: Act) -> Who | None:
    """`and if I leave Chinwe out of it?`, `take Will out of that`, `and drop Grace`: those a shopping list is for now."""
    if last.kind not in {"shop", "tips"} or not r.named or _has_own(r):
        return None
    denied = _ids(denied_in(r, r.named)) == _ids(r.named) and not r.has("delete")
    short = sum(1 for w in r.words if w.key) <= _LONGEST and _DROPPED.search(r.text) is not None
    asked = r.question and opening(r) not in _MAY_YOU
    if not denied and (not short or asked or _of_another_week(r, last) or r.has("plan", "buy")):
        return None
    listed = {pid for named in last.who.named for pid in named.ids}
    gone = {pid for named in r.named for pid in named.ids}
    if last.who.named and not gone < listed:
        return None
    return but_for(last.who, replace(last.who, without=(*last.who.without, *r.named)))


def _ids(named: Sequence[Named]) -> frozenset[str]:
    return frozenset(pid for one in named for pid in one.ids)


def only_some(r: Reading, last: Act) -> Act | None:
    """`just Jürgen and Hadassah, without Bo` after a list for everybody: the list for those two."""
    gone = denied_in(r, r.named)
    kept = tuple(n for n in r.named if not _ids(gone).issuperset(n.ids))
    if last.kind not in {"shop", "tips"} or not gone or not kept or _has_own(r) or r.question:
        return None
    return replace(last, who=Who(named=kept), dates=r.dates or last.dates, keeps=True, latest=r)


def _of_another_week(r: Reading, last: Act) -> bool:
    return bool(r.dates) and not set(r.dates.mondays) <= set(last.dates.mondays)


def _has_own(r: Reading) -> bool:
    """Something else is told or asked for."""
    things = [thing for thing in r.things if thing.casefold() not in {"cross", "scratch"}]
    told = things or r.figures or r.labs or entry(r) or r.meals or r.strangers
    off_it = {"system", "no_longer"} if _OFF_THE_LIST.search(r.text) else {"system"}
    of_record = r.has(*(field for field in _OF_A_RECORD if field not in off_it)) or _of_the_system(r)
    return bool(told) or of_record or r.has(*_OWN_ACTS)


_OFF_THE_LIST = re.compile(r"(?i)\boff (?:the|that|this) (?:list|order|shopping)\b|\bvon der liste\b")


def _of_the_system(r: Reading) -> bool:
    """`off our books`; the `list` just made is no register of patients."""
    return any(r.words[i].key not in {"list", "order"} for i in r.covered("system"))


def but_for(before: Who, now: Who) -> Who:
    """`leave Shaun out` after two were named: the other one."""
    gone = {pid for named in now.without for pid in named.ids}
    left = tuple(named for named in before.named if not gone.issuperset(named.ids))
    return replace(before, named=left, plural=False) if left and len(left) < len(before.named) else now
