"""Checks a week from its components and the rule records, knowing nothing of how it was made."""
