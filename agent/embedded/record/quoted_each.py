"""A quoted list of several patients, each with the one figure the user wants written down: `"Okeke 64.8, Frost 93.1" put the weights
in`. It becomes a sentence for each; a list in which anything else stands, or anybody is unsure, stays whole. Writes nothing.
"""

import re
from datetime import date

from agent.embedded.figures.numbers import bare_number
from agent.embedded.naming.names import Roster
from agent.embedded.sentence.reading import Reading, read

_ITEMS = re.compile(r"\s*(?:[;\n]|,(?!\d)|\band\b|\bund\b|(?<=\d)\.(?=\s|$))\s*")
_FIELDS = ("weight", "height")
_UNITS = {"weight": "kg", "height": "cm"}
_LEAST, _MOST_WORDS = 2, 6


def each_of_a_list(r: Reading, today: date, roster: Roster) -> tuple[str, ...]:
    """A sentence for each patient of the list; the whole one where it is no such list."""
    asked = [name for name in _FIELDS if r.has(name)]
    if len(asked) != 1 or len(r.message.quotes) != 1 or r.named or r.strangers or "?" in r.text:
        return (r.message.text,)
    told = []
    for item in filter(None, _ITEMS.split(r.message.quotes[0])):
        one = read(item, today, r.language, roster, None)
        value = bare_number(item)
        sure = len(one.named) == 1 and not one.named[0].guess and len(one.named[0].ids) == 1
        if not sure or value is None or len(item.split()) > _MOST_WORDS:
            return (r.message.text,)
        told.append(f"{roster.name(one.named[0].ids[0])}'s {asked[0]} is now {value:g} {_UNITS[asked[0]]}")
    return tuple(told) if len(told) >= _LEAST else (r.message.text,)
