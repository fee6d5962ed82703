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
    r"\b(?:ruled out|outgr\w+|negativ\w*|tested|tests?|mistake\w*|wrong\w*|error\w*|cleared|allergist|challenge|after all|ausgeschlossen|irrtum\w*|falsch\w*|descart\w*|ecart\w*|erreur\w*)\b"
)
"""Why a record was wrong, or is no longer right."""
_NO_MORE = re.compile(r"\b(?:never had|no longer|not allergic|isn t allergic)\b")
"""Said to be over: enough to take it off, unless it is over for a week only."""
_SET_TO_NONE = re.compile(r"\b(?:set|put|change|reset|empty|wipe)\b.*\b(?:none|nothing|zero|empty|empty list|list)\b")
_IN_THE_WAY = re.compile(
    r"\b(?:easier|simpler|so hard|too hard|so difficult|too difficult|annoying|a nuisance|a pain|in (?:the|my|our) way|too restrictive|so restrictive|complicated|complicates)\b"
)
"""No finding, only trouble with it."""
_FOR_A_WHILE = re.compile(
    r"\b(?:for|during|over|just|only) (?:the )?(?:next|this|coming|one|a single|now|today|tonight|tomorrow|once|week of|christmas|easter|weekend|holidays?|party|time being|a (?:day|week|while|bit))\b|\bthis once\b|\bjust once\b|\btemporar\w+\b"
)
_ONE_FOR_ANOTHER = re.compile(
    r"\b(?:rather than|instead of|in place of)\b.*\b(?:this (?:week|month|time)|next week|today|tonight|tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|\b(?:this (?:week|month|time)|next week|today|tonight|tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*\b(?:rather than|instead of|in place of)\b"
)
"""`allergic to sesame rather than shellfish this week`: one allergy for another, and for a week."""


def found_out(r: Reading) -> bool:
    """A finding is told: the record was wrong, or it is over."""
    return _FOUND_OUT.search(_folded(r)) is not None


def taken_off_for_no_finding(r: Reading) -> bool:
    """An allergy would go off the record only for a while, or only because it stands in the way."""
    return r.has("allergy") and (_only_for_a_while(r) or _taken_off_to_serve(r))


def _only_for_a_while(r: Reading) -> bool:
    """`for next week treat him as not allergic`: a record says what lasts."""
    said = _folded(r)
    denied = r.has("delete", "not", "no_longer", "without") and _FOR_A_WHILE.search(said)
    return not found_out(r) and bool(denied or _ONE_FOR_ANOTHER.search(said))


def _taken_off_to_serve(r: Reading) -> bool:
    """`take the peanut allergy off so that I can plan satay`: no finding is told, it only stands in the way."""
    said = fold(_APOSTROPHE.sub(" ", r.message.text))
    taken_off = _TAKEN_OFF.search(said)
    if (taken_off or _SET_TO_NONE.search(said)) and _IN_THE_WAY.search(said):
        return True
    told = _FOUND_OUT.search(said) or _NO_MORE.search(said)
    return taken_off is not None and _SO_AS_TO.search(said) is not None and not told


def _folded(r: Reading) -> str:
    return fold(_APOSTROPHE.sub(" ", r.text))
