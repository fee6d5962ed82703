"""A sentence that takes something off a record and puts something on it: its parts, each read by itself.

`no longer takes metformin, she is on insulin now` takes one thing away and adds another; said as one, both would go.
"""

import re
from datetime import date

from agent.embedded.changes import Changes, changes_in
from agent.embedded.names import Roster
from agent.embedded.reading import Reading, read

_PARTED = re.compile(
    r"(?i)\s*[,;]\s*(?:but|and|sondern|aber|und|sino|pero|y|mais|et|ama|ve)?\s+|\s+(?:but|instead|sondern|aber|sino|pero|mais|ama|and (?:add|put|is now|now|remove|delete|take)|und (?:füge|nimmt|entferne|lösche)|y (?:añade|agrega|quita|ahora)|et (?:ajoute|enlève|prend))\s+"
)
_AWAY = ("delete", "no_longer", "off")
_IN_PLACE = re.compile(
    r"(?i)\b(?:swap|replace|change|exchange|switch|tausche?|ersetze?|cambia|sustituye|remplace[rz]?|change[rz]?)\b(?P<old>.+?)\b(?:for|with|by|to|into|gegen|durch|por|par|contre)\b(?P<new>.+)$"
)


def parted_changes(r: Reading, today: date, roster: Roster) -> Changes:
    """What the sentence changes, part by part where its parts pull in opposite directions."""
    swapped = _swapped(r, today, roster)
    if swapped:
        return swapped
    texts = [text for text in _PARTED.split(r.text) if text.strip()]
    parts = [read(text, today, r.language, roster, None).without_people() for text in texts]
    signs = {any(p.has(meaning) for meaning in _AWAY) for p in parts if _says(p)}
    if len(parts) < 2 or len(signs) < 2 or r.message.quotes:  # noqa: PLR2004 - nothing to part
        return changes_in(r)
    whole = Changes()
    for part in parts:
        _add(whole, changes_in(part))
    return whole if whole.add and whole.remove else changes_in(r)


def _says(r: Reading) -> bool:
    made = changes_in(r)
    return bool(made.add or made.remove)


def _add(whole: Changes, part: Changes) -> None:
    whole.set |= part.set
    for mine, other in ((whole.add, part.add), (whole.remove, part.remove)):
        for field, entries in other.items():
            mine.setdefault(field, []).extend(entry for entry in entries if entry not in mine.get(field, []))


def _swapped(r: Reading, today: date, roster: Roster) -> Changes | None:
    """`replace tofu with tempeh in her dislikes`: the one goes, the other comes, in the list that is named."""
    match = _IN_PLACE.search(r.text) if r.has("allergy", "dislike", "medication", "condition", "diet") else None
    if match is None or not r.has("swap", "update"):
        return None
    parts = [read(f"add {match[part]}", today, r.language, roster, None) for part in ("old", "new")]
    made = [changes_in(part) for part in parts]
    listing = next((field for one in reversed(made) for field in one.add), None)
    entries = [next(iter(one.add.values()), one.unplaced) for one in made]
    if listing is None or not all(entries):
        return None
    return Changes(add={listing: list(entries[1])}, remove={listing: list(entries[0])})
