"""Rows out of a CSV text or an XLSX file, by column name. Knows no column."""

import base64
import binascii
import csv
import io
from collections import Counter
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from domain.errors import InvalidInput
from domain.text import fold

Row = dict[str, str]
_MOST_ROWS = 20_000
_MOST_COLUMNS = 100


def rows_of(content: str, kind: str) -> list[tuple[int, Row]]:
    """Each row with its number in the file, cells by folded column name; empty rows are left out. Raises InvalidInput."""
    table = _xlsx(content) if kind == "xlsx" else _csv(content)
    filled = [(number, cells) for number, cells in enumerate(table, 1) if any(cell.strip() for cell in cells)]
    if len(filled) < 2:  # noqa: PLR2004 - a heading and something under it
        raise InvalidInput(
            "There is nothing in the file.", hint="The first line names the columns; below it, a row each."
        )
    columns = [fold(name).replace(" ", "_") for name in filled[0][1]]
    twice = sorted(name for name, times in Counter(columns).items() if times > 1 and name)
    if twice:
        raise InvalidInput(f"Two columns say the same: {', '.join(twice)}.", hint="Keep one of each.")
    return [
        (number, {name: cell.strip() for name, cell in zip(columns, cells, strict=False) if name and cell.strip()})
        for number, cells in filled[1:]
    ]


def _csv(content: str) -> list[list[str]]:
    text = content.lstrip("\ufeff")
    header = next((line for line in text.splitlines() if line.strip()), "")
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=header.count), strict=True))
    except csv.Error as broken:
        raise InvalidInput(f"The file is not CSV: {broken}.", hint="Close every quotation mark.") from broken


def _xlsx(content: str) -> list[list[str]]:
    """The first sheet of a workbook given as base64."""
    try:
        book = load_workbook(io.BytesIO(base64.b64decode(content, validate=True)), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS, values_only=True)
        return [["" if cell is None else str(cell) for cell in row] for row in rows]
    except (binascii.Error, BadZipFile, InvalidFileException, KeyError, ValueError, IndexError) as broken:
        raise InvalidInput(
            "The file is not an XLSX workbook.", hint="Send it as base64, or its rows as CSV."
        ) from broken
