"""Targets told as a share of the energy or for each kg of body weight, in grams and kcal. Knows no text."""

from collections.abc import Mapping

_KCAL_PER_GRAM = {"protein": 4, "carbs": 4, "fat": 9}
"""Atwater's general factors (FAO Food and Nutrition Paper 77, 2003)."""
_WHOLE = 100


def of_energy(shares: Mapping[str, float], kcal: float) -> dict[str, float]:
    """The grams of macros that are told in per cent of the energy."""
    return {name: round(kcal * share / _WHOLE / _KCAL_PER_GRAM[name]) for name, share in shares.items()}


def for_weight(per_kg: Mapping[str, float], kg: float) -> dict[str, int]:
    """The grams, and under `calories` the kcal, that are told for each kg of body weight."""
    return {name: round(amount * kg) for name, amount in per_kg.items()}
