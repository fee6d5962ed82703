"""Words of a reaction that cannot wait: whoever writes them is sent to the emergency services, and nothing else is done.

Stems are folded (no accents). A false alarm costs one answer; a missed one may cost a life. Knows no patient and no tool.
"""

import re
from collections.abc import Mapping

from agent.embedded.language.lexicon import Language
from domain.text import fold

_SIGNS: Mapping[Language, str] = {
    "en": r"(?:lips?|tongue|throat|face|airway)\b[^.?!]{0,30}\b(?:swell\w*|swollen|clos\w+|tight\w*|blue)|swollen (?:lips?|tongue|throat|face)|"
    r"(?:cant|can not|cannot|struggl\w+ to|unable to|trouble|hardly|barely) breath\w*|not breathing|stopped breathing|chok(?:es|ing)|turn\w* blue|"
    r"(?:is|are|gone|went) unconscious|unresponsive|not respond\w*|passed out|faint(?:ed|s)|collapsed|(?:wont|doesnt|does not|not|cant) wake|"
    r"in anaphyla\w+|anaphylactic shock|having a (?:seizure|fit|stroke|heart attack)",
    "de": r"(?:lippen?|zunge|hals|gesicht)\b[^.?!]{0,30}(?:schwill\w*|schwell\w*|geschwollen|blau)|(?:bekommt|kriegt) keine luft|"
    r"(?:kann nicht (?:mehr )?|nicht mehr )atmen|atmet nicht|bewusstlos|ohnmachtig|zusammengebrochen|erstickt|wacht nicht (?:mehr )?auf|krampfanfall",
    "es": r"(?:labios?|lengua|garganta|cara)\b[^.?!]{0,30}hincha\w*|hincha\w*[^.?!]{0,20}(?:labios?|lengua|garganta|cara)|"
    r"no (?:puede |puedo )?respira\w*|inconsciente|ahogando|atragant\w+|desmay\w+|no (?:se )?despierta|no reacciona|convulsion\w*",
    "fr": r"(?:levres?|langue|gorge|visage)\b[^.?!]{0,30}(?:gonfl\w+|enfl\w+|bleue?s?)|(?:n.?arrive (?:pas|plus) a|ne peut (?:pas|plus)) respirer|"
    r"respire (?:plus|pas|mal)|inconscient\w*|etouffe\w*|evanoui\w*|perdu connaissance|ne se reveille (?:pas|plus)|convulsion\w*",
    "tr": r"(?:dudak\w*|dil\w*|bogaz\w*|yuz\w*)\b[^.?!]{0,30}(?:sisi\w*|sisti|morar\w*)|nefes al(?:ami|ama|mi)\w*|bogulu\w*|bayild\w*|uyanmiyor|"
    r"bilinci kapa\w*|bilincini kaybet\w*",
}
_WHOLE = {language: re.compile(rf"\b(?:{signs})\b") for language, signs in _SIGNS.items()}
_EATEN = re.compile(
    r"\b(?:ate|eaten|swallowed|drank|had|tasted)\b[^.?!]{0,60}\b(?:by (?:accident|mistake)|accidentally|in error)|"
    r"\b(?:accidentally|mistakenly)\b[^.?!]{0,20}\b(?:ate|eaten|swallowed|drank|had)|\bjust (?:ate|swallowed|drank)\b|"
    r"\b(?:aus versehen|versehentlich)\b[^.?!]{0,60}\b(?:gegessen|verschluckt|getrunken)|\bgerade\b[^.?!]{0,40}\b(?:gegessen|verschluckt)|"
    r"\b(?:comi(?:o|do)|tragado|bebi(?:o|do))\b[^.?!]{0,60}\b(?:sin querer|por error|por accidente)|\bacaba de (?:comer|tragar|beber)|"
    r"\b(?:mange|avale|bu)\b[^.?!]{0,60}\bpar (?:accident|erreur|megarde)|\bvient de (?:manger|avaler|boire)|"
    r"\b(?:yanlislikla|kazayla)\b[^.?!]{0,60}\b(?:yedi|yuttu|icti)|\b(?:az once|simdi)\b[^.?!]{0,40}\b(?:yedi|yuttu|icti)"
)


def _plain(text: str) -> str:
    return fold(text).replace("’", "").replace("'", "")


def emergency_in(text: str) -> Language | None:
    """The language in which the user tells of a reaction that goes on now, or None where they tell of none."""
    said = _plain(text)
    return next((language for language, signs in _WHOLE.items() if signs.search(said)), None)


def eaten_by_accident(text: str) -> bool:
    """Has somebody just eaten what they should not have? Whether it is an allergen is for the caller to see."""
    return _EATEN.search(_plain(text)) is not None
