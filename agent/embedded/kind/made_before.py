"""Plans that are told to have been made: `I made Anouk a plan for the wrong week` asks for none. Makes nothing."""

import re

from agent.embedded.sentence.reading import Reading

_MADE_BEFORE = re.compile(
    r"(?i)\b(?:i|we|you|he|she|they|someone|somebody|who)(?:['’]ve| have| has|['’]d| had)?(?: (?:just|already|accidentally|stupidly|only|also|must have|may have|might have|think i|must've))* "
    r"(?:made|generated|built|drew up|drawn up|put together|planned|wrote|written|did|done|ran|prepared)\b[^.;?!]{0,40}?\b(?:plans?|menus?|weeks?|one)\b"
)


def made_before(r: Reading) -> bool:
    """`I made Anouk a plan for the wrong week`: that one was made, and none is to be."""
    return (
        _MADE_BEFORE.search(r.text) is not None and not r.question and not r.has("generate", "create", "redo", "copy")
    )
