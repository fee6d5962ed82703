"""What goes on from the act before without a verb of its own: another place, another value, one entry more. Looks nobody up."""

import re
from dataclasses import replace

from agent.embedded.language.forms import is_food
from agent.embedded.language.lexicon import Mark
from agent.embedded.message.ellipsis import repeats
from agent.embedded.message.follow_ups import puts_right
from agent.embedded.people.whom import who_of
from agent.embedded.record.corrections import corrects, names_what_was_wrong, put_right
from agent.embedded.record.remarks import qualifies
from agent.embedded.record.removing import removing
from agent.embedded.record.severities import diets_said, only_grades
from agent.embedded.record.spelling import spells
from agent.embedded.record.values import activity_in
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import NUTRIENTS, Reading
from agent.embedded.sentence.signs import FIELDS, entry
from agent.embedded.sentence.wishes import wish_said
from domain.text import fold


def goes_on_as_before(r: Reading, last: Act) -> bool:
    """The act before is meant, with nothing but another place, value or patient."""
    if of_that_list(r, last):
        return True
    wrong = last.kind == "update" and names_what_was_wrong(last.corrects or last.reading, r)
    active = activity_in(r) is not None  # `no, moderate`
    if last.kind == "update" and (wrong or active or _LEFT_AT.search(r.text)) and puts_right(r, last):
        return True
    if last.kind in {"swap", "lock", "redo"} and (_another_place(r) or _somebody_elses(r)):
        return True
    if last.kind in {"swap", "lock"} and _says_only_where(r):
        return True
    if last.kind == "explain" and _why_elsewhere(r):
        return True
    return (last.kind == "validate" and _asked_of_another(r)) or repeats(r, last)


_IN_IT = re.compile(
    r"(?i)\b(?:in|on|of|to|into) (?:there|it|that|this|them|those|(?:the|that|this) (?:list|lot|order|total))\b|\b(?:darin|drin|darauf|davon|auf der liste)\b|\b(?:ah[ií]|en eso|en ella|en la lista)\b|\b(?:là-dedans|dedans|dessus|sur la liste)\b|\b(?:bunda|onda|listede|içinde)\b"
)


def of_that_list(r: Reading, last: Act) -> bool:
    """`how much rice is in there?` after a list was made: of the list, and not of what there is in the store."""
    foods = bool(r.things) or any(m.startswith("a_allergen_") for m in r.meanings)
    asked = (
        (r.has("how_much", "how_many") or r.question) and foods and not (r.nutrients or r.meals or r.named or r.dates)
    )
    return last.kind == "shop" and asked and _IN_IT.search(r.text) is not None


_WONDERS = re.compile(
    r"(?i)\b(?:wonder(?:s|ed|ing)? about|ask(?:s|ed|ing)? (?:about|after)|curious about|(?:fragt|fragen|erkundigt sich) nach|pregunta(?:n)? por|demande(?:nt)? (?:pour|à propos))\b"
)


def wonders_about(r: Reading) -> bool:
    """`his wife wonders about eggs` after a food was explained: the same of another."""
    return _WONDERS.search(r.text) is not None and not (r.has("add", "update", "delete", "note") or r.figures)


_TURNING = frozenset(
    "but with without something instead rather only aber mit ohne etwas pero con sin algo mais avec sans".split()
)


def only_placed(r: Reading) -> bool:
    """`Sunday too, they play again`: what stands beside the place is no wish, for no word of it is one."""
    wished = r.has("a_diet", "graded", "minutes", "dish", "wish", *NUTRIENTS) or entry(r)
    foods = any(is_food(r.words[i].key) for i in r.open_positions) or any(w.key in _TURNING for w in r.words)
    described = any(m.start - 1 in r.open_positions for m in r.meal_marks)  # `a meatless dinner the day after`
    return bool(r.dates.days or r.meals) and r.has("same", "also") and not (wished or foods or described)


_LEFT_AT = re.compile(
    r"(?i)\b(?:leave|keep|put|make|stick|lass|belass|deja|d[eé]jal[oa]|laisse)\b[^.?!]{0,20}?\b(?:at|to|on|with|bei|en|à)?\s*\d"
)
"""`hm no, leave it at 2200`: the value, and nothing called off."""


def _says_only_where(r: Reading) -> bool:
    """`and the day after too`, `ditto the snack`, `no, I meant the 13th`: another place, and nothing else to do."""
    placed = bool(r.dates.days or r.meals) and not (r.question or r.named or r.strangers or r.figures)
    return (
        placed
        and r.has("same", "also", "sorry", "connective")
        and not (r.told & DOING)
        and not wish_said(Act("swap", r))
    )


