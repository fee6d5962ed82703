"""Names that are heard alike and written otherwise: `Shawn`, `Shaun` and `Seán`. Knows nobody."""

import re
from collections.abc import Iterator, Mapping

from rapidfuzz.distance import OSA

_SHORTEST, _SLIPS = 4, 2


def sounding_like(heard: str, known: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Whose names are heard as this is: of two that are, none is meant for certain."""
    if len(heard) < _SHORTEST:
        return
    for name, ids in known.items():
        alike = len(name) >= _SHORTEST and _sound(heard) == _sound(name)
        if alike and OSA.distance(heard, name, score_cutoff=_SLIPS) <= _SLIPS:
            yield from ids


def _sound(name: str) -> str:
    """The first letter and the consonants that are heard after it."""
    heard = re.sub(r"[aeiouyhw]", "", name[1:]).replace("ck", "k").replace("c", "k").replace("z", "s")
    return name[0].replace("c", "k") + re.sub(r"(.)\1", r"\1", heard)
