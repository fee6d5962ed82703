"""What is told of what has been: `had two teeth out this morning`, `she ate that on Monday already`. No day of it is one to plan, no
food of it a wish. Knows letters only.
"""

import re
from collections.abc import Iterator
from itertools import chain

_SEGMENT = re.compile(r"[^.;:!?,–—]+[.;:!?,–—]?")
_HAPPENED = re.compile(
    r"(?i)\b(?:had|(?:has|have|['’]s|['’]ve) (?:just |already )?(?:had|been|eaten|got|felt|lost|vomited|thrown up)|was|were|got|ate|felt|went|came|threw up|vomited|lost|broke|fell|choked|coughed|skipped|left|struggled|complained|brought up|drank|served|"
    r"hatte|hatten|war|waren|bekam|hat [^.;!?,]*(?:gehabt|gegessen|bekommen|erbrochen|verloren|gelassen|gezogen)|ist [^.;!?,]*(?:gestürzt|gewesen)|wurde[n]?|"
    r"tuvo|ten[ií]a|estuvo|comi[óo]|fue|le (?:sacaron|dio|dieron|quitaron|sent[óo])|vomit[óo]|ha (?:tenido|comido|vomitado|estado)|"
    r"a (?:eu|été|mangé|vomi|perdu|reçu)|avait|était|s['’]est|lui a|on lui a|\w+(?:d[ıiuü]|t[ıiuü]|m[ıiuü]ş)(?=\W*$))(?!\w)"
)
_STILL_WANTED = re.compile(
    r"(?i)\b(?:want\w*|would|['’]d|like[sd]?|love[sd]?|enjoy\w*|need\w*|should|supposed|meant|going to|crav\w*|asked|asking|hop\w*|please|instead|can|could|must|prefer\w*|fanc\w*|rather|möcht\w*|wollt\w*|bitte|soll\w*|quer\w*|quier\w*|gustar\w*|pid\w*|"
    r"por favor|voul\w*|veut|aim\w*|voudr\w*|demand\w*|ist\w*yor|lütfen)\b"
)
_ASKS = re.compile(
    r"(?i)^\W*(?:and |so |but |then |und |y |et )*(?:what|which|who|how|why|when|where|was (?:she|he|it|that|there|the)|were|had|did|has|have|is|are|do|does|can|could|wie|warum|wann|welche\w*|wer|hat|qu[eé]|cu[aá]l\w*|qui[eé]n|c[oó]mo|quel\w*|qui|pourquoi|ne|hangi|kim)\b"
)
_GONE_BY = re.compile(
    r"(?i)\b(?:last night|yesterday(?: morning| lunch ?time| afternoon| evening| night)?|overnight|the other (?:day|night)|(?:a|one|two|three|a few|a couple of|\d+) (?:days?|weeks?|nights?) ago|"
    r"gestern(?: früh| morgen| mittag| abend)?|vorgestern|letzte nacht|neulich|vor (?:ein paar|zwei|drei|\d+) tagen|anoche|ayer|anteayer|el otro d[ií]a|hier soir|avant-hier|hier|l['’]autre jour|la nuit dernière|dün gece|dün|geçen gün)(?!\w)"
)
"""Gone by, whatever else is said."""
_OR_GONE_BY = re.compile(
    r"(?i)\b(?:this morning|earlier(?: today| this week| on)?|today|just now|(?:only |just )?last (?:week|weekend|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:on|only on) (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:(?:,| and| &) (?:mon|tues|wednes|thurs|fri|satur|sun)day)*|this week|"
    r"heute (?:morgen|früh|mittag)|letzte woche|letzten (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|esta ma[ñn]ana|la semana pasada|el (?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)(?: pasado)?|"
    r"ce matin|la semaine dernière|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) dernier|bu sabah|geçen hafta)(?: already| schon| bereits| ya| déjà)?(?!\w)"
)
"""Gone by where the message says another time besides."""


def statements(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a message that only tell what has happened; none asks and none wants anything."""
    for part in _SEGMENT.finditer(text):
        if (
            part[0][-1:] != "?"
            and _HAPPENED.search(part[0])
            and not (_STILL_WANTED.search(part[0]) or _ASKS.match(part[0]))
        ):
            yield part.span()


def only_tells(text: str) -> bool:
    """`Matron has been through the plans and is happy.`: nothing of it is asked for or wanted."""
    return "?" not in text and bool(_HAPPENED.search(text)) and not (_STILL_WANTED.search(text) or _ASKS.match(text))


def times_gone_by(text: str, *, besides: bool) -> tuple[tuple[int, int], ...]:
    """The times in such parts; `besides`: those as well that could be days of a plan, had the message no other."""
    patterns = (_GONE_BY, _OR_GONE_BY) if besides else (_GONE_BY,)
    return tuple(
        match.span()
        for a, b in statements(text)
        for match in chain.from_iterable(p.finditer(text, a, b) for p in patterns)
        if not _AHEAD.match(text, match.end())
    )


_AHEAD = re.compile(r"(?i),?\s+(?:of |in )?(?:the )?(?:next|coming|week of|\d)")
"""`was delighted with the lunch on Thursday of next week`: a day still to come."""
