"""What was understood of a patient's words, and what was not. Knows no vocabulary of its own."""

from domain.food import Allergen, FoodId
from domain.rule import Tag
from domain.value import Value


class NotUnderstood(Value):
    """Words of the record nobody here knows; `field` is the patient field, `suggestions` are near known words."""

    field: str
    written: str
    suggestions: tuple[str, ...] = ()


class Avoided(Value):
    """One food the patient must not (allergy) or would rather not (dislike) be served, and the words that say so."""

    food: FoodId
    written: str


class DeclaredAllergen(Value):
    """A regulated allergen the record declares, and the words that say so."""

    allergen: Allergen
    written: str


class Profile(Value):
    """`tags` (sorted) select rules; `allergens` and `allergy_foods` are excluded for good; `disliked` is soft."""

    tags: tuple[Tag, ...]
    allergens: tuple[DeclaredAllergen, ...] = ()
    allergy_foods: tuple[Avoided, ...] = ()
    disliked: tuple[Avoided, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()
