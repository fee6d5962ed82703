"""What may stand in the cell of a spreadsheet: text that no program takes for a formula. Knows no document."""

import re

Cell = str | int | float | None

_FORMULA = re.compile(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
"""What spreadsheets take for the beginning of a formula, full-width forms included (OWASP, CSV injection)."""
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML file can hold."""


def harmless(cell: Cell) -> Cell:
    """The cell as it may be written: a text that looks like a formula begins with an apostrophe; numbers stay numbers."""
    if not isinstance(cell, str):
        return cell
    text = _UNWRITABLE.sub("\ufffd", cell)
    return f"'{text}" if _FORMULA.match(text) else text
