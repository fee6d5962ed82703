"""Checks a prescription before anything is planned by it: does it add up, does it suit the body, do orders agree.

Bounds E-1 to E-12 are screening conventions for a dietitian's eye; only what no plan may follow is a blocker.
"""

from collections.abc import Iterator
from fractions import Fraction

from catalogue import recognise
from catalogue.loader import Catalogue
from domain.finding import Finding, FindingSeverity
from domain.patient import PatientFields
from domain.profile import Profile
from domain.value import Amount
from engine.validate.body import ADULT, basal, expected
from engine.validate.bounds import judge_overruled
from engine.validate.overriding import judge_overridden, judge_stray
from engine.validate.report import exact, in_order, plain, range_text
from engine.validate.select import in_force, target

_PASS_PERCENT, _WARN_PERCENT = 5, 10
_KCAL = {"protein": 4, "carbs": 4, "fat": 9}
_FLOOR, _LOW, _LOW_MEN, _HIGH, _HIGH_PER_KG = 800, 1200, 1500, 4000, 50
_KCAL_PER_KG_BODY = 7700
_WEEK_DAYS = 7
_NO_DEFICIT = (
    "bmi:under_18_5", "condition:pregnancy", "condition:lactation", "condition:eating_disorder",
    "condition:decompensated_cirrhosis", "condition:malnutrition",
)  # fmt: skip


def check_prescription(patient: PatientFields, catalogue: Catalogue) -> tuple[Finding, ...]:
    """What a dietitian should see before a plan is made: scope patient, in the order of `validate_week`.

    Blockers: macros more than 10% off the energy (E-1), below 0.8 × basal (E-6), below 800 kcal unsupervised (E-7), a
    large deficit where none may be (E-9), a limit that contradicts itself or the energy target (E-11).
    """
    profile = recognise(patient, catalogue.foods)
    force = in_force(catalogue.rules, patient, profile)
    return in_order(
        [
            *_energy_sum(patient),
            *_amount(patient, profile),
            *_body(patient, profile),
            *_limits(patient),
            *(judge_overruled(one) for one in force.overruled),
            *(judge_overridden(one) for one in force.overridden),
            *(judge_stray(one) for one in force.strays),
        ]
    )


def _energy_sum(patient: PatientFields) -> Iterator[Finding]:
    """E-1: 4P + 4C + 9F against calorieTarget: 5% pass, 10% warn, more is refused with three ways to repair it."""
    macros = {name: exact(getattr(patient.macro_targets, name)) for name in _KCAL}
    kcal = sum((macros[name] * factor for name, factor in _KCAL.items()), Fraction(0))
    aim = Fraction(patient.calorie_target)
    off = abs(kcal - aim) / aim * 100
    if off <= _PASS_PERCENT:
        return
    fat = (aim - macros["protein"] * 4 - macros["carbs"] * 4) / 9
    ways = [f"set calorieTarget to {round(kcal)}"]
    if fat >= 0:
        ways.insert(0, f"set fat to {round(fat)} g")
    if kcal:
        parts = ", ".join(f"{name} {round(macros[name] * aim / kcal)} g" for name in _KCAL)
        ways.append(f"scale all three ({parts})")
    message = (
        f"The macros give {round(kcal)} kcal, {round(off)}% off the target of {aim} kcal. Either {' or '.join(ways)}."
    )
    severity: FindingSeverity = "blocker" if off > _WARN_PERCENT else "warning"
    bound = range_text(aim * 95 / 100, aim * 105 / 100)
    yield _found("prescription_energy_sum", severity, message, "E-1, Atwater 4/4/9 (C)", round(kcal), bound, "kcal")


def _amount(patient: PatientFields, profile: Profile) -> Iterator[Finding]:
    """E-7, E-8, E-10: the target by itself."""
    kcal = patient.calorie_target
    if kcal < _FLOOR:
        supervised = "detail:vlcd_supervised" in profile.tags
        message = (
            f"{kcal} kcal a day is a very-low-calorie diet: only under a physician (conditionDetails.vlcdSupervised)."
        )
        severity: FindingSeverity = "warning" if supervised else "blocker"
        yield _found("prescription_floor", severity, message, "E-7, AHA/ACC/TOS 2013 (M)", kcal, f"≥ {_FLOOR}", "kcal")
    low = _LOW_MEN if patient.gender == "male" else _LOW
    if _FLOOR <= kcal < low and patient.age >= ADULT:
        message = f"{kcal} kcal a day is little for an adult: record why."
        yield _found("prescription_low", "warning", message, "E-8 (C)", kcal, f"≥ {low}", "kcal")
    if kcal > _HIGH:
        message = f"{kcal} kcal a day is a lot: check the number."
        yield _found("prescription_high", "warning", message, "E-10 (C)", kcal, f"≤ {_HIGH}", "kcal")
    elif patient.weight_kg is not None and patient.age >= ADULT:
        per_kg = kcal / exact(patient.weight_kg)
        if per_kg > _HIGH_PER_KG:
            message = f"{plain(per_kg)} kcal per kg is a lot: check target and weight."
            bound = f"≤ {_HIGH_PER_KG}"
            yield _found("prescription_high", "warning", message, "E-10 (C)", plain(per_kg), bound, "kcal/kg")


