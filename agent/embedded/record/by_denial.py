"""What would go off a record by a mere `not`: `Hiroshi has hypertension, not a soy allergy in the family` takes nothing off."""

import re
from collections.abc import Mapping
from typing import Any

from agent.embedded.sentence.reading import Reading
from domain.text import fold

_GUARDS = ("allergies", "medicalConditions", "dietaryRestrictions")
_DENIED = re.compile(r"(?i)(?:[,;–—]|\s-\s|\bbut\b|\band\b)\s*(?:but |and |it['’]s |it is |is )?not\b")
_PLAINLY = re.compile(
    r"(?i)\b(?:off|out|gone|wrong|wrongly|mistaken?|misdiagnos\w*|never|any ?more|no longer|isn['’]?t|doesn['’]?t|hasn['’]?t|instead|rather|clear\w*|resolved|lifted|outgrew|outgrown|correction|actually|sorry|meant|should)\b"
)


def gone_by_denial(r: Reading, arguments: Mapping[str, Any]) -> tuple[str, ...]:
    """The safeguards that nothing but such a `not` would take off; one kind for another (`type 2 diabetes, not gestational`) is none."""
    if not _DENIED.search(r.text) or _PLAINLY.search(r.text) or r.has("delete", "no_longer"):
        return ()
    found: list[str] = []
    for field in _GUARDS:
        change = arguments.get(field) or {}
        come = {word for entry in change.get("add", ()) for word in fold(_named(entry)).split()}
        found += [gone for entry in change.get("remove", ()) if not come & set(fold(gone := _named(entry)).split())]
    return tuple(found)


def _named(entry: Any) -> str:
    return str(entry["type"] if isinstance(entry, Mapping) else entry).replace("_", " ")
