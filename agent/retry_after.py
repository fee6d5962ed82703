"""How long a busy server asks to be left alone. Knows no server and does not wait."""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MILLISECONDS = 1000


def seconds_asked(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds from `now` (aware) by `retry-after-ms` or `retry-after`, seconds or a date (RFC 9110, 10.2.3).

    Never negative; None where the server asks for nothing or nothing that can be understood. Keys are lower case.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / _MILLISECONDS
    written = headers.get("retry-after")
    seconds = _number(written)
    return seconds if written is None or seconds is not None else _until(written, now)


def _number(written: str | None) -> float | None:
    try:
        number = float(written or "")
    except ValueError:
        return None
    return max(0.0, number) if math.isfinite(number) else None


def _until(written: str, now: datetime) -> float | None:
    try:
        moment = parsedate_to_datetime(written)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())
