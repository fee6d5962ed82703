"""How words are compared: without case, accents or punctuation. Knows no vocabulary."""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe"})
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case, no accents, no apostrophes, every other punctuation one blank: `O’Brien, Zoë` -> `obrien zoe`.

    Letters outside the Latin alphabet are kept as they are, so that `Иванов` still matches itself.
    """
    # decomposed first: a mathematical 𝐀 has a lower case only as the A it stands for
    plain = unicodedata.normalize("NFKD", text).casefold()
    lowered = unicodedata.normalize("NFKD", plain).translate(_LETTERS)
    bare = "".join(ch for ch in lowered if not unicodedata.combining(ch))
    bare = _APOSTROPHES.sub("", bare)
    return " ".join(re.sub(r"[\W_]+", " ", bare).split())


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order."""
    return tuple(fold(text).split())
