"""Rules in, requirements out: what this patient's plan must hold and should hold, said in foods, recipes and integers.

Knows the kinds of checks, no single rule: another record in the catalogue changes plans without a change here.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from catalogue.loader import Catalogue
from domain.patient import PatientFields
from domain.profile import Profile
from domain.rule import (
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
    RuleId,
    Shape,
    Steady,
    Texture,
    Understood,
)
from engine.plan.lines import Line, lines_of, yields
from engine.plan.shelf import Flags, Shelf, shelf_of

MAIN_MEALS = 3


@dataclass(frozen=True, eq=False)
class Against:
    """A rule that is against some foods, or against recipes whatever their foods (texture, what stands together)."""

    rule: RuleId
    foods: Flags
    recipes: Flags
    hard: bool


@dataclass(frozen=True, eq=False)
class Count:
    """Between `lo` and `hi` meals a week (or a day) made with any of these recipes."""

    rule: RuleId
    recipes: Flags
    daily: bool
    lo: int | None
    hi: int | None
    hard: bool


@dataclass(frozen=True, eq=False)
class Requirements:
    """What holds for one patient. `rules` are in force; `not_evaluable` would be, were a patient field not missing.

    `usable[r]` is what is left of the recipes after every hard exclusion; `occasions` counts eating occasions a day.
    """

    patient: PatientFields
    shelf: Shelf
    rules: tuple[Rule, ...]
    not_evaluable: tuple[tuple[RuleId, str], ...]
    refusals: tuple[tuple[Rule, str], ...]
    lines: tuple[Line, ...]
    against: tuple[Against, ...]
    counts: tuple[Count, ...]
    steady: tuple[tuple[RuleId, Steady, bool], ...]
    repeats: tuple[tuple[RuleId, Repeats, bool], ...]
    shapes: tuple[tuple[RuleId, Shape, bool], ...]
    usable: Flags

    @property
    def occasions(self) -> int:
        """The eating occasions a day that rules ask for: three main meals, and more where a rule says so."""
        return max([MAIN_MEALS, *(shape.occasions for _, shape, _ in self.shapes)])

    def without(self, rules: Collection[RuleId]) -> "Requirements":
        """The same with some rules left out, which is how a conflict is made minimal."""
        against = tuple(one for one in self.against if one.rule not in rules)
        return replace(
            self,
            rules=tuple(rule for rule in self.rules if rule.id not in rules),
            not_evaluable=tuple(one for one in self.not_evaluable if one[0] not in rules),
            refusals=tuple(one for one in self.refusals if one[0].id not in rules),
            lines=tuple(line for line in self.lines if line.rule not in rules),
            against=against,
            counts=tuple(count for count in self.counts if count.rule not in rules),
            steady=tuple(one for one in self.steady if one[0] not in rules),
            repeats=tuple(one for one in self.repeats if one[0] not in rules),
            shapes=tuple(one for one in self.shapes if one[0] not in rules),
            usable=_usable(against, self.shelf),
        )

    def removed_by(self) -> tuple[tuple[RuleId, int], ...]:
        """How many recipes each hard rule removes on its own, the hungriest first."""
        return self.removed_from(np.ones(len(self.shelf.recipes), dtype=np.bool_))

    def removed_from(self, recipes: Flags) -> tuple[tuple[RuleId, int], ...]:
        """How many of these recipes each hard rule removes on its own, the hungriest first."""
        removed = [(one.rule, int((one.recipes & recipes).sum())) for one in self.against if one.hard]
        return tuple(sorted(((rule, n) for rule, n in removed if n), key=lambda pair: (-pair[1], pair[0])))

    def foods_excluded(self) -> dict[str, tuple[RuleId, ...]]:
        """The foods that must not be served, each with every rule that says so."""
        hard = [one for one in self.against if one.hard]
        named = {food.id: tuple(one.rule for one in hard if one.foods[i]) for i, food in enumerate(self.shelf.foods)}
        return {food: rules for food, rules in named.items() if rules}


def compile_rules(patient: PatientFields, profile: Profile, catalogue: Catalogue) -> Requirements:
    """The requirements of one patient."""
    meant = (_decided(rule, patient) for rule in catalogue.rules if applies(rule, patient, profile))
    applicable = [rule for rule in meant if rule is not None]
    superseded = {old for rule in applicable for old in rule.supersedes}
    standing = [rule for rule in applicable if rule.id not in superseded]
    missing = {rule.id: lack for rule in standing if (lack := _missing(rule, patient))}
    rules = tuple(_weighed(rule, patient) for rule in standing if rule.id not in missing)
    binding = [rule for rule in rules if rule.level != "info"]
    shelf = shelf_of(catalogue)
    against = tuple(found for rule in binding if (found := _against(rule, profile, shelf)) is not None)
    return Requirements(
        patient=patient,
        shelf=shelf,
        rules=rules,
        not_evaluable=tuple(
            (rule.id, missing[rule.id]) for rule in standing if rule.id in missing and rule.level == "hard"
        ),
        refusals=tuple((rule, said) for rule in rules if rule.level == "hard" and (said := _refusal(rule, profile))),
        lines=tuple(line for rule in binding for line in _lines(rule, patient)),
        against=against,
        counts=tuple(
            Count(
                rule.id,
                shelf.recipes_with(shelf.foods_with(rule.check.facts, rule.check.foods)),
                daily=rule.scope == "day",
                lo=rule.check.lo,
                hi=rule.check.hi,
                hard=rule.level == "hard",
            )
            for rule in binding
            if isinstance(rule.check, Quota)
        ),
        steady=tuple((r.id, r.check, r.level == "hard") for r in binding if isinstance(r.check, Steady)),
        repeats=tuple((r.id, r.check, r.level == "hard") for r in binding if isinstance(r.check, Repeats)),
        shapes=tuple((r.id, r.check, r.level == "hard") for r in binding if isinstance(r.check, Shape)),
        usable=_usable(against, shelf),
    )


def _usable(against: Sequence[Against], shelf: Shelf) -> Flags:
    removed = [one.recipes for one in against if one.hard]
    usable: Flags = ~np.any([*removed, np.zeros(len(shelf.recipes), np.bool_)], axis=0)
    return usable


def applies(rule: Rule, patient: PatientFields, profile: Profile) -> bool:
    """Whether a rule is about this patient at all."""
    who, tags = rule.applies, set(profile.tags)
    return (
        tags.issuperset(who.all)
        and (not who.any or not tags.isdisjoint(who.any))
        and tags.isdisjoint(who.none)
        and (who.age_min is None or patient.age >= who.age_min)
        and (who.age_max is None or patient.age <= who.age_max)
        and (who.gender is None or patient.gender == who.gender)
    )


def _decided(rule: Rule, patient: PatientFields) -> Rule | None:
    """The rule as the record's override leaves it; None where that sets it aside. Only bounds can be overridden."""
    override = next((one for one in patient.overrides if one.rule == rule.id), None)
    bound = rule.check
    if override is None or not isinstance(bound, Bound):
        return rule
    if override.off:
        return None
    lo = bound.lo if override.min is None else override.min
    hi = bound.hi if override.max is None else override.max
    said = f"{rule.message} Overridden by {override.author}: “{override.reason}”."
    decided = bound.model_copy(update={"lo": lo, "hi": hi, "floor": None})
    return rule.model_copy(update={"check": decided, "message": said})


