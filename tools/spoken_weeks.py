"""Which week a user's own sentence names, in five languages (en, de, es, fr, tr). Knows no tool and no plan.

Only asked whether it is a certain week: `8/3` is the 8th of March and the 3rd of August, and fits a week with either.
"""

import re
from datetime import date, timedelta

from domain.text import fold

_MONTHS = (
    "january januar enero janvier ocak", "february februar febrero fevrier subat", "march marz maerz marzo mars mart",
    "april abril avril nisan", "may mai mayo mayis", "june juni junio juin haziran", "july juli julio juillet temmuz",
    "august agosto aout agustos", "september septiembre septembre eylul", "october oktober octubre octobre ekim",
    "november noviembre novembre kasim", "december dezember diciembre decembre aralik",
)  # fmt: skip
_SHORT = 3
_MONTH_OF = {name: n for n, names in enumerate(_MONTHS, 1) for word in names.split() for name in (word, word[:_SHORT])}
_MONTH = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_FIGURES = re.compile(r"\b(\d{1,2})[./](\d{1,2})\b")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of |de )?({_MONTH})\b")
_MONTH_FIRST = re.compile(rf"\b({_MONTH}) (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?\b")
_BARE = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_NEXT = re.compile(
    r"\b(?:(?:next|nxt|coming) (?:week|wk)s?|nachsten? woche|kommenden? woche|(?:proxima|siguiente) semana|"
    r"semana (?:proxima|que viene)|semaine prochaine|(?:gelecek|onumuzdeki) hafta\w*)\b"
)
_THIS = re.compile(r"\b(?:(?:this|current) (?:week|wk)s?|diesen? woche|esta semana|cette semaine|bu hafta\w*)\b")
_AFTER_NEXT = re.compile(r"\b(?:after next|ubernachsten? woche|the week after)\b")

_ORDINALS = {
    word: n
    for n, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
        seventeenth eighteenth nineteenth twentieth""".split(),
        1,
    )
} | {"thirtieth": 30}
_COUNTED = rf"(?P<tens>twenty|thirty)? ?\b(?P<ones>{'|'.join(_ORDINALS)})"
_IN_WORDS = re.compile(rf"\b{_COUNTED}(?= (?:of )?(?:{_MONTH})\b)")
_MONTH_IN_WORDS = re.compile(rf"\b(?P<month>{_MONTH}) (?:the )?{_COUNTED}\b")
"""`the first of March`; alone (`the first one`) it is no day."""
_DAY_IN_WORDS = re.compile(rf"(?:(?<=\bfor the )|(?<=\bof the )){_COUNTED}$")
"""`the one for the eighth`, and nothing after it: `of the eighth floor` is no day."""
_TIMES = frozenset(
    """next nxt this after current coming week wk weeks of the w c wc starting from monday woche der vom ab die nachste nachsten ubernachste ubernachsten diese
    semana del de la que viene proxima esta semaine prochaine du cette gelecek bu hafta haftaki haftanin""".split()
)


def names_week(own: str, monday: date, today: date) -> bool | None:
    """Does a user's own sentence name the week of that Monday? None: it names no week. False: it names another."""
    folded = _MONTH_IN_WORDS.sub(lambda match: f"{match['month']} {_counted(match)}", fold(own))
    folded = _DAY_IN_WORDS.sub(_counted, _IN_WORDS.sub(_counted, folded))
    # a day is what is left of a sentence once the longer forms are taken out, so that none is read twice
    spoken = [{(int(m), int(d))} for _, m, d in _ISO.findall(own)]
    figures = _ISO.sub(" ", own)
    spoken += [{(int(a), int(b)), (int(b), int(a))} for a, b in _FIGURES.findall(figures)]
    spoken += [{(_MONTH_OF[m], int(d))} for d, m in _DAY_FIRST.findall(folded)]
    rest = _DAY_FIRST.sub(" ", folded)
    spoken += [{(_MONTH_OF[m], int(d))} for m, d in _MONTH_FIRST.findall(rest)]
    rest = _MONTH_FIRST.sub(" ", rest)
    days = [monday + timedelta(days=n) for n in range(7)]
    spoken += [{(day.month, int(bare)) for day in days} for bare in _BARE.findall(rest)]
    fits = [any((day.month, day.day) in readings for day in days) for readings in spoken]
    this = today - timedelta(days=today.weekday())
    for pattern, weeks in ((_AFTER_NEXT, 2), (_NEXT, 1), (_THIS, 0)):
        if pattern.search(folded):
            fits.append(monday == this + timedelta(weeks=weeks))
            break
    return all(fits) if fits else None


def _counted(match: re.Match[str]) -> str:
    """`twenty second` as `22th`."""
    tens = {"twenty": 20, "thirty": 30}.get(match["tens"] or "", 0)
    return f"{tens + _ORDINALS[match['ones']]}th"


_NOT_ONE = re.compile(
    r"\b(?:and|or|not|no|sorry|wait|actually|meant|rather|correction|oops|scratch|hang on|make that|entschuldigung|perdon|pardon|digo|after|before|following|later|instead|than|then|since|until|till|to|like|born|weeks|fortnight|away|holiday|leave|abroad|off|last|two|three|four|both|(?:14|21|28) days?|[2-8] (?:week|wk)s?|und|oder|nicht|nach|vor|statt|dann|seit|bis|wie|"
    r"wochen|semanas|semaines|haftalik|y|o|despues|antes|como|desde|hasta|et|ou|apres|avant|pas|comme|depuis|ve|veya|sonra|once|degil|gibi|kadar)\b"
)
"""Words with which a sentence may mean another week than the one it names."""


def names_another(own: str, monday: date, today: date) -> bool:
    """Does a user's own sentence name one week for certain, in plain words, and not the one of that Monday?"""
    own = _SO_MANY_DAYS.sub(" ", own)
    return _NOT_ONE.search(fold(own)) is None and names_week(own, monday, today) is False


_SO_MANY_DAYS = re.compile(r"(?i)(?<![\d/.])\d{1,2}/(?:7|52)(?=\s+(?:menu|plan|diet|meal))")
"""`a 7/7 menu` is one of seven days, as wards write it, and no 7 July."""


def is_time(word: str) -> bool:
    """May the folded word be part of saying which week?"""
    return (
        word in _MONTH_OF
        or word in _TIMES
        or word in _ORDINALS
        or re.fullmatch(r"\d+(?:st|nd|rd|th)?", word) is not None
    )
