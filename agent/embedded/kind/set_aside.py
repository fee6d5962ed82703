"""Two turns that are told apart before anything is refused: a safeguard left out, and a polite order to write something down."""

import re

from agent.embedded.sentence.reading import Reading

_LEFT_OUT = re.compile(
    r"(?i)\b(?:leav(?:e|ing)|lass\w*|laiss\w*|dej\w*)\b(?P<what>(?: [^\s.,;!?]+){1,6}?) (?:out|aside|weg|raus|außer acht|beiseite|de côté|fuera|de lado|aparte)\b"
)


def left_out(r: Reading, at: int) -> bool:
    """`leave the potassium limit out of his plan`: the safeguard stands between the two halves of the verb."""
    match = _LEFT_OUT.search(r.text)
    return match is not None and match.start("what") <= r.words[at].start < match.end("what")


_WOULD_YOU = re.compile(
    r"\b(?:could|can|would|will) (?:you|we) (?:please |just |also |kindly )*(?:note|add|put|record|enter|write|log|jot)\b|\b(?:können|könnten|kannst|könntest) (?:sie|du) (?:das|es|bitte)\b"
)
"""`she has been put on insulin, could you note it?` asks for no advice."""


def asked_to_write(r: Reading) -> bool:
    """It asks to note what it tells, and for no advice."""
    return _WOULD_YOU.search(r.text.casefold()) is not None
