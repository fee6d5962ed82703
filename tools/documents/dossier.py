"""A plan with everything its documents say about it, and the sentences every format has to carry alike.

Knows no format. What is said about allergies is never more than the validator's verdict allows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from domain.calendar import WEEK_DAYS
from domain.finding import Finding, Verdict
from domain.nutrition import Nutrient
from domain.patient import Patient
from domain.plan import Component, DailyMeals, Meal, WeeklyPlan
from domain.profile import Profile
from domain.recipe import Slot

GRAVEST_FIRST = ("blocker", "warning", "not_evaluable", "note")


@dataclass(frozen=True)
class Dossier:
    """A plan, the record and the verdict as of now, and the steps of its recipes by recipe id."""

    plan: WeeklyPlan
    patient: Patient
    profile: Profile
    verdict: Verdict
    methods: Mapping[str, tuple[str, ...]]

    def components(self) -> Iterator[tuple[DailyMeals, Slot, Meal, Component]]:
        """Every component with its day and meal, in the order of the week."""
        for day in self.plan.days:
            for slot, meal in day.meals():
                for component in meal.components:
                    yield day, slot, meal, component

    def findings(self) -> list[Finding]:
        """The gravest first, then by rule and date."""
        return sorted(
            self.verdict.findings,
            key=lambda f: (GRAVEST_FIRST.index(f.severity), f.rule, str(f.date or ""), f.meal or "", f.message),
        )

    def method_of(self, meal: Meal) -> tuple[str, ...]:
        """The steps of the meal's recipe; what is known of the dish where there are none."""
        return self.methods.get(meal.recipe_id or "", ()) or (meal.description,)

    def mean(self, nutrient: Nutrient) -> float | None:
        """A day's mean over the week; None when any day is unknown, because a partial sum is not a total."""
        total = self.plan.weekly_totals.of(nutrient)
        return None if total is None else total / WEEK_DAYS


def cautions(dossier: Dossier) -> list[str]:
    """Why the plan must not be followed, or not yet, the gravest first; none for an approved plan that holds."""
    said = []
    blockers = sum(finding.severity == "blocker" for finding in dossier.verdict.findings)
    if not dossier.verdict.valid:
        broken = f"{blockers} hard rule{' is' if blockers == 1 else 's are'} broken"
        said.append(f"DO NOT USE: this plan does not fit the record as it is now ({broken}). Ask your dietitian.")
    if dossier.plan.status == "superseded":
        said.append("DO NOT USE: a newer plan has replaced this one.")
    elif dossier.plan.status != "approved":
        said.append("DRAFT: not yet approved by a dietitian.")
    return said


def prepared_without(dossier: Dossier) -> str:
    """The allergies line. Words nobody understood, and plans that do not pass, are promised nothing."""
    declared = dossier.patient.allergies
    if not declared:
        return "No allergy is on record."
    strange = {n.written for n in dossier.profile.not_understood if n.field == "allergies"}
    kept_away = ", ".join(word for word in declared if word not in strange)
    if not dossier.verdict.valid:
        return f"Allergies on record: {', '.join(declared)}. This plan has not passed its check against them."
    said = [f"Prepared without {kept_away}. Check the label of every packet all the same."] if kept_away else []
    if strange:
        said.append(f"NOT CHECKED, because not understood: {', '.join(w for w in declared if w in strange)}.")
    return " ".join(said)
