"""What a buyer and a kitchen say, by language: stock, orders, deliveries, recalls, what cannot be had. Data."""

from collections.abc import Mapping

from agent.embedded.vocabulary.buying import de, en, es, fr, tr

WORDS: Mapping[str, str] = {"en": en.WORDS, "de": de.WORDS, "es": es.WORDS, "fr": fr.WORDS, "tr": tr.WORDS}
"""A line a meaning, as in the other vocabularies."""
