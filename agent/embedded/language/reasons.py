"""What is told beside a request and asks for nothing: why, for what, by when. It is left out before anything is read, so
that no word of it becomes a wish, a date or an entry. Nothing clinical is ever among it: only these few turns are.
"""

import re
from functools import lru_cache
from itertools import chain

from agent.embedded.language.past import times_gone_by

_OPEN = (
    r"(?:(?<=[,;:(–—.!?])|(?<= - )|(?<=^))\s*(?:and |but |so |as |since |because |cos |cause |you see,? |i'm afraid )?"
)
_END = r"[^.;!?\n),–—]*"
_CLOSES = r"(?=\s*(?:[,.;:!?–—-]|$))"
_OURS = (
    r"(?:order|orders|delivery|deliveries|cut-?off|deadline|van|driver|supplier|wholesaler|printer|session|class|clinic list|round|ward round|shift|train|bus|meeting|report|handover|computer|system|"
    r"butcher|baker|baker'?s|greengrocer|fishmonger|boss|manager|phone|battery|lunch break|break|oven|hob|cooker|stove|freezer|fridge|microwave|steamer|dishwasher|lift|gas|power|electricity|internet|wifi)"
)
_ORDERED = r"[^.;!?]*\b(?:go(?:es)? down as|be (?:added|noted|recorded|put down)|i(?:['’]d| would) say (?:her|his|their)|put (?:it|that|her|him|them) down|note (?:that|her|his)|please (?:add|put|note|change|set))\b"
"""What follows a story: `..., so mustard wants to go down as an allergy`."""
_CORRECTED = re.compile(
    r"(?i)^\W*(?:(?:ah|oh|no|oops|whoops|sorry|hang on|wait|hold on|apologies)\b[\s,.!–-]*)+(?P<frame>(?:and )?(?:he|she|they)(?:['’]s|['’]ve| has| have)?\b[^.;:!?,]{0,30}\b(?:says|said|tells me|told me|meant|corrected (?:me|herself|himself))\b(?: that)?)"
)
_FORGOTTEN = (
    rf",?\s*(?:\bque |\bporque )?\bse me (?:olvid|pas|había)\w*(?: (?:olvidado|pasado|antes))?{_CLOSES}|,?\s*\bj['’](?:avais|ai|allais)(?: failli)? (?:l['’])?oubli\w+{_CLOSES}"
    rf"|,?\s*(?:\b(?:den|die|das|ihn|sie) )?\b(?:hatte|habe|hab|hätte) ich (?:fast |ganz |glatt |völlig )?(?:den |die |das |ihn |sie )?(?:ganz |fast )?vergessen{_CLOSES}"
    rf"|,?\s*\b(?:(?:i|we)(?:['’]d| had| have|['’]ve)? )?(?:nearly |almost |clean |quite |totally |completely )?forg[oe]t(?:ten)?(?: (?:about )?(?:him|her|them|that one|those|it|one))?{_CLOSES}"
    rf"|,?\s*(?:(?:she|he|they|it|that one) )?(?:had )?slipped my mind{_CLOSES}|,?\s*(?:onu |az kalsın )?unut(?:muşum|uyordum|tum){_CLOSES}"
)
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_OPEN}(?:my|the|our|his|her|their|this week['’]s)\s+(?:\w+\s+)?{_OURS}(?:['’]s|\s+(?:is|are|was|were|has|have|closes?|comes?|goes|needs?|starts?|leaves?|ends?|shuts?|arrives?|went|came|won['’]?t|can['’]?t|didn['’]?t|will))\b{_END}",
        r"(?:(?<=[,;:.!?])|(?<=^))\s*(?:(?:da|weil|como|porque|comme|parce que|puisque|since|as|because)\s+)?(?:unser\w*|mein\w*|nuestr[oa]s?|mi|notre|nos|mon|ma|our|my|the|his|her|die|der|das|el|la|le)\s+\w+\s+[^,.;!?]*\b(?:öffnen|lesen|ausdrucken|abrir|leer|imprimir|ouvrir|lire|imprimer|open|read|print)\b[^,.;!?]*\b(?:kann|können|darf)?(?=,)",
        r"\b(?:has|have|['’]s|['’]ve)?\s*(?:stopped|quit|given up|gave up)(?: eating)? [^,.;!?]{2,30}?(?: (?:altogether|completely|entirely|for good|now))?(?=[\s,;–-]+(?:and |so )?(?:he|she|they)(?:['’]?s|['’]?re| is| are)? (?:now |gone |a |strictly )*(?:vegan|vegetarian|pescatarian))",
        rf"{_OPEN}(?:i|we)(?:['’]ve|\s+have)\s+(?:got\s+)?(?:a|an|the|my)\s+(?!new\b|patient\b)[^.;!?\n,]*\b(?:coming(?: up| in)?|due|booked|to (?:catch|write|finish|prepare|run|get to)|this (?:morning|afternoon|evening)|in (?:ten|five|half|an|\d+)\b)\b{_END}",
        rf"{_OPEN}(?:i|we)(?:['’]m|['’]re|\s+am|\s+are)\s+(?:on the phone|on (?:the|a) (?:train|bus|ward|break|call)|in (?:a|the) (?:meeting|rush|hurry|car|clinic)|off (?:sick|home|now|tomorrow|on)|about to|running|late|due in|seeing (?:him|her|them)\b|out of the office|on my way|at my wits){_END}",
        rf"{_OPEN}(?:i|we)(?:\s+can|\s+will|['’]ll)\s+(?:see|be seeing|meet|be meeting|visit)\s+(?:him|her|them)\b{_END}",
        rf"{_OPEN}(?:he|she|they|it)(?:['’]s|['’]re|\s+is|\s+are|['’]ll be|\s+will be)\s+(?:only\s+|just\s+|rather\s+|quite\s+|very\s+|so\s+)?(?:in(?:\s+a\s+week|\s+again|\s+on|\s+next|\s+tomorrow|\s+today|\s+at)|coming (?:in|back)|back|leaving|travelling|traveling|waiting|pleased|delighted|fond of (?:his|her|the|their)|keen to (?:start|have|get|see)|asking me|here (?:at|on|tomorrow|today|next)|due (?:in|back)|on (?:holiday|leave|the phone)|away)\b{_END}",
        rf"{_OPEN}(?:it|this|that)(?:['’]s| is)\s+for\s+(?:a|an|my|the|our|his|her|their)\s+(?:\w+\s+)?(?:letter|report|meeting|handover|mdt|round|audit|referral|talk|notice ?board|files|folder|fridge)\b{_END}",
        r"\bfor (?:a|an|my|the|our|his|her|their|this)\s+(?:\w+\s+)?(?:letter|report|meeting|handover|mdt|ward round|audit|referral|discharge summary|discharge papers|transfer|team meeting|presentation|case conference)\b(?! of\b| for\b)",
        r"\bafter [^,.;]{2,30}(?=,? (?:and|but) (?:the|her|his) (?:allergist|consultant|doctor|gp|specialist|tests?)\b[^.;]{0,20}\b(?:sesame|nuts?|peanuts?|fish|shellfish|milk|eggs?|soy|wheat|mustard|celery|it['’]s|it is|it was)\b)",
        r"(?:(?<=[,;])\s*)?\bmy mistake(?: entirely)?\b|\bin good time\b|\bbefore (?:i|we) (?:go|leave|forget|close|finish)(?: (?:home|out|off))?\b",
        rf"{_OPEN}(?:i|we|they) (?:can['’]?t|can ?not|couldn['’]?t|won['’]?t be able to|daren['’]?t) (?:order|buy|shop|cook|start|go on|go ahead|continue|send|print|plan)\b[^.;!?\n]*\b(?:otherwise|until|before|without|unless|till|if (?:it|they|he|she))\b{_END}",
        rf"{_OPEN}(?:i|we|they)(?: have to| need to| must|['’]ll| will)? (?:order|shop|buy|cook|print)s? (?:today|tomorrow|tonight|this (?:morning|afternoon|evening)|first thing|at noon|(?:on|by) \w+day|in the morning)\b{_END}",
        rf"{_OPEN}(?:the )?(?:orders?|delivery|deliveries|van) (?:goes?|leaves?|comes?|closes?|has to go|have to go|is|are)(?: out| off| in)? (?:today|tomorrow|tonight|this (?:morning|afternoon|evening)|first thing|at noon|(?:on|by) \w+day|in the morning)\b{_END}",
        r"(?:(?<=[.,;:–—?!-])|(?<=^))\s*(?:because |since |as |and )?(?:(?:this|that|it|which|the same(?: one)?) (?:he|she|they) (?:already |just )?(?:had|got|ate|has had|have had)|(?:he|she|they) (?:already |just )?(?:had|got|ate|has had|have had|(?:was|were) (?:given|served)) (?:this|that|it|them|those|these|both|all of (?:that|those|them)|the same(?: one| thing)?|that one|one))\b[^.;!?,\d]{0,12}\b(?:last week|yesterday|the week before|this week(?: already)?|only (?:yesterday|recently)|already)\b[^.;!?,\d]*",
        _FORGOTTEN,
        r"\bon the (?:phone|line|other line)\b",
        r"\bi (?:read|heard|got|wrote|looked at|typed)\b(?:(?!\b(?:his|her|hers)\b)[^.;:!?,]){0,20}\bwrong\b|\bi(?:['’]ve| have)? (?:misread|misheard|mistyped)(?: (?:it|that|this|(?:her|his|the|their) (?:\w+ )?(?:hand)?writing|(?:her|his|the|their) (?:note|message)))?(?=\s*(?:[,.;:–—-]|$))|\bit (?:actually )?says(?= )",
        r"(?:(?<=[,.;])\s*)?\b(?:the )?(?:rest|others?) (?:was|is|were|are|stays?) (?:all )?(?:right|fine|correct|ok|okay|good|unchanged|the same|as (?:it|they) (?:is|was|are|were))\b",
        r"(?:(?<=^)|(?<=[,.;] ))(?:and )?(?:he|she|they)(?:['’]s|['’]ve| has| have)?(?: just| also| now)? (?:given|gave|told|sent|handed|texted|emailed) (?:me|us)(?: that)?\b",
        r"\b(?:instead of|rather than) (?:what (?:he|she|they)(?:['’]s|['’]re| is| was| are| were) (?:on|having|getting|at|now)(?: now| at the moment| at present)?|(?:her|his|their|the) (?:current|present|old|previous) (?:one|target|figure|value|amount))",
        r",\s*(?:could|can|would|will|won['’]t|couldn['’]t|can['’]t|wouldn['’]t) (?:you|we)\s*\?",
        rf"(?<=,)[^.;!?]*(?=,\s*so\b{_ORDERED})",
        rf",?\s*\bso (?:that )?(?:i|we) (?:can|could|may)\s+\w+{_END}",
        rf",?\s*\bso (?:that )?(?:he|she|they) (?:can|could|may)\s+(?:look|check|muck|see|read|print|play|fiddle|tinker|go (?:through|over)|work|stick|pin|hang|put it|show|sort|order|plan ahead|get (?:on|started|going|cracking)|crack on|use it|take it (?:to|home|with|along))\b{_END}",
    )
)
_SINCE = re.compile(
    r"(?i)\b(?:only |just )?(?:since|seit|depuis) (?:last |le |letztem |letzten )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
)
"""From when on something is so: no day of a plan."""
_SAVED = re.compile(
    r"\d\s*(?:kg|kcal|g|mg|cm|m|ml|%)\b|\b(?:allerg|intoleran|diabet|pregnan|celiac|coeliac)|\b(?:pdf|csv|xlsx?|excel|ics|ical|spreadsheet)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:the |on the )?\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[./]\d{1,2}|(?:next|this|following) (?:week|month)|week (?:of|after|commencing|beginning)|weeks?|tomorrow|today|tonight|"
    r"the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|\w+teenth|twent\w+))\b"
)
_LEAST_LEFT = re.compile(r"[^\W\d_]{2,}")


def reasons_in(text: str) -> tuple[tuple[int, int], ...]:
    """Where such turns stand; none where nothing would be left of the sentence."""
    found = [m.span() for m in chain.from_iterable(p.finditer(text) for p in _PATTERNS) if not _SAVED.search(m[0])]
    if (spans := [s for s in found if _WHEN.search(text[slice(*s)])]) and not _WHEN.search(_without(text, found)):
        found = [s for s in found if s not in spans]  # `make Will a menu, he's back on the eighth`: the only date
    found += [m.span() for m in _SINCE.finditer(text)]
    gone = times_gone_by(text, besides=True)
    found += gone if _WHEN.search(_without(text, [*found, *gone])) else times_gone_by(text, besides=False)
    if corrected := _CORRECTED.search(text):
        found.append(corrected.span("frame"))
    return tuple(found) if _LEAST_LEFT.search(_without(text, found)) else ()


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    left = list(text)
    for start, end in spans:
        left[start:end] = " " * (end - start)
    return "".join(left)


@lru_cache(maxsize=512)
def only_a_reason(text: str) -> bool:
    """`We order tomorrow.`: nothing is left without what is told beside a request."""
    spans = [m.span() for m in chain.from_iterable(p.finditer(text) for p in _PATTERNS) if not _SAVED.search(m[0])]
    return bool(spans) and _LEAST_LEFT.search(_without(text, spans)) is None
