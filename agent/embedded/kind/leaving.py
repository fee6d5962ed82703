"""Who is no longer a patient: said outright (`delete her file`), told (`passed away`, `moved to another clinic`), or only asked
about (`did we delete Petra?`, `how do I delete somebody?`). Deletes nobody: what is told is asked about before anything is done.
"""

import re

from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import opening
from domain.text import fold

_GONE = re.compile(
    r"(?:passed away|pass away|passed on|has passed|died|dead|deceased|no longer (?:with us|our patient|a patient|a client|one of (?:our|my) patients)"
    r"|left (?:us|the practice|the clinic|our clinic|our practice|the programme|the program|our care|my care)|moved away"
    r"|(?:moved|gone|transferred|switched|changed) (?:over )?to (?:another|a different|an other) (?:clinic|practice|dietitian|dietician|hospital)|(?:changed|switched) (?:clinics?|practices?|dietitians?)"
    r"|(?:moved|gone|went|going|flown|returned|emigrated) (?:back |home |over |off |away )*to [a-z]+(?: [a-z]+)? (?:and|so|for good and) (?:she |he |they )?(?:will not|won ?t|does not|doesnt|no longer|shant|shan ?t) (?:be |need|come|want)"
    r"|moved to [a-z]+ and (?:will not|won ?t) (?:be coming|come) back|(?:will not|won ?t) be coming back"
    r"|verstorben|gestorben|nicht mehr (?:unser|meine?|unsere) patient(?:in)?|weggezogen|(?:die klinik|die praxis) gewechselt"
    r"|fallecido|fallecida|fallecio|murio|ha muerto|ya no es (?:paciente|mi paciente|nuestr[oa] paciente)|se ha ido a otra clinica|ha cambiado de clinica"
    r"|decedee?|morte?|n ?est plus (?:notre patiente?|ma patiente|mon patient)|a change de clinique|est partie? dans une autre clinique"
    r"|vefat etti|oldu gitti|hayatini kaybetti|artik hastamiz degil|baska klinige gecti|deceduto|deceduta|morto|morta|faleceu|overleden)\b"
)
_BETWEEN = frozenset(
    """has have had is sadly unfortunately just also who ist leider hat ha ya lamentablemente desgraciadamente est a malheureusement artik maalesef
    e is was recently now s""".split()
)
_KIN_FOLLOWS = re.compile(
    r"(?:husband|wife|mother|father|mum|mom|dad|sister|brother|son|daughter|partner|mann|frau|mutter|vater|marido|esposa|madre|padre|mari|femme|mere|pere)\b"
)
_ASKING_WHETHER = frozenset(
    """did have has had was were is are habe haben hast hat wurde wurden ist sind hemos has ha han he fue fueron esta avons avez a as est ont""".split()
)
_HOW = frozenset("how wie como comment nasil come".split())
_BACK = re.compile(
    r"\b(?:restored?|restoring|brought back|bring back|recover\w*|undeleted?|get back|wiederherstell\w*|zuruckhol\w*|recuperar?|restaurar?|recuperee?|restauree?|geri getir\w*|geri al\w*)\b"
)


def departed(r: Reading) -> bool:
    """`Will Frost died`, `Bo has left the practice`: told of the patient, not of a wife."""
    said = fold(r.text)
    match = _GONE.search(said)
    if match is None or "?" in r.text or _KIN_FOLLOWS.search(said[: match.start()]):
        return False
    if r.has("she", "he") and not r.named:
        return True
    first = len(said[: match.start()].split())
    keys = [w.key for w in r.words if w.key]
    places = {n.end for n in r.named if not r.words[n.end - 1].owned}
    ends = {sum(1 for w in r.words[:end] if w.key) for end in places}
    return any(end <= first and all(key in _BETWEEN for key in keys[end:first]) for end in ends)


_GONE_NOW = re.compile(
    r"^(?:so |and |ok |right )*(?:(?:has|have|is|are|did|was) (?:he|she|they)|(?:hes|shes))\b.{0,30}\b(?:gone|off|deleted|removed|taken off|erased|still (?:on|in|there|listed))\b"
    r".{0,20}(?:\b(?:list|books|system|records|register|files?|roster|database)\b|$)"
)
"""`has he now gone from our list?`"""


def asks_whether_deleted(r: Reading) -> bool:
    """`did we delete Petra?`, `haben wir Petra gelöscht?`, `Petra'yı sildik mi?`"""
    if not (r.named or r.strangers or r.dates) and _GONE_NOW.search(fold(r.text)):
        return "?" in r.text
    if not (r.named or r.strangers) or r.has("plan", "plans", "draft", "week"):
        return False
    if r.language == "tr":
        return any(re.match(r"sil(?:di|in)", w.key) for w in r.words) and any(w.key in {"mi", "mu"} for w in r.words)
    if not r.has("delete"):
        return False
    first = opening(r)
    return first == "did" or ("?" in r.text and first in _ASKING_WHETHER)


def asks_how_to_delete(r: Reading) -> bool:
    """`how do I remove a patient?`, `can a deleted patient be restored?`: about deleting, nothing to delete."""
    if not r.has("delete") or r.has("plan", "plans", "draft", "week"):
        return False
    if r.has("patient", "patients") and "?" in r.text and _BACK.search(fold(r.text)):
        return True
    how = opening(r) in _HOW or any(w.key == "nasil" for w in r.words)
    return how and not r.has("how_many", "how_much") and not r.figures
