"""Weeks begin on Monday."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import days_of_week, monday_of, next_monday

DAYS = st.dates(min_value=date(1900, 1, 8), max_value=date(9999, 12, 20))


@given(DAYS)
def test_the_monday_of_a_day_is_the_last_monday_up_to_it(day: date):
    monday = monday_of(day)
    assert monday.weekday() == 0
    assert monday <= day < monday + timedelta(days=7)


@given(DAYS)
def test_next_monday_is_always_ahead(day: date):
    assert 1 <= (next_monday(day) - day).days <= 7
    assert next_monday(day).weekday() == 0


def test_on_a_monday_next_monday_is_a_week_away():
    assert next_monday(date(2026, 11, 23)) == date(2026, 11, 30)


def test_a_week_has_seven_days_across_the_new_year():
    days = days_of_week(date(2026, 12, 28))
    assert days[0] == date(2026, 12, 28)
    assert days[-1] == date(2027, 1, 3)
    assert len(days) == 7
