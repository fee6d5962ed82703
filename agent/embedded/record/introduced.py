"""Is a word that nobody knows said to be a medicine? Only what is known, or led in as one, is written down as such."""

import re

from agent.embedded.record.edits import Changes
from agent.embedded.sentence.reading import Reading
from domain.text import fold

_LEADS = re.compile(
    r"(?:\b(?:takes?|taking|took|on|(?:switched|changed|moved) to|add(?:ed|ing)?|start(?:s|ed|ing)?|prescribed|prescribe|med|meds|medications?|medicines?|drugs?|tablets?|pills?|called|named|are|include[sd]?|"
    r"nimmt|nehme|bekommt|medikamente?|toma|tomar|medicaci[oó]n|medicamentos?|con|prend|prendre|m[eé]dicaments?|sous|kullan\w*|ila[cç]\w*|slikt|gebruikt|prende|farmaci)"
    r"(?:\s*[:=–-])?|[:=])\s*(?:(?:also|now|the|a|an|some|new|both|daily|neu|jetzt|auch|das|die|el|la|le|les|du|de|un|una|low dose)\s+)*$",
    re.IGNORECASE,
)
_NO_MEDICINE = frozenset(
    "bed rest holiday holidays leave track foot feet hold board sick crutches ward call duty top time course strike it the".split()
)
"""`on bed rest`: what one may be on that is no medicine."""
_JOINED = re.compile(r"(?:,|;|&|\+|/|\b(?:and|plus|und|y|e|et|ve|sowie)\b)\s*(?:the |a |also )?$", re.IGNORECASE)


def introduced(r: Reading, entries: list[str]) -> list[str]:
    """Those of the entries that are medicines known, led in by a word for taking them, or joined to such."""
    known = {fold(r.between(m.start, m.end)) for m in r.marks if m.meaning == "a_medication"}
    kept: list[str] = []
    last = 0
    for entry in entries:
        if fold(entry).split()[:1] and fold(entry).split()[0] in _NO_MEDICINE:
            continue
        at = r.text.find(entry, last)
        before = r.text[:at] if at >= 0 else ""
        joined = (
            bool(kept)
            and _JOINED.search(before)
            and before.rstrip(" ,;&+/andplusye").endswith(kept[-1].rstrip(" andplusye"))
        )
        if any(word in fold(entry) for word in known) or _LEADS.search(before) or joined or at <= 0:
            kept.append(entry)
            last = at + len(entry)
    return kept


_FORM = r"(?:tablets?|pills?|capsules?|medication|meds|medicines?|drugs?|drops|inhalers?|injections?|tabletten|pastillas|comprimés|hapı|ilacı)"


def with_tablets(r: Reading, changes: Changes) -> None:
    """`takes gout tablets`: a medicine for gout, and no gout that somebody has."""
    for mark in r.marks:
        if mark.meaning != "a_condition" or mark.end >= len(r.words) or mark.end == mark.start:
            continue
        if not re.fullmatch(_FORM, r.words[mark.end].text, re.IGNORECASE):
            continue
        condition = r.between(mark.start, mark.end)
        for part in (changes.add, changes.remove):
            held = [f for f in ("medicalConditions", "medications") if fold(condition) in map(fold, part.get(f, []))]
            for field in held:
                part[field] = [e for e in part[field] if fold(e) != fold(condition)]
            if held:
                part.setdefault("medications", []).append(r.between(mark.start, mark.end + 1))
            if held and not part.get("medicalConditions", True):
                del part["medicalConditions"]
