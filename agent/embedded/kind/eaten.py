"""Does a question ask what somebody eats? What is looked at is never changed for it. Knows no plan."""

import re

from agent.embedded.sentence.reading import Reading

_HAVING = re.compile(
    r"(?i)\b(?:what|which (?:dish|meal|one))\b[^.;,?!]{0,40}\b(?:get|gets|getting|got|have|having|has|eat|eats|eating|served|down for|on the (?:menu|plan|table)|for (?:breakfast|lunch|dinner|supper|tea))\b|what(?:['’]?s| is)\b[^.;,?!]{0,30}\b(?:on|in place|there|now)\b|"
    r"\bwas\b[^.;,?!]{0,30}\b(?:bekommt|kriegt|isst|gibt|hat|steht)\b|\bwas (?:bekommt|kriegt|isst|gibt|hat|steht)\b|\bqu[eé] (?:come|cena|desayuna|almuerza|merienda|tiene|hay|le toca)\b|\bqu['’](?:est-ce qu['’]?|a-t-)?(?:il|elle|on)?\s?(?:mange|prend|aura|y a)\b|\bque (?:mange|prend)\b|\bne (?:yiyor|yiyecek|var)\b"
)


def asks_what_is_eaten(r: Reading) -> bool:
    """`so what's he having on the Wednesday now?`"""
    return (
        r.question and _HAVING.search(r.text) is not None and not r.has("another", "swap", "update", "redo", "allergy")
    )
