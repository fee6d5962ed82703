"""x."""

PHRASES: dict[str, str] = {}
