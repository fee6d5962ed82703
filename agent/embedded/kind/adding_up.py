"""Is food to be added up for buying: `tot up everything in her meals`, `merge their shopping lists`? Knows no tool."""

import re

from agent.embedded.sentence.reading import Reading

_ADDS_UP = re.compile(
    r"(?i)\b(?:add up|tot up|total up|tally up|tally)\s+(?:the|all|every\w*|whatever|what|his|her|their|our|both|those|these|my)\b(?! (?:numbers|figures|calories|kcal|macros|energy))"
)


_LISTS_TOGETHER = re.compile(
    r"(?i)\b(?:put|bring|roll|throw)\b[^.;?!]{0,50}\blists?\b[^.;?!]{0,25}\b(?:together|in(?:to)? one)\b|\b(?:combine|merge|join)\b[^.;?!]{0,50}\blists?\b"
)


def adds_up(r: Reading) -> bool:
    """`add up everything that goes into her meals`: the shopping; whether her numbers add up is checked."""
    together = _LISTS_TOGETHER.search(r.text) and not r.has("patients", "patient", "record")
    return bool(together or _ADDS_UP.search(r.text)) and not (r.nutrients or r.has("generate", "target"))
