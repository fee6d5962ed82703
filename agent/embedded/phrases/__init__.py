"""What the assistant says, by language. A phrase that a language lacks is said in English."""

from collections.abc import Mapping
from typing import Any

from agent.embedded.phrases import de, en, es, fr, tr

_ALL: Mapping[str, Mapping[str, str]] = {
    "en": en.PHRASES,
    "de": de.PHRASES,
    "es": es.PHRASES,
    "fr": fr.PHRASES,
    "tr": tr.PHRASES,
}


def phrase(language: str, key: str, **values: Any) -> str:
    """The phrase `key` with its blanks filled. Raises KeyError for a phrase nobody wrote."""
    written = _ALL[language].get(key) or en.PHRASES[key]
    return written.format(**values)
