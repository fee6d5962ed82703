"""Words findings: severity, bound, source and the foods that weigh most. Knows nothing of how a rule is evaluated."""

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from domain.finding import Finding, FindingSeverity
from domain.nutrition import UNITS, Nutrient
from domain.recipe import SLOTS
from domain.rule import Per, Rule
from domain.value import Amount
from engine.validate.weigh import Item

_TOP = 3
_SEVERITIES: dict[str, FindingSeverity] = {"hard": "blocker", "soft": "warning", "info": "note"}
_ORDER = {severity: i for i, severity in enumerate(("blocker", "warning", "not_evaluable", "note"))}
_NAMES: dict[Nutrient, str] = {"calories": "energy", "carbs": "carbohydrate", "fiber": "fibre"}
_PER_TEXT: dict[Per, str] = {"kg": "/kg", "1000_kcal": "/1000 kcal", "g_protein": "/g protein"}


def finding(
    rule: Rule,
    message: str,
    *,
    severity: FindingSeverity | None = None,
    date: dt.date | None = None,
    meal: str | None = None,
    food: str | None = None,
    observed: Amount | str | None = None,
    bound: str | None = None,
    unit: str | None = None,
    top_foods: tuple[str, ...] = (),
    repair: str | None = None,
) -> Finding:
    """A finding of a rule, with its source; the severity follows the rule's level unless given."""
    return Finding(
        rule=rule.id,
        severity=severity or _SEVERITIES[rule.level],
        scope=rule.scope,
        date=date,
        meal=meal,
        food=food,
        observed=observed,
        bound=bound,
        unit=unit,
        message=message,
        source=source_of(rule),
        top_foods=top_foods,
        repair=repair,
    )


def source_of(rule: Rule) -> str:
    """`KDOQI Nutrition in CKD 2020: 0.6–0.8 g/kg [KDOQI 2020, evidence V]`."""
    pack = f"{rule.pack} {rule.year}" if rule.year else rule.pack
    return f"{rule.source} [{pack}, evidence {rule.evidence}]"


def unit_of(nutrient: Nutrient, per: Per) -> str:
    """The unit of a measure: `g/kg`, `mg`, `% of energy`."""
    if per == "percent_energy":
        return "% of energy"
    return UNITS[nutrient] + _PER_TEXT.get(per, "")


@lru_cache(maxsize=1024)
def exact(amount: float) -> Fraction:
    """The number as it is written: 0.55 is 55/100."""
    return Fraction(str(amount))


def range_text(lo: Fraction | None, hi: Fraction | None) -> str:
    """`1805..1995`, `≥ 14`, `≤ 2300`."""
    if lo is None:
        return f"≤ {plain(hi)}" if hi is not None else ""
    return f"≥ {plain(lo)}" if hi is None else f"{plain(lo)}..{plain(hi)}"


def plain(number: Fraction) -> Amount:
    """At most two decimals, enough to read; comparisons are made before this."""
    rounded = round(float(number), 2)
    return int(rounded) if rounded.is_integer() else rounded


def top_foods(items: Iterable[Item], nutrient: Nutrient) -> tuple[str, ...]:
    """Up to three foods that bring most of a nutrient, the greatest first."""
    return tuple(name for name, _ in _ranked(items, nutrient)[:_TOP])


def less_of(items: Iterable[Item], nutrient: Nutrient) -> str:
    """How to bring a nutrient down: the food that brings most of it, and its share rounded down."""
    return f"{_most(items, nutrient)}: serve less of it, or swap in a dish with less {name_of(nutrient)}."


def more_of(items: Iterable[Item], nutrient: Nutrient) -> str:
    """How to bring a nutrient up: the food that brings most of it already, where any does."""
    most, more = _most(items, nutrient), f"in a dish with more {name_of(nutrient)}."
    return f"{most}: serve more of it, or swap {more}" if most else f"Swap {more}"


def name_of(nutrient: Nutrient) -> str:
    """The nutrient as a person says it: `saturated fat`, `fibre`, `vitamin B12`."""
    kind, _, letter = nutrient.partition("_")
    return _NAMES.get(nutrient) or (f"vitamin {letter.upper()}" if kind == "vitamin" else nutrient.replace("_", " "))


def _most(items: Iterable[Item], nutrient: Nutrient) -> str:
    ranked = _ranked(items, nutrient)
    if not ranked:
        return ""
    name, amount = ranked[0]
    return f"{name} brings {100 * amount // sum(part for _, part in ranked)}% of it"


def _ranked(items: Iterable[Item], nutrient: Nutrient) -> list[tuple[str, int]]:
    """Foods and what they bring of a nutrient (see `Sum.known_of`), the greatest first, those that bring nothing left out."""
    brought: dict[str, int] = {}
    for item in items:
        brought[item.food.name] = brought.get(item.food.name, 0) + item.sum.known_of(nutrient)
    return sorted(((name, amount) for name, amount in brought.items() if amount > 0), key=lambda b: (-b[1], b[0]))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By severity, date, meal, rule; equal findings once."""
    return tuple(sorted(dict.fromkeys(findings), key=_place))


def _place(one: Finding) -> tuple[int, str, int, str, str, str]:
    meal = SLOTS.index(one.meal) if one.meal in SLOTS else len(SLOTS)
    day = one.date.isoformat() if one.date else ""
    return _ORDER[one.severity], day, meal, one.rule, one.food or "", one.message
