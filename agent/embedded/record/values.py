"""Fields of a record that hold one value, as a sentence gives them: figures, age, how active. Writes nothing."""

import re
from typing import Any

from agent.embedded.figures.numbers import bare_number, plain
from agent.embedded.language.words import blanked
from agent.embedded.sentence.reading import Reading

_LEVELS = ("very_active", "sedentary", "moderate", "light", "active")
"""Looked for in this order: `moderately active` is moderate."""
_VERY = frozenset("very highly extremely super sehr muy tres cok".split())
_IS = frozenset("was were is are be ist es esta est turned turns now jetzt ahora age aged hes shes theyre".split())
_UNITS = frozenset(
    "kg kgs kilo kilos kilogram kilograms g gram grams kcal cal calories cm mm m metres ft foot feet inch inches mg mcg lb lbs pound pounds stone stones st percent points plans weeks week days day months month hours times meals portions centimetres".split()
)
"""`she is 3 kilos lighter` tells no age."""
_OLDEST = 120
_OTHER_VALUES = ("protein", "carbs", "fat", "calories", "macros", "target", "weight", "height", "limit")
"""A number said of one of these is nobody's age: `her protein needs to be 90`."""


def values_in(r: Reading) -> dict[str, Any]:
    """The value fields the sentence sets."""
    figures = r.figures
    given = {
        "weightKg": figures.weight,
        "heightCm": figures.height,
        "age": figures.age if figures.age is not None else age_told(r),
        "calorieTarget": figures.calories if figures.calories is not None else _beside_macros(r),
        "macroTargets": figures.macros or None,
        "gender": _gender(r),
        "activityLevel": activity_in(r)
        if r.has("activity", "active", "very_active", "sedentary") or tells_activity(r)
        else None,
    }
    return {name: value for name, value in given.items() if value is not None}


_GENDER = re.compile(r"(?i)\b(?:gender|sex|geschlecht|género|sexo|genre|sexe|cinsiyet\w*)\b")
_GENDERS = {"female": "female", "male": "male", "other_gender": "other"}


def _gender(r: Reading) -> str | None:
    """`her gender should be other`: only where the field is named."""
    if not _GENDER.search(r.text):
        return None
    told = [_GENDERS[m.meaning] for m in r.marks if m.meaning in _GENDERS]
    other = any(w.key in {"other", "divers", "otro", "autre", "diger", "nonbinary"} for w in r.words)
    return told[-1] if told else "other" if other else None


def gender_told(r: Reading) -> bool:
    """The sentence gives a gender for the record."""
    return _gender(r) is not None


_TO = re.compile(
    r"(?i)\b(?:to|on|at|auf|a|à|con)\s+(\d[.,]?\d{3}|\d{3,4})\s*(?:now|please|pls|bitte|jetzt|ahora|maintenant|and|und|y|et|ve)?[.!\s]*$"
)
_LEAST_TARGET, _MOST_TARGET = 1_000, 4_500
"""What can only be the kcal of a day."""


def bare_target(r: Reading) -> bool:
    """`Maria to 1650`, `put Bo on 1800`: a number without a unit that can only be somebody's energy."""
    match = _TO.search(r.text)
    said = float(re.sub(r"\D", "", match[1])) if match else 0
    return _LEAST_TARGET <= said <= _MOST_TARGET and not r.figures and not r.date_positions


_ENERGY = re.compile(
    r"(?i)\b(?:to|on|at|auf|a|à)\s+(?P<kcal>\d[.,]?\d{3})(?![\d.,]*\d)(?!\s*(?:mg|ml|kj|iu|mcg|µg|g\b|protein|carbs?|fat))"
)


def _beside_macros(r: Reading) -> int | None:
    """`bump him down to 1800 and 180 carbs`: what can only be the energy, though no word says so."""
    match = _ENERGY.search(r.text) if r.figures.macros and not (r.dates or r.nutrients == ("sodium",)) else None
    own = match is not None and not any(a <= match.start("kcal") < b for a, b in r.figures.spans)
    kcal = int(re.sub(r"\D", "", match["kcal"])) if match and own else 0
    return kcal if _LEAST_TARGET <= kcal <= _MOST_TARGET else None


