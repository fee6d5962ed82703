"""A table as CSV: RFC 4180, UTF-8 with the mark by which spreadsheets recognise it. Knows no document."""

import csv
import io
from collections.abc import Iterable, Sequence

from tools.documents.cells import Cell, harmless


def csv_table(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A heading and the rows; an unknown cell is empty, never 0."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")
