"""Short remarks on an entry just written down: how grave it is, or that an allergy is an intolerance."""

import re

from agent.embedded.sentence.reading import Reading

INTOLERANCE = re.compile(r"(?i)\b(?:intoleran\w*|unverträglichkeit\w*|intolerâ?n\w*|intoleransı?)\b")
MILD = re.compile(r"(?i)\b(?:mild|slight|leicht|leve|légère?|hafif)\b")
SEVERE = re.compile(r"(?i)\b(?:severe|serious|strict|schwer\w*|streng|grave|sévère|strict[eoa]?|ciddi|ağır)\b")
_LONGEST = 9


def qualifies(r: Reading) -> bool:
    """A short remark on how grave an entry is, or that an allergy is an intolerance; it names no entry itself."""
    said = INTOLERANCE.search(r.text) or MILD.search(r.text) or SEVERE.search(r.text)
    own = any(m.startswith("a_") for m in r.meanings) or r.named or r.figures or r.labs or r.dates or r.question
    return bool(said) and not own and not r.things and sum(bool(w.key) for w in r.words) <= _LONGEST
