"""Turns that are told apart before anything is refused: a safeguard left out or taken off the record to serve what it keeps away, and a polite order to write something down."""

import re

from agent.embedded.sentence.reading import Reading
from domain.text import fold

_APOSTROPHE = re.compile("[’'‘ʼ`´]")

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


_TAKEN_OFF = re.compile(
    r"\b(?:take|remove|delete|drop|clear|get rid of|strike|erase|wipe|losch\w*|nimm|entfern\w*|streich\w*|quit\w*|borr\w*|elimin\w*|supprim\w*|enlev\w*|retir\w*)\b"
)
_SO_AS_TO = re.compile(
    r"\b(?:so|so that|in order that) (?:i|we|you|she|he|they) (?:can|could|may|get|am able|are able)\b|\bdamit (?:ich|wir|sie|er)\b|\b(?:para poder|para que (?:pueda|podamos))\b|\b(?:pour pouvoir|pour (?:que|qu) (?:je|on|nous|elle|il) (?:puiss\w+))\b"
)
_FOUND_OUT = re.compile(
    r"\b(?:ruled out|outgr\w+|negative|tested|tests?|mistake\w*|wrong\w*|error|never had|no longer|not allergic|isn t allergic|cleared|allergist|challenge|ausgeschlossen|negativ\w*|irrtum\w*|falsch\w*|descart\w*|negativ[oa]s?|error\w*|ecart\w*|erreur\w*)\b"
)


_SET_TO_NONE = re.compile(r"\b(?:set|put|change|reset|empty|wipe)\b.*\b(?:none|nothing|zero|empty|empty list|list)\b")
_IN_THE_WAY = re.compile(
    r"\b(?:easier|simpler|so hard|too hard|so difficult|too difficult|annoying|a nuisance|a pain|in (?:the|my|our) way|too restrictive|so restrictive|complicated|complicates)\b"
)
"""No finding, only trouble with it."""


def taken_off_to_serve(r: Reading) -> bool:
    """`take the peanut allergy off so that I can plan satay`: no finding is told, it only stands in the way."""
    said = fold(_APOSTROPHE.sub(" ", r.message.text))
    if r.has("allergy") and (_TAKEN_OFF.search(said) or _SET_TO_NONE.search(said)) and _IN_THE_WAY.search(said):
        return True
    return (
        r.has("allergy")
        and _TAKEN_OFF.search(said) is not None
        and _SO_AS_TO.search(said) is not None
        and _FOUND_OUT.search(said) is None
    )
