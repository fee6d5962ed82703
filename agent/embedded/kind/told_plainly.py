"""What a record is told without a word for the field it belongs in. Writes nothing."""

import re

from agent.embedded.kind.of_records import has_a_birthday, rates_activity, tells_labs, tells_of_nobody
from agent.embedded.language.grades import kidneys_told
from agent.embedded.record.moved_to import moved_to
from agent.embedded.record.severities import grades_told
from agent.embedded.record.weight_moved import weight_moved
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import MEAL_WORDS, opening, someone

_TRIMESTER = re.compile(
    r"(?i)\b(?:in|into|on to|reached|entered|entering|started|starting|begun|began|hit|now|im|en|dans|al)\b[^.;?!]{0,25}\b(?:trimester|trimestre|trimenon)\w*|\btrimester\w* (?:now|has started|since|[123])\b"
)


def told_plainly(r: Reading) -> bool:
    """What a record is told without a word for its field: a laboratory value, a birthday, how active, how far a pregnancy is."""
    stage = (
        _TRIMESTER.search(r.text) is not None
        and someone(r)
        and not (r.question and opening(r) != "can" and "?" in r.text)
    )
    stage = (stage or (kidneys_told(r.text) is not None and someone(r) and "?" not in r.text)) and not r.has(
        "plan", "plans", "generate", "patients", "who", "which", "recipe", *MEAL_WORDS
    )
    return (
        stage
        or moved_to(r) is not None
        or tells_labs(r)
        or has_a_birthday(r)
        or rates_activity(r)
        or tells_of_nobody(r)
        or regrades(r)
        or weight_moved(r) is not None
    )


_MARRIED = re.compile(
    r"\b(?:[Mm]arried|[Ww]edding|[Dd]ivorced|[Rr]emarried)\b[^.;!?]*?\b(?:is|[’']s|called|goes by) (?:now |called )?(?P<first>[A-ZÀ-Ž][^\W\d_]+) (?P<last>[A-ZÀ-Ž][\w'’-]+)"
)


_SINCE = re.compile(
    r"\b(?:is|[’']s|called|goes by) (?:now )?(?P<first>[A-ZÀ-Ž][^\W\d_]+) (?P<last>[A-ZÀ-Ž][\w'’-]+) (?:now )?(?:since|after) (?:her|his|their|the) (?:wedding|marriage|divorce)\b"
)


_NOW_CALLED = re.compile(
    r"\b(?:is now|wants to be called|would like to be called|now goes by|calls (?:her|him|them)self) (?P<first>[A-ZÀ-Ž][^\W\d_]+) (?P<last>[A-ZÀ-Ž][\w'’-]+)[.!]?$"
)


def marries(r: Reading) -> bool:
    """`Léa Roy married and is Léa Blanc now`: the same first name, and another after it."""
    match = _MARRIED.search(r.text)
    match = match or _SINCE.search(r.text) or _NOW_CALLED.search(r.text)
    return match is not None and any(n.written.split()[0] == match["first"] for n in r.named)


_ORDERED = frozenset({"can", "could", "would", "will", "please"})


def regrades(r: Reading) -> bool:
    """`make her low sodium strict instead of moderate`, `can you put his halal down as mild?`: a diet of somebody and its grade."""
    asked = "?" in r.text and opening(r) not in _ORDERED
    other = r.meals or r.has(
        "plan", "plans", "week", "recipe", "buy", "meal", "create", "new", "patient", "who", "which"
    )
    told = r.has("a_diet") and grades_told(r.text).new is not None and not (asked or other)
    return told and (bool(r.named) or r.has("he", "she")) and not r.strangers
