"""Who told it and when, beside what is to be written down: `add sesame too, her mum rang`. None of it is an entry."""

import re
from collections.abc import Sequence

from agent.embedded.sentence.reading import Reading


def without_told(r: Reading, entries: Sequence[str], known: Sequence[str]) -> list[str]:
    """The entries without the words nobody knows that stand in a clause of their own beside one that is known."""
    if not known or len(known) == len(entries):
        return list(entries)
    clauses = [part.casefold() for part in re.split(r"[,;.:!–—]|\s-\s", r.text)]
    telling = [
        part for part in clauses if _SOMEBODY.search(part) and not any(entry.casefold() in part for entry in known)
    ]
    return [entry for entry in entries if entry in known or not any(entry.casefold() in part for part in telling)]


_SOMEBODY = re.compile(
    r"\b(?:i|we|he|she|they|me|us|his|her|their|my|our|ich|wir|er|sie|mir|uns|ihre?|seine?|mein\w*|yo|me|nos|lo|la|le|su|sus|mi|je|nous|il|elle|on|m|sa|son|ses|mon|ma|bana|bize|onun)\b"
)
