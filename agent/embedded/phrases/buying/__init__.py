"""What is said to a buyer, by language. Figures come filled in."""

from collections.abc import Mapping

from agent.embedded.phrases.buying import de, en, es, fr, tr

PHRASES: Mapping[str, Mapping[str, str]] = {
    "en": en.PHRASES,
    "de": de.PHRASES,
    "es": es.PHRASES,
    "fr": fr.PHRASES,
    "tr": tr.PHRASES,
}
"""By language, as the other phrases."""
