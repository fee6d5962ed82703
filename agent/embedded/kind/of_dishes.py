"""Does a sentence change a meal, look for a dish, or compare and copy plans? One test a kind of act; `kinds` orders them."""

import re

from agent.embedded.language.forms import is_food
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS, MEAL_WORDS, entry, opening, someone
from domain.text import fold

_OF_A_RECORD = ("allergy", "medication", "condition", "note", "diet", "buy", "recipe", "why", "approve", "export")


_CAN_BE_OTHER = re.compile(
    r"\b(?:can|could|may|might|should|would|is it possible|possible)(?: (?:it|that|this|there|we|she|he|they|you|i))?(?: please)?(?: to)?(?: be| have| get| make| give| put| take)?(?: (?:him|her|it|them|there))?"
    r"(?: a| an| some| the)? ?(?:other|different|another|new|changed|something else|swapped)\b|\bkann (?:es|das|man|er|sie)\b[^.?!]{0,20}\bander\w*|\bgeht (?:auch |da )?(?:was|etwas|ein)\w* ander\w*|"
    r"\b(?:puede|podria|pueden) ser otr[oa]|\bpeut (?:on|il|elle)\b[^.?!]{0,20}\bautre\b|\bbaska (?:bir )?(?:sey|tane)? ?olabilir|\bbaskasi olabilir"
)
"""`breakfast for Monday, can be other one?`"""


def swaps(r: Reading) -> bool:
    """Another dish in a place: told outright (`swap lunch`), or a meal that is to be changed, given, wished or complained of."""
    placed = bool(r.meals) or bool(r.dates.days)
    if asks_who_did(r):
        return False
    if r.meals and _CAN_BE_OTHER.search(fold(r.text)) and not r.has("recipe", "why", "buy", "export", "generate"):
        return True
    if makes_a_meal(r):
        return True
    if r.has("swap") and not (placed and r.has("why", "export")):
        asked = r.question and not r.has("it") and not (opening(r) in _MAY_YOU and r.has("meal") and someone(r))
        return placed or _ONE_MEAL.search(fold(r.text)) is not None or not (r.has("plan") or asked)
    if (r.has("wish") and r.dates.days and not r.has("recipe")) or (placed and _MADE_OTHER.search(fold(r.text))):
        return not r.has("recipe", "why", "buy", "export", "approve", "figures")
    served = r.has("meal", "serving") and bool(r.things or entry(r)) and not r.has("plan", "all", "week")
    if r.has(*(m for m in _OF_A_RECORD if m != "recipe" or not r.has("another"))) or not (
        r.meals or (r.dates.days and served)
    ):
        return False
    return _changes_a_meal(r)


_WHO_DID = re.compile(r"(?i)^\W*(?:(?:and|so) )?(?:who|when|wer|wann|qui[eé]n|cu[aá]ndo|qui|quand|kim)\b[^.;]*\?\s*$")
"""`who swapped Tuesday's dinner?`: asked of a change that was made."""


def asks_who_did(r: Reading) -> bool:
    """Asked of a change that was made, and none is."""
    return _WHO_DID.search(r.text) is not None


def makes_a_meal(r: Reading) -> bool:
    """`redo Tuesday's dinner`, `a new snack on Friday`, `generate another lunch for Wednesday`: one meal, and no week."""
    made = r.has("redo", "new", "another") or (r.has("generate") and opening(r) not in {"do", "run"})
    other = r.has("plan", "plans", "recipe", "buy", "why", "export", "approve", "show", "list", "patient", "check")
    asks = r.question and opening(r) not in _MAY_YOU
    return made and bool(r.meals and r.dates.days) and not (other or asks or _ENTIRE_DAY.search(fold(r.text)))


_ENTIRE_DAY = re.compile(
    r"\b(?:whole|entire|full|complete|ganze\w*|todo el|toute la) (?:day|week|plan|tag|woche|dia|journee|semaine)\b"
)
_ONE_MEAL = re.compile(r"\b(?:one|single|one of (?:the|her|his|their)) (?:meals?|dish(?:es)?|courses?)\b")
"""`I'd like one of the meals in her plan exchanged`: which one is asked."""
_MADE_OTHER = re.compile(
    r"\b(?:make|turn) (?:it|that|this) (?:(?:in)?to )?(?:a|an|something|one)\b(?! (?:plan|menu|week|pdf|list|file|day))|\bmach\w* (?:das|es|daraus|da) (?:was|etwas|ein\w*)\b|\b(?:que sea|hazl[oa]) (?:algo|un|una)\b"
    r"|\b(?:que ce soit|fais en|faites en) (?:quelque|un|une)\b"
)
"""`Monday's dinner, make that a vegetarian one`."""
_DULL = frozenset(
    "boring dull bland awful horrible terrible disgusting langweilig fad aburrida aburrido ennuyeux fade sikici".split()
)