def _weighed(rule: Rule, patient: PatientFields) -> Rule:
    """The rule, a level lower where the prescription stands against it (docs/decisions/0002-rule-levels.md)."""
    if rule.yields_to_prescription and isinstance(rule.check, Bound) and yields(rule.check, patient):
        return rule.model_copy(update={"level": "soft" if rule.level == "hard" else "info"})
    return rule


def _missing(rule: Rule, patient: PatientFields) -> str:
    """The first field the rule needs and the record does not have; dots reach into a field (`limits.potassium`)."""
    needs = list(rule.needs)
    if isinstance(rule.check, Bound) and rule.check.per == "kg":
        needs.append("weight_kg")
    return next((need for need in needs if not _has(patient, need)), "")


def _has(patient: PatientFields, need: str) -> bool:
    field, *inner = need.split(".")
    value = getattr(patient, re.sub(r"(?<=[a-z])(?=[A-Z])", "_", field).lower())
    for key in inner:
        value = value.get(key) if isinstance(value, dict) else None
    return value is not None


def _refusal(rule: Rule, profile: Profile) -> str:
    if isinstance(rule.check, Refuse):
        return rule.message
    if isinstance(rule.check, Understood):
        fields = rule.check.fields
        written = [f"“{one.written}” ({one.field})" for one in profile.not_understood if one.field in fields]
        return f"{rule.message} Not understood: {', '.join(written)}." if written else ""
    return ""


def _lines(rule: Rule, patient: PatientFields) -> tuple[Line, ...]:
    hard = rule.level == "hard"
    if isinstance(rule.check, Bound):
        return lines_of(rule.check, rule.id, rule.scope, patient, hard=hard)
    if isinstance(rule.check, OrderedLimit):
        ordered = [Bound(nutrient=n, lo=limit.min, hi=limit.max) for n, limit in sorted(patient.limits.items())]
        return tuple(line for bound in ordered for line in lines_of(bound, rule.id, "day", patient, hard=hard))
    return ()


def _against(rule: Rule, profile: Profile, shelf: Shelf) -> Against | None:
    check = rule.check
    none = np.zeros(len(shelf.foods), dtype=np.bool_)
    hard = rule.level == "hard"
    if isinstance(check, Apart):
        together = shelf.recipes_with(shelf.foods_with(check.one)) & shelf.recipes_with(shelf.foods_with(check.other))
        return Against(rule.id, none, together, hard)
    if isinstance(check, Texture):
        fits = np.array([check.level in recipe.iddsi for recipe in shelf.recipes], dtype=np.bool_)
        return Against(rule.id, none, ~fits, hard)
    if isinstance(check, Exclude):
        foods = _excluded(check, shelf)
    elif isinstance(check, DeclaredAllergy):
        foods = shelf.foods_with_allergens([one.allergen for one in profile.allergens], rejects_may=True)
        foods |= shelf.foods_with(foods=[one.food for one in profile.allergy_foods])
    elif isinstance(check, Disliked):
        foods = shelf.foods_with(foods=[one.food for one in profile.disliked])
    else:
        return None
    return Against(rule.id, foods, shelf.recipes_with(foods), hard)


def _excluded(check: Exclude, shelf: Shelf) -> Flags:
    graded = [
        food.fodmap in check.fodmap or food.purine in check.purine or food.tyramine in check.tyramine
        for food in shelf.foods
    ]
    return (
        shelf.foods_with(check.facts, check.foods)
        | shelf.foods_with_allergens(check.allergens, rejects_may=check.rejects_may)
        | np.array(graded, dtype=np.bool_)
    )
