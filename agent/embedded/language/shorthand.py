"""A message typed short is written out before it is read: `cn u do thao 4 the wk after nxt`, `↑ PRO to 120`, `HF + CKD3, low Na`.

Knows what a cut is short for, and no act; a word that may be a name or a word of another language is left as it is.
"""

import re

from agent.embedded.language.lexicon import Language
from agent.embedded.vocabulary.shorthand import THUMBS, TRADE

_THUMBS = tuple((re.compile(pattern, re.IGNORECASE), written) for pattern, written in THUMBS)
_TRADE = tuple((re.compile(pattern), written) for pattern, written in TRADE)


def in_full(text: str, language: Language) -> str:
    """The text with what is cut short written out; thumbs type so in English only."""
    for pattern, written in _TRADE:
        text = pattern.sub(written, text)
    for pattern, written in _THUMBS if language == "en" else ():
        text = pattern.sub(written, text)
    return text
