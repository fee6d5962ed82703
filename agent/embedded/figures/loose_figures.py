"""Figures without a unit that the words around them tell: `53.1 on the scales`, beside macros `1,500 a day`. Patterns; knows nobody."""

import re

_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"
A_DAY = re.compile(
    r"(?<![\d.,/])(\d[.,]\d{3}|[1-9]\d{2,3})\s*(?:a day|per day|/\s?d(?:ay)?|daily|am tag|pro tag|täglich|al día|por día|diarias|par jour|günde|günlük)(?![\w])",
    re.IGNORECASE,
)
"""Beside macros: `1,500 a day`."""
LOST_OR_GAINED = re.compile(
    r"\b(?:put on|lost|gained|shed|dropped) (?:a (?:bit|little|touch|few)|some|weight|more|even more|quite a bit)\b[^\d.,:;?!]{0,20}[:,;–-]\s*(?:now |currently |(?:he|she)['’]s |at |is )*(\d{2,3}(?:[.,]\d)?)(?![\d.,]*\d)(?=\s*(?:now|today|this|as of|kg|kilos?|[.!,;]|$))",
    re.IGNORECASE,
)
"""`has put on a bit: 62.3 this morning`."""
ON_THE_SCALES = re.compile(
    rf"(?<![\d.,/])({_NUMBER})\s*(?:now |today |this morning )?(?:on|auf|en|sur) (?:the |my |our |der |la )(?:scales?|waage|báscula|balanza|balance)\b",
    re.IGNORECASE,
)
