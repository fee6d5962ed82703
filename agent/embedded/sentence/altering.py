"""A day that is to be otherwise: `make Thursday cheaper`, `her Tuesday should be vegetarian`. The day itself is what is to be
so, never a person from that day on.
"""

import re

from agent.embedded.sentence.reading import Reading
from domain.text import fold

_MAKES = re.compile(
    r"\b(?:redo|re do|replan|rework|refais|rehaz|make|turn|get|keep|have|want|need|could|can|should|mach|mache|machen|gestalte|soll|sollte|haz|hacer|pon|que|rends|rendre|fais|faire)\s*$"
)
_OWNED = re.compile(
    r"(?:\s*\b(?:the|that|this|whole|all|of|on|his|her|their|our|we|i|you|den|der|dem|am|ihren|seinen|el|la|su|le|du|son|sa|\w+s))*\s*$"
)
_IS_TO_BE = re.compile(
    r"^\W*(?:(?:of|for|von|fur|de|para|pour) (?:\w+ ){1,2})?(?:(?:should|must|could|can|needs? to|has to|is to|soll|sollte|muss|debe|deberia|doit|devrait) (?:be |ser |etre )?|to be |be )"
)
_SO = re.compile(
    r"\b(?:cheaper|less expensive|lighter|quicker|faster|simpler|easier|softer|soft|(?:lower|higher|less|more)(?: in)? \w+|low \w+|high \w+|"
    r"vegetarian|vegan|pescatarian|meat ?free|meatless|fish ?free|dairy ?free|egg ?free|halal|kosher|"
    r"gunstiger|billiger|preiswerter|leichter|schneller|einfacher|weicher|vegetarisch|vegan|fleischlos|"
    r"mas (?:barato|ligero|rapido|facil|suave|blando)|vegetariano|vegano|moins cher|plus (?:leger|rapide|simple|facile|tendre)|vegetarien|"
    r"daha (?:ucuz|hafif|kolay|cabuk)|vejetaryen|vegan) ?(?:\w+ )?"
)
_FROM = re.compile(
    r"\b(?:from|since|until|till|by|before|after|ab|seit|bis|vor|nach|desde|hasta|antes|depuis|jusqu|avant|apres)\W*$"
)
_TURKISH = re.compile(r"\b(?:yap|yapalim|olsun|yapar misin)\b")


def alters_day(r: Reading) -> bool:
    """A day is named, and how it is to be as a whole."""
    if len(r.dates.days) != 1 or r.dates.weeks or r.meals or r.figures or r.has("buy", "approve", "export", "why"):
        return False
    starts, ends = zip(*r.dates.spans, strict=True)
    before, after = fold(r.text[: min(starts)]), fold(r.text[max(ends) :])
    if _FROM.search(before) or not _SO.search(after):
        return False
    head = _OWNED.sub("", before)
    return bool(_MAKES.search(head) or _IS_TO_BE.search(after) or _TURKISH.search(after))
