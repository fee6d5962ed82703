"""Whom or what kind of person words may name. Knows no act."""
