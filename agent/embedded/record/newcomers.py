"""Several new patients in one message, each told in full: a sentence for each of them. Saves nobody."""

import re
from collections.abc import Iterator

from agent.embedded.figures.numbers import figures_in
from agent.embedded.sentence.reading import Reading

_ENERGY = re.compile(r"(?i)\d[\d.,]*\s*k?cals?\b|\bkcal\s*[:=]?\s*\d")
_BETWEEN = re.compile(
    r"\s*(?:[;\n]+|(?:,\s*)?\b(?:and|und|y|et|ve|plus)\b|(?<=[.!])\s)\s*(?:\d[.)]\s*)?(?=[^\W\d_a-zäöüßéèçñışğ])"
)
_HEAD = re.compile(
    r"(?i)^[^:]*\b(?:patients|clients|people|patienten|pacientes|patients|hastalar|pts)\b\s*:?\s*(?:\d[.)]\s*)?"
)
_LEAST = 2
_RIGHTED = re.compile(
    r"(?i)(?:\d[\d.,]*\s*k?cals?\b|\bkcal\s*[:=]?\s*\d[\d.,]*)[^\w;]*\b(?:no|sorry|wait|rather|actually|i mean|make that|correction|nein|perd[oó]n|digo|non|pardon|yok)\b[^;\n]{0,30}?(?=\d[\d.,]*\s*k?cals?\b)"
)
"""`1,650 kcal, no, wait, 1,560 kcal`: one energy, put right."""


def tells_several(r: Reading) -> bool:
    """Two people's energy and more: no single record can hold it."""
    return (
        r.has("create", "new", "add")
        and len(_ENERGY.findall(_RIGHTED.sub("", r.text))) >= _LEAST
        and not r.has("update", "swap", "plan")
    )


def newcomers(r: Reading) -> tuple[str, ...]:
    """A sentence for each; empty where they cannot be told apart."""
    told = tuple(_pieces(_HEAD.sub("", r.text, count=1)))
    whole = all(len(_ENERGY.findall(piece)) == 1 and len(figures_in(piece).macros) > 1 for piece in told)
    return tuple(f"new patient: {piece}" for piece in told) if whole and len(told) >= _LEAST else ()


def _pieces(text: str) -> Iterator[str]:
    """Parted where somebody's energy is told and a capital begins the next."""
    start = 0
    for match in _BETWEEN.finditer(text):
        if _ENERGY.search(text[start : match.start()]):
            yield text[start : match.start()].strip(" ,.")
            start = match.end()
    yield text[start:].strip(" ,.")
