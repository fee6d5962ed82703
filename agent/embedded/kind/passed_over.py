"""Is what a record guards against to be passed over in what is asked for: `plan him as if he had no egg allergy`, `take the
peanut allergy off her checks`, `no need to bother about his heart failure`? Knows no patient and no act.

The sentence is read with `§` for whatever guards somebody and `~` for a food some are kept from, so that each way of putting
it stands once. `without egg` keeps the food out and is none of these; nor is what must not be forgotten.
"""

import re

from agent.embedded.sentence.reading import Reading
from domain.text import fold

_GUARDS = ("safety", "allergy", "a_condition", "a_diet")
_BODY = frozenset("kidneys heart liver nieren herz leber rinones corazon higado reins coeur foie".split())
_NO = r"(?:no|not|nt|isnt|wasnt|werent|arent|doesnt|didnt|hasnt|havent|hadnt|never|without|fine|healthy|normal|well|gone|cured|off|over)"
_NOT = r"(?:no|not|dont|doesnt|neednt|never|without|stop|wont|no longer)"
_GAP = r"(?: (?!but\b|and\b)[^ ,]+){0,4}?"

_LIKE = r"like (?:he|she|they|@|somebody|someone|anybody|anyone|a|an|any|every)(?! (?:[^ ,]+ )?(?:plan|week|menu|day)\b)(?= (?:[^ ,]+ )?(?:has|had|have|is|isnt|hasnt|never|doesnt|didnt|were|was|wasnt|werent|s|with|without|person|patient|man|woman|child|boy|girl)\b)"
"""`plan him like he has no allergy`, and not `I would like a plan with no added salt`."""
_TREAT = r"(?:treat\w*|regard\w*)(?: [^ ,]+){0,3}? (?:as|like)"
"""`treated for gout, not for diabetes` supposes nothing."""
_AS_IF = re.compile(
    rf"\b(?:as if|as though|{_LIKE}|pretend\w*|imagine|imagining|assum\w+|supposing|{_TREAT}|consider(?:ing)? (?:him|her|them|@)|act(?:ing)? as)\b(?: [^ ,]+){{0,4}}? {_NO}\b{_GAP} §"
    rf"|\b(?:as if|as though|{_LIKE}|pretend\w*|imagine|imagining|assum\w+|supposing|{_TREAT})\b{_GAP} (?:§|~){_GAP} {_NO}\b"
    r"|\b(?:als (?:ob|ware|hatte)|tu so)\b[^.]*\b(?:kein\w*|nicht|gesund)\b|\bcomo si no\b[^.]*§|\bcomme s[i ]\b[^.]*\bpas\b[^.]*§|\b(?:yokmus|degilmis) gibi\b"
)
_LEFT_OUT = re.compile(
    r"(?<!patients )(?<!everyone )(?<!everybody )(?<!all )(?<!those )(?<!people )\bwithout (?:[^ ,]+ ){0,3}?(?:§|(?:checks?|checking(?! with)|rules?|safeguards?|filters?)\b)"
    rf"|\b{_NOT} (?:(?:need|have|want|reason|point|necessity|you) )?(?:(?:to|in|for) )*(?:(?:really|even|please) )?(?:bother\w*|worr\w+|fuss\w*|check\w*|consider\w*|count\w*|mind\w*|respect\w*|apply\w*|enforc\w+|observ\w+|follow\w*|stick\w* to|car\w+|account\w*|regard|look\w* (?:at|out)|tak\w+)"
    r"(?: (?:about|for|with|to|of|on|at|into|account|the|his|her|their|any|all|too|much|@|out)){0,5} (?:§|~)"
    r"|\bno (?:§ )+checks?\b|\bno checks?\b|^no § (?:this|next|for|today|tomorrow)\b|\boff (?:the |his |her |their )?§ (?:for|this|next|over|during)\b|§ off\b(?! (?:limits|the|his|her|their|§|[^ ,]+ (?:§|records?|files?|lists?|charts?)))|\b(?:let|letting)\b[^,]{0,20} § (?:[^ ,]+ )?(?:slide|go|pass|slip|rest)\b"
)
_PLAYED_DOWN = re.compile(
    r"§ (?:to ~ )?(?:(?:thing|stuff|business|story|diagnosis|bit) )?(?:(?:really|probably|surely|just|only) )*(?:(?:is|its|s) (?:just |only |all |probably )*(?:an? )?(?:fad|nonsense|rubbish|made up|imaginary|not real|not (?:that )?serious|in (?:his|her) head|fashion|myth|whim|joke|exaggerat\w+)|(?:isnt|is not|arent|are not) (?:really |that |so |all that )?(?:real|serious|proven|true|important|relevant)|(?:can|could|may|should|might) (?:safely |easily |just )?be (?:left (?:aside|out)|ignored|skipped|dropped|set aside|put aside|overlooked|disregarded|waived|forgotten)|(?:doesnt|does not|neednt|need not|wont|shouldnt|should not) (?:need to |have to |really )*(?:apply|count|matter|exist|be (?:counted|applied|considered|respected)))\b"
)
_OFF_THE_CHECKS = re.compile(
    r"\b(?:exclude|hide|mask|suppress|suspend|pause|mute|deactivate|uncheck|untick|omit|drop|lift|remove|take|leave|keep|delete|strike|strip)\b(?: [^ ,]+){0,3}? §(?: [^ ,]+){0,2}? (?:from|off|out of|out for) (?:[^ ,]+ ){0,4}?(?:checks?|checking|checker|planner|planning|plans?|menus?|filters?|validation|week)\b"
    r"|\b(?:exclude|hide|mask|suppress|suspend|pause|mute|deactivate|uncheck|untick|omit|drop|lift|remove|take|leave|skip|forget|lose|ditch|kill|disable|delete|scrap|cancel)\b(?: [^ ,]+){0,3}? (?:§|~|nut|nuts|all|any|safety)(?: §| safety| of)* (?:the |his |her |their )?(?:safety )?(?:checks?|filters?|rules?|warnings?|safeguards?)\b"
)
_SET_ASIDE = re.compile(
    r"\b(?:ignoring|ignore|disregard\w*|overlook\w*|bypass\w*|overrid\w+|forget(?:ting)?(?: about)?|with no regard (?:for|to)|no regard (?:for|to)|regardless of|irrespective of|heedless of)(?: (?:the|his|her|their|any|all|that|he|she|has|is|@)){0,4} §"
    r"|\b(?:ohne rucksicht auf|ungeachtet|sin (?:tener en cuenta|considerar|hacer caso)|sans (?:tenir compte|prendre en compte|egard))(?: [^ ,]+){0,3}? (?:§|~)"
    r"|(?:§|~)(?: [^ ,]+){0,2}? (?:dikkate almadan|hesaba katmadan|yok sayarak|gormezden gelerek|onemsemeden|umursamadan|bakmadan)\b"
)
_EXEMPTED = re.compile(
    r"\bexempt\w*\b[^,]{0,30}? from (?:the |any |all )?(?:§|~)|\bexceptions?\b[^,]{0,30}? (?:for|to|from|with|about)\b[^,]{0,12}?§"
    r"|\b(?:mark|flag|set|label|list|treat)\b[^,]{0,12}?§ (?:as |to |is )?(?:inactive|off|disabled|paused|suspended|dormant|ignored)\b"
)
_IN_SPITE = re.compile(
    r"\beven (?:if|though|when)\b[^,]{0,30}\b(?:checks?|validation|rules?|§)\b[^,]{0,12}\b(?:fails?|failed|complains?|warns?|says? no|objects?|breaks?|is red|are red)"
    r"|\b(?:dont|do not|without) (?:check|checking|validate|validating|verify|verifying|test|testing)\b(?! (?:[^ ,]+ )?(?:stock|stocks|pantry|fridge|larder|prices?|budget|costs?|calendar|spelling)\b)[^.]{0,40}\b(?:just|simply|but|and) (?:just )?(?:approve|sign|release|make|generate|plan)\b"
    r"|\b(?:doesnt|does not|neednt|need not|dont) (?:have to |need to |always )?be § ?(?:,|$|this|next|for|and|so|throw|put)"
)
_BEHIND_THEIR_BACK = re.compile(
    r"\bwithout (?:telling|her knowing|him knowing|them knowing)\b|\b(?:he|she|they) (?:wont|will not|will never|neednt|need not|doesnt need to|never|shouldnt) (?:ever )?(?:notice|know|find out)s?\b(?= ?(?:,|$|it\b|that\b|anyway\b|about\b|the difference\b|if\b|and\b))"
)
_SLIPPED_IN = re.compile(r"§|~|\b(?:put|give|serve|slip|sneak|hide|mix|feed|let)\b")
"""Only where something is kept away or put in is there anything to hide: `he never knows what he wants` hides nothing."""
_HIS_OWN_WORRY = re.compile(
    r"\b(?:he|she|they|@)(?: (?:should|must|need|needs|does|do|did|will|would|can|could))? (?:not|never|neednt|doesnt|dont|shouldnt|mustnt|wont|cant) (?:(?:have|need|want|to|even|really) )*(?:worr\w+|fuss\w*|fret\w*)\b"
)
"""`he should not worry about his heart` is said of him, and leaves nothing out."""
_KEPT = re.compile(
    r"\b(?:dont|do not|never|without|not|didnt|must not|mustnt|wont|cant|cannot) (?:ever |please |just )*(?:ignor\w*|disregard\w*|overlook\w*|bypass\w*|forget\w*|omit\w*|skip\w*|drop\w*|overrid\w+)\b"
)