def _complains(r: Reading) -> bool:
    """`Thursday dinner is boring`, `Tuesday's lunch is too heavy`: a meal that is not to stay."""
    keys = [w.key for w in r.words]
    too = any(key in {"too", "zu", "trop", "demasiado", "cok"} for key in keys) and r.has("graded", "minutes")
    return bool(r.meals and r.dates.days) and "?" not in r.text and (too or bool(_DULL.intersection(keys)))


def _changes_a_meal(r: Reading) -> bool:
    if _complains(r):
        return True
    asks = r.question and opening(r) not in _MAY_YOU
    told = bool(r.things) or entry(r) or (r.has("graded") and not asks)
    whose = someone(r) or bool(r.dates) or r.has("it", "plan")
    if r.has("update") or (r.has("delete") and told):
        body = r.figures.weight or r.figures.height or r.figures.age or r.has("weight", "height", "record")
        return not (r.figures.calories or body) and not (asks and r.has("what", "which"))
    if asks:
        return False
    if _told_shortly(r):
        return True
    if r.has("another") and (r.has("picking", "wants", "serving", "dislike", "show", "generate") or whose):
        return whose or r.has("dislike", "wants")
    if r.has("dislike", "not") and r.has("wants", "dislike") and whose:
        return bool(r.dates) or r.has("picking")
    return (
        told
        and whose
        and r.has("wants", "serving", "picking", "add", "connective")
        and not any(m.meaning in {"show", "list"} and r.words[m.start].key not in _GIVING for m in r.marks)
    )


_FEW = 6
_LEFT_OUT = frozenset("show list what which contains facts check plan patients recipe why how_much how_many".split())


def _told_shortly(r: Reading) -> bool:
    """`thurs dinner veggie pls`, `Tues lunch: soup`: a place, what is to be there, and not a word more."""
    placed = r.name_positions | r.date_positions
    said = sum(1 for i, w in enumerate(r.words) if w.key and i not in placed)
    wished = any(
        m.meaning in {"a_diet", "graded", "dish", "minutes"} and m.start not in r.covered(*MEAL_WORDS) for m in r.marks
    )
    return bool(r.meals and r.dates.days) and "?" not in r.text and wished and said <= _FEW and not (r.told & _LEFT_OUT)


_GIVING = frozenset("give serve feed offer gib dale donne".split())
_MAY_YOU = frozenset("can could would will please kannst konnen konnten puedes podrias peux pouvez pourriez".split())


def finds_quickly(r: Reading) -> bool:
    """`vegetarian lunches, at most 15 minutes`: recipes, though nobody says so."""
    if (
        someone(r)
        or r.dates
        or r.has("plan", "add", "delete", "update", "swap", "why", "buy", "check", "patients", "who", "all", "allergy")
    ):
        return False
    dishes = r.has("dish") and (r.has("a_diet", "without", "minutes") or bool(r.things or entry(r)))
    if dishes and not r.has("record", "patient", "contains", "facts") and not (r.nutrients and r.has("how_much")):
        return True
    wished = r.has("minutes") and r.has("a_diet", "without", *MEAL_WORDS)
    named = r.has("a_diet") and bool(r.things) and r.has("show", "list")
    picked = r.has("picking", "show") and bool(r.meals) and bool(r.things or entry(r)) and not r.question
    return (
        wished
        or picked
        or named
        or (r.has("without", "a_diet") and bool(r.meals) and bool(r.things or entry(r)))
        or (r.has("wish") and bool(r.things or entry(r)) and (not r.question or opening(r) in _ANY_THERE))
        or (opening(r) in _ANY_THERE and any(w.key in _ANYTHING for w in r.words) and bool(r.things or entry(r)))
    )


_ANYTHING = frozenset("anything something irgendwas irgendetwas etwas algo quelque sey".split())


_ANY_THERE = frozenset("do have is are got any what can could haben habt gibt hay tienes tiene avez as var".split())
_SERVED = frozenset(
    "serve serves cook offer give make feed suggest propose kochen anbieten servieren cocinar ofrecer servir cuisiner proposer".split()
)


def asks_what_to_serve(r: Reading) -> bool:
    """`what could I serve her for breakfast?`: dishes that suit somebody, not what is planned for them."""
    said = fold(r.text)
    made = _WITH_WHAT_IS_THERE.search(said) or (_MADE_OF_IT.search(said) and any(is_food(w.key) for w in r.words))
    if made and not (r.dates or r.has("plan", "buy", "why")):
        return True
    asked = opening(r) in {"what", "was", "que", "ne"} or r.text.lower().lstrip().startswith("what")
    ours = any(w.key in {"i", "we", "ich", "wir", "puedo", "podemos", "peut", "puis"} for w in r.words)
    if asks_which_dishes(r):
        return True
    return asked and ours and any(w.key in _SERVED for w in r.words) and not r.dates and not r.has("plan", "buy", "why")


