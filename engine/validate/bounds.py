"""Judges nutrient bounds and day-to-day steadiness. An unknown part never passes and never counts as zero."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from domain.finding import Finding
from domain.nutrition import UNITS, Nutrient
from domain.patient import PatientFields
from domain.recipe import SLOTS
from domain.rule import Bound, OrderedLimit, Rule, Steady
from engine.validate.report import exact, finding, less_of, more_of, name_of, plain, range_text, top_foods, unit_of
from engine.validate.select import KCAL_PER_UNIT, Overruled, target
from engine.validate.weigh import Item, Sum, Week

_WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Span:
    """One unit of a rule's scope: what is summed, over how many days it is averaged, and the day it lies in."""

    sum: Sum
    day: Sum
    items: tuple[Item, ...]
    days: int = 1
    date: dt.date | None = None
    meal: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A known part in the measure of a bound; `is_whole` when nothing of it is unknown."""

    part: Fraction
    is_whole: bool


def judge_bound(rule: Rule, bound: Bound, week: Week, patient: PatientFields) -> Iterator[Finding]:
    """A finding for every day, meal or week outside the bound, or for which that cannot be known."""
    lo, hi = ends(bound, patient)
    for span in spans_of(rule, bound, week):
        measured = measure(bound, span, patient)
        found = _judge(rule, bound, span, measured, lo, hi)
        if found is not None:
            yield found


def judge_orders(rule: Rule, check: OrderedLimit, week: Week, patient: PatientFields) -> Iterator[Finding]:
    """Every ordered limit, on every day."""
    del check
    for nutrient in sorted(patient.limits):
        limit = patient.limits[nutrient]
        yield from judge_bound(rule, Bound(nutrient=nutrient, lo=limit.min, hi=limit.max), week, patient)


def judge_overruled(overruled: Overruled) -> Finding:
    """One warning for a bound that the prescription itself stands against."""
    rule, bound = overruled.rule, overruled.bound
    lo, hi = (None if end is None else exact(end) for end in (bound.lo, bound.hi))
    unit = unit_of(bound.nutrient, bound.per)
    allowed = range_text(lo, hi)
    said = f"{_name(bound.nutrient)} is prescribed at {plain(overruled.prescribed)} {unit}, outside {allowed}"
    return finding(
        rule.model_copy(update={"scope": "patient"}),
        f"{said}: the prescription is followed and this rule is not enforced. {rule.message}",
        severity="warning",
        observed=plain(overruled.prescribed),
        bound=allowed,
        unit=unit,
        repair="Move the target into the bound, or override the rule for this patient with a reason.",
    )


def ends(bound: Bound, patient: PatientFields) -> tuple[Fraction | None, Fraction | None]:
    """The bound's ends in its measure; a percentage of the target becomes an amount, widened to its `floor`."""
    lo, hi = (None if end is None else exact(end) for end in (bound.lo, bound.hi))
    if bound.per != "percent_target":
        return lo, hi
    aim = target(bound.nutrient, patient)
    if aim is None:
        raise ValueError(f"there is no target for {bound.nutrient}")
    lo, hi = (None if end is None else aim * end / 100 for end in (lo, hi))
    if bound.floor is not None:
        margin = exact(bound.floor)
        lo = None if lo is None else min(lo, aim - margin)
        hi = None if hi is None else max(hi, aim + margin)
    return lo, hi


def measure(bound: Bound, span: Span, patient: PatientFields) -> Measure | None:
    """What the span brings in the bound's measure; None when what it is measured per is unknown or nothing."""
    part = span.sum.part(bound.nutrient)
    is_whole = span.sum.is_whole(bound.nutrient)
    if bound.per in ("day", "percent_target"):
        return Measure(part / span.days, is_whole)
    if bound.per == "kg":
        return Measure(part / span.days / exact(patient.weight_kg or 0), is_whole)
    base: Nutrient = "protein" if bound.per == "g_protein" else "calories"
    whole = span.day if bound.nutrient == "calories" else span.sum
    if not whole.is_whole(base) or whole.part(base) == 0:
        return None
    times = {"1000_kcal": 1000, "g_protein": 1}.get(bound.per) or 100 * KCAL_PER_UNIT[bound.nutrient]
    return Measure(times * part / whole.part(base), is_whole)


