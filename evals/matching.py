"""How an expected value or word is compared with what came. Knows nothing of tools, turns or patients.

Words are compared without case, accents and the difference between `_`, `-` and a blank; numbers within 0.05.
"""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from domain.text import fold

MISSING = object()
"""A field that is not there, which is not the same as null."""

_TOLERANCE = 0.05
_SHOWN = 160
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_GROUPED = re.compile(r"(?<=\d)[.,' ](?=\d{3}(?!\d))")
_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "‑": "-"})
_BARE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe"})


def differs(expected: Any, given: Any) -> str | None:
    """None where `given` is what is expected, else how it is not.

    A string is a list of alternatives (`a|b`); `~a` is contained somewhere. A list is part of the given list. An object
    is part of the given object, by dotted path, or one of `$between: [low, high]`, `$count: n`, `$has: [...]`,
    `$lacks: [...]`.
    """
    if isinstance(expected, Mapping):
        each = _operator if any(key.startswith("$") for key in expected) else _field
        return next((why for key, value in expected.items() if (why := each(key, value, given))), None)
    if isinstance(expected, list):
        return _part_of(expected, given)
    if isinstance(expected, bool) or expected is None:
        fits = given is expected
    elif isinstance(expected, int | float):
        fits = _number(given) and abs(given - expected) <= _TOLERANCE
    else:
        fits = _fits(expected, given)
    return None if fits else f"expected {shown(expected)}, got {shown(given)}"


def at(value: Any, path: str) -> Any:
    """What stands at a dotted path, or MISSING; `a_b` and `aB` are one name."""
    for key in path.split("."):
        if not isinstance(value, Mapping):
            return MISSING
        value = {k.replace("_", "").casefold(): v for k, v in value.items()}.get(
            key.replace("_", "").casefold(), MISSING
        )
    return value


def mentions(words: str, values: Any) -> bool:
    """Is one of the alternatives contained in any string of `values`?"""
    return any(fold(one) in fold(text) for one in words.lstrip("~").split("|") for text in strings(values))


def said(words: str, answer: str) -> bool:
    """Does the answer hold the words, or the number (`1900` is said by “1,900 kcal”, not by “21900”)?"""
    wanted, heard = _plain(words), _plain(answer)
    if not _NUMBER.fullmatch(wanted):
        return wanted in heard or (bool(fold(words)) and fold(words) in fold(answer))
    pattern = re.compile(rf"(?<!\d)(?<!\d[.,]){re.sub('[.,]', '[.,]', wanted)}(?![.,]?\d)")
    return any(pattern.search(text) for text in (heard, _GROUPED.sub("", heard)))


def strings(value: Any) -> list[str]:
    """Every scalar inside, as text."""
    if isinstance(value, Mapping):
        return [text for inner in value.values() for text in strings(inner)]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [text for inner in value for text in strings(inner)]
    return [] if value is None or value is MISSING else [str(value)]


def shown(value: Any) -> str:
    """For a message: JSON, cut where it is long."""
    if value is MISSING:
        return "nothing"
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _plain(text: str) -> str:
    """Unlike `fold` it keeps punctuation, which numbers and contractions need."""
    lowered = unicodedata.normalize("NFKD", text.casefold().translate(_MARKS))
    return "".join(ch for ch in lowered if not unicodedata.combining(ch)).translate(_BARE).strip()


def _field(path: str, wanted: Any, given: Any) -> str | None:
    why = differs(wanted, at(given, path))
    return f"{path}: {why}" if why else None


def _operator(name: str, wanted: Any, given: Any) -> str | None:
    if name == "$between":
        inside = _number(given) and wanted[0] <= given <= wanted[1]
        return None if inside else f"expected {wanted[0]} to {wanted[1]}, got {shown(given)}"
    if not isinstance(given, list):
        return f"expected a list, got {shown(given)}"
    if name == "$count":
        return None if len(given) == wanted else f"expected {wanted} entries, got {shown(given)}"
    if name == "$has":
        return _part_of(wanted, given)
    if name == "$lacks":
        return next((f"{word!r} is still there" for word in wanted if mentions(word, given)), None)
    raise ValueError(f"There is no operator {name}.")


def _part_of(expected: Sequence[Any], given: Any) -> str | None:
    if not isinstance(given, list):
        return f"expected a list, got {shown(given)}"
    for one in expected:
        inside = [mentions(one, item) if isinstance(one, str) else differs(one, item) is None for item in given]
        if not any(inside):
            return f"nothing in {shown(given)} is {shown(one)}"
    return None


def _fits(expected: str, given: Any) -> bool:
    if expected.startswith("~"):
        return mentions(expected, given)
    return not isinstance(given, Mapping | list) and any(
        fold(one) == fold(str(given)) for one in expected.split("|") if given is not None and given is not MISSING
    )


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