_WHICH_DISHES = re.compile(
    r"\b(?:what|which) (?:breakfasts?|lunch(?:es)?|dinners?|snacks?|suppers?|dishes|meals) (?:(?:can|could|might|should) (?:i|we) (?:serve|give|offer|cook|make|suggest)|(?:are|would be) (?:ok|okay|fine|safe|suitable|good|all right|alright) for)\b"
)
"""`what breakfasts could I give her?`, `which snacks are OK for him?`: dishes there are, and no plan."""


def asks_which_dishes(r: Reading) -> bool:
    """Dishes by their meal, and what could be given of them."""
    return _WHICH_DISHES.search(fold(r.text)) is not None and not (r.dates or r.has("plan", "buy", "why"))


_WITH_WHAT_IS_THERE = re.compile(
    r"\bwhat (?:can|could|should|shall|do) (?:i|we) (?:make|cook|do) (?:with|out of|from)\b"
    r"|\bwas (?:kann|konnen|konnte|soll) (?:ich|wir|man) (?:da)?mit\b[^.!]{0,40}\b(?:kochen|machen|anfangen)|\bwas (?:kann|konnen) (?:ich|wir|man) daraus\b"
    r"|\bque (?:puedo|podemos) (?:cocinar|hacer|preparar) con\b|\b(?:que (?:puis je|pouvons nous|peut on) (?:faire|cuisiner|preparer)|que faire) (?:avec|de)\b|\bile ne (?:yap|pisir)\w*"
)
_MADE_OF_IT = re.compile(r"\bwhat (?:can|could|should|shall) (?:i|we) (?:make|cook)\b")
_BACK = frozenset("take put change turn switch bring set go swap want get".split())


def takes_back(r: Reading) -> bool:
    """`take the last swap back`, `put the old dinner back`."""
    keys = [word.key for word in r.words]
    if "back" not in keys or r.figures or r.has(*(f for f in FIELDS if f != "medication"), "record"):
        return False
    led = any(key in _BACK for key in keys[: keys.index("back")])
    return led and (
        r.has("swap", "it", "last", "first", "plan", "meal", *MEAL_WORDS) or "old" in keys or "change" in keys
    )


def compares(r: Reading) -> bool:
    """`what changed?`, `compare it with the previous version`: nothing is taken back."""
    if r.has("why", "record", "generate", "llm", "rule_based"):
        return False  # a plan is asked for, by another strategy perhaps; what differs is seen when it is there
    return r.has("compare") if r.has("undo") else r.has("versions")


def copies(r: Reading) -> bool:
    """`copy it to the next week`: a plan for another week, not a file to take along."""
    to_a_week = r.has("plan", "week", "it") or bool(r.dates.weeks)
    again = any(w.key in {"repeat", "repeats", "wiederhole", "repite", "repete"} for w in r.words) and (
        r.has("plan") and (bool(r.named) or bool(r.dates.weeks)) and "?" not in r.text
    )
    return (
        (r.has("copy") or again)
        and to_a_week
        and not r.has("export", "send", "show", "buy", "recipe", "record", "delete")
    )


_FORBIDDEN = frozenset(
    "allowed mustnt forbidden cant cannot shouldnt avoid avoids avoiding vermeiden evitar eviter".split()
)


_MAY_NOT_EAT = re.compile(
    r"\b(?:must|may|should|can|could|is to|are to|ought)(?: not| never|n t)(?: \w+)? (?:eat|have|be (?:given|served|fed)|touch|get|be having)\b|\b(?:is|are) not to (?:eat|have|be (?:given|served|fed)|get)\b"
    r"|\b(?:darf|soll)\b[^.!?]{0,30}\bnicht (?:essen|bekommen|haben|kriegen)\b|\bno (?:puede|debe) (?:comer|tomar)\b|\bne (?:peut|doit) pas manger\b|\byememesi\b|\byiyemez\b|\byiyemiyor\b"
)


def may_not_eat(r: Reading) -> bool:
    """`what is it that she must not eat?`: what the record keeps from somebody."""
    return _MAY_NOT_EAT.search(fold(r.text)) is not None


_EATS_NOT = re.compile(r"(?i)\bwhat (?:does|do)(?:n['’]?t)?\b(?: \S+){1,4} eat\b")
"""Told beside a `not`: `what doesn't Thảo eat?`, `what does Thảo not eat`."""


def asks_what_is_forbidden(r: Reading) -> bool:
    """`what can't Grace have?`: asked of the record."""
    other = r.dates or r.things or r.has("plan")
    kept = (
        any(w.key in _FORBIDDEN for w in r.words)
        or may_not_eat(r)
        or (r.has("not") and _EATS_NOT.search(r.text) is not None)
    )
    return r.has("what") and someone(r) and not other and kept
