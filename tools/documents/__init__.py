"""Finished files out of finished values: one module a format, values in, bytes out.

Knows no clock, no store and no rule: the same values give the same bytes, and nothing here computes what a plan says.
"""
