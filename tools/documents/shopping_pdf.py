"""A shopping list as PDF: by aisle, with a box to tick for each food."""

from itertools import groupby

from domain.shopping import ShoppingItem
from tools.documents.paper import GREY, Paper
from tools.documents.shopping_tables import Errand, names
from tools.documents.wording import aisle_label, short_date, weight

_BOX = "☐"
_WIDTHS = (8, 60, 18, 38, 20, 36)
_SIZE = 8.5
_AIR = 4
"""Of a column in mm, left and right of the text: a long name takes one line."""


def shopping_pdf(errand: Errand) -> bytes:
    """One table an aisle; amounts are as purchased, peel and bones included."""
    paper = Paper(errand.title, errand.title, errand.made, errand.sheet)
    paper.write_block(errand.title, 16, bold=True)
    paper.write_block(errand.scope, 10)
    paper.write_block("“Buy” is what to weigh in the shop, with peel and bones; packs are rounded up.", 8.5, GREY)
    for aisle, items in groupby(errand.shopping.items, key=lambda item: item.aisle):
        paper.heading(aisle_label(aisle), 11)
        paper.pen(_SIZE)
        rows = [["", "Food", "Buy", "Packs", "Needed", "For"], *(_row(item, paper) for item in items)]
        paper.grid(rows, _WIDTHS, size=_SIZE, align=("LEFT", "LEFT", "RIGHT", "LEFT", "LEFT", "LEFT"))
    return bytes(paper.output())


def _row(item: ShoppingItem, paper: Paper) -> list[str]:
    packs = item.purchase
    who = names(item)
    return [
        _BOX,
        item.food,
        weight(item.bought_g),
        packs.text,
        short_date(item.first_needed),
        paper.cut(who[0], _WIDTHS[-1] - _AIR) if len(who) == 1 else f"{len(who)} patients",
    ]
