"""Questions that are asked of nobody by name: is a food all right for a coeliac, and who cannot have it?"""

import re

from agent.embedded.sentence.reading import Reading
from domain.text import fold

_FITS_ANYBODY = re.compile(
    r"\b(?:ok|okay|safe|fine|allowed|suitable|all ?right|good|bad|permitted|off limits|a no no|problem)\b.{0,20}?\b(?:for|in|with|on) "
    r"(?:(?:a|an|any|someone|somebody|people|anyone|anybody|patients?|clients?|those|folk)\b|\w+s\b)"
    r"|\bcan (?:a|an|someone|somebody|people|anyone|\w+s)\b.{0,40}?\b(?:have|eat|take)\b"
)


def asks_for_anybody(r: Reading) -> bool:
    """`couscous - okay in a coeliac?`, `can someone with gout have liver?`: a food, and nobody of ours."""
    food = bool(r.things) or any(
        m.startswith("a_allergen_") and r.first(m) not in r.covered("a_diet", "a_condition") for m in r.meanings
    )
    nobody = not (
        r.named or r.strangers or r.dates or r.meals or r.has("he", "she", "they", "which", "plan", "plans", "recipe")
    )
    told = r.has("a_condition", "a_diet", "allergy")
    return food and nobody and told and "?" in r.text and _FITS_ANYBODY.search(fold(r.text)) is not None


_WHO_CANNOT = re.compile(
    r"^(?:and |so |ok |now |right )*(?:which|who|whos)\b.{0,40}\b(?:cant|cannot|can not|mustnt|must not|(?:isnt|not) allowed|shouldnt|should not|may not|is not to|isnt to)"
    r"(?: to)? (?:have|eat|take|touch|tolerate|get|be given|go near)\b|^(?:and |so )*(?:which|who|whos)\b.{0,30}\b(?:isnt|not) allowed\b"
)


def asks_who_cannot(r: Reading) -> bool:
    """`which one was it that cannot take fish?`: those with an allergy to it."""
    told = any(m.startswith("a_allergen_") for m in r.meanings) and not (r.named or r.strangers or r.dates or r.meals)
    return told and _WHO_CANNOT.search(fold(r.text)) is not None