def _body(patient: PatientFields, profile: Profile) -> Iterator[Finding]:
    """E-5, E-6, E-9, E-12: the target against what this body is expected to need."""
    missing = [
        name for name, value in (("weightKg", patient.weight_kg), ("heightCm", patient.height_cm)) if value is None
    ]
    rest = basal(patient)
    if missing:
        message = f"The target cannot be compared with the expected need: {' and '.join(missing)} missing."
        source = "E-5, E-6, E-9, E-12 (C)"
        yield _found("prescription_expected_energy", "not_evaluable", message, source, f"{', '.join(missing)} missing")
        return
    kcal = Fraction(patient.calorie_target)
    if rest is not None and kcal < rest:
        severity: FindingSeverity = "blocker" if kcal < rest * 8 / 10 else "warning"
        message = f"{kcal} kcal is below the basal need of about {round(rest)} kcal."
        bound = f"≥ {round(rest)}"
        source = "E-6, Mifflin-St Jeor 1990 (M)"
        yield _found("prescription_above_basal", severity, message, source, patient.calorie_target, bound, "kcal")
    need = expected(patient, profile)
    if need is None:
        message = "The target cannot be compared with the expected need: activityLevel missing."
        source = "E-5, E-9, E-12 (C)"
        yield _found("prescription_expected_energy", "not_evaluable", message, source, "activityLevel missing")
        return
    yield from _need(patient, profile, kcal, need)


def _need(patient: PatientFields, profile: Profile, kcal: Fraction, need: Fraction) -> Iterator[Finding]:
    about, share = round(need), kcal / need
    if not Fraction(3, 4) <= share <= Fraction(5, 4):
        message = f"{kcal} kcal is {round(share * 100)}% of the expected need of about {about} kcal: intended?"
        bound = range_text(need * 3 / 4, need * 5 / 4)
        source = "E-5, Mifflin-St Jeor × activity; NASEM 2023 for children (M)"
        yield _found("prescription_expected_energy", "warning", message, source, patient.calorie_target, bound, "kcal")
    reasons = [tag.partition(":")[2].replace("_", " ") for tag in _NO_DEFICIT if tag in profile.tags]
    reasons += ["under 18 years"] if patient.age < ADULT else []
    if reasons and share < Fraction(9, 10):
        severity: FindingSeverity = "blocker" if share < Fraction(3, 4) else "warning"
        message = (
            f"{kcal} kcal is a deficit against about {about} kcal, and none should be planned: {', '.join(reasons)}."
        )
        bound = f"≥ {round(need * 9 / 10)}"
        yield _found("prescription_deficit", severity, message, "E-9 (C)", patient.calorie_target, bound, "kcal")
    loss = (need - kcal) * _WEEK_DAYS / _KCAL_PER_KG_BODY
    limit = min(Fraction(1), exact(patient.weight_kg or 0) / 100)
    if loss > limit:
        message = f"The deficit means about {plain(loss)} kg a week."
        observed, bound = plain(loss), f"≤ {plain(limit)}"
        yield _found("prescription_loss_rate", "warning", message, "E-12 (C)", observed, bound, "kg a week")


def _limits(patient: PatientFields) -> Iterator[Finding]:
    """E-11: orders against each other."""
    for nutrient in sorted(patient.limits):
        limit = patient.limits[nutrient]
        lo, hi = (None if end is None else exact(end) for end in (limit.min, limit.max))
        allowed = range_text(lo, hi)
        if lo is not None and hi is not None and lo > hi:
            message = f"The limit on {nutrient} contradicts itself: at least {plain(lo)} and at most {plain(hi)}."
            yield _found("prescription_limits", "blocker", message, "E-11 (C)", allowed)
            continue
        aim = target(nutrient, patient)
        if aim is not None and ((lo is not None and aim < lo) or (hi is not None and aim > hi)):
            severity: FindingSeverity = "blocker" if nutrient == "calories" else "warning"
            message = f"The target of {plain(aim)} for {nutrient} lies outside the ordered limit {allowed}."
            yield _found("prescription_limits", severity, message, "E-11 (C)", plain(aim), allowed)


def _found(
    rule: str,
    severity: FindingSeverity,
    message: str,
    source: str,
    observed: Amount | str,
    bound: str | None = None,
    unit: str | None = None,
) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        scope="patient",
        observed=observed,
        bound=bound,
        unit=unit,
        message=message,
        source=source,
    )