def judge_steady(rule: Rule, check: Steady, week: Week, _: PatientFields) -> Iterator[Finding]:
    """Days, or meals of one slot, too far from their mean over the week."""
    for slot in SLOTS if check.by_slot else (None,):
        spans = [
            (day.written.date, [served.sum for served in day.meals if slot in (None, served.slot)]) for day in week.days
        ]
        present = [(date, sums) for date, sums in spans if sums]
        if not present:
            continue
        if not all(one.is_whole(check.nutrient) for _, sums in present for one in sums):
            unknown = f"{_name(check.nutrient)} is not known of every food, so its steadiness cannot be judged."
            yield finding(rule, f"{unknown} {rule.message}", severity="not_evaluable", meal=slot)
            continue
        amounts = [(date, sum((one.part(check.nutrient) for one in sums), Fraction(0))) for date, sums in present]
        mean = sum((amount for _, amount in amounts), Fraction(0)) / len(amounts)
        margin = max(exact(check.units), mean * exact(check.percent) / 100)
        for date, amount in amounts:
            if abs(amount - mean) > margin:
                unit = UNITS[check.nutrient]
                allowed = range_text(mean - margin, mean + margin)
                yield finding(
                    rule,
                    f"{_name(check.nutrient)} {plain(amount)} {unit}, allowed {allowed}. {rule.message}",
                    date=date,
                    meal=slot,
                    observed=plain(amount),
                    bound=allowed,
                    unit=unit,
                    repair=f"About {plain(abs(amount - mean))} {unit} {'less' if amount > mean else 'more'} here.",
                )


def spans_of(rule: Rule, bound: Bound, week: Week) -> Iterable[Span]:
    """What the bound is held against: the week, each day, or each meal of its slots."""
    if rule.scope == "week":
        return (Span(week.sum, week.sum, week.items, days=_WEEK_DAYS),)
    if rule.scope == "day":
        return (Span(day.sum, day.sum, day.items, date=day.written.date) for day in week.days)
    return (
        Span(served.sum, day.sum, served.items, date=served.date, meal=served.slot)
        for day in week.days
        for served in day.meals
        if not bound.slots or served.slot in bound.slots
    )


def _judge(
    rule: Rule, bound: Bound, span: Span, measured: Measure | None, lo: Fraction | None, hi: Fraction | None
) -> Finding | None:
    if measured is not None and measured.is_whole and _within(measured.part, lo, hi):
        return None
    allowed, unit, name = range_text(lo, hi), unit_of(bound.nutrient, bound.per), _name(bound.nutrient)
    if measured is None:
        said = f"{name} cannot be measured: what it is counted per is unknown or nothing. {rule.message}"
        return finding(rule, said, severity="not_evaluable", date=span.date, meal=span.meal, bound=allowed, unit=unit)
    above = hi is not None and measured.part > hi
    short = lo is not None and measured.part < lo
    observed = plain(measured.part)
    if above or (short and measured.is_whole):
        at_least = "" if measured.is_whole else "at least "
        return finding(
            rule,
            f"{name} {at_least}{observed} {unit}, allowed {allowed}. {rule.message}",
            date=span.date,
            meal=span.meal,
            observed=observed,
            bound=allowed,
            unit=unit,
            top_foods=top_foods(span.items, bound.nutrient),
            repair=(less_of if above else more_of)(span.items, bound.nutrient),
        )
    if hi is None and not short:
        return None
    covered = span.sum.coverage(bound.nutrient)
    return finding(
        rule,
        f"{name} is known for {covered}% of the weight: at least {observed} {unit}, allowed {allowed}. {rule.message}",
        severity="not_evaluable",
        date=span.date,
        meal=span.meal,
        observed=observed,
        bound=allowed,
        unit=unit,
        top_foods=top_foods(span.items, bound.nutrient),
    )


def _within(part: Fraction, lo: Fraction | None, hi: Fraction | None) -> bool:
    return (lo is None or lo <= part) and (hi is None or part <= hi)


def _name(nutrient: Nutrient) -> str:
    name = name_of(nutrient)
    return name[0].upper() + name[1:]
