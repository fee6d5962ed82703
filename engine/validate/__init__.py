"""Checks a week from its components and the rule records, knowing nothing of how it was made."""

from engine.validate.certificate import Checked, certificate, sealed, verify
from engine.validate.overriding import Overridden, judge_overridden
from engine.validate.prescription import check_prescription
from engine.validate.report import source_of
from engine.validate.select import in_force
from engine.validate.series import daily_bands, series_of
from engine.validate.week import validate_week

__all__ = [
    "Checked",
    "Overridden",
    "certificate",
    "check_prescription",
    "daily_bands",
    "in_force",
    "judge_overridden",
    "sealed",
    "series_of",
    "source_of",
    "validate_week",
    "verify",
]
