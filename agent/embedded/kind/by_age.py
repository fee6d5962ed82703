"""Is it asked who is of a certain age? Such an age is nobody's new one."""

from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import MEAL_WORDS, VERBS

_ELSEWHERE = ("plan", "plans", "buy", "recipe", "week", "price", "draft", "approved", "record", *MEAL_WORDS)


def asks_by_age(r: Reading) -> bool:
    """`patients aged 65 and over`, `women between 30 and 40`: a description, and nothing that is to be done."""
    aged = any(one.over is not None or one.under is not None for one in r.described)
    other = r.named or r.dates or r.meals or r.has(*_ELSEWHERE) or r.figures.calories or r.figures.macros
    ordered = r.told.intersection(VERBS) - {"list", "show"}
    return aged and not other and not ordered and not r.figures.weight
