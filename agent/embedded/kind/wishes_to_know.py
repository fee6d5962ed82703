"""A wish to know what stands in a record: `for the letter I need Ms Tran's medication`. It never changes the record."""

import re

from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS

_WISHES = re.compile(
    r"(?i)\b(?:i|we|she|he|they|@)\b[^.;:!?,]{0,30}?\b(?:needs?|wants?|require|am after|'m after|would (?:very much )?(?:like|love)|should (?:very much )?(?:like|love)|'d (?:very much )?(?:like|love)|am (?:looking|asking) for|could do with)\b"
    r"|\b(?:brauche|bräuchte|benötige|hätte gern\w*|wüsste gern|necesito|quisiera|querría|me hace falta|j['’]ai besoin|j['’]aurais besoin|il me faut|il me faudrait|je voudrais|j['’]aimerais|lazım|ihtiyacım|istiyorum)\b"
    r"|\b(?:may|might|could|can) (?:i|we) (?:please |kindly |just )?(?:have|get|see|know|trouble you for)\b|\b(?:tell|give|remind|send|read) (?:me|us)\b|\blet me (?:have|know)\b"
)
_CHANGES = (
    "add", "update", "delete", "swap", "create", "new", "no_longer", "off", "generate", "rename", "note", "plan", "plans", "week", "recipe", "buy", "approve", "export",
    "a_medication", "a_condition", "a_diet",
)  # fmt: skip
_NOUNS = frozenset(
    """medication medications medicine medicines meds drugs pills tablets allergy allergies intolerances condition conditions diagnosis diagnoses dislikes restrictions restriction
    diet weight height age activity target targets goal goals calories energy protein carbs fat macros macro details notes labs
    medikamente medikation medikament allergien allergie gewicht grosse alter diagnosen erkrankungen abneigungen kalorienziel
    medicacion medicamentos alergias alergia peso altura edad diagnosticos enfermedades objetivo
    medicaments medicament traitement allergies poids taille age diagnostics maladies objectif
    ilaclari ilaci alerjileri kilosu boyu yasi hastaliklari""".split()
)
_BETWEEN = 7


def wishes_to_know(r: Reading) -> bool:
    """A wish, then somebody and a field of their record by its noun, and nothing that is to become of it."""
    wish = _WISHES.search(r.text)
    whose = bool(r.named or r.strangers or r.described) or r.has("he", "she", "they") or any(w.owned for w in r.words)
    if (
        wish is None
        or not whose
        or r.figures
        or r.labs
        or r.has(*_CHANGES)
        or any(m.startswith("a_allergen_") for m in r.meanings)
    ):
        return False
    after = [(i, w) for i, w in enumerate(r.words) if w.start >= wish.end() and w.key]
    near = [i for _, (i, w) in enumerate(after[: _BETWEEN + 3]) if w.key in _NOUNS]
    return bool(near) and r.has(*FIELDS)
