"""Sentences that only together ask for something: one tells what it is about, the next points back at it and says what is to be
done (`His plan for the 15th is of no use any more. Please delete it.`). Knows no act.
"""

import re
from collections.abc import Callable, Sequence

from agent.embedded.kind.kinds import by_rule
from agent.embedded.kind.not_yet import is_not_there, says_do_it
from agent.embedded.language.past import only_tells
from agent.embedded.sentence.formats import only_denied
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import MEAL_WORDS, VERBS, entry

_POINTING = re.compile(
    r"(?i)\b(?:it|that|this|them|those|one|their|ihn|es|das|sie|ihm|lo|la|los|las|eso|le|les|l['’]|ça|cela|onu|bunu|bunları)\b|-(?:le|la|les|lo)\b|\w+(?:lo|la|los|las)\b(?=[.!]?$)"
)
_DONE_TO_IT = frozenset("delete delete_plan approve export swap redo lock validate mend duplicate generate".split())
_DONE_TO_A_DAY = frozenset("swap redo lock".split())
_ANEW = frozenset("afresh anew scratch again neu nochmal nuevo nouveau yeniden".split())
_ONLY_A_VERB = 2
_PLEASE = frozenset("please pls plz bitte por favor s il te vous plait lutfen kindly then now".split())
"""`Please replace.`, `Bitte austauschen.`"""
_NOTED = re.compile(
    r"(?i)\b(?:could|can|should|may|might|shall) (?:that|it|this|they|those) (?:please )?(?:go|be (?:noted|added|put|recorded|written|entered|changed))\b|\b(?:put|note|write|add|enter|record|jot|pop|log|mark|change|update|fix|correct|take|remove)\b[^.?!]*?\b(?:it|that|this|them|those)\b[^.?!]*?"
    r"\b(?:on|in|to|onto|into|down|off|from|for|as|under|among|amongst|against)\b|"
    r"(?:^|[.!?,;]\s*)(?:(?:please|pray|kindly|could you|can you|would you|so|and)\s+)*(?:amend|update|adjust|correct|change|fix)\s+(?:(?:his|her|their|the)\s+)?(?:records?|charts?|files?|cards?|notes|weight|height|age|targets?|dislikes|allergies|lists?|(?:dislikes?|allergy) lists?|preferences|medications?|meds|diet|restrictions)(?:\s+(?:accordingly|please|now|for me|to match|too))*\s*[.!?]*$|"
    r"\b(?:trag|notier|vermerk|schreib|nimm)\w*\b[^.?!]*\b(?:das|es|dies)\b|\b(?:anóta|apúnta|ponl|añáde)\w*|\bnote[zr]?[- ](?:le|la|les|ça)\b"
)
"""`put that on her list`: what is to be written down stands in the sentence before."""


_THE_FILE = re.compile(
    r"(?i)\b(?:file|datei|archivo|fichier|dosya)\b[^.!]*\b(?:that|this|it|them|those|of it|dafür|davon|eso|ello|ça|cela|bunun)\b|\b(?:send|give|make|get) (?:it|that|them) (?:to )?(?:me|us)\b"
)
"""`could you make me a file for that?` after it was said which."""
_DO_IT = re.compile(
    r"(?i)\W*(?:(?:and|so|then|now|please|kindly|just|can|could|would|will|you|go ahead and|und|bitte|kannst du|können sie) )*(?:make|do|prepare|create|produce|write|generate|give|get|mach|mache|machen sie|erstell\w*|hazlo|fais|faites|yap)"
    r"(?: |-)?(?:it|that|this|one|the same|me one|us one|es|das|le|la|onu)?(?: (?:for (?:me|us|him|her|them)|now|please|then|right away|as soon as possible|bitte|por favor|lütfen|s'il (?:te|vous) plaît))*\W*"
)
"""`Make it please`, after it was said what."""


