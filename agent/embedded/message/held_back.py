"""`Don't approve anything yet - which ones are still drafts?`: nothing is to be done, and then something is asked for."""

import re
from collections.abc import Callable

from agent.embedded.kind.kinds import by_rule
from agent.embedded.sentence.reading import Reading

_HELD_BACK = re.compile(
    r"(?is)^\W*(?:(?:please|ok|okay|hi|hey|hello|so|wait|bitte|por favor)\b[\s,]*)*"
    r"(?:do not|don['’]?t|no need to|nichts|noch nichts|noch nicht|no|ne|n['’])\s[^.;:?!–—]{0,50}?(?:\s[-–—]+\s|[;:.!–—]\s*|,\s*(?:but\s+)?(?:just\s+)?)"
    r"(?P<asked>(?:which|what|who|whose|how|is|are|does|do|has|have|show|list|tell|just (?:show|tell|list)|welche|was|wer|zeig|qué|cuáles|quel\w*|montre)\b.*)$"
)
_LOOKS = frozenset("plans plan status patient patients validate explain rules food shop".split())


def asked_after_all(text: str, reading: Callable[[str], Reading]) -> str:
    """What is asked for beside what is held back; the text itself where nothing is, or where it would write."""
    found = _HELD_BACK.match(text)
    if found is None or by_rule(reading(text[: found.start("asked")])) != "leave":
        return text
    return found["asked"] if by_rule(reading(found["asked"])) in _LOOKS else text
