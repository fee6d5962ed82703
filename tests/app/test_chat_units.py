"""Other units beside: exact factors, nothing for the unknown, nothing that nobody set."""

from contextvars import copy_context

import pytest

from app.chat.units import Units, beside, read_in

ALL = Units(kilojoules=True, ounces=True, millimoles=True)


def shown(units, amount):
    def read() -> str:
        read_in(units)
        return beside(*amount)

    return copy_context().run(read)


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ((1900, "kcal"), " (7,950 kJ)"),
        ((100, "g"), " (3.5 oz)"),
        ((400, "g"), " (14 oz)"),
        ((1000, "g"), " (2.2 lb)"),
        ((2300, "mg", "sodium"), " (100 mmol)"),
        ((39.098, "mg", "potassium"), " (1.0 mmol)"),
        ((14, "mg", "iron"), ""),  # nobody counts it so
        ((85, "g", "protein"), ""),
        ((None, "kcal"), ""),
    ],
)
def test_what_stands_beside_an_amount(amount, said):
    assert shown(ALL, amount) == said
    assert shown(Units(), amount) == ""
