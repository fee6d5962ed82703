"""Does a record hold a condition, an allergy, a diet or a word, however either is written?

Two wordings are the same when both are understood as the same thing (`T2DM` finds `type 2 diabetes`), else when the
words of the one are among the words of the other.
"""

from typing import Any

from catalogue import Catalogue, recognise
from domain.patient import MacroTargets, Patient, PatientFields, Restriction
from domain.profile import Profile
from engine.lookup import phrase

_SEARCHED = ("medical_conditions", "allergies", "dietary_restrictions", "medications", "dislikes")


def matching(patient: Patient, field: str, word: str, catalogue: Catalogue) -> bool:
    """`field` is one of the patient's list fields, or `any`."""
    if field == "any":
        return any(matching(patient, name, word, catalogue) for name in _SEARCHED)
    entries = getattr(patient, field)
    written = [e.type if isinstance(e, Restriction) else e for e in entries]
    asked = set(phrase(word).split())
    if any(asked and asked <= set(phrase(entry).split()) for entry in written):
        return True
    meant = _meaning(field, word, catalogue)
    return bool(meant) and any(meant & _meaning(field, entry, catalogue) for entry in written)


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
