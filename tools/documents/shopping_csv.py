"""A shopping list as CSV: one row a food."""

from tools.documents.csv_table import csv_table
from tools.documents.shopping_tables import ORDER, Errand, order_rows


def shopping_csv(errand: Errand) -> bytes:
    """What to order."""
    return csv_table(ORDER, order_rows(errand))
