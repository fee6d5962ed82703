"""Entries as a record writes them: which of them the user's own words mean. Stops where none is, or several are."""

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import OSA

from agent.embedded.flows.changed import recorded
from agent.embedded.flows.desk import Desk, Stop
from agent.embedded.language.grades import core
from agent.embedded.language.lexicon import searched_for
from agent.embedded.language.medicines import is_of_class
from agent.embedded.language.wording import listed
from agent.embedded.people.memory import Json
from agent.embedded.vocabulary.dishes import in_english
from domain.text import fold

LISTS = ("allergies", "medicalConditions", "medications", "dislikes", "dietaryRestrictions")


def stems(written: str) -> set[str]:
    return {w.rstrip("s") for w in fold(written).split() if len(w) > 2} - {"allergy", "diet", "free", "low"}  # noqa: PLR2004


def where_on_record(remove: Mapping[str, list[str]], record: Json) -> dict[str, list[str]]:
    """`not lactose intolerant any more` where the record has a lactose-free diet: the diet; `no longer vegan, she eats meat again`:
    of what goes besides, only what was there.
    """
    held = {field: set().union(*(stems(entry) for entry in recorded(field, record))) for field in LISTS}
    out: dict[str, list[str]] = {}
    for field, entries in remove.items():
        said = set().union(*(stems(entry) for entry in entries))
        moved = field == "allergies" and not said & held[field] and said & held["dietaryRestrictions"]
        told = [e for e in entries if stems(e) & held[field]] if field == "dislikes" and len(remove) > 1 else entries
        if told:
            out.setdefault("dietaryRestrictions" if moved else field, []).extend(told)
    return out


_LONG_ENOUGH = 5


def misspelt(entry: str, known: str) -> bool:
    """`olivs` is the olives on record."""
    said, kept = fold(entry), fold(known)
    return (
        len(said) >= _LONG_ENOUGH
        and said[0] == kept[0]
        and OSA.distance(said, kept, score_cutoff=2) <= (1 if len(said) < 2 * _LONG_ENOUGH else 2)
    )


def as_recorded(field: str, entries: Sequence[str], record: Json, desk: Desk) -> list[str]:
    """The entries as the record writes them. Stops when one is not there."""
    known = recorded(field, record)
    out: list[str] = []
    for entry in entries:
        exact = [
            k for k in known if fold(k).replace("_", " ") in {fold(entry), in_english(entry), fold(searched_for(entry))}
        ]
        near = (
            exact
            or [k for k in known if stems(k) & (stems(entry) | stems(in_english(entry)) | stems(searched_for(entry)))]
            or [k for k in known if is_of_class(k, entry) or (core(k) and core(k) == core(entry))]
            or [k for k in known if fold(entry)[:5] == fold(k)[:5]]
            or [
                k for k in known if field == "dislikes" and misspelt(entry, k)
            ]  # hypotension is no slip for hypertension
        )
        if not near:
            on_record = listed(known, desk.memory.language) or desk.say("none")
            raise Stop(
                desk.say(
                    "not_on_record", entry=entry, name=record["name"], field=desk.say(f"F_{field}"), entries=on_record
                )
            )
        if len(near) > 1:
            raise Stop(desk.say("which_entry", entries=listed(near, desk.memory.language)))
        out.append(near[0])
    return out
