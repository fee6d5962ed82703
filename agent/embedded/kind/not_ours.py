"""What a sentence asks for that is not ours to give: records of other houses, passwords and instructions."""

import re

from agent.embedded.kind.leaving import departed
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import entry
from domain.text import fold

_APOSTROPHE = re.compile("[’'‘ʼ`´]")

_ELSEWHERE = re.compile(
    r"\b(?:clinic|practice|surgery|hospital|ward|office|dietitian|dietician|doctor|praxis|klinik|krankenhaus|consulta|clinica|hospital|cabinet|clinique|hopital|klinik\w*|hastane\w*)\b"
    r"[^.!?]{0,15}\b(?:across|over the road|down the (?:road|street|hall)|up the road|next door|round the corner|around the corner|opposite|nebenan|gegenuber|um die ecke|de al lado|de enfrente|de la esquina|d en face|d a cote|du coin|voisin)\b"
    r"|\b(?:another|other|different|neighbou?ring|rival|andere[nrm]?|fremde[nr]?|nachbar|otr[oa]|autre|komsu|baska|diger|yan) ?(?:clinic|practice|surgery|hospital|dietitian|dietician|praxis|klinik\w*|krankenhaus|consulta|clinica|cabinet|clinique|hopital|hastane\w*)\b"
    r"|\b(?:cousin|friend|colleague|sister|brother|husband|wife|mate|pal|former boss|old boss|flatmate)(?: ?s) (?:\w+ )?(?:clinic|practice|surgery|hospital)\b|(?<!our )\b(?:clinic|practice|surgery|hospital) in \w+ (?:is|has|uses|runs|that)\b"
    r"|\b(?:patients?|clients?|files?|records?) (?:of|from|at) (?:dr|doctor|prof|professor)\b|\b(?:dr|doctor) \w+(?: ?s)? (?:practice|surgery|clinic|patients)\b|\b(?:practice|surgery|clinic)\b[^.!?]{0,15}\b(?:upstairs|downstairs)\b"
    r"|\b(?:nachbarpraxis|nachbarklinik|clinica vecina|consulta vecina|cabinet voisin|clinique voisine|komsu klinik\w*)\b"
)
_LOOKS_UP = re.compile(
    r"\b(?:file|files|record|records|chart|notes|data|details|patients?|look|show|see|pull|open|get|find|wrong with|akte\w*|daten|patient\w*|zeig\w*|ficha|expediente|datos|historial|dossier|fiche|donnees|dosya\w*|kayit\w*|hasta\w*)\b"
)


_SECRETS = re.compile(
    r"\b(?:pass ?words?|logins?|log in (?:details|data)|credentials|passwort\w*|kennwort\w*|zugangsdaten|contrasena\w*|mots? de passe|identifiants?|sifre\w*|parola\w*)\b"
)
_OTHER_HOUSES = re.compile(
    r"\b(?:at|in|from|of|on) (?:the other|another|a different|the neighbouring|the next|her|his|their) (?:trust|hospital|clinic|practice|surgery|health board|site|centre|center)(?: s)?\b"
    r"|\b(?:friend|mate|colleague|sister|brother|cousin|wife|husband|flatmate)(?: s)?(?: \w+)? (?:has on (?:her|his|their) list|s (?:patients|caseload|list|clinic))\b"
)


_OUTSIDER = re.compile(
    r"\b(?:i m|i am|im|this is|ich bin|soy|je suis)(?: calling| writing| phoning)?(?: from)? (?:\w+(?: \w+)? s|her|his|their|the|der|die|ein|eine|el|la|le|una?|une)? ?(?:next door )?"
    r"(?:neighbou?r|landlord|landlady|employer|ex|ex wife|ex husband|insurer|journalist|reporter|uncle|aunt|cousin|insurance|insurance company|health insurer|lawyer|solicitor|teacher|boss|colleague|girlfriend|boyfriend|friend|nachbar(?:in)?|vermieter(?:in)?|arbeitgeber(?:in)?|vecin[oa]|voisine?|employeur)\b"
)
"""Somebody from outside who says so: `I'm Lotte's neighbour`."""
_ANOTHERS = re.compile(
    r"\b(?:patients?|clients?)\b (?:does|do|has|have|hat|haben|tiene|a) (?:the |an?)?(?:dr|doctor|prof|professor|frau dr|herr dr|otr[oa])\b(?! (?:notes?|letters?|reports?|appointments?|referrals?|s notes?|s letters?))"
    r"|\b(?:patients?|clients?|people) (?:does|do|has|have|did) (?:my|the|our|your) (?:colleague|boss|predecessor|friend|other)\b|\b(?:patients?|records?|files?|lists?) (?:of|from|at|in) (?:my (?:colleague|friend|neighbour|boss)|st [a-z]+s?\b|(?:the )?clinic \d|the (?:[a-z]+ )?(?:ward|hospital|clinic (?!we|i)))"
    r"|\b(?:all|which|what|the other) (?:the )?clinics\b|\baudit logs?\b|\b(?:connection string|database (?:url|password|schema)|users table)\b|\bpatients? anywhere\b"
    r"|\b(?:address|phone|phone number|telephone|email|e mail|number|salary) of \w+(?: s)? (?:daughter|son|husband|wife|mother|father|sister|brother|partner|carer)\b"
    r"|\b(?:patients|dossiers) (?:des|d) autres? (?:dietetiti?cien\w*|dieteticien\w*|cliniques?|cabinets?)\b|\bpacientes de (?:los |las )?otr[oa]s? (?:dietista|nutricionista|clinica|consulta)s?\b"
    r"|\bpatient\w* (?:der|von) ander\w+ (?:diat\w*|ernahrungs\w*|klinik\w*|prax\w*)|\b(?:diger|baska) (?:diyetisyen|klinik)\w* hasta\w*"
)
"""`which patients does Dr Weber have?`, `the other dietitians' patients`."""


def elsewhere(r: Reading) -> bool:
    """`her file at the clinic across the road`: records that are not ours."""
    said = fold(_APOSTROPHE.sub(" ", r.text))
    if _OUTSIDER.search(said) or _ANOTHERS.search(said):
        return True
    if _OTHER_HOUSES.search(said) and r.has("patient", "patients", "record", "plan", "plans", "list"):
        return True
    return _ELSEWHERE.search(said) is not None and _LOOKS_UP.search(said) is not None and not r.named


def private(r: Reading, kind: str) -> bool:
    """Passwords, instructions and whatever else is nobody's to read."""
    told = kind in {"create", "update"} and (r.figures or entry(r))
    return _SECRETS.search(fold(r.text)) is not None or (r.has("private") and not told and not departed(r))
