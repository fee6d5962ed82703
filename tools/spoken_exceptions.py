"""Whom a user's own sentence leaves out: `all but Rowan's`, `tous sauf celui de Rowan`, `sign off Ash's, leave Rowan's for now`.

Only what names somebody and says nothing else is left out; every other `but` keeps its force against the sentence. Knows no tool.
"""

import re
from collections.abc import Collection

from domain.text import fold
from tools.spoken_weeks import is_time

_OUT = re.compile(
    r"[,;]?\s*\b(?:(?:and|but|und|aber|y|pero|et|mais)\s+)?(?:except(?:ing)?|apart\s+from|other\s+than|save|bar|but(?:\s+not)?|not|minus|excluding|leave|skip|"
    r"außer|ausser|ohne|nicht|excepto|salvo|menos|sauf|hormis|pas)\b\s*(?P<whom>[^,;:.!?\n]+)",
    re.IGNORECASE,
)
_SUBJECT = r"(?:(?<=[,;.!\n])|^|\b(?:and|but|while|und|aber|y|pero|et|mais|ve|ama)\b)\s*(?P<whom>[^,;:.!?\n]+?)\s+"
_FOLLOWED = re.compile(
    rf"{_SUBJECT}(?:(?:isn|aren)['’]?t|(?:(?:is|are|ist|est)\s+)?(?:not|nicht|pas))(?:\s+(?:quite|ready|finished|done|yet|fertig|noch))*\s*"
    r"(?=[.!,;\n]|$)(?:[,;]?\s*\b(?:but|so|aber|pero|mais|ama)\b)?",
    re.IGNORECASE,
)
"""`Rowan's isn't`, `Rowan's is not ready yet, but ..`."""
_WAITS = re.compile(
    rf"{_SUBJECT}(?:(?:can|will|must|should|may|has\s+to|have\s+to)\s+"
    r"(?:still\s+)?(?:wait|stay|come\s+later)\b|waits\b|stays?\b|(?:kann|können|muss|müssen)\s+(?:noch\s+)?warten|bleib(?:t|en)\b|pueden?\s+esperar|peu(?:t|vent)\s+attendre|"
    r"bekle(?:sin|yebilir)|needs?\s+(?:more|another|some)\b)[^,;:.!?\n]*(?:[,;]?\s*\b(?:but|so|aber|pero|mais|ama)\b)?",
    re.IGNORECASE,
)
"""`Rowan's can wait`: put off, which is no word against the others."""
_RELATIVE = re.compile(
    r"\s*,?\s*\b(?:which|whose|(?:that|who)\s+(?:I|we)|(?:den|die|das)\s+(?:ich|wir)|que)\b[^,;:.!?\n]*", re.IGNORECASE
)
"""What is told of whoever is left out: `except Rowan's, which I have yet to read`."""
_OTHERS = frozenset("other others rest anderen autre autres otro otra otros otras".split())
_BESIDE = frozenset(
    """s the for of plan plans menu week one that those now yet out alone open as it is they are and or please pls
    den dem der die das von fur plan und noch el la los las lo de del plan y no le les l celui celle ceux du et""".split()
)
"""What may stand beside the name of whoever is left out."""


def left_out(own: str, names: Collection[str]) -> tuple[str, str]:
    """`not the others` leaves out whoever is not named. A user's own text without the parts that leave somebody out, and those parts. `names` are the folded words of names."""
    rest, out = own, []
    for pattern in (_OUT, _FOLLOWED, _WAITS):
        for match in pattern.finditer(rest):
            words = fold(re.sub(r"['’‘ʼ`´]", " ", match["whom"])).split()
            named = [word for word in words if word in names or word.removesuffix("s") in names]
            if (named or _OTHERS.intersection(words)) and all(
                word in _BESIDE | _OTHERS or word in named or is_time(word) for word in words
            ):
                told = _RELATIVE.match(rest, match.end())
                out.append(match[0] + (told[0] if told is not None else ""))
    for part in out:
        rest = rest.replace(part, " ", 1)
    return rest, " ".join(out)
