"""A plan with everything its documents say about it, and the sentences every format has to carry alike.

Knows no format. What is said about allergies is never more than the validator's verdict allows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from domain.calendar import WEEK_DAYS
from domain.finding import Finding, Verdict
from domain.nutrition import Nutrient
from domain.patient import Patient
from domain.plan import DailyMeals, Meal, WeeklyPlan
from domain.profile import Profile
from domain.recipe import Slot
from tools.documents.paper import Sheet

_AT: Mapping[Slot, time] = {"breakfast": time(8), "lunch": time(12, 30), "dinner": time(18, 30)}
_SNACKS_AT = (time(10, 30), time(15, 30), time(21))
_BY_DAY = 2

GRAVEST_FIRST = ("blocker", "warning", "not_evaluable", "note")


@dataclass(frozen=True)
class Sitting:
    """A meal of a day under the name and at the hour documents give it; `key` is unique within the day."""

    slot: Slot
    key: str
    name: str
    at: time
    meal: Meal


@dataclass(frozen=True)
class Dossier:
    """A plan, the record and the verdict as of now, and the steps of its recipes by recipe id. `evening_snack`: a rule
    in force wants the last snack of the day after dinner.
    """

    plan: WeeklyPlan
    patient: Patient
    profile: Profile
    verdict: Verdict
    methods: Mapping[str, tuple[str, ...]]
    evening_snack: bool = False
    sheet: Sheet = "A4"

    def sittings(self, day: DailyMeals) -> list[Sitting]:
        """The meals of a day in the order of its `meals()`."""
        hours = _snack_hours(len(day.snacks), evening=self.evening_snack)
        main = [Sitting(slot, slot, slot.capitalize(), _AT[slot], m) for slot, m in day.meals() if slot != "snack"]
        return main + [
            Sitting("snack", f"snack-{number}", "Evening snack" if at == _SNACKS_AT[-1] else "Snack", at, meal)
            for number, (at, meal) in enumerate(zip(hours, day.snacks, strict=True), 1)
        ]

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


def _snack_hours(count: int, *, evening: bool) -> list[time]:
    """Afternoon first, then morning; the evening where a rule asks for it or the day leaves no other hour."""
    hours = _SNACKS_AT if evening or count > _BY_DAY else _SNACKS_AT[:_BY_DAY]
    return [hours[max(0, len(hours) - count + i)] for i in range(count)]


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
