"""Which diets a food fits, derived from its allergens and facts by the same records that plans are held to."""

from collections.abc import Iterable, Mapping
from typing import Any

from catalogue.words import vocabulary, with_implied
from domain.food import Food
from domain.rule import Apart, Exclude, Rule, Tag

Diets = Mapping[str, tuple[Exclude, ...]]
"""By name, everything a diet excludes in its strict form."""

_DIET = "restriction:"


def diets_by_exclusion(rules: Iterable[Rule]) -> Diets:
    """Every diet that hard rules define by what it excludes, sorted by name.

    A diet that also bounds what a day adds up to (low sodium, renal) is left out: no food alone is or isn't it.
    """
    hard = [rule for rule in rules if rule.level == "hard"]
    names = sorted(tag.removeprefix(_DIET) for tag in vocabulary("restrictions").tags if tag.startswith(_DIET))
    found: dict[str, tuple[Exclude, ...]] = {}
    for name in names:
        tags = set(with_implied((f"{_DIET}{name}", f"restriction_strict:{name}")))
        checks = [rule.check for rule in hard if _on_account_of(rule, tags)]
        excludes = tuple(check for check in checks if isinstance(check, Exclude))
        if excludes and all(isinstance(check, Exclude | Apart) for check in checks):
            found[name] = excludes
    return found


def food_json(food: Food, diets: Diets) -> dict[str, Any]:
    """The food in the contract's shape, with its diets."""
    fitting = [name for name, checks in diets.items() if not any(_excluded_by(food, check) for check in checks)]
    return food.model_dump(mode="json", by_alias=True) | {"diets": fitting}


def _on_account_of(rule: Rule, tags: set[Tag]) -> bool:
    """Does the rule apply because of these tags, and to nobody without any?"""
    who = rule.applies
    return (
        bool(who.all or who.any)
        and tags.issuperset(who.all)
        and (not who.any or not tags.isdisjoint(who.any))
        and tags.isdisjoint(who.none)
    )


def _excluded_by(food: Food, check: Exclude) -> bool:
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