def passes_over(r: Reading) -> bool:
    """A guard of somebody's is not to count in what is asked for."""
    said = _wished_away(r)
    ways = (_AS_IF, _LEFT_OUT, _PLAYED_DOWN, _OFF_THE_CHECKS, _SET_ASIDE, _EXEMPTED, _IN_SPITE)
    return any(way.search(said) for way in ways) or _hidden(said)


def _hidden(said: str) -> bool:
    return _BEHIND_THEIR_BACK.search(said) is not None and _SLIPPED_IN.search(said) is not None


def keeps_in_mind(r: Reading) -> bool:
    """`don't forget his allergy` asks for the contrary."""
    return _KEPT.search(_with_guards(r)) is not None


def kept(r: Reading, at: int) -> bool:
    """The word for setting aside that stands there is itself denied, whatever else the sentence keeps in mind."""
    said = " ".join(fold(word.text) for word in r.words[max(at - 4, 0) : at + 1])
    return any(match.end() == len(said) for match in _KEPT.finditer(said))


def off_the_checks(r: Reading) -> bool:
    """`take the egg allergy off Liam's plan checks`: out of what is checked, not off the record."""
    return _OFF_THE_CHECKS.search(_wished_away(r)) is not None


def marked_inactive(r: Reading) -> bool:
    """`mark his egg allergy as inactive`, `make an exception for it`: it stays on the record and is not to count."""
    return _EXEMPTED.search(_wished_away(r)) is not None


