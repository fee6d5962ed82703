"""Which diets a food fits, derived from its allergens and facts by the same records that plans are held to."""

from collections.abc import Iterable, Sequence
from typing import Any

from domain.food import Food
from domain.rule import Exclude, Rule

_STRICT = "restriction_strict:"
_ANY = "restriction:"


def excluded_by(food: Food, check: Exclude) -> bool:
    """Is this food one of those the check rules out?"""
    return (
        food.id in check.foods
        or not set(food.facts).isdisjoint(check.facts)
        or not set(food.allergens).isdisjoint(check.allergens)
        or (check.rejects_may and not set(food.may_contain).isdisjoint(check.allergens))
        or food.fodmap in check.fodmap
        or food.purine in check.purine
        or food.tyramine in check.tyramine
    )


def diets_of(food: Food, rules: Iterable[Rule]) -> tuple[str, ...]:
    """Every diet that is defined by what it excludes and does not exclude this food, in its strict form, sorted."""
    fits: dict[str, bool] = {}
    for rule in rules:
        if isinstance(rule.check, Exclude):
            for diet in _diets(rule):
                fits[diet] = fits.get(diet, True) and not excluded_by(food, rule.check)
    return tuple(sorted(diet for diet, fit in fits.items() if fit))


def _diets(rule: Rule) -> Sequence[str]:
    """The diets on whose account alone the rule applies."""
    named = rule.applies.any or rule.applies.all
    own = [tag for tag in named if tag.startswith((_STRICT, _ANY))]
    return [tag.partition(":")[2] for tag in own]


def food_json(food: Food, rules: Iterable[Rule]) -> dict[str, Any]:
    """The food in the contract's shape, with its diets."""
    return food.model_dump(mode="json", by_alias=True) | {"diets": list(diets_of(food, rules))}
