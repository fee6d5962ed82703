"""Words of a reaction that cannot wait: whoever writes them is sent to the emergency services, and nothing else is done.

Stems are folded (no accents). A false alarm costs one answer; a missed one may cost a life. Knows no patient and no tool.
"""

import re

from domain.text import fold

_SIGNS = re.compile(
    r"\b(?:"
    r"(?:lips?|tongue|throat|face|airway)\b[^.?!]{0,30}\b(?:swell\w*|swollen|clos\w+|tight\w*)|swollen (?:lips?|tongue|throat|face)|"
    r"(?:cant|can not|cannot|struggl\w+ to|unable to|trouble) breath\w*|not breathing|stopped breathing|chok(?:es|ing)|"
    r"(?:is|are|gone|went) unconscious|passed out|collapsed|in anaphyla\w+|anaphylactic shock|having a seizure|"
    r"(?:lippen?|zunge|hals|gesicht)\b[^.?!]{0,30}(?:schwill\w*|schwell\w*|geschwollen)|(?:bekommt|kriegt) keine luft|kann nicht (?:mehr )?atmen|bewusstlos|"
    r"(?:labios?|lengua|garganta|cara)\b[^.?!]{0,30}hincha\w*|hincha\w*[^.?!]{0,20}(?:labios?|lengua|garganta|cara)|no puede respirar|inconsciente|"
    r"(?:levres?|langue|gorge|visage)\b[^.?!]{0,30}(?:gonfl\w+|enfl\w+)|(?:n.?arrive (?:pas|plus) a|ne peut (?:pas|plus)) respirer|inconscient|"
    r"(?:dudak\w*|dil\w*|bogaz\w*|yuz\w*)\b[^.?!]{0,30}(?:sisi\w*|sisti)|nefes al(?:ami|ama)\w*|bilinci kapa\w*"
    r")\b"
)


def is_emergency(text: str) -> bool:
    """Does the user tell of a reaction that goes on now?"""
    return _SIGNS.search(fold(text).replace("’", "").replace("'", "")) is not None
