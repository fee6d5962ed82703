"""Reads the catalogue's data files once, checks that they fit together, and stamps them with a version.

Knows the files' places; knows nothing of patients or plans.
"""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from domain.food import Food
from domain.recipe import Recipe
from domain.rule import Rule
from domain.value import Value

_HERE = Path(__file__).parent


class Catalogue(Value):
    """Foods and recipes by id, in the order of their ids; rules in the order of theirs.

    `version` changes with any byte of foods, recipes or names, `rules_version` with any byte of rules or vocabulary.
    """

    version: str
    rules_version: str
    foods: dict[str, Food]
    recipes: dict[str, Recipe]
    rules: tuple[Rule, ...]


class BrokenCatalogue(ValueError):
    """The data files contradict each other; says where."""


@cache
def load_catalogue() -> Catalogue:
    """The catalogue as it ships. Raises BrokenCatalogue or pydantic.ValidationError when the data are unsound."""
    return assemble(
        foods=TypeAdapter(list[Food]).validate_python(_records("foods")),
        recipes=TypeAdapter(list[Recipe]).validate_python(_records("recipes")),
        rules=TypeAdapter(list[Rule]).validate_python(_records("rules")),
        version=_digest("foods", "recipes", "names"),
        rules_version=_digest("rules", "vocabulary"),
    )


def assemble(
    foods: list[Food], recipes: list[Recipe], rules: list[Rule], version: str, rules_version: str
) -> Catalogue:
    """A catalogue out of its parts. Raises BrokenCatalogue for a double id or a recipe of an unknown food."""
    for kind, ids in (
        ("food", [f.id for f in foods]),
        ("recipe", [r.id for r in recipes]),
        ("rule", [r.id for r in rules]),
    ):
        twice = sorted({i for i in ids if ids.count(i) > 1})
        if twice:
            raise BrokenCatalogue(f"{kind} ids used twice: {', '.join(twice)}")
    known = {food.id: food for food in sorted(foods, key=lambda f: f.id)}
    for recipe in recipes:
        strangers = sorted({c.food for c in recipe.components} - known.keys())
        if strangers:
            raise BrokenCatalogue(f"recipe {recipe.id} uses unknown foods: {', '.join(strangers)}")
        pieceless = sorted(c.food for c in recipe.components if c.whole and known[c.food].piece is None)
        if pieceless:
            raise BrokenCatalogue(f"recipe {recipe.id} wants whole pieces of foods without a piece: {pieceless}")
    return Catalogue(
        version=version,
        rules_version=rules_version,
        foods=known,
        recipes={recipe.id: recipe for recipe in sorted(recipes, key=lambda r: r.id)},
        rules=tuple(sorted(rules, key=lambda r: r.id)),
    )


def _files(folder: str) -> list[Path]:
    return sorted((_HERE / folder).glob("*.json"))


def _records(folder: str) -> list[Any]:
    return [record for file in _files(folder) for record in json.loads(file.read_text(encoding="utf-8"))]


def _digest(*folders: str) -> str:
    digest = hashlib.sha256()
    for folder in folders:
        for file in _files(folder):
            digest.update(f"{folder}/{file.name}\0".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
