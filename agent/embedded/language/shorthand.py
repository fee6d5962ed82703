"""A message typed short is written out before it is read: `cn u do thao 4 the wk after nxt`, `↑ PRO to 120`, `HF + CKD3, low Na`.

Knows what a cut is short for, and no act; a word that may be a name or a word of another language is left as it is.
"""

import re

from agent.embedded.language.lexicon import Language
from agent.embedded.vocabulary.shorthand import THUMBS, THUMBS_ELSEWHERE, TRADE

_THUMBS = {
    language: tuple((re.compile(pattern, re.IGNORECASE), written) for pattern, written in rows)
    for language, rows in {"en": THUMBS, **THUMBS_ELSEWHERE}.items()
}
_TRADE = tuple((re.compile(pattern), written) for pattern, written in TRADE)


def in_full(text: str, language: Language) -> str:
    """The text with what is cut short written out, by the trade in any language and with thumbs in the one spoken."""
    for pattern, written in _TRADE:
        text = pattern.sub(written, text)
    for pattern, written in _THUMBS[language]:
        text = pattern.sub(written, text)
    return text
