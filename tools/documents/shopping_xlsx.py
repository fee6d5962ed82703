"""A shopping list as XLSX."""

from tools.documents.shopping_tables import (
    BY_DAY,
    BY_PATIENT,
    DELIVERIES,
    ORDER,
    TRACE,
    Errand,
    delivery_rows,
    order_rows,
    rows_by_day,
    rows_by_patient,
    trace_rows,
)
from tools.documents.workbook import Sheet, workbook


def shopping_xlsx(errand: Errand) -> bytes:
    """Sheets `Order`, `By day`, `By patient`, `Trace` and `Deliveries`."""
    shopping = errand.shopping
    sheets = [
        Sheet("Order", ORDER, order_rows(errand), above=(errand.title, errand.scope)),
        Sheet("By day", BY_DAY, rows_by_day(shopping)),
        Sheet("By patient", BY_PATIENT, rows_by_patient(shopping)),
        Sheet("Trace", TRACE, trace_rows(shopping)),
        Sheet("Deliveries", DELIVERIES, delivery_rows(errand)),
    ]
    return workbook(sheets, errand.title, errand.made)
