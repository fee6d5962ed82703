"""What goes on with a plan just made or asked for, though it says so little: another week, one forgotten, another who plans it, and
whom was meant where nobody bears the name. Makes no plan.
"""

import re
from dataclasses import replace

from agent.embedded.kind.kinds import by_rule
from agent.embedded.people.whom import who_of
from agent.embedded.record.corrections import corrects
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS, entry

_SORRY = r"(?:oh|ah|oops|whoops|hm+|argh|no|nope|sorry|wait|hang on|my (?:mistake|bad|fault)|apologies|typo|pardon)"
_SLIP = re.compile(
    rf"(?i)^\W*(?:{_SORRY}\W+)*(?:(?:that(?:['’]s| was| is) )?(?:the )?wrong (?:list|name|patient|person|clinic|one|chart|file|ward|site|spelling)|(?:i )?(?:got|had|have) (?:the|that|her|his) name wrong|(?:i )?mixed (?:up )?(?:the names|them|her|him)(?: up)?)\b"
    rf"(?:\W+{_SORRY}\b)*\W+(?=\w)"
)
_MEANT = re.compile(r"(?i)\s*,?\s*\b(?:is|was) (?:who|the one) (?:i|we) (?:mean|meant|want|wanted)\b(?=\W*$)")
_FORGOTTEN = re.compile(
    r"(?i)^\W*(?:(?:oh|and|sorry|oops|ah)\W+)*(?:i |we |i['’]ve |we['’]ve )?(?:forgot|forgotten|missed|left out)\b(?! to\b)"
)
_LONGEST = 9
_ELSE = ("delete", "approve", "export", "swap", "why", "check", "buy", "recipe", "update", "lock", "undo", "show", "what", "which", *FIELDS)  # fmt: skip


def slip_told(text: str, known: bool) -> str:
    """`sorry, wrong name. Rivka` as `sorry, Rivka`; `known` says whether somebody was spoken of before."""
    if not known or len(text.split()) > _LONGEST + 2 or "?" in text:
        return text
    return _MEANT.sub("", _SLIP.sub("sorry, ", text))


def _bare(r: Reading) -> bool:
    """Nothing but whom and when."""
    own = r.things or r.strangers or r.figures or r.labs or entry(r) or r.meals or r.nutrients or r.message.quotes
    return not own and "?" not in r.text and sum(1 for w in r.words if w.key) <= _LONGEST and not r.has(*_ELSE)


def meant_instead_of_nobody(r: Reading, last: Act) -> Act | None:
    """`I meant Rivka`, `hm, try Rivka` after a name that nobody bears: what was asked for, for her."""
    sure = bool(r.named) and not any(n.guess for n in r.named)
    loose = by_rule(r) in {"unknown", "patient"} and not r.has("not", "list", "patients")
    if not (last.who.strangers and not last.who.named and sure and loose and _bare(r)) or last.kind in _NEW:
        return None
    return replace(last, who=who_of(r, filters=False), dates=r.dates or last.dates, keeps=True)


_NEW = frozenset({"create", "update", "rename", "delete", "delete_patient"})
"""What is written into a record or taken away is said again in full."""


def planned_again(r: Reading, last: Act) -> Act | None:
    """`another one for 7 December`, `forgot Giulia`, `do it again with the llm` after a plan was made."""
    if last.kind != "generate" or not _bare(r):
        return None
    if r.named and _FORGOTTEN.search(r.text) and not any(n.guess for n in r.named):
        return replace(last, reading=r, who=replace(last.who, named=r.named, strangers=()), keeps=True)
    if r.named and _for_another(r):
        return replace(last, reading=r, who=who_of(r, filters=False), dates=r.dates or last.dates, keeps=True)
    if r.named or r.described or r.has("all", "day", "not"):
        return None
    mondays = set(r.dates.mondays)
    whole = all(day.weekday() == 0 for day in r.dates.days)
    if r.has("another") and mondays and whole and not r.dates.floating and mondays.isdisjoint(last.dates.mondays):
        return replace(last, reading=r, dates=r.dates, keeps=True)
    otherwise = (
        r.has("llm", "rule_based")
        and (r.has("it", "same", "redo") or _AGAIN & {w.key for w in r.words})
        and not r.dates
    )
    return replace(last, reading=r, keeps=True) if otherwise else None


def _for_another(r: Reading) -> bool:
    """`sorry I meant Kwame`, `sorry, John instead of Ingrid`, `the week after that only Rivka`."""
    sure = not any(n.guess for n in r.named) and bool(who_of(r, filters=False).named)
    only = (
        bool(r.dates.weeks)
        and not _ONLY.isdisjoint(w.key for w in r.words)
        and by_rule(r) in {"unknown", "plan", "patient"}
    )
    return sure and (only or (corrects(r) and by_rule(r) in {"unknown", "patient"}))


_ONLY = frozenset("only just nur solo seulement sadece".split())
_AGAIN = frozenset("again instead anew nochmal".split())
