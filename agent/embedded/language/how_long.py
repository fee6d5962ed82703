"""How long something has been so, or how long ago: a stretch of years is nobody's age. Knows no record."""

import re

_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some|a few|a couple of|zwei|drei|vier|fünf|dos|tres|cuatro|cinco|deux|trois|quatre|cinq|iki|üç|dört|beş)"
_ABOUT = r"(?:(?:the|about|nearly|almost|over|past|last|more than|fast|über|etwa|gut|unos|casi|más de|presque|environ|plus de|bientôt)\s+)*"
_YEARS = r"(?:years?|yrs?|jahren?|ans|années?|años?|yıl|sene)"
_STRETCH = re.compile(
    rf"(?i)\b(?:for|in|over|within|since|another|seit|vor|depuis|hace|desde hace|dans|dentro de|il y a)\s+{_ABOUT}{_COUNT}\s*{_YEARS}\b(?:\s+(?:now|running|already|schon|déjà|ya))?"
    rf"|\b{_COUNT}\s*{_YEARS}\s+(?:ago|back|later|earlier|running|in a row|önce|boyunca|después|atrás|plus tard|später)\b"
    rf"|\b{_COUNT}\s*(?:yıldır|senedir)\b"
)


def how_long(text: str) -> tuple[tuple[int, int], ...]:
    """Where such stretches stand: `has been coming for 2 years now`, `8 two years ago`."""
    return tuple(match.span() for match in _STRETCH.finditer(text))
