"""Pages of A4 or Letter with a typeface that has the letters people's names are written in. Knows no plan and no list."""

import unicodedata
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal

from fpdf import FPDF, FontFace
from fpdf.enums import TableBordersLayout, VAlign
from fpdf.fonts import TTFFont

_FONTS = Path(__file__).parent / "fonts"
_BODY = "DejaVuSansCondensed.ttf"
_BOLD = "DejaVuSansCondensed-Bold.ttf"
_FAMILY = "body"

INK = (33, 37, 41)
GREY = (110, 117, 125)
WHITE = (255, 255, 255)
ACCENT = (20, 94, 99)
PALE = (234, 242, 242)
ALARM = (168, 28, 28)
PALE_ALARM = (253, 236, 236)
RULE = (205, 212, 216)

Sheet = Literal["A4", "Letter"]

WIDTH = 180
"""What is written on, in mm, on either sheet: tables count on it."""

MARGIN = 15
_FOOT = 10
_LEADING = 1.35
_POINT = 25.4 / 72


class Paper(FPDF):
    """Pages in the making. `foot` stands at the bottom of each; `made` is the only date the file knows."""

    def __init__(self, title: str, foot: str, made: datetime, sheet: Sheet) -> None:
        super().__init__(orientation="portrait", unit="mm", format=sheet)
        self._foot = foot
        self.creation_date = made
        self.set_title(title)
        self.set_creator("WAVY")
        self.set_lang("en")
        side = (self.w - WIDTH) / 2
        self.set_margins(side, MARGIN, side)
        self.set_auto_page_break(auto=True, margin=MARGIN + 3)
        self.add_font(_FAMILY, fname=_FONTS / _BODY)
        self.add_font(_FAMILY, style="B", fname=_FONTS / _BOLD)
        self._letters = frozenset.intersection(
            *(frozenset(font.cmap) for font in self.fonts.values() if isinstance(font, TTFFont))
        )
        self.add_page()

    def normalize_text(self, text: str) -> str:
        """Accents joined to their letters; a letter the typeface lacks is a box, so that its absence shows."""
        letters = self._letters
        composed = unicodedata.normalize("NFC", text)
        return super().normalize_text("".join(ch if ch == "\n" or ord(ch) in letters else "□" for ch in composed))

    def footer(self) -> None:
        """Whose page it is, and which."""
        self.set_y(-MARGIN + 2)
        self.pen(7, GREY)
        self.cell(self.epw - 25, _FOOT / 2, self.cut(self._foot, self.epw - 27))
        self.cell(25, _FOOT / 2, f"{self.page_no()} / {{nb}}", align="R")

    def pen(self, size: float, colour: tuple[int, int, int] = INK, *, bold: bool = False) -> float:
        """Write on with this; gives the height of a line in mm."""
        self.set_font(_FAMILY, style="B" if bold else "", size=size)
        self.set_text_color(*colour)
        return size * _POINT * _LEADING

    def write_block(
        self, text: str, size: float = 9, colour: tuple[int, int, int] = INK, *, bold: bool = False
    ) -> None:
        """A paragraph over the whole width."""
        line = self.pen(size, colour, bold=bold)
        self.multi_cell(self.epw, line, text, align="L", new_x="LMARGIN", new_y="NEXT")

    def height_of(self, text: str, width: float) -> float:
        """What a text takes in the present pen, in mm."""
        line = self.font_size * _LEADING
        if "\n" not in text and self.get_string_width(text) < width - 2 * self.c_margin:
            return line  # most texts; laying them out twice is what takes the time
        return float(str(self.multi_cell(width, line, text, align="L", dry_run=True, output="HEIGHT")))

    def heading(self, text: str, size: float = 12, room: float = 30) -> None:
        """A heading, on the next page when less than `room` mm would be left for what follows."""
        if self.will_page_break(room):
            self.add_page()
        else:
            self.ln(size * _POINT)
        self.write_block(text, size, ACCENT, bold=True)
        self.set_draw_color(*ACCENT)
        self.line(self.l_margin, self.y + 0.6, self.l_margin + self.epw, self.y + 0.6)
        self.ln(2)

    def alarm(self, text: str) -> None:
        """What nobody may miss: a box of its own."""
        line = self.pen(10, ALARM, bold=True)
        self.set_fill_color(*PALE_ALARM)
        self.multi_cell(self.epw, line, text, align="L", fill=True, padding=2, new_x="LMARGIN", new_y="NEXT")
        self.ln(2)

    def cut(self, text: str, width: float) -> str:
        """The text, or as much of it as fits the width in the present pen, with an ellipsis."""
        if self.get_string_width(self.normalize_text(text)) <= width:
            return text
        while text and self.get_string_width(self.normalize_text(f"{text}…")) > width:
            text = text[:-1]
        return f"{text.rstrip()}…"

    def grid(
        self,
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        *,
        size: float = 8,
        align: str | Sequence[str] = "LEFT",
        alarming: frozenset[int] = frozenset(),
    ) -> None:
        """A table; its first row is the heading, repeated on every page. `alarming` rows (by index) are set in red."""
        line = self.pen(size)
        self.set_draw_color(*RULE)
        self.set_fill_color(*WHITE)
        with self.table(
            align="LEFT",
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            col_widths=tuple(widths),
            headings_style=FontFace(emphasis="BOLD", color=ACCENT, fill_color=PALE),
            line_height=line,
            padding=(0.8, 1),
            text_align=tuple(align) if not isinstance(align, str) else align,
            v_align=VAlign.T,
        ) as table:
            for index, row in enumerate(rows):
                table.row(row, style=FontFace(emphasis="BOLD", color=ALARM) if index in alarming else None)
