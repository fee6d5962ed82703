"""Ways of putting things that say something else word by word, said plainly before a sentence is read: a question asked by a
tag (`he's on warfarin, isn't he`), `not only peanuts`, which denies nothing. Knows no act and no patient.
"""

import re

from agent.embedded.language.sparing import with_diets_named

_AUXILIARY = "is|are|was|were|does|do|did|has|have|had|can|could|should|would|will|must|ai"
_TAG = re.compile(
    rf"(?i)\s*[,–—-]\s*(?:and\s+)?(?:(?:{_AUXILIARY}|wo|sha|ca)n['’]?t (?:he|she|it|they|we|there|that|those|i)|(?:{_AUXILIARY}) (?:he|she|it|they|we|there|i) not|innit|"
    r"is(?: that|n['’]?t that) (?:right|so|correct)|am i (?:right|wrong)|if i(?:['’]m| am) not mistaken|do i have that right|(?:have|do) i(?: got| have)? (?:it|that) right|"
    r"oder|oder nicht|nicht wahr|gell|gelle|stimmt(?:['’]s|s| das)?|richtig|no es (?:as[ií]|verdad)|¿?(?:verdad|cierto|no es cierto)|"
    r"n['’]est[- ]ce pas|hein|pas vrai|c['’]est (?:bien )?[cç]a|de[gğ]il mi|di mi|do[gğ]ru mu)\s*[.!?]*\s*$"
)
_TAG_ASKED = re.compile(
    rf"(?i)\s*[,–—-]\s*(?:(?:{_AUXILIARY}) (?:he|she|it|they|there)|right|correct|yes|yeah|no|eh|¿?no|non|nein|ja|sí|si|oui)\s*\?+\s*$"
)
_TAG_DENIED = re.compile(
    rf"(?i)\b(?:no|not|never|nothing|none|hardly)\b.*?\S(?P<tag>\s*[,–—-]\s*(?:{_AUXILIARY}) (?:he|she|it|they|there)\s*[.!]*\s*$)|n['’]t\b.*?\S(?P<other>\s*[,–—-]\s*(?:{_AUXILIARY}) (?:he|she|it|they|there)\s*[.!]*\s*$)"
)
"""`he's not on warfarin, is he`"""
_POLITE = re.compile(
    r"(?i)\s*[,–—-]\s*(?:if you (?:would(?:n['’]?t| not) mind|don['’]?t mind|do not mind|would|could|please|can|have a (?:minute|moment|second)|get a (?:minute|moment|chance))|"
    r"if (?:that['’]?s|that is|it['’]?s|it is) (?:ok|okay|all right|alright|not too much trouble|no trouble)(?: with you)?|when you (?:get|have) (?:a )?(?:chance|minute|moment|second|time)|"
    r"wenn (?:sie|du) so (?:nett|lieb|freundlich) (?:w[äa]re?(?:n|st)?|sind|bist)|si no (?:te|le) importa|si (?:ça|cela) ne (?:vous|te) d[ée]range pas)\s*(?=[.!?]*\s*$)"
)
"""Said for politeness alone."""
_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]*|.+", re.DOTALL)
_ORDERS = re.compile(r"(?i)^\W*(?:please\b|let['’]?s\b|don['’]?t\b|do\b|bitte\b)")
_NOT_ONLY = {
    "and": r"(?:it(?:['’]s| is) )?(?:not|isn['’]?t) (?:only|just|merely|simply)\b(?! (?:yet|now|a)\b)",
    "und": r"nicht (?:nur|bloß|bloss)\b",
    "y": r"no (?:s[oó]lo|solamente|[uú]nicamente)\b",
    "et": r"(?:pas (?:que|seulement|uniquement)|non seulement)\b",
}
_BUT_ALSO = {
    "and": r"but(?: also| too)?",
    "und": r"sondern(?: auch)?",
    "y": r"sino(?: que)?(?: tambi[eé]n)?",
    "et": r"mais(?: aussi)?",
}


def said_plainly(text: str) -> str:
    """The text with its tags turned into question marks, what `not only` adds to said beside the rest, and diets by their names."""
    return with_diets_named(_all_of_them("".join(_asked(sentence) for sentence in _SENTENCE.findall(text))))


def _asked(sentence: str) -> str:
    """The sentence with the sign of a question in place of its tag."""
    sentence = _POLITE.sub("", sentence)
    tag = _TAG.search(sentence) or _TAG_ASKED.search(sentence)
    denied = _TAG_DENIED.search(sentence) if tag is None else None
    start = tag.start() if tag else max(denied.start("tag"), denied.start("other")) if denied else 0
    if not start or _ORDERS.match(sentence) or not any(c.isalpha() for c in sentence[:start]):
        return sentence
    after = sentence[len(sentence.rstrip()) :]
    return f"{sentence[:start]}?{after}"


def _all_of_them(text: str) -> str:
    """`not only to peanuts but also to sesame` holds of both."""
    for joint, pattern in _NOT_ONLY.items():
        match = re.search(rf"(?i)\b{pattern}\s*", text)
        if match is None:
            continue
        before, after = text[: match.start()], text[match.end() :]
        stop = re.search(r"[.!?;]", after)
        end = stop.start() if stop else len(after)
        rest = re.sub(rf"(?i)\s*[,;]?\s*\b{_BUT_ALSO[joint]}\b", f" {joint}", after[:end], count=1)
        added = f"{joint} " if before.rstrip().endswith(",") else ""
        return f"{before}{added}{rest}{after[end:]}"
    return text