def _why_elsewhere(r: Reading) -> bool:
    """`and the dinner?`, `the same for Friday` after it was asked why a dish is there."""
    placed = bool(r.dates.days or r.meals) and not (r.named or r.strangers or r.figures or r.things or entry(r))
    return placed and r.has("same", "also", "connective") and not (r.told & DOING)


def _somebody_elses(r: Reading) -> bool:
    """`that was meant for Omar` after a meal was changed: the same for him, and nothing of his is taken back."""
    sure = bool(r.named) and not (r.strangers or any(n.guess for n in r.named))
    own = r.told & DOING - {"not", "wants"} or r.things or r.figures or entry(r) or "?" in r.text
    return sure and bool(_WRONG_ONE.search(r.text)) and not own


_BACK = re.compile(
    r"(?i)^\W*(?:(?:no|oh|sorry|please|actually|oops|ok|hm+)[\s,.!]+)*(?:cancel|scrap|reverse|scratch) (?:that|it|this)(?: (?:last )?(?:one|change|swap))?(?: (?:please|again|pls))?\W*$"
)


def calls_back(r: Reading) -> bool:
    """`cancel that` after a meal was changed: the change, and never the plan."""
    return _BACK.search(r.text) is not None


_OVER = re.compile(
    r"(?i)^\W*(?:(?:ok|okay|no|hm+|please|can you|could you|and|just|then|so) ?[,.]? ?)*(?:do|redo|plan|make|try|run) (?:it|that|this|that one|this one|that day|the day)(?: one)? (?:again|over|anew|afresh|once more|one more time)(?: (?:please|pls|for me))?\W*$"
)


def does_over(r: Reading) -> bool:
    """`do that one over` after a day was looked at."""
    return _OVER.search(r.text) is not None


def _another_place(r: Reading) -> bool:
    """`argh, wrong day, it's Thursday's I wanted changed`: the same, put right."""
    own = r.told & DOING - {"day", "wants", "not", "another", "update", "generate", "swap"}
    meant = bool(r.dates.days or r.meals) and not (r.named or r.strangers or r.figures or r.things or entry(r))
    return meant and (r.has("sorry") or corrects(r)) and "?" not in r.text and not own


DOING = frozenset(
    """show list what which why check approve delete undo redo lock unlock generate create update export buy recipe tips plan week day copy
    wants dislike allergy not no_longer another swap meal contains send how_much how_many""".split()
)


def _asked_of_another(r: Reading) -> bool:
    """`and Chinwe's, sesame?` after a question about a plan: the same question about hers."""
    owned = any(r.words[n.end - 1].owned for n in r.named)
    short = len([w for w in r.words if w.key]) <= FEW
    return owned and short and "?" in r.text and not r.has("plan", "why", "weight", "target", "calories", "age")


FEW = 5
_LISTED = ("dislike", "allergy", "condition", "medication", "diet")


def one_entry_more(r: Reading, last: Act) -> Act | None:
    """`add mango too` after a dislike was changed: into the same list."""
    said = last.latest if last.latest is not None and last.latest.has(*_LISTED) else last.reading
    field_said = next((m for m in _LISTED if said.has(m)), None)
    looked_up = last.kind == "patient" and sum(said.has(m) for m in _LISTED) == 1 and not r.question
    more = r.has("add") or (last.kind == "update" and _only_a_food_more(r) and not removing(last.reading))
    adds = (last.kind == "update" or looked_up) and more and (r.things or entry(r)) and not r.told.intersection(FIELDS)
    if field_said is None or not adds or r.named or r.strangers or r.has("plan", "patient", "create"):
        return None
    at = next((m.start for m in r.marks if m.meaning == "add"), 0) + 1
    told = replace(r, marks=(*r.marks, Mark(field_said, at - 1, at), Mark("add", 0, 0)))
    return replace(last, kind="update", reading=told, corrects=None, latest=None)


def _only_a_food_more(r: Reading) -> bool:
    """`and mango`, `also cumin`: a food and nothing else."""
    allergens = {r.words[i].key for i in r.covered(*(m for m in r.meanings if m.startswith("a_allergen_")))}
    foods = all(is_food(word) or word in allergens for thing in r.things for word in fold(thing).split())
    opens = bool(r.words) and r.words[0].key in {"and", "also", "plus", "und", "y", "et"}
    short = sum(1 for w in r.words if w.key) <= FEW
    return opens and bool(r.things) and foods and short and not (r.question or r.has("not", "no", "off", "delete"))


