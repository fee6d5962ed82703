"""What a food or recipe of the catalogue is, by the names people use. Never by part of a word, never by guess."""

from collections.abc import Iterable
from functools import cache

from rapidfuzz import fuzz, process

from catalogue import Catalogue, recognise
from domain.food import Food
from domain.patient import MacroTargets, PatientFields
from domain.recipe import Recipe, Slot
from domain.text import fold, words

_NEAR = 80
_PREPARED = frozenset(
    "cooked boiled steamed poached baked roasted roast grilled fried raw dry dried fresh plain".split()
)


def singular(word: str) -> str:
    """`berries` -> `berry`, `tomatoes` -> `tomato`, `oats` -> `oat`: enough to compare names, not to write them."""
    for ending, replaced in (("ies", "y"), ("oes", "o"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2 and not word.endswith("ss"):
            return word[: -len(ending)] + replaced
    return word


def phrase(text: str) -> str:
    """The folded words of a name in the singular."""
    return " ".join(singular(word) for word in words(text))


def names_of(food: Food) -> tuple[str, ...]:
    """Every phrase a food answers to; the name up to its first comma comes last, as the loosest."""
    return _phrases(food.id, food.name, food.synonyms)


@cache
def _phrases(food_id: str, name: str, synonyms: tuple[str, ...]) -> tuple[str, ...]:
    exact = [name, food_id.replace("_", " "), *synonyms]
    return tuple(dict.fromkeys(phrase(written) for written in (*exact, name.split(",", maxsplit=1)[0])))


@cache
def _words_of(name: str) -> frozenset[str]:
    return frozenset(phrase(name).split())


@cache
def _folded(name: str) -> str:
    return fold(name)


def foods_named(name: str, catalogue: Catalogue) -> list[Food]:
    """The foods of exactly that name; where there is none, those whose name begins so."""
    asked = phrase(name)
    found = [(names, f) for f in catalogue.foods.values() if asked in (names := names_of(f))]
    return [f for names, f in found if asked in names[:-1] or asked == names[0]] or [f for _, f in found]


def find_food(name: str, catalogue: Catalogue) -> tuple[Food | None, tuple[str, ...]]:
    """The one food of that name, or None and the names of those that come near."""
    named = foods_named(name, catalogue)
    if len(named) == 1:
        return named[0], ()
    if named:
        return None, tuple(f.name for f in named[:5])
    holding = foods_holding(name, catalogue)
    if holding:
        return None, tuple(f.name for f in holding[:5])
    every = {_folded(f.name): f.name for f in catalogue.foods.values()}
    near = process.extract(fold(name), list(every), scorer=fuzz.token_sort_ratio, limit=3, score_cutoff=_NEAR)
    return None, tuple(every[match] for match, _, _ in near)


def unprepared(name: str) -> str:
    """The words of a name but for what was done to the food: `cooked rice` is none of the catalogue's, and rice is near it."""
    return " ".join(word for word in words(name) if word not in _PREPARED)


def foods_holding(name: str, catalogue: Catalogue) -> list[Food]:
    """The foods whose name holds all the words, the plainest names first."""
    asked = frozenset(phrase(name).split())
    holding = [f for f in catalogue.foods.values() if asked and asked <= _words_of(f.name)]
    return sorted(holding, key=lambda f: (len(words(f.name)), f.id))


def names_meant(written: str, catalogue: Catalogue) -> frozenset[str]:
    """The ids of every food the words may mean: `peanuts` means peanuts, peanut butter and peanut oil.

    A food is meant when its name holds all the words. Words that name allergens (`nuts`, `dairy`, `gluten`) mean every
    food that contains them, because that is what somebody asks who asks for them.
    """
    asked = set(phrase(written).split())
    if not asked:
        return frozenset()
    named = {f.id for f in catalogue.foods.values() if any(asked <= set(name.split()) for name in names_of(f))}
    allergens = _allergens_named(written, catalogue)
    if not _at_large(asked, named, allergens, catalogue):
        return frozenset(named)
    # coconut milk has the word, and is no milk
    return frozenset(f.id for f in catalogue.foods.values() if not allergens.isdisjoint(f.allergens))


def _at_large(asked: set[str], named: set[str], allergens: frozenset[str], catalogue: Catalogue) -> bool:
    """The words mean an allergen (`nuts`, `dairy`) and not a food that holds it (`almonds`, `salmon`)."""
    if any(asked in ({*phrase(a).split()}, {phrase(a).split()[-1]}) for a in allergens):
        return True
    return bool(allergens) and not (
        named and all(not allergens.isdisjoint(catalogue.foods[f].allergens) for f in named)
    )


def _allergens_named(written: str, catalogue: Catalogue) -> frozenset[str]:
    """What the words declare when they stand in a record as an allergy."""
    record = PatientFields(
        name="-",
        age=40,
        gender="other",
        calorie_target=2000,
        macro_targets=MacroTargets(protein=100, carbs=250, fat=67),
    )
    said = recognise(record.model_copy(update={"allergies": (written,)}), catalogue.foods)
    return frozenset(declared.allergen for declared in said.allergens)


def find_recipes(
    catalogue: Catalogue, among: Iterable[Recipe], query: str, meal: Slot | None, max_minutes: int | None
) -> list[Recipe]:
    """The recipes whose name, text or ingredients hold every word asked for; best match first, then the quickest."""
    asked = [singular(word) for word in words(query)]
    found = []
    for recipe in among:
        if meal is not None and meal not in recipe.meals:
            continue
        if max_minutes is not None and recipe.minutes > max_minutes:
            continue
        title, text = _searched(recipe, catalogue)
        if all(word in text for word in asked):
            found.append((-sum(word in title for word in asked), recipe.minutes, recipe.id, recipe))
    return [recipe for *_, recipe in sorted(found, key=lambda entry: entry[:3])]


def _searched(recipe: Recipe, catalogue: Catalogue) -> tuple[set[str], set[str]]:
    title = set(phrase(recipe.name).split())
    ingredients = " ".join(" ".join(names_of(catalogue.foods[part.food])) for part in recipe.components)
    about = " ".join((recipe.description, recipe.cuisine, recipe.dish, recipe.main_protein, *recipe.meals))
    return title, title | set(phrase(about).split()) | set(ingredients.split())
