"""Does a record hold a condition, an allergy, a diet or a word, however either is written?

A record fits when what was asked is understood and true of it (`T2DM` finds `type 2 diabetes`, `diabetes` finds both
types), or when the words asked for are among the words written.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from catalogue import Catalogue, recognise
from domain.patient import MacroTargets, Patient, PatientFields, Restriction
from domain.profile import Profile
from engine.lookup import phrase

_SEARCHED = ("medical_conditions", "allergies", "dietary_restrictions", "medications", "dislikes")
_OVERLAPPING = {"allergies", "dislikes"}
"""Fields in which a part is enough: who must not have shrimps belongs among those with a shellfish allergy."""


def fitting(patients: Iterable[Patient], field: str, word: str, catalogue: Catalogue) -> list[Patient]:
    """The patients whose record holds it. `field` is one of the list fields, or `any`."""
    fields = _SEARCHED if field == "any" else (field,)
    tests = {name: _test(name, word, catalogue) for name in fields}
    return [patient for patient in patients if any(_holds(patient, name, tests[name]) for name in fields)]


def _holds(patient: Patient, field: str, test: Callable[[str], bool]) -> bool:
    return any(test(entry.type if isinstance(entry, Restriction) else entry) for entry in getattr(patient, field))


def _test(field: str, word: str, catalogue: Catalogue) -> Callable[[str], bool]:
    """Whether one written entry is what was asked for; each wording is read once."""
    asked = set(phrase(word).split())
    meant = _meaning(field, word, catalogue)

    @cache
    def fits(entry: str) -> bool:
        if asked and asked <= set(phrase(entry).split()):
            return True
        said = _meaning(field, entry, catalogue) if meant else set()
        return bool(meant & said) if field in _OVERLAPPING else bool(said) and meant <= said

    return fits


def somebody_with(catalogue: Catalogue, **fields: Any) -> tuple[PatientFields, Profile]:
    """A record of nothing but these fields, and what is understood of it: how a word alone is understood."""
    bare = PatientFields(
        name="-",
        age=40,
        gender="other",
        calorie_target=2000,
        macro_targets=MacroTargets(protein=100, carbs=250, fat=67),
    )
    patient = bare.model_copy(update=fields)
    return patient, recognise(patient, catalogue.foods)


def _meaning(field: str, written: str, catalogue: Catalogue) -> set[str]:
    """What one wording alone is recognised as: tags, allergens, foods."""
    entry = (Restriction(type=written),) if field == "dietary_restrictions" else (written,)
    _, alone = somebody_with(catalogue, **{field: entry})
    _, nobody = somebody_with(catalogue)
    return (
        (set(alone.tags) - set(nobody.tags))
        | {a.allergen for a in alone.allergens}
        | {f.food for f in alone.allergy_foods}
        | {f.food for f in alone.disliked}
    )
