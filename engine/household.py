"""Says grams in the measures of a kitchen. Knows portions, not recipes."""

import re
from fractions import Fraction
from functools import cache

from domain.food import Food, Portion
from domain.nutrition import MILLI

_TWELFTHS = {0: "", 3: "¼", 4: "⅓", 6: "½", 8: "⅔", 9: "¾"}
_ONE = 12
"""Twelfths in one: halves, thirds and quarters are all whole twelfths."""
_QUARTERS, _THIRDS, _HALVES = (3, 6, 9), (4, 8), (6,)
_THIRDS_OF = "cup"
"""There are measuring cups of a third; nobody has a third of a spoon."""
_FEW, _MANY, _MOST = 3, 6, 10
"""Below a few, quarters are said; below many, halves; nobody counts more than the most."""
_OFF_PERCENT = 10
"""A household measure may miss the weighed amount by this much; beyond it grams are said instead."""
_UNCHANGED = ("tbsp", "tsp", "ml")
_COUNTED = re.compile(r"(?P<count>\d+(?:[./]\d+)?) (?P<unit>[^,]+)(?P<rest>.*)")
_VAGUE = "portion"
"""A portion of what is no kitchen measure; grams say more."""
_OFF_PERCENT = 10
"""A household measure may miss the weighed amount by this much; beyond it grams are said instead."""
_MOST = 10
_ONE = 12
"""Twelfths in one: halves, thirds and quarters are all whole twelfths."""


def household(food: Food, milligrams: int) -> str:
    """The amount in pieces or in the food's own portions (`3 eggs`, `2 tbsp`, `1½ cups, chopped`), else in grams.

    Pieces go first, then the portion of which a few come closest; ties go to the portion listed first.
    """
    pieces = () if food.piece is None else (food.piece,)
    for offered in (pieces, food.portions):
        said = [found for portion in offered if (found := _said(portion, milligrams)) is not None]
        if said:
            return min(said, key=lambda one: one[:2])[2]
    return f"{grams_text(milligrams)} g"


def grams_text(milligrams: int) -> str:
    """Grams without a needless fraction: 120, 7.5."""
    whole, rest = divmod(milligrams, MILLI)
    return f"{whole}.{rest:03d}".rstrip("0") if rest else str(whole)


def _said(portion: Portion, milligrams: int) -> tuple[bool, int, str] | None:
    """Whether there are more than a few, how far off (per mille) and in which words; None when nothing comes near."""
    one, unit, rest = measure_of(portion)
    near = [
        (abs(n * one - _ONE * milligrams) * MILLI // (_ONE * milligrams), n) for n in _steps(unit, milligrams // one)
    ]
    off, twelfths = min(near)
    if off > _OFF_PERCENT * 10 or twelfths > _ONE * _MOST or _VAGUE in unit:
        return None
    return twelfths > _ONE * _FEW, off, _words(unit, twelfths) + rest


def _steps(unit: str, whole: int) -> list[int]:
    """The twelfths that can be measured out, from a whole number of units to the next."""
    parts: tuple[int, ...] = _QUARTERS if whole < _FEW else _HALVES if whole < _MANY else ()
    if unit.startswith(_THIRDS_OF) and whole < _FEW:
        parts = (*_QUARTERS, *_THIRDS)
    return [whole * _ONE + part for part in (0, *parts, _ONE) if whole or part]


@cache
def measure_of(portion: Portion) -> tuple[int, str, str]:
    """Milligrams of one unit, its name, and what follows the name: `0.5 cup, sliced` is half of a `cup`, `, sliced`."""
    counted = _COUNTED.fullmatch(portion.name)
    count, unit, rest = counted.group("count", "unit", "rest") if counted else ("1", portion.name, "")
    return round(portion.grams * MILLI / Fraction(count)), unit, rest


def _words(unit: str, twelfths: int) -> str:
    whole, part = divmod(twelfths, _ONE)
    return f"{whole or ''}{_TWELFTHS[part]} {plural(unit) if twelfths > _ONE else unit}"


def plural(unit: str) -> str:
    """The unit's first words in the plural, what stands in brackets left alone: `2 small glasses (150 ml)`."""
    word, bracket, rest = unit.partition(" (")
    if word in _UNCHANGED or (word.endswith("s") and not word.endswith("ss")):
        return unit
    if word.endswith(("ch", "sh", "x", "ss")):
        plural = f"{word}es"
    elif word.endswith(("leaf", "half", "loaf")):
        plural = f"{word[:-1]}ves"
    elif word.endswith("y") and word[-2] not in "aeiou":
        plural = f"{word[:-1]}ies"
    else:
        plural = f"{word}s"
    return plural + bracket + rest
