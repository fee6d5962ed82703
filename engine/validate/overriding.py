"""Replaces a bound by what the record's override says, and tells the dietitian so. Knows who decided; judges nothing."""

from dataclasses import dataclass

from domain.finding import Finding
from domain.patient import Override
from domain.rule import Bound, Rule
from engine.validate.report import exact, finding, range_text, unit_of


@dataclass(frozen=True, slots=True)
class Overridden:
    """A bound, as the catalogue has it, and the override of the record that replaces it."""

    rule: Rule
    bound: Bound
    override: Override

    @property
    def decided(self) -> Bound:
        """The bound that holds: an end left out stays, and no tolerance in units widens what a person has written."""
        lo = self.bound.lo if self.override.min is None else self.override.min
        hi = self.bound.hi if self.override.max is None else self.override.max
        return self.bound.model_copy(update={"lo": lo, "hi": hi, "floor": None})

    @property
    def in_force(self) -> Rule | None:
        """The rule to evaluate; None where it is set aside."""
        if self.override.off:
            return None
        message = f"{self.rule.message} Overridden by {self.override.author}: “{self.override.reason}”."
        return self.rule.model_copy(update={"check": self.decided, "message": message})


def judge_overridden(one: Overridden) -> Finding:
    """One note, with both bounds, who decided and why."""
    unit = "% of target" if one.bound.per == "percent_target" else unit_of(one.bound.nutrient, one.bound.per)
    before = _range(one.bound)
    after = "no bound" if one.override.off else _range(one.decided)
    said = f"Overridden by {one.override.author}: “{one.override.reason}”."
    return finding(
        one.rule.model_copy(update={"scope": "patient"}),
        f"{one.rule.title}: {after} instead of {before} {unit}. {said}",
        severity="note",
        observed=before,
        bound=after,
        unit=unit,
    )


def judge_stray(override: Override) -> Finding:
    """An override of what is no bound of the catalogue changes nothing, and that is said."""
    return Finding(
        rule="override_known",
        severity="warning",
        scope="patient",
        observed=override.rule,
        message=f"The record overrides “{override.rule}”, which is no bound of the catalogue: it changes nothing.",
        source="Fails closed: only bounds of the rule catalogue can be overridden",
        repair="Take the override back, or name the rule as it is called now.",
    )


def _range(bound: Bound) -> str:
    return range_text(*(None if end is None else exact(end) for end in (bound.lo, bound.hi)))
