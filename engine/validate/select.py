"""Which rule records are in force for a patient, and which of them the prescription itself overrules.

Knows who a rule is for; evaluates nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from domain.nutrition import Nutrient
from domain.patient import Override, PatientFields
from domain.profile import Profile
from domain.rule import Bound, Rule
from engine.validate.overriding import Overridden
from engine.validate.report import exact

KCAL_PER_UNIT: dict[Nutrient, int] = {
    "calories": 1, "protein": 4, "carbs": 4, "sugars": 4, "fat": 9, "saturated_fat": 9,
}  # fmt: skip
"""Energy of a gram (Atwater 4/4/9)."""


@dataclass(frozen=True, slots=True)
class Overruled:
    """A bound the patient's own target lies outside of; `prescribed` in the bound's measure."""

    rule: Rule
    bound: Bound
    prescribed: Fraction


@dataclass(frozen=True, slots=True)
class InForce:
    """`rules` to evaluate, `missing` those that lack a patient field (named as in JSON), `overruled` by the targets.

    `overridden` are bounds the record replaces (also among the others, as replaced, unless set aside); `strays` are
    overrides of what is no bound of the catalogue.
    """

    rules: tuple[Rule, ...]
    missing: tuple[tuple[Rule, str], ...]
    overruled: tuple[Overruled, ...]
    overridden: tuple[Overridden, ...]
    strays: tuple[Override, ...]

    def holds(self, rule: str) -> bool:
        """Whether the rule of this id is in force, evaluable or not."""
        return rule in {one.id for one in (*self.rules, *(lack[0] for lack in self.missing))} | {
            one.rule.id for one in self.overruled
        }


def in_force(rules: Iterable[Rule], patient: PatientFields, profile: Profile) -> InForce:
    """Sorts the records for one patient; see docs/decisions/0002-rule-levels.md for the precedence."""
    tags = frozenset(profile.tags)
    records = {rule.id: rule for rule in rules}
    replaced, strays = _replaced(records, patient.overrides)
    applicable = [rule for rule in records.values() if _is_for(rule, patient, tags)]
    decided = [replaced[rule.id].in_force if rule.id in replaced else rule for rule in applicable]
    meant = [rule for rule in decided if rule is not None]
    superseded = {old for rule in meant for old in rule.supersedes}
    overridden = [replaced[rule.id] for rule in applicable if rule.id in replaced and rule.id not in superseded]
    stand: list[Rule] = []
    missing: list[tuple[Rule, str]] = []
    overruled: list[Overruled] = []
    for rule in meant:
        if rule.id in superseded:
            continue
        lacking = _lacking(rule, patient)
        against = _overruled(rule, patient)
        if lacking:
            missing.append((rule, lacking))
        elif against:
            overruled.append(against)
        else:
            stand.append(rule)
    return InForce(tuple(stand), tuple(missing), tuple(overruled), tuple(overridden), strays)


def target(nutrient: Nutrient, patient: PatientFields) -> Fraction | None:
    """The prescribed amount a day, for energy and the macronutrients."""
    if nutrient == "calories":
        return Fraction(patient.calorie_target)
    if nutrient in ("protein", "carbs", "fat"):
        return exact(getattr(patient.macro_targets, nutrient))
    return None


def _replaced(
    records: dict[str, Rule], overrides: Iterable[Override]
) -> tuple[dict[str, Overridden], tuple[Override, ...]]:
    """The overrides of bounds, by rule, and those of anything else."""
    replaced: dict[str, Overridden] = {}
    strays: list[Override] = []
    for override in overrides:
        rule = records.get(override.rule)
        if rule is not None and isinstance(rule.check, Bound):
            replaced[rule.id] = Overridden(rule, rule.check, override)
        else:
            strays.append(override)
    return replaced, tuple(strays)


def _is_for(rule: Rule, patient: PatientFields, tags: frozenset[str]) -> bool:
    who = rule.applies
    if who.age_min is not None and patient.age < who.age_min:
        return False
    if who.age_max is not None and patient.age > who.age_max:
        return False
    if who.gender is not None and patient.gender != who.gender:
        return False
    return tags.issuperset(who.all) and (not who.any or not tags.isdisjoint(who.any)) and tags.isdisjoint(who.none)


def _lacking(rule: Rule, patient: PatientFields) -> str:
    """The first field the rule needs and the record lacks, in the spelling of JSON; empty when nothing lacks."""
    needs = rule.needs
    if isinstance(rule.check, Bound) and rule.check.per == "kg":
        needs = (*needs, "weight_kg")
    for need in needs:
        field, _, key = need.partition(".")
        value = getattr(patient, field)
        if key:
            value = value.get(key)
        if value is None:
            return re.sub(r"_(\w)", lambda found: found[1].upper(), field) + (f".{key}" if key else "")
    return ""


def _overruled(rule: Rule, patient: PatientFields) -> Overruled | None:
    bound = rule.check
    if not rule.yields_to_prescription or not isinstance(bound, Bound):
        return None
    prescribed = _prescribed(bound, patient)
    if prescribed is None:
        return None
    below = bound.lo is not None and prescribed < exact(bound.lo)
    above = bound.hi is not None and prescribed > exact(bound.hi)
    return Overruled(rule, bound, prescribed) if below or above else None


def _prescribed(bound: Bound, patient: PatientFields) -> Fraction | None:
    """The target in the measure of the bound; None where a target says nothing about it."""
    amount = target(bound.nutrient, patient)
    if amount is None:
        return None
    if bound.per == "day":
        return amount
    if bound.per == "kg" and patient.weight_kg is not None:
        return amount / exact(patient.weight_kg)
    if bound.per == "percent_energy":
        return amount * KCAL_PER_UNIT[bound.nutrient] * 100 / patient.calorie_target
    return None
