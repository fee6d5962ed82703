"""Too little to live on: an energy target no diet has without a physician, a fast, one thing to eat for days. Knows no record."""

import re

from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.relative import differs
from domain.text import fold

LEAST_KCAL = 800
"""Up to it a diet is a very-low-calorie diet, for use under medical supervision only (NICE CG189; Directive 2016/1413)."""
MOST_KCAL = 6_000
_ORDERED = frozenset({"create", "update", "generate", "swap", "redo"})
_SERVED = _ORDERED | {"approve", "plan", "unknown", "safe", "patient", "recipes", "mend", "leave", "note"}
_APOSTROPHE = re.compile("[’'‘ʼ`´]")


def starves(r: Reading, kind: str) -> bool:
    """Would what is asked for, done as the act `kind`, leave somebody with too little?"""
    if (_fasts(r) and kind not in {"recipes", "food"}) or _one_thing(r, kind) or _drastic(r, kind):
        return True
    kcal = None if differs(r.text) else r.figures.calories
    ordered = kind in _ORDERED or (
        r.has("plan", "day", "target") and kind not in {"recipes", "food", "explain", "shop"}
    )
    return kcal is not None and ordered and not (LEAST_KCAL < kcal <= MOST_KCAL) and not r.meals


_DRASTIC = re.compile(
    r"\b(?:loses?|losing|drops?|sheds?|lost) (?:\d+|\w+) (?:kilos?|kg|pounds|lbs|stone) (?:by (?:next|this|tomorrow|the weekend|christmas|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:a|one|two|\d) (?:days?|weeks?))\b.*\b(?:drastic|extreme|radical|crash|hard core|hardcore|plan|whatever)\b"
    r"|\b(?:drastic|extreme|crash|starvation) (?:diet|plan|weight loss|week|cut)\b|\b(?:make|have|get) \w+ (?:\w+ )?(?:vomit|throw up|purge|be sick)\b|\blive (?:on|off) (?:\w+ )?(?:shakes?|juices?|water|broth|smoothies|fruit|soup|tea|air|coffee) (?:only|alone)\b"
)
_A_DAY = re.compile(r"\b(?:to|on|at|with) (\d{2,3}) (?:a|per) day\b")
"""`cut him down to 600 a day`: of energy, where no unit stands beside it."""


def _drastic(r: Reading, kind: str) -> bool:
    """More lost than is safe in the time, or by being sick."""
    if kind not in _SERVED | {"patients", "food"}:
        return False
    said = fold(r.text)
    match = _A_DAY.search(said)
    return _DRASTIC.search(said) is not None or (
        match is not None and int(match[1]) <= LEAST_KCAL and not (r.nutrients or r.has("weight", "a_medication"))
    )


_NOTHING_BUT = re.compile(
    r"\b(?:nothing (?:but|except|other than|apart from)|(?:only|just|solely|exclusively|purely)(?: on| give| have)?|nichts als|nichts ausser|nur|ausschliesslich|solo|solamente|unicamente|nada mas que|"
    r"rien (?:que|d autre que)|seulement|uniquement|sadece|yalnizca|baska bir sey degil)\b(?: \w+){0,3} (?:water|broths?|bouillon|juices?|tea|crackers|shakes?|smoothies?|fruits?|salads?|lemonade|coffee|ice|"
    r"wasser|bruhe|saft|safte|tee|obst|agua|caldo|zumos?|jugos?|té|fruta|eau|jus|thé|tisane|et suyu|meyve suyu|cay)\b"
)
"""One thing to live on: `nothing but broth and water`. `thé` and `té` with their accents: without them they hold sentences together."""
_TEA = frozenset({"thé", "té"})
_SU = re.compile(r"\b(?:sadece|yalnizca)(?: \w+){0,3} su\b")


def _one_thing(r: Reading, kind: str) -> bool:
    """Days on one drink or one food; what somebody likes, or one meal of it, is none."""
    words = re.findall(r"\w+", _APOSTROPHE.sub(" ", r.text).casefold())
    said = " ".join(word if word in _TEA else fold(word) for word in words)
    lasting = bool(r.dates) or r.has("plan", "week", "day")
    return (
        lasting
        and not r.meals
        and kind in _SERVED
        and (_NOTHING_BUT.search(said) or _SU.search(said)) is not None
        and not r.has("dislike", "recipe")
    )


def _fasts(r: Reading) -> bool:
    """A word for starving; `no food allergies` is none, and nor is one meal left out before a blood test."""
    if r.meals and r.figures.calories is None and _FOR_A_TEST.search(fold(r.text)):
        return False
    guards = {m.start for m in r.marks if m.meaning in {"allergy", "diet", "dislike", "safety"}}
    return any(m.meaning == "starve" and m.end not in guards for m in r.marks)


_FOR_A_TEST = re.compile(
    r"\b(?:fasting|fasted|fast|nuchtern|en ayunas|a jeun|ac karnina)\b(?: \w+){0,2} (?:bloods?|labs?|tests?|scan|mri|ct|procedure|surgery|operation|endoscopy|"
    r"colonoscopy|blutabnahme|blutentnahme|analisis|analitica|prise de sang|analyses|tahlil\w*)\b"
)
