"""Bounds as exact integer inequalities: Σ coefficient × amount between two integers, amounts in `PARTS`.

Knows what a bound is measured per; knows no food and no search.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from domain.finding import Scope
from domain.nutrition import NUTRIENTS, PARTS, Nutrient
from domain.patient import PatientFields
from domain.recipe import Slot
from domain.rule import Bound, Per, RuleId
from domain.value import Amount

KCAL_PER_UNIT = {"calories": 1, "protein": 4, "carbs": 4, "sugars": 4, "fat": 9, "saturated_fat": 9}
"""kcal in a gram (Atwater 4/4/9), as `percent_energy` counts; what carries no energy has no share of it."""
_TARGETS = ("calories", "protein", "carbs", "fat")
ENERGY = NUTRIENTS.index("calories")
_PROTEIN = NUTRIENTS.index("protein")


@dataclass(frozen=True, slots=True)
class Line:
    """`lo` ≤ Σ coefs[i] × amount[i] ≤ `hi` over each unit of `scope` (week: the mean of the days, so lo and hi are of
    one day). `share` adds a second sum over the whole day, which makes a meal's share of its day a line too.

    `reference` is what counts as 100% when a violation is weighed, never less than one unit of the nutrient; `per`
    tells a prescription from other bounds. A line that `yields` was hard and is now only very dear.
    """

    rule: RuleId
    nutrient: Nutrient
    per: Per
    scope: Scope
    slots: tuple[Slot, ...]
    coefs: tuple[int, ...]
    share: tuple[int, ...] | None
    lo: int | None
    hi: int | None
    reference: int
    hard: bool
    yields: bool = False

    @property
    def touches(self) -> tuple[int, ...]:
        """The nutrients (by index) whose amount the line depends on."""
        both = zip(self.coefs, self.share or self.coefs, strict=True)
        return tuple(i for i, (own, day) in enumerate(both) if own or day)


def exact(amount: Amount) -> Fraction:
    """The number as it is written: 0.55 is 55/100."""
    return Fraction(str(amount))


def lines_of(bound: Bound, rule: RuleId, scope: Scope, patient: PatientFields, *, hard: bool) -> tuple[Line, ...]:
    """A bound as one line, or as one per end where the ends are proportions of something eaten.

    A bound per kg needs `patient.weight_kg`; the caller has checked that it is there.
    """
    if bound.per in ("day", "kg", "percent_target"):
        return (_absolute(bound, rule, scope, patient, hard=hard),)
    ends = ((bound.lo, True), (bound.hi, False))
    return tuple(
        _ratio(bound, rule, scope, patient, exact(end), is_low=is_low, hard=hard)
        for end, is_low in ends
        if end is not None
    )


def yields(bound: Bound, patient: PatientFields) -> bool:
    """Whether the patient's own target lies outside a bound on the same thing."""
    if bound.nutrient not in _TARGETS or bound.per not in ("day", "kg", "percent_energy"):
        return False
    aim = target(bound.nutrient, patient)
    if bound.per == "kg":
        aim /= exact(patient.weight_kg or 0)
    elif bound.per == "percent_energy":
        aim *= Fraction(100 * KCAL_PER_UNIT[bound.nutrient], patient.calorie_target)
    return (bound.lo is not None and aim < exact(bound.lo)) or (bound.hi is not None and aim > exact(bound.hi))


def _absolute(bound: Bound, rule: RuleId, scope: Scope, patient: PatientFields, *, hard: bool) -> Line:
    lo, hi = (None if end is None else exact(end) * _basis(bound, patient) for end in (bound.lo, bound.hi))
    if bound.floor is not None:
        aim, margin = target(bound.nutrient, patient), exact(bound.floor)
        lo = None if lo is None else min(lo, aim - margin)
        hi = None if hi is None else max(hi, aim + margin)
    ends = [end for end in (lo, hi) if end is not None]
    return Line(
        rule=rule,
        nutrient=bound.nutrient,
        per=bound.per,
        scope=scope,
        slots=bound.slots,
        coefs=_unit(bound.nutrient, 1),
        share=None,
        lo=None if lo is None else ceil(lo * PARTS),
        hi=None if hi is None else floor(hi * PARTS),
        reference=max(PARTS, floor(sum(ends, Fraction(0)) / max(1, len(ends)) * PARTS)),
        hard=hard,
    )


def _basis(bound: Bound, patient: PatientFields) -> Fraction:
    if bound.per == "kg":
        return exact(patient.weight_kg or 0)
    return target(bound.nutrient, patient) / 100 if bound.per == "percent_target" else Fraction(1)


def target(nutrient: Nutrient, patient: PatientFields) -> Fraction:
    """The prescribed amount a day: energy or a macronutrient."""
    if nutrient == "calories":
        return exact(patient.calorie_target)
    return exact(getattr(patient.macro_targets, nutrient))


def _ratio(
    bound: Bound, rule: RuleId, scope: Scope, patient: PatientFields, end: Fraction, *, is_low: bool, hard: bool
) -> Line:
    """The nutrient, times a factor, less its end times what it is measured per: at most (at least) 0."""
    is_share = scope == "meal" and bound.nutrient == "calories" and bound.per == "percent_energy"
    times, base = {
        "1000_kcal": (1000, ENERGY),
        "percent_energy": (100 * KCAL_PER_UNIT.get(bound.nutrient, 0), ENERGY),
        "g_protein": (1, _PROTEIN),
    }[bound.per]
    scale = end.denominator
    weight = int(end * scale)
    own, day = _unit(bound.nutrient, times * scale), _unit(NUTRIENTS[base], -weight)
    eaten = patient.calorie_target if base == ENERGY else exact(patient.macro_targets.protein)
    return Line(
        rule=rule,
        nutrient=bound.nutrient,
        per=bound.per,
        scope=scope,
        slots=bound.slots,
        coefs=own if is_share else tuple(a + b for a, b in zip(own, day, strict=True)),
        share=day if is_share else None,
        lo=0 if is_low else None,
        hi=None if is_low else 0,
        reference=max(times * scale * PARTS, int(weight * eaten * PARTS)),
        hard=hard,
    )


def _unit(nutrient: Nutrient, coefficient: int) -> tuple[int, ...]:
    return tuple(coefficient if name == nutrient else 0 for name in NUTRIENTS)
