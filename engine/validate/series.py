"""The figures of a week beside the bounds that rules set for them, to be drawn: day by day or meal by meal.

Measures with the validator's own measures; judges nothing, which is left to the findings.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction

from pydantic.alias_generators import to_camel

from catalogue import recognise
from catalogue.loader import Catalogue
from domain.nutrition import UNITS, Nutrient
from domain.patient import PatientFields
from domain.plan import WeeklyPlan
from domain.recipe import SLOTS
from domain.rule import Bound, OrderedLimit, Rule, Steady
from domain.value import Amount, Value
from engine.validate.bounds import ends, measure, spans_of
from engine.validate.report import exact, name_of, plain, source_of, unit_of
from engine.validate.select import in_force
from engine.validate.weigh import Week, weigh


class Point(Value):
    """One day or meal. `value` is None where it cannot be measured; where not `whole` it is at least that much."""

    date: dt.date
    meal: str | None = None
    value: Amount | None
    whole: bool = True


class Series(Value):
    """One figure over the week in the rule's own unit, and from where to where the rule wants it (both inclusive).

    `nutrient` is its key in a Nutrition, `name` what a person calls it; `meal` where the rule is about one slot alone.
    """

    rule: str
    title: str
    level: str
    source: str
    nutrient: str
    name: str
    scope: str
    meal: str | None = None
    unit: str
    lo: Amount | None
    hi: Amount | None
    points: tuple[Point, ...]


def series_of(plan: WeeklyPlan, patient: PatientFields, catalogue: Catalogue) -> tuple[Series, ...]:
    """One for each bound in force on days or meals, each ordered limit, and each slot that is to be steady; those of hard
    rules first. A week's mean has no course and is left to the findings.
    """
    week = weigh(plan, catalogue.foods)
    force = in_force(catalogue.rules, patient, recognise(patient, catalogue.foods))
    drawn = [one for rule in force.rules for one in _of_rule(rule, week, patient)]
    return tuple(sorted(drawn, key=lambda one: one.level != "hard"))


def daily_bands(patient: PatientFields, catalogue: Catalogue) -> dict[str, dict[str, Amount | None]]:
    """By nutrient, from where to where a day may go, in the nutrient's own unit: the tightest of the rules that bound it
    as it is (`{"calories": {"min": 1805, "max": 1995}}`). Shares, and bounds per kg or per 1000 kcal, are left out.
    """
    force = in_force(catalogue.rules, patient, recognise(patient, catalogue.foods))
    bands: dict[str, dict[str, Amount | None]] = {}
    for nutrient, (lo, hi) in (pair for rule in force.rules for pair in _ends_of_day(rule, patient)):
        band = bands.setdefault(to_camel(nutrient), {"min": None, "max": None})
        lows, highs = [e for e in (band["min"], lo) if e is not None], [e for e in (band["max"], hi) if e is not None]
        bands[to_camel(nutrient)] = {"min": max(lows, default=None), "max": min(highs, default=None)}
    return bands


def _ends_of_day(rule: Rule, patient: PatientFields) -> Iterator[tuple[Nutrient, tuple[Amount | None, Amount | None]]]:
    for bound in _bounds(rule, patient):
        if rule.scope == "day" and bound.per in ("day", "percent_target"):
            lo, hi = ends(bound, patient)
            yield bound.nutrient, (None if lo is None else plain(lo), None if hi is None else plain(hi))


def _bounds(rule: Rule, patient: PatientFields) -> Iterator[Bound]:
    """The bounds a rule sets: its own, or one for each limit that was ordered."""
    match rule.check:
        case Bound() as bound:
            yield bound
        case OrderedLimit():
            for nutrient in sorted(patient.limits):
                limit = patient.limits[nutrient]
                yield Bound(nutrient=nutrient, lo=limit.min, hi=limit.max)


def _of_rule(rule: Rule, week: Week, patient: PatientFields) -> Iterator[Series]:
    if isinstance(rule.check, Steady) and rule.check.by_slot:
        yield from _steady(rule, rule.check, week)
    if rule.scope != "week":
        yield from (_bounded(rule, bound, week, patient) for bound in _bounds(rule, patient))


def _bounded(rule: Rule, bound: Bound, week: Week, patient: PatientFields) -> Series:
    lo, hi = ends(bound, patient)
    points = []
    for span in spans_of(rule, bound, week):
        found = measure(bound, span, patient)
        value, whole = (None, False) if found is None else (plain(found.part), found.is_whole)
        points.append(Point(date=span.date or week.days[0].written.date, meal=span.meal, value=value, whole=whole))
    return _series(rule, bound.nutrient, unit_of(bound.nutrient, bound.per), (lo, hi), points)


def _steady(rule: Rule, check: Steady, week: Week) -> Iterator[Series]:
    """One for each slot, around its mean over the week; none for a slot of which something is unknown."""
    for slot in SLOTS:
        meals = [served for served in week.meals if served.slot == slot]
        if not meals or not all(served.sum.is_whole(check.nutrient) for served in meals):
            continue
        brought: dict[dt.date, Fraction] = {}
        for served in meals:
            brought[served.date] = brought.get(served.date, Fraction(0)) + served.sum.part(check.nutrient)
        mean = sum(brought.values(), Fraction(0)) / len(brought)
        margin = max(exact(check.units), mean * exact(check.percent) / 100)
        points = [Point(date=day, meal=slot, value=plain(amount)) for day, amount in brought.items()]
        band = (max(Fraction(0), mean - margin), mean + margin)
        yield _series(rule, check.nutrient, UNITS[check.nutrient], band, points, slot)


def _series(
    rule: Rule,
    nutrient: Nutrient,
    unit: str,
    band: tuple[Fraction | None, Fraction | None],
    points: Sequence[Point],
    meal: str | None = None,
) -> Series:
    lo, hi = (None if end is None else plain(end) for end in band)
    return Series(
        rule=rule.id,
        title=rule.title,
        level=rule.level,
        source=source_of(rule),
        nutrient=to_camel(nutrient),
        name=name_of(nutrient),
        scope=rule.scope,
        meal=meal,
        unit=unit,
        lo=lo,
        hi=hi,
        points=tuple(points),
    )
