"""Is somebody spoken of whom nothing here knows: asked after, told of, or owner of a record that is asked for?"""

import re

from agent.embedded.language.forms import is_food
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import MEAL_WORDS, VERBS, entry
from domain.text import fold

_STILL_HERE = re.compile(
    r"\b(?:can (?:you|u|we) (?:still )?find|is there (?:still )?(?:a|an|any)|are there (?:still )?any|(?:do|have) we (?:still )?(?:have|got|hold|know)(?: (?:a|an|any))?|does .{1,30} (?:still )?exist|"
    r"gibt es (?:noch )?(?:eine[nr]? )?|finden sie (?:noch )?|haben wir (?:noch )?(?:eine[nr]? )?|hay (?:todavia |aun )?(?:algun|alguna )?|y a t il (?:encore )?(?:une? )?)\b"
)


def asks_if_here(r: Reading) -> bool:
    """`can you still find a Hadassah?`: whether there is somebody of that name."""
    alone = not (r.things and any(is_food(w) for thing in r.things for w in fold(thing).split()))
    of_a_person = bool(r.strangers) or (bool(r.named) and not r.has("plan", "plans", "week", *MEAL_WORDS))
    told = entry(r) or r.dates or r.has("plan", "plans", "buy", "recipe", "generate", *VERBS)
    return r.question and of_a_person and alone and not told and _STILL_HERE.search(fold(r.text)) is not None


def of_nobody_known(r: Reading) -> bool:
    """`whats in gustavo prados file`: a record, and right before it somebody in small letters whom nothing knows."""
    asked = r.question or r.has("show", "list")
    told = r.has("create", "new", "add", "update", "delete", "plan", "week", "import", "export")
    return asked and bool(before_a_record(r)) and not (r.named or r.strangers or told)


def before_a_record(r: Reading) -> str:
    """The unknown words right before a word for the record; empty where there are none."""
    unknown = {i for i in r.open_positions if not is_food(r.words[i].key)}
    owners = {i + 1 for i in unknown if r.words[i].key.endswith("s")}
    target = (
        r.covered("target", "calories", "protein", "carbs", "fat", "macros") if r.has("target") else frozenset[int]()
    )
    fields = r.covered("weight", "height", "allergy", "medication", "dislike", "condition", "age") & owners
    for at in sorted(r.covered("record") | (target & owners) | fields):
        start = at
        while start - 1 in unknown:
            start -= 1
        alone = at in r.covered("weight") and at - start < _FULL_NAME  # `broccoli's weight`
        if start < at and at - start <= _LONGEST_NAME and not alone:
            return r.between(start, at)
    return ""


def told_first(r: Reading) -> str:
    """`herbert winkler weighs 83 kg`: the unknown words a sentence opens with, right before what is told of them."""
    said = [i for i, w in enumerate(r.words) if w.key]
    end = next((i for i in said if i not in r.open_positions or is_food(r.words[i].key)), None)
    if end is None or end == said[0] or end - said[0] > _LONGEST_NAME:
        return ""
    verbs = {m.start for m in r.marks if m.meaning in _TELLING}
    led = end in verbs or (r.words[end].key in _BE_OR_HAVE and end + 1 in verbs)
    return r.between(said[0], end) if led else ""


_TELLING = ("weight", "height", "allergy", "dislike", "likes", "medication", "no_longer", "a_diet", "a_condition")
_BE_OR_HAVE = frozenset("is was has had now ist hat es tiene est a".split())
_FULL_NAME, _LONGEST_NAME = 2, 3
