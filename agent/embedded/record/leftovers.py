"""Nothing clinical that was said about a new patient is lost: what no phrase placed is placed by what it is.

An allergen, condition, diet or medicine that was named and not denied ends up in the record as it was written; what
cannot be placed is said back before anything is saved.
"""

import re
from collections.abc import Mapping
from typing import Any

from agent.embedded.language.forms import is_food
from agent.embedded.language.lexicon import Mark, searched_for
from agent.embedded.language.medicines import is_of_class
from agent.embedded.sentence.reading import Reading
from agent.embedded.vocabulary.dishes import in_english
from domain.text import fold

_FIELD = {"a_condition": "medicalConditions", "a_medication": "medications", "a_diet": "dietaryRestrictions"}
_ALLERGEN = "a_allergen_"
_NO = frozenset(
    "no not none without nor kein keine keinen nicht sin ningun ninguna sans aucun aucune pas yok degil".split()
)
_PLAIN_NO = _NO - {"not", "nicht", "pas", "degil"}
_LONGEST_ENTRY = 6
_SHORT = 3
_LONG = 7


def with_leftovers(r: Reading, draft: Mapping[str, Any]) -> dict[str, Any]:
    """The draft with every clinical word that stands in none of its entries yet."""
    whole = dict(draft)
    for mark in r.marks:
        field = "allergies" if mark.meaning.startswith(_ALLERGEN) and _of_allergy(r, mark) else _FIELD.get(mark.meaning)
        said = mark.form or r.between(mark.start, mark.end)
        if field is None or _denied(r, mark) or _held(said, whole):
            continue
        entry = said if field == "allergies" or mark.form else _segment(r, mark)
        added = {"type": entry} if field == "dietaryRestrictions" else entry
        whole[field] = [*whole.get(field, []), added]
    return whole


def unplaced(r: Reading, draft: Mapping[str, Any]) -> tuple[str, ...]:
    """Words that mean something nobody here knows and stand nowhere in the draft, as they were written."""
    words = [r.words[i] for i in r.open_positions]
    return tuple(
        dict.fromkeys(
            word.text for word in words if (is_food(word.key) or len(word.key) > _SHORT) and not _held(word.text, draft)
        )
    )


def lost(r: Reading, draft: Mapping[str, Any]) -> tuple[str, ...]:
    """Allergens, foods, conditions, diets and medicines of the whole sentence that no entry of the draft holds.

    Only a plain denial (`no diabetes`) may be left out; whatever else is lost must not be saved without.
    """
    named = [m.form or r.between(m.start, m.end) for m in r.marks if _is_clinical(m) and not _plainly_denied(r, m)]
    foods = [r.words[i].text for i in r.open_positions if is_food(r.words[i].key) and not _after_no(r, i)]
    return tuple(dict.fromkeys(phrase for phrase in (*named, *foods) if not _held(phrase, draft)))


_BORNE = re.compile(
    r"\b(?:(?:can|may|is able to|is allowed(?: to)?|allowed) (?:now )?(?:have|eat|drink|take|tolerate)|tolerat(?:es|ing)|copes? with|digests?|eats?|drinks?|is (?:fine|ok|okay|alright|all right|happy) with|"
    r"vertragt|darf|kann|isst|trinkt|puede|tolera|come|bebe|peut|supporte|digere|mange|boit)\b(?P<what>(?: \S+){1,5}?) "
    r"(?:again|now|these days|after all|no problem|without (?:any )?(?:trouble|problems?|symptoms)|wieder|jetzt|inzwischen|ahora|ya|de nuevo|otra vez|maintenant|a nouveau|de nouveau)\b"
)


def borne_again(r: Reading, changes: Mapping[str, Any]) -> list[str]:
    """The food of `can drink milk again` where something goes off the record and nothing comes: why it goes, and no entry."""
    parts = [value for value in changes.values() if isinstance(value, dict)]
    match = _BORNE.search(" ".join(w.key for w in r.words if w.key))
    # a diet may come for a diet: `eats fish again, so from vegetarian to pescatarian`
    added = any(part.get("add") for part in parts if part is not changes.get("dietaryRestrictions"))
    if match is None or added or not any(part.get("remove") for part in parts):
        return []
    return [match["what"].strip(), *match["what"].split()]


def _is_clinical(mark: Mark) -> bool:
    return mark.meaning in _FIELD or mark.meaning.startswith(_ALLERGEN)


def _plainly_denied(r: Reading, mark: Mark) -> bool:
    return _after_no(r, mark.start)


def _after_no(r: Reading, position: int) -> bool:
    """`no diabetes`, `no nut allergy`: the denial stands right before it."""
    return position > 0 and r.words[position - 1].key in _PLAIN_NO


def _entries(draft: Mapping[str, Any]) -> list[str]:
    entries = [entry for value in draft.values() if isinstance(value, list) for entry in value]
    return [fold(str(entry.get("type", "")) if isinstance(entry, dict) else str(entry)) for entry in entries]


def _held(phrase: str, draft: Mapping[str, Any]) -> bool:
    held = [_singulars(entry.replace("_", " ")) for entry in [*_entries(draft), fold(str(draft.get("name", "")))]]
    ways = (fold(phrase), fold(in_english(phrase)), fold(searched_for(phrase)))
    of_class = any(is_of_class(entry, phrase) for entry in _entries(draft))
    return of_class or any(_all_in(_singulars(asked), entry) for asked in ways for entry in held)


def _all_in(asked: set[str], entry: set[str]) -> bool:
    """Each word is one of the entry's, or a long one but for its ending (`simvastatina`)."""
    return all(word in entry or any(_but_for_the_end(word, other) for other in entry) for word in asked)


def _but_for_the_end(word: str, other: str) -> bool:
    return len(other) >= _LONG and word[: len(other) - 1] == other[:-1] and len(word) - len(other) <= 1


def _singulars(folded: str) -> set[str]:
    return {word.rstrip("s") for word in folded.split()}


def _bounds(r: Reading, mark: Mark) -> tuple[int, int]:
    """The words around a mark up to the next comma, stop or colon."""
    start, end = mark.start, mark.end
    while start > 0 and r.words[start - 1].key:
        start -= 1
    while end < len(r.words) and r.words[end].key:
        end += 1
    return start, end


def _segment(r: Reading, mark: Mark) -> str:
    """`T2 diabetes` and not `diabetes`: the whole of a short entry between commas, else the word itself."""
    start, end = _bounds(r, mark)
    other = {m.meaning for m in r.marks if start <= m.start < end and m.meaning in _FIELD} - {mark.meaning}
    connected = any(r.words[i].key in {"and", "und", "y", "et", "ve", "with", "has"} for i in range(start, end))
    short = end - start <= _LONGEST_ENTRY and not other and not connected
    return r.between(start, end) if short else r.between(mark.start, mark.end)


def _denied(r: Reading, mark: Mark) -> bool:
    start, _ = _bounds(r, mark)
    return any(r.words[i].key in _NO for i in range(max(start, mark.start - 3), mark.start))


def _of_allergy(r: Reading, mark: Mark) -> bool:
    """The allergen stands together with a word for allergy: `egg and milk allergy`, `allergic to egg`."""
    start, end = _bounds(r, mark)
    return any(m.meaning == "allergy" and start <= m.start < end for m in r.marks)
