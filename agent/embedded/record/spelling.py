"""How a name is spelled, put right: `it's Falck, with ck`, `one t, Marcheti`, `Klara with a K`. Knows no record."""

import re

from rapidfuzz.distance import OSA

from agent.embedded.sentence.reading import Reading
from domain.text import fold

_SPELLED = re.compile(
    r"(?i)\b(?:spel(?:l|t|led|ling|ls)\b|misspel\w*|with (?:an?|one|two|a double|double)?\s*[‘'“\"]?[a-zäöüßéèçñ]{1,2}[’'”\"]?(?=\s*(?:$|[,.;!)–-]))|(?:one|two|double|single)\s+[a-z](?:['’]?s)?(?=\s*(?:$|[,.;!)–-]))"
    r"|(?:mit|ohne|mit zwei|mit einem|nur ein)\s+[a-zäöüß]{1,2}(?=\s*(?:$|[,.;!)–-]))|schreibt (?:sich|man)|geschrieben|se escribe|con (?:una? )?[a-zñ]{1,2}(?=\s*(?:$|[,.;!)]))|s['’]?\s?[ée]crit|avec (?:un |une |deux )?[a-zç]{1,2}(?=\s*(?:$|[,.;!)]))|diye yazılır|yazılıyor|ile yazılır)"
)
_TURN = re.compile(
    r"(?i)[,–—-]?\s*\b(?:no|sorry|i mean|i meant|rather|actually|nein|perd[oó]n|digo|non|pardon|yok|yani|err?|uh+m?)\b[,–—-]?\s*"
)
_ALIKE = 2
"""So many letters at most are another."""
_LEAST = 3


def spells(r: Reading) -> bool:
    """Does the sentence say how a word is spelled?"""
    return _SPELLED.search(r.text) is not None


def respelled(name: str, r: Reading) -> str | None:
    """The name with the word of it that one of the sentence's is nearly like; None where none is, or it is just that."""
    parts = name.split()
    said = [w.text for w in r.words if len(w.key) >= _LEAST and (w.capital or len(r.words) == 1)]
    near = sorted(
        (OSA.distance(fold(part), fold(word)), at, place)
        for place, part in enumerate(parts)
        for at, word in enumerate(said)
        if word != part and OSA.distance(fold(part), fold(word), score_cutoff=_ALIKE) <= min(_ALIKE, len(part) // 2)
    )
    return None if not near else " ".join((*parts[: near[0][2]], said[near[0][1]], *parts[near[0][2] + 1 :]))


def respelled_as(name: str, word: str) -> str:
    """The name with the word of it that is nearly like this one, else as it was."""
    *rest, last = name.split()
    alike = OSA.distance(fold(last), fold(word), score_cutoff=_ALIKE) <= _ALIKE
    return " ".join((*rest, word)) if alike else name


def turned(after: str) -> str | None:
    """The word that takes the place of the name's last one: `Falk – no, Falck – 55`; None where nothing is put right."""
    match = _TURN.match(after.lstrip(" "))
    word = re.match(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", after.lstrip(" ")[match.end() :]) if match else None
    return word[0] if word and word[0][0].isupper() else None