_OPENS_IT = re.compile(
    r"(?i)\W*(?:(?:and|so|then|please|kindly|pls|just|can|could|would|you|go ahead and|bitte|por favor) )*(?:create|add|register|enrol|enroll|admit|enter|open|make|set up|put|take|book|get|start)"
    r"(?: (?:him|her|them|it|this|that|the|a|an|his|their|new|one|patient|record|file|profile|chart|for|on|in|up|to|into|our|my|list|system|books|please|now|thanks|too|as well))+\W*"
)
"""`Please create him.` after somebody new was described: the same order once more."""


_WHAT_ELSE = re.compile(r"(?i)\W*(?:so )?what else (?:could|can|might|would) (?:he|she|they|we)\b")
"""`he hates Saturday's breakfast. What else could he have?` asks for ideas, and changes nothing."""


_SENT_HOME = re.compile(r"(?i)\b(?:was|were|is|are|been|being|got|just|s) discharged\b")
"""`Grace was discharged yesterday, cancel her plan`: the plan goes, and not she."""


def joined_parts(parts: Sequence[str], read: Callable[[str], Reading]) -> tuple[str, ...]:
    """The parts, those that point back put together with what they point at."""
    whole: list[str] = []
    for part in parts:
        if whole and only_denied(read(whole[-1])) and by_rule(read(part)) == "export":
            whole[-1] = f"{whole[-1].rstrip(' .')}, {part}"
            continue
        if whole and _only_whose_week(read(whole[-1])) and _done_there(read(part)):
            whole[-1] = f"{whole[-1].rstrip(' .')}: {part}"
            continue
        if whole and _only_tells_of_it(whole[-1], part, read):
            whole[-1] = f"{whole[-1].rstrip(' .;!')}. {part}"
            continue
        if whole and _SENT_HOME.search(whole[-1]) and read(part).has("plan"):
            whole[-1] = f"{whole[-1].rstrip(' .;!')}, {part}"
            continue
        if whole and _WHAT_ELSE.match(part) and read(whole[-1]).meals and "?" not in whole[-1]:
            whole[-1] = f"{whole[-1].rstrip(' .;!')}, {part}"
            continue
        fills = bool(whole) and _fills(read(whole[-1]), read(part), part)
        if whole and (fills or _points_at(read(whole[-1]), read(part))):
            said = part.rstrip(" ?") if _another_dish(read(whole[-1]), read(part)) else part
            together = f"{whole[-1].rstrip(' .')}, {said}"
            if by_rule(read(together)) in (_meant(read(part)) | ({"generate"} if fills else set())):
                whole[-1] = together
                continue
        if whole and (notes_it(part) or _only_a_field(read(part))) and not _says_more(read(part)):
            named_only_here = read(part).told.intersection(_LISTED) - read(whole[-1]).told
            if by_rule(read(whole[-1])) == "update" and not named_only_here:
                continue
            together = f"{whole[-1].rstrip(' .')}, {part}"
            if by_rule(read(together)) == "update":
                whole[-1] = together
                continue
        if whole and _once_more(part, by_rule(read(whole[-1]))):
            continue
        whole.append(part)
    return tuple(whole)


def _once_more(part: str, told: str) -> bool:
    """The order that was given already: `Please create him.`, `Make it please.`"""
    if told == "create":
        return _OPENS_IT.fullmatch(part) is not None
    return told == "export" and (_THE_FILE.search(part) or _DO_IT.fullmatch(part)) is not None


_OF_A_PLAN = frozenset("swap redo no_meal plan generate recipes plans".split())


def _only_tells_of_it(told: str, order: str, read: Callable[[str], Reading]) -> bool:
    """`Lotte had rice on Monday. Change her dinner on Wednesday`: the order names nobody, whoever was told of is meant."""
    r = read(order)
    alone = not (r.named or r.strangers or r.described) and only_tells(told) and by_rule(read(told)) in _OF_A_PLAN
    return (
        alone
        and by_rule(r) not in {"unknown", "thanks"}
        and by_rule(read(f"{told.rstrip(' .;!')}. {order}")) == by_rule(r)
    )


def notes_it(part: str) -> bool:
    """What is to be written down was said before: `would you enter that as an allergy?`."""
    return _NOTED.search(part) is not None


