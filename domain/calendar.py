"""Weeks that begin on Monday. Knows no clock: today is always given."""

from datetime import date, timedelta

WEEK_DAYS = 7


def monday_of(day: date) -> date:
    """The Monday of the week in which `day` lies."""
    return day - timedelta(days=day.weekday())


def next_monday(today: date) -> date:
    """The first Monday after today: what people call the start of next week."""
    return monday_of(today) + timedelta(days=WEEK_DAYS)


def days_of_week(week_start: date) -> tuple[date, ...]:
    """The seven dates from Monday to Sunday."""
    return tuple(week_start + timedelta(days=offset) for offset in range(WEEK_DAYS))
