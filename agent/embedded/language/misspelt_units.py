"""Units beside a figure whose letters got mixed up: `1900 kcla`, `235 crabs`, `90 protien`. Knows no figure's meaning."""

import re

from rapidfuzz.distance import OSA

from agent.embedded.language.forms import is_food
from agent.embedded.vocabulary import ordinary

_UNITS = {
    "kcal": "kcal",
    "kcals": "kcal",
    "calories": "cal",
    "protein": "prot",
    "carbs": "carb",
    "carbohydrates": "carb",
}
"""Each as it is spelled, and its shortest form, which takes no more room than a slip of it."""
_BESIDE = re.compile(r"(?i)(?<![\w.,])\d[\d.,]*\s?(?:g\s?)?(?:of\s)?([^\W\d_]{4,13})(?![^\W\d_'’])")
_KNOWN = re.compile(r"(?i)(?<![^\W\d_])(?:k?cals?|prot|protein|fat|carbs?)(?![^\W\d_])")


def spelled_right(text: str) -> str:
    """The text, as long as before, with such units right. What is a word of its own (`crabs`) only beside other units."""
    for match in _BESIDE.finditer(text):
        unit = _meant(match[1].casefold())
        if unit and (not _is_a_word(match[1].casefold()) or _KNOWN.search(text)):
            text = text[: match.start(1)] + unit.ljust(len(match[1])) + text[match.end(1) :]
    return text


def _is_a_word(word: str) -> bool:
    return any(is_food(one) or one in ordinary.WORDS for one in (word, word.removesuffix("s")))


def _meant(word: str) -> str | None:
    """The short form of the unit this is one slip away from; a unit spelled right is left as it is."""
    if word in _UNITS:
        return None
    return next((short for unit, short in _UNITS.items() if _one_slip(word, unit) and len(short) <= len(word)), None)


def _one_slip(word: str, unit: str) -> bool:
    return (
        word[0] == unit[0]
        and OSA.distance(word, unit, score_cutoff=1) == 1
        and word != f"{unit}s"
        and unit != f"{word}s"
    )
