"""The regulated allergens an entry of a record names, whatever words it names them by. Knows no patient."""

from agent.embedded.language.lexicon import marks
from agent.embedded.language.words import words_of


def allergens_of(written: str) -> set[str]:
    """The regulated allergens an entry names, as meanings of words."""
    return {m.meaning for m in marks(words_of(written), "en") if m.meaning.startswith("a_allergen_")}
