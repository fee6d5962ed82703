"""Is a whole day to be made anew? Knows no plan."""

import re

from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import opening


def redoes_day(r: Reading) -> bool:
    """`redo Tuesday`, `a completely new Sunday`, `new meals for that whole day`: a day, and that it is to be another."""
    that_day = r.has("day") and (r.has("it") or any(w.key in _ENTIRE for w in r.words))
    again = (
        r.has("redo")
        or (
            any(w.key in {"again", "anew", "afresh", "scratch", "nochmal", "neu", "yeniden"} for w in r.words)
            and (any(w.key in _PLANNED for w in r.words) or r.has("generate"))
        )
        or (r.has("generate") and any(w.key in {"again", "anew", "nochmal", "neu", "denuevo"} for w in r.words))
        or _over_again(r)
        or _all_its_meals(r)
        or (
            r.has("another", "new")
            and (r.has("day") or _before_a_day(r) or (_NEW_ONE.search(r.text) is not None and not r.has("plan")))
        )
    )
    whole = r.has("patient", "both", "patients") or (r.has("week") and not r.dates.weeks)
    some_day = r.has("redo") and r.has("day")
    return (
        again
        and (bool(r.dates.days) or that_day or some_day)
        and not (whole or _meals_of_the_day(r) or (r.question and opening(r) == "what"))
    )


def _meals_of_the_day(r: Reading) -> bool:
    """A meal is named; who is away or fasting `in the morning` tells only when, behind a comma."""
    comma = next((i for i, w in enumerate(r.words) if w.text in {",", ";"}), len(r.words))
    told = any(i > comma for i in r.covered("he", "she", "they"))
    return any(not (told and m.start > comma and r.words[m.end - 1].key in _HOURS) for m in r.meal_marks)


_HOURS = frozenset("morning evening afternoon tonight".split())


def redoes_whole_day(r: Reading) -> bool:
    """It is said to be all of a day, or that the old one is to go, whatever else is told of its dishes."""
    entire = r.has("day") and any(w.key in _ENTIRE for w in r.words)
    return (entire or r.has("delete") or _all_its_meals(r)) and redoes_day(r)


_ENTIRE = frozenset("whole entire full complete ganzen ganze kompletten todo entero toute entiere butun tum".split())


_NEW_ONE = re.compile(
    r"(?i)\b(?:new|fresh|different|another|other)(?: \w+)? one\b|\bein(?:en)? (?:ganz |komplett )?(?:neuen|anderen)\b|\buno (?:nuevo|distinto)\b|\bun (?:nouveau|autre)\b|\byenisini\b"
)
"""`her Friday looks awful, give me a whole new one`."""
_ALL_MEALS = re.compile(
    r"(?i)\b(?:all|every|each|any of)(?: (?:of )?(?:the|his|her|their|its))?(?: (?:three|four|five|single))? meals?\b|\ball (?:three|four|five)\b|\balle mahlzeiten\b|\btodas las comidas\b|\btous les repas\b|\bbütün öğünler\w*"
)


def _all_its_meals(r: Reading) -> bool:
    """`all four meals on Thursday need replacing`"""
    return r.has("swap", "another", "update") and _ALL_MEALS.search(r.text) is not None


def _over_again(r: Reading) -> bool:
    """`start the Thursday over`, `do Friday over`."""
    return opening(r) in {"start", "do", "plan", "make", "cook"} and any(w.key == "over" for w in r.words)


_PLANNED = frozenset(
    "plan planned planning make made do done cook build put compose write set arrange think start plane planen geplant stell stelle mach mache gestalte haz hazlo pon fais refais".split()
)


def _before_a_day(r: Reading) -> bool:
    """`new Sunday`, `different day`."""
    places = r.covered("another", "new")
    return any(i + 1 in r.date_positions for i in places)
