"""Validates a week: weighs it anew, holds it to its own words, and evaluates every rule that is in force."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from pydantic.alias_generators import to_camel

from catalogue import recognise
from catalogue.loader import Catalogue
from domain.finding import Finding, FindingSeverity, Verdict
from domain.nutrition import NUTRIENTS
from domain.patient import PatientFields
from domain.plan import WeeklyPlan
from domain.profile import Profile
from domain.rule import (
    Advice,
    Apart,
    Bound,
    DeclaredAllergy,
    Disliked,
    Exclude,
    OrderedLimit,
    Quota,
    Refuse,
    Repeats,
    Rule,
    Shape,
    Steady,
    Texture,
    Understood,
)
from engine.validate.bounds import judge_bound, judge_orders, judge_overruled, judge_steady
from engine.validate.claims import check_claims
from engine.validate.overriding import judge_overridden, judge_stray
from engine.validate.patterns import judge_quota, judge_repeats, judge_shape
from engine.validate.plates import judge_allergy, judge_apart, judge_disliked, judge_excluded, judge_texture
from engine.validate.report import finding, in_order
from engine.validate.select import in_force
from engine.validate.weigh import Sum, Week, milligrams, weigh

_NOT_UNDERSTOOD: dict[str, FindingSeverity] = {"hard": "blocker", "soft": "not_evaluable", "info": "note"}
_IN_OTHER_WORDS = "Write it in other words in the record, or take it out if it says nothing about food."
_BEYOND_REPAIR = "No change of the plan mends this: either the record is wrong, or a specialist plans by hand."


def validate_week(plan: WeeklyPlan, patient: PatientFields, catalogue: Catalogue) -> Verdict:
    """What is wrong with a week for a patient, recomputed from `components` and the catalogue's foods alone.

    A hard rule broken or a false figure is a `blocker`, a soft rule a `warning`; what cannot be judged for want of a
    patient field or a nutrient figure is `not_evaluable` and names it. `valid` when no blocker stands. Findings come
    in a fixed order: severity, date, meal, rule. `checked` counts `meals`, `components` and `rules` in force; what a
    food outside the catalogue weighs counts as unknown in `coverage`.
    """
    profile = recognise(patient, catalogue.foods)
    force = in_force(catalogue.rules, patient, profile)
    week = weigh(plan, catalogue.foods)
    found = [
        *check_claims(plan, week, catalogue),
        *(one for rule in force.rules for one in _evaluate(rule, week, patient, profile, catalogue)),
        *(lacks(rule, field) for rule, field in force.missing),
        *(judge_overruled(overruled) for overruled in force.overruled),
        *(judge_overridden(overridden) for overridden in force.overridden),
        *(judge_stray(stray) for stray in force.strays),
    ]
    findings = in_order(found)
    return Verdict(
        valid=all(one.severity != "blocker" for one in findings),
        findings=findings,
        checked={
            "meals": len(week.meals),
            "components": len(week.items) + len(week.strangers),
            "rules": len(force.rules) + len(force.missing) + len(force.overruled),
        },
        coverage=_coverage(week),
    )


def lacks(rule: Rule, field: str) -> Finding:
    """A rule that is in force but cannot be judged, because the record lacks a field."""
    message = f"Cannot be judged: {field} is missing. {rule.message}"
    repair = f"Enter {field} in the record."
    return finding(rule, message, severity="not_evaluable", observed=f"{field} missing", repair=repair)


def _coverage(week: Week) -> dict[str, int]:
    strange = sum(milligrams(one.component.grams) for one in week.strangers)
    unknown = tuple(mg + strange for mg in week.sum.unknown)
    whole = Sum(week.sum.known, unknown, week.sum.weight + strange)
    return {to_camel(nutrient): whole.coverage(nutrient) for nutrient in NUTRIENTS}


def _evaluate(  # noqa: C901, PLR0911, PLR0912 - one arm for each kind of check, nothing else
    rule: Rule, week: Week, patient: PatientFields, profile: Profile, catalogue: Catalogue
) -> Iterable[Finding]:
    match rule.check:
        case Bound() as bound:
            return judge_bound(rule, bound, week, patient)
        case OrderedLimit() as orders:
            return judge_orders(rule, orders, week, patient)
        case Steady() as steady:
            return judge_steady(rule, steady, week, patient)
        case Exclude() as exclude:
            return judge_excluded(rule, exclude, week)
        case DeclaredAllergy():
            return judge_allergy(rule, profile, week)
        case Disliked():
            return judge_disliked(rule, profile, week)
        case Apart() as apart:
            return judge_apart(rule, apart, week)
        case Texture() as texture:
            return judge_texture(rule, texture, week, catalogue)
        case Quota() as quota:
            return judge_quota(rule, quota, week)
        case Repeats() as repeats:
            return judge_repeats(rule, repeats, week)
        case Shape() as shape:
            return judge_shape(rule, shape, week)
        case Understood() as understood:
            return _judge_understood(rule, understood, profile)
        case Refuse():
            return (finding(rule, rule.message, repair=_BEYOND_REPAIR),)
        case Advice():
            return (finding(rule, rule.message),)
        case strange:  # pragma: no cover - mypy proves that no kind is missing above
            assert_never(strange)


def _judge_understood(rule: Rule, check: Understood, profile: Profile) -> Iterator[Finding]:
    """Every strange word: a blocker where the rule is hard, a note where it only informs, else not evaluable."""
    severity = _NOT_UNDERSTOOD[rule.level]
    for one in profile.not_understood:
        if one.field in check.fields:
            meant = f" Did you mean {' or '.join(one.suggestions)}?" if one.suggestions else ""
            message = f"“{one.written}” is not understood.{meant} {rule.message}"
            yield finding(rule, message, severity=severity, observed=one.written, repair=_IN_OTHER_WORDS)
