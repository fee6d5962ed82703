"""A food that is spelled with one slip. Knows no record and no allergy: what is an allergen has its own spelling."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from agent.embedded.language.forms import FOODS
from agent.embedded.vocabulary import ordinary
from agent.embedded.vocabulary.dishes import in_english
from domain.text import fold

_LEAST = 5


@lru_cache(maxsize=512)
def food_spelled(word: str) -> str | None:
    """The one food of nearly these letters: `carots` is carrots; None where it is a word already, or might be several."""
    said = fold(word)
    bare = said.removesuffix("s")
    if len(bare) < _LEAST or said in FOODS or bare in FOODS or said in ordinary.WORDS or bare in ordinary.WORDS:
        return None
    near = {
        in_english(food).removesuffix("s")
        for food in FOODS
        if food[0] == said[0] and OSA.distance(bare, food.removesuffix("s"), score_cutoff=1) <= 1
    }
    return f"{near.pop()}{said[len(bare) :]}" if len(near) == 1 else None
