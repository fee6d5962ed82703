"""A plan is said not to be there, and then that it be seen to: `I see nothing for her in that week. You can make it?`

Patterns over folded text in five languages; knows no act and nobody.
"""

import re

from agent.embedded.sentence.reading import Reading
from domain.text import fold

_NOTHING = re.compile(
    r"\b(?:(?:was|were|got|been|is|are|has been|have been) (?:left out|missed|missed out|forgotten|overlooked|passed over|skipped)|wurden? (?:vergessen|ausgelassen|ubersehen)|(?:a|ont) ete (?:oublie\w*|omise?s?)|(?:fue|fueron|quedo|quedaron) (?:olvidad\w+|fuera)|unutul\w+|nothing|neither\b.*\b(?:has|have|got)|nobody\b.*\b(?:has|made|done|got)|no (?:\w+ )?(?:plan|menu|chart)|without an?"
    r"|(?:hasnt|havent|isnt|doesnt|arent) (?:yet )?(?:(?:got|have|had|been) )?(?:yet )?(?:an?|any|one|there|made|done|ready|written|prepared|up|planned|anything)\w*"
    r"|still (?:needs?|missing|lacks?|pending|outstanding|due|to (?:do|make|be (?:done|made)))|not (?:yet )?(?:been )?(?:there|made|done|prepared|ready|written|planned)"
    r"|(?:cant|cannot|couldnt|can not) (?:find|see)|(?:dont|doesnt) (?:think|believe|see that|see|find|have) (?:an?|any\w*|somebody|we|they|it)|(?:is|are|was|s|looks?|stands?|remains?|still) (?:pending|missing|outstanding|due|empty|blank|bare|unplanned)"
    r"|noch (?:nichts|kein\w*|nicht|leer|offen)|fehlt|kein\w* (?:\w*plan|menu)|(?:sehe|finde|hat|habe)\b.*\b(?:nichts|kein\w*)|ist (?:noch )?(?:leer|offen)"
    r"|n(?:e\b.*?\b| )?(?:a|ai|vois|trouve|avons)\b.*?\b(?:rien|pas|aucun)|ne\b.*?\brien|manque|pas encore|vide"
    r"|no (?:\w+ )?(?:veo|encuentro|tiene|hay|esta|aparece)\b|no\b.*\bnada|falta|todavia no|aun no|sin (?:plan|menu)|vacia?"
    r"|yok|henuz|goremiyorum|goremedim|bulamiyorum|bulamadim|eksik|yapilmamis|hazirlanmamis|bos)\b"
)
_DO_IT = re.compile(
    r"\b(?:see to (?:it|that|this|both|them|him|her|all|the (?:two|pair|lot))|sort (?:it|that|this|them|both|him|her)(?: out)?|fix (?:it|that|this|them|both|him|her)(?: up)?|put that right|do something about"
    r"|(?:must|should|ought to|has to|have to|needs to) (?:still |also )?(?:have|get) (?:one|a plan|a menu|theirs|his|hers)|(?:still )?needs? (?:one|theirs|his|hers)(?: too| still| as well)?|take care of (?:it|that|this|them|both|him|her)|look after (?:it|that)|deal with (?:it|that|this|them|both)|remedy|do (?:it|one|that|both|them|the needful)|get (?:it|one|that|them)(?: (?:done|made|ready))?"
    r"|(?:make|prepare|create|draw up|write|generate|produce|arrange) (?:it|one|that|some|both|them|the same)|(?:would|could|can|will) you(?: please| kindly)?(?=\s*$)"
    r"|mach(?:st|en|e|t)?(?: du| sie)? (?:das|es|ihn|sie|einen|bitte)|machst du|erstell\w*(?: du| sie)? (?:ihn|sie|einen|das|es|bitte)|(?:kannst|konntest) du(?: (?:das|es|ihn|einen|bitte))* (?:machen|erstellen|anlegen)|(?:konnen|konnten) sie(?: (?:das|es|ihn|einen|bitte))* (?:machen|erstellen|anlegen)"
    r"|(?:le|en|la) (?:faire|preparer|generer|creer)|(?:fais|faites) (?:le|en)|(?:tu|vous) (?:le|en) (?:fais|faites|prepare[sz]?)"
    r"|lo haces|me lo haces|hazlo|hagalo|haz uno|haga uno|hacer(?:lo|me|le)|preparalo|preparar(?:lo|me|le)|(?:puedes|podrias|puede|podria) (?:hacer|preparar) uno"
    r"|yapar misin\w*|hazirlar misin\w*|yapabilir misin\w*|hazirlayabilir misin\w*|yapiver|hazirla|yap)\b"
)
_FOR_ANOTHER = re.compile(
    r"\b(?:do|make|prepare) (?:it|one) (?:for|instead)\b|\bno (?:plan|menu)\b.*\bplease\b|\bkein\w* (?:plan|menu)\b.*\bbitte\b"
)
"""`no plan for Bo please, do it for Grace`."""
_APOSTROPHE = re.compile("[’'‘ʼ`´]")
_OTHER = (
    "delete",
    "approve",
    "export",
    "swap",
    "lock",
    "undo",
    "check",
    "buy",
    "tips",
    "recipe",
    "why",
    "send",
    "update",
)


def is_not_there(r: Reading) -> bool:
    """Nothing is there yet, for somebody or in some week."""
    told = bool(r.named or r.described or r.strangers) or any(w.owned for w in r.words)
    whose = told or r.has("he", "she", "they", "all", "both")
    return (
        whose
        and (r.has("plan", "plans", "week") or bool(r.dates.weeks))
        and _NOTHING.search(_plain(r.text)) is not None
    )


def sees_to_it(r: Reading) -> bool:
    """`Seán hasn't got anything for the week after next, would you see to it?`"""
    said = _plain(r.text)
    nothing = _NOTHING.search(said)
    done = nothing is not None and (_DO_IT.search(said, nothing.end()) or "the needful" in said)
    of_a_day = bool(r.meals) or bool(r.dates.days and not r.dates.weeks)
    another = len(r.named) > 1 and _FOR_ANOTHER.search(said) is not None
    return bool(done) and is_not_there(r) and not (of_a_day or another or r.has(*_OTHER))


def says_do_it(text: str) -> bool:
    """`You can make it?`, `Please prepare the same`."""
    return _DO_IT.search(_plain(text)) is not None


def _plain(text: str) -> str:
    return fold(_APOSTROPHE.sub("", text))
