"""A plan as CSV: one row a component."""

from tools.documents.csv_table import csv_table
from tools.documents.dossier import Dossier
from tools.documents.plan_rows import COLUMNS, component_rows


def plan_csv(dossier: Dossier) -> bytes:
    """The rows of `plan_rows` under their columns."""
    return csv_table(COLUMNS, component_rows(dossier))
