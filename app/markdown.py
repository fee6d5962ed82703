"""Markdown a person reads: tables, dates, weights, counts. Knows no tool."""

from collections.abc import Sequence
from datetime import date

_KILO = 1_000


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table; what is in a cell cannot break out of it."""
    lines = [[_cell(text) for text in header], ["---"] * len(header), *([_cell(text) for text in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def short_date(iso: str) -> str:
    """`Mon 30 Nov`"""
    day = date.fromisoformat(iso)
    return f"{day:%a} {day.day} {day:%b}"


def long_date(iso: str) -> str:
    """`30 November 2026`"""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"


def counted(number: int, noun: str) -> str:
    """`1 plan`, `2 plans`"""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def whole(amount: float | None) -> str:
    """A whole number; unknown is `?`, never 0."""
    return "?" if amount is None else f"{amount:.0f}"


def against(amount: float | None, target: float | None) -> str:
    """An amount and how far it is from its target: `1898 (−0%)`."""
    if amount is None or not target:
        return whole(amount)
    return f"{whole(amount)} ({(amount - target) / target * 100:+.0f}%)".replace("(-", "(−")


def weight(grams: float) -> str:
    """`850 g`, `1.25 kg`"""
    return f"{grams / _KILO:.2f} kg" if grams >= _KILO else f"{grams:.0f} g"