_LISTED = ("allergy", "condition", "medication", "dislike", "diet")


def _only_a_field(r: Reading) -> bool:
    """`Please add the allergy.`: the list is named, and what goes on it was said before."""
    bare = not (r.things or r.figures or r.named or r.strangers or entry(r) or r.dates or r.question)
    return bare and r.has("add", "note") and r.has(*_LISTED) and not r.has("delete", "no_longer", "not")


def _meant(r: Reading) -> frozenset[str]:
    kind = by_rule(r)
    said = {verb for verb in ("redo", "generate") if r.has(verb)}
    said |= {"redo"} if any(w.key in _ANEW for w in r.words) else set()
    said |= {"swap"} if r.has("another") else set()
    return frozenset({kind, "delete_plan"} if kind == "delete" else {kind} | said)


def _points_at(told: Reading, order: Reading) -> bool:
    """A statement with a plan or a place in it and no order of its own; then an order that names neither."""
    anew = bool(told.dates.days) and any(w.key in _ANEW for w in order.words)  # `scrap her Tuesday and plan it afresh`
    anew |= _another_dish(told, order)  # `get rid of her lunch on Tuesday and find her another`
    spoken = {"export", "generate", "create", "swap", *(("delete",) if anew else ())}
    quiet = "?" not in told.text and not told.has(*(v for v in VERBS if v not in spoken))
    told_of = told.has("plan", "week", *MEAL_WORDS) or bool(told.dates.weeks)
    someones = told_of and bool(told.named or told.strangers or told.described)
    some_day = bool(told.dates.days) and (by_rule(order) in _DONE_TO_A_DAY or order.has("redo"))
    bare = not (order.named or order.strangers or order.dates or order.meals or order.things)
    short = sum(1 for w in order.words if w.key and w.key not in _PLEASE) <= _ONLY_A_VERB
    points = short or _another_dish(told, order) or _POINTING.search(order.text) is not None
    states = quiet and (someones or some_day) and bool(told.dates)
    done = by_rule(order) in _DONE_TO_IT or _another_dish(told, order) or some_day or (short and order.has("generate"))
    return states and bare and done and points


def _only_whose_week(r: Reading) -> bool:
    """`Bo, week of 1 March.`: whose week it is about, and nothing to be done with it."""
    held = r.name_positions | r.date_positions | r.covered("week", "filler", "function", "for", "plan")
    rest = [
        w
        for i, w in enumerate(r.words)
        if w.key and i not in held and not any(a <= w.start < b for a, b in r.dates.spans)
    ]
    return bool(r.named and r.dates.weeks) and not (rest or r.question or r.dates.days)


def _done_there(r: Reading) -> bool:
    """An act on a plan that does not say whose: `Tuesday's a mess, do it again`."""
    elsewhere = r.named or r.strangers or r.described or r.dates.weeks or r.has("all", "both", "they", "he", "she")
    return not elsewhere and by_rule(r) in _DONE_TO_IT - {"generate", "delete"} | {"explain"}


def _another_dish(told: Reading, order: Reading) -> bool:
    """`He says no to the snack on Friday. Find him another?`"""
    wanted = order.has("another") and order.has("picking", "serving", "show", "wants", "generate", "swap")
    return bool(told.meals and told.dates) and wanted and not order.has("why", "what", "which", "recipe", "plan")


def _fills(told: Reading, order: Reading, part: str) -> bool:
    """`our pescatarian lady's still empty for that week, whip something up for her?`"""
    bare = not (order.named or order.strangers or order.dates or order.meals or order.things)
    asked = by_rule(order) == "generate" or says_do_it(part)
    return bare and "?" not in told.text and asked and is_not_there(told)


def _says_more(r: Reading) -> bool:
    """A patient or a value of its own; `next to the cottage cheese` only says where."""
    return bool(r.named or r.figures or r.strangers) or (bool(r.things) and not _BESIDE.search(r.text))


_BESIDE = re.compile(
    r"(?i)\b(?:next to|beside|besides|along with|under|after|with|as well as|neben|junto a|junto con|à côté de)\b"
)
