"""How old somebody is who was born on a day: `born 12 June 1960`, `geb. 12.06.1960`, `DOB 1960-06-12`. A year alone tells no age."""

import re
from datetime import date

from agent.embedded.vocabulary.calendar import MONTHS
from domain.text import fold

_BORN = re.compile(
    r"(?i)\b(?:born|d\.?o\.?b\.?|date of birth|birth ?date|geb(?:oren)?\.?|geburtsdatum|nacid[oa]|fecha de nacimiento|n[ée]e?|date de naissance|doğum(?: tarihi)?|doğumlu|nat[oa]|nascid[oa]|geboren op)\b\.?[\s:,]*(?:on|am|el|le|the|op|il)?\s*"
    r"(?:(?P<iso>\d{4}-\d{1,2}-\d{1,2})|(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?\s*(?:(?P<sign>[./-])\s*(?P<month>\d{1,2})\s*[./-]|(?:of |de )?(?P<name>[^\W\d_]+)\.?,?(?: de)?)\s*(?P<year>(?:19|20)\d{2})"
    r"|(?P<us>[^\W\d_]+)\.?\s+(?P<usday>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<usyear>(?:19|20)\d{2}))"
)
_NUMBER_OF = {fold(word): i for i, row in enumerate(MONTHS, 1) for word in row.split()}
_OLDEST = 120
_MONTHS_OF_A_YEAR = 12


def age_born(text: str, today: date) -> int | None:
    """The age today of who the text says was born when; None where it says nothing, or nothing sure: `03/04/1960` may be March or April."""
    match = _BORN.search(text)
    if match is None:
        return None
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
    elif match["us"]:
        year, month, day = int(match["usyear"]), _NUMBER_OF.get(fold(match["us"]), 0), int(match["usday"])
    else:
        named = _NUMBER_OF.get(fold(match["name"]), 0) if match["name"] else int(match["month"])
        year, month, day = int(match["year"]), named, int(match["day"])
        if match["sign"] == "/" and day <= _MONTHS_OF_A_YEAR and day != month:
            return None
    try:
        born = date(year, month, day)
    except ValueError:
        return None
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return age if 0 < age <= _OLDEST else None
