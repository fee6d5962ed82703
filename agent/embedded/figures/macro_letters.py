"""Macros by their first letters: `105P/205C/90F`, `P105 C205 F90`, `85p 250c 68 fat`. Knows letters and no record."""

import re

LETTERS = {"protein": "p", "carbs": "c", "fat": "f"}


def by_letter(text: str, figure: str, words: dict[str, str]) -> dict[str, re.Pattern[str]]:
    """The macros that a letter beside its `figure` gives, each with the pattern to take it by. Two at least have to be told, one
    of them perhaps by a word; an `f` alone is a woman or a degree, but the third beside two words.
    """
    attached = {
        name: re.compile(rf"(?i)(?<![\d.,])(?=\d\d)({figure})(?:\s?g\s?)?{letter}\b")
        for name, letter in LETTERS.items()
    }
    led = {
        name: re.compile(rf"(?i)(?<![^\W\d_]){letter}:?({figure})g?(?![^\W\d_])") for name, letter in LETTERS.items()
    }
    led["fat"] = re.compile(rf"(?i)(?:(?<![^\W\d_])f:?|(?<=[\dg]\s)f:?\s|(?<=[\dg],\s)f:?\s)({figure})g?(?![^\W\d_])")
    worded = {name for name, word in words.items() if re.search(rf"(?i)(?<![^\W\d_])(?:{word})(?![^\W\d_])", text)}
    for letters in (attached, led):
        told = {name for name, pattern in letters.items() if pattern.search(text)} - worded
        if told and (told - {"fat"} or len(worded) > 1) and len(told | worded) > 1:
            return {name: pattern for name, pattern in letters.items() if name in told}
    return {}
