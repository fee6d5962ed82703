"""Sheets as XLSX whose bytes hold no clock. Knows no document."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from tools.documents.cells import Cell, harmless

_HEAD_FONT = Font(bold=True, color="145E63")
_HEAD_FILL = PatternFill("solid", fgColor="EAF2F2")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_NARROWEST, _WIDEST = 9, 48
_BREATH = 2


@dataclass(frozen=True)
class Sheet:
    """A table under a heading; `above` are lines of text on top of it."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    above: Sequence[str] = ()


def workbook(sheets: Sequence[Sheet], title: str, made: datetime) -> bytes:
    """The file; `made` is the only moment it knows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    moment = made.astimezone(UTC).replace(tzinfo=None)
    book.properties.creator = "WAVY"
    book.properties.title = harmless(title)
    book.properties.created = book.properties.modified = moment
    for sheet in sheets:
        _fill(book.create_sheet(sheet.title), sheet)
    file = io.BytesIO()
    ExcelWriter(book, _Timeless(file, "w", ZIP_DEFLATED)).save()
    return file.getvalue()


def _fill(page: Worksheet, sheet: Sheet) -> None:
    for line in sheet.above:
        page.append([harmless(line)])
        page.cell(page.max_row, 1).font = Font(bold=page.max_row == 1)
    if sheet.above:
        page.append([])
    head = len(sheet.above) + (2 if sheet.above else 1)
    for number, column in enumerate(sheet.columns, 1):
        cell = page.cell(head, number, column)
        cell.font, cell.fill = _HEAD_FONT, _HEAD_FILL
    for offset, row in enumerate(sheet.rows, 1):
        for number, value in enumerate(row, 1):
            page.cell(head + offset, number, harmless(value)).alignment = _WRAPPED
    page.freeze_panes = page.cell(head + 1, 1)
    for number in range(1, len(sheet.columns) + 1):
        texts = [
            sheet.columns[number - 1],
            *(str(row[number - 1]) for row in sheet.rows if row[number - 1] is not None),
        ]
        widest = max(map(len, texts)) + _BREATH
        page.column_dimensions[get_column_letter(number)].width = min(max(widest, _NARROWEST), _WIDEST)
    page.page_setup.orientation, page.page_setup.fitToHeight = "landscape", 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = f"{head}:{head}"


class _Timeless(ZipFile):
    """An archive whose members all date from 1980, the first year a zip file knows."""

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_: Any, **__: Any) -> None:
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        super().writestr(ZipInfo(name), data, ZIP_DEFLATED)

    def write(self, filename: str | PathLike[str], arcname: Any = None, *_: Any, **__: Any) -> None:
        self.writestr(str(arcname), Path(filename).read_bytes())
