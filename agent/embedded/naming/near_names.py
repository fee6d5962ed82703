"""Whose name looks like one that nobody bears: to be offered, never taken."""

from rapidfuzz import fuzz, process

from agent.embedded.naming.names import Roster
from domain.text import words as folded_words

_NEAR = 70


def near_names(written: str, roster: Roster) -> tuple[str, ...]:
    """Up to three names that look like it, best first."""
    asked = " ".join(folded_words(written))
    choices = {pid: " ".join(folded_words(name)) for pid, name in roster.names}
    scored = process.extract(asked, choices, scorer=_resemblance, limit=3, score_cutoff=_NEAR)
    return tuple(roster.name(pid) for _, _, pid in scored)


def _resemblance(one: str, other: str, **_: object) -> float:
    return max(fuzz.ratio(one, other), *(fuzz.ratio(one, word) for word in other.split()), 0.0)
