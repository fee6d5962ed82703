"""Checks a week from its components and the rule records, knowing nothing of how it was made."""

from engine.validate.prescription import check_prescription
from engine.validate.week import validate_week

__all__ = ["check_prescription", "validate_week"]
