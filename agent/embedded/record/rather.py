"""`it's type 2 diabetes, not gestational`, `dislikes -olives +kale`, `dislikes: olives out, kale in`, `lisinopril was switched to
losartan`: one thing instead of another, in a few words. Writes nothing.
"""

import re
from datetime import date

from agent.embedded.naming.names import Roster
from agent.embedded.record.changes import LISTS, changes_in
from agent.embedded.record.edits import Changes
from agent.embedded.record.severities import grades_told
from agent.embedded.sentence.reading import Reading, read

_NOT = re.compile(
    r"(?i)^(?P<is>.+?)\s*(?:(?:,|;|–|—|\s-\s|\bbut\b|\band\b)\s*(?:but |and |it['’]s |it is |is )?(?:not|nicht|pas)|\b(?:instead of|rather than|in place of|statt|au lieu de|en vez de))\s+(?:an? |the |her |his |their )?(?P<not>[^\d,.;:!?]{3,40}?)\s*[.!]?(?:\s*,\s*(?P<for>for \w[\w ]*))?$"
)
_ONLY = re.compile(
    r"(?i)^(?:just|only|yet|now|really|sure|any ?more|so|very|as|too|for|to|from|until|that|this|in|on|at|if|nur|mehr)\b"
)
_SIGNED = re.compile(
    r"(?:^|(?<=[\s:,]))(?P<sign>[+\-–−])\s?(?P<what>[^\W\d][^,;:.+–−]*?)(?=\s*(?:[,;.]|\s[+\-–−]\s?\w|$))"
)
_OUT_IN = re.compile(
    r"(?i):\s*(?P<old>[^,:;.]+?)\s+(?:out|off|gone|raus|fuera)\s*(?:[,;/]|and|und|y|et)\s*(?P<new>[^,:;.]+?)\s+(?:in|on|rein|dentro)\s*[.!]?$|"
    r":\s*(?P<new2>[^,:;.]+?)\s+(?:in|on|rein)\s*(?:[,;/]|and|und)\s*(?P<old2>[^,:;.]+?)\s+(?:out|off|gone|raus)\s*[.!]?$"
)
_ARROW = re.compile(
    r"(?P<old>[^\W\d_]{4,}(?: [^\W\d_]+)?(?: [^\W\d_]+)?)\s*(?:->|→|=>|⇒)\s*(?P<new>[^\W\d_]{4,}(?: [^\W\d_]+)?)(?= for\b|[,.;]|$)"
)
_TURNED_INTO = re.compile(
    r"(?i)\b(?P<old>[^\W\d_]{4,}(?: [^\W\d_]{4,})?)\s+(?:has been|had been|was|is|got|wurde|a été)\s+(?:now )?(?:switched|changed|swapped|replaced|exchanged|substituted|converted|umgestellt|ersetzt|remplacée?)\s+(?:over )?(?:to|with|by|for|auf|durch|par)\s+(?P<new>[^,.;!?]+)"
)


def rather(r: Reading, today: date, roster: Roster) -> Changes | None:
    """The one that comes and the one that goes, where the sentence is one of these; None for every other."""
    if r.message.quotes:
        return None
    return _by_signs(r) or _in_and_out(r) or _turned_into(r, today, roster) or _not_that(r, today, roster)


def _list_named(r: Reading) -> str | None:
    named = {LISTS[m.meaning] for m in r.marks if m.meaning in LISTS and m.end > m.start}
    named -= {"dietaryRestrictions"} if len(named) > 1 else set()
    return next(iter(named)) if len(named) == 1 else None


def _by_signs(r: Reading) -> Changes | None:
    told = [(m["sign"], m["what"].strip()) for m in _SIGNED.finditer(r.text)]
    listing = _list_named(r)
    come, gone = ([what for sign, what in told if (sign == "+") is plus] for plus in (True, False))
    return Changes(add={listing: come}, remove={listing: gone}) if listing and come and gone else None


def _in_and_out(r: Reading) -> Changes | None:
    match = _OUT_IN.search(r.text) if r.has("dislike", "allergy") else None
    listing = _list_named(r)
    if match is None or listing is None:
        return None
    old, new = match["old"] or match["old2"], match["new"] or match["new2"]
    return Changes(add={listing: [new.strip()]}, remove={listing: [old.strip()]})


def _turned_into(r: Reading, today: date, roster: Roster) -> Changes | None:
    match = _TURNED_INTO.search(r.text) if r.has("a_medication") else None
    match = match or (_ARROW.search(r.text) if r.has("a_medication", "a_condition") else None)
    if match is None:
        return None
    old, new = (
        changes_in(read(f"add {match[part]}", today, r.language, roster, None).without_people())
        for part in ("old", "new")
    )
    if len(old.add) != 1 or set(old.add) != set(new.add) or old.set or new.set or _listed_more(old, new):
        return None
    return Changes(add=new.add, remove=old.add)


def _listed_more(old: Changes, new: Changes) -> bool:
    return any(len(entries) != 1 for one in (old, new) for entries in one.add.values())


def _not_that(r: Reading, today: date, roster: Roster) -> Changes | None:
    """`type 2 diabetes, not gestational`; a grade that is not so any more is none of it."""
    listed = r.has("a_condition", "allergy", "a_diet", "a_medication") and not r.has("dislike")
    match = _NOT.match(r.text.strip()) if listed else None
    if (
        match is None
        or _ONLY.match(match["not"])
        or grades_told(match["not"]).new
        or grades_told(f"not {match['not']}").old
    ):
        return None
    told = changes_in(read(f"add {match['is']}", today, r.language, roster, None).without_people())
    if len(told.add) != 1 or told.remove or told.set or len(match["not"].split()) > 3:  # noqa: PLR2004
        return None
    if "allergies" in told.add:
        return None  # `allergic to shellfish, not sesame oil`: an allergy goes by plainer words than these
    return Changes(add=told.add, remove={next(iter(told.add)): [match["not"].strip()]})
