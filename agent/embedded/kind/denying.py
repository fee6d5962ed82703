"""Is the very verb of a sentence denied, so that it forbids what it names? Knows no kind of act."""

import re

from agent.embedded.kind.not_yet import sees_to_it
from agent.embedded.sentence.formats import picks_format
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import VERBS


def forbids(r: Reading) -> bool:
    """`don't make a plan`, `lösche sie nicht`, `planı silme`: the verb itself is denied."""
    verbs = [mark for mark in r.marks if mark.meaning in VERBS]
    if picks_format(r) or sees_to_it(r):
        return False
    if _NONE_NEEDED.search(r.text) and len(r.named) < _OTHERS and not _INSTEAD.search(r.text) and "?" not in r.text:
        return True
    if not_to_plan(r):
        return True
    if _MYSELF.search(r.text) or (_NONE_FOR.search(r.text) and not r.has("generate", "create", "new", "redo")):
        return "?" not in r.text
    if r.language == "tr":
        endings = (r.words[m.start].key[-5:] for m in verbs if not r.words[m.start].key.startswith("takvim"))
        return any(re.search(r"(?:ma|me)(?:yin|yiniz)?$", ending) for ending in endings)
    if r.language == "de":
        order = min((mark.start for mark in verbs), default=0)
        return any(
            w.key in {"nicht", "nie", "keinesfalls"} and not (_only_told(r, i, order) or _done_with(r, i, order))
            for i, w in enumerate(r.words)
        ) or any(
            w.key in {"kein", "keinen", "keine"} and i + 1 < len(r.words) and i + 1 in r.covered("plan")
            for i, w in enumerate(r.words)
            if not any(v.key in _STATING for v in r.words[:i]) and not _done_with(r, i, order)
        )
    return any(r.words[i].key in _DENYING for mark in verbs for i in _close_before(r, mark.start))


def not_to_plan(r: Reading) -> bool:
    """`don't plan Bo next week`, `don't do the week after`: no plan is to be made."""
    return "?" not in r.text and _DONT_PLAN.search(r.text) is not None and not _INSTEAD.search(r.text)


_NONE_NEEDED = re.compile(
    r"(?i)\b(?:don['’]?t|do not|doesn['’]?t|does not|won['’]?t|will not|no) (?:be )?need(?:ing|s|ed)?(?: (?:for|to|a|any|another|make|new|do|generate)){0,4} (?:plan|menu)s?\b|\bno (?:plan|menu)s? (?:is |are )?(?:needed|necessary|required|wanted)\b"
)
_MYSELF = re.compile(
    r"(?i)^\W*(?:(?:ok|no|thanks|fine|it['’]s ok|leave it)\W+)*(?:i['’]ll|i will|i['’]m going to|i am going to|i['’]d rather|i can)\b[^.;?!]*\b(?:make|do|plan|write|prepare|create|generate)\b[^.;?!]*\bmyself\b"
)
"""`I'll make Bo's plan myself`"""
_DONT_PLAN = re.compile(
    r"(?i)^\W*(?:(?:please|no|ok|stop|wait|sorry|actually|and)\W+)*(?:don['’]?t|do not) (?:you )?(?:plan\b|do (?:it|one|that|the week|next week|this week)\b)"
)
"""`don't plan Bo next week`, `don't do the week after`"""
_NONE_FOR = re.compile(
    r"(?i)^\W*(?:(?:please|stop|wait|hold on|no|sorry|actually|ok)\W+)*no (?:new |more |meal |weekly )?(?:plans?|menus?) for\b(?!.*\b(?:yet|so far|has|have|exists?|there|but|just|only|one for|instead)\b)"
)
"""`no plan for Bo next week please, he's away`; `no plan for Bo yet` tells what is missing."""
_INSTEAD = re.compile(r"(?i)\b(?:but|just|only|instead|rather)\b|[;:]")
_OTHERS = 2
"""`Bo doesn't need a plan next week`: none is made; who else needs one is another matter."""


def _only_told(r: Reading, at: int, order: int) -> bool:
    """`mag sein Mittagessen nicht, bitte austauschen`: what is told is denied, not what is asked for after it."""
    keys = [w.key for w in r.words[:order]]
    parted = any(w.text in ",;.!:" for w in r.words[at:order])
    return parted and bool(_TELLING.intersection(keys[:at])) and not {"dass", "ich", "wir"}.intersection(keys)


def _done_with(r: Reading, at: int, order: int) -> bool:
    """`brauchen wir nicht mehr, lösch ihn`: it is of no use any more, and then comes what is to be done."""
    said = [w.key for w in r.words[at:order]]
    return "mehr" in said and any(w.text in ",;.!:–-" for w in r.words[at:order]) and "dass" not in said


_TELLING = frozenset("mag isst schmeckt gefallt vertragt passt gibt hat liegt fehlt".split())
_STATING = frozenset("hat haben gibt fehlt ist".split())
"""`hat noch keinen Plan`: none is there, which forbids none."""


def _close_before(r: Reading, at: int) -> range:
    """Up to three words before, not past a comma or a stop: in `no, put it back` nothing is denied."""
    sign = max((i for i in range(at) if r.words[i].sign and r.words[i].text in ",;.!:"), default=-1)
    return range(max(sign + 1, at - 3), at)


_DENYING = frozenset("dont not never no ne pas nunca jamais".split())
