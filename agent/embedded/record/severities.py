"""How strictly a diet is kept, how grave an allergy or a condition is: `low sodium strict now, not moderate`. Whatever a sentence says
of a grade, the entry itself stays: a grade is changed, and no safeguard is taken off by it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agent.embedded.language.lexicon import searched_for
from agent.embedded.record.edits import Changes
from agent.embedded.sentence.reading import Reading
from domain.text import fold

_WORDS = {
    "strict": "strict|strictly|stricter|streng|strenge|strenger|strikt|strikte|stricte|stricts|strictes|estricta|estricto|kati|siki|severe|severely",
    "moderate": "moderate|moderately|medium|moderat|moderate|massig|moderada|moderado|modere|moderee|orta",
    "mild": "mild|mildly|milde|leicht|leichte|leve|leger|legere|hafif",
}
_GRADE_OF = {word: grade for grade, words in _WORDS.items() for word in words.split("|")}
_GRADE = "|".join(sorted(_GRADE_OF, key=len, reverse=True))
_NO_GRADE = re.compile(
    rf"\b(?:{_GRADE}) (?:active|activity|exercise|aktiv|activo|activa|actif|active|aktif)\b|\b(?:activity|exercise)(?: level)?(?: is| to| at)? (?:{_GRADE})\b"
)
"""`moderately active` grades no diet."""
_LITTLE = r"(?:(?:a|an|the|on|in|as|so|that|just|only|quite|really|being|has|have|had|is|be|to|too|down|put|entered|recorded|listed|noted|marked|kept|on a|need|needs|needed|mehr|mas|si|tan|plus|so) )*"
_NO_MORE = rf"(?:not|no longer|isnt|wasnt|arent|never|doesnt|dont|need not|neednt|instead of|rather than|in place of|over|from|was|were|had been|used to be|previously|formerly|until now|so far|stop being|nicht|kein|keine|statt|anstatt|von|war|bisher|no|ya no|en vez de|en lugar de|era|de|pas|plus|non|au lieu de|etait) {_LITTLE}"
_OLD = re.compile(
    rf"\b{_NO_MORE}(?P<was>{_GRADE})\b|\b(?:take|remove|drop|lift|delete|get) (?:the |that |her |his |their )?(?P<off>{_GRADE}) (?:off|from|out|away)\b"
    rf"|\b(?P<turk>{_GRADE}) (?:degil|degildir)\b|\b(?P<arrow>{_GRADE}) (?:to|auf|zu|a|into) (?:{_GRADE})\b|\b(?P<no>{_GRADE}) (?:is|was) (?:wrong|a mistake|too much|too strict|an error|incorrect)\b"
)
_SET = re.compile(
    rf"\b(?:should|must|has to|needs to|to|shall|is to|can|could) (?:now )?(?:be|read|become|say|get) (?:a |an |made )?(?P<new>{_GRADE})\b"
)
_DELETES = re.compile(
    r"\b(?:remove|delete|erase|drop|scrap|cancel|clear|losche|entferne|streiche|quita|elimina|borra|supprime|enleve|retire|sil|kaldir)\b"
)
_A_NO = re.compile(r"(?i)\b(?:no|non|nein)\s*[,;.!–-]")
_MAKES = re.compile(r"(?i)\s*(?:->|→|=>|⇒)\s*")


@dataclass(frozen=True)
class Told:
    """The grades a text speaks of: the one that counts from now on, and those that count no longer."""

    new: str | None
    old: tuple[str, ...] = ()


def grades_told(text: str) -> Told:
    """The last grade that is not said to be over, and those that are."""
    said = fold(_MAKES.sub(" to ", _A_NO.sub(" ", text)))
    said = _NO_GRADE.sub(lambda m: " " * len(m[0]), said)
    gone = {
        place
        for m in _OLD.finditer(said)
        for name in ("was", "off", "turk", "arrow", "no")
        for place in (m.start(name),)
    }
    gone -= {m.start("new") for m in _SET.finditer(said)}
    found = [(m.start(), _GRADE_OF[m[0]]) for m in re.finditer(rf"\b(?:{_GRADE})\b", said)]
    new = [grade for place, grade in found if place not in gone]
    return Told(new[-1] if new else None, tuple(grade for place, grade in found if place in gone))


_DIETS = "dietaryRestrictions"
_GRADED = (_DIETS, "allergies", "medicalConditions")


def regraded(r: Reading, changes: Changes, text: str) -> Changes:
    """The changes, in which what goes only by its grade comes with the new one; `unsure` where no new one is said. `text` is the
    sentence without what stays as it is.
    """
    told = grades_told(text)
    if told.new is None and not told.old:
        return changes
    whole = replace(changes, set=dict(changes.set), add=dict(changes.add), remove=dict(changes.remove))
    for field in _GRADED:
        _keep(field, r, told, whole)
    if whole.add.get(_DIETS) and told.new:
        whole.set["severity"] = told.new
    elif whole.add.get(_DIETS) and whole.set.pop("severity", None):
        whole.unsure.extend(whole.add.pop(_DIETS))  # `it was strict`: and now?
    return whole


def _keep(field: str, r: Reading, told: Told, whole: Changes) -> None:
    """Entries of the list that would go stay where only their grade is spoken of."""
    come = [e for e in whole.add.get(field, []) if fold(e) not in _GRADE_OF]
    gone = [e for e in whole.remove.get(field, []) if fold(e) not in _GRADE_OF]
    only_adjective = not told.old and _DELETES.search(fold(r.text)) is not None and not come and _described(r, gone)
    if not gone or only_adjective or any(not _same(entry, gone) for entry in come):
        whole.add = {f: come if f == field else entries for f, entries in whole.add.items() if f != field or come}
        return
    del whole.remove[field]
    whole.add.pop(field, None)
    if told.new is None or told.new in told.old:
        whole.unsure.extend(gone)
    elif field == _DIETS:
        whole.add[field] = gone
        whole.set["severity"] = told.new
    else:
        word = "severe" if told.new == "strict" else told.new
        whole.add[field] = [f"{_bare(entry)} ({word})" for entry in gone]
        if field == "allergies":
            whole.remove[field] = gone


def _described(r: Reading, gone: Sequence[str]) -> bool:
    """`remove the strict halal`, and no `drop the halal down to mild`: the grade stands before the entry."""
    said = fold(r.text)
    return any(re.search(rf"\b(?:{_GRADE}) {re.escape(fold(_bare(entry)))}\b", said) for entry in gone)


def _bare(entry: str) -> str:
    return " ".join(w for w in entry.split() if fold(w) not in _GRADE_OF)


def _same(entry: str, others: Sequence[str]) -> bool:
    return any(set(fold(_bare(entry)).split()) <= set(fold(other).split()) for other in others)


_SHORT = 7


def only_grades(r: Reading) -> bool:
    """`no, mild`, `make it strict please`: a grade, and nothing that has one."""
    own = r.named or r.figures or r.dates or r.things or r.meals or any(m.startswith("a_") for m in r.meanings)
    short = sum(bool(w.key) for w in r.words) <= _SHORT
    return short and not own and "?" not in r.text and grades_told(r.text).new is not None


def diets_said(r: Reading) -> list[str]:
    """The diets a sentence names, as written."""
    marks = [m for m in r.marks if m.meaning == "a_diet" and m.end > m.start]
    longest = [
        m
        for m in marks
        if not any(
            o.start <= m.start and m.end <= o.end and o is not m and o.end - o.start > m.end - m.start for o in marks
        )
    ]
    return list(dict.fromkeys(m.form or r.between(m.start, m.end) for m in longest))


def as_known(entry: str, known: Sequence[str]) -> str:
    """A diet as the record writes it, where all that is said of it stands there: `potassium restriction` is low_potassium."""
    said = set(fold(searched_for(_bare(entry))).split()) - _NOTHING
    same = [k for k in known if said and said <= {_SODIUM.get(w, w) for w in fold(k).split()} | set(fold(k).split())]
    return same[0] if len(same) == 1 else entry


_NOTHING = frozenset("restriction restrictions restricted diet the diat regime dieta diyeti limit".split())
_SODIUM = {"sodium": "salt"}
