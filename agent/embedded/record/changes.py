"""What of a record a sentence changes: which field, which entries, in the user's own words. Writes nothing."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from agent.embedded.language.food_spelling import food_spelled
from agent.embedded.language.forms import is_food
from agent.embedded.language.grades import kidneys_told, trimester_told
from agent.embedded.language.lexicon import Mark
from agent.embedded.language.medicines import dose_after
from agent.embedded.record.edits import Changes
from agent.embedded.record.entries import GLUE, dose_positions, entries_of, spelled, with_conditions_apart
from agent.embedded.record.introduced import introduced, with_tablets
from agent.embedded.record.limits import limits_in, note_in
from agent.embedded.record.off_lists import taken_off
from agent.embedded.record.removing import removing
from agent.embedded.record.told_besides import without_told
from agent.embedded.record.values import values_in
from agent.embedded.sentence.reading import Reading
from domain.text import fold

LISTS: Mapping[str, str] = {
    "allergy": "allergies", "condition": "medicalConditions", "medication": "medications", "dislike": "dislikes",
    "likes": "dislikes", "diet": "dietaryRestrictions",
}  # fmt: skip
_TELLS: Mapping[str, str] = {
    "a_diet": "dietaryRestrictions", "a_condition": "medicalConditions", "a_medication": "medications",
}  # fmt: skip
_GRADES = frozenset(
    "first second third trimester trimestre trimester trimenon stage type grade class stadium typ grad etapa tipo estadio stade grade evre tip mild moderate severe".split()
)
_OPENING = frozenset(
    """allergic intolerant takes taking take dislikes dislike hates hate refuses detests likes enjoys loves diagnosed suffers developed
    doesnt dont cant wont not allergisch nimmt mag hasst leidet alergico alergica toma odia detesta padece sufre no allergique prend
    deteste aime souffre started put""".split()
)
"""Words for a field after which its entries follow."""
_TOWARDS = frozenset(
    "to from his her their the under in into of zu von aus seinen seine ihren ihre den a las los de sus su aux des du ses listesine".split()
)
_EMPTYING = frozenset("clear empty reset leere leeren vacia vide temizle".split())
_VALUED = frozenset("weight height age calories macros protein carbs fat target limit note record activity".split())
"""Fields that hold a value and no entries."""


_VERBS = tuple(
    "add update delete create no_longer not generate note swap also record new sorry connective patient severe show target meal picking".split()
)


def changes_in(r: Reading) -> Changes:
    """What the sentence changes. Its figures, its diets and conditions, and the entries beside the field it names."""
    changes = Changes()
    changes.set |= values_in(r)
    if not r.has("a_condition") and (stage := trimester_told(r.text) or kidneys_told(r.text)):
        changes.add["medicalConditions"] = [stage]
    told = [m for m in r.marks if m.meaning in _TELLS]
    named = [m for m in r.marks if m.meaning in LISTS and not any(t.start <= m.start < t.end for t in told)]
    if r.has("a_diet"):
        named = [m for m in named if m.meaning != "diet"]
    if taken_off(r):
        named = [m for m in named if r.words[m.start].key not in {"take", "took", "taken"}]
    if not r.has("a_medication") and any(m.meaning != "medication" for m in named):
        named = [m for m in named if m.meaning != "medication" or r.words[m.start].key not in ON_AND_OFF]
    if not named and not changes and not r.has(*_TELLS, *_VALUED) and not limits_in(r):
        _unnamed(r, changes)
    for mark in sorted(named, key=lambda m: m.start):
        _entries(r, mark, named, changes)
    _telling(r, changes)
    _instead(r, changes)
    _replaced(r, changes)
    with_tablets(r, changes)
    note = note_in(r)
    if note:
        changes.set["notes"] = note
    _severity(r, changes)
    return changes


def _instead(r: Reading, changes: Changes) -> None:
    """`his allergy is to egg, not milk`: what stands after `not` goes, what stands before it comes."""
    at = r.first("not")
    if at is None or len(changes.remove) != 1 or changes.add or at == 0 or r.words[at - 1].text != ",":
        return
    ((field, entries),) = changes.remove.items()
    after = fold(r.text[r.words[at].end :]).split()
    gone = [e for e in entries if set(fold(e).split()) <= set(after)]
    come = [e for e in entries if e not in gone]
    if gone and come:
        changes.remove[field], changes.add[field] = gone, come


_REPLACES = re.compile(r"(?i)\b(?:replac(?:es|ing)|instead of|in place of|rather than|no longer|not)\b")


_IN_PLACE_OF = re.compile(r"(?i)\b(?:instead of|in place of|rather than|no longer|statt|en vez de|au lieu de)\b")


def _replaced(r: Reading, changes: Changes) -> None:
    """`vegan now, that replaces the vegetarian`: a diet said after the turn goes, and so does what was disliked before."""
    disliked = changes.add.get("dislikes", [])
    turn = _IN_PLACE_OF.search(r.text)
    old = [e for e in disliked if turn and e != disliked[0] and r.text.casefold().rfind(e.casefold()) > turn.start()]
    if old:
        changes.add["dislikes"] = [e for e in disliked if e not in old]
        changes.remove.setdefault("dislikes", []).extend(old)
    diets = changes.add.get("dietaryRestrictions", [])
    turn = _REPLACES.search(r.text)
    gone = [d for d in diets if turn and r.text.casefold().rfind(d.casefold()) > turn.start() and d != diets[0]]
    if gone:
        changes.add["dietaryRestrictions"] = [d for d in diets if d not in gone]
        changes.remove.setdefault("dietaryRestrictions", []).extend(gone)


def _taken(r: Reading) -> frozenset[int]:
    """Positions that are never part of an entry."""
    quiet = frozenset(i for i, word in enumerate(r.words) if word.key in GLUE)
    verbs = r.covered(
        *_VERBS,
        *LISTS,
        "weight",
        "height",
        "age",
        "calories",
        "macros",
        "limit",
        "activity",
        "he",
        "she",
        "it",
        "they",
        "question",
        "active",
        "very_active",
        "moderate",
        "light",
        "sedentary",
        "sorry",
        "wants",
        "picking",
        "system",
    )
    foods = r.covered(*(m.meaning for m in r.marks if m.meaning.startswith("a_"))) | frozenset(r.open_positions)
    eaten = frozenset(i for i, w in enumerate(r.words) if any(a <= w.start < b for a, b in r.figures.spans))
    fillers = r.covered("filler") - foods
    told = r.covered("female", "male", "other_gender", "no") | frozenset(
        i
        for i, w in enumerate(r.words)
        if w.number and not (i and r.words[i - 1].key in _GRADES) and i not in r.covered("a_condition")
    )
    lists = r.covered(*LISTS) - r.covered(*_TELLS)
    taken = (
        r.name_positions
        | r.date_positions
        | r.place_positions
        | eaten
        | fillers
        | told
        | ((quiet | verbs) - foods)
        | lists
    )
    return taken - dose_positions(r)


def _entries(r: Reading, mark: Mark, named: Sequence[Mark], changes: Changes) -> None:
    """The entries that go with one field word: after it up to the next field, else before it."""
    target = LISTS[mark.meaning]
    if any(
        other is not mark
        and other.start <= mark.start
        and mark.end <= other.end
        and (other.end - other.start) > (mark.end - mark.start)
        for other in named
    ):
        return
    taken = _taken(r)
    after = min((m.start for m in named if m.start >= mark.end), default=len(r.words))
    before = max((m.end for m in named if m.end <= mark.start), default=_ordered_from(r, mark.start))
    following = entries_of(r, taken, mark.end, after)
    leading = entries_of(r, taken, before, mark.start)
    entries = leading if leading and _closes(r, mark, taken) else following or leading
    if not entries and before and r.has("it", "they"):
        entries = entries_of(r, taken, 0, before)  # `she likes kale again, take it off her dislikes`
    if not entries and before and r.words[mark.start - 1].key in _THE:
        entries = [e for e in entries_of(r, taken, 0, before) if _is_known(r, e)]  # `no more sesame, add the allergy`
    if not entries and r.words[mark.start - 2].key in {"as", "als", "como", "comme"} and mark.start > 1:
        stop = max((i for i in range(before) if r.words[i].sign), default=0)  # `mustard wants to go down as an allergy`
        entries = [e for e in entries_of(r, taken, stop, before) if _is_known(r, e)]
    entries = [e for e in entries if not _is_only(r, e, target)]
    entries = without_told(r, entries, [e for e in entries if _is_known(r, e)])
    if removing(r) and len(entries) > 1:
        entries = [e for e in entries if _is_known(r, e)] or entries[:1]  # what is told besides is no entry
    if target == "dislikes":
        entries = [" ".join(food_spelled(w) or w for w in e.split()) for e in entries]
    if target == "medications" and not removing(r):
        entries = introduced(r, entries)
    if entries:
        part = changes.remove if removing(r) else changes.add
        part.setdefault(target, []).extend(e for e in entries if e not in part.get(target, []))
    elif r.has("delete") and (r.has("all") or any(w.key in _EMPTYING for w in r.words)):
        changes.empties.append(target)


ON_AND_OFF = frozenset("come comes came off is was been hes shes goes back started stopped stop put".split())
"""`so that one comes off` speaks of a medicine only where one is named."""
_THE = frozenset("the that this die den das diese la el los las l le les cette ce esta ese o bu".split())


def _is_known(r: Reading, entry: str) -> bool:
    """A word of it is a food, an allergen or clinical."""
    words = fold(entry).split()
    clinical = {w.key for i in r.covered(*(m for m in r.meanings if m.startswith("a_"))) for w in (r.words[i],)}
    return any(is_food(word) or word in clinical for word in words)


def _ordered_from(r: Reading, place: int) -> int:
    """Where the order begins: what is told before it (`she had her gallbladder out, please remove ...`) is no entry."""
    return max((m.end for m in r.marks if m.meaning in {"add", "delete"} and m.end <= place), default=0)


def _closes(r: Reading, mark: Mark, taken: frozenset[int]) -> bool:
    """`add peanuts to his allergies`, `a peanut allergy`: the entry stands before the field; not so in `dislikes olives`."""
    if r.words[mark.start].key in _OPENING or (mark.end < len(r.words) and r.words[mark.end].text == ":"):
        return False
    before = mark.start - 1
    owner = before >= 0 and (r.words[before].key in _TOWARDS or r.words[before].owned or before in r.name_positions)
    return owner or (before >= 0 and before not in taken and bool(r.words[before].key))


def _is_only(r: Reading, entry: str, target: str) -> bool:
    """A diet, a condition or a medicine said among other entries goes to its own field."""
    told = [r.between(m.start, m.end).casefold() for m in r.marks if _TELLS.get(m.meaning, target) != target]
    return entry.casefold() in told


def _telling(r: Reading, changes: Changes) -> None:
    """Diets, conditions and medicines tell their field themselves."""
    done = {e.casefold() for part in (changes.add, changes.remove) for entries in part.values() for e in entries}
    for meaning, target in _TELLS.items():
        longest: list[Mark] = []
        for mark in sorted((m for m in r.marks if m.meaning == meaning), key=lambda m: m.start - m.end):
            if not any(mark.start < m.end and m.start < mark.end for m in longest):
                longest.append(mark)
        for mark in sorted(longest, key=lambda m: m.start):
            end = mark.end if target == "dietaryRestrictions" else _whole(r, mark.end)
            said = spelled(r.between(mark.start, end), r)
            if target == "medications" and not removing(r):
                said += dose_after(r.message.own[r.words[end - 1].end :])
            if any(said.casefold() in entry or entry in said.casefold() for entry in done):
                continue
            part = changes.remove if removing(r) else changes.add
            part.setdefault(target, []).append(said)


def _whole(r: Reading, end: int) -> int:
    """Where an entry ends that goes on with `stage 3b`, `type 2`, `(second trimester)`."""
    words = r.words
    if end < len(words) and words[end].text == "(":
        closing = next((i for i in range(end, len(words)) if words[i].text == ")"), end - 1)
        return closing + 1
    if end + 1 < len(words) and words[end].text == "," and words[end + 1].key in _GRADES:
        end += 1  # `pregnant, second trimester`
    while end < len(words) and (words[end].key in _GRADES or (words[end].number and words[end - 1].key in _GRADES)):
        end += 1
        if end < len(words) and words[end].key in {"a", "b"} and words[end].start == words[end - 1].end:
            end += 1
    return end


def _unnamed(r: Reading, changes: Changes) -> None:
    """Entries without a field: `remove peanuts from Tom's record`."""
    changes.unplaced.extend(entries_of(r, _taken(r)))


def _severity(r: Reading, changes: Changes) -> None:
    """`strict`, `mild` said with a diet go with it; see `as_arguments`."""
    said = [word for word in ("strict", "moderate", "mild") if any(w.key == word for w in r.words)]
    if said and "dietaryRestrictions" in changes.add:
        changes.set["severity"] = said[-1]


def as_arguments(changes: Changes) -> dict[str, Any]:
    """In the shape of `update_patient`'s changes."""
    severity = changes.set.get("severity")
    changes.add = with_conditions_apart(changes.add)
    out = {name: value for name, value in changes.set.items() if name != "severity"}
    for target in (*changes.add, *(t for t in changes.remove if t not in changes.add)):
        added: list[Any] = list(changes.add.get(target, []))
        if target == "dietaryRestrictions":
            added = [{"type": e, "severity": severity} if severity else {"type": e} for e in added if e != severity]
        names = {fold(e["type"] if isinstance(e, dict) else e) for e in added}  # what comes anew does not go besides
        edit = {"add": added, "remove": [e for e in changes.remove.get(target, []) if fold(e) not in names]}
        out[target] = {name: entries for name, entries in edit.items() if entries}
    out |= {target: [] for target in changes.empties}
    return out
