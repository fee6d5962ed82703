"""Placeholder words: what stands in a request to a model instead of a name or a note, and back again.

Knows no patient and no message. The same word gets the same placeholder for as long as the clinic keeps its key.
"""

import hmac
import re
from dataclasses import dataclass, field
from hashlib import sha256

_MARK = "xq"
"""Begins no word of the languages spoken here, so that a placeholder is never taken for one."""
_CONSONANTS = "bdfgklmnprstvz"
_VOWELS = "aeiou"
_SYLLABLES = 4
_LENGTH = len(_MARK) + 2 * _SYLLABLES

PLACEHOLDER = re.compile(rf"{_MARK}[a-z]{{{_LENGTH - len(_MARK)}}}", re.IGNORECASE)
_BEGUN = re.compile(rf"x(?:q[a-z]{{0,{_LENGTH - len(_MARK) - 1}}})?\Z", re.IGNORECASE)


@dataclass
class Placeholders:
    """Gives placeholders and knows what each stands for. `key` is the clinic's own: without it none can be recomputed."""

    key: bytes
    _stands_for: dict[str, str] = field(default_factory=dict)

    def of(self, text: str) -> str:
        """The placeholder of a name's word or of a note; the same text, in any case, gives the same one."""
        said, turn = text.casefold(), 0
        while True:
            token = _spelled(hmac.new(self.key, f"{turn}\0{said}".encode(), sha256).digest())
            if self._stands_for.setdefault(token, text).casefold() == said:
                return token
            turn += 1  # two texts met on one placeholder: the later one moves on

    def written_as(self, surface: str, canonical: str) -> str:
        """The placeholder of `canonical` for an occurrence spelled `surface`, in small or capital letters like it."""
        token = self.of(canonical)
        if surface != canonical and surface.islower():
            return token
        if surface != canonical and surface.isupper() and len(surface) > 1:
            return token.upper()
        return token.capitalize()

    def restored(self, text: str) -> str:
        """The text with every placeholder replaced by what it stands for; strange ones stay."""
        return PLACEHOLDER.sub(self._original, text)

    def _original(self, found: re.Match[str]) -> str:
        token = found[0]
        original = self._stands_for.get(token.lower())
        if original is None:
            return token
        if token.islower():
            return original.lower() if len(original.split()) == 1 else original
        return original.upper() if token.isupper() else original


def _spelled(digest: bytes) -> str:
    number, letters = int.from_bytes(digest[:8], "big"), []
    for _ in range(_SYLLABLES):
        number, consonant = divmod(number, len(_CONSONANTS))
        number, vowel = divmod(number, len(_VOWELS))
        letters.append(_CONSONANTS[consonant] + _VOWELS[vowel])
    return _MARK + "".join(letters)


def held_back(text: str) -> int:
    """How many characters at the end may be the beginning of a placeholder, so that what follows has to be seen first."""
    begun = _BEGUN.search(text)
    return len(begun[0]) if begun else 0
