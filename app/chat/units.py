"""Other units beside those of the record and the rules, for whoever has set them: kilojoules, ounces, millimoles.

They stand beside and never instead: findings, bounds and sources speak of kcal, g and mg, and two figures that are compared
have to be in one unit. Pure but for what the present reader has set, see `Choices`.
"""

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass

_KJ = 4.184
_GRAMS_OF_AN_OUNCE = 28.349523125
_OUNCES_OF_A_POUND = 16
_MG_OF_A_MILLIMOLE: Mapping[str, float] = {
    "sodium": 22.990,
    "potassium": 39.098,
    "phosphorus": 30.974,
    "calcium": 40.078,
    "magnesium": 24.305,
    "cholesterol": 386.65,
}
"""Standard atomic weights of IUPAC; of cholesterol the mass of C27H46O."""
_FEW = 10


@dataclass(frozen=True)
class Units:
    """Which are shown beside."""

    kilojoules: bool = False
    ounces: bool = False
    millimoles: bool = False


_NONE = Units()
_read_in: ContextVar[Units] = ContextVar("read_in", default=_NONE)


def read_in(units: Units) -> None:
    """From here on, this task and those it starts show these."""
    _read_in.set(units)


def beside(amount: float | None, unit: str, nutrient: str = "") -> str:
    """` (7,941 kJ)`, ` (3.5 oz)`, ` (80 mmol)`; empty where nothing was set for it or the amount is unknown."""
    shown = _read_in.get()
    if amount is None:
        return ""
    if unit == "kcal" and shown.kilojoules:
        return f" ({amount * _KJ:,.0f} kJ)"
    if unit == "g" and shown.ounces and not nutrient:
        ounces = amount / _GRAMS_OF_AN_OUNCE
        return (
            f" ({_short(ounces)} oz)" if ounces < _OUNCES_OF_A_POUND else f" ({_short(ounces / _OUNCES_OF_A_POUND)} lb)"
        )
    if unit == "mg" and shown.millimoles and nutrient in _MG_OF_A_MILLIMOLE:
        return f" ({_short(amount / _MG_OF_A_MILLIMOLE[nutrient])} mmol)"
    return ""


def _short(amount: float) -> str:
    return f"{amount:.1f}" if amount < _FEW else f"{amount:,.0f}"
