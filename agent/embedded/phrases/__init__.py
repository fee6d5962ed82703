"""What the assistant says, by language. A phrase that a language lacks is said in English."""

from collections.abc import Mapping
from typing import Any

from agent.embedded.phrases import buying, de, en, es, fr, tr, waiting

_ALL: Mapping[str, Mapping[str, str]] = {
    language: {**words.PHRASES, **buying.PHRASES[language], **waiting.PHRASES[language]}
    for language, words in (("en", en), ("de", de), ("es", es), ("fr", fr), ("tr", tr))
}


def phrase(language: str, key: str, **values: Any) -> str:
    """The phrase `key` with its blanks filled. Raises KeyError for a phrase nobody wrote."""
    written = _ALL[language].get(key) or _ALL["en"][key]
    return written.format(**values)
