"""What somebody dislikes, where one thing goes and another comes: whatever is on the record is what goes. `eats celery now, so take that
off her dislikes, but put coriander on`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from agent.embedded.language.forms import is_food
from agent.embedded.record.edits import Changes
from agent.embedded.sentence.reading import Reading
from domain.text import fold

_DISLIKES = "dislikes"
_GOES = re.compile(
    r"\b(?:changed (?:his|her|their) mind|off|remove|delete|drop|strike|likes?|eats?|enjoys?|fine|okay|ok|alright|mind|minds|come round|came round|no longer|any ?more|out|instead|replace|swap|again)\b"
)
_COMES = re.compile(
    r"\b(?:add|put|pop|onto|goes on|hates?|cant|cannot|wont|wouldnt|but not|not|instead|gone off|refuses?|detests?|loathes?|replace|swap|isnt|arent|refuses?|no)\b|\bon$"
)


def exchanged(r: Reading, changes: Changes, known: Sequence[str]) -> Changes:
    """The changes, in which of the foods named those on the list of dislikes go and the others come; as they were where the sentence does
    not say both, or was understood so already.
    """
    said = fold(r.text)
    if "?" in r.text or not (_GOES.search(said) and _COMES.search(said)) or r.message.quotes or r.has("allergy"):
        return changes
    placed = {fold(e) for part in (changes.add, changes.remove) for entries in part.values() for e in entries}
    said_of = placed | {fold(e) for e in changes.unplaced}
    foods = [t for t in r.things if fold(t) in said_of or any(is_food(word) for word in fold(t).split())]
    gone = [food for food in foods if _held(food, known)]
    come = [food for food in foods if food not in gone]
    told = {_stem(e) for e in changes.add.get(_DISLIKES, [])}, {_stem(e) for e in changes.remove.get(_DISLIKES, [])}
    right = told == ({_stem(f) for f in come}, {_stem(f) for f in gone})
    elsewhere = bool((set(changes.add) | set(changes.remove)) - {_DISLIKES})
    against = any(re.search(rf"\b(?:remove|delete|drop|strike|take)\s+{re.escape(fold(f))}\b", said) for f in come)
    against = against or any(re.search(rf"\b(?:add|put|hates?|dislikes?)\s+{re.escape(fold(f))}\b", said) for f in gone)
    if not gone or not come or right or elsewhere or against or len(foods) > len(placed) + 2:
        return changes
    return replace(changes, add={_DISLIKES: come}, remove={_DISLIKES: gone}, unplaced=[])


def _stem(food: str) -> str:
    return fold(food).rstrip("s")


def _held(food: str, known: Sequence[str]) -> bool:
    return any(_stem(food) == _stem(entry) for entry in known)
