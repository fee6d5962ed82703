"""A new record out of a letter the user quotes and tells to be made one: only what describes the patient is taken from it, and
whatever else the letter says is nobody's order.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from agent.embedded.naming.names import Roster
from agent.embedded.record.draft import drafted
from agent.embedded.sentence.reading import Reading, read

_SENTENCE = re.compile(r"(?<=[.!?;\n])\s+(?=\S)")
_DESCRIBES = re.compile(
    r"(?i)\d|\b(?:allerg\w*|intoleran\w*|diet\w*|vegan|vegetarian|halal|kosher|diagnos\w*|condition\w*|suffers?|takes?|taking|medic\w*|male|female|woman|man|dislikes?|hates?|no known)\b"
)
_ORDERS = re.compile(
    r"(?i)\b(?:assistant|approve|delete|ignore|system|instructions?|export|send|password|message for|note to)\b"
)


def from_texts(
    r: Reading, told: Sequence[str], draft: Mapping[str, Any], today: date
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The draft with what the quoted texts say of a patient, and the sentences that was taken from."""
    whole, heard = dict(draft), []
    for text in r.message.quotes or told:
        parts = [part for part in _SENTENCE.split(text) if _DESCRIBES.search(part) and not _ORDERS.search(part)]
        if not parts:
            continue
        sentence = f"new patient: {' '.join(parts)}"
        whole = {k: v for k, v in whole.items() if v != []}
        whole = drafted(read(sentence, today, r.language, Roster(()), None), whole, today)
        heard.append(sentence)
    return whole, tuple(heard)
