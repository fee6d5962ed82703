"""A new record out of a letter the user quotes and tells to be made one: only what describes the patient is taken from it, and
whatever else the letter says is nobody's order.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from agent.embedded.naming.names import Roster
from agent.embedded.record.draft import drafted
from agent.embedded.record.newly_named import newly_named
from agent.embedded.sentence.reading import Reading, read

_SENTENCE = re.compile(r"(?<=[.!?;\n])\s+(?=\S)")
_DESCRIBES = re.compile(
    r"(?i)\d|\b(?:allerg\w*|intoleran\w*|diet\w*|vegan|vegetarian|halal|kosher|diagnos\w*|condition\w*|suffers?|takes?|taking|medic\w*|male|female|woman|man|dislikes?|hates?|no known)\b"
)
_ORDERS = re.compile(
    r"(?i)\b(?:assistants?|approve|delete|ignore|system|software|chat ?bot|bot|ai|instructions?|export|send|password|message for|note to|clear|erase|every(?:one|body)(?:['’]s)?|others?['’]|other patients?|for all|to all|wipe|remove|(?:all|every|each|any)(?: of)?(?: the| our| your)?(?: other)? (?:patients?|plans?|records?|allerg\w*)|you (?:must|are|have)|reading this)\b"
)
_CLINICAL = ("a_condition", "a_diet", "a_medication")
_WHOLE = re.compile(
    r"(?is)(?=.*\d\s*k?cals?\b)(?=.*\d)(?=.*\b(?:female|male|woman|man|girl|boy|lady|gentleman|mrs?|ms|weiblich|m[äa]nnlich|mujer|hombre|femme|homme|kad[ıi]n|erkek|[fm])\b)"
)
_ASKING = ("what", "which", "who", "how_many", "how_much", "why", "delete", "plan", "check", "approve")
_MAKES = re.compile(
    r"(?i)\b(?:mak(?:e|ing)|turn|put|enter|add|creat\w*|regist\w*|open|set up|admit|take on|get|key|type|file|new|leg\w*|erfass\w*|aufnehmen|crea\w*|registra\w*|cr[ée]e\w*|enregistre\w*|kaydet\w*|oluştur\w*)\b"
)


def takes_on_from_text(r: Reading) -> bool:
    """`make a patient out of this: "Ana Holm, female, 50, … 1800 kcal"`: a whole record is quoted, and nobody we have is meant."""
    ordered = _MAKES.search(r.text) is not None and not (r.named or r.has(*_ASKING))
    return ordered and any(_WHOLE.search(text) for text in r.message.quotes)


def from_texts(
    r: Reading, told: Sequence[str], draft: Mapping[str, Any], today: date
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The draft with what the quoted texts say of a patient, and the sentences that was taken from."""
    whole, heard = dict(draft), []
    if r.message.quotes and newly_named(r) is None:
        whole = {k: v for k, v in whole.items() if k not in {"name", "notes"}}  # `register this referral` names nobody
    for text in r.message.quotes or told:
        parts = [part for part in _SENTENCE.split(text) if _describes(part, r, today) and not _ORDERS.search(part)]
        if not parts:
            continue
        sentence = f"new patient: {' '.join(parts)}"
        whole = {k: v for k, v in whole.items() if v != []}
        whole = drafted(read(sentence, today, r.language, Roster(()), None), whole, today)
        heard.append(sentence)
    return whole, tuple(heard)


def _describes(part: str, r: Reading, today: date) -> bool:
    """It has a figure, a word for a field, or is itself an entry: `Obesity.`"""
    return _DESCRIBES.search(part) is not None or read(part, today, r.language, Roster(()), None).has(*_CLINICAL)
