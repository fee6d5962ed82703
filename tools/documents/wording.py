"""How documents write amounts, dates and names of things. Knows no document."""

from datetime import date, timedelta

from domain.nutrition import Nutrient
from domain.plan import Component, WeeklyPlan

_KILO = 1_000
_EXACT_BELOW = 10
_LAST = 6

_PAIRS = frozenset({"dairy_eggs", "nuts_seeds", "oils_condiments", "herbs_spices"})
"""Aisles of two kinds of food."""


def figure(amount: float | None) -> str:
    """`1,898`, `12`, `3.4`; unknown is `?`, never 0."""
    if amount is None:
        return "?"
    return f"{amount:.1f}".removesuffix(".0") if abs(amount) < _EXACT_BELOW else f"{amount:,.0f}"


def off_target(amount: float | None, target: float) -> str:
    """How far an amount is from its target in percent: `+3%`, `−2%`; `?` where nothing can be said."""
    if amount is None or not target:
        return "?"
    return f"{(amount - target) / target * 100:+.0f}%".replace("-", "−")


def weight(grams: float) -> str:
    """`850 g`, `1.25 kg`"""
    return f"{_plain(grams / _KILO, 2)} kg" if grams >= _KILO else f"{figure(grams)} g"


def grams(component: Component) -> str:
    """`75 g`, `7.5 g`: as weighed, never rounded."""
    return f"{_plain(component.grams, 3)} g"


def measure(component: Component) -> str:
    """`¾ cup, cut`; nothing where the kitchen has no better measure than the grams."""
    return "" if component.household == grams(component) else component.household


def short_date(day: date) -> str:
    """`Mon 30 Nov`"""
    return f"{day:%a} {day.day} {day:%b}"


def long_date(day: date) -> str:
    """`Monday 30 November`"""
    return f"{day:%A} {day.day} {day:%B}"


def week_of(monday: date) -> str:
    """`30 November – 6 December 2026`"""
    sunday = monday + timedelta(days=_LAST)
    return f"{monday.day} {monday:%B} – {sunday.day} {sunday:%B} {sunday.year}"


def label(name: str) -> str:
    """A name of ours as a heading: `soft_rule` is `Soft rule`."""
    return name.replace("_", " ").capitalize()


def aisle_label(aisle: str) -> str:
    """`Dairy and eggs`, `Dry goods`"""
    return label(aisle.replace("_", " and ") if aisle in _PAIRS else aisle)


def nutrient_label(name: Nutrient) -> str:
    """`Vitamin B12`, `Saturated fat`"""
    first, _, rest = label(name).partition(" ")
    return f"{first} {rest.upper() if first == 'Vitamin' else rest}".rstrip()


def state(plan: WeeklyPlan) -> str:
    """`Draft, version 1`"""
    return f"{label(plan.status)}, version {plan.version}"


def _plain(amount: float, decimals: int) -> str:
    return f"{amount:.{decimals}f}".rstrip("0").rstrip(".")