_LEVEL = r"(?:sedentary|(?:very|lightly|moderately|highly)? ?active|moderate|light)"
_RATED = re.compile(
    rf"(?i)\b(?:call|class|count|rate|rank|mark|put|make|consider|log|list|set|have|move|bump)\b[^.,;:?!]{{1,30}}?\b(?:(?:down )?(?:as|at|to|under) )?(?P<level>{_LEVEL})\b(?!\s+(?:meal|lunch|dinner|breakfast|snack|dish|food|option|plan|menu|week|diet|cheese|milk))"
)
_MADE = re.compile(
    rf"(?i)\b(?:call|class|count|rate|rank|mark|put|make|consider|set|have)\s+(?:him|her|them)\s+(?:(?:down|back|up)\s+)?(?:(?:as|at|to)\s+)?{_LEVEL}\b(?!\s+(?:meal|lunch|dinner|breakfast|snack|dish|food|option|plan|menu|week|diet|cheese|milk|and\b))"
)
"""`make him sedentary for now`, and no `make her light meals`."""
_MOVES = re.compile(
    r"(?i)\b(?:walk\w*|run(?:s|ning)?|jog\w*|swim\w*|cycl\w*|bik(?:es|ing)|gym|train(?:s|ing)|exercis\w*|sports?|football|soccer|tennis|rowing|rows|danc\w*|yoga|pilates|hik\w*|sits|desk|sofa|couch|bed|moves?|moving|on (?:her|his|their) feet|stairs|steps)\b"
)


def tells_activity(r: Reading) -> bool:
    """`she walks every morning, so call her moderate`: a level that is meant of somebody, and of no meal."""
    if r.question or r.has("plan", "plans", "recipe", "buy", "swap"):
        return False
    if activity_in(r) is not None and _MADE.search(r.text):
        return True
    return activity_in(r) is not None and _RATED.search(r.text) is not None and _MOVES.search(r.text) is not None


def lone_value(r: Reading) -> dict[str, Any]:
    """`set her weight to 79`, `on the scales: 62.1`: one field and one number."""
    names = [(r.words[i].start, r.words[i].end) for i in r.name_positions]
    value = bare_number(blanked(r.text, names))  # the 24 of `P024's weight` is none
    if value is not None and bare_target(r):
        return {"calorieTarget": int(value)}
    name = next((name for meaning, name in _ALONE.items() if r.has(meaning)), None)
    macros = [macro for macro in ("protein", "carbs", "fat") if r.has(macro)]
    if (
        value is not None
        and name in {None, "calorieTarget"}
        and len(macros) == 1
        and _LEAST_GRAMS <= value <= _MOST_GRAMS
    ):
        return {"macroTargets": {macros[0]: plain(value)}}
    return {} if value is None or name is None else {name: plain(value)}


_LEAST_GRAMS, _MOST_GRAMS = 10, 600
_ALONE = {
    "weight": "weightKg",
    "height": "heightCm",
    "age": "age",
    "calories": "calorieTarget",
    "target": "calorieTarget",
}


def activity_in(r: Reading) -> str | None:
    """The level of activity said, whatever it is said of."""
    told = [m for m in r.marks if m.meaning in _LEVELS and not _denied(r, m.start)]
    last = max((m.start for m in told), default=None)
    level = next(
        (name for name in _LEVELS if any(m.meaning == name and m.start <= (last or 0) < m.end for m in told)), None
    )
    at = last if level == "active" else None
    return "very_active" if at and r.words[at - 1].key in _VERY else level


def _denied(r: Reading, at: int) -> bool:
    """`isn't as active`."""
    before = r.words[max(0, at - 3) : at]
    answered = {i for i, w in enumerate(before[:-1]) if w.key == "no" and before[i + 1].sign}  # `no, moderate`
    said = {word.key for i, word in enumerate(before) if i not in answered}
    return bool({"isnt", "not", "no", "never", "less", "nicht"} & said)


def age_told(r: Reading) -> int | None:
    """`she's 43`, `Tomasz is 64 now`: a bare number right after who it is, in a sentence without any other figure."""
    if (r.question and "?" in r.text) or (r.has(*_OTHER_VALUES) and not r.has("age")):
        return None
    told = [
        int(word.text)
        for i, word in enumerate(r.words)
        if i
        and word.text.isdecimal()
        and 0 < int(word.text) <= _OLDEST
        and i not in r.date_positions
        and not (r.has("a_condition") and r.words[i - 1].key in {"was", "were"})  # `CKD stage 5, was 4`
        and (
            r.words[i - 1].key in _IS
            or (r.words[i - 1].key in {"actually", "really", "only"} and r.words[i - 2].key in _IS)
            or (r.has("age") and i - 1 in r.covered("he", "she"))
            or (r.words[i - 1].owned and i - 1 in r.name_positions | r.covered("he", "she"))
        )
        and not (i + 1 < len(r.words) and r.words[i + 1].key in _UNITS)
    ]
    return told[0] if told and not r.figures else None
