"""How many of those spoken of are meant: `all three`, `the two of them`. Knows nobody."""

import re

_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5, "zwei": 2, "drei": 3, "vier": 4, "dos": 2, "tres": 3,
    "cuatro": 4, "deux": 2, "trois": 3, "quatre": 4, "iki": 2, "üç": 3, "uc": 3, "dör": 4, "dor": 4,
}  # fmt: skip
_COUNTED = re.compile(
    r"(?i)\b(?:all|alle|los|las|les|tou(?:te)?s les|these|those)\s+(two|three|four|five|[2-5]|zwei|drei|vier|dos|tres|cuatro|deux|trois|quatre)\b"
    r"(?=\s*(?:[,.;!?]|$|(?:patients?|people|clients|plans|menus|patienten|pläne|pacientes|planes|clientes|of|for|please|get|an?|needs?|next|too|as|also|again|together|the|this|that|in|on|at|from|until|and|with|to|have|has|had|are|were|want|should|would|could|can|will|starting|beginning|week|weeks|"
    r"von|auch|bitte|für|in|ab|und|zusammen|die|der|das|nächste|brauchen|haben|de|para|por|también|la|el|en|juntos|juntas|y|pour|aussi|ensemble|le|à|et|ont|s['’]il)\b))|"
    r"\b(?:the|for|die|für)\s+(two|three|four|five|[2-5]|zwei|drei|vier)\s+(?:of (?:them|those|these)|von ihnen|together|combined|zusammen)\b|"
    r"\b(?:los|las|les)\s+(dos|tres|cuatro|deux|trois|quatre)\s+(?:juntos|juntas|ensemble)\b|\b(?:her\s+)?([iİ]ki|üç|dör)(?:s?[iıuü])(?:n[eiıuü]\w*)?\b|\b(dör)dü\w*|\bher (üç)ü\w*"
)


def counted_in(text: str) -> int | None:
    """So many of those spoken of; None where nobody is counted."""
    match = _COUNTED.search(text)
    return _COUNTS[next(said for said in match.groups() if said).lower().replace("i̇", "i")] if match else None