def supposed_away(r: Reading) -> bool:
    """`treat her as not allergic`, `her allergy is not important`: nothing was found out, so nothing goes off the record."""
    said = _wished_away(r)
    return _AS_IF.search(said) is not None or _PLAYED_DOWN.search(said) is not None


def _wished_away(r: Reading) -> str:
    """The sentence without the verbs it denies: of `don't forget the dessert` only the dessert is left."""
    return _HIS_OWN_WORRY.sub("", _KEPT.sub("", _with_guards(r)))


def _with_guards(r: Reading) -> str:
    """The folded words, with signs for guards, foods some are kept from and whoever is named."""
    foods = r.covered(*(m for m in r.meanings if m.startswith("a_allergen_")))
    guards = r.covered(*_GUARDS)
    said: list[str] = []
    for i, word in enumerate(r.words):
        key = fold(word.text)
        if i in r.name_positions:
            key = "@"
        elif key in _BODY or (i in guards and key not in _AS_SAID | _NUTRIENTS):
            key = "§"
        elif i in foods or key in _NUTRIENTS:
            key = "~"
        key = key or ","
        if said and {key, said[-1]} == {"§", "~"} and (key == "§" or fold(word.text) in _NUTRIENTS):
            said[-1] = "§"
        elif not (key in "@§~," and said and said[-1] == key):
            said.append(key)
    return " ".join(said)


_AS_SAID = frozenset(
    "no not without check checks checking rule rules validate validation validator warning warnings safety".split()
)
"""What is told apart by its own word."""
_NUTRIENTS = frozenset("gluten salt potassium sodium phosphorus vitamin kalium potasio potasyum".split())
"""What a plan may well hold little of: `without gluten`."""
