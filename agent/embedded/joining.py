"""Sentences that only together ask for something: one tells what it is about, the next points back at it and says what is to be
done (`His plan for the 15th is of no use any more. Please delete it.`). Knows no act.
"""

import re
from collections.abc import Callable, Sequence

from agent.embedded.kinds import by_rule
from agent.embedded.reading import Reading
from agent.embedded.signs import MEAL_WORDS, VERBS

_POINTING = re.compile(
    r"(?i)\b(?:it|that|this|them|those|one|ihn|es|das|sie|ihm|lo|la|los|las|eso|le|les|l['’]|ça|cela|onu|bunu|bunları)\b|-(?:le|la|les|lo)\b|\w+(?:lo|la|los|las)\b(?=[.!]?$)"
)
_DONE_TO_IT = frozenset("delete delete_plan approve export swap redo lock validate mend duplicate".split())
_NOTED = re.compile(
    r"(?i)\b(?:put|note|write|add|enter|record|jot|pop|log|mark|change|update|fix|correct|take|remove)\b[^.?!]*?\b(?:it|that|this|them|those)\b[^.?!]*?"
    r"\b(?:on|in|to|onto|into|down|off|from|for)\b|"
    r"\b(?:trag|notier|vermerk|schreib|nimm)\w*\b[^.?!]*\b(?:das|es|dies)\b|\b(?:anóta|apúnta|ponl|añáde)\w*|\bnote[zr]?[- ](?:le|la|les|ça)\b"
)
"""`put that on her list`: what is to be written down stands in the sentence before."""


_THE_FILE = re.compile(
    r"(?i)\b(?:file|datei|archivo|fichier|dosya)\b[^.!]*\b(?:that|this|it|them|those|of it|dafür|davon|eso|ello|ça|cela|bunun)\b|\b(?:send|give|make|get) (?:it|that|them) (?:to )?(?:me|us)\b"
)
"""`could you make me a file for that?` after it was said which."""


def joined_parts(parts: Sequence[str], read: Callable[[str], Reading]) -> tuple[str, ...]:
    """The parts, those that point back put together with what they point at."""
    whole: list[str] = []
    for part in parts:
        if whole and (_points_at(read(whole[-1]), read(part)) or _fills(read(whole[-1]), read(part))):
            together = f"{whole[-1].rstrip(' .')}, {part}"
            if by_rule(read(together)) in _meant(read(part)):
                whole[-1] = together
                continue
        if whole and _NOTED.search(part) and by_rule(read(whole[-1])) == "update" and not _says_more(read(part)):
            continue
        if whole and _THE_FILE.search(part) and by_rule(read(whole[-1])) == "export":
            continue
        whole.append(part)
    return tuple(whole)


def _meant(r: Reading) -> frozenset[str]:
    kind = by_rule(r)
    return frozenset({kind, "delete_plan"}) if kind == "delete" else frozenset({kind})


def _points_at(told: Reading, order: Reading) -> bool:
    """A statement with a plan or a place in it and no order of its own; then an order that names neither."""
    states = (
        "?" not in told.text
        and not told.has(*(v for v in VERBS if v not in {"export", "generate", "create", "swap"}))
        and told.has("plan", "week", *MEAL_WORDS)
        and bool(told.named or told.strangers)
        and bool(told.dates)
    )
    bare = not (order.named or order.strangers or order.dates or order.meals or order.things)
    return states and bare and by_rule(order) in _DONE_TO_IT and _POINTING.search(order.text) is not None


_EMPTY = re.compile(
    r"(?i)\b(?:(?:is|are|still|looks?|stands?|remains?)(?: still| yet| quite| completely)? (?:empty|blank|bare|unplanned)|['’]s (?:still )?(?:empty|blank|bare|unplanned)|nothing (?:yet|planned|down|in|at all)|(?:has|have|got|with) nothing|noch nichts|noch leer|ist leer|"
    r"no tiene nada|vac[ií]a|n['’]a (?:encore )?rien|est vide|hiçbir şey|boş)\b"
)


def _fills(told: Reading, order: Reading) -> bool:
    """`our pescatarian lady's still empty for that week, whip something up for her?`"""
    bare = not (order.named or order.strangers or order.dates or order.meals or order.things)
    whose = bool(told.named or told.described) and bool(told.dates.weeks)
    return (
        whose
        and bare
        and "?" not in told.text
        and by_rule(order) == "generate"
        and _EMPTY.search(told.text) is not None
    )


def _says_more(r: Reading) -> bool:
    """A patient or a value of its own; `next to the cottage cheese` only says where."""
    return bool(r.named or r.figures or r.strangers) or (bool(r.things) and not _BESIDE.search(r.text))


_BESIDE = re.compile(
    r"(?i)\b(?:next to|beside|besides|along with|under|after|with|as well as|neben|junto a|junto con|à côté de)\b"
)
