"""Figures that were said of a record and found no place in it: they are said back, so that none is lost without a word."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.relative import difference_at

_PLAIN, _THOUSANDS = re.compile(r"(?!(?:19|20)\d\d$)\d+(?:[.,]\d+)*"), re.compile(r"\d{1,3}(?:,\d{3})+")
"""No year: it belongs to a date of birth or of a diagnosis."""


def unread_figures(r: Reading, placed: Any) -> tuple[str, ...]:
    """Plain figures, as written, that are no date, name or measure and stand nowhere in `placed` (any JSON).

    Who puts themselves right (`52, er, 53 I mean`) says a figure that counts no longer, so there nothing is missed.
    """
    if r.has("sorry"):
        return ()
    leaves = list(_leaves(placed))
    known = {float(leaf) for leaf in leaves if isinstance(leaf, int | float)}
    texts = " ".join(leaf for leaf in leaves if isinstance(leaf, str))
    elsewhere = r.date_positions | r.name_positions | r.described_positions
    elsewhere |= {i for mark in r.marks for i in range(mark.start, mark.end)}
    begin, end = difference_at(r.text)  # `lower it by 100`: what it comes to is written down
    return tuple(
        dict.fromkeys(
            word.text
            for i, word in enumerate(r.words)
            if _PLAIN.fullmatch(word.text)
            and i not in elsewhere
            and not begin <= word.start < end
            and not any(a <= word.start < b for a, b in r.figures.spans)
            and _value(word.text) not in known
            and word.text not in texts
        )
    )


def _value(written: str) -> float | None:
    """`1,800` and `62,5` as numbers; None for what is none, `1.2.3`."""
    plain = written.replace(",", "" if _THOUSANDS.fullmatch(written) else ".")
    return float(plain) if plain.count(".") <= 1 else None


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for item in value:
            yield from _leaves(item)
    else:
        yield value
