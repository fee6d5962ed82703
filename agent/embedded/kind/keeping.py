"""Is a plan to be held against what is laid down for its patient? Patterns over folded text; knows no act and nobody."""

import re

from agent.embedded.language.forms import is_food
from agent.embedded.sentence.reading import Reading
from domain.text import fold

_LAID_DOWN = (
    r"(?:(?:dietary|medical|health|own|little|many|other) )?(?:rules?|limits?|restrictions?|needs|requirements?|allerg\w+|targets?|boxes|conditions?|guidelines?|constraints?|profile|record|diet|prescription"
    r"|vorgaben?|regeln?|einschrankung\w*|grenzen|grenzwerte|allergien|ziele?|ziel|regime|regimes|restrictions|regles|limites|contraintes|objectifs?|restricciones|reglas|limites|normas|alergias|objetivos?|dieta)\b"
)
_ALL_OF = r"(?:(?:all|every|each|any|one|single|of|the|his|her|their|its|these|those|alle|allen|ihre|ihren|seine|seinen|den|die|toutes?|tous|ses|les|son|sa|todas?|todos|sus|su|las|los) )*"
_NUTRIENT = (
    r"(?:potassium|sodium|salt|phosph\w+|protein|carbs?|carbohydrates?|sugar|sat(?:urated)? fat|fat|fibre|fiber)"
)
_KEEPS = re.compile(
    r"\b(?:keep|keeps|kept|stick|sticks|stays?|conforms?|lives? up|adheres?|sticking|keeping|holds?) (?:to|within|inside|with) "
    rf"{_ALL_OF}{_LAID_DOWN}"
    r"|\b(?:fits?|suits?|match|matches|follows?|respects?|respected|obeys?|meets?|compl(?:y|ies) with|agrees? with|goes? with|in line with|ticks?|satisf(?:y|ies)|honou?rs?|observes?|cumple|cumplen|respeta|respetan|respecte|respectent|suit) "
    rf"(?:con |bien )?{_ALL_OF}{_LAID_DOWN}"
    rf"|\b(?:halt|halten|haltet|passt|passen) (?:er |es |der plan |das )?(?:sich )?(?:auch |wirklich )?(?:an|zu) {_ALL_OF}{_LAID_DOWN}"
    rf"|\b(?:within|inside|under|below|over|above) (?:his|her|their) {_NUTRIENT}(?: (?:and|or) {_NUTRIENT})*\b(?! target)"
    rf"|\b{_LAID_DOWN} (?:being )?(?:broken|breached|violated|exceeded|ignored|respected|kept|met|followed|observed|eingehalten|verletzt)\b"
)
_THEY_THEMSELVES = re.compile(
    r"\b(?:does|do|did|is|has) (?:he|she|they)\b|\b(?:which|what|why|who|how|welche|was|warum|cuales|que|quelles|quels|pourquoi)\b (?!\w+ (?:is|are) )"
)


def keeps_to(r: Reading) -> bool:
    """`does it keep to all her rules?`, `are all the limits respected?`: asked of a plan, and of nobody's habits."""
    said = fold(r.text)
    asked = r.question or r.has("check") or re.search(r"\b(?:whether|if|ob|si)\b", said) is not None
    other = (
        r.figures
        or any(is_food(w.key) for w in r.words)
        or r.has("update", "add", "delete", "generate", "buy", "swap", "redo")
    )
    return asked and not other and _KEEPS.search(said) is not None and _THEY_THEMSELVES.search(said) is None
