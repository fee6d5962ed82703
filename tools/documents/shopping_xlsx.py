"""A shopping list as XLSX."""

from tools.documents.shopping_tables import (
    BY_DAY,
    BY_PATIENT,
    ORDER,
    TRACE,
    Errand,
    order_rows,
    rows_by_day,
    rows_by_patient,
    trace_rows,
)
from tools.documents.workbook import Sheet, workbook


def shopping_xlsx(errand: Errand) -> bytes:
    """Sheets `Order`, `By day`, `By patient` and `Trace`."""
    shopping = errand.shopping
    sheets = [
        Sheet("Order", ORDER, order_rows(shopping), above=(errand.title, errand.scope)),
        Sheet("By day", BY_DAY, rows_by_day(shopping)),
        Sheet("By patient", BY_PATIENT, rows_by_patient(shopping)),
        Sheet("Trace", TRACE, trace_rows(shopping)),
    ]
    return workbook(sheets, errand.title, errand.made)