_LEFT_THERE = re.compile(
    r"(?i)^\W*(?:(?:no|actually|wait|sorry|oh|hm+|on second thoughts?|forget (?:it|that)|ah)\b[\s,.!–-]*)+(?:please )?(?:leave|keep) (?:it|them|that|those|him|her) (?:on|in|there|as (?:it|they) (?:was|were))(?: (?:there|the list|please|then|after all))*\W*$"
)


def leaves_it_there(r: Reading) -> bool:
    """`actually no, leave them on` after olives went off a list: they come back."""
    return _LEFT_THERE.search(r.text) is not None


_WRONG_ONE = re.compile(
    r"(?i)\b(?:mean|meant|wrong|that was|that['’]?s for|should (?:be|have been) (?:for )?(?=(?-i:[A-Z]))|falsch\w*|gemeint|meinte|verkehrt\w*|quer[ií]a decir|me refer[ií]a|equivoc\w*|voulais dire|tromp[ée]\w*|yanl[ıi]ş|demek istedim)(?:\b|(?=[A-Z]))"
)


_OUT_AGAIN = re.compile(
    r"(?i)^\W*(?:(?:no|sorry|oh|ok|okay|and|then|please|actually|wait|hm+|can you|could you)\b[\s,.!–-]*)*(?:remove|delete|take|scrap|cancel|erase) (?:it|that|this)(?: (?:again|back|off|out|away|please|then|now|after all))*\W*$"
)


def _takes_it_out(r: Reading, last: Act) -> bool:
    """`remove it again` after kiwi was put on a list: the entry, and never whoever it is about."""
    return _OUT_AGAIN.search(r.text) is not None and not removing(last.reading)


_NEITHER = frozenset("neither nor either auch tampoco non nonplus".split())
_TOO = frozenset("also too well auch aussi tambien da".split())


def _with_a_value(r: Reading, last: Act) -> Act | None:
    """`wrong one, I meant Rashid, 88.5`: the change just made was somebody else's, and so was its value."""
    sure = bool(r.named) and not (r.strangers or any(n.guess for n in r.named))
    who = who_of(r, filters=False)
    wrong = corrects(r) and _WRONG_ONE.search(r.text) is not None
    wrong = wrong and not any(w.key in _TOO for w in r.words)
    if last.kind != "update" or not sure or len({n.ids for n in who.named}) != 1 or not wrong:
        return None
    before = last.corrects or last.reading
    if not put_right(before, r).set or r.told.intersection(FIELDS) - before.meanings - {"calories"}:
        return None
    return replace(last, who=who, reading=r, keeps=True, latest=None, moved=True, corrects=before)


def turned(r: Reading, last: Act) -> Act | None:
    """`it's Falck with ck`: the name just written down; `no, that was Petra's`: the change just made, to somebody else."""
    if (
        last.kind in {"update", "patient", "qualify"}
        and (diets_said(last.reading) or last.reading.has("diet"))
        and only_grades(r)
    ):
        return Act("qualify", r, who=last.who, corrects=last.reading)
    if last.kind in {"update", "qualify"} and (leaves_it_there(r) or _takes_it_out(r, last)):
        return Act("undo", r)
    own = r.labs or entry(r) or r.dates or r.question or r.has("plan", "create", "delete", "undo")
    if not own and (said := _with_a_value(r, last)):
        return said
    if own or r.figures:
        return None
    guessed = bool(r.strangers) or any(n.guess for n in r.named)
    if last.kind in {"update", "qualify"} and qualifies(r):
        return Act("qualify", r)
    if last.kind in {"create", "rename", "respell", "update"} and spells(r):
        return Act("respell", r)
    if last.kind in {"create", "rename", "respell"} and corrects(r) and guessed:
        return Act("respell", r)
    sure = r.named and not guessed and len({n.ids for n in who_of(r, filters=False).named}) == 1
    told = r.told.intersection(FIELDS) - last.reading.meanings - {"name_field"}  # `wrong name`
    if last.kind == "update" and corrects(r) and who_of(r, filters=False).others and not (r.named or r.things or told):
        return replace(last, who=who_of(r, filters=False), keeps=True, latest=r, moved=True)  # `no, the other one`
    if activity_in(r) is not None:
        return None  # `no wait, John back to light`: a value, and not whose it was
    if any(w.key in _NEITHER for w in r.words):
        return None  # `and neither does Bo`
    if last.kind != "update" or not sure or told or r.things or not (corrects(r) or r.has("no", "not")):
        return None
    return replace(last, who=who_of(r, filters=False), keeps=True, latest=r, moved=True)
