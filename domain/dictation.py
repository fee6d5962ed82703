"""Signs that are spoken: `comma`, `full stop`, `question mark`, as dictation leaves them. Knows no meaning of a sentence."""

import re

_A = r"(?i)\s*\b"
_SPOKEN = (
    (re.compile(rf"{_A}(?:full[ -]stop|punto y aparte|punto final)\b[.]?(?=\s|$)"), "."),
    (re.compile(rf"{_A}(?:question mark|fragezeichen|point d['’]interrogation|signo de interrogaci[oó]n|soru işareti)\b[?]?"), "?"),
    (re.compile(rf"{_A}(?:exclamation (?:mark|point)|ausrufezeichen|point d['’]exclamation)\b[!]?"), "!"),
    (re.compile(r"(?i)(?:(?<!\d)\s+comma|(?<=\d)\s+comma(?!\s*\d))\b,?"), ","),
    (re.compile(r"(?i)\s+(?<!\ba )(?<!\bthe )(?:new (?:line|paragraph)|neue zeile|nouvelle ligne|nueva línea)\b[.,]?"), "\n"),
    (re.compile(r"(?i)\s+(?<!\ba )(?<!the )(?<!her )(?<!his )(?<!this )(?<!their )(?<!that )(?<!time )(?<!of )(?<!trial )period\s*$"), "."),
)  # fmt: skip


def with_spoken_signs(text: str) -> str:
    """The text with the signs that were spoken in their place; a `period` is one at the end only."""
    for spoken, sign in _SPOKEN:
        text = spoken.sub(sign, text)
    return text
