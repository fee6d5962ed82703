"""A food looked up by its name alone, and a weight of one asked for without a figure. Knows no record."""

import re

from agent.embedded.language.forms import is_food
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS, VERBS
from domain.text import fold

WEIGHT_OF = re.compile(
    r"(?i)(?<!\d )(?<!\d)\b(?:kg|kilos?|kilograms?|grams?|pounds?|lbs?|lit(?:re|er)s?|ounces?|kilo|gramm|kilogramm|kilos|gramos|kilogrammes?|grammes)\s+(?:of |de |d['’])?(?=[^\W\d])"
)
"""`kg of rice nxt wk`: the measure alone, without a figure, asks for it."""


def asks_weight(r: Reading) -> bool:
    """`kg of potato for Bo next week`: a measure without a figure, of a week's food; nothing is written down of anybody."""
    of_food = WEIGHT_OF.search(r.text) is not None and any(is_food(w.key) for w in r.words)
    told = (
        r.figures
        or r.nutrients
        or r.meals
        or r.dates.days
        or any(w.number and i not in r.date_positions for i, w in enumerate(r.words))
    )
    return of_food and bool(r.dates.weeks) and not told and not r.has(*VERBS, *FIELDS, "not", "wants", "limit", "why")


_LOOKS_UP = re.compile(
    r"(?i)^\W*(?:(?:can|could|would) you |please |pls |just )*(?:look up|look|check|show(?: me)?|tell me about|info(?:rmation)? on|data (?:on|for)|(?:give me |show me )?(?:the )?(?:facts|data|values|figures|numbers|info) (?:on|for|of|about))\b"
)


def compares_foods(r: Reading) -> bool:
    """`what's the difference between millet and barley?`: two foods and nobody's plans."""
    foods = [thing for thing in r.things if any(is_food(w) for w in fold(thing).split())]
    own = r.named or r.strangers or r.dates or r.figures or r.has("plan", "plans", "week", "versions", "undo", "recipe")
    return len(foods) > 1 and len(foods) == len(r.things) and r.has("compare") and not own


def looks_up_food(r: Reading) -> bool:
    """`look up apple`, `the facts on broccoli`: a food, and not a word more."""
    told = (
        r.named or r.strangers or r.dates or r.meals or r.figures or r.has("plan", "week", "buy", "recipe", "patients")
    )
    foods = bool(r.things) and all(is_food(w) for thing in r.things for w in fold(thing).split())
    return _LOOKS_UP.search(r.text) is not None and foods and not (told or r.has("dislike", "allergy", "who", "dish"))
