"""Is a whole day to be made anew? Knows no plan."""

import re

from agent.embedded.sentence.kept_meals import kept_meals
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
        or _makes_a_day(r)
        or _ALL_NEW.search(r.text) is not None
        or _all_its_meals(r)
        or _all_of_a_day(r)
        or (bool(r.meals) and _ALL_OF_IT.search(r.text) is not None and r.has("swap", "another", "update", "new"))
        or (
            (r.has("another", "new") or any(w.key == "fresh" for w in r.words))
            and (r.has("day") or _before_a_day(r) or (_NEW_ONE.search(r.text) is not None and not r.has("plan")))
        )
    )
    pair = len(r.dates.days) > 1  # `both Saturday and Sunday`
    people = r.has("redo") and len(r.named) > 1 and bool(r.dates.days)  # `redo Monday for both, Bo and Ann`
    whole = (
        r.has("patient", "patients")
        or (r.has("both") and not (pair or people))
        or (r.has("week") and not r.dates.weeks)
    )
    rest = r.has("other") and not (r.has("plan", "plans", "they") or r.dates or r.named)  # `redo the rest`
    some_day = (r.has("redo", "swap") and (r.has("day") or rest)) or _all_but_a_meal(r)
    return (
        again
        and (bool(r.dates.days) or that_day or some_day)
        and not (whole or _meals_of_the_day(r) or (r.question and opening(r) == "what"))
    )


def _meals_of_the_day(r: Reading) -> bool:
    """A meal is named that is not to stay; who is away or fasting `in the morning` tells only when, behind a comma."""
    kept = kept_meals(r)
    comma = next((i for i, w in enumerate(r.words) if w.text in {",", ";"}), len(r.words))
    told = any(i > comma for i in r.covered("he", "she", "they"))
    return any(
        not (told and m.start > comma and r.words[m.end - 1].key in _HOURS) for m in r.meal_marks if m not in kept
    )


_HOURS = frozenset("morning evening afternoon tonight".split())


def redoes_whole_day(r: Reading) -> bool:
    """It is said to be all of a day, or that the old one is to go, whatever else is told of its dishes."""
    entire = r.has("day") and any(w.key in _ENTIRE for w in r.words)
    of_a_day = _a_new_day(r) or _all_of_a_day(r)
    return (entire or r.has("delete") or _all_its_meals(r) or of_a_day) and redoes_day(r)


def _a_new_day(r: Reading) -> bool:
    """`a new Monday without lentils`; in `something different Monday` the dish is to be another."""
    new = r.covered("another", "new")
    return any(i + 1 in r.date_positions and (i and r.words[i - 1].key in _ARTICLES) for i in new)


_ARTICLES = frozenset(
    "a an another whole complete completely totally entirely ganz neuen ein einen un una une bir".split()
)


def _all_of_a_day(r: Reading) -> bool:
    """`all of Saturday needs replacing`"""
    led = [i for i in range(len(r.words) - 1) if r.words[i].key in {"of", "on", "vom", "am", "de", "del"}]
    return any(r.words[i - 1].key in _EVERY and i + 1 in r.date_positions for i in led if i) and r.has(
        "swap", "another", "update", "redo", "new"
    )


_EVERY = frozenset("all everything whole entirety alles todo tout".split())


def drops_a_day(r: Reading) -> bool:
    """`bin Grace's Monday`: a day is to go, and nothing is to come in its place."""
    led = {w.key for i, w in enumerate(r.words) if i in r.covered("delete")}
    held = r.name_positions | r.date_positions | r.covered("delete", "filler", "function", "for")
    rest = [w for i, w in enumerate(r.words) if w.key and i not in held]
    return bool(r.dates.days) and opening(r) in led and not (rest or r.meals or r.question or redoes_day(r))


def redoes_the_rest(r: Reading) -> bool:
    """`redo Tuesday, keep the breakfast`: every meal that is named is to stay."""
    return bool(r.meals) and not _meals_of_the_day(r) and redoes_day(r)


_ENTIRE = frozenset("whole entire full complete ganzen ganze kompletten todo entero toute entiere butun tum".split())


_NEW_ONE = re.compile(
    r"(?i)\b(?:new|fresh|different|another|other)(?: \w+)? one\b|\bein(?:en)? (?:ganz |komplett )?(?:neuen|anderen)\b|\buno (?:nuevo|distinto)\b|\bun (?:nouveau|autre)\b|\byenisini\b"
)
"""`her Friday looks awful, give me a whole new one`."""
_ALL_MEALS = re.compile(
    r"(?i)\b(?:all|every|each|any of)(?: (?:of )?(?:the|his|her|their|its))?(?: (?:three|four|five|single))? meals?\b|\ball (?:three|four|five)\b|\balle mahlzeiten\b|\btodas las comidas\b|\btous les repas\b|\bbütün öğünler\w*"
)


_ALL_OF_IT = re.compile(
    r"(?i)\b(?:everything|all|the (?:rest|others?|whole day|entire day)|(?:every|all the) (?:other )?meals?|alles|den rest|todo|el resto|tout|le reste|her şey\w*)\b"
)


def _all_its_meals(r: Reading) -> bool:
    """`all four meals on Thursday need replacing`"""
    return r.has("swap", "another", "update") and _ALL_MEALS.search(r.text) is not None


def _all_but_a_meal(r: Reading) -> bool:
    """`change everything except breakfast`, of the day spoken of."""
    told = r.has("swap", "update", "redo") and _ALL_OF_IT.search(r.text) is not None and bool(r.meals)
    return told and not (r.dates or r.things or r.has("plan", "plans", "week") or _meals_of_the_day(r))


_ALL_NEW = re.compile(r"(?i)\b(?:all|completely|entirely|brand|totally) new\b|\b(?:ganz|komplett|völlig) neu\b")


def _makes_a_day(r: Reading) -> bool:
    """`generate Wednesday`: nothing but an article stands between; a Monday may stand for its week."""
    led = {i + 1 for i in r.covered("generate")} - r.covered("generate")
    led |= {i + 1 for i in led if i < len(r.words) and r.words[i].key in {"the", "den", "el", "le"}}
    return not led.isdisjoint(r.date_positions) and all(day.weekday() for day in r.dates.days)


def _over_again(r: Reading) -> bool:
    """`start the Thursday over`, `do Friday over`."""
    return opening(r) in {"start", "do", "plan", "make", "cook"} and any(w.key == "over" for w in r.words)


_PLANNED = frozenset(
    "try trying plan planned planning make made do done cook build put compose write set arrange think start plane planen geplant stell stelle mach mache gestalte haz hazlo pon fais refais".split()
)


def _before_a_day(r: Reading) -> bool:
    """`new Sunday`, `different day`."""
    places = r.covered("another", "new") | {i for i, w in enumerate(r.words) if w.key == "fresh"}
    return any(i + 1 in r.date_positions for i in places)
