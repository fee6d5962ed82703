"""How many of those spoken of are meant: `all three`, `the two of them`. Knows nobody."""

import re

_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5, "zwei": 2, "drei": 3, "vier": 4, "dos": 2, "tres": 3,
    "cuatro": 4, "deux": 2, "trois": 3, "quatre": 4,
}  # fmt: skip
_COUNTED = re.compile(
    r"(?i)\b(?:all|alle|los|las|les|tou(?:te)?s les|these|those)\s+(two|three|four|five|[2-5]|zwei|drei|vier|dos|tres|cuatro|deux|trois|quatre)\b(?=\s*(?:of\b|von\b|de\b|[,.;!?]|$|for\b|please\b|get\b|a\b|need\b|next\b|too\b|as\b))|"
    r"\b(?:the|for|die|für)\s+(two|three|four|five|[2-5]|zwei|drei|vier)\s+(?:of (?:them|those|these)|von ihnen)\b"
)


def counted_in(text: str) -> int | None:
    """So many of those spoken of; None where nobody is counted."""
    match = _COUNTED.search(text)
    return _COUNTS[(match[1] or match[2]).lower()] if match else None
