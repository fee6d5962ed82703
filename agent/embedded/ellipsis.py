"""Sentences that say only for whom or when, and that it is the same once more: `oh, and Ayşe's too, same week`.

What is to be done again is told by the act before. Looks nobody up.
"""

import re
from dataclasses import replace

from agent.embedded.act import Act, Who
from agent.embedded.reading import Reading
from agent.embedded.signs import FIELDS, VERBS, entry
from agent.embedded.whom import denied_in

_ONCE_MORE = re.compile(
    r"(?i)\b(?:too|also|as well|likewise|ditto|same|auch|ebenfalls|ebenso|genauso|desgleichen|aussi|également|pareil|même|tambi[eé]n|igual|lo mismo|de igual modo|ook|pure|anche|também|też|de aynı|aynı|aynısı)\b"
)
_OTHERWISE = (
    *VERBS, "show", "list", "what", "which", "who", "why", "how_many", "how_much", "check", "buy", "tips", "recipe", "send", "compare", "price", "record",
    "rename", "patient", "patients", "contains", "facts", "rule", "note", "help", "thanks", "demo", "import", "approved", "draft", "mend", "unlock",
)  # fmt: skip
_REPEATED = frozenset(
    "generate validate approve plan export explain delete_plan status shop tips swap redo lock undo send compare".split()
)
_LONGEST = 14
_TOGETHER = re.compile(
    r"(?i)\b(?:in )?with (?:them|those|these|that|it|the (?:others?|rest))\b|\b(?:to|on(?:to)?|in) (?:them|those|these|that|it|(?:the|that) (?:list|order|total|lot))\b|\bdazu\b|\bavec (?:eux|elles)\b|\bcon ell[oa]s\b"
)


def without_some(r: Reading, last: Act) -> Act | None:
    """`and if I leave Chinwe out of it?`, `and without Bo?`: the act before, for those of them who are left."""
    gone = denied_in(r, r.named)
    own = r.things or r.figures or r.labs or entry(r) or r.meals or r.strangers
    if last.kind not in _OF_SEVERAL or not r.named or set(gone) != set(r.named) or own or r.has(*_OWN_ACTS):
        return None
    ids = {pid for one in gone for pid in one.ids}
    left = tuple(n for n in last.who.named if not ids.intersection(n.ids))
    if last.who.everyone:
        return replace(last, who=replace(last.who, without=(*last.who.without, *gone)), keeps=True, latest=r)
    if not left or len(left) == len(last.who.named):
        return None
    return replace(last, who=replace(last.who, named=left), keeps=True, latest=r)


_OF_SEVERAL = frozenset({"shop", "tips"})
_OWN_ACTS = (
    "generate",
    "approve",
    "delete",
    "export",
    "update",
    "swap",
    "why",
    "redo",
    "copy",
    "undo",
    "lock",
    "send",
    "compare",
)


def repeats(r: Reading, last: Act) -> bool:
    """Nothing is said but whom or when, and that it is the same once more."""
    said = sum(1 for word in r.words if word.key)
    points = bool(r.named or r.strangers or r.dates or r.meals) or r.has("he", "she", "they", "both")
    bare = not (r.things or r.figures or r.labs or entry(r) or r.question or r.has(*_OTHERWISE, *FIELDS))
    return last.kind in _REPEATED and points and bare and said <= _LONGEST and bool(_ONCE_MORE.search(r.text))


def together(last: Act, who: Who, r: Reading) -> bool:
    """`put Will in with them`: the list of those before and of one more."""
    more = r.has("add") or bool(_TOGETHER.search(r.text))
    return last.kind in {"shop", "tips"} and bool(who.named and last.who.named) and more and not who.everyone
