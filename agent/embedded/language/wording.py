"""How figures, days and lists are written in an answer. Computes nothing: every figure comes from a tool."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from agent.embedded.language.lexicon import Language

_KILO = 1_000
_CENTS = 100
_DAYS: Mapping[Language, Sequence[str]] = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "es": ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "tr": ("Pzt", "Sal", "Çar", "Per", "Cum", "Cmt", "Paz"),
}
_MONTHS: Mapping[Language, str] = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.",
    "es": "ene feb mar abr may jun jul ago sep oct nov dic",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "tr": "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
}
_AND: Mapping[Language, str] = {"en": "and", "de": "und", "es": "y", "fr": "et", "tr": "ve"}


def short_day(day: date, language: Language) -> str:
    """`Wed 9 Dec`: one of several, where the week is said."""
    return f"{_DAYS[language][day.weekday()]} {day.day} {_MONTHS[language].split()[day.month - 1]}"


def day_said(day: date, language: Language) -> str:
    """`Wed 9 Dec (2026-12-09)`: for people, and without doubt."""
    return f"{short_day(day, language)} ({day.isoformat()})"


def spaced(text: str) -> str:
    """With an empty line where a list ends, so that what follows is no part of its last point."""
    lines = text.split("\n")
    ends = [a.startswith("- ") and bool(b) and not b.startswith("- ") for a, b in pairwise(lines)]
    return "\n".join(f"{line}\n" if end else line for line, end in zip(lines, [*ends, False], strict=True))


def listed(names: Sequence[str], language: Language) -> str:
    """`a, b and c`"""
    if len(names) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(names)
    return f"{', '.join(names[:-1])} {_AND[language]} {names[-1]}"


def amount(value: float | None, unit: str = "") -> str:
    """A figure as it is, without needless decimals; `?` where it is unknown."""
    if value is None:
        return "?"
    shown = f"{value:,.1f}".rstrip("0").rstrip(".") if value != int(value) else f"{int(value):,}"
    return f"{shown} {unit}".strip()


def weight(grams: float) -> str:
    """`1.25 kg`, `320 g`"""
    return f"{grams / _KILO:.2f} kg" if grams >= _KILO else f"{grams:.0f} g"


def money(cents: int | None) -> str:
    """`1,212.30` in the clinic's own currency; `?` where it is unknown."""
    return "?" if cents is None else f"{cents / _CENTS:,.2f}"


def macros(nutrition: Mapping[str, Any]) -> str:
    """`520 kcal, 31 g protein, 60 g carbs, 17 g fat`"""
    grams = (f"{amount(nutrition.get(name), 'g')} {name}" for name in ("protein", "carbs", "fat"))
    return ", ".join((amount(nutrition.get("calories"), "kcal"), *grams))
