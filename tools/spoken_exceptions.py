"""Whom a user's own sentence leaves out: `all but Rowan's`, `tous sauf celui de Rowan`, `sign off Ash's, leave Rowan's for now`.

Only what names somebody and says nothing else is left out; every other `but` keeps its force against the sentence. Knows no tool.
"""

import re
from collections.abc import Collection

from domain.text import fold

_OUT = re.compile(
    r"[,;]?\s*\b(?:(?:and|but|und|aber|y|pero|et|mais)\s+)?(?:except(?:ing)?|apart\s+from|other\s+than|save|bar|but(?:\s+not)?|not|minus|excluding|leave|skip|"
    r"außer|ausser|ohne|nicht|excepto|salvo|menos|sauf|hormis|pas)\b\s*(?P<whom>[^,;:.!?\n]+)",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(
    r"[,;]\s*(?P<whom>[^,;:.!?\n]+?)\s+(?:isn['’]?t|not|nicht|pas)(?:\s+yet)?\s*(?=[.!\n]|$)", re.IGNORECASE
)
_OTHERS = frozenset("other others rest anderen autre autres otro otra otros otras".split())
_BESIDE = frozenset(
    """s the for of plan plans menu week one that those now yet out alone open and or please pls
    den dem der die das von fur plan und noch el la los las lo de del plan y no le les l celui celle ceux du et""".split()
)
"""What may stand beside the name of whoever is left out."""


def left_out(own: str, names: Collection[str]) -> tuple[str, str]:
    """`not the others` leaves out whoever is not named. A user's own text without the parts that leave somebody out, and those parts. `names` are the folded words of names."""
    rest, out = own, []
    for pattern in (_OUT, _FOLLOWED):
        for match in pattern.finditer(rest):
            words = fold(re.sub(r"['’‘ʼ`´]", " ", match["whom"])).split()
            named = [word for word in words if word in names or word.removesuffix("s") in names]
            if (named or _OTHERS.intersection(words)) and all(
                word in _BESIDE | _OTHERS or word in named for word in words
            ):
                out.append(match[0])
    for part in out:
        rest = rest.replace(part, " ", 1)
    return rest, " ".join(out)
