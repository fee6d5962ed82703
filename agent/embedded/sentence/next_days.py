"""`the day after`, `and the next day too`: a day counted on from the one the act before was about; a Monday that is a week. Knows no clock."""

import re
from dataclasses import replace
from datetime import timedelta

from agent.embedded.calendar.dates import Dates
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading

_AFTER = re.compile(
    r"(?i)\b(?:the )?(?:(?:day after(?: that| it)?(?! tomorrow)|next day|following day)\b|(?:am |der |den )?(?:tag (?:danach|darauf|drauf)|nächsten tag|folgetag|folgenden tag)\b|"
    r"(?:al |el )?(?:día siguiente|día después)\b|(?:le )?(?:lendemain|jour d['’]après|jour suivant)\b|ertesi gün\w*|sonraki gün\w*)"
)
_BEFORE = re.compile(
    r"(?i)\b(?:the )?(?:(?:day before(?: that| it)?(?! yesterday)|previous day)\b|(?:am |der |den )?(?:tag (?:davor|vorher)|vortag)\b|(?:el |al )?día (?:anterior|de antes)\b|"
    r"(?:la )?veille\b|(?:le )?jour (?:d['’]avant|précédent)\b|önceki gün\w*)"
)


def with_next_day(r: Reading, last: Act) -> Reading:
    """The sentence with the day it counts from that of the act before, where it says no other."""
    match = _AFTER.search(r.text) or _BEFORE.search(r.text)
    if match is None or not last.dates.days:
        return r
    if any(end <= match.start() or start >= match.end() for start, end in r.dates.spans):
        return r
    by = 1 if _AFTER.search(r.text) else -1
    day = last.dates.days[-1] + timedelta(days=by)
    start = 0 if _JOINT.fullmatch(r.text[: match.start()]) else match.start()
    return replace(r, dates=Dates(days=(day,), spans=((start, match.end()),), places=(match.start(),)))


_JOINT = re.compile(r"(?i)\W*(?:and|und|y|et|ve)\W*")


_NAMED = ("mon", "lun", "pazartesi")


def monday_as_week(r: Reading) -> Dates:
    """`his plan 14 Dec`, `the one for the 14th`: a date alone on which a week begins is the week; a day that is named is a day."""
    days = r.dates.days
    alone = len(days) == 1 and not (r.dates.weeks or r.meals or r.has("day")) and days[0].weekday() == 0
    named = any(r.words[i].key.startswith(_NAMED) for i in r.date_positions)
    return Dates(weeks=days, spans=r.dates.spans) if alone and not named and r.dates.spans else r.dates
